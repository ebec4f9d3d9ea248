"""Any input of the command line as a stream of reports, failures among them."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from counterclaim.errors import EmptyReport, ReportError, ReportTooLarge, UsageError
from counterclaim.model.text import Report
from counterclaim.sources.dates import date_in_name
from counterclaim.sources.decode import decode
from counterclaim.sources.kinds import Kind, kind_of

LONGEST_TEXT = 500_000
"""Characters of one story; a long newspaper feature has 60,000."""
LARGEST_FILE = 5_000_000
"""Bytes of one text or page, or of one line of records."""
HEAD = 4096


def load(path: str | Path, published: date | None = None) -> Iterator[Report | ReportError]:
    """The reports of a file, or of standard input for `-`; what could not be read comes as its error.

    `published` dates the reports that carry no date of their own; without it, a file's name that begins with
    a day (2020-07-14-wire.txt) gives it. Raises `UsageError` where the path is no readable file.
    """
    if str(path) == "-":
        yield from _read(sys.stdin.buffer, "-", published)
        return
    with _opened(path) as stream:
        yield from _read(stream, str(path), published or date_in_name(str(path)))


def _opened(path: str | Path) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except OSError as cause:
        hint = "give a file that exists, or - for standard input"
        raise UsageError(f"cannot open {path}: {cause.strerror}", hint) from cause


def load_bytes(data: bytes, name: str, published: date | None = None) -> Iterator[Report | ReportError]:
    """The same for bytes already at hand; `name` is what errors call them."""
    yield from _read(io.BytesIO(data), name, published)


def _read(stream: BinaryIO, name: str, published: date | None) -> Iterator[Report | ReportError]:
    head = stream.read(HEAD)
    kind = kind_of(name, head)
    try:
        if kind is Kind.RECORDS:
            from counterclaim.sources.records import read_records

            for found in read_records(head, stream, name, LARGEST_FILE):
                yield _checked(found, published)
        else:
            yield _checked(_single(kind, head, stream, name), published)
    except ReportError as error:
        yield error


def _single(kind: Kind, head: bytes, stream: BinaryIO, name: str) -> Report:
    """The one report of a text or a page."""
    data = head + stream.read(LARGEST_FILE + 1 - len(head))
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise _empty(name)
    if kind is Kind.PAGE:
        from counterclaim.sources.page import read_page

        return read_page(data, name)
    return Report(decode(data, name), source=name)


def _checked(found: Report | ReportError, published: date | None) -> Report | ReportError:
    """The report dated and within bounds, or the error."""
    if isinstance(found, ReportError):
        return found
    name = found.source or found.id
    if len(found.text) > LONGEST_TEXT:
        return _too_large(name)
    if not found.text.strip():
        return _empty(name)
    return found if found.published or published is None else replace(found, published=published)


def _too_large(name: str) -> ReportTooLarge:
    return ReportTooLarge(
        name,
        f"larger than one story can be ({LONGEST_TEXT:,} characters, {LARGEST_FILE:,} bytes)",
        "split it into one file a report, or give JSON lines with one report a line",
    )


def _empty(name: str) -> EmptyReport:
    return EmptyReport(name, "there is no text in it", "check that the file was saved or downloaded in full")
