"""Whether a weekday is what somebody is called: "Friday Okoro, a councillor"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role, Span

DATING = words_in("dates_words.toml", "dating")
NAMED = ("nsubj", "nsubj:pass", "appos", "flat")


def is_christened(parse: Parse, span: Span) -> bool:
    """Whether a weekday opens the name of a person, and nothing before it dates by it; words of headlines are none."""
    words = parse.between(span)
    if len(words) != 1 or parse.sentence_of(words[0].index).role is not Role.BODY:
        return False
    day = words[0]
    behind = parse.tokens[day.index + 1] if day.index + 1 < len(parse.tokens) else None
    before = parse.tokens[day.index - 1].lower if day.index else ""
    if behind is None or behind.upos != "PROPN" or not behind.text[0].isupper() or before in DATING:
        return False
    as_one = day.deprel in ("compound", "flat") and day.head == behind.index and behind.deprel in NAMED
    return as_one or (day.deprel in NAMED and (behind.head == day.index or behind.deprel == day.deprel))
