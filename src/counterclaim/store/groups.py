"""Groups of what is linked, each under the first of its names."""

from __future__ import annotations

from collections.abc import Iterable


def components(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The connected component of each name, called by the least name in it, whatever the order."""
    above = {name: name for name in names}

    def top(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for one, other in pairs:
        a, b = sorted((top(one), top(other)))
        above[b] = a
    return {name: top(name) for name in above}
