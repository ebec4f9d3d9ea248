"""States, their bodies, armed groups, media and leaders by name, from tables in the package's data folder.

`countries.tsv`, `actors_bodies.tsv`, `actors_groups.tsv`, `actors_peoples.tsv`, `actors_media.tsv`, `actors_press.tsv`,
`actors_leaders_more.tsv` and `actors_regions.tsv` are written for the project, as is `actors_people.tsv` (`people.py`);
the other `actors_*.tsv` are built by `tools/build_actors.py` (UCDP, Phoenix) and never win over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from counterclaim.gazetteer.people import PeopleTable
from counterclaim.gazetteer.people import load as load_people
from counterclaim.gazetteer.tables import key, listed, rows
from counterclaim.lookup import ActorName, NameKind, Person
from counterclaim.model.actor import Actor, Sector

LONGEST = 9
"""How many tokens a name may take, hyphens and apostrophes counted."""
NO_PLURAL = ("ese", "ish", "ch", "sh", "s")
FORMS = ("Republic", "Kingdom", "State", "Islamic Republic", "Federal Republic", "Federative Republic", "Union")
CALLED = ("Republic", "Arab Republic", "Federation")
LANDS = ("republic", "region", "territory", "enclave")
"""What a land that holds itself apart is called: "the breakaway republic of Abkhazia"."""
DIVIDED = frozenset(("CHN", "TWN", "KOR", "PRK", "COG", "COD"))
"""States of whose names another state has a form: "the Republic of China"."""
ORDINALS = frozenset(("II", "III", "IV", "V", "VI", "Jr", "Jr.", "Sr"))
"""What may stand behind a leader's name."""
PRONOUNCED = 5
"""From how many letters an acronym may be written as a word: "Unifil"."""
HOMELY = (NameKind.DEMONYM, NameKind.STATE, NameKind.SEAT)
SEATS_OF_BODIES = {"Brussels": "EU", "Turtle Bay": "UN"}
"""Where bodies of many states sit, which stands for them where it acts or speaks."""
PARTS = frozenset(("latin", "central", "inter", "pan", "native", "north"))
"""Words that make a name that of many lands: "Review of Latin American Affairs"."""
WATERS = frozenset(("gulf", "lake", "river", "delta", "valley", "channel", "sea", "basin", "strait", "border"))
PARTED = re.compile(r"[\s’'-]+")
"""What stands between the words of a name."""
DOMAINS = {"am": "ARM", "az": "AZE", "il": "ISR", "ir": "IRN", "ru": "RUS", "tr": "TUR", "ua": "UKR"}
"""Domains of countries that outlets are named after."""


