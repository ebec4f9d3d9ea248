"""What the scope of a figure is read from: the report's times, its fighting, and the days told beside a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.episode import Episode, episode_of
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import When


@dataclass(frozen=True, slots=True)
class Telling:
    """What the scope of a figure is read from: the parse, its times, and the day of the report."""

    parse: Parse
    times: Sequence[TimeMention]
    anchor: date | None

    episode: Episode | None
    """The fighting of days that the report tells of, if it does."""

    @property
    def lasting(self) -> bool:
        return self.episode is not None

    def lasted(self, draft: Draft) -> bool:
        """Whether that fighting is told before a figure, or in its sentence."""
        words = self.parse.words(self.parse.sentences[draft.sentence])
        return self.episode is not None and self.episode.told < words[-1].span.end


def telling_of(parse: Parse, times: Sequence[TimeMention], anchor: date | None) -> Telling:
    """What a report tells of time."""
    return Telling(parse, times, anchor, episode_of(parse, times, anchor))


def own_when(draft: Draft) -> When | None:
    """The days of a figure."""
    return draft.time.when if draft.time else None


def told_beside(parse: Parse, draft: Draft) -> When | None:
    """The figure's own date if its clause tells it; one carried over, or of saying, tells nothing of scope."""
    if draft.time is None or "date of saying" in draft.time.rule:
        return None
    told = next(iter(parse.between(draft.time.span)), None)
    trigger = parse.tokens[draft.mention.trigger]
    verbs = {trigger.index, *_setting_verbs(parse, trigger)}
    if trigger.upos != "VERB" and trigger.head is not None:
        verbs.add(trigger.head)
    above = {t.index for t in parse.ancestors(told.index)} if told else set()
    return own_when(draft) if above & verbs else None


def _setting_verbs(parse: Parse, trigger: Token) -> Iterator[int]:
    """The clauses that a figure is set in: "fighting grew on Tuesday, with the army saying it has lost two"."""
    at = trigger
    while at.head is not None and at.deprel not in ("acl:relcl", "parataxis"):
        if at.deprel.startswith("advcl"):
            yield at.head
        at = parse.tokens[at.head]
