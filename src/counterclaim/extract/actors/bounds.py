"""The names of lands in those of waters and borders, where they are nobody: "the Gulf of Oman", "the Afghan border"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.hits import STATES, Hit
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import NameKind
from counterclaim.model.parse import Parse

WATERS = words_in("actors_words.toml", "waters")
"""What seas are called behind or before the name of a land."""
VALLEYS = words_in("actors_words.toml", "valleys")
LED = words_in("actors_words.toml", "led")


def without_waters(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits that do more than tell which water or valley is meant: "the Gulf of Oman", "Lake Chad"."""
    return tuple(hit for hit in hits if not (_of_a_state(hit) and _is_of_a_water(parse, hit)))


def without_borders(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits that do more than tell which border is meant: "the Cambodian border", "the border with Niger"."""
    return tuple(hit for hit in hits if not (_of_a_state(hit) and is_of_a_border(parse, hit.start, hit.end)))


def is_of_a_border(parse: Parse, start: int, end: int) -> bool:
    """ "The border with Niger", "the Afghan border", "the border of Chad and Sudan": whether words tell which it is."""
    before = [t.lower for t in parse.tokens[max(0, start - 2) : start]]
    behind = [t.lower for t in parse.tokens[end : end + 1]]
    led = before[:1] != [] and before[0] in words_of("borders")
    shared = before[-1:] == ["between"] or (before[-1:] == ["of"] and behind == ["and"])
    return (led and (before[-1:] == ["with"] or shared)) or bool(words_of("borders") & {*behind})


def _of_a_state(hit: Hit) -> bool:
    return hit.name is not None and hit.name.kind in STATES


def _is_of_a_water(parse: Parse, hit: Hit) -> bool:
    before = [t.text for t in parse.tokens[max(0, hit.start - 3) : hit.start] if t.lower != "the"]
    behind = {t.text for t in parse.tokens[hit.end : hit.end + 1]}
    of_it = before[-1:] == ["of"] and not WATERS.isdisjoint(before[-2:-1])
    called = hit.name is not None and hit.name.kind is NameKind.STATE
    led = called and (not LED.isdisjoint(before[-1:]) or not VALLEYS.isdisjoint(w.lower() for w in behind))
    return of_it or led or not WATERS.isdisjoint(behind)
