"""Over which days a figure counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.dates.attach import BEHIND_IT, IN_ITS_CLAUSE, LATELY, SAID_BEFORE, is_earlier
from counterclaim.extract.dates.burials import BURIED
from counterclaim.extract.dates.clauses import in_a_sum
from counterclaim.extract.dates.leading import may_be_of
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft, rule_of
from counterclaim.extract.settle.episode import Episode
from counterclaim.extract.settle.history import OF_A_WHOLE_WAR
from counterclaim.extract.settle.reviews import REVIEWED
from counterclaim.extract.settle.told_on import told_on
from counterclaim.extract.settle.totals import since_untold, sums_below
from counterclaim.model.claim import Scope, Step
from counterclaim.model.parse import Parse
from counterclaim.model.value import Precision, When

DAY = timedelta(days=1)
SINCE = "running total: from the first loss told to the day of the report"
OWN = f": {IN_ITS_CLAUSE}"
BOUND = "no day is told: not after the report"
TOLD_AFTER = "from the first day of the fighting to that on which it was told"
OF_ITS_WHOLE = "the days of its whole"
COUNTED = "a day of the fighting, counted from its first"


def settle_times(
    drafts: Sequence[Draft],
    anchor: date | None,
    lead: TimeMention | None = None,
    episode: Episode | None = None,
    parse: Parse | None = None,
    times: Sequence[TimeMention] = (),
) -> tuple[Draft, ...]:
    """Every draft with its days.

    Its own date; for a running total the days from the beginning of the fighting, else from the first loss told, up
    to the day on which it was told, the day before the report where it was told before; for new losses without a date
    the day that the report's lead tells (`lead`), traced as carried; else any day up to the report's: open where it
    begins, and told as a bound.
    Given the parse, a total "since the coup" begins on no day told, and a day that opens a later sentence, of what that
    tells, is nobody else's: "Four died in Sumy. On Tuesday, two died in Kherson".
    """
    begun = episode.begun if episode else None
    starts = [begun or _first_told(drafts[:n], drafts[n:], anchor) for n in range(len(drafts))]
    begins = [
        None if parse is not None and _begins_untold(parse, d, drafts, episode) else start
        for d, start in zip(drafts, starts, strict=True)
    ]
    over = next((d.time.when for d in drafts if d.time and rule_of(d, "scope") == REVIEWED), None)
    ends = [_end(d, anchor, parse, times) for d in drafts]
    days = [_days(d, b, end, over) for d, b, end in zip(drafts, begins, ends, strict=True)]
    dated = [_numbered(_dated(d, when), episode) for d, when in zip(drafts, days, strict=True)]
    dated = [d if parse is not None and sums_below(parse, d) else _told_after(d, episode) for d in dated]
    led = [d if parse is not None and _is_apart(parse, d, lead) else _led(d, lead) for d in dated]
    bounded = tuple(_bounded(d, anchor) for d in led)
    return tuple(_as_its_whole(d, bounded) for d in bounded)


def _as_its_whole(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A part of which no day is told is of the days of its whole."""
    whole = drafts[draft.mention.part] if draft.mention.part is not None else None
    if whole is None or draft.own_time is not None or draft.when == whole.when:
        return draft
    return replace(draft, when=whole.when, trace=(*draft.trace, Step("when", OF_ITS_WHOLE)))


def _first_told(before: Sequence[Draft], behind: Sequence[Draft], anchor: date | None) -> date | None:
    """The first day of a loss told, or of a total told before: that of a later total is its own beginning.

    A day that is not lately before the report begins no fighting of the present.
    """
    losses = (d for d in (*before, *(d for d in behind if not _runs(d))) if _news(d))
    told = (d.time.when for d in losses if d.time)
    days = (when.first for when in told if when and when.first)
    return min((day for day in days if anchor is None or day >= anchor - LATELY), default=None)


def _runs(draft: Draft) -> bool:
    """Whether a figure is a total of more days than one."""
    when = draft.time.when if draft.time else None
    return draft.scope is Scope.CUMULATIVE and when is not None and when.first != when.last


def _begins_untold(parse: Parse, draft: Draft, drafts: Sequence[Draft], episode: Episode | None) -> bool:
    """Whether a total begins on no day told: "since the coup", or before those who are told to bring it about."""
    summed = in_a_sum(parse, parse.tokens[draft.mention.trigger])
    adding = (d.time.when for d in drafts if summed and d.time and d.time.when and sums_below(parse, d))
    added_to = summed and (episode is None or any(when.first == episode.begun for when in adding))
    return added_to or since_untold(parse, draft)


def _is_apart(parse: Parse, draft: Draft, lead: TimeMention | None) -> bool:
    """Whether a figure is of another day than that of the lead: of an earlier deed, or told before it is."""
    trigger = draft.mention.trigger
    return is_earlier(parse, parse.tokens[trigger]) or (lead is not None and not may_be_of(parse, lead, trigger))


