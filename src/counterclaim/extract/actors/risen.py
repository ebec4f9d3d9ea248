"""A band that has come to rule a land, and its namesakes: "the Taliban" are Afghanistan's government, not the Pakistani
Taliban, where they fight as a state does, and are not where they fight that state's own army.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.actors.epithets import group_of
from counterclaim.extract.actors.hits import OF_STATE, STATES, Hit, Kind, role_of
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.parse import Parse, Token

MILITANT = words_in("actors_words.toml", "militant")
ARMIES = words_in("actors_words.toml", "armies")
KILLING = frozenset(("kill", "wound", "injure", "ambush", "attack", "capture"))
BORDER = "border"
OWN = frozenset(("its", "their"))


def with_risen(parse: Parse, hits: Sequence[Hit], index: ActorIndex) -> tuple[Hit, ...]:
    """The hits, a band's name that an epithet made a namesake's read as the government that it is where it fights as
    one anywhere in the report, or does something where its sentence names its land; and one that the epithet made
    the government's as the band where it fights that land's own forces.
    """
    rules = any(_fights_as_a_state(parse, h, index) for h in hits)
    return tuple(_as_told(parse, h, hits, index, rules) for h in hits)


def _as_told(parse: Parse, hit: Hit, hits: Sequence[Hit], index: ActorIndex, rules: bool) -> Hit:
    band, government = _band(parse, hit, index), _risen(parse, hit, index)
    if band is None or government is None or hit.name is None:
        return hit
    if hit.name.actor == government.actor:
        return replace(hit, name=band) if _fights_own(parse, hit, hits, government) else hit
    lands = (h.name.actor.country for h in _lands(parse, hit, hits) if h.name)
    home = _acts(parse, hit) and government.actor.country in lands
    return replace(hit, name=government) if (rules or home) and not _is_militant(parse, hit) else hit


def _band(parse: Parse, hit: Hit, index: ActorIndex) -> ActorName | None:
    """The band that words call where no land tells them otherwise, and which an epithet has made somebody else."""
    band = index.called(parse.span(hit.start, hit.end).of(parse.text)) if hit.name else None
    known = band is not None and band.kind is NameKind.GROUP and band.actor.country is not None
    return band if known and hit.name and band and hit.name.actor != band.actor else None


def _risen(parse: Parse, hit: Hit, index: ActorIndex) -> ActorName | None:
    """The government that the band which words call is in its land on the report's day."""
    band = _band(parse, hit, index)
    land = band.actor.country if band else None
    name = group_of(parse, index, land, parse.span(hit.start, hit.end).of(parse.text)) if land else None
    return name if name and name.actor.party == land else None


def _fights_as_a_state(parse: Parse, hit: Hit, index: ActorIndex) -> bool:
    """Whether what is taken for a band's namesake has forces or an office, or fights at a border."""
    government = _risen(parse, hit, index)
    if government is None or hit.name is None or hit.name.actor == government.actor or _is_militant(parse, hit):
        return False
    words = parse.words(parse.sentence_of(hit.start))
    office = any(t.lower in ARMIES or _is_office(t) for t in parse.tokens[hit.end : hit.end + 1])
    owns = any(one.lower in OWN and two.lower in ARMIES for one, two in pairwise(words))
    return office or (_acts(parse, hit) and (owns or any(t.lemma.lower() == BORDER for t in words)))


def _acts(parse: Parse, hit: Hit) -> bool:
    return parse.tokens[hit.end - 1].deprel.startswith("nsubj")


def _is_office(token: Token) -> bool:
    role = role_of([token.lower])
    return role is not None and role.kind is Kind.BODY


def _is_of_a_state(token: Token) -> bool:
    role = role_of([token.lemma])
    return role is not None and role.kind in OF_STATE


def _lands(parse: Parse, hit: Hit, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The states and capitals that the sentence of a name tells of."""
    here = parse.tokens[hit.start].sentence
    yield from (h for h in hits if h.name and h.name.kind in STATES and parse.tokens[h.start].sentence == here)


def _is_militant(parse: Parse, hit: Hit) -> bool:
    """Whether a name is of those whom a state calls so: "Taliban militants"."""
    return any(t.lower in MILITANT for t in parse.tokens[hit.end : hit.end + 1])


def _fights_own(parse: Parse, hit: Hit, hits: Sequence[Hit], government: ActorName) -> bool:
    """Whether a band kills the soldiers of the state that it is taken for: "killed 14 soldiers of the Afghan army"; so
    do its gunmen any policemen there.
    """
    head = parse.tokens[hit.end] if _is_militant(parse, hit) else parse.tokens[hit.end - 1]
    verb = parse.tokens[head.head] if head.deprel in ("nsubj", "obl:agent") and head.head is not None else None
    if verb is None or verb.lemma.lower() not in KILLING:
        return False
    harmed = parse.deps(verb.index, "obj", "nsubj:pass")
    told = {i for t in harmed for i in parse.subtree(t.index)}
    own = (h for h in _lands(parse, hit, hits) if h.name and h.name.actor.party == government.actor.party)
    police = _is_militant(parse, hit) and any(_is_of_a_state(t) for t in harmed)
    return police or any(_is_force(parse, h) for h in own if h.start in told)


def _is_force(parse: Parse, land: Hit) -> bool:
    """Whether a state's name tells whose forces are meant: "Afghan soldiers"."""
    above = parse.tokens[land.end - 1].head
    return above is not None and _is_of_a_state(parse.tokens[above])
