"""A sentence with one figure, as the rules leave it: "Chad said nine guards fell"."""

from __future__ import annotations

from counterclaim.extract.mentions import ActorMention, Attribution, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.weigh.view import View
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import UNKNOWN, Scope, Status, Victims
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

PARSE = tree(
    """Chad Chad PROPN 2 nsubj
said say VERB 0 root
nine nine NUM 4 nummod
guards guard NOUN 5 nsubj
fell fall VERB 2 ccomp"""
)
CHAD = ActorMention(0, 1, 0, PARSE.tokens[0].span, Actor("Chad", "TCD", Sector.GOVERNMENT, "TCD"), "name:state")


def view(
    side: str = UNKNOWN,
    victims: Victims = Victims.UNKNOWN,
    scope: Scope = Scope.NEW,
    said: Attribution | None = None,
) -> View:
    evidence = PARSE.span(2, 5)
    spans = (("count", PARSE.tokens[2].span), ("victims", PARSE.tokens[3].span))
    figure = FigureMention(3, 4, evidence, Count.exactly(9), Status.KILLED, victims, side, spans, ())
    draft = Draft(figure, 0, 0, Role.BODY, said, None, None, side, victims, scope)
    setting = Setting(fighting=("TCD",), theatre="TCD")
    return View(PARSE, (draft,), (CHAD,), (), setting, None)
