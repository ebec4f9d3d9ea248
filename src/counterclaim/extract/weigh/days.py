"""Which scopes the day of a figure leaves open: what came about on a day of this week is no history and no total."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from counterclaim.extract.dates.attach import BEHIND_IT, IN_ITS_CLAUSE
from counterclaim.extract.figures.comparisons import held_against
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.history import RECENT
from counterclaim.extract.settle.lateness import leads
from counterclaim.extract.settle.one_deed import in_a_deed
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.perfects import first_sentence, perfect
from counterclaim.extract.settle.spells import BEGIN, on_one_day
from counterclaim.extract.settle.totals import is_since
from counterclaim.extract.weigh.view import View, scope_of
from counterclaim.model.claim import Scope, Status
from counterclaim.model.text import Span
from counterclaim.model.value import When

OF_A_DAY = frozenset({Scope.BACKGROUND, Scope.CUMULATIVE})
NO_HISTORY = frozenset({Scope.BACKGROUND})
WEEK = timedelta(days=7)
TAKING = words_in(WORDS, "taking")


def of_its_days(view: View, draft: Draft, shares: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each scope is of a figure whose clause tells its day: none that its day bars, but by a rule."""
    barred = _barred(view, draft) - {scope_of(draft)}
    return {value: 0.0 if value in barred else share for value, share in shares.items()}


def _barred(view: View, draft: Draft) -> frozenset[Scope]:
    when = _told_in_its_clause(view, draft)
    if _is_of_these_days(when, view.anchor):
        one = on_one_day(when) or in_a_deed(view.parse, view.parse.tokens[draft.mention.trigger])
        return OF_A_DAY if one and not _is_of_more_days(view, draft) else NO_HISTORY
    if draft.sentence == first_sentence(view.parse) and leads(view.parse, draft):
        return NO_HISTORY  # What a report leads with is its news, whatever it tells of the past behind that.
    words = view.parse.words(view.parse.sentences[draft.sentence])
    measured = any(t.upos == "NUM" and held_against(view.parse, t) for t in words)
    return NO_HISTORY if measured else frozenset()


def _is_of_more_days(view: View, draft: Draft) -> bool:
    """Whether the day may be that of something else: whoever comes home on a day was not taken on it."""
    told_so = draft.mention.cumulative or is_since(view.parse, draft)
    held = draft.mention.status is Status.CAPTURED and view.trigger(draft).lemma not in TAKING
    return told_so or held or _is_of_a_part(view, draft)


def _is_of_a_part(view: View, draft: Draft) -> bool:
    """Whether the day is that of some of those counted: "84 civilians, 19 of them on Monday"."""
    parts = (d for d in view.drafts if d.mention.part is not None and view.drafts[d.mention.part] is draft)
    return any(d.time is not None and draft.time is not None and d.time.span == draft.time.span for d in parts)


def _is_of_these_days(when: When | None, anchor: date | None) -> bool:
    """Whether a day, a weekend or a week began and ended within days of the report: "on Sunday", "last week"."""
    if anchor is None or when is None or when.first is None or when.last is None:
        return False
    return when.first >= anchor - RECENT - WEEK and when.last >= anchor - RECENT


def _told_in_its_clause(view: View, draft: Draft) -> When | None:
    """The days that the clause of a figure tells, or the noun that it tells of: "the raid *of 19 April*, in which"."""
    told = draft.own_time
    if told is None:
        return None
    by_its_noun = _dates_the_noun_of(view, draft, told.span) or _dates_the_verb_before(view, draft, told.span)
    return told.when if told.rule.endswith((IN_ITS_CLAUSE, BEHIND_IT)) or by_its_noun else None


def _dates_the_verb_before(view: View, draft: Draft, day: Span) -> bool:
    """Whether a day stands with what was done before: "a hospital was hit *on Sunday* and three patients died"."""
    parse = view.parse
    verb = parse.tokens[draft.mention.trigger]
    before = parse.tokens[verb.head] if verb.deprel in ("conj", "parataxis") and verb.head is not None else verb
    lasts = perfect(parse, verb) or before.lemma in BEGIN or before.index >= verb.index
    return not lasts and any(day.covers(t.span) for t in parse.deps(before.index, "obl", "obl:tmod", "obl:unmarked"))


def _dates_the_noun_of(view: View, draft: Draft, day: Span) -> bool:
    """Whether a day stands with the noun that the clause of a figure tells of."""
    parse = view.parse
    above = (parse.tokens[draft.mention.trigger], *parse.ancestors(draft.mention.trigger))
    clause = next((t for t in above if t.deprel == "acl:relcl" and t.head is not None), None)
    if clause is None or clause.head is None:
        return False
    begins = min(parse.subtree(clause.index))
    return any(day.covers(parse.tokens[i].span) for i in parse.subtree(clause.head) if i < begins)
