"""The claims of a parse: figures, events and statements, each with who says it, when, where and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from counterclaim.extract.answered import with_answers
from counterclaim.extract.called import with_called
from counterclaim.extract.dates import lead_day, time_behind, time_of
from counterclaim.extract.dates.burials import losses_dated
from counterclaim.extract.dates.leading import may_be_of
from counterclaim.extract.dates.offsets import set_apart
from counterclaim.extract.dates.spoken import deed_day
from counterclaim.extract.denied import event_is_denied, is_of_those_denied, statements_of_their_own
from counterclaim.extract.events.happening import happened_once
from counterclaim.extract.finders import finder_of
from counterclaim.extract.jointly import joint_tellers
from counterclaim.extract.listed_places import place_in_list
from counterclaim.extract.mentions import (
    Attribution,
    EventMention,
    FigureMention,
    Mentions,
    PlaceMention,
    StatementMention,
    TimeMention,
)
from counterclaim.extract.places import place_of
from counterclaim.extract.places.carrying import goes_on
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.episode import Episode, episode_of
from counterclaim.extract.settle.followers import as_their_chief
from counterclaim.extract.settle.killers import with_killers
from counterclaim.extract.settle.naming import with_names
from counterclaim.extract.settle.scope import settle_scopes
from counterclaim.extract.settle.setting import setting_of
from counterclaim.extract.settle.side import settle_sides
from counterclaim.extract.settle.victims import settle_elided, settle_kinds, settle_victims
from counterclaim.extract.settle.when import settle_times
from counterclaim.extract.shares import share_of, shares
from counterclaim.extract.speakers import claimant_of
from counterclaim.extract.speakers.elisions import ELIDED
from counterclaim.extract.speakers.liable import is_by_clause
from counterclaim.extract.speakers.owned import DONE, is_of_deed
from counterclaim.extract.speakers.segments import SOURCE
from counterclaim.extract.unaware import is_unaware_of
from counterclaim.extract.weigh import weighed
from counterclaim.extract.weigh.view import View
from counterclaim.model.claim import NARRATOR, SAID, Claim, Claimant, Figure, Kind, Stance, Step
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

UNPLACED = frozenset({"AGREE", "SANCTION", "SUPPORT", "COOPERATE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
"""Types of what is done by words or acts of state, far from where men fight."""
TRUCE = "ceasefire"
"""The mode of what sides agree to, far from there too."""
Slots = tuple[tuple[str, Span], ...]


def make_claims(parse: Parse, found: Mentions, anchor: date | None) -> tuple[Claim, ...]:
    """All claims of one parse in text order; at one place figures, then events, then statements."""
    coded = {event.cue: event for event in found.events}
    statements = tuple(statements_of_their_own(found))
    stated = {statement.cue_token for statement in statements}
    lead = _lead(parse, found.times, episode_of(parse, found.times, anchor))
    claims = [
        *figure_claims(parse, found, anchor),
        *(
            c
            for e in _told(parse, found.events)
            if e.cue not in stated
            for c in _event_claims(parse, found, e, coded, lead)
        ),
        *(_statement_claim(parse, found, s, coded.get(s.cue_token)) for s in statements),
    ]
    answered = with_called(with_answers(parse, _unique(claims), found.answers, found.actors))
    return tuple(sorted(answered, key=lambda c: (c.evidence[0], list(Kind).index(c.kind), c.named_at, c.id)))


def _told(parse: Parse, events: Iterable[EventMention]) -> Iterator[EventMention]:
    """The events that somebody tells of, and does not say that he knows nothing of them."""
    yield from (event for event in events if not is_unaware_of(parse, event.cue))


def figure_claims(parse: Parse, found: Mentions, anchor: date | None) -> tuple[Claim, ...]:
    """The claims of all figures."""
    return tuple(chain.from_iterable(claims_by_figure(parse, found, anchor)))


def claims_by_figure(parse: Parse, found: Mentions, anchor: date | None) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each figure of `view_of`, one of each who tells it; a part names the claim of its whole."""
    view = view_of(parse, found, anchor)
    lead = _lead(parse, losses_dated(parse, found.times), view.episode)
    dated = [replace(d, time=deed_day(parse, d.time, d.mention.trigger, lead)) for d in weighed(view)]
    drafts = settle_times(dated, anchor, lead, view.episode, parse, found.times)
    told = [tuple(_told_figures(parse, draft, found.attributions)) for draft in drafts]
    return tuple(
        claims if draft.mention.part is None else tuple(_part_of(c, told[draft.mention.part]) for c in claims)
        for claims, draft in zip(told, drafts, strict=True)
    )


