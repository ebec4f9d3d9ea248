"""Who says what by which word, over the network's own trees: verbs of manner, particles, labels, turns."""

from __future__ import annotations

import pytest

from counterclaim.clean import clean
from counterclaim.extract.actors import find_actors
from counterclaim.extract.mentions import Attribution
from counterclaim.extract.speakers import find_attributions
from counterclaim.gazetteer.actors import load as load_actors
from counterclaim.language import load
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report
from tests.by_rules import hear

WORDS = [
    ("“The bridge is ours,” growled a Chadian general.", "growled", "TCD", "asserted", "The bridge is ours"),
    ("Nobody was hurt, crowed Niamey.", "crowed", "NER", "asserted", "Nobody was hurt"),
    ("“No losses,” sniffed its envoy. The mayor? “Go away,” snapped he.", "snapped", None, "asserted", "Go away"),
    ("Chad's army shrugged off the charge.", "shrugged", "TCD", "denied", "the charge"),
    ("Chad pinned the raid on Libya.", "pinned", "TCD", "blamed", "the raid on Libya"),
    ("A Chadian officer let slip that two jeeps were lost.", "let", "TCD", "asserted", "that two jeeps were lost"),
    ("The UN let us know that its men had left.", "let", "UN", "asserted", "that its men had left"),
    ("As the Chadian army reported on Monday, two jeeps burned.", "reported", "TCD", "asserted", "two jeeps burned"),
    ("As told by the Chadian army, two jeeps burned.", "As told by", "TCD", "asserted", "two jeeps burned"),
    ("Chad's army is adamant that no jeep was lost.", "adamant", "TCD", "asserted", "that no jeep was lost"),
    ("“We won,” chortled the Chadian general.", "chortled", "TCD", "asserted", "We won"),
    ("The charge was dismissed in Addis Ababa.", "dismissed", "ETH", "denied", "The charge"),
    ("It was claimed in Ankara that two jeeps burned.", "claimed", "TUR", "asserted", "that two jeeps burned"),
    ("Chad distanced itself from the raid.", "distanced", "TCD", "denied", "itself from the raid"),
    ("A court charged the Chadian general. The Chadian general pleaded not guilty.", "pleaded", "TCD", "denied",
     "guilty"),
    ("Chad's president maintains his innocence.", "maintains", "TCD", "denied", "his innocence"),
    ("Libya says Chad sent the two tanks across the border, which Chad denies.", "denies", "TCD", "denied",
     "Chad sent the two tanks across the border"),
    ("If Chad says twelve men died, the morgue counted thirty.", "says", "TCD", "asserted", "twelve men died"),
    ("Libya repeated the charge, which Chad denies.", "denies", "TCD", "denied", "the charge"),
    ("Chad's army questioned the toll.", "questioned", "TCD", "denied", "the toll"),
    ("Chad does not accept the toll.", "does not accept", "TCD", "denied", "the toll"),
    ("The Chadian president floated talks.", "floated", "TCD", "offered", "talks"),
    ("Chad laid the raid at the door of Libya.", "laid", "TCD", "blamed", "the raid at the door of Libya"),
    ("Chad's army owned up to nine dead.", "owned", "TCD", "confirmed", "to nine dead"),
    ("Chad owned the raid.", "owned", "TCD", "confirmed", "the raid"),
    ("The count was challenged by Chad.", "challenged", "TCD", "denied", "The count"),
    ("The Chadian army bandied about a tally of nine.", "bandied", "TCD", "asserted", "a tally of nine"),
    ("Two jeeps, Chad predicts, will return.", "predicts", "TCD", "asserted", "Two jeeps will return"),
    ("Chad's army told villagers to leave.", "told", "TCD", "called_for", "to leave"),
    ("Chad called the raid a massacre.", "called", "TCD", "condemned", "the raid a massacre"),
    ("Chad voiced outrage.", "voiced", "TCD", "condemned", "outrage"),
    ("Chad deplores the raid and appeals to Libya to stop.", "appeals", "TCD", "called_for", "to Libya to stop"),
    ("Chad went so far as to say that two jeeps burned.", "say", "TCD", "asserted", "that two jeeps burned"),
    ("Chad was the first to claim that two jeeps burned.", "claim", "TCD", "asserted", "that two jeeps burned"),
    ("Chad told us that two jeeps burned, adding that it rained.", "told", "TCD", "asserted", "that two jeeps burned"),
    ("Chad disputed the count, saying two jeeps burned.", "disputed", "TCD", "denied", "the count"),
    ("Chad spoke of two jeeps burned, a count that Libya denied.", "spoke", "TCD", "asserted", "of two jeeps burned"),
    ("In the view of Chad, two jeeps burned.", "view", "TCD", "asserted", "two jeeps burned"),
    ("Chad's line was that two jeeps burned.", "line", "TCD", "asserted", "that two jeeps burned"),
    ("Chad regretted the loss of two jeeps.", "regretted", "TCD", "asserted", "the loss of two jeeps"),
    ("WHO says stocks are low.", "says", "WHO", "asserted", "stocks are low"),
    ("Nato warned that the road was mined.", "warned", "NATO", "warned", "that the road was mined"),
    ("Chad poured scorn on the report.", "poured", "TCD", "denied", "scorn on the report"),
    ("Chad accepted responsibility for the raid.", "accepted", "TCD", "asserted", "responsibility for the raid"),
    ("Chad reiterated its call for a truce.", "reiterated", "TCD", "called_for", "its call for a truce"),
    ("Chad's army swore that the road was open.", "swore", "TCD", "asserted", "that the road was open"),
    ("Chad says its men won and denies that any fled.", "says", "TCD", "asserted", "its men won"),
    ("The Chadian army gave another account: nine dead.", "account", "TCD", "asserted", "nine dead"),
    ("Five dead in raid (army of Chad: four).", "army of Chad", "TCD", "asserted", "four"),
]
LABELS = [
    ("Moscow's version: nine drones were shot down.", "Moscow's version", "RUS", "nine drones were shot down"),
    (
        "Chad's army, in a note sent to Reuters: “Nobody fled.”",
        "Chad's army, in a note sent to Reuters",
        "TCD",
        "Nobody fled",
    ),
    ("Word from Chad: 30 people fled.", "Word from Chad", "TCD", "30 people fled"),
    ("Peskov, asked about the raid: “We know nothing.”", "Peskov, asked about the raid", "RUS", "We know nothing"),
    ("Sudan: base destroyed – Chadian army", "–", "TCD", "base destroyed"),
    ("Sudan: troops kill nine, Chadian army says", "says", "TCD", "troops kill nine"),
    ("Nine rebels killed: Chadian govt", ":", "TCD", "Nine rebels killed"),
    ("No troops were sent – Kyiv", "–", "UKR", "No troops were sent"),
]
INTERVIEW = """Upland Radio, the noon talk, with Major Idriss Moussa of the army of Chad.

Q: How many fell?
A: Two. One more is hurt.
Q: The rebels say ten.
A: That we deny. We urge them to show the bodies."""
BRIEFING = """Briefing by Brig. Gen. Idriss Moussa of the army of Chad

GEN. MOUSSA: Good morning. Two men fell.

REPORTER: Which road was it?

GEN. MOUSSA: The road to Bol. It is open.

VILLAGER: It is not."""


