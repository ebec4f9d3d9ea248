"""Reports whose news is a verdict or a day of remembrance: what they count was lost long before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft, rule_of
from counterclaim.extract.settle.history import RECENT
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.perfects import first_sentence
from counterclaim.model.claim import Scope
from counterclaim.model.parse import Parse, Token

COURTS = words_in(WORDS, "courts")
VERDICTS = words_in(WORDS, "verdicts")
JUDGING = words_in(WORDS, "judging")
JUDGEMENTS = words_in(WORDS, "judgements")
CUSTODY = words_in(WORDS, "custody") | {"life"}
REMEMBERING = words_in(WORDS, "remembering")
UNTOLD = frozenset({"nothing says otherwise", "told as new"})
"""The rules of a scope that no date or word of the figure's own tells."""
LOOKED_BACK = "what a verdict or a remembrance looks back on"
LONG = timedelta(days=30)
"""How long ago a deed was that a court or a day of remembrance looks back on, at least."""
OPENING = 6
"""Sentences in which such a report tells when that was."""


def looking_back(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[TimeMention], anchor: date | None
) -> tuple[Draft, ...]:
    """The drafts, new losses of no recent day taken for history where the report's news is a verdict or remembrance."""
    if anchor is None or not _looks_back(parse, times, anchor):
        return tuple(drafts)
    return tuple(_past(draft, anchor) for draft in drafts)


def _past(draft: Draft, anchor: date) -> Draft:
    when = draft.own_time.when if draft.own_time else None
    lately = when is not None and when.last is not None and when.last >= anchor - RECENT
    if draft.scope is not Scope.NEW or lately or rule_of(draft, "scope") not in UNTOLD:
        return draft
    # A day that was carried over is that of the verdict.
    return replace(draft, time=draft.own_time).with_scope(Scope.BACKGROUND, LOOKED_BACK)


def _looks_back(parse: Parse, times: Sequence[TimeMention], anchor: date) -> bool:
    first = first_sentence(parse)
    if first is None:
        return False
    lead, opening = parse.words(parse.sentences[first]), parse.sentences[first : first + OPENING]
    begins, ends = parse.tokens[opening[0].start].span.start, parse.tokens[opening[-1].end - 1].span.end
    told = (t.when for t in times if begins <= t.span.start < ends and t.when and t.when.last)
    old = any(when.last is not None and when.last < anchor - LONG for when in told)
    return _is_a_remembrance(lead) or (old and (_is_a_verdict(lead) or _is_judged(parse, lead)))


def _is_a_verdict(lead: Sequence[Token]) -> bool:
    """ "A court sentenced four men over the bombings", "a jury found six guilty"."""
    lemmas = {t.lemma.lower() for t in lead}
    return bool(lemmas & COURTS) and bool(lemmas & VERDICTS)


def _is_judged(parse: Parse, lead: Sequence[Token]) -> bool:
    """ "He was convicted", "two went on trial", "given life terms": the main clause tells what only a court does."""
    return any(_judges(parse, t) for t in lead if t.upos == "VERB" and _is_main(parse, t))


def _judges(parse: Parse, verb: Token) -> bool:
    said = parse.deps(verb.index, "obj", "obl", "xcomp", "nsubj", "nsubj:pass")
    terms = (t for t in said if t.lemma in ("term", "sentence"))
    served = any(c.lower in CUSTODY for t in terms for c in parse.deps(t.index, "compound"))
    return verb.lemma in JUDGING or any(t.lemma in JUDGEMENTS for t in said) or served


def _is_main(parse: Parse, verb: Token) -> bool:
    """Whether a verb stands in no clause that only tells of a noun or of when something was."""
    at = verb
    while at.deprel in ("ccomp", "xcomp", "conj") and at.head is not None:
        at = parse.tokens[at.head]
    return at.deprel == "root"


def _is_a_remembrance(lead: Sequence[Token]) -> bool:
    """ "Relatives gathered to mark ten years since", "on the first anniversary of"."""
    lemmas = {t.lemma.lower() for t in lead}
    return "anniversary" in lemmas or (bool(lemmas & REMEMBERING) and bool(lemmas & {"year", "decade"}))
