"""An armed group called by what it is where it fights: "Maoists" in India, "Kurdish rebels" in Turkey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.actors.hits import LINKED, STATES, Hit, Kind, role_of
from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind, PlaceIndex
from counterclaim.model.actor import GROUPS, Actor, Sector, is_state
from counterclaim.model.parse import Parse, Token

OWNING = frozenset(("amod", "compound", "nmod:poss"))
UNNAMED = "?"
"""What an epithet begins with that holds only where the report names no armed group of the land."""
NO_PLACES = words_in("actors_words.toml", "no_towns") | {"the"}
"""What makes no place by itself: "the North" is a region of many lands."""
LONGEST = 5
"""Words of the longest epithet, marks counted."""
LEADING = words_in("actors_words.toml", "posts_of_groups")
HEARING = words_in("actors_words.toml", "hearing")
PRESS = words_in("actors_words.toml", "press")
GENERAL = words_in("actors_words.toml", "general")
POLITICAL = "+"
SECTORS = {"~": Sector.ETHNIC, POLITICAL: Sector.PARTY}
"""What the names of a community and of a party of politics begin with."""
ANYBODYS = frozenset("the rebel opposition government insurgent separatist militant islamic islamist muslim".split())
"""First words that the rebels of many countries are called by."""


def with_epithets(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None) -> tuple[Hit, ...]:
    """The hits, those under an epithet of the country that the report is set in replaced by the group it stands for."""
    hits = [h for h in hits if not _is_elsewhere(parse, h, hits, places)]
    country = _country(parse, hits, places)
    known = _known(parse, country, _acting(parse, hits), _lands(hits)) if country else {}
    found = [_owners_own(parse, f, hits, index) for f in _fresh(parse, index, known)]
    fresh = [f for f in found if not any(_is_wider(h, f) or _is_heard(parse, h, f) for h in hits)]
    free = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*free, *fresh), key=lambda h: h.start))


def _is_elsewhere(parse: Parse, hit: Hit, hits: Sequence[Hit], places: PlaceIndex | None) -> bool:
    """Whether a group called by words that any may be called by is of a land that the report tells nothing else of:
    "the Popular Front" of Burkina Faso in Lebanon; one of several lands counts by its first name alone.
    """
    words = parse.span(hit.start, hit.end).of(parse.text)
    if hit.name is None or hit.name.kind is not NameKind.GROUP or not {*words.lower().split()} <= GENERAL:
        return False
    land, others = hit.name.actor.country, [h for h in hits if h.name is not hit.name]
    told = _told(parse, others, places)
    return bool(told) and (land not in told if land else words != hit.name.actor.name)


def _is_wider(hit: Hit, epithet: Hit) -> bool:
    """Whether a longer name holds an epithet: "Pakistani Taliban"."""
    named = hit.name is not None and hit.name.kind is NameKind.GROUP
    longer = hit.end - hit.start > epithet.end - epithet.start
    return named and longer and hit.start <= epithet.start and epithet.end <= hit.end


def _is_heard(parse: Parse, hit: Hit, epithet: Hit) -> bool:
    """Whether the short name of an army is a medium's here, which signs the report or is told something: "told AFP"."""
    medium = hit.name is not None and hit.name.kind is NameKind.MEDIA and hit.start == epithet.start
    before = parse.tokens[hit.start - 1].lower if hit.start else ""
    wire = parse.document.wire or parse.document.report.outlet or ""
    behind = parse.tokens[hit.end].lower if hit.end < len(parse.tokens) else ""
    return medium and (before in HEARING or behind in PRESS or parse.tokens[hit.start].text in wire.split())


def _owners_own(parse: Parse, epithet: Hit, hits: Sequence[Hit], index: ActorIndex) -> Hit:
    """The body of the state whose it is told to be, where several call one alike: "Tajikistan's State Committee for
    National Security" in a report on Kyrgyzstan.
    """
    owner = next((h for h in hits if _is_right_before(parse, h, epithet) and h.name and h.name.kind in STATES), None)
    land = owner.name.actor.party if owner and owner.name else None
    party = epithet.name.actor.party if epithet.name else None
    if land is None or party is None or land == party or not is_state(party):
        return epithet
    name = group_of(parse, index, land, parse.span(epithet.start, epithet.end).of(parse.text))
    return replace(epithet, name=name) if name else epithet


