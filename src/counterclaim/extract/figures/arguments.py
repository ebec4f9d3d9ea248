"""To whom it happened: each trigger asked by its frame, and two joined triggers sharing what one of them tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.extract.figures import nouns, verbs
from counterclaim.extract.figures.clauses import Arguments, Clauses
from counterclaim.extract.figures.slayers import in_turn
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Token

_FRAMES: dict[Frame, Callable[[Clauses, Token], Arguments]] = {
    Frame.PATIENT: verbs.patient,
    Frame.THEME: verbs.theme,
    Frame.FALL: verbs.fall,
    Frame.LOSE: verbs.lose,
    Frame.STATE: verbs.state,
    Frame.NOUN: nouns.event,
    Frame.BODY: nouns.body,
    Frame.LIVES: nouns.lives,
    Frame.CUSTODY: nouns.custody,
    Frame.CREW: nouns.crew,
    Frame.HIT: verbs.patient,
    Frame.HELD: nouns.captives,
    Frame.TOLL: nouns.no_victims,
}


def find_arguments(clauses: Clauses, trigger: Trigger, triggers: Sequence[Trigger]) -> Arguments:
    """Who the victims of a trigger are, by its frame; no victims where the words do not tell."""
    token = clauses.parse.tokens[trigger.token]
    headed = _headed(clauses, token) or _noted(clauses, token)
    if headed is not None:
        return headed
    own = in_turn(clauses, _asked(clauses, trigger), trigger, triggers)
    if own.victims:
        return own
    if trigger.frame is Frame.CUSTODY and clauses.number_of(token) is not None:
        return own  # "Rescued 62 hostages and killed two bandits": those are counted themselves.
    joined = [t for t in triggers if abs(t.token - trigger.token) in {2, 3} and _beside(clauses, t, trigger)]
    return next((found for found in (_asked(clauses, t) for t in joined) if found.victims), own)


def _headed(clauses: Clauses, token: Token) -> Arguments | None:
    """The number that a word for a fate heads: "Killed: 18", "Children among the dead: 7"."""
    at = token.index + 1
    while (word := clauses.at(at, token)) and (word.lower in words_of("spell") or _heads(word, token, at)):
        at += 1
    colon, count = clauses.at(at, token), clauses.starts.get(at + 1)
    noted = colon is not None and colon.text == "," and at == token.index + 1 and _opens_note(clauses, token, count)
    if colon is None or (colon.text != ":" and not noted) or count is None or clauses.at(count.start, token) is None:
        return None
    near = token.index - clauses.parse.sentence_of(token.index).start <= _HEADING
    noun = clauses.counted_noun(count)
    before = clauses.at(token.index - 1, token)
    alone = (before is None or before.upos == "PUNCT") and _is_entry(clauses, token)
    fate = token.lower in words_of("losses") or (token.lower in _FALLEN and alone)
    people = fate and is_people(clauses.parse.tokens[noun].lower)
    behind = clauses.at(count.end, token)
    told_of = token.lower in words_of("losses") or _acts(clauses, count, behind)
    closed = not told_of or behind is None or behind.upos == "PUNCT"
    told = (noun == count.end - 1 and closed) or people
    return Arguments((noun,), "headed") if (near or people) and told and clauses.number_of(token) is None else None


def _acts(clauses: Clauses, count: CountMention, behind: Token | None) -> bool:
    """ "Two were seized: *one escaped*": a number that does something is no entry of a heading."""
    subject = clauses.parse.tokens[count.end - 1].deprel == "nsubj"
    return subject and behind is not None and behind.xpos == "VBD"


def _opens_note(clauses: Clauses, token: Token, count: CountMention | None) -> bool:
    """ "Wounded, about 180, half of them light.": a fate that opens its sentence, with a bare number behind it."""
    if count is None or not clauses.is_bare(count):
        return False
    before, behind = clauses.at(token.index - 1, token), clauses.at(count.end, token)
    return (before is None or before.text in QUOTES) and (behind is None or behind.upos == "PUNCT")


def _noted(clauses: Clauses, token: Token) -> Arguments | None:
    """ "Dead 21; hurt 93.", "Enemy dead 3,800, prisoners 181": a fate and its number, with nothing else told."""
    at = token.index + 1
    while (word := clauses.at(at, token)) and word.upos in _WHERE and at - token.index < _HEADING:
        if at in clauses.starts:
            break
        at += 1
    count, behind = clauses.starts.get(at), None
    if count is None or clauses.at(at, token) is None or not clauses.is_bare(count):
        return None
    behind = clauses.at(count.end, token)
    closed = behind is None or (behind.upos == "PUNCT" and behind.text not in QUOTES) or behind.lower == "and"
    return Arguments((count.end - 1,), "headed") if closed and _is_entry(clauses, token) else None


def _is_entry(clauses: Clauses, token: Token) -> bool:
    """Whether a fate begins an entry of notes: what parts one from the next stands before it, or before its people."""
    before, at = clauses.at(token.index - 1, token), token.index - 1
    while before is not None and (is_people(before.lower) or before.lower in words_of("noted")):
        at -= 1
        before = clauses.at(at, token)
    ruled = any(t.deprel == "obj" for t in clauses.parse.deps(token.index)) and at < token.index - 1
    subject = ruled or any(t.deprel.startswith("nsubj") and t.index <= at for t in clauses.parse.deps(token.index))
    opens = before is None or before.text in {":", ";", ",", "–", "—", "(", *QUOTES}
    return opens and not subject and token.lower in words_of("fates") | words_of("losses") | _HELD | _FALLEN


_WHERE = frozenset({"ADP", "DET", "NOUN", "PROPN"})
_FALLEN = frozenset({"fallen", "killed", "dead"})
_HELD = frozenset({"prisoners", "pows", "captives", "arrested"})


def _heads(word: Token, token: Token, at: int) -> bool:
    """Whether a word may stand in a heading between a fate and its colon: "fallen in action since May: 320"."""
    return at - token.index < _HEADING and word.upos in {"ADP", "NOUN", "PROPN", "NUM", "DET", "ADJ"}


_HEADING = 6


def _asked(clauses: Clauses, trigger: Trigger) -> Arguments:
    return _FRAMES[trigger.frame](clauses, clauses.parse.tokens[trigger.token])


def _beside(clauses: Clauses, first: Trigger, second: Trigger) -> bool:
    """Whether only "and" or "or" joins two triggers of one sort: "killed and wounded", "death and wounding"."""
    low, high = sorted((first.token, second.token))
    between = [t.lower for t in clauses.parse.tokens[low + 1 : high]]
    one_sort = (first.frame is Frame.NOUN) == (second.frame is Frame.NOUN)
    return one_sort and bool({"and", "or", "and/or"} & set(between)) and set(between) <= {"and", "or", "the", "and/or"}
