"""Whose people a figure counts by who tells it of whom: of others in quoted words, of both, of a watcher, of guests."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

BALKH = "KABUL - In Balkh, five policemen were killed and three captured "
BOSSO = (
    "NIAMEY - Niger's ministry of defence said that 32 soldiers were killed when Boko Haram attacked Bosso in Niger. "
)
KHERSON = (
    "MOSCOW - A drone strike on a market in a Russian-occupied village in Ukraine's Kherson region killed 12 people, "
)
SHEJAIYA = "GAZA - Four soldiers were killed in Shejaiya in Gaza, the Israeli army said. The battle went on. "


@pytest.mark.parametrize(
    ("text", "year", "side"),
    [
        pytest.param(
            'KIEV - "They lost 40 men near Bakhmut," the Ukrainian general said of the Russian troops.',
            2023, "RUS", id="they, in quoted words",
        ),
        pytest.param(
            'GOMA - "We met the rebels. Their losses are heavy, 20 dead," an army spokesman of Congo said of the M23.',
            2023, "M23", id="their losses, in quoted words",
        ),
        pytest.param(
            "GOMA - The army of Congo said on Monday that its troops had fallen back near Bunagana and that they had "
            "lost four men to the M23.", 2023, "COD", id="they, told of one's own",
        ),
        pytest.param("ALGIERS - Algeria says Mali's dead number more than 40.", 2025, "MLI", id="another's dead"),
        pytest.param(
            "DELHI - Each side reported dozens of casualties, Indian and Pakistani officers said near Kargil on "
            "Monday.",
            1999, "both", id="each side",
        ),
        pytest.param(
            "BOGOTA - More than 100 soldiers and rebels may be dead, the army of Colombia said of a battle with the "
            "FARC.",
            1998, "both", id="soldiers and rebels",
        ),
        pytest.param(
            "BOGOTA - A dozen soldiers and militiamen were hurt in Cauca, Colombia, on Monday.",
            2003, "COL", id="soldiers and militiamen",
        ),
        pytest.param(
            BALKH + "when the Taliban attacked a post, the governor said.", 2020, "AFG", id="captured with them"
        ),
        pytest.param(
            "YEREVAN - Azerbaijani troops attacked near Vardenis on Monday and left some 40 dead behind, the Armenian "
            "ministry of defence said.", 2022, "AZE", id="left behind",
        ),
        pytest.param(
            "RAMADI - Islamic State fighters stormed a base near Ramadi in Iraq, but were driven back with the loss of "
            "12 killed, a police source said.", 2015, "Islamic State", id="with the loss of",
        ),
        pytest.param(
            BOSSO + '"On the enemy\'s side several dead were carried away," it said.',
            2016, "Boko Haram", id="enemy's side"
        ),
        pytest.param(
            "BAMAKO - The CSP-PSD said that it had destroyed a column of the army near Tinzaouaten in Mali. On its own "
            "side it gave seven dead and twelve injured.", 2024, "CSP-PSD", id="on its own side",
        ),
        pytest.param(
            "MOGADISHU - The Kenyan army said that four peacekeepers were hurt near Dhobley in Somalia. The African "
            "Union and the UN condemned it.", 2013, "KEN", id="peacekeepers of the army that tells it",
        ),
        pytest.param(
            "EL FASHER - Sudan's state news agency said five peacekeepers were killed near El Fasher, Sudan. The UN "
            "and the African Union lead the force; the UN sent a team.", 2008, "UN", id="peacekeepers told by the host",
        ),
        pytest.param(
            "BUJUMBURA - Rebels from Burundi raided a farm near Bubanza. Soldiers killed one of the attackers, the "
            "army of Burundi said of the FNL.", 2004, "FNL", id="attackers are not who tells",
        ),
        pytest.param(KHERSON + "the Russian governor said.", 2025, "UKR", id="in an occupied village"),
        pytest.param(SHEJAIYA + "Three others died when a missile struck.", 2014, "ISR", id="three others"),
        pytest.param(
            "GOMA - The army of Congo fought the M23 at Bunagana in Congo. \"We have had six dead,\" the M23 said.",
            2013, "M23", id="we have had",
        ),
        pytest.param(
            "IRBIL - The attack led to the martyrdom of ten fighters, Iran's Revolutionary Guards said at Marivan in "
            "Iran.",
            2018, "IRN", id="martyrs",
        ),
    ],
)
def test_whose_the_last_figure_is(text: str, year: int, side: str) -> None:
    assert [c.figure.side for c in read(text, published=f"{year}-05-08").claims if c.figure][-1] == side


def test_a_watcher_fights_nobody() -> None:
    text = (
        "BEIRUT - The Islamic State has killed at least 217 people near Palmyra in Syria, the Syrian Observatory for "
        "Human Rights said. The group has lost at least 300 fighters, the Observatory said."
    )
    sides = [c.figure.side for c in read(text, published="2015-05-24").claims if c.figure]
    assert "Syrian Observatory for Human Rights" not in sides
