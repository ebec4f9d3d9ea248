"""Armed men who are not whom the words beside them name, and officers who are policemen."""

from __future__ import annotations

import pytest

from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer import places
from counterclaim.gazetteer.actors import load
from tests.by_rules import language, read


def called(text: str, words: str) -> list[str]:
    """What words of a report are taken for."""
    parse = language().parse(read(text, "2025-10-12").document)
    found = find_actors(parse, load(), places.load())
    return [m.actor.name for m in found if words in m.span.of(text) and not m.adjective]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Islamic State-linked rebels killed ten in Congo.", "rebels", "Islamic State-linked rebels"),
        ("Rebels linked to Islamic State killed ten in Congo.", "Rebels", "Rebels"),
        ("Rebels allied with al-Qaeda killed ten in Congo.", "Rebels", "Rebels"),
        ("Al Qaeda-linked insurgents killed ten in Mali.", "insurgents", "Al Qaeda-linked insurgents"),
        ("Hezbollah-aligned fighters killed ten in Iraq.", "fighters", "Hezbollah-aligned fighters"),
        ("Rebels killed ten near Goma in Congo.", "Rebels", "M23"),
        ("Rwanda-backed rebels killed ten in Congo.", "rebels", "M23"),
        ("The al-Qaeda-linked group JNIM killed ten in Mali.", "group", "JNIM"),
        ("The Hamas-run health ministry said that ten died.", "ministry", "Hamas"),
        ("Hezbollah-affiliated media said that ten died.", "media", "Hezbollah"),
        ("Jama'a Nusrat ul-Islam wa al-Muslimin (JNIM) said that ten died.", "Nusrat", "JNIM"),
        ("Police in Haiti said that gang members killed ten.", "members", "gang members"),
    ],
)
def test_who_has_to_do_with_a_group(text: str, words: str, name: str) -> None:
    assert called(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Haitian police said that officers killed ten men.", "Police of Haiti"),
        ("Officers killed four people in Nairobi, Kenyan police said.", "Police of Kenya"),
        ("Police in Kenya blocked a road. Officers shot three men.", "Police of Kenya"),
        ("Kenya's police chief said that two officers had died.", "Police of Kenya"),
        ("Mali's army lost a base. Officers said that ten men had died.", "Armed Forces of Mali"),
        ("Kenya's army and police fought gunmen. Two officers said that ten had died.", "Armed Forces of Kenya"),
        ("An officer said that ten men had died in Mali.", "Armed Forces of Mali"),
    ],
)
def test_officers(text: str, name: str) -> None:
    assert called(text, "fficer") == [name]
