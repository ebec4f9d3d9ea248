"""People whose fate only a network that read the whole report tells: "the other three stayed under the roof"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from counterclaim.extract.figures.arguments import find_arguments
from counterclaim.extract.figures.beyond import is_set_against
from counterclaim.extract.figures.clauses import NOBODY, is_form
from counterclaim.extract.figures.drafts import Draft, told_before, without
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.raised import MOVING
from counterclaim.extract.figures.rates import is_rate
from counterclaim.extract.figures.reality import is_denied, is_guessed, is_habit, is_unreal
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.triggers import AWAY, Trigger
from counterclaim.extract.figures.uncounted import is_some_of_them, is_vague
from counterclaim.extract.figures.victims import is_thing
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import CountMention
from counterclaim.extract.scouted import FATES, Floats
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token

SURE = 0.9
"""How sure the scout must be of people that a number counts."""
DOUBT = 0.005
"""How unlikely the words of a figure may be to stand for people lost."""


def with_sensed(
    phrases: Phrases, drafts: Sequence[Draft], triggers: Sequence[Trigger], likely: Floats | None
) -> list[Draft]:
    """The figures without those that the scout doubts, and with those of which only it is sure; as they are without it.

    `likely` has a row for each token and a column for each of `FATES`.
    """
    if likely is None:
        return list(drafts)
    kept = without(drafts, [not _doubted(draft) or _best(draft, likely) >= DOUBT for draft in drafts])
    return kept + _sensed(phrases, kept, likely, _left_out(phrases, triggers))


def _doubted(draft: Draft) -> bool:
    """Whether a figure may be doubted: one of a fate that the scout knows and of people who can be counted, but for
    fighters of a named side in the enemy's hands, whom it takes for suspects.
    """
    some = draft.group.counted is not None or draft.group.count.exact
    taken = draft.status is Status.CAPTURED and draft.group.victims is Victims.MILITANT and draft.side.told
    return draft.status in FATES and some and draft.group.count.high != 0 and not taken


def _best(draft: Draft, likely: Floats) -> float:
    """How likely some word of a figure stands for people lost."""
    return float(likely[[*draft.people, draft.trigger, *draft.extra]].max())


def _left_out(phrases: Phrases, triggers: Sequence[Trigger]) -> frozenset[int]:
    """The tokens of the people whose fate a word tells that is not meant, or only as a habit or a guess."""
    words = phrases.parse.tokens
    unreal = [t for t in triggers if _is_unreal(phrases, words[t.token])]
    heads = [head for t in unreal for head in find_arguments(phrases.clauses, t, triggers).victims]
    return frozenset(i for head in heads for group in groups_of(phrases, head) for i in group.tokens)


def _is_unreal(phrases: Phrases, token: Token) -> bool:
    return any(asks(phrases.clauses, token) for asks in (is_unreal, is_habit, is_guessed))


def _sensed(phrases: Phrases, drafts: Sequence[Draft], likely: Floats, left_out: frozenset[int]) -> list[Draft]:
    """The figures of counted people no rule has read, nor left out by its words, where the scout is sure of a fate."""
    used = {i for d in drafts for i in d.people} | left_out
    found: list[Draft] = []
    for index in np.flatnonzero(likely.max(axis=1) >= SURE).tolist():
        number = phrases.clauses.within.get(index)
        group = None if number is None or index in used else _group(phrases, number)
        if group is None or not used.isdisjoint(group.tokens) or _is_unreal(phrases, _verb_over(phrases, group)):
            continue
        status = FATES[int(likely[index].argmax())]
        if _are_told_of(phrases, group, drafts, status):
            continue
        if not _is_spared(phrases, group) and (status not in AWAY or not _is_freed(phrases, group)):
            for one in (group, *_listed_with(phrases, group)):
                if used.isdisjoint(one.tokens):
                    found.append(_draft(phrases, one, status))
                    used |= set(one.tokens)
    return found


def _are_told_of(phrases: Phrases, group: Group, drafts: Sequence[Draft], status: Status) -> bool:
    """ "Five were hurt; *some* are being flown home": a few of those whose fate their sentence has told."""
    alone = is_vague(group.count) and group.noun in phrases.clauses.within
    words = phrases.parse.tokens
    return alone and any(d.status is status for d in told_before(words, drafts, min(group.tokens)))


def _listed_with(phrases: Phrases, group: Group) -> list[Group]:
    """ "Two Germans, two Hungarians *and an Austrian*": single people of a list whose others are counted."""
    beside = groups_of(phrases, phrases.canonical(min(group.tokens)))
    first = next((i for i, g in enumerate(beside) if g.tokens == group.tokens), len(beside))
    return [g for g in beside[first + 1 :] if g.rule == "article"]


def _group(phrases: Phrases, number: CountMention) -> Group | None:
    """The people that a number counts; None where it counts nobody, or things."""
    if number.count.high == 0 or _of_things(phrases, number) or _is_difference(phrases, number):
        return None
    group = next((g for g in groups_of(phrases, number.end - 1) if g.counted == number.span), None)
    return group if group is not None and not is_some_of_them(phrases, group) else None


def _is_freed(phrases: Phrases, group: Group) -> bool:
    """Whether those held are let go: "released 13 hostages", "39 prisoners were exchanged"."""
    over = (phrases.parse.tokens[group.head], _verb_over(phrases, group))
    return any(is_form(t, words_of("frees")) for t in over)


def _is_spared(phrases: Phrases, group: Group) -> bool:
    """Whether people are only judged, set against the lost, so many a day, only shot at or no people: "sentenced
    four men to death", "shot down two bombers".
    """
    if is_set_against(phrases, group) or is_rate(phrases, group):
        return True
    verb = _verb_over(phrases, group)
    down = any(t.lower == "down" for t in phrases.parse.deps(verb.index))
    aimed = is_form(verb, words_of("aims")) and _is_aimed_at(phrases, verb, group)
    craft = aimed or (down and phrases.parse.tokens[group.noun].lower in words_of("crewed"))
    lives = is_form(verb, words_of("lives_on")) and phrases.parse.tokens[group.head].head == verb.index
    doing = lives or _attacks(phrases, verb, group) or _stands_for_a_verb(phrases, group) or _are_there(phrases, group)
    return craft or doing or _live_there(phrases, group) or is_form(verb, words_of("judges") | words_of("violates"))


def _attacks(phrases: Phrases, verb: Token, group: Group) -> bool:
    """ "*Nine gunmen attacked* the base": nobody says by this that they fell."""
    doers = (t.index for t in phrases.parse.deps(verb.index, "nsubj") if t.deprel == "nsubj")
    fights = verb.lemma.lower() in table("figures_targets.toml")["strikes"] and bool(phrases.clauses.objects(verb))
    return fights and any(i in {group.head, group.noun} for i in doers)


def _are_there(phrases: Phrases, group: Group) -> bool:
    """ "*There are ten gunmen* in the building": who is told to be somewhere now is alive."""
    head = phrases.parse.tokens[group.head]
    verb = phrases.clauses.head(head) if head.deprel.startswith("nsubj") else head
    there = verb is not None and any(t.lower == "there" for t in phrases.parse.deps(verb.index, "expl", "advmod"))
    return there and verb is not None and verb.lower in {"are", "is"}


def _stands_for_a_verb(phrases: Phrases, group: Group) -> bool:
    """ "They told everyone to come out. *Twenty-two did*": what they did is told before."""
    head = phrases.parse.tokens[group.head]
    verb = phrases.clauses.head(head) if head.deprel.startswith("nsubj") else None
    behind = None if verb is None else phrases.clauses.at(verb.index + 1, verb)
    ends = behind is None or behind.upos in {"PUNCT", "CCONJ"} or behind.lower == "so"
    return verb is not None and verb.lemma.lower() == "do" and ends


def _is_aimed_at(phrases: Phrases, verb: Token, group: Group) -> bool:
    """ "Was *shot at* twice", "shot *at four soldiers*": nobody says that they were hit."""
    head = phrases.parse.tokens[group.noun]
    return phrases.clauses.case(head) == "at" or any(t.lower == "at" for t in phrases.parse.deps(verb.index))


def _live_there(phrases: Phrases, group: Group) -> bool:
    """ "A *population of* around 15,000"."""
    led = phrases.parse.tokens[max(0, min(group.tokens) - 2) : min(group.tokens)]
    return any(t.lower in words_of("populations") for t in led[:1]) and led[-1].lower == "of"


def _of_things(phrases: Phrases, number: CountMention) -> bool:
    """ "13 drones": a number with a noun of its own that stands for no people."""
    noun = phrases.clauses.counted_noun(number)
    return noun not in range(number.start, number.end) and is_thing(phrases.parse.tokens[noun].lower)


def _is_difference(phrases: Phrases, number: CountMention) -> bool:
    """ "Raised an earlier count *by 40*": by how much a count moves, and no count."""
    words, start = phrases.parse.tokens, phrases.parse.sentence_of(number.start).start
    moves = (is_form(t, MOVING) for t in words[start : number.start])
    return phrases.clauses.is_bare(number) and words[number.start - 1].lower == "by" and any(moves)


def _draft(phrases: Phrases, group: Group, status: Status) -> Draft:
    """A figure by its people alone; the verb above them stands for what became of them."""
    trigger = _verb_over(phrases, group)
    side = side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
    denied = is_denied(phrases.clauses, trigger)
    return Draft(trigger.index, status, group, "sensed", side if side.told else UNTOLD, denied=denied)


def _verb_over(phrases: Phrases, group: Group) -> Token:
    """The verb of the clause that a group stands in, or the group's own head where there is none."""
    head = phrases.parse.tokens[group.head]
    above = (t for t in phrases.parse.ancestors(head.index) if t.upos == "VERB")
    return next(above, head)
