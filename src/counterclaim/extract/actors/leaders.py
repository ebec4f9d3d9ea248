"""Whose president or minister somebody is who is told of by title and surname alone: "President Aliyev said"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Kind
from counterclaim.lookup import ActorIndex, ActorName


@dataclass(frozen=True, slots=True)
class Titled:
    """The leaders of the tables by surname, and how often the report names each state."""

    index: ActorIndex
    named: Mapping[str, int]

    def placed(self, draft: Draft) -> Draft:
        """The draft with the state that its holder's surname tells, where its words tell none."""
        single = draft.person is not None and " " not in draft.person
        heads = draft.role is not None and draft.role.kind is Kind.HEAD
        if draft.person is None or not (single and heads and draft.needs_state):
            return draft
        return replace(draft, state=self._state(draft.person))

    def _state(self, surname: str) -> str | None:
        """The one state that leaders of a surname are of: of those that the report names, else of our own list's, else
        of all.
        """
        found = [name for name in self.index.surnamed(surname) if name.actor.party == name.actor.country]
        near = _states(name for name in found if self.named.get(name.actor.party or ""))
        own = _states(name for name in found if not name.first)
        return next((states.pop() for states in (near, own, _states(found)) if len(states) == 1), None)


def _states(names: Iterable[ActorName]) -> set[str]:
    return {name.actor.party for name in names if name.actor.party}
