"""Those of a list who met another fate, or none: "three as killed and *two as missing*", "and *its army* forty"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import Trigger


def of_one_fate(
    phrases: Phrases, trigger: Trigger, groups: Sequence[Group], triggers: Sequence[Trigger]
) -> list[Group]:
    """The groups of a list but for those behind whom another fate stands, and whoever lost the next."""
    kept = [g for i, g in enumerate(groups) if not i or not _has_its_own(phrases, trigger, g, triggers)]
    return [g for g in kept if not _is_subject(phrases, g)]


def _has_its_own(phrases: Phrases, trigger: Trigger, group: Group, triggers: Sequence[Trigger]) -> bool:
    """ "Three as killed and *two as missing*": a bare number with a word for another fate right behind it."""
    if group.noun not in phrases.clauses.within:
        return False
    last = max(group.tokens)
    behind = phrases.clauses.at(last + 1, phrases.parse.tokens[last])
    at = last + 2 if behind is not None and behind.lower == "as" else last + 1
    return any(t.token == at and t.status is not trigger.status for t in triggers)


def _is_subject(phrases: Phrases, group: Group) -> bool:
    """ "It lost 90 men and *its army* about forty": who lost those whom the next number counts, and is none of them."""
    numbers = phrases.clauses.starts
    return group.rule == "group" and max(group.tokens) + 1 in numbers and min(group.tokens) not in numbers
