"""Whether the place of a sentence before goes on for what is told of a long time: only where the words take it up."""

from __future__ import annotations

from datetime import timedelta

from counterclaim.extract.mentions import PlaceMention, TimeMention
from counterclaim.extract.places.words import place_words
from counterclaim.model.parse import Parse

LONG = timedelta(days=60)
"""How long a spell must be to tell of more than the deed told before it."""


def goes_on(parse: Parse, place: PlaceMention | None, token: int, time: TimeMention | None) -> PlaceMention | None:
    """A place, unless it is carried from another sentence to what lasted long, where nothing takes it up: "Gunmen hit a
    post near Djibo. The group has killed hundreds since 2014", not "hundreds have died in the region since 2014".
    """
    if place is None or parse.tokens[place.start].sentence == parse.tokens[token].sentence or not _is_long(time):
        return place
    words = place_words()
    taken_up = any(t.lower == "there" or t.lower in words.kinds for t in parse.words(parse.sentence_of(token)))
    return place if taken_up else None


def _is_long(time: TimeMention | None) -> bool:
    when = time.when if time else None
    return when is not None and when.first is not None and when.last is not None and when.last - when.first > LONG
