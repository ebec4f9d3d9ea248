"""Whose an office is that does not say so, told by the outlet, by where it reports from and by its own name."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.attribution import hear

BELGRADE = "Ministry of Defence of Serbia"


def party(text: str, outlet: str | None = None) -> str | None:
    """The party of the last attribution of a text."""
    found = hear({"text": text, "id": "t-1", "outlet": outlet}).attributions
    return max(found, key=lambda a: a.cue.start).claimant.party


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        ("The Embassy of Russia said that it would talk. The Minister replied that it was late.", BELGRADE, "SRB"),
        ("The Embassy of Russia said that it would talk. Asked, the ministry told of two dead.", BELGRADE, "SRB"),
        ("Russia said that two fell. The commander of the Third Division replied that none did.", BELGRADE, "SRB"),
        ("The Ministry of Defence of the Republic of Serbia denies the report.", None, "SRB"),
        ("The spokesman of the EU mission confirmed the report.", BELGRADE, "EU"),
    ],
)
def test_own_office(text: str, outlet: str | None, expected: str) -> None:
    assert party(text, outlet) == expected


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        pytest.param(
            "Fighting along the Cambodian border spread on Friday. The Public Health Ministry said that 14 died.",
            "Bangkok Post", "THA", id="the border of another is at home",
        ),
        pytest.param(
            "BAGHDAD - Bombs shook the Karrada quarter on Friday. The health ministry said that nine people died.",
            "The Boston Globe", "IRQ", id="a capital abroad",
        ),
        pytest.param(
            "KIGALI - Shells hit Goma in Congo's east on Friday. The army said that nine men fell.",
            "The Irish Times", "COD", id="an outlet abroad that its report does not tell of",
        ),
        pytest.param(
            "Gunmen shot three farmers at La Esperanza. The defence ministry said that nine men fell.",
            "Colombia Hoy", "COL", id="an outlet at home that names no state",
        ),
        pytest.param(
            "RAIPUR - Naxalites shot six men at Minpa. Naxalites fled, and police said that Naxalites had lost nine.",
            "Voice of Vienna", "IND", id="an outlet abroad that names no state",
        ),
        pytest.param(
            "DUBLIN - Shells hit Goma in Congo's east on Friday. The government said that nine men fell.",
            "The Irish Times", "IRL", id="an outlet at home",
        ),
        pytest.param(
            "Baku, October 28\n\nTartar lies near Armenia. The prosecutor general said that nine men fell.",
            "Azertac", "AZE", id="an outlet at home that names its capital alone",
        ),
        pytest.param(
            "DUBAI - Yemen's army shelled a port, and Yemenis fled. The president said that it was a success.",
            None, "YEM", id="only sent on from there",
        ),
        pytest.param(
            "Nepalese soldiers shot rebels in Rolpa, in the west of Nepal. The army said that three men fell.",
            "Jerusalem Post", "NPL", id="a paper of elsewhere",
        ),
        pytest.param(
            "Gunmen shot two men in Srinagar, in Indian Kashmir, on Monday. Police said that both had died.",
            "The Irish Times", "IND", id="police, in a paper of elsewhere",
        ),
        pytest.param(
            "Rockets from Gaza hit Ashkelon on Monday. The army said that two people were hurt.",
            "Jerusalem Post", "ISR", id="a paper that tells of a town at home",
        ),
        pytest.param(
            "WASHINGTON - Iraqi soldiers took a town in Iraq. The defense department said that two men died.",
            "American Forces Press Service", "USA", id="sent from home, of a war abroad",
        ),
        pytest.param(
            "TEHRAN - The speaker of parliament told worshippers that two men of Iraq's army fell.",
            None, "IRN", id="the capital that it is sent from, for an office that it opens with",
        ),
        pytest.param(
            "CHAD: FLASH UPDATE\n\nRebels crossed from Libya and Sudan. The minister of defence reports ten dead.",
            None, "TCD", id="a heading",
        ),
    ],
)  # fmt: skip
def test_office_of_where_the_report_is_sent_from(text: str, outlet: str | None, expected: str) -> None:
    assert party(text, outlet) == expected


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        ("Ukraine's army shelled Belgorod in Russia, the Investigative Committee told TASS.", "TASS", "RUS"),
        ("Armenia's army fired at Barda, the prosecutor's office informed Azertac.", "Azertac", "AZE"),
        ("Ukraine's army shelled Belgorod in Russia, Ukraine's defence ministry told TASS.", "TASS", "UKR"),
        ("A military source told the agency that two of the enemy's Israeli drones had been shot down.", "SANA", "SYR"),
        ("Kenya's army lost nine men, the defence ministry told Reuters.", "Reuters", "KEN"),
    ],
)
def test_an_office_that_speaks_to_a_home_outlet_is_at_home(text: str, outlet: str, expected: str) -> None:
    assert party(text, outlet) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        pytest.param("Kenya Daily", "RUS", id="an outlet of a land that is not told of"),
        pytest.param("Moscow Daily", "RUS", id="an outlet at home"),
    ],
)
def test_an_outlets_land_gives_way(outlet: str, expected: str) -> None:
    assert party("Shots fell on a post near Grozny and Argun, officials said.", outlet) == expected


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("The Ohio State Police", "USA"),
        ("The Florida Highway Patrol", "USA"),
        ("The New South Wales Rural Fire Service", "AUS"),
        ("The Southern Police Command", None),
        ("The Federal Police", None),
    ],
)
def test_an_office_named_for_a_province(office: str, expected: str | None) -> None:
    """ "Southern" and "Federal" are provinces too, of Malawi and Brazil, and name no office's land."""
    assert party(f"{office} said that two fell.") == expected