class ActorTable:
    """The tables behind an `ActorIndex`: a dictionary from folded names, and the states' own names."""

    def __init__(
        self,
        names: Iterator[ActorName],
        states: dict[str, str],
        adjectives: dict[str, str] | None = None,
        people: PeopleTable | None = None,
        papers: dict[str, str] | None = None,
    ) -> None:
        self._states = states
        self._adjectives = adjectives or {}
        self._people = people or PeopleTable(())
        self._papers = papers or {}
        self._names: dict[str, ActorName] = {}
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._leaders: dict[str, list[ActorName]] = {}
        for name in map(self._of_one_group, names):
            found = key(name.written)
            if self._names.setdefault(found, name).actor == name.actor:
                self._spellings[found] = (*self._spellings.get(found, ()), name.written)
            if name.kind is NameKind.LEADER:
                surname = next((w for w in reversed(name.written.split()) if w not in ORDINALS), name.written)
                self._leaders.setdefault(key(surname), []).append(name)

    def _of_one_group(self, name: ActorName) -> ActorName:
        """A name of a group, which is the group's of a table before where that has its first name: "KNU" is the Karen
        National Union of another.
        """
        same = self._names.get(key(name.actor.name)) if name.kind is NameKind.GROUP else None
        if same is None or same.kind is not NameKind.GROUP:
            return name
        lands = {same.actor.country, name.actor.country} - {None}
        return replace(name, actor=same.actor) if len(lands) < 2 else name

    def match(self, words: Sequence[str], start: int) -> tuple[int, ActorName] | None:
        """The longest name that begins at `words[start]`, with the index after its last word, or None."""
        if not words[start][:1].isalnum():
            return None
        found, so_far = None, ""
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            so_far += key(words[end - 1])
            name = self._names.get(so_far)
            spelt = any(_cased(written, words[start:end]) for written in self._spellings.get(so_far, ()))
            spelt = spelt and not (name and name.kind is NameKind.LEADER and words[end - 1].islower())
            if name and words[end - 1][:1].isalnum() and spelt:
                found = (end, name)
        return found

    def called(self, name: str) -> ActorName | None:
        """What a whole name stands for, or None."""
        return self._names.get(key(name.removeprefix("the ").removeprefix("The ")))

    def surnamed(self, surname: str) -> tuple[ActorName, ...]:
        """The leaders whose name ends so, those of the hand-written table first."""
        return tuple(self._leaders.get(key(surname), ()))

    def people(self, words: Sequence[str], start: int) -> tuple[int, tuple[Person, ...]] | None:
        """Everybody who is called by the longest name that begins at `words[start]`, with the index after its last
        word, or None.
        """
        return self._people.match(words, start)

    def people_alike(self, words: Sequence[str]) -> tuple[Person, ...]:
        """Everybody whose whole name is that one in another romanisation."""
        return self._people.alike(words)

    def state_name(self, code: str) -> str | None:
        """The English name of a state by ISO alpha-3 code, with its article, or None."""
        return self._states.get(code)

    def adjective(self, party: str) -> str:
        """How a party is called before a noun: "Azerbaijani" for AZE; the party itself where it is no
        state.
        """
        return self._adjectives.get(party, party)

    def home(self, outlet: str | None) -> str | None:
        """The state whose bodies an outlet need not name, by its name, its domain, or a demonym or capital in it."""
        if not outlet:
            return None
        name = re.sub(r"\s*\(.*", "", outlet)
        known = self.called(name)
        abroad = known is not None and known.kind is NameKind.MEDIA and known.actor.country is None
        told = None if abroad else self._told_home(_words(outlet))
        domain = DOMAINS.get(outlet.lower().rpartition(".")[2])
        return told or (known.actor.country if known else domain or self._papers.get(key(_bare(name))))

    def _told_home(self, words: Sequence[str]) -> str | None:
        """The one state named in an outlet's name; none for a sea, a river or two states."""
        found: list[str] = []
        at = 0
        while at < len(words):
            end, name = self.match(words, at) or (at + 1, None)
            home = name.actor.country if name and name.kind in HOMELY else None
            beside = {w.lower() for w in (*words[max(0, at - 2) : at], *words[end : end + 1])}
            parted = at > 0 and words[at - 1].lower() in PARTS
            found += [home] if home and not beside & WATERS and not parted else []
            at = end
        return found[0] if len(set(found)) == 1 else None


@cache
def load() -> ActorTable:
    """The index of the package's own tables; raises DataMissing where one is not there."""
    lands = list(rows("countries"))
    states = {code: name for code, name, *_ in lands} | {name: name for name, *_ in rows("actors_regions")}
    adjectives = {code: (listed(adjectives) or [name])[0] for code, name, _, adjectives, *_ in lands}
    papers = {key(_bare(written)): home for _, home, names in rows("actors_press") for written in listed(names)}
    return ActorTable(_names(), states, adjectives, load_people(), papers)


def _names() -> Iterator[ActorName]:
    """All names, those that win over others of the same spelling first."""
    yield from _states()
    yield from _bodies("actors_bodies")
    yield from _groups("actors_groups")
    yield from _media()
    yield from _seats()
    yield from _regions()
    yield from _republics()
    yield from _bodies("actors_bodies_more")
    yield from _groups("actors_groups_more")
    yield from _groups("actors_peoples", Sector.ETHNIC)
    yield from _known_leaders()
    yield from _leaders()


def _states() -> Iterator[ActorName]:
    for code, name, others, adjectives, inhabitants, _ in rows("countries"):
        state = Actor(name.removeprefix("the "), code, Sector.GOVERNMENT, code)
        for written in (state.name, *listed(others)):
            yield ActorName(NameKind.STATE, state, written)
        for adjective in listed(adjectives):
            yield ActorName(NameKind.DEMONYM, state, adjective)
            if not adjective.endswith(NO_PLURAL) and "." not in adjective and not adjective.isupper():
                yield ActorName(NameKind.PEOPLE, state, adjective + "s")
        for written in listed(inhabitants):
            yield ActorName(NameKind.PEOPLE, state, written)


