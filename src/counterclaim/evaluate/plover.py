"""Scores of events on the PLOVER gold sentences: F1 of the type, of actor and recipient country.

How the gold is read:

- The gold was written for PLOVER 0.5. Its older types go by their later names: DEMAND is REQUEST, DISAPPROVE
  and INVESTIGATE are ACCUSE, FIGHT is ASSAULT. The entry DOCUMENT is about the file and is left out.
- A sentence may stand in the gold several times, once for each event in it: its events are a multiset.
- A code's country is its first three letters; IGO, NGO, IMG (an international armed group) and ISM stand for
  "no country". Codes that are no ISO 3166 alpha-3 are mended (JAP, ITL, VTN).
- "Compound" actors (several sources, no target) act upon each other: all are actors, and no recipient is
  scored in such a sentence.
- Of the tool, each sentence gives its most salient event (`salience` 0); where the gold holds several events
  of one sentence, as many of the most salient ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.errors import RecordInvalid
from counterclaim.extract.mentions import EventMention
from counterclaim.model.actor import Actor, Sector

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
MENDED = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
NO_COUNTRY = frozenset({"IGO", "NGO", "IMG", "ISM"})
STATELESS = "—"
"""The country of bodies and groups that belong to none."""

Coder = Callable[[str], Sequence[EventMention]]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event of a gold sentence; countries are ISO alpha-3 or `STATELESS`."""

    type: str
    actors: frozenset[str]
    recipients: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    text: str
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one slot over all sentences."""

    right: int
    told: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.told + self.gold) if self.told + self.gold else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence whose main event differs from the gold, for a person to read."""

    text: str
    gold: tuple[GoldEvent, ...]
    told: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class PloverScores:
    type: Score
    actor: Score
    recipient: Score
    misses: tuple[Miss, ...]


def read_gold(path: Path) -> tuple[GoldSentence, ...]:
    """The sentences of a PLOVER gold file with their events, in order; raises RecordInvalid if it is none."""
    try:
        records = json.loads(path.read_text(encoding="utf-8"))
        kept = [record for record in list(records) if record["event"] != "DOCUMENT"]
        by_text: dict[str, list[GoldEvent]] = {}
        for record in kept:
            by_text.setdefault(_plain(record["text"]), []).append(_event(record))
    except (ValueError, KeyError, TypeError) as cause:
        raise RecordInvalid(path.name, "this is no PLOVER gold file") from cause
    return tuple(GoldSentence(text, tuple(events)) for text, events in by_text.items())


def score(gold: Iterable[GoldSentence], code: Coder) -> PloverScores:
    """Micro-averaged scores of a coder that gives the events of one sentence."""
    types, actors, recipients = Counter[str](), Counter[str](), Counter[str]()
    misses = []
    for sentence in gold:
        told = [_told(m) for m in _chosen(code(sentence.text), len(sentence.events))]
        _count(types, [[e.type] for e in sentence.events], [[e.type] for e in told])
        _count(actors, [[*e.actors] for e in sentence.events], [[*e.actors] for e in told])
        if not all(_compound(e) for e in sentence.events):
            _count(recipients, [[*e.recipients] for e in sentence.events], [[*e.recipients] for e in told])
        if Counter(e.type for e in sentence.events) != Counter(e.type for e in told):
            misses.append(Miss(sentence.text, sentence.events, tuple(told)))
    return PloverScores(_score(types), _score(actors), _score(recipients), tuple(misses))


def _chosen(mentions: Sequence[EventMention], wanted: int) -> list[EventMention]:
    ranked = sorted(mentions, key=lambda m: (m.salience, m.cue))
    return ranked[:wanted]


def _told(mention: EventMention) -> GoldEvent:
    return GoldEvent(mention.event.plover or "", _countries(mention.actors), _countries(mention.recipients))


def _countries(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(country for a in actors if (country := country_of(a)) is not None)


def country_of(actor: Actor) -> str | None:
    """The country of an actor as the gold has it; `STATELESS` for bodies and groups of none, None where untold."""
    if actor.country:
        return actor.country
    stateless = actor.sector in (Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL)
    return STATELESS if stateless or actor.party else None


def _event(record: Mapping[str, Any]) -> GoldEvent:
    name = record["event"]
    return GoldEvent(RENAMED.get(name, name), _codes(record.get("source")), _codes(record.get("target")))


def _codes(actors: Any) -> frozenset[str]:
    listed = actors if isinstance(actors, list) else []
    heads = (str(a.get("code", ""))[:3] for a in listed)
    return frozenset(STATELESS if h in NO_COUNTRY else MENDED.get(h, h) for h in heads if len(h) == 3)


def _plain(text: str) -> str:
    return text.strip().strip("{}").replace("``", "“").replace("''", "”")


def _compound(event: GoldEvent) -> bool:
    return len(event.actors) > 1 and not event.recipients


def _count(into: Counter[str], gold: list[list[str]], told: list[list[str]]) -> None:
    wanted = Counter(v for values in gold for v in values)
    given = Counter(v for values in told for v in values)
    into.update(right=(wanted & given).total(), told=given.total(), gold=wanted.total())


def _score(counts: Counter[str]) -> Score:
    return Score(counts["right"], counts["told"], counts["gold"])
