"""Where more dead are named than any toll counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from counterclaim.model.claim import BOTH, UNKNOWN, Status
from counterclaim.model.finding import Finding, FindingKind, Person, Tally
from counterclaim.reconcile.quantities import MANY
from counterclaim.reconcile.wording import Called


def find_names_beyond(people: Iterable[Person], tallies: Iterable[Tally], called: Called = str) -> tuple[Finding, ...]:
    """A finding for each side whose named dead are more than the highest toll of its dead, by side.

    Its claims are the fewest that cannot all be true: the toll's, and for one name more than it counts one each.
    """
    named: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.status is Status.KILLED and person.side not in (BOTH, UNKNOWN):
            named[person.side].append(person)
    tolls = tuple(tallies)
    found = []
    for side, dead in sorted(named.items()):
        most, carried = _most(side, tolls)
        if most is not None and carried and len(dead) > most:
            claims = tuple(dict.fromkeys((*carried, *(p.claims[0] for p in dead[: most + 1]))))
            why = f"{len(dead)} of the {called(side)} dead are named, but no toll is higher than {most}"
            found.append(Finding(FindingKind.SUM_FAILS, claims, why))
    return tuple(found)


def _most(side: str, tolls: Iterable[Tally]) -> tuple[int | None, tuple[str, ...]]:
    """The highest toll of a side's dead, its kinds of victim together or as one, and the claims that carry it."""
    of_side = [t for t in tolls if t.side == side and t.status is Status.KILLED]
    if any(t.high is None for t in of_side):
        return None, ()
    as_one = sorted((t for t in of_side if t.victims in MANY), key=lambda t: t.high or 0)[-1:]
    by_kind = [t for t in of_side if t.victims not in MANY]
    most, carrying = max(((sum(t.high or 0 for t in some), some) for some in (by_kind, as_one)), key=lambda m: m[0])
    return most, tuple(c for t in carrying for c in t.high_claims)
