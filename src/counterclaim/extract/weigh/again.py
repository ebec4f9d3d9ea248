"""Which figures of a report count the same people again: the number of the headline in the lead, a toll told twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.extract.settle.draft import OPEN, Draft
from counterclaim.model.text import Role

FEWEST, FEWEST_HEADED = 10, 3
"""People below which two figures are alike by chance; fewer are told again below a headline. Of pairs in labelled
reports nine in ten are then of one side and kind; of three to nine people in the body alone two in three are.
"""


def told_again(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """The pairs of figures, by number, that count as many of one fate and nothing tells apart."""
    for (i, one), (j, other) in combinations(enumerate(drafts), 2):
        if one.as_many(other) and _are_many(one, other) and not _are_apart(one, other):
            yield i, j


def _are_many(one: Draft, other: Draft) -> bool:
    headed = (one.role is Role.BODY) is not (other.role is Role.BODY)
    return one.mention.count.low >= (FEWEST_HEADED if headed else FEWEST)


def _are_apart(one: Draft, other: Draft) -> bool:
    """Whether two figures are of one sentence, are parts of others, or are told of other people, days or places."""
    parts = one.mention.part is not None or other.mention.part is not None
    kinds = {d.victims for d in (one, other)} - OPEN
    elsewhere = one.role is other.role and one.is_elsewhere(other)
    return one.sentence == other.sentence or parts or len(kinds) > 1 or elsewhere
