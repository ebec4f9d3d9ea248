"""The roles of stretches, on pages of our own making."""

from __future__ import annotations

import pytest

from counterclaim.clean import clean
from counterclaim.model.text import Report, Role

STORY = "Soldiers of both countries exchanged fire near the river on Monday, the defence ministry said."
MORE = "Three servicemen were killed and five were wounded, according to the governor's office."


def roles(text: str, **about: str) -> list[tuple[str, str]]:
    """The role and the words of each stretch."""
    document = clean(Report(text, **about))
    return [(s.role.value, s.span.of(text)) for s in document.stretches]


def role_of(words: str, text: str, **about: str) -> str:
    """The role of the stretch that holds the words."""
    return next(role for role, said in roles(text, **about) if words in said)


FURNITURE = [
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Comments",
    "23 comments",
    "Leave a comment",
    "Share this article",
    "Facebook Twitter WhatsApp Email",
    "Share | Tweet | Print",
    "Read more",
    "Read more: What the border treaty says",
    "Related stories",
    "Most read",
    "Sign up for our morning newsletter",
    "Subscribe to Daily Lantern Plus to save this story",
    "Want to keep this story for later? Start your Lantern Plus trial today.",
    "Follow us on Telegram",
    "Follow @lanternworld on Twitter",
    "We use cookies to improve your experience on this site.",
    "By clicking Accept you agree to our privacy policy.",
    "© 2020 The Daily Lantern. All rights reserved.",
    "Copyright 2021 Lantern Media. This material may not be published or rewritten.",
    "Already a subscriber? Log in",
    "Your support keeps our journalism free for everyone.",
    "Support independent journalism: donate today.",
    "Please consider making a contribution to the Lantern, from as little as one pound a month.",
    "Get the latest headlines in your inbox every morning.",
    "Download the Lantern app for live alerts.",
    "Join the conversation",
    "Join our readers' forum",
    "Do you have a story for us? Write to the newsroom.",
    "For Immediate Release",
    "Download PDF",
    "5 min read",
    "Tags: border, army, ceasefire",
    "___",
    "Home > World > Eastland",
    "Views: 1,204",
    "This article is more than 3 years old",
    "Dear reader,",
    "Write to Ana Kovac at ana.kovac@lantern.example",
    "We have no owner and no advertisers. That is why we need you. Please give what you can.",
    "We need your help to keep going. Donate.",
]


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("where", ["before", "between", "after"])
def test_a_line_of_the_page_is_furniture(line: str, where: str) -> None:
    lines = {"before": [line, STORY, MORE], "between": [STORY, line, MORE], "after": [STORY, MORE, line]}
    text = "\n".join(["Three soldiers die at the river", *lines[where]])
    assert role_of(line, text) == "furniture"
    assert role_of(STORY, text) == "body"
    assert role_of(MORE, text) == "body"


NOT_FURNITURE = [
    "Volunteers abroad donated two million dollars to the army fund, the prime minister said.",
    "Subscriptions to the state newspaper have doubled since the fighting began, its editor said.",
    "“Your support makes all the difference,” the president told troops in the frontier town.",
    "The ministry asked people to sign up to the home guard and to donate blood.",
    "Join the army or leave, the commander told villagers, according to two residents.",
    "We have lost four of our fighters and the enemy has lost a dozen, the group said in its statement.",
    "Our reporters saw eleven bodies in the market after the shelling.",
    "Share prices fell in the capital after news of the attack.",
    "Related clashes in the east killed two people.",
    "More than 40 people were killed, the Red Cross said.",
    "Commenting on the losses, the spokesman said that both sides had paid a price.",
    "Help us, the wounded shouted as shells fell on the clinic.",
    "Follow-up strikes killed six.",
    "Read more than once in parliament, the list of the dead has 31 names.",
    "You could hear the artillery all night, said a teacher whose brother was wounded.",
    "He thanked readers for their letters and said that two of his reporters had been detained.",
    "Watch towers along the border were shelled, the army said.",
    '"We will never forget you," he wrote. "Your sacrifice will be remembered. Join us in prayer."',
    "Get out of the village, soldiers told the families by loudspeaker.",
]


@pytest.mark.parametrize("sentence", NOT_FURNITURE)
def test_a_story_about_such_things_is_body(sentence: str) -> None:
    text = "\n".join(["A title without an end", STORY, sentence, MORE])
    assert role_of(sentence, text) == "body"


