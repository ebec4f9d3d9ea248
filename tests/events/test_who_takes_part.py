"""Who does it and to whom, of the events that plain sentences tell."""

from __future__ import annotations

import pytest

from counterclaim.reading import read
from tests import by_rules
from tests.events.deeds import Sides, deeds, sides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three people were killed in an Israeli strike, Lebanon's health ministry said.", ("Israel", "Three people")),
        ("Nine people were wounded in a Turkish drone attack on Kobani, officials said.", ("Turkey", "Nine people")),
        ("Four villagers died in an Ethiopian air raid on Mekelle.", ("Ethiopia", "Four villagers")),
        ("Six people were killed in fighting between Dinka and Nuer youths in Jonglei.", ("Dinka", "Nuer")),
        ("Two of its soldiers were killed in an Indian attack, Pakistan said.", ("India", "Armed Forces of Pakistan")),
        (
            "Chadian forces and Nigerien troops exchanged fire on Monday, and three people were killed.",
            ("Armed Forces of Chad", "Armed Forces of Niger"),
        ),
        ("Nine soldiers were killed in Islamic State attacks in Syria.", ("Islamic State", "Nine soldiers")),
        ("Three Israeli soldiers were killed in an Israeli strike.", ("Israel", "Armed Forces of Israel")),
    ],
)
def test_who_struck_is_not_who_was_struck(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Azerbaijan said it had carried out an operation after one of its servicemen was wounded.",
            [("Azerbaijan", None)],
        ),
        (
            "The army of Chad said that two soldiers were wounded and that it had killed seven rebels.",
            [("Armed Forces of Chad", "seven rebels")],
        ),
        (
            "A shell of Chad's army hit a village and nine traders were killed.",
            [("Armed Forces of Chad", "nine traders")],
        ),
        (
            "A suicide bomber blew himself up at a tea shop in Tal, killing six people and wounding 11.",
            [("suicide bomber", "six people")],
        ),
        (
            "More than 46 people have been killed since Russia launched its invasion of Ukraine.",
            [("Russia", "Ukraine")],
        ),
        (
            "Gunmen attacked a market in Mali, killing nine traders.",
            [("Gunmen", "nine traders")],
        ),
        (
            "Kenyan troops carried out an operation targeting a camp with a missile.",
            [("Armed Forces of Kenya", "camp")],
        ),
    ],
)
def test_deeds_told_together_and_apart(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Malian army said that 25 civilians died and that it had killed 19 terrorists.",
            ("Armed Forces of Mali", "19 terrorists"),
        ),
        ("Fighting goes on. They captured five soldiers, the defence ministry of Mali said.", (None, "five soldiers")),
        ('"They came at dawn, firing at everyone," said Musa Ali, a farmer.', (None, None)),
        ('Musa Ali said: "They came at dawn, firing at everyone."', (None, None)),
        ("Chad said it had killed nine rebels.", ("Chad", "nine rebels")),
        (
            "Chad's defence ministry said Sudanese troops had shelled its outposts.",
            ("Armed Forces of Sudan", "Armed Forces of Chad"),
        ),
        ("Chad's defence ministry said a drone hit its building.", (None, "Ministry of Defence of Chad")),
        ('"We killed nine soldiers," JNIM said.', ("JNIM", "nine soldiers")),
        ("Soldiers of Togo said they had killed nine rebels.", ("Armed Forces of Togo", "nine rebels")),
        ("A student died in Cusco. The mayor's office said he had been hit by a stone.", (None, "student")),
        ("The mayor said he had been shot by bandits in Cusco.", ("bandits", "Local authorities of Peru")),
    ],
)
def test_whom_a_pronoun_stands_for(text: str, told: Sides) -> None:
    assert told in sides(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Militants opened fire from inside Afghanistan on Thursday.", ("Militants", None)),
        ("Rebels fired rockets from Lebanon on Thursday, Israel said.", ("Rebels", None)),
        ("Rebels fired rockets from Lebanon at Israel on Thursday.", ("Rebels", "Israel")),
        ("North Korea fired 200 artillery rounds off its west coast, Japan said.", ("North Korea", None)),
        ("Iran's Revolutionary Guards said the missiles had hit their targets.", (None, None)),
        ("Missiles hit Iranian targets, Israel said.", (None, "Iran")),
    ],
)
def test_what_is_no_target(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Jihadists killed at least 12 farmers in Mali, residents said.", "farmers"),
        ("Jihadists killed 12 farmers in Mali, residents said.", "12 farmers"),
        ("Between eight and 12 civilians were killed in a strike on Hodeidah.", "civilians"),
        ("Gunmen abducted more than 80 pupils in Nigeria.", "pupils"),
        ("Rebels took three soldiers hostage in Cameroon.", "three soldiers"),
        ("Pakistani troops killed a woman and her two sons.", "woman and her two sons"),
        ("Kyiv said 60 Russian soldiers were killed and 12 taken prisoner.", "Armed Forces of Russia"),
        (
            "Four Philippine soldiers were killed when gunmen ambushed their truck in Jolo.",
            "Armed Forces of the Philippines",
        ),
    ],
)
def test_what_those_are_called_to_whom_it_is_done(text: str, recipient: str) -> None:
    assert [to for _, to in sides(text)] == [recipient]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police said gang members killed eight people in Kenscoff, Haiti.", "gang members"),
        ("Haiti's police said members of a gang killed 17 residents.", "members of a gang"),
        ("Hamas said its members had killed nine soldiers.", "Hamas"),
        ("Hamas said members of the movement had killed nine soldiers.", "Hamas"),
        ("Al-Shabaab said its fighters ambushed a Kenyan convoy near Mandera.", "al-Shabaab"),
        ("Our fighters ambushed a Kenyan convoy near Mandera, al-Shabaab said.", "al-Shabaab"),
        ("Our soldiers shelled a town, the Arakan Army said.", "Arakan Army"),
        ("An attack by herdsmen on the village of Tal killed 45 people.", "herdsmen"),
        ("More than 80 pupils were abducted in Nigeria by armed men on Friday.", "armed men"),
        ("Nine people were killed in a drone strike by Turkish-backed factions near Tal.", "Turkish-backed factions"),
        ("Nine people were killed in a raid by Islamic State.", "Islamic State"),
        ("Police said armed men killed nine people in Zamfara, Nigeria.", "armed men"),
        ("The assailants burned down several shops in Mali.", "assailants"),
        ("Herdsmen attacked a village in Plateau, Nigeria.", "Herdsmen"),
        ("Nine people died in the attack on Tal.", None),
        ("Nine people were killed by shells in Tal.", None),
        ("Nine hostages were shot by their captors.", None),
        ("Nine people were killed in the Chadian army's offensive.", "Armed Forces of Chad"),
    ],
)
def test_what_those_are_called_who_do_it(text: str, actor: str | None) -> None:
    assert [by for by, _ in sides(text)] == [actor]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed eight people in Zamfara on Monday.", ("Gunmen", "eight people")),
        ("Bandits abducted at least 30 labourers from a farm in Zamfara.", ("Bandits", "labourers")),
        ("The army of Togo killed six bandits in Dapaong.", ("Armed Forces of Togo", "six bandits")),
        ("Boko Haram fighters attacked Tourou, in Cameroon's Far North Region.", ("Boko Haram", "Tourou")),
        ("Gunmen attacked a patrol in the municipality of Tame, Colombia.", ("Gunmen", "patrol")),
        ("Mutinous soldiers attacked barracks in Bouake on Thursday.", ("Mutinous soldiers", "barracks")),
        ("A rocket hit a maternity ward in Kherson.", (None, "maternity ward")),
        ("Two villages were shelled on Monday.", (None, "Two villages")),
        ("Chad's army destroyed a rebel camp near Bardai.", ("Armed Forces of Chad", "rebel camp")),
        ("A helicopter was shot down over Khojaly, Azerbaijan said.", (None, None)),
        ("Hundreds of people marched through Abéché with portraits of a dead general.", ("Hundreds of people", None)),
        ("The Houthis fired a missile at a tanker in revenge for a raid.", ("Houthis", "tanker")),
        ("Israel bombed Sanaa.", ("Israel", "Sanaa")),
        ("The rebels hit their targets in Mali.", ("rebels", "Mali")),
    ],
)
def test_what_is_hit_is_called_as_the_words_have_it(text: str, told: Sides) -> None:
    assert told in sides(text)


