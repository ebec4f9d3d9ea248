"""Whether it happened: figures under a condition, a threat or a hope are none; some are denied, some are zero."""

from __future__ import annotations

from functools import cache

from counterclaim.extract.figures.clauses import Clauses, is_form
from counterclaim.extract.figures.feigned import is_explained, is_feigned
from counterclaim.extract.figures.leaving import leaving
from counterclaim.extract.figures.natural import is_natural
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import is_undecided
from counterclaim.model.parse import Token

_DEEP = 5


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("figures_reality.toml")[kind])


def is_unreal(clauses: Clauses, trigger: Token) -> bool:
    """Whether a trigger stands under a modal, a condition, an aim or a question, so that no one is claimed hurt.

    "As many as five may have died" is a guess at what has been, and no fear of what will be.
    """
    if is_guessed(clauses, trigger):
        return _conditional(clauses, trigger)
    unsaid = (_asked, _light, is_natural, _by_none, _unmentioned, _preventable, _is_undecided, is_explained, is_feigned)
    if any(asks(clauses, trigger) for asks in unsaid):
        return True
    token = trigger
    for _ in range(_DEEP):
        if _conditional(clauses, token) or _modal(clauses, token) or _awaited(clauses, token):
            return True
        above = clauses.head(token)
        if above is None or _happened(token, above):
            return False
        if token.deprel.startswith("obl") and clauses.case(token) in _words("upon"):
            return False
        if _circumstance(token):
            return _conditional(clauses, above) or _modal(clauses, above)
        if _is_said_to_be(clauses, token, above):
            return _conditional(clauses, above) or (_modal(clauses, above) and not is_guessed(clauses, above))
        if _intended(clauses, token, above):
            return True
        if token.deprel.startswith("nsubj") and _conditional(clauses, above):
            return True
        if _closed(clauses, token):
            return False
        token = above
    return False


def _is_said_to_be(clauses: Clauses, token: Token, above: Token) -> bool:
    """ "There *would have been* losses", "there *may be* casualties": of what it is told that there is any."""
    return token.deprel.startswith("nsubj") and above.lemma == "be" and bool(clauses.parse.deps(above.index, "expl"))


def _happened(token: Token, above: Token) -> bool:
    """ "Vowed to avenge the killing of 12 men", "agreed to return nine bodies": what one mourns has come about."""
    found = token.lower in words_of("bodies") and is_form(above, _words("finds"))
    told = found or above.lemma in _words("facts")
    return token.upos == "NOUN" and token.deprel in {"obj", "obl", "nmod"} and told


def _finite(clauses: Clauses, token: Token) -> bool:
    """Whether a verb has a subject of its own and is no infinitive."""
    return bool(clauses.parse.deps(token.index, "nsubj")) and not _infinitive(clauses, token)


def _light(clauses: Clauses, trigger: Token) -> bool:
    """ "Without *heavy* losses", "the losses were *not heavy*": fewer than many, and no count of nobody."""
    said = clauses.head(trigger) if trigger.deprel.startswith("nsubj") else None
    if said is not None and said.lower in words_of("heavy") | words_of("few") and _not(clauses, said):
        return trigger.lower in words_of("losses")
    marks = clauses.parse.deps(trigger.index, "amod")
    # "No greater loss since 2010" sets one loss against others.
    heavy = any(t.lower in words_of("heavy") or t.xpos == "JJR" for t in marks if t.lower not in {"more", "further"})
    none = clauses.case(trigger) == "without" or _none(clauses, trigger)
    return trigger.lower in words_of("losses") and heavy and none


def _unmentioned(clauses: Clauses, trigger: Token) -> bool:
    """Whether a word is told not to have been said: "it made no mention of losses of its own"."""
    above = list(clauses.parse.ancestors(trigger.index))[:2]
    # "He has many deaths to answer for".
    if [t.lower for t in clauses.parse.tokens[trigger.index + 1 : trigger.index + 3]] == ["to", "answer"]:
        return True
    if any(t.lemma == "mention" and _none(clauses, t) for t in above):
        return True
    # "Said nothing about losses": nothing was told of them; "gave no death toll".
    if any(t.lower == "nothing" for t in above) and clauses.case(trigger) in {"about", "of", "on"}:
        return True
    if above and above[0].lower in {"toll", "tolls", "figure", "figures"} and _none(clauses, above[0]):
        return True
    # "It gave no losses of its own", "did not speak of any dead": nothing was said of them.
    told = next((t for t in above if t.upos == "VERB"), None)
    if told is not None and is_form(told, _words("tells")) and trigger.deprel != "conj":
        unsaid = trigger.deprel == "obj" and _none(clauses, trigger)
        if unsaid or (_not(clauses, told) and not clauses.subjects(trigger)):
            return True
    if told is not None and is_form(told, _words("owns_up")) and trigger.deprel == "obj" and _not(clauses, told):
        return True
    verb = clauses.head(trigger) if trigger.deprel.startswith("nsubj") else None
    # "Many more lives will be lost": the modal of the verb that takes them.
    if verb is not None and trigger.lower in {"life", "lives"} and _modal(clauses, verb):
        return True
    return verb is not None and is_form(verb, _words("learns")) and _not(clauses, verb)


