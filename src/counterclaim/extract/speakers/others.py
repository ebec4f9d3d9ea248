"""Whom words mean that only who else is heard or named tells: "the other side", "the enemy", "its rival, the PUK"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from counterclaim.extract import reporting
from counterclaim.extract.speakers import kin
from counterclaim.extract.speakers.cues import Speaker, speaker_of
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse, Token

if TYPE_CHECKING:
    from counterclaim.extract.mentions import ActorMention
    from counterclaim.extract.speakers.voices import Voices

OUTSIDE = frozenset((Sector.MEDIA, Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL))
"""Who is no side of a fight."""
SPEAKING = frozenset(("spokesman", "spokeswoman", "spokesperson"))
NAMED = ("name:body", "name:group")


def other_side(voices: Voices, head: int) -> Speaker | None:
    """Of the two parties that the report speaks of most, the one that did not speak last."""
    pair = voices.both_sides(head)
    told = (m for m in reversed(voices.actors) if m.end <= head and m.actor.party)
    last = next((m.actor.party for m in told if reporting.reports(voices.parse, m.head)), None)
    others = [s for s in pair if s.claimant.party != last]
    return others[0] if last and len(others) == 1 else None


def foe(voices: Voices) -> Speaker | None:
    """Whom "the enemy" is in a party's own text: the other one that it names most."""
    others = [m for m in voices.actors if m.actor.party and m.actor.sector not in OUTSIDE and m.rule != "outlet"]
    told = Counter(m.actor.party for m in others if m.actor.party != voices.own.claimant.party and voices.names(m))
    first = next((party for party, _ in told.most_common(1)), None)
    return voices.party(first, others) if first else None


def named_behind(voices: Voices, token: Token) -> Speaker | None:
    """The body, group or person that a noun is told to be right behind it: "the company, Hunt Oil", "its rival, the
    PUK", "the school's principal, Ana Lima"; a hospital speaks for nobody, whatever its name.
    """
    mention = voices.mention(token.index)
    known = mention is not None and mention.actor.party is not None and voices.names(mention)
    if token.upos != "NOUN" or known or (mention is not None and mention.speaker):
        return None
    beside = [voices.mention(t.index) for t in voices.parse.deps(token.index, "appos") if t.upos == "PROPN"]
    person = next((m for m in beside if m and m.speaker and m.actor.party is None), None)
    if person is not None or (mention is not None and mention.actor.sector is Sector.MEDICAL):
        return speaker_of(person) if person is not None else None
    return next((speaker_of(m) for m in beside if m and m.rule in NAMED and m.actor.party and not m.speaker), None)


def one_more(voices: Voices, token: Token) -> Speaker | None:
    """Who "another" is: he who is named beside it, else one more of those who spoke before."""
    beside = (voices.mention(t.index) for t in voices.parse.deps(token.index, "appos"))
    named = next((m for m in beside if m), None)
    whose = named if named and named.actor.party else kin.one_more(voices.parse, voices.actors, token)
    person = named.speaker if named else None
    return speaker_of(replace(whose, speaker=person, span=(named or whose).span)) if whose else None


def named_pair(voices: Voices, head: int) -> tuple[Speaker, ...]:
    """Both of two parties that the sentence of a word joins before it, the last such pair: "accused India and Nepal of
    backing them, a charge both rejected".
    """
    start = voices.parse.sentence_of(head).start
    for token in reversed(voices.parse.tokens[start:head]):
        first = token.head if token.deprel == "conj" and token.head is not None else None
        pair = [_named(voices, i) for i in (first, token.index)] if first is not None else []
        named = [m for m in pair if m is not None and m.actor.party and m.actor.sector not in OUTSIDE]
        parties = sorted({str(m.actor.party) for m in named})
        if len(parties) == len(pair) > 0:
            return tuple(voices.party(party, named) for party in parties)
    return ()


def _named(voices: Voices, index: int) -> ActorMention | None:
    """The actor that a token stands for, a land's name too that the tree has as a mark of what follows."""
    known = voices.mention(index)
    return known or (voices.by_token.get(index) if voices.parse.tokens[index].upos == "PROPN" else None)


def of_no_medium(voices: Voices, token: Token, mention: ActorMention | None) -> Speaker | None:
    """Whose spokesman somebody is whom a medium heard, and who is not that medium's: "the coalition's spokesman"."""
    heard = mention is not None and mention.actor.sector is Sector.MEDIA and not voices.names(mention)
    if not heard or token.lemma.lower() not in SPEAKING:
        return None
    parse = voices.parse
    whose = (*parse.deps(token.index, "nmod:poss"), *(t for t in parse.deps(token.index, "nmod") if _is_for(parse, t)))
    owner = next((t for t in whose if t.upos == "NOUN"), None)
    if owner is None:
        return None
    known = voices.mention(owner.index)
    if known is not None and known is not mention:
        return speaker_of(known)
    span = parse.hull((owner.index, token.index))
    return Speaker(Claimant(owner.text, None), span, known=False, people=True)


def _is_for(parse: Parse, noun: Token) -> bool:
    return any(t.lower in ("for", "of") for t in parse.deps(noun.index, "case"))
