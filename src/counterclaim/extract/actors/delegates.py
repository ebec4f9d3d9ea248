"""Posts that a state has at a body of many states, which speak for the state: "Iran's UN mission", "the Indian UN
envoy".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.groups import Group
from counterclaim.extract.actors.hits import Hit, Role, role_of
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

DELEGATES = words_in("actors_words.toml", "delegates")
MISSIONS = words_in("actors_words.toml", "missions")
HOSTS = words_in("actors_words.toml", "hosts")
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
