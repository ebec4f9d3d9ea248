"""Who does something, told by no name that any table has: "abducted by armed men", "a raid by herdsmen"."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

CALLING = ("amod", "compound", "nummod", "flat", "goeswith")


def unnamed(parse: Parse, noun: Token) -> list[ActorMention]:
    """The people or the band behind a "by", called as the words have it; none where it is a thing or somebody's."""
    band = is_one_of(noun, grammar("bands"))
    peopled = band or is_people(noun.lower) or is_one_of(noun, grammar("kindred") | grammar("crowds"))
    word = noun.upos == "NOUN" or (noun.xpos == "NNPS" and is_people(noun.lower))
    if not word or parse.deps(noun.index, "nmod:poss") or not peopled:
        return []
    before = {i for t in parse.deps(noun.index, *CALLING) if t.index < noun.index for i in parse.subtree(t.index)}
    words = sorted({noun.index, *before})
    span = parse.hull(tuple(words))
    armed = (band and not is_one_of(noun, grammar("crowds"))) or kind_of_noun(noun.lower) is Victims.MILITANT
    actor = Actor(span.of(parse.text), None, Sector.REBEL if armed else None)
    return [ActorMention(words[0], words[-1] + 1, noun.index, span, actor, "unnamed")]
