"""The claims of a reading as rows of a terminal: figures by side, denials, statements, events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.cli.layout import section, short_ids, table, two_lines
from counterclaim.model.claim import Claim, Figure, Kind, Stance, Victims
from counterclaim.model.finding import Reading
from counterclaim.page import words

AGAINST = (Stance.DENIED, Stance.BLAMED)
LONGEST = 110
"""Characters of a quotation that a row shows."""


def figures(reading: Reading) -> list[RenderableType]:
    """The casualty figures, sides in the order in which the report first names them; untold ones last."""
    found = [c for c in reading.claims if c.figure]
    if not found:
        return section("Casualty figures", Text("none", "quiet"))
    rows = table(("count", "right"), "what became of whom", "who says so, in which words", "id")
    for number, side in enumerate(_sides(found)):
        if number:
            rows.add_row()
        rows.add_row("", Text(words.capital(words.side_name(side)), "head"))
        for claim in found:
            if claim.figure and claim.figure.side == side:
                rows.add_row(*_figure(reading, claim, claim.figure))
    return section("Casualty figures", rows, _number(found))


def _sides(found: Iterable[Claim]) -> list[str]:
    named = dict.fromkeys(c.figure.side for c in found if c.figure)
    return sorted(named, key=lambda side: (side == "unknown", side == "both"))


def _figure(reading: Reading, claim: Claim, figure: Figure) -> tuple[RenderableType, ...]:
    fate = words.FATES.get(figure.status, str(figure.status))
    of_whom = "" if figure.victims is Victims.UNKNOWN else f", {words.people(figure.victims)}"
    denied = "denied: " if claim.stance is Stance.DENIED else ""
    when = words.short_days(claim.when, reading.document.report.published)
    return (
        Text(words.bounds(figure.count), "head"),
        two_lines(Text.assemble((denied, "denied"), fate, of_whom), f"{words.scope(claim, reading.claims)}, {when}"),
        two_lines(_who(claim), _quoted(reading, claim)),
        short_ids([claim.id]),
    )


def others(reading: Reading) -> list[RenderableType]:
    """Denials and blame, then what else is said, then the events that the report tells in its own voice."""
    claims = [c for c in reading.claims if c.kind is not Kind.FIGURE]
    own = [c for c in claims if c.claimant.narrator and c.kind is Kind.EVENT]
    said = [c for c in claims if c not in own]
    against = [c for c in said if c.stance in AGAINST]
    return [
        *_section("Denials and blame", _sayings(reading, against), against),
        *_section("What else is said", _sayings(reading, rest := [c for c in said if c not in against]), rest),
        *_events(reading, own),
    ]


def _section(title: str, body: RenderableType, claims: Sequence[Claim]) -> list[RenderableType]:
    return section(title, body, _number(claims)) if claims else []


def _sayings(reading: Reading, claims: Iterable[Claim]) -> Table:
    rows = table("stance", "who", "what it says", "id")
    for row in _by_saying(claims):
        fullest = max(row, key=lambda c: len(c.evidence[0]))
        coded = next((c for c in row if c.kind is Kind.EVENT), fullest)
        stance = Text(coded.stance.replace("_", " "), "denied" if coded.stance in AGAINST else "")
        said = two_lines(_quoted(reading, fullest), _about(coded))
        rows.add_row(stance, _who(coded), said, short_ids(c.id for c in row))
    return rows


def _by_saying(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims row by row, a charge or a denial with the deed that it tells: "accused Chad of shelling Tal"."""
    rows: list[list[Claim]] = []
    for claim in claims:
        beside = next((row for row in rows if len(row) == 1 and _is_one_saying(row[0], claim)), None)
        if beside is None:
            rows.append([claim])
        else:
            beside.append(claim)
    return rows


def _is_one_saying(one: Claim, other: Claim) -> bool:
    """Whether one claimant charges or denies in words that hold those of the deed, or the other way round."""
    a, b = one.evidence[0], other.evidence[0]
    alike = (one.claimant, one.stance) == (other.claimant, other.stance) and one.stance in AGAINST
    return alike and one.kind is not other.kind and (a.covers(b) or b.covers(a))


def _about(claim: Claim) -> Text:
    """What a claim is coded as: its event, or the party that a statement is about."""
    if claim.kind is Kind.EVENT and claim.event:
        return Text(words.event(claim.event), "quiet")
    target = claim.statement.target if claim.statement else None
    return Text(f"about {words.side_name(target)}" if target else "", "quiet")


def _events(reading: Reading, claims: Sequence[Claim]) -> list[RenderableType]:
    """Events with an actor or a recipient, one a row; those without in one line."""
    told = [c for c in claims if c.event and (c.event.actor or c.event.recipient)]
    bare = [c for c in claims if c not in told]
    rows = table("when, where", "what it says", "id")
    for claim in told:
        what = two_lines(_event(claim), _quoted(reading, claim))
        rows.add_row(_setting(claim, reading.document.report.published), what, short_ids([claim.id]))
    parts: list[RenderableType] = [rows] if told else []
    parts += [Text(_gathered(bare), "quiet")] if bare else []
    return _section("Events as the report tells them", Group(*parts), claims)


def _event(claim: Claim) -> Text:
    denied = "not so: " if claim.stance is Stance.DENIED else ""
    return Text.assemble((denied, "denied"), words.event(claim.event) if claim.event else "")


def _setting(claim: Claim, published: date | None) -> Text:
    return two_lines(words.short_days(claim.when, published), claim.where.name if claim.where else "")


def _gathered(claims: Sequence[Claim]) -> str:
    """Events that name neither who acts nor on whom, counted by what they are."""
    counted = Counter(words.event(c.event).lower() for c in claims if c.event)
    kinds = ", ".join(f"{kind} {number}" for kind, number in counted.most_common())
    return f"without actor or recipient: {kinds} (in --json)"


def _who(claim: Claim) -> Text:
    via = words.through(claim)
    return Text(f"{words.who(claim)}, via {via}" if via else words.who(claim))


def _quoted(reading: Reading, claim: Claim) -> Text:
    return Text(words.quote(claim.evidence[0].of(reading.document.text), LONGEST), "quote")


def _number(claims: Sequence[Claim]) -> str:
    return f"{len(claims)} claim" + ("s" if len(claims) > 1 else "")
