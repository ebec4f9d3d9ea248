"""Who says what where words are few: entries of a live blog, lists of headlines, labels, briefings, surnames alone."""

from __future__ import annotations

import pytest

from tests.by_rules import hear

Told = tuple[str, str | None, str]
"""The words of a cue, whose party stands behind it, and a word that it holds."""

ENTRIES = "0740 Clashes near Goma.\n\n{0}\n\n0820 The road is shut."
CASES = [
    pytest.param(ENTRIES.format("0755 Chadian army: two shot"), [("Chadian army", "TCD", "shot")], id="a bare time"),
    pytest.param(ENTRIES.format("8h05: Chad says two fell"), [("says", "TCD", "fell")], id="a time with an h"),
    pytest.param(
        "Army chief, General Idriss Moussa of Chad, on national radio: “Two fell.”",
        [("Army chief, General Idriss Moussa of Chad, on national radio", "TCD", "fell")],
        id="a long label",
    ),
    pytest.param("Chadian police source to Reuters: two shot", [("Chadian police source to Reuters", "TCD", "shot")],
                 id="a label with who is told"),
    pytest.param("Chad's defence ministry to BBC: two sailors missing",
                 [("Chad's defence ministry to BBC", "TCD", "missing")], id="two of something are no pair"),
    pytest.param("SUDAN: Two shot in raid on town", [], id="a state in capitals is a topic"),
    pytest.param("Jihadists, by voice message: eleven fell", [("Jihadists, by voice message", None, "eleven")],
                 id="how rebels are heard"),
    pytest.param("Rebels: two shot dead", [], id="whose losses they were"),
    pytest.param("Rebels, in Idlib: two shot dead", [], id="where they were lost"),
    pytest.param("The singer observed a minute of silence for nine dead.", [], id="what a singer observes"),
    pytest.param("Boat owners put it at nine. “Not from the well,” a postman observed.",
                 [("put", None, "nine"), ("observed", None, "well")], id="people by their trade"),
    pytest.param("A spokesman for the so-called Nagorno-Karabakh republic said nine fell.",
                 [("said", "Nagorno-Karabakh", "nine")], id="so-called"),
    pytest.param("Local people speak of nine dead.", [("speak", None, "dead")], id="people of the place"),
    pytest.param("The bomber left school, according to his mother.", [("according to", None, "left")], id="his mother"),
    pytest.param("Kenya's army lost two men, according to its spokesman.", [("according to", "KEN", "lost")],
                 id="its spokesman"),
    pytest.param("Chad offers help. The airline's chairman puts the bill at nine million.",
                 [("offers", "TCD", "help"), ("puts", None, "nine")], id="who heads what is no state's"),
    pytest.param("Chad's ally won. The president of the club denied theft.", [("denied", None, "theft")], id="a club"),
    pytest.param("Renamo said it took the town. The government dismissed the claim.",
                 [("said", "RENAMO", "took"), ("dismissed", "MOZ", "claim")], id="whom an armed group fights denies"),
    pytest.param("Kenya said its jets hit a camp. The army said six died. Al-Shabaab said they hit a mosque. "
                 "The army denied it.", [("denied", "KEN", "it")], id="the same army denies"),
    pytest.param("Baku said two villages were shelled. Yerevan was calm. Nonsense, replied the defence ministry.",
                 [("replied", "ARM", "Nonsense")], id="a flat denial"),
    pytest.param("Netanyahu vows to go on.", [("vows", "ISR", "go")], id="a surname alone"),
    pytest.param("Petro Mazepa, a farmer, said two fell.", [("said", None, "fell")], id="a first name"),
    pytest.param("Luis Noboa, a shopkeeper, hid. Noboa blamed the gangs.", [("blamed", None, "gangs")],
                 id="a surname of somebody named before"),
    pytest.param("Two killed in Kivu raid, Congolese army claims", [("claims", "COD", "killed")], id="as a noun"),
    pytest.param("Two dead in blast near Mosul - witness", [("-", None, "dead")], id="a witness behind a dash"),
    pytest.param("UNIFIL's Ana Lima, asked about it at noon, would only say that it was dark.",
                 [("say", "UN", "dark")], id="who is asked"),
    pytest.param("Chad put a wall around it, and put out a video.", [], id="what is put"),
    pytest.param("Israel protested to Qatar over it. Villagers protested at it.", [("protested", "ISR", "over")],
                 id="whose protest tells"),
    pytest.param("A truce, Chad's army thinks, would hold.", [("thinks", "TCD", "hold")], id="a thought"),
    pytest.param("Kim's envoy to Chad whispered. Chad's army prattles of nine lost jets.",
                 [("prattles", "TCD", "nine")], id="a verb of manner with of"),
    pytest.param("Bases in Somalia were hit by AS. AS claims nine dead.", [("claims", "al-Shabaab", "nine")],
                 id="a short name in one country"),
    pytest.param("Manila was calm. A colonel told AFP that four men fell in Luzon.", [("told", "PHL", "fell")],
                 id="a medium that is told something"),
    pytest.param("Manila was calm. The AFP boasts of nine slain in Luzon.", [("boasts", "PHL", "nine")],
                 id="an army with a medium's name"),
    pytest.param("Israel's ombudsman, Gegham Stepanyan, wept. The region's ombudsman, Artak Beglaryan, said two fell.",
                 [("said", "Nagorno-Karabakh", "fell")], id="a leader whose office tells no land"),
    pytest.param("Two killed in Kharkiv, Ukraine. Air force: nine drones down.", [("Air force", "UKR", "nine")],
                 id="the air force"),
    pytest.param("Manila protested the raid on its ships.", [("protested", "PHL", "raid")], id="a protest"),
    pytest.param("Six men said by the army of Chad to be rebels were buried.", [("said", "TCD", "rebels")],
                 id="what somebody is said to be"),
    pytest.param("Prime Minister Abiy, by his office's account, has left.", [("account", "ETH", "left")],
                 id="the account of an office"),
    pytest.param("Chad's army won. Sudan rebels say two men fell.", [("say", None, "fell")], id="rebels of a land"),
    pytest.param("Turkish soldier killed as rebels attack near al-Bab", [], id="a hyphen parts nothing"),
    pytest.param("6:47 PM Chad says two men fell.", [("says", "TCD", "fell")], id="a time in the afternoon"),
    pytest.param("NNA reports two men hurt.", [("reports", "LBN", "hurt")], id="a state's agency"),
    pytest.param("Qatar's mediators said Hamas agreed.", [("said", "QAT", "agreed")], id="mediators"),
]  # fmt: skip
LISTED = """NIAMEY - Police say two men fell

BAMAKO - Army claims nine dead

GAZA: Civil defence says two fell

N'DJAMENA - Two held, police report"""
TURNS = """MS. LEROY: Good morning. Chad has lost two men.

QUESTION: Where?

LEROY: Near the lake.

QUESTION: When?"""


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_it_in_few_words(text: str, expected: list[Told]) -> None:
    heard = hear({"text": text})
    found = [
        (a.cue.of(heard.parse.text), a.claimant.party, {heard.parse.tokens[i].text for i in a.content})
        for a in heard.attributions
    ]
    for cue, party, word in expected:
        assert any((cue, party) == one[:2] and word in one[2] for one in found), found
    assert bool(found) == bool(expected), found


