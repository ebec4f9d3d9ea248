"""A network's own teaching leaves out what the gold measures it on."""

from __future__ import annotations

import json
from pathlib import Path

from training.unmeasured import texts

ADDRESS = "https://en.wikinews.org/wiki/"


def test_stories_of_the_gold_are_left_out(tmp_path: Path) -> None:
    pages = ['Raid_on_"Alpha"_base', "Talks_resume", "Flood_in_Beta", "Gamma's_talks", "Raid_on_%22Delta%22"]
    stories = [{"url": ADDRESS + page, "text": f"Of {page} &amp; more."} for page in pages]
    news = tmp_path / "data/wikinews"
    news.mkdir(parents=True)
    (news / "texts.jsonl").write_text("\n".join(map(json.dumps, stories)), encoding="utf-8")
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "texts.jsonl").write_text(json.dumps(stories[0]), encoding="utf-8")
    (gold / "other.xml").write_text('<file url="http://en.wikinews.org/wiki/Talks_resume"/>', encoding="utf-8")
    (gold / "encoded.txt").write_text(f'{ADDRESS}Gamma%27s_talks {ADDRESS}Raid_on_"Delta"', encoding="utf-8")
    own = tmp_path / "a.txt"
    own.write_text("@a-1|Outlet|2020-01-01\nIt lost [[two]]{A;A;A;military;killed;2;2;new} men.\n", encoding="utf-8")
    found = dict(texts(tmp_path / "data", gold, own))
    assert found == {ADDRESS + "Flood_in_Beta": "Of Flood_in_Beta & more.", "a-1": "It lost two men."}