def _told_figures(parse: Parse, draft: Draft, attributions: Sequence[Attribution]) -> Iterator[Claim]:
    """The claims of a figure: one of each who tells it."""
    for said in joint_tellers(draft.said, attributions):
        yield _figure_claim(parse, replace(draft, said=said), attributions)


def _part_of(claim: Claim, wholes: Sequence[Claim]) -> Claim:
    """A figure as a part of the same claimant's whole, or of whoever's it is."""
    whole = next((w for w in wholes if w.claimant == claim.claimant), wholes[0])
    return replace(claim, figure=replace(claim.figure, part_of=whole.id)) if claim.figure else claim


def view_of(parse: Parse, found: Mentions, anchor: date | None) -> View:
    """The figures of a parse as the rules settle them, with what they are weighed by."""
    losses = losses_dated(parse, found.times)
    drafts = with_killers(parse, [_draft(parse, found, figure, losses) for figure in found.figures], found.actors)
    drafts = with_names(parse, drafts, found.people)
    drafts = settle_elided(parse, drafts)
    drafts = as_their_chief(parse, settle_kinds(parse, drafts, found.actors))
    setting = setting_of(drafts, found.actors, found.places, anchor, parse)
    drafts = settle_scopes(parse, drafts, found.times, anchor)
    drafts = settle_sides(parse, drafts, found.actors, setting)
    settled = settle_victims(parse, drafts, setting)
    episode = episode_of(parse, found.times, anchor)
    return View(parse, settled, found.actors, found.attributions, setting, anchor, episode, found.places, found.home)


def _lead(parse: Parse, times: Sequence[TimeMention], episode: Episode | None) -> TimeMention | None:
    """The day of the lead, unless that is only when fighting of days began."""
    day = lead_day(parse, times)
    began = episode is not None and day is not None and day.when is not None and day.when.first == episode.begun
    return None if began else day


def _draft(parse: Parse, found: Mentions, figure: FigureMention, losses: Sequence[TimeMention]) -> Draft:
    sentence = parse.sentence_of(figure.head)
    said = _teller(parse, found, figure)
    times = found.times if set_apart(parse, found.times, parse.tokens[figure.trigger]) else losses
    time = _time(parse, times, figure)
    return Draft(
        mention=figure,
        sentence=sentence.index,
        stretch=sentence.stretch,
        role=sentence.role,
        said=said,
        time=time,
        place=place_in_list(parse, found.places, figure, found.figures) or _place(parse, found, figure.trigger, time),
        side=_own_side(parse, figure, said),
        victims=figure.victims,
    )


def _teller(parse: Parse, found: Mentions, figure: FigureMention) -> Attribution | None:
    """Who tells a figure, else who found it; what a deed did that somebody owns to, only a source of its own tells."""
    said = _said(parse, figure, found.attributions)
    owned = said is not None and said.rule != DONE and is_of_deed(parse, figure.trigger)
    return (None if owned else said) or finder_of(parse, figure, found.actors)


def _place(parse: Parse, found: Mentions, cue: int, time: TimeMention | None) -> PlaceMention | None:
    """Where it was what a word tells; no place told before for what lasted long."""
    return goes_on(parse, place_of(parse, found.places, cue), cue, time)


def _where(parse: Parse, found: Mentions, event: EventMention, time: TimeMention | None) -> PlaceMention | None:
    """Where an event was; what is agreed or imposed by words alone was not where the deeds told before it were."""
    place = _place(parse, found, event.cue, time)
    carried = place is not None and parse.tokens[place.start].sentence != parse.tokens[event.cue].sentence
    return None if carried and (event.event.plover in UNPLACED or event.event.mode == TRUCE) else place


def _time(parse: Parse, times: Sequence[TimeMention], figure: FigureMention) -> TimeMention | None:
    """The date of a figure; a part, or one whose verb is elided, may have its own behind its number: "300 since May,
    including 12 on Monday", "four died on Monday and two on Tuesday".
    """
    apart = figure.part is not None or _is_ellipsis(figure)
    counted = dict(figure.spans).get("count") if apart else None
    own = time_behind(parse, times, counted) if counted is not None else None
    return own or time_of(parse, times, figure.trigger)


def _is_ellipsis(figure: FigureMention) -> bool:
    """Whether a bare number takes from another figure what became of the people: "the rebels admit two"."""
    return any(step.slot == "status" and step.rule == "ellipsis" for step in figure.trace)


