"""Nations beside each other before one noun: "Armenian and Azerbaijani forces" are the forces of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import MARKING, OF_STATE
from counterclaim.lookup import NameKind
from counterclaim.model.parse import Parse, Token


def with_shared_noun(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a nation that stands alone before the office or force of another with the same office or force."""
    held = {d.group.head: d for d in drafts if d.role and d.role.template and d.role.kind in OF_STATE and d.state}
    return tuple(_sharing(parse, d, held) for d in drafts)


def _sharing(parse: Parse, draft: Draft, held: dict[int, Draft]) -> Draft:
    if draft.name is None or draft.name.kind is not NameKind.DEMONYM or draft.role or draft.person:
        return draft
    noun = _noun_of(parse, parse.tokens[draft.group.head])
    whole = held.get(noun.index) if noun is not None else None
    if whole is None or whole.group.start <= draft.group.start:
        return draft
    return replace(draft, role=whole.role, state=draft.name.actor.party)


def _noun_of(parse: Parse, word: Token) -> Token | None:
    """The noun that a nation marks, or that those beside which it stands mark."""
    while word.deprel == "conj" and word.head is not None:
        word = parse.tokens[word.head]
    return parse.tokens[word.head] if word.deprel in MARKING and word.head is not None else None
