"""Which claim is meant by a saying that goes against one, and which claim goes against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from counterclaim.model.claim import SAID, Claim, Scope, Stance, Status
from counterclaim.reconcile.lexicon import patterns, words_of
from counterclaim.reconcile.pointing import pointer_of
from counterclaim.reconcile.quantities import NO_SIDE, end, figure_of, lies_in, place

BESIDE = 120
"""How many characters from a deed its dead may be counted."""
BEFORE = 260
"""How many characters before its reason a deed may be told."""
OF_THEM = re.compile(r"\s+of (?:them|whom|these|those)\b")
STEM = 5
"""The letters by which two forms of a word are one."""
MORTAL = frozenset((Status.KILLED, Status.CASUALTIES))
THE_DEAD = re.compile(
    r"(?:that )?(?:(?:all|most) (?:of )?)?"
    r"(?:the (?:dead|victims|casualties)|those (?:who (?:had |were )?)?(?:died|killed))\b"
)


def as_whole(claim: Claim, answer: Claim, by_id: Mapping[str, Claim], text: str) -> Claim:
    """The whole whose part was read as answered, where the answer says nothing of the part: "disputed the account" of
    "nine men, two of them boys", gives another count, or denies it without the word for those of the part.
    """
    whole = _whole_of(claim, by_id)
    if whole is None:
        return claim
    counts = answer.figure is not None and answer.stance in SAID
    return whole if counts or _leaves_out(answer, claim, text) or pointer_of(answer) is not None else claim


def _leaves_out(denial: Claim, part: Claim, text: str) -> bool:
    """Whether a denial has not the word for the people of a part."""
    called = part.span("victims")
    if denial.stance is not Stance.DENIED or called is None:
        return False
    return called.of(text)[:STEM].casefold() not in words_of(denial, text)


def answer_as_whole(answer: Claim, claim: Claim, by_id: Mapping[str, Claim]) -> Claim:
    """The whole whose part was read as going against a count of people of another kind, of none, or of more: of "168
    dead, 40 of them children" against "more than 100 dead" the 168.
    """
    whole = _whole_of(answer, by_id)
    if whole is None or answer.figure is None or claim.figure is None:
        return answer
    most = answer.figure.count.high
    fewer = most is not None and most < claim.figure.count.low
    return whole if fewer or answer.figure.victims is not claim.figure.victims else answer


def _whole_of(part: Claim, by_id: Mapping[str, Claim]) -> Claim | None:
    """The claim of the same voice whose people those of a claim are some of."""
    whole = by_id.get(part.figure.part_of or "") if part.figure else None
    return whole if whole is not None and whole.claimant == part.claimant else None


def of_the_dead(claim: Claim, answer: Claim, claims: Iterable[Claim]) -> Claim:
    """The count beside a deed that was read as answered, where the answer is of who the dead were: "bombed a market,
    killing 12", "those killed were fighters".
    """
    about = answer.statement.about.casefold() if answer.statement and answer.stance in SAID else ""
    if claim.event is None or not THE_DEAD.match(about):
        return claim
    whole = (c for c in counts_beside(claim, claims) if figure_of(c).part_of is None)
    return min(whole, key=lambda c: (abs(place(c) - place(claim)), c.id), default=claim)


def of_all_the_dead(claim: Claim, answer: Claim, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The counts of as many kinds of the dead that the teller of one gives beside it, where the answer is of who the
    dead were: "shot five men and killed 24 others", "the dead were fighters".
    """
    about = answer.statement.about.casefold() if answer.statement and answer.stance in SAID else ""
    if claim.figure is None or not THE_DEAD.match(about):
        return
    for other in counts_beside(claim, claims):
        figure = figure_of(other)
        alike = figure.victims is claim.figure.victims and figure.status in MORTAL and figure.part_of is None
        if other.id != claim.id and alike and other.stance is claim.stance:
            yield other


def counts_beside(deed: Claim, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The counts that the teller of a deed gives beside it."""
    own = (c for c in claims if c.figure and c.claimant == deed.claimant)
    return (c for c in own if abs(place(c) - place(deed)) <= BESIDE)


def of_no_dead(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer is of who the dead were, and a count of people who are not dead: of the missing."""
    if claim.figure is None or claim.figure.status in MORTAL or answer.statement is None or answer.stance not in SAID:
        return False
    return THE_DEAD.match(text[place(answer) : end(answer)].casefold()) is not None


def of_others(claim: Claim, answer: Claim, claims: Iterable[Claim]) -> bool:
    """Whether an answer counts nobody of one side, and a saying tells only of the dead of others."""
    if answer.figure is None or answer.figure.count.high != 0 or claim.figure is not None:
        return False
    sides = {c.figure.side for c in claims if c.figure and lies_in(c, claim)}
    return bool(sides) and NO_SIDE.isdisjoint(sides) and answer.figure.side not in sides | NO_SIDE


def as_counted(answer: Claim, claim: Claim, claims: Iterable[Claim], text: str) -> Claim:
    """The one count that a saying holds which was read as going against a count, unless it tells who the dead were."""
    if claim.figure is None or answer.statement is None or answer.stance not in SAID:
        return answer
    if THE_DEAD.match(answer.statement.about.casefold()):
        return answer
    return _one_count_in(answer, claims, text)


def as_told(claim: Claim, answer: Claim, claims: Iterable[Claim], text: str) -> Claim:
    """The one count that a saying holds against which a count of nobody goes."""
    nobody = answer.figure is not None and answer.figure.count.high == 0 and answer.stance in SAID
    if not nobody or claim.statement is None or claim.stance not in SAID:
        return claim
    return _one_count_in(claim, claims, text)


def as_deed(claim: Claim, denial: Claim, claims: Iterable[Claim], text: str) -> Claim:
    """The deed told before its reason, where a denial only points back: "hit a ship", "the raid was an answer to
    theirs", "that is nonsense".
    """
    points = denial.stance is Stance.DENIED and pointer_of(denial) is not None
    if not points or claim.statement is None or not patterns("answers.tsv")["reason"].search(words_of(claim, text)):
        return claim
    told = (c for c in claims if c.event and c.stance in SAID and c.claimant.party == claim.claimant.party)
    before = (c for c in told if c.event and c.event.actor and 0 < place(claim) - place(c) <= BEFORE)
    own = (c for c in before if c.event and c.event.actor and c.event.actor.party == claim.claimant.party)
    return max(own, key=lambda c: (place(c), c.id), default=claim)


def _one_count_in(saying: Claim, claims: Iterable[Claim], text: str) -> Claim:
    """The count that a saying holds, if it is one beside its parts; else the saying, as where it counts only parts."""
    held = [c for c in claims if c.figure and c.claimant == saying.claimant and _is_told_in(c, saying)]
    ids = {c.id for c in held}
    held = [c for c in held if figure_of(c).part_of not in ids and not _is_part(c, text)]
    return held[0] if len(held) == 1 else saying


def _is_part(count: Claim, text: str) -> bool:
    """Whether a count is of some of those told before: "four of them"."""
    number = count.span("count")
    of_them = number is not None and OF_THEM.match(text, number.end) is not None
    return of_them or figure_of(count).scope is Scope.PART


def _is_told_in(count: Claim, saying: Claim) -> bool:
    """Whether a saying holds a count, or the number of one whose words are told around others."""
    number = count.span("count")
    return lies_in(count, saying) or (number is not None and any(w.covers(number) for w in saying.evidence))
