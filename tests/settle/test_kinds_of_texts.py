"""Of what kind the people of each figure of a text are, in order."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

MIL, POL, ARM, CIV, MIX, UNK = "military", "police", "militant", "civilian", "mixed", "unknown"

RETOLD = [
    pytest.param(
        "Nine dead in Kandahar\n\nNine people died in Kandahar on Monday. The dead were five soldiers and four rebels.",
        [MIX, MIX, MIL, ARM],
        id="the dead, told one by one",
    ),
    pytest.param(
        "Civilians killed in Sudan in June: 90\n- by the army: 41\n- by the RSF: 49", [CIV, CIV, CIV],
        id="the heading of a tally, and no doer of it",
    ),
    pytest.param(
        "Seven killed in Mogadishu\n\nGunmen shot dead seven people in Mogadishu, among them two soldiers.",
        [MIX, MIX, MIL],
        id="a headline of those told below",
    ),
    pytest.param(
        "Twelve dead in Herat\n\nA bomber killed 12 civilians in Herat.", [CIV, CIV], id="a headline of one kind"
    ),
    pytest.param(
        "Chad and Sudan clashed on Monday. Chad confirmed the deaths of 11 soldiers and one villager. Sudan's ministry "
        "put its wounded at ten.",
        [MIL, CIV, MIL],
        id="the last of two kinds tells nothing of the next",
    ),
    pytest.param(
        "Ten soldiers and two civilians were killed in Diffa. The 12 dead were buried on Tuesday.",
        [MIL, CIV, MIX],
        id="those just counted",
    ),
    pytest.param(
        "Six people died in Baidoa. In Kismayo six soldiers were killed.", [UNK, MIL], id="as many in another place"
    ),
    pytest.param(
        "Three soldiers die in Mali\n\nThree soldiers were killed near Gao. In Ansongo three people died on a mine.",
        [MIL, MIL, UNK],
        id="as many, beside those of the headline",
    ),
]
TAKEN_UP = [
    pytest.param("Nine gunmen stormed a post near Gao. Six were shot dead and two were hurt.", [ARM, ARM], id="some"),
    pytest.param(
        "Mali's army said it held off a rebel force of up to 200 and killed nine of them.", [ARM], id="of a band"
    ),
    pytest.param("Three men attacked a post near Gao. All three were shot dead.", [ARM], id="men who attack"),
    pytest.param("Nine gunmen stormed a post near Gao. Twelve were shot dead, the army said.", [MIL], id="not of them"),
]
POLICE = [
    pytest.param("Five troopers of the Border Security Force died near Jammu.", [POL], id="a police force's troopers"),
    pytest.param("A corporal of the Civil Guard was killed.", [POL], id="a police force's corporal"),
    pytest.param("Four Levies personnel died in Ziarat.", [POL], id="levies"),
    pytest.param("Two lieutenants of the ELN were killed.", [ARM], id="a group's lieutenants"),
    pytest.param("Three prison guards and two border guards died.", [POL, MIL], id="guards by what they guard"),
]
SECURITY = [
    pytest.param(
        "Three members of the security forces were killed in Homs and four injured.", [MIX, MIX], id="security forces"
    ),
    pytest.param("Gunmen killed nine security men in Quetta.", [MIX], id="security men"),
    pytest.param("Four soldiers of the International Security Assistance Force died.", [MIL], id="soldiers of it"),
]
WHOLES = [
    pytest.param("Over 140 Saudis, both soldiers and civilians, lost their lives.", [MIX], id="both of them"),
    pytest.param("Some 900 lives, those of rebels, nurses and soldiers, were lost.", [MIX], id="those of several"),
    pytest.param("Gunmen killed 20 people, a soldier among them, in Nduga.", [MIX], id="one of them"),
    pytest.param(
        "Seven government troops were wounded, five of the army and two of the police.", [MIX, MIL, POL], id="troops"
    ),
    pytest.param("Eight fighters, three of them women, were killed.", [ARM, ARM], id="women among fighters"),
    pytest.param("The police and the army had no casualties in Kupwara.", [MIX], id="two that had none"),
    pytest.param("The Iraqi Security Forces had 394 dead and 208 injured.", [MIX, MIX], id="security forces that had"),
    pytest.param(
        "Nine soldiers were killed and six wounded in Mali. One of the wounded died on Friday.",
        [MIL, MIL, MIL],
        id="one of the wounded",
    ),
    pytest.param(
        "Six soldiers were hit at Lisburn. Five of the men were killed and the sixth died of wounds.",
        [MIL, MIL, MIL],
        id="the sixth",
    ),
]
CALLINGS = [
    pytest.param(
        "Pirates boarded a freighter off Nigeria. Two sailors died and four crewmen were hurt.",
        [CIV, CIV],
        id="of a freighter",
    ),
    pytest.param(
        "Four sailors of the Ukrainian navy died when their frigate was hit. A cargo ship was near.",
        [MIL],
        id="of a navy",
    ),
    pytest.param(
        "The rebels sank a tanker in the strait. Four sailors were hurt in the fight, the navy said.",
        [MIL],
        id="of whom a navy tells",
    ),
    pytest.param("Nine recruits were killed at a police recruitment centre in Quetta.", [POL], id="police recruits"),
    pytest.param("Six cadets were killed at a military academy in Homs.", [MIL], id="army cadets"),
    pytest.param(
        '"Three of my friends died beside me," said a soldier in Donetsk.', [MIL], id="friends of a soldier"
    ),
    pytest.param("A farmer said that two of his friends were killed.", [CIV], id="friends of a farmer"),
    pytest.param("A tax officer and a navy officer were killed in Mosul.", [CIV, MIL], id="officers by their office"),
    pytest.param("Troops killed two armed Palestinians in Jenin.", [ARM], id="armed, by nation"),
    pytest.param("Sixteen men who were praying in a field were shot dead in Borno.", [CIV], id="at peace"),
    pytest.param(
        "Rebels set upon people working in their fields in Gulu. Nine people died.", [CIV], id="struck at work"
    ),
]
BELONGING = [
    pytest.param("The army said that 32 members of the group were captured.", [ARM], id="members of the group"),
    pytest.param("Three members of a tour group died in Luxor.", [UNK], id="members of another group"),
    pytest.param("The rebels killed 18 soldiers and lost 10 of their own.", [MIL, ARM], id="of their own"),
    pytest.param("The guerrillas said they had lost three men in Cauca.", [ARM], id="they, who say so"),
    pytest.param("The army said it lost two men.", [MIL], id="it, the army"),
    pytest.param("On the Taliban side there were 14 dead and seven wounded.", [ARM, ARM], id="there were on a side"),
    pytest.param("Both of the dead were Civil Guard officers.", [POL], id="said to be of a body"),
]
SHARES = [
    pytest.param("Nine herders were shot. The other three were hacked to death.", [CIV, CIV], id="the other three"),
    pytest.param("Seventeen rebels died at Bosso. The other two were captured.", [ARM, ARM], id="the other two"),
    pytest.param("There was no sign that any of the policemen had died.", [POL], id="any of those named"),
    pytest.param("Six members of the Oromo community were killed.", [CIV], id="of a community"),
    pytest.param("Top leaders among 24 Maoists killed in Odisha.", [ARM, ARM], id="among those killed"),
    pytest.param(
        "A corporal of the Civil Guard was killed at Leitza and three guards were hurt.", [POL, POL], id="its guards"
    ),
    pytest.param(
        "Rebels ambushed a police bus. Four troopers died and eight were hurt.", [POL, POL], id="of a police bus"
    ),
]
SAID_NEXT = [
    pytest.param("Nine people died in Homs. All of them were civilians.", [CIV], id="all of them"),
    pytest.param('"We buried 12 people in Goma. They were soldiers," he said.', [MIL], id="they, in a quotation"),
    pytest.param("A bomb killed 30 people in Kabul. Most were policemen.", [MIX], id="most of them policemen"),
    pytest.param("Twelve people died in Aden. The dead were rebels and traders.", [MIX], id="the dead, of two kinds"),
    pytest.param("Twelve people died in Aden. The attackers were rebels.", [UNK], id="others than those told before"),
    pytest.param("Twelve people died in Aden. They were not soldiers.", [UNK], id="what they were not"),
    pytest.param("Twelve people died in Aden. He said that they were rebels.", [UNK], id="they, of whom one speaks"),
]
FELLOWS = [
    pytest.param("A mine killed a policeman and hurt three of his colleagues.", [POL, POL], id="his colleagues"),
    pytest.param("A teacher was shot dead and two colleagues were wounded in Yala.", [CIV, CIV], id="a teacher's"),
    pytest.param("Nine of Massoud's men were killed near Kabul.", [ARM], id="a named man's men"),
    pytest.param("Nine of General Massoud's soldiers were killed near Kabul.", [MIL], id="a general's soldiers"),
]
SET_OFF = [
    pytest.param("Some 90 people, most of them soldiers, were killed in Marib.", [MIX], id="before the verb"),
    pytest.param("Some 90 people were killed in Marib, most of them soldiers.", [MIX], id="behind the verb"),
    pytest.param("A bomb killed 12 people, officers for the most part, in Quetta.", [MIX], id="for the most part"),
    pytest.param(
        "Rebels kill six security men\n\nSix policemen were killed by rebels in Bastar.", [POL, POL], id="security men"
    ),
]
IRREGULARS = [
    pytest.param("Police in Riyadh shot dead two wanted men.", [ARM], id="wanted men"),
    pytest.param("A mine hurt three village guards near Hakkari.", [ARM], id="village guards"),
    pytest.param("Six members of a village defence committee were killed in Doda.", [ARM], id="who defend a village"),
    pytest.param("Nine members of a paramilitary force died in Quetta.", [MIL], id="of a paramilitary force"),
    pytest.param("Nine members of a paramilitary group died in Cali.", [ARM], id="of a paramilitary group"),
    pytest.param("Four members of the Revolutionary Guards died near Saravan.", [MIL], id="of the Guards of Iran"),
    pytest.param("Police said that 30 Taliban were killed in Zabul.", [ARM], id="a group called by its name"),
    pytest.param("Gunmen killed two security operatives in Jos.", [MIX], id="operatives of the state"),
    pytest.param("Troops killed two al-Qaeda operatives in Marib.", [ARM], id="operatives of a group"),
    pytest.param(
        "Syrian troops clashed with the Islamic State at Palmyra. Some 90 fighters of both sides were killed.",
        [MIX],
        id="fighters of both sides",
    ),
]

TOLD_APART = [
    pytest.param("Two of the dead belonged to the police, an officer said.", [POL], id="to whom they belonged"),
    pytest.param("A bomb killed 31 people, women included, in Kunduz.", [CIV], id="women included"),
    pytest.param("Gunmen killed 31 people, civilians included, in Kunduz.", [MIX], id="civilians included"),
    pytest.param(
        "Rebels attacked a base in Borno, killing nine soldiers, two policemen and civilians, sources said.",
        [MIL, POL],
        id="behind a further number",
    ),
    pytest.param("An ambush on a bus carrying soldiers killed 18 near Homs.", [MIL], id="whom a bus carries"),
    pytest.param("A shell hit a lorry full of troops near Aden, killing seven.", [MIL], id="a full lorry"),
    pytest.param("Rebels set upon troops who had gone to church, killing two.", [MIL], id="where they had gone"),
    pytest.param(
        "A bomb killed 14 people and injured 20 others at a market in Gao.", [CIV, CIV], id="where both were hurt"
    ),
    pytest.param("Five members of the Basij militia died near Baneh.", [MIL], id="the militia of an army"),
    pytest.param("Hezbollah said it had killed 25 officers of Israel's elite units.", [MIL], id="enemies"),
    pytest.param(
        "Inmates rioted in a prison in Guayaquil on Monday. A guard was killed.", [POL], id="guards of the jail before"
    ),
    pytest.param(
        "Seven Georgians hurt in Tskhinvali\n\nSix civilians and one policeman were hurt in Tskhinvali, Georgia said.",
        [MIX, CIV, POL],
        id="a nation in a title",
    ),
]

NOBODY_ELSE = [
    pytest.param(
        "Ukraine shelled a cafe in Russia's Belgorod on Friday and killed two women. Russia put the dead at seven.",
        [CIV, CIV],
        id="a state at war, which tells of civilians alone",
    ),
    pytest.param(
        "Raiders killed 30 villagers in Benue on Friday. The Red Cross has recorded 161 deaths. It said that 40 people "
        "were injured.",
        [CIV, CIV, CIV],
        id="none but villagers",
    ),
    pytest.param(
        "Raiders killed 30 villagers and four soldiers in Benue on Friday. A doctor said that 40 people were injured.",
        [CIV, MIL, UNK],
        id="soldiers too",
    ),
    pytest.param(
        "Congolese troops killed 40 M23 rebels near Goma. We have had six dead, the army's spokesman said.",
        [ARM, MIL],
        id="our own, not those killed by others",
    ),
]

NONE_HELD = [
    pytest.param(
        "Police were not holding any suspects over the blast that killed nine in Ankara, Turkey said.", [UNK],
        id="of suspects not held",
    ),
    pytest.param(
        "Pakistan was not holding any Indian soldiers. Nine were wounded in Karachi, doctors said.", [MIL, UNK],
        id="of soldiers not held",
    ),
    pytest.param(
        "The army was not holding any Eritrean soldiers when a flood killed nine in Ankara.", [MIL, UNK],
        id="of soldiers not held, in one sentence",
    ),
]

SERVED_ONCE = [
    pytest.param("Two retired soldiers were shot dead in Lima.", [CIV], id="soldiers once"),
    pytest.param("A former policeman was shot dead in Lima.", [CIV], id="a policeman once"),
    pytest.param("Two soldiers were shot dead in Lima.", [MIL], id="soldiers still"),
]

TEXTS = [*RETOLD, *WHOLES, *TAKEN_UP, *POLICE, *SECURITY, *CALLINGS, *BELONGING, *SHARES, *SAID_NEXT, *SET_OFF]
MORE = [*IRREGULARS, *FELLOWS, *TOLD_APART, *NOBODY_ELSE, *SERVED_ONCE, *NONE_HELD]


@pytest.mark.parametrize(("text", "kinds"), [*TEXTS, *MORE])
def test_kinds_of_the_people_of_a_text(text: str, kinds: list[str]) -> None:
    claims = read(text, published="2012-05-05").claims
    assert [str(claim.figure.victims) for claim in claims if claim.figure] == kinds
