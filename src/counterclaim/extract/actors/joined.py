"""Noun phrases put together with what stands beside them: appositions, clauses behind a name, "led by"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.actors.drafts import ORGANISED, SPEAKERS, Draft
from counterclaim.extract.actors.groups import GENITIVES
from counterclaim.extract.actors.hits import Kind, Role
from counterclaim.extract.actors.posts import is_of_elsewhere
from counterclaim.extract.actors.pronouns import PERSONS
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

WITHIN = ("DET", "ADJ", "NOUN", "PROPN", "ADV", "ADP")
"""What stands in the words that tell where somebody serves: "in the south of the island"."""
KNOWN_AS = (["known", "as"], ["called"], ["calling", "itself"], ["dubbed"])
CLOSING = frozenset(("who", "on", "as", "and", "said"))
"""What an apposition ends before, besides a mark or a verb."""
RIVAL = frozenset(("shadow", "parallel", "rival"))
"""What a government is that is not the state's: "the shadow government, known as the NUG"."""
UNLED = frozenset((Sector.CIVILIAN, Sector.MEDICAL, Sector.EDUCATION))
"""Of what trades people are whose name a list of leaders has by chance."""
KIN = words_in("speakers_words.toml", "near_to")
BANDS = words_in("actors_words.toml", "bands")
NAMING = words_in("actors_words.toml", "naming")
LEADING = words_in("actors_words.toml", "leading")
SPEAKING = words_in("actors_words.toml", "speaking")
AWAY = frozenset(("from", "in", "at", "to", "near", "by", "outside"))
"""Behind one of these stands where somebody speaks, or to whom, and not for whom: "speaking from exile in Chad"."""
HOLDERS = words_in("actors_words.toml", "holders")


