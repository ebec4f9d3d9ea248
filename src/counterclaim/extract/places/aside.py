"""Whether a place of a sentence is another's than that of the deed told in it: where somebody told of it, where what it
answers was done, where things and people came from or went.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.dates.clauses import listed
from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.places.words import PlaceWords, place_words
from counterclaim.model.parse import Parse, Token

ASIDE = ("obl", "nmod", "obj", "advmod")
SPOKEN = ("ccomp", "parataxis", "obj", "xcomp", "advcl")
CONTENT = ("ccomp", "parataxis", "xcomp")


def stands_aside(parse: Parse, place: PlaceMention, token: int) -> bool:
    """Whether a place is not that of what is said at a token, though it stands in one sentence with it."""
    around = {token, *(above.index for above in parse.ancestors(token))}
    branch = list(_branch(parse, place, around))
    if not branch or branch[-1].head is None:
        return False
    met = branch[-1].head
    words = place_words()
    if met != token and _is_told_there(parse, branch[-1], parse.tokens[met], token):
        return True
    return any(_is_motive(parse, at, words) or _is_so_long_after(parse, at) for at in branch) or _is_of_a_journey(
        parse, place, branch, token, words
    )


def is_where_told(parse: Parse, place: PlaceMention) -> bool:
    """Whether somebody only told of something at a place: "the army said in Tel Aviv", "told reporters in Geneva"."""
    branch = list(_branch(parse, place, set()))
    for below, above in pairwise(branch):
        if above.upos == "VERB":
            return _says(parse, above) and below.deprel.partition(":")[0] in ASIDE
    return False


def is_of_a_teller(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place only tells where those are who tell of something: "officials in Srinagar claimed"."""
    for below, above in pairwise(_branch(parse, place, set())):
        if above.upos == "VERB":
            return _says(parse, above) and below.deprel == "nsubj" and not place.start <= below.index < place.end
    return False


def _branch(parse: Parse, place: PlaceMention, around: set[int]) -> Iterator[Token]:
    """The words from a place up to where its branch meets those around a token, which are left out."""
    inside = range(place.start, place.end)
    head = next((i for i in inside if parse.tokens[i].head not in inside), place.end - 1)
    for at in (parse.tokens[head], *parse.ancestors(head)):
        if at.index in around:
            return
        yield at


def _is_told_there(parse: Parse, branch: Token, verb: Token, token: int) -> bool:
    """Whether a place hangs on the verb of saying below which a token is said, and not on what is said."""
    if not _says(parse, verb) or branch.deprel.partition(":")[0] not in ASIDE:
        return False
    said = next((t for t in (parse.tokens[token], *parse.ancestors(token)) if t.head == verb.index), None)
    return said is not None and said.deprel.partition(":")[0] in SPOKEN


def _says(parse: Parse, verb: Token) -> bool:
    content = bool(parse.deps(verb.index, *CONTENT)) or verb.deprel == "parataxis"
    return content and verb.lemma in listed("dates_saying.txt")


def _is_motive(parse: Parse, at: Token, words: PlaceWords) -> bool:
    """ "In retaliation for a strike in Damascus", "to avenge the bombing of Hodeidah"."""
    if at.upos == "VERB":
        return at.lemma in words.avenging and at.deprel.partition(":")[0] in ("advcl", "xcomp")
    led = {t.lower for t in parse.deps(at.index, "case")}
    return at.lemma in words.motives and not led.isdisjoint({"in", "as", "after"})


def _is_so_long_after(parse: Parse, at: Token) -> bool:
    """ "A day after a raid in Kano": a deed told only to date another."""
    led = next((t for t in parse.deps(at.index, "mark", "case") if t.lower in ("after", "before")), None)
    return led is not None and led.index > 0 and parse.tokens[led.index - 1].lower in place_words().spells


def _is_of_a_journey(parse: Parse, place: PlaceMention, branch: list[Token], token: int, words: PlaceWords) -> bool:
    """ "A convoy carrying food to Parachinar", "a missile fired from Yemen": where what is hit came from or goes."""
    led = next((t.lower for t in parse.deps(branch[0].index, "case")), "")
    if led not in words.ways:
        return False
    low, high = sorted((token, place.start))
    between = parse.tokens[low + 1 : high]
    moved = [t for t in between if t.lemma in words.journeys]
    launched = [t for t in between if t.lemma in words.launching and led == "from"]
    return any(t.upos in ("VERB", "ADJ", "NOUN") for t in (*moved, *launched))
