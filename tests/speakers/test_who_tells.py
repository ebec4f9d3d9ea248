"""Who tells what another sentence or clause holds: numbers told behind, counted on, or by an elided subject."""

from __future__ import annotations

import pytest

from counterclaim.model.text import Report
from counterclaim.reading import read
from tests.by_rules import hear


def tellers(text: str, outlet: str | None = None) -> dict[str, str | None]:
    """By its last word but marks, the party of the words of each attribution."""
    heard = hear({"text": text, "id": "t-1", "outlet": outlet})
    last = ((a, [i for i in a.content if heard.parse.tokens[i].upos != "PUNCT"]) for a in heard.attributions)
    return {heard.parse.tokens[words[-1]].text: a.claimant.party for a, words in last if words}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nine fishermen drowned off Aden. The toll comes from the Yemeni coastguard.",
            {"toll": "YEM"}, id="whence the toll comes",
        ),
        pytest.param(
            "The week cost Azerbaijan twelve men and, by Armenian count, Karabakh seven.", {"seven": "ARM"},
            id="an aside behind an and",
        ),
        pytest.param(
            "MAIDUGURI, Nigeria - Twelve people were killed in Kukawa, near Lake Chad, local officials said. The army "
            "put its losses at two.",
            {"Chad": "NGA", "two": "NGA"}, id="a land that a lake is called by",
        ),
        pytest.param(
            "In Peru nine of the gunmen died, according to the official version.", {"died": "PER"},
            id="the official version",
        ),
        pytest.param(
            "Nine Malian soldiers died, by the official version of the rebels.", {"died": None},
            id="an official version of somebody's",
        ),
        pytest.param(
            "Ten men are held, an officer in Mali said. They put two of the judges to death.", {"held": "MLI"},
            id="who is put to death",
        ),
        pytest.param(
            "Kyiv said three men died. From Moscow came another version: twelve had fallen.",
            {"died": "UKR", "fallen": "RUS"}, id="a version that comes in",
        ),
        pytest.param("From Moscow came help: twelve doctors.", {}, id="help that comes in"),
        pytest.param(
            "Since May nine Malian soldiers have been killed and six are missing, by the army's count.",
            {"missing": "MLI"}, id="one count for two clauses",
        ),
        pytest.param(
            "Tanjug, which cited the Serbian police, said that nine were missing.", {"missing": "SRB"},
            id="whom a medium cites in a clause of its own",
        ),
        pytest.param(
            "Beta, which has an office in Lima, said that nine were missing.", {"missing": "Beta"},
            id="a medium of which more is told",
        ),
        pytest.param(
            "Mali calls the raid its answer to the ambush at Gao, in which twelve died.", {"Gao": "MLI"},
            id="what a deed is called an answer to",
        ),
        pytest.param(
            "Mali calls it an ambush in which twelve died.", {"died": "MLI"}, id="what a deed is called",
        ),
        pytest.param(
            "A cook of the World Food Programme died at Kutum, the agency confirmed.",
            {"Kutum": "UN"}, id="the agency just told of",
        ),
        pytest.param(
            "NATO said 35 militants died at Herat, far fewer than the 90 civilian deaths reported by the United "
            "Nations. A spokesman said two had surrendered.",
            {"Nations": "NATO", "deaths": "UN", "surrendered": "NATO"}, id="a spokesman behind a number of others",
        ),
        pytest.param(
            "Kenyan police said 67 shoppers had died. Three British tourists were among the victims, the Foreign "
            "Secretary said.",
            {"died": "KEN", "victims": "GBR"}, id="a Foreign Secretary",
        ),
        pytest.param(
            "Mali said the Macina Liberation Front and the Support Group fought at Diafarabé. The Macina front said "
            "nine had fallen.",
            {"Diafarabé": "MLI", "fallen": "Katiba Macina"}, id="a group by two words of its name",
        ),
        pytest.param(
            "Chad's army fired on gunmen threatening its troops. Sudan and Chad agreed to halt the fighting.",
            {}, id="threats in deeds, and what is agreed on",
        ),
        pytest.param(
            "The army of Chad agreed with the count of 17 dead.",
            {"dead": "TCD"},
            id="who agrees with a count tells it",
        ),
        pytest.param(
            "Chad's army says its men put 40 Sudanese out of action.", {"action": "TCD"}, id="put out of action",
        ),
        pytest.param(
            "A preliminary inquiry by Amnesty International found that 131 men had died.",
            {"died": "Amnesty International"}, id="whose an inquiry is",
        ),
        pytest.param(
            "A study by villagers found that 131 men had died.", {"died": None}, id="and one of nobody",
        ),
        pytest.param(
            "Two bombers assessed to have been Libyans struck the gate, Chad's army said.",
            {"gate": "TCD"}, id="what others hold of somebody",
        ),
        pytest.param(
            "The minister of Chad reported to parliament that nine had died.", {"died": "TCD"}, id="a report to others",
        ),
        pytest.param(
            "Israel said that gunmen had taken a soldier, Second Lieutenant Amir Levy, 23.", {"23": "ISR"}, id="ages",
        ),
        pytest.param(
            "Thailand said that eight were soldiers and the rest civilians, several of them children.",
            {"children": "THA"}, id="the rest of those counted",
        ),
        pytest.param(
            "Kinshasa blamed the M23. Most of the dead were women.", {"M23": "COD"}, id="nobody goes on blaming",
        ),
        pytest.param(
            "Soldiers killed in Mali: nine. By rebels: seven. By the army: two.", {}, id="a doer's tally says nothing",
        ),
        pytest.param(
            "Mr Orda, a Ukrainian spokesman, told us that it held. The leader of the rebels, Ion Pask, said his men "
            "won.",
            {"held": "UKR", "won": None}, id="his men say nothing",
        ),
        pytest.param(
            "The UN office in Goma said it stayed. The South African army has lost 13 soldiers, it confirmed.",
            {"stayed": "UN", "soldiers": "ZAF"}, id="it that owns up to what it lost",
        ),
        pytest.param(
            "The UN office in Goma said it stayed. The South African army has shelled a hill, it confirmed.",
            {"stayed": "UN", "hill": "UN"}, id="it that tells of what others did",
        ),
        pytest.param(
            "As the ministry of Peru describes it, a unit tried to seize a post.", {"post": "PER"},
            id="as it describes it",
        ),
        pytest.param(
            "The spokeswoman of Peru would neither confirm nor deny a battle, but insisted that nine fell.",
            {"fell": "PER"}, id="neither, but this",
        ),
        pytest.param(
            "The EU mourns the life of a villager. The High Representative rang two ministers. He praised the truce.",
            {"villager": "EU", "truce": "EU"}, id="one who is mourned says nothing",
        ),
        pytest.param(
            "Nine men died at Osh. The figures were given to the press by Ana Ruiz, who heads the parliamentary "
            "committee of Peru.",
            {"figures": "PER"}, id="who gave the figures",
        ),
        pytest.param(
            "Chad confirmed the deaths of 11 men, and Sudan those of four soldiers.",
            {"men": "TCD", "soldiers": "SDN"}, id="those of others, of an elided verb",
        ),
        pytest.param(
            "Chad's army said that a town fell. Sudan said that Chad lied. The army denied the attack.",
            {"fell": "TCD", "lied": "SDN", "attack": "TCD"}, id="the army that was named",
        ),
        pytest.param("A Belgian nun said in Burundi that nine men fell.", {"fell": None}, id="a nun of a nation"),
        pytest.param("Nine died in Ecuador. A former paratrooper said they fell.", {"fell": None}, id="a soldier once"),
        pytest.param("The former Yugoslav army said that nine fell.", {"fell": "YUG"}, id="an army that was"),
        pytest.param("Nine died in Ecuador. An officer, retired, said they fell.", {"fell": None}, id="retired"),
        pytest.param("Chad lost nine men. In Khartoum they deny any part.", {"part": "SDN"}, id="they of a capital"),
        pytest.param(
            "The M23 sent a team. In Paris they said that nine men fell.", {"fell": "M23"}, id="who met there",
        ),
        pytest.param("Nine men died at Osh. The food comes from Uganda.", {}, id="what is no number"),
        pytest.param(
            "Chad's army lost nine men, the Chadian government said. Two of them were officers.",
            {"men": "TCD", "officers": "TCD"}, id="some of those",
        ),
        pytest.param(
            "Strikes killed 40 people, UN figures show. Rockets accounted for nine of the deaths.",
            {"people": "UN", "deaths": "UN"}, id="some of the dead",
        ),
        pytest.param(
            "Chad's army lost nine men, the Chadian government said. Two of the towns in the south are cut off.",
            {"men": "TCD"}, id="some of others",
        ),
        pytest.param(
            "Chad's army lost nine men, the Chadian government said.\n\nSix of them were officers.",
            {"men": "TCD", "officers": "TCD"}, id="some of those, a paragraph on",
        ),
        pytest.param(
            "Attacks killed 90 people, according to the UN mission.\n\nOf the dead, 62 were women.",
            {"people": "UN", "women": "UN"}, id="of the dead, a paragraph on",
        ),
        pytest.param(
            "Nine people died, Kenyan police said. Two women are among the dead.",
            {"died": "KEN", "dead": "KEN"}, id="who is among the dead",
        ),
        pytest.param(
            "Nine people died, Kenyan police said.\n\nSix people, a child among them, drowned near Lamu.",
            {"died": "KEN"}, id="others with some among them",
        ),
        pytest.param(
            "Chad's government dismissed the claim of a separatist group that nine men fell.",
            {"fell": None}, id="whose claim it is",
        ),
        pytest.param(
            "The Kenyan army informed the mission of a clash; claims nine dead.",
            {"clash": "KEN", "dead": "KEN"}, id="a subject left out behind a semicolon",
        ),
        pytest.param(
            "Chad admits to nine dead; it will bury them today.", {"dead": "TCD"}, id="no more than its own clause"
        ),
        pytest.param("Chad's health ministry gave first aid to nine men.", {}, id="what is given away"),
        pytest.param("The toll of the UN mission was nine dead and six hurt.", {"dead": "UN"}, id="an office's toll"),
        pytest.param("The UN mission's toll had stood at nine.", {"nine": "UN"}, id="what a toll stood at"),
        pytest.param("Chad's toll has passed 90.", {}, id="whose dead they are"),
        pytest.param("Chad's government had owned to nine dead.", {"dead": "TCD"}, id="what is owned to"),
        pytest.param(
            "Nine people died, Kenyan police said.\n\nThe injured numbered 20.",
            {"died": "KEN", "20": "KEN"}, id="the injured, a paragraph on",
        ),
        pytest.param(
            "Nine people died, Kenyan police said. Several men drowned there.",
            {"died": "KEN", "there": "KEN"}, id="several",
        ),
        pytest.param("Chad's army gave the dead as nine.", {"nine": "TCD"}, id="what the dead are given as"),
        pytest.param("Chad's health ministry gave the names of nine men.", {"men": "TCD"}, id="what is given out"),
        pytest.param("6. Kenyan police: nine men held.", {"held": "KEN"}, id="an item of a list"),
        pytest.param("A father in Gaza: “He was nine.”", {"nine": None}, id="a label of somebody of no party"),
        pytest.param("Chad's government says otherwise.", {"otherwise": "TCD"}, id="no clause but otherwise"),
        pytest.param("“Not our fault”, the Chadian army shrugged.", {"fault": "TCD"}, id="no verb but one of manner"),
        pytest.param("A reader asks whether peace is near.", {"near": None}, id="a question of somebody's"),
        pytest.param("Locals who fled spoke of bodies.", {"bodies": None}, id="locals"),
        pytest.param("Masked gunmen shot dead nine men in Lamu.", {}, id="who shoots"),
        pytest.param("Niger: at least nine men killed", {}, id="whose losses they were"),
        pytest.param(
            "“Nine fell,” the Chadian army said. Libya's army denied the charge. “There were no men near those hills.”",
            {"hills": "LBY"}, id="who is quoted behind his denial",
        ),
        pytest.param("Chad wants a truce.", {"truce": "TCD"}, id="what is wanted"),
        pytest.param("Chad's army wants to leave.", {}, id="what one wants to do"),
        pytest.param("Moscow blubbed that it was terror.", {"terror": "RUS"}, id="in what manner"),
        pytest.param("Chad's army was told that nine had died.", {}, id="who is told"),
        pytest.param(
            "We reaffirm that the war goes on, and call upon Chad to leave.",
            {"leave": "Polisario Front", "on": "Polisario Front"}, id="a verb that does not agree with the nearer one",
        ),
    ],
)  # fmt: skip
def test_teller(text: str, expected: dict[str, str | None]) -> None:
    found = tellers(text, "Polisario Front" if text.startswith("We") else None)
    assert {word: found.get(word) for word in expected} == expected
    assert expected or not found


