"""The weights know rules by their names: a rule that is renamed must be learnt again."""

from __future__ import annotations

from pathlib import Path

import counterclaim.extract
from counterclaim.extract.weigh.weights import load

SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(counterclaim.extract.__file__).parent.rglob("*.py")
)
AGAIN = "no rule goes by this name: run make weigh"


def test_the_rules_that_were_learnt_are_there() -> None:
    learnt = {word.removeprefix("rules by ") for word in load().slots["side"] if word.startswith("rules by ")}
    assert len(learnt) > 20
    assert [rule for rule in learnt if f'"{rule}"' not in SOURCES] == [], AGAIN
