"""Verbs of saying that close a headline and are read as nouns: "Nine killed in raid, army reports"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract import reporting
from counterclaim.extract.reporting import Reporting
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.parse import Parse, Sentence, Token

SHORT = 7
"""How many words may stand between the last comma and the verb."""
TELLING = ("strong", "clause")
FINITE = ("VERB", "AUX")


def tail_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """One cue for each sentence that closes with a comma, an actor and a noun in the form of a verb of saying."""
    for sentence in parse.sentences:
        words = [t for t in parse.words(sentence) if t.upos != "PUNCT"]
        verb = _verb(words[-1]) if words else None
        comma = _comma(parse, sentence, words[-1].index) if verb else None
        if verb is None or comma is None:
            continue
        mention = voices.mention(words[-1].index) or voices.mention(words[-1].index - 1)
        clause = any(t.upos in FINITE for t in parse.tokens[sentence.start : comma])
        if mention is None or not clause or mention.start <= comma or not mention.actor.party:
            continue
        at, content = words[-1].index, tuple(range(sentence.start, comma))
        for speaker in voices.of(mention.head)[:1]:
            yield Cue(at, at, at + 1, speaker, verb.stance, content, f"verb:{verb.lemma}")


def _verb(token: Token) -> Reporting | None:
    """What a noun says that is a verb of saying in the third person."""
    known = reporting.verb_of(token.lower) if token.upos == "NOUN" and token.lower.endswith("s") else None
    return known if known and known.strength in TELLING else None


def _comma(parse: Parse, sentence: Sentence, end: int) -> int | None:
    """The last comma before an actor that ends at a token, with no verb between."""
    near = range(end - 1, max(sentence.start, end - SHORT), -1)
    comma = next((i for i in near if parse.tokens[i].text in (",", "”", '"')), None)
    between = parse.tokens[comma + 1 : end] if comma is not None else ()
    return comma if between and not any(t.upos in FINITE for t in between) else None
