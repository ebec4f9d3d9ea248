"""Who takes part in an event as it stands: of its own clause, of what it holds, the one who speaks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import PRONOUN, Cast, by_its_forces, distinct
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import cue_at, themes
from counterclaim.extract.events.doers import actors_of, inflicted_by
from counterclaim.extract.events.lexicon import RESULTS, Cue, grammar, types, words_of
from counterclaim.extract.events.multitudes import multitude
from counterclaim.extract.events.official import as_moved, by_office
from counterclaim.extract.events.opponents import against, opponents
from counterclaim.extract.events.recipients import (
    BESIDE,
    by_answer,
    by_clause,
    by_condition,
    by_ellipsis,
    by_loss_beside,
    by_owner,
    by_place,
    by_purpose,
    by_quotation,
    by_slot,
    by_suffering,
    by_teller,
)
from counterclaim.extract.events.struck import BOMBS, in_its_country, struck
from counterclaim.extract.events.tree import agents, case_of, counted, nominal, passive, points
from counterclaim.extract.events.unnamed import unnamed
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

RECIPROCAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
"""Types that two subjects do to one another; so is any clash."""
DOMESTIC = frozenset({"COERCE", "CONCEDE", "PROTEST"})
"""Types of events between those of one country, unless another is named."""
OF_OTHERS = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION"})
"""Types whose purpose clauses name others than those to whom it is done."""
WITHDRAWAL = "withdraw"
"""The mode of going away from where one was."""
HITTING = frozenset({"ASSAULT", "COERCE"})
"""Types of what is done to people and things that are called by words alone."""
EACH_OTHER = frozenset({"each", "other", "another"})


def cast_in(cast: Cast, one: Candidate, inner: Sequence[tuple[Token, Cue]]) -> Candidate:
    """The candidate with those who take part in it; what it holds may name the recipient that it does not."""
    actors = _doers(cast, one, inner)
    if one.how.hold == "must":
        return _demanded(cast, one, actors)
    sides = opponents(cast, [one.token, *(token for token, _ in inner)]) if one.cue.kind == "clash" else []
    if sides:
        return replace(one, actors=tuple(sides), recipients=tuple(sides[1:]))
    recipients: list[ActorMention] = []
    for token, cue in ((one.token, one.cue), *inner):
        recipients = recipients or by_slot(cast, token, cue, actors, out=_scenes(cast, one.type, token, cue))
    recipients = recipients or _further(cast, one, inner, actors)
    recipients = [m for m in recipients if not _is_moved(one, m, actors) and not _is_office(cast.parse, one, m)]
    if not actors and _fell_in_their_own(cast.parse, one, recipients):
        return replace(one, actors=tuple(recipients))
    actors, recipients = as_moved(cast, one, actors or by_office(cast, one, recipients), recipients)
    return replace(one, actors=tuple(actors), recipients=tuple(at_home(m, one, actors) for m in recipients))


def _is_moved(one: Candidate, mention: ActorMention, actors: Sequence[ActorMention]) -> bool:
    """Whether those whom somebody withdraws are his own: "Chad pulled out *its troops*"."""
    parties = {m.actor.party for m in actors if m.actor.party}
    return one.type == "RETREAT" and one.cue.mode == WITHDRAWAL and mention.actor.party in parties


def _is_office(parse: Parse, one: Candidate, mention: ActorMention) -> bool:
    """Whether "them" would have a government struck, where people were: "tortured the captives and shot *them*"."""
    them = parse.tokens[mention.head].lower == "them"
    return one.type in HITTING and them and mention.actor.sector is Sector.GOVERNMENT


def _fell_in_their_own(parse: Parse, one: Candidate, fallen: Sequence[ActorMention]) -> bool:
    """Whether those who came to harm in a deed are told by their name to have done it: "six *attackers* died in the
    raid".
    """
    deeds = [t for t in parse.deps(one.token.index, "obl") if is_one_of(t, words_of("attack"))]
    own = any(case_of(parse, t) in ("in", "during") and points(parse, t) for t in deeds)
    return own and bool(fallen) and all(is_one_of(parse.tokens[m.head], grammar("assailing")) for m in fallen)


def _scenes(cast: Cast, type_: str, token: Token, cue: Cue) -> Collection[str]:
    """What opens a phrase of where a deed is done; "at" too where people are told to whom it is: "killed nine *at* a
    school". What a bomb goes off beside, it is meant for.
    """
    if type_ not in HITTING:
        return ()
    if cue.mode in BOMBS and cue.kind is None:
        return BESIDE - {"near", "outside"}
    peopled = any(is_people(t.lower) for t in themes(cast.parse, token))
    return BESIDE | {"at"} if peopled else BESIDE


def _doers(cast: Cast, one: Candidate, inner: Sequence[tuple[Token, Cue]]) -> list[ActorMention]:
    """Who acts in a candidate or in what it holds; of what its subject suffers, who inflicts it."""
    suffers = "subj" in one.cue.slots
    attackers = _attackers(cast, one)
    many = next((m for t in attackers if (m := multitude(cast, t)) is not None), None)
    if many is not None:
        return [many]
    actors = inflicted_by(cast, one.token, one.cue.kind) if suffers else actors_of(cast, _deed_of(cast.parse, one))
    told = () if _is_turned_down(cast.parse, one) else inner
    for token, _ in told:
        actors = actors or (actors_of(cast, token) if nominal(cast.parse, token) else [])
    whole = (t for told in attackers for t in counted(cast.parse, told))
    untold = (t for t in whole if not is_one_of(t, grammar("anybody")))
    meant = [m for m in actors if not (one.type == "ASSAULT" and _is_harmed(cast, m))]
    found = meant or [m for t in untold for m in unnamed(cast.parse, t)]
    return [by_its_forces(m) for m in found] if one.type == "ASSAULT" else found


def _is_harmed(cast: Cast, mention: ActorMention) -> bool:
    """Whether "they" who do force would be people to whom it was done: "held *detectives*. They shot two"."""
    word = cast.parse.tokens[mention.head]
    told = mention.rule.startswith(PRONOUN) and word.lower == "they" and mention.actor.party is None
    told = told and mention.actor.sector is not Sector.REBEL and is_people(mention.actor.name.split()[-1].lower())
    return told and not _has_acted(cast, mention)


def _has_acted(cast: Cast, pronoun: ActorMention) -> bool:
    """Whether those for whom "they" stands last did something of their own, or were taken by nobody who is told:
    "*protesters* marched", "*protesters* were arrested".
    """
    before = [i for i, m in cast.actors.items() if i < pronoun.head and m.head == i and m.actor == pronoun.actor]
    named = cast.parse.tokens[max(before)] if before else None
    if named is None or named.head is None or not named.deprel.startswith("nsubj"):
        return False
    verb = cast.parse.tokens[named.head]
    cue = cue_at(cast.parse, verb)
    taken = cue is not None and cue.type == "COERCE" and not agents(cast.parse, verb)
    return taken or not passive(cast.parse, verb)


def _is_turned_down(parse: Parse, one: Candidate) -> bool:
    """Whether what somebody else said or does is refused by nobody who is told: "an offer by Chad *was rejected*"."""
    return one.type == "REJECT" and not nominal(parse, one.token) and passive(parse, one.token)


def _deed_of(parse: Parse, one: Candidate) -> Token:
    """The word of a deed, or the passive over it whose result it is: "a bus was *hit* by a shell, killing nine"."""
    over = parse.tokens[one.token.head] if one.token.deprel == "advcl" and one.token.head is not None else None
    result = over is not None and one.token.xpos == "VBG" and one.cue.kind in RESULTS
    return over if over is not None and result and passive(parse, over) else one.token


def _attackers(cast: Cast, one: Candidate) -> list[Token]:
    """The subject of a verb that attacks or riots, named or not: "*armed men* shot nine people", "a *crowd* stormed the
    court"; none of those who are attacked, held or fled with.
    """
    attacks = one.type in ("ASSAULT", "PROTEST") and "subj" not in one.cue.slots and not nominal(cast.parse, one.token)
    return subject_of(cast.parse, one.token)[:1] if attacks and not passive(cast.parse, one.token) else []


def _further(
    cast: Cast, one: Candidate, inner: Sequence[tuple[Token, Cue]], actors: list[ActorMention]
) -> list[ActorMention]:
    """The recipient that no slot names: the other of two, the one told, what is hit, a place, the next one named."""
    if len(actors) > 1 and _mutual(cast, one):
        return actors[1:]
    if one.cue.kind == "clash":
        return against(cast, one.token)
    told = _told(cast, one, actors) or (by_quotation(cast, one.token, actors) if one.type == "ACCUSE" else [])
    if not told and one.type in OF_OTHERS:
        told = by_suffering(cast, one.token) or by_owner(cast, one.token) or by_ellipsis(cast, one.token)
        told = told or by_loss_beside(cast, one.token, one.cue, actors) or by_answer(cast, one.token, actors)
        told = told or by_teller(cast, one.cue, one.how.speaker)
    hit = _hit(cast, one, inner) if not told else []
    beside = told or _beside(cast, one, actors) or _within_noun(cast, inner, one, actors)
    return [in_its_country(cast, m, beside) for m in hit] or beside


def _within_noun(
    cast: Cast, inner: Sequence[tuple[Token, Cue]], one: Candidate, actors: list[ActorMention]
) -> list[ActorMention]:
    """The recipient of a threat that its noun tells by what is threatened: "repeated a threat to cut off *Niger*"."""
    if one.type != "THREATEN":
        return []
    nouns = (t for t, _ in inner if nominal(cast.parse, t))
    return next((found for t in nouns if (found := by_purpose(cast, t, one.type, actors))), [])


def _hit(cast: Cast, one: Candidate, inner: Sequence[tuple[Token, Cue]]) -> list[ActorMention]:
    """Who or what is hit that no table names."""
    if one.type not in HITTING:
        return []
    words = ((one.token, one.cue), *inner)
    return next((found for token, cue in words if (found := struck(cast, token, cue))), [])


def _beside(cast: Cast, one: Candidate, actors: list[ActorMention]) -> list[ActorMention]:
    """The recipient that the words beside an event tell: a place, the next one named."""
    token, cue = one.token, one.cue
    if cue.kind == "lost":  # whose craft were lost is not told by where they fell
        return []
    return (
        by_slot(cast, token, cue, actors)
        or by_place(cast, token, cue, one.type)
        or (by_condition(cast, token, actors) if one.type == "THREATEN" else [])
        or by_clause(cast, token, cue, actors)
        or (by_purpose(cast, token, one.type, actors) if one.type not in OF_OTHERS else [])
        or by_place(cast, token, cue, one.type, scene=True)
    )


def _told(cast: Cast, one: Candidate, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The one to whom a promise, a threat or a refusal is told."""
    if one.how.speaker is None or types()[one.type].manner != "said":
        return []
    return distinct(m for t in themes(cast.parse, one.how.speaker) for m in cast.named(t, actors))


