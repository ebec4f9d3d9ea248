"""With what a deed was done, and which of ACLED's sub-events it is: by who does it, and not by what it was done to."""

from __future__ import annotations

import pytest

from tests.events.deeds import deeds

AIR = "Air/drone strike"
SHELLED = "Shelling/artillery/missile attack"
IED = "Remote explosive/landmine/IED"
LOOTED = "Looting/property destruction"
DISRUPTED = "Disrupted weapons use"
ABDUCTED = "Abduction/forced disappearance"
TAKEN = "Non-state actor overtakes territory"
REGAINED = "Government regains territory"
SUICIDE = "Suicide bomb"
CLASH = "Armed clash"
RIOT = "Violent demonstration"


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(e.sub, e.means) for e in deeds(text)]


@pytest.mark.parametrize(
    ("text", "sub", "means"),
    [
        ("Chad bombed Bol on Monday.", AIR, "bomb"),
        ("Rebels bombed a bridge in Arauca.", IED, "bomb"),
        ("Mali's air force hit Kidal on Monday.", AIR, "air strike"),
        ("An Iranian F-16 bombed a barracks in Zahedan.", AIR, "air strike"),
        ("A Russian glide bomb hit a shop in Sumy.", AIR, "air strike"),
        ("American bombers struck Isfahan.", AIR, "bomb"),
        ("A Russian bomb struck a clinic in Sumy.", AIR, "bomb"),
        ("Russia unleashed nine missiles on Sumy.", SHELLED, "missile"),
        ("Russian troops fired a salvo at Sumy.", SHELLED, None),
        ("Rebels in Myanmar fired at a drone.", None, None),
        ("Chad carried out air strikes on Bol on Monday.", AIR, "air strike"),
        ("Chad launched missile strikes on Bol on Monday.", SHELLED, "missile"),
        ("Nurses launched a strike in Kano.", "Peaceful protest", None),
        ("A bomber killed nine shoppers in Kano.", IED, "bomb"),
        ("Russia fired nine ballistic missiles at Odesa.", SHELLED, "missile"),
        ("Indian troops struck rocket factories near Lahore.", None, None),
        ("Gang members fired on a plane in Cali.", None, None),
        ("Soldiers shot dead two bombers in Kano.", CLASH, "small arms"),
        ("Six rebels were killed in Tank.", None, None),
        ("Rebels in Mali fired on the car with rifles.", None, "small arms"),
        ("Guards beat prisoners with batons.", "Attack", "baton"),
        ("Gunmen kidnapped a nurse in Jos.", ABDUCTED, None),
        ("Mortar shells hit a convoy in Homs.", SHELLED, "mortar"),
        ("Kenya carried out strikes on al-Shabaab fighters on Monday.", AIR, None),
        ("The Turkish army said it hit dozens of PKK targets.", AIR, None),
        ("Israel struck Hezbollah positions after a car bombing.", AIR, None),
        ("Police fired live ammunition at students in Lagos.", "Attack", None),
        ("A Chadian helicopter came low and fired on the market.", AIR, "air strike"),
        ("A Chadian helicopter was shot down and troops fired on the market.", DISRUPTED, None),
        ("Nine people died of the car bomb, which ripped through a market in Kano.", IED, "car bomb"),
        ("Raiders wearing explosive vests attacked a bank in Quetta.", None, None),
        ("Two airliners were hit by bullets in Cali.", None, "small arms"),
        ("Troops in Bujumbura opened fire with rifles and rocket-propelled grenades.", "Grenade", "grenade"),
        ("Rebels in Mali died in a gas attack.", "Chemical weapon", "chemical weapon"),
        ("Rebels attacked a base in Bol with rocket-propelled grenades.", "Grenade", "grenade"),
        ("Two rocket propelled grenades struck a lorry in Tal.", "Grenade", "grenade"),
        ("A rocket struck a lorry in Tal.", SHELLED, "rocket"),
        ("Rebels hurled a bomb into a well in Tal.", IED, "bomb"),
    ],
)
def test_with_what_it_was_done(text: str, sub: str | None, means: str | None) -> None:
    kinds = [one for one in told(text) if one != (None, None)] or [(None, None)]
    assert kinds == [(sub, means)]


