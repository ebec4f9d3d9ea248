"""Values in a reader's words: counts, days, claimants, quotes."""

from __future__ import annotations

from datetime import date

from counterclaim.gazetteer import actors
from counterclaim.model.claim import BOTH, Claim, Figure
from counterclaim.model.value import Count, When


def bounds(count: Count) -> str:
    """A count as one reads it: 7, 24 or more, up to 40, 5–7."""
    if count.high is None:
        return f"{count.low:,} or more"
    if count.low == count.high:
        return f"{'about ' if count.approximate else ''}{count.low:,}"
    return f"up to {count.high:,}" if count.low == 0 else f"{count.low:,}–{count.high:,}"


def days(when: When | None, published: date | None = None) -> str:
    """An interval of days, short: "12–14 Jul 2020", and in the year of the report "12–14 Jul"."""
    if when is None:
        return "undated"
    told = _days(when)
    short = told.removesuffix(f" {published.year}") if published else told
    return short if any(letter.isalpha() for letter in short) else told


def _days(when: When) -> str:
    first, last = when.first, when.last
    if first and last and first == last:
        return f"{first.day} {first:%b %Y}"
    if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first and last and (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%b %Y}"
    same_year = first and last and first.year == last.year
    start = "…" if first is None else f"{first.day} {first:%b}" if same_year else f"{first.day} {first:%b %Y}"
    return f"{start} – {last.day} {last:%b %Y}" if last else f"{start} – …"


def quote(words: str, most: int) -> str:
    """The words in quotes on one line, cut at a space where they are more than `most` characters."""
    flat = " ".join(words.split())
    if len(flat) > most:
        flat = flat[:most].rsplit(" ", 1)[0] + " …"
    return f"“{flat}”"


def who(claim: Claim) -> str:
    """Who stands behind a claim, speaker first, then through whom the report has it."""
    claimant = claim.claimant
    if claimant.narrator:
        return "the report itself"
    name = claimant.name
    if claimant.speaker and claimant.speaker != name:
        name = f"{claimant.speaker}, {name}"
    via = [layer.name for layer in claim.chain if layer.name not in (claimant.name, claimant.speaker)]
    return f"{name}, via {' ← '.join(via)}" if via else name


def side_name(side: str | None) -> str:
    """The name of a party; both and unknown as words."""
    if side is None or side == "unknown":
        return "untold side"
    return "both sides" if side == BOTH else actors.load().state_name(side) or side


def scope_word(figure: Figure) -> str:
    """A scope in a reader's words."""
    return {"cumulative": "running total", "part": "part of a whole"}.get(figure.scope, figure.scope)
