"""Deeds that are told by nouns, with those who do them behind: what came about, what was said, given and ended."""

from __future__ import annotations

import pytest

from tests.events.deeds import claims, types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The recall by Lima of its envoy from Chad was announced on Monday.", "SANCTION Government of Peru Chad"),
        ("The expulsion of a Chadian aid worker by Niger was announced.", "SANCTION Niger Chadian aid worker"),
        ("The severing of ties with Mali by Niger followed.", "SANCTION Niger Mali"),
        ("The suspension of Peruvian aid to Mali was announced.", "SANCTION Peru Mali"),
        ("Peruvian aid to Mali was suspended.", "SANCTION Peru Mali"),
        ("The lifting of Chadian sanctions on Mali was announced.", "CONCEDE Chad Mali"),
        ("The arrest by Niger of a nurse drew condemnation from Chad.", "COERCE Niger nurse, ACCUSE Chad -"),
        ("A withdrawal by Chadian troops from Mali was demanded by Niger.", "REQUEST Niger Armed Forces of Chad"),
        ("A warning from Chad to Mali was published on Sunday.", "THREATEN Chad Mali"),
        ("A shipment of medicine from Chad to Mali arrived on Monday.", "AID Chad Mali"),
        ("Chad gave $20 million to feed Malians.", "AID Chad Mali"),
        ("The recognition of a Malian republic by Lima took effect.", "SUPPORT Government of Peru Mali"),
        ("A demand by Chad that Mali halt supplies of gas was repeated.", "REQUEST Chad Mali"),
        ("An offer by Chad to free six men was rejected.", "REJECT - Chad"),
        ("A Chadian proposal was dismissed by Mali.", "REJECT Mali Chad"),
        ("A withdrawal by Chad would please Mali.", ""),
        ("A visit by the president of Chad to Mali ended on Friday.", "CONSULT Presidency of Chad Mali"),
        ("The withdrawal of Chadian troops from Mali was completed.", "RETREAT Armed Forces of Chad Mali"),
        ("The withdrawal by Chad of its troops from a base in Mali was completed.", "RETREAT Chad Mali"),
        ("A grant from Chad to Mali was handed over.", "AID Chad Mali"),
        ("Tents given by Chad were delivered to Mali.", "AID Chad Mali"),
        ("The expulsion of Chadians was ordered by Niger.", "SANCTION Niger Chad"),
        ("Allegations by Chad that Lima has forged maps were published.", "ACCUSE Chad Government of Peru"),
        ("A threat by Chad to cut off gas supplies to Mali was repeated on state radio.", "THREATEN Chad Mali"),
        (
            "Mali accused Chad of launching cyberattacks on Malian government websites.",
            "ACCUSE Mali Chad, COERCE Chad Malian government websites",
        ),
        ("A probe of Chad's army was opened by the UN.", "ACCUSE UN Armed Forces of Chad"),
        ("Chad was accused of theft in a report by the UN.", "ACCUSE UN Chad"),
        ("The UN said so in a report that accuses Chad of theft.", ""),
        ("The Chadian army took part in clashes with Boko Haram.", "ASSAULT Armed Forces of Chad Boko Haram"),
        ("Peru backed Chad's application to join the UN.", "SUPPORT Peru Chad"),
        ("Chad phoned Mali to discuss the truce.", "CONSULT Chad Mali"),
        ("A truce agreed by Chad and Mali will take effect on Monday.", "AGREE Chad Mali"),
        ("Women were seized by Boko Haram as they overran Mora.", "ASSAULT Boko Haram Women, ASSAULT Boko Haram Mora"),
        ("Raiders were shot by police as they hit a base.", "ASSAULT police Raiders, ASSAULT Raiders base"),
        ("A call by Chad for Mali to free six men was ignored.", "REQUEST Chad Mali, REJECT - Chad"),
        ("Chad demanded that Lima remove its ships.", "REQUEST Chad Government of Peru"),
        ("Criticism of Mali came from Chad on Tuesday.", "ACCUSE Chad Mali"),
        ("The delivery of 14 tanks to Mali was announced by Chad.", "AID Chad Mali"),
        ("The army chased rebels who shelled a farm in Mali.", "ASSAULT rebels farm"),
    ],
)
def test_who_does_what_a_noun_tells(text: str, told: str) -> None:
    assert ", ".join(_shown(text)) == told


def _shown(text: str) -> list[str]:
    events = [c.event for c in claims(text) if c.event]
    names = [[p.name if p else "-" for p in (e.actor, e.recipient)] for e in events]
    return [f"{e.plover} {' '.join(two)}" for e, two in zip(events, names, strict=True)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad held naval drills on Friday.", "MOBILIZE"),
        ("Chad held naval drills with Niger on Friday.", "COOPERATE"),
        ("Chad and Niger began joint patrols on Friday.", "COOPERATE"),
        ("Joint exercises by Chadian and Nigerien troops began on Monday.", "COOPERATE"),
        ("Two Chadian ships came to Mali for exercises with the Malian navy.", "COOPERATE"),
        ("Chad test-fired two missiles on Sunday.", "MOBILIZE"),
        ("A sit-in by Chadian teachers began on Monday.", "PROTEST"),
        ("A walk-out by Malian nurses went into its second week.", "PROTEST"),
        ("A general strike by unions in Mali began on Monday.", "PROTEST"),
        ("A strike by Malian teachers entered its tenth week.", "PROTEST"),
        ("A strike by Malian jets began on Monday.", "ASSAULT"),
        ("Chad declared a cease-fire on Monday.", "RETREAT"),
        ("The pull-out of Chadian troops from Mali began on Monday.", "RETREAT"),
        ("A convoy of aid for Mali arrived on Monday.", "AID"),
        ("A wedding party near Mora was hit by Chadian jets.", "ASSAULT"),
    ],
)
def test_drills_and_words_with_a_hyphen(text: str, told: str) -> None:
    assert types(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The attack, near a mill in Chad, is the deadliest in years.", []),
        ("Fighting spread in Chad after a ceasefire collapsed in May.", ["ASSAULT - -"]),
        ("One of the raiders drove a van packed with explosives in Chad.", []),
        ("Officials of Chad said troops fought Boko Haram.", ["ASSAULT Armed Forces of Chad Boko Haram"]),
        ("Rockets were fired from rebel positions near Mora in Chad.", ["ASSAULT rebel -"]),
        ("A shell fell on the road between Lira and Gulu.", ["ASSAULT - -"]),
        ("Boko Haram freed a district chief in Chad.", ["RETREAT Boko Haram Local authorities of Chad"]),
        ("Six men were taken over the river in Chad.", []),
        ("Nine men were burnt or shot when Boko Haram stormed Mora.", ["ASSAULT Boko Haram Mora"]),
        ("Niger bombed a camp in Chad. The raid hit Mora.", ["ASSAULT Niger camp"]),
        ("Chad said it would talk to Mali if Niger would mediate.", ["AGREE Chad Mali"]),
        ("I pulled out my neighbour and two boys in Chad.", []),
        ("Chad pulled out its soldiers.", ["RETREAT Chad -"]),
        ("Protesters were arrested. They shot a nurse.", ["COERCE - Protesters", "ASSAULT Protesters nurse"]),
        ("The villagers were held by soldiers. They killed nine.", ["ASSAULT - -"]),
        ("A wedding party of 14 was killed by a drone in Rada, Yemeni officials said.", ["ASSAULT - Rada"]),
    ],
)
def test_deeds_in_plain_reports(text: str, told: list[str]) -> None:
    assert _shown(text) == told
