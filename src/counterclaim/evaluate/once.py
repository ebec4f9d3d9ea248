"""Figures as the gold labels them: one claim of each, by whoever is named first of those who tell it together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model.claim import Claim


def told_once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in text order without those of further tellers of one figure."""
    kept: dict[object, Claim] = {}
    for claim in claims:
        told = replace(claim.figure, part_of=None) if claim.figure else claim.id  # each teller's part is of his whole
        kept.setdefault((claim.evidence, told), claim)
    return list(kept.values())
