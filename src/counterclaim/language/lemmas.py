"""Lemmas: by table for words the treebanks show with their tag, else by the network's edit."""

from __future__ import annotations

from pathlib import Path

from counterclaim.language.words import edited, plain


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
        return self._known.get((bare.lower(), tag)) or edited(bare, edit) or form
