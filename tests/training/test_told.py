"""A marked report tells of each word what became of its people and what they were."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.told import FATES, PEOPLE, told_papers

REPORT = """@r1|Outlet|2020-01-01
The ministry said [[two soldiers]]{Ministry; A; B; military; killed; 2; 2; new} died.

[[Ten]]{Ministry; A; B; civilian; wounded; 10; 10; new} were hurt.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_marked_words_have_a_fate_and_others_none(report: Path) -> None:
    ((first, second),) = told_papers(report)
    assert first.forms == ("The", "ministry", "said", "two", "soldiers", "died", ".")
    assert first.fates == tuple(FATES.index(fate) for fate in ("", "", "", "killed", "killed", "", ""))
    assert first.people == tuple(PEOPLE.index(kind) for kind in ("", "", "", "military", "military", "", ""))
    assert second.fates is not None
    assert second.fates[0] == FATES.index("wounded")
    assert first.tree is None
    assert first.names is None


def test_batches_carry_fates_and_trees_leave_them_open(report: Path) -> None:
    pytest.importorskip("torch", reason="the recipe's own requirements are not installed")
    from counterclaim.language.pieces import Pieces
    from counterclaim.language.pipeline import SHIPPED
    from training.batches import NOTHING, Maker
    from training.conllu import Sentence, Tree
    from training.labels import Labels
    from training.windows import Window

    labels = Labels(("X",), ("x",), ("",), ("o|0|",), ("root",))
    making = Maker(labels, Pieces(SHIPPED / "pieces.json"), random.Random(1), hidden=0.0)
    ((told, _),) = told_papers(report)
    tree = Sentence(("a",), Tree(("X",), ("x",), ("",), ("a",), (0,), ("root",)))
    batch = making.batch([Window((told, tree), 8)])
    (fates,) = batch.tags["fates"].tolist()
    killed = FATES.index("killed")
    assert fates[:9] == [NOTHING, 0, 0, 0, killed, killed, 0, 0, NOTHING]
    assert batch.heads[0, :9].tolist() == [*[NOTHING] * 8, 0]
