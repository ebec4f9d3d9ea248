"""What type an event has as it stands: done, or turned into a promise, a threat, a demand, a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.lexicon import Cue, grammar, turns, types, words_of
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.events.tree import agents, case_of, names_place, nominal, subjects
from counterclaim.model.parse import Parse, Token

PURPOSEFUL = frozenset({"PROTEST"})
"""Types that someone does by what the clause above tells ("marched to protest the law")."""
DONE_LATER = frozenset({"AGREE", "CONCEDE"})
"""Types of what is said that is not done where it is only what something else is for."""
POINTING = grammar("pointing") | {"all"}
VOWS = frozenset({"vow", "pledge"})


def type_of(cue: Cue, how: Standing, inner: Sequence[Cue]) -> str | None:
    """The type that a cue has as it stands over `inner`, or None where nothing is said to have happened."""
    if how.hold == "aim":
        said = types()[cue.type].manner == "said" and cue.type not in DONE_LATER
        purposeful = said or cue.type in PURPOSEFUL
        return cue.type if purposeful else None
    if how.hold == "try" and cue.kind == "lost":
        return None
    if how.hold is not None:
        hold = how.hold + "-not" if how.denied and how.hold in ("future", "decided", "must") else how.hold
        turned = turns().get((hold, cue.type), _turned(hold, types()[cue.type].side, cue.type))
        return turns().get((hold, cue.kind or ""), turned)
    if cue.kind in VOWS:
        pledged = turns().get((cue.kind or "", inner[0].type)) if inner else None
        return pledged or _turned(cue.kind or "", types()[inner[0].type].side if inner else "none", cue.type)
    if cue.type == "REQUEST" and inner:
        return turns().get(("ask", inner[0].mode or ""), _turned("ask", inner[0].type, cue.type))
    return cue.type


def as_tried(cue: Cue, how: Standing) -> Cue:
    """The cue of what is only tried: that is force, but takes no town and carries nobody off."""
    taken = cue.kind == "territory" or cue.mode == "abduct"
    return replace(cue, mode=None, kind=None) if how.hold == "try" and taken else cue


def as_alone(parse: Parse, one: Candidate) -> Candidate:
    """An exercise of forces with nobody else, by which they only show themselves."""
    alone = one.type == "COOPERATE" and len(one.actors) == 1 and not one.recipients
    told = [one.token, *themes(parse, one.token)] if alone else []
    drills = [t for t in told if is_one_of(t, grammar("exercises"))]
    joint = any(t.lower in grammar("jointly") for drill in drills for t in parse.deps(drill.index, "amod"))
    return replace(one, type="MOBILIZE", cue=replace(one.cue, mode="troops")) if drills and not joint else one


def _turned(hold: str, side: str, own: str) -> str | None:
    return turns().get((hold, side), own)


def tells(parse: Parse, token: Token, cue: Cue, *, peopled: bool) -> bool:
    """Whether a cue tells of an event by itself, rather than naming one told elsewhere or a toll.

    `peopled` says that someone who takes part is named. A noun that only points ("the raid") tells
    nothing new unless the clause is about it; a bare participle of harm ("soldiers killed") tells a toll.
    """
    if cue.kind == "harm" and token.xpos == "VBN" and not parse.deps(token.index, "aux"):
        return bool(agents(parse, token) or parse.deps(token.index, "obj"))
    if nominal(parse, token) and cue.kind == "fatal":
        return _fatal(parse, token)
    if not nominal(parse, token) or peopled or (cue.kind == "clash" and _is_placed(parse, token)):
        return True
    if token.deprel.startswith(("nsubj", "root")) or subjects(parse, token):
        return True
    return not _points(parse, token) and (cue.kind != "clash" or _fatal(parse, token))


def _is_placed(parse: Parse, noun: Token) -> bool:
    """Whether fighting is told with the ground that is fought over: "the battle *for the base*", "east of Basra"."""
    behind = [t for t in parse.deps(noun.index, "nmod", "obl") if case_of(parse, t) in grammar("ground")]
    behind += [t for side in parse.deps(noun.index, "advmod") for t in parse.deps(side.index, "obl", "nmod")]
    return any(names_place(parse, t) or is_one_of(t, words_of("territory") | words_of("border")) for t in behind)


def _points(parse: Parse, noun: Token) -> bool:
    """Whether a noun points at what was told, and is no "worst clashes in years" nor "the loss of a jet"."""
    whole = [t for t in parse.deps(noun.index, "nmod") if case_of(parse, t) == "of"]
    new = any(t.lower not in POINTING for n in whole for t in parse.deps(n.index, "det", "nummod"))
    worst = any(t.xpos == "JJS" for t in parse.deps(noun.index, "amod"))
    return not (new or worst) and any(t.lower in POINTING for t in parse.deps(noun.index, "det"))


def _fatal(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of what people were killed in, or what left them dead, once: "six were killed in clashes"."""
    verb = parse.tokens[noun.head] if noun.head is not None else None
    if verb is None or any(t.lower in ("have", "has") for t in parse.deps(verb.index, "aux")):
        return False
    if noun.deprel.startswith("nsubj"):
        left = themes(parse, verb)
        left += [c for t in (verb, *left) for c in parse.deps(t.index, "xcomp", "amod")]
        return verb.lemma.lower() == "leave" and any(t.lower in grammar("befallen") for t in left)
    harm = cue_at(parse, verb)
    inside = noun.deprel.startswith("obl") and case_of(parse, noun) in ("in", "during")
    return inside and harm is not None and harm.kind == "harm"
