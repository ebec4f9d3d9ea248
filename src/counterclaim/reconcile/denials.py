"""What is asserted here and denied there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from counterclaim.model.claim import NARRATOR, UNKNOWN, VAGUE, Claim, Kind, Stance, Status
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.habitual_denials import denies_by_habit
from counterclaim.reconcile.lexicon import acts_in, lines, numbers_in, objects_in, words_of
from counterclaim.reconcile.pointing import ACCUSING, Pointer, beside_of, is_not_beside, pointed_at, pointer_of
from counterclaim.reconcile.quantities import (
    end,
    fates_meet,
    figure_of,
    overlap,
    periods_meet,
    place,
    sides_agree,
    victims_agree,
)
from counterclaim.reconcile.taken_at_its_word import USED, denies_else
from counterclaim.reconcile.tellers import are_two
from counterclaim.reconcile.wording import Called, counted, does, quoted, who_says

TOLL = re.compile(r"\b(?:killed|dead|deaths?|toll|casualt\w+|loss|losses|fatalit\w+|injured|wounded)\b")
KINDS = (Kind.FIGURE, Kind.EVENT, Kind.STATEMENT)
"""Of several claims over the words of one denial, which one stands for it."""
WORDS_ONLY = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "REJECT", "ACCUSE", "THREATEN"}
)
"""PLOVER's events that are said or agreed, not done: what they report has claims of its own."""
HELD = 9
"""The score of a claim that the denial itself quotes: above all others."""
NEAR = 150
"""How many characters before a denial a thing may be meant that is not named again."""
WITHIN = 300
"""How many characters, where a word is shared."""
FAR = 10
"""How many times a vague number at least is another: who denies "hundreds" says nothing of 20,000."""
STOPS = frozenset(word for _, words in lines("stops.tsv") for word in words.split())
DRIVEN = "driven"
"""The act by which people lose their homes."""
STATED = frozenset({Stance.ASSERTED, Stance.CONFIRMED, Stance.BLAMED, Stance.CONDEMNED})
NAME = re.compile(r"\b[A-Z][\w’'-]+")

Meant = Callable[[Claim, list[Claim], str], Claim | None]
"""What a denial among some claims is about, by the text."""


def find_denials(claims: Iterable[Claim], text: str, called: Called) -> tuple[Finding, ...]:
    """Each denial whose words tell what is denied with that claim of somebody else, where the report gives it."""
    return _found(claims, text, called, _named)


def find_pointing(claims: Iterable[Claim], text: str, called: Called) -> tuple[Finding, ...]:
    """Each other denial with the claim that it points back at, or that was told shortly before."""
    return _found(claims, text, called, _pointed)


def _found(claims: Iterable[Claim], text: str, called: Called, meant: Meant) -> tuple[Finding, ...]:
    told = sorted({c.id: c for c in claims}.values(), key=lambda c: (place(c), c.id))
    pairs = [(c, meant(c, told, text)) for c in told if c.stance is Stance.DENIED]
    kept: list[tuple[Claim, Claim]] = []
    for denial, claim in sorted(pairs, key=lambda p: KINDS.index(p[0].kind)):
        if claim and not any(overlap(denial, other) for other, _ in kept):
            kept.append((denial, claim))
    kept.sort(key=lambda p: (place(p[0]), p[0].id))
    return tuple(_finding(denial, claim, text, called) for denial, claim in kept)


def _named(denial: Claim, claims: list[Claim], text: str) -> Claim | None:
    """The claim that fits the words of a denial best."""
    return _best(_denied_by(denial, claims, text), denial)


def _pointed(denial: Claim, claims: list[Claim], text: str) -> Claim | None:
    """The claim that a denial means whose words fit none."""
    if _named(denial, claims, text):
        return None
    pointer = pointer_of(denial) or beside_of(denial, text)
    others = [c for c in claims if c.stance in STATED and _may_be_denied(c, denial, pointer)]
    others = [c for c in others if not is_not_beside(denial, c, text)]
    others = [c for c in others if c.kind is Kind.STATEMENT or not _is_speech(c)]
    if pointer is Pointer.COUNT and (counting := _counts_things(denial, others, text)) is not None:
        return counting
    if pointer is not None:
        return pointed_at(denial, pointer, others)
    return _alike(denial, [c for c in others if not denies_else(denial, c, text)], text)


