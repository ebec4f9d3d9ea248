"""What somebody only looks into, or can neither confirm nor deny, he has not told: "was checking reports that nine
had died".
"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Speaker
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse, Token

EXAMINING = words_in("speakers_words.toml", "examining")
SETTLING = words_in("speakers_words.toml", "settling")
UNABLE = words_in("speakers_words.toml", "unable")
HEARSAY = "hearsay"
"""The rule of what those unnamed tell."""
LOOKING = {"look": "into", "comment": "on"}
"""Verbs that examine something with a preposition, or say nothing of it."""
NOT = frozenset(("not", "n't", "n’t", "never", "neither"))


def is_looked_into(parse: Parse, noun: int) -> bool:
    """Whether a noun for what is told is what somebody examines, or does not settle."""
    token = parse.tokens[noun]
    verb = parse.tokens[token.head] if token.head is not None and token.deprel.startswith(("obj", "obl")) else None
    if verb is None or verb.upos != "VERB":
        return False
    lemma = verb.lemma.lower()
    examined = token.deprel == "obj" and lemma in EXAMINING
    leads = {t.lower for t in parse.deps(noun, "case")}
    return examined or LOOKING.get(lemma) in leads or (lemma in SETTLING and _is_unsettled(parse, verb))


def _is_unsettled(parse: Parse, verb: Token) -> bool:
    """Whether somebody does not confirm something, or has yet to: "could not confirm", "was trying to verify"."""
    above = parse.tokens[verb.head] if verb.deprel == "xcomp" and verb.head is not None else None
    trying = above is not None and above.lemma.lower() in UNABLE
    return trying or any(t.lower in NOT for t in parse.deps(verb.index, "advmod"))


def heard_of(parse: Parse, noun: int) -> Iterator[Speaker]:
    """Those unnamed by whom such a thing is told, if anybody looks into it: "reports"."""
    if is_looked_into(parse, noun):
        span = parse.tokens[noun].span
        yield Speaker(Claimant(span.of(parse.text), None), span, known=False)