def _without_denials_below(
    parse: Parse, figure: FigureMention, attributions: Sequence[Attribution]
) -> Sequence[Attribution]:
    """Those that may tell a figure: not who denies it in a clause below it, "dozens of dead, which the army called a
    lie", where another tells it.
    """
    heads = (figure.head, figure.trigger, parse.tokens[figure.head].head)
    below = {i for head in heads if head is not None for t in parse.deps(head, "acl") for i in parse.subtree(t.index)}
    denials = [a for a in attributions if a.stance is Stance.DENIED and a.cue_token in below]
    others = [a for a in attributions if a not in denials]
    return others if denials and claimant_of(others, figure.trigger) else attributions


def _said(parse: Parse, figure: FigureMention, attributions: Sequence[Attribution]) -> Attribution | None:
    """Who tells a figure; never the victims themselves ("seven troops reported dead").

    Where the verb is elided ("and Yerevan four", "the rebels admit two") or of a sentence before ("48 among them are
    civilians"), it is the count that somebody tells.
    """
    attributions = _without_denials_below(parse, figure, attributions)
    nearest = claimant_of(attributions, figure.head)
    apart = parse.tokens[figure.head].sentence != parse.tokens[figure.trigger].sentence
    teller = claimant_of(attributions, figure.trigger)
    elided = nearest is not None and (nearest.rule == ELIDED or _is_ellipsis(figure) or apart)
    said = nearest if elided or _is_of_another(figure, nearest, teller) else teller or nearest
    if said is None or said.claimant_span is None:
        return said
    people = [span for slot, span in figure.spans if slot in ("count", "victims")]
    return None if any(said.claimant_span.overlaps(span) for span in people) else said


def _is_of_another(figure: FigureMention, nearest: Attribution | None, teller: Attribution | None) -> bool:
    """Whether a number stands in what one says, and what became of the people in what another said before: "the army
    said it killed four, while the rebels said that the other three were farmers".
    """
    if nearest is None or teller is None or nearest.stance not in SAID:
        return False
    beside = nearest.cue_token not in teller.content or nearest.rule == SOURCE
    apart = figure.trigger not in nearest.content and beside
    return apart and nearest.claimant.differs(teller.claimant)


def _own_side(parse: Parse, figure: FigureMention, said: Attribution | None) -> str | None:
    """The side that the figure's words tell, unless they are the claimant's name, or name the killer and are no nation
    of those counted: "a Ukrainian rocket killed *40 Ukrainian captives*".
    """
    span = dict(figure.spans).get("side")
    of_claimant = said and said.claimant_span and span and said.claimant_span.overlaps(span)
    killers = figure.by is not None and figure.by == figure.side and not _is_among_those(parse, figure)
    return None if of_claimant or killers else figure.side


def _is_among_those(parse: Parse, figure: FigureMention) -> bool:
    """Whether the words that tell a side stand between a number and the noun that it counts, with nothing beside."""
    spans = dict(figure.spans)
    span, count = spans.get("side"), spans.get("count")
    people = spans.get("victims") or parse.tokens[figure.head].span
    if span is None or count is None or not (count.start <= span.start and span.end <= people.end):
        return False
    between = parse.between(Span(count.end, people.start)) if count.end < people.start else ()
    return all(t.upos in ("ADJ", "NOUN", "PROPN") for t in between)


def _figure_claim(parse: Parse, draft: Draft, attributions: Sequence[Attribution]) -> Claim:
    mention = draft.mention
    denied = mention.denied and not is_of_those_denied(parse, draft.said, attributions)
    side, scope = draft.side, draft.scope
    if side is None or scope is None:
        raise ValueError("a draft was made a claim before it was settled")
    figure = Figure(
        mention.count, mention.status, side, draft.victims, scope,
        names=mention.names, by=mention.by, means=mention.means,
    )  # fmt: skip
    return Claim(
        report=parse.document.report.id,
        kind=Kind.FIGURE,
        stance=_stance_of_a_count(parse, draft.said, denied),
        claimant=_claimant(draft.said),
        evidence=(_evidence(parse, draft),),
        spans=_located(_with_claimant(mention.spans, draft.said), draft.time, draft.place),
        chain=draft.said.chain if draft.said else (),
        figure=figure,
        when=draft.when,
        where=draft.place.where if draft.place else None,
        trace=(*mention.trace, *_set_steps(draft.time, draft.place), *draft.trace, *_said_steps(draft.said)),
    )


