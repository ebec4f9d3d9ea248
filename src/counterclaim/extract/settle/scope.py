"""Whether a figure counts new losses, a running total, a part of another figure, or history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.extract.figures.in_a_row import IN_A_ROW
from counterclaim.extract.figures.scopes import summing_below
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.motives import motive_over
from counterclaim.extract.settle.agreeing import agreeing, with_history
from counterclaim.extract.settle.brought_to import BROUGHT_TO, sum_of_a_day, sum_of_a_side
from counterclaim.extract.settle.draft import OVER_DAYS, TOLD_BEFORE, Draft
from counterclaim.extract.settle.episode import SPELL, over_days
from counterclaim.extract.settle.frames import framed
from counterclaim.extract.settle.history import (
    AN_EARLIER_DEED,
    AS_A_MOTIVE,
    OF_A_WHOLE_WAR,
    RECENT,
    is_lately,
    of_a_dated_deed,
    of_a_past_month,
    of_a_whole_war,
    of_an_earlier_deed,
    of_years_until_now,
)
from counterclaim.extract.settle.lateness import LATE, news_day
from counterclaim.extract.settle.occasions import looking_back
from counterclaim.extract.settle.perfects import perfect, so_far, still
from counterclaim.extract.settle.reviews import MONTH, REVIEWED, reviews
from counterclaim.extract.settle.rivals import as_rival
from counterclaim.extract.settle.running import (
    OF_ONE_DAY,
    hours_alone,
    of_a_day,
    tells_running,
    within_a_day,
)
from counterclaim.extract.settle.spells import lasts, of_years, on_one_day
from counterclaim.extract.settle.telling import Telling, own_when, telling_of, told_beside
from counterclaim.extract.settle.totals import (
    added,
    after_since,
    beyond_a_day,
    held_to_account,
    is_since,
    of_a_war,
    of_one_deed,
    of_several,
    since_a_deed,
    sums_below,
    told_as_total,
)
from counterclaim.extract.settle.up_to import up_to_a_day
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When

NONE_NEW = "told that none were new"
TOLD_AS_NEW = "told as new"
UNSAID = "nothing says otherwise"
LAST_OF_A_ROW = "the last of a row"
EARLIER = frozenset({"previously", "earlier", "already"})
COARSE = frozenset({Precision.YEAR, Precision.YEARS})
INHERITED = frozenset({Scope.CUMULATIVE, Scope.BACKGROUND})


def settle_scopes(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[TimeMention], anchor: date | None
) -> tuple[Draft, ...]:
    """Every draft with its scope; a part of a running total or of history is of that scope itself."""
    telling = telling_of(parse, times, news_day(parse, drafts, times, anchor))
    settled: list[Draft] = []
    for draft in drafts:
        paired = _beside_new(parse, draft, settled)
        scoped = _as_before(parse, with_history(parse, _scope(telling, draft, paired), settled), settled)
        settled.append(scoped if paired else as_rival(telling, scoped, settled))
    settled = [_as_after(parse, draft, settled[n + 1 :]) for n, draft in enumerate(settled)]
    settled = list(agreeing(parse, framed(parse, settled, times, telling.anchor)))
    settled = list(looking_back(parse, settled, times, anchor))
    return tuple(_as_whole(draft, settled) for draft in settled)


def _as_before(parse: Parse, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "It put its losses so far at 13 dead and 33 missing": one total, told in two."""
    last = before[-1] if before else None
    joined = last is not None and (last.sentence, last.party) == (draft.sentence, draft.party)
    if last is None or _other_day(parse, draft, last) or of_a_day(parse, draft):
        return draft
    counted = draft.elided and draft.mention.count.high != 0  # Who lost none lost none in what he tells of.
    if joined and draft.scope is Scope.NEW and last.scope is Scope.CUMULATIVE and counted:
        return draft.with_scope(Scope.CUMULATIVE, "told in one with a running total")
    return draft


def _as_after(parse: Parse, draft: Draft, behind: Sequence[Draft]) -> Draft:
    """ "Three had died and five been wounded since Sunday": what stands behind both verbs is said of both."""
    joined = (d for d in behind if parse.tokens[d.mention.trigger].head == draft.mention.trigger)
    said = draft.sentence, draft.party
    totals = (d for d in joined if d.scope is Scope.CUMULATIVE and (d.sentence, d.party) == said)
    if draft.scope is Scope.NEW and _begun(draft.time) and any(_since(parse, d) for d in totals):
        return draft.with_scope(Scope.CUMULATIVE, "told in one with a running total")
    return draft


def _begun(time: TimeMention | None) -> bool:
    """Whether all that is told of a time is when it began."""
    when = time.when if time else None
    return when is not None and when.first is not None and when.last is None


def _since(parse: Parse, draft: Draft) -> bool:
    below = parse.subtree(draft.mention.trigger)
    return any(parse.tokens[i].lower == "since" for i in below)


