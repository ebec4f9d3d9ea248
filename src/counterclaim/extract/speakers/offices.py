"""Who holds two offices at once: "Prime Minister and Labour Party leader Wim Kok" speaks for the state."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Speaker
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

LEADERS = words_in("actors_words.toml", "leaders")


def of_one_person(parse: Parse, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """The speakers, without the party of politics that one leads who is named by an office of state beside it."""
    of_state = any(s.claimant.sector is Sector.GOVERNMENT for s in speakers)
    return tuple(s for s in speakers if not (of_state and _leads_a_party(parse, s)))


def _leads_a_party(parse: Parse, speaker: Speaker) -> bool:
    words = parse.between(speaker.span) if speaker.span else ()
    before = parse.tokens[words[0].index - 1].lower if words and words[0].index else ""
    return speaker.claimant.sector is Sector.PARTY and before != "the" and any(t.lower in LEADERS for t in words)
