"""What the words near a figure left open is settled from the rest of the report, in an order of trust."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.extract.mentions import ActorMention, Attribution, FigureMention, PlaceMention, TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.episode import Episode
from counterclaim.extract.settle.scope import settle_scopes
from counterclaim.extract.settle.setting import Setting, setting_of
from counterclaim.extract.settle.side import settle_sides
from counterclaim.extract.settle.victims import settle_elided, settle_kinds, settle_victims
from counterclaim.extract.settle.when import settle_times
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import BOTH, UNKNOWN, Claimant, Scope, Stance, Status, Victims
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Count, PlacePrecision, Precision, When, Where
from tests.trees import tree

PARSE = tree(
    """It it PRON 2 nsubj
lost lose VERB 0 root
its its PRON 4 nmod:poss
troops troops NOUN 2 obj
enemy enemy NOUN 2 obl"""
)
ANCHOR = date(2021, 5, 4)
WORDS = Span(0, 2)


def said_by(party: str | None) -> Attribution:
    claimant = Claimant(f"government of {party}", party)
    return Attribution((1, 2, 3), claimant, WORDS, WORDS, 1, Stance.ASSERTED, "says")


def draft(
    head: int = 3,
    *,
    low: int = 5,
    side: str | None = None,
    victims: Victims = Victims.MILITARY,
    party: str | None = None,
    sentence: int = 0,
    **mention: object,
) -> Draft:
    spans = () if victims is Victims.UNKNOWN else (("victims", WORDS),)
    figure = FigureMention(head, 1, WORDS, Count.exactly(low), Status.KILLED, victims, side, spans, (), **mention)  # type: ignore[arg-type]
    said = said_by(party) if party else None
    return Draft(figure, sentence, 0, Role.BODY, said, None, None, side, victims)


def actor(head: int, party: str, sector: Sector = Sector.MILITARY) -> ActorMention:
    country = party if len(party) == 3 else None
    return ActorMention(head, head + 1, head, WORDS, Actor(party, party, sector, country), "name")


def side_of(first: Draft, *others: Draft, actors: tuple[ActorMention, ...] = ()) -> str | None:
    drafts = (*others, first)
    return settle_sides(PARSE, drafts, actors, setting_of(drafts, actors, ()))[-1].side


FIGHTERS = (actor(0, "ETH"), actor(1, "ERI"))
TOTAL = draft(low=9, victims=Victims.UNKNOWN, cumulative=True)
PLACED = replace(
    draft(victims=Victims.CIVILIAN),
    place=PlaceMention(0, 1, WORDS, Where("Badme", "ETH", None, 14.7, 37.8, PlacePrecision.TOWN), "name"),
)


@pytest.mark.parametrize(
    ("figure", "others", "actors", "side"),
    [
        pytest.param(draft(side="ETH"), (), (), "ETH", id="the words tell it"),
        pytest.param(draft(owner=2, party="ERI"), (), (), "ERI", id="its: the claimant"),
        pytest.param(draft(owner=2), (), (actor(2, "ETH"),), "ETH", id="its: the one it stands for"),
        pytest.param(draft(victims=Victims.UNKNOWN), (draft(1, low=2, side="ETH"),), (), "ETH", id="figure before it"),
        pytest.param(draft(owner=4, party="ERI"), (), FIGHTERS, "ETH", id="enemy troops"),
        pytest.param(draft(low=0, party="ERI"), (), FIGHTERS, "ERI", id="no casualties: one's own"),
        pytest.param(
            draft(party="ONLF"), (), (actor(0, "ONLF", Sector.REBEL), actor(1, "ETH")), "ETH", id="a state's soldiers"
        ),
        pytest.param(
            draft(victims=Victims.MILITANT), (), (actor(0, "ONLF", Sector.REBEL),), "ONLF", id="the armed group named"
        ),
        pytest.param(draft(by="ETH"), (), FIGHTERS, "ERI", id="enemy of the killer"),
        pytest.param(
            TOTAL,
            (draft(1, side="ETH", sentence=1), draft(2, side="ERI", sentence=1)),
            FIGHTERS,
            BOTH,
            id="total over two sides",
        ),
        pytest.param(draft(low=7), (draft(low=7, side="ERI", sentence=2),), (), "ERI", id="told again"),
        pytest.param(draft(party="ETH"), (), (), "ETH", id="own soldiers"),
        pytest.param(draft(owner=2, party="ERI", by="ERI"), (), FIGHTERS, "ETH", id="its: not those of the killer"),
        pytest.param(
            draft(victims=Victims.MIXED, party="ONLF"),
            (),
            (actor(0, "ONLF", Sector.REBEL), actor(1, "ETH")),
            "ETH",
            id="soldiers and police are a state's",
        ),
        pytest.param(draft(party="ETH", by="RUS"), (), (), UNKNOWN, id="not own where another killed"),
        pytest.param(PLACED, (), (), "ETH", id="civilians of the place"),
        pytest.param(draft(), (), (), UNKNOWN, id="nothing tells"),
    ],
)
def test_side(figure: Draft, others: tuple[Draft, ...], actors: tuple[ActorMention, ...], side: str) -> None:
    assert side_of(figure, *others, actors=actors) == side


@pytest.mark.parametrize(("country", "groups"), [("TUR", ("PKK",)), ("PKK", ())])
def test_a_group_of_three_letters_is_no_state(country: str, groups: tuple[str, ...]) -> None:
    rebels = replace(actor(0, "PKK"), actor=Actor("PKK", "PKK", Sector.REBEL, country))
    setting = setting_of((), (rebels, actor(1, "TUR")), ())
    assert (setting.groups, setting.between_states) == (groups, not groups)


@pytest.mark.parametrize(("year", "state"), [(1990, "SYR"), (1960, "SYR"), (2010, "ISR"), (None, "SYR")])
def test_the_soldiers_an_armed_group_tells_of_are_of_the_state_it_fights(year: int | None, state: str) -> None:
    setting = Setting(("Hezbollah",), ("Hezbollah",), "SYR", others=("ISR",) if year != 1990 else (), year=year)
    assert setting.state_against("Hezbollah") == state


def test_a_part_is_of_the_side_that_its_whole_will_have() -> None:
    parse = tree("Rebels rebel NOUN 2 nsubj\nfell fall VERB 0 root\nsnipers sniper NOUN 2 obl")
    drafts = (draft(0, low=40, victims=Victims.MILITANT, party="ETH"), draft(2, low=9, party="ETH", part=0))
    settled = settle_sides(parse, drafts, (), Setting(("ETH", "ONLF"), ("ONLF",)))
    assert [d.side for d in settled] == ["ONLF", "ONLF"]


def test_people_counted_by_a_region_that_rules_itself_are_its_own() -> None:
    officials = Claimant("Officials of Tigray", "Tigray", Sector.GOVERNMENT)
    figure = replace(PLACED, said=replace(said_by("Tigray"), claimant=officials))
    assert side_of(figure) == "Tigray"
    assert side_of(replace(figure, said=said_by("UN"))) == "ETH"


@pytest.mark.parametrize(("word", "side"), [("jihadists", "ISWAP"), ("fighters", "YPG")])
def test_nobody_calls_fighters_of_his_own_jihadists(word: str, side: str) -> None:
    parse = tree(f"{word} {word} NOUN 2 nsubj\nfell fall VERB 0 root")
    figure = draft(0, victims=Victims.MILITANT, party="YPG")
    figure = replace(figure, mention=replace(figure.mention, evidence=parse.tokens[0].span))
    setting = Setting(("YPG", "ISWAP"), ("YPG", "ISWAP"))
    assert settle_sides(parse, (figure,), (), setting)[0].side == side


def test_who_only_counts_has_lost_no_soldiers_unless_it_fights() -> None:
    figure = draft(party="UN")
    assert figure.said is not None
    counted = replace(figure, said=replace(figure.said, claimant=Claimant("UN office", "UN", Sector.INTERGOVERNMENTAL)))
    assert side_of(counted) == UNKNOWN
    assert side_of(counted, actors=(actor(0, "UN"), actor(1, "ERI"))) == "UN"


def test_those_who_fight_are_the_two_armed_parties_named_most() -> None:
    talks = (actor(0, "RUS", Sector.GOVERNMENT), actor(1, "RUS", Sector.GOVERNMENT))
    fights = (actor(2, "ETH"), actor(3, "ERI"), actor(3, "ERI"))
    assert setting_of((), (*talks, *fights), ()).fighting == ("ERI", "ETH")


@pytest.mark.parametrize(("party", "enemy"), [("ETH", "ERI"), ("ERI", "ETH"), ("RUS", None), (None, None)])
def test_the_enemy_is_the_other_of_two(party: str | None, enemy: str | None) -> None:
    assert Setting(("ETH", "ERI")).enemy_of(party) == enemy


def test_one_that_fights_alone_has_no_enemy() -> None:
    assert Setting(("ETH",)).enemy_of("ETH") is None


@pytest.mark.parametrize(("year", "enemy"), [(2000, "ERI"), (2020, None), (None, None)])
def test_one_that_fights_alone_has_the_enemy_of_its_war(year: int | None, enemy: str | None) -> None:
    assert Setting(("ETH",), year=year).enemy_of("ETH") == enemy


def at(figure: Draft, first: date, last: date | None, precision: Precision = Precision.DAY) -> Draft:
    return replace(figure, time=TimeMention(WORDS, "DATE", "", When(first, last, precision), "told"))


SPELL = When(date(2021, 5, 1), ANCHOR, Precision.DAYS)
ONGOING = (TimeMention(WORDS, "DATE", "", SPELL, "since"),)


@pytest.mark.parametrize(
    ("figure", "scope"),
    [
        pytest.param(draft(), Scope.NEW, id="nothing said"),
        pytest.param(draft(cumulative=True), Scope.CUMULATIVE, id="running total"),
        pytest.param(draft(part=0), Scope.PART, id="part"),
        pytest.param(draft(background=True), Scope.BACKGROUND, id="words of history"),
        pytest.param(at(draft(), ANCHOR, ANCHOR), Scope.NEW, id="today"),
        pytest.param(at(draft(), date(2021, 4, 1), date(2021, 4, 1)), Scope.BACKGROUND, id="last month"),
        pytest.param(
            at(draft(), date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR),
            Scope.BACKGROUND,
            id="a past year",
        ),
        pytest.param(
            at(draft(cumulative=True), date(2021, 4, 1), ANCHOR, Precision.DAYS),
            Scope.CUMULATIVE,
            id="since April",
        ),
    ],
)
def test_scope(figure: Draft, scope: Scope) -> None:
    assert settle_scopes(PARSE, [figure], ONGOING, ANCHOR)[0].scope is scope


def test_the_toll_of_one_blast_is_as_new_as_the_blast() -> None:
    assert settle_scopes(PARSE, [draft(cumulative=True)], (), ANCHOR)[0].scope is Scope.NEW


def test_a_part_of_a_running_total_is_one() -> None:
    whole, part = settle_scopes(PARSE, [draft(cumulative=True), draft(part=0)], ONGOING, ANCHOR)
    assert whole.scope is part.scope is Scope.CUMULATIVE


def test_one_person_told_by_an_article_is_no_total() -> None:
    assert settle_scopes(PARSE, [draft(low=1, cumulative=True)], ONGOING, ANCHOR)[0].scope is Scope.NEW


def test_an_elided_noun_is_that_of_the_figure_before_it() -> None:
    killed, wounded = settle_elided(PARSE, [draft(1), draft(3, victims=Victims.UNKNOWN)])
    assert wounded.victims is killed.victims


def test_a_total_over_both_sides_is_mixed() -> None:
    total = draft(side=BOTH, victims=Victims.UNKNOWN)
    assert settle_victims(PARSE, [total], Setting())[0].victims is Victims.MIXED


@pytest.mark.parametrize(
    ("side", "other", "groups", "victims"),
    [
        pytest.param("ETH", "ERI", (), Victims.MILITARY, id="one of two states"),
        pytest.param("ONLF", "ONLF", ("ONLF",), Victims.MILITANT, id="an armed group"),
        pytest.param("ETH", "ONLF", ("ONLF",), Victims.UNKNOWN, id="a government's toll in a civil war"),
        pytest.param("RUS", "ERI", (), Victims.UNKNOWN, id="one that does not fight"),
    ],
)
def test_losses_of_one_that_fights_are_fighters(
    side: str, other: str, groups: tuple[str, ...], victims: Victims
) -> None:
    told = draft(side=side, victims=Victims.UNKNOWN, party="ETH")
    assert settle_victims(PARSE, [told], Setting(("ETH", other), groups))[0].victims is victims


def test_fighters_left_unnamed_of_a_state_are_its_soldiers() -> None:
    carried = draft(side="ETH", victims=Victims.MILITANT)
    carried = replace(carried, mention=replace(carried.mention, spans=()))
    assert settle_victims(PARSE, [carried], Setting(("ETH", "ONLF"), ("ONLF",)))[0].victims is Victims.MILITARY


def test_soldiers_counted_alike_elsewhere_are_of_no_armed_group() -> None:
    rebels = draft(1, low=7, side="ONLF", victims=Victims.UNKNOWN)
    named = (actor(0, "ONLF", Sector.REBEL),)
    assert side_of(draft(low=7), rebels, actors=named) == UNKNOWN


def test_a_total_over_two_states_that_lost_only_soldiers_is_of_soldiers() -> None:
    total = replace(draft(side=BOTH, victims=Victims.UNKNOWN), scope=Scope.NEW)
    settled = settle_victims(PARSE, [draft(1, side="ETH"), draft(2, side="ERI"), total], Setting(("ETH", "ERI")))
    assert settled[-1].victims is Victims.MILITARY


def test_a_part_without_a_noun_is_of_the_kind_of_its_whole() -> None:
    whole, others = draft(1, victims=Victims.MILITANT), draft(2, victims=Victims.CIVILIAN)
    part = draft(3, victims=Victims.UNKNOWN, part=0)
    assert settle_elided(PARSE, [whole, others, part])[-1].victims is Victims.MILITANT


def test_a_part_is_of_the_side_of_its_whole() -> None:
    assert side_of(draft(part=0, sentence=1), draft(1, low=9, side="ERI")) == "ERI"


def test_the_displaced_are_civilians() -> None:
    fled = draft(victims=Victims.UNKNOWN)
    fled = replace(fled, mention=replace(fled.mention, status=Status.DISPLACED))
    assert settle_kinds(PARSE, [fled])[0].victims is Victims.CIVILIAN


STATE = tree(
    """It it PRON 2 nsubj
