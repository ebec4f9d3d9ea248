"""The lemmas of words seen often with one tag and one lemma."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from counterclaim.language.words import plain
from training.conllu import Paper

OFTEN, SHARE = 2, 0.95
_NOT = frozenset({"PROPN", "NUM", "SYM", "X", "PUNCT"})
_HEADER = "# form, part of speech, lemma; from UD English-EWT and GUM, training parts; CC BY-SA 4.0"


def write(papers: Iterable[Paper], path: Path) -> int:
    """Write the table as tab-separated lines; return how many."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for paper in papers:
        for sentence in paper:
            tree = sentence.tree
            if tree:
                for form, tag, lemma in zip(sentence.forms, tree.upos, tree.lemmas, strict=True):
                    seen[plain(form).lower(), tag][lemma] += 1
    rows = [f"{form}\t{tag}\t{lemma}" for (form, tag), lemma in sorted(_sure(seen))]
    path.write_text("\n".join([_HEADER, *rows, ""]), encoding="utf-8")
    return len(rows)


def _sure(seen: dict[tuple[str, str], Counter[str]]) -> Iterable[tuple[tuple[str, str], str]]:
    for (form, tag), counter in seen.items():
        lemma, times = counter.most_common(1)[0]
        total = counter.total()
        if tag not in _NOT and total >= OFTEN and times >= SHARE * total and "\t" not in form + lemma:
            yield (form, tag), lemma
