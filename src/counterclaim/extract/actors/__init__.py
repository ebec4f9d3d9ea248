"""Who acts, speaks or suffers in a parse: states, their bodies and officials, armed groups, people without a
state.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.actors.abreast import with_shared_noun
from counterclaim.extract.actors.bounds import without_waters
from counterclaim.extract.actors.communities import with_communities
from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.endings import with_last_words
from counterclaim.extract.actors.epithets import with_epithets
from counterclaim.extract.actors.former import with_former
from counterclaim.extract.actors.fullnames import with_full_names
from counterclaim.extract.actors.groups import GENITIVES, noun_groups
from counterclaim.extract.actors.hits import MARKING, STATES, Hit, Kind, find_hits
from counterclaim.extract.actors.initials import with_initials
from counterclaim.extract.actors.introductions import with_introduced
from counterclaim.extract.actors.joined import join_drafts
from counterclaim.extract.actors.leaders import Titled
from counterclaim.extract.actors.linked import make_drafts
from counterclaim.extract.actors.organisations import with_organisations
from counterclaim.extract.actors.owned import with_owners
from counterclaim.extract.actors.papers import with_papers
from counterclaim.extract.actors.parties import with_parties
from counterclaim.extract.actors.people import with_people
from counterclaim.extract.actors.pronouns import find_pronouns
from counterclaim.extract.actors.provinces import with_provinces
from counterclaim.extract.actors.risen import with_risen
from counterclaim.extract.actors.scene import named_states, without_namesakes, without_surnames
from counterclaim.extract.actors.seats import acts
from counterclaim.extract.actors.settling import settle_all
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind, PlaceIndex
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

__all__ = ["find_actors"]

PRIVATE = frozenset((Sector.NON_GOVERNMENTAL, Sector.EDUCATION, Sector.BUSINESS))
"""Who speaks for no state, whatever land he is of: "the Italian aid group"."""
ARMYLESS = words_in("actors_words.toml", "armyless")
"""Lands without an army of their own: "an army post" there is another's."""
ARMED = "Armed Forces"
OUTLETS = words_in("actors_words.toml", "outlets")


def find_actors(parse: Parse, index: ActorIndex, places: PlaceIndex | None = None) -> tuple[ActorMention, ...]:
    """Every mention of an actor, in order; a capital counts only where it acts or speaks.

    A demonym that only modifies ("Armenian shelling") has `adjective` set. Pronouns and "the ministry" stand
    for the last mention that fits; an office without its state takes the state of the last speaker near it,
    else the outlet's own, else the one the report is most about.
    """
    published = parse.document.report.published
    known = with_organisations(parse, without_surnames(parse, without_waters(parse, find_hits(parse, index))))
    known = with_initials(parse, with_parties(parse, known, index))
    named = with_papers(parse, with_provinces(parse, known, index, places), index)
    then = with_former(named, index, published.isoformat() if published else "")
    found_hits = with_people(parse, then, index, places)
    called = with_risen(parse, with_epithets(parse, found_hits, index, places), index)
    hits = with_introduced(parse, called)
    hits = with_last_words(parse, with_full_names(parse, with_communities(parse, hits, places)))
    hits = without_namesakes(parse, hits, places)
    people = (n for n in parse.names if n.label == "PER" and n.end - n.start > 1)
    home = index.home(parse.document.report.outlet)
    states = named_states(hits) + Counter([home] if home else [])
    titled = Titled(parse, index, states, frozenset(parse.tokens[n.end - 1].text for n in people))
    drafts = join_drafts(parse, make_drafts(parse, noun_groups(parse, hits), hits, titled.placed))
    drafts = with_shared_noun(parse, tuple(settle_all(parse, drafts, index, hits, places)))
    found = [m for d in drafts if (m := _mention(parse, d, index)) is not None]
    found = _spelt_out(parse, found)
    found = [*_outlets(parse, found), *_modifiers(parse, hits, found)]
    pronouns = list(find_pronouns(parse, found))
    return tuple(sorted((*with_owners(parse, found, pronouns, index), *pronouns), key=lambda m: (m.start, m.end)))


def _spelt_out(parse: Parse, found: list[ActorMention]) -> list[ActorMention]:
    """The mentions, a group's name taken for the force that it stands behind in brackets: "the army (SPLA)"."""
    forces = {m.end: m.actor for m in found if m.rule == "role:force" and m.actor.party}
    bracketed = (m for m in found if m.rule == "name:group" and m.start and parse.tokens[m.start - 1].text == "(")
    pairs = ((m.actor, forces[m.start - 1]) for m in bracketed if m.start - 1 in forces)
    names = {short.name: force for short, force in pairs if short.country == force.country}
    return [replace(m, actor=names[m.actor.name]) if m.actor.name in names else m for m in found]


