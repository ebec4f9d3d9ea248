"""Deaths in bed and arrests of suspects, which are no losses of a conflict, whatever words they share with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention, FigureMention
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token

DYING = frozenset({"die", "dies", "died", "dying", "dead", "death", "deceased", "deaths"})
PERSONS = frozenset({"he", "she", "him", "her", "his", "whose", "who"})
LEAD = 4
"""How many sentences from the first on an obituary may take to tell of what its subject died."""

STORY = 4
"""How many sentences without a word for those who fight make a story of something else than a conflict."""

OLD = range(60, 120)
ARMED = frozenset({Sector.REBEL, Sector.MILITIA})
"""The sectors of armed groups: whom they detain is no suspect."""


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(str(table("figures_ordinary.toml")[kind]).split())


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in table("figures_ordinary.toml")[kind])


def without_ordinary(
    parse: Parse, mentions: Sequence[FigureMention], actors: Sequence[ActorMention]
) -> tuple[FigureMention, ...]:
    """The figures of a report, without its natural deaths and its arrests of suspects."""
    armed = [a.actor for a in actors if a.actor.sector in ARMED]
    groups = {actor.party for actor in armed if actor.party}
    obituary, peaceful = is_obituary(parse), not armed and _tells_of_no_fight(parse)
    dropped = {
        i
        for i, m in enumerate(mentions)
        if (obituary and _of_a_person_in_bed(parse, m)) or (m.by not in groups and _of_a_suspect(parse, m, peaceful))
    }
    place = {old: new for new, old in enumerate(i for i in range(len(mentions)) if i not in dropped)}
    kept = (m for i, m in enumerate(mentions) if i not in dropped)
    return tuple(replace(m, part=place.get(m.part)) if m.part is not None else m for m in kept)


def is_obituary(parse: Parse) -> bool:
    """Whether a report leads with the death of one who was old or ill, and with no violence."""
    lead = [parse.words(s) for s in parse.sentences[:LEAD]]
    dying = [n for n, words in enumerate(lead) if any(w.lower in DYING for w in words)]
    violent = _words("violence") | _words("fighters")
    if not dying or any(w in violent for words in lead[: dying[0] + 1] for w in _without_natural(words)):
        return False
    text = " ".join(_text(words) for words in lead[dying[0] :])
    told = any(phrase in text for phrase in (*_phrases("natural"), *_phrases("survived")))
    return told or any(_is_old(words) for words in lead)


def _is_old(words: Sequence[Token]) -> bool:
    """ "He was 95."."""
    low = [w.lower for w in words]
    return len(low) <= 7 and low[:1] in (["he"], ["she"]) and any(w.isdigit() and int(w) in OLD for w in low)


def _text(words: Sequence[Token]) -> str:
    return f" {' '.join(w.lower for w in words)} "


def _without_natural(words: Sequence[Token]) -> list[str]:
    """The words but those of a natural death: a "heart attack" is no attack."""
    text = _text(words)
    for phrase in _phrases("natural"):
        text = text.replace(phrase, " ")
    return text.split()


def _of_a_person_in_bed(parse: Parse, mention: FigureMention) -> bool:
    """Whether one named person died, in a sentence that tells of no violence."""
    if mention.status is not Status.KILLED or mention.count.high != 1:
        return False
    if parse.tokens[mention.trigger].lower not in DYING or mention.by is not None:
        return False
    told = (*parse.between(mention.evidence), *(parse.tokens[i] for i in parse.subtree(mention.trigger)))
    named = any(t.upos == "PROPN" or t.lower in PERSONS for t in told)
    words = _without_natural(parse.words(parse.sentence_of(mention.trigger)))
    return named and not any(w in _words("violence") for w in words)


def _tells_of_no_fight(parse: Parse) -> bool:
    """Whether a report names none who fight, no armed men, and nothing of a war."""
    fight = _words("fighters") | _words("war")
    return not any(t.lower in fight for t in parse.tokens)


def _of_a_suspect(parse: Parse, mention: FigureMention, peaceful: bool) -> bool:
    """Whether people were arrested beside words of criminal justice, or in a whole story that tells of no fight."""
    if mention.status is not Status.CAPTURED or not any(t.lower in _words("arrests") for t in _around(parse, mention)):
        return False
    words = {w.lower for w in parse.words(parse.sentence_of(mention.trigger))}
    alone = mention.count.high == 1 and not words & _words("fighters")
    if words & _words("justice"):
        return alone or peaceful
    return peaceful and len(parse.sentences) >= STORY


def _around(parse: Parse, mention: FigureMention) -> Iterator[Token]:
    """The trigger and the words of the figure."""
    yield parse.tokens[mention.trigger]
    yield from parse.between(mention.evidence)
