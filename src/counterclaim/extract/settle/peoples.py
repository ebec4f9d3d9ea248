"""Whose people are, where a report tells of violence against a people: "two Yazidi villages", "the Tarok dead"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked, is_people
from counterclaim.extract.settle.draft import HURT, PEOPLE, Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.claim import Scope
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role

HOMES = words_in(WORDS, "homes")
"""Where a people lives or prays: who is killed in its village is of it."""
ELSEWHERE = words_in(WORDS, "elsewhere")
LEAD = 2
"""Sentences of the story in which the news is told."""
OPENING = 4
"""Words of a sentence by which it may turn to another place."""


@dataclass(frozen=True, slots=True)
class Peoples:
    """The attacks of a report and the actors in it, asked which people suffered."""

    attacked: Attacked
    names: frozenset[str]
    """The peoples that the report names."""
    struck: tuple[tuple[int, str], ...]
    """The peoples attacked, each with its sentence."""
    homes: tuple[tuple[int, str], ...]
    """The peoples whose homes are told of, each with its sentence."""

    @classmethod
    def of(cls, attacked: Attacked, at: Mapping[int, ActorMention]) -> Peoples:
        """The peoples among the actors of a report."""
        named = [(attacked.parse.tokens[m.head], m.actor.party) for m in at.values() if is_people(m) and m.actor.party]
        struck = ((a.cue.sentence, m) for a in attacked.attacks for m in attacked.actors_of(a.struck) if is_people(m))
        return cls(
            attacked,
            frozenset(people for _, people in named),
            tuple((sentence, str(m.actor.party)) for sentence, m in struck),
            tuple((head.sentence, people) for head, people in named if _at_home(attacked.parse, head)),
        )

    @property
    def parse(self) -> Parse:
        return self.attacked.parse

    def of_the_sufferers(self, draft: Draft, others: Sequence[Draft]) -> Draft:
        """People of no side told are of the people last told to have suffered, in its paragraph or by the lead."""
        if draft.victims not in PEOPLE or draft.mention.status not in HURT or draft.mention.count.high == 0:
            return draft
        told = sorted(self._sufferers(others))
        near = [people for sentence, people in told if self._reaches(sentence, draft)]
        if draft.scope is Scope.BACKGROUND:
            near = [people for sentence, people in told if sentence == draft.sentence]
        elif not near and draft.said is not None and not self.turns_away(draft):
            near = self._of_the_lead(told)
        unnamed_foes = draft.mention.by == draft.party is not None and draft.elided
        if not near or draft.mention.by == near[-1] or unnamed_foes:
            return draft
        return draft.with_side(near[-1], "the people that suffered")

    def _reaches(self, sentence: int, draft: Draft) -> bool:
        same = self.parse.sentences[sentence].stretch == draft.stretch
        return sentence <= draft.sentence and (same or sentence == draft.sentence)

    def turns_away(self, draft: Draft) -> bool:
        """Whether the paragraph, up to a figure, turns to what happened elsewhere."""
        here = (s for s in self.parse.sentences[: draft.sentence + 1] if s.stretch == draft.stretch)
        return any(t.lower in ELSEWHERE for s in here for t in self.parse.tokens[s.start : s.start + OPENING])

    def _of_the_lead(self, told: Sequence[tuple[int, str]]) -> list[str]:
        """The one people that the title or the first sentences tell to have suffered, where no other did."""
        body = [s.index for s in self.parse.sentences if s.role is Role.BODY][:LEAD]
        last = body[-1] if body else 0
        lead = {people for sentence, people in told if sentence <= last}
        return list(lead) if len(lead) == 1 and lead == {people for _, people in told} else []

    def _sufferers(self, others: Sequence[Draft]) -> Iterator[tuple[int, str]]:
        """The peoples told to have suffered, each with its sentence: counted, attacked, or at home where some died."""
        hurt = [d for d in others if d.victims in PEOPLE and d.mention.status in HURT]
        scenes = {d.sentence for d in hurt}
        yield from ((d.sentence, str(d.side)) for d in hurt if d.side in self.names)
        yield from self.struck
        yield from ((sentence, people) for sentence, people in self.homes if sentence in scenes)


def _at_home(parse: Parse, head: Token) -> bool:
    """Whether a people's name is that of a place where it lives: "two Yazidi villages"."""
    above = parse.tokens[head.head] if head.head is not None and head.deprel in ("compound", "amod") else head
    return above.lemma.lower() in HOMES
