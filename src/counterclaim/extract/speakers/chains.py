"""Layers of attribution: a cue within what somebody else says passes their words on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.entries import times
from counterclaim.extract.mentions import Attribution
from counterclaim.extract.speakers.cues import Cue
from counterclaim.model.claim import Layer, Stance
from counterclaim.model.parse import Parse

CITED = ("verb:cite", "verb:quote")


def attribute(parse: Parse, cues: Sequence[Cue]) -> tuple[Attribution, ...]:
    """The attributions of cues with their chains, outermost layer first, in the order of the text."""
    clocks = times(parse)
    told = (replace(c, content=tuple(i for i in c.content if i not in clocks)) if c.start < c.end else c for c in cues)
    reached = [(cue, frozenset(cue.content)) for cue in told if cue.content]
    found = [_attribution(parse, cue, _around(cue, reached)) for cue, _ in reached]
    return tuple(sorted(found, key=lambda a: (a.cue_token, a.content[0], len(a.content))))


def _around(cue: Cue, reached: Sequence[tuple[Cue, frozenset[int]]]) -> list[Cue]:
    """The cues of others whose words hold this cue and what it reaches, widest first."""
    own = frozenset(cue.content)
    # "Chad and the rebels gave versions of": neither passes on what they tell together.
    joint = {o.token for o, _ in reached if o.token != cue.token and not _is_another(o, cue)}
    outer = [
        (len(words), other)
        for other, words in reached
        if other.token not in {cue.token, *joint} and _is_another(other, cue) and _holds(cue, own, other, words)
    ]
    return [other for _, other in sorted(outer, key=lambda pair: -pair[0])]


def _is_another(one: Cue, other: Cue) -> bool:
    """Whether two cues are of two speakers: what one says of himself he does not pass on."""
    return one.speaker.claimant != other.speaker.claimant


def _holds(cue: Cue, own: frozenset[int], other: Cue, words: frozenset[int]) -> bool:
    """Whether another's words hold a cue or all it reaches; of two of whom one denies the other, neither passes on the
    other's words.
    """
    if cue.stance is Stance.DENIED and other.stance is not Stance.DENIED:
        return cue.token in words
    if other.stance is Stance.DENIED and cue.stance is not Stance.DENIED:
        return False
    if words == own:
        return cue.rule in CITED and other.rule not in CITED
    return len(words) > len(own) and (cue.token in words or own <= words)


def _attribution(parse: Parse, cue: Cue, around: Sequence[Cue]) -> Attribution:
    layers = [_layer(parse, other) for other in around]
    chain = tuple(dict.fromkeys((*layers, *cue.told, _layer(parse, cue))))
    return Attribution(
        content=cue.content,
        claimant=cue.speaker.claimant,
        claimant_span=cue.speaker.span,
        cue=cue.span(parse),
        cue_token=cue.token,
        stance=cue.stance,
        rule=cue.rule,
        chain=chain,
    )


def _layer(parse: Parse, cue: Cue) -> Layer:
    span = cue.span(parse)
    claimant = cue.speaker.claimant
    return Layer(claimant.name, claimant.party, span.of(parse.text), span)
