"""What a claimant is called: "he", whom the judge knew of another party, keeps the name that he had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.model.claim import Claim, Layer

PERSONAL = frozenset(("he", "she"))
PRONOUNS = PERSONAL | {"it", "they"}
"""What calls nobody by a name."""


def with_called(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each of somebody who is only called by a pronoun under the name that his own layer tells."""
    named = [_named(claim) for claim in claims]
    ids = {old.id: new.id for old, new in zip(claims, named, strict=True)}
    return tuple(_pointing(claim, ids) for claim in named)


def _pointing(claim: Claim, ids: Mapping[str, str]) -> Claim:
    """The claim with the new ids of the claims that it goes against and is part of."""
    whole = claim.figure.part_of if claim.figure else None
    if claim.figure is not None and whole is not None and ids.get(whole, whole) != whole:
        claim = replace(claim, figure=replace(claim.figure, part_of=ids[whole]))
    answers = tuple(ids.get(other, other) for other in claim.answers)
    return claim if answers == claim.answers else replace(claim, answers=answers)


def _named(claim: Claim) -> Claim:
    """The claim under that name, unless it is another party's."""
    own: Layer | None = claim.chain[-1] if claim.chain else None
    called = claim.claimant.name.lower()
    known = own is not None and (own.party == claim.claimant.party or (own.party is None and called in PERSONAL))
    if own is None or not known or called not in PRONOUNS:
        return claim
    return replace(claim, claimant=replace(claim.claimant, name=own.name))
