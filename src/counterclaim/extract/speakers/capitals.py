"""Who denies or claims something where only a place of his is told: "the charge was denied in Ankara", "reporters were
told at the ministry".
"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract import reporting
from counterclaim.extract.reporting import Reporting, words_in
from counterclaim.extract.speakers.cues import Speaker, speaker_of
from counterclaim.extract.speakers.subjects import is_passive
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Token

PRESS = words_in("speakers_words.toml", "press")
OFFICES = ("role:body", "name:body")
CLAIMING = frozenset(("claim", "allege", "assert", "insist", "deny"))
"""What "it was claimed in Tripoli" says; what is reported or announced there may be anybody's."""
POINTING = frozenset(("this", "that"))


def in_capital(parse: Parse, voices: Voices, token: Token, verb: Reporting) -> Iterator[tuple[Speaker, frozenset[int]]]:
    """The government of the capital in which what was said is denied, something is claimed, or the press was told it,
    by nobody named, or the office at which it was; and the words that tell where, with an empty "it".
    """
    told = is_passive(parse, token) and _is_told_the_press(parse, token)
    if not told and not (is_passive(parse, token) and _of_words(parse, token, verb)):
        return
    empty = [t.index for t in parse.deps(token.index, "nsubj", "expl") if t.lower == "it"]
    for place in parse.deps(token.index, "obl"):
        phrase = parse.subtree(place.index)
        government = _government(parse, voices, phrase) or (_office(voices, place, phrase) if told else None)
        if government is not None:
            yield government, frozenset((*phrase, *empty))


def they_of(parse: Parse, voices: Voices, token: Token, subject: int) -> Speaker | None:
    """The government of the capital where "they" say something, as one does: "In Washington they deny it"."""
    if parse.tokens[subject].lower != "they" or token.xpos != "VBP":
        return None
    before = (place for place in parse.deps(token.index, "obl") if place.index < subject)
    found = (_government(parse, voices, parse.subtree(place.index)) for place in before)
    return next((government for government in found if government is not None), None)


def _government(parse: Parse, voices: Voices, phrase: tuple[int, ...]) -> Speaker | None:
    """The government of the capital that a phrase with "in" tells."""
    words = [parse.tokens[i].text for i in range(phrase[0] + 1, phrase[-1] + 1)]
    told = voices.index is not None and parse.tokens[phrase[0]].lower == "in"
    found = voices.index.match(words, 0) if told and voices.index is not None else None
    if found is None or not found[1].is_seat_of_a_state:
        return None
    actor, span = found[1].actor, parse.span(phrase[0] + 1, phrase[0] + 1 + found[0])
    return Speaker(Claimant(actor.name, actor.party, actor.sector), span)


def _office(voices: Voices, place: Token, phrase: tuple[int, ...]) -> Speaker | None:
    """The office that a phrase with "at" tells."""
    mention = voices.mention(place.index) if voices.parse.tokens[phrase[0]].lower == "at" else None
    return speaker_of(mention) if mention and mention.actor.party and mention.rule.startswith(OFFICES) else None


def _is_told_the_press(parse: Parse, token: Token) -> bool:
    """Whether journalists are told something: "reporters were told that"."""
    heard = any(t.lemma.lower() in PRESS for t in parse.deps(token.index, "nsubj", "nsubj:pass"))
    return token.lemma.lower() == "tell" and heard and bool(parse.deps(token.index, "ccomp"))


def _of_words(parse: Parse, token: Token, verb: Reporting) -> bool:
    """Whether it is words that are denied, "the report was dismissed", or it is claimed that something is so."""
    subjects = parse.deps(token.index, "nsubj", "expl")
    claimed = token.lemma.lower() in CLAIMING and any(t.lower == "it" for t in subjects)
    said = any(reporting.noun(t) or t.lower in POINTING for t in subjects)
    return claimed or (verb.stance is Stance.DENIED and said)
