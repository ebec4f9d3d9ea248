"""What the network is told of a word besides its pieces, and how a lemma is written as an edit of a form."""

from __future__ import annotations

from collections.abc import Callable

SHAPES = 10
"""How many word shapes there are."""

_PLAIN = str.maketrans("“”„«»‘’‛`", '"""""\'\'\'\'')
_OPENING = frozenset("“„‘‛«")
_CLOSING = frozenset("”’»")
_BASES: dict[str, Callable[[str], str]] = {"l": str.lower, "t": str.capitalize, "o": str}


def plain(form: str) -> str:
    """The form with straight quotes: what the network and the lemma rules read."""
    return form.translate(_PLAIN)


def shape(form: str) -> int:
    """The case and shape of a form, below `SHAPES`; 0 is kept for what is no word."""
    if not any(c.isalnum() for c in form):
        return 8 if form in _OPENING else 9 if form in _CLOSING else 6
    if not any(c.isalpha() for c in form):
        return 5
    if form.islower():
        return 1
    if form.isupper():
        return 3 if len(form) > 1 else 7
    return 2 if form[0].isupper() and form[1:].islower() else 4


def script(form: str, lemma: str) -> str:
    """The shortest edit from a plain form to its lemma: case (l, t, o), letters cut off, letters put on."""
    return min((_edit(case, base(form), lemma) for case, base in _BASES.items()), key=lambda edit: edit[0])[1]


def edited(form: str, edit: str) -> str:
    """The lemma that an edit makes of a plain form."""
    case, cut, ending = edit.split("|", 2)
    base = _BASES[case](form)
    return base[: max(0, len(base) - int(cut))] + ending


def _edit(case: str, base: str, lemma: str) -> tuple[int, str]:
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    cut, ending = len(base) - same, lemma[same:]
    return cut + len(ending), f"{case}|{cut}|{ending}"
