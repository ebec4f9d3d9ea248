"""Fates carried over: to bare numbers, to shares and members of a whole, past what else is told of the people."""

from __future__ import annotations

import pytest

from counterclaim import read

CASES = (
    ("Patrol hit by IED near Tal Afar. 4x US KIA, 2x US WIA.", "killed:4 wounded:2"),
    ("Nine policemen were killed. Seven of them belonged to the traffic branch.", "killed:9 killed:7"),
    ("They dragged the clerks out and shot eleven of them.", "killed:11"),
    ("The garrison lost six of its number.", "killed:6"),
    ("Nine farmers were killed in Bama and eleven in Gwoza.", "killed:9 killed:11"),
    ("The enemy admits seven dead and boasts of thirteen of our comrades.", "killed:7 killed:13"),
    ("The agency spoke of twelve dead; the governor raised that to sixteen.", "killed:12 killed:16"),
    ("It gave the number of the dead as 40 and that of the injured as ninety.", "killed:40 wounded:90"),
    ("Ten were dead and twice as many hurt.", "killed:10 wounded:20"),
    ("The brigade lost 900 men, a third of them dead.", "killed:900 killed:300"),
    ("Eight soldiers fell in the ambush, among them a major.", "killed:8 killed:1"),
    ("Eight soldiers fell in the ambush, including a major.", "killed:8"),
    ("Three officers died. They include Captain Adam Saleh and Lieutenant Umar Bello.", "killed:3 killed:2"),
    ("Two who had hidden in the barn were stabbed to death.", "killed:2"),
    ("Six miners from Ghana were burned alive.", "killed:6"),
    ("A surgeon at the clinic, Dr Ruth Adeyemi, had treated eleven people.", "wounded:11"),
    ("The raid left four bodies and three rifles on the road.", "killed:4"),
    ("Two porters with the column were hit by gunfire.", "wounded:2"),
    ("Three Kenyans were hit when the mortar fell.", "wounded:3"),
    ("Our snipers hit two gunners.", "casualties:2"),
    ("Forty riders did not come home.", "killed:40"),
    ("Twenty-one pupils were herded into a barn and shot.", "killed:21"),
    ("Five sappers fell to a sniper's bullets.", "killed:5"),
    ("The raiders left seven of their own behind.", "killed:7"),
    ("The clinic said eight were in need of surgery.", "wounded:8"),
    ("Gunmen loaded thirteen girls into a truck.", "captured:13"),
    ("It will be recalled that 30 troops were lost at Metele.", "killed:30"),
    ("The unit suffered no injury.", "wounded:0"),
    ("Nine snipers lay in the grass and waited.", ""),
    ("Nine men lay face down in the grass.", "killed:9"),
    ("The company left behind nine soldiers to guard the bridge.", ""),
    ("The company left nine soldiers behind to guard the bridge.", ""),
    ("Nine soldiers did not go home for Christmas.", ""),
    ("Nine soldiers did not come home for Christmas.", ""),
    ("Nine children did not get out of school before dark.", ""),
    ("Nine miners did not get out of the shaft alive.", "killed:9"),
    ("Nine soldiers are in the hands of surgeons.", ""),
    ("Nine children are in good hands.", ""),
    ("Nine soldiers are in the hands of the rebels.", "captured:9"),
    ("Nine soldiers are in enemy hands.", "captured:9"),
    ("Nine rangers led into the forest by a guide saw elephants.", ""),
    ("Nine rangers were led into the forest by a guide.", ""),
    ("Nine pupils were led into the bush by gunmen.", "captured:9"),
    ("Nine pupils were led bound into the forest.", "captured:9"),
    ("Nine women carry scars from childhood.", ""),
    ("Nine women carry scars of the blast.", "wounded:9"),
    ("Officials had no idea where nine of the pupils were.", "missing:9"),
    ("Officials had no idea where the nine pupils were.", "missing:9"),
    ("Officials have no idea where another nine pupils are.", "missing:9"),
    ("Nine men were taken to the square and shot at dawn.", "killed:9"),
    ("Nine men were dragged from the bus and shot by the roadside.", "killed:9"),
    ("Nine gunmen walked in and shot at the guard.", ""),
    ("Nine men were taken to the square and shot in the leg.", ""),
    ("Nine clerks were found in the store room.", "killed:9"),
    ("Nine clerks were found in the store room alive.", ""),
    ("Soldiers found four helmets in the ruins; three helmets were destroyed.", ""),
    ("The fire ate nine elements of the bridge. Nine elements were destroyed.", ""),
    ("A blue helmet was shot dead.", "killed:1"),
    ("Four White Helmets were hurt in the shelling.", "wounded:4"),
    ("Nine army elements were killed.", "killed:9"),
    ("NATO confirmed that two of its advisers were in the building.", ""),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_carried(text: str, expected: str) -> None:
    figures = [claim.figure for claim in read(text).claims if claim.figure]
    told = [f"{f.status}:{f.count.low}{'' if f.count.high == f.count.low else '+'}" for f in figures]
    assert sorted(told) == sorted(expected.split())
