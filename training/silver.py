"""Trees and names as a teacher gives them: `python -m training.silver --trained FOLDER --data FOLDER ...`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

import torch

from counterclaim.language.pipeline import Language
from counterclaim.language.reading import Reader
from counterclaim.model.parse import Parse
from counterclaim.model.parse import Sentence as Parsed
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from training import corpora, unmeasured
from training.as_pipeline import as_pipeline
from training.builds import BUILDS
from training.conllu import Paper, Sentence, Tree
from training.labels import read
from training.names_found import names_found
from training.precision import multiplies_short
from training.scoring import Spans
from training.silver_file import EWT_NAMES, NEWS, write_names, write_silver
from training.trained import load

SHORTEST = 3
"""Words of a sentence that is kept; shorter ones are mostly furniture."""


def read_texts(language: Language, texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Paper]]:
    """Each text as the pipeline reads it, paragraph by paragraph, by what it is called."""
    for called, text in texts:
        yield (
            called,
            [sentence for part in text.split("\n\n") for sentence in sentences(language.parse(_paragraph(part)))],
        )


def read_names(reader: Reader, papers: Iterable[Paper]) -> Iterator[list[Spans]]:
    """The names of each sentence of documents, their words taken as they are."""
    for paper in papers:
        yield [names_found(reader, sentence.forms) for sentence in paper]


def sentences(parse: Parse) -> Iterator[Sentence]:
    """A parse's sentences that are long enough and have one root, with their names as BIO tags."""
    tags = _tags(parse)
    for told in parse.sentences:
        sentence = _sentence(parse, told, tags)
        if len(sentence.forms) >= SHORTEST and sentence.tree and sentence.tree.heads.count(0) == 1:
            yield sentence


def _paragraph(text: str) -> Document:
    return Document(Report(text), (Stretch(Span(0, len(text)), Role.BODY),))


def _sentence(parse: Parse, told: Parsed, tags: list[str]) -> Sentence:
    words = parse.tokens[told.start : told.end]
    tree = Tree(
        upos=tuple(word.upos for word in words),
        xpos=tuple(word.xpos for word in words),
        feats=tuple(word.feats for word in words),
        lemmas=tuple(word.lemma for word in words),
        heads=tuple(0 if word.head is None else word.head - told.start + 1 for word in words),
        relations=tuple(word.deprel for word in words),
    )
    names = tuple(tags[told.start : told.end])
    return Sentence(tuple(word.text for word in words), tree, names, opens_paragraph=told.index == 0)


def _tags(parse: Parse) -> list[str]:
    tags = ["O"] * len(parse.tokens)
    for name in parse.names:
        tags[name.start : name.end] = [f"B-{name.label}", *[f"I-{name.label}"] * (name.end - name.start - 1)]
    return tags


def main() -> None:
    """Write what the network says of news and which names it finds in EWT."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("trained", "data", "encoder"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--build", choices=BUILDS, default="mpnet")
    asked = parser.parse_args()
    labels = read(asked.trained / "labels.json")
    network = load(asked.trained / "network.pt", labels, BUILDS[asked.build])
    language = as_pipeline(network, labels, asked.encoder)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=multiplies_short("cpu")):
        write_silver(read_texts(language, unmeasured.texts(asked.data)), NEWS)
        write_names(read_names(language.reader, corpora.unnamed(asked.data)), EWT_NAMES)


if __name__ == "__main__":
    main()
