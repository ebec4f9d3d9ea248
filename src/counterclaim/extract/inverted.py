"""Who tells what stands in quotation marks before his verb, whom trees take for its object: "'They shell us,' *charged
a spokesman* for Chad in a letter".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.quotations import CLOSING, STRAIGHT
from counterclaim.extract.tellers_behind import FINITE
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

ENDS = frozenset({*CLOSING, STRAIGHT, "’", "'", "''"})
"""What a quotation may end with, that of one within another too."""


def with_inverted(parse: Parse) -> Parse:
    """The parse with those people the subject of the verb by which they tell."""
    return with_tokens(parse, (token for verb in parse.tokens for token in _teller(parse, verb)))


def _teller(parse: Parse, verb: Token) -> Iterator[Token]:
    """The noun right behind a verb of saying that has no subject, and what is said right before."""
    quoted = verb.index > 0 and parse.tokens[verb.index - 1].text in ENDS
    if not quoted or verb.xpos not in FINITE or reporting.verb(verb) is None or parse.deps(verb.index, "nsubj", "aux"):
        return
    said = (t for t in parse.deps(verb.index, "ccomp", "parataxis") if t.index < verb.index)
    behind = next((t for t in parse.deps(verb.index, "obj") if t.index > verb.index), None)
    if behind is not None and next(said, None) is not None and min(parse.subtree(behind.index)) == verb.index + 1:
        yield replace(behind, deprel="nsubj")
