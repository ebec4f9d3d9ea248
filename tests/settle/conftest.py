"""What the rules settle, by themselves."""

from __future__ import annotations

import pytest

from counterclaim.extract import claims


@pytest.fixture(autouse=True)
def unweighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules alone: what was learnt may outweigh them, and is learnt again."""
    monkeypatch.setattr(claims, "weighed", lambda view: tuple(view.drafts))
