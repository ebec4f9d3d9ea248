"""Where each side names the other as the one who began, or who did the same wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from counterclaim.model.claim import SAID, Claim, Stance
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.lexicon import blame_in, words_of
from counterclaim.reconcile.meant import counts_beside
from counterclaim.reconcile.quantities import elsewhere, figure_of, place
from counterclaim.reconcile.wording import Called, quoted, who_says

MUTUAL = re.compile(r"\b(?:each other|one another|mutual\w*|traded (?:blame|accus\w+)|(?:each|both)\b.*\bthe other)\b")
WRONG = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
"""PLOVER's events that one side lays at the other's door when it reports them."""
BOTH = "both"
"""What words call an act of both sides at once, which neither lays at the other's door."""
CLOSE = 260
"""How many characters apart two may tell of one exchange that lay no blame in so many words."""
BEGAN, OPENED, FIRST = "began", "opened", "first"
CLASSES = (BEGAN, "fired")
SINGLED = re.compile(r"\b[Ii]t (?:was|is) (?:the )?$")
"""What stands before the one who alone did something."""
WRONGS = {BEGAN: "beginning it", "fired": "opening fire"}


def find_mutual_blame(claims: Iterable[Claim], text: str, called: Called) -> tuple[Finding, ...]:
    """The blame that crosses between two parties, once a pair; a claim of both sides at once stands alone."""
    told = sorted({c.id: c for c in claims}.values(), key=lambda c: (place(c), c.id))
    crossed = _crossed(told, text)
    found = [_crossing(one, other, wrong, text, called) for one, other, wrong in crossed]
    blaming = [c for c in told if c.stance is Stance.BLAMED]
    in_pairs = {c.evidence for pair in crossed for c in pair[:2]}
    alone = {c.evidence: c for c in reversed(blaming) if _is_mutual(c, text) and c.evidence not in in_pairs}
    return (*found, *(_alone(c, text) for c in reversed(alone.values())))


def _crossed(told: Sequence[Claim], text: str) -> list[tuple[Claim, Claim, str]]:
    """The first two claims that cross between each two parties, apart and in one breath, with the wrong of both."""
    shared = Counter(c.evidence for c in told if c.stance is Stance.BLAMED)
    crossed: dict[tuple[frozenset[str | None], bool], tuple[Claim, Claim, str]] = {}
    for one, other in combinations(filter(_blames, told), 2):
        in_one_breath = one.evidence == other.evidence
        pair = frozenset({one.claimant.party, other.claimant.party}), in_one_breath
        wrong = _same_wrong(one, other, text) if _crosses(one, other, text) else None
        lose = all(_tells_of_its_dead(c, told) for c in (one, other))
        apart = shared[one.evidence] < 2 and shared[other.evidence] < 2 and not lose
        if wrong and pair not in crossed and (in_one_breath or apart):
            crossed[pair] = (one, other, wrong)
    return list(crossed.values())


def _blames(claim: Claim) -> bool:
    """Whether a claim names a party that did wrong: in so many words, or as the one who acted."""
    done = claim.event is not None and claim.event.plover in WRONG and claim.stance in SAID
    return claim.stance is Stance.BLAMED or done


def _crosses(one: Claim, other: Claim, text: str) -> bool:
    """Whether two parties blame each other."""
    a, b = one.claimant.party, other.claimant.party
    if None in (a, b) or a == b:
        return False
    if one.evidence == other.evidence:
        named = target_of(one) in (b, None) and target_of(other) in (a, None)
        return named or bool(MUTUAL.search(words_of(one, text)))
    return target_of(one) == b and target_of(other) == a


def target_of(claim: Claim) -> str | None:
    """The party that a claim blames."""
    if claim.statement:
        return claim.statement.target
    return claim.event.actor.party if claim.event and claim.event.actor else None


def _same_wrong(one: Claim, other: Claim, text: str) -> str | None:
    """What both blame the other for; in one breath only who began: both may have shelled villages."""
    a, b = _wrongs(one, text), _wrongs(other, text)
    if OPENED in a & b and FIRST in a | b:
        return BEGAN
    only_began = FIRST in a ^ b or one.evidence == other.evidence or not _one_act(one, other, text)
    return next((wrong for wrong in (CLASSES[:1] if only_began else CLASSES) if wrong in a & b), None)


def _wrongs(claim: Claim, text: str) -> frozenset[str]:
    """What a claim blames somebody for: who fired first opened fire, and he whom it was that did fired first."""
    wrongs = blame_in(words_of(claim, text))
    singled = SINGLED.search(text[: place(claim)]) is not None
    return wrongs | ({OPENED} if FIRST in wrongs else set()) | ({FIRST} if singled else set())


def _one_act(one: Claim, other: Claim, text: str) -> bool:
    """Whether two say the same of each other: by way of blame, or close by of acts of one kind that only one side did:
    "Indian fire killed three" and "the two exchanged fire" say nothing of who shelled whom first.
    """
    told = [c for c in (one, other) if c.stance is not Stance.BLAMED]
    if any(BOTH in blame_in(words_of(c, text)) for c in told) or elsewhere(one, other):
        return False
    if len(told) < 2:
        return True
    modes = {c.event.mode for c in (one, other) if c.event}
    return len(modes) == 1 and abs(place(one) - place(other)) <= CLOSE


def _tells_of_its_dead(claim: Claim, told: Iterable[Claim]) -> bool:
    """Whether an attack is told with those of its own whom the teller counts: of two such each was made."""
    beside = map(figure_of, counts_beside(claim, told))
    return claim.stance is not Stance.BLAMED and any(f.side == claim.claimant.party and f.count.low for f in beside)


def _is_mutual(claim: Claim, text: str) -> bool:
    """Whether one claim has both sides blame each other."""
    return not claim.claimant.narrator and bool(MUTUAL.search(words_of(claim, text)))


def _crossing(one: Claim, other: Claim, wrong: str, text: str, called: Called) -> Finding:
    a, b = (who_says(c.claimant) for c in (one, other))
    why = f"each blames the other for {WRONGS[wrong]}: {a} and {b}"
    words = [quoted(c.evidence, text) for c in (one, other)]
    told = "; ".join(dict.fromkeys(w for w in words if w))
    # one saying that both make is one claim of the report, not two that stand against each other
    claims = (one.id,) if one.evidence == other.evidence else (one.id, other.id)
    return Finding(FindingKind.CONTRADICTION, claims, f"{why} ({told})" if told else why)


def _alone(claim: Claim, text: str) -> Finding:
    words = quoted(claim.evidence, text)
    why = "each side blames the other"
    return Finding(FindingKind.CONTRADICTION, (claim.id,), f"{why} ({words})" if words else why)
