"""Reports told otherwise: states change places with others, some words are hidden, some of what is known is left out.

What is learnt from them is how a report hangs together, and less who was who in it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.gazetteer.actors import NO_PLURAL
from counterclaim.gazetteer.tables import listed, rows
from counterclaim.language.pieces import Pieces
from counterclaim.language.senses import WINDOW
from training.taught import Part, Taught

SWAPPED, HIDDEN, FORGOTTEN = 0.3, 0.05, 0.1
"""The share of reports whose states are others, of words that are hidden, of what is known that is left out."""
MASK = 103
"""The piece that stands for a hidden word."""
Word = tuple[int, ...]


@dataclass(frozen=True)
class Lands:
    """States whose name, adjective and capital are a word each: by code the pieces of each form, by pieces whose form
    they are.
    """

    forms: Mapping[str, Mapping[str, Word]]
    told: Mapping[Word, tuple[str, str]]

    def others(self, seen: Sequence[str], chance: random.Random) -> dict[str, str]:
        """Another state for each of some, that has all of its forms and is none of them; itself where there is none."""
        free = [code for code in self.forms if code not in seen]
        chance.shuffle(free)
        found: dict[str, str] = {}
        for code in seen:
            fits = (n for n, other in enumerate(free) if set(self.forms[code]) <= set(self.forms[other]))
            at = next(fits, None)
            found[code] = code if at is None else free.pop(at)
        return found


def lands(pieces: Pieces) -> Lands:
    """The states of the gazetteer that change places."""
    forms: dict[str, dict[str, Word]] = {}
    for code, name, _, adjectives, _, seats in rows("countries"):
        words = {"name": name, "adjective": next(iter(listed(adjectives)), ""), "seat": next(iter(listed(seats)), "")}
        if all(word.isalpha() for word in words.values()):
            if not words["adjective"].endswith(NO_PLURAL):
                words["people"] = words["adjective"] + "s"
            forms[code] = {form: pieces.of(word) for form, word in words.items()}
    return Lands(forms, {word: (code, form) for code, held in forms.items() for form, word in held.items()})


def told_otherwise(report: Taught, known: Lands, chance: random.Random) -> Taught:
    """A report as it is told this time."""
    if chance.random() < SWAPPED:
        report = _swapped(report, known, chance)
    parts = tuple(_hidden(part, chance) for part in report.parts)
    return replace(_forgotten(report, chance), parts=parts)


def _swapped(report: Taught, known: Lands, chance: random.Random) -> Taught:
    """With other states, unless it would be too long to be read at once."""
    seen = sorted({known.told[word][0] for part in report.parts for word in _words(part) if word in known.told})
    other = known.others(seen, chance)
    parts = tuple(_retold(part, known, other) for part in report.parts)
    return report if any(len(part.pieces) > WINDOW for part in parts) else replace(report, parts=parts)


def _words(part: Part) -> list[Word]:
    return [part.pieces[a : b + 1] for a, b in zip(part.first, part.last, strict=True)]


def _retold(part: Part, known: Lands, other: Mapping[str, str]) -> Part:
    """A part with other states, in what stands before its first word (the outlet's name) as well."""

    def renamed(word: Word) -> Word:
        code, form = known.told.get(word, ("", ""))
        return known.forms[other[code]][form] if code in other else word

    before = part.first[0] if part.first else len(part.pieces)
    ids = [piece for at in range(before) for piece in renamed(part.pieces[at : at + 1])]
    layout, first, last = [0] * len(ids), [], []
    for word, start in zip(_words(part), part.first, strict=True):
        own = renamed(word)
        first.append(len(ids))
        ids += own
        layout += [part.layout[start]] * len(own)
        last.append(len(ids) - 1)
    return Part(tuple(ids), tuple(layout), tuple(first), tuple(last))


def _hidden(part: Part, chance: random.Random) -> Part:
    pieces = list(part.pieces)
    for a, b in zip(part.first, part.last, strict=True):
        if chance.random() < HIDDEN:
            pieces[a : b + 1] = [MASK] * (b + 1 - a)
    return replace(part, pieces=tuple(pieces))


def _forgotten(report: Taught, chance: random.Random) -> Taught:
    def kept(words: Sequence[str]) -> tuple[str, ...]:
        return tuple(word for word in words if chance.random() >= FORGOTTEN)

    asked = (replace(f, asked=replace(f.asked, known=kept(f.asked.known))) for f in report.figures)
    return replace(report, figures=tuple(asked))
