"""One who is named died once: his death is as new where it is told again as where it was told first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.settle.agreeing import DIES_ONCE, agreeing
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Scope, Status
from tests.settle.drafts import PARSE, draft

HIM = "Anton Weiss"


def died(
    *names: str, scope: Scope = Scope.BACKGROUND, low: int = 1, status: Status = Status.KILLED, sentence: int = 1
) -> Draft:
    told = draft(low=low, sentence=sentence, names=names)
    return replace(told, scope=scope, mention=replace(told.mention, status=status))


FIRST = died(HIM, scope=Scope.NEW, sentence=0)


@pytest.mark.parametrize(
    ("first", "again", "scope"),
    [
        pytest.param(FIRST, died("Weiss"), Scope.NEW, id="by his surname"),
        pytest.param(FIRST, died("Paula Brandt"), Scope.BACKGROUND, id="another"),
        pytest.param(FIRST, died("Anton Maurer"), Scope.BACKGROUND, id="another of his first name"),
        pytest.param(FIRST, died(), Scope.BACKGROUND, id="one without a name"),
        pytest.param(FIRST, died("Weiss", low=2), Scope.BACKGROUND, id="two"),
        pytest.param(FIRST, died("Weiss", status=Status.WOUNDED), Scope.BACKGROUND, id="his wounds of another day"),
        pytest.param(died(HIM, sentence=0), died("Weiss"), Scope.BACKGROUND, id="history both times"),
        pytest.param(died(HIM, scope=Scope.NEW, low=3), died("Weiss"), Scope.BACKGROUND, id="first as one of three"),
    ],
)
def test_scope_of_the_second_telling(first: Draft, again: Draft, scope: Scope) -> None:
    _, told = agreeing(PARSE, [first, again])
    assert told.scope is scope
    assert (DIES_ONCE in {step.rule for step in told.trace}) == (scope is Scope.NEW)
