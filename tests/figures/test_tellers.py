"""Those who tell of losses together, behind them, are none of the lost; read with the scout that ships."""

from __future__ import annotations

import pytest

from counterclaim.clean import clean
from counterclaim.extract.figures import find_figures
from counterclaim.extract.mended import mended
from counterclaim.extract.numbers import find_counts
from counterclaim.language import load
from counterclaim.model.text import Report


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Bandits burned a hamlet on Friday, killing at least 21 people, two elders and a local trader said.", [21]),
        ("Rebels raided a mine in Ituri, killing eight miners, a porter and three cooks said.", [8]),
        ("Some 30 people died in the assault, two survivors and a parish priest told Reuters.", [30]),
        ("Raiders seized 14 fishermen near Baga, two traders and a police officer said on Sunday.", [14]),
        ("The army killed six rebels, three soldiers and a captain said.", [6]),
        ("Gunmen killed two clerks and a porter, a nurse and two drivers said.", [3]),
        ("The blast killed five farmers, two nurses and a driver, police said.", [8]),
        ("Two elders and a nurse said gunmen had killed nine people.", [9]),
        ("Three men were hurt in Kidal, one of the wounded said.", [3]),
        ("Gunmen killed 20 people near Bria, the UN said, quoting two nurses and a clerk.", [20]),
        ("Nine guards were wounded in Kidal, according to a monitor and four drivers.", [9]),
        ("Six soldiers died near Gao, said a minister and two officers.", [6]),
        ("The mission killed 30 herders, according to two elders who lost five sons.", [30, 5]),
        ("The UN cited 40 people killed and 12 wounded in Mopti.", [40, 12]),
    ],
)
def test_who_tells_is_not_counted(text: str, counts: list[int]) -> None:
    parse = mended(load().parse(clean(Report(text))))
    assert [f.count.low for f in find_figures(parse, find_counts(parse), ())] == counts


def test_mending_it_again_changes_nothing() -> None:
    parse = mended(load().parse(clean(Report("Raiders seized 14 fishermen, two traders and a nurse said on Sunday."))))
    verb = next(t for t in parse.tokens if t.text == "said")
    assert [t.text for t in parse.deps(verb.index, "nsubj")] == ["traders"]
    assert mended(parse) == parse
