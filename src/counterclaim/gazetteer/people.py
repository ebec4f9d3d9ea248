"""People who are heard in wars since 1945, with whom they spoke for and when: `actors_people.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from counterclaim.gazetteer.tables import key, listed, rows
from counterclaim.lookup import ActorName, NameKind, Person
from counterclaim.model.actor import Actor, Sector

WORD = re.compile(r"[^\W\d_]+")
LONGEST = 5
"""How many tokens a person's name may take, hyphens counted."""


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


def _person(written: str, row: Sequence[str]) -> Person:
    """A person of the table under one of the names of a row: the whole one, or a short one."""
    whole, party, sector, land, first, last, _ = row
    of_state = party in _states()
    actor = Actor(whole if of_state else party, party, Sector(sector), party if of_state else land or None)
    name = ActorName(NameKind.LEADER, actor, written, first, last)
    more = [word for word in WORD.findall(written.lower()) if word not in _particles()]
    return Person(name, whole, land, whole=written == whole or len(more) > 1)
