"""Which place a name means: every piece of evidence is one small function, and the context decides.

The population of a place is only the last prior: a report of a war names villages that share their names with
larger towns elsewhere.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.extract.places.contain import apart, inside
from counterclaim.extract.places.spot import Spotted
from counterclaim.extract.places.words import DISTRICT, HELD, NAMED_AFTER, SITE, VILLAGE, place_words
from counterclaim.lookup import PlaceCandidate, PlaceIndex, PlaceKind
from counterclaim.model.finding import Reason

SAME = 30.0
"""Kilometres within which two candidates are one place for the reader."""
SMALL = frozenset({PlaceKind.TOWN, PlaceKind.POINT, PlaceKind.ADMIN2})
CLEAR = 0.6
"""How far the best candidate must lead one elsewhere."""
GREAT, KNOWN, SINGLE = 150_000, 50_000, 10_000
"""Populations from which a name alone is enough: against a told scene, where none is told (or no other place is called
so), and of a name that the network found and that no other place has, where none is told."""
REACH = 600.0


@dataclass(frozen=True, slots=True)
class Learned:
    """A name of the report that is settled; `told` where a noun says that it is a province."""

    name: str
    candidate: PlaceCandidate
    told: bool


@dataclass(slots=True)
class Context:
    """What a report has told of its scene; no name is ever evidence for itself.

    `states` counts the states that it names, `whole` the lower-case names that it calls provinces or regions,
    `open` what each name may mean that is not settled yet.
    """

    states: Counter[str] = field(default_factory=Counter)
    parties: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    learned: tuple[Learned, ...] = ()
    open: dict[str, tuple[PlaceCandidate, ...]] = field(default_factory=dict)

    @property
    def scene(self) -> tuple[str, ...]:
        """The states to look in: the parties, those often named, and those with places named."""
        seen = [c.candidate.where.country for c in self.learned]
        named = [s for s, n in self.states.most_common(3) if n * 5 >= self.states.total()]
        return tuple(dict.fromkeys(s for s in (*sorted(self.parties), *named, *seen) if s))

    def others(self, name: str) -> tuple[Learned, ...]:
        """What is settled under other names."""
        return tuple(item for item in self.learned if item.name != name.casefold())


@dataclass(frozen=True, slots=True)
class Asked:
    """One name with the candidates of the place that the words put it in, if any."""

    spotted: Spotted
    holders: tuple[PlaceCandidate, ...]
    context: Context
    options: tuple[PlaceCandidate, ...]

    def has_main(self, place: PlaceCandidate) -> bool:
        """Whether the name is the main one of a place of the scene elsewhere."""
        states = self.context.scene
        mains = (c for c in self.options if not c.alias and c.where.country in states)
        return any(apart(c.where, place.where) > SAME for c in mains)


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidate chosen, or None with a reason; `rule` names the evidence."""

    candidate: PlaceCandidate | None
    rule: str
    reason: Reason | None = None


SHORT = 5
"""Letters below which a name in another spelling may be any."""
LARGE_VILLAGE, SMALL_TOWN = 15_000, 5_000
MAINLY = 1.7
"""The evidence of a state that a third of a report's names are of."""
BEYOND = 10.0
"""Kilometres from its middle where a town ends."""
DWARFED, NAMESAKE = 15, 150.0
"""How many times the people of its namesake town, within so many kilometres, make a bare name the unit's."""


def candidates(spotted: Spotted, index: PlaceIndex, context: Context) -> tuple[PlaceCandidate, ...]:
    """The places of a name; other spellings are tried where none lies in a state that the report names."""
    exact = index.find(spotted.name)
    scene = context.scene
    known = any(c.where.country in scene or c.kind is PlaceKind.COUNTRY or c.curated for c in exact)
    large = any(not c.alias and c.population >= SINGLE for c in exact)
    if known or large or len(spotted.name) < SHORT or (spotted.name.isupper() and len(spotted.name) < 6):
        return exact
    romanised = (state for state in scene[:4] if state not in place_words().latin)
    alike = (c for state in romanised for c in index.alike(spotted.name, state))
    return (*exact, *(replace(c, alias=True, population=min(c.population, SMALL_TOWN)) for c in alike))


def choose(asked: Asked) -> Choice:
    """The place meant, if the evidence is clear; ties go to no one."""
    found = asked.options
    if not found:
        return Choice(None, asked.spotted.cue, Reason.PLACE_NOT_IN_GAZETTEER)
    likely = [c for c in found if not c.alias or c.kind is PlaceKind.COUNTRY or supported(c, asked)] or found
    scored = sorted(((score(c, asked), c) for c in likely), key=lambda pair: (-pair[0], -pair[1].population))
    best_score, best = _by_hand(scored, asked) or scored[0]
    rivals = [(s, c) for s, c in scored[1:] if apart(c.where, best.where) > SAME and not _nested(best, c)]
    fired = [name for name, evidence in EVIDENCE if evidence(best, asked) > 0]
    great = _prominent(best, [c for _, c in rivals], asked)
    if not great and not supported(best, asked):
        held = Reason.PLACE_AMBIGUOUS if rivals or best.population else Reason.PLACE_NOT_IN_GAZETTEER
        return Choice(None, asked.spotted.cue, held)
    if rivals and not great and best_score - rivals[0][0] < CLEAR:
        return Choice(None, asked.spotted.cue, Reason.PLACE_AMBIGUOUS)
    return Choice(best, "+".join([asked.spotted.cue, *fired]))


