"""Whose "the Secretary-General" is: of the body of many states that the report names, else of the United Nations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.lexicon import table
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.parse import Parse

BODIES = tuple(table("actors_words.toml")["of_secretaries"])
POST = ("secretary", "general")
UN = "UN"


def of_a_secretary(parse: Parse, draft: Draft, index: ActorIndex, hits: Sequence[Hit]) -> Draft:
    """The draft as one of the body whose secretary-general is told of in capitals and without it ("the party's"), he
    himself or his spokesman; as it was where the report names several such bodies.
    """
    words = [t.text for t in parse.tokens[draft.group.start : draft.group.end] if t.text != "-"]
    titled = [word.lower() for word in words[:2]] == [*POST] and words[0][0].isupper()
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    if draft.told or draft.person or not titled or before in ("its", "their", "whose"):
        return draft
    parties = (h.name.actor.party for h in hits if h.name and h.name.kind is NameKind.BODY)
    named = {party for party in parties if party in BODIES} or {UN}
    body = index.called(named.pop() or UN) if len(named) == 1 else None
    return replace(draft, name=body) if body else draft
