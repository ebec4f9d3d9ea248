"""The fewest people of one fate in the operation that a press release tells of."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.evaluate.isaf_dates import body
from counterclaim.evaluate.once import told_once
from counterclaim.model.actor import is_state
from counterclaim.model.claim import Claim, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.value import Precision
from counterclaim.reconcile.restatements import without_put_right

_SENTENCE = re.compile(r"[.!?][\"”]?\s+(?=[A-Z\"“])|\s*[\n\u2028]\s*")
_PIECE = re.compile(
    r"[\n\u2028]\s*(?:-{2,}\s*[\n\u2028]|update\b[^\n\u2028]{0,200}[\n\u2028]|\d{4}-\d\d-\w{1,2}-\d+)",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"\b(?:the|this|that) (?:(?!an? )[\w-]+ ){0,2}$", re.IGNORECASE)
_AMONG = re.compile(r"\bamong (?:the|those|them)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|additional|of (?:his|her))\b", re.IGNORECASE)
_HIS = re.compile(r"\bof (?:his|her|their) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_ABDUCTED = re.compile(r"^(?:kidnap|abduct)|\b(?:kidnapped|abducted)$", re.IGNORECASE)
"""What bands do to others: an operation captures, and no release says that it abducts."""
_WITHIN = re.compile(r"\bincluding\b|\bone of (?:them|whom|which|the)\b", re.IGNORECASE)
_SUMMARY = re.compile(
    r"\b(?:two|three|four|five|six|several|multiple|numerous|various|separate|different)\s(?:[\w-]+\s){0,3}operations\b"
    r"|\boperations\b[^.]*\bprovinces\b"
)
_UNCOUNTED = frozenset({Scope.BACKGROUND, Scope.PART, Scope.CUMULATIVE})
_FORCES = frozenset({Victims.MILITARY, Victims.POLICE})
_ALLIANCE = "NATO"
_FATES = frozenset({Status.KILLED, Status.CAPTURED})
_LONG = frozenset({Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.YEARS})


def least(claims: Iterable[Claim], text: str, status: Status) -> int:
    """The fewest people of one fate that the claims allow, each telling of one operation.

    A release tells the same people more than once, and "the leader" is one told before. A sentence that
    counts leaders and followers together gives their number; without one, the most leaders and the most
    followers that one figure gives are added.
    """
    told = of_operation(told_once(claims), text)
    kinds = _kinds([c for c in told if _fate(c) is status], [c for c in told if _fate(c) is not status], text)
    most = {kind: max((fewest(c, text) for c, k in kinds if k == kind), default=0) for kind in ("leader", "follower")}
    together = [sum(fewest(c, text) for c in found) for found in _with_both(kinds, text)]
    if together:
        return max(*together, *most.values())
    return max(sum(most.values()), *(1 for _, kind in kinds if kind == "known"), 0)


def _kinds(claims: Sequence[Claim], fellows: Sequence[Claim], text: str) -> list[tuple[Claim, str]]:
    """Each claim with its kind; "other insurgents" are besides the leader, where no one of another fate is beside."""
    kinds = [(claim, _kind(claim, text)) for claim in claims]
    taken = {_start(text, _at(c)) for c in fellows}
    followers = [c for c, kind in kinds if kind == "follower" and _start(text, _at(c)) not in taken]
    others = any(_OTHERS.search(text, _at(c), c.evidence[0].end + 16) for c in followers)
    return [(c, "leader" if others and kind == "known" and _named_leader(c, text) else kind) for c, kind in kinds]


def _named_leader(claim: Claim, text: str) -> bool:
    noun = claim.span("victims")
    return noun is not None and noun.of(text).lower() in _words()["words"]["leaders"]


def of_operation(claims: Iterable[Claim], text: str) -> list[Claim]:
    """The claims of people killed and captured in the one operation of a release.

    An update tells who was among those told before; a lead over several operations sums what follows, and
    a heading may be of another of them: each gives way where the story itself tells anybody.
    """
    told = [c for c in without_put_right(claims) if _counts(c, text) and not _ABDUCTED.search(c.evidence[0].of(text))]
    parts = [m.start() for m in _PIECE.finditer(text, body(text))]
    first = [c for c in told if not bisect(parts, _at(c))]
    told = _preferring(first, told)
    story = _preferring([c for c in told if _at(c) >= body(text)], told)
    single = _preferring(
        [c for c in story if not _SUMMARY.search(text, _start(text, _at(c)), _end(text, _at(c)))], story
    )
    return [c for c in single if not _of_elsewhere(c, single, text)]


def _of_elsewhere(claim: Claim, told: Sequence[Claim], text: str) -> bool:
    """Whether civilians are told of in other sentences than the militants of one fate: those of an earlier attack."""
    militants = [c for c in told if _victims(c) is Victims.MILITANT and _fate(c) is _fate(claim)]
    beside = {_start(text, _at(c)) for c in militants}
    return _victims(claim) is Victims.CIVILIAN and bool(militants) and _start(text, _at(claim)) not in beside


def _fate(claim: Claim) -> Status | None:
    return claim.figure.status if claim.figure else None


def _victims(claim: Claim) -> Victims | None:
    return claim.figure.victims if claim.figure else None


def _preferring(some: list[Claim], all_told: list[Claim]) -> list[Claim]:
    """The narrower choice of claims where it tells anybody."""
    return some if any(c.figure and c.figure.count.low for c in some) else all_told


def _counts(claim: Claim, text: str) -> bool:
    figure = claim.figure
    if claim.kind is not Kind.FIGURE or figure is None or claim.stance is Stance.DENIED:
        return False
    of_the_force = figure.victims in _FORCES and _is_of_a_state(figure)
    if figure.status not in _FATES or of_the_force or figure.scope in _UNCOUNTED:
        return False
    return claim.when is None or claim.when.precision not in _LONG


def _is_of_a_state(figure: Figure) -> bool:
    """Whether people are of the force or an ally of it: police are, whoever is not told to be a band's soldier."""
    return figure.victims is Victims.POLICE or is_state(figure.side) or figure.side == _ALLIANCE


