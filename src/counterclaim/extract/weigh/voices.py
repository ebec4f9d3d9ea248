"""Whom a claimant speaks for, weighed by the whole report: "the general" where two armies have one.

The judge of figures (`judge.py`) is asked of every word that reports: the party that the rules gave, every party that
is named, everyone else who is heard, the lands of the places, and nobody. What the rules found stands unless another
is likelier by a lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from counterclaim.extract.actors.across import opens_across
from counterclaim.extract.formerly import tells_of_old
from counterclaim.extract.mentions import ActorMention, Attribution, PlaceMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.hearsay import HEARSAY
from counterclaim.extract.speakers.officially import RULE as OFFICIALLY
from counterclaim.extract.speakers.once import served_once
from counterclaim.extract.speakers.outlet import OWN_VOICE
from counterclaim.extract.speakers.persons import is_himself
from counterclaim.extract.weigh import judge
from counterclaim.extract.weigh.asked import ACTOR, CUE, MENTIONS, PLACE, STANDS, VOICE, WORDS, Asked, Option, stand
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, by_party, is_medium, kind_of, speaks_for
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

CONTENDING = words_in("actors_words.toml", "fighting") | words_in("actors_words.toml", "contending")
FOR_NO_STATE = (CONTENDING - {"armed", "criminal"}) | words_in("actors_words.toml", "put_there")
"""What those are called who fight or oppose a state; "armed forces" and "criminal courts" may be of one."""
OF_A_STATE = words_in("actors_words.toml", "of_a_state")
PLACING = frozenset(("in", "at"))
"""Between somebody and the place where he serves."""
LANDS = frozenset(("LOC", "NORP"))
"""The names that tell whose somebody is: places and peoples."""
NAMES_OF_STATES = frozenset(("name:state", "name:seat"))
LEAD, LEAD_NONE, LEAD_OPEN = 0.4, 0.8, 0.2
"""By how much another party, or nobody, must be likelier than the one that the rules gave, or one than none."""
LIKELY = 0.5
"""How likely whoever is given must be: no guess among many."""
Layered = tuple[str, str | None, Span]
"""Who a layer is by, his party, and the words that report."""


@dataclass(frozen=True)
class Voices:
    """What is heard in a report, and who is named in it."""

    parse: Parse
    attributions: Sequence[Attribution]
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]

    @cached_property
    def named(self) -> dict[str, list[ActorMention]]:
        """The mentions of each party, in text order."""
        return by_party(self.actors)

    @cached_property
    def lands(self) -> dict[str, list[PlaceMention]]:
        """The places in each country, in text order."""
        found: dict[str, list[PlaceMention]] = {}
        for place in self.places:
            if place.where is not None and place.where.country:
                found.setdefault(place.where.country, []).append(place)
        return found

    def options(self, heard: Attribution) -> tuple[str, ...]:
        """Whom a claimant may speak for: the rules' choice first, and nobody among them."""
        others = map(speaks_for, self.attributions)
        values = (speaks_for(heard), UNTOLD, *self.named, *others, *self.lands)
        return tuple(dict.fromkeys(v for v in values if v != NARRATOR or speaks_for(heard) == NARRATOR))

    def kind(self, party: str) -> str:
        """What a party is: a state, an armed group, a body, or a value that is no party."""
        if party in (NARRATOR, UNTOLD):
            return party
        if is_state(party) and not is_medium(party, self.named.get(party, ())):
            return "state"
        told = {a.claimant.sector for a in self.attributions if a.claimant.party == party}
        return kind_of({m.actor.sector for m in self.named.get(party, ())} | told)


def weigh_voices(
    parse: Parse,
    attributions: Sequence[Attribution],
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
) -> tuple[Attribution, ...]:
    """The attributions of a parse, each with the party that is likeliest; unchanged where no network read the words."""
    own = next((a.claimant.party for a in attributions if a.rule == OWN_VOICE), None)
    # In a text that a party puts out itself, its officers are its own.
    heard = [a for a in attributions if is_asked(a) and (own is None or a.claimant.party != own)]
    if parse.sensed is None or not heard:
        return tuple(attributions)
    voices = Voices(parse, attributions, actors, places)
    shares = judge.load().shares(parse.sensed(), [asked_voice(voices, a) for a in heard])
    judged = {id(a): _judged(voices, a, share[VOICE]) for a, share in zip(heard, shares, strict=True)}
    called = {_layer(old): judged[id(old)].claimant for old in heard}
    return tuple(_passed_on(a, judged.get(id(a), a), called) for a in attributions)


def _layer(heard: Attribution) -> Layered:
    return heard.claimant.name, heard.claimant.party, heard.cue


def _passed_on(old: Attribution, heard: Attribution, called: Mapping[Layered, Claimant]) -> Attribution:
    """An attribution as judged, its own layer and those around it called as their claimants now are."""
    by = {**called, _layer(old): heard.claimant}
    chain = [(layer, by.get((layer.name, layer.party, layer.span), layer)) for layer in heard.chain]
    return replace(heard, chain=tuple(replace(layer, name=who.name, party=who.party) for layer, who in chain))


