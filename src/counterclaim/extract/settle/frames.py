"""Figures that stand under what was told before them: a report that sums up a spell, and a deed of the past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.dates.attach import FROM_THE_LEAD
from counterclaim.extract.dates.clauses import in_a_sum
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft, rule_of
from counterclaim.extract.settle.history import ASIDE, RECENT
from counterclaim.extract.settle.one_deed import in_a_deed
from counterclaim.extract.settle.perfects import first_sentence, perfect
from counterclaim.extract.settle.running import OF_ONE_DAY
from counterclaim.extract.settle.totals import DEEDS, added, beside_a_deed
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Precision, When

SPELL = timedelta(days=5)
"""The least that a report sums up: a week, however its days are told."""

THAT = frozenset({"that", "those"})


def framed(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[TimeMention], anchor: date | None
) -> tuple[Draft, ...]:
    """The drafts, new losses taken for a sum or for history where what they stand under is one."""
    summed = _summed_up(parse, drafts)
    lead = summed.time if summed else None
    spell = lead.when if lead else None
    settled: list[Draft] = []
    for draft in drafts:
        if draft.scope is Scope.NEW and _untold(draft, spell) and rule_of(draft, "scope") != OF_ONE_DAY:
            if summed and lead and not _is_of_a_deed(parse, draft) and not _is_of_another(draft, summed):
                draft = _told_of(draft, lead).with_scope(Scope.CUMULATIVE, "of the spell that the report sums up")
            elif _of_that_deed(parse, draft, times, anchor) or (settled and _goes_on(parse, draft, settled[-1])):
                draft = draft.with_scope(Scope.BACKGROUND, "goes on from what is history")
        settled.append(draft)
    return tuple(settled)


def _is_of_a_deed(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is told of one deed, and not of the spell."""
    return beside_a_deed(parse, draft) or in_a_deed(parse, parse.tokens[draft.mention.trigger])


def _told_of(draft: Draft, lead: TimeMention) -> Draft:
    """A figure of that spell, over its days where it is over."""
    over = lead.when is not None and lead.when.precision not in (Precision.DAY, Precision.DAYS)
    return replace(draft, time=replace(lead, rule=f"{lead.rule.partition(':')[0]}: {FROM_THE_LEAD}")) if over else draft


def _is_of_another(draft: Draft, lead: Draft) -> bool:
    """Whether somebody else tells a figure than the one who sums that spell up."""
    if draft.said is None or lead.said is None:
        return False
    return draft.said.claimant.differs(lead.said.claimant)


def _summed_up(parse: Parse, drafts: Sequence[Draft]) -> Draft | None:
    """The sum of the week or month whose losses the lead sums up, and does not only tell what new ones add up to."""
    lead = first_sentence(parse)
    leading = (d for d in drafts if d.scope is Scope.CUMULATIVE and d.time and d.sentence == lead)
    totals = (d for d in leading if not in_a_sum(parse, parse.tokens[d.mention.trigger]))
    return next((d for d in totals if d.time and d.time.when and _long(d.time.when)), None)


def _long(when: When) -> bool:
    """A week told as such ("last week's massacre") may only date one deed."""
    days = when.precision is not Precision.WEEK
    return bool(days and when.first and when.last and when.last - when.first >= SPELL)


def _untold(draft: Draft, spell: When | None) -> bool:
    """Whether nothing dates a figure but what was told before it."""
    own = draft.own_time
    return own is None or (spell is not None and own.when == spell)


def _of_that_deed(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    """ "In 1997 it raided a camp. Four were killed in that attack": the deed of the sentence before, long past."""
    if anchor is None or draft.sentence == 0 or parse.sentences[draft.sentence - 1].stretch != draft.stretch:
        return False
    before = parse.sentences[draft.sentence - 1]
    told = parse.span(before.start, before.end)
    days = [t.when.last for t in times if t.when and t.when.last and told.overlaps(t.span)]
    words = parse.words(parse.sentences[draft.sentence])
    pointed = any(t.lower in THAT and t.head is not None and parse.tokens[t.head].lemma in DEEDS for t in words)
    return pointed and bool(days) and max(days) < anchor - RECENT


def _goes_on(parse: Parse, draft: Draft, last: Draft) -> bool:
    """Whether a figure goes on from one that is history, and that does not only stand aside from the news."""
    if last.scope is not Scope.BACKGROUND or last.stretch != draft.stretch or draft.role is not Role.BODY:
        return False
    if rule_of(last, "scope") in ASIDE:
        return False
    taken = (draft.mention.status is Status.CAPTURED) != (last.mention.status is Status.CAPTURED)
    if taken or draft.sentence - last.sentence > 1 or added(parse, draft):
        return False
    trigger = parse.tokens[draft.mention.trigger]
    return not any(perfect(parse, t) for t in (trigger, *parse.ancestors(trigger.index)))
