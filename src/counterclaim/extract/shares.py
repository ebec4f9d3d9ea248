"""What each of several who say a thing together has of it: "Germany and France condemned", "blamed each other"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.called import PRONOUNS
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.jointly import joint_tellers
from counterclaim.extract.mentions import Attribution, EventMention
from counterclaim.extract.speakers import claimant_of, senses
from counterclaim.model.actor import Actor, Sector, is_state
from counterclaim.model.claim import SAID, Claimant, Event, Stance
from counterclaim.model.parse import Parse, Token

OURSELVES = frozenset(("we", "i"))
JUDGING = frozenset((Stance.BLAMED, Stance.CONDEMNED))
EACH = frozenset(("each", "one"))
BOTH = frozenset(("both", "two"))
OTHER = frozenset(("other", "another"))
PROMISES = {"THREATEN": Stance.WARNED, "AGREE": Stance.OFFERED}
"""How one stands to what he promises, by the type of what the promise is."""


def share_of(mention: EventMention, claimant: Claimant) -> Event:
    """The event of a statement that `claimant` makes, one of several perhaps: of those who blamed each other it is done
    to the others.
    """
    event, own = mention.event, _own(mention.actors, claimant) or _himself(mention, claimant)
    if own is None or own == event.actor:
        return event
    theirs = mention.recipients[:1] and mention.recipients[0] in mention.actors
    others = [actor for actor in mention.actors if actor != own]
    return replace(event, actor=own, recipient=others[0] if theirs else event.recipient)


def shares(
    parse: Parse, event: EventMention, attributions: Sequence[Attribution], coded: Mapping[int, EventMention]
) -> Iterator[tuple[Attribution | None, Event]]:
    """An event with each who tells it: each of two who charge each other with it tells that the other did it."""
    said = _himself_of(parse, event, attributions) or claimant_of(attributions, event.cue)
    said = _in_his_own_words(parse, event, said) if said else None
    both = [a for a in attributions if said and a.cue_token == said.cue_token and event.cue in a.content]
    charge = coded.get(said.cue_token) if said else None
    if said is None or len(both) != 2 or event.event.actor or not _each_other(parse, said):
        yield from ((teller, event.event) for teller in joint_tellers(said, attributions))
        return
    charged = charge.actors if charge else ()
    for one, other in (both, both[::-1]):
        doer, done_to = _own(charged, other.claimant) or _as_actor(other.claimant), event.event.recipient
        his_own = done_to is not None and done_to.party is not None and done_to.party == doer.party
        yield one, replace(event.event, actor=doer, recipient=_as_actor(one.claimant) if his_own else done_to)


def _himself_of(parse: Parse, event: EventMention, attributions: Sequence[Attribution]) -> Attribution | None:
    """Who vows, promises or alleges what he tells by that very word, which says how he stands to it."""
    stance = _stance_of(parse.tokens[event.cue], event.event.plover)
    own = (a for a in attributions if a.cue_token == event.cue and _own(event.actors, a.claimant))
    said = next(own, None) if stance else None
    return replace(said, stance=stance) if said and stance and said.stance in SAID else None


def _in_his_own_words(parse: Parse, event: EventMention, said: Attribution) -> Attribution:
    """Who says "we condemn", "we hold them responsible", with the stance of that word."""
    cue = parse.tokens[event.cue]
    verb = reporting.verb(cue)
    himself = any(t.lower in OURSELVES for t in parse.deps(cue.index, "nsubj"))
    stance = senses.here(parse, cue, verb).stance if verb and himself else Stance.ASSERTED
    return replace(said, stance=stance) if said.stance in SAID and stance in JUDGING else said


def _stance_of(verb: Token, plover: str | None) -> Stance | None:
    """How one stands to what he tells by such a verb, as the type of what it tells has it."""
    if is_one_of(verb, grammar("alleging")):
        return Stance.BLAMED
    return PROMISES.get(plover or "") if is_one_of(verb, grammar("promising")) else None


def _own(actors: Sequence[Actor], claimant: Claimant) -> Actor | None:
    """Which of several a claimant is."""
    same = (a for a in actors if a.name == claimant.name)
    return next(same, None) or next((a for a in actors if a.party and a.party == claimant.party), None)


def _himself(mention: EventMention, claimant: Claimant) -> Actor | None:
    """The claimant, where the words of a charge only name another state's or people of no party: who says so, does."""
    named = mention.event.actor
    if mention.event.plover != "ACCUSE" or named is None or claimant.narrator or named.name == claimant.name:
        return None
    nobodys = named.party is None and claimant.name.lower() not in PRONOUNS
    return _as_actor(claimant) if nobodys or (_is_state(named.party) and _is_state(claimant.party)) else None


def _is_state(party: str | None) -> bool:
    return party is not None and is_state(party)


def _as_actor(claimant: Claimant) -> Actor:
    """A claimant as the one who does what he tells, though no words of the event name him."""
    sector = Sector(claimant.sector) if claimant.sector else None
    land = claimant.party if _is_state(claimant.party) else None
    return Actor(claimant.name, claimant.party, sector, land)


def _each_other(parse: Parse, said: Attribution) -> bool:
    """Whether those who are charged are those who charge."""
    charged = parse.deps(said.cue_token, "obj", "iobj")
    called = [_words(parse, t) for t in charged]
    subjects = [_words(parse, t) for t in parse.deps(said.cue_token, "nsubj")]
    both = any(words & (BOTH | EACH) for words in subjects)
    return any(words & OTHER and (words & EACH or (both and "the" in words)) for words in called)


def _words(parse: Parse, token: Token) -> set[str]:
    return {token.lower, *(t.lower for t in parse.deps(token.index, "fixed", "det", "amod"))}
