"""Those who are told of by what counts them: "five of the soldiers said", "tens of thousands of people called for"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Speaker, speaker_of
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse, Token

if TYPE_CHECKING:
    from counterclaim.extract.speakers.voices import Voices

MEASURES = words_in("events_grammar.toml", "measures")


def counts(token: Token) -> bool:
    """Whether a word counts those behind its "of"."""
    return token.upos == "NUM" or token.lemma.lower() in MEASURES


def of_whom(voices: Voices, head: int) -> Speaker | None:
    """Whom some are of: "five of the soldiers", "two of them"; nobody known where the report does not tell."""
    last = head
    while counts(voices.parse.tokens[last]) and (below := _behind_of(voices.parse, last)) is not None:
        last = below
    if last == head:
        return None
    found, span = voices.mention(last), voices.parse.hull((head, last))
    claimant = speaker_of(found).claimant if found and found.actor.party else Claimant(span.of(voices.parse.text), None)
    return Speaker(claimant, span, known=found is not None)


def _behind_of(parse: Parse, noun: int) -> int | None:
    below = parse.deps(noun, "nmod")
    return next((t.index for t in below if any(c.lower == "of" for c in parse.deps(t.index, "case"))), None)
