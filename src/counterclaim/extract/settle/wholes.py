"""Who the people of a figure were by what is said of them: "two of the dead were children", "most of them soldiers"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from counterclaim.extract.figures.kinds import SECTORS
from counterclaim.extract.figures.victims import kind_of_mark, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import FIGHTERS, Draft, words_for
from counterclaim.extract.settle.owners import ATTACKERS, WORDS
from counterclaim.extract.settle.targets import STRUCK
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

ALL = words_in(WORDS, "every_one")
MOST = words_in(WORDS, "shares")
THEM = frozenset({"of", "them", "whom", "those", "the", "were", "are", "being"})
NAMED_SO = frozenset({"civilian", "civilians", "noncombatants", "non-combatants"})
"""Who is told apart as a civilian stands among others who are not; children and women do not."""
SAID = "said to be"
"""The rule of those who are told in a predicate what they were."""
BELONGING = frozenset({"belong", "serve", "fight"})
INTO = frozenset({"to", "in", "with", "for"})
SET_OFF = frozenset({",", "(", "–", "—", "-"})
CLOSED = frozenset({")", "–", "—", ";", ".", ":"})
LISTED = frozenset({"NOUN", "ADJ", "CCONJ", "PUNCT", "DET"})
REACH = 7
"""Words behind the people in which an apposition may tell of what kind they were."""


def of_predicate(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """ "Two of the dead were children", "a soldier is one of the dead": what the people are said to be."""
    if not (draft.victims is Victims.UNKNOWN or draft.elided):
        return draft
    head = parse.tokens[draft.mention.head]
    said = (*_said_to_be(parse, head), *_belonged_to(parse, head))
    kinds = [kind for token in said if (kind := _kind_of_body(parse, token, at))]
    return draft.with_victims(kinds[0], SAID) if kinds else draft


def _kind_of_body(parse: Parse, token: Token, at: Mapping[int, ActorMention]) -> Victims | None:
    """The kind that a noun tells, or the body it is of: "troopers of the Civil Guard", "members of the Taliban"."""
    own = kind_told(parse, token)
    bodies = (at.get(t.index) for t in (token, *parse.deps(token.index, "compound", "nmod")))
    told = (SECTORS.get(actor.actor.sector) for actor in bodies if actor and actor.actor.sector)
    body = next((kind for kind in told if kind in FIGHTERS), None)
    return body if body and own in (None, Victims.MILITARY) else own


def _said_to_be(parse: Parse, head: Token) -> Iterator[Token]:
    """What stands on the other side of "is": the predicate of a subject, or the subject of a predicate."""
    if head.deprel == "nummod" and head.head is not None:
        head = parse.tokens[head.head]
    above = parse.tokens[head.head] if head.head is not None else None
    if above is not None and head.deprel == "nsubj" and parse.deps(above.index, "cop"):
        yield above
    if parse.deps(head.index, "cop"):
        yield from parse.deps(head.index, "nsubj")
    below = parse.deps(head.index, "nmod")
    yield from (t for t in below if any(c.lower == "among" for c in parse.deps(t.index, "case")))


def _belonged_to(parse: Parse, head: Token) -> Iterator[Token]:
    """ "Twelve of the dead belonged to the police", "17 dead, who all served in the army": what they were of."""
    over = [parse.tokens[head.head]] if head.deprel == "nsubj" and head.head is not None else []
    verbs = (t for t in (*over, *parse.deps(head.index, "acl:relcl", "acl")) if t.lemma in BELONGING)
    to = (t for verb in verbs for t in parse.deps(verb.index, "obl"))
    yield from (t for t in to if {c.lower for c in parse.deps(t.index, "case")} & INTO)


def kind_told(parse: Parse, token: Token) -> Victims | None:
    """The kind that a noun tells, by what marks it first ("police officers")."""
    marks = (kind_of_mark(t.lower) for t in parse.deps(token.index, "compound", "amod"))
    return next((kind for kind in marks if kind), None) or kind_of_noun(token.lower)


def of_parts(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, people of no told kind taken for what their parts are told to be."""
    return tuple(_of_parts(parse, i, draft, drafts) for i, draft in enumerate(drafts))


def _of_parts(parse: Parse, index: int, whole: Draft, drafts: Sequence[Draft]) -> Draft:
    """Mixed where parts are of several kinds, or a part of one kind leaves room for others."""
    parts = [d for d in drafts if d.mention.part == index and d.victims is not Victims.UNKNOWN]
    parts = [d for d in parts if not _are_the_attackers(parse, d)]
    kinds = {d.victims for d in parts}
    guessed = any(step.rule in STRUCK for step in whole.trace)
    if any(step.rule == SAID for step in whole.trace):
        return whole
    if not (whole.victims is Victims.UNKNOWN or whole.elided or guessed):
        return _of_more_kinds(parse, whole, kinds)
    if len(kinds) > 1:
        return whole.with_victims(Victims.MIXED, "parts of several kinds")
    if not kinds:
        listed = set(_listed_behind(parse, whole))
        return _several(whole) if len(listed) > 1 else _of_apposition(parse, whole)
    lesser = sum(d.mention.count.low for d in parts) < whole.mention.count.low
    words = {t.lower for d in parts for t in parse.between(d.mention.evidence)}
    return _beside(whole, kinds.pop(), bool(words & NAMED_SO)) if lesser else whole


def _of_more_kinds(parse: Parse, whole: Draft, kinds: Iterable[Victims]) -> Draft:
    """ "Seven troops, two of them of the police", "26 hostages, 18 of them soldiers": words for more than one kind."""
    nouns = [t.lower for t in words_for(parse, whole) if t.upos == "NOUN"]
    broad = nouns[-1:] != [] and nouns[-1] in words_of("broad")
    others = {kind for kind in kinds if kind is not whole.victims and kind in FIGHTERS}
    return whole.with_victims(Victims.MIXED, "a part is of one kind") if broad and others else whole


