"""A deed told before and named again by a word for any: "carried out the attack", "the strikes killed nine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.owning import OWNED
from counterclaim.extract.events.tree import case_of, nominal, passive, points, subjects
from counterclaim.extract.mentions import Attribution, EventMention
from counterclaim.extract.speakers import claimant_of
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claimant, Step
from counterclaim.model.parse import Parse, Token

BARE = ("det", "punct", "case", "nmod:poss")
"""What may stand with a noun that only points to a deed, besides who did it."""
NEAR = 6
"""Sentences back within which the deed was told."""
BOMBED = frozenset({"aerial", "drone", "heavy-weapons"})
"""Modes of attacks that may be called a bombing."""
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
        points = _points(parse, mention) or _suffers_again(parse, mention, found)
        before = _before(parse, mention, found) if points else None
        if before is None:
            found.append(mention)
        elif _is_judged(parse, mention):
            continue
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


def _suffers_again(parse: Parse, mention: EventMention, told: Sequence[EventMention]) -> bool:
    """Whether those struck before are told to have been, by nobody: "*the bus was attacked* near the bridge"."""
    verb = parse.tokens[mention.cue]
    if mention.event.plover != "ASSAULT" or mention.actors or not passive(parse, verb) or not told:
        return False
    known = {a.name for one in told for a in one.recipients}
    named = (t for t in themes(parse, verb) if points(parse, t))
    return any(t.lemma.lower() == "victim" or t.lower in known for t in named)


def _pointing(parse: Parse, noun: Token) -> bool:
    cue = cue_at(parse, noun)
    if cue is None or cue.type != "ASSAULT" or not nominal(parse, noun):
        return False
    if cue.kind == OWNED:
        return not parse.deps(noun.index, "nmod", "acl")
    bare = all(t.deprel in BARE or t.deprel.startswith("acl") or _is_doer(parse, t) for t in parse.deps(noun.index))
    return bare and points(parse, noun)


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
            if not _may_be(mention, one):
                return None
            doers = {a.party for a in one.actors} - {None}, {a.party for a in mention.actors} - {None}
            return one if not all(doers) or doers[0] & doers[1] else None
    return None


def _may_be(mention: EventMention, before: EventMention) -> bool:
    """Whether a deed told in one way may be that told in another; jets bomb, too."""
    modes = (mention.event.mode, before.event.mode)
    bombed = mention.event.means == "bomb" and before.event.mode in BOMBED
    return None in modes or modes[0] == modes[1] or bombed


def _is_judged(parse: Parse, mention: EventMention) -> bool:
    """Whether a deed is only said to be something: "the strike had been a mistake", "would amount to a crime"."""
    noun = parse.tokens[mention.cue]
    said = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    if said is None or mention.actors or is_one_of(said, grammar("whose")):
        return False
    return bool(parse.deps(said.index, "cop")) or is_one_of(said, grammar("judging"))


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
    anew = new.mode in (None, old.mode) or new.means != "bomb"  # "the bombing" after an air strike tells nothing anew
    how = new if (new.mode or new.means) and anew else old
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
