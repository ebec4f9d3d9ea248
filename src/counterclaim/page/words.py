"""Values in a reader's words: counts, days, claimants, sides, reasons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from counterclaim.extract.lexicon import rows
from counterclaim.gazetteer import actors
from counterclaim.model.claim import (
    BOTH,
    NARRATOR,
    UNKNOWN,
    Claim,
    Event,
    Figure,
    Scope,
    Status,
    Victims,
)
from counterclaim.model.finding import Reason, Tally
from counterclaim.model.value import Count, When, Where
from counterclaim.reconcile.restatements import held_by_tolls, put_right

SCOPES = {
    Scope.NEW: "new",
    Scope.CUMULATIVE: "running total",
    Scope.PART: "part of a whole",
    Scope.BACKGROUND: "history",
}
PARTS = {
    Scope.CUMULATIVE: "part of a running total",
    Scope.BACKGROUND: "part of a whole, history",
}
"""How a part is told whose whole is of that scope."""
FATES = {Status.CASUALTIES: "killed or wounded"}
PEOPLE = {Victims.MIXED: "soldiers and others", Victims.UNKNOWN: "victims untold"}
REASONS = {
    Reason.NO_PUBLICATION_DATE: "the report has no date to count from",
    Reason.AMBIGUOUS_DATE: "the words do not tell which day",
    Reason.PLACE_NOT_IN_GAZETTEER: "not in the gazetteer",
    Reason.PLACE_AMBIGUOUS: "several places have this name",
    Reason.ACTOR_UNKNOWN: "no actor of this name is known",
    Reason.SPEAKER_UNKNOWN: "it is not told whom the speaker speaks for",
    Reason.SIDE_UNKNOWN: "the words do not tell whose they were",
    Reason.COUNT_UNKNOWN: "no number can be read from the words",
    Reason.REFERENT_UNKNOWN: "it is not told whom or what this means",
    Reason.NOT_ENGLISH: "not English",
}

UNTELLING = frozenset({None, "Other"})
"""What ACLED has where it has no word of its own."""
MODES = {(type_, mode): called for type_, mode, called in rows("events_modes.tsv")}
"""Modes of PLOVER that say more than its types."""

INNER = str.maketrans("“”", "‘’")


def bounds(count: Count) -> str:
    """A count as one reads it: 7, at least 24, up to 40, 5–7."""
    if count.high is None:
        return f"at least {count.low:,}"
    if count.likely is not count:
        return f"nearly {count.high:,}"
    if count.low == count.high:
        return f"{'about ' if count.approximate else ''}{count.low:,}"
    return f"up to {count.high:,}" if count.low == 0 else f"{count.low:,}–{count.high:,}"


def counted(figure: Figure) -> str:
    """The figure in short: "7 killed"."""
    return f"{bounds(figure.count)} {FATES.get(figure.status, str(figure.status))}"


def scope(claim: Claim, beside: Iterable[Claim]) -> str:
    """Over which time a figure tells losses, and what among the claims beside it takes it out of the toll: "new, put
    right since".
    """
    told, claims = scope_alone(claim.figure) if claim.figure else "", tuple(beside)
    if any(old == claim for _, old in put_right(claims)):
        return f"{told}, put right since"
    return f"{told}, within a toll" if claim.id in held_by_tolls(claims) else told


def scope_alone(figure: Figure) -> str:
    """Over which time a figure tells losses, a part told as one: "part of a running total"."""
    if figure.part_of is None:
        return SCOPES[figure.scope]
    return PARTS.get(figure.scope, SCOPES[Scope.PART])


def people(victims: Victims) -> str:
    return PEOPLE.get(victims, str(victims))


def of_whom(tally: Tally) -> str:
    """What a tally counts: "civilian, killed"."""
    return f"{people(tally.victims)}, {FATES.get(tally.status, str(tally.status))}"


def sentence(told: str) -> str:
    """The words with a capital and a full stop."""
    return capital(told) + ("" if told.endswith((".", "!", "?")) else ".")


def capital(told: str) -> str:
    """The words with a capital at the start."""
    return told[:1].upper() + told[1:]


def quote(words: str, most: int) -> str:
    """The words in quotes on one line, cut at a space where they are more than `most` characters.

    Quotation marks within become single ones.
    """
    flat = " ".join(words.split()).translate(INNER)
    if len(flat) > most:
        flat = flat[:most].rsplit(" ", 1)[0] + " …"
    return f"“{flat}”"


def days(when: When | None) -> str:
    """An interval of days, the shared year or month told once: 12–14 July 2020."""
    return _days(when, "%B")


def short_days(when: When | None, published: date | None = None) -> str:
    """The same in few characters, without the year where it is the report's: 12–14 Jul."""
    told = _days(when, "%b")
    short = told.removesuffix(f" {published.year}") if published else told
    return short if any(letter.isalpha() for letter in short) else told


