"""Whose a deed is by their own word: who "claimed the attack", or "claimed responsibility for a car bomb"."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import cue_at
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.means import means_in
from counterclaim.extract.events.tree import agents, case_of, negated, passive
from counterclaim.model.parse import Parse, Token

OWNED = "owned"
"""The kind of a noun by which a deed is owned to that no other noun names: "responsibility"."""


def owners(parse: Parse, deed: Token) -> list[Token]:
    """Those who say that a deed is theirs; none where nobody has said so."""
    verb = claiming(parse, deed)
    if verb is None or negated(parse, verb):
        return []
    return agents(parse, verb) if passive(parse, verb) else subject_of(parse, verb)


def claiming(parse: Parse, deed: Token) -> Token | None:
    """The verb by which somebody claims a deed, or responsibility for it."""
    behind = next((t for t in parse.deps(deed.index, "acl") if _claims(t, "claiming") and passive(parse, t)), None)
    top = deed
    if deed.deprel.startswith("nmod") and case_of(parse, deed) == "for" and deed.head is not None:
        top = parse.tokens[deed.head]
    owning = is_one_of(top, grammar("owning"))
    if behind is not None or top.head is None or (top is not deed and not owning):
        return behind
    verb = parse.tokens[top.head]
    bound = top.deprel in ("obj", "nsubj:pass")
    return verb if bound and _claims(verb, "taking_on" if owning else "claiming") else None


def names_the_deed(parse: Parse, noun: Token) -> bool:
    """Whether a noun alone tells the deed that is owned to: "claimed responsibility", "… for a car bomb", not "… for
    the raid" nor "… for security".
    """
    deeds = [t for t in parse.deps(noun.index, "nmod") if case_of(parse, t) == "for" and t.upos != "PRON"]
    return all(_is_weapon(parse, t) for t in deeds) and bool(owners(parse, noun))


def _is_weapon(parse: Parse, noun: Token) -> bool:
    cue = cue_at(parse, noun)
    return cue is None and means_in(parse, [*parse.deps(noun.index, "compound", "amod"), noun]) is not None


def _claims(verb: Token, how: str) -> bool:
    return verb.upos == "VERB" and is_one_of(verb, grammar(how))
