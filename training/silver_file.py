"""Trees and names that a network gave, kept as CoNLL-U with each word's name tag in the last column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from training.conllu import Paper, Sentence, read
from training.entities import KINDS, TAGS

_NAME = "Name="


def write_silver(papers: Iterable[Paper], path: Path) -> None:
    """Write the documents; each sentence has a tree and names."""
    with path.open("w", encoding="utf-8") as out:
        for number, paper in enumerate(papers):
            out.write(f"# newdoc id = {number}\n")
            for sentence in paper:
                out.writelines(f"{line}\n" for line in _lines(sentence))


def read_silver(path: Path) -> list[Paper]:
    """The documents as `write_silver` left them, a word with no name counting as none of any kind."""
    return [[_named(sentence) for sentence in paper] for paper in read(path)]


def _lines(sentence: Sentence) -> Iterator[str]:
    if sentence.opens_paragraph:
        yield "# newpar"
    tree, names = sentence.tree, sentence.names
    if tree is None or names is None:
        raise ValueError(f"no tree or no names: {' '.join(sentence.forms)}")
    columns = (sentence.forms, tree.lemmas, tree.upos, tree.xpos, tree.feats, tree.heads, tree.relations, names)
    for i, (form, lemma, upos, xpos, feats, head, relation, name) in enumerate(zip(*columns, strict=True), 1):
        yield "\t".join([str(i), form, lemma, upos, xpos, feats or "_", str(head), relation, "_", _NAME + name])
    yield ""


def _named(sentence: Sentence) -> Sentence:
    names = (value.removeprefix(_NAME) for value in sentence.misc)
    tags = tuple(name if name in TAGS else "?" for name in names)
    return replace(sentence, names=tags, annotated=frozenset(KINDS), misc=())
