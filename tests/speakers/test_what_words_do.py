"""What words do where they stand: a move is condemned, an attack is answered, a claim is not to be heeded."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import hear, read


def told(text: str) -> list[tuple[str, str, str]]:
    """By whom, how and by which word each attribution of a text is told."""
    found = hear({"text": text, "id": "t-1", "outlet": None})
    return [(a.claimant.name, str(a.stance), found.parse.tokens[a.cue_token].text) for a in found.attributions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Poland called the move a provocation.", "condemned"),
        ("Peru branded the deployment a provocation.", "condemned"),
        ("Rwanda described the intruders as bandits.", "asserted"),
        ("Rwanda branded the intruders bandits.", "condemned"),
        ("Rwanda described the raid as a crime.", "condemned"),
        ("Abkhaz officials attributed the raid to Georgian fighters.", "blamed"),
        ("The army attributed its success to good training.", "asserted"),
        ("Poland called the report a provocation.", "denied"),
        ("Poland called it a provocation.", "denied"),
        ("Poland called the figure wrong.", "denied"),
        ("Nigeria's army urges the public to disregard claims that 30 soldiers were killed.", "denied"),
        ("Peru asked people to ignore rumours of a coup.", "denied"),
        ("Peru urged people to ignore the curfew.", "called_for"),
    ],
)
def test_by_what_it_is_said_of_a_verb_denies_or_condemns(text: str, stance: str) -> None:
    assert [found for _, found, _ in told(text)][:1] == [stance]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pakistan said its forces were responding to an attack in which two men died.", ["said"]),
        ("Pakistan responded to the attack by saying that two men had died.", ["saying"]),
        ("Hamas said the incident was an Israeli pretext to break the truce.", ["said"]),
        ("Israel attacked on the pretext that rockets had been fired.", ["pretext"]),
        ("Delhi accused Pakistan of supporting the attackers.", ["accused"]),
        ("Chief Gatluak Thon accused the army of siding with the raiders.", ["accused"]),
        ("Delhi was accused of denying that nine men had died.", ["denying"]),
        ("Police said two women were raped by armed men.", ["said"]),
    ],
)
def test_what_is_no_word_of_anybodys(text: str, words: list[str]) -> None:
    assert [word for *_, word in told(text)] == words


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("India put its death toll in the clash with China at 20 soldiers.", {20: "India"}),
        ("Pakistan raised its death toll from the clashes with India to 31 civilians.", {31: "Pakistan"}),
        ("Azerbaijan raised its toll from two days of fighting with Armenia to 71 dead.", {71: "Azerbaijan"}),
        ("Azerbaijan announced seven deaths, with Armenia two.", {7: "Azerbaijan", 2: "Armenia"}),
        ("Two of the wounded later died, bringing the toll to eight, local media reported.",
         {2: "local media", 8: "local media"}),
    ],
)  # fmt: skip
def test_whose_a_count_is_behind_another_name(text: str, counts: dict[int, str]) -> None:
    claims = read(text, "2031-03-05").claims
    assert {c.figure.count.low: c.claimant.name for c in claims if c.figure} == counts


@pytest.mark.parametrize(
    "text",
    [
        "Pyongyang has never confirmed casualties.",
        "Russia has not acknowledged any losses in the attack.",
        "Iran has not confirmed any deaths.",
    ],
)
def test_who_confirms_no_losses_does_not_tell_of_none(text: str) -> None:
    assert not [c for c in read(text).claims if c.figure]


@pytest.mark.parametrize(
    ("text", "stance", "name"),
    [
        ("Paris said no French soldier was involved in the raid.", Stance.DENIED, "Government of France"),
        ("Moscow said none of its planes had taken part in the raid.", Stance.DENIED, "Government of Russia"),
        ("US-led talks of Chad and Sudan failed, with each side blaming the other.", Stance.BLAMED, "Chad"),
        ("Chad's army withdrew the figure.", Stance.DENIED, "Armed Forces of Chad"),
        ("The panel found that Hezbollah was responsible for the blast.", Stance.BLAMED, "panel"),
        ("The bishop said the rebels were responsible for half of the deaths.", Stance.BLAMED, "bishop"),
        ("Chad's army said satellite images confirmed that shells had hit Abeche.", Stance.ASSERTED,
         "Armed Forces of Chad"),
    ],
)  # fmt: skip
def test_what_a_clause_makes_of_a_saying(text: str, stance: Stance, name: str) -> None:
    assert (stance, name) in {(c.stance, c.claimant.name) for c in read(text).claims}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru said the boat sank near Tumbes and blamed Ecuadorean mines.", "Peru"),
        ("Peru said the wreckage lay near Tumbes, and described the incident as murder.", "Peru"),
        ("Chad said nine men fell, which Addis Ababa called a lie.", "Government of Ethiopia"),
    ],
)
def test_things_and_the_words_of_a_capital_say_nothing(text: str, who: str) -> None:
    last = hear({"text": text, "id": "t-1", "outlet": None}).attributions[-1]
    assert (last.claimant.name, last.claimant.speaker) == (who, None)
