"""What a deed is aimed at: words of weapons there tell what was struck or taken, and not with what."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cues import MODIFIERS, cue_at, themes
from counterclaim.extract.events.doers import light_verb_over
from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.tree import EARLIER, TARGETS, case_of, nominal
from counterclaim.model.parse import Parse, Token

SUFFERED = frozenset({"lost", "site", "harm", "ruin", "wreck", "arson", "territory"})
"""The kinds of cues whose object is never what a deed is done with."""
MADE_WITH = frozenset({"with", "by", "using", "from"})


def aimed_at(parse: Parse, one: Candidate) -> set[int]:
    """The words of what an event is done to, unless its verb takes the weapon itself for its object ("fired rockets");
    of things lost, the word for their loss too.
    """
    found = {one.token.index} if one.cue.kind == "lost" else set()
    for top in (one.token, *one.also):
        cue = one.cue if top is one.token else cue_at(parse, top)
        for noun in _targets(parse, top, cue):
            found |= _phrase(parse, noun)
    return found


def _targets(parse: Parse, top: Token, cue: Cue | None) -> Iterator[Token]:
    verb = light_verb_over(parse, top) if nominal(parse, top) else top
    acted_on = [] if verb is not top else themes(parse, top)
    yield from (t for t in acted_on if not (_is_means(parse, t, top) or (cue and _is_tool(parse, t, cue))))
    for carrier in (top, *([verb] if verb and verb is not top else acted_on)):
        below = parse.deps(carrier.index, "obl", "nmod")
        lost = cue is not None and cue.kind == "lost" and nominal(parse, top)
        yield from (t for t in below if case_of(parse, t) in TARGETS | EARLIER or (lost and case_of(parse, t) == "of"))


def _is_means(parse: Parse, noun: Token, clause: Token) -> bool:
    """Whether a clause stands on what the deed above it is done with: "hit *by a bullet* fired from a car"."""
    return clause.deprel == "acl" and clause.head == noun.index and case_of(parse, noun) in MADE_WITH


def _is_tool(parse: Parse, noun: Token, cue: Cue) -> bool:
    """Whether a cue asks for this very object as what the deed is done with."""
    if cue.type == "COERCE" or cue.kind in SUFFERED:
        return False
    words = frozenset(word for need in cue.needs if not need.place for word in need.words)
    return any(is_one_of(t, words) for t in (noun, *parse.deps(noun.index, *MODIFIERS)))


def _phrase(parse: Parse, noun: Token) -> set[int]:
    """A phrase without what hangs on it that tells with what: "fired on the car with rifles"."""
    whole = parse.subtree(noun.index)
    below = (t for i in whole for t in parse.deps(i, "nmod", "obl"))
    return set(whole) - {i for t in below if case_of(parse, t) in MADE_WITH for i in parse.subtree(t.index)}
