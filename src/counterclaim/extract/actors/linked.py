"""What a phrase takes from the one behind it: "spokesman for the ministry", "the President of Chad"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from counterclaim.extract.actors.drafts import (
    IRREGULAR,
    NOWHERE,
    ORGANISED,
    PRIVATE,
    SOURCES,
    Draft,
    draft_of,
    is_posted,
    is_ward,
)
from counterclaim.extract.actors.groups import Group
from counterclaim.extract.actors.hits import OF_STATE, Hit, Kind, Role, role_of
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

DISPUTING = words_in("actors_words.toml", "disputing")
LINKS = frozenset(("of", "for", "from", "at", "with", "in", "within", "to"))
BANDS = frozenset(("group", "movement", "alliance", "network"))
"""What a leader may be of that the report has named: "a leader of the movement"."""
AGENCY = "agency"
"""Which may be the one that the report is of, or a relief body: "an official of the agency"."""
INSIDERS = frozenset(("source", "insider"))
"""Those whose body is told behind "in" too: "a source in the SBU", not "a diplomat in the UN"."""
LEADERS = words_in("actors_words.toml", "leaders")
SERVED = words_in("actors_words.toml", "places") | words_in("actors_words.toml", "units") | {"unit"}
"""What a nation's officers and officials serve in: "the governor of the Iranian province"."""
SENT = frozenset(("soldier", "troop", "serviceman", "servicemen", "marine"))
"""Whom an army sends to other lands: "nine soldiers in southern Lebanon" need not be of that land."""


def make_drafts(
    parse: Parse, groups: Sequence[Group], hits: Sequence[Hit], placed: Callable[[Draft], Draft] = lambda draft: draft
) -> tuple[Draft, ...]:
    """One draft for each noun phrase, in order, with what its complements tell; `placed` tells whose a leader is."""
    plain = [placed(draft_of(parse, group, _within(hits, group))) for group in groups]
    linked = list(plain)
    for place in reversed(range(len(plain) - 1)):
        after = linked[place + 1]
        if place + 2 < len(linked) and not (after.role or after.told or after.person):
            after = _linked(parse, replace(after, voice=True), linked[place + 2])
        linked[place] = _linked(parse, linked[place], after)
    return tuple(linked)


def _within(hits: Sequence[Hit], group: Group) -> list[Hit]:
    return [h for h in hits if group.start <= h.start and h.end <= group.end]


def _linked(parse: Parse, draft: Draft, after: Draft) -> Draft:
    """A draft with what a complement tells it: "spokesman for the ministry", "the President of Chad"."""
    apart = [t.lower for t in parse.tokens[draft.group.end : after.group.start]]
    between = apart[:1] + [word for word in apart[1:] if word not in DISPUTING]
    if not between or (between[0] == "," and draft.person is None):
        return draft
    words = [w for w in between if w not in ("the", "a", "an", "its", "their", "that", ",")]
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    if before in ("its", "their") and words[:1] in (["in"], ["at"], ["for"]) and after.name is not None:
        return draft
    if len(words) != 1 or words[0] not in LINKS or len(between) > 3:
        return draft
    if draft.role is None and draft.person is None and not draft.voice:
        return draft
    placed = words[0] in ("in", "at") and after.name is not None and after.name.kind not in ORGANISED
    if draft.vague and placed and _serves_nowhere(parse, draft):
        return draft
    if words[0] == "to" and (parse.tokens[draft.group.end - 1].upos == "ADJ" or _is_medium(after)):
        return draft
    inverted = _inverted(draft, parse.tokens[after.group.head]) if words[0] == "of" and not after.told else None
    if inverted is not None:
        return replace(draft, role=inverted, end=after.end)
    if words[0] == "of" and _of_people(parse, draft, after):
        return replace(draft, owned=True)
    if words[0] == "of" and _of_fighters(draft, after):
        return replace(draft, role=after.role, noun=after.noun, end=after.end)
    if is_posted(draft) and is_ward(after):  # "an official at Jinnah Hospital" speaks for no state
        return replace(draft, role=after.role, noun=after.noun, owned=True, end=after.end)
    return _adopt(parse, draft, after, words[0])


