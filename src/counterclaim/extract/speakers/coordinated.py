"""What is joined to a verb of saying: more of what it tells, or more that its subject says."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.model.parse import Parse, Token


def goes_on(parse: Parse, verb: Token, child: Token) -> bool:
    """Whether a conjunct of a reporting verb is really one of its complement, which parsers often get wrong.

    A noun always is, and a participle without its auxiliary; a clause where nothing tells it from what is
    reported: no comma before its "and", or no subject of its own behind a verb that reports a clause.
    """
    if any(t.lower == "that" for t in parse.deps(child.index, "mark")) or child.upos in (
        "NOUN",
        "NUM",
        "PROPN",
    ):
        return True
    if reporting.verb(child):
        return False
    if child.upos == "ADJ" and not parse.deps(child.index, "nsubj", "cop"):
        return True
    if not parse.deps(child.index, "nsubj"):
        return bool(parse.deps(verb.index, "ccomp"))
    if child.xpos == "VBN" and not parse.deps(child.index, "aux", "cop"):
        return True
    joints = parse.deps(child.index, "cc")
    return bool(joints) and parse.tokens[joints[0].index - 1].text not in (",", ";")


def coordinated(parse: Parse, verb: Token) -> list[int]:
    """The tokens of further reporting verbs that share the subject, joined to the verb or to what it is joined to."""
    others = [c for c in parse.deps(verb.index, "conj") if not goes_on(parse, verb, c)]
    if verb.deprel.startswith("conj") and verb.head is not None:
        others += [c for c in parse.deps(verb.head, "conj") if c.index > verb.index and reporting.verb(c)]
    return [i for other in others for i in parse.subtree(other.index)]
