"""Tellers without a plain verb of saying, and how far what they tell reaches."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def told(text: str) -> dict[str, tuple[str | None, str]]:
    """By cue, the party and the words of each attribution."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    return {
        a.cue.of(heard.parse.text): (a.claimant.party, " ".join(heard.parse.tokens[i].text for i in a.content))
        for a in heard.attributions
    }


@pytest.mark.parametrize(
    ("text", "cue", "party", "words"),
    [
        pytest.param(
            "In the reading of Ankara, the raid was lawful.", "reading", "TUR", "the raid was lawful", id="a reading"
        ),
        pytest.param(
            "The village was, in the words of a Sudanese general, empty.",
            "words", "SDN", "The village was empty", id="in the words of",
        ),
        pytest.param(
            "By official Sudanese figures, nine men died.", "figures", "SDN", "nine men died", id="by official figures"
        ),
        pytest.param("By UN estimates nine men died.", "estimates", "UN", "nine men died", id="by estimates"),
        pytest.param(
            "Kenya is calm. According to military data, nine men died.",
            "According to", "KEN", "nine men died", id="military data",
        ),
        pytest.param(
            "Kenya's army said that a camp was cleared.\n\nTwo men fell in the fight, a statement read.",
            "read", "KEN", "Two men fell in the fight", id="a statement of who spoke before",
        ),
        pytest.param(
            "The raid was over, Kenya's army said.\n\nNine rebels fell, a communiqué reported. It listed two soldiers "
            "as wounded.",
            "listed", "KEN", "two soldiers as wounded", id="what a statement goes on with",
        ),
        pytest.param(
            "Kenya's army said in a statement that a camp fell. According to the statement nine soldiers died.",
            "According to", "KEN", "nine soldiers died", id="according to a statement, and who died",
        ),
        pytest.param(
            "Chad's health minister spoke on air of 60 civilians killed and of 90 wounded.",
            "spoke", "TCD", "on air of 60 civilians killed and of 90 wounded", id="spoke somewhere of",
        ),
        pytest.param(
            "Chad's defence minister told party leaders of at least nine rebels killed.",
            "told", "TCD", "of at least nine rebels killed", id="told others of",
        ),
        pytest.param(
            "Reuters quotes the Russian army: nine men were killed.",
            "quotes", "RUS", "nine men were killed", id="quoted before a colon",
        ),
        pytest.param(
            "The paper relayed a statement by the Russian army: two boys killed at Kursk.",
            "statement", "RUS", "two boys killed at Kursk", id="a statement by somebody, and its colon",
        ),
        pytest.param(
            "The Ukrainian army's list has 14 soldiers and 18 policemen killed.",
            "list", "UKR", "14 soldiers and 18 policemen killed", id="a list",
        ),
        pytest.param(
            "Nine people died and, the Kenyan army says, ten were hurt.",
            "says", "KEN", "ten were hurt", id="inserted behind an and",
        ),
        pytest.param(
            "The Ukrainian army told of five dead. On Friday it raised its toll to 14.",
            "raised", "UKR", "its toll to 14", id="it raised its toll",
        ),
        pytest.param(
            "The Ukrainian army keeps to its total of four dead.",
            "keeps", "UKR", "to its total of four dead", id="keeps to a total",
        ),
        pytest.param(
            "The Ukrainian health minister brings the total since Friday to 175 dead.",
            "brings", "UKR", "the total since Friday to 175 dead", id="brings a total to",
        ),
        pytest.param(
            "The Russian army gave its losses as fifteen killed and one taken prisoner.",
            "gave", "RUS", "its losses as fifteen killed and one taken prisoner", id="gave as so many",
        ),
        pytest.param("The Ukrainian army's tally stands at 40.", "tally", "UKR", "at 40", id="a tally"),
        pytest.param(
            "The Taliban's version could not be more different: eight policemen died.",
            "version", "Taliban", "eight policemen died", id="behind a colon",
        ),
        pytest.param(
            "The men, bragged Iran's defence minister, had fled in the dark.",
            "bragged", "IRN", "The men had fled in the dark", id="an inserted boast",
        ),
        pytest.param(
            "Nine men died, according to Hamas's own statement.", "according to", "Hamas", "Nine men died",
            id="no more than what it is according to",
        ),
        pytest.param(
            "The minister of Peru dismissed the report: two soldiers, he told the radio, had died.",
            "told", "PER", "two soldiers had died", id="only behind the colon",
        ),
        pytest.param(
            "Niger denied that its men had fled and accused Benin of lying.",
            "denied", "NER", "that its men had fled", id="not what is said by the next verb",
        ),
        pytest.param(
            "The army of Kenya hit back with a statement: nine gunmen died.",
            "statement", "KEN", "nine gunmen died", id="comes out with",
        ),
        pytest.param(
            "A caller who said he spoke for the Taliban told us that nine guards died.",
            "told", "Taliban", "that nine guards died", id="says whom he speaks for",
        ),
        pytest.param(
            "The Red Cross was more cautious and counted nine bodies.",
            "counted", "ICRC", "nine bodies", id="joined to an adjective",
        ),
        pytest.param(
            "Lies, hit back Warsaw.", "hit", "POL", "Lies", id="a capital behind a verb of two words",
        ),
        pytest.param(
            "Nine were women who bore arms, according to the army of Peru.",
            "according to", "PER", "Nine were women who bore arms", id="around a close clause",
        ),
        pytest.param(
            "The U.S. army, which trains both armies, said that nobody was hurt.",
            "said", "USA", "that nobody was hurt", id="no pair in a clause beside",
        ),
        pytest.param(
            "Sudan's minister said that two died. The dead, he went on, were thieves.",
            "went", "SDN", "The dead were thieves", id="goes on",
        ),
        pytest.param(
            "Villagers spoke of an ambush, an allegation the army of Chad rejects out of hand.",
            "rejects", "TCD", "an allegation", id="a relative clause without its word",
        ),
        pytest.param(
            "Nobody was hurt, NATO said. No side may fire, it added.",
            "added", "NATO", "No side may fire", id="none of those whom it speaks of",
        ),
    ],
)  # fmt: skip
def test_teller(text: str, cue: str, party: str, words: str) -> None:
    found = told(text)
    assert cue in found, found
    whose, content = found[cue]
    assert (whose, content.rstrip(" .").replace(" ,", "")) == (party, words)


