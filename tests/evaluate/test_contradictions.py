"""How pairs of claims that contradict each other are scored against labelled ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.evaluate.contradictions import Contradicted, read_contradicted, score, score_second
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, FindingKind, Reading
from counterclaim.model.text import Document, Report, Span
from tests.claims import figure, statement

REPORT = Report("x" * 200, "r")
FELL, DENIAL = statement("it fell", "RAV", "asserted", at=0), statement("it fell", "OST", "denied", at=50)
MANY, FEW = (figure(told, "RAV", "military", by=by, at=at) for told, by, at in ((12, "RAV", 100), (4, "OST", 150)))


def reading(*pairs: tuple[Claim, Claim]) -> Reading:
    """A reading whose findings hold some claims against each other."""
    found = tuple(Finding(FindingKind.CONTRADICTION, (a.id, b.id), "why") for a, b in pairs)
    return Reading(Document(REPORT, ()), (FELL, DENIAL, MANY, FEW), findings=found)


def at(one: Claim, other: Claim) -> tuple[Span, Span]:
    return one.evidence[0], other.evidence[0]


@pytest.mark.parametrize(
    ("found", "denied", "counts", "scores"),
    [
        pytest.param([(FELL, DENIAL)], [at(FELL, DENIAL)], [], (1.0, 1.0), id="found"),
        pytest.param([(DENIAL, FELL)], [at(FELL, DENIAL)], [], (1.0, 1.0), id="in either order"),
        pytest.param([(FELL, DENIAL)], [at(FELL, DENIAL)] * 2, [], (1.0, 0.5), id="each used once"),
        pytest.param([(FELL, MANY)], [at(FELL, DENIAL)], [], (0.0, 0.0), id="another claim"),
        pytest.param([(FELL, DENIAL), (MANY, FEW)], [at(FELL, DENIAL)], [], (1.0, 1.0), id="two counts left out"),
        pytest.param([(MANY, FEW)], [at(MANY, FEW)], [], (1.0, 1.0), id="unless they are labelled"),
        pytest.param([(MANY, FEW)], [at(FELL, DENIAL)], [at(MANY, FEW)], (0.0, 0.0), id="or labelled as counts"),
        pytest.param([(MANY, FEW)], [at(MANY, FEW)], [at(MANY, FEW)], (1.0, 1.0), id="labelled as both"),
    ],
)
def test_pairs_are_right_where_their_words_meet(
    found: list[tuple[Claim, Claim]],
    denied: list[tuple[Span, Span]],
    counts: list[tuple[Span, Span]],
    scores: tuple[float, float],
) -> None:
    labelled = Contradicted(REPORT, tuple(denied), tuple(counts))
    taken = {s.name: s.value for s in score("s", [(reading(*found), labelled)])}
    assert (taken["contradictions_precision"], taken["contradictions_recall"]) == scores
    assert taken.get("rival_counts_recall") == (1.0 if counts else None)


def test_counts_that_nobody_labelled_are_false_where_counts_are_labelled() -> None:
    more = figure(30, "RAV", "military", by="OST", at=20)
    found = Reading(
        Document(REPORT, ()),
        (MANY, FEW, more),
        findings=tuple(Finding(FindingKind.CONTRADICTION, (MANY.id, c.id), "why") for c in (FEW, more)),
    )
    taken = {s.name: s.value for s in score("s", [(found, Contradicted(REPORT, (), (at(MANY, FEW),)))])}
    assert (taken["rival_counts_precision"], taken["rival_counts_recall"]) == (0.5, 1.0)
    unlabelled = {s.name for s in score("s", [(found, Contradicted(REPORT, ()))])}
    assert not {name for name in unlabelled if name.startswith("rival")}


def test_a_second_coder_is_scored_by_the_same_rule() -> None:
    gold = Contradicted(REPORT, (at(FELL, DENIAL), at(DENIAL, MANY)), (at(MANY, FEW),))
    second = Contradicted(REPORT, (at(DENIAL, FELL), at(FEW, MANY), at(FELL, FEW)))
    taken = {s.name: (s.value, s.of) for s in score_second("s", [gold], [second])}
    assert taken["contradictions_precision"] == (0.5, 2)
    assert taken["rival_counts_recall"] == (1.0, 1)
    assert taken["contradictions_recall"] == (0.5, 2)


def test_labelled_reports_are_read_by_split(tmp_path: Path) -> None:
    text = {"id": "r", "outlet": "Wire", "published": "2020-01-02", "text": "It fell. It held."}
    claims = [{"quote": "It fell", "start": 0}, {"quote": "It held", "start": 9}]
    row = {"id": "r", "split": "held", "claims": claims, "denied": [[0, 1]], "counts": []}
    (tmp_path / "texts.jsonl").write_text(json.dumps(text), encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (found,) = read_contradicted(tmp_path, "held")
    assert found.denied == ((Span(0, 7), Span(9, 16)),)
    assert list(read_contradicted(tmp_path, "tuned")) == []
