"""A parse with some of its tokens told anew, as by those that mend what trees get wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model.parse import Parse, Token


def with_tokens(parse: Parse, anew: Iterable[Token]) -> Parse:
    """The parse with these in place of the tokens of their index, of several the last; itself where there are none."""
    told = {token.index: token for token in anew}
    return replace(parse, tokens=tuple(told.get(t.index, t) for t in parse.tokens)) if told else parse
