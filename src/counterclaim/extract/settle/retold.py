"""Who people of no told kind were where the same figure is told again, or figures beside it add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.extract.settle.draft import FIGHTERS, OPEN, Draft
from counterclaim.extract.settle.presumed import NATION, SECURITY
from counterclaim.extract.settle.targets import STRUCK
from counterclaim.model.claim import BOTH, UNKNOWN, Scope, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role

OF_FIGHTERS = "losses of a party that fights"
"""The rule of those of whom nothing but their side tells that they fought."""
GUESSES = STRUCK | {
    "of an armed group",
    "of a state",
    "the one kind told of its side",
    OF_FIGHTERS,
    "enemy of a state, at war with none",
    "a toll of whomever",
}
"""The rules that take unnamed people for what those struck, or those of their side, are."""
UNTOLD = frozenset({"men", "victims"})
"""What some of those told before are called whatever their fate."""
THE = frozenset({"the", "these", "those"})
REST = frozenset({"other", "others", "rest", "remaining"})
FAR = 2
"""Sentences back within which they are told of."""
FEWEST = 3
"""People below which two figures add up to a third by chance."""
MANY = 12
"""People below which figures told anywhere add up to a sum by chance."""
LONGEST = 6
"""Figures of a list that may add up to another."""


def retold(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, people of no told kind taken for what the figures told elsewhere say of them."""
    summed = [_as_their_sum(draft, drafts) for draft in drafts]
    again = [draft if is_a_share(parse, draft) else _as_told_again(draft, summed) for draft in summed]
    settled: list[Draft] = []
    for draft in again:
        settled.append(_of_those_before(parse, draft, settled))
    return tuple(settled)