@pytest.mark.parametrize(
    "text", ["Two men fell, police and hospital officials said.", "Two men fell, army and hospital sources said."]
)
def test_two_kinds_of_officials_are_two_tellers(text: str) -> None:
    heard = hear({"text": f"Kenya is calm. {text}", "id": "t-3", "outlet": None})
    assert [a.claimant.party for a in heard.attributions] == ["KEN", None]


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("Rebels shelled a camp at dawn, Kenya's army said. Four soldiers were wounded.", True),
        ("Rebels shelled a camp at dawn, Kenya's army said on Monday. The gunmen lost three men.", True),
        ("Rebels shelled a camp at dawn, Kenya's army said. In 2011 four soldiers were wounded there.", False),
        ("Rebels shelled a camp at dawn, Kenya's army said. Four soldiers have been wounded since Monday.", False),
        ("Rebels shelled a camp at dawn, Kenya's army said. The Red Cross picked up four wounded soldiers.", False),
        ("Rebels shelled a camp at dawn, Kenya's army said. Four men were killed in Mombasa.", False),
        ("Rebels shelled a camp at dawn, Kenya's army said. The road was still shut.", False),
        ("Kenya's army said that rebels had shelled a camp. Four soldiers were wounded.", True),
        ("Kenya's army insisted that no camp had been shelled. Four soldiers were wounded.", False),
        ("Kenya's army said that rebels had shelled a camp. Four soldiers were wounded, Somalia said.", False),
        ("A camp was lost, and Kenya's army said that it would be back. Four soldiers were wounded.", False),
        ("Rebels shelled a camp at dawn, a trader said. Four soldiers were wounded.", False),
        ("Rebels shelled a camp at dawn, Kenya's army said. No soldier was hurt.", True),
        ("A mine killed nine, Kenya's army said. It lay on the road to the coast. Four soldiers were wounded.", True),
        ("A mine killed nine, Kenya's army said. The road was still shut. Four soldiers were wounded.", False),
        ("A mine killed nine, Kenya's army said. The attack took place near a well. Most of the dead were boys.", True),
        ("A mine killed nine, Kenya's army said. The blast happened at dawn.", True),
        ("A mine killed nine, Kenya's army said. Some of the victims were boys.", True),
        ("A mine killed nine, Kenya's army said. Elections took place in May.", False),
        ("A mine killed nine, a trader said. The attack took place near a well.", False),
        ("A mine killed nine, Kenya's army said. Some of the roads were shut.", False),
        ("A mine went off on Tuesday, killing four soldiers.", False),
        ("Rebels had been thrown back, Kenya's army said. Our own losses come to nine men.", True),
        ("Rebels had been thrown back, Kenya's army said. Our correspondent counted nine dead.", False),
        ("Rebels had been thrown back, Kenya's army said. Our country has lost nine men.", False),
    ],
)
def test_a_short_sentence_goes_on_with_what_the_one_before_told(text: str, carried: bool) -> None:
    heard = hear({"text": text, "id": "t-5", "outlet": None})
    assert any(a.rule == "carried over" for a in heard.attributions) is carried


