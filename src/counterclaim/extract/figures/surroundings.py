"""The words before a number and those behind the people it counts, as turns of phrase are set against them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_people, is_plural
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import CountMention
from counterclaim.extract.numerals import phrase_at
from counterclaim.model.parse import Token

_WIDE = 12
_ASIDE = 14
_BAND = 3
_BOUND = 4

Run = tuple[Sequence[Token], str]
"""Words in a row, and what they read like in small letters."""


class Surroundings:
    """What stands around one number, read once for all turns of phrase."""

    def __init__(self, phrases: Phrases, count: CountMention) -> None:
        self.phrases, self.count = phrases, count
        self._sentence = phrases.parse.sentence_of(count.start)

    @cached_property
    def before(self) -> Run:
        """The words before the number, without a body of people that it makes up."""
        start = max(self._sentence.start, self.count.start - _WIDE)
        near: Sequence[Token] = self.phrases.parse.tokens[start : self.count.start]
        return _run(_before_band(near[:-1] if near and near[-1].lower in words_of("lead_ins") else near))

    @cached_property
    def behind(self) -> tuple[Run, ...]:
        """The words from each place where those behind the people may begin."""
        return self._from(self._ends)

    @cached_property
    def past_asides(self) -> tuple[Run, ...]:
        """The same, and the words behind an aside in commas."""
        return (*self.behind, *self._from(_past_asides(self.phrases, self._ends, self._sentence.end)))

    @cached_property
    def _ends(self) -> list[int]:
        return _ends(self.phrases, self.count, self._sentence.end)

    def _from(self, places: Iterable[int]) -> tuple[Run, ...]:
        words, end = self.phrases.parse.tokens, self._sentence.end
        return tuple(_run(_unquoted(words[at : min(end, at + _WIDE)])) for at in places)


def _run(words: Sequence[Token]) -> Run:
    return words, " ".join(t.lower for t in words)


def _unquoted(words: Sequence[Token]) -> Sequence[Token]:
    """The words without marks of quotation among them: "were “sent to their graves”"."""
    return [t for t in words if t.text not in QUOTES]


def _before_band(near: Sequence[Token]) -> Sequence[Token]:
    """The words before a number, without the body of people that it counts: "lost contact with [a patrol of] nine"."""
    if len(near) < _BAND or near[-1].lower != "of" or near[-2].lower not in words_of("bands") | {"group"}:
        return near
    starts = (at for at in range(len(near) - 3, max(-1, len(near) - _BAND - 3), -1) if near[at].upos == "DET")
    return near[: next(starts, len(near))]


def _ends(phrases: Phrases, count: CountMention, end: int) -> list[int]:
    """Where the words behind the people may begin: behind the number, its noun, "of them"."""
    words = phrases.parse.tokens
    at = phrases.clauses.counted_noun(count) + 1
    above = phrases.clauses.head(words[count.end - 1])
    found = [count.end, at, *range(count.end + 1, at)]
    if at < end and words[at].upos in {"ADJ", "PROPN"} and at in phrases.actors:
        found.append(at + 1)
    if above is not None and at < above.index < end and words[count.end - 1].deprel == "nummod":
        found.append(above.index + 1)
    if at < end and words[at].lower == "of":
        noun = phrases.noun(phrases.canonical(count.end - 1))
        found += [at + 1, max(noun, at + 1) + 1]
    found += [i + 2 for i in found if i + 1 < end and words[i].lower == "and" and _people_at(words[i + 1])]
    found += [stop for i in found if (stop := _past_bound(words, i, end))]
    found += [i + 1 for i in found if i < end and words[i].text in QUOTES]
    return [*found, *_predicate_of(phrases, count, max(found), end)]


def _past_bound(words: Sequence[Token], at: int, end: int) -> int | None:
    """Where the words go on behind the bound of a number: "11 civilians *or more* [among the dead]"."""
    near = [t.lower for t in words[at : min(end, at + _BOUND)]]
    stop = phrase_at(near, 0, table("numbers.toml")["after"]) if near else None
    return at + stop if stop else None


def _predicate_of(phrases: Phrases, count: CountMention, behind: int, end: int) -> list[int]:
    """Where the verb begins whose subject is counted: "two men *who stood in the way* [were shot]"."""
    token = phrases.parse.tokens[phrases.canonical(count.end - 1)]
    verb = phrases.clauses.head(token)
    while verb is not None and token.deprel.partition(":")[0] in {"nummod", "conj"} and verb.index < end:
        token, verb = verb, phrases.clauses.head(verb)
    if verb is None or not token.deprel.startswith("nsubj") or not behind < verb.index < end:
        return []
    if any(phrases.clauses.human(t) for t in phrases.clauses.objects(verb)):
        return []
    if any(behind <= at < verb.index for at in phrases.clauses.starts):
        return []
    led = (t.index for t in phrases.parse.deps(verb.index, "aux", "cop", "advmod") if behind <= t.index < verb.index)
    return [min([*led, verb.index])]


def _past_asides(phrases: Phrases, ends: Sequence[int], end: int) -> list[int]:
    """Where the words go on behind an aside in commas: "eight soldiers, dazed and bound, [were paraded]"."""
    words = phrases.parse.tokens
    opened = (at for at in ends if at < end and words[at].text == ",")
    closing = (t.index + 1 for at in opened for t in words[at + 1 : min(end, at + _ASIDE)] if t.text == ",")
    return list(closing)[:1]


def _people_at(token: Token) -> bool:
    """Whether a word goes on with the people counted: "dozens of women *and children*"."""
    return is_people(token.lower) and is_plural(token)
