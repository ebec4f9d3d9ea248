"""Running totals and history: the cues near a figure that it counts more than what is new."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.figures.comparisons import held_against, ranks
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.parse import Parse, Token

_TOTALS = tuple(
    """so far|to date|in total|in all|since|as of|altogether|already|overall|combined toll|combined total
    |combined losses|total|toll|until now|up to now|all told|cumulative
    |together|earlier|previously|over the past""".replace(
        "\n    ", ""
    ).split("|")
)
_SPANS = re.compile(r" (?:past|last|recent) (?:[\w-]+ )?(?:weeks|months|years?|month|\d\d+ days)| this (?:month|year) ")
_SPELL = re.compile(
    r" this year | (?:week|month|year) 's (?:[\w-]+ )?toll "
    r"| (?:in|over|during|within|for|throughout) (?:the same|that|this) (?:time|period|week|month|year) "
)
REACH = 12
"""How many words before a "since" may hold the superlative that it bounds."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_DECADE = re.compile(r"(?:19|20)?\d0s")


def is_cumulative(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Whether the words of a figure's clause tell of a running total."""
    summed = _of_the_sum(parse, tokens)
    own = (t.lower for t in tokens if t.index not in summed and not _compares(parse, t))
    text = f" {' '.join(own)} ".replace(" together with ", " with ")
    return any(f" {cue} " in text for cue in _TOTALS) or _SPANS.search(text) is not None or of_a_spell(text)


def _of_the_sum(parse: Parse, tokens: Sequence[Token]) -> frozenset[int]:
    """The words of a clause below that tells what sum it comes to: ", which brings its dead since May to 11"."""
    return frozenset(i for t in tokens for verb in summing_below(parse, t.index) for i in parse.subtree(verb.index))


def summing_below(parse: Parse, verb: int) -> tuple[Token, ...]:
    """The verbs of clauses below another that tell what sum it brings about: "…, *bringing* its dead to 11"."""
    below = (t for t in parse.deps(verb) if t.deprel.startswith(("acl", "advcl")))
    return tuple(t for t in below if t.upos == "VERB" and t.lemma in words_of("makers"))


def of_a_spell(text: str) -> bool:
    """ "This year", "in the same period", "the week's toll": losses of a spell are summed up."""
    return _SPELL.search(text) is not None


def _compares(parse: Parse, token: Token) -> bool:
    """Whether a "since" bounds a comparison ("the deadliest since May") or is an adverb ("had since died").

    "So far" bounds one too: "in its heaviest day so far"; and "this month" may tell of the how many-eth raid it was.
    """
    if token.lower == "this":
        return ranks(parse, token)
    so_far = token.lower == "far" and token.index > 0 and parse.tokens[token.index - 1].lower == "so"
    if token.lower != "since" and not so_far:
        return False
    start = max(parse.sentence_of(token.index).start, token.index - REACH)
    before = parse.tokens[start : token.index]
    verb = max((t.index for t in before if t.upos == "VERB"), default=start)
    first = any(t.lower == "first" for t in before if t.index > verb)
    tops = (t for t in before if t.xpos in {"JJS", "RBS"} or t.lower == "worst")
    adverb = token.deprel == "advmod" and not so_far
    return adverb or first or than_any(before) or any(t.lower not in {"least", "most", "first"} for t in tops)


def than_any(words: Sequence[Token]) -> bool:
    """ "More *than in any* raid", "worse *than any*": what words before a bound compare with all others."""
    low = [t.lower for t in words]
    return any(word == "than" and "any" in low[n + 1 : n + 3] for n, word in enumerate(low))


def is_background(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Whether the words of a figure's clause, or the year it is a clause of, date it to another year or a decade."""
    published = parse.document.report.published
    for token in (*tokens, *_modified(parse, tokens)):
        if _DECADE.fullmatch(token.lower):
            return True
        born = token.head is not None and parse.tokens[token.head].lower == "born"
        if _begun(parse, token) or _bounds_the_worst(parse, token) or _tells_who(parse, token):
            continue
        if held_against(parse, token):
            continue
        if published and _YEAR.fullmatch(token.text) and int(token.text) != published.year and not born:
            return True
    return False


def _begun(parse: Parse, token: Token) -> bool:
    """Whether a year tells since when, by more than itself: "since May 2022", "since the war began in 2022".

    A bare year ("since 2015") is history.
    """
    return any("since" in {t.lower for t in parse.deps(a.index, "mark", "case")} for a in parse.ancestors(token.index))


def _tells_who(parse: Parse, year: Token) -> bool:
    """Whether a year only tells who people are: "a veteran of the 1989 war", and not "victims of the 1989 war"."""
    noun = parse.tokens[year.head] if year.head is not None and year.index < year.head else None
    if noun is None or noun.upos != "NOUN" or noun.deprel != "nmod" or noun.head is None:
        return False
    people = parse.tokens[noun.head].lower
    of = any(t.lower == "of" for t in parse.deps(noun.index, "case"))
    return of and is_people(people) and fate_called(people) is None


def _bounds_the_worst(parse: Parse, year: Token) -> bool:
    """Whether a year only tells since when nothing was as grave: "the worst violence over Mora since 2016"."""
    since = (t for t in parse.deps(year.index, "case", "mark") if t.lower == "since")
    return any(_compares(parse, t) for t in since)


def _modified(parse: Parse, tokens: Sequence[Token]) -> list[Token]:
    """The nouns that a clause modifies: "2016, when scores were killed"."""
    inside = {t.index for t in tokens}
    before = _before_when(parse, tokens[0])
    tops = [t for t in tokens if t.head is not None and t.head not in inside]
    heads = [t.head for t in tops if t.head is not None and t.deprel.startswith(("acl", "advcl"))]
    return [*before, *(parse.tokens[i] for i in heads)]


def _before_when(parse: Parse, first: Token) -> list[Token]:
    """What stands before the "when" of a clause, or of the one that it is joined to."""
    joined = next((t for t in (first, *parse.ancestors(first.index)) if t.deprel == "conj" and t.upos == "VERB"), None)
    top = joined.head if joined is not None and joined.head is not None else first.index
    opens = [first, *parse.deps(top, "advmod", "mark")]
    when = next((t.index for t in opens if t.lower == "when" and t.index > 1), None)
    if when is None:
        return []
    return [parse.tokens[when - 2] if parse.tokens[when - 1].text == "," else parse.tokens[when - 1]]


def clause_of(parse: Parse, index: int) -> tuple[Token, ...]:
    """The words of the nearest clause around a token, other clauses with a verb of their own left out.

    A clause of time ("since the fighting began") belongs to it; one of result ("bringing the toll to 14") does not.
    """
    top = parse.tokens[index]
    for above in parse.ancestors(index):
        if top.upos in {"VERB", "AUX"} and top.deprel.partition(":")[0] in {
            "ccomp",
            "parataxis",
            "conj",
            "acl",
            "advcl",
        }:
            break
        top = above
    stack, found = [top.index], []
    while stack:
        at = stack.pop()
        found.append(at)
        stack += [t.index for t in parse.deps(at) if not _stands_alone(parse, t)]
    return tuple(parse.tokens[i] for i in sorted(found))


def _stands_alone(parse: Parse, token: Token) -> bool:
    """Whether a token heads a clause that tells something of its own: "in Borno, *where war began in 2009*"."""
    if token.upos == "VERB" and token.deprel == "acl:relcl":
        place = any(t.lower == "where" for t in parse.deps(token.index, "advmod", "mark"))
        return place or token.lemma in words_of("sums_up")
    if token.upos != "VERB" or token.deprel not in ("conj", "advcl", "parataxis"):
        return False
    return not any(t.lower in ("since", "after", "as") for t in parse.deps(token.index, "mark"))
