"""Whose losses a figure counts, where the words beside it do not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import BOTH, UNKNOWN, Scope, Status, Victims
from counterclaim.model.parse import Parse

FIRST_PERSON = frozenset({"our", "ours", "we", "us", "my"})
OWN_LOSSES = frozenset({Victims.MILITARY, Victims.POLICE})


def settle_sides(parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention]) -> tuple[Draft, ...]:
    """Every draft with a side: each rule in turn fills what the rules before it left open."""
    settled = list(drafts)
    for rule in _rules(parse, actors):
        settled = [d if d.side else rule(d, settled) for d in settled]
    return tuple(d if d.side else d.with_side(UNKNOWN, "nothing tells the side") for d in settled)


Rule = Callable[[Draft, Sequence[Draft]], Draft]


def _rules(parse: Parse, actors: Sequence[ActorMention]) -> tuple[Rule, ...]:
    """The rules in order of trust."""
    at = {m.head: m for m in actors}
    parties = belligerents(actors)

    def owner(draft: Draft, _: Sequence[Draft]) -> Draft:
        return _by_owner(parse, draft, at)

    def enemy(draft: Draft, _: Sequence[Draft]) -> Draft:
        return _other_than_killer(draft, parties)

    def total(draft: Draft, others: Sequence[Draft]) -> Draft:
        return _total_of_both(draft, others, parties)

    return (owner, _same_sentence, enemy, total, _told_elsewhere, _own_losses, _by_place)


def belligerents(actors: Sequence[ActorMention]) -> tuple[str, ...]:
    """The two parties that a report names most as those who fight, most first; fewer if fewer are named."""
    named = Counter(m.actor.party for m in actors if m.actor.party)
    return tuple(party for party, _ in sorted(named.items(), key=lambda x: (-x[1], x[0]))[:2])


def _by_owner(parse: Parse, draft: Draft, at: dict[int, ActorMention]) -> Draft:
    """ "Its troops", "their losses", "our side": the one the pronoun stands for, else the one who speaks."""
    owner = draft.mention.owner
    if owner is None:
        return draft
    token = parse.tokens[owner]
    if token.lower not in FIRST_PERSON and owner in at and at[owner].actor.party:
        return draft.with_side(str(at[owner].actor.party), "owner named", token.span)
    if draft.party:
        return draft.with_side(draft.party, "owner is the claimant", token.span)
    return draft


def _same_sentence(draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Two soldiers were killed and five wounded": the second figure is of the first one's side."""
    if draft.victims not in {Victims.UNKNOWN, *(d.victims for d in others if d.sentence == draft.sentence)}:
        return draft
    before = [
        d
        for d in others
        if d.sentence == draft.sentence
        and d.side
        and d.mention.head < draft.mention.head
        and draft.victims in {Victims.UNKNOWN, d.victims}
    ]
    return draft.with_side(str(before[-1].side), "figure before it in the sentence") if before else draft


def _other_than_killer(draft: Draft, parties: tuple[str, ...]) -> Draft:
    """Of two parties that fight, the one that did not kill."""
    by = draft.mention.by
    if by in parties and len(parties) == 2 and draft.victims is not Victims.CIVILIAN:
        return draft.with_side(parties[1 - parties.index(by)], "enemy of the killer")
    return draft


def _total_of_both(draft: Draft, others: Sequence[Draft], parties: tuple[str, ...]) -> Draft:
    """A running total of no named side, beside losses of two sides, counts both."""
    sides = {d.side for d in others if d.side and d.mention.status in (draft.mention.status, Status.KILLED)}
    open_total = draft.mention.cumulative or draft.mention.background
    if open_total and draft.victims in {Victims.UNKNOWN, Victims.MIXED} and len(sides & set(parties)) == 2:
        return draft.with_side(BOTH, "running total over two sides")
    return draft


def _told_elsewhere(draft: Draft, others: Sequence[Draft]) -> Draft:
    """The same count of the same status elsewhere in the report has a side: a title is told again below."""
    sides = {
        d.side
        for d in others
        if d.side
        and d.by_words == draft.by_words
        and (d.victims is draft.victims or Victims.UNKNOWN in (d.victims, draft.victims))
    }
    return draft.with_side(str(sides.pop()), "same figure told elsewhere") if len(sides) == 1 else draft


def _own_losses(draft: Draft, _: Sequence[Draft]) -> Draft:
    """A party that tells of soldiers lost, and names no owner, tells of its own."""
    if draft.party and draft.victims in OWN_LOSSES and draft.mention.by in (None, draft.party):
        return draft.with_side(draft.party, "claimant's own losses")
    return draft


def _by_place(draft: Draft, _: Sequence[Draft]) -> Draft:
    """Civilians and police belong to the country in which they were hurt."""
    where = draft.place.where if draft.place else None
    local = draft.victims in {Victims.CIVILIAN, Victims.POLICE, Victims.UNKNOWN}
    if where and where.country and local and draft.scope is not Scope.BACKGROUND:
        return draft.with_side(where.country, "country of the place", draft.place and draft.place.span)
    return draft