def _are_the_attackers(parse: Parse, part: Draft) -> bool:
    """ "Three of the attackers" are no part of those whom they attacked."""
    return bool({t.lower for t in parse.between(part.mention.evidence)} & ATTACKERS)


def _beside(whole: Draft, kind: Victims, apart: bool) -> Draft:
    """The whole with a part of one kind: those told apart as civilians, and all fighters, had others beside them."""
    if kind is Victims.CIVILIAN and not apart:
        return whole.with_victims(Victims.CIVILIAN, "civilians among them")
    if kind is whole.victims:
        return whole
    return whole.with_victims(Victims.MIXED, "a part is of one kind")


def _of_apposition(parse: Parse, whole: Draft) -> Draft:
    """ "59 people, most of them soldiers", "70 dead, nearly all of them civilians", "ten, including a child"."""
    kinds = list(_told_behind(parse, whole))
    if not kinds:
        return whole
    words = {token.lower for token, _ in kinds}
    told = {kind for _, kind in kinds}
    if len(told) > 1:
        return _several(whole)
    kind = told.pop()
    if _all_of_them(parse, kinds[0][0]):
        return whole.with_victims(kind, "all told to be so")
    return _beside(whole, kind, bool(words & NAMED_SO))


def _several(whole: Draft) -> Draft:
    return whole.with_victims(Victims.MIXED, "told to be of several kinds")


def _behind(parse: Parse, whole: Draft) -> Iterator[tuple[Token, ...]]:
    """The words of the sentence right behind the people, and those behind the verb that tells their fate, if later."""
    end = parse.sentence_of(whole.mention.head).end
    called = max(whole.mention.head, *(t.index for t in words_for(parse, whole)), 0)
    for start in sorted({called, max(called, whole.mention.trigger)}):
        yield parse.tokens[start + 1 : end]


def _listed_behind(parse: Parse, whole: Draft) -> Iterator[Victims]:
    """The kinds in a bare list set off behind the people: "189 dead, combatants and civilians"; no subject's."""
    end = parse.sentence_of(whole.mention.head).end
    start = max(whole.mention.head, whole.mention.trigger) + 1
    behind = parse.tokens[start : min(end, start + REACH + 4)]
    if not behind or behind[0].text not in SET_OFF:
        return
    rest, kept = behind[1:], LISTED
    if [t.lower for t in rest[:2]] == ["those", "of"]:
        rest, kept = rest[2:], LISTED | {"NUM"}
    listed = list(takewhile(lambda t: t.upos in kept and t.text not in CLOSED, rest))
    after = parse.tokens[listed[-1].index + 1] if listed and listed[-1].index + 1 < end else None
    acts = (after is not None and after.upos in ("VERB", "AUX")) or any(t.deprel.startswith("nsubj") for t in listed)
    if not acts:
        yield from (kind for t in listed if (kind := kind_told(parse, t) or kind_of_mark(t.lower)))


def _told_behind(parse: Parse, whole: Draft) -> Iterator[tuple[Token, Victims]]:
    """The nouns of kinds behind the people, where a word for a share of them leads to it."""
    for behind in _behind(parse, whole):
        yield from _for_the_most_part(parse, behind)
        yield from _among_them(parse, behind)
        yield from _led(parse, behind)


def _led(parse: Parse, behind: Sequence[Token]) -> Iterator[tuple[Token, Victims]]:
    """ "Most of them soldiers and policemen": the nouns that a word for a share leads to."""
    led = False
    for token in behind[: REACH + 4]:
        if token.lower in ALL | MOST and _leads(parse, token):
            led = True
        elif led and token.upos in ("VERB", "NUM") and token.lower not in THEM:
            return
        elif led and token.upos == "NOUN":
            kind = kind_told(parse, token)
            if kind:
                yield token, kind
            if not kind or not parse.deps(token.index, "conj"):
                return


def _for_the_most_part(parse: Parse, behind: Sequence[Token]) -> Iterator[tuple[Token, Victims]]:
    """ "624 people, civilians for the most part", "12 dead, police officers for the most part"."""
    words = [t.lower for t in behind[:8]]
    at = words.index("for") - 1 if "for" in words[2:] else 0
    share = words[:1] == [","] and words[at + 1 : at + 5] == ["for", "the", "most", "part"]
    if share and (kind := kind_told(parse, behind[at])):
        yield behind[at], kind


def _among_them(parse: Parse, behind: Sequence[Token]) -> Iterator[tuple[Token, Victims]]:
    """ "20 people, a soldier among them", "20 dead, civilians included"."""
    words = [t.lower for t in behind[: REACH + 1]]
    at = next((i for i, pair in enumerate(pairwise(words)) if pair == ("among", "them")), 0)
    at = at or next((i for i, word in enumerate(words) if word == "included"), 0)
    if words[:1] == [","] and at > 1 and all(t.upos not in ("VERB", "AUX") for t in behind[:at]):
        yield from ((t, kind) for t in behind[1:at] if t.upos == "NOUN" and (kind := kind_told(parse, t)))


def _leads(parse: Parse, token: Token) -> bool:
    """Whether a share is told of those just counted: "11 deaths among its troops" are not of any others."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    set_off = parse.tokens[token.index - 1].lower in {",", "(", "–", "—", "and", "almost", "nearly"}
    return token.lower != "among" or set_off or any(t.lower in {"them", "whom", "those"} for t in behind)


def _all_of_them(parse: Parse, noun: Token) -> bool:
    words = {t.lower for t in parse.tokens[max(0, noun.index - 5) : noun.index]}
    return bool(words & ALL) and not words & {"half"}
