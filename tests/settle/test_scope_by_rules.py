"""What makes a whole up with the parts told, those pointed at, and that none were lost since."""

from __future__ import annotations

import pytest

from tests.by_rules import figures, read

CASES = [
    (
        "Militants killed 13 soldiers on Thursday. Eight of them died at the post; five others were shot as they fled.",
        ["new", "part", "part"],
    ),
    (
        "Militants killed 13 soldiers on Thursday. Eight of them died at the post; nine others were shot on Friday.",
        ["new", "part", "new"],
    ),
    ("Kenya said 46 people had been killed. Ten of those were killed on Friday.", ["new", "part"]),
    ("Five soldiers died on Sunday. No new casualties have been reported since.", ["new", "new"]),
    ("Fighting since Friday has killed 90 men. There have been no new deaths since the truce.", ["cumulative", "new"]),
]


@pytest.mark.parametrize(("text", "scopes"), CASES)
def test_the_scopes_of_figures(text: str, scopes: list[str]) -> None:
    assert [f.scope for f in figures(text, "2024-06-11")] == scopes


BY_DAYS = [
    ("Two more marines died on Tuesday, which takes Chad's dead to six.", "new cumulative"),
    ("A gunner died overnight, bringing the navy's losses to 30 dead.", "new cumulative"),
    ("One more man died of his wounds, which raises Chadian deaths to 20.", "new cumulative"),
    ("Two more died in hospital, bringing the toll of Monday's blast to nine.", "new new"),
    ("Three nights of assaults on the pass have been beaten off. Mali puts its own dead at 20.", "cumulative"),
    ("Four days after the guns stopped Chad admits five soldiers dead, and Mali lists 21.", "cumulative cumulative"),
    ("A week after the truce a mine killed two farmers near Mora on Monday.", "new"),
    (
        "Fighting has raged since 5 June, and Chad has lost 120 men. It says that nine fell on the first day.",
        "cumulative new",
    ),
    (
        "Fighting has raged since 5 June, and Chad has lost 120 men. It says that nine fell in a single night.",
        "cumulative new",
    ),
    (
        "Chad raised its losses in the ambush on Monday to nine. By Tuesday it had raised its losses to 40.",
        "new cumulative",
    ),
    ("That brings the number of marines killed since Sunday to 28.", "cumulative"),
    ("A man of 70 had been killed since Saturday, the governor said.", "cumulative"),
    ("It hit Mora for the second night. The governor put the enemy's dead at nine.", "cumulative"),
    (
        "A rocket hit the market of Mora at dawn on Monday. The mayor put the toll at 13. "
        "Since Saturday 60 men have been killed, he said.",
        "new cumulative",
    ),
    (
        "The mayor was at the market of Mora on Monday. He put the toll at 13. "
        "Since Saturday 60 men have been killed, he said.",
        "cumulative cumulative",
    ),
    ("The raid on Mora killed 31 people, more than in the whole of 2019.", "new"),
    ("Gunmen killed nine in Mora on Monday, fewer than the 20 killed in 2016.", "new background"),
    ("The army lost 60 men on Sunday, more than the 40 deaths of 2021.", "new background"),
    ("The army lost 60 men in 2021, more than it admits.", "background"),
    ("Chad lost 40 men on Monday, as many as in all of 2022.", "new"),
    ("The offensive cost Chad 270 soldiers, more than the war of 1985.", "new"),
    ("On Tuesday 19 farmers were shot dead. In 2021 a raid killed seven.", "new background"),
    ("Fewer than 30 farmers were shot dead in 2021.", "background"),
    ("More than 30 farmers died in the floods of 2021.", "background"),
    ("The governor raised his count of those who fell in the twelve-day war to 1,060.", "cumulative"),
    ("They have held Mora since a war in which 20,000 people died.", "background"),
    (
        "Two sappers died on Monday. "
        "During the war itself Chad lost 1,200 men and its navy 40, while Mali mourned 160.",
        "new background background background",
    ),
    ("After three days of talks Chad said that six of its men had been shot.", "new"),
    ("In the first six months of 2023 bandits killed 41 farmers there.", "background"),
    (
        "Nine marines were killed on Sunday, Chad said. That makes eighteen since the siege began on Friday.",
        "new cumulative",
    ),
]


@pytest.mark.parametrize(("text", "scopes"), BY_DAYS)
def test_over_which_days_they_were_lost(text: str, scopes: str) -> None:
    assert [str(f.scope) for f in figures(text, "2024-06-11")] == scopes.split()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Five soldiers died on Sunday. No new casualties have been reported since.", "2024-06-09", "2024-06-11"),
        ("Six men died on Saturday. Forty people have been killed since the coup.", "None", "2024-06-11"),
    ],
)
def test_since_when(text: str, first: str, last: str) -> None:
    when = [c.when for c in read(text, "2024-06-11").claims if c.figure][-1]
    assert when is not None
    assert (str(when.first), str(when.last)) == (first, last)
