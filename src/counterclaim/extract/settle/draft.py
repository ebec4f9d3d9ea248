"""A figure on its way to a claim: what was found, and what has been settled since."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.extract.figures.numbers_untold import ANY
from counterclaim.extract.mentions import Attribution, FigureMention, PlaceMention, TimeMention
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Scope, Stance, Status, Step, Victims
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role, Span
from counterclaim.model.value import When

TOLD_BEFORE = "told before now"
"""The rule of a total that its claimant gave before the report, and that another may have taken the place of."""

OVER_DAYS = "told over several days"
"""The rule of a total that its words or its own days tell to be of a number of days."""

MOURNING = frozenset({Stance.CONDEMNED, Stance.OFFERED})
SOLDIERS = frozenset({Victims.MILITARY, Victims.POLICE})
FIGHTERS = SOLDIERS | {Victims.MILITANT}
PEOPLE = frozenset({Victims.CIVILIAN, Victims.UNKNOWN})
"""Whom nothing tells to have fought."""
LOCAL = PEOPLE | {Victims.POLICE, Victims.MIXED}
"""Who are of the land that they are hurt in, where nothing tells otherwise."""
OPEN = frozenset({Victims.UNKNOWN, Victims.MIXED})
"""People of no one kind."""
ORGANISATIONS = frozenset({Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL, Sector.MEDIA, Sector.MEDICAL})
"""Who has no fighters to lose."""
HURT = frozenset({Status.KILLED, Status.WOUNDED, Status.MISSING, Status.CASUALTIES})
"""Losses that are no captures."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One figure mention with who says it, when and where, and the slots settled so far."""

    mention: FigureMention
    sentence: int
    stretch: int
    role: Role
    said: Attribution | None
    time: TimeMention | None
    place: PlaceMention | None
    side: str | None
    victims: Victims
    scope: Scope | None = None
    when: When | None = None
    trace: tuple[Step, ...] = ()

    @property
    def party(self) -> str | None:
        """The party that stands behind the figure, None for the narrator or an untold one."""
        return None if self.said is None else self.said.claimant.party

    @property
    def sector(self) -> str | None:
        """The sector of the one who tells the figure, None for the narrator or one of no told sector."""
        return None if self.said is None else self.said.claimant.sector

    @property
    def own_time(self) -> TimeMention | None:
        """The date that its own sentence tells."""
        return None if self.time is None or self.time.carried else self.time

    @property
    def country(self) -> str | None:
        """The country of the place of the figure, ISO alpha-3."""
        return self.place.where.country if self.place and self.place.where else None

    @property
    def has_no_fighters(self) -> bool:
        """Whether a medium tells of fighters: they are not its own."""
        return self.sector is Sector.MEDIA and self.victims in FIGHTERS

    @property
    def holds_none(self) -> bool:
        """Whether it tells only that nobody of some kind is held: who is hurt beside is of any kind and side."""
        told = any(step.slot == "count" and step.rule == ANY for step in self.mention.trace)
        return told and self.mention.count.high == 0 and self.mention.status is Status.CAPTURED

    @property
    def mourned(self) -> bool:
        """Whether the one who tells deplores the deaths, or condoles with others."""
        return self.said is not None and self.said.stance in MOURNING

    @property
    def told_before(self) -> bool:
        return any(step.rule == TOLD_BEFORE for step in self.trace)

    @property
    def by_words(self) -> tuple[object, ...]:
        """What two tellings of one figure share."""
        return (self.mention.status, self.mention.count)

    def as_many(self, other: Draft) -> bool:
        """Whether another counts as many of the same fate, "at least" or not."""
        return self.mention.status is other.mention.status and self.mention.count.low == other.mention.count.low

    def is_elsewhere(self, other: Draft) -> bool:
        """Whether another is told of a different place or day."""
        places = {d.place.where for d in (self, other) if d.place}
        days = {d.time.when for d in (self, other) if d.time}
        return len(places) > 1 or len(days) > 1

    @property
    def elided(self) -> bool:
        """Whether the figure names no victims of its own ("and five wounded", "heavy losses")."""
        spans = dict(self.mention.spans)
        return spans.get("victims") in (None, spans.get("cue")) and not self.mention.names

    @property
    def name_words(self) -> frozenset[str]:
        """The words of the names it gives, by which a later surname alone is known again."""
        return frozenset(word for name in self.mention.names for word in name.split() if len(word) > 3)

    def may_name(self, other: Draft) -> bool:
        """Whether both may name one person: a surname alone will do, a first name in common ("Anton") will not."""
        ours, theirs = self.name_words, other.name_words
        return bool(ours and theirs) and (ours <= theirs or theirs <= ours)

    def with_side(self, side: str, rule: str, span: Span | None = None) -> Draft:
        return replace(self, side=side, trace=(*self.trace, Step("side", rule, span)))

    def with_victims(self, victims: Victims, rule: str) -> Draft:
        return replace(self, victims=victims, trace=(*self.trace, Step("victims", rule)))

    def with_scope(self, scope: Scope, rule: str) -> Draft:
        return replace(self, scope=scope, trace=(*self.trace, Step("scope", rule)))


def rule_of(draft: Draft, slot: str) -> str:
    """The rule that last settled a slot of a draft; with a claimant, how it was found."""
    if slot == "party":
        return draft.said.rule if draft.said else "no one else"
    steps = [step.rule for step in (*draft.mention.trace, *draft.trace) if step.slot == slot]
    return steps[-1] if steps else "none"


def words_for(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The words by which a figure calls its people."""
    told = dict(draft.mention.spans).get("victims")
    return tuple(parse.between(told)) if told is not None else ()


def verb_over(parse: Parse, draft: Draft) -> Token | None:
    """The verb that tells a figure, or the first above the noun that does."""
    trigger = parse.tokens[draft.mention.trigger]
    return next((t for t in (trigger, *parse.ancestors(trigger.index)) if t.upos == "VERB"), None)
