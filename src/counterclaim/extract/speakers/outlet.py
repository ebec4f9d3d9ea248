"""The outlet's own voice, where the outlet is a party: a press release of a ministry, a command, a
prosecutor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.extract.actors.hits import Kind as RoleKind
from counterclaim.extract.actors.hits import role_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse

WATCHING = words_in("speakers_words.toml", "watching")
HEADING = words_in("speakers_words.toml", "heading")


def own_voice(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None) -> Iterator[Cue]:
    """One cue over the whole report where its outlet is a body or an armed group, and none where it is a
    medium.
    """
    actor = _outlet(parse, actors, index) or _heading(parse, actors)
    if actor is None or not parse.tokens:
        return
    speaker = Speaker(Claimant(actor.name, actor.party, actor.sector), None)
    words = tuple(range(len(parse.tokens)))
    yield Cue(0, 0, 0, speaker, Stance.ASSERTED, words, "outlet's own voice")


def _outlet(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None) -> Actor | None:
    """The party that an outlet's name tells of: "Hamas military wing", "General Staff of X, morning report"."""
    words = re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", parse.document.report.outlet or "")
    if index is None or not words or WATCHING & {w.lower() for w in words}:
        return None
    found = [match[1] for at in range(len(words)) if (match := index.match(words, at))]
    body = next((n for n in found if n.kind in (NameKind.BODY, NameKind.GROUP)), None)
    if body and body.actor.sector is not Sector.MEDIA:
        return body.actor
    role = next((r for end in range(len(words), 0, -1) if (r := role_of(words[:end]))), None)
    if role is None or role.kind not in (RoleKind.BODY, RoleKind.FORCE) or not role.template:
        return None
    state = next((n.actor.party for n in found if n.actor.party), None) or _own(actors)
    shown = index.state_name(state) if state else None
    return Actor(role.template.format(shown), state, role.sector, state) if shown else None


def _own(actors: Sequence[ActorMention]) -> str | None:
    """The state of "our forces"."""
    return next((m.actor.country for m in actors if m.rule == "outlet" and m.actor.country), None)


def _heading(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The body whose statement a text says that it is, in its first words: "Statement of the …"."""
    opening = parse.tokens[: parse.sentences[0].end][:4] if parse.sentences else ()
    for token in opening:
        if token.lemma.lower() in HEADING and token.upos in ("NOUN", "PROPN"):
            after = [m for m in actors if token.index < m.start <= token.index + 3 and not m.adjective]
            by = parse.tokens[token.index + 1].lower in ("of", "by", "from") if after else False
            return after[0].actor if by and after[0].actor.party else None
    return None