def group_of(parse: Parse, index: ActorIndex, land: str, words: str) -> ActorName | None:
    """The group or body that words stand for in a report on a land, on its day."""
    group = _known(parse, land, frozenset(), frozenset()).get(words.lower())
    return _group(index, *group) if group else None


def _is_right_before(parse: Parse, hit: Hit, other: Hit) -> bool:
    """Whether a name stands right before another, at most with its genitive between."""
    return hit.end <= other.start and [t.deprel for t in parse.tokens[hit.end : other.start]] in ([], ["case"])


def _acting(parse: Parse, hits: Sequence[Hit]) -> frozenset[str]:
    """The states that act in a report, by themselves or by their forces."""
    states = ((h, h.name.actor.party) for h in hits if h.name and h.name.kind in STATES)
    return frozenset(state for hit, state in states if state and _acts(parse, parse.tokens[hit.end - 1]))


def _acts(parse: Parse, state: Token) -> bool:
    """Whether a state's name is a subject, or says whose forces are told of: "Afghan troops"."""
    first = parse.tokens[state.head] if state.deprel == "conj" and state.head is not None else state
    above = parse.tokens[first.head] if first.deprel in OWNING and first.head is not None else None
    if above is None:
        return first.deprel == "nsubj"
    role = role_of([above.lower])
    return role is not None and role.kind is Kind.FORCE


def _lands(hits: Sequence[Hit]) -> frozenset[str]:
    """The lands of the armed groups that a report names, or whose leaders it names."""
    names = (h.name.actor for h in hits if h.name and h.name.kind in (NameKind.GROUP, NameKind.LEADER))
    return frozenset(a.country for a in names if a.country and a.party != a.country and a.sector in GROUPS)


def _known(parse: Parse, country: str, acting: frozenset[str], named: frozenset[str]) -> dict[str, tuple[str, str]]:
    """The epithets of a country, and those of others that act in the report; each with its group and the country."""
    day = parse.document.report.published
    today = day.isoformat() if day is not None else ""
    known: dict[str, tuple[str, str]] = {}
    told = sorted(row for some in {country, *acting} for row in _of_land().get(some, ()))
    for _, (words, land, group, *more) in told:
        barred, first, last = (*more, *("",) * (3 - len(more)))
        holds = not first or (first <= today and today[: len(last)] <= last)
        theirs = land == country or (land in acting and _is_somebodys(words) and words not in known)
        alone = words.startswith(UNNAMED)
        if holds and theirs and barred not in acting and not (alone and land in named):
            called = (UNNAMED + group if alone else group, land)
            known |= dict.fromkeys(_forms(words.removeprefix(UNNAMED)), called)
    return known


@cache
def _of_land() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The rows of the epithets by the land that they are told of, each with its place in the table."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for place, row in enumerate(rows("actors_epithets.tsv")):
        found.setdefault(row[1], []).append((place, row))
    return found


def _is_somebodys(words: str) -> bool:
    return " " in words and words.islower() and words.split()[0] not in ANYBODYS


def _forms(words: str) -> tuple[str, ...]:
    """An epithet, and that of one of its people: "Maoist rebels", "Maoist rebel"."""
    return (words, words[:-1]) if " " in words and words.endswith("s") else (words,)


def _fresh(parse: Parse, index: ActorIndex, known: Mapping[str, tuple[str, str]]) -> Iterator[Hit]:
    """A hit for each epithet, the longest first."""
    end = 0
    first = {words.partition(" ")[0].lower() for words in known}
    first |= {word[:-1] for word in first if word.endswith("s")}
    opening = first | {word.partition("-")[0] for word in first}
    for token in (t for t in parse.tokens if t.lower in opening):
        for length in range(LONGEST, 0, -1):
            words = parse.tokens[token.index : token.index + length]
            written = " ".join(t.text for t in words).replace(" - ", "-")
            within = written[0].lower() + written[1:]
            group = known.get(written) or known.get(within) or known.get(written.lower())
            group = group or _of_one(parse, token, length, known)
            told = group is not None and group[0].startswith(UNNAMED) and _is_told_more(parse, token)
            told = told or (group is not None and group[0].startswith(POLITICAL) and _is_of_a_name(parse, words))
            told = told or (group is not None and _is_tied(parse, index, token.index, token.index + length))
            if group and token.index >= end and not (told or _is_shouted(parse, token)):
                end = token.index + length
                yield Hit(token.index, end, name=_group(index, group[0].removeprefix(UNNAMED), group[1]))


