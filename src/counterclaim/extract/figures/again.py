"""One fate told of more people, its verb left out: "one died at night and the other this morning", "as did X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft, last_told, told_before
from counterclaim.extract.figures.groups import SINGLE, Group, groups_of
from counterclaim.extract.figures.negated import is_negated
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_unreal
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.words import JOINERS, in_order, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_OF_ONE = frozenset({Frame.PATIENT, Frame.THEME, Frame.STATE})
_LIKE = frozenset({"did", "was", "were", "had", "is", "are"})


def find_again(
    phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention], triggers: Sequence[Trigger]
) -> list[Draft]:
    """The figures of those who share a fate told right before them in their sentence by a verb left out, and of the
    other of two.
    """
    used = {i for d in drafts for i in d.people}
    more = [_more(phrases, drafts, c) for c in counts if used.isdisjoint(range(c.start, c.end))]
    one_more = words_of("ordinals") | {"other", "last"}
    others = [_other(phrases, drafts, t) for t in phrases.parse.tokens if t.lower in one_more and t.index not in used]
    like = [_like(phrases, drafts, t, used) for t in phrases.parse.tokens if t.lower in {"as", "so"}]
    apart = [_with_a_fate(phrases, drafts, t) for t in triggers if t.frame in _OF_ONE]
    return [d for d in (*more, *others, *like, *apart) if d is not None]


def _more(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "Three died near Bor, and *two more when a mine went off*": a bare number joined to the verb of a fate."""
    words = phrases.parse.tokens
    within = [words[i] for i in range(count.start, count.end)]
    model = next((d for t in within if (d := _joined_to(phrases, drafts, t))), None)
    bare = phrases.clauses.is_bare(count)
    if model is None or not bare or not _opens(phrases, count.start) or not _timed(phrases, count.end, count.start):
        return None
    tokens, kind = tuple(range(count.start, count.end)), model.group.victims
    group = Group(count.end - 1, model.group.noun, tokens, count.count, count.span, "ellipsis", kind)
    return _draft(model, group)


def _other(phrases: Phrases, drafts: Sequence[Draft], token: Token) -> Draft | None:
    """ "One died at night and *the other this morning*", "three died and *a fourth later*": one more."""
    article = phrases.clauses.at(token.index - 1, token)
    model = _joined_to(phrases, drafts, token, over_nouns=True)
    model = model or (_under(phrases, drafts, token) if token.lower in words_of("ordinals") else None)
    if article is None or model is None or article.lower not in {"the", "a"} or not _is_next(model, token):
        return None
    if not _opens(phrases, article.index) or not _timed(phrases, token.index + 1, token.index):
        return None
    tokens = (article.index, token.index)
    group = Group(token.index, model.group.noun, tokens, Count.exactly(1), None, "ellipsis", model.group.victims)
    return _draft(model, group)


def _with_a_fate(phrases: Phrases, drafts: Sequence[Draft], trigger: Trigger) -> Draft | None:
    """ "One was killed and *the other was captured*": the second of two, where a verb of its own tells its fate."""
    verb = phrases.parse.tokens[trigger.token]
    subject = next((t for t in phrases.parse.deps(verb.index, "nsubj") if t.index < verb.index), None)
    article = None if subject is None else phrases.clauses.at(subject.index - 1, subject)
    if subject is None or article is None or (article.lower, subject.lower) != ("the", "other"):
        return None
    model = last_told(d for d in told_before(phrases.parse.tokens, drafts, subject.index) if d.part is None)
    if model is None or model.group.counted is None or not _is_of_two(phrases, model, subject):
        return None
    if is_unreal(phrases.clauses, verb) or is_negated(phrases.clauses, verb):
        return None
    tokens = (article.index, subject.index)
    group = Group(subject.index, model.group.noun, tokens, Count.exactly(1), None, "ellipsis", model.group.victims)
    return replace(_draft(model, group), trigger=verb.index, status=trigger.status)


def _is_of_two(phrases: Phrases, model: Draft, other: Token) -> bool:
    """ "*One* was killed and the other ...", "*two* were seized; *one* fled and the other ..."."""
    told = model.group.count
    between = (c.count for at, c in phrases.clauses.starts.items() if model.last < at < other.index)
    return told == Count.exactly(1) or (told == Count.exactly(2) and Count.exactly(1) in between)


