"""Whose a commission of inquiry or a fact-finding mission is that is told of by that name alone, in capitals."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.parse import Parse

COMMISSION, MISSION = "commission of inquiry", "fact-finding mission"
UN = "UN"
SENT = ("UN Commission of Inquiry on", "UN Fact-Finding Mission on")
"""How the bodies that the United Nations sent to look into a land begin in the table, before the land."""


def of_an_inquiry(parse: Parse, draft: Draft, index: ActorIndex, land: str | None) -> Draft:
    """The draft of "the Commission of Inquiry" or "the Fact-Finding Mission" as the body of the United Nations on the
    land that the report is set in, where the table has one; else a mission is theirs all the same, and a commission
    that of whom else the report tells it to be.
    """
    if draft.told or draft.role is None or draft.role.noun not in (COMMISSION, MISSION) or not _is_titled(parse, draft):
        return draft
    shown = (index.state_name(land) or "").removeprefix("the ") if land else ""
    bodies = (index.called(f"{sent} {shown}") for sent in SENT)
    body = next((b for b in bodies if b and b.kind is NameKind.BODY), None) if shown else None
    body = body or (index.called(UN) if draft.role.noun == MISSION else None)
    return replace(draft, name=body) if body else draft


def _is_titled(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase is written in capitals and is not somebody's: not "its Commission of Inquiry"."""
    words = [t.text for t in parse.tokens[draft.group.start : draft.group.end] if t.text.isalpha() and t.text != "of"]
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    return all(word[0].isupper() for word in words) and before not in ("its", "their", "his", "her", "whose")
