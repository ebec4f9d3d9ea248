"""Whose people are that have an owner: "our troops", "its losses", "their dead"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import bare, words_in
from counterclaim.extract.settle.attacks import attack_words, cases, target_words
from counterclaim.extract.settle.draft import FIGHTERS, ORGANISATIONS, Draft
from counterclaim.extract.speakers.outlet import OWN_VOICE
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

WORDS = "settle_words.toml"
FIRST_PERSON = words_in(WORDS, "first_person")
ENEMY = words_in(WORDS, "enemy")
ATTACKERS = words_in(WORDS, "attacking")
ONE_BODYS = frozenset({"it", "its"})
ONE_PERSONS = frozenset({"his", "her"})
RANKS = frozenset({"ranks", "side"})
LOST = words_of("summed") | words_of("tolls")
COUNTS = words_in(WORDS, "counts")
INFLICTING = words_in(WORDS, "inflicting")
LOSING = words_in(WORDS, "losing")
OF_THE_OWNER = "owner named"
"""The rule of a side that a possessive tells: "its troops"."""
ACTING = ("nsubj", "obl:agent", "conj", "appos", "root", "ccomp")


def is_losing(parse: Parse, draft: Draft) -> bool:
    """Whether the verb of a figure is said of one's own: "lost 20"."""
    return parse.tokens[draft.mention.trigger].lemma in LOSING


def is_inflicting(verb: Token) -> bool:
    """Whether a verb tells harm that is done to others, whatever lemma it was given: "inflicted"."""
    return not INFLICTING.isdisjoint({verb.lemma, *bare(verb.lower)})


def by_publisher(parse: Parse, draft: Draft, others: Sequence[Draft], quoted: frozenset[int]) -> Draft | None:
    """ "They claim two of our pilots", in a text that a party publishes: that party's, whoever claims it."""
    owner = draft.mention.owner
    if owner is None or owner in quoted or parse.tokens[owner].lower not in FIRST_PERSON:
        return None
    own = next((o.party for o in others if o.said and o.said.rule == OWN_VOICE), None)
    return draft.with_side(own, "owner is the publisher", parse.tokens[owner].span) if own else None


