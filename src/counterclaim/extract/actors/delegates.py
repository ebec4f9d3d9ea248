"""Posts that are not whose the words beside them tell: a state's at a body of many, "Iran's UN mission", and those of
people of a nation, "Indian farmers' leaders".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.groups import Group
from counterclaim.extract.actors.hits import OF_STATE, Hit, Kind, Role, role_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import NameKind
from counterclaim.model.actor import GROUPS, Sector
from counterclaim.model.parse import Parse

DELEGATES = words_in("actors_words.toml", "delegates")
MISSIONS = words_in("actors_words.toml", "missions")
HOSTS = words_in("actors_words.toml", "hosts")
LEADERS = words_in("actors_words.toml", "leaders")
PEOPLE = frozenset((NameKind.DEMONYM, NameKind.PEOPLE))


def delegated(parse: Parse, group: Group, hits: Sequence[Hit]) -> Role | None:
    """The post that a phrase tells of as a state's at a body of many, by the state's name before the body's in the
    genitive, or as its people's; none where the body has a mission of its own in that land: "Mali's UN mission".
    """
    many = next((h for h in hits if h.name and h.name.actor.sector is Sector.INTERGOVERNMENTAL), None)
    nouns = [t.lemma.lower() for t in parse.tokens[many.end : group.end]] if many else []
    if many is None or not nouns or nouns[0] not in DELEGATES | MISSIONS:
        return None
    land = next((h for h in hits if h.end <= many.start and _sends(parse, h, many, nouns[0])), None)
    if land is None or land.name is None or (nouns[0] in MISSIONS and land.name.actor.country in HOSTS):
        return None
    return role_of(("permanent", "mission") if nouns[0] in MISSIONS else ("ambassador",))


def _sends(parse: Parse, land: Hit, many: Hit, post: str) -> bool:
    """Whether a name right before that of a body is the land's whose post there is told."""
    kind = land.name.kind if land.name else None
    between = [t.deprel for t in parse.tokens[land.end : many.start]]
    plain = kind is NameKind.STATE and post == "ambassador"
    return (kind is NameKind.STATE and between == ["case"]) or (not between and (kind in PEOPLE or plain))


def of_people(parse: Parse, group: Group, roles: Sequence[Hit]) -> Role | None:
    """What the leaders of people of a nation are, who do not speak for its state: "Indian fishermen's leaders"."""
    last = roles[-1] if roles else None
    leads = last is not None and last.role is not None and last.role.kind is Kind.HEAD and last.role.noun in LEADERS
    if last is None or not leads or last.start - group.start < 2 or parse.tokens[last.start - 1].deprel != "case":
        return None
    owner = parse.tokens[last.start - 2]
    role = role_of((owner.lemma,))
    armed = role is not None and (role.kind in OF_STATE or role.sector in GROUPS)
    people = owner.xpos == "NNS" and owner.upos == "NOUN" and is_people(owner.lower)
    return role_of(("community", "leader")) if people and not armed else None
