"""Whose words they are: of people spoken to, of the next entry, of two clauses, of both who are accused, of nobody."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind, Stance
from tests.by_rules import hear, read


def told(text: str) -> list[tuple[str, str, str]]:
    """By whom, how and by which word each attribution of a text is told."""
    found = hear({"text": text, "id": "t-1", "outlet": None})
    return [(a.claimant.name, str(a.stance), found.parse.tokens[a.cue_token].text) for a in found.attributions]


def counted(text: str) -> dict[int, list[str]]:
    """By how many are counted, through whom it comes."""
    claims = read(text, "2031-03-05").claims
    return {c.figure.count.low: [layer.name for layer in c.chain] for c in claims if c.figure}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:05 - Ukrainian army: two people died in Sumy. 14:30 - Russia says three people died in Belgorod.",
         {2: ["Armed Forces of Ukraine"], 3: ["Russia"]}),
        ("Israeli army: two soldiers killed in Gaza. Hamas says four soldiers were killed.",
         {2: ["Armed Forces of Israel"], 4: ["Hamas"]}),
        ("Chad's army: two soldiers died. It says nine rebels were killed.",
         {2: ["Armed Forces of Chad"], 9: ["Armed Forces of Chad"]}),
        ("Police in Haiti said eight people were killed. Residents we spoke to put the number at more than 20.",
         {8: ["Police of Haiti"], 21: ["Residents"]}),
        ("At least 17 people were killed and 12 were wounded by armed men in Goma, according to the UN.",
         {17: ["UN"], 12: ["UN"]}),
        ("Two men were martyred. The enemy's claim of killing 40 mujahideen is a lie.", {2: [], 40: ["enemy"]}),
        ("Of 51 hostages, 49 are held in Gaza, including 27 the Israeli military says are dead.",
         {51: [], 49: [], 27: ["Armed Forces of Israel"]}),
    ],
)  # fmt: skip
def test_whose_a_count_is(text: str, expected: dict[int, list[str]]) -> None:
    assert {n: chain for n, chain in counted(text).items() if n in expected} == expected


@pytest.mark.parametrize(
    ("text", "denying"),
    [
        ("Islamabad accused India and Nepal of backing the rebels, a charge both countries rejected.",
         {"India", "Nepal"}),
        ("Kyiv accused Iran and Belarus of arming Russia, a charge both countries denied.", {"Iran", "Belarus"}),
        ("Israel accused Iran and Qatar of financing Hamas, which both countries denied.", {"Iran", "Qatar"}),
        ("Chad shelled Sudan. Sudan answered. Both sides denied that a child had died.", {"Chad", "Sudan"}),
    ],
)  # fmt: skip
def test_both_who_are_accused_deny(text: str, denying: set[str]) -> None:
    assert {name for name, stance, _ in told(text) if stance == "denied"} == denying


@pytest.mark.parametrize(
    "text",
    [
        "India says it killed more than 100 men in Pakistan, an assertion Islamabad rejects. Pakistan says ten died.",
        "India says it killed more than 100 men in Pakistan, an assertion Islamabad rejects. In 2019, 40 men were "
        "killed in a bombing in Pulwama.",
        "Russia says it shot down nine drones, a claim Kyiv denies. It rained.",
    ],
)
def test_a_verdict_behind_a_claim_is_no_word_of_its_author(text: str) -> None:
    heard = [(a.claimant.party, [layer.party for layer in a.chain]) for a in
             hear({"text": text, "id": "t-1", "outlet": None}).attributions]  # fmt: skip
    assert all(chain == [party] for party, chain in heard)
    assert [str(c.stance) for c in read(text).claims if c.claimant.party in ("IND", "RUS")][:1] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Colonel Jean Nkusi called Rwandan claims that a tank had been destroyed a falsehood.", "falsehood"),
        ("Kyiv called claims that it had lost 40 men nonsense.", "nonsense"),
        ("Sudan branded reports that its jets had bombed a market a fabrication.", "fabrication"),
    ],
)
def test_a_verdict_that_calls_a_claim_untrue_denies_it_and_is_no_part_of_it(text: str, verdict: str) -> None:
    claims = read(text).claims
    assert [c.stance for c in claims if c.kind is Kind.STATEMENT] == [Stance.DENIED]
    assert not [c for c in claims if c.kind is not Kind.STATEMENT and verdict in c.evidence[0].of(text)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ukraine's president said Moscow was responsible for the explosion in Lviv.", "blamed"),
        ("Iran's president said Israel was to blame for the explosion in Isfahan.", "blamed"),
        ("Kosovo's prime minister said Belgrade was behind the violence.", "blamed"),
        ("The Taliban said the bombing in Kandahar was the work of Islamic State.", "blamed"),
        ("Kyiv says that Moscow bears responsibility for the blast.", "blamed"),
        ("Hamas said that it was behind the bombing.", "asserted"),
        ("Kyiv said Moscow might be responsible for the explosion.", "asserted"),
        ("Hamas said it had nothing to do with the killing of three men in Gaza.", "denied"),
        ("Iran says it was not involved in the drone attack.", "denied"),
        ("Iran had no involvement in the attack, its foreign ministry said.", "denied"),
        ("Russia's embassy said Moscow played no part in the raid.", "denied"),
        ("Rwanda said that it was not responsible for the raid.", "denied"),
        ("Iran says it was involved in the talks.", "asserted"),
        ("Mali's army said it had nothing to report.", "asserted"),
    ],
)
def test_what_a_clause_makes_of_a_saying(text: str, stance: str) -> None:
    found = {str(c.stance) for c in read(text).claims if c.statement} or {"asserted"}
    assert found == {stance}


def test_who_blames_for_a_strike_asserts_its_dead() -> None:
    claims = read("Kyiv said Moscow was responsible for the strike that killed nine people in Lviv.").claims
    assert [str(c.stance) for c in claims if c.figure] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SPA quoted the coalition's spokesman as saying that the Houthis had fired a missile.", "coalition"),
        ("SPA quoted the spokesman for the coalition as saying that the Houthis had fired a missile.", "coalition"),
        ("SPA quoted its spokesman as saying that the Houthis had fired a missile.", "SPA"),
    ],
)
def test_a_coalitions_spokesman_is_no_mediums(text: str, name: str) -> None:
    assert [found for found, _, word in told(text) if word == "saying"] == [name]


def test_what_nobody_has_said_is_told_by_nobody() -> None:
    assert not read("No group has said it carried out the attack in Kandahar.").claims
