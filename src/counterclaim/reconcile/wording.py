"""The sentences of findings: numbers, who was lost, and who says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from counterclaim.model.claim import BOTH, UNKNOWN, Claim, Claimant, Figure, Status, Victims
from counterclaim.model.text import Span
from counterclaim.reconcile.lexicon import lines

Called = Callable[[str], str]
"""How a party is called before a noun: "AZE" is "Azerbaijani"."""

PEOPLE = {
    Victims.MILITARY: ("soldier", "soldiers"),
    Victims.CIVILIAN: ("civilian", "civilians"),
    Victims.POLICE: ("police officer", "police officers"),
    Victims.MILITANT: ("militant", "militants"),
    Victims.MIXED: ("person", "people"),
    Victims.UNKNOWN: ("person", "people"),
}
VERBS = {"say": "says", "deny": "denies", "blame": "blames"}
"""What several do, and how it is said of one."""
BEHIND = re.compile(r" (?:of|in|for|from|at|on|with|near) ")
"""What parts the head of a name from what it belongs to."""
LONGEST_QUOTE = 110


def counted(figure: Figure, called: Called) -> str:
    """A figure in words: "11 Azerbaijani soldiers killed", "14 people killed on both sides"."""
    return f"{figure.count} {group(figure, called)}"


def group(figure: Figure, called: Called) -> str:
    """Whom a figure counts, without the number: "Azerbaijani soldiers killed"."""
    one = figure.count.low == figure.count.high == 1
    people = PEOPLE[figure.victims][0 if one else 1]
    fate = "killed or wounded" if figure.status is Status.CASUALTIES else str(figure.status)
    if figure.side == BOTH:
        return f"{people} {fate} on both sides"
    if figure.side == UNKNOWN:
        return f"{people} {fate}"
    if figure.victims in (Victims.MIXED, Victims.UNKNOWN):
        return f"{people} {fate} on the {called(figure.side)} side"
    return f"{called(figure.side)} {people} {fate}"


def who_says(claimant: Claimant) -> str:
    """A claimant's name; the narrator is "the report"."""
    return "the report" if claimant.narrator else claimant.name


def does(claimant: Claimant, verb: str) -> str:
    """A claimant's name with a verb of `VERBS` that agrees: "Officials of Libya deny", "Hamas denies"."""
    return f"{who_says(claimant)} {verb if are_several(claimant) else VERBS[verb]}"


def are_several(claimant: Claimant) -> bool:
    """Whether a claimant is called by a word for several: "Officials of Libya", and not "Government of Libya"."""
    head = BEHIND.split(who_says(claimant))[0].split()[-1:]
    return any(word.casefold() in _several() for word in head)


@cache
def _several() -> frozenset[str]:
    return frozenset(word for (word,) in lines("several.tsv"))


def said_by(claims: Iterable[Claim]) -> str:
    """The claimants of claims, each once: "by the report and Ministry of Defence of Armenia"."""
    return "by " + listed(dict.fromkeys(who_says(c.claimant) for c in claims))


def listed(words: Iterable[str]) -> str:
    """Words with commas and a last "and"."""
    several = list(words)
    if len(several) < 2:
        return "".join(several)
    return ", ".join(several[:-1]) + " and " + several[-1]


def quoted(spans: Iterable[Span], text: str) -> str:
    """The words of a claim in quotation marks, cut at a word; empty without a text."""
    words = " … ".join(" ".join(s.of(text).split()) for s in spans if s.end <= len(text))
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rpartition(" ")[0] + " …"
    return f"“{words}”" if words else ""
