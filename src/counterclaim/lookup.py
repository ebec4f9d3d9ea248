"""What the extractors ask of a gazetteer; they are handed one and never load it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from counterclaim.model.actor import Actor, is_state
from counterclaim.model.value import Where


class PlaceKind(StrEnum):
    """What a place of the gazetteer is; a region is an area that is no unit of one state's order."""

    COUNTRY = "country"
    REGION = "region"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that a name may mean; `alias` where it is not the place's main name, `curated` by hand.

    `population` is 0 where unknown, `admin2` the second-order unit, or None. A `capital` stands for a
    government where it acts or speaks.
    """

    where: Where
    kind: PlaceKind
    population: int = 0
    alias: bool = False
    admin2: str | None = None
    curated: bool = False
    capital: bool = False


class PlaceIndex(Protocol):
    """Places by name."""

    def find(self, name: str) -> tuple[PlaceCandidate, ...]:
        """The places of that name, whatever its accents, hyphens and apostrophes; empty if none."""
        ...

    def capital(self, country: str) -> PlaceCandidate | None:
        """The capital of a country (ISO alpha-3), or None."""
        ...

    def alike(self, name: str, country: str) -> tuple[PlaceCandidate, ...]:
        """The places of one country (ISO alpha-3) whose name is that one in another romanisation."""
        ...


class NameKind(StrEnum):
    """What a name stands for: a seat is a capital or a house that stands for its government."""

    STATE = "state"
    DEMONYM = "demonym"
    PEOPLE = "people"
    SEAT = "seat"
    BODY = "body"
    GROUP = "group"
    MEDIA = "media"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name of an actor; `first` and `last` are ISO days in office where the name is a leader's."""

    kind: NameKind
    actor: Actor
    written: str
    first: str = ""
    last: str = ""

    @property
    def is_seat_of_a_state(self) -> bool:
        """Whether it is of a capital, and of no seat of a body of many states, where others have theirs: "Brussels"."""
        return self.kind is NameKind.SEAT and self.actor.party is not None and is_state(self.actor.party)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is heard in the wars of a land, under one of his names; `whole` where that is no surname alone.

    `called` is his name in full; `first` and `last` of the name are years.
    """

    name: ActorName
    called: str
    land: str
    whole: bool


class ActorIndex(Protocol):
    """Actors by name."""

    def match(self, words: Sequence[str], start: int) -> tuple[int, ActorName] | None:
        """The longest name that begins at `words[start]`, with the index after its last word, or None.

        Names keep their capitals: "US" is a state, "us" is not.
        """
        ...

    def called(self, name: str) -> ActorName | None:
        """What a whole name stands for, or None."""
        ...

    def surnamed(self, surname: str) -> tuple[ActorName, ...]:
        """The leaders whose name ends so, those of the hand-written table first."""
        ...

    def people(self, words: Sequence[str], start: int) -> tuple[int, tuple[Person, ...]] | None:
        """Everybody who is called by the longest name that begins at `words[start]`, with the index after its last
        word, or None.
        """
        ...

    def people_alike(self, words: Sequence[str]) -> tuple[Person, ...]:
        """Everybody whose whole name is that one in another romanisation."""
        ...

    def state_name(self, code: str) -> str | None:
        """The English name of a state by ISO alpha-3 code, with its article ("the Gambia"), or None."""
        ...

    def home(self, outlet: str | None) -> str | None:
        """The state whose bodies an outlet need not name, ISO alpha-3, by its name or domain, or None."""
        ...
