"""Nouns of the model to JSON and back, by their own declarations, so that a stored claim is the claim."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")


class UnreadableError(ValueError):
    """Something stored that is no longer what it was."""


def dump(value: object) -> str:
    """A noun, or a tuple of nouns, as JSON."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def load(kind: type[Noun], text: str) -> Noun:
    """The noun that JSON of `dump` stands for; raises UnreadableError where it is none that `dump` wrote."""
    try:
        return cast(Noun, _build(kind, json.loads(text)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"what was stored cannot be read: {error}") from error


def plain(value: object) -> Any:
    """A noun as lists, dictionaries and words; what is as its declaration has it is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        told = ((f, getattr(value, f.name)) for f in fields(value) if f.init)
        return {f.name: plain(item) for f, item in told if item != f.default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list, frozenset)):
        return [plain(item) for item in (sorted(value) if isinstance(value, frozenset) else value)]
    return value


def _build(kind: Any, told: Any) -> Any:
    if told is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _build(next(k for k in get_args(kind) if k is not NoneType), told)
    if origin is tuple:
        return _tuple(get_args(kind), told)
    if origin is frozenset:
        return frozenset(_build(get_args(kind)[0], item) for item in told)
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: _build(hint, told[name]) for name, hint in _hints(kind).items() if name in told})
    if isinstance(kind, type) and issubclass(kind, date):
        return kind.fromisoformat(told)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(told)
    return told


def _tuple(kinds: tuple[Any, ...], told: list[Any]) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_build(kinds[0], item) for item in told)
    return tuple(_build(kind, item) for kind, item in zip(kinds, told, strict=True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    """The types of the fields that a constructor takes."""
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind) if f.init}
