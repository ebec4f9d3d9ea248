"""Who does what a state does, where nobody is told to: the office that tells of it, the land from which people are
expelled, those who are put on alert themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast, is_land
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.tree import agents, case_of, nominal, passive
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.parse import Token

OF_STATES = frozenset({"SANCTION", "COERCE", "MOBILIZE", "REQUEST", "CONCEDE", "COOPERATE"})
"""Types of what hardly anybody but a state does."""
OFFICES = frozenset({Sector.GOVERNMENT, Sector.MILITARY, Sector.POLICE})
MOVED = frozenset({Sector.MILITARY, Sector.POLICE})
FACING = frozenset({"with", "along", "off", "near", "against", "on", "to"})
"""What opens the phrase of the land that forces are moved towards."""
PLACED = frozenset({"in", "at", "near", "from"})


def by_office(cast: Cast, one: Candidate, recipients: Sequence[ActorMention]) -> list[ActorMention]:
    """The doers of a passive that names none: "two envoys were expelled *from Chad*", "…, *the ministry in Lima* said".

    An office tells of what it did, but to those of its own land; of arrests only police and armies.
    """
    if one.type not in OF_STATES or nominal(cast.parse, one.token) or one.how.hold or one.how.denied:
        return []
    if not passive(cast.parse, one.token) or agents(cast.parse, one.token):
        return []
    return _out_of(cast, one) or _telling(cast, one, recipients)


def _out_of(cast: Cast, one: Candidate) -> list[ActorMention]:
    """The land that people are expelled from."""
    if not is_one_of(one.token, grammar("expelling")):
        return []
    left = (t for t in cast.parse.deps(one.token.index, "obl") if case_of(cast.parse, t) == "from")
    return [m for t in left for m in (*cast.named(t), *cast.homes(t)) if is_land(m)][:1]


def _telling(cast: Cast, one: Candidate, recipients: Sequence[ActorMention]) -> list[ActorMention]:
    teller = subject_of(cast.parse, one.how.speaker)[:1] if one.how.speaker is not None else []
    offices = [m for t in teller for m in cast.named(t) if m.actor.sector in OFFICES and m.actor.party]
    told = [m for m in offices[:1] if is_state(str(m.actor.party))]
    if one.type == "COERCE":
        return [m for m in told if m.actor.sector in MOVED and not _abroad(cast, one, told)]
    own = {m.actor.country or m.actor.party for m in recipients}
    return [m for m in told if m.actor.party not in own]


def _abroad(cast: Cast, one: Candidate, told: Sequence[ActorMention]) -> bool:
    """Whether a deed is told to be done in another land than that of the one who tells of it."""
    where = [t for t in cast.parse.deps(one.token.index, "obl") if case_of(cast.parse, t) in PLACED]
    lands = {m.actor.country for t in where for m in (*cast.named(t), *cast.homes(t)) if m.actor.country}
    return bool(lands - {m.actor.party for m in told})


def as_moved(
    cast: Cast, one: Candidate, actors: Sequence[ActorMention], recipients: Sequence[ActorMention]
) -> tuple[list[ActorMention], list[ActorMention]]:
    """Who moves forces, and at whom: "*Chad's army* was put on alert", "massed troops along its border *with Chad*"."""
    if one.type != "MOBILIZE":
        return list(actors), list(recipients)
    if not actors and passive(cast.parse, one.token):
        moved = [m for t in subject_of(cast.parse, one.token) for m in cast.named(t) if m.actor.sector in MOVED]
        actors, recipients = moved, [m for m in recipients if m not in moved]
    own = {m.actor.party for m in actors}
    others = [m for m in recipients if m.actor.party not in own and not _is_moved(cast, one.token, m)]
    return list(actors), others or _facing(cast, one.token, actors)


def _is_moved(cast: Cast, verb: Token, mention: ActorMention) -> bool:
    """Whether forces of no known land are what is moved: "massed *troops*"."""
    head = cast.parse.tokens[mention.head]
    return head.deprel == "obj" and head.head == verb.index and mention.actor.party is None


def _facing(cast: Cast, verb: Token, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The land that is named behind the verb as the one beside which forces stand."""
    below = (cast.parse.tokens[i] for i in cast.parse.subtree(verb.index) if i > verb.index)
    near = [t for t in below if t.deprel.startswith(("obl", "nmod")) and case_of(cast.parse, t) in FACING]
    own = {m.actor.country or m.actor.party for m in actors}
    named = (m for t in near for m in (*cast.named(t, actors), *cast.homes(t)) if is_land(m))
    return [m for m in named if (m.actor.country or m.actor.party) not in own][:1]
