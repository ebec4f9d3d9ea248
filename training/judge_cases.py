"""Reports of our own as the judge learns from them: words, what is asked of figures, and which options are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.clean import clean
from counterclaim.evaluate.figures import GoldReport, found_figure
from counterclaim.evaluate.matching import pair
from counterclaim.extract.claims import figure_claims, view_of
from counterclaim.extract.dates import find_anchor
from counterclaim.extract.weigh import OPTIONS, told
from counterclaim.extract.weigh.asked import Asked, asked
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.language.senses import WINDOW, cut, opening
from counterclaim.language.words import shape
from counterclaim.reading import find_mentions
from training.weigh import UNLABELLED

LEAST = 5
"""How often a word of what is known must be seen to be learnt."""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces and layout read at once, and where in them the first and last piece of each word stand."""

    pieces: tuple[int, ...]
    layout: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One figure as it is asked, and the right values of each slot; none where no option is right."""

    asked: Asked
    right: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Taught:
    """One report: its parts, and its figures that answer a labelled one."""

    id: str
    parts: tuple[Part, ...]
    figures: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of what is known of figures, and the kinds of options by slot, each by its number."""

    known: Mapping[str, int]
    kinds: Mapping[str, Mapping[str, int]]


def taught(gold: GoldReport, language: Language, pieces: Pieces) -> Taught:
    """A labelled report as the rules read it."""
    parse = language.parse(clean(gold.report))
    anchor, _ = find_anchor(parse.text, gold.report.published)
    mentions = find_mentions(parse, anchor)
    view = view_of(parse, mentions, anchor)
    found = [found_figure(claim) for claim in figure_claims(parse, mentions, anchor)]
    figures = []
    for i, j in pair(found, gold.figures):
        offered = {slot: tuple(options(view, i)) for slot, options in OPTIONS.items()}
        chosen = {slot: told(view.drafts[i], slot) for slot in OPTIONS}
        labels = {slot: getattr(gold.figures[j], slot) or UNLABELLED.get(slot, "") for slot in OPTIONS}
        right = {slot: frozenset(labels[slot].split("|")) & frozenset(offered[slot]) for slot in OPTIONS}
        figures.append(Labelled(asked(view, i, offered, chosen), right))
    forms = [token.text for token in parse.tokens]
    sentences = [token.sentence for token in parse.tokens]
    return Taught(gold.report.id, tuple(_parts(forms, sentences, gold.report.outlet, pieces)), tuple(figures))


def without_scope(report: Taught) -> Taught:
    """A report that teaches nothing of over which time people were lost."""
    figures = (replace(figure, right={**figure.right, "scope": frozenset[str]()}) for figure in report.figures)
    return replace(report, figures=tuple(figures))


def vocabulary(reports: Iterable[Taught]) -> Vocabulary:
    """The words seen often enough; `OTHER` stands for every other kind."""
    known: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {slot: Counter() for slot in OPTIONS}
    for figure in (figure.asked for report in reports for figure in report.figures):
        known.update(figure.known)
        for slot, options in figure.options.items():
            kinds[slot].update(option.kind for option in options.values())
    return Vocabulary(_numbered(known), {slot: _numbered(seen, OTHER) for slot, seen in kinds.items()})


def _numbered(seen: Counter[str], *always: str) -> dict[str, int]:
    words = sorted({word for word, times in seen.items() if times >= LEAST} | set(always))
    return {word: number for number, word in enumerate(words)}


def _parts(forms: Sequence[str], sentences: Sequence[int], outlet: str | None, pieces: Pieces) -> Iterator[Part]:
    head = opening(pieces, outlet)
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
