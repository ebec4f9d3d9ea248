"""What stands above an event turns it, and what stands around it names those who take part."""

from __future__ import annotations

import pytest

from counterclaim.extract.events import find_events
from counterclaim.extract.mentions import ActorMention, EventMention, PlaceMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse
from counterclaim.model.value import PlacePrecision, Where
from tests.trees import tree

RURITANIA = Actor("Ruritania", "RUR", Sector.GOVERNMENT, "RUR")
ELBONIA = Actor("Elbonia", "ELB", Sector.GOVERNMENT, "ELB")
STUDENTS = Actor("students", None, Sector.EDUCATION, None)
NAMES = {
    "Ruritania": RURITANIA,
    "Ruritanian": RURITANIA,
    "Elbonia": ELBONIA,
    "Elbonian": ELBONIA,
    "students": STUDENTS,
}

EACH_OTHER = """Ruritania Ruritania PROPN 4 nsubj
and and CCONJ 3 cc
Elbonia Elbonia PROPN 1 conj
blamed blame VERB 0 root VBD
each each DET 4 obj
other other ADJ 5 fixed
. . PUNCT 4 punct"""
UNDECIDED = """Elbonia Elbonia PROPN 3 nsubj
neither neither CCONJ 3 cc:preconj
confirmed confirm VERB 0 root VBD
nor nor CCONJ 5 cc
denied deny VERB 3 conj VBD
shelling shell VERB {} xcomp VBG
a a DET 8 det
village village NOUN 6 obj
. . PUNCT 3 punct"""
TENSES = """Elbonia Elbonia PROPN 2 nsubj
says say VERB 0 root VBZ
Ruritanian Ruritanian ADJ 4 amod
troops troop NOUN 5 nsubj
came come VERB 2 ccomp VBD
and and CCONJ 7 cc
shelled shell VERB 2 conj VBD
a a DET 9 det
village village NOUN 7 obj
. . PUNCT 2 punct"""
VOWED_PEACE = """Ruritania Ruritania PROPN 2 nsubj
vowed vow VERB 0 root VBD
to to PART 4 mark
protect protect VERB 2 xcomp VB
its its PRON 6 nmod:poss
coast coast NOUN 4 obj
. . PUNCT 2 punct"""
PLEDGED_WAR = """Ruritania Ruritania PROPN 2 nsubj
pledged pledge VERB 0 root VBD
to to PART 4 mark
bomb bomb VERB 2 xcomp VB
Elbonia Elbonia PROPN 4 obj
. . PUNCT 2 punct"""
MUST = """Ruritania Ruritania PROPN 2 nsubj
said say VERB 0 root VBD
that that SCONJ 6 mark
Elbonia Elbonia PROPN 6 nsubj
must must AUX 6 aux
stop stop VERB 2 ccomp VB
. . PUNCT 2 punct"""
MIGHT = """Elbonia Elbonia PROPN 2 nsubj
said say VERB 0 root VBD
it it PRON 5 nsubj
might might AUX 5 aux
impose impose VERB 2 ccomp VB
sanctions sanction NOUN 5 obj
on on ADP 8 case
Ruritania Ruritania PROPN 6 nmod
. . PUNCT 2 punct"""
ABREAST = """Elbonian Elbonian ADJ 4 amod
and and CCONJ 3 cc
Ruritanian Ruritanian ADJ 1 conj
troops troop NOUN 5 nsubj
clashed clash VERB 0 root VBD
. . PUNCT 5 punct"""
IDIOM = """Ruritania Ruritania PROPN 2 nsubj
released release VERB 0 root VBD
a a DET 4 det
video video NOUN 2 obj
. . PUNCT 2 punct"""
TOLL = """Four four NUM 2 nummod
soldiers soldier NOUN 4 nsubj:pass
were be AUX 4 aux:pass
wounded wound VERB 0 root VBN
. . PUNCT 4 punct"""
AT_ZENDA = """The the DET 2 det
bridge bridge NOUN 6 nsubj:pass
at at ADP 4 case
Zenda Zenda PROPN 2 nmod
was be AUX 6 aux:pass
bombed bomb VERB 0 root VBN
. . PUNCT 6 punct"""
TOLD = """Ruritania Ruritania PROPN 2 nsubj
told tell VERB 0 root VBD
Elbonia Elbonia PROPN 2 iobj
it it PRON 6 nsubj
will will AUX 6 aux
reopen reopen VERB 2 ccomp VB
the the DET 8 det
border border NOUN 6 obj
. . PUNCT 2 punct"""
AT_HOME = """Elbonian Elbonian ADJ 2 amod
police police NOUN 3 nsubj
arrested arrest VERB 0 root VBD
twenty twenty NUM 5 nummod
students student NOUN 3 obj
. . PUNCT 3 punct"""
GERUND = """Fighting fight VERB 6 csubj VBG
between between ADP 3 case
Elbonia Elbonia PROPN 1 nmod
and and CCONJ 5 cc
Ruritania Ruritania PROPN 3 conj
escalated escalate VERB 0 root VBD
. . PUNCT 6 punct"""
RARE_LEMMA = """Ruritania Ruritania PROPN 2 nsubj
praised prais VERB 0 root VBD
Elbonia Elbonia PROPN 2 obj
. . PUNCT 2 punct"""


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (EACH_OTHER, ("ACCUSE", "RUR", "ELB")),
        (TENSES, ("ASSAULT", "RUR", None)),
        (VOWED_PEACE, ("AGREE", "RUR", None)),
        (PLEDGED_WAR, ("THREATEN", "RUR", "ELB")),
        (MUST, ("REQUEST", "RUR", "ELB")),
        (MIGHT, ("THREATEN", "ELB", "RUR")),
        (ABREAST, ("ASSAULT", "ELB", "RUR")),
        (TOLD, ("AGREE", "RUR", "ELB")),
        (AT_HOME, ("COERCE", "ELB", "ELB")),
        (GERUND, ("ASSAULT", "ELB", "RUR")),
        (RARE_LEMMA, ("SUPPORT", "RUR", "ELB")),
    ],
)
def test_type_and_parties(rows: str, wanted: tuple[str, str | None, str | None]) -> None:
    (event,) = _events(tree(rows))
    assert (event.event.plover, _country(event.event.actor), _country(event.event.recipient)) == wanted