def _under(phrases: Phrases, drafts: Sequence[Draft], token: Token) -> Draft | None:
    """The figure whose verb stands a little above a word, whatever lies between."""
    above = {t.index for t in list(phrases.parse.ancestors(token.index))[:3]}
    before = (d for d in drafts if d.end < token.index and d.trigger in above)
    return next(before, None)


def _is_next(model: Draft, token: Token) -> bool:
    """ "One died and *the other* ...", "three died and *a fourth* ...": the next of those told before."""
    order = in_order("ordinals")
    number = order.index(token.lower) + 2 if token.lower in order else 2
    return model.group.count == Count.exactly(number - 1) or model.group.count == Count.exactly(1)


def _like(phrases: Phrases, drafts: Sequence[Draft], token: Token, used: set[int]) -> Draft | None:
    """ "Major X lost his life, *as did Private Y*", "two were killed, *and so was the captain*"."""
    verb, first = (phrases.clauses.at(token.index + i, token) for i in (1, 2))
    if verb is None or first is None or verb.lower not in _LIKE:
        return None
    head = _subject(phrases, verb, first)
    told = token if verb.head == token.index else verb if verb.deprel != "cop" else head
    above = None if head is None or told is None else phrases.clauses.head(told)
    model = None if above is None else _told_by(phrases, drafts, above, verb)
    groups = groups_of(phrases, head.index) if head is not None and model is not None else ()
    group = next((g for g in groups if g.rule in {*SINGLE, "pair"} and used.isdisjoint(g.tokens)), None)
    if model is None or group is None or min(group.tokens) > first.index + 1:
        return None
    side = side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
    return replace(_draft(model, group), side=side if side.told else UNTOLD)


def _subject(phrases: Phrases, verb: Token, first: Token) -> Token | None:
    """The noun that stands behind "as did" or "so was"."""
    like = phrases.clauses.head(verb) if verb.deprel == "cop" else None
    if like is not None and like.index < verb.index:
        return next((t for t in phrases.parse.deps(like.index, "nsubj") if t.index >= first.index), None)
    if verb.deprel == "cop":
        return like
    return next((t for t in phrases.parse.deps(verb.index, "nsubj", "obj") if t.index >= first.index), None)


def _told_by(phrases: Phrases, drafts: Sequence[Draft], above: Token, like: Token) -> Draft | None:
    """The figure of a clause whose subject it befell: its trigger is the verb, or stands right under it."""
    near = [d for d in drafts if above.index in {d.trigger, phrases.parse.tokens[d.trigger].head}]
    suffered = [d for d in near if d.first < d.trigger]
    passive = phrases.clauses.passive(above) or above.upos not in {"VERB", "AUX"}
    return last_told(suffered) if passive is (like.lower in _BE) else None


_BE = frozenset({"was", "were", "is", "are"})


def _joined_to(phrases: Phrases, drafts: Sequence[Draft], token: Token, *, over_nouns: bool = False) -> Draft | None:
    """The figure whose verb, or whose people, a word is coordinated with; or a noun of its clause."""
    head = phrases.clauses.head(token) if token.deprel == "conj" else None
    told = [] if head is None else [head]
    while over_nouns and told and told[-1].upos in {"NOUN", "PROPN"} and (up := phrases.clauses.head(told[-1])):
        told.append(up)
    at = {t.index for t in told}
    before = (d for d in drafts if d.end < token.index)
    return next((d for d in before if d.trigger in at or at & d.people), None)


def _opens(phrases: Phrases, start: int) -> bool:
    """Whether a word that joins clauses stands right before a phrase."""
    before = phrases.clauses.at(start - 1, phrases.parse.tokens[start])
    return before is not None and before.lower in JOINERS


def _timed(phrases: Phrases, end: int, start: int) -> bool:
    """Whether what follows a phrase only says when, where or how it came about."""
    behind = phrases.clauses.at(end, phrases.parse.tokens[start])
    return behind is not None and behind.lower in words_of("then") | words_of("today") | words_of("ordinals")


def _draft(model: Draft, group: Group) -> Draft:
    return replace(model, group=group, rule="ellipsis", by=None, part=None, extra=())
