"""Build the actor tables that the package ships from UCDP and Phoenix sources.

    python tools/build_actors.py SOURCES [--out FOLDER]

SOURCES holds `ucdp-actor-221.csv` (UCDP Actor Dataset 22.1, CC BY 4.0) and `Phoenix.*.actors.txt` (Open
Event Data Alliance, MIT). The tables written by hand (countries, bodies, groups, media) stand beside the
built ones and win over them: a name that they have is left out here.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pycountry

OUT = Path(__file__).parents[1] / "src/counterclaim/gazetteer/data"
SMALL = frozenset(("of", "and", "the", "in", "for", "to", "on", "a", "an", "de", "la", "le", "el", "et"))
SECTORS = ("MIL", "GOV", "COP", "SPY", "JUD", "LEG")
ORGANISED = re.compile(
    r" (Organi[sz]ation|Union|Council|Committee|Commission|Association|Foundation|Fund|Programme|Program"
    r"|Agency|Institute|Centre|Center|Network|Federation|Group|Mission|Bank|Court|Watch|Service|Services|Alliance|Office"
    r"|League|Forum|International|Coalition|Initiative|Society|Campaign|Project|Trust|Relief|Aid|Secretariat)\b"
)
OFFICES = re.compile(
    r"\b(of|and|the|President|Minister|Secretary|King|Queen|Prime|General|Ambassador|Prince|Leader)\b", re.I
)
ORDINARY = frozenset(("Elements", "Maidan", "Neutralists", "Outlaws", "Royalists", "Spiders", "Tibet", "The Family"))
ORDINARY |= {"The Nation", "The Reds", "The Resistance", "The Sentinel", "The Sweeper"}
"""Names of UCDP that running text writes of other things."""
KINDS = frozenset(("Aid Group", "Human Rights Organization"))
"""Names of Phoenix that only say of what kind a body is."""
ROW = re.compile(r"\[([A-Z]{3})([A-Z]*)\s*([<>]?)(\d{6,8})?(?:-(\d{6,8}))?\]")


@dataclass(frozen=True)
class Entry:
    """One Phoenix entry: its names as written and its bracketed codes."""

    names: tuple[str, ...]
    codes: tuple[str, ...]


def entries(path: Path) -> Iterator[Entry]:
    """The entries of a Phoenix actor file, in order."""
    names: list[str] = []
    codes: list[str] = []
    for raw in path.read_text(encoding="latin-1").splitlines():
        line = raw.split(";")[0].split("#")[0].rstrip()
        if not line.strip():
            continue
        if line[0] not in "+ \t" and names:
            yield Entry(tuple(names), tuple(codes))
            names, codes = [], []
        name, _, code = line.partition("[")
        if name.strip():
            names.append(name.strip().lstrip("+"))
        if code:
            codes.append("[" + code.strip())
    yield Entry(tuple(names), tuple(codes))


def written(name: str) -> str:
    """A Phoenix name (`HUMAN_RIGHTS_WATCH_`) as prose writes it."""
    words = re.sub(r"\(.*?\)", "", name).replace("_", " ").split()
    cased = [w if i and w.isupper() and len(w) < 3 else _cased(w, i) for i, w in enumerate(words)]
    return " ".join(cased)


def _cased(word: str, place: int) -> str:
    if word.lower() in SMALL and place:
        return word.lower()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def day(text: str) -> str:
    """A Phoenix date (YYMMDD or YYYYMMDD) in ISO form, or an empty string."""
    if not text:
        return ""
    if len(text) == 6:
        text = ("19" if int(text[:2]) > 30 else "20") + text
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else ""


def leaders(path: Path) -> Iterator[tuple[str, ...]]:
    """Name, state, sector, first and last day of people in office since 1990."""
    states = {c.alpha_3 for c in pycountry.countries}
    for entry in entries(path):
        name = written(entry.names[0])
        plain = name.replace(" ", "").replace("-", "").isalpha()
        if OFFICES.search(name) or not plain or not 2 <= len(name.split()) <= 4:
            continue
        for state, role, sign, first, last in (m.groups() for c in entry.codes for m in ROW.finditer(c)):
            sector = next((s for s in SECTORS if role.startswith(s)), None)
            begun, ended = ("", day(first or "")) if sign == "<" else (day(first or ""), day(last or ""))
            if state in states and sector and not ("" < ended < "1990"):
                yield name, state, sector, begun, ended


def terms(rows: Iterator[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """One row a person, state and sector: from the first day of the first term to the last of the last."""
    spans: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, state, sector, begun, ended in rows:
        old = spans.get((name, state, sector))
        if old:
            begun = min(begun, old[0])
            ended = max(ended, old[1]) if ended and old[1] else ""
        spans[name, state, sector] = (begun, ended)
    return [(*key, *span) for key, span in spans.items()]


def international(path: Path) -> Iterator[tuple[str, ...]]:
    """Name and sector of intergovernmental and non-governmental bodies written with two words or more."""
    for entry in entries(path):
        sector = next((c[1:4] for c in entry.codes if c[1:4] in ("IGO", "NGO")), None)
        name = written(entry.names[0]).removeprefix("The ")
        others = {written(n).removeprefix("The ") for n in entry.names[1:]}
        long = sorted(n for n in others if len(n.split()) > 1 and "," not in n)
        if name.startswith("Un ") or name in KINDS:
            continue
        if sector and len(name.split()) <= 8 and ORGANISED.search(name) and name.replace(" ", "").isalpha():
            yield name, name, sector, "", ",".join(long)


def groups(path: Path) -> Iterator[tuple[str, ...]]:
    """Name, state and other names of the armed groups of UCDP."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["Org"] != "1":
                continue
            fields = ("NewName", "NameData", "NameOrigFullEng", "NewNameFullEng")
            names = [n for n in (row[f].strip() for f in fields) if _nameable(n)]
            if names:
                yield names[0], _state(row["Location"]), ",".join(dict.fromkeys(names))


