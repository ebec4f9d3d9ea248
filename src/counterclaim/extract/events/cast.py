"""Whom a phrase names: the actors of a parse by token, and places as homes of those hurt there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.called import all_called
from counterclaim.extract.events.lands import lands_of
from counterclaim.extract.events.lexicon import grammar, words_of
from counterclaim.extract.events.parting import of_whom
from counterclaim.extract.events.tree import TARGETS, case_of, joined
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention, PlaceMention
from counterclaim.extract.numbers import find_counts
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

OWN = ("amod", "compound", "nmod:poss", "flat", "appos", "nmod", "det:poss")
"""The relations inside a phrase along which it may name an actor."""
PARTS = frozenset({"including", "among"})
"""What opens a phrase of some of those who are told of."""
ORIGINS = frozenset({"from"})
"""What opens a phrase of where people are from, who are not that land."""
OTHER = frozenset({"other", "another"})
PRONOUN = "pronoun"
"""The rule of a pronoun that stands for an actor."""
HEAD, MEDIUM, FORCE = "role:head", "role:media", "role:force"
"""The rules of those at the head of a state, of what somebody tells something in, and of forces and their craft."""
BODY = "name:body"
"""The rule of a body that is called by its name."""
PLACE = "place: "
"""How the rule of a place begins that stands for those who live there."""
LANDS = ("name:state", "demonym")
"""How the rules end by which a land is named itself, or an adjective of it."""
SERVING = (Victims.MILITARY, Victims.POLICE)
MINISTRY, PRESIDENCY, FORCES = "Ministry of Defence of ", "Presidency of ", "Armed Forces of "
"""What a land's ministry, its head and its forces are called (`actors_roles.tsv`)."""
OFFICES = ("Officials of ", "Government of ", MINISTRY, PRESIDENCY)
"""What the names begin with of those who speak for a land and fight nowhere themselves."""
MANNED = frozenset(table("figures_targets.toml")["targets"]["military"])
SEATS = frozenset({"in", "of", "from", "throughout", "across", "at"})


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors, and apart from them the places, that stand at each token of a parse, and the land that each tells."""

    parse: Parse
    actors: dict[int, ActorMention]
    places: dict[int, ActorMention]
    lands: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parse: Parse, actors: Sequence[ActorMention], places: Sequence[PlaceMention]) -> Cast:
        by_token: dict[int, ActorMention] = {}
        held = {i for m in actors if not m.adjective for i in range(m.start, m.end)}
        acting = [m for m in actors if not _thing(parse, m) and not _is_site(parse, m, places)]
        acting = [_forces(parse, _private(parse, m, held)) for m in acting]
        for mention in all_called(parse, acting, find_counts(parse)):
            for index in range(mention.start, mention.end):
                by_token.setdefault(index, mention)
        by_token = {i: of_whom(parse, m, by_token) if m.rule == PRONOUN else m for i, m in by_token.items()}
        by_token = {i: _by_its_name(parse, m, by_token) for i, m in by_token.items()}
        by_token = {i: _of_owner(parse, m, by_token) for i, m in by_token.items()}
        by_token = {i: _located(parse, m, by_token, places) for i, m in by_token.items()}
        homes = [home for place in places if (home := _home(place)) is not None]
        places_apart = {i: m for m in homes for i in range(m.start, m.end) if i not in by_token}
        return cls(parse, by_token, places_apart, lands_of(actors, places))

    def named(self, token: Token, avoid: Sequence[ActorMention] = ()) -> list[ActorMention]:
        """The actors that a noun phrase names, coordinated ones in order, none that is one of `avoid`."""
        return self._all(token, self.actors, avoid)

    def at(self, head: Token) -> list[ActorMention]:
        """The actors that one noun names, none that is coordinated with it."""
        return distinct(self._in_phrase(head, self.actors, ()))

    def homes(self, token: Token) -> list[ActorMention]:
        """The places that a noun phrase names, as recipients of whom only the country is told."""
        return self._all(token, self.places, ())

    def within(self, tokens: Sequence[Token], avoid: Sequence[ActorMention]) -> list[ActorMention]:
        """The first actor that these words name, as a list."""
        found = (self.actors[t.index] for t in tokens if t.index in self.actors)
        found = (m for m in found if not self.is_medium(m))
        parties = {m.actor.party for m in avoid}
        return next(([m] for m in found if not same(m, avoid) and m.actor.party not in parties), [])

    def is_medium(self, mention: ActorMention) -> bool:
        """Whether one is the medium in which something is said: "repeated it *on state radio*"."""
        word = self.parse.tokens[mention.head]
        over = self.parse.tokens[word.head] if word.head is not None else None
        # What is launched *on websites* hits them.
        told = over is not None and over.upos == "VERB" and reporting.verb(over) is not None
        return told and mention.rule == MEDIUM and case_of(self.parse, word) in ("on", "in")

    def _all(self, token: Token, table: dict[int, ActorMention], avoid: Sequence[ActorMention]) -> list[ActorMention]:
        return distinct(m for head in joined(self.parse, token) for m in self._in_phrase(head, table, avoid))

    def _in_phrase(
        self, head: Token, table: dict[int, ActorMention], avoid: Sequence[ActorMention]
    ) -> list[ActorMention]:
        """The actor nearest to the head of a phrase, with those coordinated with it; no clauses."""
        level, seen = [head], {head.index}
        while level:
            hits = [t for t in level if t.index in table and not same(table[t.index], avoid)]
            if hits:
                first = min(hits, key=lambda t: (t.index > head.index, t.index))
                beside = self._abreast(first, table)
                beside = beside if first is head or len(beside) > 1 else joined(self.parse, first)
                return [table[t.index] for t in beside if t.index in table]
            below = [c for t in level for c in self.parse.deps(t.index, *OWN) if _names(self.parse, t, c)]
            below = [c for c in below if c.index not in seen]
            seen.update(c.index for c in below)
            level = below
        return []

    def _abreast(self, head: Token, table: dict[int, ActorMention]) -> list[Token]:
        """The coordinated modifiers of a head that all name actors ("Danish and Swedish troops"), or it."""
        for child in self.parse.deps(head.index, "amod", "compound", "nmod:poss", "nmod"):
            group = joined(self.parse, child)
            if len(group) > 1 and all(t.index in table for t in group):
                return group
        return [head]


def _names(parse: Parse, noun: Token, child: Token) -> bool:
    """Whether a word below a noun may name an actor for it: somebody's captors are not he, though his fighters are, nor
    are their targets theirs, nor is an attack the embassy that it is on, nor one of them "nine men, including a mayor",
    nor their land "three men from Mali".
    """
    if child.deprel == "nmod:poss" and is_one_of(noun, grammar("aimed")):
        return child.upos != "PRON"
    if child.deprel == "nmod:poss":
        return is_one_of(noun, grammar("followers")) or not is_people(noun.lower)
    if case_of(parse, child) == "between" and is_one_of(noun, words_of("road")):
        return False  # "the road between Lira and Gulu"
    some = case_of(parse, child) in PARTS | ORIGINS and is_people(noun.lower) and not is_one_of(noun, grammar("bands"))
    return child.deprel != "nmod" or not (some or case_of(parse, child) in TARGETS)


def same(mention: ActorMention, others: Sequence[ActorMention]) -> bool:
    """Whether a mention is one of these, or names the same actor."""
    return any(m.span == mention.span or m.actor == mention.actor for m in others)


def is_land(mention: ActorMention) -> bool:
    """Whether a mention only names a land or a place, and nobody of it."""
    return mention.rule.endswith(LANDS) or PLACE in mention.rule


def distinct(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """The mentions in order, one for each actor."""
    found: list[ActorMention] = []
    for mention in mentions:
        if not same(mention, found):
            found.append(mention)
    return found


def _thing(parse: Parse, mention: ActorMention) -> bool:
    """Whether a mention of no party and no country is a weapon or another thing, or "each other's" envoys, and no one
    who acts.
    """
    untold = mention.actor.party is None and mention.actor.country is None
    if _brings_together(parse, mention) or _gathers(parse, mention):
        return True  # "a UN-brokered truce", "a wedding party"
    if _is_of_two_lands(parse, mention) or (untold and mention.rule == MEDIUM and _is_owned(parse, mention)):
        return True  # "the two presidents", "on its website"
    before = parse.tokens[mention.start : mention.head]
    if untold and is_one_of(parse.tokens[mention.head], grammar("sides")) and any(t.lower == "own" for t in before):
        return True  # "hit by his own side"
    marked = any(t.upos in ("ADJ", "PROPN") or kind_of_noun(t.lower) in SERVING for t in before)
    if mention.rule == FORCE and not marked and is_one_of(parse.tokens[mention.head], words_of("attack")):
        return True  # "artillery fire" is no artillery
    if untold and mention.start and parse.tokens[mention.start].lower in OTHER:
        return parse.tokens[mention.start - 1].lower in ("each", "one")
    return untold and is_one_of(parse.tokens[mention.head], words_of("equipment") | words_of("munition"))


def _is_site(parse: Parse, mention: ActorMention, places: Sequence[PlaceMention]) -> bool:
    """Whether the name of a body is that of the place where something is done: "killed by a drone *in Rada*"."""
    placed = case_of(parse, parse.tokens[mention.head]) in SEATS - {"of", "from"}
    return mention.rule == BODY and placed and any((p.start, p.end) == (mention.start, mention.end) for p in places)


def _is_of_two_lands(parse: Parse, mention: ActorMention) -> bool:
    """Whether heads of states are told of together, by no land: "the two presidents met"."""
    words = parse.tokens[mention.start : mention.end]
    two = any(t.lower in grammar("together") for t in words)
    two = two and not any(t.upos == "ADJ" and t.text[0].isupper() for t in words)  # "two *Chadian* envoys"
    return two and mention.rule == HEAD and parse.tokens[mention.head].xpos == "NNS"


def _brings_together(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody has only brought about or watches what others do: "a *UN*-brokered truce"."""
    words = parse.tokens[mention.start : mention.end + 2]
    return any(one.text == "-" and _brokers(two) for one, two in pairwise(words))


