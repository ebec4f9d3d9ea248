"""Views of a ledger: one incident, one claimant, one side, one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.text import Text

from counterclaim.cli.layout import section, table
from counterclaim.cli.ledger_page import named
from counterclaim.cli.ledger_tables import RANGES, accounts, findings, incidents, people, ranges, tolls
from counterclaim.errors import UsageError
from counterclaim.gazetteer import actors
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Level
from counterclaim.page.episode import title
from counterclaim.page.words import capital, quote, side_name
from counterclaim.reconcile.grading import grade
from counterclaim.reconcile.turns import Step


def incident(book: Ledger, ident: str) -> Group:
    """One episode, battle or incident: its toll, what lies in it, its accounts, where they part, its named dead."""
    claims, found = book.claims(ident), named(book, ident)
    parts: list[RenderableType] = [_title(found, len(claims))]
    inside = list(_inside(book, found))
    parts += section("Within it", incidents(inside)) if len(inside) > 1 else []
    parts += section("Toll", tolls(book.toll(ident), ["side", "status"], ranges(book, ident)), RANGES)
    if graded := grade(claims):
        parts += section("Harm to civilians", Text(f"{graded.grade}: {graded.why}"))
    parts += _accounts(book, "What each has said, in time", book.accounts(ident))
    across = book.findings(ident, actors.load().adjective)
    parts += section("Sums, and where the accounts part", findings(across)) if across else []
    with_fates = book.fates(ident)
    parts += section("The named", people(with_fates)) if with_fates else []
    return Group(*parts)


def claimant(book: Ledger, name: str) -> Group:
    """All that one claimant has said of its own losses and of others', in time, by party, name or speaker."""
    said = {c.id: c for c in book.claims() if c.figure and _is(name, _voices(c))}
    steps = [s for s in book.accounts() if s.claim in said]
    if not steps:
        raise UsageError(f"no claimant is called {name}", "name a party, a body or a speaker; show lists them")
    parts: list[RenderableType] = [_head(book, name, said.values())]
    parts += _accounts(book, "Of its own losses", [s for s in steps if s.account == s.side])
    parts += _accounts(book, "Of the losses of others", [s for s in steps if s.account != s.side])
    return Group(*parts)


def side(book: Ledger, name: str) -> Group:
    """The losses of one side: the toll, who says what of them, and the named."""
    rows = [t for t in book.toll() if _is(name, _names(t.tally.side))]
    if not rows:
        raise UsageError(f"no side is called {name}", "name a party as counterclaim toll lists it")
    steps = [s for s in book.accounts() if _is(name, _names(s.side))]
    with_fates = [(p, f) for p, f in book.fates() if _is(name, _names(p.side))]
    parts: list[RenderableType] = [Text(capital(side_name(rows[0].tally.side)), "head")]
    parts += section("Toll", tolls(rows, ["side", "status"], ranges(book)), RANGES)
    parts += _accounts(book, "What each has said of it, in time", steps)
    parts += section("The named", people(with_fates)) if with_fates else []
    return Group(*parts)


def day(book: Ledger, name: str) -> Group:
    """One day: its reports, what they told anew, and the tolls as they stood when it ended."""
    moment = _day(name)
    entries = [e for e in book.entries() if e.published == moment]
    if not entries:
        raise UsageError(f"no report of {moment} is in the ledger", "counterclaim show tells its first and last day")
    rows = table("outlet", "report")
    for entry in entries:
        rows.add_row(Text(entry.outlet or "–"), Text(quote(entry.name, 90)))
    parts: list[RenderableType] = [Text(f"{moment:%A}, {moment.day} {moment:%B %Y}", "head")]
    parts += section("Reports", rows, str(len(entries)))
    parts += _accounts(book, "What was said on it", [s for s in book.accounts() if s.day == moment])
    stood = [t for t in book.toll(by_day=True) if t.day == moment]
    parts += (
        section("The toll as it then stood", tolls(stood, ["side", "status"], ranges(book, by_day=True)), RANGES)
        if stood
        else []
    )
    return Group(*parts)


VIEWS: Mapping[str, Callable[[Ledger, str], Group]] = {
    "incident": incident,
    "claimant": claimant,
    "side": side,
    "day": day,
}
"""What `show` takes before a name."""


def _accounts(book: Ledger, title: str, steps: Sequence[Step]) -> list[RenderableType]:
    if not steps:
        return []
    ordered = sorted(steps, key=lambda s: (s.account, s.account != s.side, s.side))
    words = book.words(c for c in book.claims() if c.id in {s.claim for s in steps})
    return section(title, accounts(ordered, words))


def _inside(book: Ledger, whole: Incident) -> Iterator[Incident]:
    """The battles of an episode, each before the incidents in it, or those of a battle; none that is all of it."""
    battles, strikes = book.incidents(Level.BATTLE), book.incidents(Level.INCIDENT)
    key = {Level.EPISODE: "within", Level.BATTLE: "id"}.get(Level(whole.level))
    for battle in (b for b in battles if key and getattr(b, key) == whole.id):
        if battle.scenes != whole.scenes:
            yield battle
        yield from (s for s in strikes if s.within == battle.id and s.scenes != battle.scenes)


def _title(found: Incident, claims: int) -> Text:
    places = ", ".join(found.places)
    days = f"{found.first or 'undated'} to {found.last or 'undated'}"
    head = Text(title(found), "head")
    return head.append(Text(f"\n{days} · {len(found.reports)} reports · {claims} claims · {places}", "quiet"))


def _head(book: Ledger, name: str, said: Iterable[Claim]) -> Text:
    claims = list(said)
    reports = {c.report for c in claims}
    days = sorted(e.published for e in book.entries() if e.id in reports and e.published)
    span = f", {days[0]} to {days[-1]}" if days else ""
    called = dict.fromkeys(c.claimant.name for c in claims)
    party = next((c.claimant.party for c in claims if c.claimant.party and _is(name, _names(c.claimant.party))), None)
    head = Text(capital(side_name(party)) if party else name, "head")
    return head.append(Text(f"\n{len(claims)} figures in {len(reports)} reports{span} · {', '.join(called)}", "quiet"))


def _is(name: str, names: Iterable[str | None]) -> bool:
    return name.casefold() in {n.casefold() for n in names if n}


def _voices(claim: Claim) -> tuple[str | None, ...]:
    """What a claimant may be asked for by."""
    told = claim.claimant
    return told.name, told.speaker, *(_names(told.party) if told.party else ())


def _names(party: str) -> tuple[str, str]:
    return party, side_name(party)


def _day(name: str) -> date:
    try:
        return date.fromisoformat(name)
    except ValueError as error:
        raise UsageError(f"{name} is no day", "write it as 2031-05-05") from error
