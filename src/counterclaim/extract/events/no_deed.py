"""Words of deeds that tell of no deed: a habit, a trend, what something is likened to or called, what nothing shows."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cues import cue_at, tells_nothing
from counterclaim.extract.events.holds import BE, operator
from counterclaim.extract.events.lexicon import Cue, grammar, types, words_of
from counterclaim.extract.events.tree import agents, asks, case_of, negated, nominal, passive, points, subjects
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.speakers.unsaid import backs_in_deeds
from counterclaim.model.claim import SAID
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role

FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
PRESENT = frozenset({"VBZ", "VBP"})
MANY = frozenset({"NNS", "NNPS"})
OF_PEOPLE = frozenset({"PROTEST", "SUPPORT", "AID"})
TIMES = frozenset({"since", "when", "before", "after", "until"})
ON_AND_ON = frozenset({"since", "until"})
"""What opens the bound of a spell, be it of a deed that was not told before."""
UP = 4
"""Words above a deed within which stands what nothing shows."""


def tells_no_deed(parse: Parse, token: Token, cue: Cue) -> bool:
    """Whether a cue only says what is usual, what grows, how something compares or is called, what nothing shows, what
    somebody asks to know, when something else was, or what came of a mishap or of force.
    """
    if _nothing_shows(parse, token) or _is_of_a_thing(parse, token, cue) or _is_to_blame(parse, token):
        return True
    if cue.type == "SUPPORT" and (backs_in_deeds(parse, token) or _stands_by_words(parse, token)):
        return True
    if nominal(parse, token):
        if is_ranked(parse, token) or any(ask(parse, token) for ask in (_grows, _is_name, _is_state)):
            return True
        return is_of_nothing(parse, token, cue.type)
    if _is_mishap(parse, token, cue) or _is_upshot(parse, token, cue) or _dates_by_verb(parse, token):
        return True
    if _ranks(parse, token, cue.type) or _is_need(parse, token):
        return True
    if _is_errand(parse, token) or (types()[cue.type].manner == "said" and _is_reason(parse, token)):
        return True
    return _is_usual(parse, token, cue) or (cue.type == "REQUEST" and _is_question(parse, token))


def _is_to_blame(parse: Parse, token: Token) -> bool:
    """ "Government forces were to blame": whose fault it was, and nobody who will blame."""
    with_it = {t.lower for t in parse.deps(token.index, "aux", "cop", "mark", "case")}
    return token.lower == "blame" and "to" in with_it and not BE.isdisjoint(with_it)


def _stands_by_words(parse: Parse, verb: Token) -> bool:
    """ "Stood by its count": what somebody has said himself, and no one he supports."""
    phrase = reporting.phrase(parse, verb)
    return phrase is not None and phrase[0].stance in SAID


def _is_usual(parse: Parse, verb: Token, cue: Cue) -> bool:
    """What somebody says that they do: "says it targets only fighters", "a clinic it supports"; titles tell news."""
    if _again_and_again(parse, verb):
        return True
    if verb.xpos not in PRESENT or verb.head is None or parse.deps(verb.index, "aux", "aux:pass"):
        return False
    if parse.sentence_of(verb.index).role is not Role.BODY or verb.lower in grammar("timeless"):
        return False
    told = verb.deprel == "ccomp" and operator(parse.tokens[verb.head]) == "report"
    return verb.deprel == "acl:relcl" or (told and types()[cue.type].manner == "done")


def _again_and_again(parse: Parse, verb: Token) -> bool:
    """ "Has often been attacked", "had been bombed four times": no one deed; who stabs repeatedly does it once."""
    words = {t.lower for t in parse.deps(verb.index, "advmod", "aux")}
    times = [t for t in parse.deps(verb.index, "obl", "obj") if t.lower == "times" and parse.deps(t.index, "nummod")]
    often = bool(times) or not words.isdisjoint(grammar("repeated"))
    return often and not words.isdisjoint(("has", "have", "had"))


def _grows(parse: Parse, noun: Token) -> bool:
    """ "Has stepped up attacks", "attacks have increased": how many there are, of which none is told."""
    verb = parse.tokens[noun.head] if noun.head is not None else None
    grown = verb is not None and noun.deprel in ("obj", "nsubj", "nsubj:pass") and is_one_of(verb, grammar("trending"))
    return grown and noun.xpos in MANY and not parse.deps(noun.index, "nummod")


def is_ranked(parse: Parse, noun: Token) -> bool:
    """Whether a noun only tells when something else was, or what deed one told already is among others."""
    return _compares(parse, noun) or _dates_by_noun(parse, noun)


def _compares(parse: Parse, noun: Token) -> bool:
    """ "It was one of the deadliest raids", "this was the third attack": a deed told already among others."""
    above = parse.tokens[noun.head] if noun.deprel == "nmod" and noun.head is not None else noun
    top = above if above.upos == "NUM" or above.lower == "one" else noun
    if _is_the_most(parse, noun) or any(t.lower == "such" for t in parse.deps(noun.index, "amod", "det", "det:predet")):
        return True
    if not parse.deps(top.index, "cop") or not all(t.upos == "PRON" for t in subjects(parse, top)):
        return False
    return any(t.xpos == "JJS" or t.lower in grammar("rank") for t in parse.deps(noun.index, "amod"))


def _is_the_most(parse: Parse, noun: Token) -> bool:
    """Whether a deed is said to be the most so: "the unrest *is the gravest* in years"."""
    said = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    return said is not None and said.xpos == "JJS" and bool(parse.deps(said.index, "cop"))


def _ranks(parse: Parse, verb: Token, type_: str) -> bool:
    """ "Was *the first* adviser *to die* in combat": one who was told of already, among others."""
    acting = verb.head is not None and verb.deprel == "acl" and verb.xpos == "VB"
    noun = parse.tokens[verb.head] if acting and verb.head is not None and type_ in FORCE else None
    if noun is None:
        return False
    return any(t.xpos == "JJS" or t.lower in grammar("rank") for t in parse.deps(noun.index, "amod"))


def _is_need(parse: Parse, verb: Token) -> bool:
    """ "The patrol was *forced* to turn back": what forces do for a need, where nobody forces them."""
    made = is_one_of(verb, grammar("forcing")) and passive(parse, verb) and not agents(parse, verb)
    forces = any(is_one_of(t, words_of("armed") | words_of("equipment")) for t in subjects(parse, verb))
    return made and forces and bool(parse.deps(verb.index, "xcomp"))


def is_of_nothing(parse: Parse, noun: Token, type_: str) -> bool:
    """ "Declared *the siege* over", "the first to die *in combat*": what stands under a verb that tells no event."""
    verb = parse.tokens[noun.head] if noun.head is not None and nominal(parse, noun) else None
    if verb is None:
        return False
    acted_on = noun.deprel in ("obj", "nsubj:pass")
    suspected = is_one_of(verb, grammar("of_deeds")) and points(parse, noun)  # "a suspect in *the bombing*"
    return suspected or (acted_on and tells_nothing(parse, verb)) or _ranks(parse, verb, type_)


def _is_of_a_thing(parse: Parse, verb: Token, cue: Cue) -> bool:
    """ "A road blocked by lorries", "troops backed by tanks": what things do is no protest and no help."""
    several = words_of("labour") | words_of("party") | grammar("bands") | grammar("crowds") | grammar("kindred")
    acting = (t for t in agents(parse, verb) if t.upos == "NOUN" and not is_one_of(t, several))
    return cue.type in OF_PEOPLE and any(not is_people(t.lower) for t in acting)


def _is_reason(parse: Parse, verb: Token) -> bool:
    """ "Shot a man for refusing to halt": what those struck are said to have said."""
    above = parse.tokens[verb.head] if verb.head is not None and verb.deprel in ("advcl", "acl") else None
    cue = cue_at(parse, above) if above is not None and verb.xpos == "VBG" else None
    return cue is not None and cue.type in FORCE and case_of(parse, verb) == "for"


def _is_errand(parse: Parse, verb: Token) -> bool:
    """ "Killed where they had gone to mediate": what those had set out to do of whom something else is told."""
    above = parse.tokens[verb.head] if verb.head is not None and verb.xpos == "VB" else None
    return above is not None and above.deprel == "acl:relcl" and is_one_of(above, grammar("going"))


def _is_name(parse: Parse, noun: Token) -> bool:
    """ "Called it an attack", "described the raid as aggression": what somebody calls something."""
    verb = parse.tokens[noun.head] if noun.head is not None else None
    if verb is None or not is_one_of(verb, grammar("calling")):
        return False
    return noun.deprel == "xcomp" or case_of(parse, noun) == "as"


def _dates_by_noun(parse: Parse, noun: Token) -> bool:
    """ "Since the invasion began": when something else was."""
    verb = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    begins = verb is not None and is_one_of(verb, grammar("beginning") | grammar("lapsing"))
    return begins and verb is not None and case_of(parse, verb) in TIMES


def _dates_by_verb(parse: Parse, verb: Token) -> bool:
    """ "Since the fighting erupted": when something else was, told by the verb of a deed known before."""
    if not is_one_of(verb, grammar("beginning")):
        return False
    known = any(points(parse, subject) for subject in subjects(parse, verb))
    opening = {t.lower for t in parse.deps(verb.index, "mark", "advmod")}
    return not opening.isdisjoint(TIMES if known else ON_AND_ON)


def _is_mishap(parse: Parse, verb: Token, cue: Cue) -> bool:
    """ "The jet crashed, killing six": what came of a mishap, which nobody did."""
    above = parse.tokens[verb.head] if verb.head is not None and verb.xpos == "VBG" and cue.kind == "harm" else None
    if above is None or verb.deprel != "advcl" or parse.deps(above.index, "obj"):
        return False
    return is_one_of(above, grammar("mishaps")) and cue_at(parse, above) is None


def _is_upshot(parse: Parse, verb: Token, cue: Cue) -> bool:
    """ "Was killed, *ending* the war": what came of force, and no truce that anybody made."""
    above = parse.tokens[verb.head] if verb.head is not None and verb.deprel == "advcl" else None
    cue_above = cue_at(parse, above) if above is not None and cue.type == "RETREAT" and verb.xpos == "VBG" else None
    return cue_above is not None and cue_above.type in FORCE


def _is_state(parse: Parse, noun: Token) -> bool:
    """ "Would not talk while *under attack*": what they are in who do something else, or do not."""
    return noun.deprel == "advcl" and case_of(parse, noun) in ("while", "under")


def _nothing_shows(parse: Parse, token: Token) -> bool:
    """ "Found no sign that gas was used", "did not find evidence of an attack"."""
    for above in list(parse.ancestors(token.index))[:UP]:
        if above.upos == "NOUN" and is_one_of(above, grammar("signs")):
            verb = parse.tokens[above.head] if above.head is not None and above.deprel == "obj" else above
            return negated(parse, above) or negated(parse, verb)
    return False


def _is_question(parse: Parse, verb: Token) -> bool:
    """ "Asked why the army had left": what somebody wants to know, and no request."""
    return any(asks(parse, clause) for clause in parse.deps(verb.index, "ccomp"))
