"""The outlet's own voice, where the outlet is a party: a press release of a ministry, a command, a
prosecutor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse

HEADING = words_in("speakers_words.toml", "heading")


def own_voice(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None) -> Iterator[Cue]:
    """One cue over the whole report where its outlet is a body or an armed group, and none where it is a
    medium.
    """
    actor = _outlet(parse, index) or _heading(parse, actors)
    if actor is None or not parse.tokens:
        return
    speaker = Speaker(Claimant(actor.name, actor.party, actor.sector), None)
    words = tuple(range(len(parse.tokens)))
    yield Cue(0, 0, 0, speaker, Stance.ASSERTED, words, "outlet's own voice")


def _outlet(parse: Parse, index: ActorIndex | None) -> Actor | None:
    """The body that an outlet is or begins with: "Hamas military wing"."""
    words = (parse.document.report.outlet or "").replace(",", " ").split()
    found = index.match(words, 0) if index and words else None
    return found[1].actor if found and _is_party(found[1]) else None


def _heading(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The body whose statement a text says that it is, in its first words: "Statement of the …"."""
    opening = parse.tokens[: parse.sentences[0].end][:4] if parse.sentences else ()
    for token in opening:
        if token.lemma.lower() in HEADING and token.upos in ("NOUN", "PROPN"):
            after = [m for m in actors if token.index < m.start <= token.index + 3 and not m.adjective]
            by = parse.tokens[token.index + 1].lower in ("of", "by", "from") if after else False
            return after[0].actor if by and after[0].actor.party else None
    return None


def _is_party(name: ActorName) -> bool:
    return name.kind in (NameKind.BODY, NameKind.GROUP) and name.actor.sector is not Sector.MEDIA
