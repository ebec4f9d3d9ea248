"""One event told twice in a clause chain: the attack and the harm it did, the noun and its verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.tree import nominal
from counterclaim.model.parse import Parse


def merged(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that only say again what one above them says; it keeps what they named."""
    by_token = {one.token.index: one for one in found}
    for one in found:
        over = _repeated(parse, one, by_token)
        if over is not None:
            keep = by_token[over]
            by_token[over] = _joint(keep, one)
            del by_token[one.token.index]
    return list(by_token.values())


def _joint(keep: Candidate, one: Candidate) -> Candidate:
    """What two tell together: who takes part by the first, else the second; the mode of the attack."""
    harm = keep.cue.kind == "harm" != one.cue.kind
    cue = replace(keep.cue, mode=one.cue.mode, kind=one.cue.kind) if harm else keep.cue
    actors, recipients = keep.actors or one.actors, keep.recipients or one.recipients
    return replace(keep, cue=cue, actors=actors, recipients=recipients, also=(*keep.also, one.token))


def _repeated(parse: Parse, one: Candidate, kept: Mapping[int, Candidate]) -> int | None:
    """The assault above in the same clause chain that an assault repeats, or None."""
    if one.type != "ASSAULT":
        return None
    noun, at = nominal(parse, one.token), one.token
    for above in list(parse.ancestors(at.index))[:4]:
        if above.index in kept and kept[above.index].type == "ASSAULT":
            return above.index if _linked(one, at.deprel, noun=noun) else None
        if above.upos == "VERB" and not noun:
            return None
        at = above
    return None


def _linked(one: Candidate, relation: str, *, noun: bool) -> bool:
    if noun:
        return relation not in ("acl:relcl", "ccomp", "parataxis", "conj")
    return one.cue.kind == "harm" and relation in ("conj", "advcl", "xcomp")


def told_once(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the nouns that name again what another of their type in the sentence tells, of whom nobody
    is told: "Serbs protested; the protest began on Monday".
    """
    others = {(one.token.sentence, one.type) for one in found if one.actors or one.recipients}
    kept: list[Candidate] = []
    for one in found:
        place = (one.token.sentence, one.type)
        bare = not (one.actors or one.recipients) and nominal(parse, one.token)
        if not (bare and place in others):
            kept.append(one)
            others.add(place)
    return kept
