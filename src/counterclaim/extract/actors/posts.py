"""For whom a spokesman, a director or a member speaks who is told of by his post alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterclaim.extract.actors.anaphora import MANY, just_before
from counterclaim.extract.actors.drafts import IRREGULAR, PLACES, Draft, Settled, is_posted, is_ward
from counterclaim.extract.actors.hits import STATES, Kind, Role, role_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.lexicon import table
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

PLAIN = words_in("actors_words.toml", "posts")
"""Posts of any house: one told with "a" before and a place behind is of none told before."""
COLLECTIVE = words_in("actors_words.toml", "collective")
POSTED = frozenset((Kind.BODY, Kind.FORCE, Kind.HEAD))
UNINVESTIGATED = words_in("actors_words.toml", "no_investigators")
INVESTIGATING = "Investigative Committee of {}"
LONGEST = 10
"""How many tokens the label of a turn may have."""
SENT_OUT = frozenset(("mission", "envoy", "ambassador", "representative", "delegate"))
PEOPLE = frozenset((Kind.OFFICIAL, Kind.RANK, Kind.VOICE))
FAR = 2
"""Within how many sentences "his envoy" is that of who was told of last."""
SERVING = frozenset((Kind.BODY, Kind.HEAD, Kind.RANK, Kind.FORCE, Kind.OFFICIAL))
PEERS = frozenset((*table("actors_words.toml")["peers"], "opponent", "rival", "critic"))
PLACING = frozenset(("in", "at", "of", "from", "with"))


def of_some_body(parse: Parse, draft: Draft, settled: Settled, home: str | None) -> Draft:
    """A spokesman speaks for the subject of his sentence, else for the last speaker, else for the outlet's state."""
    if is_of_elsewhere(parse, draft) or is_of_others(parse, draft) or _is_for_strangers(parse, draft):
        return draft
    number = parse.tokens[draft.group.head].sentence
    noun = draft.role.noun if draft.role else ""
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    same = [d for d, _, _ in settled if d.told and d.noun.split()[-1:] == noun.split()[-1:] != []]
    alike = bool(same) and (None in (draft.person, same[-1].person) or draft.person == same[-1].person)
    if alike and before == "the":
        return replace(draft, role=same[-1].role, state=same[-1].state, name=same[-1].name, voice=True)
    here = [d for d, s, _ in settled if s and parse.tokens[d.group.head].sentence == number]
    told = [d for d, _, spoke in settled if spoke]
    seat = None if here else opening_seat(parse, draft, settled)
    if seat is not None and (not told or _is_of_a_government(told[-1])):
        return replace(draft, role=seat.role, name=seat.name, state=seat.state, voice=True)
    spoke = [d for d in told if home in (None, d.state) or just_before(parse, d, draft)]
    spoke = [d for d in spoke if not _is_cited(parse, d)] or spoke
    for other in (*reversed(here), *reversed(spoke)):
        aside = other.role is not None and (other.role.kind is Kind.MEDIA or other.role.sector is Sector.RELIGION)
        if other.told and not aside:
            return replace(draft, role=other.role, state=other.state, name=other.name, voice=True)
    return replace(draft, state=home)


