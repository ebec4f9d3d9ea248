"""Runs of words that stand together as one noun phrase, names and roles kept whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.entries import CLOCK, times
from counterclaim.extract.nicknames import nicknames
from counterclaim.extract.reporting import bound, words_in
from counterclaim.model.parse import Parse, Sentence, Token

NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
GENITIVES = frozenset(("'s", "’s"))
POSSESSIVES = GENITIVES | {"'", "’"}
DE_FACTO = frozenset(("de", "facto"))
DAYS = frozenset(
    (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
        "tomorrow", "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december",
    )
)  # fmt: skip
FATES = words_in("figures_words.toml", "fates")
PLURAL = ("NNS", "NNPS")


@dataclass(frozen=True, slots=True)
class Group:
    """A noun phrase without its complements: tokens `start` to `end`, of which `head` stands in the tree."""

    start: int
    end: int
    head: int


def noun_groups(parse: Parse, hits: tuple[Hit, ...]) -> tuple[Group, ...]:
    """The noun phrases of a parse in order; a name or role never falls into two, nor a name at its nickname."""
    called = nicknames(parse, 0, len(parse.tokens))
    held = {i for hit in hits for i in range(hit.start + 1, hit.end)} | called | {i + 1 for i in called}
    named = {hit.end for hit in hits}
    begun = {hit.start for hit in hits if hit.name and parse.tokens[hit.start].text.isupper()}
    timed = times(parse)
    whole = (run for s in parse.sentences for run in _runs(parse, _behind(s, timed), held, named, begun))
    runs = (part for start, end in whole for part in _without_setting(parse, start, end, held))
    return tuple(Group(start, end, _head(parse, start, end)) for start, end in runs)


def _behind(sentence: Sentence, timed: frozenset[int]) -> Sentence:
    """A sentence from behind the time that it opens with."""
    return replace(sentence, start=next(i for i in range(sentence.start, sentence.end + 1) if i not in timed))


def _runs(
    parse: Parse, sentence: Sentence, held: set[int], named: set[int], begun: set[int]
) -> Iterator[tuple[int, int]]:
    """The runs of a sentence; `held` belong with the token before, a number right after a name never does, and
    an acronym of `begun` is a noun whatever its tag, "WHO".
    """
    start: int | None = None
    for token in parse.words(sentence):
        counts = token.index not in held and (token.upos == "NUM" or _compares(parse, token))
        counts = counts and (token.index in named or _counts_others(parse, token))
        if start is not None and not counts and (token.index in held or _goes_on(parse, token)):
            continue
        if start is not None:
            yield start, _trimmed(parse, start, token.index)
            start = None
        if _begins(token) or token.index + 1 in held or token.index in begun or _is_de_facto(parse, token):
            start = token.index
    if start is not None:
        yield start, _trimmed(parse, start, sentence.end)


def _without_setting(parse: Parse, start: int, end: int, held: set[int]) -> Iterator[tuple[int, int]]:
    """A run, in two where it opens with when or in what a deed was done: "in *May 1999* | *police* shot nine men"."""
    last = _year_end(parse, start, end) or _setting_end(parse, start, end)
    if last and last not in held:
        yield start, last
        start = last
    yield start, end


def _year_end(parse: Parse, start: int, end: int) -> int | None:
    """Where a year ends that a run opens with, of the month before it."""
    year = parse.tokens[start]
    dates = year.upos == "NUM" and year.head is not None and year.head < start and end - start > 1
    return start + 1 if dates else None


def _setting_end(parse: Parse, start: int, end: int) -> int | None:
    """Where the phrase of a setting ends that a run opens with, before the subject of its clause."""
    run = parse.tokens[start:end]
    at = next((t for t in run if t.deprel == "obl" and t.head is not None and t.head >= end), None)
    subject = next((t for t in run if t.deprel.startswith("nsubj") and at and at.head == t.head), None)
    if at is None or subject is None or subject.index < at.index:
        return None
    own = parse.subtree(subject.index)
    return next((i for i in range(at.index + 1, subject.index + 1) if i in own or _is_count(parse, i)), None)


def _is_count(parse: Parse, index: int) -> bool:
    """Whether a number right before a subject counts it, whatever the tree hangs it on: "in the raid *nine* men"."""
    number, behind = parse.tokens[index : index + 2]
    return number.upos == "NUM" and behind.deprel.startswith("nsubj") and number.deprel == "flat"


def _compares(parse: Parse, token: Token) -> bool:
    """Whether a word says how exact the number behind it is: "the Azerbaijanis *more than* 70"."""
    words = bound(parse, token.index)
    behind = parse.tokens[token.index + words : token.index + words + 1]
    return words > 0 and any(t.upos == "NUM" for t in behind)


def _counts_others(parse: Parse, number: Token) -> bool:
    """ "By UN estimates 300 people died": whether a number counts what stands behind it, apart from the noun before."""
    before = parse.tokens[number.index - 1] if number.index else number
    counted = number.head if number.deprel == "nummod" else None
    return before.upos == "NOUN" and counted is not None and counted > number.index and before.head != counted


def _begins(token: Token) -> bool:
    return token.lower not in DAYS and not CLOCK.match(token.text) and (token.upos in NOMINAL or token.deprel == "amod")


def _goes_on(parse: Parse, token: Token) -> bool:
    if token.lower in FATES and parse.tokens[token.index - 1].xpos in PLURAL:
        # "Left 30 Iranians dead": what befell them is no part of what they are called.
        return False
    if token.lower in POSSESSIVES:
        return token.upos in ("PART", "ADP") or token.deprel == "case"
    if token.text in ("-", "–", "/"):
        return _tight(parse, token)
    if token.lower in DE_FACTO:
        around = parse.tokens[token.index - 1 : token.index + 2]
        return "".join(t.lower for t in around).count("defacto") == 1
    return _begins(token)


def _is_de_facto(parse: Parse, token: Token) -> bool:
    """Whether a word begins "de facto", whatever its tag, which belongs to what it is said of."""
    words = [t.lower for t in parse.tokens[token.index : token.index + 3] if t.text != "-"]
    return tuple(words[:2]) == ("de", "facto")


def _tight(parse: Parse, token: Token) -> bool:
    """Whether a mark stands between two words without a space."""
    last = token.index + 1 >= len(parse.tokens)
    return not last and parse.tokens[token.index + 1].span.start == token.span.end


def _trimmed(parse: Parse, start: int, end: int) -> int:
    """The end of a run without marks and possessives that hang at its end."""
    while end - 1 > start and not parse.tokens[end - 1].text[:1].isalnum():
        end -= 1
    return end


def _head(parse: Parse, start: int, end: int) -> int:
    """The last token of a run whose head lies outside it."""
    outside = [t for t in parse.tokens[start:end] if t.head is None or not start <= t.head < end]
    loose = ("case", "punct", "cc", "amod", "det", "compound")
    named = [t.index for t in outside if t.deprel not in loose]
    return named[-1] if named else end - 1
