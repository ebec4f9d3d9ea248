"""One event told twice in a clause chain: the attack and the harm it did, the noun and its verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.struck import STRUCK
from counterclaim.extract.events.tree import case_of, nominal
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def merged(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that only say again what one above them says; it keeps what they named."""
    by_token = {one.token.index: one for one in found}
    within: dict[int, int] = {}
    for one in found:
        over = _repeated(parse, one, by_token, within)
        if over is not None:
            keep = by_token[over]
            by_token[over] = _joint(keep, one)
            del by_token[one.token.index]
            within[one.token.index] = over
    return list(by_token.values())


def _joint(keep: Candidate, one: Candidate) -> Candidate:
    """What two tell together: who takes part by the first, else the second; the mode of the attack.

    Whom the first only finds beside it, and the second tells to have done it, suffers nothing: "in a Ghanaian raid".
    """
    harm = keep.cue.kind == "harm" != one.cue.kind
    cue = replace(keep.cue, mode=one.cue.mode, kind=one.cue.kind) if harm else keep.cue
    actors, recipients = _fought(keep, one) if one.cue.kind == "clash" else _told_of(keep, one)
    return replace(keep, cue=cue, actors=actors, recipients=recipients, also=(*keep.also, one.token))


def _fought(harm: Candidate, clash: Candidate) -> Sides:
    """The sides of a clash in which somebody came to harm; with only one of them told, that one harmed him."""
    if clash.actors or harm.actors or not harm.recipients:
        return clash.actors or harm.actors, clash.recipients or harm.recipients
    foes = tuple(m for m in clash.recipients if m.span not in {m.span for m in harm.recipients})
    return foes, harm.recipients


def _told_of(keep: Candidate, one: Candidate) -> Sides:
    """Who takes part by the first, else by the second; whom no table names gives way to who came to harm."""
    doing = {m.span for m in one.actors} if not keep.actors else set()
    suffering = tuple(m for m in keep.recipients if m.span not in doing)
    called = one.cue.kind == "harm" and all(m.rule == STRUCK for m in suffering)
    known = tuple(m for m in one.recipients if m.rule != STRUCK) if called else ()
    return keep.actors or one.actors, known or suffering or one.recipients


def _repeated(
    parse: Parse, one: Candidate, kept: Mapping[int, Candidate], within: Mapping[int, int]
) -> int | None:
    """The assault above in the same clause chain that an assault repeats, or that one `within` it does, or None."""
    if one.type != "ASSAULT":
        return None
    noun, at = nominal(parse, one.token), one.token
    for above in list(parse.ancestors(at.index))[:4]:
        over = within.get(above.index, above.index)
        if over in kept and kept[over].type == "ASSAULT":
            return over if _linked(one, at.deprel, noun=noun) and not _apart(parse, one.token) else None
        if above.upos == "VERB" and not noun:
            return None
        at = above
    return None


def _linked(one: Candidate, relation: str, *, noun: bool) -> bool:
    """Whether a word tells again what that above it does; harm also where it stands on the noun of what was done: "an
    operation targeting the port".
    """
    if noun:
        return relation not in ("acl:relcl", "ccomp", "parataxis", "conj")
    doing = one.token.deprel == "acl" and one.token.xpos == "VBG"
    return one.cue.kind == "harm" and (relation in ("conj", "advcl", "xcomp") or doing)


def _apart(parse: Parse, token: Token) -> bool:
    """Whether a clause tells of another deed: it has one who does it, or tells what befell somebody else at another
    time ("after one of its men was wounded").
    """
    if case_of(parse, token) == "for":  # what one is punished for, or avenges
        return True
    own = {t.deprel for t in parse.deps(token.index, "nsubj")}
    if own == {"nsubj:pass"}:
        return case_of(parse, token) in grammar("aside")
    return bool(own) and not nominal(parse, token)


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
