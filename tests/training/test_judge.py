"""The judge that ships says what the one that learnt says, and learning finds what the labels tell."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from torch import Tensor  # noqa: E402

from counterclaim.extract.weigh.answers import ANSWER  # noqa: E402
from counterclaim.extract.weigh.asked import Asked, Option  # noqa: E402
from counterclaim.extract.weigh.judge import Judge  # noqa: E402
from training.judge import learn, learn_all, say_right  # noqa: E402
from training.judge_batches import batch  # noqa: E402
from training.judge_further import shared  # noqa: E402
from training.judge_holding import joined, learn_slot  # noqa: E402
from training.judge_network import JudgeNetwork  # noqa: E402
from training.judge_parts import write  # noqa: E402
from training.judge_shipped import read  # noqa: E402
from training.learning import mean_of  # noqa: E402
from training.otherwise import Lands  # noqa: E402
from training.taught import OTHER, Labelled, Part, Taught, Vocabulary, vocabulary, without_scope  # noqa: E402
from training.word_batches import drawn  # noqa: E402

SLOTS = ("victims", "scope", "side", "party")
WORDS = Vocabulary({"status killed": 0}, {slot: {OTHER: 0, "state": 1} for slot in SLOTS})


def report(name: str, word: int, right: str) -> Taught:
    """Three words, of which the second says whose the dead are; two states stand at the first and the third."""
    part = Part((2000, word, 2002), (1, 1, 1), (0, 1, 2), (0, 1, 2))
    states = {"SDN": Option("state", False, ((0, 1),)), "TCD": Option("state", False, ((2, 5),))}
    asked = Asked(1, 1, (1,), ("status killed",), dict.fromkeys(SLOTS, states))
    return Taught(name, (part,), (Labelled(asked, {slot: frozenset({right}) for slot in SLOTS}),))


def network() -> JudgeNetwork:
    torch.manual_seed(0)
    return JudgeNetwork({slot: len(kinds) for slot, kinds in WORDS.kinds.items()}, len(WORDS.known)).eval()


def answering(name: str) -> Taught:
    """The three words as two sayings, of which the second answers the first."""
    options = {"": Option("nothing", False, ()), "0": Option("says", False, ((0, 1), (2, 1)))}
    told = replace(report(name, 2001, "SDN").figures[0].asked, options={ANSWER: options})
    return replace(report(name, 2001, "SDN"), figures=(Labelled(told, {ANSWER: frozenset({"0"})}),))


def test_what_goes_against_what_is_learnt_and_all_else_held_to_what_it_was() -> None:
    words = Vocabulary(WORDS.known, {**WORDS.kinds, ANSWER: {OTHER: 0, "says": 1}})
    torch.manual_seed(0)
    learnt = JudgeNetwork({slot: len(kinds) for slot, kinds in words.kinds.items()}, len(words.known)).eval()
    asked = batch([report("a", 2001, "SDN"), answering("b")], words, "cpu")
    with torch.no_grad():
        before = learnt(asked, torch.ones(2))
    others = [report("a", 2001, "TCD")] * 160
    learn_slot(learnt.train(), ANSWER, [answering("b")] * 160, others, words, Lands({}, {}), "cpu")
    with torch.no_grad():
        after = learnt.eval()(asked, torch.ones(2))
    assert likely(after[ANSWER]) > likely(before[ANSWER]) + 0.1
    assert abs(likely(after["side"]) - likely(before["side"])) < 0.1


def likely(scores: Tensor) -> float:
    """How likely the last of two options is."""
    return float(torch.softmax(scores, 0)[-1])


def test_a_report_with_both_is_read_once() -> None:
    (both,) = joined([answering("b")], [report("a", 2001, "SDN")])
    assert [set(figure.asked.options) for figure in both.figures] == [{ANSWER}, set(SLOTS)]


@pytest.mark.filterwarnings("ignore")
def test_what_ships_scores_as_what_learnt(tmp_path: Path) -> None:
    taught = report("a", 2001, "SDN")
    learnt = network()
    for folder in (tmp_path / "language", tmp_path / "extract" / "data"):
        folder.mkdir(parents=True)
    write(learnt, WORDS, tmp_path)
    with torch.no_grad():
        given = batch([taught], WORDS, "cpu")
        scores = learnt(given, torch.ones(1))["side"]
        vectors = learnt.vectors(given).numpy()
    (shares,) = Judge.read(tmp_path / "extract" / "data" / "judge.npz").shares(vectors, [taught.figures[0].asked])
    expected = torch.softmax(scores, 0).numpy()
    assert np.allclose([shares["side"]["SDN"], shares["side"]["TCD"]], expected, atol=0.01)


@pytest.mark.filterwarnings("ignore")
def test_what_ships_learns_on_as_what_it_was(tmp_path: Path) -> None:
    learnt = network()
    with torch.no_grad():
        for weight in learnt.parameters():
            weight.add_(0.02 * torch.randn_like(weight) * weight.requires_grad)
    for folder in (tmp_path / "language", tmp_path / "extract" / "data"):
        folder.mkdir(parents=True)
    write(learnt, WORDS, tmp_path)
    again, words = read(tmp_path)
    assert words == WORDS
    held, found = learnt.state_dict(), again.state_dict()
    assert held.keys() == found.keys()
    far = {name: float((found[name] - value).abs().max() / value.abs().max()) for name, value in held.items()}
    far["mix"] = float((torch.softmax(found["mix"], -1) - torch.softmax(held["mix"], -1)).abs().max())
    assert max(far.values()) < 0.02, max(far, key=lambda name: far[name])


def test_learning_reads_what_the_labels_tell() -> None:
    told = [report(f"a-{n}", 2001, "SDN") if n % 2 else report(f"b-{n}", 2005, "TCD") for n in range(64)]
    learnt = network()
    learn(learnt, told, WORDS, "cpu", epochs=6)
    learnt.eval()
    with torch.no_grad():
        first, second = (learnt(batch([one], WORDS, "cpu"), torch.ones(1))["side"] for one in told[:2])
    assert first[1] > first[0]
    assert second[0] > second[1]


def test_the_last_word_is_that_of_the_strict_reports() -> None:
    strict = [report(f"a-{n}", 2001, "SDN") for n in range(32)]
    inferred = [report(f"b-{n}", 2001, "TCD") for n in range(40)]
    learnt = network()
    learn_all(learnt, strict, inferred, WORDS, "cpu", epochs=1)
    learnt.eval()
    with torch.no_grad():
        first, second = learnt(batch([strict[0]], WORDS, "cpu"), torch.ones(1))["side"]
    assert first > second


def test_what_is_right_is_told_of_reports_without_figures_or_a_slot_too(capsys: pytest.CaptureFixture[str]) -> None:
    full = report("a", 2001, "SDN")
    voiceless = replace(full, figures=tuple(replace(f, asked=_without(f.asked, "party")) for f in full.figures))
    say_right(network(), [full, replace(full, figures=()), voiceless], WORDS)
    told = capsys.readouterr().out
    assert "side, not learnt from: of 2" in told
    assert "party, not learnt from: of 1" in told


def _without(asked: Asked, slot: str) -> Asked:
    return replace(asked, options={name: options for name, options in asked.options.items() if name != slot})


def test_the_mean_is_of_each_weight() -> None:
    found = mean_of([{"a": torch.tensor([1.0, 2.0]), "n": torch.tensor(3)}, {"a": torch.tensor([3.0, 6.0])}])
    assert found["a"].tolist() == [2.0, 4.0]
    assert found["n"].item() == 3


def test_what_is_written_lies_between_what_it_was_and_what_it_has_learnt() -> None:
    learnt = network()
    before = {name: value - 1 for name, value in learnt.state_dict().items()}
    now = learnt.inner.bias.detach().clone()
    assert torch.allclose(shared(learnt, before, 0.25).inner.bias, now - 0.75)


def test_a_report_without_scope_teaches_the_rest() -> None:
    told = report("a", 2001, "SDN")
    tied = tuple(replace(f, right={**f.right, "same scope": frozenset({"same"})}) for f in told.figures)
    (figure,) = without_scope(replace(told, figures=tied)).figures
    assert figure.right == {
        "victims": {"SDN"},
        "scope": frozenset(),
        "same scope": frozenset(),
        "side": {"SDN"},
        "party": {"SDN"},
    }


def test_every_report_is_drawn_once() -> None:
    told = [report(f"a-{n}", 2001, "SDN") for n in range(50)]
    found = [one.id for given in drawn(told, 8, random.Random(0)) for one in given]
    assert sorted(found) == sorted(one.id for one in told)


def test_words_seldom_seen_are_not_learnt_and_every_slot_knows_another_kind() -> None:
    found = vocabulary([report("a", 2001, "SDN")])
    assert not found.known
    assert all(kinds == {OTHER: 0} for kinds in found.kinds.values())


def test_a_report_scores_alike_alone_and_behind_another_of_two_parts() -> None:
    alone = report("a", 2001, "SDN")
    long = replace(alone, parts=(alone.parts[0], Part(tuple(range(3000, 3020)), (1,) * 20, (0, 4), (3, 19))))
    learnt = network()
    with torch.no_grad():
        expected = learnt(batch([alone], WORDS, "cpu"), torch.ones(1))["side"]
        found = learnt(batch([long, alone], WORDS, "cpu"), torch.ones(2))["side"]
    assert torch.allclose(found[2:], expected, atol=1e-4)
