"""Numbers and the bounds that the words around them set."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.numbers import find_counts
from counterclaim.model.parse import Parse
from tests.trees import tree


def flat(text: str) -> Parse:
    rows = [
        f"{word} {word.lower()} X 0 root" if i == 0 else f"{word} {word.lower()} X 1 dep"
        for i, word in enumerate(text.split())
    ]
    return tree("\n".join(rows))


BOUNDS = [
    ("Twelve sailors drowned", 12, 12),
    ("1,200 people fled", 1200, 1200),
    ("twenty-one were hurt", 21, 21),
    ("two hundred and five civilians", 205, 205),
    ("two thousand three hundred men", 2300, 2300),
    ("1.5 million people fled", 1500000, 1500000),
    ("three dozen villagers", 36, 36),
    ("a dozen villagers", 12, 12),
    ("half a dozen villagers", 6, 6),
    ("at least 9 sailors", 9, None),
    ("January 27 , and 10 sailors drowned", 10, 10),
    ("in the division 12 drowned", 12, 12),
    ("the dead of the crew number 90", 90, 90),
    ("9 or more sailors", 9, None),
    ("no fewer than 9 sailors", 9, None),
    ("more than 9 sailors", 10, None),
    ("over ten dozen sailors", 121, None),
    ("up to 40 sailors", 0, 40),
    ("no more than a few hundred sailors", 0, 900),
    ("a few hundred sailors", 200, None),
    ("as many as 40 sailors", 0, 40),
    ("nearly 40 sailors", 0, 40),
    ("fewer than 40 sailors", 0, 39),
    ("about 40 sailors", 40, 40),
    ("some 30,000 sailors", 30000, 30000),
    ("between 5 and 7 sailors", 5, 7),
    ("between five and 30", 5, 30),
    ("19–21 sailors", 19, 21),
    ("19 to 21 sailors", 19, 21),
    ("estimates run from 30 to 80 drowned", 30, 80),
    ("anywhere from ten to 15 sailors", 10, 15),
    ("seven or eight sailors", 7, 8),
    ("20 or 30 sailors", 20, 30),
    ("two to three hundred sailors", 200, 300),
    ("two or three dozen sailors", 24, 36),
    ("some two to three hundred sailors", 200, 300),
    ("80 to a hundred sailors", 80, 100),
    ("five , possibly six , sailors", 5, 6),
    ("at least 14 and perhaps as many as 26 sailors", 14, 26),
    ("at least 14 and up to 26 sailors", 14, 26),
    ("dozens , possibly hundreds , of sailors", 24, None),
    ("hundreds if not thousands of sailors", 200, None),
    ("not more than 9 sailors", 0, 9),
    ("dozens of sailors", 24, None),
    ("tens of thousands of sailors", 20000, None),
    ("several sailors", 3, None),
    ("no sailor", 0, 0),
    ("nobody was hurt", 0, 0),
    ("both pilots", 2, 2),
    ("another sailor", 1, 1),
]


@pytest.mark.parametrize(("text", "low", "high"), BOUNDS)
def test_bounds(text: str, low: int, high: int | None) -> None:
    (mention,) = find_counts(flat(text))
    assert (mention.count.low, mention.count.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "added", "other"),
    [
        ("seven more troops", True, False),
        ("another three troops", True, False),
        ("a further three troops", True, False),
        ("five other servicemen", False, True),
        ("the other five died", False, True),
        ("four others died", False, True),
    ],
)
def test_added_and_other(text: str, added: bool, other: bool) -> None:
    (mention,) = find_counts(flat(text))
    assert (mention.added, mention.other) == (added, other)


@pytest.mark.parametrize(
    "text",
    [
        "between 2014 and 2015 war came",
        "March 14 or 15",
        "for two or three days",
        "on July 12 the clashes went on",
        "the 12th of July",
        "on 12 July",
        "July 12 - 16",
        "in 2016 war came",
        "at 22:45 on Monday",
        "a 76 - year - old man",
        "5 % of voters",
        "$ 5 million",
        "Ivan Petrov , 19 , died",
        "aged 19",
        "for three days",
        "Resolution 2254",
        "from July 13 and 14",
        "no longer here",
        "the 2008 attacks",
        "up to five hectares",
        "the four - day war",
        "how many died",
        "children of 9 and 11 were",
        "at six in the morning",
        "the men of Division 88 fled",
    ],
)
def test_no_count(text: str) -> None:
    assert find_counts(flat(text)) == ()


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("at least 40 died , half of them women", "20+"),
        ("around 40 died , a third of them women", "~13"),
        ("between 30 and 60 died , a third of them women", "10–20"),
        ("dozens died , a quarter of them women", "6+"),
        ("1,000 died , two thirds of them women", "667"),
        ("300 died , two thirds of them women", "200"),
        ("300,000 fled , a third of them women", "100000"),
        ("more than 9 died and twice as many were hurt", "20+"),
        ("about 9 died and twice as many were hurt", "~18"),
        ("nearly 40 died , half of them women", "nearly 20"),
        ("two died , half of them women", "1"),
        ("about 9 died and at least as many were hurt", "9+"),
    ],
)
def test_told_by_the_number_before(text: str, second: str) -> None:
    assert str(find_counts(flat(text))[1].count) == second


@pytest.mark.parametrize("text", ["one died , half of them said", "nobody died , half of them said"])
def test_no_share_of_one(text: str) -> None:
    assert len(find_counts(flat(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "rose from 5 to 12",
        "6 soldiers and 7 sailors",
        "two policemen and one miner",
        "at least five and perhaps 30 wounded",
        "killed four and up to 30 sailors",
        "12 , perhaps three of them",
        "two or 40",
    ],
)
def test_two_counts(text: str) -> None:
    assert len(find_counts(flat(text))) == 2


BEHIND = [
    ("Twelve/NUM sailors/NOUN at/ADP least/ADJ drowned/VERB", 12, None),
    ("133/NUM young/ADJ sailors/NOUN or/CCONJ more/ADJ ,/PUNCT", 133, None),
    ("nine/NUM sailors/NOUN at/ADP the/DET very/ADV most/ADJ", 0, 9),
    ("30/NUM dead/ADJ or/CCONJ more/ADJ", 30, None),
    ("9/NUM sailors/NOUN at/ADP least/ADJ a/DET week/NOUN", 9, 9),
    ("9/NUM were/AUX hurt/VERB at/ADP least/ADJ", 9, 9),
]


@pytest.mark.parametrize(("text", "low", "high"), BEHIND)
def test_bound_behind_the_people(text: str, low: int, high: int | None) -> None:
    words = [word.rsplit("/", 1) for word in text.split()]
    rows = [f"{word} {word.lower()} {upos} {'0 root' if i == 0 else '1 dep'}" for i, (word, upos) in enumerate(words)]
    mention = find_counts(tree("\n".join(rows)))[0]
    assert (mention.count.low, mention.count.high) == (low, high)


def test_no_bound_of_the_next_number() -> None:
    rows = "12 12 NUM 0 root\nsailors sailor NOUN 1 dep\nat at ADP 1 dep\nleast least ADJ 1 dep\n4 4 NUM 1 dep"
    assert [(c.count.low, c.count.high) for c in find_counts(tree(rows))] == [(12, 12), (4, None)]


@given(
    st.lists(
        st.sampled_from(
            [
                "at",
                "least",
                "two",
                "hundred",
                "and",
                "5",
                "-",
                "to",
                "dozen",
                "19–21",
                "between",
                "no",
                "more",
                "July",
                ",",
                "of",
            ]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_never_overlaps_and_keeps_its_span(words: list[str]) -> None:
    parse = flat(" ".join(words))
    counts = find_counts(parse)
    assert all(a.end <= b.start for a, b in pairwise(counts))
    assert all(c.span == parse.span(c.start, c.end) for c in counts)
