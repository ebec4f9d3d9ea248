"""Who does what a noun tells, named farther behind it: "the arrest of a nurse *by Chad*", "criticism *from Lima*"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cues import cue_at
from counterclaim.extract.events.lexicon import grammar, types, words_of
from counterclaim.extract.events.tree import case_of, nominal
from counterclaim.model.parse import Parse, Token

COMING = frozenset({"come"})


def authors(parse: Parse, noun: Token) -> list[Token]:
    """The phrases behind a noun of an event that name who does it: those with "by" and "between", also below those to
    whom it is done, and with "from" where it is said or given.
    """
    own = list(parse.deps(noun.index, "nmod", "obl"))
    found = [t for t in own if case_of(parse, t) in ("by", "between")]
    found = found or [t for t in _below(parse, own) if case_of(parse, t) == "by"]
    from_ = [t for t in (*own, *next_to(parse, noun), *_coming(parse, noun)) if case_of(parse, t) == "from"]
    return found or (from_ if _comes_from(parse, noun) else [])


def _coming(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """The phrases of the verb by which something comes from somebody: "criticism came *from Chad*"."""
    verb = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    return parse.deps(verb.index, "obl") if verb is not None and is_one_of(verb, COMING) else ()


def next_to(parse: Parse, noun: Token) -> list[Token]:
    """The phrase right behind a noun that the tree hangs on the verb over it."""
    over = () if noun.head is None else parse.deps(noun.head, "obl")
    return [t for t in over if any(c.index == noun.index + 1 for c in parse.deps(t.index, "case"))]


def _below(parse: Parse, phrases: list[Token]) -> Iterator[Token]:
    """The phrases below the one with "of", but below no deed and nothing that has an author of its own."""
    for phrase in (t for t in phrases if case_of(parse, t) == "of"):
        yield from _under(parse, phrase)


def _under(parse: Parse, noun: Token) -> Iterator[Token]:
    if is_one_of(noun, words_of("writing") | words_of("demand") | words_of("attack")) or _is_deed(parse, noun):
        return
    for phrase in parse.deps(noun.index, "nmod"):
        yield phrase
        yield from _under(parse, phrase)


def _is_deed(parse: Parse, noun: Token) -> bool:
    return nominal(parse, noun) and cue_at(parse, noun) is not None


def _comes_from(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of what is said or given, which comes from whom its "from" names."""
    cue = cue_at(parse, noun)
    if cue is None or is_one_of(noun, grammar("gifts")):
        return cue is not None
    return cue.type == "PROTEST" or (types()[cue.type].manner == "said" and cue.type != "CONCEDE")
