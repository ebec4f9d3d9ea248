"""A judge made by hand, which knows nothing but that a word is meant the more the larger its first feature is."""

from __future__ import annotations

import numpy as np

from counterclaim.extract.weigh.asked import STANDS
from counterclaim.extract.weigh.judge import Floats, Judge
from counterclaim.extract.weigh.ties import PEOPLE, RELATION, SAME

WIDTH = 4
POINTED = ("side", "party", "voice", "answer", *SAME)


def learnt(meant: float) -> Judge:
    """The judge whose options score as much as `meant` times the first feature of their best mention."""
    kinds = {slot: {"other": 0} for slot in ("victims", "scope", RELATION, PEOPLE, *POINTED)}
    parts: dict[str, Floats] = {
        "figure.weight": np.zeros((WIDTH, 3 * WIDTH)),
        "figure.bias": np.zeros(WIDTH),
        "inner.weight": np.zeros((WIDTH, WIDTH)),
        "inner.bias": np.zeros(WIDTH),
        "known.weight": np.zeros((1, WIDTH)),
    }
    for slot in kinds:
        parts |= {f"{slot}.kind.weight": np.zeros((1, WIDTH)), f"{slot}.bias": np.zeros(1)}
        parts |= {f"{slot}.trust.weight": np.zeros((1, WIDTH)), f"{slot}.trust.bias": np.zeros(1)}
    for slot in POINTED:
        parts |= {f"{slot}.{part}.weight": np.zeros((2, WIDTH)) for part in ("query", "key")}
        parts |= {f"{slot}.{part}.bias": np.zeros(2) for part in ("query", "key")}
        parts |= {f"{slot}.meant.weight": np.array([[meant, 0, 0, 0]]), f"{slot}.meant.bias": np.zeros(1)}
        parts[f"{slot}.stand.weight"] = np.zeros((3 * STANDS, 1))
    return Judge({name: value.astype(np.float32) for name, value in parts.items()}, {}, kinds)