def _heard(text: str, outlet: str | None = None) -> tuple[Parse, tuple[Attribution, ...]]:
    parse, index = load().parse(clean(Report(text, "r", outlet=outlet))), load_actors()
    return parse, find_attributions(parse, find_actors(parse, index), index)


def _words(parse: Parse, text: str) -> set[str]:
    return {t.text for t in parse.tokens if t.upos != "PUNCT" and t.text in text}


def _said(parse: Parse, found: Attribution) -> str:
    return " ".join(parse.tokens[i].text for i in found.content if parse.tokens[i].upos != "PUNCT")


@pytest.mark.parametrize(("text", "cue", "party", "stance", "words"), WORDS, ids=lambda c: str(c)[:40])
def test_words_that_report(text: str, cue: str, party: str | None, stance: str, words: str) -> None:
    parse, found = _heard(text)
    told = [(a.claimant.party, str(a.stance), _said(parse, a)) for a in found if a.cue.of(parse.text) == cue]
    assert (party, stance, words) in told


@pytest.mark.parametrize(("text", "cue", "party", "words"), LABELS, ids=lambda c: str(c)[:40])
def test_labels(text: str, cue: str, party: str, words: str) -> None:
    parse, found = _heard(text)
    assert [(a.claimant.party, _said(parse, a)) for a in found if a.cue.of(parse.text) == cue][:1] == [(party, words)]
    assert {a.claimant.party for a in found} == {party}


