"""The outlet's own voice, where the outlet is a party: a press release of a ministry, a command, a
prosecutor.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse


def own_voice(parse: Parse, index: ActorIndex | None) -> Iterator[Cue]:
    """One cue over the whole report where its outlet is a body or an armed group, and none where it is a
    medium.
    """
    outlet = parse.document.report.outlet
    name = index.called(outlet) if index and outlet else None
    if name is None or not parse.tokens or not _is_party(name):
        return
    actor = name.actor
    speaker = Speaker(Claimant(actor.name, actor.party, actor.sector), None)
    words = tuple(range(len(parse.tokens)))
    yield Cue(0, 0, 0, speaker, Stance.ASSERTED, words, "outlet's own voice")


def _is_party(name: ActorName) -> bool:
    return name.kind in (NameKind.BODY, NameKind.GROUP) and name.actor.sector is not Sector.MEDIA
