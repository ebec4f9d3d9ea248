"""What cannot all be true over the reports of one episode, ranked by what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from counterclaim.model.claim import SAID, Claim, Kind, Stance
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.accounts import NEVER
from counterclaim.reconcile.blame import CLASSES, WRONGS, target_of
from counterclaim.reconcile.denials import count_score
from counterclaim.reconcile.lexicon import blame_in
from counterclaim.reconcile.quantities import elsewhere, periods_meet
from counterclaim.reconcile.rival_accounts import find_rival_accounts
from counterclaim.reconcile.wording import Called, counted, does, who_says

MOST_DAYS = 5
"""How many days after or before a claim another report may tell that it is denied."""
SCORE_OF_AN_EVENT = 1


def find_across(
    claims: Iterable[Claim],
    within: Iterable[Finding],
    told: Mapping[str, date],
    words: Mapping[str, str],
    called: Called = str,
) -> tuple[Finding, ...]:
    """Rival counts, then what one report asserts and another denies, then blame that crosses between reports.

    `within` are the findings of each report, which are not told again; `words` gives those of events and statements.
    """
    said = sorted({c.id: c for c in claims}.values(), key=lambda c: (told.get(c.report, NEVER), c.report, c.id))
    known = [frozenset(f.claims) for f in within if f.kind is FindingKind.CONTRADICTION]
    answered = frozenset(ident for f in known for ident in f)
    by_id = {c.id: c for c in said}
    crossed = {_parties(by_id[i] for i in ids if i in by_id) for ids in known}
    rivals = (f for f in find_rival_accounts(said, told, called) if frozenset(f.claims) not in known)
    return (*rivals, *_denied(said, answered, told, words, called), *_blamed(said, crossed, words, called))


def _denied(
    said: list[Claim], answered: frozenset[str], told: Mapping[str, date], words: Mapping[str, str], called: Called
) -> Iterator[Finding]:
    """Each denial that its own report leaves open, with the claim of another report that it fits best; once a pair."""
    once: set[object] = set()
    for denial in said:
        if denial.stance is not Stance.DENIED or denial.id in answered:
            continue
        near = ((_score(denial, c), -_days(denial, c, told), c) for c in said if c.report != denial.report)
        fits = [n for n in near if n[0] and n[1] >= -MOST_DAYS]
        if not fits:
            continue
        claim = max(fits, key=lambda n: (n[0], n[1], n[2].id))[2]
        key = _voice(denial), _voice(claim), repr(claim.figure or claim.event)
        if key not in once:
            once.add(key)
            why = (
                f"{does(claim.claimant, 'say')} {_said(claim, words, called)}; {does(denial.claimant, 'deny')} it"
            )
            yield Finding(FindingKind.CONTRADICTION, (claim.id, denial.id), why)


def _score(denial: Claim, claim: Claim) -> int:
    """How well a claim is what a denial in another report denies; 0 where it is not."""
    another = not claim.claimant.narrator and denial.claimant.differs(claim.claimant)
    if claim.stance not in SAID or not another or elsewhere(denial, claim):
        return 0
    if denial.figure and claim.figure:
        # "not 40" denies no "at least 11"
        loose = not denial.figure.count.exact or denial.figure.count == claim.figure.count
        return count_score(denial, claim) if loose else 0
    return SCORE_OF_AN_EVENT if _one_event(denial, claim) and periods_meet(denial.when, claim.when) else 0


def _one_event(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of one act between the same two, done by the same means."""
    a, b = one.event, other.event
    if not (a and b and a.plover and a.recipient and b.recipient):
        return False
    doers = [e.actor.party if e.actor else None for e in (a, b)]
    hit = [e.party or e.name for e in (a.recipient, b.recipient)]
    return (a.plover, a.mode, a.means) == (b.plover, b.mode, b.means) and hit[0] == hit[1] and doers[0] == doers[1]


def _days(one: Claim, other: Claim, told: Mapping[str, date]) -> int:
    return abs((told.get(one.report, NEVER) - told.get(other.report, NEVER)).days)


def _said(claim: Claim, words: Mapping[str, str], called: Called) -> str:
    return counted(claim.figure, called) if claim.figure else f"“{words.get(claim.id, '')}”"


def _blamed(
    said: list[Claim], crossed: set[frozenset[str]], words: Mapping[str, str], called: Called
) -> Iterator[Finding]:
    """For each two parties the first claims by which each lays the same wrong at the other's door."""
    blaming = [c for c in said if c.stance is Stance.BLAMED and c.kind is Kind.STATEMENT and c.claimant.party]
    for one in blaming:
        pair = _parties((one,)) | {target_of(one) or ""}
        answers = (o for o in blaming if o.report != one.report and _answers(one, o))
        wrongs = ((o, w) for o in answers if (w := _wrong(one, o, words)))
        other, wrong = next(wrongs, (None, ""))
        if other and pair not in crossed:
            crossed.add(pair)
            why = f"each blames the other for {wrong}: {who_says(one.claimant)} and {who_says(other.claimant)}"
            yield Finding(FindingKind.CONTRADICTION, (one.id, other.id), why)


def _answers(one: Claim, other: Claim) -> bool:
    a, b = one.claimant.party, other.claimant.party
    return a != b and (target_of(one), target_of(other)) == (b, a) and periods_meet(one.when, other.when)


def _wrong(one: Claim, other: Claim, words: Mapping[str, str]) -> str | None:
    both = blame_in(words.get(one.id, "").casefold()) & blame_in(words.get(other.id, "").casefold())
    return next((WRONGS[wrong] for wrong in CLASSES if wrong in both), None)


def _parties(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(c.claimant.party for c in claims if c.claimant.party)


def _voice(claim: Claim) -> str:
    return claim.claimant.party or claim.claimant.name
