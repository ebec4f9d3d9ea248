"""Clauses that a report puts in, in which somebody answers whom another accuses."""

from __future__ import annotations

import pytest

from tests.by_rules import hear, read


def told(text: str) -> set[tuple[str, tuple[str, ...], str]]:
    """What each attribution of a text does, through whom, with which words."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    words = [t.text for t in heard.parse.tokens]
    return {
        (
            str(a.stance),
            tuple(layer.party or "" for layer in a.chain),
            " ".join(words[i] for i in a.content if words[i] != ","),
        )
        for a in heard.attributions
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad accused Sudan, which denied it.", {("blamed", ("TCD",), "Sudan"), ("denied", ("SDN",), "it")}),
        (
            "Chad blamed Sudan and Libya, which said they had lost ten men.",
            {("blamed", ("TCD",), "Sudan and Libya"), ("asserted", ("LBY",), "they had lost ten men")},
        ),
        (
            "Ten men died in Abéché, Chad says, though Sudan maintains that two did.",
            {
                ("asserted", ("TCD",), "Ten men died in Abéché"),
                ("asserted", ("SDN",), "that two did"),
            },
        ),
        (
            "Chad accused Sudan, which denied it, of killing nine men.",
            {("blamed", ("TCD",), "Sudan of killing nine men"), ("denied", ("SDN",), "it")},
        ),
        (
            "Chad said that Sudan, which denies it, had killed nine men.",
            {("asserted", ("TCD",), "that Sudan had killed nine men"), ("denied", ("SDN",), "it")},
        ),
        (
            "Nine men died, Chad said, while Sudan reported two deaths.",
            {("asserted", ("TCD",), "Nine men died"), ("asserted", ("SDN",), "two deaths")},
        ),
        (
            "Nine men died, Chad said, but Sudan put the toll at two.",
            {("asserted", ("TCD",), "Nine men died"), ("asserted", ("SDN",), "the toll at two")},
        ),
        (
            "Chad said that nine men had died, which Sudan denies.",
            {("asserted", ("TCD",), "that nine men had died"), ("denied", ("SDN",), "that nine men had died")},
        ),
        (
            "Chad claims to have shot down nine jets, of which Libya admits to two.",
            {("asserted", ("TCD",), "to have shot down nine jets"), ("confirmed", ("LBY",), "to two")},
        ),
        (
            "Chad said it had taken Abéché, where Sudan says it has lost nine men.",
            {("asserted", ("TCD",), "it had taken Abéché"), ("asserted", ("SDN",), "it has lost nine men")},
        ),
        (
            "Chad said nobody had died, flatly contradicting Sudanese state television, which announced nine deaths.",
            {
                ("asserted", ("TCD",), "nobody had died"),
                ("denied", ("TCD",), "Sudanese state television"),
                ("asserted", ("SDN",), "nine deaths"),
            },
        ),
        (
            "Chad's claim that nine men died was dismissed by Sudan as a fabrication.",
            {
                ("asserted", ("TCD",), "that nine men died"),
                ("denied", ("SDN",), "Chad 's claim that nine men died as a fabrication"),
            },
        ),
        ("Nine men died, Chad said, and two were hurt.", {("asserted", ("TCD",), "Nine men died and two were hurt")}),
        (
            "Chad said that nine men had died, while Sudan said two had.",
            {("asserted", ("TCD",), "that nine men had died"), ("asserted", ("SDN",), "two had")},
        ),
    ],
)
def test_an_answer_put_in_is_nobody_elses(text: str, expected: set[tuple[str, tuple[str, ...], str]]) -> None:
    assert told(text) == expected


def test_what_is_quoted_stays_whole() -> None:
    """The speaker himself says that it was denied."""
    whole = told('"Sudan, which denies it, killed nine men," Chad said.')
    assert any(stance == "asserted" and "denies" in words for stance, _, words in whole)


def test_a_charge_behind_the_clause_is_the_accusers() -> None:
    reading = read("Chad accused Sudan, which has denied it, of shelling a village and killing nine civilians.")
    assert {(str(c.stance), c.claimant.party) for c in reading.claims if c.figure or c.event} == {("blamed", "TCD")}
    assert [(str(f.kind), len(f.claims)) for f in reading.findings] == [("contradiction", 2)]
