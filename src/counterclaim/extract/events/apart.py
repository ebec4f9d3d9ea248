"""Whom the tree shows to stand apart from a deed: who tells of it, met it, or does something else at another time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.extract.events.aim import MADE_WITH
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.holds import operator
from counterclaim.extract.events.lexicon import grammar, words_of
from counterclaim.extract.events.means import means_in
from counterclaim.extract.events.tree import case_of, nominal, passive, subjects
from counterclaim.model.parse import Parse, Token

PHRASE = ("amod", "compound", "nmod", "nmod:poss", "flat", "appos", "conj", "nummod", "det:poss")
"""How a word hangs on the noun that it stands with."""
ON_NOUNS = ("acl", "acl:relcl")


def did_not(parse: Parse, deed: Token, who: Token, *, by_force: bool) -> bool:
    """Whether the tree shows somebody to be another than who did a deed of which it names no doer.

    Who tells of it may have done it where it is none `by_force`, and so may those whom it is told of.
    """
    if who.sentence != deed.sentence:
        return False
    apart = [*_meeting(parse, deed), *_over_noun(parse, deed), *_before(parse, deed), *_answering(parse, deed)]
    apart += [*telling(parse, deed), *_struck(parse, deed)] if by_force else []
    if _has_a_new_doer(parse, deed, who) or in_another_time(parse, deed, who) or _of_another_noun(parse, deed, who):
        return True
    return stands_in(parse, who, apart)


def _has_a_new_doer(parse: Parse, deed: Token, who: Token) -> bool:
    """Whether a deed has a subject that nobody was told of before, who is another: "fired after *a patrol* came in"."""
    own = [] if nominal(parse, deed) or passive(parse, deed) else subjects(parse, deed)
    new = [t for t in own if t.upos == "NOUN" and any(d.lower in grammar("new") for d in parse.deps(t.index, "det"))]
    return any(who.index not in parse.subtree(t.index) for t in new)


def stands_in(parse: Parse, who: Token, nouns: Iterable[Token]) -> bool:
    """Whether a word is one of these nouns, or stands in the phrase of one."""
    own = {t.index for t in _phrase_of(parse, who)}
    return any(t.index in own for t in nouns)


def in_another_time(parse: Parse, deed: Token, who: Token) -> bool:
    """Whether somebody is told of in a clause of another time; of a noun, "when" may open what it was itself."""
    openings = grammar("another_time") if nominal(parse, deed) else grammar("another_time") | grammar("at_a_time")
    clauses = (t for t in _apart_from(parse, deed, who) if t.deprel == "advcl")
    return any(not _openings(parse, clause).isdisjoint(openings) for clause in clauses)


def _of_another_noun(parse: Parse, deed: Token, who: Token) -> bool:
    """Whether somebody is told of in a clause that stands on another noun than the deed."""
    return any(t.deprel == "acl:relcl" and t.head != deed.index for t in _apart_from(parse, deed, who))


def _apart_from(parse: Parse, deed: Token, who: Token) -> Iterator[Token]:
    """The words from one up to where he hangs on the clause of a deed, or on one over it."""
    over, at = {deed.index, *(t.index for t in parse.ancestors(deed.index))}, who
    while at.index not in over and at.head is not None:
        yield at
        at = parse.tokens[at.head]


def _openings(parse: Parse, clause: Token) -> set[str]:
    return {t.lower for t in parse.deps(clause.index, "mark", "advmod", "case") if t.index < clause.index}


def _phrase_of(parse: Parse, who: Token) -> Iterator[Token]:
    """A word and the nouns over it in its phrase."""
    at = who
    yield at
    while at.deprel in PHRASE and at.head is not None:
        at = parse.tokens[at.head]
        yield at


def telling(parse: Parse, deed: Token) -> Iterator[Token]:
    """Who reports what a verb tells."""
    if not nominal(parse, deed):
        for above in parse.ancestors(deed.index):
            if operator(above) == "report" and not passive(parse, above):
                yield from subjects(parse, above)


def _meeting(parse: Parse, deed: Token) -> Iterator[Token]:
    """Who repels a deed, whom it moves to do something, and whose death or loss it was."""
    over = parse.tokens[deed.head] if deed.head is not None and nominal(parse, deed) else None
    if over is None:
        return
    if deed.deprel == "obj" and is_one_of(over, grammar("averting")):
        yield from subjects(parse, over)
    if deed.deprel == "nsubj" and over.upos == "VERB":
        yield from parse.deps(over.index, "obj")
    if deed.deprel == "nmod" and is_one_of(over, grammar("losing")):
        yield from (t for t in parse.deps(over.index, "nmod", "nmod:poss") if case_of(parse, t) in (None, "of", "'s"))


def _answering(parse: Parse, deed: Token) -> list[Token]:
    """Who answers a deed with what he does: "*rebels* crossed in revenge for the occupation"."""
    over = parse.tokens[deed.head] if deed.head is not None and case_of(parse, deed) in ("for", "to") else None
    if over is None or not is_one_of(over, grammar("answering")):
        return []
    done = next((t for t in (over, *parse.ancestors(over.index)) if t.upos == "VERB"), None)
    return subject_of(parse, done) if done is not None else []


def _struck(parse: Parse, deed: Token) -> list[Token]:
    """Whom a deed is told to be done to."""
    return themes(parse, deed) or subject_of(parse, deed) if not nominal(parse, deed) and passive(parse, deed) else []


def _over_noun(parse: Parse, deed: Token) -> Iterator[Token]:
    """Who does what is done to a noun that has done, or met, a deed itself: "*troops* retook the land seized in May".

    What is done with arms, he does.
    """
    noun = parse.tokens[deed.head] if deed.deprel in ON_NOUNS and deed.head is not None else None
    if noun is None or case_of(parse, noun) in MADE_WITH or _is_arms(parse, noun):
        return
    if deed.deprel == "acl" or any(t.lower in grammar("relative") for t in parse.deps(deed.index, "nsubj")):
        for above in parse.ancestors(noun.index):
            if above.upos == "VERB":
                yield from subjects(parse, above)


def _is_arms(parse: Parse, noun: Token) -> bool:
    told = means_in(parse, [*parse.deps(noun.index, "compound", "amod"), noun])
    return told is not None or is_one_of(noun, words_of("munition"))


def _before(parse: Parse, deed: Token) -> Iterator[Token]:
    """Who does what stands before a deed with a subject of its own: "*jets* hit the port, and shells killed nine"."""
    if deed.deprel == "conj" and deed.head is not None and parse.deps(deed.index, "nsubj"):
        yield from subjects(parse, parse.tokens[deed.head])
