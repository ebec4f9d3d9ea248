"""Telling other languages from English, without false alarms."""

from __future__ import annotations

import pytest

from counterclaim.clean import clean, require_story
from counterclaim.clean.english import foreign_language
from counterclaim.errors import EmptyReport, NotEnglish
from counterclaim.model.text import Report

OTHERS = {
    "Spanish": "El ministerio de Defensa dijo que tres soldados murieron y otros fueron heridos allí.",
    "French": "Le ministère de la Défense a annoncé que trois soldats ont été tués à la frontière.",
    "German": "Das Verteidigungsministerium teilte mit, dass drei Soldaten getötet und fünf verletzt wurden.",
    "Italian": "Il ministero della Difesa ha detto che tre soldati sono stati uccisi alla frontiera.",
    "Portuguese": "O Ministério da Defesa disse que três soldados foram mortos e feridos na fronteira.",
    "Dutch": "Het ministerie van Defensie zei dat drie soldaten zijn gedood en vijf gewond zijn geraakt.",
    "Turkish": "Savunma Bakanlığı, sınırda üç askerin öldüğünü ve bir heyet için kurul da söyledi.",
    "Indonesian": "Kementerian mengatakan tiga tentara tewas di perbatasan yang dijaga oleh pasukan itu.",
}


@pytest.mark.parametrize(("language", "text"), OTHERS.items())
def test_other_languages_are_told(language: str, text: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Министерство обороны сообщило о гибели трёх военнослужащих на границе.",
        "وزارة الدفاع قالت إن ثلاثة جنود قتلوا على الحدود",
        "国防部表示有三名士兵在边境阵亡,另有五人受伤",
    ],
)
def test_other_scripts_are_told(text: str) -> None:
    assert foreign_language(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Two dead",
        "Three soldiers killed in Rivertown shelling",
        "Colonel Aram Aliyev, Major Nazim Novik, Private Elman Sarkis killed near Hillford",
        "La Paz: el Hadj Omar, de la Cruz and Ould Daddah dead, says army",
        "Kyiv, Kharkiv, Odesa, Mykolaiv, Dnipro, Zaporizhzhia shelled overnight; 14 dead, 30 hurt",
    ],
)
def test_short_and_name_heavy_english_raises_no_alarm(text: str) -> None:
    assert foreign_language(text) is None


def test_the_error_names_report_and_next_step() -> None:
    document = clean(Report(OTHERS["French"], id="report-7"))
    with pytest.raises(NotEnglish) as caught:
        require_story(document)
    assert caught.value.name == "report-7"
    assert caught.value.hint


def test_a_text_of_furniture_only_is_no_story() -> None:
    with pytest.raises(EmptyReport):
        require_story(clean(Report("Comments\nShare this article")))
