"""Who speaks for himself alone: kin and friends, one of a people, those whose time is over, who work in a hospital."""

from __future__ import annotations

import pytest

from tests.speakers.test_who_tells import tellers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # who is near to another
        pytest.param("The wife of Mali's president said that nine fell.", None, id="a wife"),
        pytest.param("Chad's army left. A neighbour of the Chadian president said nine fell.", None, id="neighbour"),
        pytest.param("Chad's army left. The king's cousin, a Chadian general, said nine fell.", "TCD", id="in office"),
        pytest.param(
            "Israel's army left. His son, Hassan Nasrallah, said that nine fell.", "Hezbollah", id="known by name",
        ),
        pytest.param("Our brothers of Hamas said that nine fell.", "Hamas", id="brothers in arms"),
        pytest.param("The spokesman of Mali's president said that nine fell.", "MLI", id="no kin"),
        # one of a people
        pytest.param("The army left Tripoli. A Moroccan said that nine fell.", None, id="one of a nation"),
        pytest.param("The army left Tripoli. Two Americans said that nine fell.", None, id="two of a nation"),
        pytest.param("A Russian, General Surovikin, said that nine fell.", "RUS", id="one in a post"),
        pytest.param("The army left Tripoli. The Americans said that nine fell.", "USA", id="the nation"),
        pytest.param("A Fulani herder said that nine fell.", None, id="one of a community"),
        pytest.param("A Fulani elder said that nine fell.", "Fulani", id="who speaks for it"),
        pytest.param("Fulani herders said that nine fell.", "Fulani", id="many of it"),
        # whose time is over
        pytest.param("Thaksin Shinawatra, in exile, said that nine fell.", None, id="in exile"),
        pytest.param("Thaksin Shinawatra, in Bangkok, said that nine fell.", "THA", id="at home"),
        pytest.param("Colonel Ruiz (ret.) of Peru's army said that nine fell.", None, id="retired"),
        pytest.param("Thaksin Shinawatra, a former minister, said that nine fell.", None, id="what he was"),
        pytest.param("Volodymyr Zelensky, a former comedian, said that nine fell.", "UKR", id="no office"),
        pytest.param("Ukraine's minister Ion Pask, a retired general, said nine fell.", "UKR", id="retired before"),
        pytest.param("Abdullah Ocalan, in prison, said that nine fell.", "PKK", id="a group's in prison"),
        pytest.param("Chad's minister, a former general, said that nine fell.", "TCD", id="what he is"),
        pytest.param("President Goodluck Jonathan, a former governor, said nine fell.", "NGA", id="he is, named"),
        pytest.param(
            "Ex-president Medvedev, now in Russia's security council, said that nine fell.", "RUS", id="in office again"
        ),
        pytest.param("Mali's army left. Aides of the former president said that nine fell.", None, id="his aides"),
        pytest.param("Chad's spokesman on former soldiers said that nine fell.", "TCD", id="what he is for"),
        pytest.param("Mali's army left. Aides of the president said that nine fell.", "MLI", id="whose aides"),
        pytest.param("A former UN official said that nine fell.", None, id="once of a body"),
        pytest.param("Former CIA deputy director Ray Moore said that nine fell.", None, id="once of an agency"),
        pytest.param("Mali's army left. A former navy spokesman said that nine fell.", None, id="once of a force"),
        pytest.param("CIA deputy director Ray Moore said that nine fell.", "USA", id="of an agency"),
        pytest.param("Mali's army left. Retired generals in Bamako said that nine fell.", None, id="several retired"),
        pytest.param("Mali's exiled president, Amadou Touré, said that nine fell.", None, id="an exiled president"),
        pytest.param("Hamas's exiled leader said that nine fell.", "Hamas", id="a group's exiled leader"),
        pytest.param("Mali's army left. A captured Malian lieutenant said that nine fell.", None, id="a captive"),
        pytest.param("Mali's army left. A surviving soldier said that nine fell.", None, id="who lived through it"),
        # a hospital is no party
        pytest.param("Medina Hospital said that nine fell.", None, id="a hospital"),
        pytest.param("The Central Committee of Sudan Doctors said that nine fell.",
            "Central Committee of Sudan Doctors", id="a body of doctors"),
        # a watcher named later
        pytest.param("A war monitor said nine fell. Airwars said that a road was hit.", "Airwars", id="a source"),
        pytest.param("A war monitor said nine fell. Airwars closed its office.", None, id="named for something else"),
    ],
)  # fmt: skip
def test_who_speaks_for_himself_alone(text: str, told: str | None) -> None:
    assert tellers(text)["fell"] == told