def unit_of(place: PlaceCandidate, town: PlaceCandidate, options: Iterable[PlaceCandidate]) -> PlaceCandidate:
    """The unit called as a town is, where that is said to hold a place far from it: "Pattani's Yarang district"."""
    if town.kind is not PlaceKind.TOWN or not BEYOND < apart(place.where, town.where) < math.inf:
        return town
    units = [c for c in options if c.kind is PlaceKind.ADMIN1 and not c.alias and inside(place, c)]
    return units[0] if units else town


def _by_hand(scored: Sequence[tuple[float, PlaceCandidate]], asked: Asked) -> tuple[float, PlaceCandidate] | None:
    """The place written by hand that is all but the best, where nothing in the report speaks for the best."""
    top, best = scored[0]
    near = ((s, c) for s, c in scored[1:] if c.curated and top - s < CLEAR)
    return None if supported(best, asked) else next(near, None)


def score(candidate: PlaceCandidate, asked: Asked) -> float:
    """The sum of all evidence and the prior."""
    return sum(evidence(candidate, asked) for _, evidence in EVIDENCE) + _prior(candidate, asked)


def supported(candidate: PlaceCandidate, asked: Asked) -> bool:
    """Whether anything in the report but the name speaks for a candidate, and no holder against it."""
    if asked.holders and _held(candidate, asked) < 0:
        return False
    other_name = candidate.alias and candidate.kind is PlaceKind.TOWN and asked.spotted.noun == SITE
    if asked.spotted.noun == NAMED_AFTER or other_name:
        return candidate.curated or _held(candidate, asked) > 0
    large = candidate.population >= KNOWN and _state(candidate, asked) > MAINLY
    if candidate.alias and not large:
        return any(evidence(candidate, asked) > 0 for evidence in (_held, _province, _near, _company))
    return any(evidence(candidate, asked) > 0 for name, evidence in EVIDENCE if name in CONTEXTUAL)


def _held(candidate: PlaceCandidate, asked: Asked) -> float:
    """Inside the place that the words put it in, or not."""
    if not asked.holders:
        return 0.0
    return 8.0 if any(inside(candidate, holder) for holder in asked.holders) else -6.0


def _kind(candidate: PlaceCandidate, asked: Asked) -> float:
    """Of the kind that the noun beside the name tells."""
    if asked.spotted.noun is None:
        return 0.0
    fits = candidate.kind in HELD[asked.spotted.noun]
    if fits and asked.spotted.noun == VILLAGE and candidate.population > LARGE_VILLAGE:
        return 0.0
    return 3.0 if fits else -1.0 if asked.spotted.noun == SITE else -3.0


def _state(candidate: PlaceCandidate, asked: Asked) -> float:
    """In a state that is a party, or that the report names or has places in; the larger its share the better.

    One town alone makes no scene of a land that the report does not name beside those it does.
    """
    country, context = candidate.where.country, asked.context
    if country is None or candidate.kind is PlaceKind.COUNTRY:
        return 0.0
    others = context.others(asked.spotted.name)
    there = [item.candidate for item in others if item.candidate.where.country == country]
    if len(there) == 1 and there[0].kind in SMALL and context.states and country not in context.states:
        there = []
    named, all_named = context.states[country] + len(there), context.states.total() + len(others)
    party = 3.0 if country in context.parties else 0.0
    return party + 3.0 * math.sqrt(named / all_named) if named else party


def _province(candidate: PlaceCandidate, asked: Asked) -> float:
    """In a province that the report names, or names another place of."""
    if candidate.where.admin1 is None or candidate.kind is PlaceKind.ADMIN1:
        return 0.0
    here = (candidate.where.country, candidate.where.admin1)
    settled = (i for i in asked.context.learned if i.told or i.name != asked.spotted.name.casefold())
    return 2.0 if any((i.candidate.where.country, i.candidate.where.admin1) == here for i in settled) else 0.0


def _near(candidate: PlaceCandidate, asked: Asked) -> float:
    """Near another place of the report."""
    points = [i.candidate for i in asked.context.others(asked.spotted.name) if i.candidate.kind in SMALL]
    far = min((apart(candidate.where, point.where) for point in points), default=math.inf)
    return 2.0 if far < 40 else 1.0 if far < 120 else 0.0


def _company(candidate: PlaceCandidate, asked: Asked) -> float:
    """Near what another unsettled name may mean: two names that fit one corner of the world."""
    others = (c for name, c in asked.context.open.items() if name != asked.spotted.name.casefold())
    close = any(apart(candidate.where, c.where) < 60 for listed in others for c in listed)
    return 1.5 if close and not candidate.alias else 0.0


