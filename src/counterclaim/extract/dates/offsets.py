"""Days told by how long after them another was: "the attack came three days after a strike on Odesa killed seven"."""

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
RULE = "so long before another"

Dated = Callable[[Token], TimeMention | None]


def told_by_another(parse: Parse, times: Sequence[TimeMention], token: Token, dated: Dated) -> TimeMention | None:
    """The day of a word in a clause or phrase behind "three days after", counted back from that of the words above it.

    Without a day there, or where no number of days or weeks is told, a mention of no days: it may lie anywhere.
    """
    for at in (token, *parse.ancestors(token.index)):
        for led in parse.deps(at.index, "mark", "case"):
            length = _length(parse, times, led)
            if length is not None:
                above = parse.tokens[at.head] if at.head is not None else None
                return _before(length, dated(above) if above is not None else None)
    return None


def _length(parse: Parse, times: Sequence[TimeMention], after: Token) -> TimeMention | None:
    """The length of time that ends in an "after"; "days after" is one of no number."""
    before = parse.tokens[after.index - 1] if after.lower == "after" and after.index else None
    if before is None:
        return None
    vague = TimeMention(before.span, "DURATION", VAGUE.get(before.lower, ""), None, "vague")
    return next((t for t in times if _ends_at(t, after)), vague if before.lower in VAGUE else None)


def _ends_at(time: TimeMention, word: Token) -> bool:
    return time.type == "DURATION" and time.span.end == word.span.end


def _before(length: TimeMention, later: TimeMention | None) -> TimeMention:
    told = LENGTH.fullmatch(length.value)
    day = later.when.last if later and later.when and later.when.precision is Precision.DAY else None
    if told is None or day is None:
        return replace(length, when=None, rule=f"{length.rule}: {RULE}")
    first = day - timedelta(days=int(told[1]) * DAYS[told[2]])
    return replace(length, when=When(first, first, Precision.DAY), rule=f"{length.rule}: {RULE}")
