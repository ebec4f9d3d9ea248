"""Whose people are by what is said of them: "two of the dead were members of the Taliban", "he belonged to the FLN"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import SOLDIERS, Draft, words_for
from counterclaim.extract.settle.neighbours import BELONGING
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import ARMED, Setting
from counterclaim.model.actor import GROUPS
from counterclaim.model.parse import Parse, Token

OF_THE_REGIME = "soldiers of the regime"
REGIMES = words_in(WORDS, "regimes")
MEMBERS = words_in(WORDS, "members")
BELOW = ("nmod", "nmod:poss", "compound", "amod", "obl", "appos", "flat", "conj")
UP = ("nmod", "nummod", "appos", "conj", "acl:relcl", "acl")


def by_belonging(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """The draft with the armed group or force that its people are said to belong to."""
    for head in _people(parse, draft):
        for told in _said_of(parse, head):
            body = next((at[t.index] for t in _below(parse, told) if t.index in at and _is_armed(at[t.index])), None)
            if body:
                return draft.with_side(str(body.actor.party), BELONGING, body.span)
    return draft


def of_the_regime(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Nine *regime soldiers* were hit", of no named land, told by another than that: of the land told of."""
    marks = (*words_for(parse, draft), *parse.deps(draft.mention.head, "amod", "compound", "nmod"))
    mark = next((t for t in marks if t.lower in REGIMES), None)
    told_by_it = draft.party is not None and draft.party == setting.theatre
    if mark is None or draft.victims not in SOLDIERS or setting.theatre is None or told_by_it:
        return draft
    return draft.with_side(setting.theatre, OF_THE_REGIME, mark.span)


def _is_armed(actor: ActorMention) -> bool:
    named = actor.actor.sector in GROUPS or actor.rule.startswith("name")
    return actor.actor.party is not None and actor.actor.sector in ARMED | GROUPS and named


def _people(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The head of those counted, and what it hangs on within their phrase."""
    token = parse.tokens[draft.mention.head]
    clause = parse.tokens[token.head] if token.upos == "PRON" and token.head is not None else None
    if clause is not None and clause.deprel == "acl:relcl" and clause.head is not None:
        token = parse.tokens[clause.head]
    yield token
    while token.head is not None and token.deprel in UP:
        token = parse.tokens[token.head]
        if token.upos in ("VERB", "AUX"):
            return
        yield token


def _said_of(parse: Parse, head: Token) -> Iterator[Token]:
    """What such a subject is said to belong to, or to be a member or leader of."""
    if head.deprel != "nsubj" or head.head is None:
        return
    first = parse.tokens[head.head]
    for verb in (first, *parse.deps(first.index, "conj")):
        if verb.lemma == "belong":
            yield from (t for t in parse.deps(verb.index, "obl") if "to" in cases(parse, t))
        if verb.lemma.lower() in MEMBERS and parse.deps(verb.index, "cop"):
            yield verb


def _below(parse: Parse, head: Token) -> Iterator[Token]:
    """A word and what marks it, two steps down."""
    marks = parse.deps(head.index, *BELOW)
    yield from (head, *marks, *(t for mark in marks for t in parse.deps(mark.index, *BELOW)))