def join_drafts(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts that have a name, a role or a person, each with what the words beside it tell, in order."""
    joined = _apposed(parse, list(drafts))
    return _tied(parse, [d for d in joined if d.name or d.role or d.state or d.person])


def _apposed(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Drafts with a person's name and office, told on both sides of a comma, put together."""
    found = list(drafts)
    for place in range(len(found) - 1):
        one, end = found[place], _told_end(parse, found[place])
        after = next((i for i in range(place + 1, len(found)) if found[i].group.start >= end), place + 1)
        between = parse.tokens[end : found[after].group.start]
        words = [t.lower for t in between if t.lower not in ("the", "a", "an", "its", "their", "his", "her")]
        if not _apposes(words) or _speak(between) or not _closed(parse, _behind(parse, found[after])):
            continue
        if _speaks_apart(parse, one, found[after]):
            continue
        two = _filled(parse, found, after)
        if one.person and not _named(one, two) and _nameable(one.role) and _office(two, words):
            if is_of_elsewhere(parse, two):
                continue
            name, state = _held_by(one, two)
            found[place] = replace(one, name=name, role=two.role, state=state, voice=two.voice, end=two.end)
        elif _speaks(one) and not one.person and two.person and (not two.role or two.role.kind is Kind.RANK):
            name, state = _held_by(two, one)
            found[place] = replace(one, person=two.person, name=name, state=state, end=two.end)
            found[after] = replace(two, name=name, role=one.role, state=state, voice=one.voice)
        elif _holds(parse, one) and _is_bare(two) and [t.text for t in between] == [","]:
            found[place] = replace(one, name=two.name, role=None, end=two.end)
    return found


def _holds(parse: Parse, one: Draft) -> bool:
    """Whether a phrase is of who holds a post among states or bodies: "ASEAN's chair", "the main mediator"."""
    return one.person is None and parse.tokens[one.group.head].lemma.lower() in HOLDERS


def _is_bare(two: Draft) -> bool:
    """Whether a phrase is no more than the name of a state, a body or a group."""
    kinds = (*ORGANISED, NameKind.STATE)
    return two.name is not None and two.name.kind in kinds and two.role is None and two.person is None


def _held_by(person: Draft, office: Draft) -> tuple[ActorName | None, str | None]:
    """Whose an office is: what its words tell, else what a list of leaders tells of its holder; no such leader is a
    shopkeeper or a lawyer. For what body of his state a spokesman speaks the report may tell.
    """
    leader = person.name if person.name and person.name.kind is NameKind.LEADER else None
    if office.told:
        return office.name, office.state
    if leader is None:
        return None, person.state
    if office.role is not None and _is_a_trade(office.role):
        return None, None
    stately = leader.actor.party == leader.actor.country
    return (None, leader.actor.party) if stately and not office.needs_body else (leader, None)


def _is_a_trade(role: Role) -> bool:
    """Whether a role is a lawyer's or a nurse's, and no kin's."""
    return role.kind is Kind.CROWD and role.sector in UNLED and role.noun not in KIN


def _told_end(parse: Parse, office: Draft) -> int:
    """Where an office ends before the comma that its holder stands behind: "the governor of the region, Ana Lima"."""
    end = _behind(parse, office) if _speaks(office) else office.end
    tail = parse.tokens[end : end + 2]
    return end if [t.upos for t in tail] == ["PUNCT", "PROPN"] and tail[0].text == "," else office.end


def _speak(between: Sequence[Token]) -> bool:
    """Whether what stands between is no apposition but a verb of saying: "two were traders, said Deng Alier"."""
    return any(reporting.verb(t) and t.xpos in ("VBD", "VBZ", "VBP") for t in between)


def _behind(parse: Parse, draft: Draft) -> int:
    """Where an office ends, what it is of told by no name taken in: "the administrator of the district"."""
    end = draft.end
    if draft.person or draft.role is None or end >= len(parse.tokens):
        return end
    whose = draft.told and parse.tokens[end].lower in GENITIVES | {"of"}
    placed = parse.tokens[end].lower in ("in", "at", "near")
    if whose or (parse.tokens[end].upos == "ADP" and (placed or not draft.told)):
        at = end + 1
        while at < len(parse.tokens) and parse.tokens[at].upos in WITHIN and parse.tokens[at].lower not in ("on", "as"):
            at += 1
        return at if at > end + 1 else end
    return end


def _speaks_apart(parse: Parse, one: Draft, two: Draft) -> bool:
    """Whether the second of two phrases is who says what the first ends: "left hospital, Dzhabrailov said"."""
    verb = parse.tokens[two.end] if two.end < len(parse.tokens) else None
    says = verb is not None and verb.xpos in ("VBD", "VBZ") and reporting.verb(verb) is not None
    subject = parse.tokens[one.group.head].deprel.startswith("nsubj")
    return says and not subject and two.person is not None and one.person is None


def _tied(parse: Parse, drafts: list[Draft]) -> tuple[Draft, ...]:
    """Drafts with what the words behind tell: "an officer known as X", "rebels led by X", "the head, a general"."""
    found = list(drafts)
    for place, one in enumerate(found):
        after = next((i for i in range(place + 1, len(found)) if found[i].group.start >= found[place].end), None)
        if after is None:
            continue
        one, two = found[place], found[after]
        between = parse.tokens[one.end : two.group.start]
        if _speaks(one) and not one.person and _unplaced(two) and _calls(between):
            found[place] = replace(one, person=two.person)
            found[after] = replace(two, name=one.name, role=one.role, state=one.state, voice=one.voice)
        elif one.told and _unplaced(two) and _led(between):
            found[after] = replace(two, name=one.name, state=one.state, role=two.role or one.role, voice=True)
        elif _unplaced(one) and (two.told or two.needs_state) and not two.modifies and _belongs(two, between):
            found[place] = replace(one, name=two.name, state=two.state, role=one.role or two.role, voice=True)
        elif _is_band(parse, one) and _names(between) and _is_name(two) and _closed(parse, two.end):
            found[place] = replace(one, name=two.name, role=None, end=two.end)
        elif _is_name(one) and _is_what(between) and _is_band(parse, two):
            found[after] = replace(two, name=one.name, role=None)
        elif _is_what(between) and _closed(parse, two.end) and _tells(one, two):
            found[place] = replace(one, name=two.name, role=two.role, state=two.state, voice=two.voice, end=two.end)
    return tuple(found)


def _unplaced(draft: Draft) -> bool:
    """Whether a phrase is a person's name, with a rank at most."""
    return draft.person is not None and not draft.told and _nameable(draft.role)


def _belongs(whose: Draft, between: Sequence[Token]) -> bool:
    """Whether a clause behind a person's name says whom he speaks for or leads: ", who heads a faction of"."""
    words = [t.lower for t in between]
    if words[:2] == [",", "of"]:
        return set(words[2:]) <= {"the"} and whose.name is not None and whose.name.kind in ORGANISED
    verbs = [t.lower for t in between if t.upos in ("VERB", "AUX")]
    clause = words[:2] == [",", "who"] or (words[:1] == [","] and words[1:2] == verbs[:1] and words[-1:] != ["by"])
    loose = any(t.upos == "PROPN" or t.text in (";", ":", '"') or t.text == "," for t in between[1:])
    away = words[-1:] and words[-1] in AWAY and any(t.lemma.lower() == "speak" for t in between)
    return clause and len(verbs) == 1 and verbs[0] in SPEAKING and not loose and not away


def _is_what(between: Sequence[Token]) -> bool:
    return [t.lower for t in between] in ([",", "a"], [",", "an"])


def _names(between: Sequence[Token]) -> bool:
    words = [t.lower for t in between if t.lower not in (",", "the")]
    return words in KNOWN_AS or (not words and [t.lower for t in between] in ([",", "the"], [","]))


def _is_name(draft: Draft) -> bool:
    return draft.name is not None and draft.name.kind in ORGANISED and draft.role is None and draft.person is None


def _is_band(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase is one group that it does not name: "an outlawed Protestant group", "an alliance"."""
    head = parse.tokens[draft.group.head]
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    people = draft.name is not None and draft.name.actor.sector is Sector.ETHNIC
    unnamed = (draft.name is None or people) and draft.person is None
    rival = any(t.lower in RIVAL for t in parse.tokens[draft.group.start : draft.group.head])
    band = head.lower in BANDS or (rival and head.lower in ("government", "administration"))
    return unnamed and band and before in ("a", "an", "the") and head.xpos != "NNS"


def _tells(one: Draft, two: Draft) -> bool:
    """Whether an apposition says whose somebody is: "the head of the monitors, a Norwegian general"."""
    nobody = not one.told and one.person is None
    return nobody and _speaks(one) and two.told and not two.modifies and _speaks(two) and not two.person


def _calls(between: Sequence[Token]) -> bool:
    """Whether the words between an office and a name only tie them: "who goes by the name of"."""
    verbs = [t.lower for t in between if t.upos == "VERB"]
    loose = any(t.upos == "PROPN" or t.text in (";", ":", '"') for t in between)
    nouns = [t.lower for t in between if t.upos == "NOUN"]
    return len(verbs) == 1 and verbs[0] in NAMING and not loose and set(nouns) <= {"name", "alias", "nom"}


def _led(between: Sequence[Token]) -> bool:
    words = [t.lower for t in between if t.text != "," and t.upos != "DET"]
    return len(words) == 2 and words[0] in LEADING and words[1] == "by"


def _apposes(words: list[str]) -> bool:
    """Whether only a comma and a word or two like "retiring" or "former" stand between."""
    return bool(words) and words[0] in (",", "(") and (words[1:] == ["of"] or len(words) <= 2)


def _filled(parse: Parse, drafts: Sequence[Draft], place: int) -> Draft:
    """An office told in full up to the comma that closes it: "chief of X and coordinator of the UN"."""
    office = drafts[place]
    if office.told or not _speaks(office):
        return office
    for other in drafts[place + 1 :]:
        between = parse.tokens[office.end : other.end]
        apart = parse.tokens[other.group.start].sentence != parse.tokens[office.group.head].sentence
        if apart or any(t.text in (",", ";") or t.upos in ("VERB", "AUX") for t in between):
            return office
        if other.told and not other.modifies:
            return replace(office, name=other.name, state=other.state, role=other.role or office.role)
    return office


def _speaks(draft: Draft) -> bool:
    role = draft.role
    return draft.voice or (role is not None and (role.kind in SPEAKERS or role.noun.split()[-1] in PERSONS))


def _named(draft: Draft, office: Draft) -> bool:
    """Whether a phrase says whose a person is, and an office beside it no more; a list of leaders does not, for terms
    end.
    """
    leads = draft.name is not None and draft.name.kind is NameKind.LEADER
    alike = draft.name is None and office.state is not None and draft.state == office.state
    return draft.told and not leads and not alike


def _nameable(role: Role | None) -> bool:
    """Whether a person's office may still be told: none was, or only a rank."""
    return role is None or role.kind is Kind.RANK


def _office(draft: Draft, words: list[str]) -> bool:
    if draft.person:
        return False
    body = draft.name is not None and draft.name.kind is NameKind.BODY
    whose = words[-1] == "of" and draft.name is not None and draft.name.kind is not NameKind.SEAT
    return _speaks(draft) or body or whose


def _closed(parse: Parse, end: int) -> bool:
    """Whether an apposition ends here: a mark or a verb follows."""
    if end >= len(parse.tokens):
        return True
    token = parse.tokens[end]
    return token.upos in ("PUNCT", "VERB", "AUX", "ADV", "PRON") or token.lower in CLOSING