def _is_medium(draft: Draft) -> bool:
    return draft.name is not None and draft.name.kind is NameKind.MEDIA


def _serves_nowhere(parse: Parse, draft: Draft) -> bool:
    """Whether somebody is of no state that he is in: "a Western official in Lima", "sources in Lima"."""
    unknown = draft.role is not None and draft.role.noun in SOURCES
    return unknown or any(t.lower in NOWHERE for t in parse.tokens[draft.group.start : draft.group.end])


def _inverted(draft: Draft, of: Token) -> Role | None:
    """The office that "the chief of the district" is, the district chief, where a leader is of no body told of."""
    leads = draft.role is not None and draft.role.kind in (Kind.VOICE, Kind.HEAD) and not draft.told
    role = role_of((of.lemma, draft.noun)) if leads and of.upos == "NOUN" else None
    return role if role is not None and role.template and role.noun.startswith(of.lemma.lower()) else None


def _speaks_for_people(draft: Draft, after: Draft, link: str) -> bool:
    """Whether a spokesman is a person's or some people's, or an official of helpers: "officials of an aid group"."""
    kind, crowd = draft.role.kind if draft.role else None, after.role
    if crowd is None or crowd.kind is not Kind.CROWD:
        return kind is Kind.VOICE and after.person is not None and link != "in"
    helps = kind is Kind.OFFICIAL and draft.state is None and link in ("of", "from", "at", "with")
    return (helps and crowd.sector is Sector.NON_GOVERNMENTAL) or (kind is Kind.VOICE and link != "in")


def _serves_body(draft: Draft, after: Draft, link: str) -> bool:
    """Whether somebody of no state told leads a body or is one of its men: "soldiers of the joint task force"."""
    if draft.told or draft.role is None or after.name is None or after.name.kind not in ORGANISED:
        return False
    sent = draft.role.kind is Kind.FORCE and draft.noun.removesuffix("s") in SENT and link in ("of", "from")
    return draft.role.kind is Kind.HEAD or sent