def _gathers(parse: Parse, mention: ActorMention) -> bool:
    """Whether a party is of guests, or of those who search, and of no politics."""
    called = {t.lower for t in parse.deps(mention.head, "compound", "amod")}
    return parse.tokens[mention.head].lemma.lower() == "party" and not called.isdisjoint(grammar("no_politics"))


def _brokers(word: Token) -> bool:
    return word.upos in ("VERB", "ADJ") and is_one_of(word, grammar("brokering"))


def _by_its_name(parse: Parse, mention: ActorMention, actors: dict[int, ActorMention]) -> ActorMention:
    """A band for the name that it is called by: "a little-known group called *the Northern Lions*"."""
    if mention.actor.party or not is_one_of(parse.tokens[mention.head], grammar("bands")):
        return mention
    calls = (t for t in parse.deps(mention.head, "acl") if is_one_of(t, grammar("naming_itself")))
    names = (t for call in calls for t in parse.deps(call.index, "xcomp", "obj", "obl") if t.upos == "PROPN")
    return next((actors[t.index] for t in names if t.index in actors), mention)


def _is_owned(parse: Parse, mention: ActorMention) -> bool:
    return any(t.upos == "PRON" for t in parse.deps(mention.head, "nmod:poss"))


def _of_owner(parse: Parse, mention: ActorMention, actors: dict[int, ActorMention]) -> ActorMention:
    """A craft for the body whose it is told to be: "a helicopter of *the UN mission* in Chad"."""
    if mention.rule != FORCE or not is_one_of(parse.tokens[mention.head], words_of("equipment")):
        return mention
    owned_by = (t for t in parse.deps(mention.head, "nmod") if t.index in actors and case_of(parse, t) == "of")
    owners = (actors[t.index] for t in owned_by)
    return next((m for m in owners if m.actor.party and not is_land(m) and m is not mention), mention)


