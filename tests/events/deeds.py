"""The events of a report as the rules alone read it, and who takes part in them, for the tables of this folder."""

from __future__ import annotations

from counterclaim.model.claim import Claim, Event, Kind
from tests.by_rules import read

Sides = tuple[str | None, str | None]


def claims(text: str) -> list[Claim]:
    """The claims that tell an event, those of what somebody only says among them."""
    return [c for c in read(text, published="2024-05-03").claims if c.event]


def deeds(text: str) -> list[Event]:
    """The events that are told as such."""
    return [c.event for c in claims(text) if c.kind is Kind.EVENT and c.event]


def types(text: str) -> str:
    """The type of each event, of what somebody only says too."""
    return " ".join(c.event.plover or "-" for c in claims(text) if c.event)


def sides(text: str) -> list[Sides]:
    """Who does each event, and to whom."""
    return [(e.actor and e.actor.name, e.recipient and e.recipient.name) for e in deeds(text)]
