"""What hangs on a contradiction: by how many people a toll moves with whom one believes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, Tally
from counterclaim.reconcile.accounts import Cell
from counterclaim.reconcile.cells import Told, told_of
from counterclaim.reconcile.policy import Policy, load_policy
from counterclaim.reconcile.tallies import tally_of


def ranked(
    found: Iterable[Finding], claims: Iterable[Claim], told: Mapping[str, date], policy: Policy | None = None
) -> tuple[Finding, ...]:
    """Findings over the claims of many reports, each with its stake, those on which the most hangs first."""
    said = {c.id: c for c in claims}
    cells = told_of(said.values(), told)
    rule = policy or load_policy()
    weighed = (replace(f, stake=_stake(f, said, cells, rule)) for f in found)
    # a sort keeps the order of those on which as much hangs
    return tuple(sorted(weighed, key=lambda f: -(f.stake or 0)))


def _stake(finding: Finding, said: Mapping[str, Claim], cells: Mapping[Cell, Told], policy: Policy) -> int:
    """The most by which the low, best or high of a toll moves if one of those who disagree is left out."""
    told = [said[ident] for ident in finding.claims if ident in said]
    voices = {claim.claimant.party or claim.claimant.name for claim in told}
    of = {(f.side, f.status, f.victims) for f in (claim.figure for claim in told) if f}
    moves = (
        _moved(tally_of(cell, cells[cell], policy), tally_of(cell, cells[cell].without(voice), policy))
        for cell in of & cells.keys()
        for voice in voices
    )
    return max(moves, default=0)


def _moved(one: Tally, other: Tally) -> int:
    """How far two tallies lie apart at most; a bound that is open in one of them says nothing."""
    pairs = ((one.low, other.low), (one.best, other.best), (one.high, other.high))
    return max((abs(a - b) for a, b in pairs if a is not None and b is not None), default=0)
