"""Days told by how long before or after another they were: "it came three days after a strike killed seven"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

LENGTH = re.compile(r"P(\d+)([DW])")
DAYS = {"D": 1, "W": 7}
VAGUE = {"days": "PXD", "weeks": "PXW", "months": "PXM", "years": "PXY"}
CLAUSES = ("ccomp", "parataxis", "acl:relcl")
RULE = "so long before or after another"
WAYS = {"after": -1, "before": 1}
"""Which way the day of what these words lead in lies from that of the words above it."""

Dated = Callable[[Token], TimeMention | None]


def told_by_another(parse: Parse, times: Sequence[TimeMention], token: Token, dated: Dated) -> TimeMention | None:
    """The day of a word in a clause or phrase behind "three days after", counted from that of the words above it.

    Without a day there, or where no number of days or weeks is told, a mention of no days: it may lie anywhere. None
    where no such words stand over it.
    """
    apart = set_apart(parse, times, token)
    if apart is None:
        return None
    at, led, length = apart
    above = parse.tokens[at.head] if at.head is not None else None
    return _counted(length, dated(above) if above is not None else None, WAYS[led.lower])


def told_from_another(parse: Parse, times: Sequence[TimeMention], token: Token, dated: Dated) -> TimeMention | None:
    """The day of a word over "a day after Sunday's attack", counted on from that; None where nothing is so led in.

    A day behind that of the report is none: the weekday told is an earlier one.
    """
    for at in (token, *parse.ancestors(token.index)):
        for other in parse.deps(at.index, "obl", "advcl", "nmod"):
            apart = set_apart(parse, times, other)
            day = dated(other) if apart is not None and apart[0] is other else None
            if apart is not None and day is not None:
                return _not_after(parse, _counted(apart[2], day, -WAYS[apart[1].lower]))
        if at.deprel in CLAUSES:
            return None
    return None


def set_apart(parse: Parse, times: Sequence[TimeMention], token: Token) -> tuple[Token, Token, TimeMention] | None:
    """The head of the clause or phrase around a word that stands so long before or after another deed, the word that
    says so, and the length of time.
    """
    for at in (token, *parse.ancestors(token.index)):
        for led in parse.deps(at.index, "mark", "case"):
            length = _length(parse, times, led)
            if length is not None:
                return at, led, length
    return None


def _length(parse: Parse, times: Sequence[TimeMention], led: Token) -> TimeMention | None:
    """The length of time that ends in an "after" or "before"; "days after" is one of no number."""
    before = parse.tokens[led.index - 1] if led.lower in WAYS and led.index else None
    if before is None:
        return None
    vague = TimeMention(before.span, "DURATION", VAGUE.get(before.lower, ""), None, "vague")
    return next((t for t in times if _ends_at(t, led)), vague if before.lower in VAGUE else None)


def _ends_at(time: TimeMention, word: Token) -> bool:
    return time.type == "DURATION" and time.span.end == word.span.end


def _counted(length: TimeMention, other: TimeMention | None, way: int) -> TimeMention:
    told = LENGTH.fullmatch(length.value)
    day = other.when.last if other and other.when and other.when.precision is Precision.DAY else None
    if told is None or day is None:
        return replace(length, when=None, rule=f"{length.rule}: {RULE}")
    counted = day + way * timedelta(days=int(told[1]) * DAYS[told[2]])
    return replace(length, when=When(counted, counted, Precision.DAY), rule=f"{length.rule}: {RULE}")


def _not_after(parse: Parse, mention: TimeMention) -> TimeMention:
    published, when = parse.document.report.published, mention.when
    ahead = published is not None and when is not None and when.first is not None and when.first > published
    return replace(mention, when=None) if ahead else mention
