"""Learn what figures are weighed by: `python -m training.weigh --reports PATH ... --to FILE [--unlearnt FOLDER]`.

A log-linear model for each slot (Berger and others 1996): the likelihood of the labelled values, with a normal
prior about 0, or about `TRUST` for the word that says what the rules chose. Each of `FOLDS` folds is read with the
weights of the others, and what that moves is printed; so is what all of them move on reports not learnt from.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.clean import clean
from counterclaim.evaluate.figures import GoldReport, found_figure
from counterclaim.evaluate.matching import Compared, pair
from counterclaim.extract.claims import claims_by_figure, view_of
from counterclaim.extract.dates import find_anchor
from counterclaim.extract.weigh import OPTIONS, ahead, chosen
from counterclaim.extract.weigh.leads import LEAD_SETTLED
from counterclaim.extract.weigh.view import UNTOLD, Options, View, told
from counterclaim.extract.weigh.weights import SLOTS, Weights
from counterclaim.language import load
from counterclaim.model.claim import UNKNOWN
from counterclaim.reading import find_mentions
from training.reports import read_reports

FOLDS, LEAST, STEPS, RATE = 4, 3, 300, 0.05
TRUST, PRIOR = 2.0, 6.0
"""Where the weight of the rules' choice starts, and how hard all weights are held to where they start."""
UNLABELLED = {"party": UNTOLD, "side": UNKNOWN, "victims": UNKNOWN}
"""What a label that is left out says: relatives speak for no party, nobody tells whose the dead were."""
KEPT = 0.01
"""A weight smaller than this is left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """One slot of one figure: its options, what the rules chose, and which values are right."""

    report: str
    told: str
    options: Options
    right: tuple[str, ...]


def cases(reports: Sequence[GoldReport]) -> dict[str, list[Case]]:
    """The cases of each slot: the figures of the tool that answer a labelled one."""
    found: dict[str, list[Case]] = {slot: [] for slot in SLOTS}
    for gold in reports:
        view, figures = _read(gold)
        for i, j in pair(figures, gold.figures):
            for slot, options in OPTIONS.items():
                label = getattr(gold.figures[j], slot)
                found[slot].append(_case(gold, view, i, slot, options(view, i), label))
    return found


def _read(gold: GoldReport) -> tuple[View, list[Compared]]:
    parse = load().parse(clean(gold.report))
    anchor, _ = find_anchor(parse.text, gold.report.published)
    mentions = find_mentions(parse, anchor)
    claims = claims_by_figure(parse, mentions, anchor)
    return view_of(parse, mentions, anchor), [found_figure(told[0]) for told in claims]


def _case(gold: GoldReport, view: View, i: int, slot: str, options: Options, label: str | None) -> Case:
    right = tuple(value for value in (label or UNLABELLED.get(slot, "")).split("|") if value in options)
    return Case(gold.report.id, told(view.drafts[i], slot), options, right)


def fit(found: Sequence[Case]) -> dict[str, float]:
    """The weights under which what is labelled is likeliest; cases without a right option teach nothing."""
    taught = [case for case in found if case.right]
    times = Counter(word for case in taught for word in {w for words in case.options.values() for w in words})
    known = {word: n for n, word in enumerate(word for word, seen in times.items() if seen >= LEAST)}
    table = _table(taught, known)
    start = np.zeros(len(known))
    start[known["rules"]] = TRUST
    weights = _climb(table, start, len(taught))
    return {word: float(weights[n]) for word, n in known.items() if abs(weights[n]) >= KEPT}


@dataclass(frozen=True, slots=True)
class Table:
    """All options in a row: `row` and `column` say which option has which word.

    `case` says whose an option is, `first` where each case begins, `right` which options are right.
    """

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    case: NDArray[np.int64]
    first: NDArray[np.int64]
    right: NDArray[np.bool_]


def _table(taught: Sequence[Case], known: Mapping[str, int]) -> Table:
    rows: list[int] = []
    columns: list[int] = []
    owners: list[int] = []
    first: list[int] = []
    right: list[bool] = []
    for n, case in enumerate(taught):
        first.append(len(owners))
        for value, words in case.options.items():
            held = {known[word] for word in words if word in known}
            rows += [len(owners)] * len(held)
            columns += held
            owners.append(n)
            right.append(value in case.right)
    return Table(np.array(rows), np.array(columns), np.array(owners), np.array(first), np.array(right))


def _climb(table: Table, start: NDArray[np.float64], cases_: int) -> NDArray[np.float64]:
    """Adam (Kingma and Ba 2015) on the mean loss, with a rate that falls to a tenth."""
    weights = start.copy()
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = _slope(table, weights) / cases_ + PRIOR * (weights - start) / cases_
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        rate = RATE * (1 - 0.9 * step / STEPS)
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _slope(table: Table, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The slope of the summed loss: what each word is expected in, less what it is right in."""
    scores = np.bincount(table.row, weights[table.column], minlength=len(table.case))
    powers = np.exp(scores - np.maximum.reduceat(scores, table.first)[table.case])
    share = powers / np.add.reduceat(powers, table.first)[table.case]
    good = powers * table.right
    target = good / np.maximum(np.add.reduceat(good, table.first), 1e-12)[table.case]
    slope = np.bincount(table.column, (share - target)[table.row], minlength=len(weights))
    return slope.astype(np.float64)