def _mention(parse: Parse, draft: Draft, index: ActorIndex) -> ActorMention | None:
    group, name = draft.group, draft.name
    if draft.modifies or (name and name.kind is NameKind.SEAT and not draft.role and not acts(parse, group.head)):
        return None
    actor = _actor(parse, draft, index)
    return ActorMention(
        group.start,
        group.end,
        group.head,
        parse.span(group.start, group.end),
        actor,
        _rule(draft),
        False,
        draft.person,
    )


def _actor(parse: Parse, draft: Draft, index: ActorIndex) -> Actor:
    name, role, state = draft.name, draft.role, draft.state
    if name and (name.kind not in STATES or role is None):
        return _office_of(name, index) if name.kind is NameKind.LEADER else name.actor
    words = parse.text[slice(*_ends(parse, draft))]
    if role is None:
        return Actor(draft.person or words, None)
    if not role.template:
        return Actor(draft.person or words, None if role.sector in PRIVATE else state, role.sector, state)
    shown = index.state_name(state) if state else None
    if state in ARMYLESS and role.template.startswith(ARMED):
        return Actor(draft.person or words, None, role.sector, state)
    if shown is None:
        return Actor(draft.person or words, None, role.sector)
    return Actor(_named(role.template, shown), state, role.sector, state)


def _office_of(leader: ActorName, index: ActorIndex) -> Actor:
    """What a leader without an office in the text speaks for: the state's government or armed forces."""
    actor = leader.actor
    shown = index.state_name(actor.party) if actor.party else None
    if shown is None:
        return actor
    template = "Armed Forces of {}" if actor.sector is Sector.MILITARY else "Government of {}"
    return Actor(template.format(shown), actor.party, actor.sector, actor.country)


def _named(template: str, state: str) -> str:
    return state.removeprefix("the ") if template == "{}" else template.format(state)


def _ends(parse: Parse, draft: Draft) -> tuple[int, int]:
    span = parse.span(draft.group.start, draft.group.end)
    return span.start, span.end


def _rule(draft: Draft) -> str:
    if draft.name and (draft.role is None or draft.name.kind not in STATES):
        return f"name:{draft.name.kind}"
    return f"role:{draft.role.kind}" if draft.role else "person"


def _outlets(parse: Parse, found: list[ActorMention]) -> list[ActorMention]:
    """The mentions, "the agency" and "the site" marked as the outlet itself where no other outlet spoke
    before.
    """
    spoke = min((m.end for m in found if _is_source(parse, m)), default=len(parse.tokens))
    return [replace(m, rule="outlet") if m.end <= spoke and _is_definite(parse, m) else m for m in found]


def _is_source(parse: Parse, mention: ActorMention) -> bool:
    cited = mention.start > 0 and parse.tokens[mention.start - 1].lower in ("citing", "quoting")
    states = mention.rule == "role:media" and mention.actor.party is not None
    return (mention.rule == "name:media" or states) and (cited or reporting.reports(parse, mention.head))


def _is_definite(parse: Parse, mention: ActorMention) -> bool:
    """Whether a mention is of one outlet told of as known: "the site", not "the media"."""
    before = parse.tokens[mention.start - 1].lower if mention.start else ""
    if (before == "our" and not mention.rule.startswith("name")) or (before == "this" and mention.rule == "role:media"):
        return True
    own = parse.tokens[mention.start].lower in OUTLETS
    short = mention.end - mention.start <= 2 or parse.tokens[mention.start + 1].text in GENITIVES
    return mention.rule == "role:media" and before == "the" and own and short


def _modifiers(parse: Parse, hits: tuple[Hit, ...], found: list[ActorMention]) -> list[ActorMention]:
    """Demonyms and states that only modify, and are in no mention but that of people of no party: "Armenian shelling",
    "Gaza residents", "an American aid worker".
    """
    held = {i for m in found for i in range(m.start, m.end) if m.actor.party or m.rule != f"role:{Kind.CROWD}"}
    free = [h for h in hits if h.name and h.start not in held and _modifying(parse, h)]
    return [
        ActorMention(h.start, h.end, h.end - 1, parse.span(h.start, h.end), h.name.actor, "demonym", True)
        for h in free
        if h.name
    ]


def _modifying(parse: Parse, hit: Hit) -> bool:
    kind = hit.name.kind if hit.name else None
    if hit.name and kind is NameKind.SEAT and hit.name.actor.party != hit.name.actor.country:
        return acts(parse, hit.end - 1) or parse.tokens[hit.end - 1].deprel in MARKING
    if kind is NameKind.PEOPLE:
        return parse.tokens[hit.end - 1].deprel in MARKING
    return kind in (NameKind.DEMONYM, NameKind.STATE) or (kind is NameKind.SEAT and acts(parse, hit.end - 1))
