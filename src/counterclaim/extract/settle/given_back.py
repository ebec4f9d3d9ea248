"""Whose the dead are whom one gives back or receives: "Baku handed over 30 bodies", "Kiev received nine coffins"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import ORGANISATIONS, Draft
from counterclaim.extract.settle.losers import subjects
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.parse import Parse, Token

GIVING = words_in(WORDS, "giving_back")
GIVING_OVER = words_in(WORDS, "giving_over")
"""Verbs that need a word beside them: "*gave back* nine bodies"."""
RECEIVING = words_in(WORDS, "receiving") | words_in(WORDS, "accepting")
OVER = words_in(WORDS, "over_to_others")
LIFELESS = words_in(WORDS, "lifeless")
GIVEN_BACK = "given back or received"
"""The rule of a side whose dead are handed over."""


def of_those_given_back(parse: Parse, draft: Draft, at: Mapping[int, ActorMention], setting: Setting) -> Draft:
    """Of the one to whom they are given, or who receives them; else of the foe of the one who gives them."""
    if draft.mention.owner is not None:
        return draft
    noun = next((t for t in _over(parse, draft) if t.lemma.lower() in LIFELESS), None)
    verb = parse.tokens[noun.head] if noun is not None and noun.head is not None else None
    if noun is None or verb is None or noun.deprel not in ("obj", "nsubj:pass"):
        return draft
    given = verb.lemma in GIVING or (verb.lemma in GIVING_OVER and _goes_over(parse, verb))
    doers = () if noun.deprel == "nsubj:pass" else subjects(parse, verb)
    if given:
        doers = tuple(parse.deps(verb.index, "obl:agent")) or doers
        party = _to_whom(parse, verb, at) or _foe(_party(draft, doers, at), setting)
    else:
        party = _party(draft, doers, at) if verb.lemma in RECEIVING else None
    return draft.with_side(party, GIVEN_BACK, noun.span) if party else draft


def _over(parse: Parse, draft: Draft) -> Iterable[Token]:
    """The nouns that a count hangs on: "the *bodies* of nine", "30 *bodies*"."""
    for at in dict.fromkeys((draft.mention.trigger, draft.mention.head)):
        yield parse.tokens[at]


def _goes_over(parse: Parse, verb: Token) -> bool:
    """ "Hand *over*", "give 16 bodies *back*", the word sometimes hung on what is given."""
    below = (t for i in (verb.index, *(o.index for o in parse.deps(verb.index, "obj"))) for t in parse.deps(i))
    below = (m for t in below for m in (t, *parse.deps(t.index, "advmod")))
    return any(t.lower in OVER for t in below)


def _to_whom(parse: Parse, verb: Token, at: Mapping[int, ActorMention]) -> str | None:
    """The party to which the dead are given."""
    objects = parse.deps(verb.index, "obj", "nsubj:pass")
    below = [t for i in (verb.index, *(o.index for o in objects)) for t in parse.deps(i, "obl", "nmod")]
    named = (at[t.index].actor for t in below if t.index in at and "to" in cases(parse, t))
    return next((a.party for a in named if a.party and a.sector not in ORGANISATIONS), None)


def _party(draft: Draft, doers: Iterable[Token], at: Mapping[int, ActorMention]) -> str | None:
    """Who gives or receives: the one named, for "it" and "they" the one who tells of it."""
    for doer in doers:
        if doer.upos == "PRON":
            return draft.party
        if doer.index in at and at[doer.index].actor.sector not in ORGANISATIONS:
            return at[doer.index].actor.party
    return None


def _foe(giver: str | None, setting: Setting) -> str | None:
    """Whom one fights that gives back the dead."""
    if giver is None:
        return None
    return setting.state_against(giver) if giver in setting.groups else setting.enemy_of(giver)
