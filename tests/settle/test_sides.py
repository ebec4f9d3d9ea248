"""Whose people a figure is of, where the words near it left that open: from the rest of the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import ActorMention, PlaceMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting, setting_of
from counterclaim.extract.settle.side import settle_sides
from counterclaim.extract.settle.victims import settle_victims
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import BOTH, UNKNOWN, Claimant, Victims
from counterclaim.model.value import PlacePrecision, Where
from tests.settle.drafts import PARSE, WORDS, draft, said_by
from tests.trees import tree


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


def test_soldiers_counted_alike_elsewhere_are_of_no_armed_group() -> None:
    rebels = draft(1, low=7, side="ONLF", victims=Victims.UNKNOWN)
    named = (actor(0, "ONLF", Sector.REBEL),)
    assert side_of(draft(low=7), rebels, actors=named) == UNKNOWN


def test_a_part_is_of_the_side_of_its_whole() -> None:
    assert side_of(draft(part=0, sentence=1), draft(1, low=9, side="ERI")) == "ERI"


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