def _not(clauses: Clauses, verb: Token) -> bool:
    return any(t.lower in _words("negations") for t in clauses.parse.deps(verb.index, "advmod"))


def _preventable(clauses: Clauses, trigger: Token) -> bool:
    """Whether losses are told as such that might not come about: "thousands of deaths could be prevented"."""
    above = list(clauses.parse.ancestors(trigger.index))[:2]
    return any(t.lemma in _AVERTS and clauses.passive(t) and _modal(clauses, t) for t in above)


def _by_none(clauses: Clauses, trigger: Token) -> bool:
    """Whether nothing did it: "no mine had killed a villager here since the war", "no raid has cost more lives"."""
    verb = clauses.head(trigger) if trigger.lower in {"life", "lives"} and trigger.deprel == "obj" else None
    verb = verb or trigger
    subject = None if clauses.passive(verb) else clauses.subject(verb)
    people = subject is None or clauses.human(subject) or subject.lower in {"no", "none", "nobody"}
    return not people and subject is not None and bool(clauses.objects(verb)) and _none(clauses, subject)


def _circumstance(token: Token) -> bool:
    """Whether a participle tells what came with the act above: "..., killing five", "by killing him"."""
    return token.deprel == "advcl" and token.lower.endswith("ing") and token.lower != "missing"


def _asked(clauses: Clauses, trigger: Token) -> bool:
    return clauses.parse.words(clauses.parse.sentence_of(trigger.index))[-1].text == "?"


def _awaited(clauses: Clauses, token: Token) -> bool:
    """ "We will fight *until* every terrorist *is killed*": what has yet to come; "until the last was killed" has."""
    until = any(t.lower in {"until", "till"} for t in clauses.parse.deps(token.index, "mark"))
    return until and any(t.lower in {"is", "are", "has", "have"} for t in clauses.parse.deps(token.index, "aux", "cop"))


def _conditional(clauses: Clauses, token: Token) -> bool:
    return any(t.lower in _words("conditions") for t in clauses.parse.deps(token.index, "mark"))


def _modal(clauses: Clauses, token: Token) -> bool:
    modals = {t.lower for t in clauses.parse.deps(token.index, "aux")} & _words("modals")
    # "There'd been no losses": what had been.
    if modals == {"'d"} and token.xpos == "VBN":
        return False
    # "It would be recalled that 40 troops were lost": no condition, but the way of a press.
    if token.lemma in {"recall", "remember", "note"}:
        return False
    # "This would make nine dead": a sum that one draws from what was told.
    if modals == {"would"} and is_form(token, words_of("sums_up")) and clauses.points_back(token):
        return False
    # "Would acknowledge *only 100 deaths*": so many it owns up to.
    if modals == {"would"} and token.lemma in _words("owns_up") and _only(clauses, token):
        return False
    return bool(modals) and not (modals == {"could"} and token.lemma in _words("establishes"))


def _only(clauses: Clauses, verb: Token) -> bool:
    behind = clauses.at(verb.index + 1, verb)
    return behind is not None and behind.lower in words_of("no_more_than")


def _closed(clauses: Clauses, token: Token) -> bool:
    """Whether a clause ends here whose sense the words above it do not change."""
    relation = token.deprel.partition(":")[0]
    if token.deprel == "acl:relcl" or relation in {"root", "parataxis", "nsubj", "dep", "appos"}:
        return True
    if _told_apart(clauses, token):
        return True
    return _finite(clauses, token) and relation in {"ccomp", "advcl", "conj", "acl", "xcomp"}


def _told_apart(clauses: Clauses, token: Token) -> bool:
    """Whether a participle behind a noun tells who did it or when: "to fetch a scout killed by troops on Friday"."""
    past = token.deprel == "acl" and token.lower.endswith(("ed", "en")) and not _infinitive(clauses, token)
    placed = clauses.parse.deps(token.index, "obl:agent", "obl:unmarked", "advmod")
    return past and bool(placed or clauses.under(token, "by", "on", "in", "near", "during", "at"))


