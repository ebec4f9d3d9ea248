"""Clauses by which a report places what others tell, its own words: "since May, when gunmen killed nine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

RELATIVE = ("who", "which", "where", "when", "whose")
PACTS = words_in("events_classes.toml", "agreement")
NAMING = words_in("speakers_words.toml", "naming")
OPENERS = frozenset((":", '"', "“"))
SINCE = 5
"""Within how many tokens before a ", when" a "since" opens the time that it tells of."""


def without_background(parse: Parse, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues, their content without what the report itself tells of a time, a place or a party they only name.

    What stands between quotation marks is the speaker's own.
    """
    quoted, kept = quoted_words(parse), list(cues)
    clauses = [(token, frozenset(told)) for token in parse.tokens if (told := _clause(parse, token))]
    for token, words in clauses:
        if token.index not in quoted:
            kept = [_without(cue, words) if _is_reports(parse, token, min(words), cue) else cue for cue in kept]
    return tuple(kept)


def _without(cue: Cue, words: frozenset[int]) -> Cue:
    return replace(cue, content=tuple(i for i in cue.content if i not in words))


def _clause(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The tokens of a clause that tells more of a noun or a time before it, from the word that opens it."""
    if verb.deprel.partition(":")[0] not in ("acl", "advcl") or verb.head is None or verb.head == verb.index:
        return ()
    clause = sorted(i for i in parse.subtree(verb.index))
    start = next((i for i in clause if parse.tokens[i].upos != "PUNCT"), verb.index)
    return tuple(i for i in clause if i >= start)


def _is_reports(parse: Parse, verb: Token, start: int, cue: Cue) -> bool:
    """Whether a clause within the words of a cue is none of them."""
    if verb.index not in cue.content or cue.start == cue.end or cue.token in parse.subtree(verb.index):
        return False
    opening = parse.tokens[start].lower
    set_off = start > 0 and parse.tokens[start - 1].text == ","
    parted = set_off and opening in RELATIVE
    if set_off and _is_named_only(parse, cue) and any(t.lower in RELATIVE for t in parse.tokens[start : start + 2]):
        return True
    if parted and opening == "when" and _is_of_a_beginning(parse, start - 1):
        return True
    if cue.stance is Stance.BLAMED:
        return (parted and (opening == "when" or _is_of_the_blamed(parse, verb, cue))) or _is_of_a_pact(parse, verb)
    return parted and opening != "when" and _is_of_a_name(parse, verb) and _takes_a_noun(parse, cue)


def _is_named_only(parse: Parse, cue: Cue) -> bool:
    """Whether somebody only calls one thing another, and tells nothing of it: "calls the raid its answer to the attack
    at Uri, in which 18 died".
    """
    verb = parse.tokens[cue.token]
    names = verb.lemma.lower() in NAMING and cue.rule.startswith("verb:") and bool(parse.deps(verb.index, "obj"))
    return names and not parse.deps(verb.index, "ccomp") and parse.tokens[cue.token + 1].text not in OPENERS


def _is_of_a_beginning(parse: Parse, comma: int) -> bool:
    """Whether a comma ends the time from which something is counted: "since 7 October, when"."""
    before = parse.tokens[max(parse.sentence_of(comma).start, comma - SINCE) : comma]
    since = next((t.index for t in reversed(before) if t.lower == "since"), None)
    return since is not None and all(t.upos not in ("VERB", "AUX") for t in parse.tokens[since:comma])


def _is_of_the_blamed(parse: Parse, verb: Token, cue: Cue) -> bool:
    """Whether a clause tells more of whom a verb blames, not of what he did: "blamed Chad, which had shelled it"."""
    blamed = _above(parse, verb)
    return blamed.deprel == "obj" and blamed.head == cue.token


def _is_of_a_pact(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells of a truce how it came about, of which nobody is accused: "the truce agreed on Monday"."""
    return verb.deprel.startswith("acl") and _above(parse, verb).lemma.lower() in PACTS


def _is_of_a_name(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells more of a place or a party that is called by its name."""
    return verb.deprel.startswith("acl") and _above(parse, verb).upos == "PROPN"


def _takes_a_noun(parse: Parse, cue: Cue) -> bool:
    """Whether a verb tells no clause, only a noun: "counted 40 dead"."""
    verb = parse.tokens[cue.token]
    below = [t for t in parse.deps(verb.index, "obj", "xcomp") if t.index > verb.index]
    nouns = (t for t in below if t.upos not in ("VERB", "AUX"))
    return reporting.verb(verb) is not None and not parse.deps(verb.index, "ccomp", "parataxis") and any(nouns)


def _above(parse: Parse, verb: Token) -> Token:
    return parse.tokens[verb.head if verb.head is not None else verb.index]
