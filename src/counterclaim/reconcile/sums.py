"""What adds up in a report and what does not, with the parts named."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.claim import Claim, Scope, Status
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.breakdowns import broken_down
from counterclaim.reconcile.equation import Equation
from counterclaim.reconcile.quantities import Quantity, belligerents, figure_of, gather, together
from counterclaim.reconcile.running import running_totals
from counterclaim.reconcile.wholes import parts_of_wholes
from counterclaim.reconcile.wording import Called, counted, group, said_by


def find_sums(claims: Iterable[Claim], called: Called = str) -> tuple[Finding, ...]:
    """The sums over the figures of one report that hold, and those that fail, in text order.

    Rival tolls are never summed, a part is not added to its whole, and what is said twice counts once. Of a
    sum that fails, the claims named are the smallest set that cannot all be true. `called` names a party.
    """
    told = tuple(claims)
    fighting = belligerents(told)
    quantities = gather(told)
    wholes = parts_of_wholes(quantities, fighting)
    explained = frozenset(ident for e in wholes for p in e.parts for ident in p.ids)
    whole = tuple(q for q in quantities if not q.ids & explained and q.figure.scope is not Scope.PART)
    sides = broken_down(whole, explained, fighting)
    running = _running(whole, sides, fighting)
    equations = sorted((*wholes, *running, *sides), key=lambda e: (e.total.at, e.parts[0].at))
    return tuple(_finding(e, called) for e in _said_once(equations))


def _said_once(equations: Iterable[Equation]) -> Iterable[Equation]:
    """The equations, of two by one voice over the same parts to one number the exact: "14 have died", "at least 14"."""
    found: dict[tuple[object, ...], Equation] = {}
    for equation in equations:
        total, parts = equation.total, tuple(id(p) for p in equation.parts)
        key = (parts, total.count.low, total.figure.status, total.voices, equation.holds)
        if key not in found or found[key].total.count.high is None:
            found[key] = equation
    return found.values()


def _running(
    quantities: tuple[Quantity, ...], sides: tuple[Equation, ...], fighting: frozenset[str]
) -> tuple[Equation, ...]:
    """The running totals that are not broken down already, from new figures that are no terms of another."""
    broken = {id(e.total) for e in sides if e.holds}
    new = (e for e in sides if e.holds and e.total.figure.scope is not Scope.CUMULATIVE)
    terms = {id(p) for e in new for p in e.parts}
    left = tuple(q for q in quantities if id(q) not in terms)
    return tuple(e for e in running_totals(left, fighting) if id(e.total) not in broken)


def _finding(equation: Equation, called: Called) -> Finding:
    total, parts = equation.total.claim.id, tuple(p.claim.id for p in equation.parts)
    kind = FindingKind.SUM_HOLDS if equation.holds else FindingKind.SUM_FAILS
    why = _held(equation, called) if equation.holds else _failed(equation, called)
    return Finding(kind, (total, *parts), why, total, parts, equation.implied)


def _held(equation: Equation, called: Called) -> str:
    terms = [_term(p, equation, called) for p in equation.parts]
    if equation.implied is not None:
        terms.append(f"{equation.implied} earlier")
    why = f"{' + '.join(terms)} = {counted(equation.total.figure, called)}"
    return f"{why}, {said_by(equation.total.claims)}{_caveat(equation)}"


def _failed(equation: Equation, called: Called) -> str:
    count, total = together(equation.parts), equation.total
    terms = " + ".join(_term(p, equation, called) for p in equation.parts)
    sum_up = f"{terms} = {count}" if len(equation.parts) > 1 else terms
    told = f"the {counted(total.figure, called)} {said_by(total.claims)}"
    if total.count.high is not None and count.low > total.count.high:
        return f"{sum_up}: more than {told}{_caveat(equation)}"
    short = total.count.low - (count.high or count.low)
    return f"{sum_up}: {short} short of {told}{_caveat(equation)}"


def _term(part: Quantity, equation: Equation, called: Called) -> str:
    """A part in words; what it shares with the total is left to the total."""
    figure, whole = part.figure, equation.total.figure
    if part is equation.earlier:
        return f"{figure.count} earlier"
    if equation.implied is not None or equation.earlier:
        same = figure.victims is whole.victims
        return f"{figure.count} new" if same else f"{figure.count} new {group(figure, called)}"
    if (figure.side, figure.victims, figure.status) == (whole.side, whole.victims, whole.status):
        return str(figure.count)
    return counted(figure, called)


def _caveat(equation: Equation) -> str:
    """What a reader must take for granted where fused casualties are made of deaths alone."""
    fused = equation.total.figure.status is Status.CASUALTIES
    dead = all(figure_of(p.claim).status is Status.KILLED for p in equation.parts)
    return " (if all of the casualties are deaths)" if fused and dead and equation.implied is None else ""
