"""Which date a claim at a token happened on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.dates.carrying import FINE, SHORT, dates_before, is_day
from counterclaim.extract.dates.clauses import (
    Placed,
    apart,
    begins,
    clause,
    comes_behind,
    compares,
    dates_beginning,
    dates_saying,
    dates_telling,
    introduced,
    listed,
    path,
    said_above,
)
from counterclaim.extract.dates.offsets import set_apart, told_by_another, told_from_another
from counterclaim.extract.dates.placing import placed_in
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.motives import motive_over
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Precision, When

SPOKEN = ("ccomp", "parataxis", "obj", "xcomp")
"""Relations by which what is said hangs from the word of saying."""

BEHIND_IT = "behind it"
"""The rule of a date that stands right behind what it dates."""
BESIDE = 4
"""Words that may stand between a count and its date, as in "12 of them on Monday"."""
FROM_THE_LEAD = "carried from the lead"
BELOW, CARRIED = "in a clause below", "carried from a sentence before"
SAID_BEFORE = f"date of saying, {CARRIED}"
IN_ITS_CLAUSE, IN_A_CLAUSE, ELSEWHERE = "in its clause", "in a clause on it", "in its sentence"
EARLIER = frozenset({"earlier", "previous", "prior"})
EARLIER_REACH = 2
"""How far above a word the deed may stand of which it tells."""
LEAD = 2
"""How many paragraphs of the body lead a report."""

FROM_ANOTHER = frozenset({"day_after", "the_day"})
"""The rules of days told by that of another deed: "the day before"."""

NEWS = timedelta(days=10)
"""How long before its report "the latest" may have been."""
LATEST = words_in("dates_words.toml", "latest")
LATELY = timedelta(days=92)
"""How long before its report the incident may be that a report is of."""


def time_of(parse: Parse, times: Sequence[TimeMention], token_index: int) -> TimeMention | None:
    """The date of what the word at `token_index` tells, or None: never the date of publication unsaid.

    In turn: a date under the word, in its clause, above it, elsewhere in the sentence, on the word of
    saying, so long before or after another, and in the sentences of the paragraph before. The rule of the
    answer says which it was. A date of a beginning gives an interval with an open end.
    What is told as the motive of a deed has no date of that deed.
    """
    token = parse.tokens[token_index]
    here = placed_in(parse, times, token.sentence)
    motive = motive_over(parse, token_index)
    if motive is not None:
        within = set(parse.subtree(motive.index))
        return _nearest(parse, [p for p in here if p.token.index in within], token)
    known = [p for p in here if p.mention.when is not None]
    own = _nearest(parse, _within_its_own(parse, times, known, token), token)
    own = _from_then_on(parse, own) if own and own.rule.endswith(ELSEWHERE) and _is_since_then(parse, token) else own
    counted = None if own else _counted(parse, times, token)
    return own or counted or _nearest(parse, here, token) or _carried(parse, times, token)


def _counted(parse: Parse, times: Sequence[TimeMention], token: Token) -> TimeMention | None:
    """The day that is told by how long it lies before or after that of another deed of the sentence."""
    back = told_by_another(parse, times, token, lambda other: time_of(parse, times, other.index))
    return back or told_from_another(parse, times, token, lambda other: _dated_within(parse, times, other))


def _dated_within(parse: Parse, times: Sequence[TimeMention], top: Token) -> TimeMention | None:
    """The date of a phrase or clause by the dates that stand in it alone."""
    below = set(parse.subtree(top.index))
    return _nearest(parse, [p for p in placed_in(parse, times, top.sentence) if p.token.index in below], top)


def _within_its_own(parse: Parse, times: Sequence[TimeMention], placed: list[Placed], token: Token) -> list[Placed]:
    """The dates that may be a word's: of one set so long before or after another deed, those that stand with it."""
    apart = set_apart(parse, times, token)
    inside = set(parse.subtree(apart[0].index)) if apart else ()
    return [p for p in placed if p.token.index in inside] if apart else placed


def time_behind(parse: Parse, times: Sequence[TimeMention], span: Span) -> TimeMention | None:
    """The date right behind some words, with nothing but a preposition between: "including *12 on Monday*"."""
    words = parse.between(span)
    if not words:
        return None
    last = words[-1]
    behind = parse.tokens[last.index + 1 : min(parse.sentence_of(last.index).end, last.index + 2 + BESIDE)]
    for token in behind:
        found = next((t for t in times if t.when and t.span.start <= token.span.start < t.span.end), None)
        if found is not None or (token.upos not in {"ADP", "DET"} and token.lower not in {"them", "whom"}):
            return _ruled(found, BEHIND_IT) if found else None
    return None