def _forces(parse: Parse, mention: ActorMention) -> ActorMention:
    """ "Its positions", told by a ministry: those of its forces, though "its building" is its own."""
    head = parse.tokens[mention.head]
    its = head.upos == "PRON" and head.deprel == "nmod:poss" and head.head is not None
    if mention.rule == HEAD and is_one_of(parse.tokens[mention.end - 1], grammar("followers") | grammar("troops")):
        return _in_arms(mention, PRESIDENCY)  # "President X's men"
    return by_its_forces(mention) if its and is_one_of(parse.tokens[head.head or 0], MANNED) else mention


def by_its_forces(mention: ActorMention) -> ActorMention:
    """A ministry of defence that strikes, as the forces that do it for it."""
    return _in_arms(mention, MINISTRY)


def as_forces(mention: ActorMention) -> ActorMention:
    """Officials or a government that tell of troops, as the forces of their land."""
    office = next((name for name in OFFICES if mention.actor.name.startswith(name)), None)
    return _in_arms(mention, office) if office else mention


def _in_arms(mention: ActorMention, office: str) -> ActorMention:
    """An office of a land as its forces."""
    name = mention.actor.name
    if not name.startswith(office):
        return mention
    forces = replace(mention.actor, name=FORCES + name.removeprefix(office), sector=Sector.MILITARY)
    return replace(mention, actor=forces)


