"""Verbs that report what somebody says though no list has them: the scout hears them."""

from __future__ import annotations

from counterclaim.extract.reporting import Reporting
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Token


def reporting_of(token: Token, cued: frozenset[int]) -> Reporting | None:
    """A verb of which only the scout tells that it reports: of anybody, and with no more than that it was said."""
    known = token.upos == "VERB" and token.index in cued
    return Reporting(token.lemma.lower(), Stance.ASSERTED, "strong") if known else None
