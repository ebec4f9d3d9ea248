"""What kind of people a phrase tells of: by its noun, its modifiers, a rank, an apposition, a body or group in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token

_SHARES = frozenset({"among", "them", "whom", "including"})
"""Words of an apposition that tells of some: "a general among them", "most of them soldiers"."""
_HELMETS = frozenset({"helmet", "helmets"})
"""Peacekeepers are called so where they are blue; the white ones rescue."""
SECTORS: Mapping[Sector, Victims] = {
    Sector.MILITARY: Victims.MILITARY,
    Sector.POLICE: Victims.POLICE,
    Sector.REBEL: Victims.MILITANT,
    Sector.MILITIA: Victims.MILITANT,
    Sector.CRIMINAL: Victims.MILITANT,
    Sector.MEDIA: Victims.CIVILIAN,
    Sector.MEDICAL: Victims.CIVILIAN,
    Sector.CIVILIAN: Victims.CIVILIAN,
    Sector.EDUCATION: Victims.CIVILIAN,
    Sector.NON_GOVERNMENTAL: Victims.CIVILIAN,
}


def kind_of(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims:
    """What kind of people a noun and its phrase tell of."""
    words = [phrases.parse.tokens[i].lower for i in tokens if i != noun]
    if _bears_arms(phrases, noun) or _of_a_gang(phrases, noun):
        return Victims.MILITANT
    own = people.kind_of_noun(phrases.parse.tokens[noun].lower)
    if own is None and {"year", "old"} <= {*words, phrases.parse.tokens[noun].lower}:
        own = Victims.CIVILIAN
    if own is None and phrases.parse.tokens[noun].lower == "men":
        own = _of_their_men(phrases, noun, tokens)
    if phrases.parse.tokens[noun].lower in _HELMETS and "blue" in words:
        own = Victims.MILITARY
    if own is None and phrases.parse.tokens[noun].lower.removesuffix("s") == "guard":
        own = next((kind for kind in map(people.kind_of_guard, words) if kind), None)
    if own is Victims.CIVILIAN and _of_ours(phrases, noun):
        own = None
    marks = [mark for mark in map(people.kind_of_mark, words) if mark]
    office = own is Victims.CIVILIAN and phrases.parse.tokens[noun].lower in words_of("offices")
    if Victims.POLICE in marks and (office or own in {None, Victims.MILITARY}):
        return Victims.POLICE
    by_actor = _by_actor(phrases, noun, tokens)
    ranked = own is Victims.MILITARY or people.kind_of_rank(phrases.parse.tokens[noun].lower) is not None
    if ranked and (irregular := _of_no_army(phrases, noun)):
        return irregular
    if phrases.parse.tokens[noun].lemma.lower() == "volunteer" and by_actor is Victims.CIVILIAN:
        return Victims.CIVILIAN
    if own is not None:
        role = by_actor is Victims.MILITANT and phrases.parse.tokens[noun].lower in words_of("offices")
        return Victims.MILITANT if role else own
    if Victims.MILITANT in {*marks, by_actor}:
        return Victims.MILITANT
    return _by_name(phrases, noun, tokens) or (marks[0] if marks else None) or by_actor


def _of_no_army(phrases: Phrases, noun: int) -> Victims | None:
    """ "Troopers of a police force", "the militia's soldiers": who has arms and ranks, and no army."""
    below = phrases.parse.deps(noun, "nmod", "nmod:poss", "compound", "amod")
    own = (t for t in below if t.deprel != "nmod" or "of" in phrases.clauses.case(t).split())
    told = (phrases.actors.get(t.index) for t in own)
    kinds = {SECTORS.get(actor.actor.sector) for actor in told if actor and actor.actor.sector}
    police = Victims.POLICE in kinds and phrases.parse.tokens[noun].lemma.lower() != "soldier"
    return Victims.POLICE if police else Victims.MILITANT if Victims.MILITANT in kinds else None


def _bears_arms(phrases: Phrases, noun: int) -> bool:
    """ "Four armed men", "heavily armed youths": nobody calls soldiers so."""
    marks = {t.lower for t in phrases.parse.deps(noun, "amod")}
    return "armed" in marks and phrases.parse.tokens[noun].lemma.lower() in words_of("anybody")


def _of_a_gang(phrases: Phrases, noun: int) -> bool:
    """ "Gang members", "leaders of a rival cartel", and a gang itself."""
    if phrases.parse.tokens[noun].lemma.lower() in words_of("gangs"):
        return True
    if phrases.parse.tokens[noun].lemma.lower() not in words_of("ranked"):
        return False
    marks = phrases.parse.deps(noun, "compound", "amod", "nmod", "nmod:poss")
    return any(t.lemma.lower() in words_of("gangs") for t in marks)


def _of_their_men(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims | None:
    """ "His men" are soldiers; "the movement's men", "the gang's men" are an armed group's, the sheriff's policemen."""
    owners = phrases.parse.deps(noun, "nmod:poss")
    if not owners:
        return None
    by_actor = _by_actor(phrases, noun, tokens)
    if by_actor in (Victims.MILITANT, Victims.POLICE):
        return by_actor
    return Victims.MILITANT if any(t.lemma.lower() in words_of("irregular") for t in owners) else Victims.MILITARY


def _of_ours(phrases: Phrases, noun: int) -> bool:
    """Whether those who fight are called kin by their own: "five of our brothers"."""
    called = phrases.parse.tokens[noun].lower in {"brothers", "sons", "brethren", "sisters"}
    return called and any(t.lower == "our" for t in phrases.parse.deps(noun, "nmod:poss"))


def _by_name(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims | None:
    """The kind that a rank before a name or an apposition behind it tells."""
    name = people.person_at(phrases.parse, noun)
    start = name.start if name else noun
    first = phrases.parse.sentence_of(noun).start
    near = {*tokens, *range(max(first, start - 2), noun)}
    titles = [phrases.parse.tokens[i].lower for i in sorted(near) if i <= max(noun, start)]
    told = next((kind for kind in map(people.kind_of_rank, titles) if kind), None)
    title = phrases.parse.tokens[start - 1].lower if name and start > first else ""
    told = told or people.kind_of_noun(title)
    same = (
        t
        for t in phrases.parse.deps(noun, "appos")
        if phrases.clauses.within.keys().isdisjoint(phrases.parse.subtree(t.index))
        and not any(phrases.parse.tokens[i].lower in _SHARES for i in phrases.parse.subtree(t.index))
    )
    beside = (_of_apposition(phrases, phrases.parse.tokens[i]) for t in same for i in phrases.members(t.index))
    return told or next((kind for kind in beside if kind), None)


def _of_apposition(phrases: Phrases, token: Token) -> Victims | None:
    """The kind that an apposition tells; whose son or brother a man was tells none."""
    own = None if token.lower in words_of("kin") else people.kind_of_noun(token.lower)
    return own or _of_body(phrases, token)


def _of_body(phrases: Phrases, token: Token) -> Victims | None:
    kind = _by_actor(phrases, token.index, phrases.own(token.index))
    return None if kind is Victims.UNKNOWN else kind


def _by_actor(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims:
    """The kind that the body or group in the phrase tells ("a member of the Coast Guard")."""
    for index in tokens:
        actor = phrases.actors.get(index)
        kind = SECTORS.get(actor.actor.sector) if actor and actor.actor.sector else None
        if kind and not (index == noun and people.person_at(phrases.parse, noun)):
            return kind
    return Victims.UNKNOWN
