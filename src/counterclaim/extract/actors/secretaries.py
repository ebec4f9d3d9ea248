"""Whose "the Secretary-General" is: of the one body with such an office that the report names, else of the UN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.lexicon import table
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.parse import Parse

BODIES = tuple(table("actors_words.toml")["of_secretaries"])
POST = ["secretary", "general"]
UN = "UN"


def of_a_secretary(parse: Parse, draft: Draft, index: ActorIndex, drafts: Sequence[Draft]) -> Draft:
    """The draft of "the Secretary-General" in capitals, or of his spokesman, as one of his body: of the only one whose
    people the report names, else of the only one that it names, the UN where it names none; as it was where it names
    several, or tells of such an office with its owner or holder ("the party's", "Secretary-General Nasrallah"), whom it
    then takes up.
    """
    if draft.told or draft.person or not _is_titled(parse, draft):
        return draft
    if any(d.told or d.person or not _is_titled(parse, d) for d in drafts if _is_of_the_post(parse, d)):
        return draft
    named = _named(drafts, NameKind.LEADER) or _named(drafts, NameKind.BODY) or [UN]
    body = index.called(named[0]) if len(named) == 1 else None
    return replace(draft, name=body) if body else draft


def _named(drafts: Sequence[Draft], kind: NameKind) -> list[str]:
    """The bodies with such an office that a report names, by themselves or by their people."""
    parties = {d.name.actor.party for d in drafts if d.name and d.name.kind is kind}
    return [body for body in BODIES if body in parties]


def _words(parse: Parse, draft: Draft) -> list[str]:
    return [t.text for t in parse.tokens[draft.group.start : draft.group.end] if t.text != "-"]


def _is_titled(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase begins with the office in capitals, behind no word that tells whose it is."""
    words, before = _words(parse, draft), parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    begins = [word.lower() for word in words[:2]] == POST and words[0][0].isupper()
    return begins and before not in ("its", "their", "whose")


def _is_of_the_post(parse: Parse, draft: Draft) -> bool:
    words = [word.lower() for word in _words(parse, draft)]
    return any(words[i : i + 2] == POST for i in range(len(words)))
