"""Clauses in which a report lets another answer: "accused Mali, which denied it", "Kyiv said, while Moscow denied"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.charges import aside
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.reach import CONCEDING, PRESENT
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

OBJECTS = ("obj", "iobj", "obl")
ANSWERING = (Stance.DENIED, Stance.CONFIRMED)
AGAINST = {"advcl": ("while", "whereas", *CONCEDING), "conj": ("but", "and", "yet")}


def without_asides(parse: Parse, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues, their content without the clauses behind a comma in which the report lets somebody answer: of the one
    whom a verb accuses or tells, of anybody who denies, and what another says meanwhile.

    What stands between quotation marks is the speaker's own.
    """
    quoted = quoted_words(parse)
    for answer in (cue for cue in cues if cue.token not in quoted):
        token = parse.tokens[answer.token]
        put_in, against = frozenset(aside(parse, token)), frozenset(_contrast(parse, token))
        if put_in:
            cues = [_without(cue, put_in) if _is_put_in(parse, answer, cue) else cue for cue in cues]
        if against:
            cues = [_without(cue, against) if _is_set_against(parse, answer, cue) else cue for cue in cues]
    return tuple(cues)


def _is_put_in(parse: Parse, answer: Cue, cue: Cue) -> bool:
    """Whether an answer is put in the words of another, and is none of them."""
    noun = parse.tokens[answer.token].head
    held = answer.token in cue.content and answer.token != cue.token and (noun in cue.content or noun == cue.token)
    others = answer.speaker.claimant != cue.speaker.claimant
    answers = answer.stance in ANSWERING or (others and _is_now(parse, answer, cue))
    return held and (answers or _is_object(parse, noun, cue.token))


def _is_now(parse: Parse, answer: Cue, cue: Cue) -> bool:
    """Whether somebody says now what stands in the words of one who spoke: "said …, where Mali says it has won"."""
    return parse.tokens[answer.token].xpos in PRESENT and parse.tokens[cue.token].xpos == "VBD"


def _contrast(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The tokens of the clause that a verb heads, if a comma and a "while" or a "but" set it against what is said
    before.
    """
    marks = [t.index for t in parse.deps(verb.index, "mark", "cc") if t.lower in AGAINST.get(verb.deprel, ())]
    if not marks or parse.tokens[max(0, marks[0] - 1)].text != ",":
        return ()
    return tuple(i for i in parse.subtree(verb.index) if i >= marks[0])


def _is_set_against(parse: Parse, answer: Cue, cue: Cue) -> bool:
    """Whether somebody says something else, behind what another has said; what a "but" joins, behind his name too."""
    others = cue.speaker != answer.speaker and not cue.speaker.claimant.narrator
    verb = parse.tokens[answer.token]
    before = verb.head if verb.deprel == "conj" and verb.head is not None else -1
    return others and answer.token in cue.content and before <= cue.token < answer.token


def _is_object(parse: Parse, noun: int | None, verb: int) -> bool:
    """Whether a noun, or the one that it is told of along with, is whom a verb accuses or tells."""
    while noun is not None and parse.tokens[noun].deprel == "conj":
        noun = parse.tokens[noun].head
    return noun is not None and parse.tokens[noun].deprel in OBJECTS and parse.tokens[noun].head == verb


def _without(cue: Cue, tokens: frozenset[int]) -> Cue:
    return replace(cue, content=tuple(i for i in cue.content if i not in tokens))
