"""What somebody is accused of behind a clause about him, which trees hang on that clause: "accused the Front, which
denies it, of killing nine".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

OPENING = ("which", "who", "whose", "where")
CHARGING = ("of", "for")


def with_charges(parse: Parse) -> Parse:
    """The parse with such a charge told of by the verb that accuses."""
    told = (found for token in parse.tokens if aside(parse, token) for found in _charge(parse, token))
    return with_tokens(parse, (replace(parse.tokens[charge], head=verb) for charge, verb in told))


def aside(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The tokens of the relative clause that a verb heads, if a comma sets it off; what is told of a whole clause too:
    "nine died, which the army denies".
    """
    of_a_clause = verb.deprel == "parataxis" and any(t.lower == "which" for t in parse.deps(verb.index, "obj"))
    if verb.deprel != "acl:relcl" and not of_a_clause:
        return ()
    clause = tuple(sorted(parse.subtree(verb.index)))
    start = next((i for i in clause if parse.tokens[i].upos != "PUNCT"), verb.index)
    opening = start + (parse.tokens[start].upos == "ADP")
    parted = start > 0 and parse.tokens[start - 1].text == "," and parse.tokens[opening].lower in OPENING
    return tuple(i for i in clause if i >= start) if parted else ()


def _charge(parse: Parse, token: Token) -> Iterator[tuple[int, int]]:
    """The word that a charge behind a clause's comma hangs by, and the verb that accuses."""
    noun = parse.tokens[token.head] if token.head is not None else None
    if noun is None or noun.head is None or noun.deprel != "obj":
        return
    accusing = reporting.verb(parse.tokens[noun.head])
    if accusing is None or accusing.stance not in (Stance.BLAMED, Stance.CONDEMNED):
        return
    clause = aside(parse, token)
    commas = (i for i in clause[:-1] if i > token.index and parse.tokens[i].text == ",")
    opening = next((parse.tokens[i + 1] for i in commas if parse.tokens[i + 1].lower in CHARGING), None)
    if opening is not None and opening.deprel in ("case", "mark") and opening.head in clause:
        yield opening.head, noun.head
