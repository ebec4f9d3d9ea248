"""Writes the floors of `make gate` from measured scores, `counterclaim evaluate all gold --json` on standard input.

A floor is a hair under what was measured, because the arithmetic of an int8 network differs a little between
processors. An existing floor is raised and never lowered, unless --lower says so.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from pathlib import Path

MARGIN = 0.008
EMPTY = {"value": 0.0, "of": 0}
LEFT_OUT = ("precision", "recall", "polarity")
CODERS = "-second"
"""How the set of a second coder ends, whose labels do not change."""
HEAD = "# Pinned scores: they may rise and not fall. Written by tools/pin_scores.py; `make gate` holds them.\n"


def pinned(measured: dict[str, dict[str, dict[str, float]]], old: dict[str, dict[str, float]]) -> str:
    """The floors as TOML, set by set; what is no longer told at all keeps its floor, so that the gate fails."""
    lines = [HEAD]
    for set_ in dict.fromkeys((*measured, *old)):
        if set_.endswith(CODERS):
            continue
        lines.append(f"\n[{set_}]\n")
        scores, held = measured.get(set_, {}), old.get(set_, {})
        for name in dict.fromkeys((*scores, *held)):
            score = scores.get(name, EMPTY)
            if name in held or (score["of"] and not name.endswith(LEFT_OUT)):
                floor = max(round(score["value"] - MARGIN, 3), held.get(name, 0.0), 0.0)
                lines.append(f"{name} = {floor:.3f}\n")
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("floors", type=Path)
    parser.add_argument("--lower", action="store_true", help="let floors fall, with a reason in the commit")
    options = parser.parse_args()
    kept = options.floors.exists() and not options.lower
    old = tomllib.loads(options.floors.read_text(encoding="utf-8")) if kept else {}
    options.floors.write_text(pinned(json.load(sys.stdin), old), encoding="utf-8")


if __name__ == "__main__":
    main()
