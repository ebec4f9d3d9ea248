"""People told of by who spoke to them, and what they put, which trees take for what was said to them: "residents we
spoke to put the toll at nine".
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.speakers.hearers import TALKING
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

SAME = frozenset(("put", "set", "read"))
"""Verbs whose past is as their infinitive."""
SPOKE = frozenset(("we", "i", "they", "he", "she"))
STRANDED = frozenset(("to", "with"))


def with_tellers(parse: Parse) -> Parse:
    """The parse with such a verb in the past, those people its subject."""
    told: dict[int, Token] = {}
    for verb in parse.tokens:
        talking = parse.tokens[verb.head] if verb.head is not None and verb.deprel == "xcomp" else None
        to = parse.tokens[verb.index - 1] if verb.index else verb
        if talking is None or verb.lower not in SAME or not _is_stranded(parse, talking, to):
            continue
        people = _people(parse, talking)
        if people is not None:
            above = talking if talking.deprel != "acl:relcl" else people
            told[verb.index] = replace(verb, head=above.head, deprel=above.deprel, xpos="VBD")
            told[people.index] = replace(people, head=verb.index, deprel="nsubj")
            told[talking.index] = replace(talking, head=people.index, deprel="acl:relcl")
            told[to.index] = replace(to, head=talking.index, deprel="obl", upos="ADP", xpos="IN")
    return with_tokens(parse, told.values())


def _is_stranded(parse: Parse, talking: Token, to: Token) -> bool:
    """Whether somebody spoke to people told of before, the "to" right behind the verb."""
    own = any(t.lower in SPOKE for t in parse.deps(talking.index, "nsubj"))
    return own and talking.lemma.lower() in TALKING and to.lower in STRANDED and to.index == talking.index + 1


def _people(parse: Parse, talking: Token) -> Token | None:
    """Those whom a clause tells of, or whom the tree has for another subject of it."""
    if talking.deprel == "acl:relcl" and talking.head is not None:
        return parse.tokens[talking.head]
    return next((t for t in parse.deps(talking.index, "nsubj") if t.upos == "NOUN"), None)
