"""Many reports: one that cannot be read loses no other, in one process or in several."""

from __future__ import annotations

import pickle

import pytest

from counterclaim import errors, reading
from counterclaim.errors import CounterclaimError, NotEnglish, NotRead, ReportError, UsageError
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report

GOOD = Report("The army said on Monday that nine soldiers were killed near the border.", "good")
DUTCH = Report("Het leger zei maandag dat negen soldaten bij de grens om het leven zijn gekomen.", "dutch")
KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CounterclaimError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_travels_between_processes_whole(kind: type[CounterclaimError]) -> None:
    told = ("name", "what", "hint") if issubclass(kind, ReportError) else ("what", "hint")
    again = pickle.loads(pickle.dumps(kind(*told)))
    assert (type(again), vars(again)) == (kind, vars(kind(*told)))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_that_is_no_english_loses_no_neighbour(jobs: int) -> None:
    first, second, third = reading.read_all([GOOD, DUTCH, GOOD], jobs)
    assert isinstance(second, NotEnglish)
    assert isinstance(first, Reading)
    assert first == third


def test_a_fault_of_the_reader_is_told_and_loses_no_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    def falls(report: Report) -> Reading:
        raise KeyError("unit")

    monkeypatch.setattr(reading, "read", falls)
    (found,) = reading.read_all([GOOD])
    assert isinstance(found, NotRead)
    assert (found.name, "KeyError" in found.message) == ("good", True)
    assert isinstance(found.__cause__, KeyError)


def test_a_wrong_call_is_no_fault_of_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(report: Report) -> Reading:
        raise UsageError("no such day")

    monkeypatch.setattr(reading, "read", wrong)
    with pytest.raises(UsageError):
        list(reading.read_all([GOOD]))
