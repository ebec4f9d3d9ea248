"""Silver trees and names come back from their file as they went in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from training.conllu import Sentence, Tree
from training.entities import KINDS
from training.silver_file import read_silver, write_silver

TREE = Tree(("VERB", "PROPN"), ("VB", "NNP"), ("Mood=Imp", ""), ("see", "Baku"), (0, 1), ("root", "obj"))
SEEN = Sentence(("See", "Baku"), TREE, ("O", "B-LOC"), frozenset(KINDS), opens_paragraph=True)


def test_comes_back(tmp_path: Path) -> None:
    later = replace(SEEN, opens_paragraph=False)
    papers = [[SEEN, later], [SEEN, SEEN]]
    write_silver(papers, tmp_path / "silver.conllu")
    assert read_silver(tmp_path / "silver.conllu") == papers


def test_a_kind_that_is_not_learnt_is_left_open(tmp_path: Path) -> None:
    write_silver([[replace(SEEN, names=("O", "B-SHIP"))]], tmp_path / "silver.conllu")
    ((back,),) = read_silver(tmp_path / "silver.conllu")
    assert back.names == ("O", "?")


def test_a_sentence_without_a_tree_is_no_silver(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="See Baku"):
        write_silver([[replace(SEEN, tree=None)]], tmp_path / "silver.conllu")
