"""Who opens a quotation with a colon and no verb of saying: "Macron was blunt: “It must stop.”"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.quotations import Quotation, find_quotations
from counterclaim.extract.speakers.cues import OUTLET, Cue
from counterclaim.extract.speakers.quotes import SCARE
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

LONGEST = 16
"""How many tokens may stand before the colon."""
MARKS = 2
"""The tokens before a quotation that a colon opens: the colon and the mark."""


def opening_cues(parse: Parse, voices: Voices, cues: Sequence[Cue]) -> Iterator[Cue]:
    """One cue for each quotation behind a colon whose clause has somebody for its subject, and no cue of its own."""
    for quotation in find_quotations(parse):
        colon = _colon(parse, quotation)
        root = _predicate(parse, colon) if colon is not None else None
        if colon is None or root is None or quotation.end - quotation.start < SCARE:
            continue
        start = parse.sentence_of(colon).start
        if any(start <= c.token < quotation.end for c in cues):
            continue
        subjects = parse.deps(root.index, "nsubj")
        subject = subjects[-1].index if subjects and subjects[-1].index < root.index else None
        for speaker in voices.of(subject)[:1] if subject is not None else ():
            if speaker.known and speaker is not OUTLET and voices.mention(subject or 0):
                words = tuple(range(quotation.start, quotation.end))
                yield Cue(root.index, root.index, root.index + 1, speaker, Stance.ASSERTED, words, "opening")


def _colon(parse: Parse, quotation: Quotation) -> int | None:
    at = quotation.start - MARKS
    return at if at > 0 and parse.tokens[at].text == ":" else None


def _predicate(parse: Parse, colon: int) -> Token | None:
    """The word that the clause before a colon hangs on."""
    start = parse.sentence_of(colon).start
    words = parse.tokens[start:colon]
    if len(words) > LONGEST:
        return None
    outside = (t for t in words if t.head is None or not start <= t.head < colon)
    found = next((t for t in outside if t.upos in ("VERB", "ADJ", "NOUN")), None)
    return found if found is not None and parse.deps(found.index, "nsubj") else None