@pytest.mark.parametrize(
    ("text", "subs"),
    [
        ("Chadian jets set a depot ablaze in Bol.", [AIR]),
        ("A Ukrainian drone destroyed a school in Kursk.", [AIR]),
        ("Soldiers destroyed nine homes in Tal.", [LOOTED]),
        ("Rockets killed nine people in Haifa, damaging a bakery.", [SHELLED]),
        ("A clinic was damaged in Sumy.", []),
        ("A storm destroyed nine homes in Mali.", []),
        ("A Russian shell slammed into a bakery in Sumy, killing nine people, police said.", [SHELLED]),
        ("A drone smashed into a refinery in Ryazan.", [AIR]),
        ("A plane crashed into a hill in Peru.", []),
        ("The second bomb struck in Kano as medics arrived.", [IED]),
        ("The bomber blew himself up in a hotel in Kabul.", [SUICIDE]),
        ("A suicide bomber rammed a car into a checkpoint in Mogadishu.", [SUICIDE]),
        ("Soldiers looted shops in Wau on Monday.", [LOOTED]),
        ("Rebels overran an army post near Wau.", [TAKEN]),
        ("Rebels overran a garrison of the army near Wau.", [TAKEN]),
        ("Rebels overran a funeral near Wau.", [None]),
        ("An armed faction was holding nine nurses in Tal.", [ABDUCTED]),
        ("A gang kept nine nurses in Tal.", [ABDUCTED]),
        ("A women's group kept nine pupils in a hall in Tal.", []),
        ("Hamas raided a farm. The group kept nine nurses in Tal.", [None, ABDUCTED]),
        ("Rebels raided Tal and took away nine.", [None, ABDUCTED]),
        ("Firefighters took away nine after shelling in Tal.", [SHELLED]),
        ("Islamists pushed into Konna.", [None]),
        ("Chad pushed into Konna on Monday.", [None]),
        ("Nurses pushed into Konna with food.", []),
        ("Chad invaded Niger in May.", [None]),
        ("The siege of the barracks in Tal entered its ninth day.", [None]),
        ("The armed group was holding nine nurses in Tal.", [ABDUCTED]),
        ("The group held talks in Tal.", [None]),
        ("Rebels used nurses as shields in Tal.", [ABDUCTED]),
        ("A raid on Tal was driven off by the army.", [CLASH]),
        ("A bus was struck from the air near Tal.", [AIR]),
        ("Raiders used nine truck bombs near Tal.", [IED]),
        ("Nine officers were killed and 12 taken away by rebels.", [ABDUCTED]),
        ("A truce came into force in Tal on Monday.", ["Agreement"]),
        ("Malian troops seized nine Chadian soldiers near Tal.", [None]),
        ("The army said nine rebels were killed and another 12 captured.", [None]),
        ("Chad occupied 12 square miles near Tal.", [REGAINED]),
        ("Chadian guards occupied a square in Tal.", ["Peaceful protest"]),
        ("Rebels were pushed into a strip of desert by the army.", [CLASH]),
        ("Malian troops beat back rebel positions near Tal.", [CLASH]),
        ("Six died in the battle for Kidal.", [CLASH]),
        ("Nine days of fighting along the border killed 40 people.", [CLASH]),
        ("Chad and Niger completed an exchange of prisoners.", ["Other"]),
        ("Nurses were raped or otherwise sexually assaulted by rebels.", ["Sexual violence"]),
        ("An air strike that hit a clinic in Tal killed nine people.", [AIR]),
        ("A truce announced on Monday was holding in Tal.", ["Agreement"]),
        ("Shops were looted in Wau.", [LOOTED]),
        ("Protesters looted shops in Durban.", [RIOT]),
        ("Bandits rustled 90 cows in Zamfara.", [LOOTED]),
        ("Troops recovered nine rifles in Zamfara.", [DISRUPTED]),
        ("Fighters seized two nurses in Darfur.", [ABDUCTED]),
        ("Police in Lahore seized nine men.", ["Arrests"]),
        ("Iran seized a tanker in the Gulf.", [LOOTED]),
        ("Rebels seized Kidal from Malian troops on Monday.", [TAKEN]),
        ("Insurgents entered Palma on Monday.", [TAKEN]),
        ("Aid convoys entered Palma on Monday.", []),
        ("Mali announced the capture of Kidal.", [REGAINED]),
        ("The Malian army took Niger by surprise.", []),
        ("Malian troops abandoned Kidal.", ["Non-violent transfer of territory"]),
        ("Tourists abandoned Kidal.", []),
        ("Nine soldiers were killed in fighting near Tal.", [CLASH]),
        ("Nine soldiers were killed in the worst clashes near Tal in years.", [CLASH]),
        ("Nine soldiers were killed in the fighting.", []),
        ("Some 9,000 people have been killed in clashes since 2014.", []),
        ("Nine militants were killed in an encounter with the army in Bannu.", [CLASH]),
        ("Nine soldiers were killed in a training operation in Mali.", []),
        ("Rebels traded rocket fire with the army near Tal.", [CLASH]),
        ("Ethiopia confirmed the loss of a jet.", [DISRUPTED]),
        ("India said it had brought down two Mirages.", [DISRUPTED]),
        ("The bomb blast that killed nine soldiers in Kano was claimed by nobody.", [IED]),
        ("A shell killed nine people in Homs after an ambush by rebels.", [SHELLED]),
        ("Troops shelled Bago after an ambush by rebels.", [SHELLED, None]),
        ("Men threw a grenade into a bar in Bujumbura.", ["Grenade"]),
        ("Protesters threw petrol bombs at police in Athens.", [RIOT]),
        ("Gunmen snatched nine pupils in Jos.", [ABDUCTED]),
        ("Bandits took nine seats in Jos.", []),
        ("Armed men burst into a clinic in Kano.", ["Attack"]),
        ("Police used live rounds against students in Kano.", ["Attack"]),
        ("Police clashed with protesters in Kano.", [RIOT]),
        ("Rebels captured nine soldiers in Kidal.", [None]),
        ("Peruvian police captured Juan Lopez in Cusco.", ["Arrests"]),
        ("Nine civilians have been killed in clashes between Thai and Cambodian soldiers.", [CLASH]),
        ("Nine militants were killed in the army's response.", [CLASH]),
        ("Malian rebels inflicted heavy losses on the army.", [CLASH]),
        ("Boko Haram stepped up its attacks in Borno.", []),
        ("Israel destroyed nine tunnels in Rafah.", [None]),
        ("Fighters destroyed a bridge near Tal.", [LOOTED]),
        ("Fano fighters seized a police station in Gondar.", [TAKEN]),
        ("Workers took the station in Milan.", []),
        ("M23 rebels marched into the centre of Goma.", [TAKEN]),
        ("The city of Kidal fell to Tuareg rebels on Monday.", [TAKEN]),
        ("The town of Kidal fell to the army.", [REGAINED]),
        ("Kidal fell to the Taliban on Monday.", [REGAINED]),
        ("Peru fell to Chile in the final.", []),
        ("Two suspected militants entered the city of Kano.", []),
        ("Prices in Kidal fell to a record low.", []),
        ("Malian police used water cannon and tear gas on students.", ["Protest with intervention"]),
        ("Debris of a drone fell on a depot in Sochi.", [AIR]),
        ("Fighters set a depot on fire in Tal.", [LOOTED]),
        ("Protesters stormed the town hall in Sirte.", [RIOT]),
        ("Nine Malian soldiers handed over their weapons to Chad's army.", ["Change to group/activity"]),
        ("Chadian jets resumed strikes on Kufra on Monday.", [AIR]),
        ("The offensive started with missile strikes on Kufra.", [SHELLED]),
        ("Miners in Niger began a strike on Monday.", ["Peaceful protest"]),
        ("Chad ended its air strikes on Kufra.", ["Agreement"]),
        ("Chad announced a pause in the shelling of Kufra.", ["Agreement"]),
        ("Malian troops pushed jihadists out of Konna.", [REGAINED]),
        ("Rebels chased the army from the town of Konna.", [TAKEN]),
        ("Rebel fighters overran an airfield near Konna.", [TAKEN]),
        ("Chadian commandos retook a camp near Bol.", [REGAINED]),
        ("The army retook 90 square kilometres of Idlib.", [REGAINED]),
        ("Rebels took charge of the town of Goma on Monday.", [TAKEN]),
        ("Fighters stormed a school in Bol and rode off with 90 girls.", [None, ABDUCTED]),
        ("Raiders marched off 12 herders near Bol.", [ABDUCTED]),
        ("Police led away nine students in Minsk.", ["Arrests"]),
        ("Rebels held dozens of nurses in a clinic in Bol.", [ABDUCTED]),
        ("Rebels mined a bridge near Bol.", [IED]),
        ("The army said rebels had set off the blast.", [IED]),
        ("A man drove a lorry packed with explosives into a barracks in Kabul.", [SUICIDE]),
        ("A farmer drove a lorry into a ditch.", []),
        ("Chad lost nine fighters at Bol.", []),
        ("Chad lost nine fighter jets at Bol.", [DISRUPTED]),
        ("Rebels shot down a Peruvian airliner near Cusco.", [SHELLED]),
        ("NATO bombs hit a bridge in Sirte.", [AIR]),
        ("Chadian tanks rolled into Abeche.", [None]),
        ("Chadian tanks fired on Abeche.", [SHELLED]),
        ("Sudan used artillery against Kauda.", [SHELLED]),
        ("Soldiers blocked roads into Bamako.", ["Other"]),
        ("Students blocked roads into Bamako.", ["Peaceful protest"]),
        ("Soldiers burned hamlets near Tal.", [LOOTED]),
        ("Shots rang out near a barracks in Tal.", [None]),
        ("Chad and Libya agreed to a truce.", ["Agreement"]),
        ("Nine soldiers died in a battle near Goma.", [CLASH]),
        ("Rebels seized a bus with nine nurses near Goma.", [ABDUCTED]),
        ("A navy jet missed its target in Goma and killed nine soldiers.", [AIR]),
        ("An air strike destroyed nine tanks near Goma.", [AIR]),
        ("Chadian guns destroyed nine tanks near Goma.", [DISRUPTED]),
        ("Chad confirmed the loss of a jet and said it had retaken Goma.", [DISRUPTED, REGAINED]),
        ("Rebels were driven from the town of Goma.", [None]),
    ],
)
def test_what_kind_of_deed_it_was(text: str, subs: list[str]) -> None:
    assert [sub for sub, _ in told(text)] == subs


def test_the_deed_that_is_answered_is_a_deed_of_its_own() -> None:
    text = "Chad shelled Tiné in response to a raid on its base in Bol."
    assert [sub for sub, _ in told(text)] == [SHELLED, None]


@pytest.mark.parametrize(
    ("text", "mode", "means"),
    [
        ("Soldiers opened direct fire on students in Hama.", "firearms", None),
        ("Guards opened heavy fire on marchers in Hama.", "firearms", None),
        ("Soldiers opened artillery fire on Hama.", "heavy-weapons", "artillery"),
        ("A boy was wounded by a rubber bullet fired by soldiers in Jenin.", "crowd-control", "rubber bullet"),
    ],
)
def test_which_mode_its_means_give_it(text: str, mode: str, means: str | None) -> None:
    assert [(e.mode, e.means) for e in deeds(text)] == [(mode, means)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Militants attacked a gold mine in Mali.", None),
        ("A mine killed nine soldiers in Mali.", "landmine"),
        ("Drones hit an oil tank in Mali.", "drone"),
    ],
)
def test_a_mine_that_is_dug_is_no_weapon(text: str, means: str | None) -> None:
    assert [e.means for e in deeds(text)] == [means]
