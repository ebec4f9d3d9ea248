"""What the rules know of a figure, in words: which rule settled what, how its teller stands to its people, and what
the judge cannot read from the words alone (days counted back from the report, counts set beside each other).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.extract.settle.draft import Draft, rule_of
from counterclaim.extract.weigh.kinds import lasts, totals_beside, where_it_stands
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View, scope_of, teller_of
from counterclaim.model.claim import BOTH, UNKNOWN

_LARGE = (2, 10, 100, 1000)
_NOBODY = (NARRATOR, UNTOLD, BOTH, UNKNOWN)
_FEW = 3
"""Other figures of its side are counted no further."""


def known(view: View, i: int, told: Mapping[str, str]) -> Iterator[str]:
    """What is known of the figure `i`, given the value that the rules chose for each slot."""
    draft = view.drafts[i]
    yield from _settled(view, draft, told)
    yield from _of_the_report(view, i)
    yield from _stances(view, draft)
    yield from _found(view, draft)
    yield from _beside(view, i)


def _settled(view: View, draft: Draft, told: Mapping[str, str]) -> Iterator[str]:
    for slot in told:
        yield f"{slot} by {rule_of(draft, slot)}"
    yield f"victims {draft.victims}"
    yield f"scope {scope_of(draft)}"
    yield f"side {view.kind(draft.side)}"
    yield f"party {view.kind(teller_of(draft))}"
    yield f"status {draft.mention.status}"
    yield f"count {_large(draft.mention.count.high)}"
    yield "elided" if draft.elided else "named"
    yield "between states" if view.setting.between_states else "within a state"


def _large(high: int | None) -> int:
    """How large a count is, in steps; an open one is the largest."""
    if high is None:
        return len(_LARGE) + 1
    return 0 if high == 0 else 1 + sum(high >= step for step in _LARGE)


def _of_the_report(view: View, i: int) -> Iterator[str]:
    """How long the fighting lasts, how many totals are given, how old the figure is, where in the report it stands."""
    draft = view.drafts[i]
    yield f"fighting {lasts(view)}, {totals_beside(view, draft)} totals"
    yield from where_it_stands(view, draft)
    yield f"outlet {view.outlet}, {view.ours}"


def _stances(view: View, draft: Draft) -> Iterator[str]:
    """How the teller, the place and the outlet stand to the people, as the rules have them."""
    teller, side = teller_of(draft), str(draft.side)
    yield f"teller is {_to(view, teller, side)}"
    yield f"place is {_to(view, draft.country, side)} of the people, {_to(view, draft.country, teller)} of the teller"
    yield f"outlet is {_to(view, view.home, side)} of the people, {_to(view, view.home, teller)} of the teller"
    yield f"teller {'fights' if teller in view.setting.fighting else 'looks on'}"
    yield f"people {'fight' if side in view.setting.fighting else 'look on'}"


def _to(view: View, one: str | None, other: str) -> str:
    """How a party stands to another: its own, its enemy, a third, or nobody."""
    if one is None or one in _NOBODY:
        return str(one)
    if one == other:
        return "own"
    return "enemy" if one == view.setting.enemy_of(other) else "third"


def _found(view: View, draft: Draft) -> Iterator[str]:
    """What was found beside the count."""
    mention = draft.mention
    yield f"role {draft.role}"
    yield f"stance {draft.said.stance if draft.said is not None else 'none'}"
    flags = {
        "total": mention.cumulative,
        "history": mention.background,
        "part": mention.part is not None,
        "with names": bool(mention.names),
        "of an owner": mention.owner is not None,
    }
    yield from (f"is {name}" for name, is_so in flags.items() if is_so)
    if mention.by:
        yield f"killed by {_to(view, mention.by, str(draft.side))}, {_to(view, mention.by, teller_of(draft))}"


def _beside(view: View, i: int) -> Iterator[str]:
    """How the count stands to others of the same fate: told again, one of several, the largest."""
    draft = view.drafts[i]
    count = draft.mention.count
    others = [d for j, d in enumerate(view.drafts) if j != i and d.mention.status is draft.mention.status]
    again = [d for d in others if d.mention.count == count]
    before_it = [d for d in again if d.mention.trigger < draft.mention.trigger]
    for where, some in ((" before", before_it), ("", again)):
        if some:
            same = any(teller_of(d) == teller_of(draft) for d in some)
            yield f"told again{where} by {'the same' if same else 'another'}"
    mine = [d for d in others if d.side == draft.side]
    larger = [d for d in mine if d.mention.count.low > count.low]
    yield f"{min(_FEW, len(mine))} of its side, {'not the largest' if larger else 'the largest'}"
    before = next((d for d in reversed(view.drafts[:i]) if d.mention.status is draft.mention.status), None)
    if before is not None:
        kin = "its side" if before.side == draft.side else "another side"
        by = "same teller" if teller_of(before) == teller_of(draft) else "another teller"
        way = "more" if count.low > before.mention.count.low else "as many or fewer"
        yield f"{way} than before, {kin}, {by}, {scope_of(before)}"
