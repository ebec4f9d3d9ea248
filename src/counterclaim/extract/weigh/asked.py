"""What the judge is asked of a figure: the words it stands on, what the rules say, who may be meant by each option."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View, rule_of, scope_of, speaks_for, teller_of
from counterclaim.model.parse import Parse, Token

ACTOR, CUE, PLACE = range(3)
"""What a mention of an option is: the party by name, the word that reports what it says, a place in its country."""
STANDS = 28
"""Where a mention may stand as seen from a figure."""
MENTIONS, WORDS = 12, 40
"""The mentions of one option and the words of one figure that are read, nearest first."""
_STEPS = (4, 9, 17)
_LARGE = (2, 10, 100, 1000)


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a slot: what kind of value it is, whether the rules chose it, and (token, stand) of its mentions."""

    kind: str
    told: bool
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure, voice or saying: tokens of its verb, its people and its words, what is known of it, the options by
    slot and value.
    """

    trigger: int
    head: int
    words: tuple[int, ...]
    known: tuple[str, ...]
    options: Mapping[str, Mapping[str, Option]]


def asked(view: View, i: int, offered: Mapping[str, Iterable[str]], told: Mapping[str, str]) -> Asked:
    """What is asked of figure `i`, given the values offered for each slot and those that the rules chose."""
    draft = view.drafts[i]
    words = tuple(t.index for t in view.parse.between(draft.mention.evidence))[:WORDS]
    return Asked(
        trigger=draft.mention.trigger,
        head=draft.mention.head,
        words=words or (draft.mention.trigger,),
        known=tuple(_known(view, draft, told)),
        options={
            slot: {value: _option(view, draft, slot, value, value == told[slot]) for value in values}
            for slot, values in offered.items()
        },
    )


def _known(view: View, draft: Draft, told: Mapping[str, str]) -> Iterator[str]:
    """What the rules know of a figure, as words."""
    for slot in told:
        yield f"{slot} by {rule_of(draft, slot)}"
    yield f"victims {draft.victims}"
    yield f"scope {scope_of(draft)}"
    yield f"side {view.kind(draft.side)}"
    yield f"party {view.kind(teller_of(draft))}"
    yield f"status {draft.mention.status}"
    yield f"count {_large(draft.mention.count.high)}"
    yield "elided" if draft.elided else "named"
    yield "between states" if view.setting.between_states else "within a state"


def _large(high: int | None) -> int:
    """How large a count is, in steps; an open one is the largest."""
    if high is None:
        return len(_LARGE) + 1
    return 0 if high == 0 else 1 + sum(high >= step for step in _LARGE)


def _option(view: View, draft: Draft, slot: str, value: str, told: bool) -> Option:
    if slot in ("victims", "scope"):
        return Option(value, told, ())
    here = " of the place" if value == draft.country else " at home" if value == view.setting.theatre else ""
    kind = f"{view.kind(value)}{here}"
    trigger = draft.mention.trigger
    found = sorted(set(_mentions(view, draft, slot, value)), key=lambda at: (abs(at[0] - trigger), at))
    tokens = view.parse.tokens
    stands = ((index, STANDS * what + stand(view.parse, tokens[trigger], tokens[index])) for index, what in found)
    return Option(kind, told, tuple(stands)[:MENTIONS])


def _mentions(view: View, draft: Draft, slot: str, value: str) -> Iterator[tuple[int, int]]:
    """The tokens that stand for a value, and what each is."""
    if value == NARRATOR:
        return
    if value == UNTOLD:
        yield from ((a.cue_token, CUE) for a in view.attributions if speaks_for(a) == UNTOLD)
        return
    yield from ((mention.head, ACTOR) for mention in view.named.get(value, ()))
    if slot == "party":
        yield from ((a.cue_token, CUE) for a in view.attributions if a.claimant.party == value)
    else:
        yield from ((p.end - 1, PLACE) for p in view.places if p.where is not None and p.where.country == value)


def stand(parse: Parse, trigger: Token, other: Token) -> int:
    """Where a word stands as seen from the verb asked of: how far off in its sentence, or how many sentences off."""
    apart = other.sentence - trigger.sentence
    if apart == 0:
        far = other.index - trigger.index
        return sum(abs(far) >= step for step in _STEPS) + (4 if far > 0 else 0)
    sentences = parse.sentences
    same = sentences[trigger.sentence].stretch == sentences[other.sentence].stretch
    return 8 + min(abs(apart), 5) - 1 + (5 if apart > 0 else 0) + (10 if same else 0)
