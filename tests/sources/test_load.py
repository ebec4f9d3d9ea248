"""Bytes into reports, good and bad; each failure is typed, named and leaves the others alone."""

from __future__ import annotations

import io
import json
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import (
    BinaryReport,
    DateInvalid,
    EmptyReport,
    EncodingUnknown,
    NoStory,
    RecordInvalid,
    ReportError,
    ReportTooLarge,
    UsageError,
)
from counterclaim.model.text import Report
from counterclaim.sources import load, load_bytes, parse_date

STORY = "Three soldiers were killed near the river, the ministry’s spokesman said – five were wounded."
PAGE = """<!doctype html><html><head><title>Three die at the river | The Daily Lantern</title>
<meta charset="utf-8"><meta property="og:site_name" content="The Daily Lantern">
<link rel="canonical" href="https://lantern.example/river">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Three die at the river","datePublished":"2020-07-14T18:30:00+04:00",
"publisher":{"@type":"Organization","name":"The Daily Lantern"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Three die at the river</h1>
<p>Three soldiers were killed near the river on Monday, the defence ministry said.</p>
<p>Five others were wounded, according to the governor, who spoke to reporters in Hillford.</p>
<p>The shelling began before dawn and went on until the evening, residents of two villages said.</p>
</article><footer>© The Daily Lantern</footer></body></html>"""


def one(data: bytes, name: str = "report.txt") -> Report | ReportError:
    """The only thing that loading the bytes gives."""
    (found,) = load_bytes(data, name)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_of_western_text(encoding: str) -> None:
    found = one((STORY + "\n").encode(encoding))
    assert isinstance(found, Report)
    assert found.text == STORY + "\n"


def test_latin_1_keeps_its_letters() -> None:
    text = "Général Émile Müller of Côte d'Ivoire was killed on Monday, the army said. " * 3
    found = one(text.encode("latin-1"))
    assert isinstance(found, Report)
    assert found.text == text


BROKEN_UTF8 = ("“Three” soldiers – “five” wounded – said the ministry’s man. " * 3).encode()[:-1] + b"\xe2\x80 end"

BAD = [
    (b"", EmptyReport),
    (b" \r\n\t\n", EmptyReport),
    (b"\xef\xbb\xbf", EmptyReport),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", BinaryReport),
    (b"PK\x03\x04\x14\x00\x06\x00", BinaryReport),
    (bytes(range(256)) * 20, BinaryReport),
    (b"\xff\xfeT\x00h\x00e\x00\xd8", EncodingUnknown),
    (BROKEN_UTF8, EncodingUnknown),
    (b"<html><body><nav>Home</nav></body></html>", NoStory),
    (b"<!doctype html><html><head><title>x</title></head><body></body></html>", NoStory),
]


@pytest.mark.parametrize(("data", "error"), BAD)
def test_bad_input_is_a_typed_error_with_name_and_next_step(data: bytes, error: type[ReportError]) -> None:
    found = one(data, "dispatch.bin")
    assert isinstance(found, error)
    assert found.name == "dispatch.bin"
    assert found.message
    assert found.hint


def test_a_huge_text_fails_quickly() -> None:
    started = time.process_time()
    found = one(b"Three soldiers were killed. " * 1_900_000)
    assert isinstance(found, ReportTooLarge)
    assert time.process_time() - started < 1.0


def test_a_page_gives_text_title_outlet_address_and_day() -> None:
    found = one(PAGE.encode(), "saved")
    assert isinstance(found, Report)
    assert found.text.splitlines()[0] == found.title == "Three die at the river"
    assert (found.outlet, found.url) == ("The Daily Lantern", "https://lantern.example/river")
    assert found.published == date(2020, 7, 14)
    assert "Five others were wounded" in found.text
    assert "©" not in found.text


def test_a_page_without_a_date_stays_undated() -> None:
    page = PAGE.replace("2020-07-14T18:30:00+04:00", "14th of July")
    found = one(page.encode(), "saved.html")
    assert isinstance(found, Report)
    assert found.published is None


def test_a_page_whose_story_is_only_in_its_metadata() -> None:
    body = "Three soldiers were killed near the river on Monday. Five others were wounded."
    data = json.dumps({"@type": "NewsArticle", "headline": "River clash", "articleBody": body})
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body></body></html>'
    found = one(page.encode(), "saved.html")
    assert isinstance(found, Report)
    assert found.text == f"River clash\n{body}"


