"""Whose the people are of an attack that news calls by its day, and the hostages whom a band holds at home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from counterclaim.extract.lexicon import rows
from counterclaim.extract.settle.attacks import attack_words, cases
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse, Token

SINCE = frozenset({"since", "after", "following", "before"})
"""What makes of a deed no more than the time of another."""
HOSTAGES = frozenset({"hostage", "hostages"})
FRESH = timedelta(days=30)
"""How long after its anniversary a day without a year may be that of a new deed."""


def of_a_named_deed(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "The October 7 attack, in which 1,200 people died": of those it struck, where a report names who fought."""
    report = parse.document.report.published
    if report is None or draft.victims is Victims.MILITANT:
        return draft
    named = {*setting.fighting, *setting.groups, *setting.others, setting.theatre}
    for day, words, doer, struck in rows("settle_deeds.tsv"):
        known = named & {doer, struck} and not _may_be_of_a_new_deed(date.fromisoformat(day), report)
        days = _days(parse, draft, words.split(";")) if known else ()
        deed = next((t for t in days if _tells(parse, t, draft)), None)
        if deed is not None and draft.mention.by in (None, doer):
            return draft.with_side(struck, "struck on a day that all know", deed.span)
    return draft


def _may_be_of_a_new_deed(day: date, report: date) -> bool:
    """Whether a report is of before that day, or told so soon after an anniversary that the day may be this year's."""
    if report < day:
        return True
    years = (report.year, report.year - 1)
    again = (day.replace(year=year) for year in years if year > day.year)
    return any(timedelta() <= report - last < FRESH for last in again)


def _days(parse: Parse, draft: Draft, written: list[str]) -> Iterator[Token]:
    """The first tokens of a day in the sentence of a figure."""
    home = parse.sentences[draft.sentence]
    words = parse.tokens[home.start : home.end]
    for at, token in enumerate(words):
        here = " ".join(t.lower for t in words[at : at + 3]) + " "
        if any(here.startswith(f"{day} ") for day in written):
            yield token


def _tells(parse: Parse, day: Token, draft: Draft) -> bool:
    """Whether an attack of that day, or the day alone, is what a figure is told of."""
    trigger = draft.mention.trigger
    chain = (day, *parse.ancestors(day.index))
    attack = next((t for t in chain if t.lemma in attack_words("nouns")), None)
    top = attack or next((t for t in chain if t.deprel.startswith(("obl", "nmod", "advmod", "nsubj"))), None)
    if top is None:
        return False
    if attack and trigger in parse.subtree(attack.index):
        return True
    over = {trigger, *(t.index for t in parse.ancestors(trigger))}
    return top.head in over and not cases(parse, top) & SINCE


def of_the_foe_that_holds_them(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Some 100 hostages are still in Gaza": held in the land of a band, they are of the state that it fights."""
    words = {t.lower for t in parse.between(draft.mention.evidence)}
    held = draft.mention.status is Status.CAPTURED and bool(words & HOSTAGES)
    land = draft.country or setting.theatre
    for group in setting.groups if held else ():
        state = setting.state_against(group)
        named = state in (*setting.fighting, *setting.others)
        if named and state != land and draft.mention.by in (None, group):
            return draft.with_side(str(state), "hostages of a band that fights their state")
    return draft
