"""Whether the words of a figure tell of both sides.

"Fifty guerrillas and sailors", "each side reported losses", "each blamed the other for the shelling".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import SOLDIERS, Draft, verb_over
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Parse, Token

LOYAL = words_in(WORDS, "loyal")
IRREGULARS = words_in(WORDS, "militiamen")
"""Fighters who may stand by an army: "soldiers and militiamen"."""
EITHER = frozenset({"each", "both", "either"})
SIDES = words_in(WORDS, "parties_to")
AGAINST = frozenset({"other", "another"})
EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
THE_OTHER = EACH_OTHER | {("the", "other")}


def of_foes_together(parse: Parse, draft: Draft) -> Draft:
    """ "More than 100 soldiers and rebels": those who fight each other, counted in one number."""
    if draft.victims is not Victims.MIXED or draft.mention.count.low == 1:
        return draft
    home = parse.sentences[draft.sentence]
    phrase = _coordinated(parse, parse.tokens[draft.mention.head])
    phrase += [t for t in _listed(parse, draft) if t not in phrase and home.start <= t.index < home.end]
    kinds = {kind_of_noun(t.lower) for t in phrase if t.lower not in IRREGULARS and not _is_loyal(parse, t)}
    if Victims.MILITANT in kinds and kinds & SOLDIERS:
        return draft.with_side(BOTH, "of two that fight, counted together", parse.tokens[draft.mention.head].span)
    return draft


def _coordinated(parse: Parse, head: Token) -> list[Token]:
    """The nouns that a number counts together."""
    return [head, *parse.deps(head.index, "conj")]


def _listed(parse: Parse, draft: Draft) -> list[Token]:
    """ "Several hundred people, among them civilians, insurgents and soldiers": the kinds that a whole is told of."""
    below = parse.deps(draft.mention.head, "nmod", "appos")
    told = [t for t in below if any(c.lower in ("among", "including") for c in parse.deps(t.index, "case"))]
    return [t for noun in told for t in _coordinated(parse, noun)]


def _is_loyal(parse: Parse, noun: Token) -> bool:
    return any(t.lower in LOYAL for t in parse.deps(noun.index, "amod", "compound"))


def told_of_each(parse: Parse, draft: Draft) -> Draft:
    """ "Each side reported dozens of casualties", "each says it inflicted thousands on the other": both lost them."""
    if draft.mention.owner is not None or draft.mention.count.high == 0:
        return draft
    subjects = [t for v in _telling(parse, draft) for t in parse.deps(v.index, "nsubj") if t.deprel == "nsubj"]
    each = next((t for t in subjects if _is_each(parse, t)), None)
    return draft.with_side(BOTH, "told of each side", each.span) if each else draft


def _telling(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The verb that tells a figure and those that say so; what each accuses the other of is told of neither."""
    verb = verb_over(parse, draft)
    while verb is not None:
        yield verb
        verb = parse.tokens[verb.head] if verb.deprel == "ccomp" and verb.head is not None else None


def _is_each(parse: Parse, subject: Token) -> bool:
    """ "Each side", "both armies", or "each" by itself, who does it to the other."""
    if subject.lower == "each":
        home = parse.sentence_of(subject.index)
        return any(t.lower in AGAINST for t in parse.tokens[subject.index : home.end])
    marks = {t.lower for t in parse.deps(subject.index, "det", "amod", "nummod")}
    return subject.lower in SIDES and bool(marks & EITHER)


def is_mutual_blame(parse: Parse, draft: Draft) -> bool:
    """ "Each blamed the other for the war in which scores died": what two tell of each other counts nobody's own."""
    objects = parse.deps(draft.said.cue_token, "obj") if draft.said else ()
    words = (tuple(t.lower for t in parse.tokens[max(0, token.index - 1) : token.index + 2]) for token in objects)
    return any(pair in THE_OTHER for told in words for pair in pairwise(told))


def of_mutual_blame(draft: Draft, setting: Setting) -> Draft:
    """Those for whom two states blame each other may be of both, unless a place tells whose they were.

    No more than a guess: `told_of_each`, which the words tell, says nothing of what one accuses another of.
    """
    states = draft.party is not None and setting.is_state(draft.party) and not setting.groups
    return draft.with_side(BOTH, "each blames the other for them") if states and draft.country is None else draft
