"""The closed label sets, counted from the training treebanks."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from counterclaim.language.words import plain, script
from training.conllu import Paper, Sentence
from training.entities import TAGS

_COUNTED = ("upos", "xpos", "feats", "lemma", "relation")

RARE = 3
"""A feature bundle or lemma edit seen less often is no label."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each head, in the order of its outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    relation: tuple[str, ...]
    names: tuple[str, ...] = TAGS

    def sizes(self) -> dict[str, int]:
        """How many labels each head has."""
        return {field.name: len(getattr(self, field.name)) for field in fields(self)}

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=0), encoding="utf-8")


def count(papers: Iterable[Paper]) -> Labels:
    """The labels of these documents, most frequent first."""
    seen: dict[str, Counter[str]] = {name: Counter() for name in _COUNTED}
    for paper in papers:
        for sentence in paper:
            _tally(sentence, seen)
    kept = {name: _kept(counter, RARE if name in {"feats", "lemma"} else 1) for name, counter in seen.items()}
    return Labels(**kept)


def read(path: Path) -> Labels:
    """Labels as `Labels.write` left them."""
    return Labels(**{name: tuple(values) for name, values in json.loads(path.read_text(encoding="utf-8")).items()})


def _tally(sentence: Sentence, seen: dict[str, Counter[str]]) -> None:
    tree = sentence.tree
    if tree is None:
        return
    seen["upos"].update(tree.upos)
    seen["xpos"].update(tree.xpos)
    seen["feats"].update(tree.feats)
    seen["relation"].update(tree.relations)
    for form, lemma in zip(sentence.forms, tree.lemmas, strict=True):
        seen["lemma"].update({script(plain(form), lemma), script(plain(form).upper(), lemma)})


def _kept(counter: Counter[str], least: int) -> tuple[str, ...]:
    ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    return tuple(label for label, times in ranked if times >= least)
