"""Whose people a figure counts by who holds hostages, by whom an army sends abroad, and by bands without a name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.settle.lost import sides

GAZA = "Israeli jets hit Khan Younis in the Gaza Strip on Monday. Hamas fired rockets at Israel. "
JENIN = "Israeli troops raided Jenin in the West Bank on Monday. Hamas and Islamic Jihad mourned. "
TYRE = "Israel and Hezbollah fought in southern Lebanon on Monday. "
HOMS = "Syrian troops shelled Homs in Syria on Monday. "
ARBIL = "Fighters of the Islamic State attacked posts near Kirkuk in Iraq on Monday. "
ITURI = "Gunmen raided villages in Ituri, in Congo, on Monday. "
KUNAR = "Shells from Pakistan fell in Kunar in Afghanistan on Monday, Afghan officials said. "
KABUL = "A bomb in Kabul in Afghanistan killed 14 people on Monday. "


@pytest.mark.parametrize(
    ("text", "day", "side"),
    [
        pytest.param(GAZA + "It seized 251 hostages.", date(2024, 5, 6), "ISR", id="hostages"),
        pytest.param(
            TYRE + "The Israeli army confirmed the deaths of nine soldiers in southern Lebanon.", date(2024, 10, 6),
            "ISR", id="soldiers abroad",
        ),
        pytest.param(
            TYRE + "Hezbollah said it had killed 25 officers and soldiers of Israel's elite units.",
            date(2024, 10, 6), "ISR", id="officers are not of the group that tells of them",
        ),
        pytest.param(
            "Militants shot 12 soldiers dead in Mali on Monday.", date(2013, 2, 12), "MLI", id="soldiers at home",
        ),
        pytest.param(JENIN + "Four gunmen were killed.", date(2023, 3, 8), "PSE", id="gunmen of one of many bands"),
        pytest.param(JENIN + "Hamas said four gunmen were killed.", date(2023, 3, 8), "Hamas", id="of the one named"),
        pytest.param(HOMS + "A bomb killed 13 rebels.", date(2013, 3, 8), "Syrian rebels", id="rebels of Syria"),
        pytest.param(ARBIL + "A Kurdish officer was killed.", date(2016, 3, 8), "Peshmerga", id="Kurds of Iraq"),
        pytest.param(ITURI + "At least 40 ethnic Hemas were killed.", date(2003, 4, 8), "Hema", id="some of a people"),
        pytest.param(
            KABUL + "The dead include two Canadian soldiers.", date(2006, 7, 14), "CAN", id="in a roll of the dead",
        ),
        pytest.param(
            KABUL + "The dead include two Canadian soldiers and five policemen.", date(2006, 7, 14), "AFG",
            id="each in a roll by itself",
        ),
        pytest.param(
            "Gunmen shot 46 Maya Indians in Chiapas in Mexico on Monday.", date(1997, 12, 24), "MEX",
            id="the Indians of America",
        ),
        pytest.param(
            KUNAR + "Pakistan's army said it had killed 40 Taliban fighters.", date(2025, 10, 16), "AFG",
            id="fighters of a movement that rules",
        ),
    ],
)
def test_the_side_of_the_last_figure(text: str, day: date, side: str) -> None:
    assert sides(text, day.isoformat())[-1] == side


def test_a_groups_short_name_in_the_heading() -> None:
    text = "The YPG held Kobani in Syria. Islamic State fled from Kobani, the YPG said on Monday."
    assert sides(f"IS loses 900 fighters near Kobani\n\n{text}", "2015-01-26")[0] == "Islamic State"
