"""Who the victims were, where the words beside a figure do not say."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import BOTH, Victims


def settle_victims(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Every draft with its victims: an elided noun from the figure before it, a total over both as mixed."""
    settled: list[Draft] = []
    for draft in drafts:
        settled.append(draft if draft.victims is not Victims.UNKNOWN else _settle(draft, settled))
    return tuple(settled)


def _settle(draft: Draft, before: Sequence[Draft]) -> Draft:
    if _elided(draft):
        near = [d for d in before if d.sentence == draft.sentence and d.victims is not Victims.UNKNOWN]
        if near:
            return draft.with_victims(near[-1].victims, "noun elided, figure before it")
    if draft.side == BOTH:
        return draft.with_victims(Victims.MIXED, "total over both sides")
    return draft


def _elided(draft: Draft) -> bool:
    """Whether the figure names no victims of its own ("and five wounded")."""
    return dict(draft.mention.spans).get("victims") is None and not draft.mention.names
