"""What kind of input some bytes are: a page, records or a plain text."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    TEXT = "text"
    PAGE = "page"
    RECORDS = "records"


_SUFFIXES = {
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".jsonl": Kind.RECORDS,
    ".ndjson": Kind.RECORDS,
    ".json": Kind.RECORDS,
}
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_RECORDS = re.compile(rb'\s*(?:\[\s*)?\{\s*"')
_BOM = b"\xef\xbb\xbf"


def kind_of(name: str, head: bytes) -> Kind:
    """The kind of input, by the suffix of its name, else by its first bytes."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    bare = head.removeprefix(_BOM)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        bare = head.replace(b"\x00", b"")[2:]
    if _PAGE.match(bare):
        return Kind.PAGE
    return Kind.RECORDS if _RECORDS.match(bare) else Kind.TEXT
