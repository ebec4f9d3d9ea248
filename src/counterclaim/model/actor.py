"""Who acts, speaks or suffers: states, their bodies, armed groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sector(StrEnum):
    """The sectors of PLOVER's codebook that an actor may belong to."""

    GOVERNMENT = "GOV"
    MILITARY = "MIL"
    POLICE = "COP"
    INTELLIGENCE = "SPY"
    JUDICIARY = "JUD"
    LEGISLATURE = "LEG"
    PARTY = "PTY"
    OPPOSITION = "OPP"
    REBEL = "REB"
    MILITIA = "PAR"
    UNARMED = "UAF"
    CIVILIAN = "CVL"
    BUSINESS = "BUS"
    EDUCATION = "EDU"
    MEDICAL = "MED"
    MEDIA = "JRN"
    LABOUR = "LAB"
    RELIGION = "REL"
    ETHNIC = "ETH"
    CRIMINAL = "CRM"
    INTERGOVERNMENTAL = "IGO"
    NON_GOVERNMENTAL = "NGO"
    MIGRANT = "REF"


GROUPS = frozenset({Sector.REBEL, Sector.MILITIA, Sector.CRIMINAL})
"""The sectors of armed groups that are no state's."""


def is_state(party: str) -> bool:
    """Whether a party is a state, which goes by a code of three capitals."""
    return len(party) == 3 and party.isupper()


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor; `party` is an ISO 3166 alpha-3 code or the canonical name of a body or group, None if untold."""

    name: str
    party: str | None
    sector: Sector | None = None
    country: str | None = None
    """Where a body or group belongs, ISO alpha-3; for a state it equals `party`."""
