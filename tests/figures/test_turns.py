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
    ("How many of you fell, captain? Eight.", "killed:8"),
    ("Nine were found dead by dawn. Now 14.", "killed:9 killed:14"),
    ("Thirty people were hurt: 12 men and 18 women.", "wounded:30 wounded:12 wounded:18"),
    ("A quarter of a million people have been displaced.", "displaced:250000"),
    ("Killed: 8. Wounded: 12.", "killed:8 wounded:12"),
    ("Twenty-two sailors are missing, presumed drowned.", "missing:22"),
    ("Rebel radio claims 400 government dead.", "killed:400"),
    ("Two bulls were killed at the fair.", ""),
    ("He was sentenced to death on 12 counts.", ""),
    ("Fourteen people were killed, nine in Kassala and five in Gedaref.", "killed:14 killed:9 killed:5"),
    ("The dead were a priest, a miller and a nun.", "killed:3"),
    ("Among the dead are two nurses and a midwife.", "killed:3"),
    ("The clinic counted 12 dead. It later raised its count to 15.", "killed:12 killed:15"),
    ("The number of drug seizures topped 70,000.", ""),
    ("The number of weapons seized passed 4,000.", ""),
    ("Thirty conscripts are prisoners of the rebels.", "captured:30"),
    ("A Kenyan soldier was among those who fell.", "killed:1"),
    ("At a glance. Killed: 18. Children among the dead: 7.", "killed:18 killed:7"),
    ("Three hundred suffered burns.", "wounded:300"),
    ("Gravediggers said they had interred 29 people.", "killed:29"),
    ("The agency registers 80,000 new refugees.", "displaced:80000"),
    ("The chairman, who died on Monday, was 68.", "killed:1"),
    ("Two of our comrades died, and both are buried.", "killed:2"),
    ("The brigade lost eight dead and ten wounded at the ford.", "killed:8 wounded:10"),
    ("Six workers died at the dam, four of them locals.", "killed:6 killed:4"),
    ("Nine marines are among the fallen.", "killed:9"),
    ("The morgues of Beslan and Vladikavkaz hold 335 bodies.", "killed:335"),
    ("Fifteen boys who were cut down at a rite were named.", "killed:15"),
    ("Raiders killed 40 head of cattle.", ""),
    ("The singer died peacefully in his sleep on Monday.", ""),
    ("Women were carried from the ruins on doors.", ""),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_turn(text: str, expected: str) -> None:
    figures = [claim.figure for claim in read(text).claims if claim.figure]
    told = [f"{f.status}:{f.count.low}{'' if f.count.high == f.count.low else '+'}" for f in figures]
    assert sorted(told) == sorted(expected.split())
