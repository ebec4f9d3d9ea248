"""Words that tell that somebody's time in office is over: "former", "retired", "ex-minister"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in

FORMER = words_in("speakers_words.toml", "former")


def tells_of_old(word: str) -> bool:
    """Whether a word in lower case tells so."""
    return word in FORMER or word.startswith("ex-")
