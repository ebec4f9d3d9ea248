"""The days of what short reports tell: its own, one that goes on from before, or that of the lead."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Kind, Scope
from counterclaim.reading import read

PUBLISHED = "2021-05-04"
"""A Tuesday."""

LEAD = "Shells killed two men near Mora on Monday.\n\n"


def days(claim: Claim) -> str:
    when = claim.when
    if when is None or when.last is None:
        return "undated"
    return f"{when.last:%m-%d}" if when.first == when.last else f"{when.first or '':%m-%d}..{when.last:%m-%d}"


def figures(text: str) -> str:
    """The days of the figures after the first, those of history marked."""
    claims = [c for c in read(text, published=PUBLISHED).claims if c.kind is Kind.FIGURE]
    return " ".join(days(c) + "!" * (c.figure is not None and c.figure.scope is Scope.BACKGROUND) for c in claims[1:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In March a post was raided. A sergeant was killed and three men were hurt.", "03-01..03-31! 03-01..03-31!"),
        ("In 2015 militants stormed the town hall. Sixty people died.", "01-01..12-31!"),
        ("Last week jets bombed a camp. Nine guerrillas fell there.", "04-26..05-02"),
        ("In February a mosque was hit. A child has died since.", "05-03"),
        ("The truce was signed in 2018. Five drivers were killed, police said.", "05-03"),
        ("The garrison took the hill in April. It has lost 12 men.", "05-03"),
        ("Since March the road has been shut. Five drivers were killed, police said.", "05-03"),
    ],
)
def test_a_month_that_opens_a_sentence_goes_on_in_the_past_tense(text: str, told: str) -> None:
    assert figures(LEAD + text) == told


def deeds(text: str) -> str:
    claims = [c for c in read(text, published=PUBLISHED).claims if c.kind is Kind.EVENT]
    return " ".join(days(c) for c in claims[1:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The police said the attackers had opened fire from a car.", "05-03"),
        ("Rebels burned two trucks.", "05-03"),
        ("Helicopters later bombed the hills.", "undated"),
        ("Rebels often shell the road.", "undated"),
        ("Rebels have raided the road for years.", "undated"),
        ("Shootings in the district have become frequent.", "undated"),
        ("Rebels had stormed the town before.", "undated"),
    ],
)
def test_a_deed_without_a_date_takes_that_of_the_lead(text: str, told: str) -> None:
    assert deeds(LEAD + text) == told


@pytest.mark.parametrize(
    "lead",
    [
        "The president voiced alarm on Monday at the war.",
        "In a statement issued on Monday the army said that its men killed nine rebels near Mora.",
        "The airport of Mora has been closed since Friday.",
        "Since the outbreak of fighting on Friday, 30 men have died in Mora.",
    ],
)
def test_a_day_of_words_or_of_a_beginning_leads_nothing(lead: str) -> None:
    claims = read(f"{lead}\n\nShells hit a clinic.", published=PUBLISHED).claims
    assert days(claims[-1]) == "undated"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The post was hit on Monday night, he said.", "05-03"),
        ("Another clash on Monday killed two men in Tal.", "05-04"),
        ("The president had arrived last Tuesday.", "05-04"),
    ],
)
def test_the_day_of_a_deed_goes_before_that_of_its_telling(told: str, day: str) -> None:
    lead = "Rebels stormed a post near Mora, killing seven soldiers, a spokesman said on Tuesday."
    claims = read(f"{lead}\n\n{told}", published=PUBLISHED).claims
    assert {days(c) for c in claims[:2]} == {day}


def test_who_counts_from_a_day_on_does_not_count_for_the_day_told_before() -> None:
    text = "On 29 May a helicopter was shot down and 12 servicemen were killed. The UN counts 356 deaths since 7 May."
    found = [claim.figure.scope for claim in read(text, published="2014-06-14").claims if claim.figure]
    assert found == [Scope.BACKGROUND, Scope.CUMULATIVE]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Nine men were hurt, and four cooks were abducted and released two days later.", "04-29 04-29"),
        ("A third man died of his injuries on Monday. Nine others were hurt.", "05-03 04-29"),
        ("Troops were digging in the ruins on Monday. Nine men were hurt.", "04-29"),
        ("Two days later rebels shelled Tal. Nine men were hurt.", "05-01"),
        ("Troops were clearing the road on Monday when a mine went off. Nine men were hurt.", "05-03"),
    ],
)
def test_what_only_came_behind_a_deed_dates_no_other_losses(told: str, day: str) -> None:
    assert figures("Shells killed two men near Mora on 29 April. " + told) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nine soldiers and six rebels have been killed in Tal since 28 April, police said on Sunday.", "04-28..05-02"),
        ("Nine soldiers and six rebels have been killed in Tal since 28 April, police said.", "04-28..05-04"),
    ],
)
def test_a_total_runs_to_the_day_on_which_it_was_told(text: str, day: str) -> None:
    assert figures(text) == day


def test_those_hurt_in_an_earlier_deed_are_history() -> None:
    text = "Rebels killed four men at Mora on Monday. A clinic there holds 30 farmers wounded in an earlier raid."
    assert figures(text).endswith("!")


def test_an_earlier_deed_of_these_days_is_news() -> None:
    assert figures(LEAD + "The previous attack on Sunday killed 12 people, Nigerian police said.") == "05-02"
    assert figures(LEAD + "The previous attack killed 12 people, Nigerian police said on Sunday.").endswith("!")


def test_who_lost_none_lost_none_in_what_he_tells_of() -> None:
    text = "A Tuareg raid left 15 soldiers dead in Niger on Monday. The MNJ said it held 72 men and had lost none."
    scopes = [c.figure.scope for c in read(text, published=PUBLISHED).claims if c.figure]
    assert scopes[-1] is Scope.NEW


def test_a_beginning_told_before_is_the_day_of_no_other_losses() -> None:
    text = "Nine Chadian men have died since Friday, Chad says. An officer said that his men had killed 50 Libyans."
    whens = [c.when for c in read(text, published=PUBLISHED).claims if c.figure]
    assert [w is not None and w.first == w.last for w in whens] == [False, False]
