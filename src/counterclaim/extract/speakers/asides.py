"""What a report tells of the one accused in a clause of its own: "accused the Front, which denied it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.charges import aside
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.speakers.cues import Cue
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse

OBJECTS = ("obj", "iobj", "obl")


def without_asides(parse: Parse, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues, their content without the clauses behind a comma in which the report lets somebody answer: of the one
    whom a verb accuses or tells, and of anybody who denies.

    What stands between quotation marks is the speaker's own.
    """
    quoted = quoted_words(parse)
    for answer in cues:
        clause = frozenset(aside(parse, parse.tokens[answer.token])) if answer.token not in quoted else frozenset()
        if clause:
            cues = [_without(cue, clause) if _is_put_in(parse, answer, cue) else cue for cue in cues]
    return tuple(cues)


def _is_put_in(parse: Parse, answer: Cue, cue: Cue) -> bool:
    """Whether an answer is put in the words of another, and is none of them."""
    noun = parse.tokens[answer.token].head
    held = noun in cue.content and answer.token in cue.content and answer.token != cue.token
    return held and (answer.stance is Stance.DENIED or _is_object(parse, noun, cue.token))


def _is_object(parse: Parse, noun: int | None, verb: int) -> bool:
    """Whether a noun, or the one that it is told of along with, is whom a verb accuses or tells."""
    while noun is not None and parse.tokens[noun].deprel == "conj":
        noun = parse.tokens[noun].head
    return noun is not None and parse.tokens[noun].deprel in OBJECTS and parse.tokens[noun].head == verb


def _without(cue: Cue, tokens: frozenset[int]) -> Cue:
    return replace(cue, content=tuple(i for i in cue.content if i not in tokens))
