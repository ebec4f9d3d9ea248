"""Whether people died where two states fire at each other, so that they may be of either: "as X and Y trade fire"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import attack_words, cases
from counterclaim.extract.settle.clashes import CLASH
from counterclaim.extract.settle.draft import Draft, verb_over
from counterclaim.extract.settle.lands import placed_here
from counterclaim.extract.settle.mutual import EACH_OTHER
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.actor import is_state
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Token

EXCHANGING = words_in(WORDS, "exchanging")
FIRED = words_in(WORDS, "fired")


def of_both_that_fire(draft: Draft, attacked: Attacked) -> Draft:
    """ "Shelling between India and Pakistan killed ten", "as Thai and Cambodian troops clash": people are of both.

    Where one of the two tells it, one is named as the killer, or they died at a place told, they may be of one.
    """
    mention = draft.mention
    if draft.victims is Victims.MILITANT or mention.by or mention.owner is not None or mention.count.low < 2:
        return draft
    for token in _told(draft, attacked):
        states = _states(attacked, token)
        if len(states) == 2 and draft.party not in states and not _placed_apart(draft, attacked, token):
            return draft.with_side(BOTH, "killed as two states fired at each other", token.span)
    return draft


def _told(draft: Draft, attacked: Attacked) -> Iterator[Token]:
    """The nouns and verbs of the sentence that tell what two do to each other."""
    home = attacked.parse.sentences[draft.sentence]
    for token in attacked.parse.tokens[home.start : home.end]:
        nouns = token.upos == "NOUN" and token.lemma in CLASH | FIRED | attack_words("nouns")
        if nouns or (token.upos == "VERB" and _is_mutual(attacked, token)):
            yield token


def _is_mutual(attacked: Attacked, verb: Token) -> bool:
    """ "They clash", "they trade fire", "they shell each other"."""
    below = attacked.parse.deps(verb.index, "obj", "obl")
    pairs = {(t.lower, n.lower) for t in below for n in attacked.parse.tokens[t.index + 1 : t.index + 2]}
    fire = any(t.lemma in FIRED | CLASH for t in below)
    return verb.lemma in ("clash", "battle") or (verb.lemma in EXCHANGING and fire) or bool(pairs & EACH_OTHER)


def _states(attacked: Attacked, token: Token) -> frozenset[str]:
    """The states named as those that do it: the subjects of a verb, those behind "between" of a noun."""
    if token.upos == "VERB":
        doers = attacked.parse.deps(token.index, "nsubj")
    else:
        doers = tuple(t for t in attacked.parse.deps(token.index, "nmod") if "between" in cases(attacked.parse, t))
    inside = (i for doer in doers for i in attacked.parse.subtree(doer.index))
    parties = (attacked.at[i].actor.party for i in inside if i in attacked.at)
    return frozenset(party for party in parties if party and is_state(party))


def _placed_apart(draft: Draft, attacked: Attacked, token: Token) -> bool:
    """Whether people died at a place that is told apart from the clash: "and six were killed in Sisaket"."""
    if draft.place is None or draft.country is None:
        return False
    held = frozenset(attacked.parse.subtree(token.index)) - frozenset(_of_the_dead(draft, attacked, token))
    return placed_here(attacked.parse, draft) and draft.place.start not in held


def _of_the_dead(draft: Draft, attacked: Attacked, token: Token) -> Iterator[int]:
    """The words below a verb that the dead are told by, where it hangs below what tells of the clash."""
    verb = verb_over(attacked.parse, draft) or attacked.parse.tokens[draft.mention.trigger]
    if any(t.index == token.index for t in attacked.parse.ancestors(verb.index)):
        yield from attacked.parse.subtree(verb.index)
