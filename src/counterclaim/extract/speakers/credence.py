"""Clauses by which a report leaves to somebody what it tells: "if the army is to be believed", "to hear Moscow tell
it", "that, at least, is what Mali says".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

CREDITING = words_in("speakers_words.toml", "crediting")
RIGHT = words_in("speakers_words.toml", "true") | words_in("speakers_words.toml", "right")
TOLD = reporting.ACCOUNTS | words_in("speakers_words.toml", "telling")
ANYBODY = words_in("speakers_words.toml", "anybody")
THAT = words_in("speakers_words.toml", "told_before")
ASSERTING = words_in("speakers_words.toml", "asserting")
NOT = words_in("speakers_words.toml", "not_so")
OWN_WORDS = ("ccomp", "obj")
LEFT_TO_HIM = "left to who is to be believed"


def credence_cues(parse: Parse, voices: Voices, said: Sequence[Cue]) -> Iterator[Cue]:
    """One cue for each clause that is left to somebody, by who is credited with it; "that is what Mali says" is of
    what nobody else is said to tell.
    """
    for token in parse.tokens:
        if token.deprel == "advcl" and token.head is not None and not reporting.verb(parse.tokens[token.head]):
            credited, own = _credited(parse, token), parse.subtree(token.index)
            content = reach.clause_around(parse, token.head, own) if credited is not None else ()
            yield from _cues(voices, token, credited, content)
        elif token.lower == "what" and (teller := _teller(parse, token)) is not None:
            told = _before(parse, token)
            yield from _cues(voices, token, teller, () if any({*told} <= {*c.content} for c in said) else told)


def _cues(voices: Voices, token: Token, who: Token | None, content: tuple[int, ...]) -> Iterator[Cue]:
    for speaker in _speakers(voices, who) if who is not None and content else ():
        yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, LEFT_TO_HIM)


def _speakers(voices: Voices, who: Token) -> tuple[Speaker, ...]:
    """Whose an account is that is credited, else who is."""
    if who.lower in TOLD or who.lemma.lower() in TOLD:
        return voices.owner(who.index)
    return voices.of(who.index) if voices.mention(who.index) is not None else ()


def _credited(parse: Parse, verb: Token) -> Token | None:
    """Who, or whose account, a clause of "if" leaves it to, or one hears tell it."""
    marks = {t.lower for t in parse.deps(verb.index, "mark")}
    tells = any(t.lower == "tell" for t in parse.deps(verb.index, "xcomp"))
    if verb.lemma.lower() == "hear" and "to" in marks and tells:
        return next(iter(parse.deps(verb.index, "obj")), None)
    if "if" not in marks:
        return None
    subjects, objects = parse.deps(verb.index, "nsubj"), parse.deps(verb.index, "obj")
    if verb.lemma.lower() in CREDITING:
        told = subjects if parse.deps(verb.index, "aux:pass") else objects
        anybody = bool(told) and (told == subjects or any(t.lower in ANYBODY for t in subjects))
        return told[0] if anybody else None
    right = verb.lower in RIGHT and bool(parse.deps(verb.index, "cop"))
    return subjects[0] if right and subjects else None


def _teller(parse: Parse, what: Token) -> Token | None:
    """Who says "what" that is which was just told: "that is what Mali says"; not what it is not, nor what one asks."""
    pointed = any(t.lower in THAT for t in parse.deps(what.index, "nsubj")) and bool(parse.deps(what.index, "cop"))
    if not pointed or _is_asked(parse, what) or any(t.lower in NOT for t in parse.deps(what.index)):
        return None
    saying = next((t for t in parse.deps(what.index, "acl:relcl") if _asserts(parse, t)), None)
    return next(iter(parse.deps(saying.index, "nsubj")), None) if saying is not None else None


def _asserts(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells a thing as so, and no words of its own beside: "what Mali says", not "what Mali wants"."""
    below = parse.deps(verb.index)
    plain = not any(t.deprel in OWN_WORDS or t.lower in NOT for t in below)
    return plain and reporting.verb(verb) is not None and verb.lemma.lower() in ASSERTING


def _is_asked(parse: Parse, what: Token) -> bool:
    """Whether a clause is a question: "is that what Mali says", or whatever ends in a mark of one."""
    first = min((t.index for t in parse.deps(what.index, "nsubj")), default=what.index)
    here = parse.sentence_of(what.index)
    ended = any(t.text == "?" for t in parse.tokens[what.index : here.end])
    return ended or any(t.index < first for t in parse.deps(what.index, "cop"))


def _before(parse: Parse, what: Token) -> tuple[int, ...]:
    """The words before the mark that parts off "that is what", or else the sentence before."""
    here = parse.sentence_of(what.index)
    own = parse.subtree(what.index)[0]
    if any(t.upos == "VERB" for t in parse.tokens[here.start : own]):
        return tuple(range(here.start, own))
    before = parse.sentences[here.index - 1] if here.index else here
    return tuple(range(before.start, before.end)) if before.stretch == here.stretch and before is not here else ()
