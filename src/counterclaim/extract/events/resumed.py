"""A deed told before and named again by a word for any: "carried out the attack", "the strikes killed nine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.owning import OWNED
from counterclaim.extract.events.tree import case_of, nominal, subjects
from counterclaim.extract.mentions import Attribution, EventMention
from counterclaim.extract.speakers import claimant_of
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claimant, Step
from counterclaim.model.parse import Parse, Token

BARE = ("det", "punct", "case", "nmod:poss")
"""What may stand with a noun that only points to a deed, besides who did it."""
NEAR = 6
"""Sentences back within which the deed was told."""
RUIN = "destroy"
"""The mode of what is lost or ruined: a deed's result, which no attack names again."""


def resumed(
    parse: Parse, mentions: Sequence[EventMention], attributions: Sequence[Attribution]
) -> list[EventMention]:
    """The mentions, those that name a deed told before as it was told there; without those that tell nothing new of it:
    the same voice, nobody who did it and nobody whom it struck.
    """
    found: list[EventMention] = []
    for mention in mentions:
        before = _before(parse, mention, found) if _points(parse, mention) else None
        if before is None:
            found.append(mention)
        elif _tells_more(mention, before) or _voice(mention, attributions) != _voice(before, attributions):
            found.append(_as_told(mention, before))
    return found


def _points(parse: Parse, mention: EventMention) -> bool:
    """Whether the noun of an attack only points to it."""
    if mention.event.plover != "ASSAULT":
        return False
    token = parse.tokens[mention.cue]
    nouns = [token] if nominal(parse, token) else [*subjects(parse, token), *themes(parse, token)]
    return any(_pointing(parse, noun) for noun in nouns)


def _pointing(parse: Parse, noun: Token) -> bool:
    cue = cue_at(parse, noun)
    if cue is None or cue.type != "ASSAULT" or not nominal(parse, noun):
        return False
    if cue.kind == OWNED:
        return not parse.deps(noun.index, "nmod", "acl")
    bare = all(t.deprel in BARE or t.deprel.startswith("acl") or _is_doer(parse, t) for t in parse.deps(noun.index))
    return bare and any(t.lower in grammar("pointing") for t in parse.deps(noun.index, "det"))


def _is_doer(parse: Parse, token: Token) -> bool:
    return token.deprel == "nmod" and case_of(parse, token) == "by"


def _before(parse: Parse, mention: EventMention, told: Sequence[EventMention]) -> EventMention | None:
    """The last attack of a kind told in the sentences before, if it is of this kind and by nobody else."""
    here = parse.tokens[mention.cue].sentence
    for one in reversed(told):
        apart = here - parse.tokens[one.cue].sentence
        if apart > NEAR:
            return None
        if apart > 0 and one.event.plover == "ASSAULT" and one.event.mode != RUIN:
            if None not in (mention.event.mode, one.event.mode) and mention.event.mode != one.event.mode:
                return None
            doers = {a.party for a in one.actors} - {None}, {a.party for a in mention.actors} - {None}
            return one if not all(doers) or doers[0] & doers[1] else None
    return None


def _tells_more(mention: EventMention, before: EventMention) -> bool:
    """Whether a mention denies, or names somebody whom the telling before did not; "nine people" are no one new."""
    known = {*before.actors, *before.recipients}
    return mention.denied or not {*mention.actors, *(a for a in mention.recipients if a.party)} <= known


def _voice(mention: EventMention, attributions: Sequence[Attribution]) -> Claimant | None:
    """Who tells an event; None where the report does."""
    said = claimant_of(attributions, mention.cue)
    return said.claimant if said else None


def _as_told(mention: EventMention, before: EventMention) -> EventMention:
    old, new = before.event, mention.event
    how = new if new.mode or new.means else old  # "the airstrike" tells anew how it was done
    event = replace(new, mode=how.mode, acled=how.acled, sub=how.sub, means=how.means)
    done_to, whom = _facing(mention, before)
    event = event if event.recipient else replace(event, recipient=done_to)
    step = Step("plover", "told before", dict(before.spans)["cue"])
    spans = [(slot, span) for slot, span in before.spans if slot == "means" and how is old]
    return replace(
        mention,
        event=event,
        recipients=mention.recipients or whom,
        spans=(*mention.spans, *spans),
        trace=(*mention.trace, step),
    )


def _facing(mention: EventMention, before: EventMention) -> tuple[Actor | None, tuple[Actor, ...]]:
    """Whom a deed told before was done to, by who does it now: of a clash the other of two."""
    doers = {a.party for a in mention.actors} - {None}
    if doers and doers & {a.party for a in before.recipients}:
        others = tuple(a for a in before.actors if a.party not in doers)
        return (before.event.actor if others else None), others
    return before.event.recipient, before.recipients
