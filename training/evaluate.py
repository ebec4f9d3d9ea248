"""The figures of the shipped file: `python -m training.evaluate --data FOLDER [--weights FOLDER]`."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from counterclaim.language.network import WORDS
from counterclaim.language.pipeline import SHIPPED, Language
from counterclaim.language.reading import Reader, Word
from counterclaim.language.tokenizer import tokens
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from training import corpora
from training.conllu import Paper, Sentence
from training.names_found import names_found
from training.scoring import Naming, Syntax, f1, spans

SETS = ("ewt", "gum", "pud")


def syntax(reader: Reader, papers: list[Paper], cut: str) -> Syntax:
    """Tags and trees on gold words, in runs of text cut as `cut` says: document, paragraph or sentence."""
    score = Syntax()
    for run in runs(papers, cut):
        score.add(run, list(reader.of_words(_words(run))))
    return score


def runs(papers: list[Paper], cut: str) -> Iterator[list[Sentence]]:
    """Sentences in the runs that the reader is given at once."""
    for paper in papers:
        held: list[Sentence] = []
        for sentence in paper:
            if held and (cut == "sentence" or (cut == "paragraph" and sentence.opens_paragraph)):
                yield held
                held = []
            held.append(sentence)
        yield held


def naming(reader: Reader, sentences: list[Sentence]) -> Naming:
    """Names on gold words of the kinds that each sentence's corpus labels, one sentence at a time."""
    score = Naming()
    for sentence in sentences:
        found = {name for name in names_found(reader, sentence.forms) if name[2] in sentence.annotated}
        score.add(spans(sentence.names or ()), found)
    return score


def cutting(papers: list[Paper]) -> float:
    """F1 of the tokeniser's words on the sentences' own text."""
    both = gold = found = 0
    for paper in papers:
        for sentence in paper:
            want, have = set(_aligned(sentence)), set(tokens(sentence.text))
            both, gold, found = both + len(want & have), gold + len(want), found + len(have)
    return f1(both, gold, found)


def speed(language: Language, data: Path, stories: int = 60) -> dict[str, float]:
    """Words read in a second on real news, everything included."""
    lines = (data / "wikinews/texts.jsonl").read_text(encoding="utf-8").splitlines()[:stories]
    documents = [_document(json.loads(line)["text"]) for line in lines]
    language.parse(documents[0])
    began = time.perf_counter()
    words = sum(len(parse.tokens) for parse in language.parse_all(documents))
    spent = time.perf_counter() - began
    return {"words": words, "seconds": round(spent, 2), "words/s": round(words / spent)}


def _document(text: str) -> Document:
    stretches, at = [], 0
    for part in text.split("\n\n"):
        stretches.append(Stretch(Span(at, at + len(part)), Role.BODY))
        at += len(part) + 2
    return Document(Report(text), tuple(stretches))


def _words(run: list[Sentence]) -> list[Word]:
    return [Word(0, 0, form, False) for sentence in run for form in sentence.forms]


def _aligned(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where each gold word stands in the sentence's text."""
    at = 0
    for form in sentence.forms:
        at = sentence.text.index(form, at)
        yield at, at + len(form)
        at += len(form)


def _shown(shares: dict[str, float]) -> str:
    return " ".join(f"{name} {value:.2f}" for name, value in shares.items())


def report(language: Language, data: Path) -> Iterator[str]:
    """The figures, a line each."""
    for name in SETS:
        papers = corpora.tested(data, name)
        yield f"{name} words by our tokeniser: F1 {cutting(papers):.2f}"
        for cut in ("document", "paragraph", "sentence"):
            score = syntax(language.reader, papers, cut)
            yield f"{name} by {cut}: {_shown(score.shares())}"
        yield f"{name} LAS by relation: {_shown(score.by_relation())}"
    for name, sentences in corpora.tested_names(data).items():
        yield f"{name} names, F1: {_shown(naming(language.reader, sentences).shares())}"
    yield f"speed: {speed(language, data)}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    began = time.perf_counter()
    language = Language(asked.weights, whole=False)
    print(f"loads in {time.perf_counter() - began:.2f} s, {_megabytes(asked.weights):.1f} MB")
    for line in report(language, asked.data):
        print(line, flush=True)


def _megabytes(folder: Path) -> float:
    return sum((folder / name).stat().st_size for name in ("network.onnx", "relations.npz", WORDS)) / 1e6


if __name__ == "__main__":
    main()
