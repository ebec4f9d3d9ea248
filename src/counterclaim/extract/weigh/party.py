"""Who may stand behind a figure, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract import reporting
from counterclaim.extract.settle.draft import Draft, rule_of
from counterclaim.extract.weigh.view import (
    NARRATOR,
    SAME,
    UNTOLD,
    Options,
    View,
    nearest,
    part_of,
    place_of,
    speaks_for,
    standing,
    teller_of,
)


def options(view: View, i: int) -> Options:
    """The narrator, the rules' claimant, everyone heard, every party named and the outlet's land, for the figure `i`.

    Whoever speaks for nobody named may yet speak for the land of the place or of the report.
    """
    draft = view.drafts[i]
    told = teller_of(draft)
    lands = (draft.country, view.setting.theatre) if told == UNTOLD else ()
    heard = map(speaks_for, view.attributions)
    values = dict.fromkeys(v for v in (told, NARRATOR, *view.named, *heard, *lands, view.home) if v)
    shared = list(_of_figure(view, i))
    return {value: [*_of_value(view, i, value, told), *_joined(view, value, told, shared)] for value in values}


def _joined(view: View, value: str, told: str, shared: list[str]) -> Iterator[str]:
    mine = f"{view.kind(value)}{'=' if value == told else ''}"
    for word in shared:
        yield f"{mine} & {word}"


def _of_figure(view: View, i: int) -> Iterator[str]:
    draft = view.drafts[i]
    trigger = view.trigger(draft)
    yield f"rule {rule_of(draft, 'party')}"
    yield f"told {view.kind(teller_of(draft))}"
    yield f"rule {rule_of(draft, 'party')}, outlet {view.outlet}"
    yield f"outlet {view.outlet}, {view.ours}"
    yield f"claimants {min(3, len({a.claimant.party for a in view.attributions}))}, outlet {view.outlet}"
    yield f"all told {min(3, len(view.tellers))}, {view.kind(teller_of(draft))}"
    yield f"role {draft.role}"
    yield f"side {view.kind(draft.side)}"
    yield f"status {draft.mention.status}"
    yield "quoted" if trigger.index in view.quoted else "plain"
    if any(reporting.verb(token) for token in view.words(draft)):
        yield "somebody says"
    if draft.elided:
        yield "elided"
    if draft.said is not None:
        yield f"called {_last(draft.said.claimant.name)}"
        yield f"sector {draft.said.claimant.sector}"
    heard = view.heard_before(i)
    yield f"heard before {view.kind(heard[0][1].claimant.party)}, {heard[0][0]} off" if heard else "none heard before"
    yield f"lemma {trigger.lemma.lower()}"
    yield f"scope {draft.scope}"


def _last(name: str) -> str:
    return " ".join(name.lower().split()[-1:])


def _of_value(view: View, i: int, value: str, told: str) -> Iterator[str]:
    draft = view.drafts[i]
    if value == told:
        yield "rules"
        yield f"rules by {rule_of(draft, 'party')}"
    yield f"is {view.kind(value)}"
    if value in (NARRATOR, UNTOLD):
        yield from _neighbours(view, i, value)
        return
    yield from _heard(view, i, value)
    yield from _mentioned(view, draft, value)
    yield from _neighbours(view, i, value)
    yield from _stakes(view, draft, value)


def _heard(view: View, i: int, value: str) -> Iterator[str]:
    for order, (off, attribution) in enumerate(view.heard_before(i)):
        if attribution.claimant.party == value:
            yield f"heard {min(order, 2)}, {min(off, 3)} off"
            yield f"heard {min(order, 2)}, by {attribution.rule.partition(':')[0]}, {min(off, 3)} off"
            return


def _mentioned(view: View, draft: Draft, value: str) -> Iterator[str]:
    mention = nearest(view, draft, value)
    if mention is None:
        yield "never named"
        return
    yield f"does {part_of(view, mention)}"
    yield from standing(view, draft, mention)
    speaks = [m for m in view.named[value] if part_of(view, m) == "says"]
    if speaks:
        yield "says somewhere"
        yield f"says {min((place_of(view, draft, m) for m in speaks), key=_far)}"
    inside = any(m.head in _people(view, draft) for m in view.named[value])
    if inside:
        yield "names the victims"


def _far(place: str) -> tuple[int, str]:
    return (0 if place.startswith(SAME) else int(place[1]) * (1 if place[0] == "<" else 2), place)


def _people(view: View, draft: Draft) -> set[int]:
    spans = [span for slot, span in draft.mention.spans if slot in ("victims", "side")]
    return {t.index for span in spans for t in view.parse.between(span)}


def _neighbours(view: View, i: int, value: str) -> Iterator[str]:
    for name, other in (("before", view.before(i)), ("after", view.after(i))):
        if other is not None and teller_of(other) == value:
            apart = min(3, abs(other.sentence - view.drafts[i].sentence))
            yield f"told {name}, {apart} off"
            yield f"told {name}"
    others = view.tellers[value] - (teller_of(view.drafts[i]) == value)
    yield f"tells {min(others, 3)} others"


def _stakes(view: View, draft: Draft, value: str) -> Iterator[str]:
    kind = view.kind(value)
    if value == draft.side:
        yield f"{kind} lost them, {draft.victims}"
    if value == view.setting.enemy_of(draft.side):
        yield f"{kind} is the enemy, {draft.victims}"
    if value == draft.mention.by:
        yield "killed them"
    if value == view.setting.theatre:
        yield f"is at home, told {view.kind(teller_of(draft))}, outlet {view.outlet}"
        if draft.said is not None:
            yield f"is at home, called {_last(draft.said.claimant.name)}"
    others = [p for p in view.named if p != value and view.kind(p) == kind]
    if not others:
        yield f"the only {kind}, told {view.kind(teller_of(draft))}"
