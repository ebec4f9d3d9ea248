"""Offices of a territory that holds itself apart from the state whose it is: "the separatist ombudsman", "ethnic
Armenian forces".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import OF_STATE, Hit, Kind
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.parse import Parse

SECEDING = words_in("actors_words.toml", "seceding")


def regions_of(hits: Sequence[Hit]) -> Iterator[tuple[int, ActorName]]:
    """Where a report names authorities that speak for themselves, whoever claims their territory."""
    for hit in hits:
        name = hit.name
        if name and name.kind is NameKind.SEAT and name.actor.party != name.actor.country:
            yield hit.start, name


def of_the_region(parse: Parse, draft: Draft, regions: Sequence[tuple[int, ActorName]]) -> Draft:
    """A separatist office as the region's that the report named last, else first; nobody's where it names none."""
    role = draft.role
    if draft.told or role is None or role.kind not in OF_STATE or not _holds_itself_apart(parse, draft):
        return draft
    before = [name for at, name in regions if at < draft.group.start]
    name = next((n for n in (*reversed(before), *(n for _, n in regions))), None)
    if name is None:
        return replace(draft, role=replace(role, kind=Kind.CROWD, template=""), vague=True)
    return replace(draft, state=name.actor.party)


def _holds_itself_apart(parse: Parse, draft: Draft) -> bool:
    """Whether an office is called separatist, or by a people within a state: "*ethnic Armenian* officials"."""
    words = parse.tokens[draft.group.start : draft.group.end]
    people = any(a.lower == "ethnic" and b.text[0].isupper() for a, b in pairwise(words))
    return people or any(t.lower in SECEDING for t in words)
