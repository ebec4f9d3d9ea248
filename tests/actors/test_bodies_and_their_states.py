"""Bodies that are no state's though it stands beside them, and posts of a state though a body is named in them."""

from __future__ import annotations

import pytest

from tests.by_rules import hear, read


def claimant(text: str, published: str | None = None) -> tuple[str, str | None]:
    """The claimant of the last figure of a report, with his party."""
    found = [c.claimant for c in read(text, published).claims if c.figure]
    return found[-1].name, found[-1].party


def party(text: str) -> str | None:
    """The party of the last attribution of a text."""
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    return max(found, key=lambda a: a.cue.start).claimant.party


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
    assert party(text) == expected
