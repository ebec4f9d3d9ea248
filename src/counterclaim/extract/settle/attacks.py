"""Every attack that a report tells of: the words for those who struck and for what was struck."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import table
from counterclaim.model.parse import Parse, Token

ONTO = frozenset("on at into in outside inside near against to upon through among onto of from beneath".split())
UNDER = frozenset({"under", "into"})


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack: the token that tells of it, those who struck and what was struck, each by its head."""

    cue: Token
    doers: tuple[Token, ...]
    struck: tuple[Token, ...]


@cache
def attack_words(kind: str) -> frozenset[str]:
    """The words of one class of `figures_targets.toml`."""
    return frozenset(table("figures_targets.toml")[kind])


@cache
def target_words(kind: str) -> frozenset[str]:
    """The things struck that stand for people of one kind."""
    return frozenset(table("figures_targets.toml")["targets"][kind])


def find_attacks(parse: Parse) -> tuple[Attack, ...]:
    """The attacks of a parse in text order; those that strike nothing told are left out."""
    found = (attack for token in parse.tokens if (attack := attack_at(parse, token)))
    return tuple(attack for attack in found if attack.struck or attack.doers)


def attack_at(parse: Parse, token: Token) -> Attack | None:
    """The attack that a verb or noun tells of, None where it tells of none."""
    if token.upos == "VERB" and token.lemma in attack_words("strikes"):
        return Attack(token, _agents(parse, token), (*_objects(parse, token), *_behind(parse, token)))
    if token.upos == "VERB" and token.lemma in attack_words("launches") and not _only_moves(parse, token):
        return Attack(token, _agents(parse, token), tuple(_behind(parse, token)))
    if token.upos == "NOUN" and token.lemma in attack_words("nouns"):
        struck = (*_behind(parse, token), *_under_it(parse, token), *_where_it_was(parse, token))
        return Attack(token, tuple(_by(parse, token)), struck)
    return None


def _only_moves(parse: Parse, verb: Token) -> bool:
    """ "Who had gone to market": what goes strikes nothing unless it goes off."""
    behind = parse.tokens[verb.index + 1 : verb.index + 2]
    return verb.lemma == "go" and not any(t.lower == "off" for t in behind)


def _agents(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Who does it; the subject of a passive does not."""
    found = tuple(t for t in parse.deps(verb.index, "nsubj", "obl:agent") if t.deprel != "nsubj:pass")
    return (*found, *_by(parse, verb))


def _objects(parse: Parse, verb: Token) -> tuple[Token, ...]:
    return parse.deps(verb.index, "obj", "nsubj:pass")


def _behind(parse: Parse, cue: Token) -> Iterator[Token]:
    """What stands behind a preposition of place, of the cue or of the object it takes ("set fire to homes")."""
    for head in (cue, *parse.deps(cue.index, "obj")):
        yield from (t for t in parse.deps(head.index, "obl", "nmod") if cases(parse, t) & ONTO)


def _by(parse: Parse, cue: Token) -> Iterator[Token]:
    yield from (t for t in parse.deps(cue.index, "nmod", "obl") if "by" in cases(parse, t))


def _under_it(parse: Parse, noun: Token) -> Iterator[Token]:
    """ "Came under attack", "walked into an ambush": the subject of the verb."""
    verb = parse.tokens[noun.head] if noun.head is not None else None
    if verb is not None and verb.upos == "VERB" and cases(parse, noun) & UNDER:
        yield from parse.deps(verb.index, "nsubj")


def _where_it_was(parse: Parse, noun: Token) -> Iterator[Token]:
    """ "The first attack was at a mosque": the place that the noun is said to have been at."""
    place = parse.tokens[noun.head] if noun.head is not None and noun.deprel == "nsubj" else None
    if place is not None and parse.deps(place.index, "cop") and cases(parse, place) & ONTO:
        yield place


def cases(parse: Parse, token: Token) -> set[str]:
    """The prepositions of a noun."""
    return {t.lower for t in parse.deps(token.index, "case")}