def test_what_is_hit_is_of_the_land_it_is_in() -> None:
    (event,) = deeds("Jets bombed a school in Kano, Nigeria.")
    assert event.recipient
    assert (event.recipient.name, event.recipient.country) == ("school", "NGA")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fighting broke out between Malian and Nigerien troops.", ("Armed Forces of Mali", "Armed Forces of Niger")),
        ("Thai and Cambodian troops traded fire.", ("Armed Forces of Thailand", "Armed Forces of Cambodia")),
        ("Clashes between farmers and fishermen in Bama left six dead.", ("farmers", "fishermen")),
        ("Clashes between rival clans in Galkayo killed nine people.", ("rival clans", "nine people")),
        ("Three traders were killed in fighting between Chad and Sudan.", ("Chad", "Sudan")),
        ("Five policemen were killed in a shootout with smugglers in Culiacan.", ("smugglers", "Five policemen")),
        ("Rival gangs exchanged gunfire in Cali on Monday.", ("Rival gangs", None)),
        ("Kenyan units are fighting in Somalia's Gedo region.", ("Kenya", None)),
        ("Fighting near Assamaka, close to the Algerian border, killed nine soldiers.", (None, "nine soldiers")),
    ],
)
def test_a_clash_has_two_sides_and_a_place_is_none(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran hanged a man for killing two soldiers.", [("Iran", "man"), ("man", "two soldiers")]),
        ("Iraq hanged a man on Monday for the murder of a judge.", [("Iraq", "man"), (None, "Courts of Iraq")]),
        ("Chad jailed two men for abducting a nurse.", [("Chad", "two men"), ("two men", "nurse")]),
    ],
)
def test_what_one_is_punished_for_is_a_deed_apart(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Six men died in a raid blamed on Boko Haram in Chad.", [("Boko Haram", "Six men"), (None, "Boko Haram")]),
        ("Six miners were killed in an attack attributed to bandits.", [("bandits", "Six miners")]),
        ("Six miners were killed in an attack on Monday.", [(None, "Six miners")]),
        (
            "Israel blamed a lack of sirens for a deadly Iranian strike on Haifa.",
            [("Iran", "Haifa")],
        ),
        (
            "Six soldiers died when their jeep hit a mine planted by the M23 near Goma.",
            [("M23", "Six soldiers")],
        ),
        ("Six policemen died when their van ran over a bomb near Quetta.", [(None, "Six policemen")]),
        ("A convoy came under attack from tribesmen near Mazraq.", [("tribesmen", "convoy")]),
        ("Chad lost two helicopters to rebels.", [("rebels", "Chad")]),
        ("Chad lost two helicopters from its eastern squadron.", [(None, "Chad")]),
    ],
)
def test_who_inflicts_what_is_suffered(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jihadists fired on villagers who were fetching water, killing nine people.", [("Jihadists", "villagers")]),
        (
            "Jihadists shelled villagers who were fetching water, abducting nine people.",
            [("Jihadists", "villagers"), ("Jihadists", "nine people")],
        ),
        (
            "The army chased bandits who shelled a farm, killing nine people.",
            [("bandits", "farm")],
        ),
    ],
)
def test_what_a_deed_led_to_is_no_deed_of_its_victims(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Colombian rice growers seized a police post in Cali.", "Colombian rice growers"),
        ("Chilean pensioners attacked a bank in Lima.", "Chilean pensioners"),
        ("A Russian bomber struck a depot near Odesa.", "Russia"),
        ("Thai gunners shelled a village in Oddar Meanchey.", "Armed Forces of Thailand"),
        ("Soldiers of the Multinational Joint Task Force killed nine bandits.", "Multinational Joint Task Force"),
        ("Troops from the Southern Transitional Council shelled a village.", "Southern Transitional Council"),
        ("Soldiers in northern Mali killed nine bandits.", "Soldiers"),
        ("Warsaw scrambled fighter jets on Monday.", "Government of Poland"),
        ("Libyan smugglers fired at a coast guard vessel.", "Libyan smugglers"),
        ("Government forces shelled Kutum, residents said.", "Armed Forces of Sudan"),
        ("Federal troops shelled Aksum on Monday.", "Armed Forces of Ethiopia"),
        ("Troops shelled Kutum on Monday.", "Troops"),
    ],
)
def test_whose_people_do_it(text: str, told: str) -> None:
    assert sides(text)[0][0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad's army said it lost a helicopter to ground fire.", [(None, "Armed Forces of Chad")]),
        ("Chad said two helicopters had been lost.", [(None, "Chad")]),
        ("Chad said two Sudanese helicopters had been lost.", [(None, "Armed Forces of Sudan")]),
        ("Residents said two helicopters had been lost.", [(None, None)]),
        (
            "Sudan said a farmer was killed by Chadian shelling, and denied losing any tanks.",
            [("Chad", "farmer"), (None, "Sudan")],
        ),
        ("A student died; police say he fell, but his uncle says he was shot by soldiers.", [("soldiers", "student")]),
    ],
)
def test_whose_the_loss_is(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tokyo has turned down an offer from Washington.", ("Government of Japan", "Government of the United States")),
        ("An offer of talks was turned down by Lima on Monday.", ("Government of Peru", None)),
        ("Chad's troops were attacked in a village by Lima.", (None, "Armed Forces of Chad")),
        ("A complaint by Lima against Chad was lodged in Geneva.", ("Government of Peru", "Chad")),
    ],
)
def test_capitals_act(text: str, told: Sides) -> None:
    assert told in sides(text)


