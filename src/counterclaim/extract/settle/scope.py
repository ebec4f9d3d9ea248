"""Whether a figure counts new losses, a running total, a part of another figure, or history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Scope
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

RECENT = timedelta(days=10)
"""News of a week is new; the days over it allow for a late report."""

SPELL = timedelta(days=2)
"""Losses told over more than two days are counted together."""

PERFECT = frozenset({"have", "has", "'ve", "’ve"})
COARSE = frozenset({Precision.YEAR, Precision.YEARS})


def settle_scopes(parse: Parse, drafts: Sequence[Draft], anchor: date | None) -> tuple[Draft, ...]:
    """Every draft with its scope."""
    return tuple(_scope(parse, draft, anchor) for draft in drafts)


def _scope(parse: Parse, draft: Draft, anchor: date | None) -> Draft:
    if draft.mention.background:
        return draft.with_scope(Scope.BACKGROUND, "words of history")
    if _long_ago(draft, anchor):
        return draft.with_scope(Scope.BACKGROUND, "dated well before the report")
    if draft.mention.cumulative:
        return draft.with_scope(Scope.CUMULATIVE, "words of a running total")
    if draft.mention.part is not None:
        return draft.with_scope(Scope.PART, "part of another figure")
    if _over_days(_own(draft)):
        return draft.with_scope(Scope.CUMULATIVE, "told over several days")
    if _so_far(parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, "a perfect without a date: up to now")
    return draft.with_scope(Scope.NEW, "nothing says otherwise")


def _own(draft: Draft) -> When | None:
    return draft.time.when if draft.time else None


def _long_ago(draft: Draft, anchor: date | None) -> bool:
    """Whether the figure's own date ended long before the report, or is vague about years."""
    when = _own(draft)
    if when is None or anchor is None or when.last is None:
        return False
    if draft.mention.cumulative and when.last >= anchor - RECENT:
        return False
    begun_long_ago = when.first is not None and when.first < anchor - 30 * RECENT
    return when.last < anchor - RECENT or (when.precision in COARSE and begun_long_ago)


def _over_days(when: When | None) -> bool:
    return bool(when and when.first and when.last and when.last - when.first >= SPELL)


def _so_far(parse: Parse, draft: Draft) -> bool:
    """ "Four soldiers have died", "it has confirmed four deaths": no day is told, so it is all up to now."""
    mention = draft.mention
    if mention.names or mention.count.high == 1 or draft.time is not None:
        return False
    trigger = parse.tokens[mention.trigger]
    if trigger.upos == "NOUN":
        above = next((t for t in parse.ancestors(trigger.index) if t.upos == "VERB"), None)
        return above is not None and _is_perfect(parse, above)
    return _is_perfect(parse, trigger)


def _is_perfect(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in the present perfect; a participle after another shares its auxiliary."""
    auxiliaries = [t for t in parse.deps(verb.index, "aux") if t.lower in PERFECT]
    if auxiliaries:
        modal = any(t.lower in ("would", "could", "may", "might") for t in parse.deps(verb.index, "aux"))
        return not modal
    above = verb.head if verb.deprel == "conj" and not parse.deps(verb.index, "aux", "nsubj") else None
    return (
        above is not None and parse.tokens[above].upos == "VERB" and _is_perfect(parse, parse.tokens[above])
    )
