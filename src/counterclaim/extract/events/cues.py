"""Which tokens tell of an event: the cues of the lexicon matched against the tree around each word."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.events.bases import bases, is_one_of
from counterclaim.extract.events.lexicon import Cue, Need, cues
from counterclaim.extract.events.tree import case_of, governed, joined, passive, subjects
from counterclaim.model.parse import Parse, Token

NOUN_LIKE = ("NOUN", "PROPN")
MODIFIERS = ("amod", "compound", "flat", "nmod", "conj", "appos")


def cue_at(parse: Parse, token: Token) -> Cue | None:
    """The cue that a token carries, the most demanding one that the tree bears out, or None."""
    part = _part(parse, token)
    if part is None:
        return None
    for lemma in bases(token):
        for cue in cues(part).get(lemma, ()):
            if all(_met(parse, token, need) for need in cue.needs):
                return cue
    return None


def themes(parse: Parse, verb: Token) -> list[Token]:
    """What a verb acts upon: its objects, the subject of a passive, the noun that a participle stands on."""
    found = [t for t in parse.deps(verb.index, "obj", "iobj") if t.deprel != "nsubj"]
    if passive(parse, verb):
        found += [t for t in subjects(parse, verb) if t.deprel == "nsubj:pass"]
        found += governed(parse, verb)
    return [other for token in found for other in joined(parse, token)]


def _part(parse: Parse, token: Token) -> str | None:
    if token.upos == "VERB":
        return "verbs" if token.deprel not in ("amod", "compound") else None
    if token.upos == "AUX" and token.deprel not in ("aux", "aux:pass", "cop"):
        return "verbs"
    if token.upos in NOUN_LIKE and token.deprel not in ("compound", "flat", "goeswith", "amod"):
        return "nouns"
    return None


def _met(parse: Parse, token: Token, need: Need) -> bool:
    if "none" in need.words:
        return not themes(parse, token)
    if need.place == "subj":
        return any(_noun_meets(parse, t, need) for t in subjects(parse, token))
    if need.place:
        wanted = need.place.split("|")
        return any(_noun_meets(parse, t, need) for t in _phrases(parse, token, wanted))
    if need.open:
        return any(_noun_meets(parse, t, need) for t in themes(parse, token))
    return _word_near(parse, token, need.words)


def _phrases(parse: Parse, token: Token, prepositions: list[str]) -> Iterator[Token]:
    """The heads of the phrases below a token, or below what it acts upon, that open with these words."""
    for top in (token, *themes(parse, token)):
        for child in parse.deps(top.index, "obl", "nmod", "advcl", "obj"):
            split = top is token and child.deprel == "obj" and _particle(parse, token) in prepositions
            if split or case_of(parse, child) in prepositions:
                yield child


def _particle(parse: Parse, token: Token) -> str | None:
    return next((t.lower for t in parse.deps(token.index, "compound:prt")), None)


def _noun_meets(parse: Parse, noun: Token, need: Need) -> bool:
    for token in joined(parse, noun):
        if is_one_of(token, need.words):
            return True
        below = parse.deps(token.index, *MODIFIERS) if need.open else ()
        if any(is_one_of(t, need.words) for t in below):
            return True
    return False


def _word_near(parse: Parse, token: Token, words: frozenset[str]) -> bool:
    """Whether a bare word hangs on the token, or stands right behind it, or opens one of its phrases."""
    for child in parse.deps(token.index):
        if child.deprel in ("nsubj", "advcl", "ccomp", "parataxis", "punct", "acl:relcl"):
            continue
        if is_one_of(child, words):
            return True
        if case_of(parse, child) in words:
            return True
        if child.deprel in ("obj", "nsubj:pass", "xcomp", "obl", "conj") and _holds(parse, child, words):
            return True
    after = token.index + 1
    return after < len(parse.tokens) and parse.tokens[after].lower in words


def _holds(parse: Parse, noun: Token, words: frozenset[str]) -> bool:
    below = parse.deps(noun.index, "compound", "amod", "conj", "flat")
    return any(is_one_of(t, words) for t in below)
