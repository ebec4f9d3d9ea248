"""The commands of a ledger, over a ledger that is filled without the language network."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli.ledger_commands import commands
from counterclaim.errors import UsageError
from counterclaim.ledger import Ledger
from tests.ledger.test_episode import TOLD, reading

BY_NAME = {command.name: command for command in commands}


@pytest.fixture(scope="module")
def path(new: Callable[[], str]) -> str:
    made = new()
    list(Ledger.open(made, create=True).add(map(reading, TOLD["report"])))
    return made


def run(name: str, *words: str) -> Result:
    return CliRunner().invoke(BY_NAME[name], words, catch_exceptions=False)


@pytest.mark.parametrize(
    ("name", "words", "shown"),
    [
        ("show", (), "18 reports"),
        ("show", ("claimant", "FRONT"), "Two had died"),
        ("show", ("claimant", "UN mission in Velmar"), "six villagers"),
        ("show", ("side", "vlm"), "Edo Marlyn"),
        ("show", ("day", "2031-05-05"), "Seventeen bodies"),
        ("incidents", (), "Dorn Pass"),
        ("toll", (), "militant"),
        ("toll", ("--by", "side,day", "--policy", "every-word"), "2031-05-08"),
        ("people", (), "Edo Marlyn"),
        ("findings", (), "25"),
        ("search", ("villagers",), "[villagers]"),
        ("check", (), "all is well"),
        ("agreement", (), "0 claims"),
    ],
)
def test_what_a_command_shows(path: str, name: str, words: tuple[str, ...], shown: str) -> None:
    result = run(name, path, *words)
    assert result.exit_code == 0
    assert shown in result.output


def test_one_episode_and_one_claim(path: str) -> None:
    episode = Ledger.open(path).incidents()[0].id
    assert "Harm to civilians" in run("show", path, f"e-{episode[:6]}").output
    assert "Harm to civilians" in run("show", path, "incident", episode[:6]).output
    assert "withdrawn" in run("history", path, episode[:8]).output
    claim = Ledger.open(path).claims()[0].id
    assert "“" in run("show", path, claim).output


def test_json_lines_of_tolls(path: str) -> None:
    lines = run("toll", path, "--json").output.splitlines()
    assert {json.loads(line)["tally"]["side"] for line in lines} == {"VLM", "FRONT"}


@pytest.mark.parametrize("noun", ["reports", "claims", "incidents", "tolls", "people", "findings"])
def test_exports_are_whole_in_each_format(path: str, noun: str) -> None:
    lines = run("export", path, noun, "--format", "jsonl").output.splitlines()
    features = json.loads(run("export", path, noun, "--format", "geojson").output)["features"]
    table = run("export", path, noun).output
    assert len(lines) == len(features) > 0
    assert table.splitlines()[0].split(",") == list(json.loads(lines[0]))


@pytest.mark.parametrize("noun", ["claims", "incidents", "tolls"])
def test_what_has_a_place_is_a_point(path: str, noun: str) -> None:
    features = json.loads(run("export", path, noun, "--format", "geojson").output)["features"]
    assert {tuple(f["geometry"]["coordinates"]) for f in features} <= {(44.1, 41.2), (44.21, 41.32), (47.6, 43.9)}


def test_people_are_exported_with_what_became_of_them(path: str) -> None:
    lines = map(json.loads, run("export", path, "people", "--format", "jsonl").output.splitlines())
    assert "killed 2031-05-05: Army of Velmar" in next(p["fates"] for p in lines if p["name"] == "Edo Marlin")


def test_decisions_go_from_one_ledger_to_another(path: str, tmp_path: Path) -> None:
    claim = Ledger.open(path).claims()[0].id
    assert "recorded" in run("decide", path, "accept", claim, "--why", "seen", "--who", "ana").output
    out = tmp_path / "decisions.jsonl"
    run("export", path, "decisions", "--format", "jsonl", "-o", str(out))
    other = str(tmp_path / "other.ledger")
    run("init", other)
    assert run("import", other, str(out)).output.startswith("1 recorded")
    assert run("import", other, str(out)).output.startswith("0 recorded, 1 known")
    assert "ana" in run("history", path, claim).output


def test_a_decision_takes_ids_cut_short(path: str) -> None:
    book = Ledger.open(path)
    claim, episode = next(c for c in book.claims() if c.figure), book.incidents()[0]
    for deed, target, after in (
        ("correct", claim.id[:8], ("high=9000",)),
        ("pin", f"{episode.id[:8]}/VLM/killed/military", ("5",)),
        ("split", episode.scenes[0], ("incident",)),
    ):
        told = run("decide", path, deed, target, *after, "--why", "w", "--who", "bo").output.split()[-1]
        assert any(d.id == told and d.target.startswith(target.split("/")[0]) for d in book.decisions())
        run("decide", path, "undo", told[:8], "--why", "w", "--who", "bo")
        assert all(d.id != told for d in book.decisions())
    assert claim.id in {c.id for c in book.claims()}


def test_a_decision_keeps_what_stood_before(path: str) -> None:
    book = Ledger.open(path)
    claim = next(c for c in book.claims() if book.claim(c.id)[1] == "Ten soldiers were killed")
    episode = book.incidents()[0]
    cell = f"{episode.id}/VLM/killed/military"
    made = [
        ("accept", claim.id, (), None),
        ("correct", claim.id, ("side=FRONT low=8",), "side=VLM low=10"),
        ("reject", claim.id, (), "correct"),
        ("pin", cell, ("5",), "13"),
        ("pin", cell, ("6",), "5"),
        ("split", episode.scenes[0], ("episode",), episode.id),
    ]
    for deed, target, after, before in made:
        told = run("decide", path, deed, target, *after, "--why", "w", "--who", "cy").output.split()[-1]
        assert next(d for d in book.decisions() if d.id == told).before == before
    mine = [d.id for d in book.decisions() if d.who == "cy"]
    for ident in mine:
        run("decide", path, "undo", ident, "--why", "w", "--who", "cy")
    assert not {d.id for d in book.decisions()} & set(mine)


@pytest.mark.parametrize(
    ("deed", "target", "after"),
    [
        ("reject", "zzz", ()),
        ("correct", "CLAIM", ()),
        ("correct", "CLAIM", ("colour=red",)),
        ("correct", "CLAIM", ("low=5 high=4",)),
        ("pin", "EPISODE/VLM/killed/military", ("many",)),
        ("pin", "EPISODE/VLM/killed", ("5",)),
        ("merge", "CLAIM", ("episode",)),
        ("split", "zzz", ("episode",)),
        ("undo", "zzz", ()),
    ],
)
def test_a_decision_of_nothing_is_not_kept(path: str, deed: str, target: str, after: tuple[str, ...]) -> None:
    book = Ledger.open(path)
    claim = next(c.id for c in book.claims() if c.figure)
    named = target.replace("CLAIM", claim).replace("EPISODE", book.incidents()[0].id)
    before = book.decisions()
    with pytest.raises(UsageError):
        run("decide", path, deed, named, *after, "--why", "w")
    assert book.decisions() == before


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("toll", ("--by", "moon")),
        ("toll", ("--policy", "nobody")),
        ("show", ("zzz",)),
        ("show", ("claimant",)),
        ("show", ("claimant", "zzz")),
        ("show", ("day", "May")),
        ("show", ("side", "zzz")),
        ("show", ("day", "1999-01-01")),
        ("sql", ("DROP TABLE claims",)),
    ],
)
def test_a_wrong_call_is_a_usage_error(path: str, name: str, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        run(name, path, *words)
