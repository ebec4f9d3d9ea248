"""In which manner a count is told: as the toll of all who died, as bodies that were found, as some of the dead or all
there were, on top of others, beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.separate import in_another_deed
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import ABOVE, AMONG, BESIDE, BODIES, KIN, ONLY, TOLL, VAGUE
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

ARTICLES = frozenset({"a", "an"})
SAME = "ellipsis"
"""The rule of a count that takes from another what became of the people: "put it at nine"."""


def manners(parse: Parse, draft: Draft) -> Iterator[tuple[str, Span]]:
    """The spans that tell in which manner a figure is counted, each with its slot."""
    cue, noun = parse.tokens[draft.trigger].span, parse.tokens[draft.group.noun]
    if draft.rule == TOLL or (draft.rule == SAME and noun.lower in words_of("sums")):
        yield TOLL, cue
    if parse.tokens[draft.trigger].lemma.lower() in words_of("naming_some"):
        yield AMONG, cue
    if draft.rule.startswith("body"):
        yield BODIES, cue
    if above := over_and_above(parse, draft.group.counted) or _apart(parse, draft):
        yield ABOVE, above
    if only := _only(parse, draft):
        yield ONLY, only
    if kin := _kin(parse, draft):
        yield KIN, kin
    if untold := _uncounted(parse, draft):
        yield VAGUE, untold
    if joiner := _joiner(parse, draft):
        yield BESIDE, joiner


def _apart(parse: Parse, draft: Draft) -> Span | None:
    """The word that tells of people who were hurt in a deed of its own: of somebody, and not of nobody."""
    return in_another_deed(parse, draft.trigger) if draft.group.count.low > 0 else None


def _only(parse: Parse, draft: Draft) -> Span | None:
    """The word before a number that leaves no others: "*only* four bodies"."""
    opening = parse.tokens[max(0, draft.first - 1) : draft.group.head + 1]
    return next((t.span for t in opening if t.lower in words_of("no_more_than")), None)


def _kin(parse: Parse, draft: Draft) -> Span | None:
    """The word for those of his own whom somebody lost: "lost *his brother* and four cousins", "lost a *nephew*", or
    for those who work for a body: "three of its *staff*".
    """
    people = [parse.tokens[i] for i in sorted(draft.group.tokens)]
    family = _family(parse, draft)
    return next((t.span for t in people if is_form(t, family) or _works_for(parse, t)), None)


def _family(parse: Parse, draft: Draft) -> frozenset[str]:
    """The words for those of his own whom somebody may have lost: "his relatives", "a nephew"; none told otherwise."""
    opening = parse.tokens[draft.first]
    if parse.tokens[draft.trigger].lemma.lower() != "lose":
        return frozenset()
    if opening.lower in words_of("whose"):
        return words_of("kin") | words_of("bereaved")
    return words_of("kin") if opening.lower in ARTICLES or opening.upos == "NUM" else frozenset()


def _works_for(parse: Parse, token: Token) -> bool:
    """ "*Its* drivers", "two of *our* nurses": those who work for a body."""
    owners = (t.lower for t in parse.deps(token.index, "nmod:poss") if t.upos == "PRON")
    return is_form(token, words_of("employed")) and any(o in words_of("whose") | {"its"} for o in owners)


def _uncounted(parse: Parse, draft: Draft) -> Span | None:
    """The words for people of whom nobody says how many they were: "*several* civilians", "*protesters* were shot"."""
    group = draft.group
    told = group.count.high is None and ("vague" in group.rule.split() or group.rule == "bare plural")
    return (group.counted or parse.tokens[group.noun].span) if told else None


def _joiner(parse: Parse, draft: Draft) -> Span | None:
    """The "and" right before people who are told of for the first time: no "the two", no bodies that were found."""
    opening, before = parse.tokens[draft.first], parse.tokens[max(0, draft.first - 1)]
    anew = opening.upos == "NUM" or opening.lower in ARTICLES
    joined = before.lower == "and" and before.sentence == opening.sentence
    return before.span if anew and joined and not draft.rule.startswith("body") else None


def over_and_above(parse: Parse, counted: Span | None) -> Span | None:
    """The word by which people are counted over and above others: "11 *more*", "*another* 11"; or None."""
    number = parse.between(counted) if counted is not None else ()
    if not number:
        return None
    start, end = max(0, number[0].index - 1), number[-1].index + 3
    near = pairwise(parse.tokens[start : end + 1])
    told = (t.span for t, after in near if t.lower in words_of("over_and_above") and after.lower != "than")
    return next(told, None)