def _intended(clauses: Clauses, token: Token, above: Token) -> bool:
    """Whether the word above makes this one an aim or a fear, or an infinitive tells a purpose."""
    if token.deprel in {"conj", "acl:relcl"} or token.deprel.startswith("nsubj"):
        return False
    if token.lemma == "count" and above.lemma == "stop":
        return False
    if above.lemma == "call" and "for" not in clauses.case(token) and not _infinitive(clauses, token):
        return False
    if _finite(clauses, token) and _mistaken(clauses, above):
        return True
    done = any(t.lower in {"was", "were"} for t in clauses.parse.deps(above.index, "cop"))
    if above.lower == "able" and done and not _not(clauses, above):
        return False  # "was able to bring out 17 hurt": what one was able to do one did
    if _finite(clauses, token) and (above.lemma not in _words("unreal_clauses") or _befallen(clauses, token, above)):
        return False
    if above.lemma in _words("unreal") and not (
        above.lemma == "fear" and (above.lower == "feared" or clauses.passive(above))
    ):
        return token.deprel.partition(":")[0] in {
            "obj",
            "xcomp",
            "ccomp",
            "nmod",
            "acl",
            "obl",
            "advcl",
        } and (
            token.deprel not in {"obl", "advcl"}
            or _infinitive(clauses, token)
            or clauses.case(token) in {"of", "from", "for"}
        )
    return _infinitive(clauses, token) and not _perfect(clauses, token) and not _raised(clauses, token, above)


def _befallen(clauses: Clauses, token: Token, above: Token) -> bool:
    """ "I fear that 50 people were killed": who fears what is past does not know how many, and not whether."""
    told = (token, *clauses.parse.deps(token.index, "aux"))
    past = any(t.xpos == "VBD" or (t.xpos in {"VBP", "VBZ"} and t.lemma == "have") for t in told)
    return above.lemma == "fear" and past


def _mistaken(clauses: Clauses, verb: Token) -> bool:
    """ "He thought that she was dead": what one person thought or dreamt, and no report."""
    subjects = clauses.parse.deps(verb.index, "nsubj")
    told = verb.xpos == "VBP" and any(t.lower == "i" for t in subjects)
    one = not told and any(t.lower in {"he", "she", "i"} for t in subjects)
    return one and is_form(verb, _words("mistakes")) and not clauses.passive(verb)


def _infinitive(clauses: Clauses, token: Token) -> bool:
    if not any(t.lower == "to" for t in clauses.parse.deps(token.index, "mark")):
        return False
    # "Admits to one man killed" is no infinitive, whatever the tree says.
    return not token.lower.endswith("ed") or bool(clauses.parse.deps(token.index, "aux", "cop"))


def _perfect(clauses: Clauses, token: Token) -> bool:
    return any(t.lemma == "have" for t in clauses.parse.deps(token.index, "aux"))


def _raised(clauses: Clauses, token: Token, above: Token) -> bool:
    """ "Is known to have died", "19 came to die there"; who "came to kill him" had yet to do it."""
    aim = above.lemma == "come" and not clauses.passive(token) and bool(clauses.objects(token))
    return above.lemma in _words("real") and not aim


def is_habit(clauses: Clauses, trigger: Token) -> bool:
    """Whether a word tells of no single event: "villagers are often killed", "killing pupils is a crime"."""
    above = clauses.head(trigger)
    judged = trigger.deprel in {"nsubj", "csubj"} and above is not None
    # "In the *worst massacre* of soldiers this year, 40 fell": a deed among others, which counts for itself.
    if trigger.upos == "NOUN" and any(t.xpos in {"JJS", "RBS"} for t in clauses.parse.deps(trigger.index, "amod")):
        return True
    if _where_they_do(clauses, trigger) or _denied_by_habit(clauses, trigger):
        return True
    if judged and above is not None and any(t.lower in {"is", "are"} for t in clauses.parse.deps(above.index, "cop")):
        return trigger.lower.endswith(("ing", "ings"))
    often = any(t.lower in _words("habits") for t in clauses.parse.deps(trigger.index, "advmod"))
    present = (trigger, *clauses.parse.deps(trigger.index, "aux"))
    return often and any(t.xpos in {"VBZ", "VBP"} and t.lower not in {"has", "have"} for t in present)


def _denied_by_habit(clauses: Clauses, trigger: Token) -> bool:
    """ "*Has always denied* striking civilians", "which *denies* hitting them": a practice, and no single event."""
    above = clauses.head(trigger)
    if above is None or above.lemma not in _words("denials") or not trigger.lower.endswith("ing"):
        return False
    always = any(t.lower in _words("always") for t in clauses.parse.deps(above.index, "advmod"))
    return always or above.xpos in {"VBZ", "VBP"}


