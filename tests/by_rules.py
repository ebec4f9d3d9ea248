"""Reports as the rules alone read them, for tests of rules: what networks make of two sentences tells little."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from counterclaim.clean import clean
from counterclaim.evaluate import attribution
from counterclaim.evaluate.attribution import Heard
from counterclaim.language import Language
from counterclaim.model.claim import Figure
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report
from counterclaim.reading import read_parse


@cache
def language() -> Language:
    """The pipeline without the networks that read a report whole."""
    return Language(whole=False)


def read(text: str, published: str | None = None) -> Reading:
    """A reading by rules and weights."""
    day = date.fromisoformat(published) if published else None
    return read_parse(language().parse(clean(Report(text, published=day))))


def figures(text: str, published: str | None = None) -> list[Figure]:
    """The figures of a text, in its order."""
    return [claim.figure for claim in read(text, published).claims if claim.figure]


def hear(row: Mapping[str, Any]) -> Heard:
    """The attributions that the rules find in a row with `text`."""
    return attribution.hear(row, language())


def party_of_last(text: str, outlet: str | None = None) -> str | None:
    """The party of the last attribution of a text."""
    found = hear({"text": text, "id": "t-1", "outlet": outlet}).attributions
    return max(found, key=lambda a: a.cue.start).claimant.party
