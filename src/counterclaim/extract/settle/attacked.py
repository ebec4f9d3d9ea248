"""Whose losses a figure counts where the report tells who attacked whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.extract.actors.bounds import is_of_a_border
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import Attack, cases, target_words
from counterclaim.extract.settle.draft import LOCAL, PEOPLE, SOLDIERS, Draft
from counterclaim.extract.settle.losers import losers
from counterclaim.extract.settle.owners import ATTACKERS, WORDS
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import Scope, Status, Victims
from counterclaim.model.parse import Parse, Token

OWNERS = frozenset({"its", "their", "his", "our"})
STRUCK_WITH_THEM = "struck by what took them"
OWN = ("amod", "compound", "nmod", "appos", "conj", "flat")
REACH = 2
"""Sentences of one paragraph over which an attack is still the one that is told of."""
SHORT = 3
"""Words of a sentence that tells nothing: "09:40"."""
CITIZENS = frozenset({"name:people"})
WHERE = frozenset({"in", "inside", "near", "from"})
REGIONS = words_in(WORDS, "of_a_people")


@dataclass(frozen=True, slots=True)
class Attacked:
    """The attacks of a report and the actors in it, by the token each stands at."""

    parse: Parse
    attacks: tuple[Attack, ...]
    at: Mapping[int, ActorMention]

    def of_the_attackers(self, draft: Draft) -> Draft:
        """ "Nine of the attackers were killed": those whom the report last told to have attacked."""
        people = self.parse.between(draft.mention.evidence)
        words = [t for t in (*people, *losers(self.parse, draft)) if t.lower in ATTACKERS]
        if not words:
            return draft
        before = (a for a in reversed(self.attacks) if a.cue.index < draft.mention.trigger)
        doers = (m.actor.party for a in before for m in self.actors_of(a.doers))
        # "Our raiders" are soldiers: others whom one attacks are not those that attacked.
        others = {draft.mention.by} if draft.victims in SOLDIERS else {draft.mention.by, draft.party}
        attackers = next((party for party in doers if party and party not in others), None)
        return draft.with_side(attackers, "who attacked", words[0].span) if attackers else draft

    def of_the_attacked(self, draft: Draft) -> Draft:
        """ "They raided a Chadian base. Six soldiers died": of those attacked in the same breath or just before."""
        for attack in near(self.parse, draft, self.attacks):
            if self._is_boasted_beside(draft, attack):
                continue
            fitting = (m for m in self.actors_of(attack.struck) if may_be(draft, m))
            struck = [m for m in fitting if _is_struck(self.parse, attack, m)]
            party = struck[0].actor.party if struck else None
            if party and party not in (draft.mention.by, draft.party) and self._took_them(draft, attack):
                return draft.with_side(party, STRUCK_WITH_THEM, attack.cue.span)
            if party and party != draft.mention.by and not self._is_its_foe(draft, attack, party):
                return draft.with_side(party, "who was attacked", attack.cue.span)
        return draft

    def of_the_land_attacked(self, draft: Draft) -> Draft:
        """ "The attack on Israel, which took 1,219 lives": of the state that an attack of their sentence is on.

        A place of their own in the sentence tells more.
        """
        home = self.parse.sentences[draft.sentence]
        placed = draft.place is not None and home.start <= draft.place.start < home.end
        if draft.victims not in LOCAL or placed:
            return draft
        for attack in (a for a in self.attacks if a.cue.sentence == home.index and a.cue.index < draft.mention.trigger):
            on = (self.at[t.index] for t in attack.struck if t.index in self.at)
            land = next(
                (m for m in on if m.rule == "name:state" and "on" in cases(self.parse, self.parse.tokens[m.head])), None
            )
            if land is not None and land.actor.party != draft.mention.by:
                return draft.with_side(str(land.actor.party), "land attacked", land.span)
        return draft

    def _is_its_foe(self, draft: Draft, attack: Attack, struck: str) -> bool:
        """Whether those struck struck themselves, or are a state whose losses another tells that did not strike."""
        doers = {m.actor.party for m in self.actors_of(attack.doers)}
        told = draft.party is not None and is_state(draft.party) and draft.party not in (struck, *doers)
        told = told and not (draft.victims in SOLDIERS and self._is_its_base(attack, struck))
        return struck in doers or (told and is_state(struck) and draft.mention.side is None)

    def _is_its_base(self, attack: Attack, party: str) -> bool:
        """ "Blasts at a Chadian air base": whether what was struck is told as a party's own, and an army's."""
        bases = (t for t in attack.struck if t.lemma.lower() in target_words("military"))
        marks = (m for t in bases for m in (t, *self.parse.deps(t.index, "amod", "compound", "nmod:poss")))
        return any(m.index in self.at and self.at[m.index].actor.party == party for m in marks)

    def _took_them(self, draft: Draft, attack: Attack) -> bool:
        """ "It said ten died in *its strike on* a Chadian base", "died *when rockets hit* a Chadian base": whether the
        attack is told as what took them, where it is the claimant's own or of nobody named.
        """
        cue, content = attack.cue, draft.said.content if draft.said else ()
        under = draft.mention.trigger in (t.index for t in self.parse.ancestors(cue.index))
        if not under or cue.index not in content or draft.party is None:
            return False
        if any(t.lower in OWNERS for t in self.parse.deps(cue.index, "nmod:poss")):
            return True
        when = any(t.lower == "when" for t in self.parse.deps(cue.index, "advmod", "mark"))
        return when and cue.deprel.startswith("advcl") and not any(self.actors_of(attack.doers))

    def _is_boasted_beside(self, draft: Draft, attack: Attack) -> bool:
        """ "It reported nine dead and claimed to have burned three tanks": what one did, told beside its dead."""
        over = list(self.parse.ancestors(attack.cue.index))
        claimed = attack.cue.deprel == "xcomp" and bool(over) and over[0].deprel == "conj"
        dead = self.parse.tokens[draft.mention.trigger]
        joined = claimed and over[0].head in {dead.index, *(t.index for t in self.parse.ancestors(dead.index))}
        return joined and draft.elided and dead.index < attack.cue.index

    def of_the_people_that_tells(self, draft: Draft) -> Draft:
        """ "Berom leaders speak of 40 dead": those of a people that tells of nobody else's."""
        peoples = {m.actor.party for m in self.at.values() if is_people(m)}
        others = draft.victims not in PEOPLE or draft.mention.by == draft.party
        if others or draft.party not in peoples:
            return draft
        return draft.with_side(str(draft.party), "the people that tells it")

    def of_the_people_raided(self, draft: Draft) -> Draft:
        """People of no side told, in a report that opens with a raid on a people's village, are of that people."""
        if draft.victims not in PEOPLE or draft.scope is Scope.BACKGROUND or draft.mention.status is Status.CAPTURED:
            return draft
        first = next((a for a in self.attacks if any(self.actors_of((*a.struck, *a.doers)))), None)
        struck = {m.actor.party for m in self.actors_of(first.struck) if is_people(m)} if first else set()
        return draft.with_side(str(struck.pop()), "the people raided") if len(struck) == 1 else draft

    def other_community(self, draft: Draft) -> Draft:
        """ "Forty died when Tarok youths attacked a village", in a report of Tarok and Fulani: the other people's."""
        peoples = {m.actor.party for m in self.at.values() if m.actor.sector is Sector.ETHNIC and m.actor.party}
        if len(peoples) != 2 or draft.victims not in PEOPLE:
            return draft
        if draft.mention.by in peoples:
            return draft.with_side(str((peoples - {draft.mention.by}).pop()), "the other of two peoples")
        for attack in near(self.parse, draft, self.attacks):
            doers = {m.actor.party for m in self.actors_of(attack.doers)} & peoples
            if len(doers) == 1:
                return draft.with_side(str((peoples - doers).pop()), "the other of two peoples", attack.cue.span)
        return draft

    def actors_of(self, heads: Iterable[Token]) -> Iterator[ActorMention]:
        """The actors that noun phrases name, each at its head or as what marks it."""
        for head in heads:
            own = (head, *self.parse.deps(head.index, *OWN))
            below = (t for mark in own[1:] for t in self.parse.deps(mark.index, *OWN))
            named = (self.at[t.index] for t in (*own, *below) if t.index in self.at)
            yield from (m for m in named if m.actor.party)


