"""What the judge learns from: reports as word pieces, what is asked of their figures and voices, what is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.weigh import OPTIONS
from counterclaim.extract.weigh.answers import ANSWER
from counterclaim.extract.weigh.asked import VOICE, Asked
from counterclaim.extract.weigh.ties import TIES
from counterclaim.language.pieces import Pieces
from counterclaim.language.senses import WINDOW, cut, opening
from counterclaim.language.words import shape
from counterclaim.model.parse import Parse

LEAST = 5
"""How often a word of what is known must be seen to be learnt."""
OTHER = "other"
SLOTS = (*OPTIONS, *TIES, VOICE, ANSWER)
"""All that the judge is asked: the slots of a figure and their ties, whom a claimant speaks for, what a saying goes
against.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces and layout read at once, and where in them the first and last piece of each word stand."""

    pieces: tuple[int, ...]
    layout: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One figure or voice as it is asked, and the right values of each slot; none where no option is right."""

    asked: Asked
    right: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Taught:
    """One report: its parts, and its figures and voices that answer a labelled one."""

    id: str
    parts: tuple[Part, ...]
    figures: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of what is known of figures, and the kinds of options by slot, each by its number."""

    known: Mapping[str, int]
    kinds: Mapping[str, Mapping[str, int]]


def without_scope(report: Taught) -> Taught:
    """A report that teaches nothing of over which time people were lost."""
    return replace(report, figures=tuple(replace(f, right=_without_scope(f.right)) for f in report.figures))


def _without_scope(right: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Neither a scope is right, nor whether it is that of the figure before."""
    return {slot: frozenset() if slot in ("scope", "same scope") else values for slot, values in right.items()}


def vocabulary(reports: Iterable[Taught]) -> Vocabulary:
    """The words seen often enough; `OTHER` stands for every other kind."""
    known: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {slot: Counter() for slot in SLOTS}
    for figure in (figure.asked for report in reports for figure in report.figures):
        known.update(figure.known)
        for slot, options in figure.options.items():
            kinds[slot].update(option.kind for option in options.values())
    return Vocabulary(_numbered(known), {slot: _numbered(seen, OTHER) for slot, seen in kinds.items()})


def _numbered(seen: Counter[str], *always: str) -> dict[str, int]:
    words = sorted({word for word, times in seen.items() if times >= LEAST} | set(always))
    return {word: number for number, word in enumerate(words)}


def parts_of(parse: Parse, pieces: Pieces) -> tuple[Part, ...]:
    """A report as the network reads it, its outlet's name before each part."""
    forms, sentences = [t.text for t in parse.tokens], [t.sentence for t in parse.tokens]
    return tuple(_parts(forms, sentences, opening(pieces, parse.document.report.outlet), pieces))


def _parts(forms: Sequence[str], sentences: Sequence[int], head: Sequence[int], pieces: Pieces) -> Iterator[Part]:
    words = pieces.of_all(forms)
    for a, b in cut([len(word) for word in words], sentences, WINDOW - len(head)):
        yield _part(forms[a:b], words[a:b], head)


def _part(forms: Sequence[str], words: Sequence[tuple[int, ...]], head: Sequence[int]) -> Part:
    ids, layout, first, last = list(head), [0] * len(head), [], []
    for form, own in zip(forms, words, strict=True):
        first.append(len(ids))
        ids += own
        layout += [shape(form)] * len(own)
        last.append(len(ids) - 1)
    return Part(tuple(ids), tuple(layout), tuple(first), tuple(last))
