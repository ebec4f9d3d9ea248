"""How an event stands in its sentence: done, meant, demanded, denied, supposed, or said by another event."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.holds import operator, own_hold
from counterclaim.extract.events.lexicon import Cue, grammar
from counterclaim.extract.events.tree import asks, by_nobody, case_of, joined, negated, nominal, points
from counterclaim.extract.reporting import is_undecided
from counterclaim.model.parse import Parse, Token

COMPLEMENTS = ("xcomp", "ccomp", "acl", "obj", "nsubj:pass", "obl", "nmod", "advcl", "iobj", "appos")
HOLDS = frozenset({"future", "decided", "if", "try", "fail", "wish"})
UNDONE = frozenset({"undone", "fail"})
ASKED = frozenset({"ccomp", "csubj", "csubj:pass"})
WHO = frozenset({"who", "what", "which"})
IF = frozenset({"if", "whether"})
SAYS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})


@dataclass(frozen=True, slots=True)
class Standing:
    """`hold` is one of events_turns.tsv, or None: told as done; `above` is the token that absorbs it."""

    hold: str | None = None
    denied: bool = False
    alleged: bool = False
    above: Token | None = None
    speaker: Token | None = None


def standing(parse: Parse, token: Token, cues: dict[int, Cue]) -> Standing:
    """Climb from an event towards the root and note each word that holds it; the nearest hold wins."""
    if _asks_who(parse, token):
        return Standing("if")
    hold, denied, at = own_hold(parse, token), negated(parse, token) or _never_was(parse, token), token
    while at.head is not None:
        above = parse.tokens[at.head]
        if at.deprel == "conj":
            hold, denied = hold or _shared(parse, at, above), denied or _no_longer(parse, at, above)
        else:
            if _undecided(parse, above) or _wonders(parse, at) or _is_feared(parse, at, above):
                return Standing("if")
            end = _end(parse, at, above, cues)
            if end is not None:
                return _ended(parse, token, end, hold, denied)
            step = _step(at, above)
            denied = denied ^ (step in UNDONE) ^ negated(parse, above)
            hold = hold or (step if step in HOLDS else None) or own_hold(parse, above)
        at = above
    return Standing(hold or _if_any(parse, token, denied=denied), denied)


def _end(parse: Parse, at: Token, above: Token, cues: dict[int, Cue]) -> Standing | None:
    """How the climb ends at `above`, if it does: absorbed there, told there, or set beside it."""
    if at.deprel == "acl" and case_of(parse, at) == "to" and is_one_of(above, grammar("missions")):
        return Standing("aim")
    if _used(parse, at, above, cues):
        return Standing(above=above)
    if not _complement(parse, at, above):
        return Standing(_adverbial(parse, at, above), speaker=_speaker(parse, at))
    if above.index in cues and cues[above.index].type in SAYS:
        return Standing(above=above)
    step = _step(at, above)
    if step not in ("report", "alleged", None):
        return None
    told = at.deprel == "ccomp" and step == "report"
    if told and by_nobody(parse, above):
        return Standing("if")
    denied = told and negated(parse, above) and not asks(parse, at)
    return Standing(None, denied, step == "alleged", speaker=above if told else None)


def _wonders(parse: Parse, clause: Token) -> bool:
    """ "Did not say if it had struck", "unclear whether it will": nobody has told that it did, or did not."""
    return clause.deprel in ASKED and any(t.lower in IF for t in parse.deps(clause.index, "mark"))


def _asks_who(parse: Parse, verb: Token) -> bool:
    """ "Did not say *who had shelled* the market": who did what was told before; a deed done to others is news."""
    if verb.deprel not in ASKED or nominal(parse, verb):
        return False
    who = any(t.lower in WHO and t.index < verb.index for t in parse.deps(verb.index, "nsubj"))
    return who and all(t.upos == "PRON" or points(parse, t) for t in themes(parse, verb))


def _is_feared(parse: Parse, noun: Token, verb: Token) -> bool:
    """ "Had been warned of a raid", "as insurance against strikes": what may come."""
    opening = case_of(parse, noun)
    warned = noun.deprel.startswith("obl") and opening in ("of", "about", "against")
    guarded = noun.deprel.startswith("nmod") and opening == "against" and is_one_of(verb, grammar("guarding"))
    return nominal(parse, noun) and (guarded or (warned and is_one_of(verb, grammar("warning"))))


def _ended(parse: Parse, token: Token, end: Standing, hold: str | None, denied: bool) -> Standing:
    """The end of a climb with what was noted on the way; who may do it by their own word is told apart."""
    hold = "if" if end.hold == "if" else hold or end.hold or _if_any(parse, token, denied=denied or end.denied)
    told = end.speaker is not None and end.speaker.index < token.index
    if hold == "may" and told and end.speaker is not None and _of_self(parse, token, end.speaker):
        hold = "may-self"
    return replace(end, hold=hold, denied=denied or end.denied)


def _if_any(parse: Parse, token: Token, *, denied: bool) -> str | None:
    """Whether a deed is one that may come: "would respond to *any attack*"; who denies any has heard of one."""
    told = {t.lower for t in parse.deps(token.index, "det", "amod")}
    some = "any" in told or not told.isdisjoint(grammar("to_come")) or _may_come(parse, token)
    return "if" if some and not denied and nominal(parse, token) else None


def _may_come(parse: Parse, noun: Token) -> bool:
    """ "*An* attack could kill thousands", "*attacks* on medics may be crimes": what one would do; none has come."""
    told = parse.deps(noun.index, "det", "nummod", "nmod:poss")
    one = any(t.lower in ("a", "an") for t in told) or (noun.xpos == "NNS" and not told)
    does = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" and one else None
    if does is None or any(t.lower == "have" for t in parse.deps(does.index, "aux")):
        return False
    return own_hold(parse, does) in ("may", "future")


def _never_was(parse: Parse, noun: Token) -> bool:
    """ "The attack *never happened*": its verb denies that it was, and not what it did."""
    told = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    return told is not None and is_one_of(told, grammar("happening")) and negated(parse, told)


def _step(at: Token, above: Token) -> str | None:
    going = above.lower == "going" and at.deprel == "xcomp"
    hold = operator(above)
    return "future" if going or (hold == "decided" and above.xpos not in ("VBD", "VBN")) else hold


def _undecided(parse: Parse, verb: Token) -> bool:
    """Whether something is "neither confirmed nor denied"."""
    denials = (v for v in (verb, *parse.deps(verb.index, "conj")) if operator(v) == "undone")
    return any(is_undecided(parse, v) for v in denials)


def _shared(parse: Parse, token: Token, first: Token) -> str | None:
    """A modal before the first of two coordinated verbs holds the second too, if that has no tense."""
    tensed = [t for t in parse.deps(token.index, "nsubj", "aux", "cop") if t.xpos != "VB"]  # "to go and *be* led"
    return None if tensed or token.xpos in ("VBD", "VBZ", "VBP") else own_hold(parse, first)


def _no_longer(parse: Parse, token: Token, first: Token) -> bool:
    own = parse.deps(token.index, "nsubj", "aux", "cop")
    return not own and token.upos == "VERB" and token.xpos in ("VB", "VBN") and negated(parse, first)


def _complement(parse: Parse, token: Token, above: Token) -> bool:
    """Whether a word stands inside what the word above it says, does or is about."""
    if not token.deprel.startswith(COMPLEMENTS) or token.deprel == "acl:relcl":
        return False
    if token.deprel == "advcl" and case_of(parse, token) not in ("of", "from", "for", "with", "to"):
        return operator(above) is not None and case_of(parse, token) is None
    if token.deprel == "advcl" and case_of(parse, token) == "to":
        return above.upos == "ADJ"
    return case_of(parse, token) not in grammar("aside") or _pauses(above)


def _pauses(noun: Token) -> bool:
    """Whether a noun is of what stops the deed behind its "in": "a *lull* in the fighting"."""
    return noun.upos == "NOUN" and operator(noun) in UNDONE


def _adverbial(parse: Parse, token: Token, above: Token) -> str | None:
    """How an opening holds a clause; what was to be done by those of whom a relative clause tells is only supposed."""
    opening = case_of(parse, token)
    past = opening in ("before", "until") and token.xpos == "VBD" and above.xpos != "VB"
    if token.deprel in ("advcl", "acl:relcl") and opening in grammar("supposed") and not past:
        return "if"
    if token.deprel != "advcl" or opening != "to":
        return None
    return "if" if above.deprel == "acl:relcl" else "aim"


def _used(parse: Parse, token: Token, above: Token, cues: dict[int, Cue]) -> bool:
    """Whether the cue above asks for this very noun, and tells its event with it."""
    cue = cues.get(above.index)
    if cue is None:
        return False
    heads = [t for theme in themes(parse, above) for t in joined(parse, theme)]
    words = frozenset(word for need in cue.needs for word in need.words)
    used = is_one_of(token, words)
    own = cues.get(token.index)
    if own is not None and own.kind == "weak" and token.deprel == "nsubj":  # "the *visit* ended"
        return any(need.place == "subj" and is_one_of(token, need.words) for need in cue.needs)
    if token.deprel in ("xcomp", "ccomp"):
        return used
    return used and nominal(parse, token) and (token in heads or token.deprel in ("obl", "nmod"))


def _of_self(parse: Parse, token: Token, report: Token) -> bool:
    """Whether the one who says so speaks of what they themselves may do."""
    speaking = [t.index for t in subject_of(parse, report)]
    return speaking[:1] == [t.index for t in subject_of(parse, token)][:1] != []


def _speaker(parse: Parse, token: Token) -> Token | None:
    """The verb set beside a quoted clause ("…, the ministry said"), if there is one."""
    beside = parse.deps(token.index, "parataxis")
    return next((t for t in beside if operator(t) == "report"), None)
