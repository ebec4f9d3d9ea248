"""A parse becomes silver: sentences of one root, heads and names counted within them."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from counterclaim.language.pipeline import SHIPPED  # noqa: E402
from counterclaim.model.parse import Name, Parse, Sentence, Token  # noqa: E402
from counterclaim.model.text import Document, Report, Role, Span  # noqa: E402
from training.as_pipeline import as_pipeline  # noqa: E402
from training.labels import read  # noqa: E402
from training.network import Network  # noqa: E402
from training.silver import _paragraph, sentences  # noqa: E402


def token(index: int, head: int | None, sentence: int) -> Token:
    return Token(index, Span(0, 1), f"w{index}", "w", "X", "x", "", head, "dep", sentence)


def test_sentences_of_a_parse() -> None:
    heads = [(1, 0), (None, 0), (1, 0), (None, 1), (None, 2), (None, 2), (5, 2), (8, 3), (None, 3), (8, 3)]
    tokens = tuple(token(i, head, sentence) for i, (head, sentence) in enumerate(heads))
    told = tuple(Sentence(i, a, b, 0, Role.BODY) for i, (a, b) in enumerate([(0, 3), (3, 4), (4, 7), (7, 10)]))
    first, last = sentences(Parse(Document(Report(""), ()), tokens, told, (Name(8, 10, "LOC"),)))
    assert (first.opens_paragraph, last.opens_paragraph) == (True, False)
    assert last.forms == ("w7", "w8", "w9")
    assert last.tree is not None
    assert last.tree.heads == (2, 0, 2)
    assert last.names == ("O", "B-LOC", "I-LOC")


def test_an_untrained_network_reads_every_word(tmp_path_factory: pytest.TempPathFactory) -> None:
    torch.manual_seed(1)
    labels = read(SHIPPED / "labels.json")
    encoder = tmp_path_factory.mktemp("encoder")
    (encoder / "tokenizer.json").write_bytes((SHIPPED / "pieces.json").read_bytes())
    parse = as_pipeline(Network(labels.sizes()).eval(), labels, encoder).parse(_paragraph("Two died in Baku."))
    assert [token.text for token in parse.tokens] == ["Two", "died", "in", "Baku", "."]
