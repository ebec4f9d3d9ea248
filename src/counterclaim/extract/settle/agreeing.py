"""Figures that are told together share a scope: of one verb, of two verbs joined, and of a headline and its story."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import Draft, rule_of, verb_over
from counterclaim.extract.settle.history import AS_A_MOTIVE
from counterclaim.extract.settle.totals import DEEDS
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role

TOGETHER = "told together with another of its scope"
DIES_ONCE = "told as new before, by name"
FEW = 3
"""The most that "several" may mean, and that two deeds may take alike by chance."""

HEADLINE = "the headline of what its story sums up"
HEADLINE_OF_NEWS = "the headline of what its story tells as new"


def agreeing(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, new losses taken for what those beside them, and those of the story under them, are."""
    settled: list[Draft] = []
    for draft in drafts:
        settled.append(_dies_once(_as_told_before(_as_joined(parse, draft, settled), settled), settled))
    deeds = any(w.lemma in DEEDS for s in parse.sentences if s.role is not Role.BODY for w in parse.words(s))
    return tuple(settled) if deeds else tuple(_as_story(draft, settled) for draft in settled)


def _as_told_before(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "The blast killed 56, aid workers said. The mayor put the dead at 56": one count, told by another."""
    body = (d for d in before if d.role is Role.BODY and d.scope in (Scope.NEW, Scope.CUMULATIVE))
    first = next((d for d in body if _same(draft, d) and d.side == draft.side), None)
    count = draft.mention.count
    chance = count.low < FEW or (count.low == FEW and count.high is None)
    if chance or draft.scope is not Scope.CUMULATIVE or first is None or first.scope is not Scope.NEW:
        return draft
    return draft.with_scope(Scope.NEW, "as many told as new before")


def _dies_once(draft: Draft, before: Sequence[Draft]) -> Draft:
    """One who is named died once: told again with another day, his death is as new as where it was told first."""
    mention = draft.mention
    if mention.count.low != 1 or mention.status is not Status.KILLED or draft.scope is not Scope.BACKGROUND:
        return draft
    first = next((d for d in before if d.mention.status is mention.status and draft.may_name(d)), None)
    same = first is not None and first.scope is Scope.NEW and first.mention.count.low == 1
    return draft.with_scope(Scope.NEW, DIES_ONCE) if same else draft


def _as_joined(parse: Parse, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "Two weeks of fighting have killed 205 and injured 913": what one subject did is summed up alike."""
    homeless = draft.mention.status is Status.DISPLACED
    if draft.scope not in (Scope.NEW, Scope.CUMULATIVE) or draft.mention.count.high == 0 or homeless:
        return draft
    near = (d for d in reversed(before) if d.sentence == draft.sentence and d.scope is not Scope.PART)
    last = next((d for d in near if _one_subject(parse, d, draft)), None)
    if last is None or last.scope is draft.scope or last.scope not in (Scope.CUMULATIVE, Scope.BACKGROUND):
        return draft
    return draft.with_scope(last.scope, TOGETHER)


def with_history(parse: Parse, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "During the war it lost 1,200 people and its army about forty": what one verb tells is history alike."""
    told = any(d.scope is Scope.BACKGROUND and d.sentence == draft.sentence for d in before)
    joined = _as_joined(parse, draft, before) if told else draft
    return joined if joined.scope is Scope.BACKGROUND else draft


def _one_subject(parse: Parse, first: Draft, second: Draft) -> bool:
    """Whether two figures hang on one verb, or on two that share a subject and a tense, with no day for either."""
    one, other = verb_over(parse, first), verb_over(parse, second)
    if one is None or other is None or (first.time and second.time and first.time != second.time):
        return False
    if one is other:
        return True
    own = parse.deps(other.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "obl:tmod")
    return other.deprel == "conj" and other.head == one.index and not own and other.xpos == one.xpos


def _as_story(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The figure of a headline is that of the first sentence that tells the same: "24 killed", a sum below it; "revenge
    for nine policemen", killed at the weekend.
    """
    if draft.role is Role.BODY:
        return draft
    alike = (d for d in drafts if d.role is Role.BODY and _same(draft, d))
    story = next(alike, None)
    if story is not None and draft.scope is Scope.NEW and story.scope is Scope.CUMULATIVE:
        return draft.with_scope(Scope.CUMULATIVE, HEADLINE)
    avenged = story is not None and rule_of(draft, "scope") == AS_A_MOTIVE and story.scope is Scope.NEW
    return draft.with_scope(Scope.NEW, HEADLINE_OF_NEWS) if avenged else draft


def _same(headline: Draft, told: Draft) -> bool:
    """Whether two figures tell of so many people and what became of them."""
    return headline.as_many(told) and told.mention.count.low > 1
