"""Whose people the figures of a text are, as the rules have it."""

from __future__ import annotations

from counterclaim.reading import read


def sides(text: str, day: str) -> list[str]:
    """The side of each figure of a text published on a day, in text order."""
    return [claim.figure.side for claim in read(text, published=day).claims if claim.figure]
