"""Distances fall into their buckets, pieces into their numbers, and either build answers in the same shapes."""

from __future__ import annotations

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from training.builds import MINILM, MPNET, Build  # noqa: E402
from training.encoder import bucket  # noqa: E402
from training.network import Inputs, Network  # noqa: E402

SIZES = {"upos": 4, "xpos": 5, "feats": 6, "lemma": 7, "relation": 8, "names": 3}
SMALL = {"width": 8, "layers": 2, "heads": 2, "inner": 16}


@pytest.mark.parametrize(
    ("far", "expected"),
    [(0, 0), (-1, 1), (-7, 7), (-8, 8), (-11, 8), (-12, 9), (-500, 15), (1, 17), (7, 23), (8, 24), (500, 31)],
)
def test_a_distance_has_its_bucket(far: int, expected: int) -> None:
    assert bucket(torch.tensor([far]), 32).tolist() == [expected]


@pytest.mark.parametrize(("piece", "own"), [(0, 1), (101, 0), (102, 2), (103, 30526), (100, 104), (30521, 30525)])
def test_a_piece_has_its_number_in_the_teachers_table(piece: int, own: int) -> None:
    assert MPNET.numbers()[piece] == own
    assert MINILM.numbers()[piece] == piece


@pytest.mark.parametrize("build", [replace(MINILM, **SMALL), replace(MPNET, **SMALL)])
def test_either_build_answers_in_shape(build: Build) -> None:
    torch.manual_seed(1)
    network = Network(SIZES, build).eval()
    pieces = torch.tensor([[101, 2000, 2001, 102, 0, 0], [101, 2000, 2001, 2002, 2003, 102]])
    first = last = torch.tensor([[0, 1, 2, 0, 0], [0, 1, 2, 3, 4]])
    words = torch.tensor([[1.0, 1, 1, 0, 0], [1.0, 1, 1, 1, 1]])
    said = network(Inputs(pieces, torch.zeros_like(pieces), first, last, words))
    assert said.arcs.shape == (2, 5, 5)
    assert said.names.shape == (2, 5, 3)
    alone = network(Inputs(pieces[:1, :4], torch.zeros(1, 4).long(), first[:1, :3], last[:1, :3], words[:1, :3]))
    torch.testing.assert_close(alone.arcs[0], said.arcs[0, :3, :3], atol=1e-5, rtol=1e-4)
    assert not network.encoder.word.weight.requires_grad
