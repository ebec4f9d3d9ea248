"""The shipped network reads a report: exact offsets, one tree a sentence, no sentence over a stretch."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.errors import DataMissing
from counterclaim.language import Language, load
from counterclaim.language.pipeline import surnames
from counterclaim.language.trees import is_tree
from counterclaim.model.parse import Name, Parse
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from tests.trees import tree

STORY = (
    "Two more killed at border",
    "BAKU, Azerbaijan (AP) — Azerbaijan said on Tuesday that seven of its troops, including Maj. Gen. Polad "
    "Hashimov, were killed. Armenia's Defense Ministry denied losing a drone.",
    "“We shall answer,” Vagif Dargahli said.\nHe gave no details.",
)


def document(*parts: str, furniture: str = "") -> Document:
    text = "\n\n".join((*parts, furniture))
    stretches, at = [], 0
    for part in parts:
        stretches.append(Stretch(Span(at, at + len(part)), Role.BODY))
        at += len(part) + 2
    stretches.append(Stretch(Span(at, len(text)), Role.FURNITURE))
    return Document(Report(text), tuple(stretches))


def check(parse: Parse) -> None:
    text, before = parse.text, 0
    for i, token in enumerate(parse.tokens):
        assert token.index == i
        assert token.span.of(text) == token.text
        assert before <= token.span.start < token.span.end
        assert token.lemma
        assert (token.deprel == "root") == (token.head is None)
        before = token.span.end
    at = 0
    for sentence in parse.sentences:
        assert sentence.start == at < sentence.end
        at = sentence.end
        span = parse.document.stretches[sentence.stretch].span
        assert span.covers(parse.span(sentence.start, sentence.end))
        heads = [0 if t.head is None else t.head - sentence.start + 1 for t in parse.words(sentence)]
        assert is_tree(heads)
        assert {t.sentence for t in parse.words(sentence)} == {sentence.index}
    assert at == len(parse.tokens)
    for name in parse.names:
        assert parse.tokens[name.start].sentence == parse.tokens[name.end - 1].sentence


def test_a_story() -> None:
    parse = load().parse(document(*STORY, furniture="Follow us on Twitter"))
    check(parse)
    assert "Twitter" not in {t.text for t in parse.tokens}
    named = {(parse.span(n.start, n.end).of(parse.text), n.label) for n in parse.names}
    assert {("Polad Hashimov", "PER"), ("Vagif Dargahli", "PER"), ("BAKU", "LOC")} <= named
    killed = next(t for t in parse.tokens if t.text == "killed" and t.upos == "VERB" and t.sentence > 0)
    assert killed.lemma == "kill"
    assert [t.text for t in parse.deps(killed.index, "nsubj")] == ["seven"]
    assert [t.text for t in parse.tokens if t.head is None][-2:] == ["said", "gave"]


def test_stretches_are_read_alone() -> None:
    alone = load().parse(document(STORY[1]))
    among = load().parse(document(*STORY))
    stretch = [t for t in among.tokens if among.sentence_of(t.index).stretch == 1]
    assert [(t.text, t.upos, t.deprel) for t in stretch] == [(t.text, t.upos, t.deprel) for t in alone.tokens]


def test_the_same_for_any_batching_and_in_any_thread() -> None:
    documents = [document(*STORY), document("Short."), document(""), document(STORY[1] * 6)]
    one_by_one = [load().parse(d) for d in documents]
    assert list(load().parse_all(documents)) == one_by_one
    assert list(load().parse_all(reversed(documents))) == one_by_one[::-1]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(load().parse, documents)) == one_by_one


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\ufeff", "...", "\ud800 lone", "a" * 3000, "1 " * 300, "İ ß ﬁ 🚀👩‍👧 e\u0301"]
)
def test_odd_texts(text: str) -> None:
    check(load().parse(document(text)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=60), max_size=3))
def test_any_text(parts: list[str]) -> None:
    check(load().parse(document(*parts)))


def test_missing_weights_are_said(tmp_path: object) -> None:
    with pytest.raises((DataMissing, FileNotFoundError)):
        Language(tmp_path)  # type: ignore[arg-type]


def test_a_surname_is_told_as_the_person_named_in_full_before_it() -> None:
    named = "Ana Ana PROPN 3 nsubj\nOrwell Orwell PROPN 1 flat\nleft leave VERB 0 root"
    parse = tree(named, "Orwell Orwell PROPN 2 nsubj\nspoke speak VERB 0 root")
    names = (Name(0, 2, "PER"), Name(3, 4, "ORG"))
    assert surnames(names, parse.tokens) == (names[0], Name(3, 4, "PER"))
    assert surnames(names[::-1], parse.tokens) == names[::-1]
