"""Whether a report comes weeks after the deed that it is of, so that what it tells of that is its news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterclaim.extract.dates.clauses import Placed, dates_saying, dates_telling
from counterclaim.extract.dates.placing import placed_in
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.history import RECENT
from counterclaim.extract.settle.perfects import first_sentence
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import When

LATE = timedelta(days=60)
"""How late a report may come of the deed that it leads with."""

INQUIRED = timedelta(days=184)
"""How late it may come of a deed that a body inquired into."""

INQUIRING = frozenset({Sector.NON_GOVERNMENTAL, Sector.INTERGOVERNMENTAL})
PART_OF_A_MONTH = timedelta(days=15)
"""The longest that "early March" may last, and a deed that a report is of."""


def news_day(parse: Parse, drafts: Sequence[Draft], times: Sequence[TimeMention], anchor: date | None) -> date | None:
    """The day by which losses are new: the report's, or that of its lead where a report comes late.

    An inquiry published weeks after a raid tells of the raid: its lead dates a loss, and no later day stands there but
    that on which somebody tells of it.
    """
    if anchor is None or any(_is_lately(p.mention.when, anchor) for p in _of_deeds(parse, times)):
        return anchor
    first = first_sentence(parse)
    lead = next((d for d in drafts if d.role is Role.BODY and d.sentence == first and leads(parse, d)), None)
    when = lead.time.when if lead and lead.time else None
    if lead is None or when is None or when.first is None or when.last is None:
        return anchor
    late = INQUIRED if lead.sector in INQUIRING else LATE
    of_days = when.last - when.first <= PART_OF_A_MONTH
    return when.last if of_days and anchor - late <= when.last <= anchor else anchor


def leads(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is what the main clause of its sentence tells, or somebody in it says."""
    trigger = parse.tokens[draft.mention.trigger]
    if trigger.deprel == "root":
        return True
    said = draft.said is not None and trigger.index in draft.said.content
    above = parse.tokens[trigger.head] if trigger.head is not None else trigger
    return said and trigger.deprel in ("ccomp", "parataxis") and above.deprel == "root"


def _of_deeds(parse: Parse, times: Sequence[TimeMention]) -> Iterator[Placed]:
    """The dates of a report that are not only those of words."""
    for sentence in parse.sentences:
        placed = placed_in(parse, times, sentence.index)
        yield from (p for p in placed if not dates_saying(parse, p) and not dates_telling(parse, p))


def _is_lately(when: When | None, anchor: date) -> bool:
    return bool(when and when.last and anchor - RECENT <= when.last <= anchor)
