"""Places in sentences of our own, over parses built by hand or flat ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.places import find_places, place_of, provinces_of
from counterclaim.extract.places.spot import spot
from counterclaim.gazetteer.places import load
from counterclaim.model.finding import Reason
from counterclaim.model.parse import Name, Parse
from tests.places.flat import flat
from tests.trees import tree

BOTH = frozenset({"ARM", "AZE"})


def found(parse: Parse, parties: frozenset[str] = frozenset()) -> dict[str, PlaceMention]:
    return {place.span.of(parse.text): place for place in find_places(parse, load(), parties)}


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("Shells fell in the Tavush province town of Berd.", "Berd", "ARM", "Tavush"),
        ("Shells fell in Berd, in Tavush.", "Berd", "ARM", "Tavush"),
        ("A mine went off in Daman district, Kandahar province.", "Daman", "AFG", "Kandahar"),
        ("A mine went off in the Arghandab district of Zabul province.", "Arghandab", "AFG", "Zabul"),
        ("They died in the village of Agdam, in the Tovuz district.", "Agdam", "AZE", "Tovuz"),
        ("A bomb exploded in Tripoli, Lebanon.", "Tripoli", "LBN", "North Lebanon"),
        ("They were buried in Syria's Idlib province.", "Idlib", "SYR", "Idlib"),
        ("Fighting went on near Donetsk, in Ukraine.", "Donetsk", "UKR", "Donetsk"),
    ],
)
def test_what_stands_beside_a_name_decides(text: str, name: str, country: str, admin1: str) -> None:
    where = found(flat(text))[name].where
    assert where is not None
    assert (where.country, where.admin1) == (country, admin1)


def test_a_list_shares_the_noun_at_its_end() -> None:
    places = found(flat("Bombs were laid in Daman and Shah Wali Kot districts of Kandahar province."))
    assert {p.where.admin1 for p in places.values() if p.where} == {"Kandahar"}


def test_the_parties_decide_between_namesakes() -> None:
    places = found(flat("Four soldiers died in Berd, the ministry said."), BOTH)
    assert places["Berd"].where is not None
    assert places["Berd"].where.country == "ARM"


def test_an_unknown_village_is_said_and_not_guessed() -> None:
    places = found(flat("Four men died in the village of Qarzandil in Armenia."), BOTH)
    assert places["Qarzandil"].where is None
    assert places["Qarzandil"].reason is Reason.PLACE_NOT_IN_GAZETTEER


ACTS = """
Moscow Moscow PROPN 2 nsubj
said say VERB 0 root
shells shell NOUN 4 nsubj
fell fall VERB 2 ccomp
in in ADP 6 case
Syria Syria PROPN 4 obl
. . PUNCT 2 punct
"""


def test_a_capital_that_speaks_is_no_place() -> None:
    places = found(tree(ACTS, names=[(0, 1, "LOC"), (5, 6, "LOC")]))
    assert set(places) == {"Syria"}


@pytest.mark.parametrize(
    "text",
    [
        "Turkey voiced its support to Baku.",
        "The members of the Minsk group met.",
        "Talks between Moscow and Ankara went on.",
        "In March, Armenia and Azerbaijan agreed.",
    ],
)
def test_governments_labels_and_months_are_no_places(text: str) -> None:
    assert found(flat(text), BOTH) == {}


def test_a_dateline_is_no_place_of_what_follows() -> None:
    parse = flat("HERAT, Afghanistan (June 3) - A patrol was hit in Sangin district, Helmand province.")
    places = find_places(parse, load(), frozenset({"AFG"}))
    assert provinces_of(parse, places) == ("helmand",)
    hit = next(t.index for t in parse.tokens if t.text == "hit")
    chosen = place_of(parse, places, hit)
    assert chosen is not None
    assert chosen.span.of(parse.text) == "Sangin"


TWO_CLAUSES = """
Three three NUM 2 nummod
soldiers soldier NOUN 3 nsubj
died die VERB 0 root
in in ADP 5 case
Tovuz Tovuz PROPN 3 obl
and and CCONJ 7 cc
two two NUM 9 nsubj
were be AUX 9 aux
hurt hurt VERB 3 conj
near near ADP 11 case
Berd Berd PROPN 9 obl
. . PUNCT 3 punct
"""


@pytest.mark.parametrize(("token", "name"), [(2, "Tovuz"), (8, "Berd"), (1, "Tovuz")])
def test_a_claim_has_the_place_of_its_clause(token: int, name: str) -> None:
    parse = tree(TWO_CLAUSES, names=[(4, 5, "LOC"), (10, 11, "LOC")])
    chosen = place_of(parse, find_places(parse, load(), BOTH), token)
    assert chosen is not None
    assert chosen.span.of(parse.text) == name


def test_a_sentence_without_a_place_has_that_of_the_one_before() -> None:
    parse = flat("Shells hit Berd, in Tavush. Two people died.")
    places = find_places(parse, load(), BOTH)
    died = next(t.index for t in parse.tokens if t.text == "died")
    chosen = place_of(parse, places, died)
    assert chosen is not None
    assert chosen.where is not None
    assert chosen.where.admin1 == "Tavush"


def test_no_place_is_no_place() -> None:
    parse = flat("Two people died.")
    assert find_places(parse, load()) == ()
    assert place_of(parse, (), 2) is None
    assert provinces_of(parse, ()) == ()


def test_a_part_of_an_unknown_name_does_not_stand_for_it() -> None:
    assert "Kura" not in found(flat("Forty people died in Qaziba Kura, police in Nigeria said."))
    assert "Mosul" in found(flat("Two engineers died near Mosul Dam in Iraq."))


def test_the_finest_of_a_chain_is_the_place_of_a_claim() -> None:
    parse = flat("In Sangin district, Helmand province, a patrol was hit.")
    places = find_places(parse, load(), frozenset({"AFG"}))
    chosen = place_of(parse, places, next(t.index for t in parse.tokens if t.text == "hit"))
    assert chosen is not None
    assert chosen.span.of(parse.text) == "Sangin"


@pytest.mark.parametrize(
    ("lead", "scene"),
    [
        ("A patrol was hit in Helmand province.", "Helmand"),
        ("A patrol was hit in Helmand province and another in Zabul province.", None),
    ],
)
def test_a_later_paragraph_inherits_the_only_province_told(lead: str, scene: str | None) -> None:
    parse = flat(f"{lead}\nTwo soldiers died.")
    places = find_places(parse, load(), frozenset({"AFG"}))
    chosen = place_of(parse, places, next(t.index for t in parse.tokens if t.text == "died"))
    assert (chosen and chosen.where and chosen.where.admin1) == scene


WORDS = ["Berd", "Tavush", "province", "in", "of", "the", ",", "Gaza", "near", "'s", "(", "Moscow", "and", "said", "."]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_mentions_are_in_order_apart_and_true_to_the_text(words: list[str]) -> None:
    parse = flat(" ".join(words))
    places = find_places(parse, load(), BOTH)
    assert all(a.end <= b.start for a, b in pairwise(places))
    for place in places:
        assert place.span == parse.span(place.start, place.end)
        assert (place.where is None) == (place.reason is not None)


LEFT = """
Thousands thousand NOUN 2 nsubj
left leave VERB 0 root
for for ADP 4 case
Mosul Mosul PROPN 2 obl
"""


@pytest.mark.parametrize(
    ("sentence", "placed"), [(LEFT, True), (LEFT.replace("left leave", "voted vote"), False)]
)
def test_what_people_leave_for_is_a_place_though_taken_for_a_body(sentence: str, placed: bool) -> None:
    parse = tree(sentence)
    named = replace(parse, names=(Name(3, 4, "ORG"),))
    assert ([s.name for s in spot(named, load(), ())] == ["Mosul"]) is placed