@pytest.mark.parametrize(
    "text",
    [
        "The convoy, “under heavy fire,” turned back to Chad.",
        "KIM'S LOST ARMY: a hundred dead in a field",
        "The army took a post of the rebels.",
        "Chad published a list of its dead.",
        "Chad's spokesman rejected the charge that the army had burned two jeeps in Bol, a village near the lake.",
        "Chad rejected as false the report that it had burned two jeeps.",
    ],
)
def test_no_words_are_reported(text: str) -> None:
    _, found = _heard(text)
    assert not [a for a in found if a.rule.startswith(("noun", "label"))]


@pytest.mark.parametrize(
    "text",
    [
        "The clashes reported nine dead.",
        "Deadly fighting said to be over.",
        "Chad did not accept the proposal.",
        "Chad neither disputes nor accepts the toll.",
        "Chad did not accept its toll.",
        "The envoy will walk out if Chad denies the raid.",
        "It is unclear whether Chad denies the raid.",
        "Two officers fell defending Tavush.",
        "Militiamen who support the government attacked a town.",
        "Marines died defending the bridge near Basra.",
    ],
)
def test_what_happens_says_nothing(text: str) -> None:
    _, found = _heard(text)
    assert not found


def test_an_interview_gives_its_guest_the_answers_and_its_outlet_the_questions() -> None:
    parse, found = _heard(INTERVIEW, "Upland Radio")
    turns = [(a.cue.of(parse.text), a.claimant.party) for a in found if a.rule == "label"]
    assert turns == [("Q", None), ("A", "TCD"), ("Q", None), ("A", "TCD")]
    own = [(a.cue.of(parse.text), a.claimant.party, str(a.stance)) for a in found if a.rule != "label"]
    assert ("deny", "TCD", "denied") in own
    assert ("urge", "TCD", "called_for") in own


def test_a_briefing_is_its_speakers_turn_by_turn() -> None:
    parse, found = _heard(BRIEFING, "Press Pool")
    turns = [(a.cue.of(parse.text), a.claimant.party) for a in found if a.rule == "label"]
    assert turns == [("GEN. MOUSSA", "TCD"), ("REPORTER", None), ("GEN. MOUSSA", "TCD"), ("VILLAGER", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Moussa of Chad received us.\n\nQ. – How many?\n\nA. – Two.\n\nQ. – And now?\n\nA. – Ask them.",
            [("Q.", None), ("A.", "TCD"), ("Q.", None), ("A.", "TCD")],
        ),
        (
            "We: How many, Minister?\n\nMinister Moussa: Two men of Chad.\n\nWe: And now?\n\nMinister Moussa: Wait.",
            [("We", None), ("Minister Moussa", "TCD"), ("We", None), ("Minister Moussa", "TCD")],
        ),
        ("Losses: two men of Chad.\n\nThe army left.\n\nWeather: rain.\n\nRoads: closed.", []),
    ],
)
def test_turns_told_by_a_letter_or_a_name_said_again(text: str, expected: list[tuple[str, str | None]]) -> None:
    heard = hear({"text": text, "id": "t-1", "outlet": "Upland Star"})
    assert [(a.cue.of(text), a.claimant.party) for a in heard.attributions if a.rule == "label"] == expected


def test_a_body_that_puts_out_its_own_briefing_speaks_by_its_own_people() -> None:
    text = "Daily briefing\n\nMS. HILL: We condemn it.\n\nQUESTION: Why?\n\nMS. HILL: It was wrong."
    parse, found = _heard(text, "Ministry of Defence of Chad")
    turns = [(a.cue.of(parse.text), a.claimant.party) for a in found if a.rule == "label"]
    assert turns == [("MS. HILL", "TCD"), ("QUESTION", None), ("MS. HILL", "TCD")]


def test_two_lines_in_capitals_are_no_transcript() -> None:
    _, found = _heard("MARKET BLAST: two dead\n\nNIGHT RAID: the road is open.")
    assert not found
