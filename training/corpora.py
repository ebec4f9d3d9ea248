"""All that the network is taught and tested on, from one folder of treebanks and name corpora."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import counterclaim.language
from training import entities
from training.conllu import Paper, Sentence, read
from training.silver_file import EWT_NAMES, NEWS, read_silver, with_names

FAVOURED = 3
"""How often the names of EWT's dev part are seen for each time of others: they follow the test's guidelines."""

_TEST_PARTS = {
    "ewt": "treebanks/ewt/test.conllu",
    "gum": "treebanks/gum/test.conllu",
    "pud": "treebanks/pud/test.conllu",
}

_LEARNT_PARTS = ("train", "dev")


@dataclass(frozen=True, slots=True)
class Corpora:
    """Documents with trees by hand, documents as a teacher reads them, and sentences with names only."""

    trees: list[Paper]
    silver: list[Paper]
    names: list[Sentence]


def to_learn(data: Path, silver: bool = True) -> Corpora:
    """The training and dev parts, since no choice is made on dev; what is tested on stays out.

    With `silver`, what a teacher told of news, and the names it found where EWT has none.
    """
    trees = with_names(unnamed(data), EWT_NAMES) if silver else unnamed(data)
    trees += read(data / "treebanks/ewt/dev.conllu")
    trees += entities.named([paper for part in _LEARNT_PARTS for paper in read(data / f"treebanks/gum/{part}.conllu")])
    names = _name_corpora(data)
    known = demonyms()
    read_once = [sentence for paper in trees for sentence in paper]
    agreed = iter(entities.settled([entities.nationalities(s, known) for s in [*read_once, *names]]))
    papers = [[next(agreed) for _ in paper] for paper in trees]
    return Corpora(papers, read_silver(NEWS) if silver else [], list(agreed))


def unnamed(data: Path) -> list[Paper]:
    """EWT's training part, whose names nobody has told."""
    return read(data / "treebanks/ewt/train.conllu")


def tested(data: Path, name: str) -> list[Paper]:
    """The documents of a test treebank: ewt, gum or pud."""
    return read(data / _TEST_PARTS[name])


def tested_names(data: Path) -> dict[str, list[Sentence]]:
    """The sentences with names that are only ever tested on, by corpus."""
    return {
        "uner_pud": _uner(data / "entities/uner_pud/en_pud-ud-test.iob2"),
        "uner_ewt": _uner(data / "entities/uner_ewt/en_ewt-ud-test.iob2"),
        "re3d": entities.re3d(data / "entities/re3d" / entities.RE3D_HELD_OUT),
    }


def demonyms() -> frozenset[str]:
    """The words for peoples that the package ships."""
    path = Path(counterclaim.language.__file__).with_name("demonyms.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _uner(path: Path) -> list[Sentence]:
    return entities.columns(path, 1, 2, entities.UNER, "\t")


def _name_corpora(data: Path) -> list[Sentence]:
    root = data / "entities"
    found = _uner(root / "uner_ewt/en_ewt-ud-dev.iob2") * FAVOURED
    found += entities.columns(root / "wikigold/wikigold.conll.txt", 0, 1, entities.WIKIGOLD, None)
    for part in ("train", "dev", "test"):
        path = root / f"crossner_politics/{part}.txt"
        found += entities.columns(path, 0, 1, entities.CROSSNER, "\t")
    for part in entities.RE3D_PARTS:
        found += entities.re3d(root / "re3d" / part)
    return found
