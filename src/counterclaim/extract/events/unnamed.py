"""Who does something, told by no name that any table has: "abducted by armed men", "a raid by herdsmen"."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

APART = ("acl", "advcl", "appos", "conj", "cc", "punct", "case", "det", "nmod", "obl", "parataxis")


def unnamed(parse: Parse, noun: Token) -> list[ActorMention]:
    """The people or the band behind a "by", called as the words have it; none where it is a thing or somebody's."""
    band = is_one_of(noun, grammar("bands"))
    if noun.upos != "NOUN" or parse.deps(noun.index, "nmod:poss") or not (band or is_people(noun.lower)):
        return []
    out = {i for t in parse.deps(noun.index, *APART) for i in parse.subtree(t.index)}
    words = [i for i in parse.subtree(noun.index) if i not in out]
    span = parse.hull(tuple(words))
    armed = band or kind_of_noun(noun.lower) is Victims.MILITANT
    actor = Actor(span.of(parse.text), None, Sector.REBEL if armed else None)
    return [ActorMention(words[0], words[-1] + 1, noun.index, span, actor, "unnamed")]
