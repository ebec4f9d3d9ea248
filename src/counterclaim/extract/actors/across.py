"""Offices told of by the side that they are on: "Across the border the defence minister owned up to nine dead", "Chad's
cabinet is silent; a provincial official said".
"""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.actors.nearby import foes_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse

OVER = tuple(table("actors_words.toml")["over"])
LINES = words_in("actors_words.toml", "lines")
OPPOSITE = tuple(table("actors_words.toml")["opposite"])
CABINETS = words_in("speakers_words.toml", "ruling")
LONGEST = 9
"""The words with which a sentence may open before such an office."""


def across(parse: Parse, draft: Draft, settled: Settled, named: Mapping[str, int]) -> str | None:
    """The state against the last speaker's, where a sentence opens on the other side of a line and names no place."""
    start = parse.sentence_of(draft.group.head).start
    spoke = (d.state for d, _, spoke in reversed(settled) if spoke and d.group.head < start and not d.modifies)
    last = next((state for state in spoke if state), None)
    if last is None or not opens_across(parse, start, draft.group.start):
        return None
    day = parse.document.report.published
    foes = foes_of(last, day.year) if day else frozenset()
    states = [d.state for d, _, _ in reversed(settled) if d.state not in (None, last)]
    told = [state for state in (*states, *named) if state in foes] or states
    others = told[:1] or list(foes) or [state for state in named if state != last]
    return others[0] if len(others) == 1 else None


def beside(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """The state whose government is the last subject that the sentence of a local office told of before it."""
    last = next((d for d, subject, _ in reversed(settled) if subject and not d.modifies), None)
    ruling = last is not None and last.role is not None and last.role.noun in CABINETS
    near = last is not None and parse.tokens[last.group.head].sentence == parse.tokens[draft.group.head].sentence
    return last.state if last is not None and ruling and near else None


def of_that_mission(draft: Draft, settled: Settled) -> str | None:
    """The state that sends an envoy whose mission the report told of before: "the Turkish consulate … the consul"."""
    sent = (d.state for d, _, _ in reversed(settled) if d.is_abroad and d.state)
    return next(sent, None) if draft.is_abroad else None


def opens_across(parse: Parse, start: int, end: int) -> bool:
    """Whether the words before an office place it on the other side and tell neither a deed nor where that is."""
    before = parse.tokens[start:end]
    words = [t.lower for t in before if t.upos != "PUNCT"]
    placed = any(n.label == "LOC" and start <= n.start < end for n in parse.names)
    if placed or len(words) > LONGEST or any(t.upos == "VERB" for t in before):
        return False
    said = f"{' '.join(words)} "
    return any(f"{over} {line} " in said for over in OVER for line in LINES) or any(f"{p} " in said for p in OPPOSITE)
