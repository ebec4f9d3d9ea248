"""A reading as JSON of the schema counterclaim/reading/1."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim import __version__
from counterclaim.errors import DataMissing
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, Event, Figure, Layer, Statement
from counterclaim.model.finding import Finding, Person, Reading, Tally, Unresolved
from counterclaim.model.text import Document, Role, Span, Stretch
from counterclaim.model.value import When, Where

SCHEMA = "counterclaim/reading/1"
SLOTS = ("cue", "claimant", "count", "victims", "when", "where")
"""The values whose span every claim names, null where no word tells them."""

Json = dict[str, Any]


def reading_json(
    reading: Reading, model: str | None = None, settings: Mapping[str, Any] | None = None
) -> Json:
    """One reading as plain lists and dictionaries, fields in the order of the schema.

    Offsets are characters of `report.text`, half-open. `model` and `settings` tell what made it.
    """
    return {
        "schema": SCHEMA,
        "report": _report(reading.document),
        "stretches": [_stretch(s) for s in reading.document.stretches],
        "claims": [_claim(c) for c in reading.claims],
        "people": [_person(p) for p in reading.people],
        "findings": [_finding(f) for f in reading.findings],
        "tallies": [_tally(t) for t in reading.tallies],
        "unresolved": [_unresolved(u) for u in reading.unresolved],
        "origin": {"version": __version__, "model": model, "settings": dict(settings or {})},
    }


@cache
def schema() -> Json:
    """The JSON Schema (draft 2020-12) that every reading meets; raises DataMissing without its file."""
    try:
        text = (files("counterclaim.export") / "data" / "reading.schema.json").read_text(encoding="utf-8")
    except OSError as cause:
        raise DataMissing("reading.schema.json is missing", "install counterclaim again") from cause
    found: Json = json.loads(text)
    return found


def _report(document: Document) -> Json:
    report = document.report
    return {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "wire": document.wire,
        "published": report.published.isoformat() if report.published else None,
        "title": report.title or document.first(Role.TITLE),
        "standfirst": document.first(Role.STANDFIRST),
        "sha256": report.sha256,
    }


def _stretch(stretch: Stretch) -> Json:
    return {"start": stretch.span.start, "end": stretch.span.end, "role": str(stretch.role)}


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "kind": str(claim.kind),
        "stance": str(claim.stance),
        "claimant": _claimant(claim.claimant),
        "chain": [_layer(layer) for layer in claim.chain],
        "evidence": [_span(span) for span in claim.evidence],
        "spans": dict.fromkeys(SLOTS) | {slot: _span(span) for slot, span in claim.spans},
        "figure": _figure(claim.figure) if claim.figure else None,
        "event": _event(claim.event) if claim.event else None,
        "statement": _statement(claim.statement) if claim.statement else None,
        "when": _when(claim.when) if claim.when else None,
        "where": _where(claim.where) if claim.where else None,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _claimant(claimant: Claimant) -> Json:
    return {
        "name": claimant.name,
        "party": claimant.party,
        "sector": claimant.sector,
        "speaker": claimant.speaker,
        "narrator": claimant.narrator,
    }


def _layer(layer: Layer) -> Json:
    return {"name": layer.name, "party": layer.party, "cue": layer.cue, "span": _span(layer.span)}


def _figure(figure: Figure) -> Json:
    return {
        "low": figure.count.low,
        "high": figure.count.high,
        "approximate": figure.count.approximate,
        "status": str(figure.status),
        "side": figure.side,
        "victims": str(figure.victims),
        "scope": str(figure.scope),
        "part_of": figure.part_of,
        "names": list(figure.names),
        "by": figure.by,
        "means": figure.means,
    }


def _event(event: Event) -> Json:
    return {
        "plover": event.plover,
        "mode": event.mode,
        "acled": event.acled,
        "sub": event.sub,
        "actor": _actor(event.actor) if event.actor else None,
        "recipient": _actor(event.recipient) if event.recipient else None,
        "means": event.means,
    }


def _actor(actor: Actor) -> Json:
    sector = str(actor.sector) if actor.sector else None
    return {"name": actor.name, "party": actor.party, "sector": sector, "country": actor.country}


def _statement(statement: Statement) -> Json:
    return {"about": statement.about, "target": statement.target}


def _when(when: When) -> Json:
    return {
        "first": when.first.isoformat() if when.first else None,
        "last": when.last.isoformat() if when.last else None,
        "precision": str(when.precision),
    }


def _where(where: Where) -> Json:
    return {
        "name": where.name,
        "geonames": where.geonames,
        "country": where.country,
        "admin1": where.admin1,
        "lat": where.lat,
        "lon": where.lon,
        "precision": str(where.precision),
    }


def _person(person: Person) -> Json:
    return {
        "name": person.name,
        "variants": list(person.variants),
        "rank": person.rank,
        "side": person.side,
        "status": str(person.status),
        "claims": list(person.claims),
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": str(finding.kind),
        "claims": list(finding.claims),
        "why": finding.why,
        "total": finding.total,
        "parts": list(finding.parts),
        "implied": finding.implied,
    }


def _tally(tally: Tally) -> Json:
    return {
        "side": tally.side,
        "status": str(tally.status),
        "victims": str(tally.victims),
        "low": tally.low,
        "best": tally.best,
        "high": tally.high,
        "claims": {
            "low": list(tally.low_claims),
            "best": list(tally.best_claims),
            "high": list(tally.high_claims),
        },
    }


def _unresolved(item: Unresolved) -> Json:
    return {"what": item.what, "span": _span(item.span) if item.span else None, "reason": str(item.reason)}