def _private(parse: Parse, mention: ActorMention, held: Collection[int]) -> ActorMention:
    """People of a nation whom no table names, for the state that marks them: "Peruvian miners" are not Peru."""
    noun = parse.tokens[parse.tokens[mention.head].head or 0] if mention.adjective else None
    if noun is None or mention.rule != "demonym" or noun.upos != "NOUN" or noun.index in held:
        return mention
    kind = kind_of_noun(noun.lower)
    things = words_of("equipment") | words_of("aid")
    private = is_people(noun.lower) and kind not in SERVING and not is_one_of(noun, things)
    if not private or noun.index < mention.start:
        return mention
    span, armed = parse.span(mention.start, noun.index + 1), kind is Victims.MILITANT
    party, sector = (None, Sector.REBEL) if armed else (mention.actor.party, Sector.CIVILIAN)
    actor = Actor(span.of(parse.text), party, sector, mention.actor.country)
    return ActorMention(mention.start, noun.index + 1, noun.index, span, actor, "people of a nation")


def _located(
    parse: Parse, mention: ActorMention, actors: dict[int, ActorMention], places: Sequence[PlaceMention]
) -> ActorMention:
    """A mention of whom no country is told, with the one that its own phrase names ("students in Norway")."""
    if mention.actor.country or mention.actor.party:
        return mention
    below = [t.index for t in parse.deps(mention.head, "nmod") if case_of(parse, t) in SEATS]
    for clause in parse.deps(mention.head, "acl"):
        below += [t.index for t in parse.deps(clause.index, "obl") if case_of(parse, t) in SEATS]
    homes = {p.start: p.where.country for p in places if p.where is not None}
    known = (actors[i].actor.country if i in actors else homes.get(i) for i in below)
    country = next((some for some in known if some), None)
    return replace(mention, actor=replace(mention.actor, country=country)) if country else mention


def _home(place: PlaceMention) -> ActorMention | None:
    """A place as one to whom something is done: its country is told, whose people they are is not."""
    if place.where is None or place.where.country is None:
        return None
    actor = Actor(place.where.name, None, None, place.where.country)
    return ActorMention(place.start, place.end, place.start, place.span, actor, PLACE + place.rule)
