"""What a name means by what else the report names: a short name for a long one, an epithet in one country."""

from __future__ import annotations

import pytest

from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer.actors import load
from counterclaim.model.parse import Parse
from tests.trees import tree

TTP = "Tehrik-i-Taliban Pakistan"


def two(first: str, second: str) -> Parse:
    """Two sentences of names, the last word of each a verb."""
    return tree(_words(first), _words(second))


def _words(line: str) -> str:
    words = line.split()
    last = len(words)
    rows = [f"{w} {w} PROPN {i + 2 if i + 2 < last else last} compound" for i, w in enumerate(words[:-2])]
    return "\n".join([*rows, f"{words[-2]} {words[-2]} PROPN {last} nsubj", f"{words[-1]} {words[-1]} VERB 0 root"])


@pytest.mark.parametrize(
    ("parse", "word", "party"),
    [
        pytest.param(two("Bosnian Serbs fled", "The Serbs fled"), 4, "Republika Srpska", id="the Serbs of Bosnia"),
        pytest.param(two("Belgrade protested", "The Serbs fled"), 3, "SRB", id="the Serbs of Serbia"),
        pytest.param(two("Pakistani Taliban attacked", "The Taliban fled"), 4, TTP, id="a branch"),
        pytest.param(two("Afghan Taliban attacked", "The Taliban fled"), 4, "Taliban", id="the other branch"),
        pytest.param(two("Indian Maoists attacked", "India mourned"), 1, "Naxalites", id="Maoists of India"),
        pytest.param(two("Nepalese Maoists attacked", "Nepal mourned"), 1, "Communist Party of Nepal", id="of Nepal"),
    ],
)
def test_party(parse: Parse, word: int, party: str) -> None:
    found = find_actors(parse, load())
    assert party in {m.actor.party for m in found if m.start <= word < m.end}
