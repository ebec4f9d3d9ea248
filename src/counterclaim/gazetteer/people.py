"""People who are heard in wars since 1945, with whom they spoke for and when: `actors_people.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property

from counterclaim.gazetteer.fold import fold, skeleton
from counterclaim.gazetteer.tables import key, listed, rows
from counterclaim.lookup import ActorName, NameKind, Person
from counterclaim.model.actor import Actor, Sector

WORD = re.compile(r"[^\W\d_]+")
LONGEST = 5
"""How many tokens a person's name may take, hyphens counted."""
SYLLABLES = re.compile(r"[aeiouy]+")
FIRST = str.maketrans("jycqxzw", "iikkssv")
"""The letters that one sound is begun with."""
ARTICLES = frozenset(("al", "el", "bin", "ibn"))


class PeopleTable:
    """The people of the table by each of their names."""

    def __init__(self, table: Iterable[Sequence[str]]) -> None:
        self._rows: dict[str, list[tuple[str, Sequence[str]]]] = {}
        for row in table:
            for written in (row[0], *listed(row[-1])):
                self._rows.setdefault(key(written), []).append((written, row))

    def match(self, words: Sequence[str], start: int) -> tuple[int, tuple[Person, ...]] | None:
        """Everybody who is called by the longest name that begins at `words[start]`, with the index after its last
        word, or None.
        """
        if not words[start][:1].isalpha():
            return None
        found, so_far = None, ""
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            so_far += key(words[end - 1])
            if so_far in self._rows and words[end - 1][:1].isupper():
                found = (end, self._rows[so_far])
        return (found[0], tuple(_person(*row) for row in found[1])) if found else None

    def alike(self, words: Sequence[str]) -> tuple[Person, ...]:
        """Everybody whose whole name is that one in another romanisation ("Omer Al-Bashir"), as by a name that needs
        the report's land beside it; nobody for a single word.
        """
        parts = _parts(" ".join(words))
        found = self._by_skeleton.get(skeleton(" ".join(words)), ()) if len(parts) > 1 else ()
        return tuple(replace(_person(*row), whole=False) for row in found if _are_alike(parts, _parts(row[0])))

    @cached_property
    def _by_skeleton(self) -> dict[str, list[tuple[str, Sequence[str]]]]:
        found: dict[str, list[tuple[str, Sequence[str]]]] = {}
        for row in (one for many in self._rows.values() for one in many if " " in one[0]):
            found.setdefault(skeleton(row[0]), []).append(row)
        return found


@cache
def load() -> PeopleTable:
    """The people of the package's own table; raises DataMissing where it is not there."""
    return PeopleTable(rows("actors_people"))


@cache
def _particles() -> frozenset[str]:
    """What stands in a surname and makes no whole name of it: "Le Roy"."""
    return frozenset(word for word, *_ in rows("people_particles"))


@cache
def _states() -> frozenset[str]:
    """The codes of all states: no group of three letters is among them."""
    return frozenset(code for code, *_ in rows("countries"))


def _parts(name: str) -> list[str]:
    """The words of a name without articles and marks."""
    return [word for word in fold(name).split() if word not in ARTICLES]


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have word for word the same consonants, and begin and end alike."""
    return len(one) == len(other) and all(map(_is_alike, one, other))


def _is_alike(one: str, other: str) -> bool:
    """Whether two words may be one in two romanisations: "Omer" and "Omar", not "Omar" and "Amir", "Mario" and "Maria";
    a word of one syllable is no other than itself ("Hung", "Huong"). Stricter than `spelling.same_word`, which compares
    the few people of one ledger: here twenty thousand are met by anybody's name.
    """
    short = len(SYLLABLES.findall(one)) < 2 or len(SYLLABLES.findall(other)) < 2
    alike = skeleton(one) == skeleton(other) and one[0].translate(FIRST) == other[0].translate(FIRST)
    return one == other or (alike and not short and _end(one) == _end(other))


def _end(word: str) -> str:
    """The vowel that a word ends with, or that it ends with a consonant."""
    return word[-1].replace("y", "i") if word[-1] in "aeiouy" else ""


def _person(written: str, row: Sequence[str]) -> Person:
    """A person of the table under one of the names of a row: the whole one, or a short one."""
    whole, party, sector, land, first, last, _ = row
    of_state = party in _states()
    actor = Actor(whole if of_state else party, party, Sector(sector), party if of_state else land or None)
    name = ActorName(NameKind.LEADER, actor, written, first, last)
    more = [word for word in WORD.findall(written.lower()) if word not in _particles()]
    return Person(name, whole, land, whole=written == whole or len(more) > 1)
