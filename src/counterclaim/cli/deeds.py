"""What a decision names, in full: ids cut short are completed, and what names nothing is refused before it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from counterclaim.errors import UsageError
from counterclaim.model.claim import Status, Victims
from counterclaim.model.incident import Level

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger

LEVELS = tuple(Level)


def settled(book: Ledger, deed: str, target: str, after: str | None) -> tuple[str, str | None]:
    """The target with its ids in full, and what comes after; raises UsageError where either is none."""
    if deed in ("merge", "split"):
        return _scenes(book, deed, target), _level(after)
    if deed == "pin":
        return _tally(book, target), _number(after)
    if deed == "undo":
        return _only(target, (d.id for d in book.decisions()), "decision"), None
    if deed == "correct":
        _check_correction(book, target, after or "")
    return book.claim(target)[0].id, after


def _scenes(book: Ledger, deed: str, target: str) -> str:
    named, wanted = target.split("+"), 2 if deed == "merge" else 1
    if len(named) != wanted:
        raise UsageError(f"{deed} takes {wanted} scenes, not {target}", "write A+B to merge, A to split")
    known = [scene for episode in book.incidents() for scene in episode.scenes]
    return "+".join(_only(name, known, "scene") for name in named)


def _level(after: str | None) -> str:
    if after not in LEVELS:
        raise UsageError("the level is missing", f"end with {' or '.join(LEVELS)}")
    return after


def _tally(book: Ledger, target: str) -> str:
    parts = target.split("/")
    if len(parts) != 4 or parts[2] not in [*Status] or parts[3] not in [*Victims]:
        raise UsageError(
            f"{target} is no tally", "write EPISODE/SIDE/STATUS/VICTIMS, such as 1f2a3b/ARM/killed/military"
        )
    names = (episode.id for episode in book.incidents())
    return "/".join([_only(parts[0].removeprefix("e-"), names, "episode"), *parts[1:]])


def _number(after: str | None) -> str:
    if after is None or not after.isdecimal():
        raise UsageError("a tally is pinned to a number", "end with the number, such as 5")
    return after


def _check_correction(book: Ledger, target: str, after: str) -> None:
    from counterclaim.store.decisions import read_correction

    figure, told = book.claim(target)[0].figure, read_correction(after)
    if figure is None or not told:
        raise UsageError("there is nothing to correct", 'name a figure and its slots, such as "side=ARM high=4"')
    low, high = told.get("low", figure.count.low), told.get("high", figure.count.high)
    if low is None or low < 0 or (high is not None and high < low):
        raise UsageError(f"{low} to {high} is no count", "give low and high, low first")


def _only(start: str, known: Iterable[str], noun: str) -> str:
    found = sorted({ident for ident in known if start and ident.startswith(start)})
    if len(found) != 1:
        how = f"more than one {noun} has an id that begins with" if found else f"no {noun} has the id"
        raise UsageError(f"{how} {start}", "counterclaim incidents --json lists scenes, export decisions the decisions")
    return found[0]


def standing(book: Ledger, deed: str, target: str, after: str | None) -> str | None:
    """What stood before a decision on a target in full: the value, the groups or the verdict that it changes."""
    if deed == "undo":
        return next((d.deed for d in book.decisions() if d.id == target), None)
    if deed == "pin":
        return _best(book, target)
    if deed in ("merge", "split"):
        wanted = target.split("+")
        groups = [i.id for i in book.incidents(after or LEVELS[0]) if any(s in i.scenes for s in wanted)]
        return "+".join(groups)
    if deed == "correct":
        return _slots(book, target, after or "")
    verdicts = [d.deed for d in book.decisions(target) if d.deed in ("accept", "reject", "correct")]
    return verdicts[-1] if verdicts else None


def _best(book: Ledger, target: str) -> str | None:
    """The best of a tally as it stands, pinned or not."""
    episode, *cell = target.split("/")
    for row in book.toll(episode):
        if [row.tally.side, row.tally.status, row.tally.victims] == cell:
            best = row.tally.best if row.pinned is None else row.pinned
            return None if best is None else str(best)
    return None


def _slots(book: Ledger, target: str, after: str) -> str | None:
    """The slots that a correction changes, as they stand."""
    from counterclaim.store.decisions import read_correction

    figure = next((c.figure for c in book.claims() if c.id == target), None)
    if figure is None:
        return None
    told = {"side": figure.side, "victims": figure.victims, "status": figure.status, "scope": figure.scope}
    told |= {"low": str(figure.count.low), "high": "open" if figure.count.high is None else str(figure.count.high)}
    return " ".join(f"{slot}={told[slot]}" for slot in read_correction(after))
