"""What the judge is asked of a figure: the words it stands on, what the rules say, who may be meant by each option."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.weigh.knowing import known
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View, speaks_for
from counterclaim.model.parse import Parse, Token

VOICE = "voice"
"""The slot of a claimant's party."""
ACTOR, CUE, PLACE = range(3)
"""What a mention of an option is: the party by name, the word that reports what it says, a place in its country."""
STANDS = 28
"""Where a mention may stand as seen from a figure."""
MENTIONS, WORDS = 12, 40
"""The mentions of one option and the words of one figure that are read, nearest first."""
_STEPS = (4, 9, 17)


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
        known=tuple(known(view, i, told)),
        options={
            slot: {value: _option(view, draft, slot, value, value == told[slot]) for value in values}
            for slot, values in offered.items()
        },
    )


def _option(view: View, draft: Draft, slot: str, value: str, told: bool) -> Option:
    if slot in ("victims", "scope"):
        return Option(value, told, ())
    kind = f"{view.kind(value)}{_where(view, draft, value)}"
    trigger = draft.mention.trigger
    found = sorted(set(_mentions(view, draft, slot, value)), key=lambda at: (abs(at[0] - trigger), at))
    tokens = view.parse.tokens
    stands = ((index, STANDS * what + stand(view.parse, tokens[trigger], tokens[index])) for index, what in found)
    return Option(kind, told, tuple(stands)[:MENTIONS])


def _where(view: View, draft: Draft, value: str) -> str:
    """What a party is to the place, the report, the fight and the outlet, as words."""
    here = " of the place" if value == draft.country else " at home" if value == view.setting.theatre else ""
    fights = " that fights" if value in view.setting.fighting else ""
    return f"{here}{fights}{' of the outlet' if value == view.home else ''}"


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