def _is_struck(parse: Parse, attack: Attack, actor: ActorMention) -> bool:
    """Whether an actor was attacked: a state named by itself is where it happened, unless it is the object."""
    place = actor.rule == "name:state" and actor.head in {t.index for t in attack.struck}
    return (not place or attack.cue.lemma in ("attack", "invade")) and not _is_where(parse, actor)


def _is_where(parse: Parse, actor: ActorMention) -> bool:
    """ "The camps of the rebels, in Iraq": whether a state is told as where what was attacked lies."""
    name = parse.tokens[actor.head]
    over = parse.tokens[name.head].lower if name.head is not None else ""
    land = is_of_a_border(parse, actor.start, actor.end) or (over in REGIONS and is_people(actor))
    return land or (actor.rule == "name:state" and bool(cases(parse, name) & WHERE))


def near(parse: Parse, draft: Draft, attacks: Iterable[Attack]) -> list[Attack]:
    """The attacks that a figure may be of: of its own sentence, nearest first, then of those right before it."""
    trigger, home = draft.mention.trigger, parse.sentences[draft.sentence]
    told = [a for a in attacks if a.cue.sentence <= home.index]
    own = sorted((a for a in told if a.cue.sentence == home.index), key=lambda a: abs(a.cue.index - trigger))
    earlier = (a for a in reversed(told) if a.cue.sentence < home.index)
    before = [a for a in earlier if _apart(parse, a.cue.sentence, home.index) <= _reach(parse, a, home.stretch)]
    return [*own, *before]


def _apart(parse: Parse, first: int, last: int) -> int:
    """How many sentences apart two are; what is no more than the hour of a blog does not count."""
    return sum(s.end - s.start > SHORT for s in parse.sentences[first + 1 : last + 1])


def _reach(parse: Parse, attack: Attack, stretch: int) -> int:
    return REACH if parse.sentence_of(attack.cue.index).stretch == stretch else 1


def is_people(actor: ActorMention) -> bool:
    """Whether an actor is a people, a clan or a community."""
    return actor.actor.sector is Sector.ETHNIC


def _are_foreigners(actor: ActorMention) -> bool:
    """Whether those attacked are a state's people told of as such: "a camp of Chadian farmers"."""
    return actor.actor.sector is Sector.CIVILIAN or actor.rule in CITIZENS


def may_be(draft: Draft, actor: ActorMention) -> bool:
    """Whether the victims may be of a party that was attacked: people of a people, soldiers of no armed group; of a
    medium nobody is.
    """
    sector = actor.actor.sector
    if sector is Sector.MEDIA:
        return False
    if is_people(actor) or _are_foreigners(actor):
        return draft.victims in PEOPLE
    if draft.victims is Victims.MILITANT:
        return sector in GROUPS
    return draft.victims in SOLDIERS and sector not in GROUPS
