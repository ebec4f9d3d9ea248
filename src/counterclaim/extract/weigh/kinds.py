"""Who the people of a figure may be, and whether it tells new losses, a running total or history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.extract.figures.words import words_of
from counterclaim.extract.settle.draft import FIGHTERS, Draft, rule_of
from counterclaim.extract.weigh.view import Options, View, scope_of, step, teller_of
from counterclaim.model.claim import Scope, Victims

SCOPES = (Scope.NEW, Scope.CUMULATIVE, Scope.BACKGROUND)
_LARGE = (10, 50, 200, 1000)


def victims_options(view: View, i: int) -> Options:
    """Each kind of people for the figure `i`; one person is of one kind, and one called "a man" of no force, unless the
    rules say otherwise.
    """
    draft = view.drafts[i]
    one = draft.mention.count.high == 1
    barred = {Victims.MIXED} if one else set[Victims]()
    barred |= FIGHTERS if one and view.parse.tokens[draft.mention.head].lower in words_of("sexes") else frozenset()
    values = [kind for kind in Victims if kind not in barred - {draft.victims}]
    return _each(map(str, values), str(draft.victims), list(_of_people(view, i)))


def scope_options(view: View, i: int) -> Options:
    """Each scope for the figure `i`."""
    return _each(map(str, SCOPES), str(scope_of(view.drafts[i])), list(_of_time(view, i)))


def _each(values: Iterable[str], told: str, shared: list[str]) -> Options:
    found: Options = {}
    for value in values:
        words = [f"{value} & {word}" for word in shared]
        words += [f"{value} & told {told}"]
        found[value] = ["rules", f"rules {value}", *words] if value == told else words
    return found


def _of_people(view: View, i: int) -> Iterator[str]:
    draft = view.drafts[i]
    parse, mention = view.parse, draft.mention
    head = parse.tokens[mention.head]
    side, teller = view.kind(draft.side), teller_of(draft)
    stands = "own" if teller == draft.side else "enemy" if teller == view.setting.enemy_of(draft.side) else "other"
    yield "any"
    yield f"rule {rule_of(draft, 'victims')}, {draft.victims}"
    yield f"noun {head.lemma.lower()}"
    yield f"verb {view.trigger(draft).lemma.lower()}"
    yield f"side {side}, {stands}, told {draft.victims}"
    yield f"side {side}, {stands}, {'elided' if draft.elided else 'named'}"
    yield f"side {side}, {view.kind(teller)}, {'elided' if draft.elided else 'named'}, {draft.victims}"
    yield f"status {mention.status}, {draft.victims}"
    if mention.names:
        yield f"named, {draft.victims}"
    if mention.owner is not None:
        yield f"owned, {view.kind(draft.side)}"
    if mention.by:
        yield f"killed by {view.kind(mention.by)}, side {side}"
    for token in parse.between(mention.evidence):
        if token.upos in ("NOUN", "ADJ", "PROPN", "PRON", "VERB"):
            yield f"word {token.lemma.lower()}"
    yield from {f"near {t.lemma.lower()}" for t in view.words(draft) if t.upos in ("NOUN", "VERB")}
    yield from _beside(view, i)


def _beside(view: View, i: int) -> Iterator[str]:
    draft = view.drafts[i]
    elided = "elided" if draft.elided else "named"
    for name, other in (("before", view.before(i)), ("after", view.after(i))):
        if other is not None:
            apart = min(2, abs(other.sentence - draft.sentence))
            same = "same side" if other.side == draft.side else "other side"
            yield f"{name} {other.victims}, {apart} off, {elided}, {same}"
    kinds = sorted({str(d.victims) for d in view.drafts if d is not draft and d.side == draft.side})
    yield f"its side lost {' '.join(kinds)}, {elided}"


def _of_time(view: View, i: int) -> Iterator[str]:
    yield from _of_the_fighting(view, i)
    yield from _of_the_words(view, i)


def _of_the_fighting(view: View, i: int) -> Iterator[str]:
    """What the report tells of the fighting: between whom, over days or not, how many totals it gives."""
    draft = view.drafts[i]
    rule = rule_of(draft, "scope")
    war = "states" if view.setting.between_states else "groups" if view.setting.groups else "others"
    lasting = lasts(view)
    totals = totals_beside(view, draft)
    yield f"war of {war}, {scope_of(draft)}"
    yield f"rule {rule}, {lasting}, {war}"
    yield f"rule {rule}, {war}"
    yield f"fighting {lasting}, {scope_of(draft)}"
    yield f"fighting {lasting}, {war}, {scope_of(draft)}"
    yield f"{totals} totals, {scope_of(draft)}"


def _of_the_words(view: View, i: int) -> Iterator[str]:
    draft = view.drafts[i]
    mention, scope = draft.mention, scope_of(draft)
    trigger = view.trigger(draft)
    yield "any"
    yield f"rule {rule_of(draft, 'scope')}, {scope}"
    yield f"verb {trigger.lemma.lower()}"
    yield f"form {trigger.xpos} {' '.join(t.lower for t in view.parse.deps(trigger.index, 'aux'))}"
    yield f"status {mention.status}"
    yield f"role {draft.role}"
    yield f"teller {view.kind(teller_of(draft))}"
    yield f"size {sum(mention.count.low >= limit for limit in _LARGE)}, {'open' if mention.count.high is None else ''}"
    yield f"size {sum(mention.count.low >= limit for limit in _LARGE)}, {scope}"
    yield from where_it_stands(view, draft)
    if mention.cumulative:
        yield "total"
    if mention.background:
        yield "history"
    if mention.part is not None:
        yield "part"
    yield f"day {age(view, draft)}, {scope}"
    yield from {f"near {t.lower}" for t in view.words(draft) if t.upos not in ("PUNCT", "PROPN", "NUM")}
    for token in (trigger, *view.parse.ancestors(trigger.index)):
        yield from {f"hangs {t.lower}" for t in view.parse.deps(token.index, "advmod", "case", "mark", "obl", "aux")}
    for name, other in (("before", view.before(i)), ("after", view.after(i))):
        if other is not None:
            apart = min(2, abs(other.sentence - draft.sentence))
            yield f"{name} {scope_of(other)}, {apart} off"


def lasts(view: View) -> str:
    """Whether the fighting goes on for days."""
    return "lasting" if view.episode is not None else "short"


def totals_beside(view: View, draft: Draft) -> int:
    """How many other figures are running totals; many are three."""
    return min(3, sum(scope_of(d) is Scope.CUMULATIVE for d in view.drafts if d is not draft))


def where_it_stands(view: View, draft: Draft) -> Iterator[str]:
    """How old a figure is, and where in the report it stands."""
    yield f"day {age(view, draft)}"
    yield f"sentence {step(draft.sentence)}"
    yield f"last {step(len(view.parse.sentences) - draft.sentence)}"


def age(view: View, draft: Draft) -> str:
    """How long before the report the day of a figure lies, coarsely, and how fine that day was told."""
    when = draft.time.when if draft.time else None
    if when is None or when.last is None or view.anchor is None:
        return "untold"
    days = (view.anchor - when.last).days
    first = (view.anchor - when.first).days if when.first else 9999
    return f"{sum(days >= d for d in (2, 8, 30, 365))} {sum(first >= d for d in (2, 8, 30, 365))} {when.precision}"
