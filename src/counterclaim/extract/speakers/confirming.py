"""Who "it" is, an army that owns up to its losses: "The South African army has lost 13 men, it confirmed"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

OWNING_UP = words_in("settle_words.toml", "conceding") | {"confirm"}
BEARING = words_in("settle_words.toml", "bearing")


def owning_up(parse: Parse, voices: Voices, verb: Token, subject: int) -> int:
    """The army that a clause of loss before "it" is of, where that owns up to it, else `subject`."""
    clause = next(iter(parse.deps(verb.index, "ccomp")), None)
    behind = clause is not None and clause.index < subject < verb.index
    if not behind or clause is None or parse.tokens[subject].lower != "it":
        return subject
    lost = next((t for t in parse.deps(clause.index, "nsubj") if t.deprel == "nsubj"), None)
    mention = voices.mention(lost.index) if lost is not None and lost.upos != "PRON" else None
    army = mention is not None and mention.actor.sector is Sector.MILITARY
    told = verb.lemma.lower() in OWNING_UP and clause.lemma.lower() in BEARING
    return lost.index if told and army and lost is not None else subject
