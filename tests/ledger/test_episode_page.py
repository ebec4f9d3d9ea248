"""The page of an episode, and the drawings of its tolls."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from counterclaim.cli.ledger_page import told
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Status, Victims
from counterclaim.model.finding import Tally
from counterclaim.model.incident import Toll, spread
from counterclaim.page.episode import episode_page, toll_page
from counterclaim.page.toll import charts, moves
from counterclaim.page.words import reliable, upper
from counterclaim.reconcile.policy import load_policy
from tests.ledger.test_episode import TOLD, reading

CHROMIUM = shutil.which("chromium")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


class Addresses(HTMLParser):
    """Collects what a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [v or "" for k, v in attrs if k in {"src", "href"} and not (v or "").startswith("#")]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    made = Ledger.open(tmp_path_factory.mktemp("dorn") / "dorn.ledger", create=True)
    list(made.add(map(reading, TOLD["report"])))
    return made


@pytest.fixture(scope="module")
def pages(book: Ledger) -> dict[str, str]:
    shown = [told(book, i.id) for i in book.incidents()]
    policy = load_policy()
    return {"episode": episode_page(shown[0]), "toll": toll_page(shown, policy.name, policy.about)}


@pytest.mark.parametrize("name", ["episode", "toll"])
def test_a_page_fetches_nothing_and_has_pictures(pages: dict[str, str], name: str) -> None:
    parser = Addresses()
    parser.feed(pages[name])
    assert parser.found == []
    assert pages[name].count("<svg") > 3


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("episode", "Edo Marlin"),
        ("episode", "withdrawn"),
        ("episode", "Seventeen bodies"),
        ("episode", "Highland Voice"),
        ("episode", "How the toll moved"),
        ("episode", "Harm to civilians"),
        ("toll", "default"),
        ("toll", "Seventeen bodies"),
        ("toll", "13–25"),
        ("toll", "Two policemen were shot"),
    ],
)
def test_a_page_tells(pages: dict[str, str], name: str, words: str) -> None:
    assert words in pages[name]


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
def test_the_pages_lay_out_in_a_browser(pages: dict[str, str], tmp_path: Path) -> None:
    for name, page in pages.items():
        written, picture = tmp_path / f"{name}.html", tmp_path / f"{name}.png"
        written.write_text(page, encoding="utf-8")
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        options = (*QUIET, profile, f"--screenshot={picture}", "--window-size=1200,900")
        command = [str(CHROMIUM), *options, written.as_uri()]
        subprocess.run(command, capture_output=True, timeout=90, check=True)
        assert picture.stat().st_size > 20_000


def toll(day: int, low: int, best: int | None, high: int | None, claim: str = "a") -> Toll:
    tally = Tally("RAV", Status.KILLED, Victims.MILITARY, low, best, high, (claim,), (claim,), (claim,))
    return Toll("x", date(2031, 3, day), tally)


def test_only_tolls_that_moved_are_drawn() -> None:
    assert charts([toll(1, 3, 3, 3), toll(2, 3, 3, 3)]) == ()
    made = charts([toll(3, 5, 5, 9), toll(1, 3, 3, None)])
    assert [(c.open_from, len(c.dots), c.told) for c in made] == [
        (44.0, 2, "1 Mar: 3 to open, best 3; 3 Mar: 5 to 9, best 5")
    ]


def test_a_move_is_told_once_with_the_claims_that_newly_carry_it() -> None:
    days = [toll(1, 3, 3, 3, "a"), toll(2, 3, 3, 3, "b"), toll(3, 5, 5, 5, "c"), toll(4, 3, 3, 3, "a")]
    assert [(m.toll.day and m.toll.day.day, m.claims) for m in moves(days)] == [(1, ("a",)), (3, ("c",)), (4, ())]


def test_all_that_is_claimed_holds_what_may_be_relied_on() -> None:
    assert spread(toll(1, 0, 0, 8), toll(1, 8, 8, 8)) == (0, 8)
    assert spread(toll(1, 4, 4, 9), toll(1, 2, 2, None)) == (2, None)
    assert spread(untold(), toll(1, 2, 2, 9)) == (0, 9)
    assert spread(untold(), untold()) == (0, 0)


def test_a_range_that_nobody_may_carry_is_no_open_one() -> None:
    assert (reliable(untold().tally), upper(untold().tally)) == ("–", "–")
    assert (reliable(toll(1, 2, 2, None).tally), upper(toll(1, 2, 2, None).tally)) == ("2 to open", "open")
    assert (reliable(toll(1, 4, 4, 9).tally), upper(toll(1, 4, 4, 9).tally)) == ("4–9", "9")


def untold() -> Toll:
    """A toll of what only the enemy claims, under a policy that leaves the enemy out."""
    return Toll("x", date(2031, 3, 1), Tally("RAV", Status.KILLED, Victims.MILITARY, 0, None, None, (), (), ()))
