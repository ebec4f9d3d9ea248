"""Whether a figure is new, a running total or history, and over which days it runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.episode import Episode
from counterclaim.extract.settle.scope import settle_scopes
from counterclaim.extract.settle.when import settle_times
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse
from counterclaim.model.value import Precision, When
from tests.settle.drafts import PARSE, WORDS, draft, state
from tests.trees import tree

ANCHOR = date(2021, 5, 4)


def at(figure: Draft, first: date, last: date | None, precision: Precision = Precision.DAY) -> Draft:
    return replace(figure, time=TimeMention(WORDS, "DATE", "", When(first, last, precision), "told"))


SPELL = When(date(2021, 5, 1), ANCHOR, Precision.DAYS)


ONGOING = (TimeMention(WORDS, "DATE", "", SPELL, "since"),)


@pytest.mark.parametrize(
    ("figure", "scope"),
    [
        pytest.param(draft(), Scope.NEW, id="nothing said"),
        pytest.param(draft(cumulative=True), Scope.CUMULATIVE, id="running total"),
        pytest.param(draft(part=0), Scope.PART, id="part"),
        pytest.param(draft(background=True), Scope.BACKGROUND, id="words of history"),
        pytest.param(at(draft(), ANCHOR, ANCHOR), Scope.NEW, id="today"),
        pytest.param(at(draft(), date(2021, 4, 1), date(2021, 4, 1)), Scope.BACKGROUND, id="last month"),
        pytest.param(
            at(draft(), date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
            Scope.BACKGROUND,
            id="a past year",
        ),
        pytest.param(
            at(draft(cumulative=True), date(2021, 4, 1), ANCHOR, Precision.DAYS),
            Scope.CUMULATIVE,
            id="since April",
        ),
    ],
)
def test_scope(figure: Draft, scope: Scope) -> None:
    assert settle_scopes(PARSE, [figure], ONGOING, ANCHOR)[0].scope is scope


def test_the_toll_of_one_blast_is_as_new_as_the_blast() -> None:
    assert settle_scopes(PARSE, [draft(cumulative=True)], (), ANCHOR)[0].scope is Scope.NEW


def test_a_part_of_a_running_total_is_one() -> None:
    whole, part = settle_scopes(PARSE, [draft(cumulative=True), draft(part=0)], ONGOING, ANCHOR)
    assert whole.scope is part.scope is Scope.CUMULATIVE


def test_one_person_told_by_an_article_is_no_total() -> None:
    assert settle_scopes(PARSE, [draft(low=1, cumulative=True)], ONGOING, ANCHOR)[0].scope is Scope.NEW


STATE = tree(
    """It it PRON 2 nsubj
counts count VERB 0 root
nine nine NUM 2 obj
dead dead ADJ 3 amod"""
)


CAMPED = tree(
    """Ninety ninety NUM 3 nsubj
