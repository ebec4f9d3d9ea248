"""Who does it and to whom: the actors that the tree gives a cue, by voice, control, possession and phrase."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cast import Cast, distinct
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.lexicon import Cue, grammar, light_verbs
from counterclaim.extract.events.tree import agents, case_of, cases_of, governed, nominal, passive, subjects
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token

PEOPLED = frozenset({"ASSAULT", "COERCE", "CONCEDE", "AID", "SANCTION", "MOBILIZE", "RETREAT", "THREATEN"})
"""The types whose recipient may be told by naming the place where those live to whom it is done."""


def actors_of(cast: Cast, token: Token) -> list[ActorMention]:
    """Who acts in an event, by the voice of its verb or the phrases of its noun; empty if untold."""
    if nominal(cast.parse, token):
        return _actors_of_noun(cast, token)
    if passive(cast.parse, token):
        return _first(cast, agents(cast.parse, token))
    return _first(cast, subject_of(cast.parse, token))


def _actors_of_noun(cast: Cast, noun: Token) -> list[ActorMention]:
    parse = cast.parse
    phrases = [t for t in parse.deps(noun.index, "nmod", "obl") if case_of(parse, t) in ("by", "between")]
    found = _first(cast, phrases)
    if found:
        return found
    found = _first(cast, list(parse.deps(noun.index, "nmod:poss", "amod")))
    compound = _first(cast, list(parse.deps(noun.index, "compound")))
    return found or [m for m in compound if _forceful(m)] or _lent(cast, noun)


def _forceful(mention: ActorMention) -> bool:
    """Whether one who stands before a noun does it ("rebel raid"), not suffers it ("embassy bombing")."""
    sector = mention.actor.sector
    if sector is not None and str(sector) in grammar("armed"):
        return True
    return mention.adjective or (mention.actor.party is not None and "role" not in mention.rule)


def _lent(cast: Cast, noun: Token) -> list[ActorMention]:
    """The subject of the light verb that the noun is the object of, or the agent of its passive."""
    verb = light_verb_over(cast.parse, noun)
    if verb is None:
        return []
    if passive(cast.parse, verb):
        return _first(cast, agents(cast.parse, verb))
    return _first(cast, [t for t in subject_of(cast.parse, verb) if t.index != noun.index])


def light_verb_over(parse: Parse, noun: Token) -> Token | None:
    """The light verb that an event noun is the object, or passive subject, of ("launched an attack")."""
    top = noun
    while top.deprel == "conj" and top.head is not None:
        top = parse.tokens[top.head]
    if top.head is None:
        return None
    verb = parse.tokens[top.head]
    if verb.deprel == "nmod" and case_of(parse, top) == "of":
        return light_verb_over(parse, verb)
    bound = top.deprel in ("obj", "nsubj:pass") or (top.deprel == "nmod" and case_of(parse, top) == "of")
    if bound and nominal(parse, verb):
        return light_verb_over(parse, verb)
    return verb if bound and is_one_of(verb, light_verbs()) else None


def recipients_of(
    cast: Cast, token: Token, cue: Cue, actors: list[ActorMention], words: Sequence[Token] = ()
) -> list[ActorMention]:
    """To whom it is done: the first slot that names another than those who act, else a place in a slot.

    `words` are those of the event's own clause: of them, the first actor that follows the cue comes last.
    """
    slots = [_fillers(cast.parse, token, slot) for slot in cue.slots]
    for tokens in slots:
        found = distinct(m for t in tokens for m in cast.named(t, actors))
        if found:
            return found
    homes = [m for tokens in slots for t in tokens for m in cast.homes(t)] if cue.type in PEOPLED else []
    return homes[:1] or cast.within([t for t in words if t.index > token.index], actors)


def _fillers(parse: Parse, token: Token, slot: str) -> list[Token]:
    if slot == "subj":
        return subject_of(parse, token)
    if slot == "obj":
        return themes(parse, token)
    if slot == "comp":
        return _subjects_below(parse, token)
    tops = [token, *themes(parse, token), *_carriers(parse, token)]
    below = [c for top in tops for c in parse.deps(top.index, "obl", "nmod", "advcl", "obj")]
    return [c for c in below if slot in cases_of(parse, c)]


def _carriers(parse: Parse, token: Token) -> list[Token]:
    """Other words that may hold the phrases of an event: its light verb, its complement, its noun."""
    found = list(parse.deps(token.index, "xcomp", "ccomp"))
    found += [theme for verb in found for theme in themes(parse, verb)]
    if nominal(parse, token):
        verb = light_verb_over(parse, token)
        return [*found, verb] if verb else found
    return [*found, *governed(parse, token)]


def _subjects_below(parse: Parse, token: Token) -> list[Token]:
    below = parse.deps(token.index, "ccomp", "xcomp", "advcl", "acl")
    below += tuple(c for theme in themes(parse, token) for c in parse.deps(theme.index, "ccomp", "acl"))
    return [s for clause in below for s in (*subjects(parse, clause), *themes(parse, clause))]


def _first(cast: Cast, tokens: list[Token]) -> list[ActorMention]:
    for token in tokens:
        found = cast.named(token)
        if found:
            return found
    return []
