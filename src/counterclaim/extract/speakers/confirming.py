"""Who "it" is that owns up to what was just said of it: "The South African army has lost 13 men, it confirmed"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.parse import Parse, Token

OWNING_UP = words_in("settle_words.toml", "conceding") | {"confirm"}
BEARING = words_in("settle_words.toml", "bearing")


def owning_up(parse: Parse, voices: Voices, verb: Token, subject: int) -> int:
    """The subject of what is owned up to, where "it" or "they" stands behind a clause of loss, else the one given."""
    clause = next(iter(parse.deps(verb.index, "ccomp")), None)
    behind = clause is not None and clause.index < subject < verb.index
    if not behind or clause is None or parse.tokens[subject].lower not in ("it", "they"):
        return subject
    lost = next((t for t in parse.deps(clause.index, "nsubj") if t.deprel == "nsubj"), None)
    named = lost is not None and voices.mention(lost.index) is not None and lost.upos != "PRON"
    told = verb.lemma.lower() in OWNING_UP and clause.lemma.lower() in BEARING
    return lost.index if told and named and lost is not None else subject