counts count VERB 0 root
nine nine NUM 2 obj
dead dead ADJ 3 amod"""
)
CAMPED = tree(
    """Ninety ninety NUM 3 nsubj
are be AUX 3 aux
camped camp VERB 0 root"""
)


def state(trigger: int, status: Status = Status.KILLED) -> Draft:
    figure = draft()
    return replace(figure, mention=replace(figure.mention, trigger=trigger, status=status))


@pytest.mark.parametrize(("times", "scope"), [(ONGOING, Scope.CUMULATIVE), ((), Scope.NEW)])
def test_the_dead_of_fighting_that_goes_on_are_counted_up_to_now(times: tuple[TimeMention, ...], scope: Scope) -> None:
    assert settle_scopes(STATE, [state(3)], times, ANCHOR)[0].scope is scope


@pytest.mark.parametrize(("status", "scope"), [(Status.DISPLACED, Scope.CUMULATIVE), (Status.KILLED, Scope.NEW)])
def test_the_displaced_are_counted_as_they_stand(status: Status, scope: Scope) -> None:
    assert settle_scopes(CAMPED, [state(2, status)], (), ANCHOR)[0].scope is scope


def test_a_running_total_runs_from_the_first_loss_told_to_the_report() -> None:
    loss = at(draft(1), date(2021, 5, 2), date(2021, 5, 2))
    _, total = settle_times(settle_scopes(PARSE, [loss, draft(cumulative=True)], ONGOING, ANCHOR), ANCHOR)
    assert total.when == When(date(2021, 5, 2), ANCHOR, Precision.DAYS)


def test_an_undated_figure_has_no_day_but_that_it_was_before_the_report() -> None:
    told = settle_times(settle_scopes(PARSE, [draft()], (), ANCHOR), ANCHOR)[0]
    assert told.when == When(None, ANCHOR, Precision.DAYS)
    assert (told.trace[-1].slot, told.trace[-1].rule) == ("when", "no day is told: not after the report")


def test_an_undated_figure_of_a_report_without_a_day_stays_undated() -> None:
    assert settle_times(settle_scopes(PARSE, [draft()], (), None), None)[0].when is None


def test_history_without_a_date_stays_undated() -> None:
    assert settle_times(settle_scopes(PARSE, [draft(background=True)], (), ANCHOR), ANCHOR)[0].when is None


DAYS_OF_IT = Episode(date(2021, 5, 1), 0, ((0, date(2021, 5, 3)),))


@pytest.mark.parametrize(
    ("figure", "when"),
    [
        pytest.param(draft(), (date(2021, 5, 3), date(2021, 5, 3)), id="new, in the sentence of the third day"),
        pytest.param(draft(cumulative=True), (date(2021, 5, 1), ANCHOR), id="a total from its beginning"),
        pytest.param(
            at(draft(cumulative=True), date(2021, 5, 1), date(2021, 5, 1)),
            (date(2021, 5, 1), ANCHOR),
            id="a total whose only date is that beginning",
        ),
    ],
)
def test_days_in_fighting_that_began_on_a_told_day(figure: Draft, when: tuple[date, date]) -> None:
    told = settle_times(settle_scopes(PARSE, [figure], ONGOING, ANCHOR), ANCHOR, None, DAYS_OF_IT)[0].when
    assert told is not None
    assert (told.first, told.last) == when


LEAD = TimeMention(WORDS, "DATE", "", When(ANCHOR, ANCHOR, Precision.DAY), "weekday: carried from the lead")


@pytest.mark.parametrize(
    ("figure", "day"),
    [
        pytest.param(draft(), ANCHOR, id="new losses without a date"),
        pytest.param(draft(background=True), None, id="history keeps none"),
        pytest.param(at(draft(), date(2021, 5, 2), date(2021, 5, 2)), date(2021, 5, 2), id="its own date"),
    ],
)
def test_new_losses_without_a_date_take_that_of_the_lead(figure: Draft, day: date | None) -> None:
    told = settle_times(settle_scopes(PARSE, [figure], (), ANCHOR), ANCHOR, LEAD)[0]
    assert (told.when.first if told.when else None) == day


def test_a_date_taken_from_the_lead_is_told_as_taken() -> None:
    told = settle_times(settle_scopes(PARSE, [draft()], (), ANCHOR), ANCHOR, LEAD)[0]
    assert (told.trace[-1].slot, told.trace[-1].rule) == ("when", LEAD.rule)


OFFICERS = tree(
    """Two two NUM 2 nummod
