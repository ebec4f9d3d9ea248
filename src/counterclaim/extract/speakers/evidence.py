"""What only shows or counts what somebody tells: "the army said satellite images confirmed it", "that nurses had
counted nine".
"""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

EVIDENCE = words_in("speakers_words.toml", "evidence") | words_in("speakers_words.toml", "wards")
FINDING = words_in("speakers_words.toml", "finding")


def is_evidence(parse: Parse, token: Token, subject: int) -> bool:
    """Whether a thing only shows, or people of no office only count, what another says around it."""
    above = parse.tokens[token.head] if token.deprel == "ccomp" and token.head is not None else None
    within = above is not None and reporting.verb(above) is not None
    shows = parse.tokens[subject].lemma.lower() in EVIDENCE or _only_counts(parse, token, subject)
    return within and shows and not parse.deps(subject, "nmod:poss")


def _only_counts(parse: Parse, token: Token, subject: int) -> bool:
    noun = parse.tokens[subject]
    role = role_of((noun.lower,))
    office = role is not None and role.kind is not Kind.CROWD
    return token.lemma.lower() in FINDING and noun.upos == "NOUN" and is_people(noun.lower) and not office
