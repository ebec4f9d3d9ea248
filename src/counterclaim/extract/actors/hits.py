"""Names of actors and nouns for roles, wherever they stand in a parse."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product

from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import GROUPS, Actor, Sector
from counterclaim.model.parse import Parse, Token

STATES = frozenset((NameKind.STATE, NameKind.DEMONYM, NameKind.PEOPLE, NameKind.SEAT))
LONGEST = 9
PEOPLES = frozenset((NameKind.DEMONYM, NameKind.PEOPLE))
SKIPPED = frozenset(("'s", "’s", "'", "’", "-", "–"))
PUT_THERE = words_in("actors_words.toml", "put_there")
LANDED = words_in("actors_words.toml", "landed")
LEANING = words_in("actors_words.toml", "leaning") | LANDED | PUT_THERE
"""Words that, after a hyphen, make of a name something else: "Iranian-backed" is not Iranian."""
FATES = frozenset(("KIA", "WIA", "MIA"))
"""Short for killed, wounded and missing in action, where a number stands beside."""
NOTED = 3
"""Within how many words before such a word an "x" notes a number of people: "11 x ANP KIA"."""
INDIGENOUS = words_in("actors_words.toml", "indigenous")
"""States in which "Indians" are the people who were there first."""
COMMAND_SITES = words_in("actors_words.toml", "command_sites")
HOUSES = words_in("actors_words.toml", "houses")
"""Houses that are called by names of others, and are theirs no more than a street is."""
MARKING = ("compound", "amod")
"""How a name hangs on a noun that it marks: "Serb losses"."""
CALLING = (*MARKING, "flat")
RUNNING = frozenset(("run", "controlled", "affiliated", "linked", "aligned"))
"""With one of these a group stands behind a body: "the Hamas-run health ministry"."""
GOVERNING = frozenset(("run", "led", "administered", "headed", "appointed"))
GOVERNMENTS = words_in("actors_words.toml", "governments")

LINKED = frozenset(("affiliated", "linked", "aligned", "allied", "inspired"))


class Kind(StrEnum):
    """What a noun for a role stands for; see the head of `data/actors_roles.tsv`."""

    BODY = "body"
    OFFICIAL = "official"
    FORCE = "force"
    SIDE = "side"
    HEAD = "head"
    RANK = "rank"
    VOICE = "voice"
    CROWD = "crowd"
    MEDIA = "media"
    ECHO = "echo"


OF_STATE = frozenset((Kind.BODY, Kind.OFFICIAL, Kind.FORCE, Kind.SIDE, Kind.HEAD, Kind.RANK))
"""The kinds that are some state's, told or not."""


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for those who act or speak: its kind, sector and canonical name, `{}` in it being the state."""

    noun: str
    kind: Kind
    sector: Sector | None
    template: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A name or a role over tokens `start` to `end`."""

    start: int
    end: int
    name: ActorName | None = None
    role: Role | None = None


def find_hits(parse: Parse, index: ActorIndex) -> tuple[Hit, ...]:
    """All names and roles of the tables in order, none overlapping; names win, and the longest of those that begin
    together.
    """
    found: list[Hit] = []
    for sentence in parse.sentences:
        at = sentence.start
        while at < sentence.end:
            hit = _hit(parse, index, at, sentence.end)
            if hit and not _calls_a_house(parse, hit):
                found.append(hit)
            at = hit.end if hit else at + 1
    return tuple(_without_indians(found))


def _calls_a_house(parse: Parse, hit: Hit) -> bool:
    """Whether a name or role is only what a house is called by, and no town that it is in: "the Ukraine Hotel"."""
    if hit.name and hit.name.kind is NameKind.SEAT:
        return False
    above = parse.tokens[hit.end - 1].head
    house = parse.tokens[above] if above is not None else None
    named = house is not None and house.index >= hit.end and house.upos == "PROPN" and house.lower in HOUSES
    return named and parse.tokens[hit.end - 1].deprel in CALLING


def _without_indians(hits: list[Hit]) -> list[Hit]:
    """The hits, in a report on the Americas that does not name India without the "Indians" who are at home there."""
    named = {h.name.actor.party for h in hits if h.name and h.name.kind in STATES}
    of_india = [h for h in hits if h.name and h.name.actor.country == "IND"]
    peoples = [h for h in of_india if h.name and h.name.kind in PEOPLES]
    if not named & INDIGENOUS or len(peoples) < len(of_india):
        return hits
    return [h for h in hits if h not in peoples]


def role_of(words: Sequence[str]) -> Role | None:
    """The longest role that ends a run of words: "Defence Ministry" of "the Sudanese Defence Ministry"."""
    keys = ("".join(w.lower() for w in words[at:] if w.lower() not in SKIPPED) for at in range(len(words)))
    return next((role for key in keys if (role := _table().get(key) or _table().get(key.removesuffix("s")))), None)


