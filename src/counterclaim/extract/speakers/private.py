"""Who speaks for nobody: whom nothing is known of, people told of by what they do alone, private persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.actors.hits import role_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.once import served_once
from counterclaim.extract.speakers.persons import is_himself
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.parse import Parse

PRIVATE = frozenset((Sector.CIVILIAN, Sector.MEDICAL, Sector.MIGRANT, Sector.EDUCATION, Sector.OPPOSITION))
"""Whoever is of these speaks for nobody but himself, whatever his nation: "Eritrean refugees said"."""
BANDS = words_in("speakers_words.toml", "unnamed_bands")
WRITERS = words_in("speakers_words.toml", "writers")
PERSONAL_TO = frozenset(("lawyer", "attorney", "solicitor", "barrister", "advocate"))
"""Who acts for a person, not for what that person is of."""
HELPERS = words_in("speakers_words.toml", "helpers")
LEANING = words_in("speakers_words.toml", "leaning")
STATE_RUN = words_in("speakers_words.toml", "state_run")
DESCRIBED = 8
"""How far behind a medium's name it may be told whom it is close to."""


def is_unknown(mention: ActorMention | None) -> bool:
    """Whether nobody is told, or a name that no table has."""
    actor = mention.actor if mention else None
    return actor is None or actor.party is None or (actor.party == actor.name and actor.country is None)


def is_of_a_person(parse: Parse, token: int) -> bool:
    """Whether somebody pleads for persons, "his lawyer", and so is no organ of what they are of."""
    owners = {t.lower for t in parse.deps(token, "nmod:poss")}
    return parse.tokens[token].lemma.lower() in PERSONAL_TO and bool(owners & {"his", "her", "their"})


def is_private(mention: ActorMention) -> bool:
    """Whether people are told by what they do alone, and so speak for nobody: villagers, aid workers, reporters."""
    last = mention.actor.name.split()[-1].lower()
    trade = {last, last.removesuffix("s")}
    if _is_of_a_land(mention):
        return True
    if mention.rule == "role:head" and mention.actor.sector is Sector.OPPOSITION:
        return True
    if mention.rule == "role:crowd":
        return mention.actor.sector in PRIVATE or bool(trade & HELPERS) or _is_cleric_of_a_land(mention)
    words = set(mention.actor.name.lower().split())
    return mention.rule == "role:media" and bool(trade & WRITERS) and not words & STATE_RUN


def _is_of_a_land(mention: ActorMention) -> bool:
    """Whether rebels or a group are told by their land alone, for whose state they do not speak: "Sudan rebels"."""
    actor = mention.actor
    band = actor.sector in GROUPS if mention.rule == "role:crowd" else actor.name.split()[-1].lower() in BANDS
    return mention.rule in ("role:crowd", "role:echo") and band and actor.party is not None and is_state(actor.party)


def _is_cleric_of_a_land(mention: ActorMention) -> bool:
    """Whether a cleric is told by a nation, for whose state he does not speak: "a Belgian priest"."""
    party = mention.actor.party
    return mention.actor.sector is Sector.RELIGION and party is not None and is_state(party)


def is_placed(parse: Parse, head: int) -> bool:
    """Whether a ministry is told with its town, and so is that land's: "the Defence Ministry in Colombo"."""
    behind = parse.tokens[head + 1 : head + 3]
    town = len(behind) == len(("in", "town")) and behind[0].lower in ("in", "at") and behind[1].upos == "PROPN"
    return town and parse.tokens[head].lemma.lower() == "ministry"


def unbound(parse: Parse, actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """The actors, as nobody's the media that the report only calls close to a side, who held an office once, private
    persons, and hospitals.
    """
    of_nobody = {m.actor for m in actors if _is_a_hospital(m) or (m.rule == "name:media" and _leans(parse, m))}
    once = {m for m in actors if served_once(parse, m) or is_himself(parse, m)}
    persons = {m.speaker for m in once if m.speaker}

    def freed(mention: ActorMention) -> ActorMention:
        words, actor = mention.span.of(parse.text), mention.actor
        if actor in of_nobody:
            return replace(mention, actor=replace(actor, party=None))
        again = mention.speaker is not None and mention.speaker in persons and words in mention.speaker
        own = replace(actor, name=mention.speaker or words, party=None)
        return replace(mention, actor=own) if mention in once or again else mention

    return tuple(map(freed, actors))


def _is_a_hospital(mention: ActorMention) -> bool:
    """Whether a body without a state is called a hospital: "Medina Hospital"."""
    last = mention.actor.name.split()[-1:] if mention.rule == "name:body" else []
    role = role_of(last)
    medical = role is not None and role.sector is Sector.MEDICAL and not is_people(last[0].lower())
    return medical and not is_state(mention.actor.party or "")


def _leans(parse: Parse, mention: ActorMention) -> bool:
    if mention.actor.party in (None, mention.actor.country):
        return False
    sentence = parse.sentence_of(mention.head)
    before = parse.tokens[max(sentence.start, mention.start - 2) : mention.end]
    behind = parse.tokens[mention.end : min(sentence.end, mention.end + DESCRIBED)]
    told = behind[:1] and behind[0].text in (",", "(", "-", "–", "—")
    near = any(t.lower in LEANING and n.lower in ("to", "with") for t, n in pairwise(behind)) if told else False
    return near or any(t.lower.startswith("pro-") or t.lower == "pro" for t in before)
