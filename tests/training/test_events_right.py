"""What is counted right of events in marked stories."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from training.events_right import Happened, Told, main, read_stories, right, shown

HEAD = "@a-1||2020-05-01|open news|https://example.org/a"
TWO = "ASSAULT;MLI;Tuareg rebels & CONSULT;MLI;IGO\tMali's army shelled the rebels; its minister met the UN envoy."


def story(tmp_path: Path, *lines: str) -> Told:
    path = tmp_path / "some.txt"
    path.write_text("\n".join((HEAD, *lines)) + "\n", encoding="utf-8")
    (found,) = read_stories(path)
    return found


def test_a_story_is_its_sentences(tmp_path: Path) -> None:
    told = story(tmp_path, TWO, "-\tIt rained.", "", "-\tNobody came.")
    text = told.report.text
    assert text.endswith("envoy. It rained.\n\nNobody came.")
    assert [span.of(text) for span, _ in told.sentences][1:] == ["It rained.", "Nobody came."]
    assert told.sentences[0][1] == (("ASSAULT", "MLI", "—"), ("CONSULT", "MLI", "—"))


@pytest.mark.parametrize(
    ("said", "both", "actor", "recipient"),
    [
        pytest.param([("ASSAULT", "MLI", "—")], 1, 1, 1, id="as marked"),
        pytest.param([("ASSAULT", "TCD", "")], 1, 0, 0, id="by others"),
        pytest.param([("ASSAULT", "MLI", "—"), ("ASSAULT", "MLI", "—")], 1, 1, 1, id="told twice"),
        pytest.param([("PROTEST", "MLI", "—")], 0, 0, 0, id="another type"),
        pytest.param([], 0, 0, 0, id="nothing"),
    ],
)
def test_what_is_right(tmp_path: Path, said: list[Happened], both: int, actor: int, recipient: int) -> None:
    found = right(story(tmp_path, TWO), [said])
    assert (found["marked"], found["told"], found["both"]) == (2, len(said), both)
    assert (found["actor"], found["recipient"]) == (actor, recipient)


def test_what_is_shown(tmp_path: Path) -> None:
    found = right(story(tmp_path, TWO), [[("ASSAULT", "MLI", "")]])
    assert shown(found) == (
        "types 1.000, 0.500, F1 0.667 of 2 marked; actor right of those 1.000, recipient 0.000"
    )


def test_the_tool_and_a_second_coder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story(tmp_path, "ASSAULT;MLI;TCD\tMali's army shelled Chad's army.")
    (tmp_path / "second").mkdir()
    story(tmp_path / "second", "ASSAULT;TCD;MLI\tMali's army shelled Chad's army.")
    for more, said in (([], "recipient 1.000"), (["--second", str(tmp_path / "second")], "recipient 0.000")):
        monkeypatch.setattr(sys, "argv", ["events_right", str(tmp_path / "some.txt"), *more])
        main()
        assert capsys.readouterr().out.splitlines()[-1].endswith(said)
