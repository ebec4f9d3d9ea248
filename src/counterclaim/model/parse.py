"""What the language pipeline says of a document: tokens, sentences, trees and names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.text import Document, Role, Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place in the tree; `head` is a token index of the same parse, None at a root."""

    index: int
    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int | None
    deprel: str
    sentence: int
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `start` to `end` (half-open), all inside the stretch number `stretch` of the document."""

    index: int
    start: int
    end: int
    stretch: int
    role: Role


@dataclass(frozen=True, slots=True)
class Name:
    """A name over tokens `start` to `end` (half-open); label is PER, ORG, LOC, NORP or what the model adds."""

    start: int
    end: int
    label: str


Below = tuple[str, str, Token]
"""A child in the tree: its relation, that without its subtype, and itself."""


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens, sentences and names of a document's told stretches; each sentence is one tree.

    `sensed` reads what each word means in the report as a whole, as vectors [tokens, width]; `scouted` how likely each
    is of each kind that is looked for [tokens, kinds]; `chronicled` which events each tells and of whom, as
    rows [tokens, width]; None without a network.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    sensed: Callable[[], NDArray[np.float32]] | None = field(default=None, repr=False, compare=False)
    scouted: Callable[[], NDArray[np.float32]] | None = field(default=None, repr=False, compare=False)
    chronicled: Callable[[], NDArray[np.float32]] | None = field(default=None, repr=False, compare=False)
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _below: tuple[tuple[Below, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[Below]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head is not None:
                below[token.head].append((token.deprel, token.deprel.partition(":")[0], token))
        object.__setattr__(self, "_below", tuple(map(tuple, below)))
        object.__setattr__(self, "children", tuple(tuple(t.index for _, _, t in row) for row in below))

    @property
    def text(self) -> str:
        return self.document.text

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.start : sentence.end]

    def sentence_of(self, index: int) -> Sentence:
        return self.sentences[self.tokens[index].sentence]

    def deps(self, index: int, *relations: str) -> tuple[Token, ...]:
        """Children of a token in order; with relations, only those (`nsubj` also takes `nsubj:pass`)."""
        below = self._below[index]
        if not below:
            return ()
        if not relations:
            return tuple([token for _, _, token in below])
        return tuple([token for full, base, token in below if base in relations or full in relations])

    def subtree(self, index: int) -> tuple[int, ...]:
        """The indices of a token and all below it, in text order."""
        found, stack = [], [index]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return tuple(sorted(found))

    def ancestors(self, index: int) -> Iterator[Token]:
        """The heads above a token, nearest first."""
        above = self.tokens[index].head
        while above is not None:
            yield self.tokens[above]
            above = self.tokens[above].head

    def span(self, start: int, end: int) -> Span:
        """The characters from token `start` to before token `end`."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def hull(self, indices: tuple[int, ...]) -> Span:
        """The smallest span that covers all these tokens."""
        return self.span(min(indices), max(indices) + 1)

    def between(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside a span of characters."""
        first = bisect_left(self.tokens, span.start, key=_start)
        inside = takewhile(lambda t: t.span.end <= span.end, islice(self.tokens, first, None))
        return tuple(inside)


def _start(token: Token) -> int:
    return token.span.start
