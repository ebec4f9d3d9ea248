"""Fates carried over: to bare numbers, to shares and members of a whole, past what else is told of the people."""

from __future__ import annotations

import pytest

from tests.by_rules import figures

CASES = (
    ("Patrol hit by IED near Tal Afar. 4x US KIA, 2x US WIA.", "killed:4 wounded:2"),
    ("The army suffered 40 casualties, killed and wounded, in Tame.", "casualties:40"),
    ("Gunmen killed 157 villagers. Twelve were burned beyond recognition.", "killed:157 killed:12"),
    ("Post hit near Farah. 11 x ANP KIA, 4 x WIA, 2 x MIA.", "killed:11 wounded:4 missing:2"),
    ("Post hit near Farah. 12 x ANA WIA, 5 x LN killed, 2 x INS captured.", "killed:5 wounded:12 captured:2"),
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
    ("Nine men were taken to the square and shot in the leg.", "wounded:9"),
    ("Nine clerks were found in the store room.", "killed:9"),
    ("Nine clerks were found in the store room alive.", ""),
    ("Soldiers found four helmets in the ruins; three helmets were destroyed.", ""),
    ("The fire ate nine elements of the bridge. Nine elements were destroyed.", ""),
    ("A blue helmet was shot dead.", "killed:1"),
    ("Four White Helmets were hurt in the shelling.", "wounded:4"),
    ("Nine army elements were killed.", "killed:9"),
    ("NATO confirmed that two of its advisers were in the building.", ""),
    ("Two raiders were shot dead and the rest of the gang were arrested.", "killed:2 captured:2+"),
    ("One sailor was killed and the others were wounded.", "killed:1 wounded:2+"),
    ("Two guards were shot and the others were led away.", "killed:2 captured:2+"),
    ("Six gunmen were killed and the rest are in custody, the police said.", "killed:6 captured:2+"),
    ("Of the crew, three died and the rest are in hospital.", "killed:3 wounded:2+"),
    ("Nine lorries were burned, and the rest were led away by police.", ""),
    ("The rest was lost in the fire.", ""),
    ("Three blasts in the city took four lives and left others injured.", "killed:4 wounded:2+"),
    ("The rest of the town fell on Tuesday.", ""),
    ("Two raiders died; the rest fell back to the river.", "killed:2"),
    ("The junta speaks of 12 dead. Red Crescent: at least 20 civilians.", "killed:12 killed:20+"),
    ("Nine dead, says the governor. Doctors: about 30 villagers.", "killed:9 killed:30"),
    ("Three people were killed. Rescued by the army: 12 civilians.", "killed:3"),
    ("Three people were killed. Police on the scene: 40 officers.", "killed:3"),
    ("Three people were killed. Government: 200 troops sent north.", "killed:3"),
    ("Thirty commandos died, it was said at first. By nightfall the mayor had 43.", "killed:30 killed:43"),
    ("Nine people were killed. The governor now has eleven.", "killed:9 killed:11"),
    ("Nine people were killed. The hospital has 200 beds.", "killed:9"),
    ("Two officers fell. The governor has 14 since May.", "killed:2"),
    ("A bomb killed two porters. It makes 258 this year.", "killed:2 killed:258"),
    ("The raiders killed ten. The army reported five so far.", "killed:10 killed:5"),
    ("Four people were killed and the army says three this time were rebels.", "killed:4"),
    ("11 soldiers, civilian killed in Ifugao ambush", "killed:11 killed:1"),
    ("Three soldiers, officials killed in blast", "killed:3"),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_carried(text: str, expected: str) -> None:
    told = [f"{f.status}:{f.count.low}{'' if f.count.high == f.count.low else '+'}" for f in figures(text)]
    assert sorted(told) == sorted(expected.split())


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Twenty soldiers, three of them women, and eight civilians died.", "military military civilian"),
        ("Post hit near Farah. 11 x ANP KIA, 3 x CIV KIA, 2 x ANA WIA.", "police civilian military"),
        ("Two attackers killed nine before they were shot dead.", "militant unknown"),
        ("Ten policemen, two of them women, and six civilians were killed in Kabul.", "police police civilian"),
    ],
)
def test_of_what_kind_people_beside_others_are(text: str, kinds: str) -> None:
    assert [f.victims for f in figures(text)] == kinds.split()
