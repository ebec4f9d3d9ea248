"""A reading of a made-up border clash, built by hand so that no network is needed."""

from __future__ import annotations

from datetime import date

from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import (
    NARRATOR,
    Claim,
    Claimant,
    Event,
    Figure,
    Kind,
    Layer,
    Scope,
    Stance,
    Statement,
    Status,
    Victims,
)
from counterclaim.model.finding import Finding, FindingKind, Person, Reading, Reason, Tally, Unresolved
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.model.value import Count, PlacePrecision, Precision, When, Where

TITLE = "Five troops dead as guns fire on the Armenia-Azerbaijan border"
LEAD = "Azerbaijan's defence ministry said three of its soldiers <including a major> were killed near Tovuz on Tuesday."
SECOND = "Armenia lost two men; that makes five dead on both sides since Sunday. Baku denied losing a drone over Berd."
THIRD = "Yerevan claimed that its forces had downed the drone. Scores were killed in 2016."
APPEAL = "Your gift keeps our reporters on the road."
TEXT = "\n".join((TITLE, APPEAL, LEAD, SECOND, THIRD))
ROLES = (Role.TITLE, Role.FURNITURE, Role.BODY, Role.BODY, Role.BODY)

AZERBAIJAN = Claimant("Ministry of Defence of Azerbaijan", "AZE", "MIL", "Leyla Aliyeva-Test")
BAKU = Claimant("Government of Azerbaijan", "AZE", "GOV")
YEREVAN = Claimant("Government of Armenia", "ARM", "GOV")
DAY = When.day(date(2020, 7, 14))
SINCE = When(date(2020, 7, 12), date(2020, 7, 14), Precision.DAYS)
YEAR = When(date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR)
TOVUZ = Where("Tovuz", "AZE", "Tovuz", 40.992, 45.629, PlacePrecision.TOWN, 585152)
BERD = Where("Berd", "ARM", "Tavush", 40.881, 45.388, PlacePrecision.TOWN, 616771)


def at(words: str) -> Span:
    """Where these words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def border_clash() -> Reading:
    """Six claims, two named men, a sum, a contradiction, tallies and a date left open."""
    claims = (_three(), _two(), _five(), _denied(), _downed(), _history())
    three, two, five, denied, downed, _ = (c.id for c in claims)
    return Reading(
        _document(),
        claims,
        people=(Person("Rauf Testov", ("R. Testov",), "major", "AZE", Status.KILLED, (three,)),),
        findings=(
            Finding(
                FindingKind.SUM_HOLDS,
                (three, two, five),
                "3 + 2 = 5: the parts make the total.",
                five,
                (three, two),
            ),
            Finding(
                FindingKind.CONTRADICTION,
                (denied, downed),
                "Azerbaijan denies losing the drone that Armenia claims.",
            ),
        ),
        tallies=(
            Tally("AZE", Status.KILLED, Victims.MILITARY, 3, 3, 3, (three,), (three,), (three,)),
            Tally("ARM", Status.KILLED, Victims.MILITARY, 2, 2, None, (two,), (two,), (two,)),
        ),
        unresolved=(Unresolved("the major's name", at("a major"), Reason.REFERENT_UNKNOWN),),
    )


def _document() -> Document:
    stretches, start = [], 0
    for words, role in zip((TITLE, APPEAL, LEAD, SECOND, THIRD), ROLES, strict=True):
        stretches.append(Stretch(Span(start, start + len(words)), role))
        start += len(words) + 1
    report = Report(TEXT, "clash-1", "https://news.example/clash", "The Example", date(2020, 7, 14), TITLE)
    return Document(report, tuple(stretches), "AP")


def _figure(words: str, figure: Figure, claimant: Claimant, when: When, where: Where | None = None) -> Claim:
    spans = (("count", at(words.split()[0])), ("when", at("Tuesday")))
    chain = () if claimant.narrator else (Layer("The Example", None, "said", at("said")),)
    return Claim(
        "clash-1",
        Kind.FIGURE,
        Stance.ASSERTED,
        claimant,
        (at(words),),
        spans,
        chain,
        figure,
        when=when,
        where=where,
    )


def _three() -> Claim:
    figure = Figure(Count.exactly(3), Status.KILLED, "AZE", Victims.MILITARY, Scope.NEW, names=("Rauf Testov",))
    return _figure("three of its soldiers <including a major> were killed", figure, AZERBAIJAN, DAY, TOVUZ)


def _two() -> Claim:
    figure = Figure(Count.exactly(2), Status.KILLED, "ARM", Victims.MILITARY, Scope.NEW)
    return _figure("lost two men", figure, YEREVAN, SINCE)


def _five() -> Claim:
    figure = Figure(Count.exactly(5), Status.KILLED, "both", Victims.MILITARY, Scope.CUMULATIVE)
    return _figure("five dead on both sides since Sunday", figure, NARRATOR, SINCE)


def _history() -> Claim:
    figure = Figure(Count(40, None), Status.KILLED, "unknown", Victims.UNKNOWN, Scope.BACKGROUND)
    return _figure("Scores were killed in 2016", figure, NARRATOR, YEAR)


def _denied() -> Claim:
    evidence = (at("losing a drone over Berd"),)
    said = Statement("losing a drone over Berd", "ARM")
    lost = Event("ASSAULT", None, None, None, None, None, "drone")
    return Claim("clash-1", Kind.STATEMENT, Stance.DENIED, BAKU, evidence, event=lost, statement=said, where=BERD)


def _downed() -> Claim:
    forces = Actor("Armed Forces of Armenia", "ARM", Sector.MILITARY, "ARM")
    event = Event("ASSAULT", "aerial", "Explosions/Remote violence", "Air/drone strike", forces, None, "drone")
    evidence = (at("its forces had downed the drone"),)
    return Claim("clash-1", Kind.EVENT, Stance.ASSERTED, YEREVAN, evidence, event=event)
