"""Whether an armed group is one of the fighting that a report tells of, or is told of in passing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from functools import cache

from counterclaim.extract.lexicon import rows
from counterclaim.model.actor import Actor

OFTEN = 3
"""How many times a group is named that is no longer told of in passing."""
WARS = ("figures_insurgencies.tsv", "figures_wars.tsv")


def passing(
    groups: Iterable[tuple[int, Actor]], spots: Iterable[tuple[int, str]], named: Container[str]
) -> frozenset[str]:
    """The groups hardly named, of another country than that which the sentences without them are set in, where they are
    not known to fight; it must be one of the states named.

    Groups and the countries of places come with the sentences that name them.
    """
    told: defaultdict[Actor, list[int]] = defaultdict(list)
    for sentence, group in groups:
        told[group].append(sentence)
    ground = tuple((sentence, land) for sentence, land in spots if land in named)
    return frozenset(group.name for group, where in told.items() if _is_passing(group, where, ground))


def grounds_of(groups: Iterable[Actor]) -> frozenset[str]:
    """The lands in which the armed groups of a report are known to fight; none where one of them may be anywhere."""
    found = [_lands(group.name) | frozenset({group.country or ""}) for group in groups]
    return frozenset().union(*found) if all(len(lands) > 1 and "" not in lands for lands in found) else frozenset()


def _is_passing(group: Actor, named: list[int], spots: tuple[tuple[int, str], ...]) -> bool:
    lands = Counter(land for sentence, land in spots if sentence not in named)
    if len(named) >= OFTEN or group.country is None or not lands:
        return False
    land = max(lands, key=lambda land: lands[land])
    return land != group.country and land not in _lands(group.name)


@cache
def _lands(group: str) -> frozenset[str]:
    """The lands besides its own that a group has fought in."""
    foes = {state for table in WARS for one, state, *_ in rows(table) if one == group}
    abroad = (row[1].split() for row in rows("figures_theatres.tsv") if row[0] == group)
    return frozenset(foes.union(*abroad))
