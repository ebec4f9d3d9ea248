"""Who "they" are in "twenty of them were killed": the people told of right before, where no figure counts the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.figures.kinds import SECTORS
from counterclaim.extract.figures.victims import is_plural, kind_of_mark, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.numerals import value_at
from counterclaim.extract.settle.attacks import attack_words
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

THEM = frozenset({"them", "whom"})
SUBJECTS = ("nsubj", "nsubj:pass")
MEN = words_of("attacking_people")
BANDS = words_of("marked_bands")
REACH = 2
"""Within how many sentences, in this paragraph or the one before, "the commander" is the one told of last."""


def marked_as(parse: Parse, band: Token) -> Victims | None:
    """Of what kind a band is by what marks it: "a *rebel* force"."""
    marks = (kind_of_mark(t.lower) for t in parse.deps(band.index, "amod", "compound"))
    return next((kind for kind in marks if kind), None)


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The report's words and the actors in it, asked whom a pronoun takes up."""

    parse: Parse
    at: Mapping[int, ActorMention]

    def kind(self, draft: Draft) -> Draft:
        """The draft, people counted by "of them" taken for what those are called."""
        if draft.victims is not Victims.UNKNOWN and not draft.elided and self._all(draft.mention.head) is None:
            return draft
        head = self._taken_up(draft)
        behind = self.parse.tokens[draft.mention.head + 3 : draft.mention.head + 4]
        said = next((kind for t in behind if t.upos == "NOUN" and (kind := kind_of_noun(t.lower))), None)
        kind = (said or self._kind(head)) if head is not None else None
        return draft.with_victims(kind, "those told of before") if kind and kind is not draft.victims else draft

    def side(self, draft: Draft, others: Sequence[Draft]) -> Draft:
        """The draft, people counted by "of them" taken for those of the party named there, or counted there."""
        head = self._taken_up(draft)
        if head is None:
            return draft
        counted = next((d.side for d in others if d.side and d.mention.head == head.index), None)
        party = counted or next((m.actor.party for m in self._actors(head) if m.actor.party), None)
        return draft.with_side(party, "those told of before", head.span) if party else draft

    def called_so(self, draft: Draft, _: Sequence[Draft]) -> Draft:
        """One person told of again as of the party named with him: "a Taliban commander … the commander"."""
        head = self.parse.tokens[draft.mention.head]
        again = draft.mention.count.high == 1 and head.upos == "NOUN" and not draft.elided
        told = self.parse.deps(head.index, "det")
        bare = not self.parse.deps(head.index, "amod", "compound", "nmod", "nmod:poss", "acl:relcl", "appos")
        if not again or not bare or [t.lower for t in told] != ["the"]:
            return draft
        home = self.parse.sentence_of(head.index)
        told_ = ((m, self.parse.sentence_of(m.head)) for m in self.at.values() if m.head < head.index)
        near = (m for m, there in told_ if home.index - there.index <= REACH and home.stretch - there.stretch <= 1)
        named = [m for m in near if self.parse.tokens[m.head].lemma == head.lemma]
        same = max(named, key=lambda m: m.head, default=None)
        party = same.actor.party if same else None
        return draft.with_side(party, "one called so before", same.span) if same and party else draft

    def _taken_up(self, draft: Draft) -> Token | None:
        """The noun for people that "of them" stands for, the subject of the sentence before first."""
        head = draft.mention.head
        if draft.mention.part is not None:
            return None
        if not self._is_of_them(head):
            return self._all(head) or ((self._numbered(head) or self._some_of(head)) if draft.elided else None)
        home = self.parse.sentence_of(head)
        here = self._people(home.start, head, head)
        if here:
            return here[-1]
        before = self.parse.sentences[home.index - 1] if home.index else None
        if before is None or before.stretch != home.stretch:
            return None
        told = self._people(before.start, before.end, head)
        return next((t for t in told if t.deprel in SUBJECTS), told[-1] if told else None)

    def _all(self, head: int) -> Token | None:
        """ "Four gunmen attacked … All four were shot", "two men fired; both died": those of that number before it."""
        count, home = self.parse.tokens[head], self.parse.sentence_of(head)
        all_of_them = bool(head) and count.upos == "NUM" and self.parse.tokens[head - 1].lower == "all"
        if count.lower != "both" and not all_of_them:
            return None
        word = "two" if count.lower == "both" else count.lower
        near = [t for t in self.parse.tokens[:head] if self.parse.sentence_of(t.index).stretch == home.stretch]
        alike = (t for t in reversed(near) if t.upos == "NUM" and t.lower == word and t.head is not None)
        told = (self.parse.tokens[t.head] for t in alike if t.deprel == "nummod" and t.head is not None)
        return next((t for t in told if self._are_people(t)), None)

    def _numbered(self, head: int) -> Token | None:
        """ "The attackers were five or six, and two were killed": the people whose number was told right before."""
        home = self.parse.sentence_of(head)
        count = self.parse.tokens[head]
        for token in self.parse.tokens[home.start : head] if count.upos == "NUM" else ():
            told = token.lemma == "number" or (token.upos == "NUM" and self.parse.deps(token.index, "cop"))
            joined = any(t.index == token.index for t in self.parse.ancestors(head))
            if told and joined:
                return next((t for t in self.parse.deps(token.index, "nsubj") if self._are_people(t)), None)
        return None

    def _some_of(self, head: int) -> Token | None:
        """ "*Nine gunmen attacked* the base. *Eight* died and one was taken": those told of before, who were more."""
        home, count = self.parse.sentence_of(head), self.parse.tokens[head]
        before = self.parse.sentences[home.index - 1] if home.index else None
        opens = self.parse.tokens[home.start]
        goes_on = opens.index == head or self._joined(count, opens)
        if before is None or before.stretch != home.stretch or not goes_on or opens.upos != "NUM":
            return None
        words = self.parse.tokens[before.start : before.end]
        told = next((t for t in words if t.deprel == "nsubj" and self._are_people(t)), None)
        number = self.parse.deps(told.index, "nummod")[:1] if told is not None else ()
        most = self._value(number[0]) if number else None
        return told if most is not None and most > max(self._value(opens) or most, self._value(count) or 0) else None

    def _joined(self, count: Token, opens: Token) -> bool:
        """Whether a number is the subject of a clause that is joined to that of the first word."""
        clause = self.parse.tokens[count.head] if count.head is not None else count
        return count.deprel in SUBJECTS and clause.deprel == "conj" and clause.head == opens.head

    def _value(self, count: Token) -> int | None:
        sentence = self.parse.words(self.parse.sentence_of(count.index))
        return value_at([t.lower for t in sentence], count.index - sentence[0].index)[0]

    def _people(self, start: int, end: int, head: int) -> list[Token]:
        """The nouns for people in some words that "of them" may stand for; who strikes them does not."""
        found = [t for t in self.parse.tokens[start:end] if self._are_people(t)]
        struck = self.parse.tokens[head].deprel == "obj"
        return [t for t in found if t.deprel != "nsubj"] if struck else found

    def _is_of_them(self, head: int) -> bool:
        before = self.parse.tokens[max(0, head - 2) : head]
        if [t.text for t in before[1:]] == [","] and before[0].upos == "NUM":
            return False
        behind = [t.lower for t in self.parse.tokens[head + 1 : head + 3]]
        return len(behind) == 2 and behind[0] == "of" and behind[1] in THEM

    def _are_people(self, token: Token) -> bool:
        if token.upos not in ("NOUN", "PROPN"):
            return False
        if token.upos == "PROPN":
            return any(m.rule == "name:group" and token.lower.endswith("s") for m in self._own(token))
        if token.lower in BANDS and marked_as(self.parse, token) is not None:
            return True
        called = kind_of_noun(token.lower) is not None or token.lower in MEN
        return (called or any(m.rule == "name:group" for m in self._own(token))) and is_plural(token)

    def _own(self, token: Token) -> Iterator[ActorMention]:
        if token.index in self.at:
            yield self.at[token.index]

    def _actors(self, head: Token) -> Iterator[ActorMention]:
        """The actors that a noun names, by itself or by what marks it."""
        yield from self._own(head)
        marks = self.parse.deps(head.index, "amod", "compound", "nmod", "nmod:poss")
        yield from (self.at[t.index] for t in marks if t.index in self.at)

    def _kind(self, head: Token) -> Victims | None:
        sectors = (m.actor.sector for m in self._actors(head))
        by_actor = (SECTORS[s] for s in sectors if s and s in SECTORS)
        told = marked_as(self.parse, head) or kind_of_noun(head.lower) or next(by_actor, None)
        return told or (Victims.MILITANT if self._attack(head) else None)

    def _attack(self, people: Token) -> bool:
        """ "*Three men attacked* a post": who does so and is called by nothing else is a fighter of no army."""
        verb = self.parse.tokens[people.head] if people.head is not None and people.deprel == "nsubj" else None
        return verb is not None and verb.lemma in attack_words("strikes") and people.lower in MEN
