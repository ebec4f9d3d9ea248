"""Who else stands behind what somebody tells: "the army and the rebels said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import Attribution


def joint_tellers(said: Attribution | None, attributions: Sequence[Attribution]) -> Iterator[Attribution | None]:
    """Who tells something and whoever tells it with him by the same word, each another claimant."""
    yield said
    if said is None or said not in attributions:
        return
    told = {said.claimant.name}
    for other in attributions:
        if _is_joint(other, said) and other.claimant.name not in told:
            told.add(other.claimant.name)
            yield other


def _is_joint(one: Attribution, other: Attribution) -> bool:
    """Whether two are heard by one word with the same words, and none of them is the outlet."""
    heard = one.cue == other.cue and one.content == other.content and one.stance is other.stance
    return heard and not one.claimant.narrator and not other.claimant.narrator
