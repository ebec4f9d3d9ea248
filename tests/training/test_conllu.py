"""Treebank files come back as documents, paragraphs and trees."""

from __future__ import annotations

from pathlib import Path

from training.conllu import read

TEXT = """# newdoc id = a
# newpar
# text = Don't go.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\tMood=Imp\t0\troot\t_\tSpaceAfter=No
3.1\tthere\tthere\tADV\tRB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = Stay
1\tStay\t_\tVERB\tVB\t_\t0\troot\t_\t_

# newdoc id = b
# text = Hi
1\tHi\thi\tINTJ\tUH\t_\t0\troot\t_\t_

"""


def test_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(TEXT, encoding="utf-8")
    first, second = read(path)
    assert [s.forms for s in first] == [("Do", "n't", "go", "."), ("Stay",)]
    assert [s.opens_paragraph for s in first] == [True, False]
    assert second[0].opens_paragraph
    tree = first[0].tree
    assert tree is not None
    assert tree.heads == (3, 3, 0, 3)
    assert tree.lemmas == ("do", "not", "go", ".")
    assert tree.feats == ("Mood=Imp", "", "Mood=Imp", "")
    assert first[0].text == "Don't go."
    assert first[1].tree is not None
    assert first[1].tree.lemmas == ("Stay",)
