"""Whose the people of a figure may be, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.figures.sides import OF_A_WAR
from counterclaim.extract.figures.told_sides import EMPLOYERS
from counterclaim.extract.mentions import ActorMention
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
    standing,
    teller_of,
)
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import BOTH, UNKNOWN, Victims

BODIES = frozenset(
    map(str, EMPLOYERS | {Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL, Sector.MEDICAL, Sector.OPPOSITION})
)


def options(view: View, i: int) -> Options:
    """Both, unknown, the rules' side, the land of the place, of the report and of the outlet, those at war with it that
    year, and every party named that fights.

    That people are a body's own is read from their words and never weighed; nor are the dead of a fight of two states.
    Whoever killed them is never offered, unless the rules say so; nor an alliance for militants of whom it tells.
    """
    draft = view.drafts[i]
    told = str(draft.side)
    if draft.side == BOTH and rule_of(draft, "side") == OF_A_WAR and _of_two_states(view):
        return {told: []}
    lands = (draft.country, view.setting.theatre, *view.setting.fighting, view.home, *view.foes)
    strangers = view.setting.strangers
    named = (party for party in view.named if party not in strangers and view.kind(party) not in BODIES)
    parties = [v for v in dict.fromkeys((*lands, *named)) if v and not _fights_them(view, draft, v)]
    likely = (v for v in (*([BOTH] if len(parties) > 1 else ()), UNKNOWN, *parties) if v != draft.mention.by)
    values = dict.fromkeys((told, *likely))
    shared = list(_of_figure(view, draft))
    return {value: [*_of_value(view, i, value, told), *_joined(view, draft, value, shared)] for value in values}


def _fights_them(view: View, draft: Draft, party: str) -> bool:
    """Whether an alliance tells of militants, who are none of its own."""
    tells = party == teller_of(draft) and draft.victims is Victims.MILITANT
    return tells and not is_state(party) and party not in view.setting.groups


def _of_two_states(view: View) -> bool:
    """Whether two states are at war, or two of them are all that is named of those that fight."""
    states = [party for party in view.named if is_state(party)]
    return view.setting.between_states or (not view.setting.groups and len(states) == 2)


def _joined(view: View, draft: Draft, value: str, shared: list[str]) -> Iterator[str]:
    mine = f"{view.kind(value)}{'=' if value == draft.side else ''}"
    tells = _teller(view, draft, value)
    for word in shared:
        yield f"{mine} & {word}"
        yield f"{tells} & {word}"


def _teller(view: View, draft: Draft, value: str) -> str:
    """How a side stands to the one who tells."""
    teller = teller_of(draft)
    if value == teller:
        return "own"
    if value == view.setting.enemy_of(teller):
        return f"enemy of {view.kind(teller)}"
    return f"{view.kind(value)} by {view.kind(teller)}"


def _of_figure(view: View, draft: Draft) -> Iterator[str]:
    trigger = view.trigger(draft)
    head = view.parse.tokens[draft.mention.head]
    yield f"rule {rule_of(draft, 'side')}"
    yield f"victims {draft.victims}"
    yield f"noun {head.lemma.lower()}"
    yield f"verb {trigger.lemma.lower()}"
    yield f"status {draft.mention.status}"
    yield f"scope {draft.scope}"
    if draft.mention.owner is not None:
        yield f"owner {view.parse.tokens[draft.mention.owner].lower}"
    if draft.mention.count.high == 0:
        yield "none"
    if draft.elided:
        yield f"elided {draft.victims}"
    if draft.mention.cumulative:
        yield "total"
    if draft.mention.by:
        yield f"killed by {view.kind(draft.mention.by)}, {draft.victims}"


def _of_value(view: View, i: int, value: str, told: str) -> Iterator[str]:
    draft = view.drafts[i]
    kind = view.kind(value)
    if value == told:
        yield "rules"
        yield f"rules by {rule_of(draft, 'side')}"
    yield f"is {kind}, {draft.victims}"
    for name, other in _standing(view, draft):
        if other == value:
            yield f"{name}, {kind}"
            yield f"{name}, {draft.victims}"
    yield from _neighbours(view, i, value)
    if value in (BOTH, UNKNOWN):
        yield f"{value}, {len(view.setting.fighting)} fight, {draft.victims}, by {view.kind(teller_of(draft))}"
        return
    yield from _mentioned(view, draft, value, kind)


def _standing(view: View, draft: Draft) -> Iterator[tuple[str, str | None]]:
    setting = view.setting
    yield "killed them", draft.mention.by
    yield "enemy of the killer", setting.enemy_of(draft.mention.by)
    yield "at home", setting.theatre
    yield "land of the place", draft.country
    for n, party in enumerate(setting.fighting):
        yield f"fights {n}", party
    for n, party in enumerate(setting.groups[:2]):
        yield f"group {n}", party
    yield "tells", teller_of(draft) if teller_of(draft) not in (NARRATOR, UNTOLD) else None
    yield "enemy of the teller", setting.enemy_of(teller_of(draft))


def _mentioned(view: View, draft: Draft, value: str, kind: str) -> Iterator[str]:
    mention = nearest(view, draft, value)
    if mention is None:
        yield f"never named, {kind}"
        return
    place = place_of(view, draft, mention)
    yield from standing(view, draft, mention)
    yield f"stands {place}, {kind}, {draft.victims}"
    yield f"named {min(4, len(view.named[value]))} times, {kind}"
    if place.startswith(SAME):
        yield f"tied {_tie(view, draft, mention)}"
        yield f"tied {_tie(view, draft, mention)}, {view.trigger(draft).lemma.lower()}"


def _tie(view: View, draft: Draft, mention: ActorMention) -> str:
    """How a mention hangs together with a figure: of its noun, under its verb, over it, or beside it."""
    tokens = view.parse.tokens
    trigger = draft.mention.trigger
    above = [t.index for t in view.parse.ancestors(mention.head)]
    part = part_of(view, mention)
    if draft.mention.head in above or mention.head == draft.mention.head:
        return f"of the noun, {part}"
    if tokens[mention.head].head == trigger:
        return f"under the verb, {part}"
    if trigger in above:
        return "below the verb"
    over = [t.index for t in view.parse.ancestors(trigger)]
    if tokens[mention.head].head in over:
        return f"over it, {part}"
    return f"beside, {part}"


def _neighbours(view: View, i: int, value: str) -> Iterator[str]:
    draft = view.drafts[i]
    for name, other in (("before", view.before(i)), ("after", view.after(i))):
        if other is not None and other.side == value:
            apart = min(2, abs(other.sentence - draft.sentence))
            same = "same" if other.victims is draft.victims else "other"
            yield f"lost {name}, {apart} off, {same} kind"
            both = f"{other.mention.status} {draft.mention.status}, {'elided' if draft.elided else ''}"
            yield f"lost {name}, {apart} off, {both}"
    others = view.losers[value] - (draft.side == value)
    yield f"lost {min(others, 3)} others"
    alike = any(
        d is not draft and d.side == value and d.by_words == draft.by_words and d.mention.count.low > 1
        for d in view.drafts
    )
    if alike:
        yield "same count elsewhere"
