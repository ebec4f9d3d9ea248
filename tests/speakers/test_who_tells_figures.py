"""How many of whom somebody tells, and what the outlet tells itself: the party of each figure of a text."""

from __future__ import annotations

import pytest

from counterclaim.reading import read
from tests.by_rules import hear


@pytest.mark.parametrize(
    ("outlet", "text", "told"),
    [
        pytest.param(
            "Radio Okapi", "The ministry said nine fell. The radio's own count stands at 30 dead.", [True],
            id="a radio's own count",
        ),
        pytest.param(
            "Hindu", "Nine men fell in Pune. According to the newspaper's own count, 76 were injured.", [True],
            id="a paper's own count",
        ),
        pytest.param(
            "Reuters", "TASS said nine men fell. The agency's own tally shows 12 dead since May.", [False],
            id="the tally of another that was heard",
        ),
        pytest.param(
            "Reuters", "The army said nine fell. Six villagers died in the market, Reuters has learned.", [True],
            id="what the outlet has learnt",
        ),
        pytest.param(
            "Tribune", "Six villagers died. The Tribune quotes a blogger who counted nine graves.", [False],
            id="whom the outlet quotes",
        ),
    ],
)  # fmt: skip
def test_what_the_outlet_itself_tells(outlet: str, text: str, told: list[bool]) -> None:
    last = max(hear({"text": text, "id": "t-1", "outlet": outlet}).attributions, key=lambda a: max(a.content))
    assert [last.claimant.narrator] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Uganda has lost three men, one of whom, Congolese officers said, drowned in a river.", {1: "COD", 3: None},
            id="an aside at the head of a relative clause",
        ),
        pytest.param(
            "Five Malian soldiers fell, one of whom, a corporal, died on the way to Gao, his brother said.",
            {1: None, 5: None}, id="of whom his kin tell",
        ),
        pytest.param(
            "Delhi raised its toll on Monday after two of the wounded died in hospital.", {2: "IND"},
            id="what made somebody count on",
        ),
        pytest.param(
            "Kenya's health minister, Ali Roba, said that hospitals had counted 92 dead since Friday.", {92: "KEN"},
            id="hospitals in a minister's words",
        ),
        pytest.param(
            "Somalia's army said that DNA and fingerprints confirmed that eleven fighters were dead.", {11: "SOM"},
            id="evidence in an army's words",
        ),
        pytest.param(
            "Officially, Khartoum has lost a dozen people and Juba four.", {12: "SDN", 4: "SSD"}, id="officially",
        ),
        pytest.param(
            "Officially, eleven soldiers have been killed in three days at Tillaberi. Niger mourned.", {11: "NER"},
            id="officially, of the land",
        ),
        pytest.param(
            "Eritrea's own list has not changed: five soldiers and eight farmers killed. Ethiopia was silent.",
            {5: "ERI", 8: "ERI"}, id="a list of its own",
        ),
        pytest.param("In Sudanese accounts the drone killed 22 herders in Chad.", {22: "SDN"}, id="in its accounts"),
        pytest.param(
            "The war killed, by the junta's last word, 649 Argentine sailors.", {649: "ARG"}, id="by its last word",
        ),
        pytest.param(
            "Ecuador claims hundreds of Peruvian dead, which the ministry in Lima calls absurd: nobody was lost there.",
            {200: "ECU", 0: "PER"}, id="behind the colon of a denial in a relative clause",
        ),
        pytest.param(
            "The mayor of Qana said 60 died; the Red Cross lists thirteen missing. Sixteen were children, it adds.",
            {60: "LBN", 13: "ICRC", 16: "ICRC"}, id="it is no mayor",
        ),
        pytest.param(
            "He is the first Thai who fell, which takes the dead of both sides to four.", {1: None, 4: None},
            id="no sides taken",
        ),
        pytest.param(
            "New Delhi: 20 soldiers killed. Beijing gave no number.", {20: "IND"}, id="a capital of two words",
        ),
        pytest.param(
            "Bangkok admits 15 dead and Phnom Penh five.", {15: "THA", 5: "KHM"}, id="a capital of two words, elided",
        ),
        pytest.param(
            "A researcher in London, Alan Reid, thinks that 200 soldiers of Peru fell.", {200: None}, id="a researcher",
        ),
        pytest.param(
            "A protest outside the Turkish consulate in Cologne turned violent. According to the consul general, five "
            "Turks were wounded.", {5: "TUR"}, id="the consul of a consulate",
        ),
        pytest.param(
            "From Juba, a ministry statement admits four dead and claims nine Sudanese killed, a figure Haroun doubts.",
            {4: "SSD", 9: "SSD"}, id="a figure behind what somebody claims",
        ),
        pytest.param(
            "Chad's colonel Ali Haroun said two of his men fell. Sudan's losses were far heavier, he went on: 64 dead.",
            {2: "TCD", 64: "TCD"}, id="goes on, with a colon",
        ),
        pytest.param(
            "Ecuador claims hundreds of Peruvian dead, which Lima calls absurd: nobody was lost. Quito is silent.",
            {200: "ECU", 0: "PER"}, id="behind such a colon, with more to come",
        ),
        pytest.param(
            "Chad's interior ministry had by noon 47 dead civilians on its list. Sudan was silent.", {47: "TCD"},
            id="what somebody has on his list",
        ),
        pytest.param(
            "A Pakistani welder was shot dead near Muscat, police said. Oman's interior ministry said nine were hurt.",
            {1: "OMN", 9: "OMN"}, id="a victim lends the police no land",
        ),
        pytest.param(
            "In Asmara the minister, Ali Abdu, denied any loss. A French officer of the garrison said he had counted "
            "44 bodies.", {1: "ERI", 44: "FRA"}, id="an officer who says what he has counted",
        ),
        pytest.param(
            "The armed wing was silent, but the Ta'ang army announced funerals for seven. Myanmar's junta was silent.",
            {7: "TNLA"}, id="an army of a people",
        ),
        pytest.param(
            "Ukraine's air force said it had lost four men; two people died in Odesa, the World Food Programme said.",
            {4: "UKR", 2: "UN"}, id="two who tell what a semicolon parts",
        ),
        pytest.param(
            "Chad's army said it had lost four men; two rebels died in Sudan, it said.", {4: "TCD", 2: "TCD"},
            id="one who tells what a semicolon parts",
        ),
        pytest.param(
            "At the works nine men were killed, four Britons among them according to London. Iraq mourned.",
            {9: None, 4: "GBR"}, id="a source for some of them",
        ),
        pytest.param(
            "Peru's president said 14 guerrillas were killed, seven of them boys, according to Oxfam.",
            {14: "PER", 7: "Oxfam"}, id="a source for some of those whom another counts",
        ),
        pytest.param(
            "The last fight, for Wireless Ridge, cost the British a dozen dead. Argentina was silent.", {12: None},
            id="what a fight costs",
        ),
        pytest.param(
            "Peru's president spoke at length. By his information, 200 people have died.", {200: "PER"},
            id="by his information",
        ),
        pytest.param(
            "Ethiopia's envoy spoke to Eritrea's. The two fought until 2000; estimates for its toll reach 80,000 dead.",
            {80000: None}, id="estimates for a toll are not of who lost",
        ),
        pytest.param(
            "A Georgian official said 92 had died. Russia's losses stood at 18, its general staff said.",
            {92: "GEO", 18: "RUS"}, id="its general staff, of whose losses it tells",
        ),
        pytest.param(
            "A Georgian official said 92 had died; Russia's toll was 18, its general staff said.",
            {92: "GEO", 18: "RUS"}, id="behind a semicolon too",
        ),
        pytest.param(
            "Chad's army said that Sudan's losses were heavy. Its spokesman put them at 40 dead.",
            {1: "TCD", 40: "TCD"}, id="its spokesman, who told of others' losses",
        ),
        pytest.param(
            "Ivan Bilyk, spokesman for the Southern Group, said that 150 occupiers fell. Ukraine's army was silent.",
            {150: "UKR"}, id="a group of forces",
        ),
    ],
)  # fmt: skip
def test_who_tells_how_many(text: str, told: dict[int, str | None]) -> None:
    claims = read(text, published="2014-05-05").claims
    assert {c.figure.count.low: c.claimant.party for c in claims if c.figure} == told

