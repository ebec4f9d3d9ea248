"""Who tells of losses and is none of the lost: "killing 14, *two elders and a nurse* said", "citing *two nurses*"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract import reporting
from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Token

_SAYING = frozenset({"ccomp", "parataxis"})


def without_tellers(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those of people who say what stands before them, unless their own phrase tells their fate.

    "Three were hurt, *one of the wounded* said": one of those told is no news, whatever his phrase tells.
    """
    parse, told = phrases.parse, tellers(phrases.parse)
    return without(drafts, [not d.people <= told or (d.trigger in told and not _is_one_of(parse, d)) for d in drafts])


def _is_one_of(parse: Parse, draft: Draft) -> bool:
    return any(t.lower == "of" for t in parse.tokens[draft.first + 1 : draft.first + 2])


def tellers(parse: Parse) -> frozenset[int]:
    """The tokens of those who say what stands before them in their sentence, and of those who are cited."""
    verbs = (t for t in parse.tokens if t.upos == "VERB" and reporting.verb(t) is not None)
    behind = (t for verb in verbs for t in (*_behind(parse, verb), *_cited(parse, verb)))
    return frozenset(i for t in (*behind, *_sources(parse)) for i in parse.subtree(t.index))


def _behind(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """The subject behind the clause that its verb of saying tells, and before or behind that verb."""
    clauses = [t.index for t in parse.deps(verb.index, *_SAYING) if t.index < verb.index]
    if not clauses:
        return ()
    return tuple(t for t in parse.deps(verb.index, "nsubj") if max(clauses) < t.index)


def _cited(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """ "Amnesty said, citing *19 survivors*": those from whom one has it; "citing reports of deaths" names none."""
    cited = parse.deps(verb.index, "obj") if is_form(verb, words_of("citing")) else ()
    return tuple(t for t in cited if t.upos != "NOUN" or is_people(t.lower))


def _sources(parse: Parse) -> tuple[Token, ...]:
    """ "According to the mayor and *two nurses*": those who are named as the source."""
    cases = (t for t in parse.tokens if t.lower == "according" and t.deprel == "case")
    return tuple(parse.tokens[t.head] for t in cases if t.head is not None)
