"""How the PLOVER gold is read and scored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.errors import RecordInvalid
from counterclaim.evaluate.plover import STATELESS, GoldEvent, read_gold, score
from counterclaim.extract.mentions import EventMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Event
from counterclaim.model.text import Span

TEXT = "Elbonia demanded talks."


def _record(event: str, source: list[str], target: list[str], text: str = TEXT) -> dict[str, object]:
    def coded(codes: list[str]) -> object:
        return [{"actorText": c, "code": c} for c in codes] or ""

    return {"event": event, "source": coded(source), "target": coded(target), "text": text}


def _write(tmp_path: Path, *records: dict[str, object]) -> Path:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps([{"event": "DOCUMENT"}, *records]), encoding="utf-8")
    return path


def _mention(type_: str, actor: Actor | None = None, recipient: Actor | None = None) -> EventMention:
    event = Event(type_, None, None, None, actor, recipient)
    some, others = (actor,) if actor else (), (recipient,) if recipient else ()
    return EventMention(0, Span(0, 4), event, (), (), actors=some, recipients=others)


@pytest.mark.parametrize(("old", "new"), [("DEMAND", "REQUEST"), ("FIGHT", "ASSAULT"), ("AID", "AID")])
def test_older_types_are_renamed(tmp_path: Path, old: str, new: str) -> None:
    (sentence,) = read_gold(_write(tmp_path, _record(old, ["ELB"], ["JAP", "IGOUNO"])))
    assert sentence.events == (GoldEvent(new, frozenset({"ELB"}), frozenset({"JPN", STATELESS})),)


def test_events_of_one_text_are_one_sentence(tmp_path: Path) -> None:
    path = _write(tmp_path, _record("AID", ["ELB"], []), _record("DEMAND", ["ELB"], []))
    assert [len(s.events) for s in read_gold(path)] == [2]


def test_scores(tmp_path: Path) -> None:
    records = _record("DEMAND", ["ELB"], ["RUR"]), _record("AID", ["ELB"], ["RUR"], "B.")
    gold = read_gold(_write(tmp_path, *records))
    elbonia = Actor("Elbonia", "ELB", Sector.GOVERNMENT, "ELB")
    told = {TEXT: [_mention("REQUEST", elbonia)], "B.": []}
    scores = score(gold, lambda text: told[text])
    assert (scores.type.right, scores.type.told, scores.type.gold) == (1, 1, 2)
    assert scores.actor.recall == 0.5
    assert scores.recipient.f1 == 0.0
    assert [miss.text for miss in scores.misses] == ["B."]


def test_compound_actors_leave_the_recipient_out(tmp_path: Path) -> None:
    gold = read_gold(_write(tmp_path, _record("AGREE", ["ELB", "RUR"], [])))
    assert score(gold, lambda _: []).recipient.gold == 0


def test_no_gold_file(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text('{"event": "AID"}', encoding="utf-8")
    with pytest.raises(RecordInvalid):
        read_gold(path)
