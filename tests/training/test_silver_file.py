"""Silver trees and names come back from their files as they went in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from training.conllu import Sentence, Tree
from training.entities import KINDS
from training.silver_file import EWT_NAMES, NEWS, read_silver, with_names, write_names, write_silver

TREE = Tree(("VERB", "PROPN"), ("VB", "NNP"), ("Mood=Imp", ""), ("see", "Baku"), (0, 1), ("root", "obj"))
SEEN = Sentence(("See", "Baku"), TREE, ("O", "B-LOC"), frozenset(KINDS), opens_paragraph=True)


def test_comes_back(tmp_path: Path) -> None:
    later = replace(SEEN, opens_paragraph=False)
    papers = [[SEEN, later], [SEEN, SEEN]]
    write_silver([("one", papers[0]), ("another", papers[1])], tmp_path / "silver.xz")
    assert read_silver(tmp_path / "silver.xz") == papers


def test_a_kind_that_is_not_learnt_is_left_open(tmp_path: Path) -> None:
    write_silver([("one", [replace(SEEN, names=("O", "B-SHIP"))])], tmp_path / "silver.xz")
    ((back,),) = read_silver(tmp_path / "silver.xz")
    assert back.names == ("O", "?")


def test_a_sentence_without_a_tree_is_no_silver(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="See Baku"):
        write_silver([("one", [replace(SEEN, tree=None)])], tmp_path / "silver.xz")


def test_names_alone_come_back(tmp_path: Path) -> None:
    bare = [[Sentence(("Hello", "."))], [Sentence(("In", "New", "York", "and", "Baku"))]]
    write_names([[set()], [{(1, 3, "LOC"), (4, 5, "LOC")}]], tmp_path / "names.tsv")
    ((hello,), (towns,)) = with_names(bare, tmp_path / "names.tsv")
    assert hello.names == ("O", "O")
    assert towns.names == ("O", "B-LOC", "I-LOC", "O", "B-LOC")
    assert towns.annotated == frozenset(KINDS)


def test_what_is_kept_can_be_learnt() -> None:
    papers = read_silver(NEWS)
    assert sum(len(sentence.forms) for paper in papers for sentence in paper) > 400_000
    assert all(s.tree and s.names and s.tree.heads.count(0) == 1 for paper in papers for s in paper)
    assert EWT_NAMES.read_text(encoding="utf-8").count("\n") > 5_000
