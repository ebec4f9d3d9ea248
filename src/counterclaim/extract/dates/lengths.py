"""The TIMEX3 value of a length of time."""

from __future__ import annotations

CODES = {"S": "TS", "TM": "TM", "H": "TH", "Q": "M", "F": "W"}
FACTORS = {"Q": 3, "F": 2}


def length(unit: str, count: float | None) -> str:
    """The TIMEX3 value of so many units: P4D, PT24H, P10Y; X for a vague number, minutes for half an hour."""
    if (unit, count) == ("H", 0.5):
        unit, count = "TM", 30
    if unit == "WE":
        return f"P{'X' if count is None else f'{count:g}'}WE"
    factor = FACTORS.get(unit, 1)
    if unit in {"DE", "CE"}:
        factor, unit = (10 if unit == "DE" else 100), "Y"
    number = "X" if count is None else f"{count * factor:g}"
    code = CODES.get(unit, unit)
    return f"PT{number}{code[1]}" if code.startswith("T") else f"P{number}{code}"
