"""What ties the slots of a figure to each other, and to those of the figure before it, as the judge is asked.

Each slot may be likely and all together senseless: where it is open whether a capital tells of its own dead or of its
enemy's, side and claimant part if each is chosen alone. So the judge is asked whose loss a claimant tells, which kind
of people a kind of side lost, and whether a figure has a slot in common with the one before. What it answers is
weighed with the slots themselves in `together.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from counterclaim.extract.weigh.asked import Asked, Option, asked
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View, told
from counterclaim.model.claim import BOTH, UNKNOWN

RELATION, PEOPLE = "relation", "people"
SAME = {"same side": "side", "same party": "party", "same scope": "scope", "same victims": "victims"}
"""The ties to the figure before, and the slot that each is about."""
TIES = (RELATION, PEOPLE, *SAME)
ONE, OTHER = "same", "other"
_KINDS = ("state", "group", BOTH, UNKNOWN)
_STEPS = (6, 15, 30, 60)
"""How many words lie between two figures, in steps."""


def relation(side: str, party: str) -> str:
    """Whose loss a claimant tells: its own, another's, that of both or of nobody named; or the outlet tells it."""
    teller = "narrator" if party == NARRATOR else "told"
    if side == UNKNOWN:
        return f"nobody's {teller}"
    if side == BOTH:
        return f"both {teller}"
    if party in (NARRATOR, UNTOLD):
        return "outlet" if party == NARRATOR else "untold"
    return "own" if side == party else "another"


RELATIONS = tuple(
    dict.fromkeys(
        relation(side, party) for side in ("a", BOTH, UNKNOWN) for party in ("a", "b", NARRATOR, UNTOLD)
    )
)


def side_kinds(view: View, sides: Iterable[str]) -> dict[str, str]:
    """What each side is, coarsely: a state, a group, both, unknown, another."""
    kinds = {side: view.kind(side) for side in sides}
    return {side: kind if kind in _KINDS else "other" for side, kind in kinds.items()}


def people(victims: str, kind: str) -> str:
    """The kind of people and what their side is, as one word."""
    return f"{victims} {kind}"


def asked_whole(view: View, i: int, offered: Mapping[str, Iterable[str]]) -> Asked:
    """What is asked of figure `i`, its ties among it, given the values offered for each slot."""
    rules = {slot: told(view.drafts[i], slot) for slot in offered}
    question = asked(view, i, offered, rules)
    return replace(question, options={**question.options, **_ties(view, i, offered, rules)})


def _ties(
    view: View, i: int, offered: Mapping[str, Iterable[str]], rules: Mapping[str, str]
) -> dict[str, dict[str, Option]]:
    kinds = side_kinds(view, offered["side"])
    pairs = [people(victims, kind) for victims in offered["victims"] for kind in sorted(set(kinds.values()))]
    return {
        RELATION: _plain(RELATIONS, relation(rules["side"], rules["party"])),
        PEOPLE: _plain(pairs, people(rules["victims"], kinds[rules["side"]])),
        **dict(_to_the_one_before(view, i)),
    }


def _plain(values: Iterable[str], chosen: str) -> dict[str, Option]:
    """Options that nothing in the text is a mention of."""
    return {value: Option(value, value == chosen, ()) for value in values}


def _to_the_one_before(view: View, i: int) -> Iterator[tuple[str, dict[str, Option]]]:
    """Whether a figure has a slot in common with the one before, which stands by its verb and its people."""
    draft, before = view.drafts[i], view.before(i)
    if before is not None:
        far = sum(abs(draft.mention.trigger - before.mention.trigger) >= step for step in _STEPS)
        at = tuple((token, far) for token in sorted({before.mention.trigger, before.mention.head}))
        for tie, slot in SAME.items():
            alike = told(draft, slot) == told(before, slot)
            yield tie, {ONE: Option(f"{ONE} {far}", alike, at), OTHER: Option(f"{OTHER} {far}", not alike, ())}
