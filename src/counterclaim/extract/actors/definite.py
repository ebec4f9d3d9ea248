"""Whether a phrase is one that readers know already: "the bloc", "the group"."""

from __future__ import annotations

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Kind
from counterclaim.model.parse import Parse


def is_definite(parse: Parse, draft: Draft) -> bool:
    """Whether "the" stands before a phrase that names nobody."""
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    return before == "the" and draft.person is None


def is_the(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase is no more than "the" and its noun: "the bloc", "the peacekeeping mission"."""
    echo = draft.role is not None and draft.role.kind is Kind.ECHO
    words = len(draft.role.noun.split()) if echo and draft.role else 1
    owns = [t.lower for t in parse.tokens[draft.group.start + words :][:1]] in (["'s"], ["’s"])
    return is_definite(parse, draft) and (draft.group.end - draft.group.start == words or (echo and owns))
