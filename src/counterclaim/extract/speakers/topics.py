"""What the paragraphs of a list open with as their topic, and nobody says: "SUDAN: …", "N. KOREA - …"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.entries import is_loose, times
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import OUTLET
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.parse import Parse, Sentence

LONGEST = 7
"""How many tokens a topic may have."""
DASHES = frozenset(("-", "–", "—"))
TYING = frozenset(("/", ",", ".", "-", "and", "&"))
LANDS = frozenset(("name:state", "name:seat", "name:demonym", "demonym"))
KINDS = words_in("actors_words.toml", "places") | words_in("speakers_words.toml", "fronts")
QUARTERS = words_in("speakers_words.toml", "quarters")


def topics(parse: Parse, voices: Voices) -> frozenset[int]:
    """The tokens of the topics that paragraphs open with, their marks taken in; a capital in small letters is one in a
    party's own list of places only.
    """
    timed = times(parse)
    found = [opened for s in _firsts(parse) if (opened := _opened(parse, voices, s, timed))]
    bare = [words for words, shouted in found if not shouted]
    listed = len(bare) > 1 and voices.own is not OUTLET and any(not _is_seat(voices, words[0]) for words in bare)
    return frozenset(i for words, shouted in found if shouted or listed for i in words)


def _firsts(parse: Parse) -> Iterator[Sentence]:
    last = -1
    for sentence in parse.sentences:
        if sentence.start < sentence.end and sentence.stretch != last:
            last = sentence.stretch
            yield sentence


def _opened(parse: Parse, voices: Voices, first: Sentence, timed: frozenset[int]) -> tuple[range, bool] | None:
    """The bare places before the first colon or dash of a paragraph, and whether they are in capitals."""
    start = first.start
    while start < first.end and (start in timed or parse.tokens[start].upos in ("PUNCT", "SYM", "NUM")):
        start += 1
    for token in parse.tokens[start + 1 : min(start + LONGEST, first.end - 1)]:
        if token.text == ":" or (token.text in DASHES and is_loose(parse, token.index)):
            words = range(start, token.index)
            shouted = all(t.text.isupper() for t in parse.tokens[start : token.index] if t.text[0].isalpha())
            places = all(_is_place(parse, voices, i) for i in words)
            fits = places and (shouted or token.text == ":")
            return (range(start, token.index + 1), shouted) if fits else None
    return None


def _is_seat(voices: Voices, index: int) -> bool:
    mention = voices.by_token.get(index)
    return mention is not None and mention.rule in LANDS


def _is_place(parse: Parse, voices: Voices, index: int) -> bool:
    token = parse.tokens[index]
    named = any(n.label == "LOC" and n.start <= index < n.end for n in parse.names)
    mention = voices.by_token.get(index)
    land = mention is not None and mention.rule in LANDS and mention.speaker is None
    return token.lower in TYING | QUARTERS | KINDS or named or land
