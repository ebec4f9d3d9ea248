"""The events that only the chronicler has, which read the report whole, and cues that it takes for none."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from counterclaim.extract.chronicled import DENIED, TYPES, Chronicle
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.casting import HITTING, cast_in
from counterclaim.extract.events.cues import cue_at, tells_nothing
from counterclaim.extract.events.holds import own_hold
from counterclaim.extract.events.judged import as_judged
from counterclaim.extract.events.lexicon import Cue, grammar, types
from counterclaim.extract.events.merging import merged
from counterclaim.extract.events.no_deed import OF_PEOPLE, is_of_nothing, is_ranked, tells_no_deed
from counterclaim.extract.events.standing import SAYS, standing
from counterclaim.extract.events.tree import case_of, nominal, passive
from counterclaim.model.parse import Parse, Token

SURE = 0.6
"""How likely a word must tell of an event that no rule has; what .5 and .7 cost is in training/CHRONICLER_CARD.md."""
DOUBT = 0.02
"""How likely the words of an event of the rules must be to tell of any, where a report has more than one sentence: of
a lone sentence, which it has never learnt from, the rules know more. Less keeps what is none, more loses events.
"""
WAS_NOT = 0.5
"""How likely an event must be told not to have been: likelier than not."""
CLAIMED = frozenset({"ASSAULT", "RETREAT", "COERCE"})
"""Types of deeds that one tells of and another denies."""
PHRASES = ("obj", "obl", "nmod", "nsubj", "compound", "conj", "iobj")
"""How the words of one clause hang on one another."""
EXERCISE = "exercise"
"""The kind of what forces do to be ready, together or alone."""
NOTED = "the chronicler"
"""What stands for the cue of an event of a word that no list has."""


@dataclass(frozen=True, slots=True)
class Note:
    """A word that the chronicler takes for one of an event, its type, and whether it is told not to have been."""

    token: Token
    type: str
    was_not: bool


def as_noted(
    cast: Cast,
    found: Sequence[Candidate],
    chronicle: Chronicle,
    heard: Container[int] = (),
    disputed: Container[int] = (),
) -> list[Candidate]:
    """The events of the rules without those that the chronicler takes for none, and those that it alone has.

    What it has as told not to have been is left to those who deny. No deed that somebody tells of, at words that are
    `heard`, is left out; where words are `disputed`, by one who blames or denies, nothing is new.
    """
    notes = list(_notes(cast, chronicle))
    kept, used = [], set[int]()
    own = {i for one in found for i in one.words}
    for one in found:
        its = [n.token.index for n in notes if n.token.index in one.words] or _of_its_type(one, notes, used | own)
        used |= set(its)
        if its or _is_claimed(cast, one, heard) or chronicle.tells(one.words) >= DOUBT:
            kept.append(one)
    for note in notes:
        at = note.token.index
        told = _is_told(cast.parse, note, kept) or _is_only_said(cast.parse, note, kept)
        if at not in used and at not in disputed and not note.was_not and not told:
            kept += [one for one in [_new(cast, note)] if _is_new(cast.parse, one, kept)]
    return kept


def _is_claimed(cast: Cast, one: Candidate, heard: Container[int]) -> bool:
    """Whether an event is one of a lone sentence, a loss of arms, or a deed that somebody tells of, which another may
    deny.
    """
    if one.cue.kind == "lost" or len(cast.parse.sentences) == 1:  # of lost arms it has learnt nothing
        return True
    return one.token.index in heard and one.type in CLAIMED


def _notes(cast: Cast, chronicle: Chronicle) -> Iterator[Note]:
    best = chronicle.likely[:, :DENIED].argmax(1)
    for word in np.flatnonzero(chronicle.likely[:, :DENIED].max(1) >= SURE).tolist():
        yield Note(cast.parse.tokens[word], TYPES[best[word]], bool(chronicle.likely[word, DENIED] >= WAS_NOT))


def _of_its_type(one: Candidate, notes: Sequence[Note], taken: set[int]) -> list[int]:
    """The nearest word of the sentence that tells the same type, of no other event: the "killed" of an "attack"."""
    same = (n for n in notes if n.type == one.type and n.token.sentence == one.token.sentence)
    free = [n.token.index for n in same if n.token.index not in taken]
    return sorted(free, key=lambda i: (abs(i - one.token.index), i))[:1]


def _is_new(parse: Parse, one: Candidate, kept: Sequence[Candidate]) -> bool:
    """Whether an event says nothing again of what stands beside it, and more than that people were harmed by nobody."""
    return len(merged(parse, [*kept, one])) > len(kept) and (one.cue.kind != "harm" or bool(one.actors))


def _is_told(parse: Parse, note: Note, kept: Sequence[Candidate]) -> bool:
    """Whether a word is listed as one that tells no event, says what a deed was ("it had been *retaliation*"), or tells
    again what another of its clause does.
    """
    known = cue_at(parse, note.token) if note.type in OF_PEOPLE else None
    of_things = known is not None and known.type == note.type and tells_no_deed(parse, note.token, known)
    known = cue_at(parse, note.token) if nominal(parse, note.token) else None
    ranked = known is not None and known.type == note.type and is_ranked(parse, note.token)
    names = note.type == "ASSAULT" and nominal(parse, note.token) and bool(parse.deps(note.token.index, "cop"))
    nothing = tells_nothing(parse, note.token) or is_of_nothing(parse, note.token, note.type)
    if of_things or names or nothing or ranked or _only_moves(parse, note):
        return True
    return any(_is_within(parse, note, one) for one in kept)


def _only_moves(parse: Parse, note: Note) -> bool:
    """Whether a word that would tell an assault only tells where somebody went: "*turned* towards the jets"."""
    verb = note.token
    moves = note.type == "ASSAULT" and not nominal(parse, verb) and is_one_of(verb, grammar("moving"))
    return moves and not parse.deps(verb.index, "obj") and cue_at(parse, verb) is None


def _is_only_said(parse: Parse, note: Note, kept: Sequence[Candidate]) -> bool:
    """Whether a deed is what somebody agrees to, asks for, threatens or sets out to do: "agreed on *a withdrawal*"."""
    said = {one.token.index: one.cue for one in kept if one.cue.type in SAYS}
    how = standing(parse, note.token, said)
    if (how.hold == "aim" or _is_to_come(parse, note)) and types()[note.type].side == "conflict":
        return True
    held = said.get(note.token.head) if note.token.head is not None else None
    behind = held is not None and any(case_of(parse, note.token) in need.words for need in held.needs)
    return behind or (how.above is not None and how.above.index in said)


def _is_to_come(parse: Parse, note: Note) -> bool:
    """Whether a noun is of deeds that will be or go on: "*attacks* on convoys will go on"."""
    verb = parse.tokens[note.token.head] if note.token.head is not None and note.token.deprel == "nsubj" else None
    return verb is not None and nominal(parse, note.token) and own_hold(parse, verb) == "future"


def _is_within(parse: Parse, note: Note, one: Candidate) -> bool:
    """Whether a noun tells the same type as the word that it stands under in its clause: "beat off a *raid*"."""
    drill = one.cue.kind == EXERCISE and is_one_of(note.token, grammar("exercises"))
    if not (note.type == one.type or drill) or not nominal(parse, note.token):
        return False
    at = note.token
    while at.head is not None and at.deprel.startswith(PHRASES):
        at = parse.tokens[at.head]
        if at.index in one.words:
            return True
    return False


def _is_suffered(parse: Parse, note: Note) -> bool:
    """Whether a verb of force tells what its subject meets: "troops *fell*", "a patrol *strayed* into a minefield"."""
    active = not nominal(parse, note.token) and not passive(parse, note.token)
    return note.type in HITTING and active and is_one_of(note.token, grammar("meeting_harm"))


def _new(cast: Cast, note: Note) -> Candidate:
    """An event as if it were told plainly, with those who take part by the rules of its word, or else of its type.

    How the tree holds it is not asked: it has learnt to leave out what is planned or feared, and to ask both lost
    1.5 points of F1 in real stories.
    """
    slots = ("subj",) if _is_suffered(cast.parse, note) else types()[note.type].slots
    usual = Cue(NOTED, frozenset(), (), note.type, None, slots, None)
    known = cue_at(cast.parse, note.token)
    own = known is not None and known.type == note.type
    cue = replace(known, pattern=f"{known.pattern}, {NOTED}") if known and own else usual
    how = replace(standing(cast.parse, note.token, {}), hold=None, above=None, denied=False)
    return as_judged(cast, cast_in(cast, Candidate(note.token, cue, how, note.type, noted=True), ()), listed=own)
