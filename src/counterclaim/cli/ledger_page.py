"""Gathers from a ledger what its pages show."""

from __future__ import annotations

from counterclaim.gazetteer import actors
from counterclaim.ledger import Ledger
from counterclaim.model.incident import Incident
from counterclaim.page.episode import Episode, Source
from counterclaim.reconcile.grading import grade
from counterclaim.reconcile.policy import NARROW, WIDEST, Policy, load_policy


def told(book: Ledger, ident: str, policy: Policy | None = None) -> Episode:
    """All that is known of an episode, battle or incident of an id or a start of one."""
    incident = named(book, ident)
    claims = book.claims(incident.id)
    narrow, widest = load_policy(NARROW), load_policy(WIDEST)
    graded = grade(claims)
    return Episode(
        incident=incident,
        tolls=book.toll(incident.id, policy, by_day=True) or book.toll(incident.id, policy),
        reliable=book.toll(incident.id, narrow, by_day=True) or book.toll(incident.id, narrow),
        claimed=book.toll(incident.id, widest, by_day=True) or book.toll(incident.id, widest),
        claims=claims,
        words=book.words(claims),
        steps=book.accounts(incident.id),
        findings=[finding for _, finding in book.findings(incident.id, actors.load().adjective)],
        people=book.fates(incident.id),
        sources={e.id: Source(e.outlet or e.name, str(e.published or "undated")) for e in book.entries()},
        grade=f"{graded.grade} ({graded.why})" if graded else None,
    )


def named(book: Ledger, ident: str) -> Incident:
    """The episode, battle or incident of an id or a start of one; raises UsageError where it is none."""
    level, full = book.group(ident)
    return next(i for i in book.incidents(level) if i.id == full)