def at_home(mention: ActorMention, one: Candidate, actors: Sequence[ActorMention]) -> ActorMention:
    """A recipient of whom no nationality is told, as a compatriot of who rules, or is defied, there."""
    known = mention.actor.party or mention.actor.country
    if known or one.type not in DOMESTIC or not actors or actors[0].actor.country is None:
        return mention
    actor = replace(mention.actor, country=actors[0].actor.country)
    return replace(mention, actor=actor, rule=f"{mention.rule}, unmarked: the actor's country")


def _mutual(cast: Cast, one: Candidate) -> bool:
    """Whether two who act do so to one another: by the kind of event, or in words ("each other")."""
    if one.type in RECIPROCAL or one.cue.kind == "clash" or one.is_truce:
        return True
    words = [t.lower for theme in themes(cast.parse, one.token) for t in _words(cast, theme)]
    return not EACH_OTHER.isdisjoint(words)


def _words(cast: Cast, theme: Token) -> list[Token]:
    return [theme, *cast.parse.deps(theme.index, "det", "fixed", "amod", "compound")]


def _demanded(cast: Cast, one: Candidate, doers: Sequence[ActorMention]) -> Candidate:
    """In "X said that Y must go" the one who speaks acts, and the one who must, else the one told, is the recipient."""
    said_by = subject_of(cast.parse, one.how.speaker) if one.how.speaker else []
    actors = [m for t in said_by[:1] for m in cast.named(t)]
    return replace(one, actors=tuple(actors), recipients=tuple(doers or _told(cast, one, actors)))
