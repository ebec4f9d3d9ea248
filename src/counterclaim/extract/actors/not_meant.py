"""Whom a pronoun does not mean though he fits: who is told of as somebody else by the words around it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from counterclaim.extract.entries import is_loose
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import reports
from counterclaim.model.parse import Parse, Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLURAL = frozenset(("they", "their", "them"))
OFFICES = frozenset(("office", "government", "administration", "ministry", "department"))
DASHES = frozenset(("-", "–", "—"))
BESIDE, TELLING = 3, frozenset(("VERB", "AUX", "NOUN", "ADV", "ADJ"))
"""How near to a name a word must stand that tells something with it, and of which kind it is."""


def but_others(
    parse: Parse, token: Token, fits: Sequence[ActorMention], quoted: Container[int]
) -> Sequence[ActorMention]:
    """Those who may be meant, without those who are told of as others; by some signs only where somebody is left."""
    fits = [m for m in fits if not _only_within(parse, quoted, token, m)] or fits
    fits = [m for m in fits if not (_in_own_words(parse, token, m) or _tells_him(parse, token, m))] or fits
    fits = [m for m in fits if not (_is_his_own(parse, token, m) or _is_told_by(parse, token, m))]
    return [m for m in fits if not _is_told_of_others(parse, token, m)]


def _only_within(parse: Parse, quoted: Container[int], token: Token, mention: ActorMention) -> bool:
    """Whether somebody is told of by words that are quoted, and it speaks outside of them: "'a lie of the Ustasha';
    the army, it said". A name that only has marks around it is not quoted.
    """
    around = {*range(mention.start - BESIDE, mention.start), *range(mention.end, mention.end + BESIDE)}
    told = mention.head in quoted and any(i in quoted and parse.tokens[i].upos in TELLING for i in around if i >= 0)
    whose = token.head if token.deprel == "nmod:poss" and token.head is not None else token.index
    return told and token.index not in quoted and reports(parse, whose)


def _in_own_words(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether somebody is named in what "he" then says, and so is somebody else: "Petrov had fled, he said"."""
    before = parse.tokens[token.index - 1] if token.index else None
    if token.deprel == "nmod:poss" or before is None or before.upos != "PUNCT" or not reports(parse, token.index):
        return False
    word = parse.tokens[mention.head]
    framing = any(t.deprel.startswith("advcl") for t in (word, *parse.ancestors(word.index)))
    apart = is_parted(parse, mention.end, token.index)
    spoke = word.head != token.head and reports(parse, word.index)
    return word.sentence == token.sentence and not framing and not apart and not spoke


def _tells_him(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether somebody is who "he" was asked or told by: "Told by an officer that it fell, he laughed"."""
    word = parse.tokens[mention.head]
    above = parse.tokens[word.head] if word.deprel == "obl:agent" and word.head is not None else None
    return above is not None and above.deprel.startswith("advcl") and above.head == token.head


def _is_his_own(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether somebody is told of as his who is meant: "his brother says *he* was shot"."""
    owners = parse.deps(mention.head, "nmod:poss")
    mine = PERSONAL.get(token.lower)
    told = mine is not None and any(PERSONAL.get(t.lower) == mine for t in owners)
    return told and _is_below(parse, token, mention)


def _is_told_by(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether an office says what "he" suffered, who is none of its own: "the mayor's office said *he* was hit"."""
    word = parse.tokens[mention.head]
    suffers = token.deprel == "nsubj:pass" and token.lower in PERSONAL
    tells = word.lemma.lower() in OFFICES and reports(parse, word.index)
    return suffers and tells and _is_below(parse, token, mention)


def _is_told_of_others(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether somebody is only told what befell those who are meant: "told reporters that *they* had been shot"."""
    word = parse.tokens[mention.head]
    told = word.deprel in ("iobj", "obj") and token.lower in PLURAL and token.deprel.startswith("nsubj")
    clause = parse.tokens[token.head] if told and token.head is not None else None
    return clause is not None and clause.deprel == "ccomp" and clause.head == word.head


def _is_below(parse: Parse, token: Token, mention: ActorMention) -> bool:
    """Whether a word stands in what somebody does or says."""
    return any(t.index == parse.tokens[mention.head].head for t in parse.ancestors(token.index))


def is_parted(parse: Parse, start: int, end: int) -> bool:
    """Whether a semicolon, a lone dash or a colon begins another clause: "Petrov was sceptical - Kyiv, he said, had
    lost"; a colon right before `end` ends a label: "PETROV: He is".
    """
    between = parse.tokens[start:end]
    dashes = [t for t in between if t.text in DASHES and is_loose(parse, t.index)]
    return any(t.text == ";" or (t.text == ":" and t.index < end - 1) for t in between) or len(dashes) == 1
