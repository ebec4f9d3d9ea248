"""Parses without trees, for rules that read the surface: words, guessed tags, sentences at full stops."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.parse import Name, Parse, Sentence, Token
from counterclaim.model.text import Document, Report, Role, Span, Stretch

WORD = re.compile(r"(?<=[A-Za-z])['’]s\b|[\w]+(?:[.][\w]+)*(?:['’]t)?|[^\w\s]")
FUNCTION = {"the": "DET", "a": "DET", "an": "DET", "and": "CCONJ", "or": "CCONJ", ",": "PUNCT", ".": "PUNCT"}


def flat(text: str, names: Sequence[tuple[str, str]] = ()) -> Parse:
    """A parse of a text, a paragraph a line; `names` are words with their label, where they first stand."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    stretches: list[Stretch] = []
    for line in re.finditer(r"[^\n]+", text):
        stretches.append(Stretch(Span(*line.span()), Role.BODY))
        begin = len(tokens)
        for match in WORD.finditer(text, *line.span()):
            tokens.append(_token(len(tokens), match, len(sentences)))
            if match.group() in ".!?" and len(tokens) - begin > 2:
                sentences.append(Sentence(len(sentences), begin, len(tokens), len(stretches) - 1, Role.BODY))
                begin = len(tokens)
        if len(tokens) > begin:
            sentences.append(Sentence(len(sentences), begin, len(tokens), len(stretches) - 1, Role.BODY))
    document = Document(Report(text), tuple(stretches))
    parse = Parse(document, tuple(tokens), tuple(sentences))
    return Parse(document, parse.tokens, parse.sentences, tuple(_name(parse, *name) for name in names))


def _token(index: int, match: re.Match[str], sentence: int) -> Token:
    form = match.group()
    tag = FUNCTION.get(form.lower()) or ("PROPN" if form[0].isupper() else "X" if form.isalpha() else "PUNCT")
    return Token(index, Span(*match.span()), form, form.lower(), tag, "", "", None, "dep", sentence)


def _name(parse: Parse, words: str, label: str) -> Name:
    start = parse.text.index(words)
    inside = parse.between(Span(start, start + len(words)))
    return Name(inside[0].index, inside[-1].index + 1, label)