def _of_those_before(parse: Parse, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "Nine soldiers were hurt. One of the injured died", "a tenth fled": of the kind of those told right before."""
    words = [t.lower for t in parse.between(draft.mention.evidence)]
    pointed = next((c for a, b, c in zip(words, words[1:], words[2:], strict=False) if a == "of" and b in THE), None)
    rest = any(a == "the" and b in REST for a, b in pairwise(_from_before(parse, draft)))
    one_more = rest or any(word in words_of("ordinals") for word in words)
    kind = kind_of_noun(pointed) if pointed else None
    if kind and _is_guessed(draft):
        return draft.with_victims(kind, "some of those named")
    fate = None if pointed is None or pointed in UNTOLD else fate_called(pointed)
    if not _is_guessed(draft) or draft.mention.count.high == 0 or not (one_more or fate or pointed in UNTOLD):
        return draft
    near = [d for d in before if draft.sentence - d.sentence <= FAR and d.scope is not Scope.BACKGROUND]
    alike = [d for d in near if fate in (None, d.mention.status) and d.mention.count.high != 1]
    told = bool(alike) and not _is_open(alike[-1]) and alike[-1].victims is not Victims.MIXED
    return draft.with_victims(alike[-1].victims, "one of those before") if told else draft


def _from_before(parse: Parse, draft: Draft) -> list[str]:
    """The words of a figure up to the first behind its number, with the one before them."""
    start = max(0, draft.mention.head - 2)
    return [t.lower for t in parse.tokens[start : draft.mention.head + 3] if t.upos != "NUM"]


def _as_told_again(draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Eight die", above "eight people, one of them a soldier": a figure told again is of the same people."""
    guarded = _are_security(draft)
    if not (guarded or _is_open(draft)) or draft.mention.count.high == 0 or draft.mention.part is not None:
        return draft
    alike = [d for d in others if d is not draft and _same(draft, d) and not _is_open(d)]
    alike = [d for d in alike if not _are_security(d)] or ([] if guarded else alike)
    kinds = {d.victims for d in alike}
    told = not guarded and kinds <= FIGHTERS and any(_is_known(draft, d) for d in others)
    return draft.with_victims(kinds.pop(), "same figure told elsewhere") if len(kinds) == 1 and not told else draft


def _is_known(draft: Draft, other: Draft) -> bool:
    """Whether fighters as many are told in the story already, so that people as many in the story may be others."""
    people = not (draft.elided or _is_headed(draft) or _is_headed(other))
    fighters = other.victims in FIGHTERS and not _is_open(other)
    return people and fighters and other.as_many(draft)


def is_a_share(parse: Parse, draft: Draft) -> bool:
    """ "Three of the seven": some of those counted elsewhere."""
    behind = [t.lower for t in parse.tokens[draft.mention.head + 1 : draft.mention.head + 3]]
    return behind[:1] == ["of"] and behind[-1] in THE | {"them", "whom"}


def _same(one: Draft, other: Draft) -> bool:
    """Whether two figures may be one: so many, of one fate, of no two sides; a single one, or people, in a headline."""
    headed = _is_headed(one) or _is_headed(other)
    plain = one.elided or other.victims in (Victims.CIVILIAN, Victims.MIXED)
    sides = {one.side, other.side} - {None, UNKNOWN, BOTH}
    past = {d.scope is Scope.BACKGROUND for d in (one, other)}
    body = plain and _number(one) > 1 and not one.is_elsewhere(other)
    return one.as_many(other) and (headed or body) and len(sides) < 2 and len(past) == 1


def _as_their_sum(whole: Draft, drafts: Sequence[Draft]) -> Draft:
    """ "Six were killed", "the dead were a policeman, a sailor and four civilians": figures that add up to it."""
    if not (whole.elided or _is_open(whole)):
        return whole
    runs = list(addends(whole, drafts))
    if not _is_open(whole):
        runs = [run for run in runs if run[-1].mention.head < whole.mention.head]
    told = [{d.victims for d in run} for run in runs if not any(map(_is_open, run))]
    own = [{d.victims for d in some} - {Victims.UNKNOWN} for some in _of_its_side(whole, drafts)]
    of_several = any(sums and all(len(kinds) > 1 for kinds in sums) for sums in (told, own))
    return whole.with_victims(Victims.MIXED, "sum of several kinds") if of_several else whole


def _of_its_side(whole: Draft, drafts: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """ "That makes 12", "215 dead", after soldiers and civilians of the same side who add up to it, told anywhere.

    Of a running total two figures may be of any kind; else each is of a kind of its own, for others add up by chance.
    """
    many, running = _number(whole) >= MANY, whole.elided and whole.mention.cumulative
    if whole.mention.part is not None or not (running or (many and _is_open(whole))):
        return
    told = [d for d in drafts if d is not whole and d.side == whole.side and d.mention.status is whole.mention.status]
    told = [d for d in told if _number(d)]
    known = [d for d in told if d.victims not in OPEN and d.scope is whole.scope]
    each = (*combinations(known, 2), *combinations(known, 3))
    apart = (some for some in each if len({d.victims for d in some}) == len(some))
    sums = combinations(told, 2) if running else apart
    yield from (some for some in sums if sum(map(_number, some)) == _number(whole))


def addends(whole: Draft, drafts: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """The figures told beside a whole, or below it in a title, that add up to it."""
    if _number(whole) < FEWEST or whole.scope is Scope.BACKGROUND:
        return
    alike = [d for d in drafts if d.mention.status is whole.mention.status and not _is_of_another(d, whole, drafts)]
    alike = [d for d in alike if d is whole or (d.mention.count.high != 0 and d.scope is not Scope.BACKGROUND)]
    yield from (run for run in _beside(whole, alike) if sum(map(_number, run)) == _number(whole))


def _is_of_another(draft: Draft, whole: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a figure is a part of a figure that counts others than this."""
    part = draft.mention.part
    return draft is not whole and part is not None and _number(drafts[part]) != _number(whole)


def _beside(whole: Draft, alike: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """The figures one behind the other, by twos and more: right before or behind the whole, or under it in a title."""
    rest = [d for d in alike if d is whole or _number(d) != _number(whole)]
    at = next(i for i, d in enumerate(rest) if d is whole)
    for start in range(len(rest)):
        for end in range(start + 2, min(len(rest), start + LONGEST) + 1):
            if end == at or start == at + 1 or (_is_headed(whole) and not start <= at < end):
                yield rest[start:end]


def _number(draft: Draft) -> int:
    return draft.mention.count.low


def _is_headed(draft: Draft) -> bool:
    return draft.role is not Role.BODY


def _is_open(draft: Draft) -> bool:
    """Whether nothing tells the kind of the people, or no more than a guess."""
    nation = any(step.rule == NATION for step in draft.trace[-1:]) and _is_headed(draft)
    return draft.victims is Victims.UNKNOWN or nation or (draft.elided and _is_guessed(draft))


def _are_security(draft: Draft) -> bool:
    """Whether they are called by a word for soldiers and police alike, which some other word may tell apart."""
    return any(step.rule == SECURITY for step in draft.trace[-1:])


def _is_guessed(draft: Draft) -> bool:
    """Whether the kind is none, or what those struck or those of the side are."""
    steps = [step.rule for step in draft.trace if step.slot == "victims"]
    return draft.victims is Victims.UNKNOWN or (steps[-1:] != [] and steps[-1] in GUESSES)
