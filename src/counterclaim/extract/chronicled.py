"""What the chronicler takes each word for: the word of an event, of which type, done by whom to whom.

The chronicler is a small network that read the report whole (`language/pipeline.py`); `training/chronicle.py` teaches
it. A row for each word holds, side by side, how likely it tells of an event of each of `TYPES` and one that was not,
how much speaks for nobody in each of `ROLES`, by what its event asks for each, by what it answers itself, and what each
stand counts in each role.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.parse import Parse

Floats = NDArray[np.float32]
TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""The types of events, in the order of the chronicler's columns; the column behind them is that of what was not."""
DENIED = len(TYPES)
ROLES = ACTOR, RECIPIENT, ACTORS_LAND, RECIPIENTS_LAND = range(4)
"""What is pointed at for an event: who does it, to whom, and any word that tells the land of either."""
KEYS = 64
"""The width of what asks and answers in a role."""
STANDS = 6
"""Where a word may stand seen from an event's: see `stands`."""
NEAR = 4
"""Sentences before an event's that are near it."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    """What the chronicler has of each word of a report.

    `likely` [words, types + 1]; `nobody` [words, roles], `asks` and `answers` [words, roles, keys]; `counts` [roles,
    stands]; `sentences` [words] are the numbers of their sentences.
    """

    likely: Floats
    nobody: Floats
    asks: Floats
    answers: Floats
    counts: Floats
    sentences: NDArray[np.int64]

    def tells(self, words: Sequence[int]) -> float:
        """How likely one of some words tells of an event of any type."""
        return float(self.likely[list(words), :DENIED].max())

    def who(self, role: int, at: int) -> Floats:
        """How likely, of the event told at a word, nobody is told in a role, and then each word names who is.

        [1 + words], summing to one.
        """
        scores = self.answers[:, role] @ self.asks[at, role] + self.counts[role, stands(self.sentences, at)]
        scores = np.append(self.nobody[at, role], scores)
        powers = np.exp(scores - scores.max())
        found: Floats = powers / powers.sum()
        return found


def stands(sentences: NDArray[np.int64], at: int) -> NDArray[np.int64]:
    """Where words stand seen from the one at `at`: 0 before it in its sentence, 1 from it on, 2 in the sentence before,
    3 in those near before that, 4 farther before, 5 in a later one.
    """
    apart = sentences[at] - sentences
    behind = (np.arange(len(sentences)) >= at).astype(np.int64)
    before = np.where(apart <= 1, 2, np.where(apart <= NEAR, 3, 4))
    found: NDArray[np.int64] = np.where(apart == 0, behind, np.where(apart < 0, 5, before))
    return found


def chronicle(parse: Parse) -> Chronicle | None:
    """What the chronicler has of a parse; None where it did not read it, or there is nothing to read."""
    if parse.chronicled is None or not parse.tokens:
        return None
    return of_rows(parse.chronicled(), [token.sentence for token in parse.tokens])


def of_rows(rows: Floats, sentences: Sequence[int]) -> Chronicle:
    """The rows of all words taken apart."""
    widths = (DENIED + 1, len(ROLES), len(ROLES) * KEYS, len(ROLES) * KEYS, len(ROLES) * STANDS)
    likely, nobody, asks, answers, counts = np.split(rows, np.cumsum(widths)[:-1], axis=1)
    shape = (len(rows), len(ROLES), KEYS)
    held = counts[0].reshape(len(ROLES), STANDS)
    return Chronicle(likely, nobody, asks.reshape(shape), answers.reshape(shape), held, np.array(sentences))
