"""What each extractor finds in a parse, before claims are assembled: spans with values and the rule that fired."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actor import Actor
from counterclaim.model.claim import NARRATOR, Claimant, Event, Layer, Stance, Statement, Status, Step, Victims
from counterclaim.model.finding import Reason
from counterclaim.model.text import Span
from counterclaim.model.value import Count, When, Where


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A TIMEX3: its words, type (DATE, TIME, DURATION, SET), ISO value, and the days it may mean."""

    span: Span
    type: str
    value: str
    when: When | None
    rule: str
    reason: Reason | None = None

    @property
    def carried(self) -> bool:
        """Whether another sentence tells this date: the lead, or the one before."""
        return "carried" in self.rule


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place by name over tokens `start` to `end`; `where` is None, with a reason, if it stayed unresolved."""

    start: int
    end: int
    span: Span
    where: Where | None
    rule: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor over tokens `start` to `end`; `head` is the token that stands in the tree for it.

    `adjective` is set where a demonym only modifies ("Armenian shelling"); `speaker` where it is a person.
    """

    start: int
    end: int
    head: int
    span: Span
    actor: Actor
    rule: str
    adjective: bool = False
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of people or things over tokens `start` to `end`, its bounds read from the words around it.

    `added` is set by "more", "another", "additional"; `other` by "other", "else"; `ordinal` never counts.
    """

    start: int
    end: int
    span: Span
    count: Count
    rule: str
    added: bool = False
    other: bool = False


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A casualty count as the words give it, before attribution, scope and dates are settled.

    `head` is the token of the victims (or of the count where victims are elided), `trigger` that of the word
    that says what became of them. `side` is None where the words near it do not tell whose they were.
    `denied` is set where the figure stands under a negation or a denial. `part` is the index of the figure
    (in the order found) that this one is a part of. `cumulative` and `background` are set by cues of a
    running total and of history.
    """

    head: int
    trigger: int
    evidence: Span
    count: Count
    status: Status
    victims: Victims
    side: str | None
    spans: tuple[tuple[str, Span], ...]
    trace: tuple[Step, ...]
    names: tuple[str, ...] = ()
    by: str | None = None
    means: str | None = None
    denied: bool = False
    part: int | None = None
    cumulative: bool = False
    background: bool = False
    owner: int | None = None
    """The token of a possessor or loser ("its troops") that the report, not the sentence, resolves."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of words and who stands behind it, by which cue, through which layers.

    `content` holds the indices of the tokens attributed, in text order, cue and claimant left out.
    """

    content: tuple[int, ...]
    claimant: Claimant
    claimant_span: Span | None
    cue: Span
    cue_token: int
    stance: Stance
    rule: str
    chain: tuple[Layer, ...] = ()
    about: Statement | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """Something that happened, its cue token and the spans that its values were read from.

    `actors` and `recipients` are all who take part on each side, the event's own first. `salience` ranks the
    events of one sentence, 0 for the one that the sentence is about.
    """

    cue: int
    evidence: Span
    event: Event
    spans: tuple[tuple[str, Span], ...]
    trace: tuple[Step, ...]
    denied: bool = False
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    salience: int = 0


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named casualty over tokens `start` to `end`, with rank and the words that carry it."""

    start: int
    end: int
    span: Span
    name: str
    rank: str | None
    rank_span: Span | None


@dataclass(frozen=True, slots=True)
class StatementMention:
    """What someone says without a count or an event: a warning, a call, a blame, a denial."""

    cue_token: int
    evidence: Span
    stance: Stance
    claimant: Claimant
    statement: Statement
    spans: tuple[tuple[str, Span], ...]
    trace: tuple[Step, ...]
    chain: tuple[Layer, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """A clause with its head and tokens, marks left out; `said` is None where the narrator tells it.

    `spans` are its unbroken stretches of words, those of others between them left out.

    An act of speech that is no mere assertion ("denied that", "accused them of") is one saying, its cue the head.
    """

    head: int
    tokens: tuple[int, ...]
    spans: tuple[Span, ...]
    said: Attribution | None
    acts: bool = False

    @property
    def claimant(self) -> Claimant:
        """Who stands behind it."""
        return self.said.claimant if self.said else NARRATOR

    @property
    def stance(self) -> Stance:
        """How it is told."""
        return self.said.stance if self.said else Stance.ASSERTED


@dataclass(frozen=True, slots=True)
class Answer:
    """A saying, and one of another account that it goes against."""

    saying: Saying
    answered: Saying


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that the extractors found in one parse."""

    figures: tuple[FigureMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()
    statements: tuple[StatementMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    answers: tuple[Answer, ...] = ()
    home: str | None = None
    """The land of the outlet, where its name tells."""
