"""People whose fate the scout tells and no rule reads, and figures of rules that it takes for none."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.clean import clean
from counterclaim.extract.figures import find_figures
from counterclaim.extract.mentions import FigureMention
from counterclaim.extract.numbers import find_counts
from counterclaim.extract.scouted import FATES, Floats
from counterclaim.language import load
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report
from tests.trees import tree

SOLDIERS = """The the DET 2 det DT
army army NOUN 3 nsubj NN
answered answer VERB 0 root VBD
with with ADP 7 case IN
two two NUM 6 compound CD
hundred hundred NUM 7 nummod CD
soldiers soldier NOUN 3 obl NNS
. . PUNCT 3 punct ."""
ALONE = """Ministry ministry NOUN 0 root NN
: : PUNCT 3 punct :
40 40 NUM 1 appos CD
. . PUNCT 1 punct ."""
WOULD = """Soon soon ADV 5 advmod RB
50 50 NUM 3 nummod CD
villagers villager NOUN 5 nsubj:pass NNS
would would AUX 5 aux MD
travel travel VERB 0 root VB"""
FREED = """Hamas Hamas PROPN 2 nsubj NNP
released release VERB 0 root VBD
50 50 NUM 4 nummod CD
hostages hostage NOUN 2 obj NNS"""
FIRE = """They they PRON 2 nsubj PRP
exchanged exchange VERB 0 root VBD
fire fire NOUN 2 obj NN
and and CCONJ 5 cc CC
led lead VERB 2 conj VBD
off off ADP 5 compound:prt RP
50 50 NUM 8 nummod CD
girls girl NOUN 5 obj NNS"""
DRONES = """They they PRON 2 nsubj PRP
counted count VERB 0 root VBD
13 13 NUM 4 nummod CD
drones drone NOUN 2 obj NNS"""
KILLED = """Nine nine NUM 2 nummod CD
soldiers soldier NOUN 4 nsubj:pass NNS
were be AUX 4 aux:pass VBD
killed kill VERB 0 root VBN"""
STORMED = """Nine nine NUM 2 nummod CD
gunmen gunman NOUN 3 nsubj NNS
attacked attack VERB 0 root VBD
the the DET 5 det DT
base base NOUN 3 obj NN"""
DID = """Nine nine NUM 2 nummod CD
people people NOUN 3 nsubj NNS
did do AUX 0 root VBD
. . PUNCT 3 punct ."""
THERE = """There there PRON 2 expl EX
are be VERB 0 root VBP
nine nine NUM 4 nummod CD
gunmen gunman NOUN 2 nsubj NNS
inside inside ADV 2 advmod RB"""
GUARD = """The the DET 2 det DT
guard guard NOUN 4 nsubj NN
stayed stay VERB 0 root VBD
below below ADV 3 advmod RB"""


def sure(parse: Parse, word: str, status: Status, likely: float = 0.95, rest: float = 0.01) -> Floats:
    """A scout that is sure of the fate of one word."""
    found = np.full((len(parse.tokens), len(FATES)), rest, dtype=np.float32)
    at = next(t.index for t in parse.tokens if t.text == word)
    found[at, FATES.index(status)] = likely
    return found


def read(parse: Parse, likely: Floats | None) -> tuple[FigureMention, ...]:
    return find_figures(parse, find_counts(parse), (), likely)


@pytest.mark.parametrize(
    ("rows", "word", "status", "count"),
    [
        (SOLDIERS, "hundred", Status.CAPTURED, (200, 200)),
        (ALONE, "40", Status.WOUNDED, (40, 40)),
    ],
)
def test_people_are_counted_whose_fate_is_scouted(rows: str, word: str, status: Status, count: tuple[int, int]) -> None:
    parse = tree(rows)
    assert read(parse, None) == ()
    (figure,) = read(parse, sure(parse, word, status))
    assert (figure.status, (figure.count.low, figure.count.high)) == (status, count)
    assert figure.trace[0].rule == "sensed"


def test_the_scout_must_be_sure() -> None:
    parse = tree(SOLDIERS)
    assert read(parse, sure(parse, "hundred", Status.KILLED, 0.85)) == ()


@pytest.mark.parametrize("rows", [WOULD, FREED])
def test_what_did_not_befall_people_is_no_figure(rows: str) -> None:
    """They would only be exchanged, or were let go: the rules leave them out, and so does the scout."""
    parse = tree(rows)
    assert read(parse, sure(parse, "50", Status.CAPTURED)) == ()
    killed = [f.status for f in read(parse, sure(parse, "50", Status.KILLED))]
    assert killed == ([Status.KILLED] if rows == FREED else [])


@pytest.mark.parametrize("rows", [STORMED, DID])
def test_who_attacks_or_does_what_was_told_is_not_lost_by_it(rows: str) -> None:
    parse = tree(rows)
    assert read(parse, sure(parse, "Nine", Status.KILLED)) == ()


def test_who_is_told_to_be_somewhere_is_alive() -> None:
    parse = tree(THERE)
    assert read(parse, sure(parse, "nine", Status.KILLED)) == ()


def test_an_exchange_of_fire_frees_nobody() -> None:
    parse = tree(FIRE)
    assert [f.count.low for f in read(parse, sure(parse, "50", Status.CAPTURED))] == [50]


def test_people_that_no_number_counts_are_left_to_the_rules() -> None:
    parse = tree(GUARD)
    assert read(parse, sure(parse, "guard", Status.KILLED, 0.99)) == ()


def test_things_are_no_people() -> None:
    parse = tree(DRONES)
    assert read(parse, sure(parse, "13", Status.KILLED)) == ()


def test_a_figure_of_the_rules_is_told_once_and_keeps_its_fate() -> None:
    parse = tree(KILLED)
    (figure,) = read(parse, sure(parse, "Nine", Status.WOUNDED))
    assert (figure.status, figure.count.low) == (Status.KILLED, 9)
    assert figure.trace[0].rule != "sensed"


def test_a_figure_is_left_out_whose_words_the_scout_takes_for_no_people_lost() -> None:
    parse = tree(KILLED)
    assert read(parse, np.full((len(parse.tokens), len(FATES)), 0.001, dtype=np.float32)) == ()


def test_a_part_still_points_at_its_whole_where_a_figure_before_both_is_left_out() -> None:
    text = "Nine men were wounded on Monday. Twelve soldiers were killed on Tuesday, three of them officers."
    parse = load().parse(clean(Report(text)))
    likely = np.ones((len(parse.tokens), len(FATES)), dtype=np.float32) * np.float32(0.5)
    likely[: parse.sentences[0].end] = 0.001
    whole, part = read(parse, likely)
    assert (whole.count.low, part.count.low, part.part) == (12, 3, 0)


@pytest.mark.parametrize("lead", ["among them", "including"])
def test_some_told_apart_before_the_verb_are_a_part(lead: str) -> None:
    parse = load().parse(clean(Report(f"Kyiv said 50 Russian soldiers, {lead} three officers, were killed.")))
    whole, part = read(parse, sure(parse, "three", Status.KILLED, rest=0.5))
    assert (whole.count.low, part.count.low, part.part) == (50, 3, 0)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mali shot down 13 aircraft, bringing to 86 the number that it claims.", "86"),
        ("The group counted 900 dead, raising an earlier count by 40.", "40"),
    ],
)
def test_things_and_differences_are_no_people(text: str, word: str) -> None:
    parse = load().parse(clean(Report(text)))
    assert not [f for f in read(parse, sure(parse, word, Status.KILLED, rest=0.5)) if f.count.low == int(word)]
