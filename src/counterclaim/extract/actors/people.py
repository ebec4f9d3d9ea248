"""People whom a list knows in the wars of a land and in some years: "Mr Nkomo" in a report of 1978 on Rhodesia."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from counterclaim.extract.actors.hits import Hit, role_of
from counterclaim.extract.actors.scene import setting
from counterclaim.extract.actors.strangers import without_strangers
from counterclaim.extract.formerly import tells_of_old
from counterclaim.extract.lexicon import table
from counterclaim.extract.nicknames import nicknames
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, NameKind, Person, PlaceIndex
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

SHORTEST = 3
"""The letters of a surname that stands for somebody: no "Li"."""
ELECTED = tuple(table("actors_words.toml")["elected"])
"""Offices that no rebel has, and whose holders news need not place."""
NEAR = 5
"""How many tokens before a name a word may stand that tells of an office long past."""
WRITTEN, LATER = "2025", "9999"
"""The year in which the list was written: whoever was heard then may be heard for years after."""
TITLES = words_in("actors_words.toml", "titles")


@dataclass(frozen=True, slots=True)
class _Report:
    """What a report tells of when and where it is: its day, and how often it names each party and land."""

    parse: Parse
    index: ActorIndex
    day: str
    named: Counter[str]
    retired: frozenset[str]
    """The surnames of those whom it calls former or retired."""

    def holds(self, person: Person, rules: bool) -> bool:
        """Whether somebody was heard in the report's year, and a surname's land or party is named in the report, or the
        surname is that of one who rules, whom news need not place: "President Johnson".
        """
        name = person.name
        then = not self.day or name.first <= self.day[:4] <= (LATER if name.last >= WRITTEN else name.last)
        return then and (person.whole or self.weight(person) > 0 or (rules and bool(self.day)))

    def weight(self, person: Person) -> int:
        """How much the report tells of somebody's party and of the land of his wars."""
        return 2 * self.named[person.name.actor.party or ""] + self.named[person.land]


def with_people(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None) -> tuple[Hit, ...]:
    """The hits, and one for each person of the list whom the report's day and the lands that it names allow."""
    published = parse.document.report.published
    named = _named(parse, hits, index, places)
    report = _Report(parse, index, published.isoformat() if published else "", named, frozenset(_retired(parse)))
    known = {i for h in hits if h.name and not _is_leader(h) for i in range(h.start, h.end)}
    longer = {h.start: h.end for h in hits if _is_leader(h)}
    fresh: list[Hit] = []
    end = 0
    for token in parse.tokens:
        found = _person(report, token.index, known) if token.index >= end else None
        if found and found.end >= longer.get(found.start, 0) + (not report.day):
            fresh.append(found)
            end = found.end
    kept = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    told = _named(parse, [h for h in hits if not _is_leader(h)], index, places)
    return without_strangers(parse, sorted((*kept, *fresh), key=lambda h: h.start), index, told)


def _is_leader(hit: Hit) -> bool:
    return hit.name is not None and hit.name.kind is NameKind.LEADER


def _named(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None) -> Counter[str]:
    """How often a report names each party and each land, by its towns too."""
    actors = [h.name.actor for h in hits if h.name and not _is_leader(h)]
    told = setting(parse, hits, index, places)
    return Counter(a.party for a in actors if a.party) + Counter(a.country for a in actors if a.country) + told


def _retired(parse: Parse) -> Iterator[str]:
    """The last words of the people's names before which a word stands that tells of an office long past."""
    for name in parse.names:
        before = parse.tokens[max(parse.sentence_of(name.start).start, name.start - NEAR) : name.start]
        if name.label.startswith("PER") and any(tells_of_old(t.lower) for t in before):
            yield parse.tokens[name.end - 1].text


def _person(report: _Report, at: int, known: Set[int]) -> Hit | None:
    """The one person that the words from a token on call."""
    parse = report.parse
    if at in known or parse.tokens[at].upos not in ("PROPN", "NOUN", "X"):
        return None
    last = parse.sentence_of(at).end
    own = sorted({*range(at, last)} - nicknames(parse, at, last))
    length, people = report.index.people([parse.tokens[i].text for i in own], 0) or (0, ())
    end = own[length - 1] + 1 if length else at
    if alike := _spelt_otherwise(report, at, end, known):
        return alike
    if not people or not known.isdisjoint(range(at, end)) or not _is_called(report, at, end, people):
        return None
    return _hit(report, at, end, people)


def _hit(report: _Report, start: int, end: int, people: Iterable[Person]) -> Hit | None:
    """The hit of the likeliest of some people, whom the office before the name and the report allow."""
    rules = _rules(report.parse, start)
    may = [p for p in people if not rules or p.name.actor.sector is Sector.GOVERNMENT]
    person = _likeliest(report, [p for p in may if report.holds(p, rules)])
    return Hit(start, end, name=person.name) if person else None


