"""What somebody denies that another has told: its author asserts it all the same, "rejected a UN report that said nine
had died".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.events.tree import negated
from counterclaim.extract.mentions import Attribution, EventMention, Mentions, StatementMention
from counterclaim.extract.sayings import account
from counterclaim.extract.speakers import claimant_of
from counterclaim.model.claim import SAID, Stance
from counterclaim.model.parse import Parse


def is_of_those_denied(parse: Parse, said: Attribution | None, attributions: Sequence[Attribution]) -> bool:
    """ "Moscow denied Georgian reports that 80 had died": the reports' words, which another denies, are asserted."""
    if said is None or said.stance is Stance.DENIED or said.claimant.narrator:
        return False
    if any(t.upos == "PRON" for t in parse.deps(said.cue_token, "nmod:poss")):
        return False  # "Moscow denied its own report"
    denials = (a for a in attributions if a.stance is Stance.DENIED and said.cue_token in a.content)
    return any(account(a.claimant) != account(said.claimant) for a in denials) or _is_below_a_denial(parse, said)


def _is_below_a_denial(parse: Parse, said: Attribution) -> bool:
    """Whether a noun for what a party tells hangs on a verb of denying."""
    over = next((t for t in parse.ancestors(said.cue_token) if t.upos == "VERB"), None)
    verb = reporting.verb(over) if over is not None else None
    told = said.rule.startswith("noun:") and said.claimant.party is not None and said.stance is Stance.ASSERTED
    return told and verb is not None and verb.stance is Stance.DENIED


def event_is_denied(parse: Parse, event: EventMention, said: Attribution | None, found: Mentions) -> bool:
    """Whether who tells an event denies it: he says that it was not, or no other has told it whom he denies."""
    others = is_of_those_denied(parse, said, found.attributions) or _is_told_beside(event, said, found.attributions)
    return event.denied and not (others and not negated(parse, parse.tokens[event.cue]))


def _is_told_beside(event: EventMention, said: Attribution | None, attributions: Sequence[Attribution]) -> bool:
    """ "Kyiv said it had hit a ship, *which Moscow denied*": who tells an event outside of another's denial of it."""
    if said is None or said.stance is Stance.DENIED:
        return False
    denials = [a for a in attributions if a.stance is Stance.DENIED and event.cue in a.content]
    return bool(denials) and all(said.cue_token not in a.content for a in denials)


def statements_of_their_own(found: Mentions) -> Iterator[StatementMention]:
    """The statements without those that only quote what a figure or an event is told by, and who told it."""
    cues = [*(f.trigger for f in found.figures), *(e.cue for e in found.events)]
    told = {said.cue_token for cue in cues if (said := claimant_of(found.attributions, cue))}
    yield from (s for s in found.statements if s.stance not in SAID or s.cue_token not in told)
