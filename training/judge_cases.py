"""Reports of our own as the judge learns from them: what is asked of figures, and which options are right."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.clean import clean
from counterclaim.evaluate.figures import found_figure
from counterclaim.evaluate.matching import Compared, pair
from counterclaim.extract.claims import claims_by_figure, view_of
from counterclaim.extract.dates import find_anchor
from counterclaim.extract.numbers import find_counts
from counterclaim.extract.weigh import OPTIONS
from counterclaim.extract.weigh.ties import asked_whole
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.reading import find_mentions
from training.judge_ties import Right, right_ties
from training.judge_voices import voices_of, voices_of_figures
from training.reports import Told
from training.scout_cases import as_scouted, fated
from training.taught import Labelled, Taught, parts_of
from training.weigh import UNLABELLED


def taught(report: Told, language: Language, pieces: Pieces) -> Taught:
    """A labelled report as the rules read it, with the figures that they miss where the labels have people."""
    gold = report.gold
    parse = language.parse(clean(gold.report))
    anchor, _ = find_anchor(parse.text, gold.report.published)
    fates = fated(gold, parse, find_counts(parse))
    mentions = find_mentions(parse, anchor, as_scouted(len(parse.tokens), fates))
    view = view_of(parse, mentions, anchor)
    found = [found_figure(claims[0]) for claims in claims_by_figure(parse, mentions, anchor)]
    pairs = [(i, gold.figures[j]) for i, j in pair(found, gold.figures)]
    offered = [{slot: tuple(options(view, i)) for slot, options in OPTIONS.items()} for i in range(len(view.drafts))]
    right = {i: _right(offered[i], label) for i, label in pairs}
    figures = [
        Labelled(
            asked_whole(view, i, offered[i]),
            {**right[i], **right_ties(view, offered[i], right[i], right.get(i - 1))},
        )
        for i, _ in pairs
    ]
    answered = [(view.drafts[i], label) for i, label in pairs]
    figures += voices_of_figures(voices_of(parse, mentions), answered, report.tellers)
    return Taught(gold.report.id, parts_of(parse, pieces), tuple(figures))


def _right(offered: Mapping[str, tuple[str, ...]], label: Compared) -> Right:
    """The values that a label has right among those offered for each slot."""
    labels = {slot: getattr(label, slot) or UNLABELLED.get(slot, "") for slot in OPTIONS}
    return {slot: frozenset(labels[slot].split("|")) & frozenset(offered[slot]) for slot in OPTIONS}
