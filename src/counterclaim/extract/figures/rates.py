"""Numbers of people by the day, which are no count of any: "has lost about 1,000 soldiers a day"."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases

PER = frozenset({"a", "an", "per", "each", "every"})
SPELLS = frozenset({"day", "week", "month", "year", "hour", "night"})
AT_ANOTHER_TIME = frozenset({"after", "before", "earlier", "later", "ago", "when", "since", "apart", "prior"})
"""Behind these "a day" tells when: "twenty died a day after the blast"."""
WITHIN = frozenset({"in", "within", "over", "for", "inside", "under", "than"})
"""Behind these it tells how long: "two died *in* a week", "in less *than* a day"."""
REACH = 5
"""How many words after the people a rate may stand: "are killed every week"."""


def is_rate(phrases: Phrases, group: Group) -> bool:
    """Whether people are told of by how many there are in each day, week or month."""
    last, number = max(group.tokens), phrases.clauses.within.get(min(group.tokens))
    if number is not None and _averaged(phrases, number.start):
        return True
    end = phrases.parse.sentence_of(last).end
    words = phrases.parse.tokens[min(group.noun, last) + 1 : min(end, last + 2 + REACH)]
    for word, spell in pairwise(words):
        if word.text in {",", ";"}:
            return False
        if word.lower in PER and spell.lower in SPELLS and phrases.parse.tokens[word.index - 1].lower not in WITHIN:
            behind = phrases.parse.tokens[spell.index + 1 : spell.index + 2]
            return not any(t.lower in AT_ANOTHER_TIME for t in behind)
    return False


def _averaged(phrases: Phrases, start: int) -> bool:
    """ "*An average of* 40 people": what is reckoned, and no count of any."""
    return [t.lower for t in phrases.parse.tokens[max(0, start - 2) : start]] == ["average", "of"]
