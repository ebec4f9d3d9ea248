"""What kind of people a phrase tells of: by its noun, its modifiers, a rank, an apposition, a body or group in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.formerly import tells_of_old
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

_SHARES = frozenset({"among", "them", "whom", "including", "included", "most"})
"""Words of an apposition that tells of some: "a general among them", "most of them soldiers"."""
_HELMETS = frozenset({"helmet", "helmets"})
"""Peacekeepers are called so where they are blue; the white ones rescue."""
_SERVING = frozenset({"member", "personnel", "man", "woman", "person", "people", "death", "casualty", "loss"})
_OF_A_BAND = frozenset({"armed", "same", "banned", "outlawed", "irregular", "dissident", "breakaway", "underground"})
_SECRET = frozenset({"security", "intelligence", "police", "government", "state"})
_LOCAL = frozenset({"village", "self", "tribal", "vigilante", "community"})
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
    """What kind of people a noun and its phrase tell of; who serves no more, "a retired soldier", is a civilian."""
    kind = _kind_of(phrases, noun, tokens)
    served = kind in {Victims.MILITARY, Victims.POLICE, Victims.MILITANT}
    return Victims.CIVILIAN if served and serve_no_more(phrases.parse, noun) else kind


def serve_no_more(parse: Parse, noun: int) -> bool:
    """Whether people are told of by what they were: "a *retired* soldier", "an *ex-policeman*"."""
    marks = (parse.tokens[noun], *parse.deps(noun, "amod", "compound", "advmod"))
    return any(tells_of_old(t.lower) for t in marks)


def _kind_of(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims:
    words = [phrases.parse.tokens[i].lower for i in tokens if i != noun]
    if _is_an_armys_name(phrases, noun):
        return Victims.MILITARY
    if _bears_arms(phrases, noun) or _of_a_gang(phrases, noun):
        return Victims.MILITANT
    if (irregular := _of_a_village(phrases, noun, tokens)) is not None:
        return irregular
    own = _own_kind(phrases, noun, tokens, words)
    marks = _marks(phrases, noun, words)
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


def _own_kind(phrases: Phrases, noun: int, tokens: Sequence[int], words: Sequence[str]) -> Victims | None:
    """What kind a noun tells of by itself and by the words beside it."""
    own = people.kind_of_noun(phrases.parse.tokens[noun].lower)
    if own is Victims.MILITANT and phrases.parse.tokens[noun].lower in words_of("agents") and _SECRET & {*words}:
        own = None
    if own is None and {"year", "old"} <= {*words, phrases.parse.tokens[noun].lower}:
        own = Victims.CIVILIAN
    if own is None and phrases.parse.tokens[noun].lower == "men":
        own = _of_their_men(phrases, noun, tokens)
    behind = [t.lower for t in phrases.parse.tokens[noun + 1 : noun + 3]]
    if own is None and ({"in", "uniform"} <= {*words} or behind == ["in", "uniform"]):
        own = Victims.MILITARY
    if phrases.parse.tokens[noun].lower in _HELMETS and "blue" in words:
        own = Victims.MILITARY
    if own is None and phrases.parse.tokens[noun].lower.removesuffix("s") == "guard":
        own = next((kind for kind in map(people.kind_of_guard, words) if kind), None)
    if own is Victims.CIVILIAN and _of_ours(phrases, noun):
        own = None
    if own is None and _of_a_community(phrases, noun):
        own = Victims.CIVILIAN
    if own is Victims.MILITARY and phrases.parse.tokens[noun].lemma.lower() == "officer":
        own = next((kind for kind in map(people.kind_of_officer, words) if kind), own)
    return own


def _is_an_armys_name(phrases: Phrases, noun: int) -> bool:
    """ "The Basij militia": an armed body of a state whose name says "militia"."""
    actor = phrases.actors.get(noun)
    named = actor is not None and actor.rule.startswith("name") and actor.start <= noun < actor.end
    army = actor is not None and actor.actor.sector is Sector.MILITARY
    return named and army and phrases.parse.tokens[noun].lower == "militia"


def _of_a_village(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims | None:
    """ "Village volunteers", "members of a self-defence force" are no soldiers; "of a paramilitary force" are such."""
    # As written: of "the paramilitary Rapid Support Forces" the name tells who they are.
    words = {phrases.parse.tokens[i].text for i in tokens}
    if "paramilitary" in words and words & {"force", "forces"}:
        return Victims.MILITARY
    volunteers = phrases.parse.tokens[noun].lemma.lower() == "volunteer" and words & _LOCAL
    defence = words & {"defence", "defense"} and words & (_LOCAL | {"civilian"}) and words & words_of("home_guards")
    guards = words & {"self-defence", "self-defense"} or volunteers or defence
    return Victims.MILITANT if guards else None


def _of_a_community(phrases: Phrases, noun: int) -> bool:
    """ "Members of the Oromo community", "members of one family"."""
    token = phrases.parse.tokens[noun]
    above = phrases.clauses.head(token)
    of = [t for t in phrases.parse.deps(noun, "nmod", "compound") if t.lemma.lower() in words_of("communities")]
    member = token if token.lemma.lower() == "member" else above
    here = token.lemma.lower() in words_of("communities") or bool(of)
    return here and member is not None and member.lemma.lower() == "member"


def _marks(phrases: Phrases, noun: int, words: Sequence[str]) -> list[Victims]:
    """The kinds that the words of a phrase tell; "service" tells of those who are in it, and not of any service."""
    served = phrases.parse.tokens[noun].lemma.lower() in _SERVING
    told = (people.kind_of_mark(word) for word in words if served or word != "service")
    return [kind for kind in told if kind]


def _of_no_army(phrases: Phrases, noun: int) -> Victims | None:
    """ "Troopers of a police force", "the militia's soldiers": who has arms and ranks, and no army."""
    below = phrases.parse.deps(noun, "nmod", "nmod:poss", "compound", "amod")
    own = (t for t in below if t.deprel != "nmod" or "of" in phrases.clauses.case(t).split())
    told = (phrases.actors.get(t.index) for t in own)
    kinds = {SECTORS.get(actor.actor.sector) for actor in told if actor and actor.actor.sector}
    police = Victims.POLICE in kinds and phrases.parse.tokens[noun].lemma.lower() != "soldier"
    return Victims.POLICE if police else Victims.MILITANT if Victims.MILITANT in kinds else None


def _bears_arms(phrases: Phrases, noun: int) -> bool:
    """ "Four armed men", "two armed Palestinians", "a wanted man": nobody calls soldiers so."""
    marks = {t.lower for t in phrases.parse.deps(noun, "amod")}
    nation = people.is_nation(phrases.parse, noun)
    marked = bool(marks & {"armed", "wanted"})
    return marked and (nation or phrases.parse.tokens[noun].lemma.lower() in words_of("anybody"))


def _of_a_gang(phrases: Phrases, noun: int) -> bool:
    """ "Gang members", "leaders of a rival cartel", "members of the group", and a gang itself."""
    token = phrases.parse.tokens[noun]
    if token.lemma.lower() in words_of("gangs"):
        return True
    above = phrases.clauses.head(token)
    if above is not None and above.lemma.lower() in words_of("ranked") and _is_a_band(phrases, token):
        return True
    if token.lemma.lower() not in words_of("ranked"):
        return False
    marks = phrases.parse.deps(noun, "compound", "amod", "nmod", "nmod:poss")
    return any(t.lemma.lower() in words_of("gangs") or _is_a_band(phrases, t) for t in marks)


def _is_a_band(phrases: Phrases, token: Token) -> bool:
    """ "The group", "an armed faction", of nothing that says what else it were: "a tour group", "a group of nuns"."""
    marks = {t.lower for t in phrases.parse.deps(token.index, "compound", "amod", "nmod", "nmod:poss")}
    plain = all(people.kind_of_mark(mark) is Victims.MILITANT or mark in _OF_A_BAND for mark in marks)
    return token.deprel == "nmod" and token.lemma.lower() in words_of("irregular") and plain


def _of_their_men(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims | None:
    """ "His men" are soldiers; "the movement's men", "the gang's men" are an armed group's, the sheriff's policemen.

    Who is named without a rank or an army, as in "Massoud's men", leads a band of his own.
    """
    owners = phrases.parse.deps(noun, "nmod:poss")
    if not owners:
        return None
    by_actor = _by_actor(phrases, noun, tokens)
    if by_actor in (Victims.MILITANT, Victims.POLICE):
        return by_actor
    named = by_actor is not Victims.MILITARY and any(people.person_at(phrases.parse, t.index) for t in owners)
    irregular = named or any(t.lemma.lower() in words_of("irregular") for t in owners)
    return Victims.MILITANT if irregular else Victims.MILITARY


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
        and not any(phrases.parse.tokens[i].lower in _SHARES for i in _with_share(phrases, t))
    )
    beside = (_of_apposition(phrases, phrases.parse.tokens[i]) for t in same for i in phrases.members(t.index))
    kinds = {kind for kind in beside if kind} if told is None else {told}
    return Victims.MIXED if len(kinds) > 1 else next(iter(kinds), None)


def _with_share(phrases: Phrases, token: Token) -> set[int]:
    """The words of an apposition, and of "for the most part" behind it, wherever the tree hangs that."""
    own = set(phrases.parse.subtree(token.index))
    behind = range(token.index + 1, min(token.index + 5, len(phrases.parse.tokens)))
    part = [phrases.parse.tokens[i].lower for i in behind] == ["for", "the", "most", "part"]
    return own | set(behind) if part else own


def _of_apposition(phrases: Phrases, token: Token) -> Victims | None:
    """The kind that an apposition tells; whose son or brother a man was tells none."""
    own = None if token.lower in words_of("kin") else people.kind_of_noun(token.lower)
    return own or _of_body(phrases, token)


def _of_body(phrases: Phrases, token: Token) -> Victims | None:
    kind = _by_actor(phrases, token.index, phrases.own(token.index))
    return None if kind is Victims.UNKNOWN else kind


def _by_actor(phrases: Phrases, noun: int, tokens: Sequence[int]) -> Victims:
    """The kind that the body or group in the phrase tells ("a member of the Coast Guard")."""
    below, word = _named_below(phrases, noun), phrases.parse.tokens[noun].text
    for index in tokens:
        actor = phrases.actors.get(index)
        if actor and below and actor.start <= noun < actor.end and word not in actor.actor.name:
            continue
        if actor and any(_takes_up(phrases, at) for at in range(actor.start, actor.end)):
            continue
        kind = SECTORS.get(actor.actor.sector) if actor and actor.actor.sector else None
        if kind and not (index == noun and people.person_at(phrases.parse, noun)):
            return kind
    return Victims.UNKNOWN


def _named_below(phrases: Phrases, noun: int) -> set[int]:
    """The words below a noun that tell by name whose its people are: "officers *of Israel's elite units*"."""
    of = phrases.parse.deps(noun, "nmod", "nmod:poss")
    words = {i for t in of for i in phrases.parse.subtree(t.index)}
    told = (phrases.actors.get(i) for i in words)
    return words if any(a is not None and a.rule.startswith(("name", "demonym")) for a in told) else set()


def _takes_up(phrases: Phrases, index: int) -> bool:
    """ "Members of the committees", "one member": of those, and not of whoever was named before."""
    if phrases.parse.tokens[index].lemma.lower() != "member":
        return False
    of = [t for t in phrases.parse.deps(index, "nmod") if "of" in phrases.clauses.case(t).split()]
    bare = not phrases.parse.deps(index, "compound", "amod", "nmod", "nmod:poss")
    return bare or any(t.upos == "NOUN" for t in of)
