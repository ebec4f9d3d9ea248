"""Figures that two triggers give of the same people, brought down to what the text says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import Status

_JOINERS = frozenset({"and", "or", ",", "and/or", "/", "together", "both", "either", "badly", "seriously"})
_GUESSED = frozenset({"presumed", "feared", "believed"})
_TAKEN = [[verb, noun] for verb in ("took", "taken", "taking", "take") for noun in ("prisoner", "captive", "prisoners")]
_PASSED = frozenset({"been", "were", "was", "are", "is", "taken"})
_FUSED = {
    frozenset({Status.KILLED, Status.WOUNDED}),
    frozenset({Status.CASUALTIES, Status.WOUNDED}),
    frozenset({Status.CASUALTIES, Status.KILLED}),
}


def without_repeats(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures with "killed and wounded" fused, and each fate of the same people told once."""
    found: list[Draft] = []
    for draft in drafts:
        twins = [i for i, other in enumerate(found) if _same(other, draft)]
        if not twins:
            found.append(draft)
            continue
        merged = _merged(phrases, found[twins[0]], draft)
        found = [d for i, d in enumerate(found) if i not in twins] + list(merged)
    return [_of_three(phrases, draft) for draft in found if not _told_in_full(phrases, draft, found)]


def _told_in_full(phrases: Phrases, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Its side had losses too, six killed and nine hurt": losses that the numbers right behind them tell."""
    if draft.group.counted is not None or draft.group.noun != draft.trigger or not draft.group.count.low:
        return False
    behind = (d.first for d in drafts if d.group.counted is not None and d.first > draft.trigger)
    first = min(behind, default=None)
    between = [] if first is None else phrases.parse.tokens[draft.trigger + 1 : first]
    apart = any(t.text in {",", ":", "–", "—", "("} for t in between)
    return apart and len(between) <= _NEAR and all(t.upos in {"ADV", "PUNCT"} for t in between)


_NEAR = 4


def _of_three(phrases: Phrases, draft: Draft) -> Draft:
    """ "25,000 killed, wounded or captured": fates run together behind one number are not taken apart."""
    held = [t.lower for t in phrases.parse.tokens[draft.trigger + 1 : draft.trigger + 4]]
    dying = held[:2] in (["or", "dying"], ["and", "dying"])
    if draft.status is Status.KILLED and (dying or (held[:1] == ["or"] and held[1:] in _TAKEN)):
        return replace(draft, status=Status.CASUALTIES)
    last = draft.last
    behind = [t.lower for t in phrases.parse.tokens[last + 1 : last + 7] if t.text != ","]
    fell = behind[:1] == ["fell"]
    fates = words_of("fates")
    run = list(takewhile(lambda word: word in fates | {"and", "or"}, behind[fell:]))
    fused = len(fates & set(run)) > (1 if fell else 2) and bool({"and", "or"} & set(run))
    return replace(draft, status=Status.CASUALTIES) if fused else draft


def _same(first: Draft, second: Draft) -> bool:
    return first.group.head == second.group.head or bool(first.people & second.people)


def _merged(phrases: Phrases, first: Draft, second: Draft) -> tuple[Draft, ...]:
    """What is left of two figures of the same people."""
    if first.status is second.status:
        return (_fuller(first, second),)
    statuses = frozenset({first.status, second.status})
    if statuses & {Status.WOUNDED, Status.CASUALTIES} and second.status is Status.KILLED and _died(phrases, second):
        return (second,)
    if statuses in _FUSED and _beside(phrases, first.trigger, second.trigger):
        fuller = _fuller(first, second)
        return (replace(fuller, status=Status.CASUALTIES, extra=(first.trigger, second.trigger)),)
    if statuses == {Status.KILLED, Status.MISSING} and _beside(phrases, first.trigger, second.trigger):
        return (replace(_fuller(first, second), status=Status.CASUALTIES, extra=(first.trigger, second.trigger)),)
    if statuses == {Status.KILLED, Status.CAPTURED}:
        dead, held = (first, second) if first.status is Status.KILLED else (second, first)
        if _beside(phrases, first.trigger, second.trigger, frozenset({"or", "and/or"})):
            return (replace(_fuller(first, second), status=Status.CASUALTIES, extra=(first.trigger, second.trigger)),)
        return (dead,) if _held_before(phrases, held.trigger) else (first, second)
    if statuses == {Status.KILLED, Status.WOUNDED}:
        return (first if first.status is Status.KILLED else second,)
    if statuses == {Status.MISSING, Status.KILLED}:
        dead, lost = (first, second) if first.status is Status.KILLED else (second, first)
        # "The bodies of two pilots missing since May": those who were missing are no longer.
        if phrases.parse.tokens[lost.trigger].deprel.partition(":")[0] in {"acl", "amod"}:
            return (dead,)
        if phrases.parse.tokens[max(0, dead.trigger - 1)].lower in _GUESSED:
            return (second if dead is first else first,)
    fused = next((d for d in (first, second) if d.status is Status.CASUALTIES and d.extra), None)
    if fused is not None and Status.CAPTURED in statuses:
        return (fused,)
    if Status.CASUALTIES in statuses:
        return (second if first.status is Status.CASUALTIES else first,)
    return (first, second)


def _died(phrases: Phrases, draft: Draft) -> bool:
    """ "Suffered a head wound and died": people told to have been hurt, and then dead of it."""
    return phrases.parse.tokens[draft.trigger].lower in {"died", "succumbed", "perished"}


def _fuller(first: Draft, second: Draft) -> Draft:
    """The figure that takes in more people; of two alike the one with a side, else the first."""
    if first.rule.startswith("lose"):
        return replace(first, trigger=second.trigger)
    if len(first.people) != len(second.people):
        fuller = max(first, second, key=lambda d: len(d.people))
        return fuller if fuller.side.told else replace(fuller, side=(second if fuller is first else first).side)
    return second if second.side.told and not first.side.told else first


def _held_before(phrases: Phrases, held: int) -> bool:
    """Whether those killed are only told to have been held before: "a *captured* major", "men who *had been taken*"."""
    token = phrases.parse.tokens[held]
    before = any(t.lower == "had" for t in phrases.parse.deps(held, "aux"))
    return (before and token.deprel.startswith("acl")) or (token.deprel == "amod" and token.upos in {"VERB", "ADJ"})


def _beside(phrases: Phrases, first: int, second: int, joiners: frozenset[str] = _JOINERS) -> bool:
    """Whether only "and" or "or" stands between two triggers."""
    low, high = sorted((first, second))
    between = phrases.parse.tokens[low + 1 : high]
    rest = [t for t in between if t.lower not in _PASSED or len(between) == 1]
    return 0 < len(rest) <= 2 and all(t.lower in joiners for t in rest)
