"""Names of people that the name finder took for one: "Capt. Ali Rahimi and Pvt. Omid Karimi" are two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.parse import Name, Parse


def with_single_names(parse: Parse) -> Parse:
    """The parse with each person's name for itself."""
    names = tuple(single for name in parse.names for single in _singles(parse, name))
    return parse if names == parse.names else replace(parse, names=names)


def _singles(parse: Parse, name: Name) -> Iterator[Name]:
    start = name.start
    if name.label.startswith("PER"):
        for at in range(name.start + 1, name.end - 1):
            if parse.tokens[at].lower == "and":
                yield Name(start, at, name.label)
                start = at + 1
    yield Name(start, name.end, name.label)