def _other_day(parse: Parse, draft: Draft, last: Draft) -> bool:
    """Whether a figure has a date of its own that the one before it has not."""
    own = told_beside(parse, draft)
    return own is not None and last.time is not None and own != last.time.when


def _beside_new(parse: Parse, draft: Draft, before: Sequence[Draft]) -> bool:
    """ "One side announced nine more killed and the other said it had lost three": a day's losses, side by side."""
    last = before[-1] if before else None
    if last is None or last.sentence != draft.sentence or last.scope is not Scope.NEW or last.party == draft.party:
        return False
    return added(parse, last)


def _as_whole(draft: Draft, settled: Sequence[Draft]) -> Draft:
    whole = settled[draft.mention.part] if draft.mention.part is not None else None
    if draft.scope is Scope.PART and whole is not None and whole.scope in INHERITED:
        return draft.with_scope(whole.scope, "part of a running total or of history")
    return draft


def _scope(telling: Telling, draft: Draft, paired: bool = False) -> Draft:
    if reviews(telling.parse, draft, telling.anchor):
        return draft.with_scope(Scope.CUMULATIVE, REVIEWED)
    own = told_beside(telling.parse, draft)
    if past := _history(telling, draft, own):
        # A day that was carried over is that of the news, and not of an earlier deed.
        dated = replace(draft, time=draft.own_time) if past == AN_EARLIER_DEED else draft
        return dated.with_scope(Scope.BACKGROUND, past)
    if any((step.slot, step.rule) == ("count", IN_A_ROW) for step in draft.mention.trace):
        return draft.with_scope(Scope.CUMULATIVE, LAST_OF_A_ROW)
    if _none_new(telling.parse, draft):
        return draft.with_scope(Scope.NEW, NONE_NEW)
    if sums_below(telling.parse, draft):
        return draft.with_scope(Scope.NEW, TOLD_AS_NEW)
    if sum_of_a_day(telling.parse, draft, telling.times):
        return draft.with_scope(Scope.NEW, OF_ONE_DAY)
    if sum_of_a_side(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, BROUGHT_TO)
    if draft.mention.cumulative and not _single(telling.parse, draft) and _runs_on(telling, draft):
        if draft.mention.status is Status.MISSING and since_a_deed(telling.parse, draft):
            return draft.with_scope(Scope.NEW, "gone since a deed")
        rule = TOLD_BEFORE if _told_before(telling.parse, draft) else "words of a running total"
        return draft.with_scope(Scope.CUMULATIVE, rule)
    if draft.mention.part is not None:
        return draft.with_scope(Scope.PART, "part of another figure")
    if of_a_day(telling.parse, draft):
        return draft.with_scope(Scope.NEW, OF_ONE_DAY)
    if _fresh(telling.parse, draft):
        return draft.with_scope(Scope.NEW, TOLD_AS_NEW)
    total = _as_total(telling, draft, own) or _as_count(telling, draft, own, paired)
    if total:
        return draft.with_scope(Scope.CUMULATIVE, total)
    return draft.with_scope(Scope.NEW, UNSAID)


def _none_new(parse: Parse, draft: Draft) -> bool:
    """ "No new casualties have been reported since", "no further deaths": no total of none."""
    return draft.mention.count.high == 0 and (_fresh(parse, draft) or added(parse, draft))


def _history(telling: Telling, draft: Draft, own: When | None) -> str | None:
    """Why a figure is history, None where it is not."""
    parse, times, anchor = telling.parse, telling.times, telling.anchor
    day = draft.own_time.when if draft.own_time else None
    if motive_over(parse, draft.mention.trigger) is not None and not is_lately(day, anchor):
        return AS_A_MOTIVE
    if draft.mention.background:
        return "words of history"
    from_then_on = own is None and is_since(parse, draft)  # The day carried over is another's.
    if (_long_ago(draft, anchor) and not from_then_on) or (own is None and held_to_account(parse, draft)):
        return "dated well before the report"
    if of_a_whole_war(parse, draft, times, anchor):
        return OF_A_WHOLE_WAR
    if of_years(parse, times, draft) or of_years_until_now(draft, anchor):
        return "told over years"
    if of_a_past_month(parse, draft, times, anchor):
        return "a deed of a month before"
    dated = own is None and of_a_dated_deed(parse, draft, times, anchor)
    return AN_EARLIER_DEED if dated or of_an_earlier_deed(parse, draft, anchor) else None


def _as_total(telling: Telling, draft: Draft, own: When | None) -> str | None:
    """Why the words or the days of a figure make it a running total, None where they do not."""
    parse, lasting = telling.parse, telling.lasting
    if told_as_total(parse, draft, lasting) or _since_above(telling, draft):
        return "told as a total"
    if lasting and _told_before(parse, draft):
        return TOLD_BEFORE
    spell = over_days(own_when(draft)) or _of_a_month(own) or _open(telling, draft)
    if spell or lasts(parse, telling.times, draft, own):
        return OVER_DAYS
    return "told up to a day" if up_to_a_day(parse, telling.times, draft) else None


