"""Where names of places stand: names that the network found, and capitals beside the words of places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.extract.actors.provinces import is_province_noun
from counterclaim.extract.places.runs import PLACE, namelike, runs, struck, suffers, word
from counterclaim.extract.places.words import place_words
from counterclaim.lookup import PlaceIndex, PlaceKind
from counterclaim.model.parse import Parse, Token


@dataclass(frozen=True, slots=True)
class Spotted:
    """Words that may name a place; `noun` is the kind told by a noun beside them, `cue` why they count."""

    start: int
    end: int
    name: str
    cue: str
    noun: str | None = None


def spot(parse: Parse, index: PlaceIndex, scene: tuple[str, ...]) -> tuple[Spotted, ...]:
    """All words that may name a place, in order, none overlapping; `scene` are the states to look in."""
    found: list[Spotted] = []
    known = _Known(index, scene)
    for start, end in runs(parse, known.has):
        taken = _take(parse, known, start, end, found[-1] if found else None)
        if taken:
            found.append(taken)
    return tuple(_share_plural_nouns(parse, found))


def before(parse: Parse, start: int) -> Token | None:
    """The word before a name, past articles, directions, nouns of kind ("in the northern city" -> "in")."""
    words = place_words()
    first = parse.sentence_of(start).start
    for at in range(start - 1, first - 1, -1):
        token = parse.tokens[at]
        if token.lower in words.directions or token.lower in words.kinds or token.upos == "DET":
            continue
        return token
    return None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the gazetteer knows as it stands, or, of names of several words, in another romanisation."""

    index: PlaceIndex
    scene: tuple[str, ...]

    def has(self, name: str) -> bool:
        if len(name) < 2:
            return False
        several = " " in name or "-" in name
        return bool(self.index.find(name)) or (
            several and any(self.index.alike(name, state) for state in self.scene[:3])
        )


def _take(parse: Parse, known: _Known, start: int, end: int, last: Spotted | None) -> Spotted | None:
    """The place that a run names, trimmed to what the gazetteer knows, or None if nothing says it is one."""
    start, end = _trimmed(parse, start, end)
    if start >= end or _only_describes(parse, start, end) or _is_one_of_a_kind(parse, start, end):
        return None
    noun = noun_beside(parse, start, end)
    cue = _cue(parse, start, end, noun, last)
    if cue is None:
        return None
    part = _known_part(parse, known, start, end)
    if part is None and cue not in ("name", "noun"):
        return None
    start, end = part or (start, _label_end(parse, start, end))
    start = _with_article(parse, known, start, end)
    noun = noun_beside(parse, start, end) or noun
    return Spotted(start, end, _called(parse, known, start, end), cue, noun)


def _with_article(parse: Parse, known: _Known, start: int, end: int) -> int:
    """Where a name begins with an article in small letters that is joined to it, if it is known so: "al-Jawf"."""
    joint, hyphen = word(parse, start - 2, start), word(parse, start - 1, start)
    if start < 2 or hyphen != "-" or joint not in place_words().joints or not parse.tokens[start - 2].text.islower():
        return start
    return start - 2 if known.index.find(parse.span(start - 2, end).of(parse.text)) else start


def _called(parse: Parse, known: _Known, start: int, end: int) -> str:
    """The words of a name; of a land's with "state" behind it, both where they name a province: "Niger State"."""
    name = parse.span(start, end).of(parse.text)
    of_land = any(c.kind is PlaceKind.COUNTRY for c in known.index.find(name))
    if not of_land or not is_province_noun(parse, end):
        return name
    whole = parse.span(start, end + 1).of(parse.text)
    return whole if any(c.kind is PlaceKind.ADMIN1 for c in known.index.find(whole)) else name


def _label_end(parse: Parse, start: int, end: int) -> int:
    """Where the network's own name at a token ends, or else the run, as before a noun of kind."""
    if word(parse, end, start) in place_words().kinds:
        return end
    return next((n.end for n in parse.names if n.start <= start < n.end <= end), end)


