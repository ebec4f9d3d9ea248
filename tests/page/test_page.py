"""The page of a reading: whole, safe, linked, and the same each time."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.page import page

VOID = {"meta", "line", "path", "rect", "circle", "br"}


class Checker(HTMLParser):
    """Collects ids, links and text, and holds that every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def checked(html: str) -> Checker:
    checker = Checker()
    checker.feed(html)
    assert checker.open == []
    return checker


def test_every_link_within_the_page_has_a_target(reading: Reading) -> None:
    found = checked(page([reading, reading]))
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_every_claim_is_marked_and_has_a_row(reading: Reading) -> None:
    found = checked(page([reading]))
    numbers = range(1, len(reading.claims) + 1)
    assert {f"t{n}" for n in numbers} | {f"c{n}" for n in numbers} <= set(found.ids)


def test_nothing_is_fetched(reading: Reading) -> None:
    html = page([reading])
    assert not re.search(r"(?:src|srcset|action)=|<link|@import|url\(", html)


def test_words_of_a_report_are_no_markup() -> None:
    text = "<script>alert(1)</script> & \"quoted\" 'words'"
    document = Document(Report(text, title=text), (Stretch(Span(0, len(text)), Role.BODY),))
    html = page([Reading(document, ())])
    assert "<script>alert" not in html
    assert text in "".join(checked(html).text)


def test_the_text_is_all_there(reading: Reading) -> None:
    words = "".join(checked(page([reading])).text)
    for stretch in reading.document.stretches:
        if stretch.role is Role.FURNITURE:
            assert stretch.span.of(reading.document.text) in words


def test_the_same_reading_gives_the_same_page(reading: Reading) -> None:
    assert page([reading]) == page([reading])


def test_a_reading_without_claims_is_a_page() -> None:
    html = page([Reading(Document(Report("Rain fell."), (Stretch(Span(0, 10), Role.BODY),)), ())])
    assert "gives no casualty figure" in html
    assert "No report was read" in page([])
