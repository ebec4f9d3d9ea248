"""The record over many reports: order, duplicates and batches change nothing; decisions stay."""

from __future__ import annotations

import random
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger, keyed, undo
from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.store.connect import LedgerError, writing
from counterclaim.store.decisions import Decision, Deed
from tests import goldclaims
from tests.ledger.generator import b_cubed, readings

NOW = datetime(2031, 5, 1, 12, 0)
WORLD = [reading for reading, _ in readings(24, seed=3)]


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The gold claims of the reports of one real episode."""
    made = Ledger.open(tmp_path_factory.mktemp("episode") / "e.ledger", create=True)
    gold = goldclaims.GOLD / "tavush"
    texts = {d["id"]: d for d in goldclaims.reports(gold / "digest.jsonl")}
    for record in goldclaims.reports(gold / "gold.jsonl"):
        told = texts[record["id"]]
        day = date.fromisoformat(told["published"]) if told["published"] else None
        report = keyed(Report(told["text"], id=told["id"], outlet=told["outlet"], published=day))
        here = {**record, "id": report.id}
        document = Document(report, (Stretch(Span(0, len(report.text)), Role.BODY),))
        list(made.add([Reading(document, (*goldclaims.figures(here), *goldclaims.others(here)))]))
    return made


def state(book: Ledger) -> object:
    """All that a ledger says, but for when it was told."""
    return (
        book.incidents("episode"),
        book.incidents("incident"),
        book.toll(by_day=True),
        book.people(),
        book.findings(),
        book.copies(),
        book.claims(),
    )


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False), batch=st.integers(1, 9))
def test_order_duplicates_and_batches_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, chance: random.Random, batch: int
) -> None:
    folder = tmp_path_factory.mktemp("order")
    plain, other = (Ledger.open(folder / name, create=True) for name in ("plain", "other"))
    list(plain.add(WORLD))
    coming = [*WORLD, *chance.choices(WORLD, k=5)]
    chance.shuffle(coming)
    assert sum(other.add(coming, batch)) == len(WORLD)
    assert state(other) == state(plain)
    assert other.check() == ()


@pytest.mark.parametrize("seed", range(4))
def test_it_does_not_matter_when_a_person_decides(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    plain, other = (Ledger.open(tmp_path / name, create=True) for name in ("plain", "other"))
    list(plain.add(WORLD))
    made = judgements(plain, chance)
    for decision in made:
        plain.decide(decision)
    steps: list[Reading | Decision] = [*WORLD, *made, *chance.choices(made, k=2)]
    chance.shuffle(steps)
    for step in steps:
        if isinstance(step, Decision):
            other.decide(step)
        else:
            list(other.add([step]))
    assert state(other) == state(plain)
    assert (other.decisions(), other.check()) == (plain.decisions(), ())


def judgements(book: Ledger, chance: random.Random) -> list[Decision]:
    """Decisions of every deed, at moments of their own, some of them undone."""
    claims = chance.sample([c.id for c in book.claims()], 4)
    scenes = chance.sample(sorted(s for i in book.incidents("incident") for s in i.scenes), 5)
    episode = book.incidents()[0].id
    rows: list[tuple[Deed, str, str | None]] = [
        (Deed.ACCEPT, claims[0], None),
        (Deed.REJECT, claims[1], None),
        (Deed.CORRECT, claims[2], "low=21 high=21"),
        (Deed.REJECT, claims[3], None),
        (Deed.ACCEPT, claims[3], None),
        (Deed.SPLIT, scenes[0], chance.choice(["episode", "battle", "incident"])),
        (Deed.MERGE, f"{scenes[1]}+{scenes[2]}", "episode"),
        (Deed.MERGE, f"{scenes[3]}+{scenes[4]}", "incident"),
        (Deed.SPLIT, scenes[3], "incident"),
        (Deed.PIN, f"{episode}/AAA/killed/military", "9"),
    ]
    made = [Decision(NOW.replace(minute=n), "ana", d, t, "seen", after=a) for n, (d, t, a) in enumerate(rows)]
    return [*made, *(undo(d, "bo", "not so", NOW.replace(hour=20)) for d in chance.sample(made, 3))]


def test_a_known_report_is_left_alone(book: Ledger) -> None:
    assert list(book.add(WORLD[:3])) == [True] * 3
    assert list(book.add(WORLD[:4])) == [False] * 3 + [True]
    assert book.knows(WORLD[0].document.report)


def test_incidents_are_told_apart_and_together(book: Ledger) -> None:
    world = list(readings(80, seed=5))
    list(book.add(reading for reading, _ in world))
    truth = {reading.document.report.id: happening for reading, happening in world}
    found = {r: i.id for i in book.incidents("incident") for r in i.reports}
    assert b_cubed(found, truth) >= 0.95


def test_the_tolls_of_an_episode_are_those_that_were_told_later(episode: Ledger) -> None:
    largest = max(episode.incidents(), key=lambda i: len(i.reports))
    best = {(t.tally.side, t.tally.victims, t.tally.status): t.tally for t in episode.toll(largest.id)}
    expected = {
        ("ARM", "military", "killed"): 5,
        ("AZE", "military", "killed"): 12,
        ("AZE", "civilian", "killed"): 1,
        ("ARM", "military", "wounded"): 36,
        ("AZE", "military", "wounded"): 4,
    }
    for cell, number in expected.items():
        row = best[cell]  # type: ignore[index]
        assert row.best == number
        assert row.low <= number
        assert row.high is None or number <= row.high


def test_an_account_that_was_revised_is_one_account(episode: Ledger) -> None:
    largest = max(episode.incidents(), key=lambda i: len(i.reports))
    steps = [s for s in episode.accounts(largest.id) if (s.account, s.side) == ("AZE", "ARM")]
    assert {"100 killed", "0–100 killed", "100 casualties"} <= {s.said for s in steps if s.victims == "military"}


def test_where_the_accounts_of_an_episode_part(episode: Ledger) -> None:
    largest = max(episode.incidents(), key=lambda i: len(i.reports)).id
    across = [f for where, f in episode.findings(largest) if where == largest]
    stakes = [f.stake or 0 for f in across]
    assert stakes == sorted(stakes, reverse=True)
    assert across[0].why.startswith("100 ARM soldiers killed up to 14 July")
    assert (across[0].stake, len(across[0].claims)) == (95, 2)
    # a toll of four that grew to five is no contradiction
    assert not any(f.why.startswith(("4 ARM soldiers killed", "5 ARM soldiers killed")) for f in across)


def test_no_tally_without_its_claims(episode: Ledger) -> None:
    known = {c.id for c in episode.claims()}
    for item in episode.toll():
        t = item.tally
        assert set(t.low_claims) | set(t.best_claims) | set(t.high_claims) <= known
        assert t.best is None or t.best_claims
        assert t.low == 0 or t.low_claims


def test_a_rejected_claim_counts_no_more_until_that_is_undone(book: Ledger) -> None:
    list(book.add(WORLD))
    before = state(book)
    target = book.claims()[0].id
    reject = Decision(NOW, "ana", Deed.REJECT, target, "a misreading")
    assert book.decide(reject)
    assert not book.decide(reject)
    assert target not in {c.id for c in book.claims()}
    book.decide(undo(reject, "ana", "it was none", NOW.replace(hour=13)))
    assert state(book) == before


def test_a_corrected_claim_keeps_its_id(book: Ledger) -> None:
    list(book.add(WORLD))
    target = book.claims()[0].id
    book.decide(Decision(NOW, "ana", Deed.CORRECT, target, "the digits were swapped", after="low=21 high=21"))
    made = next(c for c in book.claims() if c.id == target)
    assert made.figure is not None
    assert made.figure.count.low == 21


def test_split_and_merge_survive_new_reports(book: Ledger) -> None:
    list(book.add(WORLD[:6]))
    scene = book.incidents("incident")[0].scenes[0]
    book.decide(Decision(NOW, "ana", Deed.SPLIT, scene, "another village", after="incident"))
    alone = next(i for i in book.incidents("incident") if scene in i.scenes)
    assert alone.scenes == (scene,)
    list(book.add(WORLD[6:]))
    assert next(i for i in book.incidents("incident") if scene in i.scenes).scenes == (scene,)
    far = book.incidents("incident")[-1].scenes[0]
    pair = f"{scene}+{far}"
    book.decide(Decision(NOW.replace(hour=14), "ana", Deed.MERGE, pair, "one column", after="episode"))
    assert any({scene, far} <= set(i.scenes) for i in book.incidents("episode"))
    assert book.check() == ()


@pytest.mark.parametrize("deeds", [(Deed.MERGE, Deed.SPLIT), (Deed.SPLIT, Deed.MERGE)])
def test_of_a_merge_and_a_split_the_later_holds(book: Ledger, deeds: tuple[Deed, Deed]) -> None:
    list(book.add(WORLD))
    one, other = (book.incidents("incident")[n].scenes[0] for n in (0, -1))
    for hour, deed in enumerate(deeds):
        target = one if deed is Deed.SPLIT else f"{one}+{other}"
        book.decide(Decision(NOW.replace(hour=hour), "ana", deed, target, "seen", after="incident"))
        assert book.check() == ()
    mine = next(i for i in book.incidents("incident") if one in i.scenes)
    assert (other in mine.scenes) is (deeds[-1] is Deed.MERGE)


def test_a_pinned_best_is_told(book: Ledger) -> None:
    list(book.add(WORLD[:8]))
    row = book.toll()[0]
    cell = f"{row.incident}/{row.tally.side}/{row.tally.status}/{row.tally.victims}"
    book.decide(Decision(NOW, "ana", Deed.PIN, cell, "counted graves", after="9"))
    assert book.toll()[0].pinned == 9


def test_decisions_are_never_changed_nor_removed(book: Ledger) -> None:
    book.decide(Decision(NOW, "ana", Deed.ACCEPT, "x", "seen"))
    for query in ("UPDATE decisions SET who = 'bo'", "DELETE FROM decisions"):
        with pytest.raises(Exception, match="a decision is never"), writing(book.engine) as connection:
            connection.execute(text(query))


def test_copies_are_one_source_and_their_changes_are_told(book: Ledger) -> None:
    words = " ".join(f"word{n}" for n in range(80))
    made = []
    for n, toll in enumerate((14, 16)):
        body = f"{toll} dead {words}"
        report = keyed(Report(body, outlet=f"o{n}", title=f"o{n}", published=date(2031, 1, 1 + n)))
        record = {"id": report.id, "claims": [_gold_row(toll, "unknown")]}
        document = Document(report, (Stretch(Span(0, len(body)), Role.BODY),))
        made.append(Reading(document, tuple(goldclaims.figures(record))))
    list(book.add(made))
    found = book.copies()
    assert [len(c.reports) for c in found] == [2]
    assert found[0].changes == ("o1: unknown mixed killed: raised from 14 to 16",)


def _gold_row(toll: int, side: str) -> dict[str, object]:
    return {
        "quote": f"{toll} dead",
        "start": 0,
        "claimant": "narrator",
        "side_of_victims": side,
        "victim_type": "mixed",
        "status": "killed",
        "low": toll,
        "high": toll,
        "scope": "cumulative",
        "polarity": "asserted",
        "period": {"start": None, "end": None},
    }


def test_words_are_found_with_their_surroundings(episode: Ledger) -> None:
    found = episode.search("Hermes drone")
    assert [f.id.split(".")[0] for f in found] == ["e1-28"]
    assert "[Hermes]" in found[0].snippet


def test_a_query_reads_and_never_writes(book: Ledger) -> None:
    list(book.add(WORLD[:2]))
    assert list(book.query("SELECT count(*) AS n FROM reports")) == [{"n": 2}]
    with pytest.raises(UsageError, match=r"read-?only"):
        list(book.query("DELETE FROM claims"))


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no ledger"):
        Ledger.open(tmp_path / "none")
    (tmp_path / "text").write_text("this is no database at all, but a text of some length" * 20)
    with pytest.raises(LedgerError, match="not a database"):
        Ledger.open(tmp_path / "text")


def test_decisions_survive_another_reading_or_wait_for_a_person(book: Ledger) -> None:
    list(book.add(WORLD))
    before = state(book)
    kept, lost = book.claims()[0], book.claims()[-1]
    book.decide(Decision(NOW, "ana", Deed.ACCEPT, kept.id, "seen"))
    book.decide(Decision(NOW, "ana", Deed.ACCEPT, lost.id, "seen"))
    assert book.replace(WORLD) == len(WORLD)
    assert state(book) == before
    assert book.waiting() == ()
    changed = next(r for r in WORLD if r.document.report.id == lost.report)
    book.replace([Reading(changed.document, tuple(c for c in changed.claims if c.id != lost.id))])
    assert [d.target for d in book.waiting()] == [lost.id]
    assert book.check() == ()


def test_two_coders_are_compared(book: Ledger) -> None:
    list(book.add(WORLD))
    for claim in book.claims()[:4]:
        for hour, who in enumerate(("ana", "bo")):
            deed = Deed.REJECT if who == "bo" and claim.id == book.claims()[0].id else Deed.ACCEPT
            book.decide(Decision(NOW.replace(hour=hour), who, deed, claim.id, "seen"))
    shared, kappa, alpha = book.agreement()
    assert shared == 4
    assert kappa == 0
    assert alpha is not None


def test_more_names_than_any_toll_counts_are_told(book: Ledger) -> None:
    body = "Two died . Ana Sool , Ion Pask and Lev Orda were buried"
    report = keyed(Report(body, published=date(2031, 1, 2)))
    rows = [
        {**_gold_row(2, "RAV"), "quote": "Two died"},
        {**_gold_row(3, "RAV"), "quote": "Ana", "start": 11, "scope": "background"},
    ]
    rows[1]["names"] = ["Ana Sool", "Ion Pask", "Lev Orda"]
    document = Document(report, (Stretch(Span(0, len(body)), Role.BODY),))
    list(book.add([Reading(document, tuple(goldclaims.figures({"id": report.id, "claims": rows})))]))
    with writing(book.engine) as connection:
        connection.execute(text("UPDATE claims SET scene = (SELECT id FROM scenes)"))
    assert any("3 of the RAV dead are named" in f.why for _, f in book.findings())
