"""Which date of the sentences before goes on for a word whose own sentence tells none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterclaim.extract.dates.clauses import (
    Placed,
    comes_behind,
    compares,
    dates_beginning,
    dates_saying,
    in_a_sum,
    introduced,
    listed,
)
from counterclaim.extract.dates.placing import placed_in
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

FINE = frozenset({Precision.DAY, Precision.DAYS})
COARSE = frozenset({Precision.WEEK, Precision.MONTH, Precision.YEAR})
"""Spells in which one deed may be told to have happened."""

SHORT = timedelta(days=3)
"""How many days one deed may take beyond its first."""

WITHIN = frozenset({"in", "on", "during", "of"})


def dates_before(parse: Parse, times: Sequence[TimeMention], token: Token) -> Iterator[Placed]:
    """The dates told in the sentences of the paragraph before that may go on, the last first.

    Days go on; a week, a month or a year by now past only where it opens its sentence, and the next is in the past
    tense as well: "In March they fired on a patrol. Two men were killed"; a year not where that opens with who says it.
    A spell that one tells of is not what another tells of after him.
    The days of a sum told beside ("…, raising its losses in the past week to 13") are of that sum alone.
    """
    stretch = parse.sentences[token.sentence].stretch
    next_to = _is_past(parse, token.sentence)
    told_anew = _is_said(parse, token.sentence)
    for number in range(token.sentence - 1, -1, -1):
        if parse.sentences[number].stretch != stretch:
            return
        placed = [p for p in placed_in(parse, times, number) if not in_a_sum(parse, p.token)]
        placed = [p for p in placed if not comes_behind(parse, p)]
        placed = [p for p in placed if not (_is_a_spell(p.mention) and _is_of_another(parse, number, token))]
        spells = [p for p in placed if next_to and _dates_one_deed(parse, times, p)]
        spells = [p for p in spells if not (told_anew and _is_of_a_year(p.mention))]
        yield from (p for p in reversed(placed) if is_day(p.mention.when) or p in spells)
        next_to = next_to and not placed and _is_past(parse, number)


def _is_a_spell(mention: TimeMention) -> bool:
    """Whether days are more than one deed takes: "in the past week", "since May"."""
    when = mention.when
    return when is not None and when.first is not None and (when.last is None or when.last - when.first > SHORT)


def _is_of_another(parse: Parse, before: int, token: Token) -> bool:
    """Whether what a word tells is said by another than what an earlier sentence tells: by no "he" and "it"."""
    told, telling = _tellers(parse, before), _tellers(parse, token.sentence)
    new = {t.lower for t in told}.isdisjoint(t.lower for t in telling) and all(t.upos != "PRON" for t in telling)
    return bool(told) and bool(telling) and new


def _tellers(parse: Parse, sentence: int) -> list[Token]:
    """Who says something in a sentence, by the nouns and pronouns alone."""
    says = (w for w in parse.words(parse.sentences[sentence]) if w.lemma in listed("dates_saying.txt"))
    return [subject for verb in says for subject in parse.deps(verb.index, "nsubj")]


def is_day(when: When | None) -> bool:
    """Whether an interval of days has a beginning, so that it can be carried on."""
    return when is not None and when.first is not None and when.precision in FINE


def _dates_one_deed(parse: Parse, times: Sequence[TimeMention], placed: Placed) -> bool:
    """Whether a spell that ended before a day told elsewhere stands before the main verb of its sentence, a past."""
    when, at = placed.mention.when, placed.token
    if when is None or when.first is None or when.last is None or when.precision not in COARSE:
        return False
    if dates_beginning(parse, placed) or dates_saying(parse, placed) or compares(parse, placed):
        return False
    above = parse.tokens[at.head] if at.head is not None else at
    opens = above.deprel == "root" and at.index < above.index and at.deprel.partition(":")[0] in ("obl", "advmod")
    days = (t.when.last for t in times if t.when and t.when.precision in FINE and t.when.last)
    ended = any(when.last <= day for day in days)
    return opens and introduced(parse, at) <= WITHIN and ended and _is_past(parse, at.sentence)


def _is_of_a_year(mention: TimeMention) -> bool:
    return mention.when is not None and mention.when.precision is Precision.YEAR


def _is_said(parse: Parse, sentence: int) -> bool:
    """Whether a sentence opens with somebody who says what it tells."""
    root = next((t for t in parse.words(parse.sentences[sentence]) if t.deprel == "root"), None)
    said = root is not None and root.lemma in listed("dates_saying.txt")
    return said and root is not None and any(t.index < root.index for t in parse.deps(root.index, "nsubj"))


def _is_past(parse: Parse, sentence: int) -> bool:
    """Whether the main verb of a sentence tells what happened, and not what has or what is."""
    root = next((t for t in parse.words(parse.sentences[sentence]) if t.deprel == "root"), None)
    if root is None or root.upos != "VERB":
        return False
    auxiliaries = parse.deps(root.index, "aux", "aux:pass")
    finite = auxiliaries or [root]
    return any(t.xpos == "VBD" for t in finite)
