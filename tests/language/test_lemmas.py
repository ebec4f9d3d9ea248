"""Lemmas: the table before all, then the network's edit, put right where a dictionary knows better."""

from __future__ import annotations

import pytest

from counterclaim.language.lemmas import Lemmas


@pytest.fixture(scope="module")
def lemmas(tmp_path_factory: pytest.TempPathFactory) -> Lemmas:
    path = tmp_path_factory.mktemp("lemmas") / "lemmas.tsv"
    path.write_text("# form, part of speech, lemma\nfound\tVERB\tfind\n", encoding="utf-8")
    return Lemmas(path)


@pytest.mark.parametrize(
    ("form", "tag", "edit", "lemma"),
    [
        pytest.param("found", "VERB", "l|0|", "find", id="the table"),
        pytest.param("killed", "VERB", "l|2|", "kill", id="an edit that is right"),
        pytest.param("struck", "VERB", "l|2|", "strike", id="an irregular verb"),
        pytest.param("Gunmen", "NOUN", "l|1|", "gunman", id="an irregular plural"),
        pytest.param("mercenaries", "NOUN", "l|1|", "mercenary", id="ies"),
        pytest.param("denies", "VERB", "l|1|", "deny", id="a verb in ies"),
        pytest.param("bloodiest", "ADJ", "l|3|", "bloody", id="a superlative"),
        pytest.param("jawans", "NOUN", "l|0|", "jawan", id="a noun that no dictionary has"),
        pytest.param("mujahideen", "NOUN", "l|1|", "mujahideen", id="one that has no ending to lose"),
        pytest.param("wound", "VERB", "l|2|", "wound", id="itself before another"),
        pytest.param("Kyiv", "PROPN", "t|0|", "Kyiv", id="a name is left alone"),
        pytest.param("s", "NOUN", "l|1|", "s", id="never empty"),
    ],
)
def test_lemma(lemmas: Lemmas, form: str, tag: str, edit: str, lemma: str) -> None:
    assert lemmas.of(form, tag, edit) == lemma
