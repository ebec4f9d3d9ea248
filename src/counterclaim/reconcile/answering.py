"""Claims that were read as going against one of another account, whatever words tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from counterclaim.model.claim import ABOVE, BOTH, Claim, Figure, Stance, Status, Victims
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.compatible import both_may_hold
from counterclaim.reconcile.denials import tells
from counterclaim.reconcile.meant import (
    answer_as_whole,
    as_counted,
    as_deed,
    as_told,
    as_whole,
    of_all_the_dead,
    of_no_dead,
    of_others,
    of_the_dead,
)
from counterclaim.reconcile.pointing import Pointer, is_not_beside, pointer_of
from counterclaim.reconcile.quantities import (
    ARMED,
    NO_SIDE,
    below,
    end,
    fates_meet,
    lies_in,
    overlap,
    place,
    victims_agree,
)
from counterclaim.reconcile.taken_at_its_word import denies_else
from counterclaim.reconcile.tellers import are_two
from counterclaim.reconcile.wording import Called, counted, does, quoted, who_says

HOW = {Stance.DENIED: ("deny", "it"), Stance.BLAMED: ("blame", "others")}
"""What somebody does who goes against a claim; whoever does anything else says otherwise."""


def find_answered(claims: Iterable[Claim], text: str, called: Called) -> tuple[Finding, ...]:
    """Each claim beside the one that goes against it, where both are told; of two that go against each other the later
    is the answer.
    """
    by_id = {c.id: c for c in sorted(claims, key=lambda c: (place(c), c.id))}
    found: dict[frozenset[str], tuple[Claim, Claim]] = {}
    for claim in by_id.values():
        for other, answer in _meant(claim, by_id, text):
            apart = _are_apart(answer, other) and _part(answer, other, text) and not of_no_dead(other, answer, text)
            apart = apart and not of_others(other, answer, by_id.values())
            if apart and not both_may_hold(other, answer, text):
                found[frozenset((answer.id, other.id))] = (other, answer)
    pairs = list(found.values())
    fullest = [pair for pair in pairs if not any(_tells_more(other, pair) for other in pairs)]
    fullest = [pair for pair in fullest if not any(_passes_on(pair, other) for other in fullest)]
    return tuple(_finding(*pair, text, called) for pair in fullest)


def _meant(claim: Claim, by_id: Mapping[str, Claim], text: str) -> Iterator[tuple[Claim, Claim]]:
    """What a claim goes against, each with what of it does."""
    for ident in claim.answers:
        told = by_id.get(ident)
        if told is not None and not (_points_ahead(claim, told) or is_not_beside(claim, told, text)):
            other = of_the_dead(as_whole(told, claim, by_id, text), claim, by_id.values())
            other = as_deed(as_told(other, claim, by_id.values(), text), claim, by_id.values(), text)
            yield other, answer_as_whole(as_counted(claim, other, by_id.values(), text), other, by_id)
            yield from ((beside, claim) for beside in of_all_the_dead(other, claim, by_id.values()))


def _are_apart(answer: Claim, other: Claim) -> bool:
    """Whether a claim and its answer are of two accounts: what the army says of the enemy, "they speak of 100 dead",
    gainsays no ministry of its own.
    """
    target = answer.statement.target if answer.statement and answer.stance is Stance.ASSERTED else None
    of_the_enemy = target is not None and target != answer.claimant.party
    return are_two(answer, other) and (answer.claimant.differs(other.claimant) or not of_the_enemy)


def _tells_more(other: tuple[Claim, Claim], pair: tuple[Claim, Claim]) -> bool:
    """Whether the same answer goes against words that hold those of a pair: "accused of the raid" and "accused"."""
    (whole, answer), (part, same) = other, pair
    more = whole.evidence != part.evidence and lies_in(part, whole)
    return answer.id == same.id and more and not (whole.figure or part.figure)


def _passes_on(pair: tuple[Claim, Claim], other: tuple[Claim, Claim]) -> bool:
    """Whether an answer only passes on the words of another to the same: "his experts, he said, found no bullet"."""
    (claim, whole), (same, inner) = pair, other
    held = whole.id != inner.id and lies_in(inner, whole) and claim.id == same.id
    apart = whole.claimant != inner.claimant and (inner.evidence != whole.evidence or _is_partyless(whole, inner))
    return held and apart and Stance.DENIED not in (whole.stance, inner.stance)


def _is_partyless(one: Claim, other: Claim) -> bool:
    return one.claimant.party is None and other.claimant.party is not None


def apart_from(ruled: Iterable[Finding], answered: Iterable[Finding], claims: Iterable[Claim]) -> Iterator[Finding]:
    """What is answered but by words of which a rule already found what they deny."""
    by_id = {c.id: c for c in claims}
    spoken = [by_id[finding.claims[-1]] for finding in ruled]
    for finding in answered:
        last = by_id[finding.claims[-1]]
        if not any(overlap(claim, last) for claim in spoken):
            yield finding


def _points_ahead(answer: Claim, claim: Claim) -> bool:
    """Whether a denial that points back was read as an answer to what is told only after it, and lays no blame."""
    pointer = pointer_of(answer) if answer.stance is Stance.DENIED else None
    blamed = pointer is Pointer.BLAME and claim.figure is None
    return pointer is not None and not blamed and place(claim) > end(answer)


def _part(one: Claim, other: Claim, text: str) -> bool:
    """Whether two claims can part: two counts of one fate that may be the same do not, nor the dead and the wounded,
    nor some soldiers and no civilians, nor the dead of two sides: "India lost 20 men", "China lost four".
    """
    a, b = one.figure, other.figure
    if Stance.DENIED in (one.stance, other.stance) or a is None or b is None:
        return not (denies_else(one, other, text) or denies_else(other, one, text))
    if _of_two_sides(one, other) or any(c.span(ABOVE) for c in (one, other)):
        return False
    if 0 in (a.count.high, b.count.high):
        alike = victims_agree(a.victims, b.victims) or Victims.MIXED in (a.victims, b.victims)
        return alike and not a.count.meets(b.count) and not _only_lived(a, b)
    held = any(_holds(*pair) or _holds_some(*pair) for pair in ((a, b), (b, a)))
    return fates_meet(a, b) and not a.count.meets(b.count) and not held


def _of_two_sides(one: Claim, other: Claim) -> bool:
    """Whether two count one kind of people of two sides, or its fighters, or each its own dead; those whom one calls
    fighters and another farmers may be the same.
    """
    told = [c.figure for c in (one, other) if c.figure and c.figure.side not in NO_SIDE]
    sides = [f.side for f in told]
    own = sides == [one.claimant.party, other.claimant.party]
    alike = len({f.victims for f in told}) == 1 or all(f.victims in ARMED for f in told)
    return len(set(sides)) > 1 and (own or alike)


def _only_lived(one: Figure, other: Figure) -> bool:
    """Whether one says that nobody was killed and the other counts the wounded: both may hold."""
    nobody, some = sorted((one, other), key=lambda f: f.count.high != 0)
    return nobody.status is Status.KILLED and some.status is Status.WOUNDED


def _holds(fused: Figure, one: Figure) -> bool:
    """Whether the dead and wounded together are more than the dead, or the wounded, alone: both may be true."""
    harmed = fused.status is Status.CASUALTIES and one.status in (Status.KILLED, Status.WOUNDED)
    return harmed and (fused.count.high is None or one.count.low <= fused.count.high)


def _holds_some(whole: Figure, some: Figure) -> bool:
    """Whether a count over all kinds of people, or both sides, may hold fewer who bore arms: 185 people, a soldier."""
    finer = some.victims in ARMED and (whole.victims is Victims.MIXED or whole.side == BOTH)
    return finer and below(some, whole) and some.count.high is not None and some.count.high < whole.count.low


def _finding(claim: Claim, answer: Claim, text: str, called: Called) -> Finding:
    ids = (claim.id, answer.id)
    if claim.figure and answer.figure and Stance.DENIED not in (claim.stance, answer.stance):
        counts = (f"{counted(c.figure, called)} by {who_says(c.claimant)}" for c in (claim, answer) if c.figure)
        return Finding(FindingKind.CONTRADICTION, ids, ", but ".join(counts))
    verb, what = HOW.get(answer.stance, ("say", "otherwise"))
    why = f"{tells(claim, text, called)}; {does(answer.claimant, verb)} {what}"
    words = quoted(answer.evidence, text)
    return Finding(FindingKind.CONTRADICTION, ids, f"{why} ({words})" if words else why)
