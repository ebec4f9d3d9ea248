"""The actors of a whole report settled, in the order of its words, each by what the report told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.extract.actors import breakaway, nearby
from counterclaim.extract.actors.anaphora import named_later
from counterclaim.extract.actors.bounds import without_borders
from counterclaim.extract.actors.churches import of_a_church
from counterclaim.extract.actors.context import Context
from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.actors.inquiries import of_an_inquiry
from counterclaim.extract.actors.officers import of_the_police
from counterclaim.extract.actors.scene import (
    from_home,
    fronts,
    grounds,
    joint,
    most,
    named_states,
    seat_sent_from,
    setting,
    site,
)
from counterclaim.extract.actors.secretaries import of_a_secretary
from counterclaim.extract.actors.theatres import passing
from counterclaim.lookup import ActorIndex, ActorName, NameKind, PlaceIndex
from counterclaim.model.actor import GROUPS
from counterclaim.model.parse import Parse

SHARE = 3
"""The state told of most may be told of as many times as often as the capital of the outlet's own."""
SURELY = 2
"""How much a report that names no state tells of one by its towns and groups that it is not of its outlet's own."""


def settle_all(
    parse: Parse,
    drafts: Iterable[Draft],
    index: ActorIndex,
    hits: Sequence[Hit],
    places: PlaceIndex | None = None,
) -> list[Draft]:
    """The drafts with states and people told by the report around them, in order."""
    hits = without_borders(parse, hits)
    named = named_states(hits)
    told = setting(parse, hits, index, places)
    lands = tuple(grounds(parse, hits, places))
    groups, strangers = _bands(parse, hits, lands, named)
    home = index.home(parse.document.report.outlet)
    own = home if nearby.is_official(parse.document.report.outlet, index) else None
    sent = site(parse, index, places, named, told)
    ours = from_home(parse, index, places, home) or _tells_of(home, named, told, hits)
    ours = ours or _fights(parse, home, named, told)
    land, home = home, home if own or (sent in (None, home) and ours) else None
    told += Counter({sent: 2}) if sent else Counter()
    first = named + (Counter({sent: named.total() + 1}) if sent else Counter())
    spots = nearby.spots_of_places(parse, places, first, told, bool(sent), hits)
    apart = tuple(breakaway.regions_of(hits))
    listed = fronts(parse, index, places, named + told)
    around = (spots, nearby.spots_of_foes(hits), groups, strangers, lands, joint(hits), apart, first, listed)
    outlet = (land, seat_sent_from(parse, index))
    context = Context(parse, home, most(named + told), most(told), places, own, sent, *around, *outlet)
    all_ = tuple(drafts)
    clerics = (of_a_church(parse, draft, index, context.main) for draft in all_)
    told_of = (of_a_secretary(parse, draft, index, all_) for draft in clerics)
    told_of = (of_an_inquiry(parse, draft, index, context.main) for draft in told_of)
    told_of = (of_the_police(parse, draft, all_) for draft in told_of)
    return named_later(parse, [context.settle(draft) for draft in told_of])


def _fights(parse: Parse, home: str | None, named: Counter[str], told: Counter[str]) -> bool:
    """Whether an outlet's land was at war, when it told of it, with the only state that the report names, or tells
    places of: a paper at home need not say whose "the General Staff" is.
    """
    day = parse.document.report.published
    others = {state for state in named or told if state != home}
    foes = nearby.foes_of(home, day.year) if home and day else frozenset()
    return len(others) == 1 and others <= foes


def _bands(
    parse: Parse, hits: Sequence[Hit], lands: Sequence[tuple[int, str]], named: Counter[str]
) -> tuple[dict[str, ActorName], frozenset[str]]:
    """The armed groups that the report names, by name, and those of elsewhere that it names in passing."""
    bands = [(parse.tokens[h.start].sentence, band) for h in hits if (band := _band(h))]
    strangers = passing(((at, band.actor) for at, band in bands), lands, named)
    return {band.actor.name: band for _, band in bands if band.actor.name not in strangers}, strangers


def _band(hit: Hit) -> ActorName | None:
    """The armed group that a name is of: its own, or its leader's."""
    name = hit.name
    if name is not None and name.kind is NameKind.LEADER and name.actor.sector in GROUPS:
        return replace(name, kind=NameKind.GROUP) if name.actor.party != name.actor.country else None
    return name if name is not None and nearby.is_band(name) else None


def _tells_of(home: str | None, named: Counter[str], told: Counter[str], hits: Sequence[Hit]) -> bool:
    """Whether a report that names states or their towns is of its outlet's own too: an Irish paper's "military" in
    Sri Lanka is not Ireland's, and one town of that name there makes it no more so.
    """
    if not named and max(told.values(), default=0) < SURELY:
        return True
    seats = Counter(h.name.actor.party for h in hits if h.name and h.name.kind is NameKind.SEAT)
    most_told = max((named + told).values(), default=0)
    set_there = max(seats[home or ""], told[home or ""]) * SHARE >= most_told > 0
    return home is not None and (named[home] > 0 or set_there)
