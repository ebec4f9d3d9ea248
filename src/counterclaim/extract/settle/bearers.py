"""Who bore a loss that names nobody of its own: "the rebels suffered 3 killed", "the army had two wounded"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.figures.kinds import SECTORS
from counterclaim.extract.figures.victims import kind_of_mark, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import FIGHTERS, HURT, Draft
from counterclaim.extract.settle.losers import SUMS, goes_behind
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

BEARING = words_in(WORDS, "bearing")
GOVERNING = words_in(WORDS, "governing")
OBJECTS = ("obj", "xcomp", "conj", "dep", "nummod", "nsubj:pass", "acl")
"""What hangs so on a verb of bearing, or on what it takes, is what was borne."""
BORNE = SUMS | {"total", "toll"} | words_of("losses")
"""Of whom there are such, those were borne: "suffered losses of 20 dead"."""
SIDES = frozenset({"side", "ranks", "camp"})
ON = frozenset({"on", "among", "amongst"})
MARKS = ("amod", "compound", "nmod", "nmod:poss", "appos", "flat")
MEN = frozenset({"no", "man", "men", "a", "single", "not", "any"})
LOST = FIGHTERS | {Victims.CIVILIAN}


@dataclass(frozen=True, slots=True)
class Bearers:
    """The report's words and the actors in it, asked who bore a loss."""

    parse: Parse
    at: Mapping[int, ActorMention]

    def kind(self, draft: Draft) -> Draft:
        """The draft, people left unnamed taken for those that fight who are told to have lost them."""
        bearer = self._bearer(draft) or self._of_their_own(draft)
        kind = self._kind(bearer) if bearer else None
        if kind is Victims.MILITARY and draft.victims is Victims.POLICE:
            return draft
        beside = self.parse.deps(bearer.index, "conj") if bearer else ()
        if {self._kind(t) for t in beside} & (FIGHTERS - {kind}) and kind:
            return draft.with_victims(Victims.MIXED, "who bore it")
        return draft.with_victims(kind, "who bore it") if kind and kind is not draft.victims else draft

    def side(self, draft: Draft, state: str | None = None, band: str | None = None) -> Draft:
        """The draft with the party of those who are told to have lost its people.

        `state` is that of the report, and `band` the one armed group in it.
        """
        bearer = self._bearer(draft)
        party = next((m.actor.party for m in self._actors(bearer) if m.actor.party), None) if bearer else None
        party = party or (state if bearer and self._governs(bearer) else None)
        losses = self.parse.tokens[draft.mention.trigger].lower in words_of("losses")
        fallen = losses or draft.victims in (Victims.UNKNOWN, Victims.MILITANT)
        party = party or (band if bearer and fallen and self._kind(bearer) is Victims.MILITANT else None)
        return draft.with_side(party, "who bore it", bearer.span) if bearer and party else draft

    def _bearer(self, draft: Draft) -> Token | None:
        """Who bore a loss of nobody named: the subject of bearing, the owner of "losses", or "on the rebel side"."""
        mention = draft.mention
        if not draft.elided or mention.owner is not None or mention.status not in HURT or mention.by:
            return None
        ends = [self.parse.tokens[at] for at in dict.fromkeys((mention.trigger, mention.head))]
        ends += [self.parse.tokens[t.head] for t in ends if t.deprel == "conj" and t.head is not None]
        verbs = (verb for end in ends if (verb := self._above(end)))
        subjects = (s for verb in verbs for s in self._subjects(verb) if s.upos != "PRON")
        bearing = (*subjects, *self._with_the_loss(ends))
        told = [t for t in bearing if self._kind(t) in FIGHTERS or self._is_state(t)]
        among = [t for t in (*self._owners(ends), *self._placed(ends)) if self._kind(t) in LOST]
        return next((t for t in (*told, *among) if not self._is_somebodys(t)), None)

    def _is_state(self, token: Token) -> bool:
        """Whether a state is named by itself: "Ethiopia had lost 25,000 dead"."""
        return any(m.rule == "name:state" and m.head == token.index for m in self._actors(token))

    def _of_their_own(self, draft: Draft) -> Token | None:
        """Who "lost ten of their own", or "no men": the fighters that are the subject of it."""
        called = dict(draft.mention.spans).get("victims")
        elided = draft.elided or any(step.rule == "ellipsis" for step in draft.mention.trace)
        men = elided or (called is not None and {t.lower for t in self.parse.between(called)} <= MEN)
        verb = self._above(self.parse.tokens[draft.mention.head]) if men else None
        subjects = self._who_says_it(verb) if verb is not None and verb.lemma == "lose" else ()
        return next((t for t in subjects if self._kind(t) in FIGHTERS and not self._is_somebodys(t)), None)

    def _who_says_it(self, verb: Token) -> Iterator[Token]:
        """The subjects of a verb, for "it" or "they" those who say so: "the group said that it had lost no men"."""
        for subject in self._subjects(verb):
            clause = self.parse.tokens[subject.head] if subject.head is not None else subject
            says = clause.head is not None and clause.deprel == "ccomp" and subject.lower in ("it", "they")
            yield from self._subjects(self.parse.tokens[clause.head or 0]) if says else [subject]

    def _is_somebodys(self, token: Token) -> bool:
        """ "His force", "their army", "its ranks": whose it is must be found."""
        return token.upos == "PRON" or any(t.upos == "PRON" for t in self.parse.deps(token.index, "nmod:poss"))

    def _above(self, token: Token) -> Token | None:
        """The nearest verb of bearing over a token, reached through its objects alone."""
        while token.head is not None and self._hangs(token):
            token = self.parse.tokens[token.head]
            if token.upos == "VERB" and (token.lemma in BEARING or self._leaves_behind(token)):
                return token
        return None

    def _with_the_loss(self, ends: Sequence[Token]) -> Iterator[Token]:
        """ "The rebels were driven off with the loss of 12 killed": those who came away with less."""
        over = (t for end in ends for t in (end, *self.parse.ancestors(end.index)))
        lost = (t for t in over if t.lemma == "loss" and t.deprel == "obl" and "with" in cases(self.parse, t))
        for verb in (self.parse.tokens[t.head] for t in lost if t.head is not None):
            yield from self.parse.deps(verb.index, "nsubj") or self._subjects(verb)

    def _leaves_behind(self, verb: Token) -> bool:
        """ "They left 40 dead behind": whoever leaves others dead leaves nobody behind."""
        return verb.lemma == "leave" and goes_behind(self.parse, verb)

    def _hangs(self, token: Token) -> bool:
        of_a_sum = token.deprel == "nmod" and token.head is not None and self.parse.tokens[token.head].lower in BORNE
        return token.deprel in OBJECTS or of_a_sum or self._are_the_losses(token)

    def _are_the_losses(self, token: Token) -> bool:
        """ "They had losses too, six killed": whether a count set off behind a verb says how great they were."""
        objects = self.parse.deps(token.head, "obj") if token.head is not None else ()
        return token.deprel == "parataxis" and any(t.lower in words_of("losses") for t in objects)

    def _owners(self, ends: Sequence[Token]) -> Iterator[Token]:
        """ "The rebels' losses were 30 dead", "rebel casualties: 11 dead": whose the losses are that are counted so."""
        over = {t.index: t for end in ends for t in (end, *self._up(end))}
        told = [t for t in over.values() if t.lower in words_of("losses")]
        told += [t for at in over for t in self.parse.deps(at, "nsubj") if t.lower in words_of("losses")]
        put = (end.head for end in ends if end.head is not None and "at" in cases(self.parse, end))
        told += [t for at in put for t in self._put(at) if t.lower in words_of("losses")]
        for losses in told:
            yield from [losses] if losses.index in self.at else []
            yield from self.parse.deps(losses.index, "nmod:poss", "compound", "amod")
            yield from (t for t in self.parse.deps(losses.index, "nmod") if cases(self.parse, t) & {"of", "among"})

    def _put(self, verb: int) -> Iterator[Token]:
        """What is put at a number: the object of a verb, or the noun that "which" stands for."""
        for token in self.parse.deps(verb, "obj"):
            clause = self.parse.tokens[verb]
            behind = token.lower in ("which", "that") and clause.deprel == "acl:relcl" and clause.head is not None
            yield self.parse.tokens[clause.head or 0] if behind else token

    def _up(self, token: Token) -> Iterator[Token]:
        """What a token hangs on as what is counted, up to the verb that counts it."""
        while token.head is not None and token.deprel in (*OBJECTS, "appos") and token.upos != "VERB":
            token = self.parse.tokens[token.head]
            yield token

    def _placed(self, ends: Sequence[Token]) -> Iterator[Token]:
        """ "Eight were killed on the rebel side", "among the militants ten were hurt"."""
        held = (end.head for end in ends if end.deprel.startswith(("nsubj", "obj", "xcomp")))
        over = [self.parse.tokens[head] for head in held if head is not None]
        over += [t for t in map(self._existing, ends) if t is not None]
        below = (t for end in (*ends, *over) for t in self.parse.deps(end.index, "obl", "nmod"))
        counts = (end.index for end in ends if end.upos == "NUM" and end.index)
        before = (self.parse.tokens[at - 1] for at in counts)
        for noun in (*below, *before):
            within = noun.lower in SIDES and "in" in cases(self.parse, noun)
            if within or cases(self.parse, noun) & ON:
                sides = self.parse.deps(noun.index, "compound", "amod", "nmod:poss", "nmod")
                yield from (*sides, noun) if noun.lower in SIDES else [noun] if kind_of_noun(noun.lower) else []

    def _existing(self, end: Token) -> Token | None:
        """The verb of "there were 14 dead and seven wounded" over what there was."""
        first = self.parse.tokens[end.head] if end.deprel == "conj" and end.head is not None else end
        above = self.parse.tokens[first.head] if first.head is not None else None
        return above if above is not None and self.parse.deps(above.index, "expl") else None

    def _subjects(self, verb: Token) -> Iterator[Token]:
        own = [t for t in self.parse.deps(verb.index, "nsubj") if t.deprel == "nsubj"]
        if own or verb.deprel != "conj" or verb.head is None:
            yield from own
        else:
            # "The fighters were driven off and left 20 dead behind": what befell them first is no loss that they bore.
            yield from self.parse.deps(verb.head, "nsubj") or self._subjects(self.parse.tokens[verb.head])

    def _actors(self, head: Token) -> Iterator[ActorMention]:
        """The actors that a noun names, by itself or by what marks it."""
        near = (head, *self.parse.deps(head.index, *MARKS))
        yield from (self.at[t.index] for t in near if t.index in self.at)

    def _governs(self, head: Token) -> bool:
        """ "The federal side": the forces of the state that the report is about."""
        marks = self.parse.deps(head.index, "amod", "compound")
        return head.lower in SIDES and any(t.lower in GOVERNING for t in marks)

    def _kind(self, head: Token) -> Victims | None:
        if self._governs(head):
            return Victims.MILITARY
        marks = (kind_of_mark(t.lower) for t in self.parse.deps(head.index, "amod", "compound"))
        sectors = (m.actor.sector for m in self._actors(head))
        by_actor = (SECTORS[sector] for sector in sectors if sector and sector in SECTORS)
        own = kind_of_noun(head.lower)
        if own is None and head.upos == "NOUN" and head.lemma.lower() in words_of("irregular"):
            own = Victims.MILITANT
        return own or next((kind for kind in marks if kind), None) or next(by_actor, None)
