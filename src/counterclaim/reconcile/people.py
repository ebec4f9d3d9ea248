"""Who is named among the dead, the wounded, the captured and the missing: one person over the spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from counterclaim.model.claim import BOTH, UNKNOWN, Claim, Stance, Status
from counterclaim.model.finding import Person
from counterclaim.reconcile.quantities import figure_of, place
from counterclaim.spelling import fold, is_surname_only, same_name

GRAVEST = (
    Status.KILLED,
    Status.CAPTURED,
    Status.MISSING,
    Status.WOUNDED,
    Status.DISPLACED,
    Status.CASUALTIES,
)
"""Which status a person keeps when one report tells several: a wounded man who died is among the dead."""


class Named(Protocol):
    """A name in the text with the rank that it was given."""

    @property
    def name(self) -> str: ...

    @property
    def rank(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Naming:
    """One name in one claim, with the rank that the same name has elsewhere."""

    name: str
    claim: Claim
    rank: str | None = None


def gather_people(claims: Iterable[Claim], mentions: Iterable[Named] = ()) -> tuple[Person, ...]:
    """The named casualties of figure claims, each once over its spellings, in the order they are named.

    Ranks come from `mentions` of the same name. History's dead are named too; a denied one is not.
    """
    return gather_namings(namings(claims), mentions)


def gather_namings(told: Iterable[Naming], mentions: Iterable[Named] = ()) -> tuple[Person, ...]:
    """The people of some namings, as of `gather_people`."""
    ranks = tuple(mentions)
    known = {m.name: m.rank for m in reversed(ranks) if m.rank}
    names = [(_bare(n.name, ranks), n.claim) for n in told]
    bare = [Naming(name, claim, known.get(name)) for name, claim in names]
    return tuple(_person(group, ranks) for group in _one_each(bare))


def _bare(name: str, mentions: Sequence[Named]) -> str:
    """A name without the rank or office about it, where the same name is mentioned without."""
    shorter = (m.name for m in mentions if f" {m.name} " in f" {name} " and not is_surname_only(m.name))
    return max(shorter, key=len, default=name)


def namings(claims: Iterable[Claim]) -> list[Naming]:
    """Every name in every figure claim that is no denial, in text order."""
    told = {c.id: c for c in claims if c.figure and c.stance is not Stance.DENIED}
    ordered = sorted(told.values(), key=lambda c: (c.report, place(c), c.id))
    return [Naming(name, claim) for claim in ordered for name in figure_of(claim).names]


def _one_each(told: Sequence[Naming]) -> list[list[Naming]]:
    """Namings by person; a surname alone joins the one full name that it fits, or stands by itself."""
    groups: list[list[Naming]] = []
    for naming in sorted(told, key=lambda n: is_surname_only(n.name)):
        fits = [g for g in groups if _is_same(naming, g)]
        if len(fits) == 1:
            fits[0].append(naming)
        else:
            groups.append([naming])
    return sorted(groups, key=lambda g: min((n.claim.report, place(n.claim), told.index(n)) for n in g))


def _is_same(naming: Naming, group: list[Naming]) -> bool:
    """Whether a name is that of a group, and its side or, for a full name, its rank is too."""
    side = figure_of(naming.claim).side
    sides = {figure_of(n.claim).side for n in group}
    agree = UNKNOWN in sides or BOTH in sides or side in (UNKNOWN, BOTH) or side in sides
    ranked = naming.rank is not None and any(naming.rank == n.rank for n in group)
    one_man = agree or (ranked and not is_surname_only(naming.name))
    return one_man and all(same_name(naming.name, n.name) for n in group)


def _person(group: list[Naming], mentions: Sequence[Named]) -> Person:
    names = Counter(n.name for n in group)
    name = max(names, key=lambda n: (len(fold(n).split()), names[n], -list(names).index(n)))
    figures = [figure_of(n.claim) for n in group]
    sides = [f.side for f in figures if f.side not in (UNKNOWN, BOTH)]
    status = min((f.status for f in figures), key=GRAVEST.index)
    return Person(
        name=name,
        variants=tuple(sorted(v for v in names if v != name)),
        rank=_rank(names, mentions),
        side=max(sides, key=lambda s: (sides.count(s), -sides.index(s)), default=UNKNOWN),
        status=status,
        claims=tuple(dict.fromkeys(n.claim.id for n in group)),
    )


def _rank(names: Iterable[str], mentions: Sequence[Named]) -> str | None:
    """The rank told most often with one of the names, the first told among equals."""
    told = [m.rank for m in mentions if m.rank and any(same_name(m.name, n) for n in names)]
    return max(told, key=lambda r: (told.count(r), -told.index(r)), default=None)
