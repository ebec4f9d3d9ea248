"""A side as the words tell it, and which actors may have people of their own."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.mentions import ActorMention
from counterclaim.lookup import NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.text import Span

EMPLOYERS = frozenset({Sector.BUSINESS, Sector.EDUCATION, Sector.LABOUR, Sector.MEDIA, Sector.RELIGION})
"""Of bodies that have members and staff, and no people of their own."""
_BODY_RULES = frozenset({f"name:{NameKind.BODY}", f"name:{NameKind.MEDIA}"})


@dataclass(frozen=True, slots=True)
class Side:
    """A party, or the token of a pronoun or noun whose party is to be found; all None where nothing tells."""

    party: str | None = None
    owner: int | None = None
    span: Span | None = None
    rule: str = "untold"

    @property
    def told(self) -> bool:
        return self.party is not None or self.owner is not None


UNTOLD = Side()


def has_people(actor: ActorMention) -> bool:
    """Whether people may be a party's own: a firm or a church has staff and members, who are a state's."""
    employs = actor.rule in _BODY_RULES and actor.actor.sector in EMPLOYERS
    return actor.actor.party is not None and not employs
