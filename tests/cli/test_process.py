"""The command as a process of its own: help at once, the same bytes in every process."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from counterclaim.cli import ONE_THREAD

WIRE = Path(__file__).parents[2] / "demo" / "reports" / "2020-07-14-wire.txt"
HEAVY = ("numpy", "onnxruntime", "pydantic", "sqlalchemy", "trafilatura", "lxml", "tokenizers", "jinja2", "rich")
RUN = "from counterclaim.cli import main; main()"


def run(*arguments: str, code: str = RUN, seed: str = "0") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)


def spent() -> float:
    """CPU seconds of all children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("read", "--help"), ("explain", "-h")])
def test_help_answers_at_once(arguments: tuple[str, ...]) -> None:
    before = spent()
    done = run(*arguments)
    assert done.returncode == 0
    assert done.stdout
    assert spent() - before < 0.5


def test_help_loads_nothing_heavy() -> None:
    code = f"""
import sys
from counterclaim.cli import cli
for arguments in (["--help"], ["read", "--help"], ["explain", "--help"]):
    cli(arguments, standalone_mode=False)
print("loaded:", [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    assert run(code=code).stderr == "loaded: []\n"


@pytest.mark.parametrize(("given", "kept"), [(None, "1"), ("2", "2")])
def test_a_command_reads_in_one_thread_unless_told_otherwise(given: str | None, kept: str) -> None:
    setting = "" if given is None else f"os.environ[{ONE_THREAD!r}] = {given!r}"
    code = f"""
import os, sys
os.environ.pop({ONE_THREAD!r}, None)
{setting}
from counterclaim.cli import main
print("numpy" in sys.modules, file=sys.stderr)
try:
    main()
finally:
    print(os.environ[{ONE_THREAD!r}], file=sys.stderr)
"""
    assert run("--version", code=code).stderr.split() == ["False", kept]


def test_two_processes_print_the_same_bytes() -> None:
    first, second = (run("read", str(WIRE), "--json", seed=seed) for seed in ("1", "4242"))
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout


def test_a_reader_who_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -c '{RUN}' read {WIRE} --json | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=300, check=False)
    assert "Traceback" not in done.stderr
