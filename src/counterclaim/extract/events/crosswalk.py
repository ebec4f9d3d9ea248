"""From PLOVER to ACLED: which event type and sub-event type an event has there."""

from __future__ import annotations

from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.lexicon import rows
from counterclaim.model.actor import Actor, Sector

NONE = "-"
GROUPS = ("armed", "state", "people")


def acled(
    plover: str,
    mode: str | None,
    means: str | None,
    kind: str | None,
    actor: Actor | None,
    recipient: Actor | None,
) -> tuple[str | None, str | None]:
    """ACLED's event type and sub-event type by the first row of the crosswalk that fits, or (None, None)."""
    for row in rows("events_acled.tsv"):
        types, modes, tools, kinds, doers, sufferers, event, sub = row
        fits = (
            _in(plover, types)
            and _in(mode, modes)
            and _in(means, tools)
            and _in(kind, kinds)
            and _sector_in(actor, doers)
            and _sector_in(recipient, sufferers)
        )
        if fits:
            return (event, sub) if event != NONE else (None, None)
    return None, None


def _in(value: str | None, cell: str) -> bool:
    return cell == "*" or (value is not None and value in cell.split("|"))


def _sector_in(actor: Actor | None, cell: str) -> bool:
    """Whether an actor's sector is named by a cell; a state without a sector is its government."""
    if cell == "*":
        return True
    if actor is None:
        return False
    sector = actor.sector or (Sector.GOVERNMENT if actor.party and actor.party == actor.country else None)
    names = {sector for word in cell.split("|") for sector in (grammar(word) if word in GROUPS else {word})}
    return sector is not None and str(sector) in names
