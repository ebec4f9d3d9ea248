"""Who or what is hit that no table names, called as the words have it: "nine people", "a bus", "the village of Tal"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.lexicon import Cue, grammar, words_of
from counterclaim.extract.events.recipients import fillers
from counterclaim.extract.events.tree import SCENES, case_of, counted, names_place
from counterclaim.extract.events.unnamed import called
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

STRUCK = "struck"
"""The rule by which one is called so."""
STRUCK_BESIDE = "struck beside"
"""The rule by which a bomb struck what it went off beside."""
HIT = ("obj", "on", "onto", "at", "against", "upon", "of", "subj", "into")
"""The slots of what a deed is done to; the others may be of where it is done."""
AROUND = ("at", "under", "beside", "outside", "near", "in", "inside")
"""The slots of what a bomb goes off beside, which it strikes."""
BOMBS = frozenset({"explosives", "suicide-attack"})
WITHIN = ("nmod:poss", "nmod:unmarked", "compound", "amod", "flat", "appos")
SECTORS = {Victims.CIVILIAN: Sector.CIVILIAN, Victims.MILITANT: Sector.REBEL}


def struck(cast: Cast, token: Token, cue: Cue) -> list[ActorMention]:
    """The first that a deed is done to by its words, a place among them where that is what is hit."""
    around = [slot for slot in AROUND if slot in cue.slots and cue.mode in BOMBS]
    found = _first(cast, token, [slot for slot in cue.slots if slot in HIT and slot not in around], STRUCK)
    return found or _first(cast, token, around, STRUCK_BESIDE)


def _first(cast: Cast, token: Token, slots: Sequence[str], rule: str) -> list[ActorMention]:
    """The first that these slots name that can be hit."""
    parse = cast.parse
    things = (t for slot in slots for t in fillers(parse, token, slot))
    counts = (t for thing in things for t in counted(parse, thing))
    hit = list({t.index: t for t in counts if is_struck(parse, t, token)}.values())
    told = [t for t in hit if t is hit[0] or _is_beside(t, hit[0])]
    return [_place_itself(cast, t) or called(parse, t, _sector(t), rule) for t in told]


def _is_beside(noun: Token, first: Token) -> bool:
    """Whether people are told of with the first of those struck: "22 women and five *girls* were raped"."""
    return noun.deprel == "conj" and noun.head == first.index and is_people(noun.lower)


def in_its_country(cast: Cast, struck: ActorMention, beside: Sequence[ActorMention]) -> ActorMention:
    """One who is called by words alone, with the country of the place that is told beside him."""
    lands = (m.actor.country for m in beside if _is_where(cast.parse, m, struck))
    country = struck.actor.country or next((land for land in lands if land), None)
    return replace(struck, actor=replace(struck.actor, country=country))


def _is_where(parse: Parse, mention: ActorMention, struck: ActorMention) -> bool:
    """Whether a land or a place is told as where what is struck is ("in Chad's east"), or calls it ("Tal airport")."""
    top = parse.tokens[mention.head]
    if mention.adjective and top.deprel == "amod":  # "in Indian strikes"
        return False
    while top.deprel in WITHIN and top.head is not None and top.index != struck.head:
        top = parse.tokens[top.head]
    return top.index == struck.head or case_of(parse, top) in SCENES


def is_struck(parse: Parse, noun: Token, token: Token) -> bool:
    """Whether a noun is of people, or of a thing or a place that can be hit; nobody's arms or aims are."""
    if noun.index == token.index or is_one_of(noun, grammar("aimed") | grammar("sides")):
        return False
    if noun.upos == "PROPN":
        return names_place(parse, noun) or is_one_of(noun, _hit())
    laden = any(is_one_of(t, grammar("laden")) for t in parse.deps(noun.index, "acl"))  # "a car loaded with explosives"
    return noun.upos == "NOUN" and (is_people(noun.lower) or is_one_of(noun, _hit())) and not laden


@cache
def _hit() -> frozenset[str]:
    """The nouns of what is hit: those that tell whom of, buildings, land, and things of no other list."""
    told = [word for kind in table("figures_targets.toml")["targets"].values() for word in kind]
    return frozenset(told) | words_of("building") | words_of("territory") | words_of("struck")


def _place_itself(cast: Cast, noun: Token) -> ActorMention | None:
    """The place that a noun itself is, none that it is only in or called after."""
    return cast.places.get(noun.index) if noun.upos == "PROPN" else None


def _sector(noun: Token) -> Sector | None:
    return SECTORS.get(kind_of_noun(noun.lower) or Victims.UNKNOWN)
