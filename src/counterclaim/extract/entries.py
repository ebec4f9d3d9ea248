"""The time that an entry of a live blog opens with, which nobody says: "10:45", "0915", "15h20 GMT", "6pm -"."""

from __future__ import annotations

import re

from counterclaim.model.parse import Parse, Sentence

CLOCK = re.compile(r"\d{1,2}[:.h]\d\d[hzZ]?$|\d{1,2}[ap]m$")
BARE = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d[hzZL]?$")
"""The time as soldiers write it, which a year may look like."""
HOUR = re.compile(r"\d{1,2}")
NOON = 12
HALVES = frozenset(("am", "pm", "a.m.", "p.m.", "h", "hrs", "hours"))
ZONES = frozenset(("gmt", "utc", "cet", "cest", "ist", "est", "edt", "eat", "wat", "pkt", "local", "time"))
QUOTES = frozenset(('"', "“", "„", "«", "‘", "'"))
SEVERAL = 2
"""How many entries open with such a number where it is a time."""


def times(parse: Parse) -> frozenset[int]:
    """The tokens of all times that entries open with, the marks around them taken in."""
    soldierly = _opens_often(parse)
    return frozenset(i for s in parse.sentences for i in _time(parse, s, soldierly))


def _opens_often(parse: Parse) -> bool:
    """Whether several entries open with four bare figures, which are no years then."""
    firsts = (parse.tokens[s.start].text for s in parse.sentences if s.start < s.end and _is_first(parse, s))
    return sum(bool(BARE.match(text) or CLOCK.match(text)) for text in firsts) >= SEVERAL


def _is_first(parse: Parse, sentence: Sentence) -> bool:
    return sentence.index == 0 or parse.sentences[sentence.index - 1].stretch != sentence.stretch


def _time(parse: Parse, sentence: Sentence, soldierly: bool) -> range:
    """The tokens of the time that a sentence opens with, up to the first word behind; none where it has no other."""
    start = _behind_marks(parse, sentence, sentence.start)
    if start >= sentence.end:
        return range(0)
    text, behind = parse.tokens[start].text, parse.tokens[start + 1 : start + 2]
    halved = text.isdigit() and len(text) <= len("12") and any(t.lower in HALVES for t in behind)
    bare = soldierly and _is_first(parse, sentence) and BARE.match(text) is not None
    if not (CLOCK.match(text) or halved or bare):
        return range(0)
    at = start + 1
    while at < sentence.end and _goes_on(parse, at):
        at += 1
    return range(sentence.start, _behind_marks(parse, sentence, at))


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether a word is of a time, "6:40 pm GMT", and no "PM" who comes behind "18:40"."""
    token, hour = parse.tokens[at], HOUR.match(parse.tokens[at - 1].text)
    minister = token.text == "PM" and hour is not None and int(hour.group()) > NOON
    return token.lower in HALVES | ZONES and not minister


def _behind_marks(parse: Parse, sentence: Sentence, at: int) -> int:
    while at < sentence.end and parse.tokens[at].upos in ("PUNCT", "SYM") and parse.tokens[at].text not in QUOTES:
        at += 1
    return at


def is_loose(parse: Parse, mark: int) -> bool:
    """Whether a dash stands between two words and blanks."""
    if not 0 < mark < len(parse.tokens) - 1:
        return False
    before, token, behind = parse.tokens[mark - 1 : mark + 2]
    return before.span.end < token.span.start and token.span.end < behind.span.start
