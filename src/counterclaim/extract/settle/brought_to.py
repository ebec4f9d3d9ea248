"""Whether a figure is what a side's losses are brought to: "two more died, *which takes Thai deaths to six*"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.running import names_a_day
from counterclaim.extract.settle.spells import BEGIN, on_one_day
from counterclaim.extract.settle.totals import COUNTED, DEEDS, FIGHTING, RAIDS
from counterclaim.model.parse import Parse, Token

BROUGHT_TO = "what a side's losses are brought to"
"""The rule of the scope of such figures."""

OWNED_UP_TO = words_in(WORDS, "losses_owned_up_to")
SINCE = frozenset({"since", "between", "until"})
NO_SIDES = DEEDS | RAIDS | FIGHTING


def sum_of_a_side(parse: Parse, draft: Draft) -> bool:
    """ "Bringing the army's losses to 30", where "bringing the toll to nine", or Monday's toll, may be of one deed."""
    return any(_is_of_a_side(parse, t) for t in _summed(parse, draft))


def sum_of_a_day(parse: Parse, draft: Draft, times: Sequence[TimeMention]) -> bool:
    """ "It raised its losses from the cruiser on Sunday to 123", "brought the toll of Monday's raid to nine"."""
    days = [t.span for t in times if on_one_day(t.when)]
    for lost in _summed(parse, draft):
        words = parse.tokens[min(parse.subtree(lost.index)) : draft.mention.head]
        begun = any(t.lower in SINCE or t.lemma in BEGIN for t in words)
        if not begun and any(span.covers(t.span) for t in words for span in days):
            return True
    return False


def _summed(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The noun of loss that a verb brings to a figure."""
    number = parse.tokens[draft.mention.head]
    verb = next((t for t in parse.ancestors(number.index) if t.upos == "VERB"), None)
    if verb is None or verb.lemma not in words_of("sums_up") or not _is_summed(parse, verb, number):
        return ()
    return parse.deps(verb.index, "obj")


def _is_summed(parse: Parse, verb: Token, number: Token) -> bool:
    """Whether "to" stands before a number behind such a verb, and what is counted are people."""
    to = next((t.index for t in reversed(parse.tokens[verb.index : number.index]) if t.lower == "to"), number.index)
    between = parse.tokens[to + 1 : number.index]
    noun = parse.tokens[number.head] if number.deprel == "nummod" and number.head is not None else number
    people = noun.upos == "NUM" or is_people(noun.lower) or fate_called(noun.lower) is not None
    return to < number.index and people and not any(t.upos in ("NOUN", "VERB", "PUNCT") for t in between)


def _is_of_a_side(parse: Parse, lost: Token) -> bool:
    """Whether a noun of loss is somebody's: "the army's losses", "Thai deaths", "its dead", and no day's or raid's."""
    dead = fate_called(lost.lower) is not None or lost.lemma in OWNED_UP_TO
    owners = [t for t in parse.deps(lost.index, "nmod:poss") if t.upos != "PRON" or dead]
    nations = [t for t in parse.deps(lost.index, "amod", "compound") if t.text[:1].isupper()]
    sides = (t for t in (*owners, *nations) if t.lemma not in NO_SIDES and not names_a_day(t.text))
    return (dead or lost.lemma in COUNTED) and any(sides)
