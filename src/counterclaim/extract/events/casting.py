"""Who takes part in an event as it stands: of its own clause, of what it holds, the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.extent import own_words
from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.roles import actors_of, recipients_of, subject_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Token

RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
"""Types that two subjects do to one another; so is any clash."""


def cast_in(cast: Cast, one: Candidate, inner: Sequence[tuple[Token, Cue]]) -> Candidate:
    """The candidate with those who take part in it; what it holds may name the recipient that it does not."""
    actors = [] if "subj" in one.cue.slots else actors_of(cast, one.token)
    if one.how.hold == "must":
        return _demanded(cast, one, actors)
    recipients = recipients_of(cast, one.token, one.cue, actors)
    for token, cue in inner:
        recipients = recipients or recipients_of(cast, token, cue, actors)
    if not recipients and len(actors) > 1 and (one.type in RECIPROCAL or one.cue.kind == "clash"):
        recipients = actors[1:]
    if not recipients:
        recipients = recipients_of(cast, one.token, one.cue, actors, own_words(cast.parse, one.token))
    return replace(one, actors=tuple(actors), recipients=tuple(recipients))


def _demanded(cast: Cast, one: Candidate, doers: Sequence[ActorMention]) -> Candidate:
    """In "X said that Y must go" the one who speaks acts, and the one who must is the recipient."""
    said_by = subject_of(cast.parse, one.how.speaker) if one.how.speaker else []
    actors = [m for t in said_by[:1] for m in cast.named(t)]
    return replace(one, actors=tuple(actors), recipients=tuple(doers))