def test_who_charges_in_a_quotation_charges_whom_it_tells_of() -> None:
    text = '"Chad\'s troops are helping the rebels," charged a spokesman for Niger\'s army in a letter to newspapers.'
    told = [c.event for c in read(text).claims if c.event and c.event.plover == "ACCUSE"]
    names = [(e.actor and e.actor.name, e.recipient and e.recipient.name) for e in told]
    assert names == [("Armed Forces of Niger", "Armed Forces of Chad")]


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        ("Two Iraqi diplomats were expelled from Peru, the ministry in Baghdad said.", "SANCTION", ("PER", "IRQ")),
        ("Aid to Mali was suspended on Friday, the Canadian foreign ministry said.", "SANCTION", ("CAN", "MLI")),
        ("Nine Malian reporters were arrested on Friday, police in Bamako said.", "COERCE", ("MLI", "MLI")),
        ("Nine Malian reporters were arrested in Peru, the foreign ministry in Bamako said.", "COERCE", (None, "MLI")),
        ("Aid to Mali was suspended on Friday, a Canadian newspaper said.", "SANCTION", (None, "MLI")),
        ("Two Malian reporters were detained, the Malian foreign ministry said.", "COERCE", (None, "MLI")),
        ("Chad has massed troops along its border with Niger.", "MOBILIZE", ("TCD", "NER")),
        ("The Greek navy was placed on alert in a dispute with Turkey.", "MOBILIZE", ("GRC", "TUR")),
        ("Peru filed a lawsuit against Chile at the World Court in The Hague.", "ACCUSE", ("PER", "CHL")),
        ("Nigerian President Olusegun Obasanjo condemned Chad.", "ACCUSE", ("NGA", "TCD")),
    ],
)
def test_what_states_do_is_done_by_who_tells_of_it(text: str, type_: str, told: tuple[str | None, str]) -> None:
    events = [c.event for c in by_rules.read(text).claims if c.event and c.event.plover == type_]
    assert [tuple(a and a.country for a in (e.actor, e.recipient)) for e in events] == [told]
