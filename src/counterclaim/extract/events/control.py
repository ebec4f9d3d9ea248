"""Who the subject of a clause is: its own, or one that control, coordination or a relative gives it."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.holds import operator
from counterclaim.extract.events.lexicon import RESULTS, grammar, words_of
from counterclaim.extract.events.standsfor import stands_for
from counterclaim.extract.events.tree import TARGETS, agents, case_of, counted, passive, subjects
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

PEACEFUL = frozenset({Victims.CIVILIAN, None})
"""The kinds of people who do no force."""


def subject_of(parse: Parse, verb: Token, depth: int = 0) -> list[Token]:
    """The subject of a clause, its own or the one that control, coordination or a relative gives it."""
    own = subjects(parse, verb)
    if own or verb.head is None or depth > 8:
        return [_deed_beside(parse, t, verb) or _speaker(parse, verb, t) for t in own]
    head = parse.tokens[verb.head]
    if verb.deprel in ("acl", "acl:relcl"):
        return [head]
    if verb.deprel == "conj" and head.upos in ("VERB", "AUX", "ADJ"):
        return subject_of(parse, _beside(parse, verb, head), depth + 1)
    if verb.deprel in ("xcomp", "advcl", "ccomp", "parataxis", "obl"):
        controlled = _object_control(parse, head, verb)
        return controlled or subject_of(parse, head, depth + 1)
    return []


def _deed_beside(parse: Parse, thing: Token, verb: Token) -> Token | None:
    """The attack or bomb beside a thing on which a clause of whom it harmed stands: "a *raid* on a firm that killed".

    Those who fight, and arms that fire, may have done themselves what is told: "a raid on *a gang* that killed".
    """
    beside = verb.head == thing.index and case_of(parse, thing) in TARGETS and not passive(parse, verb)
    cue = cue_at(parse, verb) if beside and not _can_harm(thing) else None
    first = min(parse.subtree(thing.index))
    before = parse.tokens[first - 1] if first else None
    deed = before is not None and is_one_of(before, words_of("attack") | words_of("munition"))
    return before if deed and cue is not None and cue.type == "ASSAULT" and cue.kind in RESULTS else None


def _can_harm(thing: Token) -> bool:
    """Whether a noun is of people, of a band or unit of those who fight, or of arms."""
    fighting = words_of("armed") | words_of("insurgent") | words_of("weapon") | grammar("bands")
    return is_people(thing.lower) or is_one_of(thing, fighting)


def _controlled(parse: Parse, clause: Token) -> list[Token]:
    """Who does what a clause without a subject tells by the object of the verb over it."""
    over = parse.tokens[clause.head] if clause.head is not None else None
    below = over is not None and clause.deprel in ("xcomp", "advcl", "ccomp", "obl")
    return _object_control(parse, over, clause) if over is not None and below else []


def _object_control(parse: Parse, head: Token, verb: Token) -> list[Token]:
    """The object of "urged X to", "accused X of", "prevented X from": the one who does what stands below."""
    punished = is_one_of(head, grammar("punishing")) and case_of(parse, verb) in ("for", "of")
    if not punished and not is_one_of(head, grammar("object_control")):
        return []
    below = [t for t in themes(parse, head) if t.index < verb.index]
    called = [t for t in parse.deps(head.index, "obl") if case_of(parse, t) in ("on", "upon", "to")]
    return below[:1] or (called[:1] if head.lemma.lower() == "call" else [])


def _speaker(parse: Parse, verb: Token, subject: Token) -> Token:
    """What a pronoun stands for inside its own sentence: the subject of a clause above it."""
    if subject.upos != "PRON" or subject.lower not in grammar("personal"):
        return subject
    for above in (verb, *parse.ancestors(verb.index)):
        if _harms(parse, above) and verb.index != above.index and _is_force(parse, verb):
            return agents(parse, above)[0]
        for other in subjects(parse, above) or _controlled(parse, above):
            if other.upos != "PRON" and other.index != subject.index and stands_for(parse, subject, other, above):
                return other
    return subject


def _harms(parse: Parse, verb: Token) -> bool:
    """Whether a passive tells of force done by somebody to people who do not fight: "women were seized by raiders"."""
    if not (passive(parse, verb) and _is_force(parse, verb)):
        return False
    suffering = [whole for t in subjects(parse, verb) for whole in counted(parse, t)]
    peaceful = all(is_people(t.lower) and kind_of_noun(t.lower) in PEACEFUL for t in suffering)
    return bool(suffering) and peaceful and bool(agents(parse, verb))


def _is_force(parse: Parse, verb: Token) -> bool:
    cue = cue_at(parse, verb)
    return cue is not None and cue.type == "ASSAULT"


def _beside(parse: Parse, verb: Token, head: Token) -> Token:
    """What a verb is coordinated with: of a report and what it reports, the one in its own tense.

    Parsers hang the last clause of "says they came, later opened fire and left" on the report.
    """
    saying = parse.tokens[head.head] if head.deprel == "ccomp" and head.head is not None else None
    if saying is not None and passive(parse, head) and _answers(parse, verb, saying):
        return saying
    told = [t for t in parse.deps(head.index, "ccomp") if t.index < verb.index]
    if told and _tense(parse, verb) != _tense(parse, head) and _tense(parse, verb) == _tense(parse, told[-1]):
        return told[-1]
    return head


def _answers(parse: Parse, verb: Token, saying: Token) -> bool:
    """Whether who says what somebody suffered says more: "Chad said a man was shot, and *denied* losing drones"."""
    says = operator(verb) is not None and verb.xpos in (saying.xpos, "VBD")
    return says and bool(parse.deps(verb.index, "xcomp", "ccomp", "obj"))


def _tense(parse: Parse, verb: Token) -> tuple[str, frozenset[str]]:
    helpers = frozenset(t.lemma.lower() for t in parse.deps(verb.index, "aux") if t.lemma.lower() in ("have", "do"))
    return verb.xpos, helpers