def _spelt_otherwise(report: _Report, at: int, end: int, known: Set[int]) -> Hit | None:
    """The one person of the list whom a name in full, longer than what the list has of it, calls by another
    romanisation.
    """
    parse = report.parse
    name = next((n for n in parse.names if n.start <= at < n.end and n.label.startswith("PER")), None)
    if name is None or name.end <= end or not _begins(parse, name.start, at):
        return None
    if parse.tokens[name.end - 1].text in report.retired or _is_somebody(parse, name.end):
        return None
    if not known.isdisjoint(range(at, name.end)):
        return None
    people = report.index.people_alike([t.text for t in parse.tokens[at : name.end]])
    return _hit(report, at, name.end, [p for p in people if report.weight(p) > 0])


def _is_somebody(parse: Parse, end: int) -> bool:
    """Whether it is told behind a name what man of many he is: ", a shopkeeper"."""
    behind = [t.lower for t in parse.tokens[end : end + 2]]
    return behind[:1] == [","] and behind[1:] in (["a"], ["an"])


def _begins(parse: Parse, start: int, at: int) -> bool:
    """Whether only titles stand before a word in a name that begins at `start`."""
    return all(_is_title(parse, i) for i in range(start, at)) and not _is_title(parse, at)


def _rules(parse: Parse, at: int) -> bool:
    """Whether the office of one who rules stands before a name: no rebel is "President", and no envoy."""
    before = [t.lower for t in parse.tokens[max(0, at - NEAR) : at]]
    while before and before[-1].rstrip(".") in TITLES:
        before.pop()
    return " ".join(before).endswith(ELECTED)


def _likeliest(report: _Report, people: Sequence[Person]) -> Person | None:
    """Of those who share a name, the one of whose party or land the report tells most; None where two are of two
    parties.
    """
    one_each = _in_office(report, people)
    best = max(map(report.weight, one_each), default=0)
    found = [p for p in one_each if report.weight(p) == best]
    return found[0] if len({p.name.actor.party for p in found}) == 1 else None


def _in_office(report: _Report, people: Sequence[Person]) -> list[Person]:
    """Everybody once: as of the party that the report names, else for his state, in the office that he held for the
    fewest years, else of the group that he was with for the most.
    """

    def order(person: Person) -> tuple[bool, bool, int]:
        actor, years = person.name.actor, int(person.name.last) - int(person.name.first)
        of_state = actor.party == actor.country
        return not report.named[actor.party or ""], not of_state, years if of_state else -years

    found: dict[str, Person] = {}
    for person in sorted(people, key=order):
        found.setdefault(person.called, person)
    return list(found.values())


def _is_called(report: _Report, start: int, end: int, people: Iterable[Person]) -> bool:
    """Whether words are somebody's name, and not part of another's, nor of a place's or a body's."""
    parse = report.parse
    names = [n for n in parse.names if n.start < end and start < n.end]
    if parse.tokens[end - 1].text in report.retired:
        return False
    titled = start > 0 and _is_title(parse, start - 1)
    if not titled and not any(n.label.startswith("PER") for n in names):
        return False
    if all(p.whole for p in people):
        return True
    long_enough = sum(len(t.text) for t in parse.tokens[start:end]) >= SHORTEST
    alone = long_enough and not (_is_name(parse, start - 1) or _is_name(parse, end))
    return alone and not any(_is_anothers(report, n.start, n.end, start, end, people) for n in parse.names)


def _is_name(parse: Parse, at: int) -> bool:
    """Whether a word beside a surname is part of a longer name."""
    tokens = parse.tokens[at : at + 1] if at >= 0 else ()
    return any(t.upos == "PROPN" and t.text[0].isupper() and not _is_title(parse, at) for t in tokens)


def _is_anothers(report: _Report, first: int, last: int, start: int, end: int, people: Iterable[Person]) -> bool:
    """Whether a name of the report is that of somebody else of the surname: "John Walker" beside "Mr Walker"."""
    parse = report.parse
    words = [t for t in parse.tokens[first:last] if not _is_title(parse, t.index)]
    within = first <= start and end <= last
    same = parse.tokens[last - 1].text == parse.tokens[end - 1].text
    if not (within or same) or len(words) <= end - start:
        return False
    length, whole = report.index.people([t.text for t in words], 0) or (0, ())
    return length < len(words) or not any(one.name.actor == p.name.actor for one in whole for p in people)


def _is_title(parse: Parse, at: int) -> bool:
    token = parse.tokens[at]
    return token.lower.rstrip(".") in TITLES or role_of([token.lower]) is not None