def is_asked(heard: Attribution) -> bool:
    """Whether there is a word that reports, by which somebody may be heard: not in an outlet's own voice, nor as
    hearsay, which is nobody's.
    """
    return heard.cue.start < heard.cue.end and not heard.rule.startswith((HEARSAY, OFFICIALLY))


def asked_voice(voices: Voices, heard: Attribution) -> Asked:
    """What the judge is asked of one word that reports."""
    words = _claimant_words(voices.parse, heard)
    told = speaks_for(heard)
    return Asked(
        trigger=heard.cue_token,
        head=words[-1],
        words=words[:WORDS],
        known=tuple(_known(voices, heard)),
        options={VOICE: {value: _option(voices, heard, value, value == told) for value in voices.options(heard)}},
    )


def _claimant_words(parse: Parse, heard: Attribution) -> tuple[int, ...]:
    """The words that call the claimant, or the one that reports where nothing does."""
    span = heard.claimant_span
    return (tuple(t.index for t in parse.between(span)) if span is not None else ()) or (heard.cue_token,)


def _known(voices: Voices, heard: Attribution) -> Iterator[str]:
    yield "a voice"
    yield f"voice by {heard.rule}"
    yield f"voice by {heard.rule.partition(':')[0]}"
    yield f"stance {heard.stance}"
    yield f"voice {voices.kind(speaks_for(heard))}"
    yield f"voice of {heard.claimant.sector}"
    yield f"called {heard.claimant.name.lower().split()[-1]}" if heard.claimant.name.strip() else "called nothing"
    yield "a person" if heard.claimant.speaker else "no person"


def _option(voices: Voices, heard: Attribution, value: str, told: bool) -> Option:
    tokens = voices.parse.tokens
    cue = tokens[heard.cue_token]
    found = sorted(set(_mentions(voices, heard, value)), key=lambda at: (abs(at[0] - cue.index), at))
    stands = ((index, STANDS * what + stand(voices.parse, cue, tokens[index])) for index, what in found)
    named = "" if value in (NARRATOR, UNTOLD) or value in voices.named else " by its places"
    return Option(f"{voices.kind(value)}{named}", told, tuple(stands)[:MENTIONS])


def _mentions(voices: Voices, heard: Attribution, value: str) -> Iterator[tuple[int, int]]:
    """The tokens that stand for a party, and what each is; nothing stands for the narrator."""
    if value == NARRATOR:
        return
    yield from ((mention.head, ACTOR) for mention in voices.named.get(value, ()))
    yield from ((a.cue_token, CUE) for a in voices.attributions if a is not heard and speaks_for(a) == value)
    yield from ((place.end - 1, PLACE) for place in voices.lands.get(value, ()))


def _judged(voices: Voices, heard: Attribution, shares: Mapping[str, float]) -> Attribution:
    """The attribution with the likeliest party, where it leads by enough."""
    told = speaks_for(heard)
    best = max(shares, key=lambda value: (shares[value], value))
    lead = LEAD_OPEN if told in (NARRATOR, UNTOLD) else LEAD_NONE if best == UNTOLD else LEAD
    if best == told or shares[best] - shares[told] <= lead or {best, told} <= {NARRATOR, UNTOLD}:
        return heard
    if _stands(voices, heard, best) or shares[best] < LIKELY:
        return heard
    return replace(heard, claimant=_claimant(voices, heard, best), rule=f"{heard.rule}, weighed")


def _stands(voices: Voices, heard: Attribution, best: str) -> bool:
    """Whether what the words tell holds against any likelihood; an army's spokesman is no medium that he tells it."""
    if best == UNTOLD:
        return _is_named(voices, heard)
    is_unseen_denial = heard.stance is Stance.DENIED and heard.claimant_span is None
    is_shared = any(a.cue == heard.cue and a.claimant != heard.claimant for a in voices.attributions)
    is_for_none = (is_state(best) and speaks_for_none(voices.parse, heard)) or _speaks_for_himself(voices, heard)
    if is_unseen_denial or is_shared or is_for_none or _is_denied_by(voices, heard, best):
        return True
    if _is_against(voices, heard, best) or (is_state(best) and _is_a_named_state(voices, heard)):
        return True
    if _tells_whose(voices, heard, best) or _tells_only_of(voices, heard, best) or _is_across(voices, heard):
        return True
    sectors = {mention.actor.sector for mention in voices.named.get(best, ())}
    if sectors == {Sector.MEDIA} and heard.claimant.sector not in (None, Sector.MEDIA):
        return True
    return sectors == {Sector.INTERGOVERNMENTAL} and _is_of_a_state(voices.parse, heard)


