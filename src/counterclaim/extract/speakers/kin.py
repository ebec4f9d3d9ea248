"""Who one more of those who spoke before is: "another", "a second source", "one of them"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

PAIRED = frozenset(("both", "each", "either", "two"))
SIDES = words_in("speakers_words.toml", "sides")
MORE = words_in("speakers_words.toml", "more_of")
PLAIN = words_in("speakers_words.toml", "plain_people")
NAMED = 6
"""Within how many tokens of "one" a name may follow: "one of them, Oxfam"."""
MANY = ("NNS", "NNPS")


def is_one_more(parse: Parse, token: Token, mention: ActorMention | None) -> bool:
    """Whether a token is one more of some kind, and nothing else tells whose he is."""
    if mention is not None and mention.actor.party:
        return False
    return token.lower == "another" or _of_a_kind(parse, token) or _of_them(parse, token)


def one_more(parse: Parse, actors: Sequence[ActorMention], token: Token) -> ActorMention | None:
    """Whom one more is of: those of his kind who spoke last, or whoever did in the sentence before."""
    here = parse.sentence_of(token.index)
    told = [m for m in actors if m.head < token.index and not m.adjective and m.rule != "pronoun"]
    spoke = [m for m in told if _speaks(parse, m)]
    if token.lower == "another":
        before = parse.sentences[here.index - 1] if here.index else here
        near = (m for m in reversed(spoke) if before.start <= m.head < before.end <= here.start)
        return next((m for m in near if before.stretch == here.stretch), None)
    near = (m for m in reversed(spoke) if here.stretch - parse.sentence_of(m.head).stretch <= 1)
    last = next((m for m in near if _is_kin(parse, m, token)), None)
    between = [m for m in told if last and last.end <= m.start < here.start and parse.tokens[m.head].xpos in MANY]
    return None if token.lower == "one" and between else last


def _speaks(parse: Parse, mention: ActorMention) -> bool:
    return reporting.reports(parse, mention.head) or reporting.is_source(parse, mention.start)


def _is_kin(parse: Parse, mention: ActorMention, token: Token) -> bool:
    word = parse.tokens[mention.head]
    if token.upos == "NUM" or token.lower == "one":
        return word.xpos in MANY and word.lemma.lower() in PLAIN
    return word.lemma.lower() == token.lemma.lower()


def _of_a_kind(parse: Parse, token: Token) -> bool:
    """ "A second source", "another officer", with no word of whose he is."""
    if token.lemma.lower() not in PLAIN:
        return False
    return any(t.lower in MORE for t in _beside(parse, token)) and all(t.lower in MORE for t in _beside(parse, token))


def _beside(parse: Parse, token: Token) -> Iterator[Token]:
    yield from (t for t in parse.deps(token.index, "amod", "det", "compound", "nmod") if t.lower not in ("a", "the"))


def _of_them(parse: Parse, token: Token) -> bool:
    """ "One of them", "one of the sources", who says something and is not named behind: "one of them, Oxfam, said"."""
    named = any(t.upos == "PROPN" for t in parse.tokens[token.index + 3 : token.index + NAMED])
    if named or token.lower != "one" or not reporting.reports(parse, token.index):
        return False
    return any(t.lower == "them" or t.lemma.lower() in PLAIN for t in parse.deps(token.index, "nmod"))
def is_other_side(parse: Parse, token: Token) -> bool:
    """Whether a word is "the other side"."""
    beside = [t.lower for t in parse.tokens[max(0, token.index - 2) : token.index]]
    return token.lower in ("side", "camp") and beside == ["the", "other"]


def pairs(parse: Parse, token: Token) -> bool:
    """Whether a phrase means the two parties: "both sides", "each", "officials in both countries"."""
    if token.lower in ("each", "both"):
        return True
    clauses = [c for c in parse.deps(token.index, "acl") if c.index > token.index]
    gone = {i for c in clauses for i in parse.subtree(c.index)}
    below = [parse.tokens[i] for i in parse.subtree(token.index) if i not in gone]
    near = [t for t in below if abs(t.index - token.index) <= 4]
    paired = (t for t in near if t.lower in PAIRED and t.upos in ("DET", "NUM", "ADJ", "PRON"))
    sides = {t.index for t in near if t.lemma.lower() in SIDES}
    return bool(sides) and any(t.head in {*sides, token.index} or t.head is None for t in paired)
