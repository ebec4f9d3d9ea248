"""The chronicler that ships tells what the one that learnt tells, and learns what is marked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from counterclaim.extract.chronicled import ACTOR, DENIED, RECIPIENT, TYPES, of_rows  # noqa: E402
from counterclaim.language.network import one_thread  # noqa: E402
from counterclaim.language.pieces import END, START  # noqa: E402
from training.chronicle import is_apart, learn, write  # noqa: E402
from training.chronicle_cases import Chronicled, Deed  # noqa: E402
from training.chronicle_network import ChroniclerNetwork, notes, pointed  # noqa: E402
from training.taught import Part  # noqa: E402

PART = Part((2000, 2001, 2002), (1, 1, 1), (0, 1, 2), (0, 1, 2))
NOBODY: frozenset[int] = frozenset()
RAID = Deed(1, TYPES.index("ASSAULT"), denied=False, parts=(frozenset({0}), NOBODY, frozenset({0}), None))
TOLD = Chronicled("a", (PART,), (0, 0, 0), (RAID,))


def test_each_event_asks_who_takes_part() -> None:
    given = notes([TOLD, replace(TOLD, deeds=()), TOLD], "cpu")
    assert given.right.sum() == 2
    assert [asked.start for asked in given.deeds] == [0, 6]
    right = given.deeds[1].right
    assert right[ACTOR, 0].tolist() == [False, True, False, False]
    assert right[RECIPIENT, 0].tolist() == [True, False, False, False]
    assert not right[3].any()


def test_learning_tells_what_is_marked() -> None:
    torch.manual_seed(0)
    network = ChroniclerNetwork()
    learn(network, [replace(TOLD, id=str(n)) for n in range(64)], "cpu", epochs=8)
    network.eval()
    given = notes([TOLD], "cpu")
    with torch.no_grad():
        kinds, *points = network(given.read)
        who = pointed(network, given.deeds[0], *points).argmax(-1)[:, 0]
    assert kinds[:, :DENIED].max(1).values.argmax() == 1
    assert who[ACTOR] == 1
    assert who[RECIPIENT] == 0


@pytest.mark.filterwarnings("ignore")
def test_what_ships_tells_as_what_learnt(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = ChroniclerNetwork().eval()
    (tmp_path / "language").mkdir()
    write(network, tmp_path)
    given = notes([TOLD], "cpu")
    with torch.no_grad():
        kinds, *points = network(given.read)
        expected = torch.softmax(pointed(network, given.deeds[0], *points)[:, 0], -1)
    asked = {
        "pieces": np.array([[START, *PART.pieces, END]]),
        "layout": np.array([[0, *PART.layout, 0]]),
        "first": np.array(PART.first) + 1,
        "last": np.array(PART.last) + 1,
    }
    (rows,) = one_thread(tmp_path / "language" / "chronicle.onnx", "chronicle").run(None, asked)
    found = of_rows(rows, TOLD.sentences)
    assert np.allclose(found.likely, torch.sigmoid(kinds).numpy(), atol=0.02)
    for role, likely in enumerate(expected):
        assert np.allclose(found.who(role, 1), likely.numpy(), atol=0.05)


def test_a_ninth_of_the_reports_is_kept_apart() -> None:
    assert 50 < sum(is_apart(f"x-{n}") for n in range(900)) < 150
