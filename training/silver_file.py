"""Trees and names that a network gave: CoNLL-U with each word's name tag in the last column, and names alone."""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from training.conllu import Paper, Sentence, documents
from training.entities import KINDS, TAGS
from training.scoring import Spans

FOLDER = Path(__file__).with_name("silver")
NEWS, EWT_NAMES = FOLDER / "news.conllu.xz", FOLDER / "ewt_names.tsv"

_NAME = "Name="
_HEADER = "# document, sentence, first word, word after the last, kind; all counted from 0"


def write_silver(papers: Iterable[tuple[str, Paper]], path: Path) -> None:
    """Write the documents by what they are called, compressed; each sentence has a tree and names."""
    with lzma.open(path, "wt", encoding="utf-8") as out:
        for called, paper in papers:
            out.write(f"# newdoc id = {called}\n")
            for sentence in paper:
                out.writelines(f"{line}\n" for line in _lines(sentence))


def read_silver(path: Path) -> list[Paper]:
    """The documents as `write_silver` left them, a name of a kind that is not learnt counting as unknown."""
    with lzma.open(path, "rt", encoding="utf-8") as held:
        return [[_tagged(sentence) for sentence in paper] for paper in documents(held.read())]


def write_names(papers: Iterable[Iterable[Spans]], path: Path) -> None:
    """Write the names of each sentence of each document, a line each."""
    rows = [
        f"{i}\t{k}\t{first}\t{end}\t{kind}"
        for i, paper in enumerate(papers)
        for k, names in enumerate(paper)
        for first, end, kind in sorted(names)
    ]
    path.write_text("\n".join([_HEADER, *rows, ""]), encoding="utf-8")


def with_names(papers: list[Paper], path: Path) -> list[Paper]:
    """The documents with the names that `write_names` left of them; every kind is told of each sentence."""
    tags = [[["O"] * len(sentence.forms) for sentence in paper] for paper in papers]
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        *places, kind = line.split("\t")
        paper, sentence, first, end = map(int, places)
        tags[paper][sentence][first:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - first - 1)]
    return [
        [_named(s, named) for s, named in zip(paper, told, strict=True)]
        for paper, told in zip(papers, tags, strict=True)
    ]


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


def _tagged(sentence: Sentence) -> Sentence:
    tags = [value.removeprefix(_NAME) for value in sentence.misc]
    return replace(_named(sentence, tags), misc=())


def _named(sentence: Sentence, tags: list[str]) -> Sentence:
    known = tuple(tag if tag in TAGS else "?" for tag in tags)
    return replace(sentence, names=known, annotated=frozenset(KINDS))
