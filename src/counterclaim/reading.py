"""The one file that knows the order within a report: clean, parse, extract, settle, reconcile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache

from counterclaim.clean import clean, require_story
from counterclaim.errors import NotRead, ReportError
from counterclaim.extract.actors import find_actors
from counterclaim.extract.claims import make_claims
from counterclaim.extract.dates import find_anchor, find_times
from counterclaim.extract.events import find_events
from counterclaim.extract.figures import find_figures
from counterclaim.extract.mended import mended
from counterclaim.extract.mentions import ActorMention, Attribution, Mentions, PlaceMention
from counterclaim.extract.numbers import find_counts
from counterclaim.extract.people import find_people
from counterclaim.extract.places import find_places, main_country
from counterclaim.extract.sayings import find_sayings
from counterclaim.extract.scouted import Floats
from counterclaim.extract.speakers import find_attributions
from counterclaim.extract.speakers.liable import with_stances
from counterclaim.extract.statements import find_statements
from counterclaim.extract.unresolved import unresolved
from counterclaim.extract.weigh.answers import weigh_answers
from counterclaim.extract.weigh.voices import weigh_voices
from counterclaim.gazetteer import actors as actor_gazetteer
from counterclaim.gazetteer import places as place_gazetteer
from counterclaim.language import load
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, Reading
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.people import gather_people
from counterclaim.reconcile.restatements import find_restatements, without_lowered
from counterclaim.reconcile.sums import find_sums
from counterclaim.reconcile.tallies import tally
from counterclaim.sources import parse_date

Outcome = Reading | ReportError
FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a mistake in a rule raises; no other report is lost by it."""


def read(text: str | Report, published: date | str | None = None) -> Reading:
    """All that one report says: its claims, people, findings and tallies.

    `published` is the day of publication, against which "Tuesday" is resolved; an ISO string will do.
    Raises ReportError where the text is no story in English.
    """
    report = text if isinstance(text, Report) else Report(text, published=_day(published))
    document = clean(report)
    require_story(document)
    return read_parse(load().parse(document))


def read_parse(parse: Parse) -> Reading:
    """The reading of a parse; pure, and the same for the same parse."""
    anchor, _ = find_anchor(parse.text, parse.document.report.published)
    found = find_mentions(parse, anchor)
    claims = make_claims(parse, found, anchor)
    return Reading(
        document=parse.document,
        claims=claims,
        people=gather_people(claims, found.people),
        findings=find_findings(claims, parse.text),
        tallies=tally(claims),
        unresolved=unresolved(parse, found, anchor, claims),
    )


def find_findings(claims: Sequence[Claim], text: str) -> tuple[Finding, ...]:
    """What follows from the claims of one report together: sums, contradictions, restatements."""
    called = actor_gazetteer.load().adjective
    return (
        *find_sums(without_lowered(claims), called),
        *find_contradictions(claims, text, called),
        *find_restatements(claims, called),
    )


def find_mentions(parse: Parse, anchor: date | None, likely: Floats | None = None) -> Mentions:
    """What each extractor finds, each given what it needs of those before it.

    `likely` [tokens, fates] is how likely each word stands for people of each fate, where somebody knows better than
    the scout.
    """
    parse = mended(parse)
    actors, places, attributions = hear(parse)
    attributions = with_stances(parse, attributions, actors)
    stretches = [stretch.span for stretch in parse.document.told]
    return Mentions(
        figures=find_figures(parse, find_counts(parse), actors, likely),
        attributions=attributions,
        events=find_events(parse, actors, attributions, places),
        statements=find_statements(parse, attributions, actors),
        actors=actors,
        people=find_people(parse),
        times=find_times(parse.text, stretches, anchor, parse),
        places=places,
        answers=weigh_answers(parse, find_sayings(parse, attributions), actors),
        home=actor_gazetteer.load().home(parse.document.report.outlet),
    )


def hear(parse: Parse) -> tuple[tuple[ActorMention, ...], tuple[PlaceMention, ...], tuple[Attribution, ...]]:
    """Who and where is named in a report, and who says what."""
    known = actor_gazetteer.load()
    actors = find_actors(parse, known, place_gazetteer.load())
    parties = frozenset(m.actor.country for m in actors if m.actor.country)
    places = find_places(parse, place_gazetteer.load(), parties, actors)
    told = find_attributions(parse, actors, known, main_country(places))
    return actors, places, weigh_voices(parse, told, actors, places)


def read_all(reports: Iterable[Report], jobs: int = 1) -> Iterator[Outcome]:
    """Readings, or why there is none, in the order of the reports; a failure loses no neighbour."""
    if jobs == 1:
        yield from map(read_or_say, reports)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read_or_say, reports, chunksize=4)


def read_or_say(report: Report) -> Outcome:
    """One reading, or the error that says why there is none; a fault of the reader is one too."""
    try:
        return read(report)
    except ReportError as error:
        return error
    except FAULTS as fault:
        fell = NotRead(
            report.id,
            f"the reader fell over this report ({type(fault).__name__}: {fault})",
            "All others are read. Please tell the makers of counterclaim which words it holds.",
        )
        fell.__cause__ = fault
        return fell


@cache
def _day(published: date | str | None) -> date | None:
    return parse_date(published) if isinstance(published, str) else published
