"""What a reporting verb of many senses says where it stands: "call for" calls, "call it a lie" denies."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile, zip_longest

from counterclaim.extract import reporting
from counterclaim.extract.reporting import TOLLS, Reporting, words_in
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

NAMING = words_in("speakers_words.toml", "naming")
EMITTING = words_in("speakers_words.toml", "emitting")
DENYING = words_in("speakers_words.toml", "denying")
DISCREDITING = words_in("speakers_words.toml", "discrediting")
INQUIRING = words_in("speakers_words.toml", "inquiring")
INFLATED = words_in("speakers_words.toml", "inflated")
EXCESSIVE = words_in("speakers_words.toml", "excessive")
JUDGING = words_in("speakers_words.toml", "judging")
TOLD = words_in("speakers_words.toml", "hearsay")
REVILING = words_in("speakers_words.toml", "reviling")
OUTLAWS = words_in("speakers_words.toml", "outlaws")
PLAINLY = frozenset(("describe", "characterise", "characterize"))
"""Verbs that tell what people are and need not revile them: "described the dead as mercenaries"."""
INDIGNATION = words_in("speakers_words.toml", "indignation")
ASKING = words_in("speakers_words.toml", "asking")
IGNORING = words_in("speakers_words.toml", "ignoring")
LIABLE = frozenset(("responsible", "accountable"))
LIABLY = 8
"""Within how many words behind "hold" somebody is held "to blame"."""
TURNING = frozenset(("for", "on", "upon"))


def here(parse: Parse, token: Token, verb: Reporting) -> Reporting:
    """A reporting verb with the stance that the words around it give it."""
    if verb.lemma in NAMING:
        below = _words_below(parse, token)
        judged = bool(below & JUDGING) and _is_of_a_deed(parse, token)
        if (below & DENYING and not judged) or _is_no_such_number(parse, token) or _discredits(parse, token, below):
            return Reporting(f"{verb.lemma} false", Stance.DENIED, "weak")
        condemns = judged or below & REVILING - (OUTLAWS if verb.lemma in PLAINLY else frozenset())
        if condemns and verb.stance is Stance.ASSERTED:
            return replace(verb, stance=Stance.CONDEMNED)
    if verb.lemma in EMITTING:
        return replace(verb, stance=_emitted(parse, token) or verb.stance)
    if verb.stance is Stance.CONDEMNED and _condemns_as_false(parse, token):
        return Reporting(f"{verb.lemma} false", Stance.DENIED, "weak")
    if verb.stance is Stance.CALLED_FOR and _bids_to_ignore(parse, token):
        return Reporting(f"{verb.lemma} to ignore", Stance.DENIED, "weak")
    if verb.lemma == "ask":
        return replace(verb, stance=Stance.ASSERTED) if asks(parse, token) else verb
    if verb.lemma == "tell":
        return replace(verb, stance=Stance.CALLED_FOR) if _bids(parse, token) else verb
    if verb.lemma == "hold":
        blames = _holds_liable(parse, token)
        return Reporting("hold responsible", Stance.BLAMED, "weak") if blames else verb
    if verb.lemma != "call":
        return verb
    behind = (c for c in parse.deps(token.index, "obl", "nmod") if c.index > token.index)
    turned = {t.lower for c in behind for t in parse.deps(c.index, "case")}
    return Reporting("call for", Stance.CALLED_FOR, "strong") if turned & TURNING else verb


def _discredits(parse: Parse, token: Token, below: set[str]) -> bool:
    """Whether somebody calls a report or what was found unworthy of belief: "called the findings biased"."""
    told = (t for t in parse.deps(token.index, "obj") if t.index > token.index)
    return bool(below & DISCREDITING) and any(reporting.is_account(t) or t.lemma.lower() in INQUIRING for t in told)


def _condemns_as_false(parse: Parse, token: Token) -> bool:
    """Whether somebody condemns what is told, and calls it untrue: "denounced the charge as slander"."""
    told = [t for t in parse.deps(token.index, "obj") if t.index > token.index and _is_told(t)]
    behind = [parse.tokens[i] for i in parse.subtree(token.index) if told and i > told[0].index]
    called = {word for t in dropwhile(lambda t: t.lower != "as", behind) for word in (t.lemma.lower(), t.lower)}
    return not called.isdisjoint(DENYING | DISCREDITING)


def _is_of_a_deed(parse: Parse, token: Token) -> bool:
    """Whether a verb names something that was done, not told: "called the move a provocation"."""
    named = [t for t in parse.deps(token.index, "obj") if t.index > token.index and t.upos == "NOUN"]
    return bool(named) and not any(map(_is_told, named))


def _holds_liable(parse: Parse, token: Token) -> bool:
    """Whether somebody is held responsible, whatever the tree hangs that on."""
    behind = parse.tokens[token.index + 1 : parse.sentence_of(token.index).end]
    if any((t.lower, n.lower) == ("to", "blame") for t, n in pairwise(behind[:LIABLY])):
        return True
    clause = list(takewhile(lambda t: t.upos not in ("PUNCT", "VERB", "AUX"), behind))
    return any(t.lower in LIABLE and (n is None or n.upos != "NOUN") for t, n in zip_longest(clause, clause[1:]) if t)


def asks(parse: Parse, token: Token) -> bool:
    """Whether a question follows that somebody puts: "wondered why the navy had left"."""
    return any(t.lower in ASKING for t in parse.tokens[token.index + 1 : token.index + 2])


def _emitted(parse: Parse, token: Token) -> Stance | None:
    """The stance of what one voices: "issued a denial", "expressed outrage"."""
    for given in parse.deps(token.index, "obj"):
        if (stance := reporting.noun(given)) is not None:
            return stance
        if given.lemma.lower() in INDIGNATION:
            return Stance.CONDEMNED
    return None


def _bids(parse: Parse, token: Token) -> bool:
    """Whether somebody is told to do something: "told residents to stay"."""
    deeds = parse.deps(token.index, "xcomp")
    return any(t.xpos == "VB" and any(m.lower == "to" for m in parse.deps(t.index, "mark")) for t in deeds)


def _bids_to_ignore(parse: Parse, token: Token) -> bool:
    """Whether others are asked to pay no heed to what is told: "urged the public to disregard claims that"."""
    deeds = (t for t in parse.deps(token.index, "xcomp", "ccomp", "advcl") if t.lemma.lower() in IGNORING)
    return any(_is_told(t) for deed in deeds for t in parse.deps(deed.index, "obj"))


def _is_told(noun: Token) -> bool:
    return reporting.is_account(noun) or noun.lemma.lower() in TOLD


def _words_below(parse: Parse, token: Token) -> set[str]:
    """The words of what a verb names its object, whatever relation the tree gives it."""
    named = parse.deps(token.index, "xcomp", "obl", "obj", "ccomp", "advcl")
    below = (parse.tokens[i] for c in named if c.index > token.index for i in parse.subtree(c.index))
    return {word for t in below if t.deprel != "nmod:poss" for word in (t.lemma.lower(), t.lower)}


def _is_no_such_number(parse: Parse, token: Token) -> bool:
    """Whether a verb names a number of people too high, or too low: "called the toll of 64 far too low"."""
    behind = parse.tokens[token.index + 1 : parse.sentence_of(token.index).end]
    named = (t for t in behind if t.lemma.lower() in TOLLS and t.head == token.index)
    return any(is_amiss(parse, t) for first in named for t in behind if t.index > first.index)


def is_amiss(parse: Parse, token: Token) -> bool:
    """Whether a word says that a number is not right: "inflated", "too high"."""
    too = any(t.lower == "too" for t in parse.deps(token.index, "advmod"))
    return not {token.lower, token.lemma.lower()}.isdisjoint(INFLATED) or (too and token.lower in EXCESSIVE)


def is_denied(parse: Parse, noun: int) -> bool:
    """Whether a noun at a token is what somebody denies: "rejected the report"."""
    head = parse.tokens[noun].head
    verb = parse.tokens[head] if head is not None else None
    said = reporting.verb(verb) if verb is not None else None
    return verb is not None and said is not None and here(parse, verb, said).stance is Stance.DENIED
