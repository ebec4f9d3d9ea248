"""Who fights in a report, and in which country: what a figure without a side is measured against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache

from counterclaim.extract.actors.theatres import passing
from counterclaim.extract.lexicon import rows
from counterclaim.extract.mentions import ActorMention, PlaceMention
from counterclaim.extract.settle.abroad import is_elsewhere
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.onlookers import taking_part
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Parse

ARMED = frozenset({Sector.MILITARY, Sector.REBEL, Sector.MILITIA})
WATCHING = frozenset({Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL, Sector.MEDIA})
COUNTING = frozenset({Sector.NON_GOVERNMENTAL, Sector.MEDIA})
"""Who counts the dead of others and never fights."""
MOST = 0.6
"""The share of the places of a report that must lie in one country for it to be the theatre."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The two parties that fight, most named first; the armed groups named; the country of the fighting.

    `both_lost` tells whether figures name losses of both; `others` are the other states and groups named, most
    named first; `year` is that of the report; `irregular` tells whether rebels or militants are told of. Each is
    empty or None where the report does not tell.
    """

    fighting: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    theatre: str | None = None
    both_lost: bool = False
    others: tuple[str, ...] = ()
    year: int | None = None
    irregular: bool = False
    strangers: frozenset[str | None] = frozenset()
    """The armed groups of elsewhere that are told of in passing."""

    @property
    def state(self) -> str | None:
        """The one state that fights, or the country of the fighting."""
        states = [party for party in self.fighting if self.is_state(party)]
        return states[0] if len(states) == 1 else self.theatre

    @property
    def band(self) -> str | None:
        """The one armed group named, or known to fight the one state of the report."""
        known = self.groups or self.rebels
        return known[0] if len(known) == 1 else None

    @property
    def rebels(self) -> tuple[str, ...]:
        """The armed groups known to have fought the one state of the report in its year, named or not."""
        return _rebels_against(self.state, self.year) if self.state else ()

    @property
    def between_states(self) -> bool:
        """Whether the two that fight are states, and not allies against rebels."""
        if len(self.fighting) != 2 or not all(map(self.is_state, self.fighting)):
            return False
        one, other = self.fighting
        return not self.irregular or other in foes_of(one, self.year)

    @property
    def has_war_of_states(self) -> bool:
        """Whether two states fight, or a state named beside that of the report was at war with it."""
        foes = foes_of(self.theatre, self.year) if self.theatre else ()
        named = (*self.fighting, *self.others)
        return self.between_states or any(foe in named and self.is_state(foe) for foe in foes)

    def is_state(self, party: str) -> bool:
        """Whether a party is a state and no armed group that goes by three letters ("ELN")."""
        return is_state(party) and party not in (*self.groups, *self.strangers)

    def enemy_of(self, party: str | None) -> str | None:
        """The other of two parties that fight; of one that fights alone, the one named most beside it; or None.

        A state that was at war with the party in the year of the report comes first, named or not.
        """
        if party is None or party not in self.fighting:
            return None
        foes = (*foes_of(party, self.year), *fought_by(party, self.year))
        rest = [p for p in (*self.fighting, *self.others) if p != party and not self.is_ally(p, foes)]
        rebels = _rebels_against(party, self.year)
        known = next((other for other in rest if other in (*foes, *rebels)), None)
        armed = next((other for other in rest if other in self.fighting), None)
        return known or self._rebels_of(party, rest) or armed or next(iter((*foes[:1], *rest)), None)

    def is_ally(self, group: str, foes: Sequence[str]) -> bool:
        """Whether a group has fought the same as one whose foes are given, and is none of those."""
        return group in self.groups and group not in foes and bool(_ever_fought_by(group) & {*foes})

    def _rebels_of(self, party: str, rest: Sequence[str]) -> str | None:
        """The group named most beside a state that is at war with no state named: those are allies."""
        if not self.is_state(party):
            return None
        groups = (other for other in rest if other in self.groups)
        return next((group for group in groups if not set(foes_of(group, self.year)) & set(rest)), None)

    def state_against(self, group: str | None) -> str | None:
        """The state whose soldiers an armed group tells of: a named one it is at war with, else that of the report."""
        named = (*self.fighting, *self.others, self.theatre)
        foes = (*foes_of(group, self.year), *fought_by(group, self.year)) if group else ()
        return next((party for party in named if party in foes), self.state)


@cache
def foes_of(party: str, year: int | None) -> tuple[str, ...]:
    """The states that a state was at war with in a year; none where the year is unknown."""
    if year is None:
        return ()
    wars = ({one: other, other: one} for one, other, *years in rows("figures_wars.tsv") if _within(year, years))
    return tuple(sides[party] for sides in wars if party in sides)


@cache
def fought_by(group: str, year: int | None) -> tuple[str, ...]:
    """The states that an armed group was at war with in a year; none where the year is unknown."""
    wars = (row for row in rows("figures_insurgencies.tsv") if row[0] == group)
    return tuple(state for _, state, *years in wars if year is not None and _within(year, years))


@cache
def _ever_fought_by(group: str) -> frozenset[str]:
    """The states that an armed group was ever at war with: who once fought one beside another is no foe of that."""
    return frozenset(state for name, state, *_ in rows("figures_insurgencies.tsv") if name == group)


@cache
def _rebels_against(state: str, year: int | None) -> tuple[str, ...]:
    """The armed groups that a state was at war with in a year; none where the year is unknown."""
    wars = (row for row in rows("figures_insurgencies.tsv") if row[1] == state)
    return tuple(group for group, _, *years in wars if year is not None and _within(year, years))


def _within(year: int, years: Sequence[str]) -> bool:
    return int(years[0]) <= year <= int(years[1])


def setting_of(
    drafts: Sequence[Draft],
    actors: Sequence[ActorMention],
    places: Iterable[PlaceMention],
    anchor: date | None = None,
    parse: Parse | None = None,
) -> Setting:
    """The setting of one report; `anchor` is its day."""
    actors = actors if parse is None else taking_part(parse, drafts, actors)
    told = {d.party for d in drafts if d.party and d.sector in GROUPS}
    named = Counter(m.actor.party for m in actors if m.actor.party and not _is_body(m)) + Counter(told)
    armed = {m.actor.party for m in actors if m.actor.sector in ARMED} | _losers(drafts) | _tellers(drafts)
    bands = _groups(actors) | (told - {m.actor.country for m in actors})
    places = tuple(p for p in places if parse is None or not is_elsewhere(parse, p))
    theatre = _theatre(places, actors)
    groups = (bands - _passing(parse, actors, places)) | (told & bands)
    ranked = sorted((p for p in named if p and (p in groups or p not in bands)), key=lambda p: (-named[p], p))
    irregular = bool(groups) or any(m.actor.sector in GROUPS and m.actor.party is None for m in actors)
    year = anchor.year if anchor else None
    foes = None if irregular else _foes_named([p for p in ranked if is_state(p)], named, armed, year)
    fighting = foes or tuple(p for p in ranked if p in armed - watchers(actors))[:2]
    return Setting(
        fighting,
        tuple(p for p in ranked if p in groups),
        theatre or _only_state([p for p in ranked if p not in groups]),
        both_lost=len(fighting) == 2 and {*fighting} <= {d.side for d in drafts},
        others=tuple(p for p in ranked if p not in fighting and (is_state(p) or p in groups)),
        year=year,
        irregular=irregular,
        strangers=frozenset(bands - groups),
    )


def _foes_named(
    states: Sequence[str], named: Counter[str], armed: Set[str | None], year: int | None
) -> tuple[str, str] | None:
    """The two states that were at war that year and tell of losses or are named twice; or any two that were, where
    all who tell of losses are at war with nobody named: "Tehran counts sixteen dead, and has called Baku and Yerevan".
    """
    told_of = [p for p in states if p in armed or named[p] > 1]
    foes = next((pair for pair in _at_war(told_of, year) if armed & {*pair}), None)
    if foes is not None or any(set(foes_of(p, year)) & {*states} for p in armed if p):
        return foes
    return next(_at_war(states, year), None)


def _at_war(states: Sequence[str], year: int | None) -> Iterator[tuple[str, str]]:
    """Each two of some states, named most first, that were at war with each other: others only tell of it."""
    for i, one in enumerate(states):
        yield from ((one, other) for other in states[i + 1 :] if other in foes_of(one, year))


def watchers(actors: Sequence[ActorMention]) -> frozenset[str]:
    """Those that count the dead of others and have no fighters; a state whose press tells does fight."""
    counting = (m.actor.party for m in actors if m.actor.sector in COUNTING)
    return frozenset(party for party in counting if party and not is_state(party))


def _is_body(actor: ActorMention) -> bool:
    """Whether an actor is a body of many nations, or a watcher, that goes by three letters as states do ("WHO")."""
    return actor.actor.sector in WATCHING and actor.actor.party is not None and is_state(actor.actor.party)


def _groups(actors: Sequence[ActorMention]) -> set[str | None]:
    """The armed groups named; the rebels of a state without a name are none."""
    return {m.actor.party for m in actors if m.actor.sector in GROUPS and m.actor.party != m.actor.country}


def _passing(parse: Parse | None, actors: Sequence[ActorMention], places: Sequence[PlaceMention]) -> frozenset[str]:
    """The armed groups of other lands than that of the fighting that are told of in passing."""
    if parse is None:
        return frozenset()
    tokens = parse.tokens
    bands = ((tokens[m.start].sentence, m.actor) for m in actors if m.actor.sector in GROUPS and m.actor.party)
    spots = ((tokens[p.start].sentence, p.where.country) for p in places if p.where and p.where.country)
    states = {m.actor.country for m in actors if m.actor.country and m.actor.party == m.actor.country}
    return passing(bands, spots, states)


def _losers(drafts: Iterable[Draft]) -> set[str | None]:
    """Parties that lost fighters, or killed."""
    sides = {d.side for d in drafts if d.victims not in (Victims.CIVILIAN, Victims.MIXED)}
    return (sides | {d.mention.by for d in drafts}) - {BOTH, None}


def _tellers(drafts: Iterable[Draft]) -> set[str | None]:
    """States that tell of losses among fighters, or among people of no told kind, and do not only mourn them."""
    told = (d.party for d in drafts if d.victims is not Victims.CIVILIAN and not d.mourned)
    return {party for party in told if party and is_state(party)}


def _theatre(places: Iterable[PlaceMention], actors: Sequence[ActorMention]) -> str | None:
    """The country in which most of the places lie, and the armed groups and peoples named are at home."""
    at_home = (m.actor for m in actors if m.actor.sector in GROUPS | {Sector.ETHNIC} and m.rule != "pronoun")
    told = {m.actor.party for m in actors if m.actor.party and is_state(m.actor.party)}
    countries = Counter(p.where.country for p in places if p.where and p.where.country)
    homes = Counter(actor.country for actor in at_home if actor.country)
    countries += Counter({home: n for home, n in homes.items() if home in told | set(countries) or not told})
    if not countries:
        return None
    country, times = min(countries.items(), key=lambda x: (-x[1], x[0]))
    return country if times >= MOST * countries.total() else None


def _only_state(parties: Sequence[str]) -> str | None:
    """The one state that a report without places names: it tells of home."""
    states = [party for party in parties if is_state(party)]
    return states[0] if len(states) == 1 else None
