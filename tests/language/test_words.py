"""Shapes of forms, and lemmas as edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.words import SHAPES, edited, plain, script, shape


@pytest.mark.parametrize(
    ("form", "lemma", "edit"),
    [
        ("killed", "kill", "l|2|"),
        ("The", "the", "l|0|"),
        ("Baku", "Baku", "t|0|"),
        ("BAKU", "Baku", "t|0|"),
        ("NATO", "NATO", "o|0|"),
        ("said", "say", "l|2|y"),
        ("went", "go", "l|4|go"),
    ],
)
def test_edits(form: str, lemma: str, edit: str) -> None:
    assert script(form, lemma) == edit
    assert edited(form, edit) == lemma


@given(st.text(), st.text())
def test_an_edit_makes_its_lemma(form: str, lemma: str) -> None:
    assert edited(form, script(form, lemma)) == lemma


@given(st.text(min_size=1))
def test_every_form_has_a_shape(form: str) -> None:
    assert 0 < shape(form) < SHAPES


@pytest.mark.parametrize(("form", "straight"), [("“", '"'), ("n’t", "n't"), ("a", "a")])
def test_straight_quotes(form: str, straight: str) -> None:
    assert plain(form) == straight
