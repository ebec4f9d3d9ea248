"""The paraphrases and their labels agree: quotes stand where they say, and cleaning keeps what they need."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.clean import clean
from counterclaim.model.text import Document, Report, Role, Span

HERE = Path(__file__).parent
NAMES = sorted(path.name.removesuffix(".gold.json") for path in HERE.glob("*.gold.json"))


def gold_of(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / f"{name}.gold.json").read_text("utf-8"))
    return loaded


def document_of(name: str) -> Document:
    text = (HERE / f"{name}.txt").read_text("utf-8")
    return clean(Report(text, published=date.fromisoformat(gold_of(name)["published"])))


@pytest.mark.parametrize("name", NAMES)
def test_quotes_stand_where_the_labels_say_and_are_told(name: str) -> None:
    document, gold = document_of(name), gold_of(name)
    for label in [*gold["claims"], *gold["others"]]:
        span = Span(label["start"], label["start"] + len(label["quote"]))
        assert span.of(document.text) == label["quote"]
        assert any(stretch.span.covers(span) for stretch in document.told)


@pytest.mark.parametrize("name", NAMES)
def test_only_title_standfirst_and_body_are_told(name: str) -> None:
    document, gold = document_of(name), gold_of(name)
    body = Span(gold["body"]["start"], gold["body"]["end"])
    assert document.first(Role.TITLE) == gold["title"]
    assert document.first(Role.STANDFIRST) == gold["standfirst"]
    assert document.wire == gold["wire"]
    kept = [s for s in document.stretches if s.role is Role.BODY]
    assert (kept[0].span.start, kept[-1].span.end) == (body.start, body.end)
