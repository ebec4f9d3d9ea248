"""On which day a figure was told, where its own sentence says so: "the army said *on Sunday* that nine had died"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.extract.dates.clauses import dates_saying, said_above
from counterclaim.extract.dates.placing import placed_in
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.parse import Parse
from counterclaim.model.value import Precision


def told_on(parse: Parse, times: Sequence[TimeMention], draft: Draft) -> date | None:
    """The day of the saying that a figure hangs from; None where no one day is told."""
    trigger = parse.tokens[draft.mention.trigger]
    said = (p for p in placed_in(parse, times, trigger.sentence) if dates_saying(parse, p))
    whens = (p.mention.when for p in said if said_above(parse, p, trigger))
    days = {when.last for when in whens if when and when.precision is Precision.DAY and when.first == when.last}
    return days.pop() if len(days) == 1 else None
