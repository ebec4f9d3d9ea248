"""Reports whose marks stand before each sentence."""

from __future__ import annotations

from pathlib import Path

from training.sentences import read_sentences


def test_sentences_stand_in_their_paragraphs_with_their_marks(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("@b-1||2031-03-05\n-\tFour.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(
        "@a-1|A Wire|2031-03-05\n-\tOne.\nA@b;; & C@d;;\tTwo b.\n\n-\tThree.\n@a-2||2031-03-05\n-\tAgain.\n",
        encoding="utf-8",
    )
    first, second, third = read_sentences(tmp_path)
    assert first.head == ("a-1", "A Wire", "2031-03-05")
    assert first.text == "One. Two b.\n\nThree."
    assert [(span.of(first.text), marks) for span, marks in first.sentences] == [
        ("One.", ()),
        ("Two b.", ("A@b;;", "C@d;;")),
        ("Three.", ()),
    ]
    assert (second.text, third.text) == ("Again.", "Four.")
