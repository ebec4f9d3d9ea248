"""All that somebody says of what was just told who rejects it: "not so", "the opposite"; it points back."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from counterclaim.errors import DataMissing

SAID, DENIED = "said", "denied"


def is_rejection(words: str) -> bool:
    """Whether words, in lower case, say by themselves that it was not so, and no more; raises DataMissing."""
    return _pattern(SAID).fullmatch(words) is not None


def points_back(words: str) -> bool:
    """Whether words by which somebody denies say no more than that it was not so: "differ"; raises DataMissing."""
    return is_rejection(words) or _pattern(DENIED).fullmatch(words) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    try:
        text = files("counterclaim").joinpath("rejections.tsv").read_text("utf-8")
    except FileNotFoundError as error:
        raise DataMissing("rejections.tsv is missing", "install counterclaim again") from error
    rows = (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return re.compile("|".join(pattern for of_kind, pattern in rows if of_kind == kind))
