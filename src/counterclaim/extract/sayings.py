"""Sayings: the clauses of a report, each with who tells it; what one account may hold against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from counterclaim.extract.mentions import Attribution, Saying
from counterclaim.model.claim import SAID, Claimant
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

TOP = frozenset(("root", "ccomp", "conj", "parataxis"))
"""How the head of a clause that stands by itself hangs on what is around it."""
CLAUSES = TOP | {"acl:relcl", "advcl", "csubj"}
LINKS = ("mark", "cc")
"""What only links a clause to what it stands under or beside: "that", "and"; no evidence opens with it."""
PREDICATED = ("cop", "nsubj", "nsubj:pass", "aux", "aux:pass", "expl")
"""What hangs on a word that is no verb and yet the head of a clause: "all were safe"."""


def find_sayings(parse: Parse, attributions: Sequence[Attribution]) -> tuple[Saying, ...]:
    """All sayings of a report, in the order of their heads; of "said that this was a lie" the act."""
    found: dict[tuple[int, str], Saying] = {}
    told = (*_told(parse, attributions), *_by_the_narrator(parse, attributions))
    for saying in sorted(told, key=lambda s: not s.acts):
        found.setdefault((saying.head, account(saying.claimant)), saying)
    return tuple(sorted(found.values(), key=lambda s: (s.head, account(s.claimant))))


def account(claimant: Claimant) -> str:
    """Whose account it is: the party's, else the claimant's own; the narrator's is ""."""
    return "" if claimant.narrator else claimant.party or claimant.name


def _told(parse: Parse, attributions: Sequence[Attribution]) -> Iterator[Saying]:
    others = _taken(parse, (said for said in attributions if not _is_own_voice(said)))
    for said in attributions:
        act = _act(parse, said)
        if act is not None:
            yield act
        heard = others if _is_own_voice(said) else frozenset(act.tokens if act else ())
        yield from _clauses(parse, [i for i in said.content if i not in heard], said)


def _is_own_voice(said: Attribution) -> bool:
    """Whether an outlet says so in its own voice, by no word: of what it has others say it tells nothing."""
    return said.cue.start >= said.cue.end


def _act(parse: Parse, said: Attribution) -> Saying | None:
    """What a cue that is no mere assertion does, with its words in its sentence."""
    if said.stance in SAID or _is_own_voice(said):
        return None
    sentence = parse.tokens[said.cue_token].sentence
    own = {said.cue_token, *(i for i in said.content if parse.tokens[i].sentence == sentence)}
    return _saying(parse, said.cue_token, own, said, acts=True)


def _by_the_narrator(parse: Parse, attributions: Iterable[Attribution]) -> Iterator[Saying]:
    taken = _taken(parse, attributions)
    yield from _clauses(parse, [t.index for t in parse.tokens if t.index not in taken], None)


def _taken(parse: Parse, attributions: Iterable[Attribution]) -> frozenset[int]:
    """The tokens of some attributions: what is said, by which word, and who says so."""
    taken: set[int] = set()
    for said in attributions:
        taken.update(said.content)
        taken.update(t.index for span in (said.cue, said.claimant_span) if span for t in parse.between(span))
    return frozenset(taken)


def _clauses(parse: Parse, tokens: Sequence[int], said: Attribution | None) -> Iterator[Saying]:
    """Each clause of some tokens; where they hold none, all of them."""
    within = frozenset(tokens)
    heads = frozenset(i for i in tokens if _is_clause(parse, parse.tokens[i], within))
    for head in sorted(heads):
        own = _below(parse, head, heads, within)
        if (saying := _saying(parse, head, own, said)) is not None:
            yield saying
    if not heads and said is not None and tokens:
        whole = _saying(parse, _outermost(parse, within), tokens, said)
        yield from () if whole is None else (whole,)


def _outermost(parse: Parse, within: Set[int]) -> int:
    """The first token that hangs on none of the others and is no mark, else the first."""
    tops = (i for i in sorted(within) if parse.tokens[i].head not in within and parse.tokens[i].upos != "PUNCT")
    return next(tops, min(within))


def _is_clause(parse: Parse, token: Token, within: Set[int]) -> bool:
    if token.upos == "PUNCT":
        return False
    verbal = token.upos == "VERB" or any(True for _ in parse.deps(token.index, *PREDICATED))
    outermost = token.head is None or token.head not in within
    return (verbal and (token.deprel in CLAUSES or outermost)) or (outermost and token.deprel in TOP)


def _below(parse: Parse, head: int, heads: Set[int], within: Set[int]) -> Iterator[int]:
    """A head and all that hangs on it but other clauses."""
    yield head
    for child in parse.deps(head):
        if child.index in within and child.index not in heads:
            yield from _below(parse, child.index, heads, within)


def _saying(
    parse: Parse, head: int, tokens: Iterable[int], said: Attribution | None, *, acts: bool = False
) -> Saying | None:
    words = tuple(sorted(i for i in tokens if parse.tokens[i].upos != "PUNCT"))
    if not words:
        return None
    opened = next((n for n, i in enumerate(words) if parse.tokens[i].deprel not in LINKS), 0)
    return Saying(head, words, tuple(_stretches(parse, words[opened:])), said, acts)


def _stretches(parse: Parse, words: Sequence[int]) -> Iterator[Span]:
    """The unbroken stretches of some words in order; marks break none."""
    first = last = words[0]
    for word in words[1:]:
        if any(t.upos != "PUNCT" for t in parse.tokens[last + 1 : word]):
            yield parse.span(first, last + 1)
            first = word
        last = word
    yield parse.span(first, last + 1)
