"""Whom the tree shows to stand apart from a deed."""

from __future__ import annotations

import pytest

from counterclaim.clean import clean
from counterclaim.extract.events.apart import did_not, in_another_time
from counterclaim.language import load
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Report


def parsed(text: str) -> Parse:
    return load().parse(clean(Report(text)))


def word(parse: Parse, text: str) -> Token:
    return next(t for t in parse.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("Chad's ministry said that nine of its men had died since fighting erupted in May.", "erupted", "ministry"),
        ("Kenyan troops recovered the cattle stolen in Turkana.", "stolen", "troops"),
        ("The gunmen set off a bomb like the one that struck the mosque in Kano.", "struck", "gunmen"),
        ("Chadian forces repelled two assaults near Bol.", "assaults", "forces"),
        ("Thousands have been expelled from Tal since Kenya began the bombing.", "expelled", "Kenya"),
        ("A false warning led the police to close the square.", "warning", "police"),
        ("The ministry spoke of the death of nine of its soldiers in shelling.", "shelling", "soldiers"),
        ("Turkish jets bombed two villages, and mortar fire killed nine people.", "killed", "Turkish"),
        ("The rebels were driven to a beach that the army had declared safe.", "driven", "army"),
        ("The commander said he would not talk while villages were being bombed.", "bombed", "commander"),
    ],
)
def test_who_tells_of_a_deed_or_met_it_or_did_something_else_did_not_do_it(text: str, deed: str, who: str) -> None:
    parse = parsed(text)
    assert did_not(parse, word(parse, deed), word(parse, who), by_force=True)


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("Rebels attacked Tal, killing nine men, some of whom were burned in their huts.", "burned", "Rebels"),
        ("The militants had used rockets that set huts ablaze.", "set", "militants"),
        ("The raid on Tal began when some 300 rebels overran a post.", "raid", "rebels"),
        ("The last of the rebels are said to be pulling out.", "pulling", "rebels"),
        ("Nine people were killed in an ambush, and the Taliban claimed the attack.", "killed", "Taliban"),
    ],
)
def test_who_may_have_done_it_is_left_to_what_else_is_known(text: str, deed: str, who: str) -> None:
    parse = parsed(text)
    assert not did_not(parse, word(parse, deed), word(parse, who), by_force=False)


def test_whom_others_met_before_a_deed_did_not_meet_it() -> None:
    parse = parsed("Gunmen carried out the killings after they had stormed two army posts.")
    assert in_another_time(parse, word(parse, "killings"), word(parse, "posts"))
    assert not in_another_time(parse, word(parse, "killings"), word(parse, "Gunmen"))