def by_owner(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """ "Its troops", "their losses", "our side": the one the pronoun stands for, else the one who speaks."""
    owner = _whose(parse, draft.mention.owner)
    if owner is None or parse.tokens[owner].lower in ENEMY:
        return draft
    token = parse.tokens[owner]
    if token.head is not None and parse.tokens[token.head].lemma in COUNTS:
        return draft
    tellers_own = _is_of_the_speaker(parse, draft, token, at) or _is_set_apart(parse, draft, token)
    named = None if tellers_own else _named_before(parse, draft, owner, at)
    if token.upos != "PRON":
        named = at.get(owner)
    elif _may_own(draft) and (named is None or token.lower in FIRST_PERSON):
        if _of_others(draft, token):
            return draft
        return draft.with_side(str(draft.party), "owner is the claimant", token.span)
    found = named or at.get(owner)
    party = found.actor.party if found is not None and found.actor.sector is not Sector.MEDIA else None
    if party == draft.mention.by:
        return draft
    return draft.with_side(party, OF_THE_OWNER, token.span) if party else draft


def of_its_own_toll(parse: Parse, draft: Draft) -> Draft:
    """ "Said *its toll* from clashes with Chad had risen to nine", "the number of *its dead*": of the one that says so,
    whomever it fought.
    """
    content = draft.said.content if draft.said else ()
    named = [parse.tokens[i] for i in content if i <= draft.mention.head or i <= draft.mention.trigger]
    owner = next((t for t in named if t.lower == "its" and _is_of_the_lost(parse, t)), None)
    if owner is None or not _may_own(draft) or draft.sector in ORGANISATIONS:
        return draft
    before = [t for t in named if t.index < owner.index]
    others = any(t.upos == "PROPN" or _acts_apart(parse, t, owner) for t in before)
    return draft if others else draft.with_side(str(draft.party), OF_THE_OWNER, owner.span)


def _acts_apart(parse: Parse, word: Token, owner: Token) -> bool:
    """Whether a word is a subject whose own a pronoun may mean: "said that the *army* hid nine of its dead"."""
    return word.deprel.startswith("nsubj") and owner.index not in parse.subtree(word.index)


def _is_of_the_lost(parse: Parse, owner: Token) -> bool:
    """Whether a pronoun is of a noun of losses: "its toll", "its dead"."""
    noun = parse.tokens[owner.head] if owner.head is not None else owner
    return noun.lower in LOST | {"dead"}


def _may_own(draft: Draft) -> bool:
    """Whether the one who tells may tell of its own: a medium has no fighters, and nobody kills his own."""
    return draft.party is not None and draft.party != draft.mention.by and not draft.has_no_fighters


def _whose(parse: Parse, owner: int | None) -> int | None:
    """ "His side lost nine": the pronoun that tells whose side lost them."""
    if owner is None or parse.tokens[owner].lower != "side":
        return owner
    return next((t.index for t in parse.deps(owner, "nmod:poss") if t.upos == "PRON"), owner)


def _is_of_the_speaker(parse: Parse, draft: Draft, owner: Token, at: Mapping[int, ActorMention]) -> bool:
    """ "In his own ranks", told by a man who has named no other: his, and not those of the army that he has named."""
    if draft.said is None or draft.said.claimant.speaker is None or owner.lower not in ONE_PERSONS:
        return False
    ranks = owner.head is not None and parse.tokens[owner.head].lower in RANKS
    before = (at[i] for i in draft.said.content if i < owner.index and i in at)
    return ranks and all(m.speaker is None for m in before)


def _is_set_apart(parse: Parse, draft: Draft, owner: Token) -> bool:
    """ "Civilians on its side of the line", "and that its own casualties came to 11": of the land that tells it, not of
    the one that it has told of.
    """
    if owner.lower not in ONE_BODYS or owner.head is None or draft.party is None or not is_state(draft.party):
        return False
    noun = parse.tokens[owner.head]
    parted = noun.lower == "side" and any(t.deprel == "nmod" for t in parse.deps(noun.index, "nmod"))
    own = any(t.lower == "own" for t in parse.deps(noun.index, "amod"))
    return parted or (own and noun.lower in LOST and noun.deprel.startswith("nsubj"))


def _of_others(draft: Draft, owner: Token) -> bool:
    """Whether a state tells of a band and "its gunmen"."""
    state = draft.party is not None and is_state(draft.party)
    return state and draft.victims is Victims.MILITANT and not draft.elided and owner.lower not in FIRST_PERSON


def _named_before(parse: Parse, draft: Draft, owner: int, at: Mapping[int, ActorMention]) -> ActorMention | None:
    """The actor named nearest before a pronoun in the words of the claimant; who killed lost nobody."""
    content = draft.said.content if draft.said else ()
    fell = any(parse.tokens[i].deprel.startswith("nsubj") for i in (draft.mention.head, owner))
    named = [
        at[i]
        for i in content
        if i < owner and i in at and at[i].rule != "pronoun" and at[i].actor.party != draft.mention.by
        if at[i].actor.sector is not Sector.MEDIA and not _attacked(parse, parse.tokens[i])
        if draft.party is None or not fell or _acts(parse, parse.tokens[i])
        if at[i].speaker or not (parse.tokens[owner].lower in ONE_PERSONS and _is_a_persons(draft))
        if not (parse.tokens[owner].lower in ONE_BODYS and parse.tokens[i].xpos == "NNS")
    ]
    return named[-1] if named and named[-1].actor.party else None


def _acts(parse: Parse, actor: Token) -> bool:
    """Whether an actor is a subject or a doer, or marks those who are: "a *Russian* column was hit"."""
    marked = parse.tokens[actor.head] if actor.deprel in ("amod", "compound") and actor.head is not None else None
    force = marked is not None and (kind_of_noun(marked.lower) in FIGHTERS or marked.lemma in target_words("military"))
    return actor.deprel.startswith(ACTING) or (force and marked is not None and marked.deprel.startswith(ACTING))


def _is_a_persons(draft: Draft) -> bool:
    """Whether it is a man who tells: "his dead" are his, and not those of the rebels of whom he has told."""
    return draft.said is not None and draft.said.claimant.speaker is not None


def _attacked(parse: Parse, actor: Token) -> bool:
    """ "Attacks *by the rebels* have cost hundreds of lives among its forces": whose attack it was."""
    over = parse.tokens[actor.head].lemma if actor.head is not None else ""
    return "by" in cases(parse, actor) and over in attack_words("nouns")
