"""Words are cut as the treebanks cut them, and their offsets are exact in any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.tokenizer import tokens

CASES = [
    ("The army said 11 died.", "The|army|said|11|died|."),
    ("It didn't, we can't, they won't.", "It|did|n't|,|we|ca|n't|,|they|wo|n't|."),
    ("Armenia’s losses weren’t known", "Armenia|’s|losses|were|n’t|known"),
    ("the soldiers' families", "the|soldiers|'|families"),
    ("Armenian-Azerbaijani border", "Armenian|-|Azerbaijani|border"),
    ("an anti-tank missile", "an|anti-tank|missile"),
    ("a 40-year-old man", "a|40|-|year|-|old|man"),
    ("U.S.-led forces in the U.S. said", "U.S.|-|led|forces|in|the|U.S.|said"),
    ("Maj. Gen. Polad Hashimov", "Maj.|Gen.|Polad|Hashimov"),
    ("John W. Smith and I. We", "John|W.|Smith|and|I|.|We"),
    ("about 1,200 men and 3.5 tonnes", "about|1,200|men|and|3.5|tonnes"),
    ("19–21 July, July 12-16", "19|–|21|July|,|July|12|-|16"),
    ("spent $1.5 million, US$20 and €5", "spent|$|1.5|million|,|US$|20|and|€|5"),
    ("50% of 10km at 5pm or 6 p.m.", "50|%|of|10|km|at|5|pm|or|6|p.m."),
    ("at 10:30 on 7/12/2020", "at|10:30|on|7/12/2020"),
    ("the 1990s and the 20th", "the|1990s|and|the|20th"),
    ("no difference.Fighting went on", "no|difference|.|Fighting|went|on"),
    (
        "see https://example.org/a?b=1, or www.example.com.",
        "see|https://example.org/a?b=1|,|or|www.example.com|.",
    ),
    ("said Civil.Ge on Friday, News.Am and STRATI.AZ too.", "said|Civil.Ge|on|Friday|,|News.Am|and|STRATI.AZ|too|."),
    ("Rebels left Gao.By noon it was calm.", "Rebels|left|Gao|.|By|noon|it|was|calm|."),
    ("Nine were killed.by then it was 11.AM.", "Nine|were|killed|.|by|then|it|was|11|.|AM|."),
    ("They won.Am I right?", "They|won|.|Am|I|right|?"),
    ("write to desk@example.org.", "write|to|desk@example.org|."),
    ("BAKU, Azerbaijan (AP) — At", "BAKU|,|Azerbaijan|(|AP|)|—|At"),
    ("“We shall not,” he said...", "“|We|shall|not|,|”|he|said|..."),
    ("Armenia and/or cannot", "Armenia|and|/|or|can|not"),
    ("MiG-29s and a T-72", "MiG|-|29s|and|a|T|-|72"),
    ("No. 5, but no.", "No.|5|,|but|no|."),
    ("AT&T's Sana'a office", "AT&T|'s|Sana'a|office"),
    ("Wait!! What?!", "Wait|!!|What|?!"),
    ("Həşimov, Nagorno-Karabakh", "Həşimov|,|Nagorno|-|Karabakh"),
    ("\u200bzero\u00a0width\ufeff", "zero|width"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_cuts(text: str, words: str) -> None:
    assert "|".join(text[a:b] for a, b in tokens(text)) == words


@given(st.text())
def test_offsets(text: str) -> None:
    found = tokens(text)
    before = 0
    for start, end in found:
        assert before <= start < end <= len(text)
        assert not any(c.isspace() for c in text[start:end])
        before = end


@given(st.text())
def test_no_letter_or_digit_is_lost(text: str) -> None:
    held = "".join(text[a:b] for a, b in tokens(text))
    assert [c for c in held if c.isalnum()] == [c for c in text if c.isalnum()]


@given(st.text(), st.text(), st.text())
def test_a_part_of_a_text_keeps_its_bounds(before: str, text: str, after: str) -> None:
    start, end = len(before), len(before) + len(text)
    assert all(start <= a and b <= end for a, b in tokens(before + text + after, start, end))
