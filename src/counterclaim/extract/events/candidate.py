"""An event before its spans are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Token

CEASEFIRE = "ceasefire"
"""The mode of a truce, which two have with one another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event's word and cue, how it stands and its type so, who takes part; `also` tell it again.

    One that is `noted` only the chronicler has.
    """

    token: Token
    cue: Cue
    how: Standing
    type: str
    actors: tuple[ActorMention, ...] = ()
    recipients: tuple[ActorMention, ...] = ()
    also: tuple[Token, ...] = ()
    noted: bool = False

    @property
    def is_truce(self) -> bool:
        """Whether it is that fire ceases."""
        return (self.cue.mode or self.cue.kind) == CEASEFIRE

    @property
    def words(self) -> list[int]:
        """The tokens that tell it, its own first."""
        return [self.token.index, *(t.index for t in self.also)]
