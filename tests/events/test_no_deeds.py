"""Words of deeds that tell of none: idioms, habits, trends, comparisons, names, what nothing shows, what was tried."""

from __future__ import annotations

import pytest

from tests.events.deeds import claims, deeds, types


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The colonel died of a heart attack in Mali.", ""),
        ("A crowd gathered for the opening of a mill in Mali.", ""),
        ("Chad flew the bodies of nine soldiers home.", ""),
        ("Chad called the strikes its answer.", ""),
        ("Chad lost nine soldiers and 12 civilians to rockets.", ""),
        ("A wedding was held by opponents of the junta.", ""),
        ("Mali said the bombing went on for more than an hour after it had alerted officials in Bamako.", "ASSAULT"),
        ("Mali's army was to blame.", ""),
        ("Mali holds nine soldiers as insurance against air strikes.", ""),
        ("Attacks on medics may constitute war crimes in Mali.", ""),
        ("Students pushed deeper into the park.", ""),
        ("Students pushed into the square in Bamako.", ""),
        ("Raiders dumped the corpse of a guard in a ditch in Mali.", ""),
        ("The Council decided to impose an embargo on Mali.", "SANCTION"),
        ("The Council will decide to impose an embargo on Mali.", "THREATEN"),
        ("Chadian battalions had suffered heavy losses.", ""),
        ("Raiders armed with sabres stormed a bank in Mali.", "ASSAULT"),
        ("Niger armed the rebels of Mali.", "AID"),
        ("Families sheltered in cellars in Bamako.", ""),
        ("A rocket hit a school sheltering nine families in Mali.", "ASSAULT"),
        ("Niger sheltered 300 refugees from Mali.", "AID"),
        ("A mosque where nine farmers had taken refuge was burnt down.", "ASSAULT"),
        ("A leaflet signed by Boko Haram was hung from a gate in Tal.", ""),
        ("A flag was hung from a bridge in Mali.", ""),
        ("Rebels hanged nine men in Mali.", "ASSAULT"),
        ("Niger's police fired into the air in Niamey.", ""),
        ("Niger's army fired into Mali.", "ASSAULT"),
        ("Mali's army said it had lost contact with a base in Tal.", ""),
        ("Soldiers met nine rebels in the hills of Mali.", ""),
        ("Mali's army raised its count of those killed to 90.", ""),
        ("Mali's army had taken measures to protect civilians.", ""),
        ("Nine men were held on suspicion of spying for Chad.", ""),
        ("Chad's army said its jet was hit and its two pilots ejected.", "ASSAULT"),
        ("Medics were treating the wounded in Bamako.", ""),
        ("The herders had let their cattle loose on the fields in Mali.", ""),
        ("A captain who fled the raid put the dead at nine.", ""),
        ("Chad declared the siege of Mora over on Sunday.", ""),
        ("Chad declared the war with Niger won.", ""),
        ("Chad declared war on Niger.", "THREATEN"),
        ("Chad suspended its patrols along the river.", ""),
        ("Chad suspended aid to Niger.", "SANCTION"),
        ("A Chadian convoy had met the same bandits near Mora.", ""),
        ("The president of Chad met the rebels in Mora.", "CONSULT"),
        ("A group called Sons of the River lost nine men in Chad.", ""),
        ("Ann Reed, a rebel, was taken away on a stretcher in Chad.", ""),
        ("Nine nuns were taken away in Chad.", "ASSAULT"),
        ("Nine farmers displaced by violence died in Chad.", ""),
        ("The army displaced 900 villagers in Chad.", "COERCE"),
        ("The rebels have fought for independence since 1982 in Chad.", ""),
        ("Drivers were trapped at a crossing in Chad.", ""),
    ],
)
def test_idioms(text: str, told: str) -> None:
    assert types(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mali says it targets only fighters.", ""),
        ("Mali says Chad struck nine villages.", "ASSAULT"),
        ("The charity said a clinic it supports was shut.", ""),
        ("Boko Haram has stepped up attacks in Chad this year.", ""),
        ("Attacks by Boko Haram have increased in Chad.", ""),
        ("The post in Chad had been shelled four times since 1992.", ""),
        ("The post in Chad was shelled on Monday.", "ASSAULT"),
        ("Ann Reed was the first medic to die in combat in Chad.", ""),
        ("Chadian boats were forced to return fire.", "ASSAULT"),
        ("Chad forced Niger to return fire.", "COERCE ASSAULT"),
        ("The rebels of Chad are to gather at nine camps and be escorted home to Niger.", ""),
        ("Nine attacks by Boko Haram killed forty in Chad.", "ASSAULT"),
        ("It was one of the worst raids on the town since the invasion began.", ""),
        ("It was a drone attack by Chad.", "ASSAULT"),
        ("Mali called the raid an attack on its people.", ""),
        ("Inspectors found no evidence that Chad had used chlorine.", ""),
        ("Inspectors did not find evidence that Chad had used chlorine.", ""),
        ("Inspectors found evidence that Chad had used chlorine.", "ASSAULT"),
        ("The minister asked why Chad had shelled the town.", ""),
        ("The minister asked Chad to free the captives.", "REQUEST"),
        ("The general gave orders to open fire on a crowd in Mali.", ""),
        ("Nine soldiers were killed in Tal, where they had gone to settle a quarrel.", ""),
        ("China said the camps provide training.", ""),
        ("Some 450 households fled the camp in Mali.", ""),
        ("Rebels fled the camp in Mali.", "RETREAT"),
        ("Mali has said such raids are aimed at rebels.", ""),
        ("Chad told the monks to stay inside before its men opened fire in Mali.", "REQUEST"),
        ("Nine soldiers were killed in Tal, where they had gone to mediate between villages.", ""),
        ("Chadian soldiers shot a herder for refusing to halt.", "ASSAULT"),
        ("A road in Mali was blocked by lorries.", ""),
        ("A road in Mali was blocked by protesters.", "PROTEST"),
        ("The unrest in Mali is the gravest in years.", ""),
        ("Chad's president said Mali would be held accountable.", ""),
        ("Chad's president held Mali accountable.", "ACCUSE"),
        ("Mali's army left before its men opened fire on a crowd in Tal.", "ASSAULT"),
        ("Mali's army left before Chad could attack the town.", ""),
        ("A Chadian jet crashed near Bol, killing its pilot.", ""),
        ("A drone crashed into a house in Bol, killing nine people.", "ASSAULT"),
        ("A lorry overturned near Bol, injuring nine soldiers.", ""),
        ("Fighting between Chadian and Malian soldiers entered a ninth week.", "ASSAULT"),
        ("Some 900 people have been killed in Mali since the protests began in March.", ""),
        ("Some 900 people have been killed in Mali since the clashes erupted.", ""),
        ("Nine people were killed when clashes erupted in Mali.", "ASSAULT"),
        ("Gunmen suspected to be rebels shot nine farmers in Mali.", "ASSAULT"),
        ("A colonel commanded by Chad's general shot nine farmers in Mali.", "ASSAULT"),
        ("Chad's president commanded the army to attack Mali.", "REQUEST"),
        ("Chadian troops backed by tanks shelled Mali.", "ASSAULT"),
        ("Soldiers stationed in Mali did nothing.", ""),
        ("The army stayed away.", ""),
        ("Militiamen had fought alongside the army in Mali.", ""),
        ("Savimbi was killed in a raid by the army, ending the war in Angola.", "ASSAULT"),
        ("Chad's army declined to give details.", ""),
        ("A report released by Chad said nine died in Mali.", ""),
        ("The general had wanted to kill his rivals in Mali.", ""),
        ("Chad wants to hold talks with Mali.", "AGREE"),
        ("Chadian jets violated the airspace of Mali.", "THREATEN"),
        ("Chad would not hold talks with Mali while under attack.", "REJECT"),
        ("Chad's president ordered his troops to withdraw from Mali.", "REQUEST"),
        ("Chad's president ordered the withdrawal of his troops from Mali.", "RETREAT"),
        ("A bus left the town of Tal.", ""),
    ],
)
def test_what_is_told_of_as_no_deed(text: str, told: str) -> None:
    assert types(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Refugees who crossed the border spoke to reporters in Adré.", ""),
        ("An aid worker spoke in Goma after crossing the front line.", ""),
        ("Nine refugees tried to cross the frontier near Mora.", ""),
        ("Chadian soldiers crossed the border into Niger.", "ASSAULT"),
        ("Soldiers of Chad tried to cross the river in a boat.", "ASSAULT"),
        ("Chad's navy declined to say whether its captain had been hurt.", ""),
        ("Chad's ministry refused to say where the rebels were.", ""),
        ("Chad refused to accept the plan.", "REJECT"),
        ("Niger's army said it was looking into the report.", ""),
        ("Niger's police looked into the killing of a judge.", "ACCUSE ASSAULT"),
        ("Bogotá said the helicopter had struck a mountainside.", ""),
        ("A missile struck a mountainside near Kirkuk.", "ASSAULT"),
        ("Five soldiers embraced shahadat near Goma.", ""),
        ("Chad's troops pushed farther towards the town.", ""),
        ("Chad's president pushed for talks with Niger.", "REQUEST"),
        ("The missile is used only by Chadian forces.", ""),
        ("Nine soldiers are being treated in a clinic in Goma.", ""),
        ("Mali's army defended the town of Ber.", ""),
        ("Mali's president defended the raid.", "SUPPORT"),
        ("Some 200 people left five villages in Tavush.", ""),
        ("Mali's army left the town of Ber.", "RETREAT"),
    ],
)
def test_who_only_crosses_looks_or_says_nothing_does_nothing(text: str, told: str) -> None:
    assert types(text) == told


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Chad prevented a drone attack on Abeche.", []),
        ("Chad's police foiled a plot to bomb a church in Abeche.", []),
        ("Villagers fear an attack on Gao.", []),
        ("A raid on Gao could kill thousands.", []),
        ("A raid on Gao killed nine people.", ["asserted"]),
        ("The raid on Gao never happened, Mali said.", ["denied"]),
        ("No raid on Gao took place, Mali said.", ["denied"]),
        ("Chad has repeatedly bombed clinics in Mali.", []),
        ("Chadian soldiers repeatedly stabbed a man in Mali.", ["asserted"]),
        ("Chad's army took the town of Gao without firing a shot.", ["asserted"]),
        ("An operation to abduct nine judges in Gao went wrong.", []),
        ("There was a lull in the fighting for Gao.", []),
        ("There was a break in the shelling of Gao.", []),
        ("Villagers had been warned of a raid on Gao.", []),
        ("Chad told the envoy of an imminent assault on Gao.", []),
    ],
)
def test_what_did_not_come_to_be_is_not_done(text: str, stances: list[str]) -> None:
    assert [str(c.stance) for c in claims(text)] == stances


