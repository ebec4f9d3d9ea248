"""The reader and the score of MEANTIME, on a story written for the test."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counterclaim.evaluate.timex import read_story, score
from counterclaim.model.text import Span

WORDS = [(0, "Town"), (0, "shelled"), (1, "March"), (1, "3"), (1, ","), (1, "2010"), (2, "It"), (2, "fell")]
WORDS += [(2, "on"), (2, "Tuesday"), (2, "."), (6, "Today"), (6, "all"), (6, "left"), (6, ".")]
MARKS = [
    ("CREATION_TIME", "2010-03-03", range(3, 7)),
    ("NONE", "2010-03-02", [10]),
    ("NONE", "2010-03-03", [12]),
]


def story(folder: Path) -> Path:
    tokens = "".join(f'<token t_id="{i}" sentence="{s}">{w}</token>' for i, (s, w) in enumerate(WORDS, 1))
    marks = "".join(
        f'<TIMEX3 functionInDocument="{f}" type="DATE" value="{v}">'
        + "".join(f'<token_anchor t_id="{i}"/>' for i in ids)
        + "</TIMEX3>"
        for f, v, ids in MARKS
    )
    path = folder / "1_Town.xml"
    path.write_text(f"<Document>{tokens}{marks}</Document>", encoding="utf-8")
    return path


def test_a_story_is_laid_out_and_cut(tmp_path: Path) -> None:
    read = read_story(story(tmp_path))
    assert read.text == "Town shelled\nMarch 3, 2010\nIt fell on Tuesday."
    assert read.created == date(2010, 3, 3)
    assert [t.span.of(read.text) for t in read.times] == ["March 3, 2010", "Tuesday"]
    assert read.sentences[0] == Span(0, 12)


def test_the_score_counts_extents_and_values(tmp_path: Path) -> None:
    counts, errors = score([read_story(story(tmp_path))])
    assert (counts.gold, counts.found, counts.extents, counts.values) == (2, 2, 2, 2)
    assert counts.value_f1 == 1.0
    assert errors == ()