def _event_claims(
    parse: Parse, found: Mentions, event: EventMention, coded: Mapping[int, EventMention], lead: TimeMention | None
) -> Iterator[Claim]:
    for said, share in shares(parse, event, found.attributions, coded):
        yield _event_claim(parse, found, replace(event, event=share), said, lead)


def _event_claim(
    parse: Parse, found: Mentions, event: EventMention, said: Attribution | None, lead: TimeMention | None
) -> Claim:
    event = replace(event, denied=event_is_denied(parse, event, said, found))
    time = time_of(parse, found.times, event.cue)
    place = _where(parse, found, event, time)
    time = deed_day(parse, time, event.cue, lead) if time else _led(parse, event, lead)
    return Claim(
        report=parse.document.report.id,
        kind=Kind.EVENT,
        stance=_stance(said, event.denied),
        claimant=_claimant(said),
        evidence=(event.evidence,),
        spans=_located(_with_claimant(event.spans, said), time, place),
        chain=said.chain if said else (),
        event=event.event,
        when=time.when if time else None,
        where=place.where if place else None,
        trace=(*event.trace, *_set_steps(time, place), *_said_steps(said)),
    )


def _led(parse: Parse, event: EventMention, lead: TimeMention | None) -> TimeMention | None:
    """The day of the lead, where it may be that of an event that happened once."""
    return lead if lead and happened_once(parse, event) and may_be_of(parse, lead, event.cue) else None


def _statement_claim(parse: Parse, found: Mentions, statement: StatementMention, event: EventMention | None) -> Claim:
    """A statement, coded as the event that its cue is: an accusation is one claim and not two."""
    time = time_of(parse, found.times, statement.cue_token)
    return Claim(
        report=parse.document.report.id,
        kind=Kind.STATEMENT,
        stance=statement.stance,
        claimant=statement.claimant,
        evidence=(statement.evidence,),
        spans=_located(statement.spans, time, None),
        chain=statement.chain,
        event=share_of(event, statement.claimant) if event else None,
        statement=statement.statement,
        when=time.when if time else None,
        trace=(*statement.trace, *_set_steps(time, None), *(event.trace if event else ())),
    )


def _stance(said: Attribution | None, denied: bool) -> Stance:
    """A negated assertion is a denial, and what is denied twice is asserted by nobody: it stays denied."""
    if denied:
        return Stance.DENIED
    return said.stance if said else Stance.ASSERTED


def _stance_of_a_count(parse: Parse, said: Attribution | None, denied: bool) -> Stance:
    """Who says that Moscow was responsible for a strike that killed nine asserts the nine."""
    if said is not None and not denied and is_by_clause(parse, said.cue_token, said.stance):
        return Stance.ASSERTED
    return _stance(said, denied)


def _claimant(said: Attribution | None) -> Claimant:
    return said.claimant if said else NARRATOR


def _said_steps(said: Attribution | None) -> tuple[Step, ...]:
    return (Step("claimant", said.rule, said.cue),) if said else (Step("claimant", "no one else is named"),)


def _set_steps(time: TimeMention | None, place: PlaceMention | None) -> tuple[Step, ...]:
    """How the date and the place of a claim were found."""
    when = (Step("when", time.rule, time.span),) if time else ()
    return (*when, Step("where", place.rule, place.span)) if place else when


def _with_claimant(spans: Slots, said: Attribution | None) -> Slots:
    if said is None or said.claimant_span is None:
        return spans
    return (*spans, ("claimant", said.claimant_span))


def _evidence(parse: Parse, draft: Draft) -> Span:
    """The words of a figure without an attribution at either end ("X said that", ", the army said")."""
    whole, said = draft.mention.evidence, draft.said
    if said is None:
        return whole
    content = set(said.content)
    inside = [t.span for t in parse.between(whole) if t.index in content and t.upos != "PUNCT"]
    trimmed = inside[0].hull(inside[-1]) if inside else whole
    kept = [span for slot, span in draft.mention.spans if slot in ("cue", "count", "victims")]
    return trimmed if all(trimmed.covers(span) for span in kept) else whole


def _located(spans: Slots, time: object, place: object) -> Slots:
    """The spans of a claim with those of its date and place."""
    extra = (("when", getattr(time, "span", None)), ("where", getattr(place, "span", None)))
    return (*spans, *((slot, span) for slot, span in extra if span is not None))


def _unique(claims: Iterable[Claim]) -> Sequence[Claim]:
    """Each id once: two extractors may meet at one place."""
    return list({claim.id: claim for claim in claims}.values())