APPEAL = [
    "Your help lets us report from where it happens",
    "From harvests to elections, The Daily Lantern is there. Whether it is the war at the border or our "
    "latest documentary on the miners, we know how much honest reporting matters.",
    "In times like these our reporters need to be there. Your contribution allows us to send them.",
    "The Daily Lantern is read by people of every party. Unlike others, we do not hide our reporting "
    "behind a paywall. We believe that quality journalism should be free for everyone.",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_appeal_of_several_lines_is_furniture_up_to_the_glued_story(gap: str) -> None:
    glued = "Your support makes all the difference." + STORY
    text = gap.join(["Three soldiers die at the river", *APPEAL, glued, MORE])
    found = roles(text)
    assert [role for role, _ in found] == ["title", *["furniture"] * 5, "body", "body"]
    assert found[-2][1] == STORY


@pytest.mark.parametrize("glue", ["", " "])
def test_furniture_at_the_end_of_a_paragraph_is_cut_off(glue: str) -> None:
    tail = "Sign up for our evening newsletter for more."
    text = "\n".join(["A title", MORE, STORY + glue + tail])
    assert roles(text)[-2:] == [("body", STORY), ("furniture", tail)]


def test_an_appeal_in_the_middle_leaves_the_story_on_both_sides() -> None:
    text = "\n".join(["A title", STORY, *APPEAL, MORE])
    assert [role for role, _ in roles(text)] == ["title", "body", *["furniture"] * 4, "body"]


def test_headlines_under_related_are_furniture_until_the_story_goes_on() -> None:
    links = ["Related stories", "Ten die as bridge is shelled", "Who holds the heights"]
    text = "\n".join(["A title", STORY, *links, MORE])
    assert [role for role, _ in roles(text)] == ["title", "body", *["furniture"] * 3, "body"]


def test_the_letter_of_a_question_is_no_dateline() -> None:
    text = f"{STORY}\n\nQ. – How many were killed at the river on Monday?\n\nA. – Three, and five were wounded."
    assert role_of("Q.", text) == role_of("A.", text) == "body"


def test_title_and_standfirst_stand_before_the_first_sentence() -> None:
    text = (
        f"Three soldiers die at the river\nBoth capitals blame each other for the shooting\n{STORY}\n{MORE}"
    )
    assert [role for role, _ in roles(text)] == ["title", "standfirst", "body", "body"]


def test_a_given_title_is_the_title_even_with_an_end() -> None:
    text = f"Subscribe to peace, envoy tells both sides.\n{STORY}"
    assert roles(text, title="Subscribe to  peace, envoy tells both sides")[0][0] == "title"


def test_one_paragraph_is_body_and_one_headline_is_title() -> None:
    assert roles(STORY) == [("body", STORY)]
    assert roles("Three soldiers die at the river") == [("title", "Three soldiers die at the river")]


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Kovac",
        "By Ana Kovac and Tom Reed in Rivertown",
        "Tuesday 14 July 2020 15:30",
        "Published: 14 July 2020",
        "July 14, 2020",
        "2 hours ago",
        "press@example.org",
    ],
)
def test_bylines_and_stamps(line: str) -> None:
    assert role_of(line, f"Three soldiers die at the river\n{line}\n{STORY}\n{MORE}") == "byline"


@pytest.mark.parametrize(
    ("dateline", "wire"),
    [
        ("RIVERTOWN, July 14 (Reuters) -", "Reuters"),
        ("RIVERTOWN (AP) —", "AP"),
        ("RIVERTOWN/HILLFORD, 14 July 2020 –", None),
        ("KABUL, Afghanistan (June 14) —", None),
        ("Rivertown, July 14 (AFP) –", "AFP"),
        ("RIVERTOWN --", None),
        ("RIVERTOWN, July 14. /TASS/.", "TASS"),
        ("RIVERTOWN. July 14 (Interfax) -", "Interfax"),
        ("RIVERTOWN (Sputnik) –", "Sputnik"),
        ("(Reuters) -", "Reuters"),
    ],
)
def test_a_dateline_is_a_stretch_of_its_own(dateline: str, wire: str | None) -> None:
    text = f"Three soldiers die at the river\n{dateline} {STORY}\n{MORE}"
    assert [role for role, _ in roles(text)] == ["title", "dateline", "body", "body"]
    assert role_of(STORY, text) == "body"
    assert clean(Report(text)).wire == wire