def _at(claim: Claim) -> int:
    return claim.evidence[0].start


def _start(text: str, at: int) -> int:
    """Where the sentence of a place in the text begins."""
    nth = bisect(_ends(text), at)
    return _ends(text)[nth - 1] if nth else 0


def _end(text: str, at: int) -> int:
    nth = bisect(_ends(text), at)
    return _ends(text)[nth] if nth < len(_ends(text)) else len(text)


@cache
def _ends(text: str) -> tuple[int, ...]:
    return tuple(m.end() for m in _SENTENCE.finditer(text))


def _with_both(kinds: Iterable[tuple[Claim, str]], text: str) -> list[list[Claim]]:
    """The claims of each sentence that counts leaders and followers, or both in one figure."""
    sentences: dict[int, list[tuple[Claim, str]]] = {}
    for claim, kind in kinds:
        sentences.setdefault(_start(text, _at(claim)), []).append((claim, kind))
    return [found for told in sentences.values() if (found := _together(told))]


def _together(told: Sequence[tuple[Claim, str]]) -> list[Claim]:
    """The claims of one sentence that add up to all its people: one of both kinds, else leaders and theirs."""
    both = [claim for claim, kind in told if kind == "both"]
    apart = [claim for claim, kind in told if kind != "known"]
    return both or (apart if len(apart) > 1 and "leader" in {kind for _, kind in told} else [])


def fewest(claim: Claim, text: str) -> int:
    """The least number that a figure gives, its vague words taken as the coder of the set took them."""
    figure = claim.figure
    if figure is None:
        return 0
    words = claim.evidence[0].of(text).lower()
    data = _words()["least"]
    more = sum(
        value - _plain(word) for word, value in data.items() if word != "plural" and re.search(rf"\b{word}\b", words)
    )
    bare = figure.count.low == 1 and figure.count.high is None and claim.span("count") is None
    return int(data["plural"]) if bare else figure.count.low + (more if figure.count.high is None else 0)


def _plain(word: str) -> int:
    """What the reader itself takes a vague word for."""
    return 3 if word == "several" else 2


def _kind(claim: Claim, text: str) -> str:
    """Whether a figure counts a leader, followers or both together, or only points at someone told before."""
    figure, noun = claim.figure, claim.span("victims")
    one = figure is not None and figure.count.high == 1
    if noun is None:
        return "known" if one and claim.span("count") is None else "follower"
    if _AMONG.search(text, _start(text, noun.start), noun.start):
        return "known"
    if one and _KNOWN.search(text[max(0, noun.start - 24) : noun.start]):
        return "known"
    his = _HIS.search(text[max(0, noun.start - 32) : noun.start]) is not None
    leads = (_leads(noun.of(text).lower(), one) and not his) or bool(figure and figure.names)
    if not leads:
        return "both" if _WITHIN.search(text, noun.end, _end(text, noun.start)) else "follower"
    return "leader" if one or noun.of(text).endswith("s") else "both"


def _leads(noun: str, one: bool) -> bool:
    """Whether a noun is of leaders: a word for them, or for one person any trade but that of a plain fighter."""
    words = _words()["words"]
    return noun in words["leaders"] or (one and noun.removesuffix("s") not in words["plain"])


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files("counterclaim.evaluate") / "data" / "isaf.toml").read_text(encoding="utf-8"))
