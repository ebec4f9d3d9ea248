"""Ministries that serve at home and do not say where: "two died in Thailand's Sisaket province, the interior ministry
said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.actors.blows import strikers
from counterclaim.extract.actors.drafts import PLACES, Draft, Settled
from counterclaim.extract.actors.forces import FOREIGN
from counterclaim.extract.actors.heard import spoken
from counterclaim.extract.actors.hits import Kind
from counterclaim.extract.actors.nearby import Spot, near
from counterclaim.lookup import NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

MINISTRY = "Ministry of "
ANY = "Ministry of {}"
CARING = ("Ministry of Health", "Ministry of Emergency")
"""What counts whoever is hurt in its land, whatever another state does there."""
WHERE = frozenset(("in", "from", "across", "inside", "near", "at", "over", "on", "within", "throughout"))
PARTS = PLACES | {"border", "part", "area", "frontier", "town", "outskirts"}


def at_home(parse: Parse, draft: Draft, settled: Settled) -> tuple[str | None, str | None]:
    """The one state that the sentence of a home ministry names as the place of what it says, where no land is told with
    it; and the same again for one that cares for the hurt, whoever hurt them there.
    """
    role = draft.role
    own = role is not None and role.kind in (Kind.BODY, Kind.HEAD) and role.sector is not Sector.MILITARY
    home = own and role is not None and role.template.startswith(MINISTRY) and role.template != ANY
    if role is None or not home or role.template.startswith(FOREIGN):
        return None, None
    lands = set(_lands(parse, draft, settled))
    there = lands.pop() if len(lands) == 1 else None
    return there, there if role.template.startswith(CARING) else None


def where_it_cares(parse: Parse, draft: Draft, settled: Settled, spots: Sequence[Spot]) -> str | None:
    """Whose a ministry is that cares for those whom another state struck: the land of the place told last in its
    paragraph, whoever spoke since, else whose body spoke last that did not strike.
    """
    if draft.role is None or draft.role.kind is not Kind.BODY or not draft.role.template.startswith(CARING):
        return None
    struck = strikers(parse, draft, settled)
    if not struck:
        return None
    spoke = (state for state, _ in reversed(spoken(parse, draft, settled, 0)) if state not in struck)
    return near(parse, draft.group.head, spots, but=struck) or next(spoke, None)


def _lands(parse: Parse, draft: Draft, settled: Settled) -> Iterator[str]:
    here = parse.tokens[draft.group.head].sentence
    for other, _, _ in settled:
        name = other.name
        if name is None or name.kind is not NameKind.STATE or parse.tokens[other.group.head].sentence != here:
            continue
        if name.actor.party and _is_where(parse, parse.tokens[other.group.head], other.modifies):
            yield name.actor.party


def _is_where(parse: Parse, head: Token, marks: bool) -> bool:
    """Whether a phrase tells where something is: "in Chad", "from Chad's border regions", "the border area of Chad"."""
    case = {t.lower for t in parse.deps(head.index, "case")}
    part = head.lemma.lower() in PARTS or head.upos == "PROPN"
    above = parse.tokens[head.head] if head.head is not None else None
    within = "of" in case and above is not None and above.lemma.lower() in PARTS
    return within or (bool(case & WHERE) and (part or not marks))
