"""Whose people a figure counts where one side's stand beside the other's, in whole texts."""

from __future__ import annotations

import pytest

from counterclaim.reading import read


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        pytest.param(
            "Chad's army claims that 1,713 Libyan troops lost their lives and 312 were made prisoner, while admitting "
            "65 dead in its own ranks.", "1987-09-07", ["LBY", "LBY", "TCD"], id="in its own ranks",
        ),
        pytest.param(
            "Azerbaijan's ministry put the enemy's dead at twenty and its own at three. Armenia said nothing.",
            "2020-10-05", ["ARM", "AZE"], id="its own, by a number alone",
        ),
        pytest.param(
            "The Ministry of Defence of Ecuador reported that 13 Ecuadorean soldiers were killed in a Peruvian attack. "
            "General Paco Moncayo maintains that the neighbour has lost at least 120 men.",
            "1995-02-23", ["ECU", "PER"], id="the neighbour",
        ),
        pytest.param(
            "Sudan's army fought that of South Sudan at Heglig. Juba says that it lost one man and took 14 prisoners.",
            "2012-04-11", ["SSD", "SDN"], id="those whom one took are none of his own",
        ),
        pytest.param(
            "Khartoum's military spokesman claimed 28 Southern soldiers killed at Heglig in Sudan.",
            "2012-03-27", ["SSD"], id="the South of those years",
        ),
        pytest.param(
            "Kyiv puts its dead near Avdiivka at ten; the separatists admit nine.", "2017-02-01", ["UKR", "DPR"],
            id="the separatists of a war whose one group is not named",
        ),
        pytest.param(
            "The clashes between the armies of India and Pakistan have killed four soldiers.", "2013-01-10", ["both"],
            id="soldiers killed by clashes",
        ),
        pytest.param(
            "Armenian troops fired on Azerbaijani ones near Lachin. The Defence Ministry of Azerbaijan says that "
            "several soldiers were killed on the other side.", "2022-08-03", ["ARM"], id="the other side, told behind",
        ),
        pytest.param(
            "Delhi admits nine dead and Islamabad six.", "2025-05-09", ["IND", "PAK"], id="each its own, the verb once",
        ),
        pytest.param(
            "Bishkek says it has lost 59, Dushanbe 41.", "2022-09-20", ["KGZ", "TJK"], id="behind a comma",
        ),
        pytest.param(
            "Basurin of the Donetsk rebels put Kyiv's dead at sixty.", "2015-01-23", ["UKR"], id="a capital's dead",
        ),
    ],
)  # fmt: skip
def test_sides(text: str, day: str, sides: list[str]) -> None:
    claims = [c for c in read(text, published=day).claims if c.figure]
    assert [c.figure.side for c in sorted(claims, key=lambda c: c.evidence[0].start) if c.figure] == sides