def is_guessed(clauses: Clauses, trigger: Token) -> bool:
    """ "Residents may have been executed", "may have left 40 dead": a guess at what has been, and no mere fear."""
    verb = clauses.head(trigger) if trigger.lower in {"life", "lives"} and trigger.deprel == "obj" else None
    told = verb or leaving(clauses, trigger) or trigger
    modals = {t.lower for t in clauses.parse.deps(told.index, "aux")} & {"may", "might"}
    # "More than 100 *may be dead*": what is so, if it is, has come about.
    lying = told.lower in {"dead", "missing"} and any(t.lower == "be" for t in clauses.parse.deps(told.index, "cop"))
    lying = lying and not any(_conditional(clauses, t) for t in clauses.parse.deps(told.index, "advcl"))
    return (bool(modals) and (_perfect(clauses, told) or lying)) or _is_likely(clauses, told)


def _is_likely(clauses: Clauses, verb: Token) -> bool:
    """ "At least 40 are *likely to have died*": what is likely has come about, if it has."""
    above = clauses.head(verb)
    likely = above is not None and above.lower in _words("likelihood") and verb.deprel in {"xcomp", "ccomp", "advcl"}
    return likely and _infinitive(clauses, verb) and _perfect(clauses, verb)


def _where_they_do(clauses: Clauses, trigger: Token) -> bool:
    """ "A prison *where* the militia *holds* deserters": what is done there, and no event."""
    led = clauses.parse.deps(trigger.index, "advmod", "mark")
    place = any(t.lower in {"where", "whenever", "wherever"} for t in led)
    return place and trigger.xpos in {"VBZ", "VBP"}


def _is_undecided(clauses: Clauses, trigger: Token) -> bool:
    """ "Neither admitted nor denied killing ten villagers"."""
    above = clauses.head(trigger)
    both = (above, *clauses.parse.deps(above.index, "conj")) if above is not None else ()
    return any(v.lemma in _words("denials") and is_undecided(clauses.parse, v) for v in both)


def is_denied(clauses: Clauses, trigger: Token) -> bool:
    """Whether a trigger stands below a denial, or below "no reports that"; what a clause behind a comma tells of those
    whom it is about ("the rebels, who killed nine") is not denied with them, nor what came of a dispute: "a dispute in
    which nine died".
    """
    token, depth = trigger, 0
    while depth < _DEEP:
        above = clauses.head(token)
        if above is None or token.deprel in {"parataxis", "nsubj", "advcl"} or _own_clause(clauses, token):
            return False
        if token.deprel == "acl:relcl" and (above.lemma in _words("denials") or _set_off(clauses, token)):
            return False
        if (above.lemma in _words("denials") or _rules_out(clauses, above)) and token.deprel != "conj":
            return True
        if above.lemma in _words("tokens_of") and _none(clauses, above):
            return True
        token, depth = above, depth + 1
    return False


def _set_off(clauses: Clauses, token: Token) -> bool:
    """Whether a comma stands before a relative clause."""
    return any(t.text == "," for t in clauses.parse.deps(token.index, "punct"))


def is_ruled_out(clauses: Clauses, noun: Token) -> bool:
    """ "He ruled out *any civilian casualties*", "denied *any loss*"."""
    any_ = any(t.lower == "any" for t in clauses.parse.deps(noun.index, "det"))
    return any_ and is_object_of_denial(clauses, noun)


def is_object_of_denial(clauses: Clauses, noun: Token) -> bool:
    """Whether a noun is what a verb of denying denies: "denied the *loss* of men"."""
    above = clauses.head(noun) if noun.deprel == "obj" else None
    return above is not None and (above.lemma in _words("denials") or _rules_out(clauses, above))


def _rules_out(clauses: Clauses, verb: Token) -> bool:
    """ "He ruled out any casualties"; "neither confirm nor rule out" denies nothing."""
    out = any(t.lower == "out" for t in clauses.parse.deps(verb.index, "compound:prt", "advmod"))
    nobody = any(s.lower in {"nobody", "none"} or _none(clauses, s) for s in clauses.subjects(verb))
    return verb.lemma == "rule" and out and not (nobody or is_undecided(clauses.parse, verb) or _not(clauses, verb))


def _own_clause(clauses: Clauses, token: Token) -> bool:
    """Whether a coordinated verb begins a clause of its own, with its own subject."""
    return token.deprel == "conj" and token.upos == "VERB" and bool(clauses.parse.deps(token.index, "nsubj"))


def _none(clauses: Clauses, token: Token) -> bool:
    return any(t.lower == "no" for t in clauses.parse.deps(token.index, "det", "advmod"))


def is_averted(clauses: Clauses, trigger: Token) -> bool:
    """Whether a loss is said not to have come about: "loss of life was avoided"."""
    above = list(clauses.parse.ancestors(trigger.index))[:3]
    return any(t.lemma in _AVERTS and clauses.passive(t) and not _modal(clauses, t) for t in above)


_AVERTS = frozenset({"avoid", "avert", "prevent"})
