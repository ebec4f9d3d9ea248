"""What somebody tells behind the colon that closes his denial: "rejected the charge: no plane had flown there"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse

COLON = "verb:colon"
"""The rule by which it is told."""
SUBJECTS = ("nsubj", "nsubj:pass", "expl")
NEAR = 5
"""How far behind a verb of denial its colon may stand."""
AHEAD = words_in("speakers_words.toml", "ahead_of_a_colon")
"""What stands beside a colon behind which what is denied is only told."""


def with_colons(parse: Parse, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues, each denial that a colon closes without what is told behind it, which its speaker tells, if nobody
    else does.
    """
    closed = {cue: behind for cue in cues if cue.stance is Stance.DENIED and (behind := _behind(parse, cue))}
    taken = {i for cue in closed for i in range(cue.token + 1, closed[cue][0])}
    cues = [cue for cue in cues if not (cue.token in taken and cue.rule.startswith("noun") and _is_told(cue, closed))]
    for cue in cues:
        behind = closed.get(cue, ())
        if not behind:
            yield cue
            continue
        yield replace(cue, content=tuple(i for i in cue.content if i < behind[0]))
        if not any(_tells(other, behind) for other in cues if other is not cue):
            yield replace(cue, stance=Stance.ASSERTED, content=behind, rule=COLON)


def _is_told(cue: Cue, closed: Mapping[Cue, Sequence[int]]) -> bool:
    """Whether the words of a noun for what somebody told are those behind a colon: "rejected its version: no"."""
    return bool(cue.content) and any(behind[0] - 1 <= min(cue.content) <= behind[-1] for behind in closed.values())


def _tells(cue: Cue, words: Sequence[int]) -> bool:
    """Whether somebody else tells some words, what stands among them, or, named behind them, all of a sentence."""
    behind = cue.token > words[-1] and not set(words).isdisjoint(cue.content)
    return cue.token in words or (bool(cue.content) and set(words).issuperset(cue.content)) or behind


def _closes(parse: Parse, cue: Cue, colon: int) -> bool:
    """Whether a denial of what stands before it ends at a colon: "losses that Lima calls absurd: nobody died"."""
    before = bool(cue.content) and max(cue.content) < cue.token
    return before and colon - cue.token <= NEAR and all(t.text != "," for t in parse.tokens[cue.token : colon])


def _behind(parse: Parse, cue: Cue) -> tuple[int, ...]:
    """The words behind the colon of a denial that says before it what it denies; empty where they are no clause."""
    within = range(cue.token + 1, parse.sentence_of(cue.token).end - 1)
    colon = next((i for i in within if parse.tokens[i].text == ":"), None)
    if colon is None:
        return ()
    behind = tuple(i for i in cue.content if i > colon)
    if _closes(parse, cue, colon):
        behind = tuple(range(colon + 1, within.stop))
    elif not any(cue.token < i < colon for i in cue.content):
        return ()
    ahead = AHEAD & {parse.tokens[colon - 1].lower, parse.tokens[colon + 1].lower}
    clause = any(parse.tokens[i].deprel in SUBJECTS for i in behind)
    return behind if clause and not ahead else ()
