"""On which days the events and figures of plain reports fall that one sentence or report tells beside others."""

from __future__ import annotations

import pytest

from counterclaim.model.value import When
from tests.by_rules import read

PUBLISHED = "2031-03-05"
"""A Wednesday."""
SUN = "2031-03-02"
UNTIL = "..2031-03-05"


def days(text: str) -> list[str]:
    """The days of the figures and events of a text in its order, each once: a day, `first..last`, a dash for none."""
    claims = (c for c in read(text, PUBLISHED).claims if c.figure or (c.event and c.event.plover))
    return list(dict.fromkeys(_told(c.when) for c in claims))


def _told(when: When | None) -> str:
    if when is None:
        return "-"
    return str(when.first) if when.first == when.last else f"{when.first or ''}..{when.last or ''}"


SO_LONG_AFTER = [
    ("Two men died in Jenin on Sunday, a day after a bomb killed four in Haifa.", [SUN, "2031-03-01"]),
    ("Nine people died in Kano on Sunday, a day before a mine wounded two in Jos.", [SUN, "2031-03-03"]),
    ("Six people died in Kandy on Tuesday, days after three were killed in Galle.", ["2031-03-04", "-"]),
    ("A day after Sunday's raid, three people were shot dead in Lima.", ["2031-03-03"]),
    ("Four people were killed on Monday after a grenade exploded in Butare.", ["2031-03-03"]),
]
BY_THEN = [
    ("A doctor said 40 wounded had been brought in by Sunday evening.", ["..2031-03-02"]),
    ("By Tuesday night, 12 bodies had been found in Lviv.", ["..2031-03-04"]),
    ("Six more people died overnight, a nurse in Lviv said on Sunday.", ["2031-03-01..2031-03-02"]),
    ("Shells killed four people overnight in Lviv.", ["2031-03-04..2031-03-05"]),
]
TO_COME = [
    ("Thailand agreed to a ceasefire on Monday.", ["2031-03-03"]),
    ("Thailand agreed to meet on Monday.", ["2031-03-10"]),
]
NO_DAY_OF_IT = [
    ("Nine people died in Sur, taking the number killed since Sunday to 60.", [UNTIL, "2031-03-02..2031-03-05"]),
    ("A bomb killed 21 people on Sunday, in the worst attack in the city this year.", [SUN]),
    ("Four people died on Sunday, among them a signatory of the 2016 accord.", [SUN]),
]
OF_ANOTHER = [
    ("A strike killed nine people in Sur. A drone wounded two in Acre on Sunday.", ["-", UNTIL, SUN]),
    ("Gunmen killed six people in Jos. The governor visited the town on Sunday.", ["-", UNTIL, SUN]),
    ("Gunmen killed six people in Jos. They stormed the town on Sunday.", [SUN]),
    ("A blast killed six people in Jos. No one has claimed Sunday's bombing.", [SUN]),
]
FOR_YEARS = [
    ("A bomb killed two people in Quetta on Sunday. Rebels have attacked engineers for years.", [SUN, "-"]),
]
CALLED = [
    ("Sunday Eze, a councillor in Kano, said nine people were missing.", [UNTIL]),
    ("On Sunday Lebanese soldiers shot two men dead in Tyre.", [SUN]),
]
TWO_DAYS = [
    ("Rebels clashed with soldiers in Bria on Saturday and Sunday. Nine people died.", ["2031-03-01..2031-03-02"]),
    ("Rebels clashed with soldiers in Bria on Wednesday and Thursday.", ["2031-02-26..2031-02-27"]),
    ("Four people were killed on Sunday and two on Tuesday.", [SUN, "2031-03-04"]),
]
EARLIER_ON = [
    ("Gunmen shot six people on Sunday. The evening before, a bomb had wounded two.", [SUN, "2031-03-01"]),
    ("Gunmen shot six people on Sunday; the previous night a bomb had wounded two.", [SUN, "2031-03-01"]),
    ("On Sunday a bomb wounded two, and in January gunmen shot six people in Jos.", [SUN, "2031-01-01..2031-01-31"]),
    ("A bomb wounded two people in Jos, and gunmen shot six in Kano on Sunday.", [SUN]),
    ("On Sunday police rescued two traders kidnapped in Zamfara.", [SUN, "-"]),
    ("The two traders shot in Zamfara on Sunday were buried.", [SUN]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    SO_LONG_AFTER + BY_THEN + TO_COME + NO_DAY_OF_IT + OF_ANOTHER + FOR_YEARS + CALLED + TWO_DAYS + EARLIER_ON,
)
def test_the_days_of_deeds(text: str, expected: list[str]) -> None:
    assert days(text) == expected
