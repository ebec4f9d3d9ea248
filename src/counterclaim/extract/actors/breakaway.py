"""Offices of a territory that holds itself apart from the state whose it is: "the separatist ombudsman", "ethnic
Armenian forces".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import OF_STATE, PUT_THERE, Hit, Kind
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.parse import Parse, Token

SECEDING = words_in("actors_words.toml", "seceding")
LANDS = words_in("actors_words.toml", "lands_apart")
FACTO = "facto"
SO_CALLED = ("so", "-", "called")


def regions_of(hits: Sequence[Hit]) -> Iterator[tuple[int, ActorName]]:
    """Where a report names authorities that speak for themselves, whoever claims their territory."""
    for hit in hits:
        name = hit.name
        if name and name.kind is NameKind.SEAT and name.actor.party != name.actor.country:
            yield hit.start, name


def of_the_region(parse: Parse, draft: Draft, regions: Sequence[tuple[int, ActorName]]) -> Draft:
    """A separatist office as the region's that the report named last, else first; nobody's where it names none."""
    role = draft.role
    apart = {name.actor.party for _, name in regions}
    placed = draft.name is None and draft.end > draft.group.end and draft.state not in apart
    office = role is not None and role.kind in OF_STATE and _holds_itself_apart(parse, draft)
    if role is None or not office or (draft.told and not placed) or _is_of_a_state(parse, draft):
        return draft
    before = [name for at, name in regions if at < draft.group.start]
    name = next((n for n in (*reversed(before), *(n for _, n in regions))), None)
    if name is None:
        return replace(draft, role=replace(role, kind=Kind.CROWD, template=""), state=None, vague=True)
    return replace(draft, state=name.actor.party)


def _is_of_a_state(parse: Parse, draft: Draft) -> bool:
    """Whether an office that is only called so in fact is told to be a state's: "the de facto leader of Syria"."""
    words = [t.lower for t in parse.tokens[draft.group.start : draft.group.end + 1]]
    return draft.state is not None and FACTO in words and words[-1] == "of"


def _holds_itself_apart(parse: Parse, draft: Draft) -> bool:
    """Whether an office is called separatist or so-called, or by a people within a state, "ethnic Armenian" ones, or
    was put there by another state: "the Russian-installed authorities".
    """
    first = max(parse.sentence_of(draft.group.start).start, draft.group.start - 2)
    words = (*parse.tokens[first : draft.group.end], *_whose_it_is(parse, draft))
    people = any(a.lower == "ethnic" and b.text[0].isupper() for a, b in pairwise(words))
    called = any((a.lower, b.text, c.lower) == SO_CALLED for a, b, c in zip(words, words[1:], words[2:], strict=False))
    put = any(a.text == "-" and b.lower in PUT_THERE for a, b in pairwise(words))
    return people or called or put or any(t.lower in SECEDING for t in words)


def _whose_it_is(parse: Parse, draft: Draft) -> list[Token]:
    """The words of the land that an office is of: "the defence ministry of the breakaway region"."""
    lands = (t for t in parse.deps(draft.group.head, "nmod") if t.deprel == "nmod" and t.lemma.lower() in LANDS)
    return [parse.tokens[i] for t in lands for i in parse.subtree(t.index)]
