"""Agreement of coders, and grades of harm to civilians."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Claim
from counterclaim.reconcile.agreement import cohens_kappa, krippendorffs_alpha
from counterclaim.reconcile.grading import Grade, grade
from tests.claims import figure, who

YES, NO = "accept", "reject"


def test_kappa_of_a_textbook_table() -> None:
    pairs = [(YES, YES)] * 20 + [(YES, NO)] * 5 + [(NO, YES)] * 10 + [(NO, NO)] * 15
    assert cohens_kappa(pairs) == pytest.approx(0.4)


def test_alpha_of_krippendorffs_own_example() -> None:
    one = "1 2 3 3 2 1 4 1 2 . . .".split()
    two = "1 2 3 3 2 2 4 1 2 5 . 3".split()
    three = ". 3 3 3 2 3 4 2 2 5 1 .".split()
    four = "1 2 3 3 2 4 4 1 2 5 1 .".split()
    units = [[v for v in unit if v != "."] for unit in zip(one, two, three, four, strict=True)]
    assert krippendorffs_alpha(units) == pytest.approx(0.743, abs=0.001)


def test_nothing_to_compare_has_no_measure() -> None:
    assert cohens_kappa([]) is None
    assert krippendorffs_alpha([[YES], []]) is None


@given(st.lists(st.sampled_from([YES, NO]), min_size=1))
def test_those_who_always_agree_agree_fully(verdicts: list[str]) -> None:
    assert cohens_kappa([(v, v) for v in verdicts]) == 1
    assert krippendorffs_alpha([[v, v] for v in verdicts]) == 1


VILLAGERS = figure(6, "RAV", "civilian", by="RAV", at=0)
COUNTED = figure(6, "RAV", "civilian", by=who("UN", "UN mission", "IGO"), at=50)
FIGHTERS = figure(6, "RAV", "militant", by=who("UN", "UN mission", "IGO"), at=90)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((VILLAGERS,), Grade.WEAK),
        ((VILLAGERS, COUNTED), Grade.FAIR),
        ((VILLAGERS, FIGHTERS), Grade.DISCOUNTED),
    ],
)
def test_grades_by_sources(claims: tuple[Claim, ...], expected: Grade) -> None:
    found = grade(claims)
    assert found is not None
    assert found.grade is expected


def test_no_harm_claimed_has_no_grade() -> None:
    assert grade([figure(0, "RAV", "civilian", by="RAV"), figure(3, "RAV", "military", by="RAV", at=40)]) is None


@pytest.mark.parametrize(("doers", "expected"), [(("OST", "OST"), Grade.CONFIRMED), (("OST", "RAV"), Grade.CONTESTED)])
def test_grades_by_who_did_it(doers: tuple[str, str], expected: Grade) -> None:
    claimants = ("RAV", "OST") if expected is Grade.CONFIRMED else ("XYZ", "UVW")
    claims = [
        figure(4, "RAV", "civilian", by=c, at=40 * n, doer=d)
        for n, (c, d) in enumerate(zip(claimants, doers, strict=True))
    ]
    found = grade(claims)
    assert found is not None
    assert found.grade is expected
