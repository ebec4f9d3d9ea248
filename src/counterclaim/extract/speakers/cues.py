"""A cue of attribution and the words it reaches, before quotes, layers and carry-over are settled."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.speakers.private import is_private
from counterclaim.model.claim import NARRATOR, Claimant, Layer, Stance
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a noun phrase makes stand behind what is said; `known` where it is an actor of the report.

    `people` where it is none, and names people all the same: "a postman".
    """

    claimant: Claimant
    span: Span | None
    known: bool = True
    people: bool = False


OUTLET = Speaker(NARRATOR, None)


def speaker_of(mention: ActorMention) -> Speaker:
    """The outlet where it names itself, else the actor; a private person speaks for no party."""
    if mention.rule == "outlet":
        return OUTLET
    actor = mention.actor
    party = None if is_private(mention) else actor.party
    return Speaker(Claimant(actor.name, party, actor.sector, mention.speaker), mention.span)


@dataclass(frozen=True, slots=True)
class Cue:
    """One speaker of one reporting word; `content` may be empty where only a quotation is reported.

    `start` and `end` are the tokens of the cue itself; `told` the layer that the words were said to.
    """

    token: int
    start: int
    end: int
    speaker: Speaker
    stance: Stance
    content: tuple[int, ...]
    rule: str
    told: tuple[Layer, ...] = ()

    def span(self, parse: Parse) -> Span:
        """The characters of the cue; of an outlet's own voice, which has none, the empty span at its first
        word, that of a heading left out of the parse too.
        """
        if self.start == self.end:
            at = min(s.span.start for s in parse.document.stretches) if self.start == 0 else None
            at = parse.tokens[self.start].span.start if at is None else at
            return Span(at, at)
        return parse.span(self.start, self.end)
