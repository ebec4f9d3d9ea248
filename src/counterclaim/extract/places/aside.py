"""Whether a place of a sentence is another's than that of the deed told in it: where somebody told of it, where what it
answers was done, where things and people came from or went, which border it was at.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from counterclaim.extract.actors.bounds import is_of_a_border
from counterclaim.extract.dates.clauses import listed, path
from counterclaim.extract.dates.lexicon import value_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.motives import motive_over
from counterclaim.extract.places.roles import head_of
from counterclaim.extract.places.words import place_words
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import PlacePrecision

ASIDE = ("obl", "nmod", "obj", "advmod")
SPOKEN = ("ccomp", "parataxis", "obj", "xcomp", "advcl")
CONTENT = ("ccomp", "parataxis", "xcomp")
MOVING = ("VERB", "ADJ", "NOUN")
SPELLS = frozenset("DWFMY")
"""Lengths of time, from days on, by which another deed dates the one told."""


def stands_aside(parse: Parse, place: PlaceMention, token: int) -> bool:
    """Whether a place is not that of what is said at a token, though it stands in one sentence with it."""
    head = head_of(parse, place)
    branch = list(path(parse, parse.tokens[head], parse.tokens[token]))
    if not branch or branch[-1].head is None:
        return False
    met = branch[-1].head
    if met != token and _is_told_there(parse, branch[-1], parse.tokens[met], token):
        return True
    if any(_prompts(parse, at) or _is_so_long_after(parse, at) for at in branch):
        return True
    if _is_of_a_border(parse, place) or is_an_origin(parse, branch[0]) or _is_of_exile(parse, place):
        return True
    return motive_over(parse, head) in branch or _is_of_a_journey(parse, place, branch, token)


def is_where_told(parse: Parse, place: PlaceMention) -> bool:
    """Whether somebody only told of something at a place: "the army said in Tel Aviv", "told reporters in Geneva"."""
    below, verb = _verb_over(parse, place)
    return verb is not None and _says(parse, verb) and below.deprel.partition(":")[0] in ASIDE


def is_passing(parse: Parse, place: PlaceMention) -> bool:
    """Whether nothing told at a place goes on there: where somebody told of it, where people are from or were nursed,
    where somebody only means to go ("would press on *towards Sirte*").
    """
    below, verb = _verb_over(parse, place)
    meant = verb is not None and any(t.lower in place_words().meant for t in parse.deps(verb.index, "aux", "mark"))
    led = {t.lower for t in parse.deps(below.index, "case")}
    aim = meant and not led.isdisjoint(place_words().ways)
    nursed = verb is not None and _is_of_the_sick(parse, verb)
    if nursed or _is_of_exile(parse, place) or _is_of_a_command(parse, place):
        return True
    return aim or is_where_told(parse, place) or is_an_origin(parse, parse.tokens[head_of(parse, place)])


def is_of_a_teller(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place only tells where those are who tell of something: "officials in Srinagar claimed"."""
    below, verb = _verb_over(parse, place)
    subject = below.deprel == "nsubj" and not place.start <= below.index < place.end
    return verb is not None and _says(parse, verb) and subject


