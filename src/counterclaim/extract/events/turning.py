"""What type an event has as it stands: done, or turned into a promise, a threat, a demand, a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.lexicon import Cue, turns, types
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.events.tree import agents, nominal, subjects
from counterclaim.model.parse import Parse, Token

PURPOSEFUL = frozenset({"PROTEST"})
"""Types that someone does by what the clause above tells ("marched to protest the law")."""
POINTING = frozenset({"the", "this", "that", "these", "those", "both", "all"})
VOWS = frozenset({"vow", "pledge"})


def type_of(cue: Cue, how: Standing, inner: Sequence[Cue]) -> str | None:
    """The type that a cue has as it stands over `inner`, or None where nothing is said to have happened."""
    if how.hold == "aim":
        purposeful = (types()[cue.type].manner == "said" and cue.type != "AGREE") or cue.type in PURPOSEFUL
        return cue.type if purposeful else None
    if how.hold == "try" and cue.kind == "lost":
        return None
    if how.hold is not None:
        hold = how.hold + "-not" if how.denied and how.hold in ("future", "must") else how.hold
        turned = turns().get((hold, cue.type), _turned(hold, types()[cue.type].side, cue.type))
        return turns().get((hold, cue.kind or ""), turned)
    if cue.kind in VOWS:
        pledged = turns().get((cue.kind or "", inner[0].type)) if inner else None
        return pledged or _turned(cue.kind or "", types()[inner[0].type].side if inner else "none", cue.type)
    if cue.type == "REQUEST" and inner:
        return _turned("ask", inner[0].type, cue.type)
    return cue.type


def as_tried(cue: Cue, how: Standing) -> Cue:
    """The cue of what is only tried: that is force, but takes no town and carries nobody off."""
    taken = cue.kind == "territory" or cue.mode == "abduct"
    return replace(cue, mode=None, kind=None) if how.hold == "try" and taken else cue


def _turned(hold: str, side: str, own: str) -> str | None:
    return turns().get((hold, side), own)


def tells(parse: Parse, token: Token, cue: Cue, *, peopled: bool) -> bool:
    """Whether a cue tells of an event by itself, rather than naming one told elsewhere or a toll.

    `peopled` says that someone who takes part is named. A noun that only points ("the raid") tells
    nothing new unless the clause is about it; a bare participle of harm ("soldiers killed") tells a toll.
    """
    if cue.kind == "harm" and token.xpos == "VBN" and not parse.deps(token.index, "aux"):
        return bool(agents(parse, token) or parse.deps(token.index, "obj"))
    if not nominal(parse, token) or peopled:
        return True
    if token.deprel.startswith(("nsubj", "root")) or subjects(parse, token):
        return True
    return cue.kind != "clash" and not any(t.lower in POINTING for t in parse.deps(token.index, "det"))
