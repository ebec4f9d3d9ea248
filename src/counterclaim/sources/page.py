"""A web page as a report: its main text, and what it says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from counterclaim.errors import DateInvalid, NoStory
from counterclaim.model.text import Report
from counterclaim.sources.dates import parse_date
from counterclaim.sources.decode import decode

SHORTEST = 25
"""Characters; what a page yields below that is a label, not a story."""

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_ARTICLE = re.compile(r"Article|Posting")
_DAY_KEYS = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "parsely-pub-date",
)
_TITLE_TAIL = re.compile(r"\s+[|·–—-]\s+[^|·–—-]{2,40}$")


@dataclass(frozen=True, slots=True)
class _About:
    """What a page says of itself."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    standfirst: str | None = None
    body: str | None = None


def read_page(data: bytes, name: str) -> Report:
    """The story of a page, its title as the first line; raises `NoStory` where there is none.

    Title, outlet, address and day come from JSON-LD, else from meta elements; a day is never guessed.
    """
    declared = _CHARSET.search(data[:4096])
    html = decode(data, name, declared.group(1).decode("ascii") if declared else None)
    about = _about(html)
    main = _main_text(html) or about.body or ""
    if len(main) < SHORTEST:
        raise NoStory(name, "the page holds no story", "save the page after it has loaded, or give its text")
    text = _with_head(main, about)
    return Report(text, url=about.url, outlet=about.outlet, published=about.published, title=about.title, source=name)


def _main_text(html: str) -> str:
    import trafilatura

    found = trafilatura.extract(
        html, favor_precision=True, include_comments=False, include_tables=False, deduplicate=False
    )
    return (found or "").strip()


def _with_head(main: str, about: _About) -> str:
    """The main text under its title and standfirst, where it does not hold them already."""
    first, _, rest = main.partition("\n")
    if about.title and " ".join(first.split()) == about.title:
        main = rest
    flat = " ".join(main.split())
    standfirst = about.standfirst if about.standfirst and about.standfirst not in flat else None
    return "\n".join(filter(None, [about.title, standfirst, main]))


def _about(html: str) -> _About:
    from lxml import html as parser

    try:
        tree = parser.document_fromstring(html.encode("utf-8"), parser=parser.HTMLParser(encoding="utf-8"))
    except (ValueError, parser.etree.ParserError):
        return _About()
    meta = _meta(tree)
    article = next(_articles(tree), {})
    publisher = article.get("publisher")
    outlet = publisher.get("name") if isinstance(publisher, dict) else publisher
    return _About(
        title=_words(article.get("headline")) or _title(tree, meta),
        outlet=_words(outlet) or meta.get("og:site_name"),
        url=_url(tree, meta, article),
        published=_day(article.get("datePublished"), *_days(tree, meta)),
        standfirst=_standfirst(tree),
        body=_words(article.get("articleBody")),
    )


def _meta(tree: Any) -> dict[str, str]:
    """The meta elements by name or property, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        if key and (content := _words(element.get("content"))):
            found.setdefault(key.lower(), content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that are articles."""
    for element in tree.xpath("//script[@type='application/ld+json']"):
        try:
            loaded = json.loads(element.text_content())
        except (ValueError, RecursionError):
            continue
        for item in _objects(loaded):
            if _ARTICLE.search(str(item.get("@type"))):
                yield item


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD value: itself, a list's, a graph's."""
    if isinstance(loaded, list):
        for item in loaded:
            yield from _objects(item)
    elif isinstance(loaded, dict):
        yield loaded
        yield from _objects(loaded.get("@graph") or [])


def _title(tree: Any, meta: dict[str, str]) -> str | None:
    """The page's title: of its cards, else its one first heading, else the title element without the site."""
    if title := meta.get("og:title") or meta.get("twitter:title"):
        return title
    headings = [_words(h.text_content()) for h in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    whole = _words(tree.findtext(".//title"))
    return _TITLE_TAIL.sub("", whole) if whole else None


def _url(tree: Any, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href")
    entity = article.get("mainEntityOfPage")
    named = entity.get("@id") if isinstance(entity, dict) else entity
    for url in (*links, meta.get("og:url"), article.get("url"), named):
        if isinstance(url, str) and url.startswith("http"):
            return url
    return None


def _days(tree: Any, meta: dict[str, str]) -> list[str | None]:
    times: list[str] = tree.xpath("(//article|//main|//header)//time[@datetime]/@datetime")
    return [*(meta.get(key) for key in _DAY_KEYS), *times[:1]]


def _day(*values: object) -> date | None:
    """The first of the values that is a day, or None."""
    for value in values:
        try:
            if isinstance(value, str) and value.strip():
                return parse_date(value)
        except DateInvalid:
            continue
    return None


def _standfirst(tree: Any) -> str | None:
    """The line under the headline, where the page marks it as such."""
    marked = tree.xpath(
        "//*[self::p or self::h2 or self::div][contains(@class,'standfirst') or contains(@class,'subhead')"
        " or contains(@class,'article-summary') or @itemprop='alternativeHeadline']"
    )
    return _words(marked[0].text_content()) if marked else None


def _words(value: object) -> str | None:
    """A string on one line, or None for anything else or nothing."""
    return (" ".join(value.split()) or None) if isinstance(value, str) else None