@pytest.mark.parametrize(
    "text",
    [
        "Mali is calm. Since May it has claimed thousands of lives.",
        "Mali has seen a drought that took hundreds of lives.",
        "The Hamas dead now number 14.",
        "The Hamas dead number at least 14 by now.",
    ],
)
def test_what_takes_lives_or_comes_to_a_number_says_nothing(text: str) -> None:
    heard = hear({"text": text, "id": "t-6", "outlet": None})
    assert not heard.attributions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Turkey said it would strike back, after two men were killed in Idlib.", "it would strike back"),
        (
            "The UN called on Chad and Libya to hold their fire after two men were killed.",
            "on Chad and Libya to hold their fire",
        ),
        ("The UN called on both sides to stop after two men were killed.", "on both sides to stop"),
        (
            "Chad claims to have left the town after two men were killed.",
            "to have left the town after two men were killed",
        ),
        ("Mali's army said that it will not leave, after rebels killed nine men.", "that it will not leave"),
        (
            "Turkey said its troops had left, after two men were killed.",
            "its troops had left , after two men were killed",
        ),
    ],
)
def test_what_happened_before_a_threat_is_the_narrators(text: str, words: str) -> None:
    heard = hear({"text": text, "id": "t-8", "outlet": None})
    said = [" ".join(heard.parse.tokens[i].text for i in a.content) for a in heard.attributions]
    assert said == [words]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ('"Nine soldiers died," TASS quoted the Ukrainian army as saying on Monday.', "UKR"),
        ('"Nine men died," Interfax quoted Colonel Pavlov of the Russian army as saying.', "RUS"),
        ('"Nine soldiers died," a Malian officer was quoted by Reuters as saying.', "MLI"),
        ('"Nine soldiers died at the camp," said Reuters.', "Reuters"),
    ],
)
def test_a_quotation_is_of_the_one_whom_a_medium_quotes(text: str, party: str) -> None:
    heard = hear({"text": text, "id": "t-7", "outlet": None})
    quoted = [a for a in heard.attributions if a.rule == "quotation"]
    assert [a.claimant.party for a in quoted] == [party]


def test_a_paper_named_as_a_movement_is_no_movement() -> None:
    heard = hear({"text": "Two men fell in Thailand.", "id": "t-4", "outlet": "The Nation"})
    assert not heard.attributions


def test_numbers_of_things_tell_nothing() -> None:
    assert "numbers" not in told("Kenya's soldiers came by large numbers of trucks, and nine died.")


def test_whom_one_speaks_for_or_to_is_nothing_said() -> None:
    assert "spoke" not in told("Colonel Diop spoke for the army of Senegal.")


def test_the_narrator_goes_on_behind_a_labelled_quotation() -> None:
    assert told("11:40 Erdogan: \"We will not wait.\" The president was speaking in Adana.")["Erdogan"][1] == (
        "We will not wait ."
    )


def test_the_enemy_in_a_party_s_own_text_is_the_other_one_it_names() -> None:
    text = "Our fighters shelled the Israeli post. Israel fled. The enemy admitted that two of his men fell."
    heard = hear({"text": text, "id": "t-2", "outlet": "Hezbollah Military Media"})
    assert {a.claimant.party for a in heard.attributions if a.cue.of(heard.parse.text) == "admitted"} == {"ISR"}


def test_a_capital_before_the_colon_of_a_dateline_says_nothing() -> None:
    assert "BANGUI" not in told("BANGUI: French troops killed four men, an official in Paris said.")


def test_a_label_is_the_one_who_speaks_not_the_one_spoken_to() -> None:
    found = told("08:45 Russia's defence minister to CNN: We did not want this.")
    assert next(iter(found.values()))[0] == "RUS"
