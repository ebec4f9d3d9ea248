"""Whom pronouns, envoys and forces of several states stand for, and whose an office is behind somebody sent there."""

from __future__ import annotations

import pytest

from tests.by_rules import hear, party_of_last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sudan's army and the RSF fought; Chad closed its border. It said that 300 people had come.", "TCD",
            id="the clause behind the semicolon",
        ),
        pytest.param(
            "Togo's minister wants talks; Benin, which lost nine men, disagrees. Its office for Togo said no.", "BEN",
            id="an office for another state",
        ),
        pytest.param(
            "A baker said that he fled. Macron is sceptical - Moscow, he added, cannot be trusted.", "FRA",
            id="a dash that begins a clause",
        ),
        pytest.param(
            "Nigeria's spokesman, Fred Ita, spoke. Cameroon's minister Luc Abega disagrees: the town fell, he says.",
            "CMR", id="a colon that begins what he says",
        ),
        pytest.param(
            "Nigeria's spokesman, Fred Ita, spoke. Cameroon's minister Luc Abega fled. The town fell, he says.", "NGA",
            id="who only acts in the sentence before",
        ),
        pytest.param(
            "Chad's army left. A committee of relatives keeps a list; its coordinator said that nine fell.", None,
            id="of a body that nobody knows",
        ),
        pytest.param(
            "Chad's army left. The council of Mali keeps a list; its commander said that nine fell.", "MLI",
            id="of a body that is known",
        ),
        pytest.param(
            "Chad's army left. The miners' union keeps a list. Its head said that nine fell.", None,
            id="of a body of the sentence before that nobody knows",
        ),
        pytest.param(
            'The Popular Front of Moldova wept. "Our army is arming them," its chairman, Ion Rusu, said.',
            "Popular Front of Moldova", id="whose who speaks, not whom he names",
        ),
        pytest.param(
            "The Alliance of Concerned Teachers left. Its local chairwoman said that nine fell in Chad.",
            "Alliance of Concerned Teachers", id="a chairwoman of a body",
        ),
        pytest.param("Chad's army left. Officials of aid groups said that nine fell.", None, id="of helpers"),
        pytest.param("A Chadian official for aid groups said that nine fell.", "TCD", id="for helpers"),
        pytest.param("Chad's army left. Officials of the ministry said that nine fell.", "TCD", id="of a ministry"),
        pytest.param(
            "Fighters of the National Congress for the Defense of the People said that nine fell.", "CNDP",
            id="a name in American spelling",
        ),
        pytest.param(
            "Niger's minister said that troops had fled - a fifth of them, he thought, to Chad.", "NER",
            id="a dash within what he says",
        ),
        pytest.param(
            "The French chargé in Bangui saw the Aozou line. According to him, nine men fell there.", "FRA",
            id="no man is a line",
        ),
        pytest.param(
            "The Pokot herders fled. Their paramount chief, Amos Lotir, denied the raid. \"Ask the army,\" he advised.",
            "Pokot", id="a chief who goes on",
        ),
        pytest.param(
            "Russia's regional governor said that nine men fell. Mum Olga Ivanova cried that they lied.", None,
            id="a mother is no governor",
        ),
        pytest.param("Russia's governor spoke. Anna Ivanova said that nine men fell.", "RUS", id="a name in full is"),
        pytest.param(
            "A ridge fell. Ondo, a trader, warned the crowd. His envoy in Paris, Raoul Ebe, said that it was so.", None,
            id="an unknown man's envoy",
        ),
        pytest.param(
            "President Macron said that France would stay. His envoy in Lomé said that talks went on.", "FRA",
            id="a president's envoy",
        ),
        pytest.param(
            "In Mexico City the US ambassador demanded results. The president said that nothing would change. Mexico "
            "is calm.", "MEX", id="the host's president",
        ),
        pytest.param(
            "Russia's foreign minister demanded results. The president said that nothing would change.", "RUS",
            id="a minister's president",
        ),
        pytest.param(
            "Foreign Minister Lasou of Chad told envoys in Lagos that a base fell.\n\nHis cabinet director hinted that "
            "more would come.", "TCD", id="a minister's director",
        ),
        pytest.param(
            "President Ruto said no. His army chief, speaking in Kampala, agreed that it was over.", "KEN",
            id="a president's army chief, abroad",
        ),
        pytest.param(
            "President Ruto met villagers. His counterpart in Kampala said that Uganda agreed.", "UGA", id="his peer"
        ),
        pytest.param("Haiti burned. Brazilian-led police said that nine men fell.", None, id="led by another state"),
        pytest.param(
            "Mali accused Chad of a raid. A spokesman of that government denied it.", "TCD", id="that government"
        ),
        pytest.param(
            "Syria is torn.\n\n09:00 Druze gunmen fired.\n\n09:30 The interior ministry: \"Outlaws fired.\" Its "
            "spokesman put losses at ten.", "SYR", id="the spokesman of a label",
        ),
        pytest.param(
            "Kremlin hardliner Igor Petrov toured Kursk. He said that nine men fell.", "RUS", id="a man of a body"
        ),
        pytest.param(
            "Yemen is split. President Saleh's side said that nine men fell.", "YEM", id="a president's side"
        ),
        pytest.param("Traditional leaders in Cameroon said that nine men fell.", None, id="traditional leaders"),
        pytest.param("A Soviet aviator said that nine men fell.", "SUN", id="an aviator"),
        pytest.param("Lagos announced that nine men fell in Aba.", "NGA", id="a capital of old"),
        pytest.param("A bomb fell on Lagos. A baker said that nine men died.", None, id="a town where something falls"),
        pytest.param("Buenos Aires's claim that nine men fell was false.", "ARG", id="a capital of two words"),
        pytest.param("Naypyidaw's information team said that nine men fell.", "MMR", id="a capital's team"),
        pytest.param("The war is over. Tbilisi will come, it says, if the EU is in the room.", "GEO", id="it says"),
        pytest.param(
            "Paris and Washington voiced their horror. The interior minister retorted that Algeria needs no lessons.",
            "DZA", id="at two who speak together",
        ),
        pytest.param(
            "At MONUSCO, an officer lamented that patrols were blocked by Wazalendo.", "UN", id="an officer at a body"
        ),
        pytest.param("At Goma, an officer of Chad's army lamented that nine fell.", "TCD", id="an officer at a town"),
        pytest.param("Israel said that Hezbollah had fired first. It denied this.", "Hezbollah", id="accused denies"),
        pytest.param("Chad blames Boko Haram for the raid. It rejects the charge.", "Boko Haram", id="blamed denies"),
        pytest.param("Israel said that its troops killed nine men. It denied losing any.", "ISR", id="denies another"),
        pytest.param("Rwanda denied the raid. It rejects the charge as absurd.", "RWA", id="denies on"),
        pytest.param(
            "Sudan's army spoke. The Rapid Support Forces denied it. A commander of the force said that nine fell.",
            "Rapid Support Forces", id="of the force",
        ),
        pytest.param(
            "The Kremlin's spokesman declined to comment on Engels. On talks, he said that Russia was open.", "RUS",
            id="no town is a man",
        ),
        pytest.param("A spokesman for Mr Akashi said that the Russians had been informed.", "UN", id="a leader's man"),
        pytest.param(
            "The Communist Party in the Philippines is banned. New People's Army men fled. The rebels said that nine "
            "fell.", "New People's Army", id="the party's fighters",
        ),
        pytest.param("The OAU's envoy, Ahmed Ouyahia, said so.", "Organization of African Unity", id="OAU"),
        pytest.param("Iran had no hand in this, its UN mission insisted.", "IRN", id="its mission to a body"),
        pytest.param("The UN is worried. Its mission in Goma said that nine fell.", "UN", id="a body's mission"),
        pytest.param(
            "Ecuador fought Peru. Peru's army lost a ridge to Ecuador. Ecuador's army counts nine dead, the other side "
            "admits to none.", "PER", id="the other side",
        ),
        pytest.param("The Russkies moan that nine men fell.", "RUS", id="as tabloids call them"),
        pytest.param("The county health director in Kenya said that nine fell.", "KEN", id="a health director"),
        pytest.param("A spokesman for Jaish said that nine men fell.", "Jaish-e-Mohammed", id="a short name"),
        pytest.param("Brussels urged both sides to stop.", "EU", id="Brussels"),
        pytest.param("Brussels police said that nine men fell.", "BEL", id="police of Brussels"),
        pytest.param("A bomb fell on Brussels. A baker said that nine men died.", None, id="a bomb on Brussels"),
        pytest.param("Chad is calm. The opposition leader, Adam Issa, said that nine fell.", None, id="opposition"),
        pytest.param(
            "Moscow's version needs no retelling. Its Investigative Committee said that nine fell. London was silent.",
            "RUS", id="whose version it is",
        ),
        pytest.param(
            "Soviet guards fell at a Soviet post near Iman. The commander of the detachment, Colonel Leonov, said that "
            "Soviet Union troops held.", "SUN", id="a Soviet colonel",
        ),
        pytest.param("India is vast. The Minister of State for Home said that nine men fell.", "IND", id="of state"),
        pytest.param("Nine left-wing extremists fell in India. They said it was eight.", "Naxalites", id="left"),
        pytest.param("Mali is calm. A former soldier said that nine men fell.", None, id="a former soldier"),
        pytest.param("A former Taliban commander said that nine men fell.", None, id="a former commander"),
        pytest.param(
            "A retired Pakistani colonel, Aslam Bajwani, spoke. Bajwani said that nine men fell.", None,
            id="a retired colonel",
        ),
        pytest.param("Former Renamo rebels said that nine men fell.", "RENAMO", id="former rebels are a group"),
        pytest.param("Kenyan troops shot nine. Their lawyer, Peter Mwangi, said that all fell.", None, id="a lawyer"),
        pytest.param(
            "A commander of Ahrar al-Sham was shot in Syria. His movement said that nine men fell.", "Ahrar al-Sham",
            id="his movement",
        ),
        pytest.param(
            "The National Resistance Front fought. The Front said that nine men fell.", "National Resistance Front",
            id="the last word of a name",
        ),
        pytest.param(
            "The Ogaden National Liberation Front hid. The Front of Hope said that nine fell.", "Front of Hope",
            id="another front",
        ),
        pytest.param("A Fatah official met a widow. Her group said that nine fell.", None, id="a widow's group"),
        pytest.param("The ex-Seleka said that nine men fell.", "ex-Seleka", id="a name that opens with ex"),
        pytest.param("The ousted government of Mali said that nine men fell.", "MLI", id="an ousted government"),
        pytest.param(
            "A retired Malian colonel, Sada Samake, rose. The interior minister, Sada Samake, said that nine fell.",
            "MLI", id="an office of today",
        ),
        pytest.param(
            "Mali's defence minister spoke. His statement said that nine fell. He said that ten fell.", "MLI",
            id="he behind his statement",
        ),
        pytest.param(
            "The National Resistance Front fought. Nine of the Taliban moved up to the Front, the BBC said.", "BBC",
            id="a front of trenches",
        ),
        pytest.param("Ukrainian Telegram channels said that nine men fell.", None, id="channels of a land"),
        pytest.param("A Syrian state newspaper said that nine men fell.", "SYR", id="a state's newspaper"),
        pytest.param("Pakistan is tense. SHO Javed Baloch said that nine men fell.", "PAK", id="a police rank"),
        pytest.param("Gulf foreign ministers urged both sides to stop.", "GCC", id="the ministers of the Gulf"),
    ],
)
def test_whose_words_they_are(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected


@pytest.mark.parametrize(
    ("outlet", "text", "expected"),
    [
        pytest.param(
            "ECOMOG Field Headquarters", "Brigade commander reports that nine men fell.", "ECOWAS", id="its officer"
        ),
        pytest.param("ECOMOG Field Headquarters", "This HQ denies the raid.", "ECOWAS", id="its headquarters"),
        pytest.param("ECOMOG Field Headquarters", "The rebels' commander denies it.", None, id="another's officer"),
        pytest.param(
            "Armed Forces of the Philippines",
            "COL REYES: Nine, per our ground commanders.", "PHL", id="our commanders in a transcript",
        ),
        pytest.param(
            "Ministry of Foreign Affairs of Eritrea",
            "Ethiopia's parliament met. The spokeswoman of that government alleged that nine men fell.", "ETH",
            id="that government, not one's own",
        ),
        pytest.param(
            "Permanent Mission of Armenia to the OSCE", "The Mission rejects the raid.", "ARM", id="a mission to a body"
        ),
        pytest.param(
            "OSCE Mission to Georgia", "The EU is in the room. The Mission reiterates its call for restraint.", "OSCE",
            id="its own call",
        ),
        pytest.param(
            "Review of Latin American Affairs", "FARC fled the bombs at Sumapaz. The army said that nine fell.", "COL",
            id="no land of the north",
        ),
        pytest.param(
            "Press Service of the President of Azerbaijan",
            "The Ambassador of France called. The Head of State noted that nine fell.", "AZE", id="head of state",
        ),
        pytest.param("UN High Commissioner for Refugees", "Refugees report that nine fell.", None, id="refugees"),
        pytest.param("Embassy Kampala", "A baker said that nine men fell.", None, id="an embassy in a capital"),
    ],
)
def test_whose_words_they_are_in_a_party_s_own_text(outlet: str, text: str, expected: str | None) -> None:
    assert party_of_last(text, outlet) == expected


def test_an_embassy_is_not_of_the_capital_that_it_is_in() -> None:
    found = hear({"text": "Nine men fell near Gulu.", "id": "t-1", "outlet": "Embassy Kampala"}).attributions
    assert not found


@pytest.mark.parametrize(
    ("text", "name", "speaker"),
    [
        ("Vladimir Putin's spokesman, Oleg Ardin, said that nine fell.", "Government of Russia", "Oleg Ardin"),
        ("Angela Merkel's spokesman said that nine fell.", "Government of Germany", None),
        ("Israel's army left. Its chief spokesman, Daniel Hagari, said that nine fell.", "Armed Forces of Israel",
         "Daniel Hagari"),
        ("Peru's army left. Its spokesman, Daniel Hagari, said that nine fell.", "Daniel Hagari", "Daniel Hagari"),
        ("A lawyer, Ian Paisley, said that nine fell.", "Ian Paisley", "Ian Paisley"),
        ("Hamas leader Ismail Haniyeh's aide, Omar Said, said that nine fell.", "Hamas", "Omar Said"),
        ("The school's principal, Ana Lima, said that nine fell.", "Ana Lima", "Ana Lima"),
        ("A nurse at a clinic in Lima, Ana Baker, said that nine fell.", "Ana Baker", "Ana Baker"),
        ("Chad's army shot nine, Oxfam said. It holds the president responsible.", "Oxfam", None),
        ("Boko Haram raided Baga, Oxfam said. The group said that it killed nine.", "Boko Haram", None),
        ("Boko Haram raided Baga, Oxfam said. The group said that nine fell.", "Oxfam", None),
        ("Nine fell, the office of President Volodymyr Zelensky said.", "Presidency of Ukraine", None),
    ],
)  # fmt: skip
def test_who_serves_somebody_is_not_himself_whom_he_serves(text: str, name: str, speaker: str | None) -> None:
    last = max(hear({"text": text, "id": "t-1", "outlet": None}).attributions, key=lambda a: a.cue.start)
    assert (last.claimant.name, last.claimant.speaker) == (name, speaker)
