"""How many: the numbers that a text gives of people or things, with the bounds that the words around set."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from counterclaim.extract.ages import is_age
from counterclaim.extract.days_of_months import is_day_of_month
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import CountMention
from counterclaim.extract.no_counts import is_no_count
from counterclaim.extract.numerals import phrase_at, value_at
from counterclaim.extract.ranges import range_at
from counterclaim.model.parse import Parse, Sentence, Token
from counterclaim.model.value import Count

_DASHES = frozenset({"-", "–", "—"})
_LONGEST = 5
_ROUND = 6
_RUN = 4
_BOUNDS = frozenset({"least", "most", "near", "about", "above", "below"})


@dataclass(frozen=True, slots=True)
class _Number:
    """A number over words `start` to `end` of a sentence, before its bounds are read."""

    start: int
    end: int
    count: Count
    rule: str
    exact: bool


def find_counts(parse: Parse) -> tuple[CountMention, ...]:
    """The numbers in a parse that may count people or things, in text order.

    Dates, years, times, ages, ordinals, percentages, money and measures are left out. Bounds follow the
    conventions of `docs/`: "at least 5" is 5 to open, "more than 5" 6 to open, "up to 5" 0 to 5. A multiple
    ("twice as many") and a share ("a third of them") are told by the number before them in their sentence, and
    keep its bounds.
    """
    found: list[CountMention] = []
    last: list[CountMention] = []
    for sentence in parse.sentences:
        last = _in_sentence(parse, sentence, last)
        found += last
    return tuple(found)


def _in_sentence(parse: Parse, sentence: Sentence, before: Sequence[CountMention]) -> list[CountMention]:
    """The numbers of a sentence; those of the one before it tell a share that opens it ("Half of those were ...")."""
    words = [token.lower for token in parse.words(sentence)]
    found: list[CountMention] = []
    at = 0
    while at < len(words):
        opens = len(before) == 1 and (at == 0 or " ".join(words[:at]) in table("numbers.toml")["before"])
        share = _relative(parse, sentence, words, at, found or (before if opens else ()))
        if share is not None:
            found.append(share)
            at = share.end - sentence.start
            continue
        number = _number(words, at)
        if number is None or not _counts(words, number):
            at = number.end if number else at + 1
            continue
        floor = found[-1].end - sentence.start if found else 0
        mention = _bounded(parse, sentence, words, number, floor)
        found.append(mention)
        at = mention.end - sentence.start
    return found


def _relative(
    parse: Parse, sentence: Sentence, words: Sequence[str], at: int, before: Sequence[CountMention]
) -> CountMention | None:
    """ "Ten dead and *twice as many* hurt", "400 lost, *a third* of them dead": a number told by the one before it."""
    found, bounds = _relation(words, at), table("numbers.toml")["before"]
    end, rule, times = found or (at, "", 0.0)
    alone = words[at:end] in (["as", "many"], ["just", "as", "many"])
    if not found or not before or (before[-1].count.high or before[-1].count.low) < 2 - alone:
        return None
    if alone and words[end : end + 1] in ([], ["as"], ["of"], ["."], [","]):
        return None
    if rule != "multiple" and not (words[end : end + 1] == ["of"] and words[end + 1 : end + 2] in _POINTING):
        return None
    start = _phrase_before(words, at, max(0, before[-1].end - sentence.start), bounds)
    kinds = [] if start is None else [bounds[" ".join(words[start:at])]]
    more = rule == "majority" or (rule == "share" and "above" in kinds)
    count = _more_than(before[-1].count, times) if more else _times(before[-1].count, times)
    count = _bound(count, kinds) if count.low == count.high else count
    first, last = sentence.start + (at if start is None else start), sentence.start + end
    return CountMention(first, last, parse.span(first, last), count, rule)


_POINTING = (["them"], ["these"], ["those"], ["whom"])
_RELATIONS = (("multiples", "multiple"), ("shares", "share"), ("majorities", "majority"))


def _relation(words: Sequence[str], at: int) -> tuple[int, str, float] | None:
    """Where a word of a number told by another ends, what it is called, and how many times the other it is."""
    for part, rule in _RELATIONS:
        phrases = table("numbers.toml")[part]
        end = phrase_at(words, at, phrases)
        if end is not None:
            return end, rule, float(phrases[" ".join(words[at:end])])
    return None


def _times(count: Count, times: float) -> Count:
    """So many times a number, as open or approximate as it is."""
    high = None if count.high is None else round(count.high * times)
    return replace(count, low=round(count.low * times), high=high)


def _more_than(count: Count, times: float) -> Count:
    """More than a part of a number, to open: "*more than half* of 15" are eight or more."""
    return Count(int(count.low * times) + 1, None)


def _number(words: Sequence[str], at: int) -> _Number | None:
    """The number that begins at a word, ranges joined."""
    if words[at].isalpha() and words[at] not in _openers():
        return None
    return _ranged(words, at) or _named(words, at) or _plain(words, at)


@cache
def _openers() -> frozenset[str]:
    """The words of letters alone that may begin a number: most words of a text do not, and are soon done with."""
    data = table("numbers.toml")
    phrases = (phrase for section in ("units", "scales", "exact", "vague", "alone") for phrase in data[section])
    return frozenset(phrase.split()[0] for phrase in phrases) | {"a", "between", "from"}


def _plain(words: Sequence[str], at: int) -> _Number | None:
    value, end = value_at(words, at)
    if value is None:
        return None
    return _Number(at, end, Count.exactly(value), "numeral", True)


def _ranged(words: Sequence[str], at: int) -> _Number | None:
    found = range_at(words, at)
    return None if found is None else _Number(at, found[1], found[0], "range" if found[0].high else "vague", False)


def _named(words: Sequence[str], at: int) -> _Number | None:
    """A word or phrase that stands for a number: exact, vague or one more."""
    data = table("numbers.toml")
    for section, rule in (("exact", "word"), ("vague", "vague"), ("alone", "another")):
        end = phrase_at(words, at, data[section])
        if end and not _numeral_follows(words, end) and not is_no_count(words, at, end):
            low = data[section][" ".join(words[at:end])]
            high = None if rule == "vague" else low
            return _Number(at, end, Count(low, high), rule, False)
    return None


def _numeral_follows(words: Sequence[str], end: int) -> bool:
    """Whether the phrase only bounds or holds a number after it ("some 30,000", "a group *of 30*")."""
    of = words[end - 1 : end + 1] == ["group", "of"]
    bound = phrase_at(words, end + 1, table("numbers.toml")["before"]) if of else None
    held = of and value_at(words, bound or end + 1)[0] is not None
    return held or value_at(words, end)[0] is not None or words[end : end + 1] in (["fewer"], ["less"])


def _counts(words: Sequence[str], number: _Number) -> bool:
    """Whether a number may count people or things, and is no date, time, age, label, share or measure."""
    data = table("numbers.toml")["not_people"]
    before = words[number.start - 1] if number.start else ""
    after = words[number.end] if number.end < len(words) else ""
    beyond = words[number.end + 1] if number.end + 1 < len(words) else ""
    if _is_one_in(words, number.start, number.end) or _is_one_in(words, number.start - 2, number.start - 1):
        return False
    if words[number.start] == "one" and (before in _SOME_ONE or _of_the_best(words, number.end)):
        return False
    if words[number.start : number.end + 1] == ["one", "another"]:
        return False
    told = before == "number" and _numbering(words, number.start - 1)
    if before in {"at", "until", "about", "around", "before"} and words[number.end : number.end + 3] in _HOURS:
        return False
    named = words[max(0, number.start - 2)] not in data["determiners"]
    unit = before in data["formations"] and named and words[number.start].isdigit()
    pointed = before in data["grounds"] and words[max(0, number.start - 2)] in data["pointing"]
    labelled = unit or (before in data["labels"] and not (told or pointed))
    if before in data["money"] or labelled or after in data["units"]:
        return False
    bound = f"{after} {beyond}" in table("numbers.toml")["after"]
    if after in _DASHES and not bound and (beyond in data["units"] or (beyond.isalpha() and number.exact)):
        return False
    stretch = (number.start, number.end, number.count.high)
    dated = is_day_of_month(words, *stretch, data["months"]) or _year(words, number) or _clock(words, number)
    return not (dated or (number.exact and is_age(words, number.start, number.end)))


def _clock(words: Sequence[str], number: _Number) -> bool:
    """ "As of *0600*", "as of *1800*:": four figures that tell the hour."""
    told, behind = words[number.start], " ".join(words[number.end : number.end + 1])
    hour = len(told) == _FOUR and told.isdigit() and told[:2] < "24" and told[2:] < "60"
    as_of = words[max(0, number.start - 2) : number.start] == ["as", "of"] and not behind.isalpha()
    return hour and (told[0] == "0" or as_of)


_FOUR = 4
_SOME_ONE = frozenset(("every", "each", "earlier", "previous", "initial", "preliminary", "former", "similar"))
"""Words behind which "one" counts nothing: "an earlier one of three dead"."""
_HOURS = [["in", "the", part] for part in ("morning", "afternoon", "evening")] + [["at", "night"]]


def _numbering(words: Sequence[str], at: int) -> bool:
    """ "The dead now number 14", "the dead of the army number 90" count; "bus number 14" does not."""
    data, near = table("numbers.toml")["not_people"], words[max(0, at - _NEAR) : at]
    of = any(a in data["numbered"] and b == "of" for a, b in pairwise(near))
    return of or near[-1:] in _NOW or any(t in data["numbered"] for t in near[-1:])


_NEAR = 7
_NOW = (["now"], ["already"], ["they"], ["who"])


def _is_one_in(words: Sequence[str], start: int, end: int) -> bool:
    """ "*One in five* of the dead", "*nine in ten* were women": a share, of which neither number counts."""
    few = start >= 0 and words[start] in _FEW and words[end : end + 1] == ["in"]
    return few and words[end + 2 : end + 3] in _OF_OR_ARE and words[end + 1] in _FEW


_FEW = frozenset("one two three four five six seven eight nine ten".split())
_OF_OR_ARE = [[word] for word in ("of", "is", "are", "was", "were")]


def _of_the_best(words: Sequence[str], end: int) -> bool:
    """ "One of the worst raids", "one of its most wanted men": no count, but a rank."""
    told = words[end + 2 : end + 3]
    best = told and (told[0] in {"most", "worst", "best", "few", "least"} or told[0].endswith("iest"))
    return words[end : end + 1] == ["of"] and bool(best or (told and told[0] in _SUPERLATIVES))


_SUPERLATIVES = frozenset("biggest largest greatest longest latest fiercest gravest strongest highest top main".split())


def _year(words: Sequence[str], number: _Number) -> bool:
    word = words[number.start]
    bounds = (number.count.low, number.count.high or 0)
    if number.rule == "range" and all(map(_is_year, bounds)) and re.search(r"\d{4}$", words[number.end - 1]):
        return True
    if not (number.end == number.start + 1 and re.fullmatch(r"(19|20)\d\d", word)):
        return False
    before = words[number.start - 1] if number.start else ""
    following = words[number.end] if number.end < len(words) else "."
    data = table("numbers.toml")["not_people"]
    return before in data["years"] or before in data["months"] or before.endswith("s") or not following[:1].isalpha()


def _is_year(number: int) -> bool:
    return 1900 <= number < 2100


def _most_of_few(words: Sequence[str], number: _Number) -> int | None:
    """The most that a vague word of few stands for: 900 of "a few hundred"."""
    most: int | None = table("numbers_few.toml").get(" ".join(words[number.start : number.end]))
    return most


def _bounded(parse: Parse, sentence: Sentence, words: Sequence[str], number: _Number, floor: int) -> CountMention:
    """The mention with the words before and after it that bound it taken in."""
    data = table("numbers.toml")
    start, end = number.start, number.end
    kinds: list[str] = []
    while (begin := _phrase_before(words, start, floor, data["before"])) is not None:
        kind = data["before"][" ".join(words[begin:start])]
        if words[begin:start] == ["up", "to"] and begin and words[begin - 1] in data["moved"]["up to"]:
            break
        if words[begin:start] == ["over"] and begin and words[begin - 1] in data["moved"]["over"]:
            break
        # "Fewer than the 40 of 2011" sets one number against another, and bounds none.
        if words[start - 1 : start + 1] == ["than", "the"] and words[max(0, start - 3)] not in {"no", "not"}:
            break
        round_word = number.rule == "word" and number.count.low >= _ROUND
        loose = number.rule == "range" and kind == "about"
        few = kind == "most" and number.rule == "vague" and _most_of_few(words, number) is not None
        if not (number.exact or round_word or loose or few) and kind not in {"added", "other", "plain"}:
            break
        kinds, start = [*kinds, kind], begin
    while end < len(words) and (stop := phrase_at(words, end, data["after"])):
        kinds, end = [*kinds, data["after"][" ".join(words[end:stop])]], stop
    if number.exact and not _BOUNDS & set(kinds):
        kinds += _behind_noun(parse, sentence, words, end)
    first, last = sentence.start + start, sentence.start + end
    rule = "+".join([number.rule, *(k for k in kinds if k != "plain")])
    few = _most_of_few(words, number) if "most" in kinds else None
    told = number.count if few is None else Count.exactly(few)
    mention = CountMention(first, last, parse.span(first, last), _bound(told, kinds), rule)
    return replace(mention, added="added" in kinds or number.rule == "another", other="other" in kinds)


def _behind_noun(parse: Parse, sentence: Sentence, words: Sequence[str], end: int) -> list[str]:
    """ "Twelve people *at least*", "30 dead *or more*": what bounds a number from behind the people it counts."""
    data = table("numbers.toml")
    at = end
    while at < len(words) and at - end < _RUN and _of_phrase(parse.tokens[sentence.start + at]):
        at += 1
    stop = phrase_at(words, at, data["after"]) if at > end else None
    if stop is None or data["after"][" ".join(words[at:stop])] not in _BOUNDS:
        return []
    following = parse.tokens[sentence.start + stop].upos if stop < len(words) else "PUNCT"
    fate = stop < len(words) and words[stop] in data["fates"]["words"]
    apart = following in {"NUM", "DET", "NOUN", "ADJ"} and not fate
    apart = apart or value_at(words, min(stop, len(words) - 1))[0] is not None
    return [] if apart else [data["after"][" ".join(words[at:stop])]]


def _of_phrase(token: Token) -> bool:
    return token.upos in {"NOUN", "ADJ", "PROPN"} or token.lower in table("numbers.toml")["fates"]["words"]


def _bound(count: Count, kinds: Sequence[str]) -> Count:
    if "least" in kinds:
        return Count(count.low, None)
    if "above" in kinds:
        return Count(count.low + 1, None)
    if "most" in kinds:
        return Count(0, count.low)
    if "near" in kinds:
        return Count(0, count.low, approximate=True)
    if "below" in kinds:
        return Count(0, max(0, count.low - 1))
    return replace(count, approximate=count.approximate or "about" in kinds)


def _phrase_before(words: Sequence[str], at: int, floor: int, phrases: Mapping[str, object]) -> int | None:
    """Where the longest phrase that ends before a word begins, not before `floor`, or None."""
    for length in range(min(_LONGEST, at - floor), 0, -1):
        if " ".join(words[at - length : at]) in phrases:
            return at - length
    return None
