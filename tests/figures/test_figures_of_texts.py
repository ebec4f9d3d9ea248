"""Figures of whole texts, read with the network: how many of what fate."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Scope
from counterclaim.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Marie Duval, an American reporter, and French photographer Rémi Oliveau were killed on Wednesday.",
            ["killed 1-1", "killed 1-1"], id="a calling and a name that the tree parts are one",
        ),
        pytest.param(
            "Journalist Ana Ruiz and cameraman Jan Peeters were killed.", ["killed 2-2"], id="two with a calling each",
        ),
        pytest.param(
            "The year cost twelve Azerbaijani lives and, by Armenian count, seven.", ["killed 12-12", "killed 7-7"],
            id="told by two, no sum",
        ),
        pytest.param(
            "Raids on the capital had killed hundreds of our people, workers and children.", ["killed 200-"],
            id="a number over all that follows",
        ),
        pytest.param("Two soldiers suffered head wounds and died in hospital.", ["killed 2-2"], id="hurt, then dead"),
        pytest.param(
            "Nine herders were killed near Bol. A 10th victim died in hospital on Sunday.",
            ["killed 1-1", "killed 9-9"], id="one more victim, put in a row by digits",
        ),
        pytest.param(
            "She was the 12th victim killed this year.", ["killed 12-12"], id="put in a row, and so many so far",
        ),
        pytest.param(
            "Six members of the Georgian security forces, four soldiers and two policemen, were killed near Gori.",
            ["killed 2-2", "killed 4-4", "killed 6-6"], id="the two kinds that the security forces are made up of",
        ),
        pytest.param(
            "Six soldiers, four policemen and two civilians were killed near Gori.",
            ["killed 2-2", "killed 4-4", "killed 6-6"], id="a list of kinds that happens to add up",
        ),
        pytest.param("Two members of the Assam Rifles were killed.", ["killed 2-2"], id="a force called by its arms"),
        pytest.param("The army captured two AK-47 Rifles near Goma.", [], id="arms"),
        pytest.param(
            "The rebels killed 40 people, most of them Hutus displaced by the war, near Gitega.", ["killed 40-40"],
            id="who had fled before",
        ),
        pytest.param(
            "Some 400 villagers displaced by the raid slept in schools.", ["displaced 400-400"],
            id="counted as they fled",
        ),
        pytest.param(
            "Rebels stormed a base near Gulu, killing 60 soldiers and a Cuban sergeant.",
            ["killed 1-1", "killed 60-60"], id="of no told nation, and of one",
        ),
        pytest.param("A court has sentenced four men to death.", [], id="the condemned live"),
        pytest.param("In 2015 Turkish jets brought down two Russian bombers near the border.", [], id="aircraft"),
        pytest.param("A man was carried away on a stretcher.", ["wounded 1-1"], id="no captive"),
        pytest.param(
            "According to the Institute on Missing Persons, about 1,000 are still missing.", ["missing 1000-1000"],
            id="what a body is called",
        ),
        pytest.param("Two men were killed. So were 31 soldiers.", ["killed 2-2", "killed 31-31"], id="so were"),
        pytest.param("Bombs hit Abuja. Tom Smith was among the victims.", ["killed 1-1"], id="among the victims"),
        pytest.param("He regretted the loss of life.", [], id="what is known already"),
        pytest.param("There was no loss of life.", ["killed 0-0"], id="none lost"),
        pytest.param("Two of the eight are not expected to live.", ["wounded 2-2"], id="dying"),
        pytest.param("A survivor swore that he had seen eleven bodies.", ["killed 11-11"], id="sworn to"),
        pytest.param("The rebels swore to kill ten soldiers.", [], id="sworn to do"),
        pytest.param(
            "The ministry denied losing a tank to the rebels, who killed nine men at Sake.", ["killed 9-9"],
            id="no part of what is denied",
        ),
        pytest.param("Nine herders were killed in a water dispute.", ["killed 9-9"], id="a dispute"),
        pytest.param("It began with a dispute in which nine died.", ["killed 9-9"], id="what came of a dispute"),
        pytest.param(
            "By the ministry's figures 700 Chadians were killed and another 900 were hurt.",
            ["killed 700-700", "wounded 900-900"], id="a number with a fate of its own is no sum's",
        ),
        pytest.param("Six men of the Tariq and Badr battalions fell.", ["killed 6-6"], id="two modifiers of a noun"),
        pytest.param(
            "The toll reached 40, up from 31 on Monday and 22 on Sunday.",
            ["killed 22-22", "killed 31-31", "killed 40-40"], id="numbers that a toll moved from make no sum",
        ),
        pytest.param(
            "Chad confirmed nine soldiers killed and ten wounded, up from six last night.",
            ["killed 6-6", "killed 9-9", "wounded 10-10"], id="of the dead, told before the wounded",
        ),
        pytest.param("Troops killed nine villagers. Forty women were raped.", ["killed 9-9"], id="left alive"),
        pytest.param(
            "Four men were hurt, nine were abducted and two women and six girls were raped.",
            ["captured 9-9", "wounded 4-4"], id="a list with a verb of its own",
        ),
        pytest.param(
            "Chad lost two MiG-21 fighters and a helicopter, and five airmen died.", ["killed 5-5"],
            id="fighters that are craft",
        ),
        pytest.param("Libya lost four fighters and two helicopters over Sirte.", [], id="in a row with craft"),
        pytest.param(
            "Troops eliminated 14 fighters, a pickup and two bunkers near Dikwa.", ["killed 14-14"],
            id="fighters beside what they drove are men",
        ),
        pytest.param(
            "The Shabaab said six fighters and four lorries had been lost.", ["killed 6-6"], id="men and lorries lost",
        ),
        pytest.param("Reporters saw 30 bodies and about 20 burnt-out tanks.", ["killed 30-30"], id="no burnt people"),
        pytest.param(
            "Troops killed nine men. The town had a population of around 15,000.", ["killed 9-9"], id="who live there",
        ),
        pytest.param(
            "Police have held 90 people and named three suspects, two of whom are Kenyans.", ["captured 90-90"],
            id="the second thing that one does",
        ),
        pytest.param(
            "Ten soldiers and 19 presumed members of organised crime died in Culiacan.",
            ["killed 10-10", "killed 19-19"], id="members of crime are no soldiers",
        ),
        pytest.param("The gunmen numbered four and all were killed.", ["killed 4-4"], id="all of those numbered"),
        pytest.param("The plane carried 40 passengers, all of whom died.", ["killed 40-40"], id="all of those counted"),
        pytest.param("Seven soldiers were seized and all were freed.", ["captured 7-7"], id="all of them freed"),
        pytest.param("The convoy had nine trucks and all were lost.", [], id="all of things"),
        pytest.param(
            "Nine soldiers were killed. Many of the dead came from Samara.", ["killed 9-9"], id="many of the dead",
        ),
        pytest.param("Hundreds of the dead were buried.", ["killed 200-"], id="hundreds of the dead"),
        pytest.param("Only armed fighters were killed.", [], id="of what kind they were"),
        pytest.param("Only guards and policemen were killed.", [], id="of what kinds they were"),
        pytest.param(
            "Only militiamen and nine soldiers were killed.", ["killed 1-", "killed 9-9"], id="one of them counted",
        ),
        pytest.param(
            "Mostly women and children were killed; 60 died in all.", ["killed 1-", "killed 60-60"], id="most of them",
        ),
        pytest.param("The UN puts the dead in the thousands.", ["killed 2000-"], id="in the thousands"),
        pytest.param(
            "Five members of the security forces, three soldiers and two policemen, died.",
            ["killed 2-2", "killed 3-3", "killed 5-5"], id="soldiers and police make up security forces",
        ),
        pytest.param(
            "A raid killed nine soldiers and a Kenyan sergeant.", ["killed 1-1", "killed 9-9"],
            id="a nation told of one",
        ),
        pytest.param("A general and five Kenyan soldiers died.", ["killed 6-6"], id="one person before a nation"),
        pytest.param("Three members of the Assam Rifles died.", ["killed 3-3"], id="a body called by its arms"),
        pytest.param("Three of the rifles were lost.", [], id="arms"),
        pytest.param("Two women were beaten and taken away from a bank.", ["captured 2-2"], id="taken away"),
    ],
)  # fmt: skip
def test_figures(text: str, told: list[str]) -> None:
    figures = [claim.figure for claim in read(text, published="2025-03-04").claims if claim.figure]
    counts = (f"{f.status} {f.count.low}-{'' if f.count.high is None else f.count.high}" for f in figures)
    assert sorted(counts) == told


def test_a_list_that_ends_in_among_them_is_of_parts() -> None:
    text = "All nine people on board, five sailors, a cook and three members of the crew among them, lost their lives."
    figures = [claim.figure for claim in read(text, published="2025-03-04").claims if claim.figure]
    assert [f.count.low for f in figures if f.scope is not Scope.PART] == [9]
