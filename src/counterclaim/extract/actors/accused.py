"""Of whom something was said who then denies it: "the army was accused of looting, charges it denies"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import reports
from counterclaim.model.parse import Parse, Token

JUST = frozenset(("it", "this", "that"))
BODIES = frozenset(("it", "they"))


def accused(parse: Parse, token: Token, before: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Those for whom the subject pronoun of a denial may stand, the likeliest first."""
    verb = parse.tokens[token.head] if token.head is not None and token.deprel.startswith("nsubj") else None
    if verb is None or not reporting.denies(verb):
        return
    yield from _just_accused(parse, verb, before)
    taken = any(t.lower in JUST or _is_definite(parse, t) for t in parse.deps(verb.index, "obj"))
    if taken and token.lower in BODIES:
        yield from _told_of(parse, token, before)


def _just_accused(parse: Parse, verb: Token, before: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Whom the last accusation of the sentence before a denial that hangs on a noun, or takes up the whole, is of."""
    if not verb.deprel.startswith("acl"):
        return
    words = parse.tokens[parse.sentence_of(verb.index).start : verb.index]
    blaming = next((t for t in reversed(words) if reporting.blames(t)), None)
    of = {t.index for t in parse.deps(blaming.index, "obj", "nsubj:pass")} if blaming is not None else set()
    yield from (m for m in before if m.head in of)


def _told_of(parse: Parse, token: Token, before: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Of whom the sentence before tells, where somebody else speaks there: not he who said it."""
    here = parse.sentence_of(token.index)
    last = parse.sentences[here.index - 1] if here.index else here
    near = [m for m in before if last.start <= m.head < last.end and last.stretch == here.stretch and m.actor.party]
    spoke = [m for m in near if reports(parse, m.head)]
    yield from (m for m in reversed(near) if spoke and m not in spoke and _is_told_of(parse, m))


def _is_definite(parse: Parse, token: Token) -> bool:
    definite = any(t.lower in ("the", "this", "that") for t in parse.deps(token.index, "det"))
    return definite and reporting.noun(token) is not None


def _is_told_of(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody did what others tell: he is the agent or subject of a clause, or blamed."""
    word = parse.tokens[mention.head]
    above = parse.tokens[word.head] if word.head is not None else None
    blamed = above is not None and reporting.blames(above) and word.deprel.startswith(("obj", "obl"))
    within = word.deprel == "nsubj" and above is not None and above.head is not None
    return (blamed or within or word.deprel.startswith("obl:agent")) and mention.rule != "pronoun"
