"""Dates in sentences of our own, resolved against Tuesday 14 July 2020."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract.dates import find_times
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.finding import Reason
from counterclaim.model.text import Span
from counterclaim.model.value import Precision
from tests.by_rules import read

TUESDAY = date(2020, 7, 14)


def times(text: str, published: date | None = TUESDAY) -> tuple[TimeMention, ...]:
    return find_times(text, [Span(0, len(text))], published)


def told(text: str, published: date | None = TUESDAY) -> list[tuple[str, str, str]]:
    return [(m.span.of(text), m.type, m.value) for m in times(text, published)]


VALUES = [
    ("The village was shelled Tuesday.", "Tuesday", "2020-07-14"),
    ("The village was shelled on Monday.", "Monday", "2020-07-13"),
    ("The village was shelled on Wednesday.", "Wednesday", "2020-07-08"),
    ("The talks will resume on Wednesday.", "Wednesday", "2020-07-15"),
    ("The envoy is due to arrive on Friday.", "Friday", "2020-07-17"),
    ("The guns fired early Sunday.", "early Sunday", "2020-07-12"),
    ("Since the year began 13 have died.", "the year began", "2020-01-01"),
    ("Since the turn of the year 13 have died.", "the turn of the year", "2020-01-01"),
    ("The losses since the seventh of May are heavy.", "the seventh of May", "2020-05-07"),
    ("On the twenty-third of May a bomb went off.", "the twenty-third of May", "2020-05-23"),
    ("It fell the week before last.", "the week before last", "2020-W27"),
    ("A shell hit it the night before last.", "the night before last", "2020-07-12TNI"),
    ("Nine fell on Saturday and Sunday.", "Saturday and Sunday", "2020-07-11/2020-07-12"),
    ("By Wednesday the gunmen held the airport.", "Wednesday", "2020-07-08"),
    ("Officials said that by Saturday 61 bodies had been brought in.", "Saturday", "2020-07-11"),
    ("He said that by Friday all troops would leave.", "Friday", "2020-07-17"),
    ("In March 456 people were killed in Chad.", "March", "2020-03"),
    ("In April 27 soldiers fell in a raid.", "April", "2020-04"),
    ("On April 27 soldiers fell back.", "April 27", "2020-04-27"),
    ("He died last Tuesday.", "last Tuesday", "2020-07-07"),
    ("Polls open this Friday.", "this Friday", "2020-07-17"),
    ("It fell this Monday.", "this Monday", "2020-07-13"),
    ("They will meet this Monday.", "this Monday", "2020-07-20"),
    ("The shelling lasted a whole week.", "a whole week", "P1W"),
    ("The road was shut for one entire day.", "one entire day", "P1D"),
    ("They meet next Monday.", "next Monday", "2020-07-20"),
    ("Shots were heard on Monday morning.", "Monday morning", "2020-07-13TMO"),
    ("Shots were heard at 5 a.m. on Monday.", "5 a.m. on Monday", "2020-07-13T05:00"),
    ("Shots were heard overnight.", "overnight", "2020-07-13TNI"),
    ("Five died yesterday.", "yesterday", "2020-07-13"),
    ("Five died last night.", "last night", "2020-07-13TNI"),
    ("This morning's fire was heavy.", "This morning", "2020-07-14TMO"),
    ("On 12 July the line broke.", "12 July", "2020-07-12"),
    ("On July 12 the line broke.", "July 12", "2020-07-12"),
    ("On Dec. 30 the line broke.", "Dec. 30", "2019-12-30"),
    ("The talks will open on August 20.", "August 20", "2020-08-20"),
    ("It fell on September 9, 2001.", "September 9, 2001", "2001-09-09"),
    ("It fell on 3 May 1995.", "3 May 1995", "1995-05-03"),
    ("It fell on 09/13/2011.", "09/13/2011", "2011-09-13"),
    ("It fell on 14.07.2012.", "14.07.2012", "2012-07-14"),
    ("The log of 2007-02-14 says so.", "2007-02-14", "2007-02-14"),
    ("The Sept. 11 attacks came first.", "Sept. 11", "2001-09-11"),
    ("A herder was shot at the end of the month.", "the end of the month", "2020-06"),
    ("A herder was shot at the start of the month.", "the start of the month", "2020-07"),
    ("The troops will leave at the end of the month.", "the end of the month", "2020-07"),
    ("They fought July 12–16.", "July 12–16", "2020-07-12/2020-07-16"),
    ("They fought from 27 June to 2 July.", "27 June to 2 July", "2020-06-27/2020-07-02"),
    ("Scores died in 2016.", "2016", "2016"),
    ("The war of 1988-94 killed many.", "1988-94", "1988/1994"),
    ("The war of the early 1990s killed many.", "the early 1990s", "199"),
    ("They left in late February.", "late February", "2020-02"),
    ("They left in December.", "December", "2019-12"),
    ("They left in spring 2011.", "spring 2011", "2011-SP"),
    ("They left in the first quarter of 2011.", "the first quarter of 2011", "2011-Q1"),
    ("The budget of fiscal 2006 fell.", "fiscal 2006", "FY2006"),
    ("They left last week.", "last week", "2020-W28"),
    ("They left this month.", "this month", "2020-07"),
    ("They left last year.", "last year", "2019"),
    ("They left two days ago.", "two days ago", "2020-07-12"),
    ("It came after four days of fighting.", "four days", "P4D"),
    ("It ended the four-day war.", "four-day", "P4D"),
    ("In the past 24 hours, two died.", "the past 24 hours", "PT24H"),
    ("It fell within 48 hrs.", "48 hrs", "PT48H"),
    ("It fell at 0430 hrs.", "0430 hrs", "2020-07-14T04:30"),
    ("The guns fell silent at noon.", "noon", "2020-07-14T12:00"),
    ("A 12hr truce held.", "12hr", "PT12H"),
    ("The dispute has gone on for decades.", "decades", "PXY"),
    ("The shelling is now daily.", "daily", "P1D"),
    ("They meet twice a week.", "twice a week", "P1W"),
    ("The road is now shut.", "now", "PRESENT_REF"),
    ("The road was recently shut.", "recently", "PAST_REF"),
    ("It took place over the weekend.", "the weekend", "2020-W28-WE"),
    ("The mission will leave the United Arab Emirates in November.", "November", "2020-11"),
    ("The ceasefire expires on Friday.", "Friday", "2020-07-17"),
    ("Talks, begun in 2016, resume on Friday.", "Friday", "2020-07-17"),
    ("Their next joint session is on Friday.", "Friday", "2020-07-17"),
    ("No convoy can leave before Friday.", "Friday", "2020-07-17"),
    ("They may have left on Friday.", "Friday", "2020-07-10"),
    ("Raids in January and February failed.", "February", "2020-02"),
    ("Raids in January and February 2011 failed.", "January and February 2011", "2011-01/2011-02"),
    ("Some 40 families a day cross the river.", "a day", "P1D"),
    ("The camp costs $3 million a year.", "a year", "P1Y"),
    ("He waited two and a half years.", "two and a half years", "P2.5Y"),
    ("It took half an hour.", "half an hour", "PT30M"),
    ("They will vote in the week of August 3.", "the week of August 3", "2020-W32"),
    ("The league, founded in 1935, met on June 30.", "June 30", "2020-06-30"),
    ("In 1935, at its height, the league met on June 30.", "June 30", "1935-06-30"),
    ("They marched on Friday and went home the next day.", "the next day", "2020-07-11"),
    ("The court is expected to rule on Friday.", "Friday", "2020-07-17"),
    ("The talks are now scheduled for the fourth quarter.", "the fourth quarter", "2020-Q4"),
    ("It will open in the first quarter.", "the first quarter", "2021-Q1"),
    ("The raid came on the night of July 10.", "the night of July 10", "2020-07-10TNI"),
    ("The raid came on the morning of 10 July.", "the morning of 10 July", "2020-07-10TMO"),
    ("It was over at 4:30 this afternoon.", "4:30 this afternoon", "2020-07-14T16:30"),
    ("It was over at 4:30 in the afternoon.", "4:30 in the afternoon", "2020-07-14T16:30"),
    ("It was over at 8:15 tonight.", "8:15 tonight", "2020-07-14T20:15"),
    ("It was over at 5:20 this morning.", "5:20 this morning", "2020-07-14T05:20"),
    ("They fought until midnight.", "midnight", "2020-07-14TNI"),
    ("Shells fell in the small hours.", "the small hours", "2020-07-14TMO"),
    ("The bridge fell two hours before the vote.", "two hours before", "PT2H"),
    ("The bridge opened three years later than planned.", "three years later", "P3Y"),
    ("He flew 2,500 hours.", "2,500 hours", "PT2500H"),
    ("It took 20 working days.", "20 working days", "P20D"),
    ("They met earlier in the week.", "earlier in the week", "2020-W29"),
    ("Output fell in the first quarter of 2011 from a year earlier.", "a year earlier", "2010-Q1"),
    ("It failed in 2003 and 2004.", "2004", "2004"),
    ("It failed between 2003 and 2004.", "2003 and 2004", "2003/2004"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES, ids=[words for _, words, _ in VALUES])
def test_values(text: str, words: str, value: str) -> None:
    assert (words, value) in [(w, v) for w, _, v in told(text)]


NO_DATES = [
    "A 25-year-old gunner, now 32 years old, was hurt."[:24],
    "Resolution 1973 was passed.",
    "They may march on the city.",
    "About 2000 people fled.",
    "General May spoke.",
    "A quarter of the houses burned.",
    "Three quarters of the houses burned.",
    "It was their most recent raid.",
    "They fired as soon as the gate opened, shortly before the guards came.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert told(text) == []


INTERVALS = [
    ("Eleven have died since Sunday.", "2020-07-12", "2020-07-14", Precision.DAYS),
    ("It was the worst since 2016 when scores died.", "2016-01-01", "2016-12-31", Precision.YEAR),
    ("Shots were heard overnight.", "2020-07-13", "2020-07-14", Precision.DAYS),
    ("In the past 24 hours, two died.", "2020-07-13", "2020-07-14", Precision.DAYS),
    ("They left last week.", "2020-07-06", "2020-07-12", Precision.WEEK),
    ("They left in late February.", "2020-02-20", "2020-02-29", Precision.MONTH),
    ("The war of the 1990s killed many.", "1990-01-01", "1999-12-31", Precision.YEARS),
    ("They fought July 12–16.", "2020-07-12", "2020-07-16", Precision.DAYS),
    ("By July 13 four had died.", None, "2020-07-13", Precision.DAYS),
    ("They fought between the 12th and the 14th.", "2020-07-12", "2020-07-14", Precision.DAYS),
    ("Shells killed six between March and May.", "2020-03-01", "2020-05-31", Precision.MONTH),
    ("Two died over the last day.", "2020-07-13", "2020-07-14", Precision.DAYS),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), INTERVALS)
def test_intervals(text: str, first: str | None, last: str, precision: Precision) -> None:
    when = times(text)[0].when
    assert when is not None
    begun = date.fromisoformat(first) if first else None
    assert (when.first, when.last, when.precision) == (begun, date.fromisoformat(last), precision)


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("Gunmen killed nine on 3 January.", "2020-12-30", "2020-01-03"),
        ("Hundreds have died since the coup on 1 February.", "2020-12-31", "2020-02-01"),
        ("The two agreed to meet on 8 January.", "2020-12-30", "2021-01-08"),
        ("The ministry announced a truce on 5 January.", "2020-12-30", "2021-01-05"),
        ("Six died in raids over the weekend.", "2020-07-16", "2020-07-11"),
        ("Six died in raids over the weekend.", "2020-07-18", "2020-07-18"),
        ("Talks are due at the weekend.", "2020-07-16", "2020-07-18"),
    ],
)
def test_what_was_done_lies_behind(text: str, published: str, first: str) -> None:
    when = times(text, date.fromisoformat(published))[0].when
    assert when is not None
    assert str(when.first) == first


def test_days_counted_from_the_day_told_before() -> None:
    text = "On 3 May 1995 the town fell. The following day the convoy left. That day rain fell."
    assert [v for _, _, v in told(text)] == ["1995-05-03", "1995-05-04", "1995-05-04"]


def test_a_day_without_a_year_takes_that_of_its_clause() -> None:
    assert [v for _, _, v in told("In 2016 they fought from April 2 until April 5.")][1:] == [
        "2016-04-02",
        "2016-04-05",
    ]


def test_a_time_alone_belongs_to_a_late_day_told_before_it_and_else_to_none() -> None:
    assert told("Firing began on Monday and stopped at 5 p.m.")[-1][2] == "2020-07-13T17:00"
    assert told("It was the worst since 4 May 2011. A shell fell at 5 p.m.")[-1][2] == "2020-07-14T17:00"
    assert told("It rained on Monday, the first time in 2020. A shell fell at 5 p.m.")[-1][2] == "2020-07-13T17:00"
    alone = times("Firing stopped at 5 p.m. in the town.")[0]
    assert (alone.value, alone.when, alone.reason) == ("2020-07-14T17:00", None, Reason.AMBIGUOUS_DATE)
    undated = times("Firing stopped at 5 p.m. in the town.", None)[0]
    assert (undated.value, undated.when) == ("XXXX-XX-XXT17:00", None)


def test_without_an_anchor_nothing_is_guessed() -> None:
    mention = times("The village was shelled on Tuesday.", None)[0]
    assert (mention.value, mention.when, mention.reason) == ("XXXX-WXX-2", None, Reason.NO_PUBLICATION_DATE)


WORDS = (
    "the on by since until between and to from of in at early late last next this past first second third"
    " 1 3rd 12th 31 00:40 5 a.m. p.m. 1994 2020 24 two several a decade day week month year weekend hours ago"
    " earlier later following same morning night dawn overnight Monday Sunday March May July Dec. Christmas"
    " fourth spring quarter half fiscal 1990s now recently soon daily every twice per , . – - ("
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join), st.none() | st.dates())
def test_no_order_of_words_breaks_it(text: str, published: date | None) -> None:
    for mention in times(text, published):
        assert mention.value
        assert mention.span.of(text) == mention.span.of(text).strip()


@settings(max_examples=60)
@given(st.text(alphabet="0123456789 JulyMonday-–/:.,sinceagot", max_size=60), st.dates())
def test_spans_lie_in_order_in_the_text(text: str, published: date) -> None:
    spans = [m.span for m in times(text, published)]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)


def test_four_figures_behind_at_are_a_time() -> None:
    assert [m.value for m in times("At 1730 on Tuesday it fell, as in 1945.")] == ["2020-07-14", "1945"]


def test_what_an_entry_opens_with_is_no_year() -> None:
    claims = read("1130: Eight soldiers died in Aden.\n\n1730: Two killed in Mukalla.", "2020-07-14").claims
    assert {c.when.last for c in claims if c.when} == {TUESDAY}
