"""Whether a report sums up a month or a year that was over not long before it: its losses are what it tells."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.history import ONE_DEED
from counterclaim.extract.settle.perfects import first_sentence
from counterclaim.extract.settle.totals import beside_a_deed
from counterclaim.model.parse import Parse
from counterclaim.model.value import When

REVIEWED = "the sum of a spell that the report is of"
"""The rule of the scope of such losses."""

MONTH = timedelta(days=27)
"""The least that such a report sums up: losses told of a month are its sum."""

YEAR = timedelta(days=366)
"""The most."""

BEHIND = timedelta(days=184)
"""How long after its end a spell may be summed up."""


def reviews(parse: Parse, draft: Draft, anchor: date | None) -> bool:
    """ "A total of 1,200 were killed in 2019", told first and in the spring: more than one deed takes, in a spell
    that its clause tells.
    """
    when = draft.own_time.when if draft.own_time else None
    if when is None or anchor is None or draft.sentence != first_sentence(parse):
        return False
    return _is_over(when, anchor) and _is_counted(parse, draft) and not beside_a_deed(parse, draft)


def _is_counted(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is a noun of loss, or more than one deed takes that somebody tells, or that were the most."""
    if parse.tokens[draft.mention.trigger].upos == "NOUN":
        return True
    words = parse.words(parse.sentences[draft.sentence])
    told = draft.said is not None or any(t.xpos == "JJS" and t.lower not in ("least", "most") for t in words)
    return told and draft.mention.count.low >= ONE_DEED


def _is_over(when: When, anchor: date) -> bool:
    """Whether a spell of months ended before the report, by not too much."""
    if when.first is None or when.last is None or not MONTH <= when.last - when.first <= YEAR:
        return False
    return anchor - BEHIND <= when.last < anchor