def _nameable(name: str) -> bool:
    """Whether a UCDP name can be told in running text; short acronyms name too many things."""
    generic = re.search(r"faction|forces of|coalition|military|opposition|supporters|[,()/:]| - ", name, re.I)
    return bool(name) and not generic and name not in ORDINARY and (len(name) > 4 or "-" in name)


def _state(location: str) -> str:
    """The ISO code of the only country of a UCDP location, or an empty string."""
    found = re.sub(r"\s*\(.*?\)", "", location).strip()
    state = pycountry.countries.get(name=found) or pycountry.countries.get(common_name=found)
    return state.alpha_3 if state else ""


def known(out: Path) -> set[str]:
    """All names of the tables written by hand, lower case."""
    names: set[str] = set()
    for table in ("countries", "actors_bodies", "actors_groups", "actors_peoples", "actors_media", "actors_regions"):
        for line in (out / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                names.update(n.strip().lower() for n in re.split(r"[\t,]", line))
    return names


def write(path: Path, head: str, rows: list[tuple[str, ...]]) -> None:
    """A table with its header comment, sorted, each row once."""
    lines = ["\t".join(row) for row in sorted(set(rows))]
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines)} rows")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    seen, phoenix = known(args.out), args.sources
    note = "# Built by tools/build_actors.py; see LICENSE-actors.md. Do not edit.\n"
    write(
        args.out / "actors_leaders.tsv",
        note + "# From Phoenix (MIT), to about 2014.\n# name\tstate\tsector\tfirst day\tlast day\n",
        terms(leaders(phoenix / "Phoenix.Countries.actors.txt")),
    )
    write(
        args.out / "actors_bodies_more.tsv",
        note + "# From Phoenix (MIT).\n# canonical name\tparty\tsector\tcountry\tother names\n",
        [r for r in international(phoenix / "Phoenix.International.actors.txt") if r[0].lower() not in seen],
    )
    write(
        args.out / "actors_groups_more.tsv",
        note + "# From UCDP Actor Dataset 22.1 (CC BY 4.0).\n# canonical name\tcountry\tnames\n",
        [r for r in groups(args.sources / "ucdp-actor-221.csv") if r[0].lower() not in seen],
    )


if __name__ == "__main__":
    main()
