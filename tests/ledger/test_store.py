"""Nouns there and back; groups, copies and scenes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UsageError
from counterclaim.link.copies import compare, sketch
from counterclaim.link.scenes import scenes
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.store.codec import dump, load
from counterclaim.store.connect import LedgerError, open_ledger
from counterclaim.store.groups import components
from tests.claims import days, event, figure, statement

CLAIMS = [
    figure((24, None), "RAV", "military", by="RAV", when=days("2031-03-01", "2031-03-02"), names=("Ana Sool",)),
    statement("the ceasefire", "RAV", "called_for", "OST", at=30),
    event("RAV", "denied", "RAV", "OST", means="drone", at=60),
]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    back = load(Claim, dump(claim))
    assert back == claim
    assert back.id == claim.id


def test_a_finding_comes_back_as_it_was() -> None:
    finding = Finding(FindingKind.SUM_HOLDS, ("a", "b"), "1 + 1 = 2", "a", ("b",), 1)
    assert load(Finding, dump(finding)) == finding


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))), st.randoms(use_true_random=False))
def test_groups_do_not_hang_on_the_order_of_links(pairs: list[tuple[str, str]], chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = [(b, a) for a, b in pairs]
    chance.shuffle(shuffled)
    assert components("abcdef", pairs) == components("fedcba", shuffled)


def test_a_shortened_copy_is_a_copy_and_another_story_is_none() -> None:
    words = [f"word{n}" for n in range(120)]
    whole, half, other = (sketch(" ".join(w)) for w in (words, words[:70], words[::-1]))
    assert compare(whole, sketch(" ".join([*words[:110], "now", "sixteen", *words[111:]])))
    assert compare(whole, half)
    assert compare(whole, other) is None
    assert compare(sketch("too short"), sketch("too short")) is None


def test_history_makes_no_scene_and_days_apart_make_two() -> None:
    claims = [
        figure(3, "RAV", when=days("2031-03-01")),
        figure(4, "RAV", at=30, when=days("2031-03-20")),
        figure(30000, "RAV", at=60, scope="background", when=days("2020-01-01", "2020-01-02")),
        figure(5, "RAV", at=90),
    ]
    found = scenes("r", claims, date(2031, 3, 20))
    assert [s.first for s in found] == [date(2031, 3, 1), date(2031, 3, 20)]
    assert claims[3].id in found[1].claims
    assert claims[2].id not in {i for s in found for i in s.claims}


@pytest.mark.parametrize(
    ("url", "sign"),
    [
        ("oracle://x/y", "no driver"),
        ("postgresql://x:y:z/w", "cannot be read"),
    ],
)
def test_a_url_that_leads_to_no_store_is_refused(url: str, sign: str) -> None:
    with pytest.raises(UsageError, match=sign):
        open_ledger(url)


def test_a_password_is_never_shown() -> None:
    with pytest.raises(LedgerError, match="refused") as caught:
        open_ledger("postgresql://ana:hidden@127.0.0.1:1/none")
    assert "hidden" not in caught.value.message
    assert "start it" in caught.value.hint
