"""The scout that ships sees what the one that learnt sees, and learns what labels tell."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")


from counterclaim.extract.scouted import CUE  # noqa: E402
from counterclaim.language.network import one_thread  # noqa: E402
from counterclaim.language.pieces import END, START  # noqa: E402
from training.scout import learn, stories, write  # noqa: E402
from training.scout_cases import Scouted  # noqa: E402
from training.scout_network import ScoutNetwork, loss_of, sights  # noqa: E402
from training.taught import Part  # noqa: E402

PART = Part((2000, 2001, 2002), (1, 1, 1), (0, 1, 2), (0, 1, 2))
SEEN = Scouted("a", (PART,), fates=((1, 0),))
HEARD = Scouted("b", (PART,), cues=(2,))


def test_only_what_is_labelled_is_asked() -> None:
    given = sights([SEEN, HEARD], "cpu")
    assert given.right[1, 0] == 1
    assert given.right[5, CUE] == 1
    assert given.right.sum() == 2
    assert given.told[:3, :CUE].all()
    assert not given.told[:3, CUE].any()
    assert not given.told[3:, :CUE].any()
    assert loss_of(torch.full_like(given.right, -50.0), given) == pytest.approx(100, abs=1)


def test_learning_sees_what_the_labels_tell() -> None:
    torch.manual_seed(0)
    network = ScoutNetwork()
    learn(network, [replace(SEEN, id=str(n)) for n in range(64)], "cpu", epochs=8)
    network.eval()
    with torch.no_grad():
        scores = network(sights([SEEN], "cpu").read)[:, 0]
    assert scores.argmax() == 1


@pytest.mark.filterwarnings("ignore")
def test_what_ships_sees_as_what_learnt(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = ScoutNetwork().eval()
    (tmp_path / "language").mkdir()
    write(network, tmp_path)
    assert (tmp_path / "language" / "scout.onnx").stat().st_size < 7_000_000
    with torch.no_grad():
        expected = torch.sigmoid(network(sights([SEEN], "cpu").read)).numpy()
    shipped = one_thread(tmp_path / "language" / "scout.onnx", "scout")
    asked = {
        "pieces": np.array([[START, *PART.pieces, END]]),
        "layout": np.array([[0, *PART.layout, 0]]),
        "first": np.array(PART.first) + 1,
        "last": np.array(PART.last) + 1,
    }
    (found,) = shipped.run(None, asked)
    assert found.shape == (3, CUE + 1)
    assert np.allclose(found, expected, atol=0.02)


def test_stories_of_the_gold_are_left_out(tmp_path: Path) -> None:
    rows = [{"url": f"u{n}", "title": f"Title {n}", "text": f"Words {n}."} for n in range(4)]
    for name, told in (("all", rows), ("gold", rows[2:3])):
        (tmp_path / name).write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    found = list(stories(tmp_path / "all", tmp_path / "gold"))
    assert [report.id for report in found] == ["w-0", "w-1", "w-3"]
    assert found[1].text == "Title 1\n\nWords 1."
