"""The events that only the chronicler has, which read the report whole, and cues that it takes for none."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from counterclaim.extract.chronicled import DENIED, TYPES, Chronicle
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.casting import cast_in
from counterclaim.extract.events.cues import cue_at, tells_nothing
from counterclaim.extract.events.lexicon import Cue, types
from counterclaim.extract.events.merging import merged
from counterclaim.extract.events.standing import standing
from counterclaim.extract.events.tree import nominal
from counterclaim.model.parse import Parse, Token

SURE = 0.6
"""How likely a word must tell of an event that no rule has."""
DOUBT = 0.02
"""How likely the words of an event of the rules must be to tell of any, where a report has more than one sentence: of
a lone sentence, which it has never learnt from, the rules know more.
"""
WAS_NOT = 0.5
"""How likely an event must be told not to have been."""
CLAIMED = frozenset({"ASSAULT", "RETREAT", "COERCE"})
"""Types of deeds that one tells of and another denies."""
PHRASES = ("obj", "obl", "nmod", "nsubj", "compound", "conj", "iobj")
"""How the words of one clause hang on one another."""
NOTED = "the chronicler"
"""What stands for the cue of an event that only the chronicler has."""


@dataclass(frozen=True, slots=True)
class Note:
    """A word that the chronicler takes for one of an event, its type, and whether it is told not to have been."""

    token: Token
    type: str
    was_not: bool


def as_noted(
    cast: Cast, found: Sequence[Candidate], chronicle: Chronicle, told: Container[int] = (), said: Container[int] = ()
) -> list[Candidate]:
    """The events of the rules without those that the chronicler takes for none, and those that only it has; what it has
    as told not to have been is a denial, and no event.

    `told` are the words of whoever is heard; no deed that he tells of is left out. At words that are `said` otherwise
    than as so, by one who blames or denies, nothing is new.
    """
    notes = list(_notes(cast, chronicle))
    kept, used = [], set[int]()
    for one in found:
        note = _of_its_words(one, notes) or _of_its_type(one, notes, used | {c.token.index for c in found})
        used |= {note.token.index} if note else set()
        if note or _is_claimed(cast, one, told) or _likely(one, chronicle) >= DOUBT:
            kept.append(one)
    free = (n for n in notes if n.token.index not in used and n.token.index not in said and not n.was_not)
    new = [_new(cast, note) for note in free if not _is_told(cast.parse, note, kept)]
    return [*kept, *(one for one in new if _is_new(cast.parse, one, kept))]


def _is_claimed(cast: Cast, one: Candidate, told: Container[int]) -> bool:
    """Whether an event is one of a lone sentence, or a deed that somebody tells of, which another may deny."""
    return len(cast.parse.sentences) == 1 or (one.token.index in told and one.type in CLAIMED)


def _notes(cast: Cast, chronicle: Chronicle) -> Iterator[Note]:
    best = chronicle.likely[:, :DENIED].argmax(1)
    for word in np.flatnonzero(chronicle.likely[:, :DENIED].max(1) >= SURE).tolist():
        yield Note(cast.parse.tokens[word], TYPES[best[word]], bool(chronicle.likely[word, DENIED] >= WAS_NOT))


def _words(one: Candidate) -> list[int]:
    return [one.token.index, *(t.index for t in one.also)]


def _of_its_words(one: Candidate, notes: Sequence[Note]) -> Note | None:
    words = _words(one)
    return next((note for note in notes if note.token.index in words), None)


def _of_its_type(one: Candidate, notes: Sequence[Note], taken: set[int]) -> Note | None:
    """The nearest word of the sentence that tells the same type, of no other event: the "killed" of an "attack"."""
    same = (n for n in notes if n.type == one.type and n.token.sentence == one.token.sentence)
    free = [n for n in same if n.token.index not in taken]
    return min(free, key=lambda n: abs(n.token.index - one.token.index), default=None)


def _is_new(parse: Parse, one: Candidate, kept: Sequence[Candidate]) -> bool:
    """Whether an event says nothing again of what stands beside it, and more than that people were harmed by nobody."""
    return len(merged(parse, [*kept, one])) > len(kept) and (one.cue.kind != "harm" or bool(one.actors))


def _is_told(parse: Parse, note: Note, kept: Sequence[Candidate]) -> bool:
    """Whether a word is listed as one that tells no event, or tells again what another of its clause does."""
    return tells_nothing(parse, note.token) or any(_is_within(parse, note, one) for one in kept)


def _is_within(parse: Parse, note: Note, one: Candidate) -> bool:
    """Whether a noun tells the same type as the word that it stands under in its clause: "beat off a *raid*"."""
    if note.type != one.type or not nominal(parse, note.token):
        return False
    at = note.token
    while at.head is not None and at.deprel.startswith(PHRASES):
        at = parse.tokens[at.head]
        if at.index in _words(one):
            return True
    return False


def _likely(one: Candidate, chronicle: Chronicle) -> float:
    return float(chronicle.likely[_words(one), :DENIED].max())


def _new(cast: Cast, note: Note) -> Candidate:
    """An event as it is told, with those who take part by the rules of its word, or else of its type."""
    usual = Cue(NOTED, frozenset(), (), note.type, None, types()[note.type].slots, None)
    known = cue_at(cast.parse, note.token)
    cue = replace(known, pattern=NOTED) if known and known.type == note.type else usual
    how = replace(standing(cast.parse, note.token, {}), hold=None, above=None, denied=False)
    return cast_in(cast, Candidate(note.token, cue, how, note.type), ())
