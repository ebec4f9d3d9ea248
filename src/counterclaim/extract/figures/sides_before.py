"""Whose they were by an actor right before the words counted, or at the head of a clause without a verb."""

from __future__ import annotations

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.told_sides import UNTOLD, Side, has_people
from counterclaim.extract.figures.words import words_of


def before(phrases: Phrases, group: Group) -> Side:
    """An actor right before the words counted: "the Armenian side five wounded", "Yerevan four", "Chad's dead are 9".
    """
    start = min(group.tokens)
    words = phrases.parse.tokens
    if start == 0 or words[start - 1].sentence != words[start].sentence:
        return UNTOLD
    beyond = words[start - 1].xpos == "POS" or words[start - 1].lower in words_of("of_an_actor")
    actor = phrases.actors.get(start - 2 if beyond else start - 1) or phrases.actors.get(start - 1)
    if actor is None or not has_people(actor) or actor.speaker:
        return UNTOLD
    return Side(actor.actor.party, None, actor.span, "actor before")


def gapped(phrases: Phrases, group: Group) -> Side:
    """ "Chad held to nine dead of its own, *Libya to 60*", "Mali admits two dead; *Niger, since Monday, three*", "Mali
    lost nine, *Niger two and a civilian*": the actor that opens a clause without a verb.
    """
    words, start = phrases.parse.tokens, min(group.tokens)
    home = phrases.parse.sentence_of(group.noun).start
    opened = next((i for i in range(start - 1, home, -1) if _opens(phrases, i)), None)
    if opened is None:
        return UNTOLD
    actor = phrases.actors[opened]
    rest = words[actor.end : start]
    led = [t.lower for t in rest]
    put = len(led) == 1 and led[0] in words_of("put_at")
    parallel = put and any(_is_put(phrases, i, led[0]) for i in range(home, opened))
    semicolon = words[opened - 1].text == ";" or words[opened - 1].lower in words_of("contrasting")
    apart = semicolon and led[:1] == [","] and led[-1:] == [","]
    listed = led[-1:] == ["and"] and all(t.upos in {"NUM", "NOUN", "CCONJ"} for t in rest) and rest[0].upos == "NUM"
    verbless = (parallel or apart or listed) and all(t.upos not in {"VERB", "AUX"} for t in rest)
    if not verbless or not has_people(actor) or actor.speaker:
        return UNTOLD
    return Side(actor.actor.party, None, actor.span, "actor before")


def _opens(phrases: Phrases, at: int) -> bool:
    """Whether an actor stands at a word, right behind what parts two clauses."""
    words, actor = phrases.parse.tokens, phrases.actors.get(at)
    before = words[at - 1]
    parted = before.text in {",", ";"} or before.lower in words_of("contrasting") | {"and"}
    return actor is not None and actor.start == at and parted and before.sentence == words[at].sentence


def _is_put(phrases: Phrases, at: int, case: str) -> bool:
    """Whether a number stands behind a word, as in the clause before: "held *to* 34"."""
    words = phrases.parse.tokens
    return words[at].lower == case and words[at + 1].upos == "NUM"
