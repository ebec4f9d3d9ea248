"""Which stretches of a report are the story, and what each is to it.

Cleaning selects spans of the report's own text and never rewrites it. A report passes through a cascade of
small rooms, each of which may settle the role of a piece that no earlier one has settled:

    lines ─▶ paragraphs ─▶ title ─▶ furniture ─▶ credits ─▶ header
"""

from __future__ import annotations

from counterclaim.clean.credits import agency_in, mark_credits
from counterclaim.clean.english import require_story
from counterclaim.clean.furniture import mark_furniture
from counterclaim.clean.header import mark_header, mark_title
from counterclaim.clean.paragraphs import join_wrapped
from counterclaim.clean.pieces import Piece, lines_of
from counterclaim.model.text import Document, Report, Role, Stretch

__all__ = ["clean", "require_story"]


def clean(report: Report) -> Document:
    """The report with the role of each stretch of it; a body has one stretch a paragraph.

    Stretches are ordered, disjoint and without outer blanks; characters between them are blanks. A text of
    blanks only gives a document without stretches.
    """
    text = report.text
    pieces = join_wrapped(text, lines_of(text))
    pieces = mark_title(text, pieces, report.title)
    pieces = mark_furniture(text, pieces, report.outlet)
    pieces = mark_credits(text, pieces)
    pieces = mark_header(text, pieces)
    stretches = tuple(Stretch(p.span, p.role or Role.BODY) for p in pieces)
    return Document(report, stretches, wire=_wire(text, pieces))


def _wire(text: str, pieces: list[Piece]) -> str | None:
    """The agency that signs the story: in the dateline, else in a credit, else in the byline."""
    for role in (Role.DATELINE, Role.CREDIT, Role.BYLINE):
        for piece in pieces:
            if piece.role is role and (agency := agency_in(piece.words(text), role)):
                return agency
    return None
