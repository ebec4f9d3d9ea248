"""Who people of no told kind were by what the next sentence says of them: "They were all civilians"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.figures.words import fate_called
from counterclaim.extract.settle.draft import FIGHTERS, Draft
from counterclaim.extract.settle.wholes import NAMED_SO, SAID, kind_told
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Sentence, Token
from counterclaim.model.text import Role

ALL = frozenset({"they", "all", "both"})
MOST = frozenset({"most", "many"})
ANY = frozenset({"victims", "casualties"})
"""What all that were hurt are called whatever their fate."""


def said_next(parse: Parse, draft: Draft) -> Draft:
    """The draft, people left unnamed taken for what the sentence behind theirs says that they were."""
    if not (draft.victims is Victims.UNKNOWN or draft.elided) or draft.mention.count.high == 0:
        return draft
    behind = parse.sentences[draft.sentence + 1 : draft.sentence + 2]
    if not behind or draft.role is not Role.BODY or draft.mention.part is not None:
        return draft
    subject, kinds = _predicate(parse, behind[0], draft)
    if not kinds or subject is None:
        return draft
    one = next(iter(kinds)) if len(kinds) == 1 else Victims.MIXED
    named = {t.lower for t in parse.words(behind[0])} & NAMED_SO
    most = subject.lower in MOST and bool(one in FIGHTERS or named)
    return draft.with_victims(Victims.MIXED if most else one, SAID)


def _predicate(parse: Parse, sentence: Sentence, draft: Draft) -> tuple[Token | None, set[Victims]]:
    """The subject of "all of them were soldiers" that takes up a figure, and the kinds it is said to be of."""
    for said in parse.tokens[sentence.start : sentence.end]:
        told = said.deprel == "ccomp" and said.head is not None and said.head < said.index
        if said.upos not in ("NOUN", "PROPN") or not parse.deps(said.index, "cop") or told:
            continue
        subject = next((t for t in parse.deps(said.index, "nsubj") if _takes_up(parse, t, draft)), None)
        if subject is not None and not any(t.lower in ("not", "n't") for t in parse.deps(said.index, "advmod")):
            return subject, set(_kinds(parse, said))
    return None, set()


def _takes_up(parse: Parse, subject: Token, draft: Draft) -> bool:
    """Whether a subject stands for the people just counted: "they", "most of the dead", "the victims"."""
    below = parse.deps(subject.index, "nmod")
    fates = {fate for t in (subject, *below) if (fate := fate_called(t.lower)) and t.lower not in ANY}
    if fates and fates != {draft.mention.status}:
        return False
    counted = any(t.upos == "NUM" for t in parse.deps(subject.index, "nummod"))
    pronoun = subject.lower in ALL | MOST and all(t.lower in ("them", "dead", *ANY) or fates for t in below)
    return not counted and (pronoun or subject.lower in ANY or fate_called(subject.lower) is not None)


def _kinds(parse: Parse, said: Token) -> Iterator[Victims]:
    for noun in (said, *parse.deps(said.index, "conj")):
        if kind := kind_told(parse, noun):
            yield kind
