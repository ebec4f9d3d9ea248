"""Whose losses a figure counts by the figures beside it: in its list, before it, its whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from counterclaim.extract.figures.words import words_of
from counterclaim.extract.settle.admissions import killed_by_who_tells
from counterclaim.extract.settle.counted_again import counts_again
from counterclaim.extract.settle.draft import FIGHTERS, ORGANISATIONS, Draft, words_for
from counterclaim.model.claim import BOTH, Scope, Status, Victims
from counterclaim.model.parse import Parse

PLACED = frozenset({"on the side of", "both sides"})
"""How the figure files trace a side told behind the people: "on the Eritrean side"."""
AS_ITS_WHOLE = "side of the figure that it is part of"
OWN_EACH = "each of two tells its own"
OF_PEOPLE = frozenset({"of", "including", "among", "with"})
BELONGING = "said to belong to it"
"""How one is traced who is told apart as a group's."""
PARTING = frozenset({";", "against", "while", "but", "whereas", "versus"})
MORE = frozenset({"more", "another", "further", "additional", "others", "other"})


def of_its_list(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Five killed and nine wounded on the Eritrean side": a side told at the end of a list is that of all in it."""
    here = sorted((d for d in others if d.sentence == draft.sentence), key=lambda d: d.mention.head)
    later = [d for d in here if d.mention.head > draft.mention.head]
    ends = next((d for d in later if any(s.slot == "side" and s.rule in PLACED for s in d.mention.trace)), None)
    if ends is None or any(d.side for d in later[: later.index(ends)]) or ends.side is None:
        return draft
    between = parse.tokens[draft.mention.head : ends.mention.head]
    if any(t.lower in PARTING for t in between) or draft.party not in (None, ends.party):
        return draft
    return draft.with_side(ends.side, "side told at the end of its list")


def of_each_its_own(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Baku announced seven deaths and Yerevan announced two": each of two tells its own, in one sentence, where it is
    not told in what they died.
    """
    if counts_again(parse, draft, others) or killed_by_who_tells(draft, others):
        return draft
    before = [d for d in others if d.sentence == draft.sentence and d.mention.head < draft.mention.head]
    if not before or draft.party is None or not (draft.elided and _is_nobodys(draft) and _is_nobodys(before[-1])):
        return draft
    last = before[-1]
    between = parse.tokens[last.mention.head + 1 : draft.mention.head]
    if any(t.upos == "ADP" and t.lower not in OF_PEOPLE for t in between):
        return draft
    alike = (last.mention.status, last.victims) == (draft.mention.status, draft.victims)
    apart = last.side in (None, last.party) and last.party not in (None, draft.party)
    return draft.with_side(draft.party, OWN_EACH) if alike and apart and draft.sector not in ORGANISATIONS else draft


def _is_nobodys(draft: Draft) -> bool:
    """Whether nobody is told to own or to have hurt the people."""
    return draft.mention.owner is None and draft.mention.by is None


def of_one_more(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "A fourth died later", "two more lie in hospital": of the side of the figure right before."""
    if not _are_more(parse, draft):
        return draft
    before = [d for d in others if d.mention.head < draft.mention.head and _is_near(d, draft, 2)]
    before = [d for d in before if draft.party in (None, d.party) and (d.side or not _are_more(parse, d))]
    fits = draft.victims is Victims.UNKNOWN or (before and before[-1].victims is draft.victims)
    side = before[-1].side if before and fits else None
    return draft.with_side(side, "one more of those before") if side else draft


def of_more_militants(parse: Parse, draft: Draft, others: Sequence[Draft]) -> bool:
    """ "Seventeen militants died in the north, the other six in the west": told by a state, and none of its own."""
    before = [d for d in others if d.mention.head < draft.mention.head and _is_near(d, draft)]
    alike = bool(before) and before[-1].victims is Victims.MILITANT and before[-1].party == draft.party
    return alike and draft.victims is Victims.UNKNOWN and draft.elided and _are_more(parse, draft)


def _are_more(parse: Parse, draft: Draft) -> bool:
    told = parse.between(draft.mention.evidence)
    words = {t.lower for t, then in zip_longest(told, told[1:]) if then is None or then.lower != "than"}
    anyone = draft.victims is Victims.UNKNOWN and draft.country is None
    called = {t.lower for t in words_for(parse, draft)}
    unnamed = draft.elided or anyone or bool(words & words_of("ordinals")) or (bool(called) and called <= MORE)
    return unnamed and bool(words & (MORE | words_of("ordinals")))


def _is_near(before: Draft, draft: Draft, reach: int = 1) -> bool:
    return before.stretch == draft.stretch and draft.sentence - before.sentence <= reach


def in_the_sentence(draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Two soldiers were killed and five wounded": the second figure is of the first one's side.

    "It lost one man and took fourteen prisoners": those whom one took are none of his own. "One died in Lahore and two
    were hurt in Amritsar": each is of its own place.
    """
    taker = draft.mention.by if draft.mention.status is Status.CAPTURED else None
    before = [
        d
        for d in others
        if d.sentence == draft.sentence
        and not d.holds_none
        and d.side not in (None, taker, *([BOTH] if draft.mention.count.high == 1 else []))
        and d.mention.head < draft.mention.head
        and (d.party == draft.party or (draft.said is None and draft.elided))
        and (draft.victims in {Victims.UNKNOWN, d.victims} or (draft.elided and d.victims is Victims.UNKNOWN))
    ]
    if not before or _are_apart(draft, before[-1]):
        return draft
    return draft.with_side(str(before[-1].side), "figure before it in the sentence")


def _are_apart(one: Draft, other: Draft) -> bool:
    """Whether each of two figures is told of its own place, and the places lie in two lands."""
    named = one.place is not None and other.place is not None and one.place.span != other.place.span
    return named and one.country != other.country and None not in (one.country, other.country)


def as_its_whole(draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Eighty rebels fell, ten of them on Monday": a part is of the side of its whole."""
    whole = others[draft.mention.part] if draft.mention.part is not None else None
    if whole is None or whole.side in (None, BOTH) or _are_others(draft, whole):
        return draft
    return draft.with_side(str(whole.side), AS_ITS_WHOLE)


def _are_others(part: Draft, whole: Draft) -> bool:
    """ "Twelve dead, eight of them rebels": fighters among people of another kind may be of another side."""
    return part.victims is Victims.MILITANT and whole.victims is not Victims.MILITANT


def in_the_paragraph(draft: Draft, others: Sequence[Draft]) -> Draft:
    """Fighters of no named side, or people unnamed, are of the side of those right before in the paragraph."""
    before = [
        d
        for d in others
        if d.stretch == draft.stretch
        and not d.holds_none
        and d.side
        and d.sentence < draft.sentence
        and d.victims is draft.victims
        and draft.party in (None, d.party)
        and d.side != draft.mention.by
        and not any(step.rule == BELONGING for step in d.trace)
    ]
    unnamed = draft.elided and draft.sentence - before[-1].sentence == 1 if before else False
    if before and (unnamed or draft.victims in FIGHTERS) and draft.scope is not Scope.BACKGROUND:
        return draft.with_side(str(before[-1].side), "figure before it in the paragraph")
    return draft
