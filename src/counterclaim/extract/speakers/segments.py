"""What a source tells of some of those whom others count: "nine people, four of them soldiers according to the army,
were killed".
"""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.model.parse import Parse

SOURCE = "according to"
"""The rule of a source."""
FINITE = ("VBD", "VBZ", "VBP", "MD")


def segment_before(parse: Parse, start: int) -> tuple[int, ...]:
    """The words from a comma on that count some of those before and tell no deed, right before a source; behind a comma
    only where somebody else tells of those.
    """
    first = parse.sentence_of(start).start
    end = start - (parse.tokens[start - 1].text == ",")
    comma = next((i for i in range(end - 1, first, -1) if parse.tokens[i].text == ","), None)
    if comma is None or (end < start and not _told_before(parse, first, comma)):
        return ()
    words = parse.tokens[comma + 1 : end]
    counts = any(t.upos == "NUM" for t in words) and any(t.lower in ("them", "whom") for t in words)
    return tuple(t.index for t in words) if counts and not any(t.xpos in FINITE for t in words) else ()


def _told_before(parse: Parse, start: int, end: int) -> bool:
    """Whether somebody else tells what stands before: "the president said 14 fell, two of them boys, according to"."""
    said = (t for t in parse.tokens[start:end] if reporting.verb(t) and t.xpos in FINITE)
    return any(t.index < verb.index for verb in said for t in parse.deps(verb.index, "nsubj"))