def _numbered(draft: Draft, episode: Episode | None) -> Draft:
    """New losses of a day that is told by its number, in the figure's sentence or the one before."""
    days = dict(episode.days) if episode else {}
    day = days.get(draft.sentence) or days.get(draft.sentence - 1)
    if day is None or not _new(draft) or draft.when is not None:
        return draft
    return replace(draft, when=When(day, day, Precision.DAY), trace=(*draft.trace, Step("when", COUNTED)))


def _told_after(draft: Draft, episode: Episode | None) -> Draft:
    """New losses of days of fighting, of which only an earlier sentence tells when somebody spoke: not after that."""
    day, begun = draft.when.first if draft.when else None, episode.begun if episode else None
    said = draft.time is not None and SAID_BEFORE in draft.time.rule
    if not said or draft.scope is not Scope.NEW or day is None or begun is None or begun >= day:
        return draft
    return replace(draft, when=When(begun, day, Precision.DAYS), trace=(*draft.trace, Step("when", TOLD_AFTER)))


def _led(draft: Draft, lead: TimeMention | None) -> Draft:
    """A draft of new losses without any date of its own, dated by the lead."""
    if lead is None or lead.when is None or not _new(draft) or not (_is_undated(draft) or _is_buried_by(draft, lead)):
        return draft
    return replace(draft, when=lead.when, trace=(*draft.trace, Step("when", lead.rule, lead.span)))


def _is_undated(draft: Draft) -> bool:
    return draft.time is None and draft.when is None


def _is_buried_by(draft: Draft, lead: TimeMention) -> bool:
    """Whether all that is told is when the dead were buried, and the day of the lead lies before that."""
    buried, day = draft.when.last if draft.when else None, lead.when.last if lead.when else None
    told = draft.time is not None and BURIED in draft.time.rule
    return told and buried is not None and day is not None and day < buried


def _bounded(draft: Draft, anchor: date | None) -> Draft:
    """New losses of no told day came about by the day of the report; a beginning told before them dates none."""
    begun = draft.when is not None and draft.when.last is None and draft.time is not None
    carried = begun and draft.time is not None and draft.time.carried
    if anchor is None or not _new(draft) or not (draft.when is None or carried) or _untold(draft):
        return draft
    return replace(draft, when=When(None, anchor, Precision.DAYS), trace=(*draft.trace, Step("when", BOUND)))


def _untold(draft: Draft) -> bool:
    """Whether a date is told that could not be resolved: it may lie anywhere."""
    return draft.time is not None and draft.time.when is None


def _new(draft: Draft) -> bool:
    return draft.scope in (Scope.NEW, Scope.PART)


def _dated(draft: Draft, when: When | None) -> Draft:
    if when == (draft.time.when if draft.time else None):
        return replace(draft, when=when)
    return replace(draft, when=when, trace=(*draft.trace, Step("when", SINCE)))


def _end(draft: Draft, anchor: date | None, parse: Parse | None, times: Sequence[TimeMention]) -> date | None:
    """The last day that a total may hold: that on which it was told, else the day of the report, or the one before."""
    told = told_on(parse, times, draft) if parse is not None else None
    if anchor is None or (told is not None and told <= anchor):
        return told if anchor is not None else None
    return anchor - DAY if draft.told_before else anchor


def _days(draft: Draft, start: date | None, end: date | None, over: When | None) -> When | None:
    """The days of a figure: its own, those of the spell that is `over`, or from a `start` up to an `end`."""
    own = draft.time.when if draft.time else None
    if draft.own_time is None and rule_of(draft, "scope") == OF_A_WHOLE_WAR:
        return None
    if draft.scope is Scope.CUMULATIVE and draft.time is None and over is not None:
        return over
    of_its_own = draft.time is not None and draft.time.rule.endswith(BEHIND_IT)
    if draft.scope is not Scope.CUMULATIVE or end is None or of_its_own or _is_a_day_of_its_whole(draft):
        return own
    spell = own is not None and own.first != own.last
    first = own.first if own and own.first and spell else start
    last = min(own.last, end) if own and own.last and (spell or own.last != start) else end
    return When(first, last, Precision.DAYS) if first is None or first <= last else own


def _is_a_day_of_its_whole(draft: Draft) -> bool:
    """Whether a part of a total has a day of its own in its own clause: "of the 61, *13 were killed on Monday*"."""
    when, rule = (draft.time.when, draft.time.rule) if draft.time else (None, "")
    return draft.mention.part is not None and when is not None and when.first == when.last and rule.endswith(OWN)


def _news(draft: Draft) -> bool:
    return draft.scope is not Scope.BACKGROUND
