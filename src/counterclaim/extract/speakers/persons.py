"""Persons who speak for themselves alone, whoever they are near to and whatever people they are of: "the president's
wife", "a neighbour of the minister", "a Moroccan", "a Fulani herder".
"""

from __future__ import annotations

from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.formerly import tells_of_old
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.once import LEADER, POSTS, SERVING, aside
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.parse import Parse, Token

NEAR_TO = words_in("speakers_words.toml", "near_to")
SERVANTS = words_in("speakers_words.toml", "servants")
SCHOLARS = words_in("speakers_words.toml", "scholars")
BEHIND = 3
"""Within how many words of what kin they are the name stands."""
LANDS_ARE = frozenset(("neighbour", "neighbor"))
"""What a land is to another too: "India's neighbour China"."""
ELDERS = words_in("speakers_words.toml", "elders")
ONE = frozenset(("a", "an", "one", "another"))
OF_A_PEOPLE = ("name:demonym", "name:people")


def is_himself(parse: Parse, mention: ActorMention) -> bool:
    """Whether a mention is of such a person, or of those who serve one whose time is over."""
    kin = _is_near_to(parse, mention) or _serves_one_of_old(parse, mention)
    return kin or _is_one_of_a_people(parse, mention) or _is_a_scholar(parse, mention)


def _is_near_to(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody is told of as another's kin, friend or neighbour, and by no name or post that tells more: "his
    son Saif al-Islam", "the king's cousin, a brigadier". "Our brothers of Hamas" are no kin.
    """
    head = parse.tokens[mention.head]
    comrades = head.xpos == "NNS" and mention.rule in ("name:group", "name:body")
    if head.lemma.lower() not in NEAR_TO or head.upos != "NOUN" or comrades:
        return False
    behind = parse.tokens[mention.head + 1 : max(mention.end, mention.head + BEHIND)]
    a_land = head.lemma.lower() in LANDS_ARE and bool(behind) and behind[0].upos == "PROPN"
    named = mention.rule == LEADER and any(t.upos == "PROPN" for t in behind)
    return not named and not a_land and not _is_called_by_a_post(parse, mention)


def _is_called_by_a_post(parse: Parse, mention: ActorMention) -> bool:
    """Whether the aside behind somebody tells of a post: "a Russian, General Surovikin"."""
    called = ((t.lower,) for t in aside(parse, mention.end - 1) if t.upos in ("NOUN", "PROPN"))
    posted = (role for word in called if (role := role_of(word)) and role.kind in SERVING)
    return next(posted, None) is not None


def _serves_one_of_old(parse: Parse, mention: ActorMention) -> bool:
    """ "Aides of the former president", "the ousted president's lawyer"."""
    head = parse.tokens[mention.head]
    owners = [t for t in parse.deps(mention.head, "nmod", "nmod:poss") if _holds_a_post(t)]
    old = any(tells_of_old(t.lower) for owner in owners for t in parse.deps(owner.index, "amod"))
    return old and mention.rule in POSTS and head.lemma.lower() in SERVANTS


def _is_a_scholar(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody studies things in a town, whose state he does not speak for: "a researcher in Geneva"."""
    head = parse.tokens[mention.head]
    of_a_state = mention.actor.party is not None and is_state(mention.actor.party)
    return mention.rule == "role:voice" and of_a_state and head.lemma.lower() in SCHOLARS


def _holds_a_post(token: Token) -> bool:
    role = role_of((token.lower,)) if token.xpos in ("NN", "NNP") else None
    return role is not None and role.kind in SERVING


def _is_one_of_a_people(parse: Parse, mention: ActorMention) -> bool:
    """ "A Moroccan", "two Americans", "a Fulani herder": no more than some of a people or a community."""
    head = parse.tokens[mention.head]
    before = parse.tokens[mention.start - 1].lower if mention.start else ""
    if _is_called_by_a_post(parse, mention):
        return False
    if mention.rule in OF_A_PEOPLE:
        counted = any(t.upos == "NUM" and t.text.isalpha() for t in parse.tokens[mention.start : mention.head])
        return counted or (before in ONE and head.xpos in ("NN", "NNP", "JJ"))
    of_folk = mention.rule == "name:group" and mention.actor.sector is Sector.ETHNIC
    return of_folk and before in ONE and head.xpos == "NN" and _is_a_trade(head.lower)


def _is_a_trade(noun: str) -> bool:
    """Whether a noun is of people and of no post or force: "herder", "railwayman"."""
    role = role_of((noun,))
    plain = role is None or (role.kind is Kind.CROWD and role.sector is Sector.CIVILIAN)
    return is_people(noun) and noun not in ELDERS and plain
