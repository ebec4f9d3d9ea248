"""Parses built by hand: one row a token, so that a test of a stage needs no network."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.parse import Name, Parse, Sentence, Token
from counterclaim.model.text import Document, Report, Role, Span, Stretch

NO_SPACE_BEFORE = frozenset(".,;:!?)’”%") | {"n't", "'s", "’s", "'"}


def tree(*sentences: str, names: Sequence[tuple[int, int, str]] = (), role: Role = Role.BODY) -> Parse:
    """A parse of one stretch from rows of `form lemma UPOS head deprel`, head counted from 1, 0 at the root.

    A row may hold a sixth column, the XPOS. Names are given as token ranges over the whole parse.
    """
    rows = [[line.split() for line in s.strip().splitlines()] for s in sentences]
    text, spans = _lay_out([row[0] for sentence in rows for row in sentence])
    document = Document(Report(text), (Stretch(Span(0, len(text)), role),))
    tokens: list[Token] = []
    shapes: list[Sentence] = []
    for number, sentence in enumerate(rows):
        base = len(tokens)
        tokens += [_token(row, base, i, number, spans[base + i]) for i, row in enumerate(sentence)]
        shapes.append(Sentence(number, base, len(tokens), 0, role))
    return Parse(document, tuple(tokens), tuple(shapes), tuple(Name(*name) for name in names))


def _token(row: list[str], base: int, place: int, sentence: int, span: Span) -> Token:
    form, lemma, upos, head, deprel, *rest = row
    above = None if head == "0" else base + int(head) - 1
    return Token(base + place, span, form, lemma, upos, rest[0] if rest else "", "", above, deprel, sentence)


def _lay_out(forms: list[str]) -> tuple[str, list[Span]]:
    text, spans = "", []
    for form in forms:
        if text and form not in NO_SPACE_BEFORE and not text.endswith("("):
            text += " "
        spans.append(Span(len(text), len(text) + len(form)))
        text += form
    return text, spans
