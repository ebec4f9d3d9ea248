"""Which reports tell of fighting that has gone on for days, and from which day on."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.clean import clean
from counterclaim.extract.dates import find_times
from counterclaim.extract.settle.episode import days_of, episode_of
from counterclaim.language import load
from counterclaim.model.text import Report

TUESDAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("The clashes began on Saturday and went on into the night.", date(2021, 5, 1)),
        ("An exchange of fire began on Saturday, and nine men were lost.", date(2021, 5, 1)),
        ("Nine men have died since Friday, the army said.", date(2021, 4, 30)),
        ("Nine men died on the third day of the fighting.", date(2021, 5, 2)),
        ("Nine men were lost in four days of heavy shelling.", date(2021, 5, 1)),
        ("The five-day manhunt for the rebels ended on Monday.", date(2021, 4, 29)),
        ("The mayor declared the two-week siege over on Monday.", date(2021, 4, 20)),
        ("Nine men died between 1 and 4 May, the office said.", date(2021, 5, 1)),
    ],
)
def test_begun(text: str, begun: date) -> None:
    parse = load().parse(clean(Report(text, published=TUESDAY)))
    times = find_times(parse.text, [s.span for s in parse.document.told], TUESDAY, parse)
    episode = episode_of(parse, times, TUESDAY)
    assert episode is not None
    assert episode.begun == begun


@pytest.mark.parametrize(
    "text",
    [
        "Nine men were killed on Monday when a bomb went off.",
        "An exchange of prisoners began on Saturday, and nine men were lost.",
        "Nine men died in four days of fighting in 2016.",
        "He died after three days in hospital.",
        "They met after two days of talks.",
    ],
)
def test_one_day_or_another_year(text: str) -> None:
    parse = load().parse(clean(Report(text, published=TUESDAY)))
    times = find_times(parse.text, [s.span for s in parse.document.told], TUESDAY, parse)
    assert episode_of(parse, times, TUESDAY) is None


@pytest.mark.parametrize(("word", "days"), [("third", 3), ("five", 5), ("13", 13), ("several", None), (None, None)])
def test_days_of(word: str | None, days: int | None) -> None:
    assert days_of(word) == days
