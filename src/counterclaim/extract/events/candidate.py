"""An event before its spans are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Token


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
    def words(self) -> list[int]:
        """The tokens that tell it, its own first."""
        return [self.token.index, *(t.index for t in self.also)]
