"""Of which armed group fighters of no told side are: the one named in their paragraph, or the one named most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.own import is_abuse
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse

MILITIAMEN = words_in(WORDS, "militiamen")
ROBBERS = words_in(WORDS, "robbers")
REBELS = frozenset({"rebel", "insurgent"})
MANY_BANDS = frozenset(table(WORDS)["many_bands"])
"""Lands in which gunmen of no named band may be of any of them."""
HOME_GUARDS = words_in(WORDS, "home_guards")


@dataclass(frozen=True, slots=True)
class Bands:
    """The report's words, the actors in it and who fights, asked of which group its fighters are."""

    parse: Parse
    at: Mapping[int, ActorMention]
    setting: Setting

    def side(self, draft: Draft, others: Sequence[Draft]) -> Draft:
        """Militants of no named group are of one that neither abuses nor killed them; militiamen fight rebels."""
        if draft.victims is not Victims.MILITANT:
            return draft
        groups = self._groups(draft, others)
        militia = self._guard_homes(draft) or (bool(groups) and self._are_militiamen(draft, groups[0]))
        if self.setting.state and militia:
            return draft.with_side(self.setting.state, "militiamen, who fight rebels")
        if groups and self.setting.theatre and _lie_in_hospital(draft):
            return draft.with_side(self.setting.theatre, "in a hospital of the country")
        if groups and (land := self._land_of_many(draft, groups)):
            return draft.with_side(land, "of a land where many bands fight")
        if groups:
            near = next((g for g in self._near(draft) if g in groups), None)
            if near not in (None, groups[0]):
                return draft.with_side(str(near), "the armed group named near")
            return draft.with_side(groups[0], "the armed group named most")
        known = () if self.setting.groups or self.setting.between_states else self.setting.rebels
        one = len(known) == 1 and not self._are_robbers(draft)
        return draft.with_side(known[0], "the one armed group that its state fights") if one else draft

    def _land_of_many(self, draft: Draft, groups: Sequence[str]) -> str | None:
        """The land where many bands fight together, if no band of it is named beside the fighters."""
        homes = {m.actor.party: m.actor.country for m in self.at.values() if m.actor.party in groups}
        land = homes.get(groups[0])
        home = self.parse.sentences[draft.sentence]
        here = {self.at[i].actor.party for i in range(home.start, home.end) if i in self.at}
        return land if land in MANY_BANDS and not here & set(groups) else None

    def _groups(self, draft: Draft, others: Sequence[Draft]) -> list[str]:
        """The groups that they may be of: of none that abuses them, killed them, or is no band of rebels."""
        teller = draft.party if is_abuse(self.parse, draft) else None
        rebels = self.parse.tokens[draft.mention.head].lemma.lower() in REBELS
        foes = foes_of(draft.party, self.setting.year) if draft.party else ()
        allies = {group for group in self.setting.groups if self.setting.is_ally(group, foes)}
        barred = {teller, draft.mention.by, *allies, *(self._fought_by_rebels(others) if rebels else ())}
        return [group for group in self.setting.groups if group not in barred]

    def _fought_by_rebels(self, others: Sequence[Draft]) -> set[str | None]:
        """The groups whose dead another group tells of as its own deed, and that tell of none: "the rebels said they
        had killed two Wagner men".
        """
        boasts = [d for d in others if d.mention.by == d.party and d.party in self.setting.groups]
        return {d.side for d in boasts} - {d.party for d in boasts}

    def _are_robbers(self, draft: Draft) -> bool:
        """Whether they came to rob, and so are of no rebels: "raiders", "cattle rustlers"."""
        return bool({t.lower for t in self.parse.between(draft.mention.evidence)} & ROBBERS)

    def _near(self, draft: Draft) -> Iterator[str | None]:
        """The groups named in the paragraph of a figure, up to its sentence, from the last one back."""
        home = self.parse.sentences[draft.sentence]
        for sentence in reversed(self.parse.sentences[: draft.sentence + 1]):
            if sentence.stretch != home.stretch:
                return
            here = (self.at[i] for i in reversed(range(sentence.start, sentence.end)) if i in self.at)
            yield from (m.actor.party for m in here if m.rule != "pronoun")

    def _are_militiamen(self, draft: Draft, group: str) -> bool:
        """Whether they are called so, and the group is no militia itself."""
        words = {t.lower for t in self.parse.between(draft.mention.evidence)}
        sectors = {m.actor.sector for m in self.at.values() if m.actor.party == group}
        return bool(words & MILITIAMEN) and Sector.MILITIA not in sectors

    def _guard_homes(self, draft: Draft) -> bool:
        """ "Village guards", "a self-defence force": with those of a state, and against whoever attacks."""
        return bool({t.lower for t in self.parse.between(draft.mention.evidence)} & HOME_GUARDS)


def _lie_in_hospital(draft: Draft) -> bool:
    """Whether a hospital or an ambulance tells of the wounded, or of dead it names no further."""
    medical = draft.sector is Sector.MEDICAL
    return medical and (draft.elided or draft.mention.status is Status.WOUNDED)
