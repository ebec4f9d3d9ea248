"""Whose a statement is of which only the capital is told that it was put out in: "a communique in Damascus"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.extract.speakers.cues import Speaker
from counterclaim.model.claim import Claimant

if TYPE_CHECKING:
    from counterclaim.extract.speakers.voices import Voices


def issued_in(voices: Voices, noun: int) -> Speaker | None:
    """The government of the capital where a statement was put out: "In Damascus, a communique said", "a communique in
    Damascus".
    """
    parse = voices.parse
    start = parse.sentence_of(noun).start
    before = parse.tokens[start + 1 : noun] if parse.tokens[start].lower == "in" else ()
    opening = [t.text for t in before if t.lower not in ("a", ",")]
    behind = [t.text for t in parse.tokens[noun + 1 : parse.sentence_of(noun).end]]
    placed = behind[1:] if behind[:1] == ["in"] else []
    for words, whole in ((opening, True), (placed, False)):
        length, name = (voices.index.match(words, 0) if voices.index and words else None) or (0, None)
        if name is not None and name.is_seat_of_a_state and (length == len(words) or not whole):
            return Speaker(Claimant(name.actor.name, name.actor.party, name.actor.sector), None)
    return None
