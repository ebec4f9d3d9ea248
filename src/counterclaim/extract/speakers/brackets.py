"""Sources told in brackets behind a figure: "three killed (source: police)", "12 dead (army claim)"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Sentence, Token

LONGEST = 8
"""How many tokens such brackets may hold."""
SOURCES = words_in("speakers_words.toml", "sources")
PARTS = frozenset((",", ";", ":", "(", ")", "/"))


def bracket_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """One cue for each source in brackets, over the words with a number right before them; none for what only gives
    another name to somebody, "the National Liberation Army (ELN)".
    """
    for sentence in parse.sentences:
        for start, end in _brackets(parse, sentence):
            yield from _inside(parse, voices, start + 1, end)
            words = _before(parse, sentence, start)
            named = start > sentence.start and start - 1 in voices.by_token
            speaker = None if named else _source(parse, voices, start + 1, end)
            if speaker and any(parse.tokens[i].upos == "NUM" for i in words):
                yield Cue(start + 1, start + 1, end, speaker, Stance.ASSERTED, words, "in brackets")


def _inside(parse: Parse, voices: Voices, start: int, end: int) -> Iterator[Cue]:
    """The cue of a label within brackets: "12 dead (army figure: four)"."""
    colon = next((i for i in range(start + 1, end - 1) if parse.tokens[i].text == ":"), None)
    named = any(t.lower not in SOURCES for t in parse.tokens[start : colon or start])
    speaker = _source(parse, voices, start, colon) if colon is not None and named else None
    if speaker and colon is not None:
        words = tuple(range(colon + 1, end))
        yield Cue(start, start, colon, speaker, Stance.ASSERTED, words, "in brackets")


def _brackets(parse: Parse, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The tokens of each short pair of brackets, from the opening to the closing one."""
    opened: int | None = None
    for token in parse.words(sentence):
        if token.text == "(":
            opened = token.index
        elif token.text == ")" and opened is not None:
            if 1 < token.index - opened <= LONGEST:
                yield opened, token.index
            opened = None


def _before(parse: Parse, sentence: Sentence, end: int) -> tuple[int, ...]:
    at = end
    while at > sentence.start and parse.tokens[at - 1].text not in PARTS:
        at -= 1
    return tuple(range(at, end))


def _source(parse: Parse, voices: Voices, start: int, end: int) -> Speaker | None:
    """The one actor that brackets hold, with no more than a word for a source beside it."""
    inside = [t for t in parse.tokens[start:end] if t.upos not in ("PUNCT", "DET", "ADP")]
    mention = next((m for t in inside if (m := voices.mention(t.index))), None)
    if mention is None or any(t.upos in ("NUM", "VERB", "AUX") and t.lower not in SOURCES for t in inside):
        return None
    rest = [t for t in inside if not mention.start <= t.index < mention.end]
    told = all(t.lower in SOURCES or _of_same(voices, t, mention) for t in rest)
    return next(iter(voices.of(mention.head)), None) if told else None


def _of_same(voices: Voices, token: Token, mention: ActorMention) -> bool:
    """Whether a word only tells of what state a source is: "army of Chad"."""
    other = voices.by_token.get(token.index)
    return other is not None and other.actor.party is not None and other.actor.party == mention.actor.party