def _counts_things(denial: Claim, others: list[Claim], text: str) -> Claim | None:
    """What was told right before a denial of a number, where it numbers things, no people: "nine drones fell"."""
    before = [c for c in others if not c.claimant.narrator and 0 <= place(denial) - end(c) <= NEAR]
    last = max(before, key=lambda c: (end(c), c.id), default=None)
    if last is None or any(c.figure and overlap(c, last) for c in others):
        return None
    words = words_of(last, text)
    return last if objects_in(words) and any(number > 1 for number in numbers_in(words)) else None


def _may_be_denied(claim: Claim, denial: Claim, pointer: Pointer | None) -> bool:
    """Whether a claim is of another party, or, where blame is denied, lays it for another body of the same: a court."""
    blamed = pointer is Pointer.BLAME and claim.stance in ACCUSING and are_two(claim, denial)
    return blamed or denial.claimant.differs(claim.claimant)


def _alike(denial: Claim, others: list[Claim], text: str) -> Claim | None:
    """The nearest claim shortly before a denial in words that shares a word with it, and no mere name, and is about the
    one who denies.
    """
    if denial.kind is Kind.FIGURE or denial.claimant.party is None:
        return None
    names = " ".join(NAME.findall(text[place(denial) : end(denial)]))
    words = _stems(words_of(denial, text)) - _stems(names)
    before = (c for c in others if 0 < place(denial) - place(c) <= WITHIN and denial.claimant.party in _aimed_at(c))
    meant = [c for c in before if words & _stems(words_of(c, text)) or _accuses(c, denial)]
    return max(meant, key=lambda c: (place(c), c.kind is not Kind.STATEMENT, c.id), default=None)


