"""Who wrote a story, when it appeared, whom to call: the lines that a page puts about it."""

from __future__ import annotations

import re

from counterclaim.clean.dateline import DAY, WEEKDAY

LONGEST = 160

_NAME = r"[A-Z\u00c0-\u00de(][\w.’'()\-]*"
_LINK = r"(?:and|in|of|at|for|the|de|van|von|al)"
_BY = re.compile(
    rf"(?i:by|written by|posted by|from|author|story by|report by)[:\s]\s*(?:the )?{_NAME}"
    rf"(?:[ ,/|–—-]+(?:{_LINK} )?{_NAME}){{0,12}}:?"
)
_STAFF = re.compile(
    r"(?:our |special )?(?:\w+ ){0,2}"
    r"(?:correspondent|staff(?: writer| reporter)?|web desk|news desk|newsroom)"
    r"(?: in [A-Z]\w+)?",
    re.IGNORECASE,
)
_CLOCK = r"(?:at )?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*(?:am|pm|a\.m\.|p\.m\.))?"
_ZONE = r"(?:UTC|GMT|BST|EST|EDT|ET|PT|PST|MSK|CET|CEST|AMT|IST|EAT|local time)(?:[+-]\d{1,2}(?::?\d\d)?)?"
_STAMPED = r"(?:published|updated|modified|posted|issued|date|created|release date|as of)"
_NUMERIC = r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
_STAMP = re.compile(
    rf"(?:(?:first |last )?{_STAMPED}(?: on| at|:)?\s*)?(?:{WEEKDAY},?\s*)?(?:{DAY}|{_NUMERIC})"
    rf"(?:[\s,|·•@–-]*{_CLOCK})?(?:\s*{_ZONE})?(?:[\s,|·•–-]+\d+ ?min(?:ute)?s? read)?"
    r"|(?:published|updated|posted|modified)(?:\s*:| on | at | by )\s*.{1,60}"
    r"|(?:updated |posted |published )?\d+ (?:minutes?|hours?|days?) ago"
    rf"|(?:at )?\d{{1,2}}[:.]\d\d(?:\s*(?:am|pm|a\.m\.|p\.m\.))?(?:\s*{_ZONE})?",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:(?:media |press )?contacts?|tel|phone|fax|e-?mail|media enquiries)\s*[:.].{0,80}|\S+@\S+\.\S+",
    re.IGNORECASE,
)


def is_byline(words: str) -> bool:
    """Whether the line says who wrote, when it appeared, or whom to call."""
    bare = words.strip(" \t\u00a0.,:|·•-–—")
    if len(words) > LONGEST or not bare:
        return False
    lines = (_BY, _STAFF, _STAMP, _CONTACT)
    return any(line.fullmatch(bare) or line.fullmatch(bare.strip("()")) for line in lines)
