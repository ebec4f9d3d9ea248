"""How well events are told in marked stories: `python -m training.events_right FILE... [--second FOLDER]`.

Of each file, and of all, the precision, recall and F1 of the types that PLOVER would code, sentence by sentence, and of
those right the share whose actor and whose recipient are of the right country, or rightly of none. With `--second` the
marks of a second coder (files of the same name) are compared instead of what the tool tells.

A story is a head line (`@id|outlet|date|style|address`), then its sentences, `EVENTS<TAB>sentence`, paragraphs apart:
`-`, or `TYPE;actor;recipient` for each event, ` & ` between them. A country is ISO alpha-3, other names stand for none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counterclaim.clean import clean
from counterclaim.evaluate.plover import STATELESS, country_of
from counterclaim.extract.mentions import EventMention
from counterclaim.language import load
from counterclaim.model.actor import Actor, is_state
from counterclaim.model.text import Report, Span
from counterclaim.reading import find_mentions
from training.rightness import print_right
from training.sentences import read_sentences

Happened = tuple[str, str, str]
"""The type of an event, the countries of who did it and to whom: `STATELESS` for a body, "" where untold."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story with the span of each of its sentences, and what each tells."""

    report: Report
    sentences: tuple[tuple[Span, tuple[Happened, ...]], ...]


def main() -> None:
    """Print what is right in each file and in all."""
    print_right(__doc__, _of_file, shown)


def _of_file(path: Path, second: Path | None) -> Counter[str]:
    others = {s.report.id: s for s in read_stories(second)} if second else {}
    found = Counter[str]()
    for story in read_stories(path):
        found += right(story, _marked(others[story.report.id]) if others else told_by_tool(story))
    return found


def read_stories(path: Path) -> Iterator[Told]:
    """The stories of a file."""
    for told in read_sentences(path):
        id_, _, day, *_ = told.head
        events = tuple((span, tuple(_event(*mark.split(";")) for mark in marks)) for span, marks in told.sentences)
        yield Told(Report(told.text, id_, published=date.fromisoformat(day)), events)


def _event(type_: str, actor: str, recipient: str) -> Happened:
    return type_, _country(actor), _country(recipient)


def _country(name: str) -> str:
    return "" if not name else name if is_state(name) and name != "IGO" else STATELESS


def told_by_tool(story: Told) -> list[Sequence[Happened]]:
    """What the tool tells in each sentence, the main event first; what is denied left out."""
    parse = load().parse(clean(story.report))
    events = sorted(find_mentions(parse, story.report.published).events, key=lambda e: e.salience)
    stated = [(e.evidence.start, _happened(e)) for e in events if not e.denied]
    return [[told for at, told in stated if span.start <= at < span.end] for span, _ in story.sentences]


def _happened(event: EventMention) -> Happened:
    return event.event.plover or "", _countries(event.actors), _countries(event.recipients)


def _countries(actors: Sequence[Actor]) -> str:
    return "/".join(sorted({country for actor in actors if (country := country_of(actor))}))


def _marked(story: Told) -> list[Sequence[Happened]]:
    return [events for _, events in story.sentences]


def right(story: Told, told: Sequence[Sequence[Happened]]) -> Counter[str]:
    """How many events are marked, told, both; and of those how many actors and recipients are right."""
    found: Counter[str] = Counter()
    for (_, marked), said in zip(story.sentences, told, strict=True):
        found.update(marked=len(marked), told=len(said))
        left = list(said)
        for event in marked:
            same = next((s for s in left if s[0] == event[0]), None)
            if same is not None:
                left.remove(same)
                found.update(both=1, actor=same[1] == event[1], recipient=same[2] == event[2])
    return found


def shown(found: Counter[str]) -> str:
    """The counts as shares."""
    both = max(1, found["both"])
    precision, recall = found["both"] / max(1, found["told"]), found["both"] / max(1, found["marked"])
    f1 = 2 * found["both"] / max(1, found["told"] + found["marked"])
    roles = f"actor right of those {found['actor'] / both:.3f}, recipient {found['recipient'] / both:.3f}"
    return f"types {precision:.3f}, {recall:.3f}, F1 {f1:.3f} of {found['marked']} marked; {roles}"


if __name__ == "__main__":
    main()