officers officer NOUN 3 nsubj
fell fall VERB 0 root"""
)


@pytest.mark.parametrize(
    ("others", "victims"),
    [
        ((Victims.POLICE,), Victims.POLICE),
        ((Victims.POLICE, Victims.MILITARY), Victims.MILITARY),
        ((), Victims.MILITARY),
    ],
)
def test_officers_are_police_where_police_are_counted(others: tuple[Victims, ...], victims: Victims) -> None:
    figure = draft(1)
    words = (("victims", OFFICERS.tokens[1].span),)
    figure = replace(figure, mention=replace(figure.mention, spans=words))
    told = [*(draft(1, victims=kind) for kind in others), figure]
    assert settle_elided(OFFICERS, told)[-1].victims is victims


KEEPERS = tree(
    """Three three NUM 2 nummod
peacekeepers peacekeeper NOUN 3 nsubj
died die VERB 0 root"""
)


@pytest.mark.parametrize(("bodies", "side"), [(("UN",), "UN"), (("UN", "African Union"), UNKNOWN), ((), UNKNOWN)])
def test_peacekeepers_are_of_the_one_body_named(bodies: tuple[str, ...], side: str) -> None:
    figure = draft(1)
    words = KEEPERS.tokens[0].span.hull(KEEPERS.tokens[1].span)
    figure = replace(figure, mention=replace(figure.mention, evidence=words))
    named = tuple(actor(0, body, Sector.INTERGOVERNMENTAL) for body in bodies)
    assert settle_sides(KEEPERS, [figure], named, Setting())[0].side == side


COMRADES = tree(
    """Two two NUM 2 nummod
