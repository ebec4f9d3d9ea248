"""Whose a named person was, from what the report tells of him elsewhere: his group, his post, his name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import ARMED
from counterclaim.model.actor import GROUPS
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

SHORTEST = 4
"""Letters of a name's word by which a person is known again."""

BELONGING = frozenset({"lead", "found", "command", "head", "join", "direct"})
"""What one does to a group that one belongs to."""


@dataclass(frozen=True, slots=True)
class People:
    """The report's words and the actors in it, asked who belongs to whom."""

    parse: Parse
    actors: Sequence[ActorMention]

    def by_membership(self, draft: Draft) -> Draft:
        """ "Rahim was the deputy commander of the LNA", "LNA founder Rahim": a person named is of that group."""
        if not draft.mention.names or draft.victims is Victims.CIVILIAN:
            return draft
        parties = {m.actor.party for m in self._memberships(_known_by(draft))} - {None}
        return draft.with_side(str(parties.pop()), "told to belong to it") if len(parties) == 1 else draft

    def _memberships(self, words: frozenset[str]) -> Iterator[ActorMention]:
        """The armed groups and forces that the bearer of these names is told to belong to."""
        bearers = [t for t in self.parse.tokens if t.text in words]
        for actor in self.actors:
            if actor.actor.sector not in ARMED | GROUPS or actor.adjective:
                continue
            within = any(actor.start <= t.index < actor.end for t in bearers)
            if within or any(self._belongs(t, actor.head) for t in bearers):
                yield actor

    def _belongs(self, bearer: Token, group: int) -> bool:
        """Whether a name is the subject of a noun, or of a verb of leading, that the group hangs on."""
        at, steps = self.parse.tokens[group], 0
        while at.head is not None and steps < 3 and at.deprel.partition(":")[0] in ("nmod", "compound", "obj"):
            at, steps = self.parse.tokens[at.head], steps + 1
            copular = at.upos == "NOUN" and bool(self.parse.deps(at.index, "cop"))
            leads = at.lemma in BELONGING and at.upos == "VERB"
            if (copular or leads) and self._is_subject(bearer, at):
                return True
        return False

    def _is_subject(self, bearer: Token, predicate: Token) -> bool:
        subjects = self.parse.deps(predicate.index, "nsubj")
        return any(t.deprel == "nsubj" and bearer.index in self._name(t) for t in subjects)

    def _name(self, head: Token) -> set[int]:
        """The tokens of a name in the tree and, where a hyphen parts it, those right beside."""
        parts = self.parse.deps(head.index, "flat", "compound", "amod", "nmod:desc")
        return {head.index, *(t.index for t in parts)}


def _known_by(draft: Draft) -> frozenset[str]:
    """The words of a person's name, those within a hyphened word too."""
    words = (w for name in draft.mention.names for word in name.split() for w in (word, *word.split("-")))
    return frozenset(w for w in words if len(w) >= SHORTEST)


def same_he(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "He was killed": the one person last named, where figures of the paragraph name one with a side."""
    head = parse.tokens[draft.mention.head]
    if head.upos != "PRON" or head.lower not in ("he", "she", "who") or draft.mention.count.high != 1:
        return draft
    before = [d for d in others if d.mention.names and d.mention.head < head.index and d.stretch == draft.stretch]
    side = before[-1].side if before else None
    return draft.with_side(side, "the one named before") if side else draft
