"""What a report counts whose news is a verdict or a day of remembrance was lost long before."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Scope
from counterclaim.reading import read

COURT = "A court in Casablanca has sentenced four men over the bombings of 16 May 2003. "
JUDGED = "A former captain was convicted on Wednesday over the shelling of a market in Benghazi in 2003. "
TRIED = "Eight officers went on trial in Lima on Wednesday for a massacre in 1985. "
ESCAPED = "A man who was sentenced to death in 2002 escaped from a jail in Fez on Wednesday. "
YEARS = "Relatives gathered in Bali on Friday to mark ten years since the bombings of two nightclubs. "


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        pytest.param(COURT + "Thirty-three bystanders were killed.", Scope.BACKGROUND, id="a verdict"),
        pytest.param(JUDGED + "A further 30 buyers were hurt.", Scope.BACKGROUND, id="convicted, of no court named"),
        pytest.param(TRIED + "Soldiers shot 69 peasants.", Scope.BACKGROUND, id="on trial"),
        pytest.param(ESCAPED + "Four guards were killed.", Scope.NEW, id="one who was sentenced once"),
        pytest.param(YEARS + "Thirty-eight Indonesians were killed.", Scope.BACKGROUND, id="an anniversary"),
        pytest.param(COURT + "On Tuesday two guards were killed in Fez.", Scope.NEW, id="lost besides, these days"),
        pytest.param(
            "A court in Casablanca was bombed on Monday. Two judges were killed.", Scope.NEW, id="no verdict",
        ),
    ],
)  # fmt: skip
def test_scope(text: str, scope: Scope) -> None:
    claims = read(text, published="2012-10-12").claims
    assert [claim.figure.scope for claim in claims if claim.figure][-1:] == [scope]