comrades comrade NOUN 3 nsubj
fell fall VERB 0 root"""
)


@pytest.mark.parametrize(("party", "side"), [("ONLF", "ONLF"), ("UN", UNKNOWN)])
def test_comrades_are_of_an_armed_group_that_speaks(party: str, side: str) -> None:
    figure = draft(1, party=party, victims=Victims.UNKNOWN)
    words = (("victims", COMRADES.tokens[1].span),)
    figure = replace(figure, mention=replace(figure.mention, spans=words))
    setting = Setting(("ETH", "ONLF"), ("ONLF",))
    settled = settle_sides(COMRADES, [figure], (), setting)
    assert settled[0].side == side
    assert side == UNKNOWN or settle_victims(PARSE, settled, setting)[0].victims is Victims.MILITANT


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        pytest.param((11, Victims.MILITARY), (1, Victims.CIVILIAN), Victims.MIXED, id="soldiers and a civilian"),
        pytest.param((11, Victims.MILITARY), (1, Victims.MILITARY), Victims.MILITARY, id="soldiers"),
        pytest.param((11, Victims.MILITARY), (2, Victims.CIVILIAN), Victims.UNKNOWN, id="it does not add up"),
    ],
)
def test_a_total_is_of_the_kinds_that_make_it_up(
    first: tuple[int, Victims], second: tuple[int, Victims], kind: Victims
) -> None:
    parts = (draft(i, side="ETH", low=low, victims=victims) for i, (low, victims) in enumerate((first, second)))
    total = draft(3, side="ETH", low=12, victims=Victims.UNKNOWN, cumulative=True)
    assert settle_victims(PARSE, [*parts, total], Setting())[-1].victims is kind


STAFFED = tree(
    """Three three NUM 2 nummod
