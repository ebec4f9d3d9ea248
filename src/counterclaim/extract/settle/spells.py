"""Whether losses are told of a spell of days: "in three weeks", "the losses of the last few days"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.dates.clauses import ONSET
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.totals import COUNTED, DEEDS, HOURS, clause_words
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When

LONG = re.compile(r"P(?:(?:[2-9]|\d\d+|X)D|[\dX]+[WMY])")
"""Lengths of time longer than a day."""

OF_A_WAR = re.compile(r"P(?:(?:[2-9]|\d\d+|X+)Y|(?:1[89]|[2-9]\d|\d{3,})M)")
"""Lengths over which a war is summed up, and no fighting of the present: years, or months as many as they are."""

BEGIN = words_in(WORDS, "going_on")
PEACEFUL = words_in(WORDS, "peaceful")
WITHIN = frozenset({"in", "over", "during", "within", "throughout"})
OPERATIONS = frozenset({"operation", "engagement", "incident", "clash", "battle"})
HUNG = ("obl", "nmod")
MARKS = frozenset({",", ";", ":", "(", ")"})
BEFORE = 8
"""How many words before a spell may hold the superlative that it bounds."""


def lasts(parse: Parse, times: Sequence[TimeMention], draft: Draft, own: When | None) -> bool:
    """ "In three days", "after four days of fighting", "in the fighting that began on Sunday"."""
    trigger = parse.tokens[draft.mention.trigger]
    top = trigger.head if trigger.deprel.startswith("acl") and trigger.head is not None else trigger.index
    below = [parse.tokens[i] for i in parse.subtree(top)]
    if any({t.lemma, f"{t.lemma}e"} & BEGIN and _opens_days(parse, t) for t in below) and not on_one_day(own):
        return True
    if _since_the_onset(parse, trigger):
        return True
    spells = (t.span for t in times if t.type == "DURATION" and t.when is None and LONG.match(t.value))
    return any(_governs(parse, draft.mention.trigger, span) for span in spells)


def of_years(parse: Parse, times: Sequence[TimeMention], draft: Draft) -> bool:
    """ "In 31 months of war", "in recent years", "over five years"."""
    spells = (t.span for t in times if t.type == "DURATION" and t.when is None and OF_A_WAR.match(t.value))
    return any(not _owned(parse, span) and _governs(parse, draft.mention.trigger, span) for span in spells)


def _owned(parse: Parse, span: Span) -> bool:
    """ "In its two years": the time that somebody has been there."""
    first = next(iter(parse.between(span)), None)
    words = parse.tokens[max(0, first.index - 1) : first.index + 1] if first is not None else ()
    return any(t.lower in ("its", "their", "his", "her", "our") for t in words)


def _opens_days(parse: Parse, verb: Token) -> bool:
    """Whether a clause beside a noun tells that it began or went on: "which began on Sunday", not "lasted all day"."""
    told = [t for t in parse.deps(verb.index) if t.deprel.partition(":")[0] in ("obj", "obl", "nmod", "advmod")]
    hours = any(t.lower in HOURS or t.lower.startswith("hour") for t in told)
    return verb.deprel.startswith("acl") and not hours


def on_one_day(own: When | None) -> bool:
    """Whether a figure has a day of its own: "13 were killed on Friday, the heaviest loss since the siege began"."""
    return own is not None and own.precision is Precision.DAY and own.first == own.last


def _governs(parse: Parse, trigger: int, span: Span) -> bool:
    """Whether the words of a span hang on the clause of a trigger by "in", "over", "during", "within" or "after"."""
    at = next(iter(parse.between(span)), None)
    if at is None or parse.tokens[trigger].sentence != at.sentence or _bounds_the_most(parse, at):
        return False
    head = at if at.deprel in HUNG else next((t for t in parse.ancestors(at.index) if t.deprel in HUNG), None)
    if head is None or head.head is None:
        return False
    cases = {t.lower for t in parse.deps(head.index, "case")}
    fought = any(t.lower == "of" for t in parse.tokens[head.index + 1 : head.index + 2])
    fought = fought and not any(t.lemma in PEACEFUL for t in parse.deps(head.index, "nmod"))
    words = clause_words(parse, trigger)
    if cases & WITHIN or ("after" in cases and fought):
        return head.head in words or _opens(parse, head, words)
    over = parse.tokens[head.head]
    summed = over.lower in COUNTED or (over.xpos == "NNS" and over.lemma in DEEDS | OPERATIONS)
    return "of" in cases and summed and over.head in words


def _since_the_onset(parse: Parse, trigger: Token) -> bool:
    """ "Between the start of hostilities and Tuesday", "from the outbreak of the war"."""
    hung = (t for index in clause_words(parse, trigger.index) for t in parse.deps(index, "obl"))
    onsets = (t for t in hung if t.lemma in ONSET)
    return any(c.lower in ("between", "from", "since") for t in onsets for c in parse.deps(t.index, "case"))


def _opens(parse: Parse, spell: Token, words: frozenset[int]) -> bool:
    """Whether a spell before a verb is said of one joined to it: "in the same months 44 fell and bombs killed two"."""
    verb = parse.tokens[spell.head or 0]
    joined = {t.index for t in parse.deps(verb.index, "conj") if t.upos == "VERB"}
    return spell.index < verb.index and not joined.isdisjoint(words)


def _bounds_the_most(parse: Parse, at: Token) -> bool:
    """ "The bloodiest fighting in a decade": a spell that only says how long nothing has been as bad."""
    before = parse.tokens[max(parse.sentence_of(at.index).start, at.index - BEFORE) : at.index]
    verb = max((t.index for t in before if t.upos == "VERB" or t.text in MARKS), default=-1)
    tops = (t for t in before if t.index > verb and t.xpos in ("JJS", "RBS"))
    return any(t.lower not in ("least", "most") for t in tops)
