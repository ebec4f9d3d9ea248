"""How many there have been, told by the number that the last has in a row: "she was *the third journalist killed*"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.negated import negations
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied, is_unreal
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.words import in_order, is_ordinal, words_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

IN_A_ROW = "in a row"
"""The rule by which such a number counts."""
_FATES = frozenset({Status.KILLED, Status.WOUNDED, Status.CAPTURED, Status.MISSING})


def with_numbered(phrases: Phrases, drafts: Sequence[Draft], triggers: Sequence[Trigger]) -> list[Draft]:
    """The figures with those that a number in a row tells, in place of the one whom it is given."""
    told = {t.token: t for t in triggers if t.status in _FATES}
    found = list(drafts)
    for token in phrases.parse.tokens:
        draft = _numbered(phrases, token, told) if token.upos in {"NOUN", "PROPN"} else None
        if draft is None:
            continue
        same = next((i for i, d in enumerate(found) if d.group.noun == token.index), len(found))
        found[same : same + 1] = [draft]
    return found


def _numbered(phrases: Phrases, noun: Token, told: dict[int, Trigger]) -> Draft | None:
    """The figure of a noun that says of somebody or of a death the how manieth it is."""
    count = _place(phrases, noun)
    trigger = _fate(phrases, noun, told) if count is not None and _is_said(phrases, noun) else None
    if count is None or trigger is None:
        return None
    cue = phrases.parse.tokens[trigger.token]
    clauses = phrases.clauses
    never = any(t.lower in negations() for t in phrases.parse.deps(noun.index, "advmod"))
    if never or is_unreal(clauses, noun) or is_denied(clauses, noun):
        return None
    own = phrases.own(noun.index)
    group = Group(noun.index, noun.index, own, count, None, IN_A_ROW, kind_of(phrases, noun.index, own))
    return Draft(cue.index, trigger.status, group, "in a row", side_of(phrases, group, NOBODY, cue), cumulative=True)


def _place(phrases: Phrases, noun: Token) -> Count | None:
    """Which one in a row a definite noun tells of: 12 of "the twelfth soldier", 9 or more of "at least the ninth"."""
    whose = phrases.parse.deps(noun.index, "nmod:poss")
    definite = bool(whose) or any(t.lower == "the" for t in phrases.parse.deps(noun.index, "det"))
    ordinal = next((t for t in phrases.parse.deps(noun.index, "amod") if is_ordinal(t.lower)), None)
    if ordinal is None or not definite or _of_a_family(phrases, noun, whose):
        return None
    order = in_order("ordinals")
    spelt = ordinal.lower in order
    place = order.index(ordinal.lower) + 2 if spelt else int("".join(c for c in ordinal.lower if c.isdigit()))
    first = min(phrases.own(noun.index))
    least = [t.lower for t in phrases.parse.tokens[max(0, first - 2) : first + 2]]
    return Count(place, None if "least" in least else place) if place > 1 else None


def _of_a_family(phrases: Phrases, noun: Token, whose: Sequence[Token]) -> bool:
    """ "The third *son* killed in the war", "*her* second child to die": in a row among kin, and no toll."""
    hers = any(t.upos == "PRON" for t in whose) and noun.lemma.lower() in words_of("kin")
    family = any(t.lower == "family" for t in phrases.clauses.under(noun, "of"))
    return hers or family or noun.lemma.lower() in words_of("siblings")


def _is_said(phrases: Phrases, noun: Token) -> bool:
    """Whether a noun says of somebody what he is: "he *is* the third", "became the third", "X, the third to die"."""
    above = phrases.clauses.head(noun)
    became = noun.deprel == "xcomp" and above is not None and above.lemma in words_of("becoming")
    return bool(phrases.parse.deps(noun.index, "cop")) or became or noun.deprel == "appos"


def _fate(phrases: Phrases, noun: Token, told: dict[int, Trigger]) -> Trigger | None:
    """The word for what befell those in the row: "the third soldier *killed*", "the third *death*"."""
    own = told.get(noun.index)
    if own is not None:
        return own if own.frame is Frame.NOUN else None
    below = (t.index for t in phrases.parse.deps(noun.index, "acl", "acl:relcl", "advcl"))
    return next((told[i] for i in below if i in told and told[i].frame in {Frame.PATIENT, Frame.THEME}), None)