staff staff NOUN 3 nsubj
died die VERB 0 root"""
)


@pytest.mark.parametrize(("sector", "side"), [("IGO", "UN"), ("GOV", UNKNOWN)])
def test_staff_is_of_the_organisation_that_speaks(sector: str, side: str) -> None:
    figure = draft(1, victims=Victims.CIVILIAN, party="UN")
    said = replace(said_by("UN"), claimant=Claimant("UN", "UN", sector))
    words = STAFFED.tokens[0].span.hull(STAFFED.tokens[2].span)
    figure = replace(figure, said=said, mention=replace(figure.mention, evidence=words))
    assert settle_sides(STAFFED, [figure], (), Setting())[0].side == side


JOINED = tree(
    """Nine nine NUM 2 nsubj
fell fall VERB 0 root
and and CCONJ 5 cc
ten ten NUM 5 nsubj
fled flee VERB 2 conj
since since ADP 7 case
Sunday Sunday PROPN 5 obl"""
)


def test_what_stands_behind_two_verbs_is_said_of_both() -> None:
    open_time = at(state(1), date(2021, 5, 2), None)
    pair = [open_time, replace(draft(cumulative=True), mention=replace(draft(cumulative=True).mention, trigger=4))]
    assert [d.scope for d in settle_scopes(JOINED, pair, ONGOING, ANCHOR)] == [Scope.CUMULATIVE] * 2
    undated = [state(1), pair[1]]
    assert settle_scopes(JOINED, undated, ONGOING, ANCHOR)[0].scope is Scope.NEW


FELL = tree(
    """Nine nine NUM 3 nsubj