def test_a_surname_is_the_one_s_whom_an_earlier_turn_named() -> None:
    heard = hear({"text": TURNS, "outlet": "Ministry of Defence of Chad"})
    turns = [(a.cue.of(heard.parse.text), a.claimant.party) for a in heard.attributions if a.rule == "label"]
    assert turns == [("MS. LEROY", "TCD"), ("QUESTION", None), ("LEROY", "TCD"), ("QUESTION", None)]


def test_a_heading_left_out_does_not_move_an_outlet_s_own_voice() -> None:
    heard = hear({"text": "Press release\n\nTwo men fell.", "outlet": "Ministry of Defence of Chad"})
    assert [(a.cue.start, a.claimant.party) for a in heard.attributions] == [(0, "TCD")]


def test_headlines_in_a_list_are_no_wrapped_paragraph() -> None:
    lines = ["Chad says two men fell in the raid", "Kenya's police deny all knowledge of it", "Mali: the road is open"]
    text = "\n".join(f"- {line}" for line in (*lines, *lines))
    sentences = hear({"text": text}).parse.sentences
    assert len({s.stretch for s in sentences}) == len(lines) * 2


def test_an_office_in_a_list_of_places_is_of_the_land_of_its_own() -> None:
    heard = hear({"text": LISTED})
    assert [a.claimant.party for a in heard.attributions] == ["NER", "MLI", "PSE", "TCD"]


def test_an_office_in_a_turn_is_of_the_speaker_s_state() -> None:
    turns = ("PESKOV: Good day.", "QUESTION (RIA): Kyiv says no.", "PESKOV: The ministry has said it.", "QUESTION: So?")
    heard = hear({"text": "\n\n".join(turns), "outlet": "Kremlin briefing"})
    found = [(a.cue.of(heard.parse.text), a.claimant.party) for a in heard.attributions]
    assert ("said", "RUS") in found
    assert ("QUESTION (RIA)", None) in found


def test_the_command_in_a_joint_body_s_own_text_is_that_body() -> None:
    text = "Afghan police held two men. The command regrets the death of a child."
    heard = hear({"text": text, "outlet": "ISAF Joint Command"})
    assert ("regrets", "NATO") in [(a.cue.of(heard.parse.text), a.claimant.party) for a in heard.attributions]
