"""Who denies what: in asides, by a capital, by a noun, what he is accused of, and reports that he has not told."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import hear, read


def told(text: str) -> list[tuple[str, str | None, str]]:
    """What each attribution of a text does, for whom, with which words."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    tokens = heard.parse.tokens
    return [
        (str(a.stance), a.claimant.party, " ".join(tokens[i].text for i in a.content)) for a in heard.attributions
    ]


ACCUSED = "Washington says Tehran is building a bomb - something Iran denies."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The charge was rejected by Tehran.", "denied IRN The charge"),
        ("The claim drew a denial from Kigali.", "denied RWA The claim"),
        ("The allegations have met with angry denials from the Sri Lankan government.", "denied LKA The allegations"),
        (ACCUSED, "denied IRN Tehran is building a bomb"),
        (ACCUSED, "asserted USA Tehran is building a bomb"),
        ("Peru says Chad sent men over the line, a charge denied by Chad.", "asserted PER Chad sent men over the line"),
        ("Armenian claims that 20 men had died were a lie, Baku said.", "asserted ARM that 20 men had died"),
        ("The truce was announced by Khartoum on Sunday, and confirmed by Juba.", "confirmed SSD The truce"),
        ("Mali, accused by Chad of hiding the gunmen, rejected it.", "blamed TCD Mali of hiding the gunmen"),
        ("The UN blamed the army. Bamako called the report biased.", "denied MLI the report biased"),
        ("Forty men died. Niamey described the findings as concocted.", "denied NER the findings as concocted"),
        ("Juba and Khartoum talked on. Kigali called the mediators biased.", "asserted RWA the mediators biased"),
        ("The president's call for a tough response to the raid was heard.", "called_for None"),
    ],
)
def test_who_says_and_who_denies_what(text: str, expected: str) -> None:
    assert any(" ".join(map(str, one)).startswith(expected) for one in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda was accused by the UN of backing the rebels, a charge it denies.", "RWA"),
        ("Kampala was accused by Kigali of shelling a village, a claim it rejected.", "UGA"),
        ("Ukraine accuses Russia of arming the separatists, a charge it denies.", "RUS"),
        ("Pakistan is accused by India of sheltering the gunmen, something it has always denied.", "PAK"),
        ("Russia was accused by Ukraine of shelling the town. It denied the charge.", "RUS"),
        ("Kigali shelled a village, Kampala says. It denied that a child had died.", "UGA"),
    ],
)
def test_who_is_accused_denies(text: str, expected: str) -> None:
    assert [party for stance, party, _ in told(text) if stance == "denied"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt has denied reports that its jets bombed Tripoli.",
        "Israel denied a report that its jets had hit a convoy.",
        "Chad's army disputed reports of the deaths of its men.",
    ],
)
def test_who_denies_a_report_has_not_told_it(text: str) -> None:
    assert [stance for stance, *_ in told(text)] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Tigrayan forces have yet to comment on the claim.",
        "Chad's army is yet to confirm the deaths.",
        "Chad's army has yet to accept the figure.",
        "Chad's army did not return calls for comment.",
        "The ministry's spokesman, Idriss Ali, did not answer calls seeking comment.",
        "The ministry did not reply to a request for comment from the AP.",
    ],
)
def test_who_has_not_spoken_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance", "expected"),
    [
        ("Russia sent troops. Western governments said that satellites had seen them.", "asserted", None),
        ("Moscow has been accused by Western governments of sending troops.", "blamed", None),
        ("Syria denied it. Western intelligence agencies said that gas had been used.", "asserted", None),
        ("Syria denied it. Foreign ministry officials said that gas had been used.", "asserted", "SYR"),
    ],
)
def test_bodies_of_several_states_are_of_none(text: str, stance: str, expected: str | None) -> None:
    assert [party for found, party, _ in told(text) if found == stance] == [expected]


def test_what_tells_who_the_speaker_is_tells_no_count() -> None:
    found = told('"They shot at us," said Ahmed Khan, a father of two from Kunduz.')
    assert all("two" not in words for *_, words in found)


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The Security Council urged all Somalis to reject violence and terror.", ["called_for"]),
        ("Mali's minister urged locals to assist his men and deny terror any victory.", ["called_for"]),
        ("Mali's army called on the rebels to admit that they had killed nine men.", ["called_for"]),
        ("Mali asked Chad to confirm that nine men had died.", ["called_for"]),
        ("Mali's army was forced to admit that nine men had died.", ["confirmed"]),
        ("Mali's minister went on to deny that nine men had died.", ["denied"]),
    ],
)
def test_who_is_asked_to_say_a_thing_has_not_said_it(text: str, stances: list[str]) -> None:
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert [a.stance for a in sorted(found, key=lambda a: a.cue.start)] == stances


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv said its men had shot down a jet, a claim that Moscow's ministry branded fake.", "RUS"),
        ("Seoul said the North had sunk a ship, a charge that Pyongyang's envoy called a lie.", "PRK"),
        ("Hanoi said nine men had died, a figure that the Lao army described as nonsense.", "LAO"),
        ("Chad said its men had won, a claim that the Sudanese army called reasonable.", None),
        ("Mali's army said it was unthinkable that his men had fired on a crowd.", "MLI"),
        ("Mali's army considers it unlikely that the rebels shot down the jet.", "MLI"),
        ("Mali's army said it was impossible to reach the village, where nine men had died.", None),
        ("Kenya's army said the report was wrong to suggest that its men had fired first.", "KEN"),
        ("Kenya's army said the general was wrong to leave Goma.", None),
    ],
)
def test_who_denies_what_was_told(text: str, expected: str | None) -> None:
    assert next((party for stance, party, _ in told(text) if stance == "denied"), None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia said Azeri guns had shelled Vardenis, which Baku denied.", ["Government of Azerbaijan"]),
        ("AFP said Armenia had denied that its guns had shelled Baku.", ["AFP", "Armenia"]),
    ],
)
def test_who_denies_is_not_passed_on_by_whom_he_answers(text: str, expected: list[str]) -> None:
    heard = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert [[layer.name for layer in a.chain] for a in heard if a.stance == "denied"] == [expected]


@pytest.mark.parametrize(
    ("text", "stance", "words"),
    [
        ("Moscow denied that its men were in Ukraine, although Kyiv showed ten captives.", "denied",
         "that its men were in Ukraine ,"),
        ("Libya admitted the raid but denied that the base had fallen, and accused France and Italy of helping.",
         "denied", "that the base had fallen ,"),
        ("Chad regretted the clash but denied that its men had looted shops and burned homes.", "denied",
         "that its men had looted shops and burned homes"),
    ],
)  # fmt: skip
def test_a_denial_ends_where_something_else_is_told(text: str, stance: str, words: str) -> None:
    assert words.rstrip(" ,") in {held.rstrip(" ,") for found, _, held in told(text) if found == stance}


@pytest.mark.parametrize(
    "text",
    [
        "\u201cThey speak of 90 dead. It is nonsense,\u201d the general said.",
        "Peru said two jets were lost. An Ecuadorean officer said that was a lie.",
        "\u201cNonsense,\u201d said the colonel.",
    ],
)
def test_one_denial_is_told_once(text: str) -> None:
    assert sum(c.statement is not None and c.stance is Stance.DENIED for c in read(text).claims) == 1