def _republics() -> Iterator[ActorName]:
    """The states as their own papers write them: "the Republic of Armenia", "the Argentine Republic"."""
    for code, name, _, called, *_ in rows("countries"):
        plain = name.removeprefix("the ")
        state = Actor(plain, code, Sector.GOVERNMENT, code)
        kinds = () if code in DIVIDED else FORMS
        yield from (ActorName(NameKind.STATE, state, f"{form} of {plain}") for form in kinds)
        republics = () if code in DIVIDED else tuple(f"{word} {form}" for word in listed(called) for form in CALLED)
        yield from (ActorName(NameKind.STATE, state, written) for written in republics)


def _seats() -> Iterator[ActorName]:
    for code, name, _, _, _, seats in rows("countries"):
        government = Actor(f"Government of {name}", code, Sector.GOVERNMENT, code)
        for written in listed(seats):
            yield ActorName(NameKind.SEAT, government, written.removeprefix("the "))
    for written, body in SEATS_OF_BODIES.items():
        yield ActorName(NameKind.SEAT, Actor(body, body, Sector.INTERGOVERNMENTAL), written)


def _regions() -> Iterator[ActorName]:
    for name, state, others in rows("actors_regions"):
        authorities = Actor(f"Authorities of {name}", name, Sector.GOVERNMENT, state)
        called = (f"{what} of {name}" for what in LANDS)
        for written in (name, *listed(others), *called):
            yield ActorName(NameKind.SEAT, authorities, written)


def _bodies(table: str) -> Iterator[ActorName]:
    for name, party, sector, country, others in rows(table):
        body = Actor(name, party, Sector(sector), country or None)
        for written in (name, *listed(others)):
            yield ActorName(NameKind.BODY, body, written.removeprefix("the "))


def _groups(table: str, sector: Sector = Sector.REBEL) -> Iterator[ActorName]:
    for name, country, names in rows(table):
        group = Actor(name, name, sector, country or None)
        for written in (name, *listed(names)):
            yield ActorName(NameKind.GROUP, group, written)
            if sector is Sector.ETHNIC and " " not in written and not written.endswith(NO_PLURAL):
                yield ActorName(NameKind.GROUP, group, written + "s")


def _media() -> Iterator[ActorName]:
    for name, home, names, owner in rows("actors_media"):
        outlet = Actor(name, owner or name, Sector.MEDIA, home or None)
        for written in (name, *listed(names)):
            yield ActorName(NameKind.MEDIA, outlet, _bare(written))


def _known_leaders() -> Iterator[ActorName]:
    """People of our own list; one who leads a group or a body stands for it."""
    for name, party, sector, country, others in rows("actors_leaders_more"):
        actor = Actor(name if party == country else party, party, Sector(sector), country or None)
        for written in (name, *listed(others)):
            yield ActorName(NameKind.LEADER, actor, written)


def _leaders() -> Iterator[ActorName]:
    for name, state, sector, first, last in rows("actors_leaders"):
        yield ActorName(NameKind.LEADER, Actor(name, state, Sector(sector), state), name, first, last)


def _bare(written: str) -> str:
    """A name without the article before it."""
    return written.removeprefix("The ").removeprefix("the ")


def _words(outlet: str) -> list[str]:
    """The words of an outlet's name, run-together capitals taken apart: "PanARMENIAN.Net"."""
    return re.findall(r"[A-Z]{4,}|[A-Z]?(?:(?![A-Z])[^\W\d_])+", outlet)


def _cased(written: str, words: Sequence[str]) -> bool:
    """Whether words have the capitals that a name is written with, and end as it does: "Iraq is" is no "Iraqis"."""
    if written.replace(".", "").isupper() and len(written) <= 8:
        letters = "".join(words).replace(".", "").replace("-", "")
        return letters.isupper() or (len(letters) >= PRONOUNCED and letters.istitle())
    ends = len(words) == 1 or not words[-1].islower() or key(words[-1]) == key(PARTED.split(written)[-1])
    return ends and (words[0][:1].isupper() or written[:1].islower())
