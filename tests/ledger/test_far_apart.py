"""Whether two scenes are of one episode, by where they lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.link.incidents import links
from counterclaim.link.scenes import scenes
from counterclaim.model.incident import Level
from tests.claims import days, figure

(HERE,) = scenes("r", [figure(9, "RAV", doer="OST", when=days("2031-03-01"))], date(2031, 3, 2))
SOUTH = replace(HERE, place="Dorn", country="RAV", lat=12.0, lon=4.0)
FAR_NORTH = replace(HERE, id="north", place="Vel", country="RAV", lat=19.0, lon=4.0)


@pytest.mark.parametrize(
    ("country", "levels"),
    [
        pytest.param("RAV", {Level.EPISODE}, id="two fronts in one country"),
        pytest.param("QUE", set(), id="two wars of the same parties"),
        pytest.param(None, set(), id="who knows where"),
    ],
)
def test_far_apart(country: str | None, levels: set[Level]) -> None:
    other = replace(FAR_NORTH, country=country)
    assert {link.level for link in links(SOUTH, other)} == levels == {link.level for link in links(other, SOUTH)}
