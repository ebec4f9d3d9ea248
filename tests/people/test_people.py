"""Names and ranks in parses built by hand."""

from __future__ import annotations

import pytest

from counterclaim.extract.people import find_people
from counterclaim.model.parse import Name, Parse
from counterclaim.spelling import same_name
from tests.trees import tree

RANKED = [
    ("They named captain Arno Vex .", [("Arno Vex", "captain")]),
    ("Maj. Gen. Tomas Brel died .", [("Tomas Brel", "major general")]),
    ("Majors Ion Pask and Lev Orda died .", [("Ion Pask", "major"), ("Lev Orda", "major")]),
    ("Private First Class Ana Sool fell .", [("Ana Sool", "private first class")]),
    ("a sergeant surnamed Danov was killed .", [("Danov", "sergeant")]),
    (
        "Lt. Col. Rui Salto and Cpl Beno Art .",
        [("Rui Salto", "lieutenant colonel"), ("Beno Art", "corporal")],
    ),
    ("Police officer Mina Kar was hurt .", [("Mina Kar", "police officer")]),
    ("The General Staff denied it .", []),
    ("a major Russian offensive began .", []),
]


def flat(text: str, names: tuple[tuple[int, int, str], ...] = ()) -> Parse:
    """A parse without structure: every capitalised word but the first common ones is a proper noun."""
    rows = []
    for i, form in enumerate(text.split()):
        proper = form[0].isupper() and form not in {"They", "The", "Russian"}
        rows.append(f"{form} {form.lower()} {'PROPN' if proper else 'NOUN'} {0 if i == 0 else 1} dep")
    return tree("\n".join(rows), names=names)


@pytest.mark.parametrize(("text", "expected"), RANKED)
def test_a_run_after_a_rank_is_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.name, m.rank) for m in find_people(flat(text))] == expected


def test_a_tagged_name_loses_the_rank_in_it() -> None:
    found = find_people(flat("Colonel Ivo Marr spoke .", ((0, 3, "PER"),)))
    assert [(m.name, m.rank) for m in found] == [("Ivo Marr", "colonel")]


def test_a_rank_may_follow_the_name() -> None:
    found = find_people(flat("Ivo Marr , 34 , a colonel , spoke .", ((0, 2, "PER"),)))
    assert [(m.name, m.rank) for m in found] == [("Ivo Marr", "colonel")]


def test_every_name_is_its_own_characters() -> None:
    parse = flat("Majors Ion Pask and Lev Orda met Mina Kar .", ((7, 9, "PER"),))
    assert all(m.span.of(parse.text) == m.name for m in find_people(parse))
    assert Name(7, 9, "PER") in parse.names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Polad Hashimov", "Polad Gashimov"),
        ("Polad Hashimov", "Həşimov"),
        ("Ilgar Mirzayev", "Ilgar Mirzoyev"),
        ("K. Valiyev", "Kerim Veliyev"),
        ("Artur Muradyan", "Arthur Muradyan"),
        ("Shushan Stepanyan", "Sushan Stepanian"),
        ("Oleksandr Kravchenko", "Oleksander Kravtchenko"),
        ("Yusuf Demir", "Jusuf Demir"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elshad Mammadov", "Vugar Mammadov"),
        ("Namig Ahmadov", "Namig Mahmudov"),
        ("Ali Hasanov", "Ali Hasanli"),
        ("Ivan Petrov", "Ivan Pavlov"),
        ("", "Ivan"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert not same_name(one, other)