def opening_seat(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    """The capital in which the sentence of somebody opens: "In Yerevan a spokeswoman said"."""
    start = parse.sentence_of(draft.group.head).start
    opens = parse.tokens[start].lower == "in" and draft.group.start > start + 1
    seats = (d for d, _, _ in reversed(settled) if d.group.start == start + 1 and d.name is not None)
    return next((d for d in seats if opens and d.name and d.name.kind is NameKind.SEAT), None)


def _is_of_a_government(draft: Draft) -> bool:
    """Whether a state or a body of its government spoke, whose people speak at home; its troops may be in a capital of
    others, as may those whom a body of many states sends.
    """
    role, name = draft.role, draft.name.actor if draft.name else None
    ruling = role is not None and role.kind in (Kind.BODY, Kind.HEAD, Kind.VOICE)
    named = name is not None and name.country is not None and name.party == name.country
    return (ruling and draft.state is not None) or (named and name is not None and name.sector is not Sector.MILITARY)


def _is_cited(parse: Parse, draft: Draft) -> bool:
    """Whether somebody only told a number that another compares: "fewer than the 90 deaths reported by the UN"."""
    token = parse.tokens[draft.group.head]
    above = parse.tokens[token.head] if token.deprel == "obl:agent" and token.head is not None else None
    return above is not None and above.deprel == "acl"


def _is_for_strangers(parse: Parse, draft: Draft) -> bool:
    """Whether a spokesman is told of with those he speaks for, whom the report does not name: "a spokesman for the
    mining company", "for the families".
    """
    behind = parse.tokens[draft.group.end : draft.group.end + 1]
    if not any(t.lower in ("for", "of") for t in behind):
        return False
    nouns = (t for t in parse.deps(draft.group.head, "nmod") if t.upos == "NOUN")
    roles = [role_of((t.lemma.lower(),)) for t in nouns]
    return any(role is None or role.sector is Sector.BUSINESS for role in roles)


def posted(parse: Parse, draft: Draft) -> Draft:
    """ "Its Baghdad command": told with a town, which is where it is posted and not whose it is."""
    first = parse.tokens[draft.group.start]
    town = first.xpos == "NNP" and first.upos == "PROPN" and first.index < draft.group.head
    office = draft.role is not None and draft.role.kind in POSTED and draft.name is None
    return replace(draft, state=None) if town and office and not draft.person else draft


def served(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """ "His army chief", "her cabinet director": of the state of the person told of last. "His envoy in Paris" is sent
    by no state where nothing tells whose that person is.
    """
    office = draft.role is not None and draft.role.kind in SERVING and draft.role.noun not in PEERS
    if draft.told or not office:
        return draft
    last = next((d for d, subject, _ in reversed(settled) if subject and (d.person or d.told)), None)
    if last is None or not (last.person or _is_one(parse, last)):
        return draft
    near = parse.tokens[draft.group.head].sentence - parse.tokens[last.group.head].sentence <= FAR
    if near and not last.told and draft.is_abroad:
        return replace(draft, owned=True)
    land = last.state if draft.role and draft.role.kind is Kind.RANK else _land_of(last)
    return replace(draft, state=land) if near and land and draft.needs_state else draft


def land_of_spokesman(draft: Draft) -> str | None:
    """The state whose leader a mere spokesman's name is."""
    voice = draft.role is not None and draft.role.kind is Kind.VOICE
    return _land_of(replace(draft, state=None)) if voice and draft.person and draft.state is None else None


def _land_of(person: Draft) -> str | None:
    """The state that somebody is of by his office, or whose leader his name is."""
    actor = person.name.actor if person.name and person.name.kind is NameKind.LEADER else None
    return person.state or (actor.party if actor and actor.party == actor.country else None)


def led(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """ "His movement", "her fighters" as the group of the one person of a group who was told of last."""
    band = draft.role is not None and (draft.role.kind is Kind.ECHO or draft.role.sector in IRREGULAR)
    heads = ((d, parse.tokens[d.group.head]) for d, _, _ in reversed(settled))
    one = next((d for d, head in heads if d.person or (head.xpos == "NN" and is_people(head.lower))), None)
    if not band or draft.told or one is None or one.name is None or one.name.kind is not NameKind.GROUP:
        return draft
    near = parse.tokens[draft.group.head].sentence - parse.tokens[one.group.head].sentence <= FAR
    return replace(draft, name=one.name) if near else draft


def at_a_house(parse: Parse, draft: Draft, settled: Settled) -> ActorName | None:
    """The body that a sentence opens with as where its people speak: "At MONUSCO, an officer lamented"."""
    plain = draft.role is not None and draft.role.kind in PEOPLE and not (draft.told or draft.person or draft.owned)
    start = parse.sentence_of(draft.group.head).start
    if not plain or parse.tokens[start].lower not in ("at", "inside", "within") or not settled:
        return None
    last = settled[-1][0]
    opens = last.group.start - start in (1, 2) and last.name is not None and last.name.kind is NameKind.BODY
    between = [t.lower for t in parse.tokens[last.group.end : draft.group.start]]
    return last.name if opens and between in ([","], [",", "a"], [",", "an"], [",", "one"], ["a"], ["an"]) else None


def of_that_house(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """ "Its director" and "an official there" as one of the hospital, which speaks for no state, or of the office just
    told of: "the Pentagon is calm, an official there said".
    """
    posted_ = is_posted(draft) and draft.role is not None and "Ministry" not in draft.role.template
    its = draft.group.start > 0 and parse.tokens[draft.group.start - 1].lower == "its"
    there = parse.tokens[draft.group.end].lower == "there" if draft.group.end < len(parse.tokens) else False
    if not posted_ or not (its or there):
        return draft
    here = parse.tokens[draft.group.head].sentence
    near = [d for d, subject, _ in settled if here - parse.tokens[d.group.head].sentence <= 1 and (subject or there)]
    if near and is_ward(near[-1]):
        return replace(draft, role=near[-1].role, owned=True)
    housed = next((d for d in reversed(near) if there and _is_house(parse, d, draft)), None)
    return replace(draft, name=housed.name, state=housed.state, voice=True) if housed else draft


def _is_house(parse: Parse, house: Draft, draft: Draft) -> bool:
    """Whether a phrase names a state's office that somebody may work at, "the Pentagon", and no place is told since."""
    name, role = house.name, house.role
    of_state = name is not None and name.actor.country is not None and name.actor.party == name.actor.country
    named = name is not None and name.kind is NameKind.BODY and of_state
    office = house.told and name is None and role is not None and role.kind is Kind.BODY
    placed = any(n.label == "LOC" and house.group.end <= n.start < draft.group.start for n in parse.names)
    return (named or office) and not placed


def just_told(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    """Who is told of right before "whose": "Peru, whose president"."""
    at = draft.group.start - 1
    at -= at > 0 and parse.tokens[at - 1].text == ","
    return next((d for d, _, _ in reversed(settled) if d.end == at and d.told and not d.modifies), None)


def owner(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    """Whose "its army" is: the last subject's; for a spokesman a group's named behind it too, "they blame the rebels.
    Its spokesman"; nobody's who is only told of in words that are quoted: "“The army fires,” its chairman said".
    """
    quoted = quoted_words(parse)
    outside = draft.group.head not in quoted
    told = [(d, s) for d, s, _ in settled if d.told and not d.modifies and not d.person]
    told = [(d, s) for d, s in told if not (outside and d.group.head in quoted)]
    if draft.role is not None and draft.role.kind is Kind.VOICE:
        told = [(d, s) for d, s in told if s or (d.name and d.name.kind is NameKind.GROUP)]
        return max(told, key=lambda o: (parse.tokens[o[0].group.head].sentence, o[1]))[0] if told else None
    return next((d for d, subject in reversed(told) if subject), None)


def is_sent_to(parse: Parse, draft: Draft) -> bool:
    """Whether somebody is sent to a body of many states, "its UN mission", and so is not of it."""
    body = draft.name is not None and draft.name.kind is NameKind.BODY
    many = body and draft.name is not None and draft.name.actor.sector is Sector.INTERGOVERNMENTAL
    return bool(many) and parse.tokens[draft.group.head].lemma.lower() in SENT_OUT


def of_that_place(parse: Parse, draft: Draft) -> bool:
    """Whether an office is of a place just told of: "the region's governor"."""
    owners = (t for t in parse.tokens[draft.group.start : draft.group.head] if t.deprel == "nmod:poss")
    return any(t.lemma.lower() in PLACES for t in owners)


def _is_one(parse: Parse, draft: Draft) -> bool:
    """Whether somebody is one person told of by office or as a leader."""
    leads = draft.name is not None and draft.name.kind is NameKind.LEADER
    heads = draft.role is not None and draft.role.kind is Kind.HEAD
    return leads or (heads and parse.tokens[draft.group.head].xpos not in MANY)


def of_that(parse: Parse, draft: Draft, settled: Settled, own: str | None) -> str | None:
    """Whose "that government" is: the state told of last that is not the outlet's own."""
    body = draft.role is not None and draft.role.kind is Kind.BODY
    within = any(t.lower == "that" for t in parse.tokens[draft.group.end : draft.end])
    before = body and draft.group.start > 0 and parse.tokens[draft.group.start - 1].lower == "that"
    lands = (d.state or (d.name.actor.party if d.name and d.name.kind in STATES else None) for d, _, _ in settled)
    states = [land for land in lands if land not in (None, own)]
    return states[-1] if states and (within or before) else None


def with_such(role: Role, state: str | None) -> str | None:
    """The state whose an office is that the one of the setting lacks: an Investigative Committee in Kherson."""
    lacks = role.template == INVESTIGATING and state in UNINVESTIGATED
    return "RUS" if lacks else state


def is_of_elsewhere(parse: Parse, draft: Draft) -> bool:
    """Whether somebody is of a house that only his place tells: "a researcher in Bonn", "a director at a clinic"."""
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    behind = parse.tokens[draft.group.end].lower if draft.group.end < len(parse.tokens) else ""
    return before in ("a", "an") and draft.noun in PLAIN and behind in PLACING


def is_of_others(parse: Parse, draft: Draft) -> bool:
    """Whether members are told of with what they are of, nobody known: "gang members", "members of a cartel"."""
    if draft.noun != "member":
        return False
    beside = [t for t in parse.deps(draft.group.head, "compound") if t.upos == "NOUN"]
    behind = [t for t in parse.deps(draft.group.head, "nmod") if t.upos == "NOUN" and t.index >= draft.group.end]
    return bool(beside) or any(not _is_definite(parse, t.index) for t in behind)


def _is_definite(parse: Parse, noun: int) -> bool:
    return any(t.lower not in ("a", "an", "some") for t in parse.deps(noun, "det", "nmod:poss"))


def speaker_of_turn(parse: Parse, draft: Draft, people: Mapping[str, Draft]) -> str | None:
    """The state of the one whose surname in capitals the paragraph of an office opens with: "PETROV: The army won"."""
    stretch = parse.sentence_of(draft.group.head).stretch
    start = next(s.start for s in parse.sentences if s.stretch == stretch and s.start < s.end)
    near = parse.tokens[start : min(start + LONGEST, draft.group.start)]
    colon = next((t.index for t in near if t.text == ":"), None)
    words = [t.text for t in parse.tokens[start:colon]] if colon is not None else []
    name = words[: words.index(",")] if "," in words else words
    holder = people.get(name[-1].lower()) if name and name[-1].isupper() else None
    return _land_of(holder) if holder else None


def is_of_strangers(parse: Parse, draft: Draft, settled: Settled) -> bool:
    """Whether "its coordinator" is of a body told of before of which nothing is known: "a committee of relatives
    keeps a list; its coordinator said".
    """
    here = parse.sentence_of(draft.group.start)
    last = parse.sentences[here.index - 1] if here.index else here
    start = last.start if last.stretch == here.stretch else here.start
    before = parse.tokens[start : draft.group.start - 1]
    subjects = [t for t in before if t.deprel.startswith("nsubj") and t.upos != "PRON"]
    named = {i for n in parse.names if n.label == "ORG" for i in range(n.start, n.end)}
    body = subjects[-1] if subjects else None
    if body is None or body.xpos in MANY or not (body.lemma.lower() in COLLECTIVE or body.index in named):
        return False
    return not any(d.told and d.group.start <= body.index < d.end for d, _, _ in settled)