def folds(found: Sequence[Case]) -> Iterator[tuple[list[Case], list[Case]]]:
    """What is learnt and what is read, fold by fold; a report lies in one fold."""
    reports = sorted({case.report for case in found})
    for fold in range(FOLDS):
        held = set(reports[fold::FOLDS])
        yield [c for c in found if c.report not in held], [c for c in found if c.report in held]


def moved(slot: str, found: Sequence[Case]) -> tuple[int, int, int]:
    """Of the labelled cases: how many there are, how many the rules have right, and how many once weighed."""
    read = [judged(slot, held, fit(learnt)) for learnt, held in folds(found)]
    told, rules, weighed = map(sum, zip(*read, strict=True))
    return told, rules, weighed


def judged(slot: str, found: Sequence[Case], known: Mapping[str, float]) -> tuple[int, int, int]:
    """Of the labelled cases under given weights: how many, how many right by the rules, how many once weighed."""
    weights = Weights({slot: known})
    taught = [case for case in found if case.right]
    rules = sum(case.told in case.right for case in taught)
    lead = LEAD_SETTLED[slot]
    led = ((case, ahead(case.told, weights.shares(slot, case.options), lead)) for case in taught)
    best = (chosen(case.told, shares)[0] in case.right for case, shares in led)
    return len(taught), rules, sum(best)


def write(weights: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """The weights as the package reads them, heaviest first."""
    lines = ["# What figures are weighed by: slot, word, weight. Learnt by training/weigh.py (make weigh)."]
    for slot, known in weights.items():
        ranked = sorted(known.items(), key=lambda item: (-abs(item[1]), item[0]))
        lines += [f"{slot}\t{word}\t{weight:.3f}" for word, weight in ranked]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _say(slot: str, which: str, told: int, rules: int, weighed: int) -> None:
    print(
        f"{slot}, {which}: of {told}, right by the rules {rules / told:.3f}, once weighed {weighed / told:.3f}",
        flush=True,
    )


def main() -> None:
    """Learn from files and folders of reports, say what it moves, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, nargs="+", required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--unlearnt", type=Path)
    asked = parser.parse_args()
    found = cases([report for path in asked.reports for report in read_reports(path)])
    others = cases(list(read_reports(asked.unlearnt))) if asked.unlearnt else {}
    weights = {slot: fit(held) for slot, held in found.items()}
    for slot, held in found.items():
        _say(slot, "in folds", *moved(slot, held))
        if slot in others:
            _say(slot, "not learnt from", *judged(slot, others[slot], weights[slot]))
    write(weights, asked.to)


if __name__ == "__main__":
    main()
