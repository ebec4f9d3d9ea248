"""The own gold is sound: quotes stand where they say, words are of the vocabularies, references hold."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.model.claim import Scope, Stance, Status, Victims

HERE = Path(__file__).parents[2] / "gold" / "own"


def rows(name: str) -> list[dict[str, Any]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


TEXTS = {row["id"]: row for row in rows("texts.jsonl")}
GOLD = rows("gold.jsonl")
CLAIMS = [(row["id"], claim) for row in GOLD for claim in row["claims"]]


def test_every_text_has_labels_and_a_part() -> None:
    assert [row["id"] for row in GOLD] == list(TEXTS)
    assert all(row["split"] == TEXTS[row["id"]]["split"] for row in GOLD)
    assert Counter(row["split"] for row in GOLD) == {"tuned": 60, "held": 30, "blind": 30, "news": 102}


def test_a_second_coder_labelled_what_is_not_read() -> None:
    second = rows("second.jsonl")
    coded = [row["id"] for split in ("held", "blind", "news") for row in GOLD if row["split"] == split]
    assert [row["id"] for row in second] == coded
    for row in second:
        assert all(TEXTS[row["id"]]["text"][c["start"] :].startswith(c["quote"]) for c in row["claims"]), row["id"]


def test_quotes_stand_at_their_start() -> None:
    for row in GOLD:
        text = TEXTS[row["id"]]["text"]
        for label in [*row["claims"], *row["others"]]:
            assert text[label["start"] :].startswith(label["quote"]), (row["id"], label["quote"])


def test_values_are_of_the_vocabularies() -> None:
    for ident, claim in CLAIMS:
        assert claim["status"] in set(Status), ident
        assert claim["victim_type"] in set(Victims), ident
        assert claim["scope"] in set(Scope), ident
        assert claim["polarity"] in ("asserted", "denied"), ident
        assert claim["low"] is None or claim["high"] is None or claim["low"] <= claim["high"], ident
    assert {o["polarity"] for row in GOLD for o in row["others"]} <= set(Stance)


def test_periods_are_intervals_up_to_publication() -> None:
    for ident, claim in CLAIMS:
        first, last = (
            claim["period"][end] and date.fromisoformat(claim["period"][end]) for end in ("start", "end")
        )
        assert not (first and last) or first <= last, ident
        assert last is None or last <= date.fromisoformat(TEXTS[ident]["published"]), ident


def test_references_point_to_labels() -> None:
    for row in GOLD:
        for other in row["others"]:
            assert other["contradicts"] is None or other["contradicts"] < len(row["others"])
            assert other["contradicts_casualty"] is None or other["contradicts_casualty"] < len(row["claims"])
