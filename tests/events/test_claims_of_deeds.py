"""Who says that a deed is his does not accuse anybody: he tells what he did."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind
from tests.events.deeds import claims

OTHERS = "Gunmen attacked a train near Sibi, police said."


def rows(text: str) -> list[tuple[str, str, str | None, str | None, str | None]]:
    """Of each event: who tells it and how, its type and mode, who did it and to whom."""
    told = [(c, c.event) for c in claims(text) if c.kind is Kind.EVENT and c.event]
    names = [(c, e, e.actor and e.actor.name, e.recipient and e.recipient.name) for c, e in told]
    return [(c.claimant.name, f"{c.stance} {e.plover}", e.mode, by, to) for c, e, by, to in names]


@pytest.mark.parametrize(
    ("text", "mode", "group", "to"),
    [
        ("Al-Shabaab claimed responsibility for a car bomb that killed 11 men.", "explosives", "al-Shabaab", "11 men"),
        ("The Islamic State claimed responsibility for the bombing in Kabul.", "explosives", "Islamic State", "Kabul"),
        ("Boko Haram claimed the attack on an army post near Baga.", None, "Boko Haram", "Armed Forces of Nigeria"),
        ("Hamas claimed credit for the shooting in Jerusalem.", "firearms", "Hamas", "Jerusalem"),
        ("Monday's bombing in Mogadishu was claimed by al-Shabaab.", "explosives", "al-Shabaab", "Mogadishu"),
        ("Responsibility for the blast in Quetta was claimed by Jaish al-Adl.", "explosives", "Jaish al-Adl", "Quetta"),
        ("The Houthis claimed responsibility.", None, "Houthis", None),
        ("Hamas claimed responsibility for the raid, its Al-Aqsa television said.", None, "Hamas", None),
        ("Al-Shabaab claimed responsibility for the raid, Reuters reported.", None, "al-Shabaab", None),
    ],
)
def test_who_claims_a_deed_tells_that_he_did_it(text: str, mode: str | None, group: str, to: str | None) -> None:
    assert rows(text) == [(group, "asserted ASSAULT", mode, group, to)]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "No group has said it carried out the attack in Kandahar.",
        "Nobody has claimed responsibility.",
        "Chad has claimed the village.",
        "Chad claimed responsibility for the security of the camp.",
        "The mayor has responsibility for the police of the town.",
    ],
)
def test_what_nobody_claims_is_told_by_nobody(text: str) -> None:
    assert not rows(text)


def test_a_deed_unclaimed_is_told_by_the_outlet_alone() -> None:
    assert rows("Boko Haram has not claimed responsibility for the attack in Baga.") == [
        ("narrator", "asserted ASSAULT", None, None, "Baga")
    ]


def test_a_claim_is_read_beside_what_others_tell() -> None:
    assert rows(f"{OTHERS} The Baloch Liberation Army claimed the attack.")[-1] == (
        "Baloch Liberation Army", "asserted ASSAULT", "firearms", "Baloch Liberation Army", "train",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Two soldiers who were wounded by a mine in eastern Ukraine died on Monday.", None),
        ("Islamic State claimed the attack on a church in Ituri, Congo, that killed 20 people.", "Islamic State"),
        ("Two soldiers were wounded by a drone of Russia in Sumy.", "Russia"),
    ],
)
def test_where_a_thing_is_has_done_nothing(text: str, actor: str | None) -> None:
    assert [row[3] for row in rows(text)] == [actor]
