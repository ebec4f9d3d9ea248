"""People of whom it is told what they were, and not how many: "only fighters were killed", "many of the dead"."""

from __future__ import annotations

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import fate_called, words_of

BARE = frozenset({"bare plural", "group"})
KINDS = frozenset({"only", "mostly", "mainly", "chiefly", "largely", "predominantly"})
SOME = 2
"""What the vaguest words count, "some" and "many"."""


def tells_number(phrases: Phrases, group: Group) -> bool:
    """Whether words tell more than of what kind the lost were, or speak of more than some of those told of before."""
    return not (_of_one_kind(phrases, group) or _some_of_them(phrases, group))


def _of_one_kind(phrases: Phrases, group: Group) -> bool:
    """ "*Only armed fighters* were killed"."""
    first = min(group.tokens)
    before = phrases.clauses.at(first - 1, phrases.parse.tokens[first])
    words = {phrases.parse.tokens[i].lower for i in group.tokens} | ({before.lower} if before is not None else set())
    return group.rule in BARE and not KINDS.isdisjoint(words)


def _some_of_them(phrases: Phrases, group: Group) -> bool:
    """ "*Many of the dead* came from Samara": no number of their own; "some of the dead were guards" tells who."""
    vague = group.count.low == SOME and group.count.high is None and group.counted is not None
    number = phrases.parse.between(group.counted) if vague and group.counted is not None else ()
    called = phrases.parse.tokens[group.noun]
    said = phrases.clauses.head(number[-1]) if number else None
    if said is None or phrases.parse.deps(said.index, "cop"):
        return False
    of_them = bool(number) and any(t.lower == "of" for t in phrases.parse.tokens[number[-1].index + 1 : called.index])
    return of_them and (bool(fate_called(called.lower)) or called.lower in words_of("fallen"))
