"""Which words are an event's own: those of its clause, without the clauses beside and below it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.blaming import blamed
from counterclaim.extract.events.doers import light_verb_over
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.owning import claiming
from counterclaim.extract.events.tree import answering, cases_of, nominal
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

OTHER_CLAUSES = ("parataxis", "advcl", "acl:relcl", "conj", "cc", "punct", "mark", "discourse", "vocative")


def own_words(parse: Parse, token: Token) -> list[Token]:
    """The tokens of the clause that an event's word heads or, of a noun, of the verb that carries it."""
    top = token
    if nominal(parse, token):
        verb = light_verb_over(parse, token)
        top = verb if verb is not None else token
    opening = {t.index for t in parse.deps(top.index, "case", "mark")}
    return [parse.tokens[i] for i in sorted(_within(parse, top) - opening)]


def _within(parse: Parse, top: Token) -> set[int]:
    found, stack = {top.index}, [top.index]
    while stack:
        for child in parse.deps(stack.pop()):
            apart = "according" in cases_of(parse, child) or answering(parse, child)
            if not apart and (child.deprel not in OTHER_CLAUSES or _joins_nouns(parse, child)):
                found.add(child.index)
                stack.append(child.index)
    return found


def _joins_nouns(parse: Parse, token: Token) -> bool:
    if token.deprel == "conj":
        return nominal(parse, token)
    return token.deprel == "cc" and token.head is not None and nominal(parse, parse.tokens[token.head])


def evidence_of(parse: Parse, token: Token, actors: Sequence[ActorMention]) -> Span:
    """The words that tell the event: its clause, and who acts where control puts them just outside it."""
    words = own_words(parse, token)
    span = parse.hull(tuple(t.index for t in words))
    verb = claiming(parse, token)
    if verb is not None:
        return span.hull(verb.span) if is_one_of(token, grammar("owning")) else span
    if blamed(parse, token):
        return span
    near = [m for m in actors if m.span.end <= span.start and _same_sentence(parse, m, token)]
    return span.hull(near[0].span) if near and _close(parse, near[0], words[0]) else span


def _same_sentence(parse: Parse, mention: ActorMention, token: Token) -> bool:
    return parse.tokens[mention.head].sentence == token.sentence


def _close(parse: Parse, mention: ActorMention, first: Token) -> bool:
    return first.index - mention.end <= 4
