"""Whether the losses of short reports are new, a running total or history: the words decide, read as a whole."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind, Scope
from counterclaim.reading import read

PUBLISHED = "2021-05-04"
"""A Tuesday."""

WORDS = {Scope.NEW: "new", Scope.PART: "new", Scope.CUMULATIVE: "total", Scope.BACKGROUND: "history"}


def scopes(text: str) -> str:
    claims = read(text, published=PUBLISHED).claims
    return " ".join(WORDS[c.figure.scope] for c in claims if c.kind is Kind.FIGURE and c.figure)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army said that seven more of its men had been killed, which brings its dead since Sunday to 11.",
            "new total",
        ),
        (
            "The union said six miners had been killed since Sunday, bringing the number killed in the revolt to 51.",
            "new total",
        ),
        ("The army said two of its men had been killed near Mora, raising its losses this month to 19.", "new total"),
        (
            "Chad said two more of its men had died, taking its losses in the past week to 12. Malawi said one of its "
            "medics had been killed.",
            "new total new",
        ),
        ("Six soldiers were killed in the deadliest fighting over Nagorno-Karabakh in years.", "new"),
        ("Nine soldiers were killed in the worst violence in Mora since 2016.", "new"),
        ("A suspect in the killing of two nuns was arrested in Mora on Monday.", "new history"),
        ("He is accused of the murder of a judge.", "history"),
        ("Peru accused Chile of the killing of nine sailors.", "new"),
        ("Herders killed nine men in Mora on Monday in reprisal for the death of three of their kin.", "new history"),
        ("Chad struck two camps on Monday in retaliation for a bombing that killed six soldiers.", "history"),
        ("The rebels vowed to avenge the killing of their commander.", "history"),
        ("Chad hanged a man on Monday for killing three policemen.", "new history"),
        ("Police arrested two men for killing a nurse in Mora on Monday.", "new"),
        ("Amnesty International said soldiers killed 30 villagers in Mora in early February.", "new"),
        ("Villagers said soldiers killed 30 people in Mora on 20 April.", "new"),
        ("A bomb killed three people in Mora on Monday. On 12 April a blast there killed 14.", "new history"),
        ("Chad put its losses at 20 dead, bringing the number killed since March to 300.", "new total"),
        ("Three men were killed in Mora on Monday, among them a survivor of the 1992 siege.", "new new"),
        ("Nine people died in Mora in the 2012 floods.", "history"),
        ("Police shot dead two men in Mora on Monday, pushing the month's toll to 23.", "new total"),
        ("It was the most serious spike in fighting since 2016 when scores were killed in four days.", "history"),
        ("It was the worst raid on Mora since the night of April 28, when 60 people died.", "history"),
        (
            "Fighting around Mora went on for a fourth day on Tuesday. The army says it has lost 19 soldiers. "
            "The rebels speak of 60 dead.",
            "total total",
        ),
        (
            "A mortar killed three people in Mora on Tuesday. Since Saturday 41 civilians have been killed, the "
            "hospital said.",
            "new total",
        ),
        (
            "At least 54 people are dead after three days of riots in Mora, hospitals said on Monday. The "
            "governor confirms 37 deaths.",
            "total total",
        ),
        (
            "A car bomb in Mora killed 11 people on Tuesday, the deadliest blast since March. Forty were wounded.",
            "new new",
        ),
        ("The toll of Sunday's bombing in Mora has risen to 24, the mayor said.", "new"),
        (
            "The clashes, which began on Friday, have claimed 88 lives. The ministry puts its own losses at 12.",
            "total total",
        ),
        (
            "Ten soldiers were killed on Monday and four more on Tuesday when gunmen attacked their post near Mora.",
            "new new",
        ),
        ("As of Monday evening the morgue in Mora had received 45 bodies.", "total"),
        (
            "The monitoring group has documented 310 civilian deaths since the offensive began last month. The "
            "army admits 20.",
            "total total",
        ),
        (
            "An air strike killed six people in Mora on Monday. The raids have killed 70 civilians so far.",
            "new total",
        ),
        ("The civil war of 1998 killed 20,000 people.", "history"),
        (
            "Gunmen raided Mora on Sunday night. Twelve villagers were killed and 20 wounded, the mayor said.",
            "new new",
        ),
        ("Nobody was hurt in the shelling on Tuesday.", "new"),
        ("In all, 71 people were killed in the five-day battle for Mora, the army said.", "total"),
        (
            "The army said 15 of its men had died and 60 had been hurt in the week-long siege. A doctor was "
            "killed on Tuesday.",
            "total total new",
        ),
        (
            "Four more bodies were pulled from the rubble on Tuesday, taking the death toll from a week of air "
            "raids to 96.",
            "new total",
        ),
        ("The death toll in Mora now stands at 120 after six days of shelling.", "total"),
        ("Hospitals in Mora have treated 340 wounded and counted 75 dead since Thursday.", "total total"),
        ("Between 1 and 4 May, 33 civilians were killed in Mora, the UN said.", "total"),
        ("Over the past week 130 people were killed in the province; on Tuesday nine died in Mora.", "total new"),
        (
            "Rebels claim to have killed 200 soldiers during the offensive that started on Saturday; the army "
            "has acknowledged 31.",
            "total total",
        ),
        ("Clashes broke out on Sunday. Altogether 44 people have lost their lives.", "total"),
        ("So far this year 212 people have been killed in the region.", "total"),
        ("Police said two officers had been killed and five wounded in an ambush near Mora on Tuesday.", "new new"),
        ("Eight fighters have been killed in a drone strike, the ministry said on Tuesday.", "new"),
        ("Last year 300 people died in such raids. On Monday 14 were killed in Mora.", "history new"),
        ("The war has killed more than 5,000 people, according to the UN.", "history"),
        ("By Monday the number of dead had reached 61, with 400 injured.", "total total"),
        (
            "Communiqué no. 14. Our forces raided the Mora barracks at dawn on 3 May. Twenty enemy soldiers were "
            "eliminated and nine captured.",
            "new new",
        ),
        (
            "10:15 A rocket has hit the market in Mora. 10:40 The ambulance service says six are dead and 14 hurt.",
            "new new",
        ),
        (
            "Situation report no. 7, 4 May. Since the start of the crisis, partners have recorded 214 deaths and "
            "1,030 injuries.",
            "total total",
        ),
        (
            "The office has verified 96 civilian deaths between 1 January and 30 April. The latest attack, on 2 "
            "May, killed eleven.",
            "total new",
        ),
        (
            "Presenter: Good evening. A soldier was killed in Mora today and two were hurt. Our correspondent "
            "says that the army has now lost 46 men in this campaign.",
            "new new total",
        ),
        (
            "The ministry confirmed the death of two pilots whose helicopter was shot down on Sunday. Rebels "
            "claimed four.",
            "new new",
        ),
        (
            "Doctors at the main hospital have received 63 bodies since the shelling started. The Red Crescent "
            "counts 80.",
            "total total",
        ),
        ("According to the monitor, 1,204 fighters have died in the battle for Mora.", "total"),
        (
            "Twelve people were killed when the plane bombed a school in Mora, residents said. The government "
            "put the number at five.",
            "new new",
        ),
        ("A mass grave with 31 bodies has been found near Mora.", "new"),
        ("In 2014 the same group seized 200 schoolgirls and killed 59 boys at a college.", "history history"),
        ("Losses on both sides now exceed 500.", "total"),
        ("The total since October is 1,800 killed and 4,000 wounded.", "total total"),
        ("The coast guard recovered eight bodies on Monday; 20 are missing.", "new new"),
        ("More than 40,000 people have been displaced by the fighting.", "total"),
        (
            "Clashes between herders and farmers left nine dead and 15 wounded in Mora on Sunday. This brings to "
            "60 the number of people killed this month.",
            "new new total",
        ),
        ("Five peacekeepers have been killed in an attack on their convoy, the UN mission said.", "new"),
        ("The United Nations says 12 of its staff have been killed in the conflict.", "total"),
        ("Some 300 children have been killed or maimed since January, according to the fund.", "total"),
        ("On 2 May the enemy lost 450 men and 12 tanks. Our losses: four killed.", "new new"),
        ("From 24 February to 4 May the enemy lost about 24,000 personnel.", "total"),
        ("The three-day battle left 90 rebels and 17 soldiers dead.", "total total"),
        ("The rebels hold 30 prisoners taken in the raid.", "new"),
        ("The group says it still holds 19 soldiers.", "total"),
        (
            "Situation report, 4 May. Casualties since 20 April: killed 41, wounded 130, missing 7.",
            "total total total",
        ),
        ("Total losses of the enemy from 20 April to 4 May: personnel 2,400 killed, 310 captured.", "total total"),
        ("Figures to date: 212 dead, 900 injured. In the last 24 hours: 9 dead.", "total total new"),
        (
            "Last 24 hours: 4 killed, 11 wounded. Since the start of the operation: 87 killed, 240 wounded.",
            "new new total total",
        ),
        (
            "The conflict, now in its third week, has killed 310 people. Of these, 120 were children. The army "
            "says that it has lost 45.",
            "total total total",
        ),
        (
            "Two weeks into the offensive the army has buried 61 men; the rebels will not say how many they "
            "lost, but doctors speak of 200.",
            "total total",
        ),
        ("Nearly a month of bombing has cost 900 lives.", "total"),
        ("The assault on the city, which entered its sixth day, has killed 75 and wounded 300.", "total total"),
        ("Ten days after the coup, at least 130 protesters are dead.", "total"),
        ("That is 23 journalists killed this year.", "total"),
        ("He put government losses in the whole campaign at 400 dead and 1,100 wounded.", "total total"),
        ("During the siege 16 nurses were killed.", "total"),
        ("The mission has lost 21 peacekeepers in its two years.", "total"),
        ("Sunday's fighting left 60 dead and 90 wounded.", "new new"),
        ("Between Friday and Monday, 27 villagers were killed.", "total"),
        ("In April, 27 villagers were killed, the group says.", "total"),
        (
            "From Thursday to Sunday the air force flew 200 sorties; the rebels say 48 of their men died and 100 "
            "were injured.",
            "total total",
        ),
        ("The earlier figure of 14 dead was revised to 11.", "new"),
        ("More than 9,000 people have fled Mora, most of them on foot.", "total"),
        ("About 12,000 people are sheltering in schools.", "total"),
        ("Some 3,000 people fled the town on Monday.", "new"),
        ("The decade-long insurgency has cost 30,000 lives.", "history"),
        ("Twelve years of civil war have killed some 90,000 people.", "history"),
        ("More than 60,000 people have died since the rebellion began in 2009.", "history"),
        ("Half a million people perished in the civil war.", "history"),
        ("Since the operation began in March, 140 rebels have been killed.", "total"),
        ("This year 140 rebels have been killed.", "total"),
        ("The raid came three days after gunmen killed 30 people at a well.", "history"),
        ("The blast followed an ambush a week earlier in which nine policemen died.", "history"),
        (
            "A mine killed two people in Mora on Tuesday. It was the worst incident since June 2016, when a bus was "
            "hit and 16 travellers were killed.",
            "new history",
        ),
        ("The hospital in Mora said that 21 bodies had been brought in by nightfall.", "new"),
        ("A clinic in Mora has taken in 30 wounded since dawn.", "new"),
        ("The toll in the Mora mosque blast has climbed to 41.", "new"),
        ("A bomb went off in Mora on Tuesday. The mayor had earlier spoken of seven dead.", "new"),
        (
            "Nine marines were killed on Monday in Mora, the army said, the heaviest loss since fighting began on "
            "Friday.",
            "new",
        ),
        ("The guerrillas hold two engineers.", "total"),
        ("The army has raised its dead to 23.", "total"),
        ("The ministry said that the rebels had lost 110 men in the fighting in Mora.", "total"),
        ("The rebels lost 40 men this year; the army had 12 killed in the same period.", "total total"),
        (
            "Since March 400 people have been killed in the province. On Tuesday a convoy was ambushed near Mora; "
            "the army said it had lost four men.",
            "total new",
        ),
        ("Overnight clashes with rebels have killed 18 soldiers and left 20 wounded, the army said.", "new new"),
        ("A roof fell in and killed nine soldiers during a clash with rebels near Mora on Monday.", "new"),
        ("In the 24 hours since its last report 90 people were killed. Fighting went on for a fifth day.", "new"),
        ("According to first reports, 690 people have died since the offensive began on 20 April.", "total"),
        ("Fighting that lasted all day killed four rebels and wounded nine.", "new new"),
        ("Twelve people were killed in the bloodiest clashes in ten years.", "new"),
        ("In three weeks of clashes 60 people were killed.", "total"),
        ("He put the rebel losses of the last few days at 300 dead and 80 wounded.", "total total"),
        (
            "Police say 80 rebels have died since January. In the same months 40 were captured, and bombs claimed the "
            "lives of 14 civilians.",
            "total total total",
        ),
        ("Two weeks of fighting have killed 205 people, 18 of them children, and injured 913.", "total total total"),
        (
            "24 killed as fighting widens\n\nFighting on the border has killed 24 soldiers since Saturday, they say.",
            "total total",
        ),
        ("Nine die in raid\n\nGunmen killed nine men in Mora on Monday. Since April 90 have died.", "new new total"),
        ("The army has lost 40 men since Friday and killed two envoys on Monday.", "total new"),
        ("Since Friday 40 rebels have been killed, and on Tuesday a mine killed two boys.", "total new"),
        ("The war in the south began in 2003. More than 300,000 people have died in it.", "history"),
        ("The war began on 2 April. More than 3,000 people have died since.", "total"),
        ("Rebels raided a base on Monday. Three peacekeepers have been missing since the raid.", "new"),
        ("Since Thursday 40 people are missing in Mora.", "total"),
        (
            "Thirteen men died on Monday in the deadliest raid in weeks of conflict.\n\nBesides the dead, over 30 "
            "soldiers were wounded, a doctor said.",
            "new new",
        ),
        ("Clashes in Mora have killed 16 soldiers, and 20 have been wounded, the ministry said.", "new new"),
        ("Clashes in Mora have killed 160 soldiers, the ministry said.", "total"),
        ("The war has killed 16 aid workers, the agency said.", "total"),
        ("Fresh fighting along the river has killed nine policemen and wounded 30, the ministry said.", "new new"),
        ("Shells killed two men on Monday.\n\nIn five years of war 9,000 people have died.", "new history"),
        ("A mine killed a driver on Monday. Herders have killed dozens of farmers in recent years.", "new history"),
        (
            "A bomb killed two men on Monday. In April gunmen killed six guards in Tal and wounded nine.",
            "new history history",
        ),
        ("A bomb killed two men on Monday. Gunmen killed 600 people in April.", "new total"),
        ("Sixty people were killed in April, the mission said. Tal had 20 dead and nine hurt.", "total total total"),
        ("Figures for April\n\nThe mission recorded 60 deaths in April. Tal had 20 killed.", "total total"),
        ("The mission recorded 60 deaths in April. On 2 May a bomb killed three men in Tal.", "total new"),
        (
            "A mine killed two men on Monday. It was the heaviest loss since March, when rebels shot a dozen guards.",
            "new history",
        ),
        (
            "The group claimed a raid in February on a hotel used by traders, in which five guests were hurt.",
            "history",
        ),
        (
            "A blast killed a man on Monday.\n\nIn 2019 rebels raided a camp near Tal. Ten were killed in that attack.",
            "new history",
        ),
        (
            "A mine killed a man on Monday.\n\nIn February police shot a student dead. They killed nine more people "
            "in the marches that followed.",
            "new history history",
        ),
        (
            "Clashes entered a third day on Tuesday. The rebels said nine of their men had been killed there.",
            "new",
        ),
        ("The ministry reported 28 dead on Monday in the heaviest raid of the war so far.", "new"),
        ("The toll of the clashes may rise, since 20 villagers are missing, the mayor said.", "new"),
        ("A crew of three is missing since its car was stopped near Mora.", "new"),
        ("Since the fighting broke out on Friday, 40 people are missing.", "total"),
        ("Raids in Mora, Tal and Duri killed 30 men and wounded eight.", "total total"),
        ("Rebel attacks in four districts have killed 13 policemen.", "total"),
        ("Three explosions in Mora killed 13 policemen on Monday.", "new"),
        ("Strikes on Mora and Tal killed 13 people.", "new"),
        ("Night raids by rebels have claimed the lives of seven villagers.", "new"),
        (
            "Bombing of Mora entered a third day on Tuesday. The raids had killed 51 people since the morning, the "
            "minister said.",
            "new",
        ),
        ("Two men died in Mora and one in Tal. That makes three dead in all.", "new new new"),
        ("Official toll of the war: 215 dead, 900 wounded.", "total total"),
        ("Between the start of hostilities on 26 April and Tuesday, 70 died, 23 of them children.", "total total"),
        ("Troops killed 40 rebels and detained nine in operations of the last few days.", "total total"),
        (
            "The ministry put the number of gunmen killed at no less than 28. The airport has been closed since "
            "April 26, when gunmen shot at a plane.",
            "new",
        ),
        ("State television said that Eritrean forces had killed 2,300 Ethiopians and wounded 4,200.", "total total"),
        ("The attack killed 3,000 people on Monday.", "new"),
        ("A rocket hit a bakery in Mora. As of now there are nine dead and 14 injured, the mayor said.", "new new"),
        ("A bus hit a mine near Mora on Monday. Seven passengers are now known to have died.", "new"),
        ("Shells hit the port on Monday. So far this year 14 dockers have been killed there.", "total"),
        ("Fighting in Mora went on for a fourth day. So far 19 rebels have been killed, the army said.", "total"),
        (
            "Gunmen shot dead a priest on Monday. Feuds have killed more than 9,000 villagers in the past "
            "ten years.",
            "new history",
        ),
        (
            "A mine wounded two boys on Monday. Since 24 March 2015 the office has recorded 4,300 civilians "
            "killed.",
            "new history",
        ),
        (
            "Since the raids began on Friday, the force has lost 300 men. Up to 40 soldiers fell over the "
            "past day.",
            "total new",
        ),
        (
            "Since Friday the siege of Mora has killed 300 people. Hospitals reported five dead and 22 wounded in the "
            "24 hours to Monday noon.",
            "total new new",
        ),
        (
            "Clashes near Mora went on for a third day. A car bomb killed 56 villagers in Tal on Monday, nurses said. "
            "The governor also put the dead at 56.",
            "new new",
        ),
        ("The army killed 11 fighters on Monday in Borno, where Boko Haram has fought since 2009.", "new"),
        ("Two soldiers died in Kashmir on Monday, where rebels have fought Indian rule since 1989.", "new"),
        ("In the fighting that began in 2009 in Borno, 11 soldiers died.", "history"),
    ],
)
def test_scope_of_a_text(text: str, told: str) -> None:
    assert scopes(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Most people have fled Mora since Monday, when ten soldiers were killed.",
        "At least 40 houses have burned in Mora since Monday, when ten soldiers were killed.",
    ],
)
def test_what_began_what_goes_on_is_no_history(text: str) -> None:
    assert "history" not in scopes(text)


def test_what_a_day_since_which_nothing_was_as_grave_cost_is_history_without_a_day_of_publication() -> None:
    text = "Shells fell in Mora. It was the most serious spike since 2016 when scores were killed in four days."
    (figure,) = (c.figure for c in read(text).claims if c.figure)
    assert figure.scope is Scope.BACKGROUND
