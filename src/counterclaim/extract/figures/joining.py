"""Coordinated groups of one side and one kind as one figure: "a general and five soldiers" are six."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.model.claim import Victims
from counterclaim.model.value import Count


def joined(drafts: Sequence[Draft], apart: Container[int] = (), each: bool = False) -> list[Draft]:
    """The drafts of one trigger, neighbours of one side and kind added up, an untold side taken from the one before.

    A draft whose first token is among those told apart begins a list of its own; where `each` is told by itself, as
    in a roll of the dead, none takes the side of the one before.
    """
    found: list[Draft] = []
    for draft in drafts:
        if draft.first in apart:
            found.append(draft)
            continue
        if found and not each and not draft.side.told and _one_camp(found[-1], draft):
            draft = replace(draft, side=found[-1].side)
        if found and (same_people(found[-1], draft) or found[-1].group.count == draft.group.count == Count.exactly(0)):
            found[-1] = replace(found[-1], group=_sum(found[-1].group, draft.group))
        else:
            found.append(draft)
    return found


def _one_camp(first: Draft, second: Draft) -> bool:
    """Whether two kinds of people may be of one side: soldiers and the militants they fight are not."""
    kinds = {first.group.victims, second.group.victims}
    return Victims.MILITANT not in kinds or len(kinds - {Victims.UNKNOWN}) == 1


def same_people(first: Draft, second: Draft) -> bool:
    """Whether two groups beside each other are of one side and one kind, and both are there."""
    counted = all(d.group.count != Count.exactly(0) for d in (first, second))
    one_side = first.side.party == second.side.party or not first.side.told
    kinds = {first.group.victims, second.group.victims}
    return counted and one_side and (len(kinds) == 1 or kinds == {Victims.UNKNOWN, Victims.CIVILIAN})


def _sum(first: Group, second: Group) -> Group:
    """Two groups as one; bare plurals in a row, or "any" of them, are still no more than one to open."""
    bare = {first.rule, second.rule} <= {"bare plural", "any"}
    # "Hundreds of women and children": one number over both.
    bare = bare or (first.counted is not None and first.count.high is None and second.rule == "bare plural")
    bare = bare or (first.rule == "vague" and second.rule == "bare plural")
    return replace(
        first,
        tokens=tuple(sorted({*first.tokens, *second.tokens})),
        count=first.count if bare else first.count.plus(second.count),
        counted=None,
        rule=first.rule if bare else f"{first.rule} + {second.rule}",
        victims=second.victims if first.victims is Victims.UNKNOWN else first.victims,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
    )
