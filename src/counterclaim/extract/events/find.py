"""Find the events of a parse: cues, how each stands, who does it to whom and with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.chronicled import chronicle
from counterclaim.extract.events.authors import authors
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.casting import cast_in
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import cue_at
from counterclaim.extract.events.draw import draw, means_of
from counterclaim.extract.events.holds import operator, own_hold
from counterclaim.extract.events.lexicon import Cue, demand, grammar, types
from counterclaim.extract.events.merging import merged, told_once
from counterclaim.extract.events.no_deed import tells_no_deed
from counterclaim.extract.events.noted import as_noted
from counterclaim.extract.events.occasions import with_occasions
from counterclaim.extract.events.order import by_salience
from counterclaim.extract.events.owning import OWNED, names_the_deed
from counterclaim.extract.events.pointed import as_pointed
from counterclaim.extract.events.resumed import resumed
from counterclaim.extract.events.standing import Standing, standing
from counterclaim.extract.events.tree import by_nobody, nominal, passive
from counterclaim.extract.events.turning import as_alone, as_tried, tells, type_of
from counterclaim.extract.events.weak import tells_one
from counterclaim.extract.mentions import ActorMention, Attribution, EventMention, PlaceMention
from counterclaim.extract.speakers import claimant_of
from counterclaim.model.actor import Sector
from counterclaim.model.claim import SAID, Stance
from counterclaim.model.parse import Parse, Token

PEACE = frozenset({"AGREE", "RETREAT"})
"""Types of what ends force, for which nobody is blamed."""
ASKING = frozenset({"REQUEST", "THREATEN"})
"""Types of what is said to one who may refuse."""
BY_GROUP = "by-group"
"""The kind of a deed of a group that may be of any kind by its word."""
HELP = frozenset({"AID", "COOPERATE"})
"""Types of what is done for somebody, and is nothing where neither is told."""


def find_events(
    parse: Parse,
    actors: tuple[ActorMention, ...],
    attributions: Sequence[Attribution] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[EventMention, ...]:
    """The events that a parse tells of, in text order, each with its `salience` in its sentence.

    An event without a named actor is kept with actor None. What is meant, threatened, asked or refused
    becomes the event that saying so is; what is only supposed is left out; what is negated or denied is kept,
    as denied. Where no recipient is named, a place to which it is done tells the recipient's country.
    """
    cast = Cast.of(parse, actors, places)
    denied = {i for a in attributions if a.stance is Stance.DENIED for i in a.content}
    cues = {t.index: cue for t in parse.tokens if (cue := cue_at(parse, t) or _demand(parse, t))}
    found = merged(parse, [one for one in _candidates(cast, cues) if _kept(cast, one)])
    found = with_occasions(parse, [one for one in found if not _bare_harm(cast, one)])
    told = _as_chronicled(cast, told_once(parse, found), attributions)
    told = [one for one in told if not _is_truce_beside_blame(one, attributions)]
    drawn = [draw(parse, one, denied=one.token.index in denied) for one in told]
    beside = frozenset(one.token.index for one in told if one.noted)
    return by_salience(parse, resumed(parse, drawn, attributions), beside)


def _as_chronicled(
    cast: Cast, found: Sequence[Candidate], attributions: Sequence[Attribution]
) -> Sequence[Candidate]:
    """The candidates as the chronicler has them, which read the report whole; as they are without it.

    What somebody is blamed for, or denies, is his claim: there it finds nobody and nothing that the rules have not.
    """
    seen = chronicle(cast.parse)
    if seen is None:
        return found
    disputed = frozenset(i for a in attributions if a.stance not in SAID for i in a.content)
    heard = frozenset(i for a in attributions if not a.claimant.narrator for i in a.content)
    noted = told_once(cast.parse, as_noted(cast, found, seen, heard, disputed))
    return [as_pointed(cast, one, seen, disputed, _tellers_of(cast.parse, one, attributions)) for one in noted]


def _tellers_of(parse: Parse, one: Candidate, attributions: Sequence[Attribution]) -> frozenset[int]:
    """The words that name who tells of an event."""
    told = (a.claimant_span for a in attributions if one.token.index in a.content)
    return frozenset(t.index for span in told if span for t in parse.between(span))


def _demand(parse: Parse, token: Token) -> Cue | None:
    """The cue of a reported clause that says what must be done by a verb that tells no event."""
    above = parse.tokens[token.head] if token.head is not None else None
    told = above is not None and token.deprel == "ccomp" and operator(above) == "report"
    return demand() if told and own_hold(parse, token) == "must" else None


def _candidates(cast: Cast, cues: dict[int, Cue]) -> Iterator[Candidate]:
    """Each cue that is no part of what another says, with its type and those who take part."""
    tokens = cast.parse.tokens
    stands = {i: standing(cast.parse, tokens[i], cues) for i in cues}
    held: dict[int, list[int]] = {}
    for index, how in stands.items():
        if how.above is not None:
            held.setdefault(how.above.index, []).append(index)
    for index, cue in cues.items():
        inner = [(tokens[i], cues[i]) for i in held.get(index, ())]
        if stands[index].above is None or _is_said_first(cast, tokens[index], cue, stands[index]):
            cue = _told_with(cast.parse, cue, inner)
            type_ = type_of(cue, stands[index], [below for _, below in inner])
            if type_ is not None:
                tried = as_tried(cue, stands[index])
                yield as_alone(cast.parse, cast_in(cast, Candidate(tokens[index], tried, stands[index], type_), inner))


def _is_said_first(cast: Cast, noun: Token, cue: Cue, how: Standing) -> bool:
    """Whether a noun tells what somebody asked or threatened that another refuses: "*a call* by Chad was ignored"."""
    refused = how.above is not None and cue.type in ASKING and noun.deprel == "nsubj:pass"
    above = cue_at(cast.parse, how.above) if refused and how.above is not None else None
    return above is not None and above.type == "REJECT" and bool(authors(cast.parse, noun))


def _is_truce_beside_blame(one: Candidate, attributions: Sequence[Attribution]) -> bool:
    """Whether a truce is only told of in what somebody is blamed for: "accused it of firing *despite a truce*"."""
    said = claimant_of(attributions, one.token.index) if one.type in PEACE else None
    return said is not None and said.stance is Stance.BLAMED


def _bare_harm(cast: Cast, one: Candidate) -> bool:
    """Whether it only tells who was harmed, by no one and with nothing: that is a figure, and no event."""
    harm = one.cue.kind == "harm" and not one.actors and means_of(cast.parse, one) is None
    return harm and not _is_done_by_them(cast, one.token)


def _is_done_by_them(cast: Cast, verb: Token) -> bool:
    """Whether people do it of whom it is unsure who they are: "villagers were held by soldiers. *They* killed nine"."""
    doing = subject_of(cast.parse, verb) if not passive(cast.parse, verb) and not nominal(cast.parse, verb) else []
    return any(t.lower == "they" and t.index in cast.actors for t in doing)


def _told_with(parse: Parse, cue: Cue, inner: Sequence[tuple[Token, Cue]]) -> Cue:
    """A cue with the mode and kind of the noun that it tells its event with ("launched an ambush")."""
    for token, noun in inner:
        if noun.type == cue.type and nominal(parse, token):
            kind = noun.kind if cue.kind in (None, "harm") else cue.kind
            return replace(cue, mode=cue.mode or noun.mode, kind=kind if kind != "weak" else cue.kind)
    return cue


def _is_armed_party(one: Candidate) -> bool:
    """Whether who does it is known by name as one that bears arms: "the ELN … *the group* held three men"."""
    return any(m.actor.party and str(m.actor.sector) in grammar("armed") for m in one.actors)


def _kept(cast: Cast, one: Candidate) -> bool:
    """Whether a candidate tells of an event; words need one who says them or is told, weak nouns one who does it. Who
    speaks to a paper consults nobody; what befell nobody is a count of none.
    """
    peopled = bool(one.actors or one.recipients)
    if tells_no_deed(cast.parse, one.token, one.cue) or (one.cue.kind == BY_GROUP and not _is_armed_party(one)):
        return False
    if one.type == "CONSULT" and any(m.actor.sector is Sector.MEDIA for m in (*one.actors, *one.recipients)):
        return False
    if not one.actors and (one.cue.kind == "flight" or by_nobody(cast.parse, one.token)):
        return False
    if one.type != one.cue.type and not one.actors:
        return False
    if (types()[one.type].manner == "said" or one.type in HELP) and not peopled:
        return False
    if one.cue.kind == OWNED:
        return bool(one.actors) and names_the_deed(cast.parse, one.token)
    if one.cue.kind == "weak" and nominal(cast.parse, one.token):
        return tells_one(cast, one.token, one.cue)
    return tells(cast.parse, one.token, one.cue, peopled=peopled)
