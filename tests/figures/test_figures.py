"""Figures read from trees of sentences of our own, and from trees that no sentence has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract.figures import find_figures
from counterclaim.extract.mentions import ActorMention, FigureMention
from counterclaim.extract.numbers import find_counts
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse
from tests.trees import tree

SENTENCES = Path(__file__).parent / "data" / "sentences.txt"
Case = tuple[str, Parse, tuple[ActorMention, ...]]


def cases() -> Iterator[Case]:
    text = SENTENCES.read_text(encoding="utf-8").split("\n\n", 1)[1]
    for block in text.strip().split("\n\n"):
        expected, *lines = block.splitlines()
        words = [line for line in lines if not line.startswith("@")]
        names = [line.split()[1:] for line in lines if line.startswith("@name")]
        parse = tree("\n".join(words), names=[(int(a), int(b), label) for a, b, label in names])
        actors = tuple(actor(parse, line.split()[1:]) for line in lines if line.startswith("@actor"))
        yield expected.removeprefix("=").strip(), parse, actors


def actor(parse: Parse, row: list[str]) -> ActorMention:
    start, end, head, party, sector, rule, adjective, speaker = row
    told = [None if value == "-" else value.replace("_", " ") for value in (party, speaker)]
    who = Actor(told[0] or "", told[0], None if sector == "-" else Sector(sector), told[0])
    span = parse.span(int(start), int(end))
    return ActorMention(int(start), int(end), int(head), span, who, rule, adjective == "1", told[1])


def written(parse: Parse, figure: FigureMention) -> str:
    low, high = figure.count.low, figure.count.high
    count = f"{low}" if low == high else f"{low}+" if high is None else f"{low}-{high}"
    owner = "?" if figure.owner is None else f"@{parse.tokens[figure.owner].text}"
    side = (figure.side or owner).replace(" ", "_")
    return f"{figure.status}:{count}{'!' if figure.denied else ''}:{figure.victims}:{side}"


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case[1].text[:60])
def test_sentence(case: Case) -> None:
    expected, parse, actors = case
    found = find_figures(parse, find_counts(parse), actors)
    assert sorted(written(parse, figure) for figure in found) == expected.split()


SEVEN = """
Seven seven NUM 2 nummod CD
miners miner NOUN 4 nsubj:pass NNS
were be AUX 4 aux:pass VBD
killed kill VERB 0 root VBN
by by ADP 6 case IN
shelling shelling NOUN 4 obl NN
and and CCONJ 9 cc CC
two two NUM 9 nummod CD
wounded wound VERB 4 conj VBN
"""


def test_says_where_each_value_was_read() -> None:
    parse = tree(SEVEN)
    killed, wounded = find_figures(parse, find_counts(parse), ())
    spans = {slot: span.of(parse.text) for slot, span in killed.spans}
    assert spans == {"cue": "killed", "victims": "miners", "count": "Seven"}
    assert killed.evidence.of(parse.text) == "Seven miners were killed"
    assert killed.means == "shelling"
    assert {slot for slot, _ in wounded.spans} == {"cue", "count", "beside"}
    assert [step.slot for step in killed.trace] == ["status", "count", "victims", "side"]


WORDS = st.sampled_from(
    "Seven soldiers were killed wounded dead the death toll rose to 11 of its troops and , including a general "
    "denied losses including bodies lives lost no hostages taken : namely them by among".split()
)
UPOS = st.sampled_from(["NOUN", "VERB", "NUM", "ADJ", "ADP", "DET", "PRON", "PROPN", "CCONJ", "PUNCT", "AUX"])
DEPRELS = st.sampled_from(
    "nsubj nsubj:pass obj obl nmod acl acl:relcl amod conj cc case det nummod appos xcomp ccomp advcl aux:pass".split()
)


@st.composite
def any_tree(draw: st.DrawFn) -> Parse:
    """A tree of any shape over words that figures are made of."""
    size = draw(st.integers(1, 14))
    rows = []
    for place in range(1, size + 1):
        head = 0 if place == 1 else draw(st.integers(1, place - 1))
        relation = "root" if place == 1 else draw(DEPRELS)
        word = draw(WORDS)
        rows.append(f"{word} {word.lower()} {draw(UPOS)} {head} {relation}")
    return tree("\n".join(rows), names=[(0, 1, "PER")] if draw(st.booleans()) else [])


@settings(max_examples=200, deadline=None)
@given(any_tree())
def test_never_fails_and_keeps_its_evidence(parse: Parse) -> None:
    counts = find_counts(parse)
    found = find_figures(parse, counts, ())
    assert found == find_figures(parse, counts, ())
    for figure in found:
        assert 0 <= figure.evidence.start < figure.evidence.end <= len(parse.text)
        assert all(0 <= span.start < span.end <= len(parse.text) for _, span in figure.spans)
        assert figure.part is None or 0 <= figure.part < len(found)
