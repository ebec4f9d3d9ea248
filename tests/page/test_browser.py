"""The page in a real browser, without a network: it lays out, marks the claims and prints."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from counterclaim.model.finding import Reading
from counterclaim.page import page

CHROMIUM = shutil.which("chromium")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


def browse(tmp_path: Path, reading: Reading, *options: str) -> str:
    written = tmp_path / "page.html"
    written.write_text(page([reading]), encoding="utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [str(CHROMIUM), *QUIET, profile, *options, written.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=90, check=True).stdout


def test_the_page_lays_out_with_every_claim_and_its_row(tmp_path: Path, reading: Reading) -> None:
    laid_out = browse(tmp_path, reading, "--dump-dom")
    rows, marks = set(re.findall(r'id="c(\d+)"', laid_out)), set(re.findall(r'href="#c(\d+)"', laid_out))
    assert len(rows) == len(reading.claims)
    assert marks == rows


def test_the_page_makes_a_picture_and_prints(tmp_path: Path, reading: Reading) -> None:
    picture, paper = tmp_path / "page.png", tmp_path / "page.pdf"
    browse(tmp_path, reading, f"--screenshot={picture}", "--window-size=1200,900")
    browse(tmp_path, reading, f"--print-to-pdf={paper}")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000
    assert paper.read_bytes().startswith(b"%PDF")
