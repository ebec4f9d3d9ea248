"""Parts of a figure told by their nation: "five dead, *two Thais and three Cambodians*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.victims import is_nation, is_plural


def is_of_a_nation(phrases: Phrases, groups: Sequence[Group]) -> bool:
    """ "40 hostages, including *three Americans*": a part told by its nation."""
    nouns = (phrases.parse.tokens[g.noun] for g in groups[:1] if g.counted is not None and g.count.low)
    return any(is_nation(phrases.parse, t.index) and is_plural(t) for t in nouns)


def of_its_nation(phrases: Phrases, whole: Draft, told: Sequence[Group]) -> Draft:
    """The figure that some of a list go on with, of the nation that their whole is called by, else the first of them:
    "two Thais, a soldier and a villager, and *three Cambodians, including two soldiers*".
    """
    named = whole.group if is_nation(phrases.parse, whole.group.noun) else None
    group = told[0] if is_of_a_nation(phrases, told) else named
    side = UNTOLD if group is None else side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
    return replace(whole, side=side) if side.told else whole
