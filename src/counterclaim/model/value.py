"""Values that keep their imprecision: counts, dates and places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Count:
    """At least `low` and at most `high`; a null high is open, as in "dozens" (24 to open).

    "About 40" is 40 and approximate, "nearly 40" up to 40 and approximate, where "up to 40" may be any number.
    """

    low: int
    high: int | None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"not a count: {self.low}..{self.high}")

    @classmethod
    def exactly(cls, number: int) -> Count:
        return cls(number, number)

    @property
    def exact(self) -> bool:
        return self.high == self.low and not self.approximate

    @property
    def ceiling(self) -> bool:
        """Whether only a most is told, of which nobody says that it came near: "up to 40"."""
        return self.low == 0 and bool(self.high) and not self.approximate

    @property
    def likely(self) -> Count:
        """The count with one that comes near a number taken as about that: "nearly 200" is some 200."""
        near = self.approximate and self.low == 0 and self.high is not None
        return Count(self.high or 0, self.high, approximate=True) if near else self

    def meets(self, other: Count) -> bool:
        """Whether some number lies within both."""
        below = self.high is None or other.low <= self.high
        return below and (other.high is None or self.low <= other.high)

    def plus(self, other: Count) -> Count:
        """The count of two disjoint groups together."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Count(self.low + other.low, high, self.approximate or other.approximate)

    def __str__(self) -> str:
        if self.likely is not self:
            return f"nearly {self.high}"
        about = "~" if self.approximate else ""
        if self.high is None:
            return f"{about}{self.low}+"
        return f"{about}{self.low}" if self.high == self.low else f"{about}{self.low}–{self.high}"


class Precision(StrEnum):
    """How fine a date was told."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends included; an unknown end is None."""

    first: date | None
    last: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"not an interval: {self.first}..{self.last}")

    @classmethod
    def day(cls, day: date) -> When:
        return cls(day, day, Precision.DAY)

    def meets(self, other: When) -> bool:
        """Whether some day may lie within both."""
        return (self.first is None or other.last is None or self.first <= other.last) and (
            other.first is None or self.last is None or other.first <= self.last
        )


class PlacePrecision(StrEnum):
    """How fine a place was told."""

    POINT = "point"
    TOWN = "town"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Where:
    """A place: canonical name, GeoNames id where known, ISO alpha-3 country, first-order unit, degrees."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    geonames: int | None = None
