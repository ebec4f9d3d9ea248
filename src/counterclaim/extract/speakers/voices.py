"""From a noun phrase to who stands behind what it says: the claimants of a subject, a possessor or a
source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.extract import reporting
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import STATEMENTS, words_in
from counterclaim.extract.speakers import behalf, hearsay, house, issued, kin, offices, others, senses, some
from counterclaim.extract.speakers.cues import OUTLET, Speaker, speaker_of
from counterclaim.extract.speakers.private import is_of_a_person, unbound
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse, Token

TOPIC = frozenset(("for", "about"))
"""What stands before what an estimate or a report tells of: "estimates for its toll"."""
RELATIVES = frozenset(("who", "which", "that"))
FRAMES = frozenset(("case", "mark", "punct", "det", "cc", "acl", "appos", "parataxis", "conj", "advcl"))
ISSUING = words_in("speakers_words.toml", "issuing")
ORGANS = words_in("speakers_words.toml", "organs")
INQUIRING = words_in("speakers_words.toml", "inquiring")
MUTE = words_in("speakers_words.toml", "mute")
SOME = frozenset(("one", "another", "others", "some", "many", "several", "most"))
WRITTEN = words_in("speakers_words.toml", "written")
MEDIUMS = words_in("speakers_words.toml", "mediums")
"""What a release or a message is by, which is nobody's."""
MEDIUM = "role:media"
BAND = "role:echo"
"""The rule of "a separatist group", whoever that is."""
PAIR = 2
FOES = words_in("speakers_words.toml", "foes")
OFFICES = ("role:body", "role:force", "role:head", "name:body", "name:group")
OWN = frozenset(("we", "i"))
AGENTS = ("er", "or", "ist", "man", "woman")
"""How words for people of a trade end."""


