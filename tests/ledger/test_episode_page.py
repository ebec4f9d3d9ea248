"""The page of an episode, and the drawings of its tolls."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from counterclaim.cli.ledger_page import told
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Status, Victims
from counterclaim.model.finding import Tally
from counterclaim.model.incident import Toll
from counterclaim.page.episode import episode_page
from counterclaim.page.toll import charts
from tests.ledger.test_episode import TOLD, reading


class Addresses(HTMLParser):
    """Collects what a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [v or "" for k, v in attrs if k in {"src", "href"} and not (v or "").startswith("#")]


def test_the_page_tells_all_and_fetches_nothing(tmp_path: Path) -> None:
    book = Ledger.open(tmp_path / "dorn.ledger", create=True)
    list(book.add(map(reading, TOLD["report"])))
    page = episode_page(told(book, book.incidents()[0].id))
    parser = Addresses()
    parser.feed(page)
    assert parser.found == []
    for words in ("Edo Marlin", "withdrawn", "Seventeen bodies", "Highland Voice", "How the toll moved"):
        assert words in page


def toll(day: int, low: int, best: int | None, high: int | None) -> Toll:
    tally = Tally("RAV", Status.KILLED, Victims.MILITARY, low, best, high, ("a",), ("a",), ("a",))
    return Toll("x", date(2031, 3, day), tally)


def test_only_tolls_that_moved_are_drawn() -> None:
    assert charts([toll(1, 3, 3, 3), toll(2, 3, 3, 3)]) == ()
    made = charts([toll(3, 5, 5, 9), toll(1, 3, 3, None)])
    assert [(c.open_from, len(c.dots), c.told) for c in made] == [
        (40.0, 2, "1 Mar: 3 to open, best 3; 3 Mar: 5 to 9, best 5")
    ]
