"""At whose door a deed is laid: "blamed the attack on Boko Haram", "blamed Niger for the raid"."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.tree import case_of, negated, passive
from counterclaim.model.parse import Parse, Token

LAID = ("on", "upon", "to")


def blamed(parse: Parse, deed: Token) -> list[Token]:
    """Those who are said to have done a deed by who blames them; none where nobody blames."""
    verb = parse.tokens[deed.head] if deed.head is not None else None
    if verb is None or verb.upos != "VERB" or negated(parse, verb):
        return blamed_on(parse, deed)
    if deed.deprel.startswith("obl") and is_one_of(verb, grammar("blaming")):
        charged = [t for t in themes(parse, verb) if t.index > verb.index or passive(parse, verb)]
        return charged if case_of(parse, deed) in ("for", "of") else []
    return blamed_on(parse, deed)


def blamed_on(parse: Parse, deed: Token) -> list[Token]:
    """The last "on" behind a deed that is blamed, whichever word the tree hangs it on."""
    verb = _laying(parse, deed)
    if verb is None or negated(parse, verb):
        return []
    below = (*parse.deps(deed.index, "nmod"), *parse.deps(verb.index, "obl"))
    behind = [t for t in below if case_of(parse, t) in LAID and t.index > max(deed.index, verb.index)]
    return sorted((t for t in behind if not _is_day(t)), key=lambda t: t.index)[-1:]


def _laying(parse: Parse, deed: Token) -> Token | None:
    """The verb by which a deed is laid at a door, above it or in a clause behind it ("a raid blamed on bandits")."""
    above = parse.tokens[deed.head] if deed.head is not None and deed.deprel in ("obj", "nsubj:pass") else None
    over = (above,) if above is not None else ()
    return next((t for t in (*over, *parse.deps(deed.index, "acl")) if is_one_of(t, grammar("laying"))), None)


def _is_day(token: Token) -> bool:
    return token.lower in grammar("days")
