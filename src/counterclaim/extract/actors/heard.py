"""Whose an office is by who spoke before it: in its paragraph, or in the one before."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.actors.forces import forces_of
from counterclaim.extract.actors.hits import Kind
from counterclaim.extract.actors.nearby import foes_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import reports, words_in
from counterclaim.lookup import NameKind
from counterclaim.model.actor import is_state
from counterclaim.model.parse import Parse

RULERS = frozenset(table("actors_words.toml")["rulers"])
SECRETARIES = words_in("actors_words.toml", "foreign_secretaries")


def near_speaker(
    parse: Parse, draft: Draft, settled: Settled, place: str | None, but: Container[str] = ()
) -> str | None:
    """The state that spoke last in the paragraph, `but` for some; "the president" is not that of an ambassador to the
    report's land.
    """
    rules = draft.role is not None and draft.role.noun in RULERS
    near = ((state, sent) for state, sent in reversed(spoken(parse, draft, settled, 0)) if state not in but)
    return next((state for state, sent in near if not (rules and sent and place not in (None, state))), None)


def far_speaker(
    parse: Parse,
    draft: Draft,
    settled: Settled,
    home: str | None,
    is_bystander: Callable[[str], bool] = lambda state: False,
) -> str | None:
    """The state that spoke last in the paragraph before, for who heads an office or a force that speaks on; no force is
    a bystander's.
    """
    kind = draft.role.kind if draft.role else None
    goes_on = kind in (Kind.RANK, Kind.FORCE) and reports(parse, draft.group.head)
    if home or not (kind is Kind.HEAD or goes_on):
        return None
    told = (state for state, _ in reversed(spoken(parse, draft, settled, 1)))
    return next((state for state in told if not (goes_on and is_bystander(state))), None)


def only_remarks(parse: Parse, settled: Settled, state: str, land: str | None) -> bool:
    """Whether a state has its say on what happens in another's land: neither are forces of its own told of nor is it at
    war with that.
    """
    day = parse.document.report.published
    fighting = {land, *(forces_of(d) for d, _, _ in settled)}
    fighting |= foes_of(land, day.year) if land and day else frozenset()
    return land is not None and state not in fighting


def whose_secretary(named: Mapping[str, int], place: str | None) -> str | None:
    """Whose a Foreign Secretary is of whom that is not told: that of the one state named which has one, as few do; none
    where the report is set in such a state.
    """
    told = [state for state in SECRETARIES if named.get(state)]
    return told[0] if len(told) == 1 and place not in SECRETARIES else None


def spoken(parse: Parse, draft: Draft, settled: Settled, back: int) -> list[tuple[str, bool]]:
    """The states that spoke in the paragraph that lies some before that of a draft, and whether by one sent abroad."""
    stretch = parse.sentence_of(draft.group.head).stretch - back
    told = (d for d, _, spoke in settled if spoke and not d.modifies)
    near = (d for d in told if parse.sentence_of(d.group.head).stretch == stretch)
    return [(state, d.is_abroad) for d in near if (state := _state_of(d))]


def _state_of(draft: Draft) -> str | None:
    """Whose somebody is: told so, or as a body of a state's that is called by its name, "Gaza's Civil Defense"."""
    body = draft.name.actor if draft.name is not None and draft.name.kind is NameKind.BODY else None
    return draft.state or (body.party if body is not None and body.party and is_state(body.party) else None)