@pytest.mark.parametrize(
    ("outlet", "text", "party"),
    [
        pytest.param("ELN", "The commander of the raid reports that two soldiers fell.", "ELN", id="its commander"),
        pytest.param("ELN", "The organisation's spokesman said that two soldiers fell.", "ELN", id="whose spokesman"),
        pytest.param(
            "ELN", "The Gulf Clan met. The organisation's spokesman said that two soldiers fell.", "Gulf Clan",
            id="another group's spokesman",
        ),
        pytest.param("OSCE", "Hospital staff said that two men fell.", None, id="the staff of another house"),
        pytest.param("OSCE", "A spokesman for the Upland Order, Li Wei, said two fell.", "Upland Order", id="a name"),
        pytest.param("Upland Order", "Our fighters won. The Order says that two fell.", "Upland Order", id="o"),
        pytest.param("ELN", "Peru took a post. The army says that two soldiers fell.", "PER", id="the army it fights"),
        pytest.param("ELN", "Peru's defence ministry reports that two soldiers fell.", "PER", id="a state's"),
        pytest.param("AP", "AP reporters counted nine dead.", None, id="the outlet's own reporters"),
        pytest.param("ANF News", "Two soldiers fell.", "PKK", id="a group's agency"),
        pytest.param("ANF News", "The defence ministry in Ankara said that two fell.", "TUR", id="with its town"),
        pytest.param("Daily Star (AP)", "AP reporters counted nine dead.", None, id="of the agency it prints"),
        pytest.param("", "AP reporters counted nine dead.", "Associated Press", id="no outlet"),
        pytest.param("TASS", "AP reporters counted nine dead.", "Associated Press", id="another's"),
    ],
)
def test_whose_the_outlets_people_are(outlet: str, text: str, party: str | None) -> None:
    assert tellers(text, outlet).get("fell" if "fell" in text else "dead") == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        pytest.param("Firat, an agency close to the rebels, said that two men fell.", None, id="close to"),
        pytest.param("The pro-rebel site TamilNet said a boat sank. It said that two men fell.", None, id="pro-"),
        pytest.param("Radio Venceremos, which the army jams, said that two men fell.", "FMLN", id="its own"),
        pytest.param("TASS, an agency close to the army, said that two men fell.", "RUS", id="a state's"),
        pytest.param("Amaq, a site with close links, said that two men fell.", "Islamic State", id="to no one"),
    ],
)
def test_a_medium_close_to_a_group_is_not_its_mouth(text: str, party: str | None) -> None:
    assert tellers(text)["fell"] == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        pytest.param(
            "The Israeli army said it fought Hamas. With them, it said, nine men fled. Last night it said two fell.",
            "ISR", id="it said, and it said",
        ),
        pytest.param(
            "Kenyan military sources said a post was lost. A second source said that two fell.", "KEN", id="a second",
        ),
        pytest.param(
            "Kenyan military sources said a post was lost. One of them said that two fell.", "KEN", id="one of them",
        ),
        pytest.param(
            "Kenyan officers said a post was lost. Villagers fled. One of them said that two fell.", None, id="others",
        ),
        pytest.param(
            "Kenyan sources said a post was lost. One of them, the Red Cross, said that two fell.", "ICRC", id="named",
        ),
        pytest.param("Kenyan officers said a post was lost. A second doctor said that two fell.", None, id="a doctor"),
        pytest.param(
            "Inter-Services Public Relations said a post was lost. One soldier fell, it said.", "PAK", id="a body",
        ),
        pytest.param(
            "The office of President Luis Vega of Peru put the dead at nine. It said that two fell.",
            "PER", id="office",
        ),
        pytest.param(
            "Nine have died since Khalifa Haftar ordered his army to leave, WHO spokesman Ian Hill told reporters. "
            "He said that two fell.",
            "WHO", id="who speaks in the main clause",
        ),
        pytest.param(
            "A Hamas spokesman, Ali Omar, said it won. A senior official of Peru's interior ministry said it lost. "
            "He said that two fell.",
            "PER", id="an official",
        ),
        pytest.param(
            "Ana Ruiz and the rebels' spokesman, Zaid Omar, spoke.\n\nPeru's army chief, Luis Vega, said it won. "
            "He said that two fell.",
            "PER", id="he who spoke last",
        ),
    ],
)  # fmt: skip
def test_who_goes_on(text: str, party: str | None) -> None:
    assert tellers(text)["fell"] == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Valley shelled\n\nStatement by the spokesman of the Polisario Front\n\nTwo men fell.", "Polisario Front"),
        ("Valley shelled\n\nStatement by the UN mission in Mali draws anger\n\nTwo men fell.", None),
        ("Valley shelled\n\nReports by the UN mission in Mali differ.\n\nTwo men fell.", None),
    ],
)
def test_whose_a_text_is_below_its_title(text: str, party: str | None) -> None:
    heard = hear({"text": text, "id": "t-9", "outlet": "Valley Centre"})
    own = [a.claimant.party for a in heard.attributions if a.rule == "outlet's own voice"]
    assert own == ([party] if party else [])