def _nearest(parse: Parse, placed: list[Placed], token: Token) -> TimeMention | None:
    """The nearest date of the first question of the cascade that has an answer."""
    for rule, found in _cascade(parse, placed, token):
        if found:
            nearest = min(found, key=lambda p: _distance(parse, p, token))
            since = rule != IN_A_CLAUSE and begins(parse, nearest, token)
            since = since or (rule == ELSEWHERE and dates_beginning(parse, nearest))
            return _ruled(_opened(nearest.mention) if since else nearest.mention, rule)
    return None


def lead_day(parse: Parse, times: Sequence[TimeMention]) -> TimeMention | None:
    """The day that the title, standfirst or first two paragraphs tell something to have happened on.

    News tells its incident's day there; a new figure without a date of its own may take it, told as taken. A day long
    before the report, of what the war began with, is none.
    """
    published = parse.document.report.published
    body = [n for n, s in enumerate(parse.document.stretches) if s.role is Role.BODY]
    for sentence in parse.sentences:
        if sentence.role is Role.BODY and sentence.stretch not in body[:LEAD]:
            return None
        for placed in placed_in(parse, times, sentence.index):
            since = "since" in introduced(parse, placed.token)
            begins_or_says = since or dates_beginning(parse, placed) or dates_telling(parse, placed)
            begins_or_says = begins_or_says or comes_behind(parse, placed)
            news = _is_short(placed.mention) and not _is_past(placed.mention, published, LATELY)
            counted = placed.mention.rule in FROM_ANOTHER
            if is_day(placed.mention.when) and not begins_or_says and news and not counted:
                return _ruled(placed.mention, FROM_THE_LEAD)
    return None


def _is_short(mention: TimeMention) -> bool:
    """Whether a date is of a day, or of the few that one deed may take."""
    when = mention.when
    return when is not None and (when.first is None or when.last is None or when.last - when.first <= SHORT)


def _is_past(mention: TimeMention, published: date | None, lately: timedelta) -> bool:
    """Whether a day lies longer before the report than that."""
    last = mention.when.last if mention.when else None
    return published is not None and last is not None and published - last > lately


def _distance(parse: Parse, placed: Placed, token: Token) -> tuple[int, int, int]:
    """How far a date is: in the tree first, then in words."""
    return len(list(path(parse, placed.token, token))), abs(placed.token.index - token.index), placed.token.index


def _ruled(mention: TimeMention, rule: str) -> TimeMention:
    return replace(mention, rule=f"{mention.rule}: {rule}")


def _opened(mention: TimeMention) -> TimeMention:
    """The days from a date on, their end untold."""
    when = mention.when
    if when is None or when.first is None:
        return mention
    precision = Precision.DAYS if when.precision in {*FINE, Precision.WEEK} else when.precision
    return replace(mention, when=When(when.first, None, precision))


def _cascade(parse: Parse, here: list[Placed], token: Token) -> Iterator[tuple[str, list[Placed]]]:
    yield IN_A_CLAUSE, [p for p in here if _when(parse, p, token)]
    clear = [p for p in here if not compares(parse, p)]
    near = [p for p in clear if begins(parse, p, token) or not apart(parse, p, token)]
    own = set(clause(parse, token.index))
    yield IN_ITS_CLAUSE, [p for p in near if p.token.index in own]
    yield BELOW, [p for p in near if _meanwhile(parse, p, token)]
    yield from _above(parse, here, near, token)
    below = set(parse.subtree(token.index))
    yield BELOW, [p for p in near if p.token.index in below]
    yield ELSEWHERE, [p for p in near if not dates_saying(parse, p)]
    yield "date of saying", [p for p in near if said_above(parse, p, token)]


