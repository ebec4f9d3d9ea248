"""Who may carry the low, the best and the high of a tally: written policies, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.errors import DataMissing, UsageError
from counterclaim.reconcile.quantities import Standing

CONFLICT = ("lowest", "highest", "latest")
NARROW, WIDEST = "ucdp", "every-word"
"""The policies whose ranges stand beside any other's: without what belligerents say of the enemy, and all of it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule for tallies; `vague` gives what a house makes of an open count, by its least number."""

    name: str
    about: str
    low: tuple[Standing, ...]
    best: tuple[Standing, ...]
    high: tuple[Standing, ...]
    floor: Standing | None = None
    better: frozenset[str] = frozenset()
    conflict: str = "lowest"
    vague: dict[int, int] = field(default_factory=dict, hash=False)


def load_policy(name: str | Path = "default") -> Policy:
    """A policy of the package by name, or a user's own by the path of its file.

    Raises UsageError where there is no such policy, or the file is none.
    """
    if isinstance(name, Path) or str(name).endswith(".toml"):
        return _from_file(Path(name))
    return _shipped(str(name))


def policies() -> tuple[str, ...]:
    """The names of the policies that ship."""
    return tuple(sorted(p.name.removesuffix(".toml") for p in _folder().iterdir()))


@cache
def _shipped(name: str) -> Policy:
    try:
        text = _folder().joinpath(f"{name}.toml").read_text("utf-8")
    except FileNotFoundError as error:
        known = ", ".join(policies())
        raise UsageError(f"no policy is called {name}", f"use one of {known}, or a .toml file") from error
    return _policy(tomllib.loads(text), name)


def _from_file(path: Path) -> Policy:
    try:
        return _policy(tomllib.loads(path.read_text("utf-8")), str(path))
    except OSError as error:
        raise UsageError(f"the policy {path} cannot be read", "give the path of a .toml file") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"the policy {path} is no TOML: {error}", "copy a shipped policy") from error


def _policy(table: dict[str, Any], where: str) -> Policy:
    try:
        policy = Policy(
            name=str(table["name"]),
            about=" ".join(str(table["about"]).split()),
            low=_standings(table["low"]),
            best=_standings(table["best"]),
            high=_standings(table["high"]),
            floor=Standing(table["floor"]) if table.get("floor") else None,
            better=frozenset(table.get("better", ())),
            conflict=str(table.get("conflict", "lowest")),
            vague={int(told): int(made) for told, made in table.get("vague", {}).items()},
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise UsageError(f"the policy {where} is not whole: {error}", "copy a shipped policy") from error
    if policy.conflict not in CONFLICT:
        raise UsageError(f"the policy {where} settles conflict by {policy.conflict}", f"use one of {CONFLICT}")
    return policy


def _standings(names: list[str]) -> tuple[Standing, ...]:
    return tuple(Standing(name) for name in names)


def _folder() -> Path:
    folder = files("counterclaim.reconcile").joinpath("data", "policies")
    if not folder.is_dir():
        raise DataMissing("the policies are missing", "install counterclaim again")
    return Path(str(folder))
