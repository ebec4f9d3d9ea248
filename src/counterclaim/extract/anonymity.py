"""Who asks that his name be kept back asks nobody for anything: "asked not to be named", "to remain anonymous"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

NAMING = words_in("events_grammar.toml", "naming")
NAMELESS = words_in("events_grammar.toml", "nameless")


def keeps_name_back(parse: Parse, verb: Token) -> bool:
    """Whether what is asked below a verb is to be named not at all, or to stay without a name."""
    below = parse.deps(verb.index, "xcomp", "ccomp", "obj")
    if any(t.lower in NAMELESS for t in below):
        return True
    clauses = [t for t in below if t.deprel != "obj"]
    named = (t for t in clauses if t.lemma.lower() in NAMING and parse.deps(t.index, "aux:pass"))
    return any(named) or any(c.lower in NAMELESS for t in clauses for c in parse.deps(t.index))
