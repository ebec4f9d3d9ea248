"""Reports with what contradicts what marked in line, as the judge learns from them which saying answers which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from counterclaim.extract.mentions import Saying
from counterclaim.extract.sayings import find_sayings
from counterclaim.extract.weigh.answers import ANSWER, NOTHING, Sayings, asked_answer, may_answer
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span
from counterclaim.reading import hear
from training.judge_voices import parse_of
from training.marks import Marked, read_marked
from training.taught import Labelled, Taught, parts_of

_DENIAL = re.compile(r"[DR]\d+>(A\d+)")
"""What contradicts a claim: a denial, or another count of the same."""
_CLAIM = re.compile(r"A\d+")
MUCH = 0.3
"""How much of two stretches of words must be the same for them to be one (shared words of all words)."""


def read_answers(path: Path, language: Language, pieces: Pieces) -> Iterator[Taught]:
    """The reports of a file or of the files of a folder: `[[a claim]]{A1}`, `[[its denial]]{D1>A1}`, or
    another count `[[of the same]]{R1>A1}`."""
    for marked in read_marked(path):
        yield taught_answers(marked, language, pieces)


def taught_answers(marked: Marked, language: Language, pieces: Pieces) -> Taught:
    """A report with what each of its sayings answers; those that only share words with a marked one teach nothing."""
    parse = parse_of(marked, language)
    actors, _, attributions = hear(parse)
    sayings = find_sayings(parse, attributions)
    told = Sayings(parse, sayings, actors)
    labels = labels_of(parse, marked, sayings)
    asked = ((i, asked_answer(told, i)) for i, s in enumerate(sayings) if i in labels and may_answer(parse, s))
    figures = (
        Labelled(one, {ANSWER: frozenset(map(str, labels[i])) & frozenset(one.options[ANSWER]) or _nothing(labels[i])})
        for i, one in asked
    )
    return Taught(marked.head[0], parts_of(parse, pieces), tuple(figures))


def _nothing(labels: frozenset[int]) -> frozenset[str]:
    """Nothing is right where nothing is answered; where what is answered is none of the options, no option is."""
    return frozenset() if labels else frozenset((NOTHING,))


def labels_of(parse: Parse, marked: Marked, sayings: Sequence[Saying]) -> Mapping[int, frozenset[int]]:
    """By saying, the sayings that it answers; none of those that share words with a marked denial and are not it."""
    claims: dict[str, Span] = {}
    denials: list[tuple[Span, str]] = []
    for mark in marked.marks:
        span = Span(mark.start, mark.end)
        for word in ";".join(mark.fields).split("|"):
            if found := _DENIAL.fullmatch(word):
                denials.append((span, found[1]))
            elif _CLAIM.fullmatch(word):
                claims[word] = span
    answers: dict[int, set[int]] = {}
    if missing := {claim for _, claim in denials} - set(claims):
        raise ValueError(f"{marked.head[0]}: {', '.join(sorted(missing))} is answered and not marked")
    for span, claim in denials:
        one, other = best(parse, span, sayings), best(parse, claims[claim], sayings)
        if one is not None:
            answers.setdefault(one, set()).update(() if other is None else (other,))
    touched = {i for i, s in enumerate(sayings) for span, _ in denials if any(part.overlaps(span) for part in s.spans)}
    free = (i for i in range(len(sayings)) if i not in touched)
    return {i: frozenset(js) for i, js in answers.items() if js} | {i: frozenset[int]() for i in free}


def best(parse: Parse, span: Span, sayings: Sequence[Saying]) -> int | None:
    """The saying that shares the most words with a stretch, where its head stands there or it shares much."""
    marked = {t.index for t in parse.between(span) if t.upos != "PUNCT"}
    held = [(s.head in marked, marked & {*s.tokens}, marked | {*s.tokens}) for s in sayings]
    alike = ((headed, len(shared) / len(both), -i) for i, (headed, shared, both) in enumerate(held))
    headed, much, at = max(alike, default=(False, 0.0, 0))
    return -at if headed or much >= MUCH else None
