"""A story that an agency sent out is one source, however far an outlet rewrites it; two of an outlet's own are two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, keyed
from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch

STORY = (
    "Three soldiers were killed when a convoy ran over a mine near the ford on Monday, the army said. A fourth was "
    "flown to the capital with wounds to his legs. The road has been closed since the spring, when rebels blew up the "
    "bridge and cut the valley off from the plain below."
)
REWRITTEN = (
    "Three soldiers were killed when a convoy ran over a mine near the ford on Monday, the army said. A fourth was "
    "flown to the capital with wounds to his legs. The road has been closed since the spring, villagers told this "
    "paper, and two blasts in a row shook the market, where shops shut at noon."
)
DAY = date(2031, 5, 3)


def reading(name: str, text: str, outlet: str, wire: str | None, day: date) -> Reading:
    report = keyed(Report(text, id=name, outlet=outlet, published=day))
    return Reading(Document(report, (Stretch(Span(0, len(text)), Role.BODY),), wire=wire), ())


@pytest.mark.parametrize(
    ("one", "other", "day", "copies"),
    [
        (("Courier", "AFP"), ("Post", "Afp"), DAY, True),
        (("AFP", None), ("Post", "AFP"), date(2031, 5, 4), True),
        (("Courier", "AFP"), ("Post", "AFP"), date(2031, 5, 6), False),
        (("Courier", "AFP"), ("Post", "Reuters"), DAY, False),
        (("Courier", None), ("Post", None), DAY, False),
        (("Post", "AFP"), ("Post", None), DAY, False),
    ],
)
def test_a_shared_credit_makes_copies_of_stories_half_alike(
    tmp_path: Path, one: tuple[str, str | None], other: tuple[str, str | None], day: date, copies: bool
) -> None:
    told = [reading("a", STORY, *one, DAY), reading("b", REWRITTEN, *other, day)]
    for order in (told, told[::-1]):
        book = Ledger.open(tmp_path / f"{order[0].document.report.id}.ledger", create=True)
        list(book.add(order))
        assert [len(c.reports) for c in book.copies()] == ([2] if copies else [])
        assert book.check() == ()