def _adopt(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft:
    """Whoever is told before a link, with what he has from those behind it: "a spokesman *for the army*"."""
    asked = (_of_a_body, _of_a_state_or_people, _of_an_echo, _of_a_band, _of_a_leader, _of_a_land)
    return next((told for ask in asked if (told := ask(parse, draft, after, link)) is not None), draft)


def _kind(draft: Draft) -> Kind | None:
    return draft.role.kind if draft.role else None


def _of_a_body(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """Whoever serves a body, or stays who he is: one posted abroad, one whose own body is told."""
    if draft.is_abroad and link in ("in", "at", "to", "for") and (link != "for" or after.name is not None):
        return draft
    if _serves_body(draft, after, link):
        return replace(draft, name=after.name, end=after.end)
    return draft if draft.name is not None and draft.name.kind in ORGANISED else None


def _of_a_state_or_people(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """Whoever takes the role behind him: an office of a state, a people, a body with a name."""
    kind = _kind(draft)
    open_to_body = kind is None or kind in (Kind.VOICE, Kind.OFFICIAL, Kind.RANK, Kind.CROWD, Kind.MEDIA)
    inside = after.role is not None and after.role.kind in (Kind.BODY, Kind.FORCE) and kind is not Kind.CROWD
    if open_to_body and after.role and after.role.kind in OF_STATE and (link != "in" or inside):
        state = after.state or draft.state
        vague = draft.vague and after.vague
        return replace(draft, role=after.role, state=state, voice=True, end=after.end, name=after.name, vague=vague)
    if _speaks_for_people(draft, after, link):
        told = after.name if after.name and after.name.kind in (*ORGANISED, NameKind.LEADER) else None
        return replace(draft, role=after.role, state=after.state, name=told, owned=True, end=after.end)
    within = draft.noun in INSIDERS and after.name is not None and after.name.kind is not NameKind.MEDIA
    if open_to_body and after.name and after.name.kind in ORGANISED and (link not in ("in", "within") or within):
        return replace(draft, name=after.name, voice=True, end=after.end)
    return None


def _of_an_echo(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """Whoever is of what the report has named before: "a leader of *the movement*", "an official of *the agency*"."""
    kind = _kind(draft)
    leads = kind in (Kind.HEAD, Kind.RANK) and not draft.told and not after.told and after.noun in BANDS
    if (kind is Kind.VOICE or leads) and link in ("for", "of") and after.role and after.role.kind is Kind.ECHO:
        return replace(draft, echoes=True, end=after.end, noun=after.noun)
    if kind in (Kind.VOICE, Kind.OFFICIAL) and after.noun == AGENCY and not (draft.told or after.told):
        return replace(draft, echoes=True, end=after.end, noun=AGENCY)
    return None


def _of_a_band(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """ "A commander *of the rebels*"."""
    fighters = after.role is not None and after.role.sector in IRREGULAR and not after.told
    if _kind(draft) in (Kind.RANK, Kind.HEAD) and link in ("of", "for") and fighters:
        return replace(draft, role=after.role, voice=True, end=after.end)
    return None


def _of_a_leader(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """ "The office *of the president*"; what is only in a place has nothing of it."""
    if _kind(draft) is not Kind.ECHO:
        return None
    headed = after.role is not None and after.role.kind is Kind.HEAD and after.told
    headed = headed or (after.name is not None and after.name.kind is NameKind.LEADER)
    if draft.noun == "office" and link == "of" and headed:
        return replace(draft, role=after.role, name=after.name, state=after.state, end=after.end)
    return draft if link == "in" else None


def _of_a_land(parse: Parse, draft: Draft, after: Draft, link: str) -> Draft | None:
    """Whoever has his state from behind him; who only is somewhere, or is sent there, has not."""
    kind = _kind(draft)
    seat = after.name is not None and after.name.kind is NameKind.SEAT
    if kind is None and not draft.voice and (seat or link == "to"):
        return draft
    if draft.state is None and after.state and draft.role is not None and _serves(parse, draft.role, after, link):
        afield = link == "in" and draft.noun.removesuffix("s") in SENT
        return draft if afield else replace(draft, state=after.state, end=after.end)
    return replace(draft, owned=True) if kind is Kind.VOICE and link == "for" else None


def _serves(parse: Parse, role: Role, after: Draft, link: str) -> bool:
    """Whether the state of a complement is that of whoever has it: of all of them but what a nation only marks, unless
    it is a land, a unit, or where a body sits.
    """
    local = link == "in" and (role.kind in (Kind.BODY, Kind.OFFICIAL) or role.sector is Sector.POLICE)
    served = parse.tokens[after.group.head].lemma.lower() in SERVED
    return role.kind is Kind.VOICE or local or served or not after.modifies


def _of_fighters(draft: Draft, after: Draft) -> bool:
    """Whether a commander is of fighters without a name: "a commander of the rebels" serves in no army."""
    commands = draft.role is not None and draft.role.kind in (Kind.RANK, Kind.HEAD, Kind.OFFICIAL)
    irregular = after.role is not None and after.role.kind is Kind.CROWD and after.role.sector in IRREGULAR
    return commands and irregular and not (draft.told or after.told or after.person)


def _of_people(parse: Parse, draft: Draft, after: Draft) -> bool:
    """Whether a leader is of some people who are no state's: "a leader of the rice growers", "of the airline"."""
    head = parse.tokens[after.group.head]
    leads = draft.role is not None and draft.role.kind is Kind.HEAD and draft.noun in LEADERS
    bare = not (after.told or after.person) and (after.role is None or after.role.kind is Kind.CROWD)
    private = head.lemma.lower() in PRIVATE and (after.modifies or not after.told)
    return leads and not draft.told and (private or (bare and head.xpos == "NNS"))
