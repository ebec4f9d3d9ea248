"""What a chronicler might have of a report, for tests of what is made of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from counterclaim.extract.chronicled import DENIED, KEYS, ROLES, STANDS, TYPES, Chronicle

STRONG = 10.0
"""What speaks for the one that is pointed at."""


def told(
    words: int,
    events: Mapping[int, tuple[str, float]],
    points: Mapping[tuple[int, int], int | None] | None = None,
    denied: frozenset[int] = frozenset(),
) -> Chronicle:
    """A chronicle of so many words of one sentence: by word a type and how likely; by role and word of an event whom
    that points at, None for nobody. Where nothing is told all are as likely.
    """
    likely = np.zeros((words, DENIED + 1), dtype=np.float32)
    for at, (type_, share) in events.items():
        likely[at, TYPES.index(type_)] = share
    likely[sorted(denied), DENIED] = 1.0
    nobody = np.zeros((words, len(ROLES)), dtype=np.float32)
    asks, answers = (np.zeros((words, len(ROLES), KEYS), dtype=np.float32) for _ in range(2))
    for key, ((role, at), whom) in enumerate((points or {}).items()):
        if whom is None:
            nobody[at, role] = STRONG
        else:
            asks[at, role, key], answers[whom, role, key] = STRONG, 1.0
    counts = np.zeros((len(ROLES), STANDS), dtype=np.float32)
    return Chronicle(likely, nobody, asks, answers, counts, np.zeros(words, dtype=np.int64))
