"""Adjectives by which somebody says something: "the ministry is adamant that no tank was lost"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach
from counterclaim.extract.speakers.cues import OUTLET, Cue
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse

INSISTING = words_in("speakers_words.toml", "insisting")


def predicate_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """One cue for each known speaker of an adjective of insistence with a clause."""
    for token in parse.tokens:
        subjects = parse.deps(token.index, "nsubj") if token.lower in INSISTING else ()
        if not subjects or not parse.deps(token.index, "ccomp"):
            continue
        subject = subjects[-1].index
        for speaker in voices.of(subject):
            if speaker.known and speaker is not OUTLET:
                words = reach.complement(parse, token, subject)
                rule = f"verb:be {token.lower}"
                yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, words, rule)
