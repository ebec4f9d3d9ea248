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


def re3d_of(folder: Path, text: str, mentions: list[tuple[str, str]]) -> Sentence:
    rows = [
        {"documentId": "1", "begin": text.index(v), "end": text.index(v) + len(v), "type": kind, "value": v}
        for kind, v in mentions
    ]
    (folder / "entities.json").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (folder / "documents.json").write_text(json.dumps({"_id": "1", "text": text}), encoding="utf-8")
    (sentence,) = entities.re3d(folder)
    return sentence


def test_re3d_drops_determiners_and_ranks_and_doubts_what_is_no_name(tmp_path: Path) -> None:
    text = "The Kurdish YPG met Gen. Joseph Votel and these fighters in Syria."
    mentions = [
        ("Organisation", "The Kurdish YPG"),
        ("Person", "Gen. Joseph Votel"),
        ("Organisation", "these fighters"),
        ("Location", "Syria"),
    ]
    sentence = re3d_of(tmp_path, text, mentions)
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
    known = Sentence(("Iraqi", "met", "Iraqis"), names=("O", "O", "B-ORG"), annotated=frozenset({"NORP"}))
    assert entities.nationalities(known, frozenset({"iraqi", "iraqis"})).names == ("O", "O", "B-NORP")


@pytest.mark.parametrize(
    ("mention", "want"),
    [
        ("Colonel Ali Hasan", ["Colonel/O", "Ali/B-PER", "Hasan/I-PER"]),
        ("Army Minister Ana Ruiz", ["Army/O", "Minister/O", "Ana/B-PER", "Ruiz/I-PER"]),
        ("Ana Maria King", ["Ana/B-PER", "Maria/I-PER", "King/I-PER"]),
        ("Minister for Trade Ana Ruiz", ["Minister/?", "for/?", "Trade/?", "Ana/?", "Ruiz/?"]),
        ("Iraqi Defence Minister", ["Iraqi/?", "Defence/?", "Minister/?"]),
        ("We", ["We/?"]),
    ],
)
def test_a_person_is_named_without_rank_office_or_pronoun(tmp_path: Path, mention: str, want: list[str]) -> None:
    assert tagged(re3d_of(tmp_path, mention, [("Person", mention)])) == want


def test_a_town_and_its_country_are_two_places(tmp_path: Path) -> None:
    found = re3d_of(tmp_path, "in Split, Croatia", [("Location", "Split, Croatia")])
    assert tagged(found) == ["in/O", "Split/B-LOC", ",/O", "Croatia/B-LOC"]


def test_a_people_or_an_office_is_no_person() -> None:
    def tree(*xpos: str) -> Tree:
        n = len(xpos)
        heads, relations = (*range(2, n + 1), 0), (*["compound"] * (n - 1), "root")
        return Tree(("PROPN",) * n, xpos, ("",) * n, ("",) * n, heads, relations)

    people = Sentence(("Saxons",), tree("NNPS"), misc=("Entity=(1-person-new)",))
    judge = Sentence(
        ("Judge", "Ana", "Ruiz"), tree("NNP", "NNP", "NNP"), misc=("Entity=(1-person-new", "_", "Entity=1)")
    )
    ((first, second),) = entities.named([[people, judge]])
    assert tagged(first) == ["Saxons/?"]
    assert tagged(second) == ["Judge/O", "Ana/B-PER", "Ruiz/I-PER"]


def test_a_name_that_is_mostly_a_place_is_one_throughout() -> None:
    place = Sentence(("Upper", "Volta"), names=("B-LOC", "I-LOC"))
    team = Sentence(("Upper", "Volta"), names=("B-ORG", "I-ORG"))
    trees_only = Sentence(("so",))
    found = entities.settled([place, place, team, trees_only])
    assert [s.names for s in found] == [("B-LOC", "I-LOC")] * 3 + [None]
