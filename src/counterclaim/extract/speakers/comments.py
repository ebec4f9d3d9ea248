"""What others say of what was said, put behind it: "spoke of two ships sunk, a tale that the British dismissed"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract import reporting
from counterclaim.model.parse import Parse, Token

RELATIVES = frozenset(("which", "who", "whom", "that"))
MARKS = frozenset((",", "–", "—", "-"))


def of_others(parse: Parse, verb: Token, words: Sequence[int]) -> set[int]:
    """The words of such a clause, with the noun that it is put to, where they end what a verb reports."""
    last = max((i for i in words if parse.tokens[i].upos != "PUNCT"), default=-1)
    for token in (parse.tokens[i] for i in words):
        if not token.deprel.startswith("acl") or token.index < verb.index or not _is_said_by_others(parse, token):
            continue
        gone = _noun(parse, token) or _clause(parse, token)
        if last in gone:
            return gone
    return set()


def _is_said_by_others(parse: Parse, token: Token) -> bool:
    agents = parse.deps(token.index, "obl:agent") if token.deprel == "acl" else ()
    tellers = (t for t in (*parse.deps(token.index, "nsubj"), *agents) if t.lower not in RELATIVES)
    return reporting.verb(token) is not None and any(True for _ in tellers)


def _noun(parse: Parse, token: Token) -> set[int]:
    """What was said told again by a noun behind a comma: ", a figure that nobody confirms"."""
    noun = parse.tokens[token.head or 0]
    told = reporting.is_account(noun) or noun.lower == "something"
    below = parse.subtree(noun.index)
    return set(below) if told and _parted(parse, below[0]) else set()


def _clause(parse: Parse, token: Token) -> set[int]:
    below = parse.subtree(token.index)
    opens = next((parse.tokens[i].lower for i in below if parse.tokens[i].upos != "PUNCT"), "")
    return set(below) if opens in RELATIVES and _parted(parse, below[0]) else set()


def _parted(parse: Parse, first: int) -> bool:
    return bool(MARKS & {parse.tokens[first].text, parse.tokens[first - 1].text})
