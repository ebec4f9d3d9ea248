"""A claim: one thing that one claimant says, with its stance, its evidence and its spans."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.actor import Actor
from counterclaim.model.text import Span
from counterclaim.model.value import Count, When, Where


class Kind(StrEnum):
    FIGURE = "figure"
    EVENT = "event"
    STATEMENT = "statement"


class Stance(StrEnum):
    """How the claimant stands to what is claimed."""

    ASSERTED = "asserted"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    BLAMED = "blamed"
    WARNED = "warned"
    CONDEMNED = "condemned"
    CALLED_FOR = "called_for"
    SUPPORTED = "supported"
    OFFERED = "offered"


SAID = frozenset((Stance.ASSERTED, Stance.CONFIRMED))
"""How a claim is told that is said and no more than said."""


class Status(StrEnum):
    """What became of the people counted; `casualties` is fused and stays fused."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    CASUALTIES = "casualties"


class Victims(StrEnum):
    MILITARY = "military"
    CIVILIAN = "civilian"
    POLICE = "police"
    MILITANT = "militant"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Scope(StrEnum):
    """What a figure counts: new losses, a running total, a part of another figure, or history."""

    NEW = "new"
    CUMULATIVE = "cumulative"
    PART = "part"
    BACKGROUND = "background"


OUTDATED = "outdated"
"""The span of a figure's claim over the word that tells that its count holds no more: "an *earlier* toll of 27"."""
HELD = "held"
"""The span of a figure's claim over the toll of its sentence that rose by it and holds it: "the *toll* rose by two"."""
MOVED = "moved"
"""The span of a figure's claim over what tells that it moved on from one told before: "the *toll* rose to 12"."""
TOLL = "toll"
"""The span of a figure's claim over the word for all the dead of what is told: "the *toll* was 12"."""
BODIES = "bodies"
"""The span of a figure's claim over the bodies that it counts: "received nine *bodies*"."""
ONLY = "only"
"""The span of a figure's claim over the word that puts it as all there were: "found *only* nine bodies"."""
KIN = "kin"
"""The span of a figure's claim over those whom somebody lost of his own: "lost his *brother*"."""
BESIDE = "beside"
"""The span of a figure's claim over the word that joins it to one of others: "a man was shot *and* a boy died"."""
VAGUE = "vague"
"""The span of a figure's claim over what stands for a number that nobody tells: "*several* civilians", "*dozens*"."""
ABOVE = "above"
"""The span of a figure's claim over the word that counts its people on top of others: "*another* six", "six *more*"."""
AMONG = "among"
"""The span of a figure's claim over the word that names it as some of those told: "the dead *included* 46 men"."""
BOTH = "both"
UNKNOWN = "unknown"
"""The two sides that are no party: losses of both sides together, and losses of an untold side."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who stands behind a claim; the narrator is the outlet speaking for itself."""

    name: str
    party: str | None
    sector: str | None = None
    speaker: str | None = None
    narrator: bool = False

    def differs(self, other: Claimant) -> bool:
        """Whether two claimants are not one party: by party where both have one, else by name."""
        return self.party != other.party if self.party and other.party else self.name != other.name


NARRATOR = Claimant(name="narrator", party=None, narrator=True)


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of attribution: who passes the words on, and by which words the report says so."""

    name: str
    party: str | None
    cue: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A casualty count; `side` is a party, `both` or `unknown`; `part_of` the id of the whole."""

    count: Count
    status: Status
    side: str
    victims: Victims
    scope: Scope
    part_of: str | None = None
    names: tuple[str, ...] = ()
    by: str | None = None
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, in the vocabularies of PLOVER and ACLED; null where none fits."""

    plover: str | None
    mode: str | None
    acled: str | None
    sub: str | None
    actor: Actor | None
    recipient: Actor | None
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said without a count or an event: `about` in the report's words, `target` a party."""

    about: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """How one value of a claim came about: the value's name, the rule that fired, the words it read."""

    slot: str
    rule: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; its id hashes what it says and where, so that reading again changes nothing.

    `answers` are the ids of the claims of other accounts that it goes against; findings tell of them.
    """

    report: str
    kind: Kind
    stance: Stance
    claimant: Claimant
    evidence: tuple[Span, ...]
    spans: tuple[tuple[str, Span], ...] = ()
    chain: tuple[Layer, ...] = ()
    figure: Figure | None = None
    event: Event | None = None
    statement: Statement | None = None
    when: When | None = None
    where: Where | None = None
    answers: tuple[str, ...] = ()
    trace: tuple[Step, ...] = field(default=(), compare=False)
    id: str = field(init=False, default="")

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a claim without evidence")
        object.__setattr__(self, "id", _hash(self))

    @property
    def named_at(self) -> int:
        """Where the claimant is named, by which those who tell something together are told in their order."""
        named = self.span("claimant")
        return named.start if named else 0

    def span(self, slot: str) -> Span | None:
        """The words a value was read from, or None."""
        return dict(self.spans).get(slot)


def _hash(claim: Claim) -> str:
    said = claim.figure or claim.statement or claim.event
    where = [[s.start, s.end] for s in claim.evidence]
    value = _identity(said)
    fields = [claim.report, claim.kind, claim.stance, claim.claimant.name, where, value]
    return hashlib.sha256(json.dumps(fields, default=str).encode()).hexdigest()[:12]


def _identity(said: Figure | Event | Statement | None) -> str:
    """What a claim says, without the ids of other claims, which would make ids depend on one another."""
    if isinstance(said, Figure):
        return repr((said.count, said.status, said.side, said.victims, said.scope, said.names))
    return repr(said)
