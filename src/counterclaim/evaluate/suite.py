"""Which gold is scored by what: the one table of sets, run over a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import UsageError
from counterclaim.evaluate import differences, figures, isaf, plover, timex
from counterclaim.evaluate.scores import Score
from counterclaim.extract.actors import find_actors
from counterclaim.extract.events import find_events
from counterclaim.extract.mentions import EventMention
from counterclaim.extract.speakers import find_attributions
from counterclaim.gazetteer import actors as actor_gazetteer
from counterclaim.language import load
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.reading import read


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
        raise UsageError(
            f"{gold} holds none of {', '.join(SETS)}", "Name the folder above the sets, such as gold."
        )
    for name, scorer in named:
        yield SCORERS[scorer](name, gold / name)


def score_figures(name: str, folder: Path) -> Scored:
    """Counts, sides, victims, scopes, parties and contradictions over labelled reports."""
    readings = [(read(gold.report), gold) for gold in figures.read_gold(folder)]
    outcomes = [figures.outcome(reading.claims, gold) for reading, gold in readings]
    taken = figures.scores(name, outcomes)
    if any(gold.contradictions for _, gold in readings):
        taken += figures.contradictions(name, readings)
    told = zip(readings, outcomes, strict=True)
    errors = [line for (_, gold), o in told for line in differences.of_figures(gold.report, o)]
    return Scored(tuple(taken), tuple(errors))


def score_isaf(name: str, folder: Path) -> Scored:
    """Killed, captured, date and province over press releases."""
    return Scored(*isaf.score(name, folder, read))


def score_plover(name: str, folder: Path) -> Scored:
    """Event type, actor and recipient country over single sentences."""
    path = folder if folder.is_file() else next(iter(sorted(folder.glob("*.json"))))
    result = plover.score(plover.read_gold(path), events_of)
    taken = (
        Score(name, "type_f1", result.type.f1, result.type.gold),
        Score(name, "actor_f1", result.actor.f1, result.actor.gold),
        Score(name, "recipient_f1", result.recipient.f1, result.recipient.gold),
    )
    return Scored(taken, tuple(differences.of_events(miss) for miss in result.misses))


def score_timex(name: str, folder: Path) -> Scored:
    """TIMEX3 extents and values over stories."""
    result, errors = timex.score(timex.read_stories(folder))
    taken = (
        Score(name, "extent_f1", result.extent_f1, result.gold),
        Score(name, "value_f1", result.value_f1, result.gold),
    )
    return Scored(taken, tuple(differences.of_time(error) for error in errors))


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of one sentence on its own."""
    parse = load().parse(Document(Report(text), (Stretch(Span(0, len(text)), Role.BODY),)))
    actors = find_actors(parse, actor_gazetteer.load())
    return find_events(parse, actors, find_attributions(parse, actors))


SCORERS: Mapping[str, Scorer] = {
    "figures": score_figures,
    "isaf": score_isaf,
    "plover": score_plover,
    "timex": score_timex,
}

SETS: Mapping[str, str] = {
    "tavush": "figures",
    "wikinews": "figures",
    "own": "figures",
    "isaf": "isaf",
    "plover": "plover",
    "meantime": "timex",
}
"""The folders that `all` looks for, and what scores each."""
