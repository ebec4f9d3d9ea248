"""Whose an office is that does not say so, told by what stands near it; and who speaks for nobody."""

from __future__ import annotations

import pytest

from tests.by_rules import hear, party_of_last

SOHR = "Syrian Observatory for Human Rights"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sirens in Haifa. The army said that a rocket fell.", "ISR", id="the heading's place"),
        pytest.param(
            "The British army thanked Peru, whose president said that two men fell.", "PER", id="whose president",
        ),
        pytest.param(
            "A Nigerian senator suspects Boko Haram, whose leader said that two men fell.", "Boko Haram",
            id="whose leader",
        ),
        pytest.param(
            "DESK: How many fell?\n\nARRIETA: Argentina's guns were hit.\n\nDESK: Whose?\n\nARRIETA: Ours.\n\n"
            "DESK: Who says so?\n\nARRIETA: A captain was there.\n\nDESK: A captain said that two men fell.", "ARG",
            id="a speaker's label is no place",
        ),
        pytest.param("Hezbollah fired rockets. The army said that nobody was hurt.", "ISR", id="whom a group fights"),
        pytest.param(
            "Azerbaijan and Armenia fought on. A commander of the Armenian unit said that seven fell.",
            "ARM", id="a nation's unit",
        ),
        pytest.param(
            "Lebanese tanks shelled a camp near Tripoli. It began when police searched flats. An officer said that two "
            "men fell.", "LBN", id="a town that elsewhere is a capital",
        ),
        pytest.param(
            "Samim Khpalwak, spokesman for the governor of Kandahar, said that two fell.", "AFG",
            id="a first name is no body's initials",
        ),
        pytest.param(
            "Malian army troops fought JNIM at Gao in Mali. Algeria's foreign ministry voiced concern. The army said "
            "that five fell.", "MLI", id="the army of where it is set, behind another's ministry",
        ),
        pytest.param(
            "Niger: round-up\n\nThe army said that nine soldiers fell. Two farmers were shot in Benin.",
            "NER", id="the land that heads the title",
        ),
        pytest.param(
            "A mall burned in Nairobi in Kenya. Six British nationals, two French women and a poet died. The "
            "government said that it was over.", "KEN", id="a count of foreigners is no place",
        ),
        pytest.param(
            "Chad's foreign minister said that Libyan jets had bombed Faya. His counterpart, Ali Zayd, said that "
            "they had not.", "LBY", id="the other's counterpart",
        ),
        pytest.param(
            "Chad's foreign minister said that Libyan jets came. His counterpart from Niger said that two fell.", "NER",
            id="whose counterpart is told",
        ),
        pytest.param(
            "Armenia said that Azerbaijan's guns had opened up. The ministry retorted that nobody fired.", "AZE",
            id="who hits back",
        ),
        pytest.param(
            "Kabul said that shells fell. Islamabad's version was that they did not. The spokesman said that two fell.",
            "PAK", id="whose version was told",
        ),
        pytest.param(
            "Turkey's foreign ministry said that ties held. Asked about Greece, the ministry told of two.", "TUR",
            id="who is only asked",
        ),
        pytest.param(
            "The foreign ministry in Ankara said little. Greece's premier said so too. The foreign ministry replied "
            "that two fell.", "TUR", id="who spoke before he replies",
        ),
        pytest.param("Chad's army won. The army's website said that two fell.", "TCD", id="a force's website"),
        pytest.param("RENAMO took a town. The rebels' newspaper said that two fell.", "RENAMO", id="rebels' newspaper"),
        pytest.param("Peru's army won. The army's own lawyers said that two fell.", "PER", id="an army's lawyers"),
        pytest.param("Peru's president won. The president's lawyer said that two fell.", None, id="a leader's lawyer"),
        pytest.param("Cepsil, an oil company, said little. The company told of two dead.", "Cepsil", id="the company"),
        pytest.param("The UN said little. The company told of two dead.", None, id="no body's company"),
        pytest.param("The Pentagon said little. Its Baghdad command told of two dead.", "USA", id="where it is posted"),
        pytest.param("Shells fell near Osh. Chad's newspapers said that two fell.", None, id="a land's newspapers"),
        pytest.param("Brahim Ghali denied it. His deputy said that two fell.", "Polisario Front", id="his deputy"),
        pytest.param("Juan Manuel Santos denied it. His lawyer said that two fell.", None, id="his lawyer"),
        pytest.param("The US Africa Command sent jets. The command said that they came back.", "USA", id="named so"),
        pytest.param("US Central Command said that a raid had failed.", "USA", id="Central Command of a state"),
        pytest.param("Israel raided a camp. Central Command said that two fell.", "ISR", id="a raider's command"),
        pytest.param("The Indian army's Central Command said that two fell.", "IND", id="an army's command"),
        pytest.param(
            "Xinhua said that the foreign ministry had warned Manila.", "CHN", id="a mouthpiece's ministry",
        ),
        pytest.param(
            "Peru's army raided a camp. Shining Path accused the army of arson. A colonel denied the charge.", "PER",
            id="an officer who denies what rebels blame the army for",
        ),
        pytest.param(
            "M23 pinned the blame on Wazalendo. The group claimed that two men fell.", "M23", id="which group blamed",
        ),
        pytest.param(
            "Haftar's men took a town. The UN's Ana Ruiz is fed up, and the war is a joke, she said.", "UN",
            id="she, behind the men of one",
        ),
        pytest.param(
            "Bombs fell in Myanmar. The shadow government, known as the NUG, said that two men fell.",
            "National Unity Government", id="a government that is not the state's",
        ),
        pytest.param("Security and hospital officials in Lagos said that two fell.", "NGA", id="who shares a noun"),
        pytest.param("Separatist rebels in Kenya said that two fell.", None, id="rebels in a land"),
        pytest.param(
            "The Chechen rebels hold a pass. The rebels said that two fell.", "Chechen separatists",
            id="rebels told of by their land",
        ),
        pytest.param("In Turkey the regional headquarters said that two fell.", "TUR", id="a headquarters"),
        pytest.param(
            'Ten fell, the governor of Odesa said.\n\n"It was dark. Ten fell," Ivan Melnyk wrote.', "UKR",
            id="who is quoted behind his office",
        ),
        pytest.param("A source in Hamas said that two men fell.", "Hamas", id="a source in a group"),
        pytest.param("A diplomat in the UN said that two men fell.", None, id="a diplomat in a body"),
        pytest.param("ISAF said that two soldiers fell in Helmand.", "NATO", id="the force that NATO led"),
        pytest.param("Two soldiers of ISAF fell near Kabul, the military said.", "NATO", id="a force of many states"),
        pytest.param(
            "DAKAR, Senegal (AP) - Raiders stormed a base in the west of Chad. Forty fell in Chad, officials said.",
            "TCD", id="sent on from a bureau",
        ),
        pytest.param("The Georgian Security Council said that two men fell.", "GEO", id="not the one of the UN"),
        pytest.param("US officials said that two men fell near Sanaa in Yemen.", "USA", id="US officials"),
        pytest.param("Troops entered Sarh in Chad. A security source said that two fell.", "TCD", id="security"),
        pytest.param(
            "Israel raided a town. Sixty people fell in Lebanon. The health minister told of ninety.", "LBN",
            id="a minister of the place",
        ),
        pytest.param(
            "The director of emergency services in Gaza, Dr. Omar Sabah, said that Israel had shot five.", "PSE",
            id="whose services are in a place",
        ),
        pytest.param("A Malian defence ministry official, Moussa Keita, fled. He said that two fell.", "MLI", id="he"),
        pytest.param(
            "Russian drones flew in. Three fell in Kherson Oblast, according to Ihor Hrim, head of the oblast "
            "administration.", "UKR", id="an oblast",
        ),
        pytest.param("Multi-National Division Baghdad said that two fell.", "USA", id="an American division"),
        pytest.param(
            "Pakistan shelled Kurram in Pakistan. The Taliban said that three men fell.",
            "Tehrik-i-Taliban Pakistan", id="Pakistan's Taliban",
        ),
        pytest.param(
            "Afghan forces and Pakistan's army fought at Torkham in Pakistan. Pakistan shut the gate of Pakistan. "
            "The Taliban said that three men fell.",
            "Taliban", id="Afghanistan's Taliban, where it fights",
        ),
        pytest.param("Shells hit Aleppo in Syria. The Syrian war monitor said that two fell.", SOHR, id="a monitor"),
        pytest.param(
            "A raid began near Sarh, Chad's military said.\n\nLibya is far.\n\nTwo fell in Libya, said "
            "the military.",
            "TCD", id="the military that spoke before",
        ),
        pytest.param("Chad is calm. The army's media wing said that two men fell.", "TCD", id="an army's media wing"),
        pytest.param("Turkish troops fell. The state-run Bodrum agency said two.", "TUR", id="a state-run agency"),
        pytest.param("Kyiv's authorities fled. Among civilians they count two dead.", "UKR", id="not whom they count"),
        pytest.param(
            "Two men fell in Chad, according to two army officers, where rebels once held a camp. They added that "
            "it was calm.", "TCD", id="sources, not those who held a place",
        ),
        pytest.param("Peru's army fled. Chad's losses came to six, officials there said.", "TCD", id="there"),
        pytest.param(
            "Nine fell in Syria, a war monitor said. It was the worst raid yet.", None, id="a monitor never named"
        ),
        pytest.param("Oxfam told of nine dead. The volunteer group said that all were men.", "Oxfam", id="a group"),
        pytest.param("Oxfam told of nine dead in Chad. The rebel group said that all were men.", None, id="of rebels"),
        pytest.param(
            "Nine died, a report by Oxfam said.\n\nFrom what villagers told it confirmed two more deaths.",
            "Oxfam", id="whose report it is",
        ),
        pytest.param(
            "Chad's state media told of nine dead. On Monday the agency had said that two men fell.",
            "TCD", id="the agency of state media",
        ),
        pytest.param("Oxfam left. Chad is calm. The chief of the district said that two fell.", "TCD", id="a chief"),
        pytest.param("The UN has a mission there. Two fell, the mission's findings show.", "UN", id="findings"),
        pytest.param("They called the Libyan navy. An officer answered that no ship was there.", "LBY", id="asked"),
        pytest.param("In Ankara his counterpart said that the talks had failed.", "TUR", id="a counterpart"),
        pytest.param("The UN sent a ship to Chad. Peacekeepers said that it sank.", "UN", id="peacekeepers"),
        pytest.param(
            "The WHO named a chief. The WHO and the UN flew men to Chad. Peacekeepers said that two fled.",
            "UN", id="no peacekeepers of the most named body",
        ),
        pytest.param("The UN sent men to Chad. The peacekeeping mission said that two fled.", "UN", id="of two words"),
        pytest.param("Chad is calm. A source in the health ministry said that two died.", "TCD", id="in a ministry"),
        pytest.param(
            "Oxfam's men fled Chad's east, Oxfam said. The charity warned of hunger.", "Oxfam", id="the charity"
        ),
        pytest.param(
            "Iran's army said in a statement carried by Fars that a ship sank. It added that nobody died.",
            "IRN", id="whose statement it is",
        ),
        pytest.param(
            "Turkish soldiers shot a man, the Turkish military said.\n\nIraq protested to the EU and Iran.\n\n"
            "Two men had fled Iraq, according to the military.", "TUR", id="the military told of before",
        ),
        pytest.param(
            "The army shot nine rebels in the Central African Republic, its officers said. Two men fled to Chad.\n\n"
            "In Chad, a raid killed five. The men had come from Chad and from Chad's east.\n\n"
            "Six more died in the Central African Republic, the military said.", "CAF", id="where it happened",
        ),
        pytest.param(
            "Soldiers fought at Perquin in El Salvador, the army said. Nicaragua was blamed. Four rebels died, the "
            "military said.", "SLV", id="the blamed say nothing",
        ),
        pytest.param(
            "Two Indian peacekeepers died in Akobo in South Sudan.\n\nThe army took Bor, the army said.", "SSD",
            id="an army that sent peacekeepers",
        ),
        pytest.param(
            "American troops fled a base in Iraq. Shells hit a farm in Dora, police said.", "IRQ",
            id="a town of a name that another land's town has",
        ),
        pytest.param("08:30 Kharkiv's mayor: two people died.", "UKR", id="behind a clock"),
        pytest.param(
            "Congo's army fled North Kivu. The administrator of Beni said that two men fell.", "COD",
            id="a town of a name that another land's province has",
        ),
        pytest.param("Mexico's army left Leon. The police in Texas said that two fell.", "USA", id="a far larger one"),
        pytest.param("Gunmen entered Rann. Security sources said that two fell.", "NGA", id="a town by its own name"),
        pytest.param("Russia shelled a clinic. Its defence minister said that two fell.", "RUS", id="no clinic's"),
        pytest.param(
            "Nigeria's army fled Makurdi. The Commissioner of Police said that two men fell.", "NGA",
            id="the police are no town of Poland's",
        ),
        pytest.param(
            "A Russian strike hit a store in Kharkiv, regional prosecutors said. In Belgorod nobody was hurt. In Kursk "
            "two fell. In Bryansk it rained. Russia was silent.", "UKR", id="a large town in a report of another land",
        ),
        pytest.param(
            "India's army said that two fell. Across the border the defence minister owned up to nine dead. Pakistan "
            "was silent.", "PAK", id="across the border",
        ),
        pytest.param(
            "India's army said that two fell. Across the road, a police chief said that nine were hurt in Pune.", "IND",
            id="across the road",
        ),
        pytest.param(
            "Chad's army said that two fell in Sudan. Across the border in Sudan, the governor said that nine fell.",
            "SDN", id="across the border in a land",
        ),
        pytest.param(
            "Chad's army lost men. Sudan's government gives no number; a provincial official said that nine men fell.",
            "SDN", id="an official beside his government",
        ),
        pytest.param(
            "In Haifa six men died; in Hormozgan, the deputy governor said, nine residents died. Iran mourned.", "IRN",
            id="a province that is far larger than a hamlet of its name",
        ),
        pytest.param(
            "Chad's defence minister said that a camp had fallen. Ali Brahim said on radio that two men fled.",
            "TCD",
            id="a minister named afterwards",
        ),
    ],
)  # fmt: skip
def test_office(text: str, expected: str) -> None:
    assert party_of_last(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Central Command said that two fell.", id="anybody's command"),
        pytest.param("A spokesman called for the RSF to stop, and said that nine men fell.", id="whom one calls for"),
        pytest.param("Troops fled a post in Ukraine. A commander of the rebels said that two fell.", id="a rebel's"),
        pytest.param(
            "Al-Qaida in Iraq shelled a camp. The coalition said that two fell.", id="no coalition named before"
        ),
        pytest.param("Shells hit Aleppo in Syria. A monitoring group said that two fell.", id="any monitors"),
        pytest.param("Troops entered Kayes in Mali. A mutineer envoy said that ten men died.", id="band and post"),
        pytest.param("Troops entered Kayes in Mali. Two sources said that ten men died.", id="sources"),
        pytest.param("Mali admits it. A diplomat in Bamako said that ten men died.", id="a diplomat in a capital"),
        pytest.param("Malian police fled. An official at Point G Hospital said that ten men died.", id="at a hospital"),
        pytest.param("Libya is calm. The Sebha Medical Centre said that ten men died.", id="a medical centre"),
        pytest.param("Malian police fled. The clinic is full, its director said.", id="its director"),
        pytest.param("A Malian sergeant died in hospital, an official there said.", id="an official there"),
        pytest.param("Mali's army lost ten. People in Kayes talk of more. They say that it fled.", id="they who spoke"),
        pytest.param(
            "Kenya's police shot at a mob, a superintendent said. A schoolteacher denied that it was armed, and he "
            "said that forty fell.", id="he who spoke in the same sentence",
        ),
        pytest.param(
            "A spokesman of Hamas denied it. At a mosque a volunteer reported nine dead, none of them, he said, armed.",
            id="he who reported them",
        ),
        pytest.param("Boko Haram burnt Dikwa. Musa Karim, a vigilante, said that ten men died.", id="a vigilante"),
        pytest.param("Eritrean refugees said that a ship had fired on them.", id="refugees"),
        pytest.param("A Russian blogger said that the depot had burned.", id="a trade"),
        pytest.param("Syria's army shelled the town. Church leaders said that a school was hit.", id="church leaders"),
        pytest.param(
            "Soldiers of Indonesia shot two men. The rebels denied it. Their commander said that they were farmers.",
            id="unnamed rebels",
        ),
    ],
)
def test_nobody(text: str) -> None:
    assert party_of_last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nine men fell in Syria, a war monitor said. A raid of this size is rare, according to the SOHR.",
        "Nine men fall in Syria, watchdog says\n\nA raid of this size is rare, according to the SOHR.",
        "Nine men fall in Syria: monitor\n\nA raid of this size is rare, according to the SOHR.",
    ],
)
def test_a_monitor_named_later(text: str) -> None:
    found = hear({"text": text, "id": "t-2", "outlet": None}).attributions
    assert {a.claimant.party for a in found} == {SOHR}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Quintero, who speaks for the ELN, said that two men died.", "ELN"),
        ("Ali Haddad, of Hezbollah, said that two men died.", "Hezbollah"),
        ("Rosa Quintero, who speaks in the name of the ELN, said that two men died.", "ELN"),
        ("TEHRAN - Iranian men fell to gas which the Iraqi army dropped on Faw, the Foreign Ministry said.", "IRN"),
        ("ECOWAS threatened Niger. A police official there said that two men died.", "NER"),
        ("Chad's army shelled Sudan. The Pentagon is calm. \"Two men died,\" an official there said.", "USA"),
        ("Israel's army said one man died. In Damascus, a communique said that two men died.", "SYR"),
        (
            "Kyrgyzstan's border guards fired. Tajikistan's State Committee for National Security said two men died.",
            "TJK",
        ),
        ("Troops left Chad. Two men died, said Moussa Ngaro, the senior administrator of the district.", "TCD"),
        ("Peru is calm. A member of the provincial council, Luis Ramos, spoke to us. Two men died, he said.", "PER"),
        ("Chad is calm. Ten were soldiers and two were traders, said Ali Deby, the interior minister.", "TCD"),
        ("Chad is calm. Idris Wako, a fighter against the junta, said that two men died.", None),
        (
            "Two men fell in Chad, the army's spokesman said. The rebels of FACT spoke of nine, a count that the "
            "spokesman, Colonel Ali Seid, called false. \"It was two men,\" he said.", "TCD",
        ),
        (
            "FACT shelled the town council of Sarh in Chad. A member of the council, Ali Wako, said that two men died.",
            "TCD",
        ),
        ("Chad is calm. Nine men went home from hospital, Wako said.", None),
        (
            "Peru is calm. The figures were given by Ana Ruiz, who heads the parliament.\n\nNine men died, Ruiz said.",
            "PER",
        ),
        ("Chad is calm. Ali Seid, a spokesman for the federal forces in the Tibesti, said that two men died.", "TCD"),
        ("Two men died, said Ali Omar, a government official in Libya's part of the oasis.", "LBY"),
        ("Chad is calm. A commander of the rebels said that two of them died.", None),
        ("Peru is calm, the health minister said.\n\nAna Ruiz told the press that two men died.", "PER"),
        ("Peru is calm, the health minister said.\n\nAna Ruiz, 37, told the press that two men died.", None),
        ("Maria Bondar, of Kyiv, said that two men died.", None),
    ],
)  # fmt: skip
def test_person_told_of_behind_a_name(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected
