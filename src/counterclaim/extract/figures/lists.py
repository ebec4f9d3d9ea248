"""Members of a list that the tree tore off: "nine soldiers and one civilian wounded"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, group_of
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import CountMention

_BEFORE = frozenset(
    {
        "patient: counted phrase before",
        "state: number before",
        "patient: passive subject",
        "patient: nearest counted phrase",
        "theme: subject",
    }
)


def with_neighbours(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The figures with the counted people beside theirs in a list, which no other trigger claims, taken in."""
    found = list(drafts)
    for count in counts:
        claimed = {i for d in found for i in d.people}
        if not claimed.isdisjoint(range(count.start, count.end)):
            continue
        group = _listed(phrases, count)
        at = None if group is None else _beside(phrases, found, group)
        if group is not None and at is not None:
            found[at : at + 1] = _taken_in(phrases, found[at], group)
    return found


def _listed(phrases: Phrases, count: CountMention) -> Group | None:
    """The group that a number counts, if people and not the subject of a clause of its own."""
    group = group_of(phrases, phrases.canonical(count.end - 1))
    if group is None or not is_people(phrases.parse.tokens[group.noun].lower):
        return None
    head = phrases.parse.tokens[group.head]
    verb = phrases.clauses.head(head)
    own_clause = head.deprel.startswith("nsubj") and verb is not None and verb.upos == "VERB"
    return None if own_clause else group


def _beside(phrases: Phrases, drafts: Sequence[Draft], group: Group) -> int | None:
    """The figure that only "and" or a comma parts from a group, on either side."""
    words = phrases.parse.tokens
    start, end = min(group.tokens), max(group.tokens)
    for at, draft in enumerate(drafts):
        first, last = min(draft.people), max(draft.people)
        before = draft.rule in _BEFORE and first == end + 2 and words[end + 1].lower in {"and", ","}
        behind = last == start - 2 and words[start - 1].lower == "and" and draft.rule != "toll"
        if (before or behind) and words[start].sentence == words[first].sentence:
            return at
    return None


def _taken_in(phrases: Phrases, draft: Draft, group: Group) -> list[Draft]:
    side = side_of(phrases, group, NOBODY, phrases.parse.tokens[draft.trigger])
    other = replace(draft, group=group, side=side if side.told else draft.side)
    return joined(sorted([draft, other], key=lambda d: min(d.people)))
