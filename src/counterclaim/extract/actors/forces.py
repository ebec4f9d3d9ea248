"""Whose "the army" and "the military" are that name no state: who acted, who was told of before, where it happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.extract.actors.definite import is_the
from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.actors.hits import Kind
from counterclaim.extract.entries import CLOCK
from counterclaim.extract.reporting import reports, words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.parse import Parse

PASSIVE = "nsubj:pass"
FOREIGN = "Ministry of Foreign"
"""How the office opens that speaks for a state to others."""
ARMY = frozenset(("army", "military", "armed force", "armed forces", "soldier", "troop", "troops"))
"""Nouns for the whole of a state's forces, or for its soldiers."""
TELLING = words_in("speakers_words.toml", "telling")
NUMBERED = re.compile(r"\d+(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")
UNITS = frozenset(("corps", "army", "division", "brigade", "regiment", "battalion", "squadron"))
HEARD = frozenset(("quote", "cite", "hear"))
"""Verbs whose passive makes a speaker: "the army was quoted"."""


def acting(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """Whose army speaks behind what a state did, in one paragraph: "Israel halted its raids … The army said"; where
    forces of one acted there, theirs.
    """
    stretch = parse.sentence_of(draft.group.head).stretch
    own = [(d, subject) for d, subject, _ in reversed(settled) if not (d.name and d.name.kind is NameKind.GROUP)]
    did = [d for d, subject in own if subject and d.state and not d.modifies]
    near = [d for d in did if parse.sentence_of(d.group.head).stretch == stretch and _acts(parse, d)]
    armed = [d for d in near if d.role and d.role.kind is Kind.FORCE and d.role.sector is Sector.MILITARY]
    return next((d.state for d in (*armed, *near)), None) if did[:1] == near[:1] else None


def force_again(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """ "The force" as the police, or the force of whatever kind, that spoke last: "police said … the force says"."""
    if draft.noun != "force" or draft.told or not is_the(parse, draft) or not reports(parse, draft.group.head):
        return draft
    last = next((d for d, _, spoke in reversed(settled) if spoke), None)
    known = last is not None and last.role is not None and last.role.kind is Kind.FORCE and last.state
    return replace(draft, role=last.role, state=last.state) if known and last is not None else draft


def last_named(draft: Draft, settled: Settled) -> str | None:
    """The state of the same forces as they were last told of."""
    told = (d for d, _, _ in reversed(settled) if d.state and d.role and not d.modifies)
    return next((d.state for d in told if d.noun == draft.noun or {d.noun, draft.noun} <= ARMY), None)


def serving(draft: Draft, settled: Settled, place: str | None) -> str | None:
    """The land a report is set in, where "the army" is its own: its forces were the last told of, though an office
    of another spoke since: "Sudan's army fired. Egypt's ministry was silent. The army said". So with any office at home
    where all that the other land has in the report is diplomats.
    """
    army = draft.role is not None and draft.role.kind is Kind.FORCE and draft.noun in ARMY
    last = (forces_of(d) for d, _, _ in reversed(settled) if not d.modifies)
    if army and next((state for state in last if state), None) == place:
        return place
    return place if place and _is_of_the_home(draft) and _diplomats_spoke(settled, place) else None


def _is_of_the_home(draft: Draft) -> bool:
    """Whether an office serves at home: an army, police, a ministry that is not for foreign affairs."""
    role = draft.role
    ministry = role is not None and role.template.startswith("Ministry of")
    force = role is not None and role.kind is Kind.FORCE
    return (force or ministry) and not _is_diplomatic(draft)


def _diplomats_spoke(settled: Settled, place: str) -> bool:
    """Whether the last who spoke is a diplomat of another land, whose forces nobody tells of."""
    spoke = [d for d, _, spoke in settled if spoke and d.state]
    if not spoke or spoke[-1].state == place or not _is_diplomatic(spoke[-1]):
        return False
    return all(forces_of(d) != spoke[-1].state for d, _, _ in settled)


def _is_diplomatic(draft: Draft) -> bool:
    """Whether an office speaks for a state to others: an embassy, a foreign ministry."""
    return draft.role is not None and (draft.is_abroad or draft.role.template.startswith(FOREIGN))


def is_bare(parse: Parse, draft: Draft) -> bool:
    """ "The ministry", of which nothing is told: "the security ministry" is another than that told of before."""
    head = draft.group.head
    return not any(t.index < head for t in parse.deps(head, "compound", "amod"))


def forces_of(draft: Draft) -> str | None:
    """The state whose forces a phrase names: "the Malian army", "the Sudanese Armed Forces"."""
    role, name = draft.role, draft.name.actor if draft.name else None
    if role is not None and role.kind is Kind.FORCE and role.sector is Sector.MILITARY:
        return draft.state
    return name.party if name and name.sector is Sector.MILITARY and is_state(name.party or "") else None


def of_many(parse: Parse, draft: Draft, settled: Settled) -> ActorName | None:
    """The force of many states that "the military" is of, told in its sentence: "of ISAF, the army said"."""
    here = parse.tokens[draft.group.head].sentence
    near = (d.name for d, _, _ in reversed(settled) if parse.tokens[d.group.head].sentence == here)
    bodies = [n for n in near if n and n.kind is NameKind.BODY and n.actor.sector is Sector.MILITARY]
    many = next((n for n in bodies if n.actor.party and not is_state(n.actor.party)), None)
    return many if draft.noun in ARMY and reports(parse, draft.group.head) else None


def ground(parse: Parse, draft: Draft, grounds: Iterable[tuple[int, str]]) -> str | None:
    """The one state that the same sentence tells of as the place."""
    here = {land for sentence, land in grounds if sentence == parse.tokens[draft.group.head].sentence}
    return here.pop() if len(here) == 1 else None


def serves_in(parse: Parse, draft: Draft) -> bool:
    """Whether somebody is told of with a numbered unit of an army: "an officer of the 209th Corps"."""
    behind = [t.lower for t in parse.tokens[draft.group.end : draft.group.end + 5]]
    return behind[:1] in (["of"], ["in"]) and any(map(NUMBERED.fullmatch, behind)) and not UNITS.isdisjoint(behind)


def speaks(parse: Parse, subject: int) -> bool:
    """Whether a subject says something, and is not only what others say something of: "Chad was blamed"."""
    token = parse.tokens[subject]
    verb = parse.tokens[token.head] if token.head is not None else None
    heard = token.deprel != PASSIVE or (verb is not None and verb.lemma.lower() in HEARD)
    return heard and reports(parse, subject)


def speaks_by_noun(parse: Parse, draft: Draft) -> bool:
    """Whether what a state or its office tells is the subject of a clause: "Dushanbe's version is that"."""
    noun = parse.tokens[draft.group.head]
    outer = noun.deprel in ("nsubj", "nsubj:outer") and noun.lemma.lower() in TELLING
    return outer and draft.told and any(t.deprel == "case" for t in parse.tokens[draft.group.start : draft.group.head])


def labels(parse: Parse, draft: Draft) -> bool:
    """Whether an office opens an entry as the label of what it says: "11:07 The interior ministry: …"."""
    end, stretch = draft.group.end, parse.sentence_of(draft.group.head).stretch
    start = next(s.start for s in parse.sentences if s.stretch == stretch and s.start < s.end)
    before = parse.tokens[start : draft.group.start]
    timed = any(CLOCK.match(t.text) for t in before)
    opens = timed and all(t.upos in ("DET", "NUM", "PUNCT", "SYM") or CLOCK.match(t.text) for t in before)
    speaks = draft.told or draft.needs_state
    return speaks and opens and end < len(parse.tokens) and parse.tokens[end].text == ":"


def _acts(parse: Parse, draft: Draft) -> bool:
    return parse.tokens[draft.group.head].deprel != PASSIVE


def is_called_by_a_name(parse: Parse, draft: Draft) -> bool:
    """Whether a name stands before the noun of a force: "Congo's army", "Syrian troops"."""
    words = parse.tokens[draft.group.start : draft.group.head]
    return any(t.upos == "PROPN" or (t.xpos == "JJ" and t.text[0].isupper()) for t in words)
