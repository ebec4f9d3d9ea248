"""Organisations that no table has, by the name finder and by their words: firms, unions, boards, hospitals."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.actors.hits import OF_STATE, STATES, Hit, Kind, role_of
from counterclaim.extract.actors.institutes import institute
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.reporting import STATEMENTS, reports, words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Name, Parse, Token

SHIPS = {
    "HMS": "GBR", "USS": "USA", "HMAS": "AUS", "HMCS": "CAN", "HMNZS": "NZL", "BRP": "PHL", "ARA": "ARG", "TCG": "TUR",
    "KRI": "IDN", "PNS": "PAK", "BNS": "BGD", "NNS": "NGA", "ROKS": "KOR",
}  # fmt: skip
"""What the names of navies' ships begin with."""
CIVIC = words_in("actors_words.toml", "civic")
UNIONS = words_in("actors_words.toml", "unions")
BOARDS = words_in("actors_words.toml", "boards")
WORKING = words_in("actors_words.toml", "working")
OWN_WORDS = 2
"""How many words the name of a body of a land has at least before the land's."""
FIRMS = words_in("actors_words.toml", "firms")
"""What the name of a firm ends in that opens with its land's."""
TRADING = words_in("actors_words.toml", "trading")
"""What firms are called: "the company", "a Canadian miner"."""
UNITS = words_in("actors_words.toml", "units")
"""Units of an army, which are nobody by themselves: "the 4th Guards Brigade"."""
OFFICES = frozenset((Kind.BODY, Kind.OFFICIAL, Kind.HEAD))
"""Behind a name these make it a province's or a town's: "the Unity State's information minister"."""