def _days(when: When | None, month: str) -> str:
    if when is None:
        return "undated"
    first, last = when.first, when.last
    if first is None or last is None:
        return f"until {_day(last, month)}" if last else f"from {_day(first, month)}" if first else "undated"
    if first == last:
        return _day(first, month)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and (last + timedelta(1)).day == 1
        return last.strftime(f"{month} %Y") if whole else f"{first.day}–{_day(last, month)}"
    start = _day(first, month)
    return f"{start.removesuffix(f' {last.year}')} – {_day(last, month)}"


def _day(day: date, month: str) -> str:
    return f"{day.day} {day.strftime(month)} {day.year}"


def place(where: Where | None) -> str:
    """A place with its province and country: "Berd, Tavush, Armenia"."""
    if where is None:
        return ""
    country = side_name(where.country) if where.country else ""
    return ", ".join(dict.fromkeys(part for part in (where.name, where.admin1, country) if part))


def who(claim: Claim) -> str:
    """Who stands behind a claim, the speaker first."""
    claimant = claim.claimant
    if claimant.narrator:
        return "the report itself"
    if claimant.speaker and claimant.speaker != claimant.name:
        return f"{claimant.speaker}, {claimant.name}"
    return claimant.name


def through(claim: Claim) -> str:
    """Through whom the report has it, outermost first; empty where that is the claimant alone."""
    own = {claim.claimant.name, claim.claimant.speaker}
    return " → ".join(dict.fromkeys(layer.name for layer in claim.chain if layer.name not in own))


def side_name(side: str | None) -> str:
    """The name of a party; both and unknown as words."""
    if side is None or side == UNKNOWN:
        return "side not told"
    return "both sides" if side == BOTH else actors.load().state_name(side) or side


def account(name: str) -> str:
    """Whose account it is: a party or a claimant, or the reports in their own voice."""
    return "the reports themselves" if name == NARRATOR.name else side_name(name)


def upper(tally: Tally) -> str:
    """The high of a tally: "open" where someone counts without an upper bound, a dash where nobody may carry it."""
    if tally.high is None:
        return "open" if tally.high_claims else "–"
    return f"{tally.high:,}"


def reliable(tally: Tally) -> str:
    """The bounds of a tally of those who may be relied on; a dash where none of them tells."""
    return bounded(tally.low, tally.high) if tally.high_claims or tally.low_claims else "–"


def bounded(low: int, high: int | None) -> str:
    """The bounds of a toll: 12, 4–17, 12 to open."""
    if high is None:
        return f"{low:,} to open"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def event(said: Event) -> str:
    """What happened, in the finest vocabulary that has a word for it, with the actors."""
    type_ = said.plover or "event"
    coarse = said.acled if said.sub is None else None
    what = MODES.get((type_, said.mode or ""), coarse or type_.capitalize()) if said.sub in UNTELLING else said.sub
    doer = said.actor.name if said.actor else None
    done_to = said.recipient.name if said.recipient else None
    roles = f"{doer or ''} → {done_to}".strip() if done_to else doer
    means = f" ({said.means})" if said.means else ""
    return f"{what}{means}: {roles}" if roles else f"{what}{means}"
