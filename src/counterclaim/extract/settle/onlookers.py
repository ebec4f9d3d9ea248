"""States that a report names and that take no part in what it tells: whose border is near, who offers to mediate."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.bounds import is_of_a_border
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.lookup import NameKind
from counterclaim.model.actor import is_state
from counterclaim.model.parse import Parse

LOOKING_ON = words_in("settle_words.toml", "looking_on")
ACTING = ("nsubj", "conj")
BY_NAME = frozenset({f"name:{NameKind.STATE}", "demonym"})


def taking_part(parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """The actors without the names of borders, and without the states that only call for peace behind every loss."""
    here = [m for m in actors if not (m.rule in BY_NAME and is_of_a_border(parse, m.start, m.end))]
    last = max((d.sentence for d in drafts), default=None)
    if last is None:
        return tuple(here)
    active = {m.actor.party for m in here if not _looks_on(parse, m, last)}
    return tuple(m for m in here if m.actor.party in active)


def _looks_on(parse: Parse, actor: ActorMention, last: int) -> bool:
    """Whether a state that is named behind the last figure is only told to call, to offer, to condemn."""
    party, name = actor.actor.party, parse.tokens[actor.head]
    if party is None or not is_state(party) or name.sentence <= last:
        return False
    over = [name, *parse.ancestors(name.index)]
    verb = next((t for t in over if t.upos == "VERB"), None)
    acts = all(t.deprel.startswith(ACTING) for t in over[: over.index(verb)]) if verb is not None else False
    return acts and verb is not None and verb.lemma in LOOKING_ON