def test_a_capital_behind_a_headlines_colon_speaks() -> None:
    assert tellers("Four Turkish soldiers killed in Idlib: Ankara")["Idlib"] == "TUR"


@pytest.mark.parametrize("text", ["Nine men fell, Upland Star writes.", "Nine men fell, the Upland Star reports."])
def test_an_outlet_that_names_itself_is_the_narrator(text: str) -> None:
    assert [c.claimant.narrator for c in read(Report(text, "t-1", outlet="Upland Star")).claims if c.figure] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The Russian general staff denied Georgian reports that 80 Russian soldiers had been killed.",
            ("GEO", "asserted"), id="the words of those who reported it",
        ),
        pytest.param(
            "The Russian general staff denied that 80 Russian soldiers had been killed.", ("RUS", "denied"),
            id="nobody's reports",
        ),
        pytest.param(
            "Kyiv said that Russia was hiding dozens of casualties, which the Russian army called a lie.",
            ("UKR", "asserted"), id="denied in a clause below",
        ),
    ],
)  # fmt: skip
def test_whose_a_figure_is_that_another_denies(text: str, told: tuple[str, str]) -> None:
    (claim,) = [c for c in read(Report(text, "t-1")).claims if c.figure]
    assert (claim.claimant.party, claim.stance) == told
