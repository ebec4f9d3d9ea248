"""The measures of the two encoders, and where their files of weights differ."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.language.pieces import END, MASK, PAD, START


@dataclass(frozen=True, slots=True)
class Parts:
    """What a layer's parts are called in a file of weights."""

    query: str
    key: str
    value: str
    output: str
    norm: str
    up: str = "intermediate.dense"
    down: str = "output.dense"
    last_norm: str = "output.LayerNorm"


@dataclass(frozen=True, slots=True)
class Rates:
    """How fast the top of the encoder and the heads learn, and how much slower each layer below."""

    encoder: float
    head: float
    decay: float


@dataclass(frozen=True, slots=True)
class Build:
    """An encoder: its sizes, and how its pieces and places are numbered against those of the MiniLM.

    `special` pairs the number of a piece of BERT with its own, all others are `shift` higher; `relative` counts the
    buckets of distance between two pieces, none where attention does not mind it.
    """

    width: int
    layers: int
    heads: int
    inner: int
    longest: int
    vocabulary: int
    epsilon: float
    parts: Parts
    rates: Rates
    first_place: int = 0
    shift: int = 0
    special: tuple[tuple[int, int], ...] = ()
    relative: int = 0

    def numbers(self) -> list[int]:
        """The number of each piece of BERT in the encoder's own table."""
        own = dict(self.special)
        return [own.get(piece, piece + self.shift) for piece in range(self.vocabulary - self.shift)]


MINILM = Build(
    width=384,
    layers=6,
    heads=12,
    inner=1536,
    longest=512,
    vocabulary=30522,
    epsilon=1e-12,
    parts=Parts(
        query="attention.self.query",
        key="attention.self.key",
        value="attention.self.value",
        output="attention.output.dense",
        norm="attention.output.LayerNorm",
    ),
    rates=Rates(encoder=2.6e-4, head=2e-3, decay=0.9),
)
"""The encoder that ships."""
HALF = replace(MINILM, layers=3)
"""Its lower half, of the scout and the chronicler: all six layers see little more."""

MPNET = Build(
    width=768,
    layers=12,
    heads=12,
    inner=3072,
    longest=514,
    vocabulary=30527,
    epsilon=1e-5,
    parts=Parts(
        query="attention.attn.q",
        key="attention.attn.k",
        value="attention.attn.v",
        output="attention.attn.o",
        norm="attention.LayerNorm",
    ),
    rates=Rates(encoder=1e-4, head=1.5e-3, decay=0.93),
    first_place=2,
    shift=4,
    special=((START, 0), (END, 2), (MASK, 30526), (PAD, 1)),
    relative=32,
)
"""The teacher's, eight times as large."""

BUILDS = {"minilm": MINILM, "mpnet": MPNET}
