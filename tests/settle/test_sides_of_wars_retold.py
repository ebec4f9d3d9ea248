"""Whose people a figure counts in wars of two states retold: by who left, mourned or owned up to them."""

from __future__ import annotations

import pytest

from counterclaim.reading import read
from tests.settle.lost import sides

GULF = "Soldiers of Iraq and of Iran fought east of Basra on Wednesday. "
OGADEN = "Soldiers of Ethiopia and of Somalia fought near Galdogob. "
CENEPA = "Soldiers of Peru and of Ecuador fought in the upper Cenepa on Thursday. "


@pytest.mark.parametrize(
    ("text", "day", "side"),
    [
        pytest.param(
            CENEPA + "The Joint Command of Peru held that the Ecuadorian garrison had left at least 15 dead on the "
            "ground.", "1995-02-03", "ECU", id="left dead on the ground by those named",
        ),
        pytest.param(
            GULF + "The army of Iraq said that the invaders had left 4,000 dead.", "1984-03-01", "IRN",
            id="left dead by the enemy",
        ),
        pytest.param(
            GULF + "The Iraqi army put the attackers' dead at 4,800.", "1984-03-01", "IRN", id="the attackers' dead",
        ),
        pytest.param(
            "China and India fought at Nathu La. The foreign ministry of China said that the intruders were driven "
            "back with 36 dead.", "1967-10-03", "IND", id="driven back with dead",
        ),
        pytest.param(
            "Mali and Burkina Faso fought over the Agacher strip. The army of Mali claimed to have killed 59 soldiers "
            "of Burkina Faso against two dead of its own.", "1985-12-27", "MLI", id="dead of its own",
        ),
        pytest.param(
            "China said it had lost nine soldiers at Nathu La, and India said it had lost 23 of its own.", "1967-10-03",
            "IND", id="of its own, who is told last",
        ),
        pytest.param(
            "Chinese guards had killed over 1,000 Vietnamese soldiers for the loss of 63 of their own, the army of "
            "China said.", "1984-07-14", "CHN", id="of their own, who did the deed",
        ),
        pytest.param(
            "An Iraqi spokesman claimed 30 Iranians dead.", "1984-03-01", "IRN", id="people of a nation, dead",
        ),
        pytest.param(
            GULF + "An Iraqi spokesman claimed 30 Iranian soldiers dead and confirmed the loss of six soldiers.",
            "1984-03-01", "IRQ", id="what one owns up to",
        ),
        pytest.param(
            OGADEN + "A Somali ministry said that 97 Ethiopian soldiers were killed and that Somalia's casualties were "
            "17 killed and 29 hurt.", "1982-07-05", "SOM", id="of the figure right before it",
        ),
        pytest.param(
            "President Erdogan offered his condolences to Ilham Aliyev over the death of a general.", "2020-07-15",
            "AZE", id="those condoled with",
        ),
        pytest.param(
            "The foreign ministry of India deplored the deaths of 30 soldiers in the clashes between Armenia and "
            "Azerbaijan.", "2016-04-05", "both", id="deplored by a third",
        ),
        pytest.param(
            "Ethiopian soldiers and Somali soldiers fought. The foreign ministry of Kenya deplored the deaths of many "
            "soldiers.", "1982-07-05", "both", id="deplored by a third, of no place",
        ),
    ],
)  # fmt: skip
def test_whose_the_last_figure_is(text: str, day: str, side: str) -> None:
    assert sides(text, day)[-1] == side


@pytest.mark.parametrize(
    ("text", "day", "side"),
    [
        pytest.param(
            "The president of Turkey offered his condolences to the families of the 13 Turkish soldiers killed on "
            "Sunday.", "2007-10-10", "TUR", id="condoled with at home",
        ),
        pytest.param(
            "A raid by rebels left 12 dead in the town of Beni in Congo, the army of Congo said.", "2014-10-10", "COD",
            id="a raid leaves those it killed",
        ),
        pytest.param(
            "The foreign ministry of India deplored the deaths of 30 soldiers in Kashmir, where Pakistan attacked.",
            "2016-04-05", "IND", id="deplored at home",
        ),
    ],
)  # fmt: skip
def test_whose_it_is_where_the_words_only_look_alike(text: str, day: str, side: str) -> None:
    assert sides(text, day)[-1] == side


def test_what_is_said_after_a_denial_is_not_denied() -> None:
    text = OGADEN + "Ethiopia denied heavy losses and said that the attackers had been driven back with 40 dead."
    figures = [claim for claim in read(text, published="1982-07-05").claims if claim.figure]
    assert [(c.figure.count.low, c.stance.value) for c in figures if c.figure and c.figure.count.low == 40] == [
        (40, "asserted")
    ]


def test_a_medium_has_nobody_to_lose() -> None:
    text = (
        "The day went well for Azerbaijan, Report.az wrote, quoting the military press service that none of its "
        "personnel had been hit. By evening the service corrected itself: three servicemen had been killed."
    )
    assert "report.az" not in sides(text, "2020-07-12")


def test_the_dead_of_a_whole_war_are_of_every_kind() -> None:
    text = "The army of Sri Lanka shelled the Tamil Tigers on Monday. Some 65,000 people have been killed since 1983."
    (figure,) = (claim.figure for claim in read(text, published="2006-10-17").claims if claim.figure)
    assert figure.victims == "mixed"


@pytest.mark.parametrize(
    ("told", "party"),
    [
        pytest.param("the security ministry said", "MLI", id="a ministry at home, not the one told of before"),
        pytest.param("the army said", "MLI", id="the army at home"),
    ],
)
def test_an_office_at_home_speaks_for_the_land_where_others_only_send_diplomats(told: str, party: str) -> None:
    text = (
        "BAMAKO - Malian special forces stormed a hotel on Friday. Russia's foreign ministry said six of the dead were "
        f"crew members of an airline. Two soldiers were hurt in the assault, {told}."
    )
    last = [claim for claim in read(text, published="2015-11-21").claims if claim.figure][-1]
    assert last.claimant.party == party
