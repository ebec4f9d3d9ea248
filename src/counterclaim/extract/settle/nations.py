"""Whose people are by their nation: peacekeepers of a body, and those who are told apart of some dead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from counterclaim.extract.actors.scene import KEEPING
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import PEOPLE, Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import Scope, Victims
from counterclaim.model.parse import Parse, Token

PEACEKEEPERS = words_in(WORDS, "peacekeepers")
NATIONS = frozenset({"name:demonym", "name:people", "demonym"})
ENDS = frozenset({",", ";", ".", "and", "or", "(", ")"})
SHARE = 6
"""Words from a number in which a part's nation may be told."""


def of_their_nation(parse: Parse, draft: Draft, others: Sequence[Draft], actors: Sequence[ActorMention]) -> Draft:
    """ "Rebels killed 15 UN peacekeepers", told again as Tanzanians; those missing since are of the same nation."""
    if draft.scope is Scope.BACKGROUND or draft.side not in (None, *KEEPING) or not _are_peacekeepers(parse, draft):
        return draft
    told = [o for o in others if o.scope is not Scope.BACKGROUND and _are_peacekeepers(parse, o)]
    nations = {str(o.side) for o in told if o.side and is_state(o.side)}
    named = {str(m.actor.party) for m in actors if parse.tokens[m.head].lower in PEACEKEEPERS and m.actor.party}
    again = {str(o.side) for o in told if o.side in nations and o.as_many(draft)}
    known = again or (nations if _are_all(told, nations) and named <= {*nations, *KEEPING} else set())
    return draft.with_side(known.pop(), "the nation of the peacekeepers") if len(known) == 1 else draft


def _are_all(told: Sequence[Draft], nations: set[str]) -> bool:
    """Whether no more peacekeepers were hurt in any way than there were of the nation told of."""
    of_one = [o for o in told if o.side in nations]
    return all(o.as_many(one) for o in told for one in of_one if o.mention.status is one.mention.status)


def _are_peacekeepers(parse: Parse, draft: Draft) -> bool:
    return any(t.lower in PEACEKEEPERS for t in parse.between(draft.mention.evidence))


def of_the_body(parse: Parse, draft: Draft, actors: Sequence[ActorMention], theatre: str | None) -> Draft:
    """Peacekeepers of no named state are of the body that keeps peace that the report names most.

    An army that tells of them, and is not that of the land they are in, tells of its own.
    """
    bodies = Counter(m.actor.party for m in actors if m.actor.party in KEEPING)
    abroad = theatre is not None and draft.party not in (None, theatre) and is_state(str(draft.party))
    most = bodies.most_common(2)
    if not most or not _are_peacekeepers(parse, draft):
        return draft
    if abroad and draft.sector is Sector.MILITARY:
        return draft.with_side(str(draft.party), "peacekeepers of the army that tells it")
    if len(most) == 2 and most[0][1] == most[1][1]:
        return draft
    return draft.with_side(str(most[0][0]), "peacekeepers of the body named")


def of_its_nation(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """ "Three of them Germans", "one of them an Egyptian": people who are a part are of the nation they are told of."""
    if draft.mention.part is None:
        return draft
    own = _named_with(parse, draft, at)
    behind = None if own or draft.victims not in PEOPLE else _nation_behind(parse, draft, at)
    told = own or behind
    return draft.with_side(str(told.actor.party), "nation of a part", told.span) if told else draft


def _nation_behind(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> ActorMention | None:
    """ "Three of them Germans", "one, an Egyptian": the nation told behind a number."""
    words = _of_them(parse, draft) or _told_after(parse, draft)
    actor = at.get(words[0].index) if words else None
    return actor if actor and actor.rule in NATIONS and actor.actor.party else None


def _told_after(parse: Parse, draft: Draft) -> list[Token]:
    """The words from a number to where its phrase ends."""
    behind = parse.tokens[draft.mention.head : parse.sentence_of(draft.mention.head).end][:SHARE]
    return [t for t in takewhile(lambda t: t.lower not in ENDS, behind) if t.upos not in ("DET", "NUM")]


def _of_them(parse: Parse, draft: Draft) -> list[Token]:
    """The words behind "of them": "four of them Israeli soldiers"."""
    words = _told_after(parse, draft)
    shared = [t.lower for t in words[:2]] == ["of", "them"]
    return list(takewhile(lambda t: t.upos != "ADP", words[2:])) if shared else []


def another_than_before(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """ "Twelve Afghans and five Germans among them": each part is of its own nation, and not of the first one's."""
    own = at.get(draft.mention.head)
    nation = draft.mention.part is not None and own is not None and own.rule in NATIONS
    if own is None or not nation or own.actor.party in (None, draft.side) or draft.side is None:
        return draft
    return draft.with_side(str(own.actor.party), "nation of a part", own.span)


def _named_with(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> ActorMention | None:
    """The actor that the people of a part are named by: "two Somali policemen", "five Hamas fighters"."""
    head = draft.mention.head
    near = (head, *(t.index for t in (*parse.deps(head, "amod", "compound"), *_of_them(parse, draft)[:2])))
    for actor in (at[i] for i in near if i in at):
        named = any(t.text[:1].isupper() for t in parse.tokens[actor.start : actor.end])
        band = actor.rule == "name:group"
        if actor.actor.party and named and (not band or draft.victims is Victims.MILITANT):
            return actor
    return None