def with_organisations(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with the organisations that only the name finder knows, put in for the roles that they
    swallow.
    """
    of_lands = (_of_a_land, _of_a_people, institute)
    fresh = [body for h in hits if (body := next((b for of in of_lands if (b := of(parse, h, hits))), None))]
    named = [n for n in parse.names if n.label == "ORG" and all(n.end <= h.start or h.end <= n.start for h in fresh)]
    fresh += [hit for name in named if (hit := _in_brackets(parse, name, hits) or _organisation(parse, name, hits))]
    kept = [h for h in hits if not any(n.start < h.end and h.start < n.end for n in fresh)]
    return tuple(sorted((*kept, *fresh), key=lambda h: h.start))


def _organisation(parse: Parse, name: Name, hits: Sequence[Hit]) -> Hit | None:
    """An organisation of two words or more, or of one that speaks, that is no known actor's, nor an office of some
    state.
    """
    within = [h for h in hits if name.start < h.end and h.start < name.end]
    known = any(h.name is not None or (h.role and h.role.kind in (*OF_STATE, Kind.VOICE, Kind.MEDIA)) for h in within)
    words = parse.tokens[name.start : name.end]
    start = name.start + (words[0].lower == "the")
    known = known or any(h.role and h.start == start and h.end >= name.end and h.role.sector for h in within)
    capitals = all(t.text[0].isupper() for t in (words[-1], parse.tokens[start]))
    if known or not capitals or words[-1].lower in UNITS or (name.end - start < 2 and not _speaks(parse, start)):
        return None
    trades = start > 0 and parse.tokens[start - 1].lower in TRADING
    before = None if trades else next((h for h in hits if 0 <= start - h.end <= 1), None)
    behind = next((h for h in hits if 0 <= h.start - name.end <= 1), None)
    if behind and behind.role and (behind.role.kind in OFFICES or behind.role.sector is Sector.POLICE):
        return None
    if before and before.role and before.role.kind in OF_STATE:
        return None
    written = parse.span(start, name.end).of(parse.text)
    state = before.name.actor.party if before and before.name and before.name.kind in STATES else None
    state = state or SHIPS.get(parse.tokens[start].text)
    sector = Sector.GOVERNMENT if state else Sector.NON_GOVERNMENTAL
    actor = Actor(written, state or written, sector, state)
    if _is_house_of_care(words):
        actor = Actor(written, None, Sector.MEDICAL, state)
    return Hit(start, name.end, name=ActorName(NameKind.BODY, actor, written))


def _in_brackets(parse: Parse, name: Name, hits: Sequence[Hit]) -> Hit | None:
    """The known body or group whose acronym stands in brackets right behind a name that no table spells so."""
    marks = [t.text for t in parse.tokens[name.end : name.end + 3]]
    short = next((h for h in hits if h.start == name.end + 1 and h.name and marks[:1] + marks[2:] == ["(", ")"]), None)
    if short is None or short.name is None or short.name.kind not in (NameKind.GROUP, NameKind.BODY):
        return None
    start = name.start + (parse.tokens[name.start].lower == "the")
    free = all(h.end <= start or h.start >= name.end or not h.name for h in hits)
    alike = marks[1].isupper() and marks[1][0] == parse.tokens[start].text[0] and name.end - start > 1
    return Hit(start, name.end, name=short.name) if free and alike else None


def _speaks(parse: Parse, at: int) -> bool:
    """Whether an organisation of one word reports something anywhere, "Samsung said", or a firm is taken up, "the
    company"; none that an article shows to be known from before, "the Front", but by its initials, "the OLF".
    """
    word, before = parse.tokens[at].text, parse.tokens[max(0, at - 1)]
    if not word.isupper() and (word.lower() in STATEMENTS or before.lower == "the"):
        return False
    named = (n for n in parse.names if n.label == "ORG" and parse.tokens[n.end - 1].text == word)
    return any(reports(parse, n.end - 1) for n in named if n.end - n.start == 1) or _takes_up_a_firm(parse)


def _takes_up_a_firm(parse: Parse) -> bool:
    """Whether a report speaks of "the company", and so has named one."""
    return any(one.lower == "the" and two.lower in TRADING for one, two in pairwise(parse.tokens))


def is_unlisted(name: ActorName) -> bool:
    """Whether only the name finder knows an organisation, which takes any capitals for one."""
    alone = name.actor.party == name.written and not name.actor.country
    return name.kind is NameKind.BODY and alone and name.actor.sector is Sector.NON_GOVERNMENTAL


def _is_house_of_care(words: Sequence[Token]) -> bool:
    """Whether a name ends in what a hospital is called, "the Sebha Medical Centre", and not in who works there."""
    role = role_of([t.lower for t in words[-2:]])
    return role is not None and role.sector is Sector.MEDICAL and not is_people(words[-1].lower)


def _of_a_land(parse: Parse, hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    """A body with its land in its name: of the state, "the Mines Board of Ghana", or of people there, "the Doctors'
    Union of Sudan"; None where its words tell a known body or office.
    """
    land, tokens = hit.name, parse.tokens
    if land is None or land.kind is not NameKind.STATE or not hit.start or tokens[hit.start - 1].lower != "of":
        return None
    start = hit.start - 1
    while start and (tokens[start - 1].text[0].isupper() or tokens[start - 1].deprel == "case"):
        start -= 1
    start += tokens[start].lower == "the"
    words = tokens[start : hit.start - 1]
    within = [h for h in hits if start < h.end and h.start < hit.start]
    ministry = any(h.role and h.role.template.startswith("Ministry") for h in within)
    office = any(h.name or (h.role and h.role.kind not in (Kind.CROWD, Kind.ECHO, Kind.MEDIA)) for h in within)
    civic = bool({t.lower for t in words} & CIVIC)
    board = bool(words) and words[-1].lower in BOARDS
    if len(words) < OWN_WORDS or ministry or not (civic or (board and not office)):
        return None
    written = parse.span(start, hit.end).of(parse.text)
    sector = Sector.NON_GOVERNMENTAL if civic else Sector.GOVERNMENT
    actor = Actor(written, written if civic else land.actor.party, sector, land.actor.country)
    return Hit(start, hit.end, name=ActorName(NameKind.BODY, actor, written))


def _is_of_workers(words: Sequence[str]) -> bool:
    """Whether a congress is one of workers, and no parliament: "Labour Congress"."""
    return words[-1] == "congress" and not WORKING.isdisjoint(words)


def _of_a_people(parse: Parse, hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    """A body or a firm of people of a land that opens with their or its name: "Sudanese Doctors' Syndicate", "the Congo
    Peace Network", "British Airways", "Air France"; what is national is the state's.
    """
    if hit.name is None or hit.name.kind not in (NameKind.DEMONYM, NameKind.STATE):
        return None
    end, tokens = hit.end, parse.tokens
    while end < len(tokens) and (tokens[end].text[0].isupper() or (tokens[end].deprel == "case" and end > hit.end)):
        end += 1
    known = any(h.name and hit.end < h.end and h.start < end and h is not hit for h in hits)
    words = [t.lower for t in tokens[hit.end : end]]
    start = hit.start - (hit.start > 0 and tokens[hit.start - 1].text == "Air")
    firm = start < hit.start or (bool(words) and words[-1] in FIRMS and "national" not in words)
    union = len(words) >= OWN_WORDS and (words[-1] in UNIONS or _is_of_workers(words))
    if known or not (firm or union):
        return None
    written = parse.span(start, end).of(parse.text)
    sector = Sector.BUSINESS if firm else Sector.NON_GOVERNMENTAL
    actor = Actor(written, written, sector, hit.name.actor.country)
    return Hit(start, end, name=ActorName(NameKind.BODY, actor, written))