def _is_denied_by(voices: Voices, heard: Attribution, best: str) -> bool:
    """Whether somebody denies what a claimant tells, and so has not told it: "called the shepherd's account a lie"."""
    denials = (a for a in voices.attributions if a.stance is Stance.DENIED and a.claimant.party == best)
    return any(heard.cue_token in a.content for a in denials)


def _is_against(voices: Voices, heard: Attribution, best: str) -> bool:
    """Whether a party is the first of those named in what is blamed or condemned, and so not who does it."""
    if heard.stance not in (Stance.BLAMED, Stance.CONDEMNED):
        return False
    named = [m for m in voices.actors if m.head in heard.content and m.actor.party]
    return bool(named) and min(named, key=lambda m: m.start).actor.party == best


def _tells_only_of(voices: Voices, heard: Attribution, best: str) -> bool:
    """Whether a band names a group in its own words and nobody else does: "the rebels said they had killed two Wagner
    men".
    """
    named = [m.head for m in voices.named.get(best, ()) if m.rule != "pronoun"]
    told = bool(named) and all(head in heard.content for head in named)
    return told and speaks_for_none(voices.parse, heard)


def _tells_whose(voices: Voices, heard: Attribution, best: str) -> bool:
    """Whether the words that call a claimant of a state name a land or a place of his, "Argentina's joint chiefs", "his
    counterpart in Rawalpindi", so that no other is meant.
    """
    words, told = {*_claimant_words(voices.parse, heard)}, speaks_for(heard)
    named = (n for n in voices.parse.names if n.label in LANDS and words.issuperset(range(n.start, n.end)))
    placed = (p for p in voices.lands.get(told, ()) if p.start - 2 in words)
    behind = (voices.parse.tokens[place.start - 1].lower in PLACING for place in placed)
    states = is_state(told) and is_state(best) and heard.claimant_span is not None
    return states and (next(named, None) is not None or any(behind))


def _is_across(voices: Voices, heard: Attribution) -> bool:
    """Whether the sentence of a state's office opens with where it is: "across the border the army said"."""
    words = _claimant_words(voices.parse, heard)
    start = voices.parse.sentence_of(words[0]).start
    of_a_state = heard.claimant_span is not None and is_state(speaks_for(heard))
    return of_a_state and opens_across(voices.parse, start, words[0])


def _is_of_a_state(parse: Parse, heard: Attribution) -> bool:
    """Whether a claimant is called what only a state has: "the army", "the ministry"."""
    return heard.claimant_span is not None and parse.tokens[_claimant_words(parse, heard)[-1]].lower in OF_A_STATE


def _is_named(voices: Voices, heard: Attribution) -> bool:
    """Whether the words that call a claimant name his party: "the WHO" speaks for itself."""
    span, known = heard.claimant_span, voices.named.get(heard.claimant.party or "", ())
    return span is not None and any(m.rule != "pronoun" and span.covers(m.span) for m in known)


def _is_a_named_state(voices: Voices, heard: Attribution) -> bool:
    """Whether a claimant is called by a state's name or its capital's alone, and so is no other: "Moscow"."""
    span, told = heard.claimant_span, speaks_for(heard)
    known = voices.named.get(told, ()) if span is not None and is_state(told) else ()
    return any(m.rule in NAMES_OF_STATES and m.span == span for m in known)


def speaks_for_none(parse: Parse, heard: Attribution) -> bool:
    """Whether a claimant is called one who speaks for no state: "the rebels", "the opposition", "a former minister"."""
    own = () if heard.claimant_span is None else parse.between(heard.claimant_span)
    return any(t.lower in FOR_NO_STATE or tells_of_old(t.lower) for t in own)


def _speaks_for_himself(voices: Voices, heard: Attribution) -> bool:
    """Whether a claimant is a private person, "his widow", "an American", or one whose time is over: "X, in exile"."""
    span = heard.claimant_span
    called = [] if span is None else [m for m in voices.actors if m.span.overlaps(span)]
    return any(is_himself(voices.parse, m) or served_once(voices.parse, m) for m in called)


def _claimant(voices: Voices, heard: Attribution, party: str) -> Claimant:
    """The claimant as the words call him, speaking for another; a party itself where nobody is called."""
    known = heard.claimant
    called = known.name if heard.claimant_span is None else heard.claimant_span.of(voices.parse.text)
    pronoun = voices.parse.tokens[_claimant_words(voices.parse, heard)[-1]].upos == "PRON"
    if party == UNTOLD:
        return replace(known, name=known.speaker or called, party=None)
    cue = heard.cue_token
    mention = min(voices.named.get(party, ()), key=lambda m: abs(m.head - cue), default=None)
    sector = mention.actor.sector if mention is not None else None
    if known.narrator:
        return Claimant(mention.actor.name if mention is not None else party, party, sector)
    own = known.sector if known.party is None else None
    called = mention.actor.name if pronoun and mention is not None else called
    return replace(known, name=called, party=party, sector=own or (None if known.speaker else sector))
