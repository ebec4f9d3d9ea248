"""Counts that are told as put right: "revised an earlier toll of 27", "lowered the toll to 20 from 27", "had earlier
put the toll at 27".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.figures.manner import over_and_above
from counterclaim.extract.figures.moved import moved_from
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Sentence, Token
from counterclaim.model.text import Span

ANEW = frozenset(("to", "at", "by", "upwards", "downwards"))
"""What leads in the count that stands in place of another, or by how much it is another."""
UNTIL = frozenset(("until", "till", "to"))
PUTTING = frozenset(("put", "give", "report", "count"))
PERFECT = frozenset(("had", "having"))
POINTING = frozenset(("that", "this", "the"))
WRONG = 4
"""The words of "that figure was wrong"."""
BACK = 6
"""How many words before a count may tell that it was a first one."""


def outdated(parse: Parse, counted: Span | None, trigger: int) -> Span | None:
    """The word that tells that a count holds no more: beside one in its sentence that puts it right, or as what its
    teller said first; or None.
    """
    number = parse.between(counted) if counted is not None else ()
    if not number:
        return None
    sentence = parse.sentence_of(number[0].index)
    if (lead := moved_from(parse.tokens, number[0].index)) is not None:
        return lead.span
    before = parse.tokens[max(sentence.start, number[0].index - BACK) : number[0].index]
    words = parse.tokens[sentence.start : sentence.end]
    told = _earlier(before) or _from(before) or _corrected(before)
    moved = any(one.lower in words_of("ways") and other.lower == "from" for one, other in pairwise(before))
    if told and (moved or any(_puts_right(t) for t in words)):
        return told.span
    if (wrong := _called_wrong(parse, sentence)) is not None:
        return wrong.span
    numeral = next((t for t in number if t.upos == "NUM"), number[0])
    return _said_first(parse, numeral, trigger) or _told_before(parse, numeral)


def _called_wrong(parse: Parse, sentence: Sentence) -> Token | None:
    """The word by which the next sentence says that a number was none: "That figure was *wrong*"."""
    behind = parse.sentences[sentence.index + 1 : sentence.index + 2]
    words = [t for after in behind if after.stretch == sentence.stretch for t in parse.words(after)[:WRONG]]
    if len(words) < WRONG or words[0].lower not in POINTING or words[1].lower not in words_of("tolls_of"):
        return None
    return words[3] if words[2].lower in {"was", "is"} and words[3].lower in words_of("putting_right") else None


def said_later(parse: Parse, counted: Span | None, trigger: int) -> Span | None:
    """The word by which a count is what somebody says after another: "now says that 30 have died"; or None."""
    number = parse.between(counted) if counted is not None else ()
    verb = _telling(parse, number[0], trigger) if number and over_and_above(parse, counted) is None else None
    return _adverb(parse, verb, words_of("said_later")) if verb is not None else None


def _said_first(parse: Parse, number: Token, trigger: int) -> Span | None:
    """The word by which a count is what somebody said before another: "initially said that 30 had died"."""
    verb = _telling(parse, number, trigger)
    if verb is None:
        return None
    if (first := _first_toll(parse, verb)) is not None:
        return first.span
    past = any(t.lower in PERFECT for t in parse.deps(verb.index, "aux"))
    return _adverb(parse, verb, words_of("said_first") | (words_of("said_before") if past else frozenset()))


def _told_before(parse: Parse, number: Token) -> Span | None:
    """The word by which a count is what somebody told once, "fewer than the 74 that it had reported before"."""
    held = [number.index, *([number.head] if number.deprel == "nummod" and number.head is not None else [])]
    verbs = [v for h in held for v in parse.deps(h, "acl:relcl") if _tells(v) and parse.deps(v.index, "aux")]
    told = (_adverb(parse, v, words_of("said_first") | words_of("said_before")) for v in verbs)
    return next((span for span in told if span is not None), None)


def _first_toll(parse: Parse, verb: Token) -> Token | None:
    """The word by which what tells a count is no last toll: "an earlier toll had put the dead at six", "an *earlier
    version* of this report said that".
    """
    told = [t for t in parse.deps(verb.index, "nsubj") if t.deprel == "nsubj"]
    telling = words_of("versions") | (words_of("tolls_of") if verb.lemma in PUTTING else frozenset())
    tolls = (t for t in told if t.lemma.lower() in telling)
    return next((a for t in tolls for a in parse.deps(t.index, "amod") if a.lower in words_of("at_first")), None)


def _telling(parse: Parse, number: Token, trigger: int) -> Token | None:
    """The verb by which somebody tells a count, with none between that puts another in its place; not what became of
    the people: "were *held*".
    """
    verbs = [t for t in parse.ancestors(number.index) if t.upos == "VERB"]
    at = next((i for i, verb in enumerate(verbs) if _tells(verb) and (verb.index != trigger or i)), None)
    return None if at is None or any(map(_puts_right, verbs[:at])) else verbs[at]


def _adverb(parse: Parse, verb: Token, words: Collection[str]) -> Span | None:
    # "*Earlier today* he had spoken of": on a day that the word is told of
    days = (t for t in parse.deps(verb.index, "obl:unmarked", "obl:tmod") if t.upos == "NOUN")
    told = (*parse.deps(verb.index, "advmod", "obl"), *(a for d in days for a in parse.deps(d.index, "advmod")))
    found = (t for t in told if t.lower in words)
    found = (t for t in found if not any(c.lower in UNTIL for c in parse.deps(t.index, "case")))
    return next((t.span for t in found if not parse.deps(t.index, "det", "nmod")), None)


def _tells(verb: Token) -> bool:
    return reporting.verb(verb) is not None or verb.lemma in PUTTING


def _earlier(before: Sequence[Token]) -> Token | None:
    """The word by which a toll was a first one, "an earlier toll of", with nothing between that is another's."""
    tolls = [i for i, t in enumerate(before) if t.lemma.lower() in words_of("tolls_of") or _is_such_a_one(before, i)]
    if not tolls or any(t.upos in ("VERB", "PUNCT", "NUM") for t in before[tolls[-1] + 1 :]):
        return None
    return next((t for t in reversed(before[: tolls[-1]]) if t.lower in words_of("at_first")), None)


def _corrected(before: Sequence[Token]) -> Token | None:
    """The word by which a count is one that is put right, "correcting its statement of Thursday that", and no new
    one, "revised the toll to".
    """
    verbs = [t for t in before if _puts_right(t) and t.upos == "VERB"]
    behind = before[verbs[-1].index - before[0].index + 1 :] if verbs else ()
    telling = [t for t in behind if t.lemma.lower() in words_of("tolls_of")]
    new = any(t.lower in ANEW or t.upos in ("PUNCT", "NUM", "VERB") for t in behind)
    return telling[0] if telling and not new else None


def _is_such_a_one(before: Sequence[Token], at: int) -> bool:
    """Whether "one" stands for a toll told of before: "up from an earlier one of"."""
    return before[at].lower == "one" and at > 0 and before[at - 1].lower in words_of("at_first")


def _from(before: Sequence[Token]) -> Token | None:
    """The "from" right before a count that another is put in place of, "down from 27"."""
    return before[-1] if before and before[-1].lower == "from" else None


def _puts_right(token: Token) -> bool:
    return token.lemma.lower() in words_of("putting_right")
