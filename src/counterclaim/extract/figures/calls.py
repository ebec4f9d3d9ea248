"""Numbers that are names: who speaks on the radio."""

from __future__ import annotations

from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Parse


def is_call_sign(parse: Parse, count: CountMention) -> bool:
    """ "ZERO: Send again.", "TWO ONE: One dead.": who speaks on the radio."""
    words = parse.tokens[count.start : count.end + 1]
    named = all(t.text.isupper() and t.text.isalpha() for t in words[:-1])
    return named and (words[-1].text == ":" or (words[-1].text.isupper() and words[-1].upos == "NUM"))