are be AUX 3 aux
camped camp VERB 0 root"""
)


@pytest.mark.parametrize(("times", "scope"), [(ONGOING, Scope.CUMULATIVE), ((), Scope.NEW)])
def test_the_dead_of_fighting_that_goes_on_are_counted_up_to_now(times: tuple[TimeMention, ...], scope: Scope) -> None:
    assert settle_scopes(STATE, [state(3)], times, ANCHOR)[0].scope is scope


@pytest.mark.parametrize(("status", "scope"), [(Status.DISPLACED, Scope.CUMULATIVE), (Status.KILLED, Scope.NEW)])
def test_the_displaced_are_counted_as_they_stand(status: Status, scope: Scope) -> None:
    told = state(2, status)
    ninety = replace(told, mention=replace(told.mention, head=0))
    assert settle_scopes(CAMPED, [ninety], (), ANCHOR)[0].scope is scope


def test_a_running_total_runs_from_the_first_loss_told_to_the_report() -> None:
    loss = at(draft(1), date(2021, 5, 2), date(2021, 5, 2))
    _, total = settle_times(settle_scopes(PARSE, [loss, draft(low=9, cumulative=True)], ONGOING, ANCHOR), ANCHOR)
    assert total.when == When(date(2021, 5, 2), ANCHOR, Precision.DAYS)


def test_an_undated_figure_has_no_day_but_that_it_was_before_the_report() -> None:
    told = settle_times(settle_scopes(PARSE, [draft()], (), ANCHOR), ANCHOR)[0]
    assert told.when == When(None, ANCHOR, Precision.DAYS)
    assert (told.trace[-1].slot, told.trace[-1].rule) == ("when", "no day is told: not after the report")


def test_an_undated_figure_of_a_report_without_a_day_stays_undated() -> None:
    assert settle_times(settle_scopes(PARSE, [draft()], (), None), None)[0].when is None


def test_history_without_a_date_stays_undated() -> None:
    assert settle_times(settle_scopes(PARSE, [draft(background=True)], (), ANCHOR), ANCHOR)[0].when is None


DAYS_OF_IT = Episode(date(2021, 5, 1), 0, ((0, date(2021, 5, 3)),))


@pytest.mark.parametrize(
    ("figure", "when"),
    [
        pytest.param(draft(), (date(2021, 5, 3), date(2021, 5, 3)), id="new, in the sentence of the third day"),
        pytest.param(draft(cumulative=True), (date(2021, 5, 1), ANCHOR), id="a total from its beginning"),
        pytest.param(
            at(draft(cumulative=True), date(2021, 5, 1), date(2021, 5, 1)),
            (date(2021, 5, 1), ANCHOR),
            id="a total whose only date is that beginning",
        ),
    ],
)
def test_days_in_fighting_that_began_on_a_told_day(figure: Draft, when: tuple[date, date]) -> None:
    told = settle_times(settle_scopes(PARSE, [figure], ONGOING, ANCHOR), ANCHOR, None, DAYS_OF_IT)[0].when
    assert told is not None
    assert (told.first, told.last) == when


LEAD = TimeMention(WORDS, "DATE", "", When(ANCHOR, ANCHOR, Precision.DAY), "weekday: carried from the lead")


@pytest.mark.parametrize(
    ("figure", "day"),
    [
        pytest.param(draft(), ANCHOR, id="new losses without a date"),
        pytest.param(draft(background=True), None, id="history keeps none"),
        pytest.param(at(draft(), date(2021, 5, 2), date(2021, 5, 2)), date(2021, 5, 2), id="its own date"),
    ],
)
def test_new_losses_without_a_date_take_that_of_the_lead(figure: Draft, day: date | None) -> None:
    told = settle_times(settle_scopes(PARSE, [figure], (), ANCHOR), ANCHOR, LEAD)[0]
    assert (told.when.first if told.when else None) == day


def test_a_date_taken_from_the_lead_is_told_as_taken() -> None:
    told = settle_times(settle_scopes(PARSE, [draft()], (), ANCHOR), ANCHOR, LEAD)[0]
    assert (told.trace[-1].slot, told.trace[-1].rule) == ("when", LEAD.rule)


JOINED = tree(
    """Nine nine NUM 2 nsubj
fell fall VERB 0 root
and and CCONJ 5 cc
ten ten NUM 5 nsubj
fled flee VERB 2 conj
since since ADP 7 case
Sunday Sunday PROPN 5 obl"""
)


def test_what_stands_behind_two_verbs_is_said_of_both() -> None:
    open_time = at(state(1), date(2021, 5, 2), None)
    pair = [open_time, replace(draft(cumulative=True), mention=replace(draft(cumulative=True).mention, trigger=4))]
    assert [d.scope for d in settle_scopes(JOINED, pair, ONGOING, ANCHOR)] == [Scope.CUMULATIVE] * 2
    undated = [state(1), pair[1]]
    assert settle_scopes(JOINED, undated, ONGOING, ANCHOR)[0].scope is Scope.NEW


PUT = tree(
    """It it PRON 2 nsubj
put put VERB 0 root
earlier early ADV 2 advmod
losses loss NOUN 2 obj"""
)


UNTIL_NOW = tree(
    """It it PRON 3 nsubj
had have AUX 3 aux
put put VERB 0 root
losses loss NOUN 3 obj
until until ADP 6 case
now now ADV 3 obl"""
)


@pytest.mark.parametrize(("parse", "verb"), [(PUT, 1), (UNTIL_NOW, 2)])
def test_a_total_that_was_told_before_reaches_to_the_day_before(parse: Parse, verb: int) -> None:
    total = replace(state(1), mention=replace(draft(cumulative=True).mention, trigger=verb))
    (told,) = settle_times(settle_scopes(parse, [total], ONGOING, ANCHOR), ANCHOR)
    assert told.told_before
    assert told.when is not None
    assert told.when.last == date(2021, 5, 3)
