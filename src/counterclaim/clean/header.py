"""What stands above a story: title, standfirst, byline, the lines of a press release, and the dateline."""

from __future__ import annotations

import re
import unicodedata

from counterclaim.clean.byline import is_byline
from counterclaim.clean.dateline import DAY, dateline_end, is_dateline
from counterclaim.clean.pieces import Piece, ended
from counterclaim.model.text import Role

LONGEST_TITLE = 220
LONGEST_STANDFIRST = 350
LONGEST_OFFICE = 100
MOST_STANDFIRSTS = 2
LEADING_LINES = 8
"""In how many of the first lines a given title is looked for."""
LISTED = 3
"""How many paragraphs that open as with a dateline are a list of what happened where."""
LEADING_BODY = 3
"""In how many of the first paragraphs a dateline is looked for."""

_RELEASE = re.compile(
    r"for immediate release|\b(?:19|20)\d\d-\d\d-[A-Z]{1,3}[-–—]\d{2,4}\b|(?:news|press|media) release",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:command|ministry|office|headquarters|public affairs|department|force|mission|committee|directorate"
    r"|agency|service|press (?:office|centre|center)|bureau|secretariat|council|brigade|staff)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:Detain|Kill|Captur|Attack|Conduct|Target|Confirm|Strik|Repel|Wound|Arrest)\w*", re.IGNORECASE
)
_DATE = re.compile(DAY)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def mark_title(text: str, pieces: list[Piece], title: str | None) -> list[Piece]:
    """The line that equals the title which the report carries, looked for among the first, as title."""
    wanted = _plain(title or "")
    for i, piece in enumerate(pieces[:LEADING_LINES]):
        if wanted and _plain(piece.words(text)) == wanted:
            return [*pieces[:i], piece.as_role(Role.TITLE), *pieces[i + 1 :]]
    return pieces


def mark_header(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with everything above the body told apart, and a dateline cut off the body's first lines."""
    top = _first_paragraph(text, pieces)
    head = _above(text, pieces[:top])
    rest = [
        p.as_role(Role.BYLINE) if p.role is None and is_byline(p.words(text)) else p for p in pieces[top:]
    ]
    return _datelines(text, head + rest)


def _first_paragraph(text: str, pieces: list[Piece]) -> int:
    """The index of the first line that reads as a paragraph; without one, after the first open line."""
    for i, piece in enumerate(pieces):
        if piece.role is None and _reads_on(piece.words(text)):
            return i
    return next((i + 1 for i, p in enumerate(pieces) if p.role is None), len(pieces))


def _reads_on(words: str) -> bool:
    """Whether a line is a paragraph of the story: it closes as a sentence, or is too long for a header."""
    if is_byline(words) or is_dateline(words):
        return False
    closes = ended(words) and not words.endswith((":", ";", "?", "…", "..."))
    return dateline_end(words) > 0 or (closes and len(words.split()) > 3) or len(words) > LONGEST_STANDFIRST


def _above(text: str, pieces: list[Piece]) -> list[Piece]:
    """The lines above the body with their roles."""
    release = any(_RELEASE.search(p.words(text)) for p in pieces)
    found: list[Piece] = []
    for piece in pieces:
        if piece.role is None:
            words = piece.words(text)
            piece = piece.as_role(_set_line(words, release) or _headline(words, [p.role for p in found]))
        found.append(piece)
    return found


def _set_line(words: str, release: bool) -> Role | None:
    """The role of a line that is no headline: dateline, byline, or a line of a press release."""
    if is_dateline(words):
        return Role.DATELINE
    if is_byline(words):
        return Role.BYLINE
    if len(words) > LONGEST_OFFICE:
        return None
    if _RELEASE.search(words):
        return Role.FURNITURE
    return Role.BYLINE if release and _is_office(words) else None


def _headline(words: str, above: list[Role | None]) -> Role:
    """Title, then standfirst; a third line under the title belongs to the body."""
    if Role.TITLE not in above and len(words) <= LONGEST_TITLE:
        return Role.TITLE
    few = above.count(Role.STANDFIRST) < MOST_STANDFIRSTS and Role.BODY not in above
    return Role.STANDFIRST if few and len(words) <= LONGEST_STANDFIRST else Role.BODY


def _is_office(words: str) -> bool:
    """Whether the line is an office's name and no headline: no deed, no day, every longer word a name."""
    if not _OFFICE.search(words) or _DEED.search(words) or _DATE.search(words):
        return False
    return all(word[0].isupper() for word in _LONG_WORD.findall(words))


def _datelines(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the dateline cut off the first paragraphs of the body, and off all of a list of places."""
    bodies = [p for p in pieces if p.role in (None, Role.BODY)]
    ends = {id(p): end for p in bodies if (end := dateline_end(p.words(text)))}
    led = {id(p) for p in (bodies if len(ends) >= LISTED else bodies[:LEADING_BODY])}
    found: list[Piece] = []
    for piece in pieces:
        if id(piece) in led & ends.keys():
            line, rest = piece.cut(text, piece.span.start + ends[id(piece)])
            found += [line.as_role(Role.DATELINE), rest]
        else:
            found.append(piece)
    return found


def _plain(words: str) -> str:
    """A title for comparison: compatibility form, one blank for many, case folded, outer points off."""
    return " ".join(unicodedata.normalize("NFKC", words).split()).casefold().strip(" .")
