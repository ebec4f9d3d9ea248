"""Denials without a verb of denying: "reports of a lost tank were false", "that is a lie"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.reporting import TOLLS, words_in
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.senses import is_amiss
from counterclaim.extract.speakers.verbs import NEGATIONS
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

REFUTING = words_in("speakers_words.toml", "refuting")
TRUE = words_in("speakers_words.toml", "true")
UNLIKELY = words_in("speakers_words.toml", "unlikely")
MISTAKEN = words_in("speakers_words.toml", "mistaken")
PROVING = words_in("speakers_words.toml", "proving")
DEEMING = words_in("speakers_words.toml", "deeming")
REAL = words_in("speakers_words.toml", "real")
MEETING = frozenset(("correspond", "match", "reflect"))
GROUNDS = words_in("speakers_words.toml", "grounds")
HEARSAY = words_in("speakers_words.toml", "hearsay")
POINTING = frozenset(("that", "this", "it", "these", "those", "all"))


def refuting_cues(parse: Parse, cues: Sequence[Cue]) -> Iterator[Cue]:
    """One denying cue for each report that a clause calls untrue, by the one whose words hold the clause.

    Where nobody's words hold it the outlet itself refutes, which is no attribution.
    """
    for token in parse.tokens:
        refuted = _refuted(parse, token)
        holding = [c for c in cues if token.index in c.content] if refuted else []
        if holding:
            around = min(holding, key=lambda c: len(c.content))
            rule = f"verb:be {token.lemma.lower()}"
            yield Cue(token.index, token.index, token.index + 1, around.speaker, Stance.DENIED, refuted, rule)


def _refuted(parse: Parse, token: Token) -> tuple[int, ...]:
    """The words that a predicate calls untrue; empty where it is no such predicate."""
    if unlikely := _not_to_be_thought(parse, token) or _wrong_to_say(parse, token):
        return unlikely
    subject = _subject(parse, token)
    if subject is None:
        return ()
    told = subject.lemma.lower() in HEARSAY | TOLLS or reporting.noun(subject) is not None
    if told and is_amiss(parse, token) and not _negated(parse, token):
        return parse.subtree(subject.index)
    if not (_untrue(parse, token) or _unreal(parse, token) or _groundless(parse, token)):
        return ()
    pointing = subject.upos == "PRON" and subject.lower in POINTING
    clause = subject.deprel.startswith("csubj")
    return parse.subtree(subject.index) if told or pointing or clause or subject.upos == "NUM" else ()


def _subject(parse: Parse, token: Token) -> Token | None:
    """What a predicate is said of, "proved false" of what proved so."""
    above = parse.tokens[token.head] if token.head is not None else None
    proved = above is not None and token.deprel == "xcomp" and above.lemma.lower() in PROVING
    verb = above if proved and above is not None else token
    subjects = [s for s in parse.deps(verb.index, "nsubj", "csubj") if s.deprel != "nsubj:outer"]
    return subjects[-1] if subjects else None


def _not_to_be_thought(parse: Parse, token: Token) -> tuple[int, ...]:
    """The clause of which it is said that it cannot well be so: "it was impossible that", "found it unlikely that"."""
    if token.lemma.lower() not in UNLIKELY or _negated(parse, token):
        return ()
    above = parse.tokens[token.head] if token.deprel == "xcomp" and token.head is not None else None
    deemed = above is not None and above.lemma.lower() in DEEMING and bool(parse.deps(above.index, "expl", "obj"))
    if not deemed and not parse.deps(token.index, "cop"):
        return ()
    over = (token.index, *((above.index,) if deemed and above is not None else ()))
    held = (c for i in over for c in parse.deps(i, "csubj", "ccomp") if c.index > token.index)
    return next((parse.subtree(c.index) for c in held if _is_that(parse, c)), ())


def _wrong_to_say(parse: Parse, token: Token) -> tuple[int, ...]:
    """The clause that somebody is wrong to tell: "the report was wrong to suggest that"."""
    is_so = token.lower in MISTAKEN and bool(parse.deps(token.index, "cop", "aux:pass"))
    if not is_so or _negated(parse, token):
        return ()
    saying = (c for c in parse.deps(token.index, "csubj", "xcomp", "advcl", "ccomp") if c.xpos == "VB")
    told = (c for verb in saying for c in parse.deps(verb.index, "ccomp") if _is_that(parse, c))
    return next((parse.subtree(c.index) for c in told), ())


def _is_that(parse: Parse, clause: Token) -> bool:
    """Whether a "that" opens a clause, whatever the tree takes it for."""
    return parse.tokens[parse.subtree(clause.index)[0]].lower == "that"


def _untrue(parse: Parse, token: Token) -> bool:
    forms, negated = {token.lemma.lower(), token.lower}, _negated(parse, token)
    said_so = token.deprel == "xcomp" or bool(parse.deps(token.index, "cop", "aux:pass"))
    # "The report was wrong to suggest that": not all of it was.
    only = any(t.xpos == "VB" for t in parse.deps(token.index, "xcomp", "advcl", "ccomp", "csubj"))
    return said_so and not forms.isdisjoint(TRUE if negated else REFUTING if only else REFUTING | MISTAKEN)


def _unreal(parse: Parse, token: Token) -> bool:
    """Whether a clause says that something "does not correspond to reality"."""
    met = {t.lemma.lower() for t in parse.deps(token.index, "obl", "obj")}
    return token.lemma.lower() in MEETING and bool(met & REAL) and _negated(parse, token)


def _groundless(parse: Parse, token: Token) -> bool:
    """Whether a clause says that something "has no basis", "lacks any foundation" or "is without substance"."""
    if token.lemma.lower() in GROUNDS:
        without = any(t.lower == "without" for t in parse.deps(token.index, "case"))
        return without and bool(parse.deps(token.index, "cop")) and not _negated(parse, token)
    grounds = [t for t in parse.deps(token.index, "obj") if t.lemma.lower() in GROUNDS]
    none = any(_negated(parse, t) for t in grounds)
    return bool(grounds) and (token.lemma == "lack" or (token.lemma == "have" and none)) and not _negated(parse, token)


def _negated(parse: Parse, token: Token) -> bool:
    below = {t.lower for t in parse.deps(token.index, "advmod", "det")}
    return bool(below & (NEGATIONS | {"no"}))
