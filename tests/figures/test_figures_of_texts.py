"""Figures of whole texts, read with the network: how many of what fate."""

from __future__ import annotations

import pytest

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
    ],
)  # fmt: skip
def test_figures(text: str, told: list[str]) -> None:
    figures = [claim.figure for claim in read(text, published="2025-03-04").claims if claim.figure]
    counts = (f"{f.status} {f.count.low}-{'' if f.count.high is None else f.count.high}" for f in figures)
    assert sorted(counts) == told