def _is_told_more(parse: Parse, token: Token) -> bool:
    """Whether a word before an epithet tells of what people it is: "Rwandan rebels" in Uganda."""
    before = parse.tokens[token.index - 1] if token.index > parse.sentence_of(token.index).start else None
    return before is not None and before.upos in ("ADJ", "PROPN", "NOUN")


def _is_tied(parse: Parse, index: ActorIndex, start: int, end: int) -> bool:
    """Whether fighters are told to have to do with a group that the words name, and so are not those whom they mostly
    are: "Islamic State-linked rebels", "rebels allied with al-Qaeda".
    """
    before = [t.lower for t in parse.tokens[max(0, start - 2) : start]]
    if len(before) == 2 and before[0] in ("-", "–") and before[1] in LINKED:
        return True
    behind = [t.text for t in parse.tokens[end : end + 2]]
    if len(behind) < 2 or behind[0] not in LINKED or behind[1] not in ("to", "with"):
        return False
    at = end + 2 + (parse.tokens[end + 2].lower == "the" if end + 2 < len(parse.tokens) else 0)
    found = index.match([t.text for t in parse.tokens[at : at + LONGEST]], 0) if at < len(parse.tokens) else None
    return found is not None and found[1].kind is NameKind.GROUP


def _is_of_a_name(parse: Parse, words: Sequence[Token]) -> bool:
    """Whether what a party goes by is a part of another name: "the International Labor Office"."""
    beside = (*parse.tokens[max(0, words[0].index - 1) : words[0].index], *parse.tokens[words[-1].index + 1 :][:1])
    return any(t.text[0].isupper() and t.upos in ("PROPN", "ADJ", "NOUN") for t in beside)


def _is_shouted(parse: Parse, token: Token) -> bool:
    """Whether a short word in capitals is one of a whole line in capitals: "REBELS FLEE AS ARMY ADVANCES"."""
    around = (*parse.tokens[max(0, token.index - 2) : token.index], *parse.tokens[token.index + 1 : token.index + 3])
    words = [t for t in around if t.text.isalpha()]
    return token.text.isupper() and len(words) > 1 and all(t.text.isupper() for t in words)


def _of_one(parse: Parse, token: Token, length: int, known: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """The group of one word in the plural that a leader or spokesman is told to be of: "separatist commanders"."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    leads = any(t.lemma.lower() in LEADING for t in behind)
    return known.get(f"{token.lower}s") if length == 1 and leads else None


def _group(index: ActorIndex, name: str, country: str) -> ActorName:
    if is_state(name) and (state := index.state_name(name)):
        army = Actor(f"Armed Forces of {state}", name, Sector.MILITARY, name)
        return ActorName(NameKind.BODY, army, army.name)
    sector = SECTORS.get(name[0], Sector.REBEL)
    plain = name if sector is Sector.REBEL else name[1:]
    kind = NameKind.BODY if sector is Sector.PARTY else NameKind.GROUP
    return index.called(name) or ActorName(kind, Actor(plain, plain, sector, country), plain)


def _country(parse: Parse, hits: Sequence[Hit], places: PlaceIndex | None) -> str | None:
    """The country most told of."""
    told = _told(parse, hits, places)
    return min(told, key=lambda c: (-told[c], str(c))) if told else None


def _told(parse: Parse, hits: Sequence[Hit], places: PlaceIndex | None) -> Counter[str]:
    """How much is told of each country, by the states and groups named and the places."""
    told = Counter(h.name.actor.country for h in hits if h.name and h.name.actor.country)
    named = [parse.span(n.start, n.end).of(parse.text) for n in parse.names if n.label == "LOC"]
    named = [name for name in named if not {*name.lower().split()} <= NO_PLACES]
    found = (places.find(name) for name in named) if places else ()
    return told + Counter(c[0].where.country for c in found if c and c[0].where.country)
