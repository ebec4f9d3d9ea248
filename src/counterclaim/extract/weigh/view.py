"""A report as its figures are weighed: what the rules settled, who is named where, which words are quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention, Attribution, PlaceMention
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.episode import Episode
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.extract.speakers.outlet import MEDIA, OFFICES, outlet_words
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import BOTH, UNKNOWN, Scope
from counterclaim.model.parse import Parse, Token

NARRATOR, UNTOLD = "narrator", "untold"
"""The two claimants that are no party: the outlet itself, and somebody who speaks for nobody named."""

Options = dict[str, list[str]]
"""The values that a slot may take, each with what speaks for it, as words."""

_OURS = frozenset({"our", "ours", "we", "us"})
SAME = "same"
"""What a place opens with that lies in the sentence of the figure."""
_STEPS = (4, 9, 17, 33)


def by_party(actors: Sequence[ActorMention]) -> dict[str, list[ActorMention]]:
    """The mentions of each party, in text order."""
    found: dict[str, list[ActorMention]] = {}
    for mention in sorted(actors, key=lambda m: m.start):
        if mention.actor.party:
            found.setdefault(mention.actor.party, []).append(mention)
    return found


@dataclass(frozen=True)
class View:
    """One report at the end of the rules; `drafts` are settled in every slot but the days."""

    parse: Parse
    drafts: Sequence[Draft]
    actors: Sequence[ActorMention]
    attributions: Sequence[Attribution]
    setting: Setting
    anchor: date | None
    episode: Episode | None = None
    places: Sequence[PlaceMention] = ()
    home: str | None = None
    """The land of the outlet, where its name tells."""

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The tokens between quotation marks."""
        return quoted_words(self.parse)

    @cached_property
    def named(self) -> dict[str, list[ActorMention]]:
        """The mentions of each party, in text order."""
        return by_party(self.actors)

    @cached_property
    def foes(self) -> tuple[str, ...]:
        """The states at war, in the year of the report, with the outlet's land; if none, with the theatre."""
        lands = (land for land in (self.home, self.setting.theatre) if land)
        return next((foes for land in lands if (foes := foes_of(land, self.setting.year))), ())

    @cached_property
    def tellers(self) -> Counter[str]:
        """How many figures each claimant tells, as the rules have it."""
        return Counter(teller_of(draft) for draft in self.drafts)

    @cached_property
    def losers(self) -> Counter[str]:
        """How many figures each side has, as the rules have it."""
        return Counter(str(draft.side) for draft in self.drafts)

    @cached_property
    def outlet(self) -> str:
        """What the outlet is by its name: an office, a medium, another, or none."""
        words = outlet_words(self.parse.document.report.outlet or "")
        return "medium" if words & MEDIA else "office" if words & OFFICES else "other" if words else "none"

    @cached_property
    def ours(self) -> str:
        """Whether the outlet says "we" and "our"."""
        return "ours" if any(t.lower in _OURS and t.index not in self.quoted for t in self.parse.tokens) else "theirs"

    def heard_before(self, i: int) -> list[tuple[int, Attribution]]:
        """Who was heard before a figure in its paragraph, last first, and how many sentences off."""
        draft = self.drafts[i]
        heard = []
        for attribution in sorted(self.attributions, key=lambda a: -a.cue_token):
            sentence = self.parse.sentence_of(attribution.cue_token)
            if attribution.cue_token < draft.mention.trigger and sentence.stretch == draft.stretch:
                heard.append((draft.sentence - sentence.index, attribution))
        return heard

    def kind(self, party: str | None) -> str:
        """What a party is: a state, an armed group, a body, or one of the values that are no party."""
        if party is None or party in (NARRATOR, UNTOLD, BOTH, UNKNOWN):
            return str(party)
        if party in self.setting.groups or party in self.setting.strangers:
            return "group"
        if is_state(party) and not is_medium(party, self.named.get(party, ())):
            return "state"
        sectors = {m.actor.sector for m in self.named.get(party, ())} | self._told_sectors(party)
        return kind_of(sectors)

    def _told_sectors(self, party: str) -> set[str | None]:
        claimants = (d.said.claimant for d in self.drafts if d.said)
        return {c.sector for c in claimants if c.party == party}

    def trigger(self, draft: Draft) -> Token:
        return self.parse.tokens[draft.mention.trigger]

    def words(self, draft: Draft) -> Iterator[Token]:
        """The words of the sentence of a figure."""
        return iter(self.parse.words(self.parse.sentences[draft.sentence]))

    def before(self, i: int) -> Draft | None:
        return self.drafts[i - 1] if i else None

    def after(self, i: int) -> Draft | None:
        return self.drafts[i + 1] if i + 1 < len(self.drafts) else None


