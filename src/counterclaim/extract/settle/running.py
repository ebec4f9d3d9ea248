"""Whether a toll runs on: over the days of a fight, and not over the hours of one deed's own day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.figures.scopes import of_a_spell
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.totals import (
    BEYOND_ONE_DEED,
    CLIMBING,
    COUNTED,
    ENGAGEMENTS,
    FIGHTING,
    HUNDREDS,
    INSTANT,
    clause_words,
)
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

RUNNING = tuple(table(WORDS)["running"])
"""Words of a total that runs on by themselves."""

BY_NOW = frozenset(table(WORDS)["by_now"])
"""Of these, words for where a count stands, as that of one deed does while bodies are still found."""

GROWS = (words_of("sums_up") | CLIMBING) - {"make"}

OF_ONE_DAY = "told of one day"
FLYING = words_in(WORDS, "flying")
BARE = frozenset({"det", "case", "punct"})
DOING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obl"})
ONE_OF = frozenset({"first", "last", "single", "same"})

_HOURS = (
    r"(?:dawn|daybreak|sunrise|breakfast|morning|noon|midday|lunch(?:time)?|afternoon|dusk|sunset|sundown|evening"
    r"|nightfall|night|midnight|\d\d? ?(?:a\.?m|p\.?m)\b|\d\d?[:.h]\d\d|\d{4} (?:hours|hrs|gmt))"
)
_WITHIN_A_DAY = re.compile(
    rf"\b(?:by|until|till|since|as of|before) (?:(?:early|late|mid|about|around|this|the|last|first|local) ?)*{_HOURS}"
    r"|\b(?:12|24|twelve|twenty-four) hours since\b",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(
    r"\b(?:in|over|during|within|for) (?:(?:the|past|last|previous|preceding) )*(?:24|twenty-four) hours\b"
    r"|\b(?:in|over|during) the (?:past|last|previous) day\b",
    re.IGNORECASE,
)
_AS_OF_NOW = re.compile(r"\bas of (?:now|this (?:hour|moment|writing))\b")
_HOUR = re.compile(_HOURS, re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december"
_DAY = re.compile(rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:{'|'.join(_MONTHS.split())})\b", re.IGNORECASE)


def tells_running(parse: Parse, draft: Draft, lasting: bool) -> bool:
    """Whether words around a total tell that it runs on; those of the hours of a day alone do not."""
    words = parse.words(parse.sentences[draft.sentence])
    text = f" {' '.join(w.lower for w in words)} "
    days = _WITHIN_A_DAY.sub(" ", text)
    whole, days = days == text, _AS_OF_NOW.sub("now", days)
    cues = {cue for cue in RUNNING if f" {cue} " in days}
    if cues <= BY_NOW and not of_a_spell(days):
        few = not lasting and draft.mention.count.low < BEYOND_ONE_DEED
        cues = set() if few else cues
    if cues or of_a_spell(days):
        return lasting or draft.mention.count.high != 0
    if whole and lasting and of_the_deed_before(parse, draft):
        return False
    return whole and (lasting or _grows(parse, draft) or _toll_of_fighting(parse, words))


def hours_alone(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is told up to an hour or since one, and up to no day: "51 had been killed since the morning"."""
    words = parse.words(parse.sentences[draft.sentence])
    text = f" {' '.join(w.lower for w in words)} "
    return _WITHIN_A_DAY.search(text) is not None and not names_a_day(text)


def of_a_day(parse: Parse, draft: Draft) -> bool:
    """ "In the 24 hours to noon", "over the past day": one day's losses, in a war of however many."""
    sentence = parse.sentences[draft.sentence]
    told = parse.span(sentence.start, sentence.end)
    if any(t.lower == "since" for t in parse.words(sentence)):
        return False
    over = clause_words(parse, draft.mention.trigger)
    if _on_one_of_its_days(parse, draft.mention.trigger):
        return True
    spans = (Span(told.start + m.start(), told.start + m.end()) for m in _OF_A_DAY.finditer(told.of(parse.text)))
    return any(t.head in over for span in spans for t in parse.between(span))


def _on_one_of_its_days(parse: Parse, trigger: int) -> bool:
    """ "12 were killed *on the first day*", "1,200 taken on its last day", "in a single night"."""
    days = (t for t in parse.deps(trigger, "obl", "obl:tmod", "nmod") if t.lemma in ("day", "night") and t.xpos == "NN")
    return any("NumType=Ord" in a.feats or a.lower in ONE_OF for day in days for a in parse.deps(day.index, "amod"))


def of_the_deed_before(parse: Parse, draft: Draft) -> bool:
    """ "A rocket hit the market at dawn. The mayor put *the toll* at 13": that of the deed told right before."""
    tolls = [w for w in parse.words(parse.sentences[draft.sentence]) if w.lemma in COUNTED]
    before = parse.sentences[draft.sentence - 1] if draft.sentence else None
    if not tolls or before is None or before.stretch != draft.stretch or draft.mention.count.low >= HUNDREDS:
        return False
    bare = all({t.deprel for t in parse.deps(toll.index)} <= BARE for toll in tolls)
    struck = any(w.lemma in INSTANT | FLYING and w.xpos == "NN" and w.deprel in DOING for w in parse.words(before))
    return bare and struck


def _grows(parse: Parse, draft: Draft) -> bool:
    """ "It raised its dead to 13", "the displaced have grown to 650", "the toll of the clashes rose to 9".

    A side sums up, and a fight goes on, where one blast has a toll.
    """
    words = parse.words(parse.sentences[draft.sentence])
    own = any(t.lower in ("its", "their", "our", "his") for t in parse.between(draft.mention.evidence))
    sums = own or draft.mention.status is Status.DISPLACED or _of_fighting(parse, draft)
    return sums and any(w.lemma in GROWS for w in words)


def _of_fighting(parse: Parse, draft: Draft) -> bool:
    below = (parse.tokens[i] for i in parse.subtree(draft.mention.trigger))
    return any(t.lemma in FIGHTING and t.deprel == "nmod" for t in below)


def _toll_of_fighting(parse: Parse, words: Sequence[Token]) -> bool:
    """ "Official toll of the war: 215 dead": what lasts has a toll that grows, by what it is a toll of."""
    tolls = (w for w in words if w.lemma in COUNTED)
    return any(t.lemma in FIGHTING - ENGAGEMENTS for toll in tolls for t in parse.deps(toll.index, "nmod"))


def names_a_day(text: str) -> bool:
    """Whether words name a day of the week or a month."""
    return _DAY.search(text) is not None


def within_a_day(parse: Parse, span: Span) -> bool:
    """ "By nightfall", "by noon": an hour of the deed's own day."""
    told = span.of(parse.text)
    return not names_a_day(told) and _HOUR.search(told) is not None
