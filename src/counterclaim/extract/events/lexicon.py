"""The event lexicons as lookups: cues by lemma, classes of nouns, types, operators, means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import rows, table

RESULTS = frozenset({"harm", "ruin", "wreck", "arson"})
"""The kinds of what a deed does to those and to what it hits; by which deed is told beside them."""


@dataclass(frozen=True, slots=True)
class Need:
    """One word that a cue asks for: a bare word, a class, a phrase with a preposition, or a subject."""

    words: frozenset[str]
    place: str = ""
    """Empty for a particle or an object, `subj`, or the prepositions joined by "|"."""
    open: bool = False
    """Whether the words are a class, which modifiers of the noun may meet too."""
    particle: bool = False
    """Whether the words are a particle of the verb itself, and open no phrase."""

    @property
    def asks(self) -> int:
        """How many words it asks for: a phrase asks for its preposition too."""
        return 2 if self.place and self.place != "subj" else 1


@dataclass(frozen=True, slots=True)
class Cue:
    """One row of a cue file: what it needs beside its own lemma, and what it then tells."""

    pattern: str
    lemmas: frozenset[str]
    needs: tuple[Need, ...]
    type: str
    mode: str | None
    slots: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type: cooperation or conflict, said or done, and where English puts its recipient."""

    name: str
    side: str
    manner: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Means:
    name: str
    mode: str
    words: tuple[str, ...]


@cache
def types() -> dict[str, EventType]:
    return {r[0]: EventType(r[0], r[1], r[2], tuple(r[3].split())) for r in rows("events_types.tsv")}


@cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of one class of nouns."""
    return frozenset(str(table("events_classes.toml")[name]).split())


@cache
def cues(part: str) -> dict[str, tuple[Cue, ...]]:
    """The cues of a part of speech (`verbs`, `nouns`) by lemma, those that ask for most first."""
    found: dict[str, list[Cue]] = {}
    section = ""
    for row in rows(f"events_{part}.tsv"):
        if row[0].startswith("["):
            section = row[0].strip("[]")
            continue
        cue = _cue(section, row)
        for lemma in sorted(cue.lemmas):
            found.setdefault(lemma, []).append(cue)
    return {lemma: tuple(sorted(some, key=_weight)) for lemma, some in found.items()}


@cache
def demand() -> Cue:
    """What a clause with "must" tells by itself, whatever its verb, in the words of one who says so."""
    slots = types()["REQUEST"].slots
    return Cue("must", frozenset(), (), "REQUEST", "change", slots, None)


@cache
def grammar(name: str) -> frozenset[str]:
    """A small closed list of words, by its name in events_grammar.toml."""
    return frozenset(str(table("events_grammar.toml")[name]).split())


@cache
def light_verbs() -> frozenset[str]:
    return frozenset(word for row in rows("events_light.txt") for word in row[0].split())


@cache
def operators() -> dict[tuple[str, str], str]:
    """How a word holds what stands below it, by part of speech and lemma."""
    return {(pos, word): hold for hold, pos, words in rows("events_operators.tsv") for word in words.split()}


@cache
def turns() -> dict[tuple[str, str], str | None]:
    """What type an event becomes under a hold, by hold and side; None drops it."""
    return {(hold, side): None if turn == "-" else turn for hold, side, turn in rows("events_turns.tsv")}


@cache
def means() -> tuple[Means, ...]:
    """The means of attack in order of precedence."""
    return tuple(Means(name, mode, tuple(words.split())) for name, mode, words in rows("events_means.tsv"))


def _cue(section: str, row: tuple[str, ...]) -> Cue:
    pattern, mode, slots, kind = (*row, "-", "-", "-")[:4]
    head, *rest = pattern.split()
    usual = types()[section].slots if section in types() else ()
    order = tuple(slots.split()) if slots != "-" else usual
    return Cue(
        pattern=pattern,
        lemmas=frozenset(head.split("|")),
        needs=tuple(_need(word) for word in rest),
        type=section,
        mode=None if mode == "-" else mode,
        slots=order,
        kind=None if kind == "-" else kind,
    )


def _need(word: str) -> Need:
    place, _, rest = word.rpartition(":")
    if word.startswith("+"):
        return Need(frozenset(word[1:].split("|")), particle=True)
    words = [some for part in rest.split("|") for some in (words_of(part[1:]) if part[0] == "@" else {part})]
    return Need(frozenset(words), place, open="@" in rest)


def _weight(cue: Cue) -> tuple[int, int, int]:
    """Cues that ask for more come first; of these, those that ask for words before classes."""
    return (-len(cue.needs), sum(need.open for need in cue.needs), -len(cue.pattern))
