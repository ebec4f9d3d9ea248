"""Of what kind people of a calling are, which more than one kind may have: sailors, cadets, a fighter's friends."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.figures.victims import kind_of_guard, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.settle.attacks import attack_words
from counterclaim.extract.settle.draft import FIGHTERS, Draft, words_for
from counterclaim.extract.settle.setting import ARMED
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

GUARDS = frozenset({"guard", "guards"})
JAILS = frozenset({"jail", "prison", "jailbreak", "penitentiary", "gaol"})
SCHOOLED = 3
"""Words behind "police" within which a school of theirs is named: "police training centre"."""


def by_calling(parse: Parse, draft: Draft) -> Draft:
    """The draft with the kind of people that the report tells those of its calling to be."""
    nouns = _nouns(parse, draft)
    words = {form for t in nouns for form in (t.lemma.lower(), t.lower)}
    if draft.victims is Victims.MILITARY and words & words_of("crews") and _sails_in_trade(parse, draft):
        return draft.with_victims(Victims.CIVILIAN, "crew of a ship of trade")
    if draft.victims is Victims.MILITARY and words & words_of("schooled") and _schools_police(parse):
        return draft.with_victims(Victims.POLICE, "at a school of the police")
    if draft.victims is Victims.UNKNOWN and words and words <= GUARDS:
        kinds = _guards(parse, draft)
        return draft.with_victims(kinds.pop(), "guards that the report tells of") if len(kinds) == 1 else draft
    if draft.victims is Victims.CIVILIAN and words & words_of("friends"):
        return _of_the_teller(parse, draft, nouns)
    return draft


def _guards(parse: Parse, draft: Draft) -> set[Victims]:
    """What the guards are that the report names ("the Civil Guard"), or those of a jail in the sentence."""
    named = {kind for a, b in pairwise(parse.tokens) if b.lower in GUARDS and (kind := kind_of_guard(a.lower))}
    home, before = parse.sentences[draft.sentence], parse.sentences[max(0, draft.sentence - 1)]
    first = before if before.stretch == home.stretch else home
    jailed = any(t.lemma.lower() in JAILS for t in parse.tokens[first.start : home.end])
    return {Victims.POLICE} if jailed else named


def _sails_in_trade(parse: Parse, draft: Draft) -> bool:
    """Whether a ship or plane of trade is told of, nothing of a navy near, and no army tells of its sailors."""
    home, before = parse.sentences[draft.sentence], parse.sentences[max(0, draft.sentence - 1)]
    first = before if before.stretch == home.stretch and before.role is home.role else home
    here = {t.lower for t in parse.tokens[first.start : home.end]}
    sailors = any(t.lemma.lower() == "sailor" for t in words_for(parse, draft))
    if sailors and draft.sector in ARMED:
        return False
    trade = any(t.lemma.lower() in attack_words("traders") for t in parse.tokens)
    return trade and not here & attack_words("navies")


def _schools_police(parse: Parse) -> bool:
    """Whether the report tells of a school of the police, or of its recruits."""
    for police in (t for t in parse.tokens if t.lower == "police"):
        behind = parse.tokens[police.index + 1 : police.index + 1 + SCHOOLED]
        if any(t.lemma.lower() in words_of("schools") | words_of("schooled") for t in behind):
            return True
    return any((a.lemma, b.lower) == ("join", "police") for a, b in pairwise(_without_articles(parse)))


def _without_articles(parse: Parse) -> Sequence[Token]:
    return [t for t in parse.tokens if t.upos != "DET"]


def _of_the_teller(parse: Parse, draft: Draft, nouns: Sequence[Token]) -> Draft:
    """ "I saw two of my friends die", said a soldier: they were soldiers too."""
    span = draft.said.claimant_span if draft.said else None
    said = [t for t in parse.between(span) if t.upos == "NOUN"] if span is not None else []
    kind = next((kind for t in said if (kind := kind_of_noun(t.lower))), None)
    if kind is Victims.MILITARY and said[-1].lemma.lower() in words_of("schooled") and _schools_police(parse):
        kind = Victims.POLICE
    owned = any(t.lower in ("my", "his", "our") for noun in nouns for t in parse.deps(noun.index, "nmod:poss"))
    return draft.with_victims(kind, "friends of the one who tells") if owned and kind in FIGHTERS else draft


def _nouns(parse: Parse, draft: Draft) -> list[Token]:
    """The nouns by which a figure calls its people."""
    return [t for t in words_for(parse, draft) if t.upos in ("NOUN", "PROPN")]
