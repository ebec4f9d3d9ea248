"""Days on which the dead were buried, mourned or flown home: nobody was lost on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.dates.offsets import set_apart, told_by_another
from counterclaim.extract.dates.placing import head_of
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

RITES = words_in("dates_words.toml", "rites")
"""What is done with the dead alone."""
CARRYING = words_in("dates_words.toml", "carrying")
"""What is done with the dead long after, and with the living as well."""
BURIED = "not after they were buried"
DEAD = (words_of("bodies") | words_of("dead")) - words_of("amounts")


def losses_dated(parse: Parse, times: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The dates of a report for its losses: of burials bounds, or the days of what those came so long after."""
    return tuple(_dated(parse, times, time) if time.when else time for time in times)


def _dated(parse: Parse, times: Sequence[TimeMention], time: TimeMention) -> TimeMention:
    head, when = head_of(parse, time), time.when
    rite = _rite(parse, head) if head is not None else None
    if rite is None or when is None or when.last is None:
        return time
    begun = when.first if when.precision is Precision.DAYS and when.first else when.last
    bound = replace(time, when=When(None, begun, Precision.DAYS), rule=f"{time.rule}: {BURIED}")
    return _of_the_deed(parse, times, rite, time) or bound


def _rite(parse: Parse, date: Token) -> Token | None:
    """The burial that a date hangs on."""
    for above in parse.ancestors(date.index):
        if above.lemma in RITES:
            return above
        if above.upos == "VERB":
            return above if above.lemma in CARRYING and any(t.lower in DEAD for t in _moved(parse, above)) else None
    return None


def _moved(parse: Parse, verb: Token) -> Iterator[Token]:
    """Who is carried: what a verb has for its object, and of whom that is."""
    for noun in parse.deps(verb.index, "obj", "nsubj:pass", "nsubj"):
        yield noun
        yield from parse.deps(noun.index, "nmod")


def _of_the_deed(parse: Parse, times: Sequence[TimeMention], rite: Token, time: TimeMention) -> TimeMention | None:
    """The day of what a burial is told to have come so long after."""
    for clause in parse.deps(rite.index, "advcl", "obl"):
        apart = set_apart(parse, times, clause)
        if apart is not None and apart[0] is clause and apart[1].lower == "after":
            told = told_by_another(parse, times, clause, lambda _: time)
            return replace(told, span=time.span) if told is not None and told.when is not None else None
    return None
