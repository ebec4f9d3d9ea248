"""Nobody came to harm, told without a word for a fate: "no child suffered", "none of its staff had come to harm"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.surroundings import Surroundings
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status

_HARMED = re.compile(
    r"(?:(?:has|have|had) )?(?:suffered(?= (?:[.;,\"”]))|(?:came|come) to (?:any )?harm)(?!.* (?:as|like|than) )"
    r"|(?:(?:has|have|had|got|suffered|received|took) )+(?:so much as |even )?an? (?:scratch|bruise|graze|cut)"
    r"|(?:was|were|is|are|had been) among the (?:victims|casualties)"
)
"""Behind people who are none, what would have befallen them; "suffered losses" and the like are told elsewhere."""
_CUES = frozenset("suffered harm scratch bruise graze cut victims casualties".split())


def find_unharmed(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The figures of nobody, of numbers of none that no figure has, by the words right behind the people."""
    used = {i for d in drafts for i in d.people}
    free = (c for c in counts if c.count.high == 0 and used.isdisjoint(range(c.start, c.end)))
    return [draft for count in free if (draft := _unharmed(phrases, count))]


def _unharmed(phrases: Phrases, count: CountMention) -> Draft | None:
    around = Surroundings(phrases, count)
    words = next((words for words, said in around.past_asides if _HARMED.match(said)), None)
    cue = next((t for t in words or () if t.lower in _CUES), None)
    groups = groups_of(phrases, phrases.canonical(count.end - 1)) if cue is not None else ()
    if cue is None or len(groups) != 1:
        return None
    noun = phrases.parse.tokens[groups[0].noun]
    if not (is_people(noun.lower) or noun.lower in words_of("troops")) or is_denied(phrases.clauses, cue):
        return None
    side = side_of(phrases, groups[0], NOBODY, cue)
    return Draft(cue.index, Status.CASUALTIES, groups[0], "unharmed", side)
