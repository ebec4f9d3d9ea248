"""Whose the dead are to whom one owns up in a bare number: its own, or those whom it is told to have killed."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import PEOPLE, Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, UNKNOWN
from counterclaim.model.parse import Parse

CONCEDING = words_in(WORDS, "conceding")
TAKEN = ("obj", "obl")
"""How a number hangs on the verb by which somebody owns up to it: "acknowledges two", "admits to two"."""


def killed_by_who_tells(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The people of no force told before whom the one who tells a figure is told by another to have killed, or None."""
    before = [d for d in others if d.mention.head < draft.mention.head and d.mention.by == draft.party]
    told = [d for d in before if d.party != draft.party and d.victims in PEOPLE]
    return told[-1] if told and draft.party is not None and told[-1].mention.status is draft.mention.status else None


def owned_up_alone(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """ "Peru has reported 40 of its men dead, while Ecuador admits to a dozen": what one owns up to is its own."""
    fights = draft.party in (*setting.fighting, *setting.groups) and draft.mention.owner is None
    if not fights or not _concedes_a_number(parse, draft) or killed_by_who_tells(draft, others):
        return draft
    return draft.with_side(str(draft.party), "what it owns up to")


def of_those_it_killed(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Rebels killed 131 villagers, the UN said; the rebels acknowledge eight": the same people's."""
    killed = killed_by_who_tells(draft, others) if _concedes_a_number(parse, draft) else None
    if killed is None or killed.side in (None, BOTH, UNKNOWN, draft.party):
        return draft
    return draft.with_side(str(killed.side), "of those whom it is told to have killed")


def _concedes_a_number(parse: Parse, draft: Draft) -> bool:
    """Whether a number is all that a verb of owning up takes, the loss being told before it."""
    head = parse.tokens[draft.mention.head]
    verb = parse.tokens[head.head] if head.deprel in TAKEN and head.head is not None else None
    return verb is not None and verb.lemma in CONCEDING and draft.mention.trigger <= verb.index
