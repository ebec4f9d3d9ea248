"""Builds the country outlines of the offline map from the `world-atlas` package (Natural Earth, TopoJSON).

    python tools/build_outlines.py --world-atlas DIR     # the unpacked npm package `world-atlas`

The result, `src/counterclaim/gazetteer/data/outlines.json.gz`, holds for each country its rings as whole
hundredths of a degree, each point as the difference from the one before.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycountry

TARGET = Path(__file__).parents[1] / "src/counterclaim/gazetteer/data/outlines.json.gz"
SCALE = 100
SMALLEST = 0.05
"""Rings that span less than this many degrees both ways are left out, unless they are all a country has."""
NAMED = {"Kosovo": "XKX", "N. Cyprus": "CYN", "Somaliland": "SOL", "Siachen Glacier": "KAS"}
"""Shapes without an ISO number, under the codes that Natural Earth gives them."""

Ring = list[tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--world-atlas", type=Path, required=True)
    parser.add_argument("--target", type=Path, default=TARGET)
    asked = parser.parse_args()
    topology = json.loads((asked.world_atlas / "countries-50m.json").read_text())
    countries = [_country(shape, topology) for shape in topology["objects"]["countries"]["geometries"]]
    countries.sort(key=lambda country: country["name"])
    data = json.dumps({"scale": SCALE, "countries": countries}, separators=(",", ":"), ensure_ascii=False)
    asked.target.write_bytes(gzip.compress(data.encode(), 9, mtime=0))
    print(f"{len(countries)} countries, {asked.target.stat().st_size:,} bytes")


def _country(shape: dict[str, Any], topology: dict[str, Any]) -> dict[str, Any]:
    name = shape["properties"]["name"]
    rings = [_thinned(ring) for ring in _rings(shape, topology)]
    large = [ring for ring in rings if _spread(ring) >= SMALLEST * SCALE and len(ring) > 3]
    return {"code": _code(shape), "name": name, "rings": [_deltas(r) for r in large or rings]}


def _code(shape: dict[str, Any]) -> str | None:
    country = pycountry.countries.get(numeric=shape.get("id", ""))
    return country.alpha_3 if country else NAMED.get(shape["properties"]["name"])


def _rings(shape: dict[str, Any], topology: dict[str, Any]) -> Iterator[Ring]:
    """The outer rings and holes of a shape, each joined from the arcs that it names."""
    arcs = shape.get("arcs", [])
    polygons = [arcs] if shape["type"] == "Polygon" else arcs
    for polygon in polygons:
        for ring in polygon:
            points: Ring = []
            for arc in ring:
                points += _arc(arc, topology)[1 if points else 0 :]
            yield _unwrapped(points)


def _unwrapped(ring: Ring) -> Ring:
    """The ring run on beyond 180 degrees where it crosses that line, so that no edge spans the map.

    A ring around a pole would not close that way, and stays as it is.
    """
    turn, turned = 360 * SCALE, []
    shift = 0
    for i, (x, y) in enumerate(ring):
        step = x - ring[i - 1][0] if i else 0
        shift += turn if step < -turn // 2 else -turn if step > turn // 2 else 0
        turned.append((x + shift, y))
    return ring if shift else turned


def _arc(number: int, topology: dict[str, Any]) -> Ring:
    """One arc in hundredths of a degree; a negative number is the arc `~number` run backwards."""
    (scale_x, scale_y), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points: Ring = []
    for dx, dy in topology["arcs"][number if number >= 0 else ~number]:
        x, y = x + dx, y + dy
        points.append((round((x * scale_x + left) * SCALE), round((y * scale_y + low) * SCALE)))
    return points if number >= 0 else points[::-1]


def _thinned(ring: Ring) -> Ring:
    return [point for i, point in enumerate(ring) if i == 0 or point != ring[i - 1]]


def _spread(ring: Ring) -> int:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _deltas(ring: Ring) -> list[int]:
    flat: list[int] = []
    last = (0, 0)
    for x, y in ring:
        flat += [x - last[0], y - last[1]]
        last = (x, y)
    return flat


if __name__ == "__main__":
    main()