def _meanwhile(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date stands in a clause that tells of the same time: "died *when a mine exploded in May*"."""
    clauses = (c for c in parse.deps(token.index, "advcl") if placed.token.index in parse.subtree(c.index))
    return any(t.lower in ("when", "as", "while") for c in clauses for t in parse.deps(c.index, "advmod", "mark"))


def _when(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date is right before the "when" of a clause: "the worst since 2016, when scores were killed"."""
    for word in parse.deps(token.index, "advmod", "mark"):
        before = parse.tokens[max(0, word.index - 2) : word.index]
        beside = [t for t in before if t.upos != "PUNCT"][-1:]
        if word.lower == "when" and beside and placed.mention.span.covers(beside[0].span):
            return True
    return False


def _above(parse: Parse, here: list[Placed], near: list[Placed], token: Token) -> Iterator[tuple[str, list[Placed]]]:
    """Dates of the words above, nearest first, as far as a word of saying."""
    below = token
    for above in parse.ancestors(token.index):
        yield IN_A_CLAUSE, [p for p in here if p.token.index == above.index]
        if above.lemma in listed("dates_saying.txt") and below.deprel.partition(":")[0] in SPOKEN:
            return
        own = set(clause(parse, above.index))
        yield "in the clause above", [p for p in near if p.token.index in own and not dates_saying(parse, p)]
        below = above


def is_earlier(parse: Parse, token: Token) -> bool:
    """Whether a word tells of a deed, or what it did, that came before: "an *earlier bombing* that *wounded* four"."""
    over = (token, *list(parse.ancestors(token.index))[:EARLIER_REACH])
    deeds = (t for t in over if t.upos == "NOUN" and t.lemma in table("figures_targets.toml")["nouns"])
    return any(m.lower in EARLIER for deed in deeds for m in parse.deps(deed.index, "amod"))


def _has_lasted(parse: Parse, times: Sequence[TimeMention], token: Token) -> bool:
    """Whether a verb tells what has gone on for weeks or years: "has been fighting its rival for years"."""
    if not any(t.lower in ("has", "have") for t in parse.deps(token.index, "aux")):
        return False
    lengths = [t.span for t in times if t.type == "DURATION" and t.when is None and t.value[-1:] in ("W", "M", "Y")]
    hung = [parse.tokens[i].span for t in parse.deps(token.index, "obl") for i in parse.subtree(t.index)]
    return any(length.overlaps(span) for length in lengths for span in hung)


def _is_of_the_latest(parse: Parse, token: Token) -> bool:
    """Whether a verb tells what "the latest clashes" or "recent fighting" did."""
    hung = parse.deps(token.index, "obl", "nsubj", "nmod")
    return any(m.lower in LATEST for noun in hung for m in parse.deps(noun.index, "amod"))


def _hung(parse: Parse, token: Token, *relations: str) -> Iterator[Token]:
    """What hangs so on a word, or on what is right above one that is no verb."""
    above = parse.tokens[token.head] if token.upos != "VERB" and token.head is not None else token
    return (t for at in (token, above) for t in parse.deps(at.index, *relations))


def _is_since_untold(parse: Parse, token: Token) -> bool:
    """Whether a verb counts from what no day is told of: "no deaths have been reported *since the truce*"."""
    return any("since" in introduced(parse, t) for t in _hung(parse, token, "obl", "advcl", "nmod"))


def _is_since_then(parse: Parse, token: Token) -> bool:
    """Whether a verb counts from the day told before: "none have died *since*"."""
    return any(t.lower == "since" for t in _hung(parse, token, "advmod"))


def _from_then_on(parse: Parse, mention: TimeMention) -> TimeMention:
    """The days from a date to the report."""
    opened, published = _opened(mention), parse.document.report.published
    first = opened.when.first if opened.when else None
    if opened.when is None or first is None or published is None or published < first:
        return opened
    return replace(opened, when=replace(opened.when, last=published))


def _carried(parse: Parse, times: Sequence[TimeMention], token: Token) -> TimeMention | None:
    """The last date told before in the same paragraph, told as carried; a day of saying where no other is.

    What is said took place when it was said, so a word of saying takes no day from another sentence; nor does "the
    latest" deed take one long past.
    """
    if token.lemma in listed("dates_saying.txt") or is_earlier(parse, token) or _has_lasted(parse, times, token):
        return None
    if _is_since_untold(parse, token):
        return None
    days = list(dates_before(parse, times, token))
    if _is_of_the_latest(parse, token):
        days = [p for p in days if not _is_past(p.mention, parse.document.report.published, NEWS)]
    happened = [p for p in days if not dates_saying(parse, p)]
    if happened:
        last = happened[0]
        since = dates_beginning(parse, last) or "since" in introduced(parse, last.token)
        mention = _opened(last.mention) if since else last.mention
        mention = _from_then_on(parse, mention) if _is_since_then(parse, token) else mention
        return _ruled(mention, CARRIED)
    return _ruled(days[0].mention, SAID_BEFORE) if days else None
