"""Lemmas: by table for words the treebanks show with their tag, else by the network's edit, where a dictionary knows
no better.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lemminflect import getAllLemmas, getAllLemmasOOV

from counterclaim.language.words import edited, plain

INFLECTED = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
ENDINGS = {"VERB": ("ed", "ing", "s"), "NOUN": ("s",)}
"""How the forms end of words that no dictionary knows and that have another lemma than themselves."""


class Lemmas:
    """The lemma of a form with its part of speech."""

    def __init__(self, path: Path) -> None:
        self._known: dict[tuple[str, str], str] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                form, tag, lemma = line.split("\t")
                self._known[form, tag] = lemma

    def of(self, form: str, tag: str, edit: str) -> str:
        """The lemma; never empty for a form that is not."""
        bare = plain(form)
        known = self._known.get((bare.lower(), tag))
        return known or _checked(bare.lower(), tag, edited(bare, edit) or form)


def _checked(form: str, tag: str, guess: str) -> str:
    """The network's guess where it may be right: it cuts "gunmen" to "gunme", and "struck" to "stru"."""
    possible = _possible(form, tag) if tag in INFLECTED and form.isascii() else ()
    if not possible or guess.lower() in possible:
        return guess
    return form if form in possible else possible[0]


@cache
def _possible(form: str, tag: str) -> Sequence[str]:
    """The lemmas that a dictionary has for a form in lower case, or that its ending tells where none does."""
    found: Sequence[str] = getAllLemmas(form, upos=tag).get(tag, ())
    if not found and len(form) > 1 and form.isalpha() and form.endswith(ENDINGS.get(tag, ())):
        found = getAllLemmasOOV(form, tag).get(tag, ())
    return found or ((form,) if tag == "NOUN" else ())
