"""Who signs the story and its pictures: wire credits, picture captions and their credits."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.clean.lexicon import agencies, agency_pattern, photographer_pattern
from counterclaim.clean.pieces import Piece
from counterclaim.model.text import Role

_PICTURE = r"(?:photo|image|picture|caption|illustration|graphic|map)"
_CAPTION = re.compile(
    rf"(?:image|media|video) (?:source|caption),|file(?: photo| image| picture)?\s*[:–—-]|file photo\b"
    rf"|{_PICTURE}(?: caption)?\s*:|pictured[:,]"
    r"|(?:in )?this (?:\w+ ){0,3}(?:photo|image|picture|video grab|frame grab)\b[^.]{0,60}"
    r"\b(?:taken|provided|released|made)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})\)")
_SIGNER = re.compile(r"\b(?:Wire|News|Agency|Press|Service|Newsroom|Bureau)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:said|says|reported|killed|dead|died|wounded|injured)\b", re.IGNORECASE)
_TAGLINE = re.compile(
    r"\(?(?:(?:additional |further )?(?:reporting|writing|editing|compiled) by"
    r"|with (?:reporting|files|inputs?|agency inputs?) (?:by|from)"
    r"|source\s*:|credit\s*:|photo credit|image credit|compiled from|via\b)",
    re.IGNORECASE,
)
LONGEST_CREDIT = 200
LONGEST_CAPTION = 500
LONGEST_SIGNATURE = 120


def mark_credits(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with credits and captions told apart; a credit at the end of a paragraph is cut off."""
    return [part for piece in pieces for part in _marked(text, piece)]


def agency_in(words: str, role: Role) -> str | None:
    """The agency that a dateline, credit or byline names, by the name kept, or None."""
    if role is Role.BYLINE and len(words) > 120:
        return None
    found = _agency().search(words)
    if found:
        return agencies()[found.group()]
    bracketed = _BRACKETED.search(words)
    return bracketed["name"] if bracketed and _SIGNER.search(bracketed["name"]) else None


def _marked(text: str, piece: Piece) -> list[Piece]:
    if piece.role is not None:
        return [piece]
    words = piece.words(text)
    if _is_credit(words):
        return [piece.as_role(Role.CREDIT)]
    if _is_caption(words):
        return [piece.as_role(Role.CAPTION)]
    return _signed(text, piece, words)


def _is_credit(words: str) -> bool:
    """Whether the line only signs: "AP", "(Reuters)", "Source: AFP", "Reporting by A; editing by B"."""
    if len(words) > LONGEST_CREDIT or _TOLD.search(words):
        return False
    return bool(
        _alone().fullmatch(words)
        or _BRACKETED.fullmatch(words)
        or _TAGLINE.match(words)
        or _contributed().search(words)
    )


def _is_caption(words: str) -> bool:
    """Whether the line describes a picture: by how it opens, or by a picture credit at its end."""
    return len(words) <= LONGEST_CAPTION and bool(_CAPTION.match(words) or _signs_picture(words))


def _signs_picture(words: str) -> bool:
    """Whether the last words credit a picture; they do so in brackets or with a stroke."""
    last = words[-LONGEST_SIGNATURE:]
    return ("/" in last or last.rstrip(".").endswith((")", "]"))) and bool(_picture().search(last))


def _signed(text: str, piece: Piece, words: str) -> list[Piece]:
    """A paragraph whose last words are the agency's name, in two."""
    found = _closing().search(words)
    if found is None:
        return [piece]
    body, credit = piece.cut(text, piece.span.start + found.start("credit"))
    return [body, credit.as_role(Role.CREDIT)]


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{agency_pattern()})(?![\w-])")


@cache
def _alone() -> re.Pattern[str]:
    one = rf"(?:{agency_pattern()})"
    joint = r"(?:\s*(?:[,/&+;|·•-]|and|with)\s*)"
    return re.compile(rf"[\s([\-–—/]*(?:with |from |by )?{one}(?:{joint}{one})*[\s)\]./]*", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    one = rf"(?:{agency_pattern()})(?:[/,] ?(?:{agency_pattern()}))*"
    other = r"\([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2} (?:Wire|News|Agency|Press)\)"
    return re.compile(rf"[.!?][\"”’]?\s*(?P<credit>\({one}\)|{other}|\[{one}\]|[-–—]+ ?{one})\.?$")


@cache
def _contributed() -> re.Pattern[str]:
    tail = r"[^.]{0,80}\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)"
    return re.compile(rf"\b(?:{agency_pattern()})\b{tail}|^[A-Z]{tail}")


@cache
def _picture() -> re.Pattern[str]:
    """A picture credit at the end of a line: "(AP Photo/A. Name)", "[Handout/Reuters]", "REUTERS/A. Name"."""
    who = rf"(?:{photographer_pattern()})"
    name = r"[\w.’'\- ]{2,40}"
    inside = (
        r"(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]ourtesy|[Cc]redit|[Hh]andout)\b[^()\[\]]{0,80}",
        rf"{name}[/|]{who}[^()\[\]]{{0,40}}",
        rf"{who}[/|][^()\[\]]{{2,60}}",
        rf"{who} (?:Photo|photo|via)[^()\[\]]{{0,60}}",
    )
    bare = rf"(?:REUTERS/|AP Photo/|{name}/(?:AFP|Getty|EPA|AP|Reuters|REUTERS)\b)[\w .’'\-/]{{0,50}}"
    return re.compile(rf"(?:[(\[](?:{'|'.join(inside)})[)\]]|(?:^|(?<=[.\s])){bare})\.?$")
