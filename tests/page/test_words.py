"""Values in a reader's words, the same on a page and in a terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.claim import (
    HELD,
    NARRATOR,
    OUTDATED,
    Claim,
    Claimant,
    Event,
    Kind,
    Layer,
    Scope,
    Stance,
    Statement,
)
from counterclaim.model.finding import Reason
from counterclaim.model.text import Span
from counterclaim.model.value import Count, Precision, When
from counterclaim.page.words import (
    REASONS,
    bounds,
    days,
    event,
    quote,
    scope,
    sentence,
    short_days,
    side_name,
    through,
    who,
)
from tests.claims import figure


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(7, 7), "7"),
        (Count(1200, None), "at least 1,200"),
        (Count(0, 40), "up to 40"),
        (Count(5, 7), "5–7"),
        (Count(30_000, 30_000, approximate=True), "about 30,000"),
        (Count(0, 30_000, approximate=True), "nearly 30,000"),
        (Count(0, 0), "0"),
    ],
)
def test_bounds(count: Count, words: str) -> None:
    assert bounds(count) == words


@pytest.mark.parametrize(
    ("first", "last", "words", "short"),
    [
        (date(2020, 7, 14), date(2020, 7, 14), "14 July 2020", "14 Jul"),
        (date(2020, 7, 12), date(2020, 7, 14), "12–14 July 2020", "12–14 Jul"),
        (date(2020, 6, 28), date(2020, 7, 2), "28 June – 2 July 2020", "28 Jun – 2 Jul"),
        (date(2019, 12, 30), date(2020, 1, 2), "30 December 2019 – 2 January 2020", "30 Dec 2019 – 2 Jan"),
        (date(2016, 4, 1), date(2016, 4, 30), "April 2016", "Apr 2016"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016", "2016"),
        (date(2020, 1, 1), date(2020, 12, 31), "2020", "2020"),
        (date(1988, 1, 1), date(1994, 12, 31), "1988–1994", "1988–1994"),
        (None, date(2020, 7, 14), "until 14 July 2020", "until 14 Jul"),
        (date(2020, 7, 14), None, "from 14 July 2020", "from 14 Jul"),
        (None, None, "undated", "undated"),
    ],
)
def test_days(first: date | None, last: date | None, words: str, short: str) -> None:
    when = When(first, last, Precision.DAYS)
    assert days(when) == words
    assert short_days(when, date(2020, 7, 15)) == short


@pytest.mark.parametrize(
    ("plover", "mode", "sub", "words"),
    [
        ("ASSAULT", "abduct", None, "Capture"),
        ("ASSAULT", "abduct", "Arrests", "Arrests"),
        ("ASSAULT", None, None, "Assault"),
        ("ACCUSE", "investigate", None, "Investigation"),
        ("COERCE", "restrict", "Other", "Restriction"),
        ("COOPERATE", None, "Other", "Cooperate"),
    ],
)
def test_an_event_is_told_in_the_finest_word_that_there_is(
    plover: str, mode: str | None, sub: str | None, words: str
) -> None:
    acled = "Strategic developments" if sub else None
    assert event(Event(plover, mode, acled, sub, None, None)) == words


def test_no_date_is_said() -> None:
    assert days(None) == short_days(None) == "undated"


def test_a_long_quote_is_cut_at_a_space_and_kept_on_one_line() -> None:
    assert quote("five of\nits troops wounded", 15) == "“five of its …”"
    assert quote("five dead", 15) == "“five dead”"
    assert quote("denied a “heavy” toll", 40) == "“denied a ‘heavy’ toll”"


def test_a_sentence_has_a_capital_and_one_full_stop() -> None:
    assert sentence("five dead") == "Five dead."
    assert sentence("Five dead.") == "Five dead."


def claim(claimant: Claimant, chain: tuple[Layer, ...] = ()) -> Claim:
    said = Statement("restraint")
    return Claim("r", Kind.STATEMENT, Stance.CALLED_FOR, claimant, (Span(0, 4),), chain=chain, statement=said)


@pytest.mark.parametrize(
    ("claimant", "chain", "words", "passed_on"),
    [
        (NARRATOR, (), "the report itself", ""),
        (Claimant("Army of Chad", "TCD"), (), "Army of Chad", ""),
        (Claimant("Army of Chad", "TCD", speaker="A. Bako"), (), "A. Bako, Army of Chad", ""),
        (Claimant("Army of Chad", "TCD"), (Layer("AFP", "AFP", "citing", Span(0, 3)),), "Army of Chad", "AFP"),
    ],
)
def test_who(claimant: Claimant, chain: tuple[Layer, ...], words: str, passed_on: str) -> None:
    assert who(claim(claimant, chain)) == words
    assert through(claim(claimant, chain)) == passed_on


@pytest.mark.parametrize(
    ("side", "words"),
    [("both", "both sides"), ("unknown", "side not told"), ("PKK", "PKK"), ("TCD", "Chad"), (None, "side not told")],
)
def test_sides(side: str | None, words: str) -> None:
    assert side_name(side) == words


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(Reason)


def test_the_scope_of_a_count_tells_what_takes_it_out_of_the_toll() -> None:
    toll, first = figure(20, at=0), figure(27, at=50)
    old = replace(first, spans=((OUTDATED, Span(0, 1)),))
    more, hurt = (replace(figure(2, status=s, at=90), spans=((HELD, Span(0, 1)),)) for s in ("killed", "wounded"))
    assert scope(toll, [toll, old, more]) == "new"
    assert scope(old, [toll, old]) == "new, put right since"
    assert scope(old, [old]) == "new"
    assert scope(more, [toll, more]) == "new, within a toll"
    assert scope(hurt, [toll, hurt]) == "new"
    assert scope(claim(NARRATOR), []) == ""


@pytest.mark.parametrize(
    ("told", "part_of", "words"),
    [
        (Scope.CUMULATIVE, None, "running total"),
        (Scope.CUMULATIVE, "w", "part of a running total"),
        (Scope.PART, "w", "part of a whole"),
        (Scope.BACKGROUND, "w", "part of a whole, history"),
        (Scope.NEW, "w", "part of a whole"),
    ],
)
def test_a_part_is_told_as_one_over_whatever_time_its_whole_runs(told: Scope, part_of: str | None, words: str) -> None:
    whole = figure(20)
    claim = figure(4, at=9, scope=told, part_of=whole if part_of else None)
    assert scope(claim, [whole, claim]) == words
