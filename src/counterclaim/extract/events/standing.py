"""How an event stands in its sentence: done, meant, demanded, denied, supposed, or said by another event."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.extract.events.bases import bases, is_one_of
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.lexicon import Cue, grammar, operators
from counterclaim.extract.events.tree import case_of, joined, negated, nominal
from counterclaim.model.parse import Parse, Token

COMPLEMENTS = ("xcomp", "ccomp", "acl", "obj", "nsubj:pass", "obl", "nmod", "advcl", "iobj", "appos")
BE = frozenset({"is", "are", "was", "were"})
"""With "to", these tell what is meant to be done ("is to visit")."""
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
    hold, denied = own_hold(parse, token), negated(parse, token)
    at = token
    for _ in range(12):
        if at.head is None:
            break
        above = parse.tokens[at.head]
        if at.deprel == "conj":
            hold, denied = hold or _shared(parse, at, above), denied or _no_longer(parse, at, above)
            at = above
            continue
        used = _used(parse, at, above, cues)
        if not used and not _complement(parse, at, above):
            hold = hold or _adverbial(parse, at)
            return Standing(hold, denied, speaker=_speaker(parse, at))
        if used or (above.index in cues and cues[above.index].type in SAYS):
            return Standing(hold, denied, above=above)
        step = operator(above)
        if above.lower == "going" and at.deprel == "xcomp":
            step = "future"
        if step in ("report", None) or (step == "alleged"):
            told = at.deprel == "ccomp" and step == "report"
            denied = denied or (told and negated(parse, above))
            if told and hold == "may" and _of_self(parse, token, above):
                hold = "may-self"
            return Standing(hold, denied, step == "alleged", speaker=above if told else None)
        denied = denied ^ (step == "undone") ^ negated(parse, above)
        hold = hold or (step if step in ("future", "if", "try") else None) or own_hold(parse, above)
        at = above
    return Standing(hold, denied)


def operator(token: Token) -> str | None:
    """How a word holds what stands below it, or None if it is no operator."""
    part = "NOUN" if token.upos == "PROPN" else token.upos
    return next((hold for base in bases(token) if (hold := operators().get((part, base)))), None)


def own_hold(parse: Parse, token: Token) -> str | None:
    """What the auxiliaries of a clause say: it will, it must, it may."""
    for child in parse.deps(token.index, "aux"):
        hold = operators().get(("AUX", child.lower))
        if hold:
            return hold
    words = [t.lower for t in parse.deps(token.index, "aux", "cop", "mark")]
    return "future" if "to" in words and not BE.isdisjoint(words) else None


def _shared(parse: Parse, token: Token, first: Token) -> str | None:
    """A modal before the first of two coordinated verbs holds the second too, if that has no tense."""
    own = parse.deps(token.index, "nsubj", "aux", "cop")
    return None if own or token.xpos in ("VBD", "VBZ", "VBP") else own_hold(parse, first)


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
    return case_of(parse, token) not in grammar("aside")


def _adverbial(parse: Parse, token: Token) -> str | None:
    opening = case_of(parse, token)
    if token.deprel in ("advcl", "acl:relcl") and opening in grammar("supposed"):
        return "if"
    return "aim" if token.deprel == "advcl" and opening == "to" else None


def _used(parse: Parse, token: Token, above: Token, cues: dict[int, Cue]) -> bool:
    """Whether the cue above asks for this very noun, and tells its event with it."""
    cue = cues.get(above.index)
    if cue is None:
        return False
    heads = [t for theme in themes(parse, above) for t in joined(parse, theme)]
    words = frozenset(word for need in cue.needs for word in need.words)
    used = is_one_of(token, words)
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
