"""Groups and watchers that no list names, by the words that the report introduces them with: "CorCom, an alliance of
rebel groups", "the aid group Emergency", "an outlawed Protestant group, the Red Hand".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.extract.actors.groups import GENITIVES
from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.actors.organisations import TRADING, is_unlisted
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

BANDS = words_in("actors_words.toml", "bands")
FIGHTING = words_in("actors_words.toml", "fighting")
WATCHING = words_in("actors_words.toml", "watching")
CONTENDING = words_in("actors_words.toml", "contending")
ARTICLES = frozenset(("a", "an", "the", "another", "one"))
CALLING = frozenset(("called", "named", "dubbed", "as"))
LINKS = frozenset(("of", "for", "the", "and", "-", "al", "de", "la", "del"))
"""What may stand within a name between its capitals."""
PARTY = "party"
LONGEST = 8
"""The words of the longest name."""
BACK = 6
"""The words that may stand between an article and the noun that says what a group is."""


@dataclass(frozen=True, slots=True)
class _Band:
    """A noun phrase that says what a group is: tokens `start` (its article) to `end`, with what it does."""

    start: int
    end: int
    sector: Sector


def with_introduced(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, and one for each mention of a name that the report introduces as an armed group's or a watcher's."""
    known = {i for hit in hits if hit.name and not is_unlisted(hit.name) for i in range(hit.start, hit.end)}
    names: dict[tuple[str, ...], ActorName] = {}
    for band in _bands(parse, known):
        name = _before(parse, band, known) or _behind(parse, band, known)
        if name:
            called = _named(parse, *name, band)
            names.setdefault(tuple(t.text for t in parse.tokens[name[0] : name[1]]), called)
            names |= {(short,): called for short in _short(parse, name[1])}
    fresh = list(_mentions(parse, names, known))
    kept = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*kept, *fresh), key=lambda h: h.start))


def _short(parse: Parse, end: int) -> Iterator[str]:
    """The acronym in brackets behind a name."""
    words = [t.text for t in parse.tokens[end : end + 3]]
    if len(words) == len("(X)") and words[0] == "(" and words[2] == ")" and words[1].isupper():
        yield words[1]


def _bands(parse: Parse, known: set[int]) -> Iterator[_Band]:
    for token in parse.tokens:
        if token.text not in BANDS | TRADING | {PARTY} or token.index in known:
            continue
        start = next((i for i in range(token.index - 1, token.index - BACK, -1) if _opens(parse, i)), None)
        if start is None:
            continue
        told = [t.lower for t in parse.tokens[start : token.index + 1]]
        behind = [t.lower for t in parse.tokens[token.index + 1 : token.index + 5]] if token.lower != "group" else []
        of = behind[1:] if behind[:1] == ["of"] else []
        sector = _trade(token.lower, told) or _sector({*told, *of})
        if sector:
            yield _Band(start, token.index + 1, sector)


def _opens(parse: Parse, index: int) -> bool:
    return index >= 0 and parse.tokens[index].lower in ARTICLES


def _sector(words: set[str]) -> Sector | None:
    if words & WATCHING:
        return Sector.NON_GOVERNMENTAL
    return Sector.REBEL if words & FIGHTING else None


def _trade(noun: str, words: Sequence[str]) -> Sector | None:
    """What a firm or a party of politics is: "the Swiss miner", "an opposition party"."""
    if noun in TRADING:
        return Sector.BUSINESS
    if noun != PARTY or CONTENDING.isdisjoint(words):
        return None
    return Sector.OPPOSITION if "opposition" in words else Sector.PARTY


def _before(parse: Parse, band: _Band, known: set[int]) -> tuple[int, int] | None:
    """The name right before the comma of an apposition: "CorCom, an alliance of rebel groups"."""
    comma = band.start - 1
    behind = parse.tokens[band.end] if band.end < len(parse.tokens) else None
    if behind is not None and (behind.upos in ("NOUN", "PROPN") or behind.lower in GENITIVES):
        return None
    if comma < 1 or parse.tokens[comma].text not in (",", "(", "–", "—"):
        return None
    if parse.tokens[comma - 1].text == ")" and comma > 4 and parse.tokens[comma - 3].text == "(":
        comma -= 3
    start = comma
    while start and comma - start < LONGEST and _is_part(parse, start - 1):
        start -= 1
    return _checked(parse, start, comma, known)


def _behind(parse: Parse, band: _Band, known: set[int]) -> tuple[int, int] | None:
    """The name behind what it is: "the aid group Emergency", "a rights group, the Karuna Trust"."""
    at = band.end
    words = [t.lower for t in parse.tokens[at : at + 4]]
    if words[:1] == [","]:
        at += 1
    elif words[:1] == ["known"] and words[1:2] == ["as"]:
        at += 2
    elif words[:1] and words[0] in CALLING:
        at += 1
    at += at < len(parse.tokens) and parse.tokens[at].lower == "the"
    end = at
    while end < len(parse.tokens) and end - at < LONGEST and _is_part(parse, end):
        end += 1
    return _checked(parse, at, end, known)


def _is_part(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    proper = token.text[:1].isupper() and token.upos in ("PROPN", "NOUN", "ADJ", "X")
    return proper or token.lower in LINKS


def _checked(parse: Parse, start: int, end: int, known: set[int]) -> tuple[int, int] | None:
    """A run of words as a name, links at its ends cut off; none that is known, a person's, or a place's."""
    while start < end and parse.tokens[start].lower in LINKS:
        start += 1
    while start < end and parse.tokens[end - 1].lower in LINKS:
        end -= 1
    if start >= end or known & set(range(start, end)) or parse.tokens[start].upos not in ("PROPN", "X", "NOUN", "ADJ"):
        return None
    if parse.tokens[start].sentence != parse.tokens[end - 1].sentence:
        return None
    labels = {n.label for n in parse.names if n.start < end and start < n.end}
    people = (n for n in parse.names if n.label.startswith("PER") and n.end - n.start > 1)
    person = any(n.start < end and start < n.end for n in people)
    return None if person or labels == {"LOC"} or not parse.tokens[start].text[:1].isupper() else (start, end)


def _named(parse: Parse, start: int, end: int, band: _Band) -> ActorName:
    written = parse.span(start, end).of(parse.text)
    kind = NameKind.GROUP if band.sector is Sector.REBEL else NameKind.BODY
    return ActorName(kind, Actor(written, written, band.sector), written)


def _mentions(parse: Parse, names: dict[tuple[str, ...], ActorName], known: set[int]) -> Iterator[Hit]:
    end = 0
    for token in parse.tokens:
        for words, name in sorted(names.items(), key=lambda item: -len(item[0])):
            last = token.index + len(words)
            same = tuple(t.text for t in parse.tokens[token.index : last]) == words
            if same and token.index >= end and not known & set(range(token.index, last)):
                end = last
                yield Hit(token.index, last, name=name)
                break
