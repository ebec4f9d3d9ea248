"""With what an attack was made, and the PLOVER mode that this gives it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from counterclaim.extract.events.bases import bases, is_one_of
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.lexicon import RESULTS, Cue, Means, grammar, means
from counterclaim.extract.events.tree import case_of, names_place, nominal, passive, subjects
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role, Span

OPEN_MODES = frozenset({None, "firearms", "heavy-weapons", "explosives"})
"""Modes that only guess at the means, and give way to one that is named."""
ENTRY = "entry"
"""The kind of a deed of those who drive into a place: their tanks need not fire."""
FROM_AFAR = frozenset({"aerial", "drone", "heavy-weapons", "explosives", "suicide-attack"})
"""Modes that tell how a thing was destroyed, where no one came to destroy it."""


def means_in(parse: Parse, tokens: list[Token]) -> tuple[Means, Span] | None:
    """The means that these words of one clause name, the most telling one, with the words that name it."""
    best: tuple[int, Means, Token, int] | None = None
    for token in (t for t in tokens if not _is_other(parse, t)):
        for rank, some, length in _read(parse, token):
            if best is None or rank < best[0]:
                best = (rank, some, token, length)
    if best is None:
        return None
    _, found, token, length = best
    return found, parse.span(token.index, token.index + length)


def mode_of(cue: Cue, found: Means | None) -> str | None:
    """The mode that a cue says outright, else that the means implies, else that the cue suggests."""
    if found is None or cue.type != "ASSAULT" or cue.kind == ENTRY:
        return cue.mode
    afar = cue.kind in RESULTS and found.mode in FROM_AFAR
    return found.mode if afar or cue.mode in OPEN_MODES else cue.mode


def says_how(cue: Cue) -> bool:
    """Whether a cue tells by itself how it is done, whatever those who do it bear: "gunmen abducted"."""
    return cue.type != "ASSAULT" or cue.mode not in OPEN_MODES


def bringing(parse: Parse, verb: Token) -> list[Token]:
    """Who does it, whom a clause shares with the one before or points back at: "*a jet* came and fired", "*a bomb*
    which killed nine"; with the words that tell of what kind it is. Of a deed beside a thing, "a *bomb* near a firm
    that killed nine", it is the deed.
    """
    if nominal(parse, verb) or passive(parse, verb):
        return []
    relative = any(t.lower in grammar("relative") for t in parse.deps(verb.index, "nsubj"))
    doing = subject_of(parse, verb) if relative else []
    above = parse.tokens[verb.head] if verb.deprel == "conj" and verb.head is not None else None
    if above is not None and above.upos == "VERB" and not subjects(parse, verb) and not passive(parse, above):
        doing = subjects(parse, above)
    return [word for t in doing for word in (*parse.deps(t.index, "compound", "amod"), t)]


def _is_other(parse: Parse, token: Token) -> bool:
    """Whether a word stands in an expression for something else ("a gold mine"), in the name of a place, or for what
    somebody only wears ("in explosive vests").
    """
    if token.text[:1].isupper() and _is_place(parse, token):
        return True
    if any(is_one_of(above, grammar("wearing")) for above in list(parse.ancestors(token.index))[:2]):
        return True
    beside = parse.tokens[max(0, token.index - 1) : token.index + 2]
    return any(f"{one.lower}_{base}" in grammar("no_means") for one, two in pairwise(beside) for base in bases(two))


def _is_place(parse: Parse, token: Token) -> bool:
    """Whether a word with a capital is of the name of a place, or stands as one where only names have capitals."""
    plain = parse.sentence_of(token.index).role is Role.BODY
    return names_place(parse, token) or (plain and case_of(parse, token) in ("in", "at", "near"))


def _read(parse: Parse, token: Token) -> list[tuple[int, Means, int]]:
    """The means that the longest expression from a word on names: of a "rocket-propelled grenade" no rocket."""
    found = []
    readings = [row for base in bases(token) for row in _by_first().get(base, ())]
    for rank, some, words in readings:
        here = parse.tokens[token.index : token.index + len(words)]
        if len(here) == len(words) and all(w in bases(t) for t, w in zip(here, words, strict=True)):
            found.append((rank, some, len(words)))
    longest = max((length for _, _, length in found), default=0)
    return [one for one in found if one[2] == longest]


@cache
def _by_first() -> dict[str, tuple[tuple[int, Means, tuple[str, ...]], ...]]:
    table: dict[str, list[tuple[int, Means, tuple[str, ...]]]] = {}
    for rank, some in enumerate(means()):
        for expression in some.words:
            words = tuple(expression.split("_"))
            table.setdefault(words[0], []).append((rank, some, words))
    return {first: tuple(rows) for first, rows in table.items()}
