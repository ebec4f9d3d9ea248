"""Whether there is a story, and an English one, by its function words: offline, slow to raise an alarm."""

from __future__ import annotations

import re

from counterclaim.clean.lexicon import function_words
from counterclaim.errors import EmptyReport, NotEnglish
from counterclaim.model.text import Document

FEWEST_WORDS = 8
"""Fewer words than these are never judged: a headline of names has no function words."""
ENGLISH_SHARE = 0.12
"""Ordinary English prose has 0.3 to 0.5 of its words in the list; lists of names 0.1 and less."""
OTHER_SHARE = 0.15
FEWEST_KINDS = 4
"""Different words of the other language that must occur: names alone bring "de", "la" and "el"."""
FOREIGN_SCRIPT = 0.5

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


def require_story(document: Document) -> None:
    """Raise `EmptyReport` where a document tells nothing, `NotEnglish` where plainly in another language."""
    report = document.report
    name = report.source or report.url or report.id
    told = " ".join(s.span.of(document.text) for s in document.told)
    if not told:
        hint = "check that the text was saved in full: nothing in it reads as a story"
        raise EmptyReport(name, "there is no story in it", hint)
    language = foreign_language(told)
    if language:
        raise NotEnglish(
            name,
            f"the text reads as {language}, not English",
            "counterclaim reads English only: give it a translation, and keep the original beside it",
        )


def foreign_language(text: str) -> str | None:
    """The language that the text is in, by name or as another script; None for English or no telling."""
    words = [w.casefold() for w in _WORD.findall(text)]
    letters = sum(map(len, words))
    latin = sum(map(_latin, words))
    if letters >= 2 * FEWEST_WORDS and latin < FOREIGN_SCRIPT * letters:
        return "a text in another script"
    if len(words) < FEWEST_WORDS:
        return None
    return _by_function_words(words)


def _latin(word: str) -> int:
    """How many of a word's letters are of the Latin script."""
    return len(word) if word.isascii() else sum(ch < "\u0250" or "\u1e00" <= ch < "\u1f00" for ch in word)


def _by_function_words(words: list[str]) -> str | None:
    """The language whose function words are commonest, where they are common and the English ones are not."""
    lists = function_words()
    english = sum(w in lists["English"] for w in words) / len(words)
    if english >= 2 * ENGLISH_SHARE:
        return None
    others = {name: sum(w in known for w in words) / len(words) for name, known in lists.items() if name != "English"}
    name, share = max(others.items(), key=lambda item: item[1])
    many = len(lists[name].intersection(words)) >= FEWEST_KINDS
    return name if many and share >= OTHER_SHARE and share > 1.5 * english else None
