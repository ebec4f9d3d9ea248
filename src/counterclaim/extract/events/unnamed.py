"""Who does something, told by no name that any table has: "abducted by armed men", "a raid by herdsmen"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar, words_of
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

CALLING = ("amod", "compound", "nummod", "flat", "goeswith")


def unnamed(parse: Parse, noun: Token) -> list[ActorMention]:
    """The people or the band behind a "by", called as the words have it; none where it is a thing or somebody's."""
    several = grammar("bands") | grammar("kindred") | grammar("crowds")
    peopled = (is_people(noun.lower) and not is_one_of(noun, words_of("aid"))) or is_one_of(noun, several)
    word = noun.upos == "NOUN" or (noun.xpos == "NNPS" and is_people(noun.lower))
    if not word or parse.deps(noun.index, "nmod:poss") or not peopled:
        return []
    return [called(parse, noun, Sector.REBEL if is_armed(noun) else None, "unnamed")]


def is_armed(noun: Token) -> bool:
    """Whether a noun is of those who fight for no state, or of a band of them."""
    return kind_of_noun(noun.lower) is Victims.MILITANT or is_one_of(noun, grammar("bands"))


def called(parse: Parse, noun: Token, sector: Sector | None, rule: str) -> ActorMention:
    """Whom a noun tells of, called as it and the words beside it have it."""
    words = sorted({noun.index, *(i for t in _calling(parse, noun) for i in parse.subtree(t.index))})
    span = parse.hull(tuple(words))
    actor = Actor(span.of(parse.text), None, sector)
    return ActorMention(words[0], words[-1] + 1, noun.index, span, actor, rule)


def _calling(parse: Parse, noun: Token) -> Iterator[Token]:
    """The words beside a noun that call it, without a count that is not exact ("at least 12")."""
    for child in parse.deps(noun.index, *CALLING):
        bounded = child.upos == "NUM" and len(parse.subtree(child.index)) > 1
        if not bounded and (child.index < noun.index or child.deprel == "flat"):
            yield child
