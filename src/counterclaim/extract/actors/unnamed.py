"""Offices, forces and media that do not say whose they are."""

from __future__ import annotations

from counterclaim.extract.actors.drafts import Draft, is_led
from counterclaim.extract.actors.hits import Kind
from counterclaim.extract.reporting import reports, words_in
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

STATELY = frozenset((Sector.MILITARY, Sector.POLICE))
MANY = words_in("actors_words.toml", "many")
EACH = frozenset(("each", "either", "both", "neither", "every"))


def is_of_each(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase is of several sides' and so of no one state: "each government", "neither army", "armies"."""
    first = parse.tokens[draft.group.start]
    words = {first.lower, parse.tokens[max(0, first.index - 1)].lower}
    return bool(EACH & words) or parse.tokens[draft.group.head].lower in MANY


def speaks_unnamed(parse: Parse, draft: Draft) -> bool:
    """Whether a state's own force says something without its state: "the air force said"."""
    force = draft.role is not None and draft.role.kind is Kind.FORCE and draft.role.sector in STATELY
    return force and not draft.told and not is_led(parse, draft.group) and reports(parse, draft.group.head)


def is_state_run(parse: Parse, draft: Draft) -> bool:
    """Whether a phrase names media of some state's without saying which: "state television"."""
    role = draft.role
    states = parse.tokens[draft.group.start].lower.startswith("state")
    media = role is not None and role.kind is Kind.MEDIA and not draft.told
    return role is not None and media and (role.noun.startswith("state") or states)
