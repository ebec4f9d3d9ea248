"""`counterclaim read`: what goes in, what is printed, and that a bad report loses no good one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
WIRE = ROOT / "demo" / "reports" / "2020-07-14-wire.txt"
SHORT = (
    "Two soldiers killed near Abeche\n\nChad's army said that two of its soldiers were killed on Tuesday near Abeche."
)
PAGE = (
    "<html><head><title>Two soldiers killed near Abeche</title></head><body><article>"
    "<h1>Two soldiers killed near Abeche</h1>"
    "<p>Chad's army said that two of its soldiers were killed on Tuesday near the town of Abeche, in the east.</p>"
    "<p>A spokesman added that the patrol had driven on to the border, where the night was quiet.</p>"
    "</article></body></html>"
)
ARABIC = "قال الجيش إن جنديين قتلا يوم الثلاثاء قرب المدينة وإن خمسة آخرين أصيبوا في الهجوم على القافلة شمال البلاد."


def records(*texts: str) -> bytes:
    return "\n".join(json.dumps({"id": f"r{n}", "text": text}) for n, text in enumerate(texts)).encode()


def read_json(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "2024-05-14-good.txt"
    path.write_text(SHORT, "utf-8")
    return path


@pytest.mark.parametrize("given", [SHORT.encode(), PAGE.encode(), records(SHORT)], ids=["text", "page", "records"])
def test_text_pages_and_records_come_in_by_standard_input(call: Any, given: bytes) -> None:
    done = call("read", "-", "--json", "--published", "2024-05-15", given=given)
    (made,) = read_json(done.out)
    found = [c["figure"] for c in made["claims"] if c["figure"]]
    assert (done.status, done.err) == (0, "")
    assert made["report"]["published"] == "2024-05-15"
    assert ("killed", 2, 2, "TCD") in {(f["status"], f["low"], f["high"], f["side"]) for f in found}


def test_several_files_a_folder_and_records(call: Any, tmp_path: Path, good: Path) -> None:
    (tmp_path / "more.jsonl").write_bytes(records(SHORT, SHORT + " Nobody else was hurt."))
    (tmp_path / ".hidden").write_bytes(b"\x00\x01")
    assert len(read_json(call("read", "--json", good, tmp_path / "more.jsonl").out)) == 3
    whole = call("read", "--json", tmp_path)
    assert whole.status == 0
    assert [m["report"]["published"] for m in read_json(whole.out)] == ["2024-05-14", None, None]


def test_the_report_is_on_standard_output_and_nothing_else(call: Any) -> None:
    done = call("read", WIRE)
    assert (done.status, done.err) == (0, "")
    for title in ("Casualty figures", "Toll by side", "Where the accounts part", "Denials and blame", "The named"):
        assert title in done.out
    assert f"counterclaim explain {WIRE}" in done.out


@pytest.mark.parametrize(
    ("text", "stance", "ids"),
    [
        ("Chad accused Mali of shelling Tal on Monday.", "blamed", 2),
        ("Chad accused Mali of lies on Monday.", "blamed", 1),
        ("Chad said Mali had shelled Tal. Mali denied that it had shelled Tal.", "denied", 2),
    ],
)
def test_a_charge_or_a_denial_and_its_deed_are_one_row(call: Any, text: str, stance: str, ids: int) -> None:
    """Who charges somebody with a deed says one thing, in one row with the id of each claim that it is."""
    told = call("read", "-", given=text.encode()).out.partition("Denials and blame")[2]
    rows = [line for line in told.splitlines() if line.lstrip().startswith(stance)]
    assert [len(re.findall(r"\b[0-9a-f]{6}\b", row)) for row in rows] == [ids]


@pytest.mark.parametrize("columns", [72, 100, 132])
def test_no_line_is_wider_than_the_terminal(call: Any, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = call("read", WIRE).out.splitlines()
    assert max(map(len, lines)) <= columns
    assert sum(len(line.split()) == 1 for line in lines) < len(lines) / 4


def test_brief_is_a_row_a_report(call: Any, good: Path) -> None:
    done = call("read", "--brief", good, WIRE)
    assert "Reports  2 read" in done.out
    assert "Casualty figures" not in done.out


def test_a_page_is_written_and_said_on_standard_error(call: Any, good: Path, tmp_path: Path) -> None:
    done = call("read", good, "--html", tmp_path / "page.html")
    assert (done.status, done.err) == (0, f"wrote {tmp_path / 'page.html'}\n")
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_page_that_cannot_be_written_is_a_usage_error(call: Any, good: Path, tmp_path: Path) -> None:
    done = call("read", good, "--html", tmp_path / "none" / "page.html")
    assert done.status == 2
    assert "cannot be written" in done.err


BAD = {
    "empty": (b"", "no text"),
    "blank": (b" \n\t\n", "no text"),
    "binary": (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\xff\xfe\x00\x01" * 40, ""),
    "pdf": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", ""),
    "huge": (SHORT.encode() * 460_000, "larger than one story"),
    "broken": ("The army said that two soldiers — both privates — died. ".encode() * 20 + b"\xe2\x28 more", ""),
    "page": (b"<!doctype html><html><head><script>go()</script></head><body><div id=app></div></body></html>", ""),
    "arabic": (ARABIC.encode(), "not English"),
    "record": (b'{"text": "Two soldiers were killed on Tuesday', ""),
    "no-text": (b'{"id": "a", "title": "no text here"}', ""),
    "no-day": (b'{"text": "Two soldiers were killed on Tuesday.", "published": "2020-02-31"}', ""),
}


@pytest.mark.parametrize("kind", sorted(BAD))
def test_a_bad_report_is_said_and_its_neighbour_read(call: Any, good: Path, tmp_path: Path, kind: str) -> None:
    data, words = BAD[kind]
    bad = tmp_path / f"{kind}.{'jsonl' if kind in ('record', 'no-text', 'no-day') else 'txt'}"
    bad.write_bytes(data)
    done = call("read", "--json", bad, good)
    assert done.status == 1
    assert [m["report"]["published"] for m in read_json(done.out)] == ["2024-05-14"]
    told, step = done.err.splitlines()
    assert told.startswith("counterclaim: ")
    assert bad.name in told
    assert words in told
    assert step.startswith("  → ")
    assert "Traceback" not in done.err


def test_a_bad_line_loses_no_other_line(call: Any) -> None:
    lines = records(SHORT) + b'\n{"text": \n' + records(SHORT + " All was quiet.")
    done = call("read", "-", "--json", given=lines)
    assert done.status == 1
    assert len(read_json(done.out)) == 2
    assert "2" in done.err.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("read", WIRE, "--published", "2020-02-31"), "2020-02-31"),
        (("read", WIRE, "--published", "Tuesday"), "Tuesday"),
        (("read", "no-such-file.txt"), "no-such-file.txt does not exist"),
        (("read",), "Missing argument"),
        (("read", WIRE, "--jobs", "0"), "--jobs"),
        (("read", WIRE, "--no-such-option"), "--no-such-option"),
        (("no-such-command",), "no-such-command"),
        (("explain", "no-such-file.txt", "abc"), "no-such-file.txt"),
    ],
)
def test_a_wrong_call_is_told_with_status_2(call: Any, arguments: tuple[object, ...], words: str) -> None:
    done = call(*arguments)
    assert (done.status, done.out) == (2, "")
    assert words in done.err


def test_an_empty_folder_is_a_wrong_call(call: Any, tmp_path: Path) -> None:
    done = call("read", tmp_path)
    assert done.status == 2
    assert "holds no files" in done.err


def test_two_processes_read_what_one_reads(call: Any, good: Path) -> None:
    assert call("read", "--json", good, WIRE, "--jobs", "2").out == call("read", "--json", good, WIRE).out
