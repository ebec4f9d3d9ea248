"""What the scout takes each word of a report for: people lost, by fate, or a word that reports what somebody says.

The scout is a small network that read the report whole (`language/pipeline.py`); `training/scout.py` teaches it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse

Floats = NDArray[np.float32]
FATES = (Status.KILLED, Status.WOUNDED, Status.MISSING, Status.CAPTURED, Status.CASUALTIES)
"""The fates told apart, in the order of the scout's columns; the column behind them is that of words that report."""
CUE = len(FATES)
SURE_CUE = 0.85
"""How sure the scout must be that a word reports."""


def fates(parse: Parse) -> Floats | None:
    """How likely each word stands for people of each of `FATES` [words, fates]; None where no scout read them."""
    return None if parse.scouted is None else parse.scouted().reshape(-1, CUE + 1)[:, :CUE]


def cues(parse: Parse) -> frozenset[int]:
    """The tokens that the scout is sure report something; none where it did not read them."""
    if parse.scouted is None:
        return frozenset()
    likely = parse.scouted().reshape(-1, CUE + 1)[:, CUE]
    return frozenset(np.flatnonzero(likely >= SURE_CUE).tolist())
