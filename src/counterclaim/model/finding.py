"""What no single claim states: people, findings and tallies over claims, and the reading that holds all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.claim import Claim, Status, Victims
from counterclaim.model.text import Document, Span


class FindingKind(StrEnum):
    SUM_HOLDS = "sum_holds"
    SUM_FAILS = "sum_fails"
    CONTRADICTION = "contradiction"
    RESTATEMENT = "restatement"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Finding:
    """A conclusion over claims, named by their ids; `why` is one sentence for a reader.

    Of a sum, `total` is the claim of the whole, `parts` those of its parts, and `implied` what is left for
    an earlier count that the report does not give. `stake`, over many reports, is by how many people a toll
    moves with whom of the claimants one believes.
    """

    kind: FindingKind
    claims: tuple[str, ...]
    why: str
    total: str | None = None
    parts: tuple[str, ...] = ()
    implied: int | None = None
    stake: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Low, best and high for one side, status and victim type, with the ids of the claims that carry each."""

    side: str
    status: Status
    victims: Victims
    low: int
    best: int | None
    high: int | None
    low_claims: tuple[str, ...]
    best_claims: tuple[str, ...]
    high_claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A named casualty; one man over the spellings, with the claims that name him."""

    name: str
    variants: tuple[str, ...]
    rank: str | None
    side: str
    status: Status
    claims: tuple[str, ...]


class Reason(StrEnum):
    """Why something stayed unresolved."""

    NO_PUBLICATION_DATE = "no_publication_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    PLACE_NOT_IN_GAZETTEER = "place_not_in_gazetteer"
    PLACE_AMBIGUOUS = "place_ambiguous"
    ACTOR_UNKNOWN = "actor_unknown"
    SPEAKER_UNKNOWN = "speaker_unknown"
    SIDE_UNKNOWN = "side_unknown"
    COUNT_UNKNOWN = "count_unknown"
    REFERENT_UNKNOWN = "referent_unknown"
    NOT_ENGLISH = "not_english"


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something that was seen and not settled: what, where and why."""

    what: str
    span: Span | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one report gave."""

    document: Document
    claims: tuple[Claim, ...]
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()
    tallies: tuple[Tally, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    def claim(self, ident: str) -> Claim | None:
        """The claim with that id or unambiguous start of an id, or None."""
        found = [c for c in self.claims if c.id.startswith(ident)]
        return found[0] if len(found) == 1 else None
