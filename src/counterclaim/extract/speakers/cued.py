"""Verbs that report what somebody says though no list has them: the scout hears them."""

from __future__ import annotations

from counterclaim.extract.reporting import Reporting, words_in
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Token

REFUSING = words_in("speakers_words.toml", "refusing")


def cued_verb(token: Token, cued: frozenset[int]) -> Reporting | None:
    """A verb that only the scout takes for one that reports: it must have a clause or a quotation for what is said.

    Without one it is mostly a deed: "arrested 70 suspects", "released the hostages".
    """
    heard = token.upos == "VERB" and token.index in cued and token.lemma.lower() not in REFUSING
    return Reporting(token.lemma.lower(), Stance.ASSERTED, "clause") if heard else None
