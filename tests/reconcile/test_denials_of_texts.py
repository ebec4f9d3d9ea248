"""What is denied in short reports: what stands beside it or shares its things, and no other claim of the foe."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.reconcile.found import parted, read


@pytest.mark.parametrize(
    "text",
    [
        "Georgia said eight Russian jets had been shot down. Moscow denied that the town had been lost.",
        "The Kurds said they had captured 14 tanks. Ankara denied that any Turkish troops were in Iraq.",
        "Chad said 12 Libyan planes were destroyed. Tripoli denied that the airfield had fallen.",
        "Moscow said the Ukrainian army lost 9,000 men. Kyiv denied reports that hundreds had been left behind.",
        "Israel accused Hezbollah of the raid. The group said the outpost was a legitimate target.",
        "Shells hit a Ghanaian base in Tibnin, Lebanon. The army said it was an error.",
        "The rebels said Burmese planes had bombed a market in Laiza. Burma denied using cluster bombs.",
        "The mayor said Iraq appeared to be standing down. Iraq denied that a shell had brought down the airliner.",
        # What others did to one is not what one is told to have done.
        "Israel struck twelve Iranian targets in Syria. Iran denied that it had sent a drone over Israel.",
        "Israel struck Iranian targets in Syria. Iran laughed off talk that it had sent a drone over Israel.",
        "Chadian planes bombed a Libyan post near Aouzou. Libya denied that it had planted mines near Aouzou.",
    ],
)
def test_another_thing_is_no_answer(text: str) -> None:
    assert parted(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The UN said 30,000 people had been driven out of Gali. Abkhazia denied that anyone had been expelled.",
        "The rebels said a Burmese plane dropped poison gas on Laiza. Burma denied using chemical agents.",
        "Lebanon said Israeli troops crossed the border. Israel denied that any soldiers had entered Lebanon.",
        "Pakistan said it shot down two Indian jets. India denied that it had lost any aircraft.",
        "Rebels said they had captured 30 soldiers. The army denied that any soldier had been taken.",
        "Kyiv said Russia had lost 700 men in Bakhmut. Moscow denied losing hundreds of soldiers.",
    ],
)
def test_the_same_thing_is_answered(text: str) -> None:
    assert len(parted(text)) == 1


def test_a_denial_points_at_what_stands_right_before_it() -> None:
    text = "Lebanon accused Israel of murder. The UN said the base was hit on purpose, a conclusion Israel rejected."
    (why,) = parted(text)
    assert why.startswith("UN says")


def test_a_sentence_that_calls_reports_false_points_back_over_its_stop() -> None:
    text = 'Residents of Raqqa said Syrian jets killed 40 people. The army said the reports were "totally false".'
    assert len(parted(text)) == 1


def test_who_denies_and_calls_it_a_lie_denies_once() -> None:
    assert len(parted("Syria accused Turkey of the raid. Ankara denied any part in it, calling the charge a lie.")) == 1


def test_the_whole_is_denied_where_the_part_is_not_named() -> None:
    text = "Militants said 90 soldiers, including six officers, were being held. The army denied they had been taken."
    (why,) = parted(text)
    assert why.startswith("Militants say 90 soldiers")


def test_a_part_stands_against_no_whole_of_another_kind() -> None:
    text = "The mayor said more than 70 people died in Sumy. A doctor put the dead at 95, 30 of them children."
    assert parted(text) == []


def test_the_last_total_of_a_teller_is_compared() -> None:
    text = (
        "The coalition said its strikes on Syria had killed 40 civilians in all by June. To date, it says, its strikes "
        "have killed at least 500 civilians since 2014. The monitor puts the civilian dead since 2014 at 3,000."
    )
    assert parted(text) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The rebels said that they held Lodo and that forty soldiers were dead. Chad dismissed both claims.", 2),
        ("Iran said two drones were shot down and that a third had crashed. Israel called the reports fake news.", 2),
        ("Villagers said soldiers shot five men and killed nine others. The army said the dead were looters.", 2),
        ("Chad said it killed six rebels. The rebels said shells killed three villagers. Sudan denied both claims.", 2),
        ("Ukraine said Russia had shelled Kherson and killed three people. Russia denied the reports of shelling.", 1),
        ("Chad said Libya had bombed a school. Libya said the attack began with rockets fired by Chad.", 1),
        ("Chad said Libya had bombed a school. Libya said the attack began at dawn.", 0),
        ("Kenya said it had bombed a camp and killed 40 fighters. Al-Shabaab rejected the claims.", 1),
    ],
)
def test_how_many_sayings_are_answered(text: str, pairs: int) -> None:
    assert len(parted(text)) == pairs


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "Eritrea said it had killed 200 Ethiopian soldiers. Its army said 300 more were hurt. "
            "Addis Ababa does not accept the figure.",
            "200",
        ),
        (
            "The Houthis said they had struck a tanker. They said the raid was an answer to US strikes. "
            "Washington called that nonsense.",
            "struck",
        ),
        ("Sudan's army said it killed 30 rebels and lost two men. Villagers say the victims were herders.", "30"),
        ("Mali's army said it killed six rebels in Ber. Neighbours said they were herders, two of them brothers.", "6"),
        (
            "Mali's army said it killed six rebels in Ber. They were herders, four of them from one family, who had "
            "been taken from their homes, neighbours said.",
            "6",
        ),
    ],
)
def test_what_is_meant_is_the_toll_or_the_deed_and_not_what_is_told_beside_it(text: str, denied: str) -> None:
    (why,) = parted(text)
    assert denied in why.split(";")[0]


def test_that_somebody_knows_how_others_lie_denies_nothing_for_him() -> None:
    text = "The FARC said they shot down a plane. \"The people know how these men lie,\" General Luis Pinto said."
    assert not any(why.startswith("people") or "people den" in why for why in parted(text))


def test_what_stands_behind_the_colon_of_a_denial_is_told_and_not_denied() -> None:
    text = "Residents of Tarin said the bombs came from army jets. Chad rejected this: no plane had flown that day."
    (denial,) = parted(text)
    assert denial.endswith("(“rejected this”)")


def test_what_stands_behind_the_colon_is_of_the_one_who_denies_and_of_no_noun_before_it() -> None:
    text = "The UN said Rwandan troops were in Goma. Kigali rejects the UN's report: its men hold Rubavu."
    assert {c.claimant.party for c in read(text).claims if "hold" in c.evidence[0].of(text)} <= {"RWA"}


def test_what_is_quoted_in_a_sentence_of_its_own_behind_a_denial_is_not_denied() -> None:
    text = "Pakistan said 25 people were hurt. India brushed aside the charge. \"We fire at those who send gunmen.\""
    stances = [c.stance for c in read(text).claims if c.event and "We fire" in c.evidence[0].of(text)]
    assert stances == [Stance.ASSERTED]


def test_who_passes_on_what_others_found_goes_against_a_claim_once() -> None:
    text = "The FARC said they shot down a plane. His experts, General Pinto said, had found no bullet hole in it."
    assert len(parted(text)) == 1


def test_who_says_that_it_is_a_lie_and_what_is_so_answers_twice() -> None:
    text = "Thailand said its jets destroyed two posts. Cambodia said the story was a lie and that no post was lost."
    assert len(parted(text)) == 2


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "Chad's army said 60 Libyan soldiers had been killed. It said that nine tanks had been destroyed. Libya "
            "called the number absurd.",
            "nine tanks",
        ),
        ("Chad's army said 60 Libyan soldiers had been killed. Libya called the number absurd.", "60 Libyan soldiers"),
    ],
)
def test_the_number_that_is_denied_is_of_what_was_told_last(text: str, denied: str) -> None:
    (why,) = parted(text)
    assert denied in why
