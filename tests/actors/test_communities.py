"""A name before a noun for a community is a people's, wherever the report tells of it."""

from __future__ import annotations

import pytest

from counterclaim.extract.actors.communities import with_communities
from counterclaim.model.parse import Parse
from tests.trees import tree


def herders(name: str, noun: str, lemma: str | None = None) -> Parse:
    return tree(
        f"""{name} {lemma or name} PROPN 2 compound
{noun} {noun} NOUN 3 nsubj
fled flee VERB 0 root""",
        f"""The the DET 2 det
{name} {lemma or name} PROPN 3 nsubj
mourn mourn VERB 0 root""",
    )


@pytest.mark.parametrize(
    ("parse", "found"),
    [
        pytest.param(herders("Karru", "herders"), [0, 4], id="herders, and the name again"),
        pytest.param(herders("Karru", "ministers"), [], id="ministers are no community"),
        pytest.param(herders("Christian", "villagers"), [], id="a creed"),
        pytest.param(herders("Maoist", "villagers"), [], id="a doctrine"),
        pytest.param(herders("Armed", "herders", "armed"), [], id="a common word at the head of a sentence"),
    ],
)
def test_communities(parse: Parse, found: list[int]) -> None:
    hits = with_communities(parse, (), None)
    assert [h.start for h in hits] == found
    assert {h.name.actor.party for h in hits if h.name} <= {"Karru"}