@pytest.mark.parametrize(
    ("text", "sub"),
    [
        ("Rebels tried to capture the town of Tal in Mali.", None),
        ("Rebels captured the town of Tal in Mali.", "Non-state actor overtakes territory"),
    ],
)
def test_what_is_tried_is_not_taken(text: str, sub: str | None) -> None:
    assert [e.sub for e in deeds(text)] == [sub]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army tried to shoot down a drone.",
        "Rebels sought to seize nine lorries in Mali.",
        "A farmer tried to flee from Mali.",
    ],
)
def test_what_is_tried_may_be_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The army did not say who was behind the shelling of the village.", {"asserted"}),
        ("Police did not say how the gunmen attacked the convoy.", {"asserted"}),
        ("The army did not say whether it had bombed the school.", set()),
        ("The army did not say if it had bombed the school.", set()),
        ("It was unclear whether rebels had shelled Tal.", set()),
        ("The envoy asked whether Mali would release nine soldiers.", set()),
        ("The army denied that it had bombed the school.", {"denied"}),
        ("Monitors could not say who had shelled the school.", set()),
        ("Monitors could not say who had shot nine pupils in Tal.", {"asserted"}),
    ],
)
def test_what_is_asked_is_not_denied(text: str, stances: set[str]) -> None:
    assert {str(c.stance) for c in claims(text)} == stances
