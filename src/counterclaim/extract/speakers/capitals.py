"""Who denies or claims something where only the capital is told: "the charge was denied in Ankara"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract import reporting
from counterclaim.extract.reporting import Reporting
from counterclaim.extract.speakers.cues import Speaker
from counterclaim.extract.speakers.subjects import is_passive
from counterclaim.extract.speakers.voices import Voices
from counterclaim.lookup import NameKind
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Token

CLAIMING = frozenset(("claim", "allege", "assert", "insist", "deny"))
"""What "it was claimed in Tripoli" says; what is reported or announced there may be anybody's."""
POINTING = frozenset(("this", "that"))


def in_capital(parse: Parse, voices: Voices, token: Token, verb: Reporting) -> Iterator[tuple[Speaker, frozenset[int]]]:
    """The government of the capital in which what was said is denied, or something is claimed, by nobody named; and
    the words that tell where, with an empty "it".
    """
    if not is_passive(parse, token) or not _of_words(parse, token, verb):
        return
    empty = [t.index for t in parse.deps(token.index, "nsubj", "expl") if t.lower == "it"]
    for place in parse.deps(token.index, "obl"):
        phrase = parse.subtree(place.index)
        government = _government(parse, voices, phrase)
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
    if found is None or found[1].kind is not NameKind.SEAT:
        return None
    actor, span = found[1].actor, parse.span(phrase[0] + 1, phrase[0] + 1 + found[0])
    return Speaker(Claimant(actor.name, actor.party, actor.sector), span)


def _of_words(parse: Parse, token: Token, verb: Reporting) -> bool:
    """Whether it is words that are denied, "the report was dismissed", or it is claimed that something is so."""
    subjects = parse.deps(token.index, "nsubj", "expl")
    claimed = token.lemma.lower() in CLAIMING and any(t.lower == "it" for t in subjects)
    said = any(reporting.noun(t) or t.lower in POINTING for t in subjects)
    return claimed or (verb.stance is Stance.DENIED and said)
