"""A reading built by hand, for the tests of what is made of readings."""

from __future__ import annotations

import pytest

from counterclaim.model.finding import Reading
from tests.readings import border_clash


@pytest.fixture
def reading() -> Reading:
    return border_clash()
