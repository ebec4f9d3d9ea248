"""JSON lines of reports, each line on its own: one that does not parse spoils no other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from counterclaim.errors import DateInvalid, EncodingUnknown, RecordInvalid, ReportError, ReportTooLarge
from counterclaim.model.text import Report
from counterclaim.sources.dates import parse_date
from counterclaim.sources.decode import without_nul


class Record(BaseModel):
    """One report as JSON from outside; all but the text may be missing, and other keys are left alone."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    title: str | None = None

    @field_validator("text", "id", "url", "outlet", "title")
    @classmethod
    def _storable(cls, value: str | None) -> str | None:
        return value if value is None else without_nul(value)

    @field_validator("published", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return parse_date(value) if value.strip() else None
        except DateInvalid as cause:
            raise ValueError(cause.message) from cause


def read_records(head: bytes, stream: BinaryIO, name: str, longest: int) -> Iterator[Report | ReportError]:
    """The reports of the lines, in order, those that failed as errors naming the line.

    `head` is what was already read of the stream; `longest` the most bytes that a line may have.
    """
    for number, line in enumerate(_lines(head, stream, longest), start=1):
        if line is None:
            yield ReportTooLarge(
                f"{name}, line {number}", f"a line of more than {longest:,} bytes", "write one report a line"
            )
        elif line.strip():
            yield _report(line, f"{name}, line {number}")


def _lines(head: bytes, stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines of the stream, one that is too long as None, the rest of it skipped."""
    *whole, part = head.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    yield from whole
    first = part + stream.readline(longest + 1)
    for line in chain([first], iter(lambda: stream.readline(longest + 1), b"")):
        if len(line) <= longest:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest + 1)
        yield None


def _report(line: bytes, name: str) -> Report | ReportError:
    try:
        record = Record.model_validate_json(line)
    except ValidationError as cause:
        return _invalid(name, line, cause)
    text = record.text
    try:
        text.encode()
    except UnicodeEncodeError as cause:
        error = EncodingUnknown(name, "the text holds half a character", "write it again as valid UTF-8")
        error.__cause__ = cause
        return error
    return Report(text, record.id or "", record.url, record.outlet, record.published, record.title, name)


def _invalid(name: str, line: bytes, cause: ValidationError) -> RecordInvalid:
    """The first thing wrong with a line, in words."""
    first = cause.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"]))
    said = first["msg"].removeprefix("Value error, ")
    message = f"{where}: {said}" if where else said
    hint = "one JSON object a line, with at least a text"
    if line.lstrip().startswith(b"["):
        hint = "a JSON array is not JSON lines: write one object a line, for instance with jq -c '.[]'"
    error = RecordInvalid(name, f"this line is no report ({message})", hint)
    error.__cause__ = cause
    return error