def _as_count(telling: Telling, draft: Draft, own: When | None, paired: bool) -> str | None:
    """Why a figure counts more than one deed's losses, by what took them and how it is put; None where it does not."""
    parse, lasting = telling.parse, telling.lasting
    if of_a_war(parse, draft, lasting) and not hours_alone(parse, draft):
        return "fighting as a whole took them"
    if of_several(parse, draft) and not on_one_day(own):
        return "several deeds took them"
    if own is None and not paired and so_far(parse, draft, lasting):
        return "a perfect without a date: up to now"
    if beyond_a_day(draft) and not on_one_day(own):
        return "more than a day of war takes"
    return "people as they stand now" if still(parse, draft) else None


def _single(parse: Parse, draft: Draft) -> bool:
    """Whether one person is told by name or by an article ("a private died"): no total is that."""
    count = dict(draft.mention.spans).get("count")
    if is_since(parse, draft):
        return False
    by_article = count is None or count.of(parse.text).lower() in ("a", "an")
    return draft.mention.count.high == 1 and by_article and parse.tokens[draft.mention.trigger].upos == "VERB"


def _runs_on(telling: Telling, draft: Draft) -> bool:
    """Whether a toll grows: the toll of one blast is as new as the blast, however it is put."""
    of_a_deed = of_one_deed(telling.parse, draft, [t.span for t in telling.times])
    if of_a_deed or of_a_day(telling.parse, draft) or after_since(telling.parse, draft):
        return False
    return tells_running(telling.parse, draft, telling.lasting)


def _long_ago(draft: Draft, anchor: date | None) -> bool:
    """Whether the figure's own date ended long before the report, or is vague about years."""
    when = own_when(draft)
    if when is None or anchor is None or when.last is None:
        return False
    if draft.mention.cumulative and when.last >= anchor - RECENT:
        return False
    if when.first is None and when.last >= anchor - LATE:
        return False
    begun_long_ago = when.first is not None and when.first < anchor - 30 * RECENT
    return when.last < anchor - RECENT or (when.precision in COARSE and begun_long_ago)


def _of_a_month(own: When | None) -> bool:
    """ "In April 27 were killed", "23 have died this year": a sum over the month or the year."""
    return bool(own and own.first and own.last and own.last - own.first >= MONTH)


def _open(telling: Telling, draft: Draft) -> bool:
    """Whether the figure's own date runs from days ago on: "the clashes, which began on Friday, took 88 lives"."""
    when, anchor = own_when(draft), telling.anchor
    carried = draft.time is not None and draft.time.carried
    if draft.mention.count.high == 1:
        return False
    return bool(when and when.first and when.last is None and anchor and not carried and anchor - when.first >= SPELL)


def _fresh(parse: Parse, draft: Draft) -> bool:
    """ "No new casualties from July 17 to 22", "two further deaths", "seven more, which brings its dead to 11"."""
    told = any(t.lower in ("new", "further", "fresh") for t in parse.between(draft.mention.evidence))
    return told or (added(parse, draft) and bool(summing_below(parse, draft.mention.trigger)))


def _since_above(telling: Telling, draft: Draft) -> bool:
    """ "Since the year began there have been 25 attacks in which ten men died"."""
    parse = telling.parse
    if on_one_day(told_beside(parse, draft)):
        return False
    for above in parse.ancestors(draft.mention.trigger):
        for hung in parse.deps(above.index, "obl", "advcl"):
            since = any(t.lower == "since" for t in parse.deps(hung.index, "case", "mark"))
            since = since and not _of_hours(parse, hung)
            if since and above.upos == "VERB" and above.index != draft.mention.trigger and perfect(parse, above):
                return True
    return False


def _of_hours(parse: Parse, head: Token) -> bool:
    """ "Since dawn": what hangs on a word is an hour of a day."""
    below = [parse.tokens[i].span for i in parse.subtree(head.index)]
    return within_a_day(parse, Span(below[0].start, below[-1].end))


def _told_before(parse: Parse, draft: Draft) -> bool:
    """ "The army previously reported five wounded", "five had earlier been listed as wounded"."""
    trigger = parse.tokens[draft.mention.trigger]
    verbs = {trigger.index} | ({draft.said.cue_token} if draft.said else set())
    beside = trigger.deprel == "parataxis"
    if trigger.head is not None and parse.tokens[trigger.head].upos == "VERB" and not beside:
        verbs.add(trigger.head)
    if draft.mention.count.high == 1:
        return False
    earlier = any(t.lower in EARLIER for verb in verbs for t in parse.deps(verb, "advmod"))
    return earlier or any(_until_now(parse, verb) for verb in verbs)


def _until_now(parse: Parse, verb: int) -> bool:
    """ "It had spoken of two until now": told until another number took its place."""
    had = any(t.lower == "had" for t in parse.deps(verb, "aux"))
    below = (parse.tokens[i] for t in parse.deps(verb, "obl", "advmod") for i in parse.subtree(t.index))
    return had and any(t.lower == "now" and parse.tokens[t.index - 1].lower == "until" for t in below if t.index)
