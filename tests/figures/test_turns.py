"""Turns of phrase that tell a fate beside a number, read with the network that ships."""

from __future__ import annotations

import pytest

from counterclaim import read

CASES = (
    ("The convoy was ambushed; 12 dead, 30 seriously injured.", "killed:12 wounded:30"),
    ("There were no survivors among the 14 people aboard the transport.", "killed:14"),
    ("Hundreds were put to the sword.", "killed:200+"),
    ("A Fijian peacekeeper had his leg broken by shrapnel.", "wounded:1"),
    ("Seventeen soldiers laid down their arms.", "captured:17"),
    ("The three nurses held since May were freed on Sunday.", "captured:3"),
    ("Three aid workers were taken from their car by armed men.", "captured:3"),
    ("Some 7,000 townspeople have left Bria since Friday.", "displaced:7000"),
    ("Twenty-three villagers were killed, seven of whom were women.", "killed:23 killed:7"),
    ("The hospital received 29 bodies of children.", "killed:29"),
    ("The convoy was hit: 45 killed, 6 taken prisoner.", "killed:45 captured:6"),
    ("A hundred and fifty men were killed at the pass.", "killed:150"),
    ("A nurse and a porter were hurt.", "wounded:2"),
    ("A transport with 33 people on board was shot down and nobody survived.", "killed:33"),
    ("A shell hit the bakery but harmed no machinery.", ""),
    ("Raiders killed 40 head of cattle.", ""),
    ("The singer died peacefully in his sleep on Monday.", ""),
    ("Women were carried from the ruins on doors.", ""),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_turn(text: str, expected: str) -> None:
    figures = [claim.figure for claim in read(text).claims if claim.figure]
    told = [f"{f.status}:{f.count.low}{'' if f.count.high == f.count.low else '+'}" for f in figures]
    assert sorted(told) == sorted(expected.split())