def is_of_a_seat(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place is where those have their seat who tell of something: "the general staff in Bamako spoke of two
    dead", but no army in a town, which may be where it fights.
    """
    return _tells_from(parse, place, place_words().seats, whatever=True)


def _is_of_a_command(parse: Parse, place: PlaceMention) -> bool:
    """Whether those who tell of something command or govern from a place: "the general staff in Belgrade said"."""
    return _tells_from(parse, place, place_words().commands)


def _tells_from(parse: Parse, place: PlaceMention, tellers: Container[str], whatever: bool = False) -> bool:
    """Whether one called by some word tells of something from a place: in a clause, or `whatever` he tells."""
    below, verb = _verb_over(parse, place)
    if verb is None or below.deprel != "nsubj" or below.lemma.lower() not in tellers:
        return False
    spoken = verb.lemma in listed("dates_saying.txt") if whatever else _says(parse, verb)
    return spoken or verb.lemma in place_words().telling


def _is_of_the_sick(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells where those hurt elsewhere were nursed or died of it: "died *of his wounds* in Kano"."""
    words = place_words()
    hurts = any(t.lemma.lower() in words.hurts for t in parse.deps(verb.index, "obl"))
    return verb.lemma in words.nursing or (verb.lemma == "die" and hurts)


def _is_of_exile(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place is where somebody lives who had to leave: "led from *exile in* Ghana"."""
    return place.start > 1 and parse.tokens[place.start - 2].lower in place_words().exile


def _verb_over(parse: Parse, place: PlaceMention) -> tuple[Token, Token | None]:
    """The nearest verb over a place, behind the word below it by which the place hangs on it."""
    head = parse.tokens[head_of(parse, place)]
    branch = pairwise((head, *parse.ancestors(head.index)))
    return next(((below, above) for below, above in branch if above.upos == "VERB"), (head, None))


def is_an_origin(parse: Parse, place: Token) -> bool:
    """Whether a place is only where people are from who need not be there: "nine *migrants from* Punjab", but not
    "villagers from Bama".
    """
    led = {t.lower for t in parse.deps(place.index, "case")}
    people = parse.tokens[place.head] if place.deprel.startswith("nmod") and place.head is not None else None
    if people is None or led != {"from"}:
        return False
    return is_people(people.lower) and people.lemma.lower() not in place_words().locals


def _is_of_a_border(parse: Parse, place: PlaceMention) -> bool:
    """Whether a land only tells which border things happen at: "near the *Niger* border in Mali", "the border with
    *Niger*".
    """
    wide = place.where is not None and place.where.precision is PlacePrecision.COUNTRY
    return wide and is_of_a_border(parse, place.start, place.end)


def _is_told_there(parse: Parse, branch: Token, verb: Token, token: int) -> bool:
    """Whether a place hangs on the verb of saying below which a token is said, and not on what is said."""
    if not _says(parse, verb) or branch.deprel.partition(":")[0] not in ASIDE:
        return False
    said = next((t for t in (parse.tokens[token], *parse.ancestors(token)) if t.head == verb.index), None)
    return said is not None and said.deprel.partition(":")[0] in SPOKEN


def _says(parse: Parse, verb: Token) -> bool:
    content = bool(parse.deps(verb.index, *CONTENT)) or verb.deprel == "parataxis"
    return content and verb.lemma in listed("dates_saying.txt")


def _prompts(parse: Parse, at: Token) -> bool:
    """ "In response to threats from Arica", "to commemorate the battle of Ayacucho"."""
    if at.upos == "VERB":
        return at.lemma in place_words().prompted and at.deprel.partition(":")[0] in ("advcl", "xcomp")
    led = {t.lower for t in parse.deps(at.index, "case")}
    return at.lemma in place_words().prompts and not led.isdisjoint({"in", "as", "after"})


def _is_so_long_after(parse: Parse, at: Token) -> bool:
    """ "A day after a raid in Kano": a deed told only to date another."""
    led = next((t for t in parse.deps(at.index, "mark", "case") if t.lower in ("after", "before")), None)
    return led is not None and led.index > 0 and value_of("unit", parse.tokens[led.index - 1].lower) in SPELLS


def _is_of_a_journey(parse: Parse, place: PlaceMention, branch: Sequence[Token], token: int) -> bool:
    """ "A convoy carrying food to Parachinar", "a missile fired from Yemen": where what is hit came from or goes."""
    words = place_words()
    led = next((t.lower for t in parse.deps(branch[0].index, "case")), "")
    if led not in words.ways:
        return False
    low, high = sorted((token, place.start))
    moving = words.journeys | (words.launching if led == "from" else frozenset())
    return any(t.lemma in moving and t.upos in MOVING for t in parse.tokens[low + 1 : high])