@dataclass(slots=True)
class Voices:
    """The actors of a parse, asked for by the tokens that stand for them in the trees.

    `own` is who says "we" where nobody is quoted, `turns` who says it in a transcript, token by token.
    """

    parse: Parse
    actors: Sequence[ActorMention]
    index: ActorIndex | None = None
    own: Speaker = OUTLET
    quoted: frozenset[int] = frozenset()
    by_token: dict[int, ActorMention] = field(default_factory=dict)
    turns: dict[int, Speaker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in unbound(self.parse, self.actors):
            for token in range(mention.start, mention.end):
                old = self.by_token.get(token)
                if old is None or old.adjective:
                    self.by_token[token] = mention

    def of(self, head: int) -> tuple[Speaker, ...]:
        """The speakers that the noun phrase of a token names, more than one where it joins or pairs them."""
        token = self.parse.tokens[head]
        if token.lower in RELATIVES and not token.text.isupper() and token.deprel.startswith(("nsubj", "obj")):
            return self._antecedent(token)
        if kin.pairs(self.parse, token):
            return others.named_pair(self, head) or self.both_sides(head)
        joined = [t for t in self.parse.deps(head, "conj") if t.upos in ("NOUN", "PROPN", "PRON")]
        nations, own = list(self._nations(head)), self._one(head)
        itself = own if own is not None and (own.known or not nations) else None
        found = [*self._sharing(head), *nations, itself, *(self._one(t.index) for t in joined)]
        return offices.of_one_person(self.parse, tuple(dict.fromkeys(s for s in found if s is not None)))

    def _sharing(self, head: int) -> Iterator[Speaker]:
        """The first of two that share a noun: "police and hospital officials said"."""
        own, words = self.by_token.get(head), self.phrase(head)
        start = own.start if own else words[0]
        before = self.parse.tokens[max(0, start - PAIR) : start]
        first = self.mention(before[0].index) if len(before) == PAIR and before[1].lower == "and" else None
        if first and first is not own and first.actor.party:
            word, last = self.parse.tokens[first.head], self.parse.tokens[head]
            shares = word.head == head or (word.head == last.head and word.deprel == last.deprel)
            if shares and not word.deprel.startswith("conj"):
                yield speaker_of(first)

    def _nations(self, head: int) -> Iterator[Speaker]:
        """The other states of "American and Iraqi troops"; a "Mauritanian trader" speaks for himself."""
        if self.mention(head) is None and self.parse.tokens[head].lemma.lower().endswith(AGENTS):
            return
        for adjective in self.parse.deps(head, "amod"):
            for token in (adjective, *self.parse.deps(adjective.index, "conj")):
                mention = self.by_token.get(token.index)
                if mention and mention.head == token.index:
                    yield speaker_of(mention)

    def _same_before(self, token: Token) -> tuple[Speaker, ...]:
        """Whose "the statement" is: that of the same noun before it."""
        before = self.parse.tokens[token.index - 1].lower if token.index else ""
        if before != "the":
            return ()
        same = [t.index for t in self.parse.tokens[: token.index] if t.lemma.lower() == token.lemma.lower()]
        return next((found for i in reversed(same) if (found := self._told_of(i))), ())

    def _told_of(self, noun: int) -> tuple[Speaker, ...]:
        return self.owner(noun) or self._issued_by(noun) or self._just_heard(self.parse.tokens[noun])

    def mention(self, head: int) -> ActorMention | None:
        """The actor that a token stands for, a modifying demonym left out."""
        mention = self.by_token.get(head)
        return mention if mention and not mention.adjective else None

    def both_sides(self, before: int) -> tuple[Speaker, ...]:
        """The two parties that the report speaks of most, up to a token or, failing that, in all of it."""
        named = [m for m in self.actors if m.actor.party and m.actor.sector not in others.OUTSIDE]
        for seen in ([m for m in named if m.start <= before], named):
            parties = [party for party, _ in Counter(m.actor.party for m in seen).most_common(2)]
            if len(parties) == 2:
                return tuple(self.party(str(party), seen) for party in sorted(map(str, parties)))
        return ()

    def owner(self, noun: int) -> tuple[Speaker, ...]:
        """Whose a report, claim or statement is: its possessor, its maker after "by" or "from", or its
        nationality.
        """
        for token in self._owners(noun):
            if token.lower in ("its", "their") and house.is_our_object(self, noun):
                return (self.own,)
            named = self.mention(token.index) or token.lemma.lower() in FOES
            found = self.of(token.index) if named else self._demonym(token)
            if found:
                return found
        mention = self.by_token.get(noun)
        if mention and not mention.adjective:
            return (speaker_of(mention),)
        found = self._left_of(noun) or self._issued_by(noun) or self._issuer(noun)
        return found or (() if reporting.comes_in(self.parse, noun) else self._within(noun))

    def _issued_by(self, noun: int) -> tuple[Speaker, ...]:
        """The office that a statement or an organ is "of": "a communiqué of the high command"."""
        for token in self.parse.deps(noun, "nmod"):
            mention = self.mention(token.index)
            of = "of" in (t.lower for t in self.parse.deps(token.index, "case"))
            office = mention and mention.actor.party and mention.rule.startswith(OFFICES)
            if of and mention and (office or mention.rule == BAND):
                return (speaker_of(mention),)
        return ()

    def _just_heard(self, token: Token) -> tuple[Speaker, ...]:
        """Who spoke last in the paragraph, where "the report" says more; for a statement, in the one before too."""
        sentence = self.parse.sentence_of(token.index)
        article = self.parse.tokens[token.index - 1].lower if token.index > sentence.start else ""
        stated = token.lemma.lower() in STATEMENTS
        if article != "the" and not (article == "a" and stated):
            return ()
        if article == "a" and (elsewhere := issued.issued_in(self, token.index)):
            return (elsewhere,)
        for before in reversed(self.parse.tokens[: sentence.start]):
            away = sentence.stretch - self.parse.sentence_of(before.index).stretch
            if away > stated:
                return ()
            mention = self.mention(before.index)
            if mention and mention.actor.party and self._says(before, plainly=away > 0):
                return (speaker_of(mention),)
        return ()

    def _says(self, subject: Token, plainly: bool) -> bool:
        """Whether a token is the subject of a reporting verb, `plainly` of one that means nothing else, no "hold"."""
        verb = self.parse.tokens[subject.head] if subject.head is not None else None
        said = reporting.verb(verb) if verb is not None and reporting.reports(self.parse, subject.index) else None
        return said is not None and (not plainly or said.strength == "strong")

    def _teller_before(self, token: Token) -> Speaker | None:
        """Whose statement "it" is, that told something in the sentence before: "…, the statement said. It listed"."""
        here = self.parse.sentence_of(token.index)
        last = self.parse.sentences[here.index - 1] if here.index else here
        if last is here or here.stretch - last.stretch > 1:
            return None
        told = reporting.telling_statement(self.parse, last)
        return self._one(told) if told is not None else None

    def _within(self, noun: int) -> tuple[Speaker, ...]:
        """The one whose something a report is on or of, "a statement on their website"; whoever denies one has not told
        it, nor has whom it tells of in a clause: "a report that its jets struck".
        """
        if senses.is_denied(self.parse, noun) or hearsay.is_looked_into(self.parse, noun):
            return ()
        marked = ((t, self.parse.deps(t.index, "case")) for t in self.parse.deps(noun, "nmod"))
        phrases = [t for t, marks in marked if TOPIC.isdisjoint(mark.lower for mark in marks)]
        below = (self.parse.tokens[i] for phrase in phrases for i in self.parse.subtree(phrase.index) if i > noun)
        owners = (t.index for t in below if t.deprel == "nmod:poss" and self.mention(t.index))
        return next((self.of(i) for i in owners), ())

    def _issuer(self, noun: int) -> tuple[Speaker, ...]:
        """The subject of the verb that a report or view is the object of: "the council passed a resolution"; whoever
        rejects a report has not told it.
        """
        token = self.parse.tokens[noun]
        if senses.is_denied(self.parse, noun) or hearsay.is_looked_into(self.parse, noun):
            return ()
        source = "according" in (t.lower for t in self.parse.deps(noun, "case"))
        if token.head is None or source or not token.deprel.startswith(("obj", "obl")):
            return ()
        subjects = self.parse.deps(token.head, "nsubj")
        known = [s.index for s in subjects if self.mention(s.index) and not s.deprel.startswith("nsubj:pass")]
        return self.of(known[-1]) if known else ()

    def _owners(self, noun: int) -> Iterator[Token]:
        yield from self.parse.deps(noun, "nmod:poss")
        for token in self.parse.deps(noun, "nmod", "obl"):
            if {t.lower for t in self.parse.deps(token.index, "case")} & {"by", "from"}:
                yield token
        yield from self._maker(noun)
        yield from self._sender(noun)
        for clause in self.parse.deps(noun, "acl"):
            if clause.lemma.lower() not in ISSUING:
                continue
            for token in self.parse.deps(clause.index, "obl"):
                if "by" in (t.lower for t in self.parse.deps(token.index, "case")):
                    yield token
        yield from (t for t in self.parse.deps(noun, "compound", "amod") if t.lower not in MEDIUMS)

    def _sender(self, noun: int) -> Iterator[Token]:
        """Whence words come: "from Paris came the promise that", "word came from the palace that"."""
        verb = self.parse.tokens[noun].head if reporting.comes_in(self.parse, noun) else None
        for place in self.parse.deps(verb, "obl") if verb is not None else ():
            if "from" in (t.lower for t in self.parse.deps(place.index, "case")) and self.mention(place.index):
                yield place

    def _maker(self, noun: int) -> Iterator[Token]:
        """Who is told right behind "by", whatever that hangs on: "denied a claim by a colonel that"."""
        if noun + 1 >= len(self.parse.tokens) or self.parse.tokens[noun + 1].lower != "by":
            return
        near = (t for t in self.parse.tokens[noun + 2 : noun + 7] if t.deprel.startswith("obl"))
        yield from (t for t in near if (m := self.mention(t.index)) and m.start <= noun + 3)

    def _left_of(self, noun: int) -> tuple[Speaker, ...]:
        """The actor whose mention ends right before a noun: "Armenian media reports"."""
        mention = self.by_token.get(noun - 1) if noun else None
        return (speaker_of(mention),) if mention and mention.rule != "pronoun" else ()

    def _demonym(self, token: Token) -> tuple[Speaker, ...]:
        mention = self.by_token.get(token.index)
        return (speaker_of(mention),) if mention else ()

    def _one(self, head: int) -> Speaker | None:
        mention, token = self.mention(head), self.parse.tokens[head]
        return (
            self._in_context(head, mention, token)
            or (self._mentioned(mention, token) if mention else self._counted(token))
            or self._called(head, token)
        )

    def _in_context(self, head: int, mention: ActorMention | None, token: Token) -> Speaker | None:
        """Whom words mean by who publishes the text and who spoke before: "the office", "the other side", "another"."""
        if house.is_ours(self, head, mention):
            return self.own
        if mention and mention.rule != MEDIUM and mention.actor.party is None and self._is_our(head):
            return self._ourselves(head)
        if house.is_the_outlet(self, head, mention):
            return self.own
        if mention and mention.rule == "outlet" and mention.actor.party and head not in self.quoted:
            return self.turns.get(head, self.own)
        if kin.is_other_side(self.parse, token) and (other := others.other_side(self, head)):
            return other
        if token.lemma.lower() in FOES and self.own is not OUTLET and (foe := others.foe(self)):
            return foe
        if kin.is_one_more(self.parse, token, mention):
            return others.one_more(self, token)
        return others.named_behind(self, token) or others.of_no_medium(self, token, mention)

    def _mentioned(self, mention: ActorMention, token: Token) -> Speaker | None:
        """An actor of the report, where his party is untold that of his post."""
        head, untold = token.index, mention.actor.party is None
        unowned = untold and token.lemma.lower() in ORGANS and not is_of_a_person(self.parse, head)
        if unowned and (partial := self._partial(head)):
            return partial
        if untold and mention.speaker and (served := self._served(mention)):
            return served
        if token.lower in OWN and head in self.turns:
            return None
        spoken_for = behalf.self_called(self, head) if untold and mention.rule == "person" else None
        return speaker_of(replace(spoken_for, speaker=mention.speaker) if spoken_for else mention)

    def _counted(self, token: Token) -> Speaker | None:
        """Whom "it" or a number goes on from."""
        if token.lower == "it" and (teller := self._teller_before(token)):
            return teller
        return some.of_whom(self, token.index) if some.counts(token) else None

    def _called(self, head: int, token: Token) -> Speaker | None:
        """Whom words mean that are no actor of the report: by their owner or their nation, else themselves."""
        named = self.by_token.get(head)
        if named and token.upos == "PROPN":
            return speaker_of(named)
        if token.lower in OWN or self._is_our(head):
            return self._ourselves(head)
        if reporting.noun(token) or token.lemma.lower() in WRITTEN:
            owners = self.owner(head) or self._issued_by(head) or self._same_before(token) or self._just_heard(token)
            return owners[0] if owners else None
        if (token.lemma.lower() in ORGANS or token.upos == "PROPN") and (partial := self._partial(head)):
            return partial
        if token.lemma.lower() in INQUIRING and (makers := tuple(self._inquiring(head))):
            return makers[0]
        if token.lemma.lower() == "toll":
            return next(iter(self.owner(head)), None)
        if token.lower in ("he", "she", "they"):
            return Speaker(Claimant(token.text, None), self.parse.span(head, head + 1), known=False)
        if (token.upos not in ("NOUN", "PROPN") and token.lower not in SOME) or token.lemma.lower() in MUTE:
            return None
        return self._by_its_words(head)

    def _inquiring(self, head: int) -> Iterator[Speaker]:
        """The body that an inquiry is by: "an investigation by the UN mission found"."""
        for token in self._owners(head):
            mention = self.mention(token.index)
            yield from [speaker_of(mention)] if mention and mention.actor.party else []

    def _is_our(self, head: int) -> bool:
        return any(t.lower == "our" for t in self.parse.deps(head, "nmod:poss"))

    def _ourselves(self, head: int) -> Speaker:
        """Who says "we": the outlet, where it is a party, or whose turn it is in a transcript."""
        return OUTLET if head in self.quoted else self.turns.get(head, self.own)

    def _by_its_words(self, head: int) -> Speaker:
        """A noun phrase that is no actor's, under its own words unless it tells whose it is."""
        if (named := behalf.self_called(self, head)) is not None:
            return speaker_of(named)
        words = self.phrase(head)
        span = self.parse.span(words[0], words[-1] + 1)
        noun = self.parse.tokens[head]
        people = noun.upos == "NOUN" and (is_people(noun.lower) or noun.lemma.lower() in INQUIRING)
        return Speaker(Claimant(span.of(self.parse.text), None), span, known=False, people=people)

    def _partial(self, head: int) -> Speaker | None:
        """Whose organ or officer somebody is, by its possessor: "the junta's information team"."""
        for owner in self.parse.deps(head, "nmod:poss", "compound"):
            mention = self.by_token.get(owner.index)
            if mention and mention.actor.party:
                return replace(speaker_of(mention), span=self.parse.hull((owner.index, head)))
        return next(iter(self._issued_by(head)), None)

    def _served(self, mention: ActorMention) -> Speaker | None:
        """Whose somebody is who was named with his post: "their chief, Deng … he said"."""
        named = (m for m in self.actors if m.speaker == mention.speaker and m.start < mention.start)
        posted = (m for m in named if self.parse.tokens[m.head].lemma.lower() in ORGANS and m.actor.party is None)
        return next((found for m in posted if (found := self._partial(m.head))), None)

    def names(self, mention: ActorMention, kinds: Container[NameKind] = frozenset(NameKind)) -> bool:
        """Whether a mention has the name of a state, a body or a group in its words; else a guess told its party."""
        words = [t.text for t in self.parse.tokens[mention.start : mention.end]]
        found = (self.index.match(words, at) for at in range(len(words))) if self.index else ()
        return any(match[1].kind in kinds for match in found if match)

    def phrase(self, head: int) -> list[int]:
        """A noun with what stands directly before it."""
        words = [head]
        for child in reversed(self.parse.deps(head)):
            if child.index == words[0] - 1 and child.deprel.partition(":")[0] not in FRAMES:
                words.insert(0, child.index)
        return words

    def _antecedent(self, token: Token) -> tuple[Speaker, ...]:
        before = self.mention(token.index - 2) if token.index > 1 else None
        if before and self.parse.tokens[token.index - 1].text == ",":
            return (speaker_of(before),)
        for above in self.parse.ancestors(token.index):
            if above.deprel.startswith("acl") and above.head is not None:
                return self.of(above.head)
        return ()

    def party(self, party: str, seen: Sequence[ActorMention]) -> Speaker:
        """A party itself, by the name of its state, else as the first of some actors that are of it calls it."""
        mention = next(m for m in seen if m.actor.party == party)
        state = self.index.state_name(party) if self.index else None
        if state:
            return Speaker(Claimant(state.removeprefix("the "), party, Sector.GOVERNMENT), None)
        return Speaker(Claimant(mention.actor.name, party, mention.actor.sector), None)
