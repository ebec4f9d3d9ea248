"""Documents to parses: every told stretch read on its own, numbered through the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from counterclaim.language.lemmas import Lemmas
from counterclaim.language.naming import KnownNames, Namer
from counterclaim.language.network import Labels, Network
from counterclaim.language.pieces import Pieces
from counterclaim.language.reading import Read, Reader
from counterclaim.language.senses import Senses
from counterclaim.model.parse import Name, Parse, Sentence, Token
from counterclaim.model.text import TOLD, Document, Span, Stretch

SHIPPED = Path(__file__).parent


class Language:
    """The English pipeline; safe to share between threads, and the same answer for any batching.

    Without `whole`, no report is read as a whole, and its parse has neither vectors nor what scout and chronicler see.
    """

    def __init__(self, folder: Path = SHIPPED, *, whole: bool = True) -> None:
        labels = Labels.read(folder / "labels.json")
        network = Network(folder / "network.onnx", folder / "relations.npz")
        pieces = Pieces(folder / "pieces.json")
        self.senses = Senses(SHIPPED / "senses.onnx", pieces, "judge") if whole else None
        self.scout = Senses(SHIPPED / "scout.onnx", pieces, "scout") if whole else None
        self.chronicler = Senses(SHIPPED / "chronicle.onnx", pieces, "chronicle") if whole else None
        self.reader = Reader(
            network,
            labels,
            pieces,
            Lemmas(folder / "lemmas.tsv"),
            Namer(labels.names, KnownNames.read(SHIPPED / "names.txt")),
        )

    def parse(self, document: Document) -> Parse:
        """The parse of a document's told stretches; a document without words has none of anything."""
        parse = _Assembly()
        for number, stretch in enumerate(document.stretches):
            if stretch.role in TOLD:
                for read in self.reader.sentences(document.text, stretch.span.start, stretch.span.end):
                    parse.add(read, number, stretch)
        tokens = tuple(parse.tokens)
        readers = (self.senses, self.scout, self.chronicler)
        seen = (cache(partial(r.read, tokens, document.report.outlet)) if r else None for r in readers)
        return Parse(document, tokens, tuple(parse.sentences), surnames(parse.names, tokens), *seen)

    def parse_all(self, documents: Iterable[Document]) -> Iterator[Parse]:
        """The parse of each document, in order, as they come."""
        return map(self.parse, documents)


@cache
def load() -> Language:
    """The shipped pipeline, loaded at the first call and kept."""
    return Language()


def surnames(names: Sequence[Name], tokens: Sequence[Token]) -> tuple[Name, ...]:
    """The names, one that is the surname of a person named in full before it told as a person's."""
    known: set[str] = set()
    out: list[Name] = []
    for name in names:
        last = tokens[name.end - 1].text
        if name.label == "PER" and name.end - name.start > 1:
            known.add(last)
        alone = name.end - name.start == 1 and last in known
        out.append(replace(name, label="PER") if alone else name)
    return tuple(out)


class _Assembly:
    """A parse as it grows."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.names: list[Name] = []

    def add(self, read: Read, number: int, stretch: Stretch) -> None:
        """Put a sentence of stretch `number` at the end."""
        first, index = len(self.tokens), len(self.sentences)
        for i, word in enumerate(read.words):
            head = read.heads[i]
            self.tokens.append(
                Token(
                    index=first + i,
                    span=Span(word.start, word.end),
                    text=word.form,
                    lemma=read.lemmas[i],
                    upos=read.upos[i],
                    xpos=read.xpos[i],
                    feats=read.feats[i],
                    head=first + head - 1 if head else None,
                    deprel=read.relations[i],
                    sentence=index,
                )
            )
        self.sentences.append(Sentence(index, first, len(self.tokens), number, stretch.role))
        self.names += [Name(first + start, first + end, kind) for start, end, kind in read.names]
