"""Whose people died in what came down or sank: aboard a Russian plane that was shot down, on the navy's own ship."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import FIGHTERS, Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

CRAFT = words_in(WORDS, "craft")
CIVIL = words_in(WORDS, "civil_craft")
"""What marks a craft of people of any nation: "a Malaysian passenger jet"."""
FALLING = words_in(WORDS, "falling")
STRUCK = words_in(WORDS, "struck_craft")
DOWN = frozenset({"down", "off"})
CREW = words_in(WORDS, "crew")
ABOARD = CREW | {"aboard", "board"}
ABOARD_IT = "aboard what came down"
BEHIND = frozenset({"advcl", "conj", "acl:relcl", "parataxis", "ccomp", "acl"})


def of_those_aboard(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """Those who died when a state's plane came down or its ship sank, where they are not told as others: its own.

    Whoever brought it down. Those on the ground, and the passengers of an airliner, are others.
    """
    if not (draft.mention.owner is None or _is_its_crew(parse, draft.mention.owner)):
        return draft
    if not _may_be_aboard(parse, draft):
        return draft
    for craft, verb in _fallen(parse, draft):
        if not _tells_of(parse, draft, verb):
            continue
        owner = _owner(parse, craft, verb, attacked)
        if owner is not None and (craft.lemma.lower() in CRAFT or owner.actor.sector is Sector.MILITARY):
            return _aboard(draft, str(owner.actor.party), craft)
    return draft


def of_its_crew(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """ "Shot down a Russian plane, and its crew died": before anybody whose crew it may be is looked for."""
    owner = draft.mention.owner
    if owner is None or not _is_its_crew(parse, owner):
        return _of_the_crew(parse, draft, attacked) if owner is None else draft
    told = of_those_aboard(parse, draft, attacked)
    return told if told.side else _of_the_crew(parse, draft, attacked)


def _of_the_crew(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """ "Turkey shot down a Russian jet. *Its pilot*, *The pilot* was killed": the crew of what fell right before."""
    men = parse.tokens[draft.mention.head]
    people = (men, *parse.deps(men.index, "nmod"))
    crew = next((t for t in people if t.lemma.lower() in CREW and _is_definite(parse, t)), None)
    home = parse.sentence_of(draft.mention.trigger).index
    if crew is None or not home or draft.mention.side is not None:
        return draft
    for craft, verb in _fallen_in(parse, home - 1):
        owner = _owner(parse, craft, verb, attacked)
        if owner is not None and craft.lemma.lower() in CRAFT:
            return draft.with_side(str(owner.actor.party), ABOARD_IT, craft.span)
    return draft


def _is_definite(parse: Parse, noun: Token) -> bool:
    """ "The pilot", "its two pilots", "both pilots"."""
    return any(t.lower in ("the", "its", "both") for t in parse.deps(noun.index, "det", "nmod:poss", "det:predet"))


def _is_its_crew(parse: Parse, owner: int) -> bool:
    """ "Shot down a Russian plane, and *its crew* died": the men of what is told of, and not of who shot."""
    token = parse.tokens[owner]
    men = parse.tokens[token.head] if token.head is not None else token
    return token.lower == "its" and men.lemma.lower() in CREW


def _aboard(draft: Draft, party: str, craft: Token) -> Draft:
    """The draft of its side; what came down by itself killed nobody: "a Tajik helicopter crashed, killing three"."""
    told = draft.with_side(party, ABOARD_IT, craft.span)
    by_itself = craft.deprel == "nsubj" and draft.mention.by == party
    return replace(told, mention=replace(told.mention, by=None)) if by_itself else told


def _owner(parse: Parse, craft: Token, verb: Token, attacked: Attacked) -> ActorMention | None:
    """The state that a craft is told to be of: "its own boat" is that of who hit it."""
    marks = {t.lower for t in parse.deps(craft.index, "amod", "nmod:poss")}
    itself = "own" in marks and bool(marks & {"its", "their"})
    named = attacked.actors_of(parse.deps(verb.index, "nsubj") if itself else [craft])
    told = (m for m in named if m.rule != "pronoun" and (itself or m.start < craft.index))
    return next((m for m in told if is_state(str(m.actor.party))), None)


def _may_be_aboard(parse: Parse, draft: Draft) -> bool:
    """Whether people are told to be aboard, or to fight for a state, or are of no told kind."""
    told = {parse.tokens[i].lemma.lower() for i in parse.subtree(draft.mention.head)}
    return bool(told & ABOARD) or draft.victims in FIGHTERS - {Victims.MILITANT} or draft.victims is Victims.UNKNOWN


def _fallen(parse: Parse, draft: Draft) -> Iterator[tuple[Token, Token]]:
    """What came down in the sentence of a figure, and the verb that tells it; crafts of any nation are left out."""
    yield from _fallen_in(parse, parse.sentence_of(draft.mention.trigger).index)


def _fallen_in(parse: Parse, sentence: int) -> Iterator[tuple[Token, Token]]:
    """What came down in a sentence, and the verb that tells it."""
    here = parse.sentences[sentence]
    for verb in parse.tokens[here.start : here.end]:
        for craft in _crafts_of(parse, verb):
            if not {t.lower for t in parse.deps(craft.index, "amod", "compound")} & CIVIL:
                yield craft, verb


def _crafts_of(parse: Parse, verb: Token) -> Iterator[Token]:
    falls = verb.lemma in FALLING or (verb.lemma in ("come", "go", "shoot", "bring") and _down(parse, verb))
    active = verb.lemma not in ("shoot", "bring", *STRUCK)
    if falls or verb.lemma in STRUCK:
        for token in parse.deps(verb.index, "nsubj", "obj"):
            fell = token.deprel in ("nsubj:pass", "obj") or (active and token.deprel == "nsubj")
            for craft in (token, *parse.deps(token.index, "nmod")) if fell else ():
                if craft.lemma.lower() in CRAFT or craft.upos == "PROPN":
                    yield craft


def _down(parse: Parse, verb: Token) -> bool:
    return any(t.lower in DOWN for t in parse.deps(verb.index, "compound", "advmod"))


def _tells_of(parse: Parse, draft: Draft, verb: Token) -> bool:
    """Whether people died as a craft fell: the clause hangs on its verb, or that on theirs."""
    trigger = parse.tokens[draft.mention.trigger]
    own = next((t for t in (trigger, *parse.ancestors(trigger.index)) if t.upos in ("VERB", "AUX")), trigger)
    above = {t.index for t in parse.ancestors(own.index)} | {own.index}
    falls = {verb.index, *(t.index for t in parse.ancestors(verb.index) if verb.deprel in BEHIND)}
    hangs = verb.index in above and own.deprel in BEHIND
    led = own.index in falls and ("when" in _marks(parse, verb) or "as" in _marks(parse, verb))
    return hangs or led or (own.index == verb.index and bool(cases(parse, parse.tokens[draft.mention.head]) & {"with"}))


def _marks(parse: Parse, verb: Token) -> set[str]:
    return {t.lower for t in parse.deps(verb.index, "mark", "advmod")}