def _hit(parse: Parse, index: ActorIndex, at: int, end: int) -> Hit | None:
    name, role = _name(parse, index, at, end), _role(parse, at, end)
    if name and name.name and name.name.written.startswith("Red Cr"):
        return _national(parse, name, index)
    if name and role:
        return name if name.end >= role.end and not _is_anothers(parse, name, index) else role
    return name or role


def _is_a_first_name(parse: Parse, at: int, name: ActorName) -> bool:
    """Whether what is spelt like the initials of a body, or a medium, is how a person is called: "Samim Khpalwak" is no
    SAMIM.
    """
    initials = name.written.isupper() and not parse.tokens[at].text.isupper()
    person = any(n.start == at < n.end - 1 and n.label.startswith("PER") for n in parse.names)
    return person and (initials or name.kind is NameKind.MEDIA)


def _is_part_of_a_name(parse: Parse, index: ActorIndex, at: int, last: int, name: ActorName) -> bool:
    """Whether the name of a group of several words only ends another that nobody knows: "the Kani Black Tigers"."""
    before = parse.tokens[at - 1] if at else None
    if before is None or before.upos != "PROPN" or last < 2 or name.kind is not NameKind.GROUP:
        return False
    one = any(n.start < at < n.end and n.label in ("ORG", "PER") for n in parse.names)
    return one and index.match([before.text], 0) is None and role_of((before.lower,)) is None


def _is_anothers(parse: Parse, hit: Hit, index: ActorIndex) -> bool:
    """Whether a body is of another state than the one whose body is so called: "the Armenian Security Council"."""
    at = hit.start - 1 - (hit.start > 0 and parse.tokens[hit.start - 1].lower in SKIPPED)
    whose = index.match([parse.tokens[at].text], 0) if at >= 0 else None
    body = hit.name if hit.name and hit.name.kind is NameKind.BODY else None
    return body is not None and whose is not None and _is_state_of(whose[1]) not in (None, body.actor.party)


def _is_state_of(name: ActorName) -> str | None:
    return name.actor.party if name.kind in STATES else None


def _name(parse: Parse, index: ActorIndex, at: int, end: int) -> Hit | None:
    if _is_fate(parse, at):
        return None
    words = [t.text for t in parse.tokens[at : min(end, at + LONGEST)]]
    found = index.match(words, 0) or _by_code(parse, index, at)
    if not found:
        return None
    last, name = found
    if (last == 1 and _is_a_first_name(parse, at, name)) or _is_part_of_a_name(parse, index, at, last, name):
        return None
    if _leans(parse, at + last):
        if name.kind is NameKind.GROUP and (linked := _linked(parse, at + last + 1)):
            return Hit(at, at + last + 3, role=linked)
        return Hit(at, at + last + 2, name=name) if _runs(parse, name, at + last + 1) else None
    if name.kind in PEOPLES and at and parse.tokens[at - 1].lower == "ethnic":
        return None
    opens = parse.sentence_of(at).start == at
    doubtful = name.kind in (NameKind.MEDIA, NameKind.LEADER) or (last == 1 and name.kind is NameKind.GROUP)
    called = any(n.start <= at < n.end and n.label in ("ORG", "NORP") for n in parse.names)
    if doubtful and opens and not called and parse.tokens[at].upos not in ("PROPN", "NOUN", "X"):
        return None
    if name.kind is NameKind.LEADER and " " not in name.written and _is_another(parse, index, at, at + last, name):
        return None
    return Hit(at, at + last, name=name)


def _runs(parse: Parse, name: ActorName, at: int) -> bool:
    """Whether a group runs what stands behind a hyphen and a word, or a body of many states an administration."""
    word, behind = parse.tokens[at].lower, parse.tokens[at + 1 : at + 2]
    if name.kind is NameKind.GROUP:
        return word in RUNNING
    many = name.kind is NameKind.BODY and name.actor.sector is Sector.INTERGOVERNMENTAL
    return many and word in GOVERNING and any(t.lemma.lower() in GOVERNMENTS for t in behind)


def _is_another(parse: Parse, index: ActorIndex, start: int, end: int, leader: ActorName) -> bool:
    """Whether a leader's surname is part of another's name, or that of somebody named in full, of another party or
    before, whose office tells more.
    """
    for name in parse.names:
        tokens = parse.tokens[name.start : name.end]
        within = name.start <= start and end <= name.end
        titled = {t.index for t in tokens if t.index < start and (t.text.endswith(".") or role_of([t.lower]))}
        more = {t.index for t in tokens if t.text[0].isalpha()} - titled - set(range(start, end))
        if not name.label.startswith("PER") or not more:
            continue
        whole = index.called(parse.span(name.start, name.end).of(parse.text))
        same = tokens[-1].text == parse.tokens[end - 1].text
        theirs = whole is not None and whole.actor.party == leader.actor.party
        if (within or same) and (not theirs or name.end <= start):
            return True
    return False


