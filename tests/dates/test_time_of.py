"""Which date a word takes, on trees built by hand."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract.dates import find_times, lead_day, time_of
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When
from tests.trees import tree

ANCHOR = date(2020, 7, 14)

SAID_ON = """
The the DET 2 det
ministry ministry NOUN 3 nsubj
said say VERB 0 root
on on ADP 5 case
Monday Monday PROPN 3 obl
that that SCONJ 9 mark
two two NUM 8 nummod
men man NOUN 9 nsubj
died die VERB 3 ccomp
"""
SAID_DATED = SAID_ON + "on on ADP 11 case\nSunday Sunday PROPN 9 obl\n"
KILLING = """
Guns gun NOUN 2 nsubj
shelled shell VERB 0 root
Ala Ala PROPN 2 obj
on on ADP 5 case
Sunday Sunday PROPN 2 obl
, , PUNCT 7 punct
killing kill VERB 2 advcl
three three NUM 7 obj
"""
ENDED = """
In in ADP 2 case
clashes clash NOUN 10 obl
, , PUNCT 5 punct
which which PRON 5 nsubj
ended end VERB 2 acl:relcl
on on ADP 7 case
Sunday Sunday PROPN 5 obl
, , PUNCT 2 punct
two two NUM 10 nsubj
died die VERB 0 root
"""
WORSENED = ENDED.replace("ended end", "worsened worsen")
NO_DATE = """
Three three NUM 2 nsubj
died die VERB 0 root
there there ADV 2 advmod
"""
WAR = """
The the DET 2 det
war war NOUN 6 nsubj
of of ADP 5 case
the the DET 5 det
1990s 1990s NOUN 2 nmod
killed kill VERB 0 root
thousands thousand NOUN 6 obj
"""
SINCE_WHEN = """
The the DET 2 det
worst bad ADJ 0 root
since since ADP 4 case
2016 2016 NUM 2 obl
when when ADV 8 advmod
scores score NOUN 8 nsubj:pass
were be AUX 8 aux:pass
killed kill VERB 4 acl:relcl
"""
DETACHED_WHEN = """
It it PRON 5 nsubj
was be AUX 5 cop
the the DET 5 det
worst bad ADJ 5 amod JJS
clash clash NOUN 0 root
since since ADP 7 case
2016 2016 NUM 5 obl
, , PUNCT 12 punct
when when ADV 12 advmod
scores score NOUN 12 nsubj:pass
were be AUX 12 aux:pass
killed kill VERB 5 advcl
"""
BACKED = """
Forces force NOUN 0 root
backed back VERB 1 acl
since since SCONJ 7 mark
a a DET 5 det
war war NOUN 7 nsubj
there there ADV 5 advmod
ended end VERB 2 advcl
in in ADP 9 case
1994 1994 NUM 7 obl
"""
BEGAN = """
Clashes clash NOUN 2 nsubj
began begin VERB 0 root
Sunday Sunday PROPN 2 obl:tmod
"""
FIGHTING = """
Ten ten NUM 2 nsubj
died die VERB 0 root
in in ADP 4 case
fighting fighting NOUN 2 obl
that that PRON 6 nsubj
began begin VERB 4 acl:relcl
Sunday Sunday PROPN 6 obl:tmod
"""
WORST = """
It it PRON 5 nsubj
was be AUX 5 cop
the the DET 5 det
worst bad ADJ 5 amod JJS
clash clash NOUN 0 root
since since ADP 7 case
2016 2016 NUM 5 obl
"""
BORN = """
The the DET 2 det
death death NOUN 0 root
of of ADP 4 case
Testov Testov PROPN 2 nmod
born bear VERB 4 acl
in in ADP 7 case
1944 1944 NUM 5 obl
"""


def dated(parse: Parse, word: str) -> tuple[str, str] | None:
    times = find_times(parse.text, [Span(0, len(parse.text))], ANCHOR, parse)
    index = next(t.index for t in parse.tokens if t.text == word)
    found = time_of(parse, times, index)
    return (found.value, found.rule.partition(": ")[2]) if found else None


CASES = [
    ([DETACHED_WHEN], "killed", ("2016", "in a clause on it")),
    ([SAID_ON], "died", ("2020-07-13", "date of saying")),
    ([SAID_DATED], "died", ("2020-07-12", "in its clause")),
    ([KILLING], "killing", ("2020-07-12", "in the clause above")),
    ([WAR], "killed", ("199", "in its clause")),
    ([SINCE_WHEN], "killed", ("2016", "in a clause on it")),
    ([KILLING, NO_DATE], "died", ("2020-07-12", "carried from a sentence before")),
    (
        [SAID_ON.replace("died", "fell"), NO_DATE],
        "died",
        ("2020-07-13", "date of saying, carried from a sentence before"),
    ),
    ([NO_DATE], "died", None),
    ([BORN], "death", None),
    ([WORST], "clash", None),
    ([KILLING, SAID_ON.replace("Monday Monday", "demand demand")], "said", None),
    ([BACKED], "ended", ("1994", "in its clause")),
    ([BACKED], "backed", ("1994", "in a clause below")),
    ([ENDED], "died", ("2020-07-12", "in a clause below")),
    ([WORSENED], "died", None),
]


@pytest.mark.parametrize(("sentences", "word", "expected"), CASES)
def test_the_date_of_a_word(sentences: list[str], word: str, expected: tuple[str, str] | None) -> None:
    assert dated(tree(*sentences), word) == expected


OPEN = [([BEGAN, NO_DATE], "died"), ([FIGHTING], "died")]


@pytest.mark.parametrize(("sentences", "word"), OPEN)
def test_a_date_of_a_beginning_has_an_open_end(sentences: list[str], word: str) -> None:
    parse = tree(*sentences)
    times = find_times(parse.text, [Span(0, len(parse.text))], ANCHOR, parse)
    found = time_of(parse, times, next(t.index for t in parse.tokens if t.text == word))
    assert found is not None
    assert found.when == When(date(2020, 7, 12), None, Precision.DAYS)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [(KILLING, "2020-07-12"), (SAID_DATED, "2020-07-12"), (SAID_ON, None), (BEGAN, None), (NO_DATE, None)],
)
def test_the_day_of_the_lead(sentence: str, value: str | None) -> None:
    parse = tree(sentence)
    found = lead_day(parse, find_times(parse.text, [Span(0, len(parse.text))], ANCHOR, parse))
    assert (found.value if found else None) == value
