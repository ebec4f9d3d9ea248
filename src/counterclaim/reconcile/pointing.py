"""Denials that point back instead of saying what they deny: "the ministry rejected that account"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from counterclaim.model.claim import Claim, Claimant, Kind, Stance, Status
from counterclaim.reconcile.lexicon import patterns
from counterclaim.reconcile.quantities import end, in_a_sentence, place
from counterclaim.rejections import points_back

ALONE = re.compile(
    r"(?:it|this|these|those|them|something|so)(?=$|[,.;:—]|\s(?:as|on|in|at|an?|later|too|outright|flatly|strongly)\b)"
    r"|(?:it|this|these|those|that)(?=$|[,.;:—]|\s(?:as\s)?(?:(?:an?|pure|utter|mere|sheer|complete)\s)*"
    r"(?:as|false|untrue|absurd|baseless|fake|nonsense|wrong|groundless|lies?|invention|fabrication|propaganda|fantasy|"
    r"slander|hoax|rubbish|farce|provocation|disinformation|ridiculous)\b)"
    r"|(?:(?:an?|pure|utter|sheer|complete|all|total)\s)*(?:monstrous|absurd|false|baseless|ridiculous|nonsense|lies?|"
    r"invention|fabrication|slander|rubbish|fantasy|propaganda|untrue|fiction|hoax)$"
)
"""A pronoun that is all that is denied; "that" before a clause only opens it."""
POINTED = (
    r"(?:(?:at|all|any|both|as)\s+)*(?:the|that|th(?:is|[eo]se)|such|an?|his|her|its|their)\s+(?:[\w-]+\s+){0,2}?"
)
GOES_ON = r"(?!\s+(?:that|of|by|about|from|to)\b)"
"""A noun that goes on to say what is denied points at nothing."""
INVOLVED = re.compile(
    r"\b(?:responsib\w+|involve\w*|complicity|wrongdoing|innocence|guilty|(?:took|taken|taking|any|a) part|role|hand in"
    r"|behind the)\b"
)
NEAR = 260
"""How many characters back a denial may point."""
RIGHT_BEFORE = 60
"""How many, where what points comes before the denial: "a number that the ministry rejects", "that is a lie"."""
ACCUSING = frozenset({Stance.BLAMED, Stance.CONDEMNED})


class Pointer(StrEnum):
    """What a denial points back at."""

    COUNT = "count"
    BLAME = "blame"
    SAID = "said"


def pointer_of(denial: Claim) -> Pointer | None:
    """What a denial in words points at, or None where it says itself what it denies."""
    about = " ".join(denial.statement.about.split()).casefold().strip("\"“”,. ") if denial.statement else ""
    if not about:
        return None
    if ALONE.match(about) or points_back(about):
        return Pointer.SAID
    named = next((kind for kind, words in _nouns().items() if words.match(about)), None)
    return named or (Pointer.BLAME if INVOLVED.search(about) else None)


def beside_of(denial: Claim, text: str) -> Pointer | None:
    """What a denial points at whose noun stands right behind it: "... on purpose, *a conclusion* the army disputes"."""
    cue, words = denial.span("cue"), " ".join(text[place(denial) : end(denial)].split()).casefold()
    beside = text[: place(denial)].rstrip().endswith((",", "–", "—"))
    if cue is None or cue.start <= place(denial) or not beside or denial.stance is not Stance.DENIED:
        return None
    named = (kind for kind, nouns in patterns("pointers.tsv").items() if re.match(POINTED + nouns.pattern, words))
    return next(map(Pointer, named), None)


def is_not_beside(denial: Claim, claim: Claim, text: str) -> bool:
    """Whether a denial is of what stands right before it, "a conclusion Israel rejected", and a claim is not."""
    return beside_of(denial, text) is not None and not in_a_sentence(claim, denial, text)


def behind_its_noun(about: str) -> str:
    """What is denied, without the noun by which it is only called told: "*reports* that the town had fallen"."""
    nouns = "|".join(patterns("pointers.tsv")[kind].pattern for kind in (Pointer.SAID, Pointer.BLAME))
    opening = re.match(rf"(?:(?:the|any|all|such|those)\s)?(?:[\w-]+\s)?(?:{nouns}) (?=that )", about)
    return about[opening.end() :] if opening else about


def pointed_at(denial: Claim, kind: Pointer, others: Iterable[Claim]) -> Claim | None:
    """The claim that a denial points back at, among those of other claimants: of the last one who spoke before,
    the claim that concerns the one who denies; no part of another of them.
    """
    told = [c for c in others if not c.claimant.narrator and _may_be_meant(c, denial, kind)]
    ids = {c.id for c in told}
    told = [c for c in told if c.figure is None or c.figure.part_of not in ids]
    if around := next((c for c in told if _accuses_around(c, denial)), None):
        return around
    before = [c for c in told if 0 <= place(denial) - end(c) <= _reach(denial)]
    if not before:
        return _answer(denial, told) if kind is Pointer.BLAME else None
    last = max(before, key=lambda c: (end(c), c.id)).claimant
    spoken = [c for c in before if _is_of(c.claimant, last, kind)]
    return max(spoken, key=lambda c: (*_concerns(c, denial, kind), place(c), c.id))


def _is_of(one: Claimant, last: Claimant, kind: Pointer) -> bool:
    """Whether somebody is the last who spoke, or, where a count is denied, another body of his party."""
    of_one = kind is Pointer.COUNT and one.party is not None
    return one.party == last.party and (of_one or one.name == last.name)


def _accuses_around(claim: Claim, denial: Claim) -> bool:
    """Whether an accusation has the denial put in: "accused Sudan, which denies it, of the raid"."""
    party = denial.claimant.party
    accuses = claim.stance is Stance.BLAMED and claim.statement is not None and claim.statement.target == party
    return accuses and party is not None and any(c.covers(d) for c in claim.evidence for d in denial.evidence)


def _answer(denial: Claim, told: Iterable[Claim]) -> Claim | None:
    """The accusation that comes only after the denial: "denied any part in it; the ministry blames them"."""
    after = [c for c in told if c.stance is Stance.BLAMED and 0 <= place(c) - end(denial) <= NEAR]
    return min(after, key=lambda c: (place(c), c.id), default=None)


def _reach(denial: Claim) -> int:
    cue = denial.span("cue")
    return RIGHT_BEFORE if cue and cue.start > place(denial) else NEAR


def _may_be_meant(claim: Claim, denial: Claim, kind: Pointer) -> bool:
    if kind is Pointer.COUNT:
        return claim.figure is not None
    if kind is Pointer.BLAME:
        own = denial.claimant.party
        accuses = claim.stance in ACCUSING or (claim.kind is Kind.EVENT and own is not None and own in _about(claim))
        return accuses and not (claim.statement and claim.statement.target not in (None, denial.claimant.party))
    return True


def _concerns(claim: Claim, denial: Claim, kind: Pointer) -> tuple[bool, bool, bool]:
    """How much a claim is about the one who denies: names that party, accuses it, counts its dead."""
    party = denial.claimant.party
    dead = claim.figure is not None and claim.figure.status is Status.KILLED
    return party is not None and party in _about(claim), claim.stance in ACCUSING and claim.kind is Kind.STATEMENT, dead


def _about(claim: Claim) -> Iterator[str | None]:
    """The parties that a claim says lost, did or suffered something."""
    if claim.figure:
        yield from (claim.figure.side, claim.figure.by)
    if claim.statement:
        yield claim.statement.target
    if claim.event:
        yield from (a.party for a in (claim.event.actor, claim.event.recipient) if a)


@cache
def _nouns() -> dict[Pointer, re.Pattern[str]]:
    return {
        Pointer(kind): re.compile(POINTED + words.pattern + GOES_ON) for kind, words in patterns("pointers.tsv").items()
    }