def _accuses(claim: Claim, denial: Claim) -> bool:
    """Whether somebody says that the one who denies did it, shortly before."""
    did = claim.event is not None and claim.event.actor is not None and claim.event.actor.party == denial.claimant.party
    return did and _is_told(claim) and _is_near(denial, claim)


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the longer words, by which "bombs" and "bombed" are one."""
    return frozenset(w.casefold()[:4] for w in re.findall(r"[^\W\d_]{4,}", words) if w.casefold() not in STOPS)


def _denied_by(denial: Claim, claims: list[Claim], text: str) -> Iterator[tuple[int, Claim]]:
    """The claims that a denial may be about, each with a score."""
    for claim in claims:
        held = _holds(denial, claim)
        if not (claim.stance in STATED or held) or not denial.claimant.differs(claim.claimant):
            continue
        if denies_by_habit(denial, claim, text):
            continue
        if held and not denial.figure:
            score = HELD + 3 * (claim.stance in STATED) + (claim.kind is not Kind.STATEMENT)
        elif denial.figure:
            score = count_score(denial, claim) if claim.figure else 0
        elif claim.figure:
            score = _toll_score(denial, claim, text) or _driven_score(denial, claim, text)
        else:
            score = 0 if _is_speech(claim) else _event_score(denial, claim, text)
        if score > 0:
            yield score, claim


def _holds(denial: Claim, claim: Claim) -> bool:
    """Whether a denial quotes a claim, as in "dismissed the ministry's statement that"."""
    inside = all(any(d.covers(c) and d != c for d in denial.evidence) for c in claim.evidence)
    return inside and not _is_speech(claim) and not claim.claimant.narrator


def _best(scored: Iterable[tuple[int, Claim]], denial: Claim) -> Claim | None:
    """The claim of the highest score, the nearest to the denial among equals."""
    ranked = sorted(scored, key=lambda s: (-s[0], abs(place(s[1]) - place(denial)), s[1].id))
    return ranked[0][1] if ranked else None


def count_score(denial: Claim, claim: Claim) -> int:
    """How well an asserted figure is what a denied figure denies."""
    a, b = figure_of(denial), figure_of(claim)
    about_same = (
        sides_agree(a.side, b.side)
        and victims_agree(a.victims, b.victims)
        and fates_meet(a, b)
        and periods_meet(denial.when, claim.when)
        and a.count.meets(b.count)
        and b.count.high != 0
    )
    if not about_same or a.side == b.side == UNKNOWN or (denial.span(VAGUE) and b.count.low >= FAR * a.count.low):
        return 0
    same_count = (a.count.low, a.count.high) == (b.count.low, b.count.high)
    return 1 + (a.side == b.side) + (a.status is b.status) + 2 * same_count + (claim.claimant != NARRATOR)


def _toll_score(denial: Claim, claim: Claim, text: str) -> int:
    """How well a figure is the toll that a denial in words is about: its numbers stand in the denial."""
    words, figure = words_of(denial, text), figure_of(claim)
    if not TOLL.search(words) or figure.count.low not in numbers_in(words) or claim.claimant.narrator:
        return 0
    dead = figure.status is Status.KILLED
    target = denial.statement.target if denial.statement else None
    return 2 + dead + (target is not None and target == claim.claimant.party)


def _driven_score(denial: Claim, claim: Claim, text: str) -> int:
    """How well a count of people driven from home is what a denial that anybody was driven out is about."""
    driven = all(DRIVEN in acts_in(words_of(c, text)) for c in (denial, claim))
    return 2 * (driven and figure_of(claim).status is Status.DISPLACED and _is_told(claim))


def _event_score(denial: Claim, claim: Claim, text: str) -> int:
    """How well an event or statement is what a denial in words is about: the same thing, the same act."""
    denied, stated = words_of(denial, text), words_of(claim, text)
    objects = objects_in(denied) & objects_in(stated)
    acts = acts_in(denied) & acts_in(stated)
    aimed = denial.claimant.party is not None and denial.claimant.party in _aimed_at(claim)
    if objects:
        # "rejected the report about the drone" names no act: the thing and the addressee must do; "denied using gas"
        # denies whatever was done with it
        fits = acts or acts_in(denied) <= USED or (aimed and not acts_in(stated))
        return 2 * len(objects) + len(acts) + aimed + _is_told(claim) if fits else 0
    if acts and aimed and not objects_in(denied):
        return len(acts) + aimed + _is_told(claim)
    return int(bool(acts) and _may_stand_for(claim, stated) and _is_near(denial, claim))


def _may_stand_for(claim: Claim, words: str) -> bool:
    """Whether a claim names no object and no victim, as in "one was shot down"."""
    unaimed = claim.event is not None and claim.event.recipient is None
    return unaimed and _is_told(claim) and not objects_in(words)


def _is_near(denial: Claim, claim: Claim) -> bool:
    return 0 < place(denial) - place(claim) <= NEAR


def _is_told(claim: Claim) -> bool:
    """Whether somebody other than the outlet stands behind a claim."""
    return not claim.claimant.narrator


def _is_speech(claim: Claim) -> bool:
    return claim.event is not None and claim.event.plover in WORDS_ONLY


def _aimed_at(claim: Claim) -> frozenset[str | None]:
    """The parties that a claim says did or suffered something."""
    if claim.statement:
        return frozenset({claim.statement.target})
    event = claim.event
    actors = (event.actor, event.recipient) if event else ()
    return frozenset(a.party for a in actors if a)


def _finding(denial: Claim, claim: Claim, text: str, called: Called) -> Finding:
    why = f"{tells(claim, text, called)}; {does(denial.claimant, 'deny')} it"
    words = quoted(denial.evidence, text)
    return Finding(FindingKind.CONTRADICTION, (claim.id, denial.id), f"{why} ({words})" if words else why)


def tells(claim: Claim, text: str, called: Called) -> str:
    """Who says what, counted or quoted; an act of speech in its own words: 'Chad: “accused Sudan of …”'."""
    says, cue = does(claim.claimant, "say"), claim.span("cue")
    if claim.figure:
        return f"{says} {counted(claim.figure, called)}"
    words = quoted(claim.evidence, text)
    if words and claim.statement and cue and cue.start == claim.evidence[0].start:
        return f"{who_says(claim.claimant)}: {words}"
    return f"{says} {words or (claim.statement.about if claim.statement else 'so')}"