def teller_of(draft: Draft) -> str:
    """The party of the claimant, or the narrator, or somebody untold."""
    return NARRATOR if draft.said is None else speaks_for(draft.said)


def speaks_for(attribution: Attribution) -> str:
    """The party of a claimant, or the narrator, or somebody untold."""
    claimant = attribution.claimant
    return NARRATOR if claimant.narrator else claimant.party or UNTOLD


def scope_of(draft: Draft) -> Scope:
    """The scope of a draft; a part of new losses is new."""
    return Scope.NEW if draft.scope in (None, Scope.PART) else draft.scope


def told(draft: Draft, slot: str) -> str:
    """The value that the rules gave a slot."""
    if slot == "party":
        return teller_of(draft)
    if slot == "scope":
        return str(scope_of(draft))
    return str(getattr(draft, slot))


def step(distance: int) -> str:
    """A distance in words, coarsely."""
    return str(sum(abs(distance) >= limit for limit in _STEPS))


def place_of(view: View, draft: Draft, mention: ActorMention) -> str:
    """Where a mention stands as seen from a figure: before or after it in its sentence, or how far before or after."""
    tokens = view.parse.tokens
    trigger, head = tokens[draft.mention.trigger], tokens[mention.head]
    sentences = head.sentence - trigger.sentence
    if sentences == 0:
        return f"{SAME} {'<' if head.index < trigger.index else '>'}"
    same = view.parse.sentences[head.sentence].stretch == draft.stretch
    far = min(3, abs(sentences))
    return f"{'<' if sentences < 0 else '>'}{far}{' here' if same else ''}"


def part_of(view: View, mention: ActorMention) -> str:
    """What a mention does in its sentence: says something, merely modifies, or its relation in the tree."""
    token = view.parse.tokens[mention.head]
    if mention.adjective:
        return "adjective"
    if reporting.reports(view.parse, mention.head):
        return "says"
    cases = [t.lower for t in view.parse.deps(mention.head, "case")]
    return f"{token.deprel} {cases[0]}" if cases else token.deprel


def standing(view: View, draft: Draft, mention: ActorMention) -> Iterator[str]:
    """Where a mention stands and what it does there, as words; how far off within the sentence of the figure."""
    place, part = place_of(view, draft, mention), part_of(view, mention)
    yield f"stands {place}"
    yield f"stands {place}, does {part}"
    if place.startswith(SAME):
        yield f"stands {place}, does {part}, {step(mention.head - draft.mention.trigger)} off"


def nearest(view: View, draft: Draft, party: str) -> ActorMention | None:
    """The mention of a party nearest to a figure, those of its own sentence first, then those before it."""
    trigger = view.trigger(draft)

    def far(mention: ActorMention) -> tuple[int, int]:
        sentences = view.parse.tokens[mention.head].sentence - trigger.sentence
        return (2 * sentences if sentences > 0 else -sentences, abs(mention.head - trigger.index))

    return min(view.named.get(party, ()), key=far, default=None)


def is_medium(party: str, mentions: Sequence[ActorMention]) -> bool:
    """Whether a party is a medium that goes by three capitals, as states do: "AFP"."""
    return any(m.actor.name == party and m.actor.sector is Sector.MEDIA for m in mentions)


def kind_of(sectors: Set[Sector | str | None]) -> str:
    """What a party that is no state is, by the sectors that it is told to be of."""
    if sectors & GROUPS:
        return "group"
    for sector in (Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL, Sector.MEDIA, Sector.ETHNIC, Sector.MEDICAL):
        if sector in sectors:
            return str(sector)
    return "other"
