"""Which gold is scored by what: the one table of sets, run over a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import UsageError
from counterclaim.evaluate import attribution, coders, contradictions, differences, figures, isaf, places, plover, timex
from counterclaim.evaluate.scores import UNREAD, Score
from counterclaim.extract.mentions import EventMention, PlaceMention
from counterclaim.language import load
from counterclaim.model.parse import Parse
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.reading import find_mentions, read


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of one set, and a line for each difference from its gold."""

    scores: tuple[Score, ...]
    errors: tuple[str, ...]


Scorer = Callable[[str, Path], Scored]


def run(what: str, gold: Path) -> Iterator[Scored]:
    """The scored sets that `what` names in the folder `gold`; raises UsageError where there is none."""
    if what != "all":
        yield SCORERS[what](gold.stem if gold.is_file() else gold.name, gold)
        return
    named = [(name, scorer) for name, scorer in SETS.items() if (gold / name).is_dir()]
    if not named:
        raise UsageError(f"{gold} holds none of {', '.join(SETS)}", "Name the folder above the sets, such as gold.")
    for name, scorer in named:
        yield SCORERS[scorer](name, gold / name)


def score_figures(name: str, folder: Path) -> Scored:
    """The slots of figures and contradictions over labelled reports, by split; no difference on a held one."""
    splits = figures.splits_of(folder)
    parts = [_score_split(f"{name}-{split}" if split else name, folder, split) for split in splits]
    return Scored(tuple(s for p in parts for s in p.scores), tuple(e for p in parts for e in p.errors))


def _score_split(name: str, folder: Path, split: str | None) -> Scored:
    readings = [(read(gold.report), gold) for gold in figures.read_gold(folder, split)]
    outcomes = [figures.outcome(reading.claims, gold) for reading, gold in readings]
    taken = figures.scores(name, outcomes)
    if any(gold.contradictions for _, gold in readings):
        labelled = (contradictions.Contradicted(gold.report, gold.contradictions) for _, gold in readings)
        taken += contradictions.score(name, list(zip((reading for reading, _ in readings), labelled, strict=True)))
    if second := coders.figures_of(folder, split):
        taken += figures.scores(f"{name}-second", second)
    told = zip(readings, outcomes, strict=True) if split not in UNREAD else ()
    errors = [line for (_, gold), o in told for line in differences.of_figures(gold.report, o)]
    return Scored(tuple(taken), tuple(errors))


def score_contradictions(name: str, folder: Path) -> Scored:
    """Which claims of a report contradict each other, by split, and what a second coder found."""
    taken: list[Score] = []
    for split in figures.splits_of(folder):
        part = f"{name}-{split}" if split else name
        gold = tuple(contradictions.read_contradicted(folder, split))
        taken += contradictions.score(part, [(read(labelled.report), labelled) for labelled in gold])
        if (folder / contradictions.SECOND).exists():
            second = contradictions.read_contradicted(folder, split, contradictions.SECOND)
            taken += contradictions.score_second(f"{part}-second", gold, second)
    return Scored(tuple(taken), ())


def score_isaf(name: str, folder: Path) -> Scored:
    """Killed, captured, date and province over press releases."""
    return Scored(*isaf.score(name, _only(folder, "*.jsonl"), read))


def score_plover(name: str, folder: Path) -> Scored:
    """Event type, actor and recipient country over single sentences."""
    result = plover.score(plover.read_gold(_only(folder, "*.json")), events_of)
    taken = (
        Score(name, "type_f1", result.type.f1, result.type.gold),
        Score(name, "actor_f1", result.actor.f1, result.actor.gold),
        Score(name, "recipient_f1", result.recipient.f1, result.recipient.gold),
    )
    return Scored(taken, tuple(differences.of_events(miss) for miss in result.misses))


def score_attribution(name: str, folder: Path) -> Scored:
    """Whose words each labelled quote is."""
    return Scored(*attribution.score(name, folder))


def score_places(name: str, folder: Path) -> Scored:
    """Mentions where they are, rightly unresolved, or rightly no place; by half, no difference on the held one."""
    cases = places.read_cases(_only(folder, "*.tsv"))
    halves = {half: [c for c in cases if c.half == half] for half in ("tuned", "held")}
    results = {half: places.score_mentions(of, places_of) for half, of in halves.items()}
    taken = tuple(Score(name, f"{half}_right", r.share, r.total) for half, r in results.items())
    errors = tuple(
        differences.of_place(*wrong) for half, r in results.items() if half not in UNREAD for wrong in r.wrong
    )
    return Scored(taken, errors)


def score_timex(name: str, folder: Path) -> Scored:
    """TIMEX3 extents and values over stories."""
    result, errors = timex.score(timex.read_stories(folder))
    taken = (
        Score(name, "extent_f1", result.extent_f1, result.gold),
        Score(name, "value_f1", result.value_f1, result.gold),
    )
    return Scored(taken, tuple(differences.of_time(error) for error in errors))


def _only(path: Path, pattern: str) -> Path:
    """The file itself, or the first one of a folder; raises UsageError where there is none."""
    found = [path] if path.is_file() else sorted(path.glob(pattern))
    if not found:
        raise UsageError(f"{path} holds no {pattern}", "Name the file, or the folder that holds it.")
    return found[0]


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of one sentence on its own."""
    return find_mentions(_parse(text), None).events


def _parse(text: str) -> Parse:
    return load().parse(Document(Report(text), (Stretch(Span(0, len(text)), Role.BODY),)))


def places_of(text: str) -> tuple[PlaceMention, ...]:
    """The places of one text on its own."""
    return find_mentions(_parse(text), None).places


SCORERS: Mapping[str, Scorer] = {
    "figures": score_figures,
    "contradictions": score_contradictions,
    "isaf": score_isaf,
    "plover": score_plover,
    "timex": score_timex,
    "attribution": score_attribution,
    "places": score_places,
}

SETS: Mapping[str, str] = {
    "tavush": "figures",
    "wikinews": "figures",
    "own": "figures",
    "contradictions": "contradictions",
    "isaf": "isaf",
    "plover": "plover",
    "meantime": "timex",
    "attribution": "attribution",
    "places": "places",
}
"""The folders that `all` looks for, and what scores each."""
