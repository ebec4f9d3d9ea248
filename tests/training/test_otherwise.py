"""Reports told otherwise keep their words in place, whoever fights in them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from counterclaim.extract.weigh.asked import Asked
from counterclaim.language.pieces import Pieces
from training import otherwise
from training.otherwise import lands, told_otherwise
from training.taught import Labelled, Part, Taught

PIECES = Pieces(Path("src/counterclaim/language/pieces.json"))
LANDS = lands(PIECES)


def report(*words: str, outlet: str = "") -> Taught:
    """A report of some words, each with its layout 3, behind the name of its outlet."""
    ids, layout, first, last = list(PIECES.of(outlet)) if outlet else [], [], [], []
    layout = [0] * len(ids)
    for word in words:
        own = PIECES.of(word)
        first.append(len(ids))
        ids += own
        layout += [3] * len(own)
        last.append(len(ids) - 1)
    part = Part(tuple(ids), tuple(layout), tuple(first), tuple(last))
    return Taught("a", (part,), (Labelled(Asked(0, 0, (0,), ("status killed", "a state"), {}), {}),))


def words(told: Taught) -> list[tuple[int, ...]]:
    (part,) = told.parts
    return [part.pieces[a : b + 1] for a, b in zip(part.first, part.last, strict=True)]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing is told otherwise but what a test asks for."""
    for share in ("SWAPPED", "HIDDEN", "FORGOTTEN"):
        monkeypatch.setattr(otherwise, share, 0.0)
    return monkeypatch


@pytest.mark.parametrize("seed", range(5))
def test_a_state_is_one_other_state_in_every_form(only: pytest.MonkeyPatch, seed: int) -> None:
    only.setattr(otherwise, "SWAPPED", 1.0)
    told = told_otherwise(report("Baku", "said", "Azerbaijani", "guns", "hit", "Armenia"), LANDS, random.Random(seed))
    (one, seat), (other, adjective), (foe, name) = (LANDS.told[words(told)[i]] for i in (0, 2, 5))
    assert one == other != foe
    assert {one, foe}.isdisjoint({"AZE", "ARM"})
    assert (seat, adjective, name) == ("seat", "adjective", "name")
    assert words(told)[1] == PIECES.of("said")


def test_an_outlet_moves_with_its_state_and_words_keep_their_place(only: pytest.MonkeyPatch) -> None:
    only.setattr(otherwise, "SWAPPED", 1.0)
    told = told_otherwise(report("Armenia", "fired", outlet="Armenia"), LANDS, random.Random(1))
    (part,) = told.parts
    assert part.pieces[: part.first[0]] == words(told)[0] != PIECES.of("Armenia")
    assert set(part.layout[part.first[0] :]) == {3}
    assert len(part.layout) == len(part.pieces) == part.last[-1] + 1


def test_words_are_hidden_whole_and_knowledge_is_left_out(only: pytest.MonkeyPatch) -> None:
    only.setattr(otherwise, "HIDDEN", 1.0)
    only.setattr(otherwise, "FORGOTTEN", 1.0)
    told = told_otherwise(report("Stepanakert", "fell"), LANDS, random.Random(1))
    assert {piece for word in words(told) for piece in word} == {otherwise.MASK}
    assert told.figures[0].asked.known == ()


def test_what_is_told_as_it_was_is_the_same(only: pytest.MonkeyPatch) -> None:
    plain = report("Armenia", "fired", outlet="Armenia")
    assert told_otherwise(plain, LANDS, random.Random(1)) == plain
