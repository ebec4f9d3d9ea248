"""Which fates of one side's people two accounts may count apart: those taken from it, and those whom it misses."""

from __future__ import annotations

import pytest

from tests.reconcile.found import parted


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("The rebels said they had captured 72 soldiers at Ayorou on Friday. The army of Niger said that 29 "
         "soldiers were missing.", 1),
        ("The rebels said they had captured 29 soldiers at Ayorou on Friday. The army of Niger said that 72 "
         "soldiers were missing.", 0),
    ],
)  # fmt: skip
def test_a_side_misses_no_fewer_than_were_taken_from_it(text: str, often: int) -> None:
    assert len(parted(text)) == often
