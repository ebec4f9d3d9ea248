"""Figures on their way to claims, built by hand over small trees."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.mentions import Attribution, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Claimant, Stance, Status, Victims
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Count
from tests.trees import tree

PARSE = tree(
    """It it PRON 2 nsubj
lost lose VERB 0 root
its its PRON 4 nmod:poss
troops troops NOUN 2 obj
enemy enemy NOUN 2 obl"""
)


WORDS = Span(0, 2)


def said_by(party: str | None) -> Attribution:
    claimant = Claimant(f"government of {party}", party)
    return Attribution((1, 2, 3), claimant, WORDS, WORDS, 1, Stance.ASSERTED, "says")


def draft(
    head: int = 3,
    *,
    low: int = 5,
    side: str | None = None,
    victims: Victims = Victims.MILITARY,
    party: str | None = None,
    sentence: int = 0,
    **mention: object,
) -> Draft:
    spans = () if victims is Victims.UNKNOWN else (("victims", WORDS),)
    figure = FigureMention(head, 1, WORDS, Count.exactly(low), Status.KILLED, victims, side, spans, (), **mention)  # type: ignore[arg-type]
    said = said_by(party) if party else None
    return Draft(figure, sentence, 0, Role.BODY, said, None, None, side, victims)


def state(trigger: int, status: Status = Status.KILLED) -> Draft:
    figure = draft()
    return replace(figure, mention=replace(figure.mention, trigger=trigger, status=status))
