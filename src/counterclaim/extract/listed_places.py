"""Where each of a list was hurt that one verb tells of: "killed 43 people *in Beirut*, 102 *in Ankara*"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import FigureMention, PlaceMention
from counterclaim.extract.places.choose import resolved
from counterclaim.model.parse import Parse

WITHIN = frozenset(table("places_words.toml")["prepositions"]["locative"])
CLOSE = 4
"""Words behind those counted in which their place begins."""
BELOW = ("acl", "acl:relcl", "nmod", "obl", "orphan", "appos")


def place_in_list(
    parse: Parse, places: Sequence[PlaceMention], figure: FigureMention, figures: Iterable[FigureMention]
) -> PlaceMention | None:
    """The place that is told of one of a list, below its noun or right behind it; None where it is in no list."""
    heads = sorted(f.head for f in figures if f.trigger == figure.trigger)
    if len(heads) < 2 or figure.head not in heads:
        return None
    later = [head for head in heads if head > figure.head]
    end = later[0] if later else parse.sentence_of(figure.head).end
    near = [p for p in places if figure.head < p.start < end]
    own = next((p for p in near if _leads_in(parse, p) and _is_its_own(parse, figure.head, p)), None)
    return resolved(own, near) if own else None


def _leads_in(parse: Parse, place: PlaceMention) -> bool:
    """Whether a word of place stands before a name: "in southern Gaza", "at the port of Aden"."""
    return any(t.lower in WITHIN for t in parse.tokens[max(0, place.start - CLOSE) : place.start])


def _is_its_own(parse: Parse, head: int, place: PlaceMention) -> bool:
    """Whether a place hangs on those counted, or stands so close behind them that nothing else is told between."""
    over = place.start
    while over != head and parse.tokens[over].deprel.startswith((*BELOW, "compound", "flat")):
        above = parse.tokens[over].head
        if above is None:
            break
        over = above
    between = parse.tokens[head + 1 : place.start]
    close = len(between) <= CLOSE and not any(t.upos in ("PUNCT", "CCONJ", "VERB", "NUM") for t in between)
    return over == head or close
