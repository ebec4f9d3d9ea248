"""Arms and craft that are lost as people are, and counted without a noun or by their make: "downed ten"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_called_people, is_nation, is_people, is_thing, person_at
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token


def without_materiel(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those that a word for the loss of things as much as of people tells of things."""
    return without(drafts, [not _is_materiel(phrases, draft) for draft in drafts])


def _is_materiel(phrases: Phrases, draft: Draft) -> bool:
    """Whether a number is of things: one more of those just counted, or one without a noun or with a make's name."""
    if _is_craft(phrases, phrases.parse.tokens[draft.group.noun]):
        return True
    if phrases.parse.tokens[draft.group.noun].lower in words_of("ordinals"):
        return _goes_on_things(phrases, draft.first)
    count = phrases.clauses.within.get(draft.first)
    told = is_form(phrases.parse.tokens[draft.trigger], words_of("losing_things")) or _is_of_a_loss(phrases, draft)
    if count is not None and count.count.high == 0 and phrases.parse.tokens[draft.group.noun].lower == "loss":
        return _goes_on_things(phrases, count.start)
    if count is None or not (told or draft.rule == "sensed"):
        return False
    if phrases.clauses.is_bare(count):
        return _goes_on_things(phrases, count.start)
    return told and _is_make(phrases, phrases.parse.tokens[phrases.clauses.counted_noun(count)])


def _is_craft(phrases: Phrases, noun: Token) -> bool:
    """ "Two MiG-21 *fighters*", "four *fighters* and a helicopter": craft by their make, or in a row with others."""
    if noun.lower not in words_of("crewed"):
        return False
    listed = any(t.lower in words_of("flown") for t in phrases.parse.deps(noun.index, "conj"))
    return listed or any(_is_make(phrases, t) for t in phrases.parse.deps(noun.index, "compound"))


def _is_of_a_loss(phrases: Phrases, draft: Draft) -> bool:
    """ "The *loss of one Sukhoi*", told by whatever verb."""
    above = phrases.clauses.head(phrases.parse.tokens[draft.group.head])
    return above is not None and above.lower in {"loss", "losses"} and draft.rule == "sensed"


def _is_make(phrases: Phrases, noun: Token) -> bool:
    """ "Two *Skyhawks*", "one Sea *Harrier*": a name by which no people are called."""
    named = noun.upos == "PROPN" and noun.text[:1].isupper() and not noun.text.isupper()
    nation = is_nation(phrases.parse, noun.index) and is_people(noun.lower)
    known = nation or is_called_people(noun.lower) or noun.index in phrases.actors
    return named and not known and person_at(phrases.parse, noun.index) is None


def _goes_on_things(phrases: Phrases, start: int) -> bool:
    """ "Lost four aircraft. Georgia claims *ten*", "*a third* was captured": what the nearest number before with a
    noun counts, in its sentence or the one before, is things.
    """
    home = phrases.parse.tokens[start].sentence
    near = [c for c in phrases.clauses.starts.values() if c.start < start]
    near = [c for c in near if home - phrases.parse.tokens[c.start].sentence <= 1]
    told = [c for c in near if not phrases.clauses.is_bare(c)]
    last = max(told, key=lambda c: c.start, default=None)
    return last is not None and is_thing(phrases.parse.tokens[phrases.clauses.counted_noun(last)].lower)
