"""The names that the pipeline finds among given words."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.language.reading import Reader, Word
from training.scoring import Spans


def names_found(reader: Reader, forms: Sequence[str]) -> Spans:
    """First word, word after the last and kind of each name of one sentence, however the reader cuts it."""
    found: Spans = set()
    offset = 0
    for read in reader.of_words([Word(0, 0, form, False) for form in forms]):
        found |= {(first + offset, end + offset, kind) for first, end, kind in read.names}
        offset += len(read.words)
    return found
