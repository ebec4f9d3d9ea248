"""Offices that tell something to who publishes a report, "a military source told the agency", or that it opens with
where it is sent from: "TEHRAN - The speaker of parliament said".
"""

from __future__ import annotations

from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.reporting import reports, words_in
from counterclaim.model.parse import Parse

TELLING = words_in("actors_words.toml", "telling_outlets")
OWN = words_in("actors_words.toml", "outlets")


def to_the_outlet(parse: Parse, draft: Draft, home: str | None) -> str | None:
    """The state of the outlet that an office speaks to, "told TASS", "told the agency", as those at home do."""
    verb = parse.tokens[parse.tokens[draft.group.head].head or 0]
    name = (parse.document.report.outlet or "").lower().split()
    if home is None or verb.lemma.lower() not in TELLING or not reports(parse, draft.group.head):
        return None
    heard = parse.deps(verb.index, "obj", "iobj", "obl")
    known = any(t.lower in OWN and parse.tokens[t.index - 1].lower == "the" for t in heard)
    return home if known or any(t.lower in name for t in heard) else None


def where_sent_from(parse: Parse, draft: Draft, settled: Settled, line: str | None) -> str | None:
    """The state whose capital a report is sent from, for an office that it opens with and that no land was told before
    or is told with: "TEHRAN - The speaker of parliament said".
    """
    first = next((s for s in parse.sentences if s.start < s.end and parse.words(s)), None)
    opens = first is not None and parse.tokens[draft.group.head].sentence == first.index
    alone = opens and not any(d.state or d.name for d, _, _ in settled)
    behind = parse.tokens[draft.group.end].lower if draft.group.end < len(parse.tokens) else ""
    return line if alone and behind != "of" else None
