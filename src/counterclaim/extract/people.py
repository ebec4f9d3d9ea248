"""Who is named: people, with the rank that the report gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.errors import DataMissing
from counterclaim.extract.mentions import PersonMention
from counterclaim.extract.nicknames import nicknames
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

LONGEST_NAME = 4
PARTICLES = frozenset({"al", "bin", "ibn", "bint", "van", "von", "de", "der", "el", "ul", "ur", "abu", "-"})
TO_NAME = re.compile(r"\.?\s+(?:surnamed\s+|named\s+)?")
JOINED = re.compile(r"\s*(?:,|;|and|,\s*and|;\s*and)\s*")
APPOSED = re.compile(r",\s*(?:\d{1,2},\s*)?(?:an?|the)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank in the text: where, its normal form, and whether it stands for several people ("Majors")."""

    span: Span
    name: str
    several: bool


def find_people(parse: Parse) -> tuple[PersonMention, ...]:
    """The people named in a parse, in text order, each with the rank told before or after the name.

    A name is one that the language pipeline tags as PER, or a run of capitalised words after a rank.
    """
    ranks = tuple(_ranks(parse.text))
    found: list[PersonMention] = []
    for start, end in _name_ranges(parse, ranks):
        rank = _rank_of(parse, start, end, ranks, found)
        span = parse.span(start, end)
        name = span.of(parse.text)
        found.append(
            PersonMention(start, end, span, name, rank.name if rank else None, rank.span if rank else None)
        )
    return tuple(found)


def _name_ranges(parse: Parse, ranks: tuple[Rank, ...]) -> list[tuple[int, int]]:
    """The token ranges of names, ranks stripped from their front; those tagged PER win over runs."""
    by_start = {token.span.start: token.index for token in parse.tokens}
    tagged = [_without_rank(parse, start, end, ranks) for start, end in _tagged(parse)]
    ranges = [r for r in tagged if r[0] < r[1]]
    taken = {i for start, end in ranges for i in range(start, end)}
    taken |= {i for n in parse.names if n.label in {"LOC", "ORG", "GPE"} for i in range(n.start, n.end)}
    for rank in ranks:
        first = by_start.get(_next_word(parse.text, rank.span.end))
        for start, end in _runs_after(parse, first, rank.several):
            if not taken.intersection(range(start, end)):
                ranges.append((start, end))
                taken.update(range(start, end))
    return sorted(ranges)


def _tagged(parse: Parse) -> list[tuple[int, int]]:
    """The token ranges of the names tagged PER, those joined that a nickname parts: Paul "Black Snake" Otieno."""
    called = nicknames(parse, 0, len(parse.tokens))
    held = called | {i + 1 for i in called}
    found: list[tuple[int, int]] = []
    for name in (n for n in parse.names if n.label == "PER"):
        if found and found[-1][1] == name.start and name.start in held:
            found[-1] = (found[-1][0], name.end)
        else:
            found.append((name.start, name.end))
    return found


def _without_rank(parse: Parse, start: int, end: int, ranks: tuple[Rank, ...]) -> tuple[int, int]:
    """A tagged name without the rank that the tagger took into it."""
    for rank in ranks:
        if rank.span.start <= parse.tokens[start].span.start < rank.span.end:
            while start < end and parse.tokens[start].span.start < rank.span.end:
                start += 1
    while start < end and parse.tokens[start].text in {".", "'s", "’s"}:
        start += 1
    while start < end and parse.tokens[end - 1].lower in {"'s", "’s", ","}:
        end -= 1
    return start, end


def _runs_after(parse: Parse, first: int | None, several: bool) -> Iterator[tuple[int, int]]:
    """The runs of name words that begin at a token; after "Majors", those joined by commas and "and" too."""
    while first is not None:
        end = _run_end(parse, first)
        if end == first:
            return
        yield first, end
        first = _after_join(parse, end) if several else None


def _run_end(parse: Parse, first: int) -> int:
    """Where a run of name words that begins at a token ends; the token itself if none does."""
    sentence = parse.sentence_of(first)
    end, last = first, min(sentence.end, first + LONGEST_NAME)
    while end < last and (_is_name_word(parse.tokens[end]) or _is_particle(parse, end, first, last)):
        end += 1
    words = parse.tokens[first:end]
    return first if any(t.text in _not_surnames() for t in words) else end


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.upos in {"PROPN", "X"} and token.text[-1:].isalpha()


def _is_particle(parse: Parse, index: int, first: int, last: int) -> bool:
    inside = first < index < last - 1
    return inside and parse.tokens[index].lower in PARTICLES and _is_name_word(parse.tokens[index + 1])


def _after_join(parse: Parse, end: int) -> int | None:
    """The token after a comma, an "and" or both."""
    at = end
    while at < len(parse.tokens) and parse.tokens[at].lower in {",", "and", ";"}:
        at += 1
    return at if end < at < len(parse.tokens) else None


def _rank_of(
    parse: Parse, start: int, end: int, ranks: tuple[Rank, ...], before: list[PersonMention]
) -> Rank | None:
    """The rank just before a name, shared with the name before it, or told after a comma."""
    text, span = parse.text, parse.span(start, end)
    for rank in ranks:
        if rank.span.end <= span.start and TO_NAME.fullmatch(text[rank.span.end : span.start]):
            return rank
        if span.end < rank.span.start <= span.end + 30 and APPOSED.fullmatch(
            text[span.end : rank.span.start]
        ):
            return rank
    last = before[-1] if before else None
    shared = next((r for r in ranks if last and r.span == last.rank_span and r.several), None)
    return shared if last and JOINED.fullmatch(text[last.span.end : span.start]) else None


def _ranks(text: str) -> Iterator[Rank]:
    pattern, normal = _lexicon()
    for match in pattern.finditer(text):
        words = " ".join(re.split(r"[-\s.]+", match["rank"].lower().strip(".")))
        yield Rank(Span(*match.span()), normal[words], bool(match["several"]))


def _next_word(text: str, at: int) -> int:
    """Where the next word begins, over spaces, a stop and the word "surnamed"."""
    found = TO_NAME.match(text, at)
    return found.end() if found else at


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    normal: dict[str, str] = {}
    for line in _lines("ranks.tsv"):
        name, _, others = line.partition("\t")
        for form in (name, *filter(None, others.split("|"))):
            normal[form.lower().replace("-", " ")] = name
    forms = sorted(normal, key=lambda form: (-len(form), form))
    any_form = "|".join(r"\.?[-\s]+".join(map(re.escape, form.split())) for form in forms)
    return re.compile(rf"(?<![\w-])(?P<rank>{any_form})(?P<several>s)?(?![\w-])", re.IGNORECASE), normal


@cache
def _not_surnames() -> frozenset[str]:
    return frozenset(_lines("not_surnames.txt"))


def _lines(name: str) -> list[str]:
    try:
        text = files("counterclaim.extract").joinpath("data", name).read_text("utf-8")
    except FileNotFoundError as error:
        raise DataMissing(f"{name} is missing", "install counterclaim again") from error
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
