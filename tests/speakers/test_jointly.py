"""What several tell together each of them tells: "the army and the rebels said"."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind
from counterclaim.model.finding import FindingKind
from tests.by_rules import read


def tellers(text: str, kind: Kind = Kind.FIGURE) -> list[str]:
    """The claimants of the claims of a kind, in their order."""
    return [c.claimant.name for c in read(text, published="2031-03-05").claims if c.kind is kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six miners died, doctors and the prefect said.", ["doctors", "prefect"]),
        ("Villagers and Amnesty International said 40 people had been shot.", ["Villagers", "Amnesty International"]),
        ("According to witnesses and an army officer, six people were killed.", ["witnesses", "army officer"]),
        ("The prefect said six miners died.", ["prefect"]),
        # Two offices of one person are one teller, two people are two.
        ("The army chief and defence minister, Ivan Petrov, said nine soldiers were killed.", ["Ivan Petrov"]),
        ("The mayor and the police chief, Ivan Petrov, said nine men were killed.", ["mayor", "Ivan Petrov"]),
        ("A resident and Governor Ivan Petrov said nine soldiers were killed.", ["resident", "Ivan Petrov"]),
    ],
)
def test_each_who_tells_a_count_is_its_claimant(text: str, told: list[str]) -> None:
    assert tellers(text) == told


def test_parts_are_of_the_whole_of_whoever_tells_them() -> None:
    claims = read("The police and the governor said nine people died, including two soldiers.").claims
    wholes = {c.id: c.claimant for c in claims if c.figure and c.figure.part_of is None}
    parts = [(c, c.figure.part_of) for c in claims if c.figure and c.figure.part_of]
    assert len(parts) == len(wholes) == len({c.claimant.name for c in claims})
    assert all(wholes[whole or ""] == part.claimant for part, whole in parts)


def test_what_is_told_in_one_breath_is_said_once() -> None:
    findings = read("Six soldiers died, the army and the mayor said.").findings
    assert not [f for f in findings if f.kind is FindingKind.RESTATEMENT]


def test_what_two_tell_together_neither_passes_on() -> None:
    text = "Chad and the Polisario Front gave rival accounts of a clash in which 40 soldiers died near Bol."
    chains = {c.claimant.name: [layer.name for layer in c.chain] for c in read(text).claims if c.figure}
    assert len(chains) == 2
    assert chains == {name: [name] for name in chains}
