"""The network that is shipped says what the trained one says; unlabelled words of a corpus are left open."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from counterclaim.language.pieces import Pieces  # noqa: E402
from counterclaim.language.pipeline import SHIPPED  # noqa: E402
from training.conllu import Sentence  # noqa: E402
from training.entities import CORE, TAGS  # noqa: E402
from training.fused import OneWindow  # noqa: E402
from training.labels import Labels  # noqa: E402
from training.losses import names  # noqa: E402
from training.network import Inputs, Network  # noqa: E402
from training.tune_names import tune  # noqa: E402

SIZES = {"upos": 4, "xpos": 5, "feats": 6, "lemma": 7, "relation": 8, "names": 3}


def test_fused_is_the_same_network() -> None:
    torch.manual_seed(1)
    network = Network(SIZES).eval()
    pieces, layout = torch.randint(1000, 2000, (1, 9)), torch.randint(0, 10, (1, 9))
    first, last = torch.tensor([0, 1, 2, 4, 6]), torch.tensor([0, 1, 3, 5, 7])
    with torch.no_grad():
        said = network(Inputs(pieces, layout, first[None], last[None], torch.ones(1, 5)))
        arcs, dependent, head, upos, *_, named, starts = OneWindow(network)(pieces, layout, first, last)
    torch.testing.assert_close(arcs, said.arcs[0], atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(dependent, said.dependent[0], atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(head, said.head[0], atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(named, said.names[0], atol=1e-4, rtol=1e-4)
    torch.testing.assert_close(starts, said.starts[0, :, 1] - said.starts[0, :, 0], atol=1e-4, rtol=1e-4)
    assert upos.tolist() == said.upos[0].argmax(-1).tolist()


def test_a_kind_that_a_corpus_leaves_out_costs_little() -> None:
    scores = torch.tensor([[[0.0, 4.0, 0.0]]])
    strict = names(scores, torch.tensor([[[1.0, 0.0, 0.0]]]))
    open_to_it = names(scores, torch.tensor([[[1.0, 0.5, 0.0]]]))
    assert float(open_to_it) < 1 < float(strict)


def test_a_word_of_which_nothing_is_said_costs_nothing() -> None:
    assert float(names(torch.randn(1, 2, 3), torch.ones(1, 2, 3))) == 0


def test_tuning_moves_the_head_for_names_alone() -> None:
    network = Network(SIZES | {"names": len(TAGS)})
    before = {name: value.clone() for name, value in network.state_dict().items()}
    labels = Labels(("X",), ("x",), ("",), ("o|0|",), ("root",))
    sentences = [Sentence(("In", "Baku"), names=("O", "B-LOC"), annotated=CORE)] * 4
    tune(network, labels, Pieces(SHIPPED / "pieces.json"), sentences)
    moved = {name for name, value in network.state_dict().items() if not torch.equal(value, before[name])}
    assert moved == {"name_inner.weight", "name_inner.bias", "names.weight", "names.bias"}
