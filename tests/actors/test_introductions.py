"""Groups and watchers that no list names, by the words that a report introduces them with."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.attribution import hear
from counterclaim.model.actor import Sector

ADMITTED = "An outlawed loyalist group, the Ulster Red Fist, said that it shot two men."


@pytest.mark.parametrize(
    ("text", "party", "sector"),
    [
        pytest.param("KarCom, an alliance of rebel groups, said that two fell.", "KarCom", "REB", id="an alliance"),
        pytest.param(ADMITTED, "Ulster Red Fist", "REB", id="behind what it is"),
        pytest.param("A rebel group, the Red Fist (RF), fled. The RF told of two.", "Red Fist", "REB", id="short"),
        pytest.param("The Swedish charity Lifeline said that two sailors fell.", "Lifeline", "NGO", id="of no state"),
        pytest.param("A rights group in Lima, the Quipu Centre, told of two.", "Quipu Centre", "NGO", id="in a city"),
        pytest.param("A Peruvian aid group said that two fell.", None, "NGO", id="never named"),
        pytest.param("Cepsil, a Spanish oil company, denied that two fell.", "Cepsil", "BUS", id="a firm"),
        pytest.param("The opposition party Inkosi said that two fell.", "Inkosi", "OPP", id="a party"),
        pytest.param("The governor of Ayacucho region in Peru, Ana Lima, told of two.", "PER", "GOV", id="a person"),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, party: str | None, sector: str) -> None:
    claimant = hear({"text": text, "id": "t-1", "outlet": None}).attributions[-1].claimant
    assert (claimant.party, claimant.sector) == (party, Sector(sector))


@pytest.mark.parametrize("post", ["the militia commander", "a bank clerk", "an airline pilot", "a company lead"])
def test_a_person_is_no_group(post: str) -> None:
    found = hear({"text": f"Ahmed Ali, {post}, said that two fell.", "id": "t-1", "outlet": None})
    assert all(a.claimant.party != "Ahmed Ali" for a in found.attributions)
