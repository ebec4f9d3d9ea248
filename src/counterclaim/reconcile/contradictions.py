"""Where the accounts of one report part, each contradiction as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from counterclaim.model.claim import Claim, Claimant, Stance
from counterclaim.model.finding import Finding
from counterclaim.reconcile.answering import apart_from, find_answered
from counterclaim.reconcile.blame import find_mutual_blame
from counterclaim.reconcile.called_otherwise import find_called_otherwise
from counterclaim.reconcile.denials import find_denials, find_pointing
from counterclaim.reconcile.outcomes import find_outcomes
from counterclaim.reconcile.pointing import Pointer, beside_of, pointer_of
from counterclaim.reconcile.quantities import in_a_sentence, place
from counterclaim.reconcile.restatements import held_by_tolls, without_put_right
from counterclaim.reconcile.rivals import find_rival_counts
from counterclaim.reconcile.wholes import summed_up
from counterclaim.reconcile.wording import Called


def find_contradictions(claims: Iterable[Claim], text: str = "", called: Called = str) -> tuple[Finding, ...]:
    """Claim against claim as they were read, assertion against denial, counts that cannot both hold, the same dead
    called civilians and fighters, ground that both hold, and mutual blame; never a part against the toll that holds it.

    `text` is the report's, so that the words of events can be compared; `called` names a party.
    """
    told = tuple(claims)
    denials = _denials(told, text, called)
    parties = {c.id: c.claimant.party for c in told}
    rivals = (r for r in _rivals(told, called) if not _told_by(denials, r, parties))
    found = (*denials, *rivals, *find_outcomes(told, text), *find_mutual_blame(told, text, called))
    summed = summed_up(told)
    return _once(f for f in found if frozenset(f.claims) not in summed)


def _denials(told: tuple[Claim, ...], text: str, called: Called) -> tuple[Finding, ...]:
    """What is denied or answered: a denial that says what it denies is taken at its word, and one that calls a number
    absurd means a count; then comes what was read as an answer, and last what denials may point back at.
    """
    pointing = find_pointing(told, text, called)
    named = find_denials(told, text, called)
    named = (*named, *apart_from(named, _of_counts(pointing, told, text), told))
    heard = (*named, *apart_from(named, find_answered(without_put_right(told), text, called), told))
    return _once_in_a_breath((*heard, *apart_from(heard, pointing, told)), told, text)


def _once_in_a_breath(found: Iterable[Finding], claims: Iterable[Claim], text: str) -> tuple[Finding, ...]:
    """The denials without one that only points again at the same: "denied any part in it, *calling it a lie*"."""
    by_id = {c.id: c for c in claims}
    denials: dict[tuple[str, Claimant], list[Claim]] = {}
    once: list[Finding] = []
    for finding in sorted(found, key=lambda f: (place(by_id[f.claims[-1]]), f.claims)):
        denial = by_id[finding.claims[-1]]
        if denial.stance is Stance.DENIED:
            same = denials.setdefault((finding.claims[0], denial.claimant), [])
            if pointer_of(denial) is not None and any(in_a_sentence(one, denial, text) for one in same):
                continue
            same.append(denial)
        once.append(finding)
    return tuple(once)


def _rivals(told: tuple[Claim, ...], called: Called) -> tuple[Finding, ...]:
    """The counts that part, of those that their report neither puts right nor holds in a toll."""
    held = held_by_tolls(told)
    counts = tuple(c for c in without_put_right(told) if c.id not in held)
    return (*find_rival_counts(counts, called), *find_called_otherwise(counts, called))


def _of_counts(pointing: Iterable[Finding], claims: Iterable[Claim], text: str) -> Iterator[Finding]:
    """Those denials that point back at a number, or at what stands right before them."""
    by_id = {c.id: c for c in claims}
    denials = ((f, by_id[f.claims[-1]]) for f in pointing)
    return (f for f, denial in denials if pointer_of(denial) is Pointer.COUNT or beside_of(denial, text))


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, of those over the same claims the first."""
    return tuple({frozenset(f.claims): f for f in reversed(tuple(findings))}.values())[::-1]


def _told_by(denials: Iterable[Finding], rival: Finding, parties: Mapping[str, str | None]) -> bool:
    """Whether a denial of one of two counts by the party of the other already tells that they part."""
    return any(
        claim in rival.claims and parties[denial] in {parties[c] for c in rival.claims if c != claim} - {None}
        for claim, denial in (f.claims for f in denials)
    )