were be AUX 3 aux
killed kill VERB 0 root"""
)


@pytest.mark.parametrize(
    ("low", "side"),
    [
        pytest.param(9, "ETH", id="the unnamed dead that an armed group tells of are its enemy's"),
        pytest.param(0, "ONLF", id="none are its own"),
    ],
)
def test_dead_told_by_an_armed_group(low: int, side: str) -> None:
    figure = draft(0, low=low, victims=Victims.UNKNOWN, party="ONLF")
    figure = replace(figure, mention=replace(figure.mention, trigger=2, spans=()))
    setting = Setting(("ETH", "ONLF"), ("ONLF",))
    assert settle_sides(FELL, [figure], (), setting)[0].side == side


PUT = tree(
    """It it PRON 2 nsubj
put put VERB 0 root
earlier early ADV 2 advmod
losses loss NOUN 2 obj"""
)


def test_a_total_that_was_told_before_reaches_to_the_day_before() -> None:
    total = replace(state(1), mention=replace(draft(cumulative=True).mention, trigger=1))
    (told,) = settle_times(settle_scopes(PUT, [total], ONGOING, ANCHOR), ANCHOR)
    assert told.told_before
    assert told.when is not None
    assert told.when.last == date(2021, 5, 3)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        pytest.param("Local authorities of Ethiopia", "ETH", id="a mayor"),
        pytest.param("Ministry of Foreign Affairs of Ethiopia", UNKNOWN, id="a diplomat may tell of anyone"),
    ],
)
def test_people_counted_by_those_who_serve_there(name: str, side: str) -> None:
    said = replace(said_by("ETH"), claimant=Claimant(name, "ETH", "GOV"))
    figure = replace(draft(0, victims=Victims.UNKNOWN, low=9), said=said)
    figure = replace(figure, mention=replace(figure.mention, trigger=2, spans=(("victims", WORDS),)))
    assert settle_sides(FELL, [figure], (), Setting())[0].side == side


@pytest.mark.parametrize(
    ("by", "side"),
    [
        pytest.param(None, "ERI", id="a village of that name in a land that nobody names"),
        pytest.param("ERI", "ETH", id="unless the one who tells it did it"),
    ],
)
def test_a_namesake_in_a_land_untold_is_no_place(by: str | None, side: str) -> None:
    figure = replace(PLACED, said=said_by("ERI"), mention=replace(PLACED.mention, by=by, head=0, trigger=2))
    setting = Setting((), theatre="ERI")
    assert settle_sides(FELL, [replace(figure, victims=Victims.CIVILIAN)], (), setting)[0].side == side


def test_civilians_killed_by_a_state_are_not_those_of_the_group_that_tells_it() -> None:
    figure = draft(victims=Victims.CIVILIAN, party="ONLF", by="ETH")
    named = (actor(0, "ONLF", Sector.REBEL), actor(1, "ETH"))
    assert side_of(figure, actors=named) != "ONLF"


SHELLED = tree(
    """ONLF ONLF PROPN 2 nsubj
said say VERB 0 root
army army NOUN 4 compound
shells shell NOUN 5 nsubj
hit hit VERB 2 ccomp
and and CCONJ 10 cc
nine nine NUM 9 nummod
its its PRON 9 nmod:poss
men man NOUN 10 nsubj
fell fall VERB 5 conj"""
)


def test_its_men_who_fell_are_of_no_one_who_only_marks_a_noun() -> None:
    figure = draft(8, party="ONLF", owner=7)
    said = replace(said_by("ONLF"), content=tuple(range(2, 10)))
    figure = replace(figure, said=said, mention=replace(figure.mention, trigger=9))
    named = (actor(0, "ONLF", Sector.REBEL), actor(2, "ETH"))
    assert settle_sides(SHELLED, [figure], named, setting_of([figure], named, ()))[0].side == "ONLF"


def test_attackers_of_a_state_are_its_soldiers() -> None:
    figure = draft(4, owner=4, victims=Victims.MILITANT, party="ERI")
    setting = setting_of([figure], FIGHTERS, ())
    settled = settle_victims(PARSE, settle_sides(PARSE, [figure], FIGHTERS, setting), setting)
    assert (settled[0].side, settled[0].victims) == ("ETH", Victims.MILITARY)
