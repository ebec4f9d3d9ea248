"""Gathers from a ledger what the page of an episode shows."""

from __future__ import annotations

from counterclaim.errors import UsageError
from counterclaim.gazetteer import actors
from counterclaim.ledger import Ledger
from counterclaim.model.incident import Incident
from counterclaim.page.episode import Episode, Source


def told(book: Ledger, ident: str) -> Episode:
    """All that is known of an episode or incident of an id or a start of one."""
    incident = _named(book, ident)
    claims = book.claims(incident.id)
    called = actors.load().adjective
    return Episode(
        incident=incident,
        tolls=book.toll(incident.id, by_day=True) or book.toll(incident.id),
        claims=claims,
        words=book.words(claims),
        steps=book.accounts(incident.id),
        findings=[finding for _, finding in book.findings(incident.id, called)],
        people=book.people(incident.id),
        sources={e.id: Source(e.outlet or e.name, str(e.published or "undated")) for e in book.entries()},
    )


def _named(book: Ledger, ident: str) -> Incident:
    wanted = ident[2:] if ident.startswith(("e-", "i-")) else ident
    for level in ("episode", "incident"):
        found = [i for i in book.incidents(level) if i.id.startswith(wanted)]
        if len(found) == 1 and ident[:2] not in {"e-": ("i-",), "i-": ("e-",)}.get(f"{level[0]}-", ()):
            return found[0]
    raise UsageError(f"no episode or incident {ident}", "counterclaim incidents lists them")
