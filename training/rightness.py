"""Prints how much is right in files of marks, in each and in all, beside the tool's reading or a second coder's."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from pathlib import Path


def print_right(
    about: str | None, count: Callable[[Path, Path | None], Counter[str]], shown: Callable[[Counter[str]], str]
) -> None:
    """Ask the command line for files and print what is `shown` of each and of all.

    `count` counts one file, beside the second coder's file of the same name where `--second` names a folder.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--second", type=Path)
    asked = parser.parse_args()
    whole: Counter[str] = Counter()
    for path in asked.files:
        found = count(path, asked.second / path.name if asked.second else None)
        print(path.stem, shown(found), flush=True)
        whole += found
    print("all", shown(whole))