def test_nul_is_replaced_and_no_character_moves() -> None:
    record = one(b'{"text": "Three\\u0000 died", "outlet": "Day\\u0000ly"}', "x.jsonl")
    plain = one(b"Three\x00 died at the river, and nobody else was hurt in the whole of that long day.", "x.txt")
    assert isinstance(record, Report)
    assert isinstance(plain, Report)
    assert (record.text, record.outlet) == ("Three\ufffd died", "Day\ufffdly")
    assert plain.text.startswith("Three\ufffd died")


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
@settings(deadline=None)
def test_whatever_the_bytes_each_report_or_its_error_comes(data: bytes) -> None:
    for name in ("x.txt", "x.jsonl"):
        assert all(isinstance(found, Report | ReportError) for found in load_bytes(data, name))


def test_a_page_in_its_declared_encoding() -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1251"').replace("Hillford", "Вышгород").replace("©", "")
    found = one(page.encode("cp1251"), "saved.html")
    assert isinstance(found, Report)
    assert "Вышгород" in found.text


def test_records_fail_line_by_line() -> None:
    lines = [
        json.dumps({"id": "a", "text": STORY, "published": "2020-07-14", "outlet": "Lantern", "extra": 1}),
        "{not json",
        "",
        json.dumps({"id": "b", "text": STORY, "published": "2020-02-30"}),
        json.dumps({"id": "c", "outlet": "no text"}),
        json.dumps({"id": 7, "text": STORY, "published": None}),
        json.dumps({"id": "e", "text": "  "}),
        '{"text": "half a character \\ud800"}',
    ]
    found = list(load_bytes("\n".join(lines).encode(), "day.jsonl", date(2020, 7, 15)))
    kinds = [type(f) for f in found]
    assert kinds == [
        Report,
        RecordInvalid,
        RecordInvalid,
        RecordInvalid,
        Report,
        EmptyReport,
        EncodingUnknown,
    ] or kinds[-1] in (RecordInvalid, EncodingUnknown)
    assert [f.name for f in found if isinstance(f, RecordInvalid)][:3] == [
        "day.jsonl, line 2",
        "day.jsonl, line 4",
        "day.jsonl, line 5",
    ]
    first, second = [f for f in found if isinstance(f, Report)]
    assert (first.id, first.published, first.outlet) == ("a", date(2020, 7, 14), "Lantern")
    assert (second.id, second.published) == ("7", date(2020, 7, 15))


def test_a_record_longer_than_a_report_spoils_no_other() -> None:
    long = json.dumps({"text": "x" * 6_000_000}).encode()
    short = json.dumps({"id": "b", "text": STORY}).encode()
    found = list(load_bytes(b"\n".join([short, long, short]), "day.jsonl"))
    assert [type(f) for f in found] == [Report, ReportTooLarge, Report]
    assert isinstance(found[1], ReportTooLarge)
    assert found[1].name == "day.jsonl, line 2"


def test_a_json_array_is_told_how_to_become_lines() -> None:
    found = list(load_bytes(b'[{"text": "x"}]', "day.json"))
    assert isinstance(found[0], RecordInvalid)
    assert "jq" in found[0].hint


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (STORY.encode(), STORY),
        (json.dumps({"text": STORY}).encode(), STORY),
        (PAGE.encode(), None),
    ],
)
def test_standard_input_of_every_kind(data: bytes, kind: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (found,) = load("-")
    assert isinstance(found, Report)
    assert found.text == kind or (kind is None and found.title == "Three die at the river")


def test_the_day_of_a_bare_text(tmp_path: Path) -> None:
    path = tmp_path / "2020-07-14-wire.txt"
    path.write_text(STORY, encoding="utf-8")
    (named,) = load(path)
    (given,) = load(path, date(2020, 7, 15))
    assert isinstance(named, Report)
    assert isinstance(given, Report)
    assert (named.published, given.published) == (date(2020, 7, 14), date(2020, 7, 15))


def test_reports_say_where_they_were_read_from() -> None:
    assert [found.source for found in load_bytes(STORY.encode(), "a.txt") if isinstance(found, Report)] == ["a.txt"]
    line = json.dumps({"id": "b", "text": "\n"}).encode()
    (error,) = load_bytes(line, "day.jsonl")
    assert isinstance(error, EmptyReport)
    assert error.name == "day.jsonl, line 1"


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        list(load(tmp_path / "none.txt"))
    assert caught.value.hint


@pytest.mark.parametrize("words", ["2020-02-30", "yesterday", "14.07.2020", ""])
def test_dates_that_do_not_exist(words: str) -> None:
    with pytest.raises(DateInvalid):
        parse_date(words)


def test_a_date_with_a_clock() -> None:
    assert parse_date("2020-07-14T23:30:00Z") == date(2020, 7, 14)
