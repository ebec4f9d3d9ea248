"""Nouns there and back, and ledgers of earlier schemas."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.link.copies import compare, sketch
from counterclaim.link.scenes import scenes
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.store.codec import dump, load
from counterclaim.store.connect import open_ledger, writing
from counterclaim.store.groups import components
from counterclaim.store.migrations import NEWEST, STEPS, LedgerTooNewError, version_of
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


@pytest.mark.parametrize("step", range(1, NEWEST))
def test_a_ledger_of_an_earlier_schema_is_brought_up(tmp_path: Path, step: int) -> None:
    path = tmp_path / "old.ledger"
    engine = open_ledger(path, create=True)
    engine.dispose()
    path.unlink()
    engine = _at_step(path, step)
    engine.dispose()
    engine = open_ledger(path)
    with engine.connect() as connection:
        assert version_of(connection) == NEWEST


def _at_step(path: Path, step: int):  # type: ignore[no-untyped-def]
    from sqlalchemy import create_engine, text

    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE schema_step (number INTEGER PRIMARY KEY)"))
        for number, take in enumerate(STEPS[:step], 1):
            take(connection)
            connection.execute(text("INSERT INTO schema_step VALUES (:n)"), {"n": number})
    return engine


def test_a_ledger_of_a_later_version_is_refused(tmp_path: Path) -> None:
    from sqlalchemy import text

    path = tmp_path / "new.ledger"
    engine = open_ledger(path, create=True)
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO schema_step VALUES (:n)"), {"n": NEWEST + 1})
    with pytest.raises(LedgerTooNewError):
        open_ledger(path)


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
