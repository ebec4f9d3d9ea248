"""Whose president or minister somebody is who is told of by title and surname alone: "President Aliyev said"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Kind
from counterclaim.extract.lexicon import table
from counterclaim.lookup import ActorIndex, ActorName
from counterclaim.model.parse import Parse

RULING = frozenset(table("actors_words.toml")["rulers"])
TITLES = frozenset((Kind.HEAD, Kind.RANK))
"""What stands before a surname: an office, or a rank that its state's list of leaders has too."""
SHORTEST = 4
"""The letters of a surname that stands for somebody without a title: not any "Kim"."""


@dataclass(frozen=True, slots=True)
class Titled:
    """The leaders of the tables by surname, and how often the report names each state."""

    parse: Parse
    index: ActorIndex
    named: Mapping[str, int]
    people: frozenset[str] = frozenset()
    """The surnames of people whom the report names in full."""

    def placed(self, draft: Draft) -> Draft:
        """The draft with the state that its holder's surname tells, where its words tell none."""
        behind = self.parse.tokens[draft.group.end : draft.group.end + 1]
        if draft.person is None or " " in draft.person or draft.told or any(t.lower == "of" for t in behind):
            return draft
        if draft.role is None:
            return replace(draft, name=self._bare(draft.person))
        titled = draft.role.kind in TITLES and (draft.needs_state or draft.owned)
        rules = draft.role.noun in RULING
        return replace(draft, state=self._state(draft.person, rules)) if titled else draft

    def _bare(self, surname: str) -> ActorName | None:
        """The leader of our own list that a surname without a title is, where the report names his state, and nobody
        else so in full.
        """
        own = [name for name in self.index.surnamed(surname) if not name.first]
        ruling = [name for name in own if name.actor.party == name.actor.country]
        known = len(_states(ruling)) == 1 and surname not in self.people
        known = known and len(surname) >= SHORTEST and not surname.isupper()
        return next((name for name in ruling if known and self.named.get(name.actor.party or "")), None)

    def _state(self, surname: str, rules: bool) -> str | None:
        """The one state that leaders of a surname are of: of those that the report names, else, of who rules one, our
        own list's, else all.
        """
        found = [name for name in self.index.surnamed(surname) if name.actor.party == name.actor.country]
        near = _states(name for name in found if self.named.get(name.actor.party or ""))
        own = _states(name for name in found if not name.first)
        known = (near, own, _states(found)) if rules else (near,)
        return next((states.pop() for states in known if len(states) == 1), None)


def _states(names: Iterable[ActorName]) -> set[str]:
    return {name.actor.party for name in names if name.actor.party}
