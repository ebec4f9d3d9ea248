"""Events from hand-built trees: who does what to whom, with what, and whether it is told as done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.events import find_events
from counterclaim.extract.mentions import ActorMention, EventMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse
from tests.trees import tree

RURITANIA = Actor("Ruritania", "RUR", Sector.GOVERNMENT, "RUR")
ELBONIA = Actor("Elbonia", "ELB", Sector.GOVERNMENT, "ELB")
NAMES = {"Ruritania": RURITANIA, "Ruritanian": RURITANIA, "Elbonia": ELBONIA, "Elbonian": ELBONIA}

SHELLED = """Ruritanian Ruritanian ADJ 2 amod
gunners gunner NOUN 3 nsubj
shelled shell VERB 0 root VBD
two two NUM 6 nummod
Elbonian Elbonian ADJ 6 amod
villages village NOUN 3 obj
. . PUNCT 3 punct"""
DENIED = """The the DET 3 det
Elbonian Elbonian ADJ 3 amod
army army NOUN 4 nsubj
denied deny VERB 0 root VBD
losing lose VERB 4 xcomp VBG
a a DET 7 det
drone drone NOUN 5 obj
. . PUNCT 4 punct"""
DOWNED = """One one NUM 7 nsubj:pass
of of ADP 5 case
the the DET 5 det
Ruritanian Ruritanian ADJ 5 amod
drones drone NOUN 1 nmod
was be AUX 7 aux:pass
downed down VERB 0 root VBN
. . PUNCT 7 punct"""
THREATENED = """Ruritania Ruritania PROPN 2 nsubj
threatened threaten VERB 0 root VBD
to to PART 4 mark
cut cut VERB 2 xcomp VB
off off ADP 4 compound:prt
aid aid NOUN 4 obj
to to ADP 8 case
Elbonia Elbonia PROPN 6 nmod
. . PUNCT 2 punct"""
WILL_ALLOW = """Elbonia Elbonia PROPN 2 nsubj
said say VERB 0 root VBD
it it PRON 5 nsubj
would would AUX 5 aux
sign sign VERB 2 ccomp VB
the the DET 7 det
treaty treaty NOUN 5 obj
with with ADP 9 case
Ruritania Ruritania PROPN 7 nmod
. . PUNCT 2 punct"""
DEMANDED = """Elbonia Elbonia PROPN 2 nsubj
demanded demand VERB 0 root VBD
that that SCONJ 5 mark
Ruritania Ruritania PROPN 5 nsubj
withdraw withdraw VERB 2 ccomp VB
its its PRON 7 nmod:poss
troops troop NOUN 5 obj
. . PUNCT 2 punct"""
REFUSED = """Elbonia Elbonia PROPN 2 nsubj
refused refuse VERB 0 root VBD
to to PART 4 mark
receive receive VERB 2 xcomp VB
the the DET 7 det
Ruritanian Ruritanian ADJ 7 amod
envoy envoy NOUN 4 obj
. . PUNCT 2 punct"""
SIGNED = """Ruritania Ruritania PROPN 4 nsubj
and and CCONJ 3 cc
Elbonia Elbonia PROPN 1 conj
signed sign VERB 0 root VBD
a a DET 6 det
pact pact NOUN 4 obj
. . PUNCT 4 punct"""
BOMBED = """An a DET 3 det
Elbonian Elbonian ADJ 3 amod
soldier soldier NOUN 5 nsubj:pass
was be AUX 5 aux:pass
killed kill VERB 0 root VBN
by by ADP 9 case
a a DET 9 det
roadside roadside NOUN 9 compound
bomb bomb NOUN 5 obl:agent
. . PUNCT 5 punct"""
NEGATED = """Ruritanian Ruritanian ADJ 2 amod
troops troop NOUN 5 nsubj
did do AUX 5 aux
not not PART 5 advmod
attack attack VERB 0 root VB
the the DET 7 det
convoy convoy NOUN 5 obj
. . PUNCT 5 punct"""
SUPPOSED = """If if SCONJ 3 mark
Ruritania Ruritania PROPN 3 nsubj
attacks attack VERB 9 advcl VBZ
the the DET 5 det
town town NOUN 3 obj
, , PUNCT 3 punct
Elbonia Elbonia PROPN 9 nsubj
will will AUX 9 aux
answer answer VERB 0 root VB
. . PUNCT 9 punct"""
LAUNCHED = """Ruritanian Ruritanian ADJ 2 amod
drones drone NOUN 3 nsubj
launched launch VERB 0 root VBD
an a DET 5 det
attack attack NOUN 3 obj
on on ADP 9 case
an a DET 9 det
Elbonian Elbonian ADJ 9 amod
town town NOUN 5 nmod
, , PUNCT 11 punct
killing kill VERB 3 advcl VBG
three three NUM 13 nummod
people person NOUN 11 obj
. . PUNCT 3 punct"""
NOMINAL = """Ruritanian Ruritanian ADJ 2 amod
shelling shelling NOUN 5 nsubj
of of ADP 4 case
Elbonia Elbonia PROPN 2 nmod
continued continue VERB 0 root VBD
. . PUNCT 5 punct"""
AGENTLESS = """The the DET 2 det
bridge bridge NOUN 4 nsubj:pass
was be AUX 4 aux:pass
shelled shell VERB 0 root VBN
overnight overnight ADV 4 advmod
. . PUNCT 4 punct"""

CASES = [
    (SHELLED, "ASSAULT", "heavy-weapons", "RUR", "ELB", False),
    (DENIED, "ASSAULT", "destroy", None, "ELB", True),
    (DOWNED, "ASSAULT", "destroy", None, "RUR", False),
    (THREATENED, "THREATEN", None, "RUR", "ELB", False),
    (WILL_ALLOW, "AGREE", None, "ELB", "RUR", False),
    (DEMANDED, "REQUEST", None, "ELB", "RUR", False),
    (REFUSED, "REJECT", None, "ELB", "RUR", False),
    (SIGNED, "SUPPORT", None, "RUR", "ELB", False),
    (BOMBED, "ASSAULT", "explosives", None, "ELB", False),
    (NEGATED, "ASSAULT", None, "RUR", None, True),
    (LAUNCHED, "ASSAULT", "drone", "RUR", "ELB", False),
    (NOMINAL, "ASSAULT", "heavy-weapons", "RUR", "ELB", False),
    (AGENTLESS, "ASSAULT", "heavy-weapons", None, None, False),
]


@pytest.mark.parametrize(("rows", "type_", "mode", "actor", "recipient", "denied"), CASES)
def test_main_event(
    rows: str, type_: str, mode: str | None, actor: str | None, recipient: str | None, denied: bool
) -> None:
    main = _main(tree(rows))
    event = main.event
    told = (event.plover, event.mode, _party(event.actor), _party(event.recipient), main.denied)
    assert told == (type_, mode, actor, recipient, denied)


def test_what_is_only_supposed_is_no_event() -> None:
    parse = tree(SUPPOSED)
    assert find_events(parse, _actors(parse)) == ()


def test_an_attack_and_its_harm_are_one_event() -> None:
    parse = tree(LAUNCHED)
    assert len(find_events(parse, _actors(parse))) == 1


@pytest.mark.parametrize(
    ("rows", "slot", "words"),
    [
        (DENIED, "object", "a drone"),
        (DOWNED, "object", "One of the Ruritanian drones"),
        (BOMBED, "means", "roadside bomb"),
        (LAUNCHED, "actor", "Ruritanian"),
    ],
)
def test_spans_are_the_words_of_the_report(rows: str, slot: str, words: str) -> None:
    parse = tree(rows)
    assert dict(_main(parse).spans)[slot].of(parse.text) == words


@pytest.mark.parametrize(
    ("rows", "acled"),
    [
        (SHELLED, ("Explosions/Remote violence", "Shelling/artillery/missile attack")),
        (LAUNCHED, ("Explosions/Remote violence", "Air/drone strike")),
        (DOWNED, ("Strategic developments", "Disrupted weapons use")),
        (SIGNED, ("Strategic developments", "Agreement")),
        (THREATENED, (None, None)),
    ],
)
def test_acled_terms(rows: str, acled: tuple[str | None, str | None]) -> None:
    event = _main(tree(rows)).event
    assert (event.acled, event.sub) == acled


@given(st.lists(st.sampled_from([case[0] for case in CASES]), min_size=1, max_size=4, unique=True))
def test_events_stand_in_text_order_with_one_main_event_a_sentence(sentences: list[str]) -> None:
    parse = tree(*sentences)
    found = find_events(parse, _actors(parse))
    assert [m.evidence.start for m in found] == sorted(m.evidence.start for m in found)
    mains = [parse.tokens[m.cue].sentence for m in found if m.salience == 0]
    assert sorted(mains) == list(range(len(sentences)))
    assert all(parse.tokens[m.cue].span.of(parse.text) == dict(m.spans)["cue"].of(parse.text) for m in found)


@given(st.data())
def test_odd_trees_never_break_the_reading(data: st.DataObject) -> None:
    rows = [line.split() for line in LAUNCHED.splitlines()]
    relations = ["nsubj", "obj", "obl", "conj", "advcl", "acl", "nmod", "xcomp", "ccomp", "punct", "case"]
    for i, row in enumerate(rows[1:], start=2):
        row[3] = str(data.draw(st.integers(1, i - 1)))
        row[4] = data.draw(st.sampled_from(relations))
    rows[0][3:5] = ["0", "root"]
    parse = tree("\n".join(" ".join(row) for row in rows))
    for mention in find_events(parse, _actors(parse)):
        assert mention.evidence.covers(parse.tokens[mention.cue].span)


def _main(parse: Parse) -> EventMention:
    return next(m for m in find_events(parse, _actors(parse)) if m.salience == 0)


def _actors(parse: Parse) -> tuple[ActorMention, ...]:
    return tuple(
        ActorMention(t.index, t.index + 1, t.index, t.span, NAMES[t.text], "name", t.upos == "ADJ")
        for t in parse.tokens
        if t.text in NAMES
    )


def _party(actor: Actor | None) -> str | None:
    return actor.party if actor else None
