"""Losses of one deed are as new as it, whatever total, day or other deed they are told beside."""

from __future__ import annotations

import pytest

from counterclaim.reading import read
from tests.settle.test_scope_of_texts import WORDS

UP_TO_A_DAY = [
    ("By Monday rebels had entered Mora, killing nine soldiers.", "new"),
    ("By noon on Friday the convoy had passed the bridge, losing five men.", "new"),
    ("Troops were in control of the port by Saturday, having killed 14 of its defenders.", "new"),
    ("By Wednesday the gunmen held the airport, where they shot 17 recruits.", "new"),
    ("By Saturday fighting had spread to five districts, killing 230 people.", "total"),
    ("By Sunday 500 civilians had been killed in Mora, monitors said.", "total"),
]
TOTAL = "Fighting around Mora has killed 140 people since Sunday, the governor said. "
BESIDE_A_TOTAL = [
    (TOTAL + "Dozens of fighters are believed to be dead after a raid on their camp overnight, he said.", "new"),
    (TOTAL + "A tribal leader said 15 of his men were dead after an air strike hit their cars.", "new"),
    (TOTAL + "Elsewhere a farmer said that four herders were dead in a dispute over a well.", "new"),
    (TOTAL + "The navy said nine sailors are missing after an explosion on a patrol boat.", "new"),
    (TOTAL + "Police were called to a riot in which two prisoners were stabbed.", "new"),
    (TOTAL + "The army says it has lost 44 men in the assault.", "total"),
    (TOTAL + "Aid workers spoke of 200 dead.", "total"),
]
AVENGED = [
    ("The governor promised revenge for the six soldiers killed in an ambush on Saturday.", "new"),
    ("Chad vowed to retaliate for the attack that killed three of its soldiers on Sunday.", "new"),
    ("Chad bombed camps in revenge for the 13 soldiers killed in Mora in January.", "history"),
]
HELD_FOR = [
    ("A man accused of killing two nuns was arrested in Mora on Monday.", "history"),
    ("A commander responsible for the deaths of two nuns was arrested in Mora on Monday.", "new history"),
    ("The army is responsible for the deaths of two nuns in Mora on Monday.", "new"),
]
AFTER = [
    ("A month after the coup, soldiers shot dead 11 marchers in Mora.", "new"),
    ("Gunmen killed five policemen in Mora, a week after an attack in which 40 pilgrims died.", "new history"),
    ("Bandits killed 15 villagers in Mora. In 2010 a clash over pasture left 60 dead there.", "new history"),
    ("A mine killed two guards on Sunday. The band is notorious for the massacre of 90 villagers.", "new history"),
    ("The fires came from the raids of 30 April, in which several townspeople died.", "new"),
    ("The army lost 14 men a week ago in an ambush near Mora.", "new"),
]
RANKS = [
    ("Two teachers were killed on Sunday in the third such attack this month.", "new"),
    ("The blast, the tenth this year, wounded 14.", "new"),
    ("Mines have killed 61 people this year.", "total"),
    (TOTAL + "In the battle for the bridge alone 30 fell, he said.", "new"),
    (TOTAL + "A spokesman said four soldiers had been captured at a checkpoint on Monday night.", "new"),
    (TOTAL + "A hospital was hit on Monday and three patients died.", "new"),
    ("Two men died on Monday. In the Gulf War, 290 of its soldiers fell.", "new history"),
    ("It has had no such loss this year, although three men died when a mine exploded in January.", "history"),
    ("Nine men died on Sunday. The clash was revenge for a raid last week in which men killed three.", "new new"),
]
MONTHS = [
    ("In March 456 people were killed in Chad, the UN said on Monday.", "total"),
    ("In March 12 people were killed in an ambush near Mora.", "history"),
    ("Chad halted its weeklong shelling of the valley on Monday. Police put the cost at 130 dead.", "total"),
    ("A week-long truce ended on Monday when a mine killed two soldiers.", "new"),
]


@pytest.mark.parametrize(
    ("text", "told"), [*UP_TO_A_DAY, *BESIDE_A_TOTAL, *AVENGED, *HELD_FOR, *AFTER, *RANKS, *MONTHS]
)
def test_the_losses_of_one_deed(text: str, told: str) -> None:
    claims = read(text, published="2021-05-04").claims
    words = [WORDS[c.figure.scope] for c in claims if c.figure]
    assert words[-len(told.split()) :] == told.split()
