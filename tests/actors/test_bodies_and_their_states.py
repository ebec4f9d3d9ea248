"""Bodies that are no state's though it stands beside them, and posts of a state though a body is named in them."""

from __future__ import annotations

import pytest

from tests.by_rules import party_of_last, read


def claimant(text: str, published: str | None = None) -> tuple[str, str | None]:
    """The claimant of the last figure of a report, with his party."""
    found = [c.claimant for c in read(text, published).claims if c.figure]
    return found[-1].name, found[-1].party


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran's U.N. mission said that seven men died.", "IRN"),
        ("India's UN ambassador said that seven men died.", "IND"),
        ("The Russian UN envoy Igor Petrov said that seven men died.", "RUS"),
        ("US UN ambassador Ann Moss said that seven men died.", "USA"),
        ("Iran's mission to the United Nations said that seven men died.", "IRN"),
        ("Pakistan's permanent representative to the UN said that seven men died.", "PAK"),
        ("Ukraine's NATO ambassador said that seven men died.", "UKR"),
        ("Mali's UN mission said that seven men died.", "UN"),
        ("The UN mission in Mali said that seven men died.", "UN"),
        ("The UN's Syria envoy said that seven men died.", "UN"),
        ("UN Syria envoy Jan Berg said that seven men died.", "UN"),
        ("Sudan's UN humanitarian coordinator said that seven men died.", "UN"),
    ],
)
def test_who_is_sent_to_a_body(text: str, expected: str) -> None:
    assert party_of_last(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Commission of Inquiry said that troops killed ten men in Syria.", "UN Commission of Inquiry on Syria"),
        ("The Fact-Finding Mission said that ten men died in Sudan.", "UN Fact-Finding Mission on Sudan"),
        ("The Independent International Commission of Inquiry said that ten men died.", "UN Commission of Inquiry"),
        ("The Independent Fact-Finding Mission found that ten men died in Chad.", "UN Fact-Finding Mission"),
        ("The Fact-Finding Mission said that ten men died in Kenya.", "UN"),
        ("The Commission of Inquiry said that ten men died in Kenya.", "Government of Kenya"),
        ("Sri Lanka's Commission of Inquiry said that ten men died.", "Government of Sri Lanka"),
        ("Syria set up a panel. The commission of inquiry said that ten men died.", "Government of Syria"),
        ("The Independent said that ten men died in Syria.", "Independent"),
    ],
)
def test_inquiries(text: str, name: str) -> None:
    assert claimant(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ghana Institute for Peace said that ten men died.", "Ghana Institute for Peace"),
        ("The India Conflict Research Institute said that ten men died.", "India Conflict Research Institute"),
        ("The Syrian Centre for Policy Research said that ten men died.", "Syrian Centre for Policy Research"),
        ("The Mali Foundation for Peace said that ten men died.", "Mali Foundation for Peace"),
        ("The Lebanon Ministry of Health said that ten men died.", "Ministry of Health of Lebanon"),
        ("The Nigeria Police Force said that ten men died.", "Police of Nigeria"),
        ("The Kenya Human Rights Commission said that ten men died.", "Human Rights Commission of Kenya"),
    ],
)
def test_institutes_called_after_their_land(text: str, name: str) -> None:
    assert claimant(text)[0] == name


@pytest.mark.parametrize("text", ["The Chad National Institute of Health said that ten men died in Chad."])
def test_what_is_national_is_the_states(text: str) -> None:
    assert "Institute" not in claimant(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNAMA counted two dead in Khost. The de facto authorities said that ten men died.", "Taliban government"),
        ("The de facto authorities said that ten men died in Kabul.", "Taliban government"),
        ("The de facto authorities in Yemen said that ten men died.", "Houthis"),
        ("Georgia is calm. The de facto authorities in Abkhazia said that ten men died.", "Officials of Abkhazia"),
        ("The de facto government of Mali said that ten men died.", "Government of Mali"),
    ],
)
def test_who_rules_in_fact(text: str, expected: str) -> None:
    assert claimant(text, "2024-05-01")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen fled in Iraq. Security sources said that ten men died.", "Security forces of Iraq"),
        ("Iraq's national security adviser Ali Hadi said that ten men died.", "Government of Iraq"),
        ("Iraq's intelligence sources said that ten men died.", "Intelligence services of Iraq"),
        ("Mali's firefighters said that ten men died.", "Local authorities of Mali"),
        ("A rescue worker said that ten men died in Mali.", "rescue worker"),
        ("The Zamzam emergency room said that ten men died.", "Zamzam emergency room"),
    ],
)
def test_what_offices_are(text: str, expected: str) -> None:
    assert claimant(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indian fishermen's leaders said that ten men died.", None),
        ("Turkish students' leaders said that ten men died.", None),
        ("Kenyan teachers' leader Ana Lima said that ten men died.", None),
        ("India's leaders said that ten men died.", "IND"),
        ("Kenya's army chief said that ten men died.", "KEN"),
        ("The Kenyan soldiers' chief said that ten men died.", "KEN"),
    ],
)
def test_leaders_of_people_of_a_nation(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq's Kurdish regional government said that ten men died.", "Kurdistan Region"),
        ("Georgia's Abkhazia said that ten men died.", "Abkhazia"),
        ("Ethiopia's Amhara regional government said that ten men died.", "ETH"),
        ("Iraq's government said that ten men died.", "IRQ"),
    ],
)
def test_a_region_that_speaks_for_itself_within_its_state(text: str, expected: str) -> None:
    assert party_of_last(text) == expected
