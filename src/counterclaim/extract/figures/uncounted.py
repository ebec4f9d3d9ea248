"""People of whom it is told what they were, and not how many: "only fighters were killed", "many of the dead"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.value import Count

BARE = frozenset({"bare plural", "group"})
SOME = 2
"""What the vaguest words count, "some" and "many"."""


def that_tell_numbers(phrases: Phrases, groups: Sequence[Group]) -> list[Group]:
    """The groups of a phrase, but where words tell only of what kind all of them were, or speak of some of the dead."""
    told = [g for g in groups if not is_some_of_them(phrases, g)]
    return [] if _of_one_kind(phrases, told) else told


def is_vague(count: Count) -> bool:
    """Whether a count says no more than "some" or "many" do."""
    return count.low <= SOME and count.high is None


def _of_one_kind(phrases: Phrases, groups: Sequence[Group]) -> bool:
    """ "*Only armed fighters* were killed", "*only guards and policemen*": people of whom none are counted."""
    if not groups or any(group.rule not in BARE for group in groups):
        return False
    if phrases.parse.tokens[groups[0].noun].lower in words_of("harm"):
        return False  # "only light losses"
    first = phrases.parse.tokens[min(groups[0].tokens)]
    before = phrases.clauses.at(first.index - 1, first)
    words = [*(phrases.parse.tokens[i] for i in groups[0].tokens), *([before] if before is not None else [])]
    return any(t.lower in words_of("of_a_kind") for t in words)


def is_some_of_them(phrases: Phrases, group: Group) -> bool:
    """ "*Many of the dead* came from Samara": no number of their own; "some of the dead were guards" tells who."""
    number = phrases.parse.between(group.counted) if group.counted is not None and is_vague(group.count) else ()
    called = phrases.parse.tokens[group.noun]
    said = phrases.clauses.head(number[-1]) if number else None
    if said is None or phrases.parse.deps(said.index, "cop"):
        return False
    of_them = any(t.lower == "of" for t in phrases.parse.tokens[number[-1].index + 1 : called.index])
    return of_them and (bool(fate_called(called.lower)) or called.lower in words_of("fallen"))