def _hand(candidate: PlaceCandidate, asked: Asked) -> float:
    """Written by hand, for a name that the large tables lack or mislead on."""
    return 1.0 if candidate.curated else 0.0


def _prior(candidate: PlaceCandidate, asked: Asked) -> float:
    """Size, and the commoner reading of a name: a state, a capital, a main name before another."""
    if candidate.kind is PlaceKind.COUNTRY:
        return 10.0
    people = candidate.population or (GREAT if candidate.kind is PlaceKind.REGION else 0)
    size = 0.4 * math.log10(people + 1) + (2.0 if candidate.capital else 0.0)
    other = (3.5 if asked.has_main(candidate) else 1.5) if candidate.alias else 0.0
    return size - other + (_usual(candidate, asked) if asked.spotted.noun is None else 0.0)


def _usual(candidate: PlaceCandidate, asked: Asked) -> float:
    """Of a bare name: the town before the unit around it, but a unit far larger than its namesake before it.

    A name that the report elsewhere calls a province is one here too.
    """
    if candidate.kind is PlaceKind.ADMIN1 and asked.spotted.name.casefold() in asked.context.whole:
        return 1.0
    if candidate.kind in (PlaceKind.ADMIN1, PlaceKind.ADMIN2):
        near = (c for c in asked.options if apart(c.where, candidate.where) < NAMESAKE)
        towns = [c for c in near if c.kind is PlaceKind.TOWN]
        lesser = all(c.population * DWARFED < candidate.population for c in towns)
        return 1.5 if candidate.kind is PlaceKind.ADMIN1 and lesser else -1.0
    return 0.0


Evidence = Callable[[PlaceCandidate, Asked], float]
EVIDENCE: tuple[tuple[str, Evidence], ...] = (
    ("held", _held),
    ("kind", _kind),
    ("state", _state),
    ("province", _province),
    ("near", _near),
    ("company", _company),
    ("hand", _hand),
)
SURE = frozenset({"name", "noun", "in", "shared", "bombed"})
"""Cues strong enough for a place that nothing else in the report speaks for."""
CONTEXTUAL = frozenset({"held", "state", "province", "near", "company"})


def _nested(one: PlaceCandidate, other: PlaceCandidate) -> bool:
    """A town and the unit of its name around it are no rivals."""
    return inside(one, other) or inside(other, one)


def _prominent(best: PlaceCandidate, rivals: Iterable[PlaceCandidate], asked: Asked) -> bool:
    """Whether a name alone is enough: states, places written by hand, and large towns without a like."""
    if asked.holders and (best.kind is not PlaceKind.COUNTRY or _abroad(best, asked.holders)):
        return False
    if asked.spotted.cue not in SURE and best.kind is not PlaceKind.COUNTRY:
        return False
    if best.kind is PlaceKind.COUNTRY or best.curated or best.capital:
        return True
    if _is_of_a_part(best, asked):
        return False
    told = bool(asked.context.states or asked.context.parties)
    if not told and not rivals and _is_its_noun(best, asked):
        return True
    lesser = all(best.population > 5 * rival.population and not rival.curated for rival in rivals)
    if best.population >= (GREAT if told else KNOWN) and not best.alias and lesser:
        return True
    single = best.population >= (KNOWN if told else SINGLE) and not rivals
    return single and asked.spotted.cue == "name" and _reachable(best, asked)


def _is_its_noun(best: PlaceCandidate, asked: Asked) -> bool:
    """Whether a unit is what the noun beside its name tells, however few live there: "Myagdi district"."""
    unit = best.kind in (PlaceKind.ADMIN1, PlaceKind.ADMIN2) and not best.alias
    return unit and _kind(best, asked) > 0 and _reachable(best, asked)


def _is_of_a_part(best: PlaceCandidate, asked: Asked) -> bool:
    """Whether a town or region elsewhere is called as a part or a village is of which the report tells: "the Medina
    district".
    """
    small = asked.spotted.noun == VILLAGE and best.population > LARGE_VILLAGE
    part = asked.spotted.noun in (DISTRICT, NAMED_AFTER) and best.kind in (PlaceKind.TOWN, PlaceKind.ADMIN1)
    elsewhere = bool(asked.context.others(asked.spotted.name) or asked.context.states) and not _state(best, asked)
    return (small or part) and (elsewhere or asked.spotted.noun == NAMED_AFTER)


def _abroad(state: PlaceCandidate, holders: Iterable[PlaceCandidate]) -> bool:
    """Whether the words put what bears a state's name into a land that is another: "Tonga in Upper Nile State"."""
    return all(holder.where.country not in (None, state.where.country) for holder in holders)


def _reachable(best: PlaceCandidate, asked: Asked) -> bool:
    """Whether a place is not further from all others of the report than neighbours in a war are."""
    others = [item.candidate for item in asked.context.others(asked.spotted.name)]
    return not others or any(apart(best.where, other.where) < REACH for other in others)
