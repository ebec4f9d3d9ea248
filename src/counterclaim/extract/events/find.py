"""Find the events of a parse: cues, how each stands, who does it to whom and with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.crosswalk import acled
from counterclaim.extract.events.cues import NOUN_LIKE, cue_at, themes
from counterclaim.extract.events.extent import evidence_of, own_words
from counterclaim.extract.events.lexicon import Cue, Means, turns, types
from counterclaim.extract.events.means import means_in, mode_of
from counterclaim.extract.events.order import by_salience
from counterclaim.extract.events.roles import actors_of, light_verb_over, recipients_of, subject_of
from counterclaim.extract.events.standing import Standing, standing
from counterclaim.extract.mentions import ActorMention, Attribution, EventMention, PlaceMention
from counterclaim.model.claim import Event, Stance, Step
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
PURPOSEFUL = frozenset({"PROTEST"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event before its spans are drawn: its word, its cue, how it stands and who takes part."""

    token: Token
    cue: Cue
    how: Standing
    type: str
    actors: tuple[ActorMention, ...]
    recipients: tuple[ActorMention, ...]


def find_events(
    parse: Parse,
    actors: tuple[ActorMention, ...],
    attributions: Sequence[Attribution] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[EventMention, ...]:
    """The events that a parse tells of, in text order, each with its `salience` in its sentence.

    An event without a named actor is kept with actor None. What is meant, threatened, asked or refused
    becomes the event that saying so is; what is only supposed is left out; what is negated or denied is kept,
    as denied. Where no recipient is named, a place to which it is done tells the recipient's country.
    """
    cast = Cast.of(parse, actors, places)
    denied = _denied_words(attributions)
    cues = {t.index: cue for t in parse.tokens if (cue := cue_at(parse, t))}
    found = _merge(parse, list(_candidates(cast, cues)))
    mentions = [_mention(parse, one, denied) for one in found]
    return by_salience(parse, mentions)


def _denied_words(attributions: Sequence[Attribution]) -> frozenset[int]:
    return frozenset(i for a in attributions if a.stance is Stance.DENIED for i in a.content)


def _candidates(cast: Cast, cues: dict[int, Cue]) -> Iterator[Candidate]:
    held: dict[int, list[int]] = {}
    stands = {i: standing(cast.parse, cast.parse.tokens[i], cues) for i in cues}
    for index, how in stands.items():
        if how.above is not None:
            held.setdefault(how.above.index, []).append(index)
    for index, cue in cues.items():
        token, how = cast.parse.tokens[index], stands[index]
        inner = [cues[i] for i in held.get(index, ())]
        kind = None if how.above is not None else _type(cue, how, inner)
        if kind is not None and _told(cast, token, cue):
            yield _cast(cast, Candidate(token, cue, how, kind, (), ()), held.get(index, ()), cues)


def _type(cue: Cue, how: Standing, inner: list[Cue]) -> str | None:
    """The type that a cue has as it stands, or None where nothing is said to have happened."""
    table = turns()
    if how.hold == "aim":
        return cue.type if types()[cue.type].manner == "said" or cue.type in PURPOSEFUL else None
    if how.hold is not None:
        hold = how.hold + "-not" if how.denied and how.hold in ("future", "must") else how.hold
        return table.get((hold, types()[cue.type].side))
    if cue.kind == "vow" and inner:
        return table.get(("vow", types()[inner[0].type].side), cue.type)
    if cue.type == "REQUEST" and inner:
        return table.get(("ask", inner[0].type), cue.type)
    return cue.type


def _told(cast: Cast, token: Token, cue: Cue) -> bool:
    """Whether a noun tells of an event by itself; weak ones need a light verb or someone who does it."""
    if token.upos not in NOUN_LIKE or cue.kind != "weak":
        return True
    return light_verb_over(cast.parse, token) is not None and bool(actors_of(cast, token))


def _cast(cast: Cast, one: Candidate, inner: Sequence[int], cues: dict[int, Cue]) -> Candidate:
    """The candidate with those who take part in it; what it holds may name the recipient that it does not."""
    token, cue = one.token, one.cue
    suffers = "subj" in cue.slots
    actors = [] if suffers else actors_of(cast, token)
    if one.how.hold == "must":
        return _cast_demand(cast, one, actors)
    recipients = recipients_of(cast, token, cue, actors)
    for index in inner:
        recipients = recipients or recipients_of(cast, cast.parse.tokens[index], cues[index], actors)
    recipients = recipients or recipients_of(cast, token, cue, actors, own_words(cast.parse, token))
    if not recipients and one.type in RECIPROCAL and len(actors) > 1:
        recipients = actors[1:]
    return replace(one, actors=tuple(actors), recipients=tuple(recipients))


def _cast_demand(cast: Cast, one: Candidate, doers: list[ActorMention]) -> Candidate:
    """In "X said that Y must go" the one who speaks acts, and the one who must is the recipient."""
    speaker = one.how.speaker
    said_by = subject_of(cast.parse, speaker) if speaker else []
    actors = [m for t in said_by[:1] for m in cast.named(t)]
    return replace(one, actors=tuple(actors), recipients=tuple(doers))


def _merge(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """Drop an event that only says again what another of its clause says: the harm an attack did, the attack
    that killed, and leave what it alone named to the one that stays."""
    by_token = {one.token.index: one for one in found}
    for one in found:
        over = _repeats(parse, one, by_token)
        if over is not None:
            keep = by_token[over]
            by_token[over] = replace(
                keep, actors=keep.actors or one.actors, recipients=keep.recipients or one.recipients
            )
            del by_token[one.token.index]
    return list(by_token.values())


def _repeats(parse: Parse, one: Candidate, kept: dict[int, Candidate]) -> int | None:
    """The event above in the same clause chain, of the same type, that this one repeats."""
    if one.type != "ASSAULT" or one.token.index not in kept:
        return None
    noun = one.token.upos in NOUN_LIKE
    harm = one.cue.kind == "harm"
    at = one.token
    for above in list(parse.ancestors(at.index))[:4]:
        if above.index in kept and kept[above.index].type == "ASSAULT":
            linked = at.deprel in ("conj", "advcl", "xcomp") if not noun else at.deprel != "acl:relcl"
            return above.index if (harm and linked) or (noun and linked) else None
        if above.upos == "VERB" and not noun:
            return None
        at = above
    return None


def _mention(parse: Parse, one: Candidate, denied: frozenset[int]) -> EventMention:
    words = own_words(parse, one.token)
    found = _means(parse, one, words)
    mode = mode_of(one.cue, found[0] if found else None) if one.type == one.cue.type else None
    actor = one.actors[0].actor if one.actors else None
    recipient = one.recipients[0].actor if one.recipients else None
    tool = found[0].name if found else None
    event, sub = acled(one.type, mode, tool, one.cue.kind, actor, recipient)
    negated = one.how.denied and one.how.hold is None
    return EventMention(
        cue=one.token.index,
        evidence=evidence_of(parse, one.token, one.actors),
        event=Event(one.type, mode, event, sub, actor, recipient, tool),
        spans=_spans(parse, one, found),
        trace=_trace(one, found),
        denied=negated or one.token.index in denied,
        actors=tuple(m.actor for m in one.actors),
        recipients=tuple(m.actor for m in one.recipients),
    )


def _means(parse: Parse, one: Candidate, words: list[Token]) -> tuple[Means, Span] | None:
    if one.type not in ("ASSAULT", "COERCE", "PROTEST") and one.cue.type != "ASSAULT":
        return None
    objects = {i for t in themes(parse, one.token) for i in parse.subtree(t.index)}
    objects = set() if one.token.upos in NOUN_LIKE or one.cue.kind != "lost" else objects
    return means_in(parse, [t for t in words if t.index not in objects])


def _spans(parse: Parse, one: Candidate, found: tuple[Means, Span] | None) -> tuple[tuple[str, Span], ...]:
    spans = [("cue", one.token.span)]
    spans += [("actor", one.actors[0].span)] if one.actors else []
    spans += [("recipient", one.recipients[0].span)] if one.recipients else []
    spans += [("means", found[1])] if found else []
    acted_on = themes(parse, one.token) if one.token.upos == "VERB" else []
    spans += [("object", parse.hull(_phrase(parse, acted_on[0])))] if acted_on else []
    return tuple(spans)


def _phrase(parse: Parse, head: Token) -> tuple[int, ...]:
    """A noun phrase without the clauses, coordinated phrases and punctuation that hang on it."""
    out = {
        i
        for t in parse.deps(head.index, "acl", "conj", "parataxis", "punct", "advcl", "cc", "appos")
        for i in parse.subtree(t.index)
    }
    return tuple(i for i in parse.subtree(head.index) if i not in out)


def _trace(one: Candidate, found: tuple[Means, Span] | None) -> tuple[Step, ...]:
    steps = [Step("plover", f"cue {one.cue.pattern}", one.token.span)]
    if one.how.hold or one.type != one.cue.type:
        held = f"{one.cue.type} held as {one.how.hold or 'said'}: {one.type}"
        steps.append(Step("plover", held, one.token.span))
    steps += [Step("actor", m.rule, m.span) for m in one.actors]
    steps += [Step("recipient", m.rule, m.span) for m in one.recipients]
    steps += [Step("means", found[0].name, found[1])] if found else []
    return tuple(steps)
