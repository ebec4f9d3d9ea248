"""Bytes into text: which encoding it is, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from counterclaim.errors import BinaryReport, EncodingUnknown

SAMPLE = 65_536
CONTROLS = 0.02
"""The share of control characters above which bytes are no text."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF", "extract its text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a zip or an office document", "save it as plain text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an office document", "save it as plain text or HTML"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first, and give the file inside or pipe it to -"),
    (b"\x89PNG", "a picture", "type its text, or run a text recogniser over it"),
    (b"\xff\xd8\xff", "a picture", "type its text, or run a text recogniser over it"),
    (b"GIF8", "a picture", "type its text, or run a text recogniser over it"),
)
_LETTERS_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x7f]")
_SINGLE_BYTE = [
    "cp1252",
    "latin_1",
    "mac_roman",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1256",
    "iso8859_2",
    "koi8_r",
]


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of some bytes; `declared` is the encoding that a page names for itself.

    Tried in order: a byte-order mark, UTF-16 without one, UTF-8, the declared encoding, a one-byte one.
    Raises `BinaryReport` for bytes that are no text, `EncodingUnknown` where none fits.
    """
    return without_nul(_decoded(data, name, declared))


def without_nul(text: str) -> str:
    """Text without NUL, which PostgreSQL cannot keep; as many characters as before."""
    return text.replace("\x00", "\ufffd")


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    _refuse_known(data, name)
    wide = _wide(data[:SAMPLE])
    if wide:
        return _strict(data, wide, name)
    if len(_CONTROL.findall(data[:SAMPLE])) > CONTROLS * len(data[:SAMPLE]):
        raise BinaryReport(name, "the bytes are no text", "give plain text, HTML or JSON lines")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as cause:
        return _narrow(data, name, declared, cause)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as cause:
        raise _unknown(name, f"it is marked as {encoding} and breaks off at byte {cause.start}") from cause


def _refuse_known(data: bytes, name: str) -> None:
    """Raise for a file whose first bytes say that it is something else than text."""
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise BinaryReport(name, f"this is {what}, not text", hint)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark, told from zero bytes on one side of nearly every pair."""
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    even, odd = sample[: 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd > 0.6 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * pairs and odd < 0.05 * pairs else None


def _narrow(data: bytes, name: str, declared: str | None, cause: UnicodeDecodeError) -> str:
    """Text of one byte a character; broken UTF-8 is told as such and not read as something else."""
    letters = _LETTERS_UTF8.findall(data)
    if 2 * sum(map(len, letters)) > len(_HIGH.findall(data)) and len(letters) > 2:
        raise _unknown(name, f"it is UTF-8 that breaks at byte {cause.start}") from cause
    for encoding in filter(None, (declared, _told_apart(data))):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise _unknown(name, f"byte {cause.start} fits no encoding tried") from cause


def _told_apart(data: bytes) -> str | None:
    """The single-byte encoding that reads best; Windows-1252 stands for Latin-1, which it contains."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=_SINGLE_BYTE).best()
    if best is None:
        return None
    return "cp1252" if best.encoding in ("latin_1", "iso8859_1") and _defined(data) else best.encoding


def _defined(data: bytes) -> bool:
    """Whether every byte is a character of Windows-1252."""
    return not re.search(rb"[\x81\x8d\x8f\x90\x9d]", data)


def _unknown(name: str, why: str) -> EncodingUnknown:
    message = f"its encoding could not be told: {why}"
    return EncodingUnknown(name, message, "save the text as UTF-8 and try again")
