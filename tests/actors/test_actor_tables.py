"""What every row of the tables of people and epithets must hold for the rest to be able to read it."""

from __future__ import annotations

from counterclaim.extract.lexicon import rows as lexicon_rows
from counterclaim.gazetteer import actors
from counterclaim.gazetteer.actors import load
from counterclaim.gazetteer.tables import rows
from counterclaim.model.actor import Sector, is_state


def test_people_have_a_party_a_sector_and_years_in_order() -> None:
    for name, party, sector, _, first, last, _ in rows("actors_people"):
        assert name, party
        assert party, name
        assert Sector(sector), name
        assert len(first) == len(last) == 4, name
        assert first <= last, name


def test_whoever_people_speak_for_is_named_too() -> None:
    index = load()
    local = {group.removeprefix("~") for _, _, group, *_ in lexicon_rows("actors_epithets.tsv")}
    parties = [party for _, party, *_ in rows("actors_people")]
    unnamed = [p for p in parties if not (index.state_name(p) or index.called(p) or p in local)]
    assert len(unnamed) < len(parties) / 100


def test_epithets_hold_in_a_land() -> None:
    for words, land, group, *years in lexicon_rows("actors_epithets.tsv"):
        assert is_state(land), words
        assert group, words
        assert len(years) in (0, 1, 3), words


def test_a_group_is_one_party_whichever_table_names_it() -> None:
    index = actors.load()
    for short, long in (("KNU", "Karen National United Party"), ("CPN-M", "Communist Party of Nepal-Maoist")):
        one, other = index.called(short), index.called(long)
        assert one
        assert other
        assert one.actor == other.actor, (short, long)
    gaza, syria = index.called("Army of Islam (Gaza)"), index.called("Jaysh al-Islam")
    assert gaza
    assert syria
    assert (gaza.actor.country, syria.actor.country) == ("PSE", "SYR")
