"""Which scopes the day of a figure leaves open: what came about on a day of this week is no history and no total."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counterclaim.extract.dates.attach import BEHIND_IT, IN_ITS_CLAUSE
from counterclaim.extract.figures.comparisons import held_against
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.history import RECENT
from counterclaim.extract.settle.spells import on_one_day
from counterclaim.extract.settle.totals import is_since
from counterclaim.extract.weigh.view import View, scope_of
from counterclaim.model.claim import Scope, Status

OF_A_DAY = frozenset({Scope.BACKGROUND, Scope.CUMULATIVE})


def of_its_days(view: View, draft: Draft, shares: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each scope is of a figure whose clause tells its day: none that its day bars, but by a rule."""
    barred = _barred(view, draft) - {scope_of(draft)}
    return {value: 0.0 if value in barred else share for value, share in shares.items()}


def _barred(view: View, draft: Draft) -> frozenset[Scope]:
    if _is_of_a_day(draft, view.anchor):
        return OF_A_DAY - {Scope.CUMULATIVE} if _is_of_more_days(view, draft) else OF_A_DAY
    words = view.parse.words(view.parse.sentences[draft.sentence])
    measured = any(t.upos == "NUM" and held_against(view.parse, t) for t in words)
    return frozenset({Scope.BACKGROUND}) if measured else frozenset()


def _is_of_more_days(view: View, draft: Draft) -> bool:
    """Whether the day may be that of something else: whoever comes home on a day was not taken on it."""
    told_so = draft.mention.cumulative or is_since(view.parse, draft)
    return told_so or draft.mention.status is Status.CAPTURED or _is_of_a_part(view, draft)


def _is_of_a_part(view: View, draft: Draft) -> bool:
    """Whether the day is that of some of those counted: "84 civilians, 19 of them on Monday"."""
    parts = (d for d in view.drafts if d.mention.part is not None and view.drafts[d.mention.part] is draft)
    return any(d.time is not None and draft.time is not None and d.time.span == draft.time.span for d in parts)


def _is_of_a_day(draft: Draft, anchor: date | None) -> bool:
    told = draft.own_time
    when = told.when if told is not None and told.rule.endswith((IN_ITS_CLAUSE, BEHIND_IT)) else None
    return bool(anchor and when and when.last and on_one_day(when) and when.last >= anchor - RECENT)
