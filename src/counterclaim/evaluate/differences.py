"""A line for each difference between what was found and the gold, for a person to read and sort by cause."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.evaluate.figures import Outcome
from counterclaim.evaluate.matching import Compared, Slot, agree
from counterclaim.evaluate.places import Case
from counterclaim.evaluate.plover import GoldEvent, Miss
from counterclaim.evaluate.timex import TimexError
from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.text import Report


def of_figures(report: Report, outcome: Outcome) -> Iterator[str]:
    """Wrong slots, misses and false finds of one report."""
    pairs = outcome.pairs
    for i, j in pairs:
        found, gold = outcome.found[i], outcome.gold[j]
        wrong = [slot.value for slot in Slot if agree(found, gold, slot) is False]
        if wrong:
            told = f"found {_figure(report, found)}\n      gold  {_figure(report, gold)}"
            yield f"{report.id}  wrong {', '.join(wrong)}\n      {told}"
    matched, hit = {j for _, j in pairs}, {i for i, _ in pairs}
    yield from (
        f"{report.id}  missed {_figure(report, g)}" for j, g in enumerate(outcome.gold) if j not in matched
    )
    yield from (
        f"{report.id}  false  {_figure(report, f)}" for i, f in enumerate(outcome.found) if i not in hit
    )


def _figure(report: Report, figure: Compared) -> str:
    words = " ".join(figure.spans[0].of(report.text).split())
    high = "open" if figure.high is None else figure.high
    slots = (figure.side, figure.victims, figure.scope, figure.party, figure.polarity)
    return f"“{words}” {figure.status} {figure.low}–{high} " + " ".join(str(slot) for slot in slots)


def of_events(miss: Miss) -> str:
    """A sentence whose main event differs from the gold."""
    return f"{miss.text}\n      found {_events(miss.told)}\n      gold  {_events(miss.gold)}"


def _events(events: tuple[GoldEvent, ...]) -> str:
    return "; ".join(
        f"{e.type} {'+'.join(sorted(e.actors))}→{'+'.join(sorted(e.recipients))}" for e in events
    )


def of_place(case: Case, answer: PlaceMention | None) -> str:
    """A place that was put elsewhere, left open or made up."""
    where = answer.where if answer else None
    found = f"{where.name}, {where.country} {where.lat} {where.lon}" if where else "nothing"
    gold = f"{case.expected} {case.lat} {case.lon} {case.country}"
    return f"{case.name}: “{case.text}”  found {found}  gold {gold}"


def of_time(error: TimexError) -> str:
    """A time that was missed, made up or read as another."""
    gold = f"{error.gold.type} {error.gold.value}" if error.gold else "none"
    found = f"{error.found.type} {error.found.value} ({error.found.rule})" if error.found else "none"
    return f"{error.story}  “{error.words}”  found {found}  gold {gold}"
