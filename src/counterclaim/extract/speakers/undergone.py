"""Who has only suffered a deed in what another tells does not go on to speak: "the army said two men were wounded and
accused the rebels" is the army accusing.
"""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.figures.victims import is_thing
from counterclaim.extract.figures.words import fate_called
from counterclaim.extract.reporting import words_in
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token

DYING = words_in("speakers_words.toml", "dying")
HEARD_AFTER = words_in("speakers_words.toml", "heard_after")
HANDED = words_in("speakers_words.toml", "handed")
OWNING_UP = words_in("settle_words.toml", "conceding") | {"put"}
TAKEN = ("obj", "iobj", "ccomp", "xcomp")
"""What hangs on a verb in the active."""
CALLING = frozenset(("for", "on", "to"))
"""What leads in whom or what one calls for: "and called for calm"."""


def goes_on_above(parse: Parse, verb: Token, suffered: Token, said: Token) -> bool:
    """Whether a verb of saying joined to a deed that somebody suffered is that of the one who tells of it, `said`."""
    timeless = verb.xpos == "VBD" and verb.lower == verb.lemma  # "say … and put": past and present alike
    alike = timeless or said.xpos == verb.xpos or (said.xpos == "VBD" and verb.xpos == "VBN")
    befell = _is_suffered(parse, suffered) or _owns_up_apart(parse, verb) or _is_of_a_thing(parse, suffered)
    return verb.deprel == "conj" and alike and befell and _is_active(parse, verb)


def _is_of_a_thing(parse: Parse, verb: Token) -> bool:
    """ "Said *the wreck lay* off Bol and blamed a mine": things do what is told of them, and say nothing."""
    subjects = parse.deps(verb.index, "nsubj")
    return bool(subjects) and all(t.upos == "NOUN" and is_thing(t.lower) for t in subjects)


def _owns_up_apart(parse: Parse, verb: Token) -> bool:
    """Whether losses are owned up to, or put at a number, behind a comma: "said its troops had won, *and admitted*"."""
    joint = next(iter(parse.deps(verb.index, "cc")), None)
    parted = joint is not None and joint.index == verb.index - 1 and parse.tokens[joint.index - 1].text == ","
    return parted and verb.lemma.lower() in OWNING_UP


def shares_passive(parse: Parse, verb: Token) -> bool:
    """Whether people are accused by a verb joined to what else was done to them: "two were beaten and accused of
    spying".
    """
    above = parse.tokens[verb.head] if verb.deprel == "conj" and verb.head is not None else None
    own = parse.deps(verb.index, "nsubj", "aux")
    passive = above is not None and any(t.deprel == "aux:pass" for t in parse.deps(above.index, "aux"))
    return passive and reporting.blames(verb) and not own and not _is_active(parse, verb)


def _is_suffered(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what befell its subject, who is not heard of it: who was arrested may well confess."""
    passive = any(t.deprel == "aux:pass" for t in parse.deps(verb.index, "aux"))
    heard = verb.lemma.lower() in HEARD_AFTER or reporting.verb(verb) is not None
    return (passive and not heard) or verb.lemma.lower() in DYING or _are_among_the_dead(parse, verb)


def _are_among_the_dead(parse: Parse, word: Token) -> bool:
    """ "Said 12 herders were *among those killed* and blamed a militia": the herders blame nobody."""
    among = any(t.lower == "among" for t in parse.deps(word.index, "case")) and bool(parse.deps(word.index, "cop"))
    fate = (word, *parse.deps(word.index, "acl"))
    return among and any(fate_called(t.lower) is Status.KILLED for t in fate)


def _is_active(parse: Parse, verb: Token) -> bool:
    """Whether somebody says something by a verb, to whom nothing is said: no "were beaten and accused of spying"."""
    taken = [t for t in parse.deps(verb.index, *TAKEN) if t.index > verb.index]
    if verb.xpos != "VBN":
        cases = (c.lower for t in parse.deps(verb.index, "obl") for c in parse.deps(t.index, "case"))
        return bool(taken) or not CALLING.isdisjoint(cases)
    told = [t for t in taken if t.deprel != "obj" or reporting.is_account(t)]
    handed = verb.lemma.lower() in HANDED
    return any(t.xpos == "VBG" or t.deprel == "obj" for t in told) if handed else any(t.deprel == "obj" for t in taken)
