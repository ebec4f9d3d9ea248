"""What those are called whom no table names: as the words have it, without a count that is not exact and what befell
them, and with those whose they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import words_of
from counterclaim.extract.events.tree import case_of, nominal
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention, CountMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

BEFALLEN = words_in("events_grammar.toml", "befallen")
BEHIND = ("xcomp", "advcl", "acl", "amod")


def all_called(
    parse: Parse, actors: Sequence[ActorMention], counts: Sequence[CountMention]
) -> Iterator[ActorMention]:
    """The mentions without the words of their names that are no names: "at *least 12* farmers", "three soldiers
    *hostage*", "rebel *shelling*"; kin with those whose kin they are, "a *woman and her* two sons".
    """
    held = {i for m in actors for i in range(m.start, m.end)}
    for mention in actors:
        if mention.actor.name != mention.span.of(parse.text):
            yield mention
        elif not _is_become(parse, mention):
            start, end = _behind_count(mention, counts), _through_others(parse, mention, _before_fate(parse, mention))
            end = _before_deed(parse, mention) or end
            yield _cut(parse, mention, _from_kin(parse, mention, held, start), end)


def _cut(parse: Parse, mention: ActorMention, start: int, end: int) -> ActorMention:
    if (start, end) == (mention.start, mention.end) or start >= end:
        return mention
    span = parse.span(start, end)
    head = mention.head if mention.head < end else end - 1
    named = replace(mention.actor, name=span.of(parse.text))
    return replace(mention, start=start, end=end, head=head, span=span, actor=named)


def _behind_count(mention: ActorMention, counts: Sequence[CountMention]) -> int:
    """Where a phrase begins that opens with a count, and the count says no more than bounds."""
    for count in counts:
        if count.start <= mention.start < count.end:
            return mention.start if count.count.low == count.count.high else count.end
    return mention.start


def _before_fate(parse: Parse, mention: ActorMention) -> int:
    """The end of a phrase without what those have become whom it names."""
    end = mention.end
    while end - 1 > mention.start and _befell(parse.tokens[end - 1]):
        end -= 1
    return end


def _before_deed(parse: Parse, mention: ActorMention) -> int | None:
    """The end of a phrase without the deed that it tells of: "*rebel* shelling", "a *Coalition* airstrike"."""
    at = max(mention.head, mention.start)
    deed = is_one_of(parse.tokens[at], words_of("attack")) and nominal(parse, parse.tokens[at])
    return at if deed and at > mention.start else None


def _is_become(parse: Parse, mention: ActorMention) -> bool:
    """Whether a phrase only says what others became: "12 were taken prisoner"."""
    head = parse.tokens[mention.head]
    return mention.end - mention.start == 1 and head.deprel == "xcomp" and head.lower in BEFALLEN


def _from_kin(parse: Parse, mention: ActorMention, held: Collection[int], start: int) -> int:
    """Where a phrase begins with those of no name to whom its people belong, else `start`."""
    head = parse.tokens[mention.head]
    owned = any(t.upos == "PRON" for t in parse.deps(head.index, "nmod:poss"))
    first = parse.tokens[head.head] if owned and head.deprel == "conj" and head.head is not None else None
    known = first is None or first.index in held or not is_people(first.lower)
    return start if first is None or known or first.index > start else first.index


def _through_others(parse: Parse, mention: ActorMention, end: int) -> int:
    """The end of a phrase of members with what they are of, else `end`: "members of a gang"."""
    behind = parse.deps(mention.head, "nmod") if parse.tokens[mention.head].lemma.lower() == "member" else ()
    of = next((t for t in behind if case_of(parse, t) == "of" and t.index >= end), None)
    return end if of is None else of.index + 1


def _befell(token: Token) -> bool:
    loose = token.deprel in BEHIND and token.head is not None and token.head < token.index
    return loose and (token.upos == "ADJ" or token.lower in BEFALLEN)