@pytest.mark.parametrize(
    "start", ["Hill 202 – a ridge above the river –", "The UN - which has monitors there -"]
)
def test_a_dash_alone_makes_no_dateline(start: str) -> None:
    sentence = f"{start} was shelled twice, the army said."
    assert roles(f"A title\n{sentence}")[-1] == ("body", sentence)


@pytest.mark.parametrize(
    ("line", "wire"),
    [
        ("AP", "AP"),
        ("(Reuters)", "Reuters"),
        ("AFP/dpa", "AFP"),
        ("Source: TASS", "TASS"),
        ("The Associated Press", "AP"),
    ],
)
def test_a_credit_line_names_the_wire(line: str, wire: str) -> None:
    text = f"A title\n{STORY}\n{MORE}\n{line}\nComments"
    assert role_of(line, text) == "credit"
    assert clean(Report(text)).wire == wire


def test_a_credit_at_the_end_of_the_last_paragraph_is_cut_off() -> None:
    text = f"A title\n{STORY}\n{MORE} (AFP)"
    assert roles(text)[-2:] == [("body", MORE), ("credit", "(AFP)")]


@pytest.mark.parametrize(
    "line",
    [
        "FILE - A soldier looks over the river in 2016.",
        "A soldier looks over the river on Monday. (AP Photo/Ana Kovac)",
        "Smoke over the river [Ana Kovac/Reuters]",
        "Smoke over the river. REUTERS/Ana Kovac",
        "Photo: Ministry of Defence",
        "Image caption, Soldiers by the river",
        "Image source, Getty Images",
        "In this image taken from video, smoke rises over the river.",
    ],
)
def test_captions_are_no_body(line: str) -> None:
    assert role_of(line, f"A title\n{STORY}\n{line}\n{MORE}") == "caption"


def test_a_press_release_keeps_its_text() -> None:
    text = (
        "Force holds valley\nJoint Command - Eastland\u20282011-05-S-017\u2028For Immediate Release\u2028"
        f"Download PDF\u2028\u00a0\u2028HILLFORD, Eastland (May 3, 2011) – {STORY}\u2028\u2028{MORE}"
    )
    expected = ["title", "byline", "furniture", "furniture", "furniture", "dateline", "body", "body"]
    assert [role for role, _ in roles(text)] == expected


def test_a_dateline_on_a_line_of_its_own() -> None:
    text = f"2011-05-S-017\nFor Immediate Release\n\nHILLFORD, Eastland (Aug. 6, 2011)\n{STORY}"
    assert [role for role, _ in roles(text)] == ["furniture", "furniture", "dateline", "body"]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Soldiers of both countries exchanged fire near the river on Monday,\n"
        "the defence ministry said. Three servicemen were killed and five were\n"
        "wounded, according to the governor's office in the frontier province.\n"
        "Shelling went on until the evening and spread to two more villages."
    )
    text = f"Three soldiers die at the river\n\n{wrapped}\n\n{wrapped}"
    assert roles(text) == [("title", "Three soldiers die at the river"), ("body", wrapped), ("body", wrapped)]


def test_blank_text_has_no_stretches() -> None:
    assert clean(Report(" \n\u00a0\n")).stretches == ()


def test_told_text_leaves_the_rest_out() -> None:
    text = f"A title\nBy Ana Kovac\n{STORY}\nRead more\n{MORE}\nAP"
    assert [s.role for s in clean(Report(text)).told] == [Role.TITLE, Role.BODY, Role.BODY]


def test_an_unknown_agency_in_the_dateline_signs_the_story() -> None:
    text = (
        f"Three soldiers die at the river\nRIVERTOWN, July 14 (Valley News) - {STORY}\n{MORE} (Valley News)"
    )
    assert [role for role, _ in roles(text)] == ["title", "dateline", "body", "body", "credit"]
    assert clean(Report(text)).wire == "Valley News"


def test_list_marks_and_clocks_are_no_part_of_the_story() -> None:
    text = f"Live: fighting at the river\n18:30\n- {STORY}\n17:05 GMT\n• {MORE}"
    assert [role for role, _ in roles(text)] == ["title", "byline", "body", "byline", "body"]
    assert role_of(STORY, text) == "body"
    assert roles(text)[-1][1] == MORE