def _by_code(parse: Parse, index: ActorIndex, at: int) -> tuple[int, ActorName] | None:
    """ "THA: 1 KIA", "KHM 7": a state by its ISO code, where it labels a number."""
    code = parse.tokens[at].text
    state = index.state_name(code) if len(code) == 3 and code.isupper() else None
    behind = parse.tokens[at + 1 : at + 2]
    labels = any(t.text == ":" or t.upos == "NUM" for t in behind)
    name = index.called(state) if state and labels else None
    return (1, name) if name else None


def _is_fate(parse: Parse, at: int) -> bool:
    """ "Four KIA", "KIA: 4": what became of people, and nobody's name."""
    beside = [parse.tokens[i] for i in (at - 2, at - 1, at + 1, at + 2) if 0 <= i < len(parse.tokens)]
    noted = any(t.text == "x" for t in parse.tokens[max(0, at - NOTED) : at])
    return parse.tokens[at].text in FATES and (noted or any(t.upos == "NUM" or t.text.isdigit() for t in beside))


def _national(parse: Parse, hit: Hit, index: ActorIndex) -> Hit:
    """A national society of the Red Cross, which is not the International Committee: "Kenya Red Cross"."""
    if not hit.start or hit.name is None:
        return hit
    starts = range(max(0, hit.start - 3), hit.start)
    lands = ((i, index.match([t.text for t in parse.tokens[i : hit.start]], 0)) for i in starts)
    whose = next(((i, m[1]) for i, m in lands if m and i + m[0] == hit.start and m[1].kind in STATES), None)
    if whose is None:
        return hit
    written = parse.span(whose[0], hit.end).of(parse.text)
    actor = Actor(written, written, Sector.NON_GOVERNMENTAL, whose[1].actor.country)
    return Hit(hit.start, hit.end, name=ActorName(NameKind.BODY, actor, written))


def _leans(parse: Parse, after: int) -> bool:
    """Whether a hyphen and a word like "backed" follow."""
    return _is_hyphened(parse, after, LEANING)


def _is_hyphened(parse: Parse, after: int, words: Container[str]) -> bool:
    """Whether a hyphen and one of some words follow."""
    tail = parse.tokens[after : after + 2]
    return len(tail) == 2 and tail[0].text in ("-", "–") and tail[1].lower in words


def _linked(parse: Parse, at: int) -> Role | None:
    """What armed men are who have to do with a group, and are another: "al-Qaeda-linked rebels"."""
    behind = parse.tokens[at + 1 : at + 2] if parse.tokens[at].lower in LINKED else ()
    roles = (role_of((t.lower,)) for t in behind)
    return next((r for r in roles if r and r.kind is Kind.CROWD and r.sector in GROUPS), None)


def _role(parse: Parse, at: int, end: int) -> Hit | None:
    if parse.tokens[at].upos in ("VERB", "AUX", "PUNCT"):
        return None
    found, key = None, ""
    for token in parse.tokens[at : min(end, at + LONGEST)]:
        if token.lower in SKIPPED and key:
            continue
        word = _unstopped(key, token.lower)
        role = _table().get(key + word) or _table().get(key + _singular(token))
        if role and (token.upos in ("NOUN", "PROPN") or token.deprel == "nmod:desc"):
            found = Hit(at, token.index + 1, role=role)
        key += word
        if key not in _beginnings():
            break
    # Who holds a place is not meant by it: "rebel-held Aleppo".
    return None if found and (_is_a_site(parse, found) or _is_hyphened(parse, found.end, LANDED)) else found


def _unstopped(key: str, word: str) -> str:
    """A word of a role without the stop of its short form, "Lt." and "Col.", but where only that tells it: "Sen."."""
    return word if key + word in _beginnings() else word.rstrip(".") or word


def _is_a_site(parse: Parse, hit: Hit) -> bool:
    """ "A command centre", "command posts": a place, and no body that commands."""
    behind = parse.tokens[hit.end : hit.end + 1]
    return parse.tokens[hit.end - 1].text == "command" and any(t.lower in COMMAND_SITES for t in behind)


def _singular(token: Token) -> str:
    lemma = token.lemma.lower()
    if lemma != token.lower:
        return lemma
    return token.lower[:-1] if token.lower.endswith("s") else token.lower


@cache
def _table() -> dict[str, Role]:
    return {_key(role.noun): role for role in _roles()}


@cache
def _beginnings() -> frozenset[str]:
    """All that roles begin with, so that a run of words that is none is given up early."""
    return frozenset(key[:end] for key in _table() for end in range(1, len(key) + 1))


def _key(noun: str) -> str:
    return noun.lower().replace(" ", "").replace("-", "")


def _roles() -> Iterator[Role]:
    for nouns, kind, sector, template in (row + ("",) * (4 - len(row)) for row in rows("actors_roles.tsv")):
        for words in product(*(word.split("|") for word in nouns.split(" "))):
            yield Role(" ".join(words), Kind(kind), Sector(sector) if sector else None, template)
