"""Who takes part in an event by the words that the chronicler points at, where it is surer of them than of others."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from counterclaim.extract.chronicled import ACTOR, ACTORS_LAND, RECIPIENT, RECIPIENTS_LAND, Chronicle, Floats
from counterclaim.extract.events.apart import did_not, in_another_time, stands_in, telling
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import PLACE, Cast, is_land
from counterclaim.extract.events.casting import HITTING
from counterclaim.extract.events.recipients import BORDERS
from counterclaim.extract.events.struck import STRUCK, is_struck
from counterclaim.extract.events.tree import SCENES, case_of
from counterclaim.extract.events.unnamed import called, unnamed
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.parse import Parse, Token

SURE = 0.7
"""How much likelier than theirs, who have no share where the rules have nobody, another must be: from there on seven in
ten of the same sentence are right (training/CHRONICLER_CARD.md).
"""
LAND = 0.6
"""How likely words must tell the land of one of whom none is known: from there on four in five are right."""
LEAST = 0.02
"""How likely a word must be to count; all others together name nobody."""
POINTED, ITS_LAND = "pointed at", "the land that is pointed at"
"""The rules by which the trace calls them."""
LOST = "lost"
"""The kind of a deed by which craft were lost."""
AUTHORS = frozenset({"by", "from"})
"""What opens the phrase of who does it, of whom nobody is surer."""
GIVEN = frozenset({"for", "to"})
"""What opens the phrase of those for whom something is done."""
BY_FORCE = frozenset({*HITTING, "SANCTION", "THREATEN"})
"""Types of what is done to those who do not do it, nor tell that it was done to them by themselves."""
DECREED = frozenset({"curfew", "martial-law", "restrict", "censor", "ban"})
"""The modes of what is laid on a land and those in it, and on nobody of another sentence for whom no name is told."""
Called = Callable[[Parse, Token], ActorMention | None]
"""Who is called by a noun that no table knows."""
OFFICIAL = frozenset({None, Sector.GOVERNMENT, Sector.MILITARY, Sector.POLICE, Sector.INTELLIGENCE})
"""The sectors of a state itself and of its forces; None where the state alone is named."""


@dataclass
class Pointed:
    """One who is pointed at: in which sentence most, and how likely by all of his words."""

    mention: ActorMention
    share: float
    sentence: int


def as_pointed(
    cast: Cast, one: Candidate, chronicle: Chronicle, disputed: Container[int] = (), tellers: Container[int] = ()
) -> Candidate:
    """A candidate with those who take part as the chronicler has them, where it is sure enough.

    Who takes part in what is denied, or only meant or asked, in what stands at words that are `disputed`, and whose the
    craft are that were lost, the rules tell. Whom the words of the `tellers` name neither struck nor was struck.
    """
    word = max(one.words, key=lambda i: chronicle.tells([i]))
    actors, recipients = one.actors, one.recipients
    if one.how.hold is None and not one.how.denied and one.cue.kind != LOST and one.token.index not in disputed:
        telling = tellers if one.type in HITTING else ()
        doing = [p for p in _pointed(cast, chronicle.who(ACTOR, word), _doer) if p.mention.head not in telling]
        doing = [p for p in doing if _may_act(cast.parse, one, p.mention)]
        actors = _sides(one, actors, _of_deed(one, doing), _not_doing(one))
        if actors != one.actors:
            recipients = tuple(m for m in recipients if not _is_one(m, actors[0]))
        by_words = partial(_sufferer, at=one.token) if one.type in HITTING else _doer
        suffering = _pointed(cast, chronicle.who(RECIPIENT, word), by_words)
        suffering = [p for p in suffering if p.mention.head not in telling and _may_suffer(cast.parse, one, p.mention)]
        recipients = _sides(one, recipients, suffering, actors)
    theirs, foe = chronicle.who(RECIPIENTS_LAND, word), _foe_of_fighters(one, actors)
    return replace(
        one,
        actors=_in_lands(cast, actors, chronicle.who(ACTORS_LAND, word)),
        recipients=_in_lands(cast, recipients, theirs, not_in=foe),
    )


def _in_lands(
    cast: Cast, told: tuple[ActorMention, ...], likely: Floats, not_in: str | None = None
) -> tuple[ActorMention, ...]:
    """Those of whom no land is known with the one that the words pointed at tell, where that is likely enough."""
    if not told or all(m.actor.party or m.actor.country for m in told):
        return told
    shares: dict[str, float] = {}
    for word, land in cast.lands.items():
        shares[land] = shares.get(land, 0.0) + float(likely[1 + word])
    land, share = max(shares.items(), key=lambda pair: pair[1], default=("", 0.0))
    own = (m.actor.sector is Sector.MILITARY for m in told)
    return told if share < LAND or (land == not_in and any(own)) else tuple(_of(m, land) for m in told)


def _foe_of_fighters(one: Candidate, actors: Sequence[ActorMention]) -> str | None:
    """The state that struck, whose own soldiers those whom it strikes are not."""
    parties = (m.actor.party for m in actors if one.type == "ASSAULT" and m.actor.party)
    return next((party for party in parties if is_state(party)), None)


def _of(mention: ActorMention, land: str) -> ActorMention:
    if mention.actor.party or mention.actor.country:
        return mention
    return replace(mention, actor=replace(mention.actor, country=land), rule=f"{mention.rule}, {ITS_LAND}")


def _sides(
    one: Candidate,
    rules: tuple[ActorMention, ...],
    pointed: Sequence[Pointed],
    others: Sequence[ActorMention],
) -> tuple[ActorMention, ...]:
    """Those of the rules, or another who is likelier enough; none of the `others`, who take part on the other side.

    All whom the rules have give way only to one with a name, who stands in the same sentence.
    """
    found = [p for p in pointed if not any(_is_one(p.mention, m) for m in others)]
    best = max(found, key=lambda p: p.share, default=None)
    if best is None or any(_same(best.mention, r) for r in rules):
        return rules
    if rules and not (best.sentence == one.token.sentence and best.mention.actor.party):
        return rules
    own = max((p.share for p in found for r in rules if _same(p.mention, r)), default=0.0)
    return (best.mention,) if best.share - own >= SURE else rules


def _not_doing(one: Candidate) -> tuple[ActorMention, ...]:
    """Those to whom it was done by the rules, who did not do it; of a word that no list has, only its subject is."""
    return () if one.noted and "subj" not in one.cue.slots else one.recipients


def _of_deed(one: Candidate, pointed: Sequence[Pointed]) -> list[Pointed]:
    """Who may have done a deed: who killed or struck is nobody of another sentence, nor another than the rules have."""
    if one.type not in HITTING:
        return list(pointed)
    return [] if one.actors else [p for p in pointed if p.sentence == one.token.sentence]


def _may_act(parse: Parse, one: Candidate, mention: ActorMention) -> bool:
    """Whether one may have done a deed: none at whom or where it was done, where the rules name a doer, nobody else
    where he is named behind a "by" or "from"; of which they name none, no place.
    """
    who = parse.tokens[mention.head]
    if one.type not in HITTING and any(case_of(parse, parse.tokens[m.head]) in AUTHORS for m in one.actors):
        return False
    if one.actors:
        given = one.type not in HITTING and case_of(parse, who) in GIVEN
        return case_of(parse, who) not in SCENES and not given
    return PLACE not in mention.rule and not did_not(parse, one.token, who, by_force=one.type in BY_FORCE)


def _may_suffer(parse: Parse, one: Candidate, mention: ActorMention) -> bool:
    """Whether one may be to whom something was done: not who tells of force, or is told of in a clause of another time,
    nor a land where the rules have people, or whose border it is, nor a place that a clash or a truce is in.
    """
    who = parse.tokens[mention.head]
    placed = PLACE in mention.rule or case_of(parse, who) in SCENES
    if placed and (one.cue.kind == "clash" or one.is_truce):
        return False
    if one.cue.mode in DECREED and who.sentence != one.token.sentence and mention.actor.party is None:
        return PLACE in mention.rule
    if one.type not in HITTING:
        return not (one.type == "RETREAT" and one.recipients)
    if in_another_time(parse, one.token, who) or stands_in(parse, who, telling(parse, one.token)):
        return False
    over = parse.tokens[who.head] if who.head is not None and who.deprel in ("amod", "compound", "nmod") else who
    return not (is_one_of(over, BORDERS) or (one.recipients and is_land(mention)))


def _is_one(one: ActorMention, other: ActorMention) -> bool:
    """Whether two are told by the same words, or are one group, or both of one state or its forces."""
    sectors = {one.actor.sector, other.actor.sector}
    same = bool(one.actor.party) and one.actor.party == other.actor.party
    told = one.actor == other.actor and one.actor.party is None
    return one.head == other.head or told or (same and (len(sectors) == 1 or sectors <= OFFICIAL))


def _pointed(cast: Cast, likely: Floats, by_words: Called) -> list[Pointed]:
    """All who are pointed at, likeliest words first; who has no name is called `by_words`."""
    found: list[Pointed] = []
    words = np.flatnonzero(likely[1:] >= LEAST).tolist()
    for word in sorted(words, key=lambda i: (-float(likely[1 + i]), i)):
        share = float(likely[1 + word])
        mention = _at(cast, word, by_words)
        known = next((p for p in found if mention and _same(p.mention, mention)), None)
        if known is not None:
            known.share += share
        elif mention is not None:
            told = replace(mention, rule=f"{POINTED}: {mention.rule}")
            found.append(Pointed(told, share, cast.parse.tokens[word].sentence))
    return found


def _same(one: ActorMention, other: ActorMention) -> bool:
    """Whether two are the same: by party, else by country, else by name."""
    a, b = one.actor, other.actor
    if a.party or b.party:
        return a.party == b.party or bool(a.country and a.country == b.country)
    if a.country or b.country:
        return a.country == b.country
    return a.name.casefold() == b.name.casefold()


def _at(cast: Cast, word: int, by_words: Called) -> ActorMention | None:
    """Who stands at a word: by name, or called by his words, in the land of a place that these name; else the place."""
    token = cast.parse.tokens[word]
    named = cast.actors.get(word) or next(iter(cast.at(token)), None) or cast.places.get(word)
    if named is not None:
        return named
    found, home = by_words(cast.parse, token), next(iter(cast.homes(token)), None)
    if found is None or home is None:
        return found or home
    return replace(found, actor=replace(found.actor, country=home.actor.country))


def _doer(parse: Parse, noun: Token) -> ActorMention | None:
    return next(iter(unnamed(parse, noun)), None)


def _sufferer(parse: Parse, noun: Token, at: Token) -> ActorMention | None:
    return _doer(parse, noun) or (called(parse, noun, None, STRUCK) if is_struck(parse, noun, at) else None)
