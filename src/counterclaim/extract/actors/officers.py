"""Of what force "officers" are of whom no more is told: of the police, where they are who is told of beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

OFFICER = "officer"
FORCES = (Sector.POLICE, Sector.MILITARY)


def of_the_police(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The draft of officers as policemen where the nearest force of its sentence is the police, or all that the one
    before in its paragraph tells of are: "Haitian police said that officers shot a man".
    """
    if draft.role is None or draft.told or draft.person or draft.noun != OFFICER:
        return draft
    here = parse.sentence_of(draft.group.head)
    forces = [d for d in drafts if d is not draft and _force(d)]
    near = [d for d in forces if parse.tokens[d.group.head].sentence == here.index]
    before = [d for d in forces if _is_just_before(parse, d, draft)]
    near = sorted(near, key=lambda d: abs(d.group.head - draft.group.head))[:1] or before
    police = role_of(("police", OFFICER))
    theirs = bool(near) and all(_force(d) is Sector.POLICE for d in near)
    return replace(draft, role=police) if theirs and police else draft


def _force(draft: Draft) -> Sector | None:
    """The sector of a force, or of one of its men, that a phrase names as the army's or the police's."""
    role, name = draft.role, draft.name.actor if draft.name else None
    sector = name.sector if name else role.sector if role and role.noun != OFFICER else None
    named = name is not None or (role is not None and role.kind in (Kind.FORCE, Kind.OFFICIAL, Kind.BODY, Kind.HEAD))
    return sector if named and sector in FORCES else None


def _is_just_before(parse: Parse, other: Draft, draft: Draft) -> bool:
    there, here = parse.sentence_of(other.group.head), parse.sentence_of(draft.group.head)
    return there.stretch == here.stretch and here.index - there.index == 1