@pytest.mark.parametrize("rows", [IDIOM, TOLL, UNDECIDED.format(3), UNDECIDED.format(5)])
def test_no_event(rows: str) -> None:
    assert _events(tree(rows)) == ()


def test_a_place_tells_the_country_of_what_is_hit_there() -> None:
    parse = tree(AT_ZENDA)
    zenda = next(t for t in parse.tokens if t.text == "Zenda")
    where = Where("Zenda", "RUR", None, None, None, PlacePrecision.TOWN)
    place = PlaceMention(zenda.index, zenda.index + 1, zenda.span, where, "gazetteer")
    (event,) = find_events(parse, (), (), (place,))
    assert event.event.recipient == Actor("bridge", None, None, "RUR")
    assert event.event.actor is None


def test_the_trace_says_what_turned_the_event() -> None:
    (event,) = _events(tree(MIGHT))
    assert [step.rule for step in event.trace if step.slot == "plover"][1] == (
        "SANCTION held as may-self: THREATEN"
    )


def _events(parse: Parse) -> tuple[EventMention, ...]:
    actors = tuple(
        ActorMention(t.index, t.index + 1, t.index, t.span, NAMES[t.text], "name", t.upos == "ADJ")
        for t in parse.tokens
        if t.text in NAMES
    )
    return find_events(parse, actors)


def _country(actor: Actor | None) -> str | None:
    return actor.country if actor else None
