"""Who holds two offices at once: "Prime Minister and Labour Party leader Wim Kok", "the army chief and minister, Ivan
Petrov".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.hits import role_of
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Speaker
from counterclaim.extract.speakers.once import ARTICLES, SERVING
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

LEADERS = words_in("actors_words.toml", "leaders")
PAIR = 2
"""How many offices one person may be told by at once."""


def of_one_person(parse: Parse, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """The speakers, without the party of politics that one leads who is named by an office of state beside it, and
    without the second office of one person.
    """
    of_state = any(s.claimant.sector is Sector.GOVERNMENT for s in speakers)
    served = tuple(s for s in speakers if not (of_state and _leads_a_party(parse, s)))
    unnamed = [s for s in served if not s.claimant.speaker]
    one = len(served) - len(unnamed) == 1 and _are_of_one(parse, served)
    return tuple(s for s in served if s.claimant.speaker) if one else served


def _are_of_one(parse: Parse, speakers: Sequence[Speaker]) -> bool:
    """Whether two joined offices are one person's: the second without an article, and its name parted by a comma or
    the first without an article too.
    """
    spans = sorted(s.span for s in speakers if s.span is not None)
    if len(spans) != len(speakers) or len(spans) != PAIR:
        return False
    first, second = map(parse.between, spans)
    behind = parse.tokens[first[-1].index + 1 : second[-1].index + 1]
    joined = [t.lower for t in behind[:1]] == ["and"] and not any(t.upos == "DET" for t in behind)
    before = parse.tokens[first[0].index - 1].lower if first[0].index else ""
    set_off = parse.tokens[second[-1].index + 1 : second[-1].index + 2]
    apart = before in ARTICLES and not any(t.text == "," for t in (*behind, *set_off))
    return joined and not apart and _is_of_one_post(first) and _is_of_one_post(behind)


def _is_of_one_post(words: Sequence[Token]) -> bool:
    """Whether words call the holder of a single post: "the army chief"."""
    single = (role_of((t.lower,)) for t in words if t.xpos in ("NN", "NNP"))
    return any(role is not None and role.kind in SERVING for role in single)


def _leads_a_party(parse: Parse, speaker: Speaker) -> bool:
    words = parse.between(speaker.span) if speaker.span else ()
    before = parse.tokens[words[0].index - 1].lower if words and words[0].index else ""
    return speaker.claimant.sector is Sector.PARTY and before != "the" and any(t.lower in LEADERS for t in words)
