"""The command line called as a person calls it: arguments in, exit status, standard output and error out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

import pytest

from counterclaim.cli import main


@dataclass(frozen=True)
class Called:
    status: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    """`call("read", "-", given=b"…")`: the whole command, with these bytes on standard input."""

    def called(*arguments: object, given: bytes = b"") -> Called:
        monkeypatch.setattr(sys, "argv", ["counterclaim", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = _status()
        return Called(status, out.getvalue(), err.getvalue())

    return called


def _status() -> int:
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0
