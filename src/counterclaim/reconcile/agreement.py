"""How far two people who judged the same things agree, beyond what chance would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def cohens_kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa (1960) of two coders' verdicts on the same items; None where there is nothing to compare."""
    if not pairs:
        return None
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[v] * second[v] for v in first) / len(pairs) ** 2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def krippendorffs_alpha(units: Sequence[Sequence[str]]) -> float | None:
    """Krippendorff's alpha (2011) for nominal verdicts of any number of coders; each unit lists what it was called.

    Units with one verdict say nothing. None where there is nothing to compare.
    """
    told = [Counter(unit) for unit in units if len(unit) > 1]
    total = Counter[str]()
    for unit in told:
        total += unit
    count = total.total()
    if not count:
        return None
    seen = sum(_disagreeing(unit) / (unit.total() - 1) for unit in told) / count
    expected = _disagreeing(total) / (count * (count - 1))
    return 1.0 if expected == 0 else 1 - seen / expected


def _disagreeing(verdicts: Counter[str]) -> int:
    """Ordered pairs of verdicts that differ."""
    count = verdicts.total()
    return count * count - sum(n * n for n in verdicts.values())
