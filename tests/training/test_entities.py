"""Name corpora of three kinds give the same tags."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import entities
from training.conllu import Sentence, Tree


def tagged(sentence: Sentence) -> list[str]:
    assert sentence.names is not None
    return [f"{form}/{tag}" for form, tag in zip(sentence.forms, sentence.names, strict=True)]


@pytest.mark.parametrize(
    ("lines", "kinds", "want"),
    [
        ("In O\nBaku I-LOC\n", entities.WIKIGOLD, ["In/O", "Baku/B-LOC"]),
        ("Mad I-ORG\nMarkets I-ORG\n", entities.WIKIGOLD, ["Mad/B-ORG", "Markets/I-ORG"]),
        ("Osc-Dis I-MISC\n", entities.WIKIGOLD, ["Osc/?", "-/?", "Dis/?"]),
        (
            "Oslo B-country\nUnited B-politicalparty\nRussia I-politicalparty\n",
            entities.CROSSNER,
            ["Oslo/B-LOC", "United/B-ORG", "Russia/I-ORG"],
        ),
    ],
)
def test_columns(tmp_path: Path, lines: str, kinds: dict[str, str], want: list[str]) -> None:
    path = tmp_path / "names.txt"
    path.write_text(lines, encoding="utf-8")
    (sentence,) = entities.columns(path, 0, 1, kinds, None)
    assert tagged(sentence) == want
    assert sentence.annotated == entities.CORE


def test_re3d_drops_determiners_and_ranks_and_doubts_what_is_no_name(tmp_path: Path) -> None:
    text = "The Kurdish YPG met Gen. Joseph Votel and these fighters in Syria."
    mentions = [
        ("Organisation", "The Kurdish YPG"),
        ("Person", "Gen. Joseph Votel"),
        ("Organisation", "these fighters"),
        ("Location", "Syria"),
    ]
    rows = [
        {"documentId": "1", "begin": text.index(v), "end": text.index(v) + len(v), "type": kind, "value": v}
        for kind, v in mentions
    ]
    (tmp_path / "entities.json").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (tmp_path / "documents.json").write_text(json.dumps({"_id": "1", "text": text}), encoding="utf-8")
    (sentence,) = entities.re3d(tmp_path)
    assert tagged(sentence) == [
        "The/O",
        "Kurdish/B-ORG",
        "YPG/I-ORG",
        "met/O",
        "Gen/O",
        "./O",
        "Joseph/B-PER",
        "Votel/I-PER",
        "and/O",
        "these/?",
        "fighters/?",
        "in/O",
        "Syria/B-LOC",
        "./O",
    ]


def test_gum_entities_become_names_where_a_proper_noun_is_the_head() -> None:
    tree = Tree(
        upos=("DET", "PROPN", "PROPN", "VERB", "DET", "NOUN"),
        xpos=("",) * 6,
        feats=("",) * 6,
        lemmas=("",) * 6,
        heads=(3, 3, 4, 0, 6, 4),
        relations=("det", "compound", "nsubj", "root", "det", "obj"),
    )
    misc = ("Entity=(1-organization-new", "_", "Entity=1)", "_", "Entity=(2-place-new", "Entity=2)")
    sentence = Sentence(("The", "Red", "Cross", "left", "the", "city"), tree, misc=misc)
    ((found,),) = entities.named([[sentence]])
    assert tagged(found) == ["The/O", "Red/B-ORG", "Cross/I-ORG", "left/O", "the/O", "city/O"]


def test_nationalities() -> None:
    plain = Sentence(("Iraqi", "army", "iraqi"), names=("O", "O", "O"), annotated=entities.CORE)
    found = entities.nationalities(plain, frozenset({"iraqi"}))
    assert found.names == ("B-NORP", "O", "O")
    known = Sentence(("Iraqi",), names=("O",), annotated=frozenset({"NORP"}))
    assert entities.nationalities(known, frozenset({"iraqi"})) is known