def _trimmed(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """The run without articles, directions and punctuation at its start, and without joints at its end."""
    words, tokens = place_words(), parse.tokens
    while start < end and (tokens[start].upos in ("DET", "PUNCT") or _is_direction(parse, start, end)):
        start += 1
    while start < end and (tokens[end - 1].upos == "PUNCT" or tokens[end - 1].lower in words.never):
        end -= 1
    return start, end


def _only_describes(parse: Parse, start: int, end: int) -> bool:
    """Whether a word is no name by itself: an adjective ("Iraqi"), a direction, a noun of kind."""
    token = parse.tokens[start]
    words = place_words()
    if end - start > 1 or word(parse, end, start) in words.kinds:
        return False
    return token.upos == "ADJ" or token.lower in words.directions | words.kinds.keys()


def _is_one_of_a_kind(parse: Parse, start: int, end: int) -> bool:
    """Whether an article makes a name one thing of many, which no place is: "in a Toyota Hilux", not "a Homs hotel"."""
    ahead = parse.tokens[start - 1] if start else None
    return ahead is not None and ahead.lower in ("a", "an") and ahead.head is not None and start <= ahead.head < end


def _is_direction(parse: Parse, start: int, end: int) -> bool:
    token = parse.tokens[start]
    return token.lower in place_words().directions and end - start > 1 and token.text.islower()


def noun_beside(parse: Parse, start: int, end: int) -> str | None:
    """The kind told by a noun after a name, as its last word, or before it ("village of X")."""
    words = place_words()
    after = words.kinds.get(word(parse, end, start))
    inside = words.kinds.get(parse.tokens[end - 1].lower) if end - start > 1 else None
    return after or inside or _noun_ahead(parse, start)


def _noun_ahead(parse: Parse, start: int) -> str | None:
    kinds, at = place_words().kinds, start - 1
    while word(parse, at, start) in ("the", ",", "-"):
        at -= 1
    if word(parse, at, start) == "of":
        return kinds.get(word(parse, at - 1, start))
    named = parse.tokens[at].deprel != "root" if at >= 0 else False
    return kinds.get(word(parse, at, start)) if named and at == start - 1 else None


def _cue(parse: Parse, start: int, end: int, noun: str | None, last: Spotted | None) -> str | None:
    """Why these words may be a place's name, the strongest reason first."""
    words = place_words()
    if any(name.label == "LOC" and name.start <= start < name.end for name in parse.names):
        return "name"
    if word(parse, end, start) in words.labels:
        return None
    if noun:
        return "noun"
    ahead = before(parse, start)
    if ahead and ahead.lower in words.locative:
        return "in"
    if ahead and ahead.lower in words.directed:
        return "to"
    if last and last.end <= start and _listed(parse, last.end, start):
        return "list"
    if struck(parse, start, end, words.bombed):
        return "bombed"
    if struck(parse, start, end, words.struck) or suffers(parse, start, end):
        return "struck"
    return "owner" if word(parse, end, start) in ("'s", "’s") else None


def _listed(parse: Parse, end: int, start: int) -> bool:
    """Whether only commas, "and" and nouns of kind part two names."""
    kinds = place_words().kinds
    between = [token.lower for token in parse.tokens[end:start]]
    return 0 < len(between) < 5 and all(w in (",", "and", "or", "(", "the", "in") or w in kinds for w in between)


def _known_part(parse: Parse, known: _Known, start: int, end: int) -> tuple[int, int] | None:
    """The longest part of a run that the gazetteer knows, the earliest of equals; runs are short."""
    for length in range(end - start, 0, -1):
        for first in range(start, end - length + 1):
            name = parse.span(first, first + length).of(parse.text)
            if _whole(parse, first, first + length) and known.has(name):
                part = first, first + length
                return part if _fair(parse, part, start, end) else None
    return None


def _fair(parse: Parse, part: tuple[int, int], start: int, end: int) -> bool:
    """Whether a part of a run may stand for it: a name the network found, or all but nouns of kind.

    "Mosul" may stand for "East Mosul" or "Mosul Grand Mosque", "Kura" not for "Azaya Kura".
    """
    words = place_words()
    loose = words.kinds.keys() | words.directions | words.joints
    rest = [*parse.tokens[start : part[0]], *parse.tokens[part[1] : end]]
    named = any((name.start, name.end) == part and name.label == PLACE for name in parse.names)
    site = part[0] == start and parse.tokens[end - 1].lower in words.kinds
    return named or site or all(token.lower in loose for token in rest)


def _whole(parse: Parse, start: int, end: int) -> bool:
    """Whether a part of a run begins and ends with a name-like word that is no noun of kind."""
    first, last = parse.tokens[start], parse.tokens[end - 1]
    words = place_words()
    alone = end - start == 1 and first.lower in words.kinds.keys() | words.directions
    if word(parse, end, start) in words.kinds:
        alone = False
    return namelike(first) and namelike(last) and not alone


def _share_plural_nouns(parse: Parse, found: list[Spotted]) -> Iterator[Spotted]:
    """Gives each name of a list the plural noun at its end: "Daman and Shah Wali Kot districts"."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        here, after = shared[at], shared[at + 1]
        plural = word(parse, after.end, after.start).endswith("s")
        passed = at + 2 < len(shared) and here.noun is None and after.cue == "shared"
        if here.noun is None and after.noun and (plural or passed) and _listed(parse, here.end, after.start):
            shared[at] = replace(here, noun=after.noun, cue="shared")
    return iter(shared)
