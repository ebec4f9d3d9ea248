"""What a name means by what else the report names: a short name for a long one, an epithet in one country."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim import language
from counterclaim.clean import clean
from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer import places
from counterclaim.gazetteer.actors import load
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report
from tests.trees import tree

MNLF = "Moro National Liberation Front"
NUG = "National Unity Government"
NLA = "National Liberation Army (Macedonia)"
TTP = "Tehrik-i-Taliban Pakistan"


def two(first: str, second: str) -> Parse:
    """Two sentences of names, the last word of each a verb."""
    return tree(_words(first), _words(second))


def _words(line: str) -> str:
    words = line.split()
    last = len(words)
    rows = [f"{w} {w} PROPN {i + 2 if i + 2 < last else last} compound" for i, w in enumerate(words[:-2])]
    return "\n".join([*rows, f"{words[-2]} {words[-2]} PROPN {last} nsubj", f"{words[-1]} {words[-1]} VERB 0 root"])


@pytest.mark.parametrize(
    ("parse", "word", "party"),
    [
        pytest.param(two("Bosnian Serbs fled", "The Serbs fled"), 4, "Republika Srpska", id="the Serbs of Bosnia"),
        pytest.param(two("Belgrade protested", "The Serbs fled"), 3, "SRB", id="the Serbs of Serbia"),
        pytest.param(two("Pakistani Taliban attacked", "The Taliban fled"), 4, TTP, id="a branch"),
        pytest.param(two("Afghan Taliban attacked", "The Taliban fled"), 4, "Taliban", id="the other branch"),
        pytest.param(two("Indian Maoists attacked", "India mourned"), 1, "Naxalites", id="Maoists of India"),
        pytest.param(two("Nepalese Maoists attacked", "Nepal mourned"), 1, "Communist Party of Nepal", id="of Nepal"),
    ],
)
def test_party(parse: Parse, word: int, party: str) -> None:
    found = find_actors(parse, load())
    assert party in {m.actor.party for m in found if m.start <= word < m.end}


@pytest.mark.parametrize(
    ("text", "year", "party"),
    [
        pytest.param("Turkish troops shot Kurdish rebels near Iraq. Iraq and Iran were told", 2007, "PKK", id="acting"),
        pytest.param("A Maoist rebel was shot in Nepal.", 2003, "Communist Party of Nepal", id="one of them"),
        pytest.param("Muslim rebels fled Jolo in the Philippines.", 1993, MNLF, id="then"),
        pytest.param("Muslim rebels fled Jolo in the Philippines.", 2003, "Moro Islamic Liberation Front", id="later"),
        pytest.param("The SPLA fled Pibor in South Sudan.", 2012, "SSD", id="an army by then"),
        pytest.param("The ISPR told Bangladesh that two men fell in Bangladesh.", 2023, "BGD", id="of that land"),
        pytest.param("The ISPR told Pakistan that two men fell in Pakistan.", 2023, "PAK", id="of the other land"),
        pytest.param("Pro-Russian rebels fled Luhansk in Ukraine.", 2015, "pro-Russian separatists", id="hyphened"),
        pytest.param("Macedonian forces shot Albanian rebels in Macedonia.", 2001, NLA, id="by land"),
        pytest.param("The Inter Services Public Relations told Bangladesh of two.", 2023, "BGD", id="unhyphened"),
        pytest.param("The Taliban said that a bomb went off in Kunduz, Afghanistan", 2010, "Taliban", id="rebels then"),
        pytest.param("The Taliban said that a bomb went off in Kunduz, Afghanistan", 2023, "AFG", id="rulers now"),
        pytest.param("Shots fell on Glogovac in Kosovo. Police told of two dead.", 1998, "SRB", id="Serbia's then"),
        pytest.param("Shots fell on Glogovac in Kosovo. Police told of two dead.", 2011, "XKX", id="its own now"),
        pytest.param("Seven foreign soldiers fell in Helmand, Afghanistan.", 2009, "NATO", id="sent by many"),
        pytest.param("Troops shot two al-Qaida men near Zinjibar in Yemen.", 2012, "AQAP", id="a branch by land"),
        pytest.param("North Korea shelled an island. The South lost two marines, Seoul said.", 2010, "KOR", id="South"),
        pytest.param("De facto authorities in Sanaa, Yemen, freed two men.", 2019, "Houthis", id="who rules there"),
        pytest.param("The shadow government freed two men in Myanmar.", 2023, NUG, id="who rules in the shadow"),
        pytest.param("The shadow government freed two men in Myanmar.", 2012, "MMR", id="no shadow yet"),
        pytest.param("The Popular Front shot two men in Burkina Faso.", 1988, "Popular Front", id="a front at home"),
        pytest.param("Brussels said that two men fell in Elisabethville.", 1961, "BEL", id="a capital then"),
        pytest.param("The Common Market met. Brussels said that two fell.", 1961, "EU", id="a seat of many then"),
        pytest.param("Brussels said that two men fell in Lubumbashi.", 2013, "EU", id="a seat of many now"),
        pytest.param("Two Catholics were shot in Belfast, in Northern Ireland.", 1990, "Catholics", id="a community"),
    ],
)  # fmt: skip
def test_epithet_of_a_text(text: str, year: int, party: str) -> None:
    report = Report(text=text, published=date(year, 5, 5))
    found = find_actors(language.load().parse(clean(report)), load(), places.load())
    assert party in {m.actor.party for m in found}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Libyan troops crossed into Chad. Chad said that rebels had fled Chad.", id="anybody's rebels"),
        pytest.param("Kurdish rebels fled to Norway, said Norway.", id="in no land of theirs"),
        pytest.param("The Popular Front said it shot two men near Tyre, Lebanon.", id="any land's front"),
        pytest.param("The Liberation Army left a note in Lagos, Nigeria.", id="any land's army"),
    ],
)
def test_no_epithet(text: str) -> None:
    report = Report(text=text, published=date(2012, 5, 5))
    found = find_actors(language.load().parse(clean(report)), load(), places.load())
    assert not {m.actor.party for m in found} & {"Libyan rebels", "PKK", "PJAK", "Popular Front", "Jaysh al-Nukhba"}
