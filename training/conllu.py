"""Treebanks in CoNLL-U: documents, paragraphs, sentences and trees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """One label of each kind for every word; `heads` count from 1 within the sentence, 0 is the root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with what a corpus says of them; `names` are BIO tags or `?`, of the kinds in `annotated`."""

    forms: tuple[str, ...]
    tree: Tree | None = None
    names: tuple[str, ...] | None = None
    annotated: frozenset[str] = frozenset()
    text: str = ""
    opens_paragraph: bool = False
    misc: tuple[str, ...] = ()


Paper = list[Sentence]
"""The sentences of one document, in order."""


def read(path: Path) -> list[Paper]:
    """The documents of a CoNLL-U file; multi-word tokens and empty nodes are left out."""
    return documents(path.read_text(encoding="utf-8"))


def documents(text: str) -> list[Paper]:
    """The documents of CoNLL-U."""
    papers: list[Paper] = []
    for comments, rows in _blocks(text):
        if not papers or any(line.startswith("# newdoc") for line in comments):
            papers.append([])
        papers[-1].append(_sentence(comments, rows))
    return papers


def _blocks(text: str) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in text.split("\n"):
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, [row for row in rows if row[0].isdigit()]
            comments, rows = [], []


def _sentence(comments: list[str], rows: list[list[str]]) -> Sentence:
    text = next((line[9:] for line in comments if line.startswith("# text = ")), "")
    tree = Tree(
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        feats=tuple("" if row[5] == "_" else row[5] for row in rows),
        lemmas=tuple(row[1] if row[2] == "_" else row[2] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )
    return Sentence(
        forms=tuple(row[1] for row in rows),
        tree=tree,
        text=text,
        opens_paragraph=any(re.match(r"# new(doc|par)\b", line) for line in comments),
        misc=tuple(row[9] for row in rows),
    )
