"""Casualty figures: what became of whom, how many, and whose they were; one question a file."""

from __future__ import annotations

from counterclaim.extract.figures.find import find_figures

__all__ = ["find_figures"]
