"""People whose fate only a network that read the whole report tells: "the other three stayed under the roof"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft, last_told
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied
from counterclaim.extract.figures.sides import UNTOLD, side_of
from counterclaim.extract.figures.victims import is_thing
from counterclaim.extract.mentions import CountMention
from counterclaim.extract.scouted import FATES, Floats
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token

SURE, SURE_OF_NOUN = 0.7, 0.9
"""How sure the scout must be of people told by a bare number, and by one with its noun, which the rules mostly read."""
DOUBT = 0.005
"""How unlikely the words of a figure may be to stand for people lost."""
_BARE = "sensed"


def without_doubtful(drafts: Sequence[Draft], likely: Floats) -> list[Draft]:
    """The figures without those whose words the scout takes for no people lost."""
    return [draft for draft in drafts if not _doubted(draft) or _best(draft, likely) >= DOUBT]


def _doubted(draft: Draft) -> bool:
    """Whether the scout knows such figures: not the displaced, nor losses of nobody and of nobody knows how many."""
    some = draft.group.counted is not None or draft.group.count.exact
    return draft.status in FATES and some and draft.group.count.high != 0


def _best(draft: Draft, likely: Floats) -> float:
    """How likely some word of a figure stands for people lost."""
    return float(likely[[*draft.people, draft.trigger, *draft.extra]].max())


def find_sensed(
    phrases: Phrases, drafts: Sequence[Draft], likely: Floats, left_out: frozenset[int] = frozenset()
) -> list[Draft]:
    """The figures of counted people no rule has read, nor left out by its words, where the scout is sure of a fate."""
    used = {i for d in drafts for i in d.people} | left_out
    found: list[Draft] = []
    for index in np.flatnonzero(likely.max(axis=1) >= SURE).tolist():
        number = phrases.clauses.within.get(index)
        group = None if number is None or index in used else _group(phrases, [*drafts, *found], number)
        if group is None or not used.isdisjoint(group.tokens):
            continue
        if likely[index].max() >= (SURE if group.rule == _BARE else SURE_OF_NOUN):
            found.append(_draft(phrases, group, FATES[int(likely[index].argmax())]))
            used |= set(group.tokens)
    return found


def _group(phrases: Phrases, drafts: Sequence[Draft], number: CountMention) -> Group | None:
    """The people that a number counts; None where it counts nobody, or things."""
    if number.count.high == 0:
        return None
    whole = next((g for g in groups_of(phrases, number.end - 1) if g.counted == number.span), None)
    return whole or (None if _of_things(phrases, number) else _bare(phrases, drafts, number))


def _of_things(phrases: Phrases, number: CountMention) -> bool:
    """ "13 drones": a number with a noun of its own that stands for no people."""
    noun = phrases.clauses.counted_noun(number)
    return noun not in range(number.start, number.end) and is_thing(phrases.parse.tokens[noun].lower)


def _bare(phrases: Phrases, drafts: Sequence[Draft], number: CountMention) -> Group:
    """A number alone: of people of the kind that were told last."""
    before = last_told(d for d in drafts if d.last < number.start)
    noun = number.end - 1 if before is None else before.group.noun
    kind = Victims.UNKNOWN if before is None else before.group.victims
    tokens = tuple(range(number.start, number.end))
    return Group(number.end - 1, noun, tokens, number.count, number.span, _BARE, kind)


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
