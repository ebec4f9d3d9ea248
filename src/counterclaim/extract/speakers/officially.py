"""What is told as a state's own account by one word: "Officially, Baku has lost a dozen men and Yerevan four", "nine
died, according to the official version".
"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract import reporting
from counterclaim.extract.reporting import ACCOUNTS
from counterclaim.extract.speakers import reach
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Token

OFFICIALLY = "officially"
RULE = "verb:officially"
"""A rule as that of a verb: another state may share it, "and Yerevan four"."""
OPENERS = frozenset((";", ":", "and", "but", "–", "—"))
OFFICIAL = "official"
SOURCES = frozenset(("according", "by", "in", "on", "per"))
"""What stands before an account where it is the source of a clause."""


def official_cues(parse: Parse, voices: Voices, land: str | None) -> Iterator[Cue]:
    """One cue for each clause that opens with "officially": by the state that it is about, else by that of `land`."""
    for token in parse.tokens:
        verb = _verb(parse, token) if token.lower == OFFICIALLY else None
        speaker = _speaker(parse, voices, verb, land) if verb is not None else None
        if verb is not None and speaker is not None:
            content = tuple(i for i in reach.clause_around(parse, verb.index, (token.index,)) if i > token.index)
            yield Cue(verb.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, RULE)
        elif token.lower == OFFICIAL and token.deprel == "amod":
            yield from _by_an_account(parse, voices, token, land)


def _by_an_account(parse: Parse, voices: Voices, token: Token, land: str | None) -> Iterator[Cue]:
    """The cue of "according to the official version", of which it is not told whose that is."""
    account = parse.tokens[token.head or 0]
    source = SOURCES & {t.lower for t in parse.deps(account.index, "case")}
    owned = parse.deps(account.index, "nmod:poss", "nmod", "compound") or voices.owner(account.index)
    verb = next((t for t in parse.ancestors(account.index) if parse.deps(t.index, "nsubj", "nsubj:pass")), None)
    if account.lower not in ACCOUNTS or not source or owned or verb is None or reporting.verb(verb):
        return
    speaker, own = _speaker(parse, voices, verb, land), parse.subtree(account.index)
    if speaker is not None:
        content = reach.clause_around(parse, verb.index, own)
        yield Cue(account.index, own[0], account.index + 1, speaker, Stance.ASSERTED, content, RULE)


def _verb(parse: Parse, token: Token) -> Token | None:
    """The verb of the clause that the word opens; none of which it tells how that is done: "officially declared"."""
    opens = token.index == parse.sentence_of(token.index).start or parse.tokens[token.index - 1].lower in OPENERS
    over = parse.tokens[token.head] if token.head is not None and token.deprel == "advmod" else None
    if over is None or not opens or over.index <= token.index + 1 or reporting.verb(over):
        return None
    return over if parse.deps(over.index, "nsubj", "nsubj:pass") else None


def _speaker(parse: Parse, voices: Voices, verb: Token, land: str | None) -> Speaker | None:
    """The state that loses, or whose people do, else that of the report's land where it tells of no other."""
    subject = parse.deps(verb.index, "nsubj", "nsubj:pass")[-1]
    named = (m.actor.party for i in parse.subtree(subject.index) if (m := voices.by_token.get(i)))
    own = next((party for party in named if party and is_state(party)), None)
    states = {m.actor.party for m in voices.actors if m.actor.party and is_state(m.actor.party)}
    state = own or (land if states <= {land} else None)
    name = voices.index.state_name(state) if voices.index is not None and state else None
    return Speaker(Claimant(f"Government of {name}", state, Sector.GOVERNMENT), None) if name else None
