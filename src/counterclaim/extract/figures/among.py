"""Words that point at those told of before: "among them", "of the dead", "those of two women", "it includes 20"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.groups import SINGLE, Group, groups_of
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.uncounted import is_vague
from counterclaim.extract.figures.victims import is_people, is_plural, is_thing, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

AMONG = frozenset({"them", "those", "these", "dead", "killed", "victims", "casualties", "whom", "which"})
INCLUDES = frozenset({"include", "comprise"})
THEM = frozenset({"them", "whom", "these", "those"})
_POINTING = frozenset({"it", "they", "this", "that", "these", "those", "which"})


def is_among(words: Sequence[Token]) -> bool:
    """Whether words point at those told before: "among them", "of the dead", "of the soldiers", no "of the council"."""
    low = [t.lower for t in words]
    pairs = enumerate(pairwise(low))
    return any(a in {"among", "of"} and (b in AMONG or (b == "the" and _those(words[i + 2 :]))) for i, (a, b) in pairs)


def _those(words: Sequence[Token]) -> bool:
    """Whether a phrase behind "the" is one of many people, and none of a body of them or a ranking."""
    behind = words[1:] if words and words[0].upos == "NUM" else words
    run = list(takewhile(lambda t: t.upos in {"ADJ", "NOUN", "PROPN", "VERB"}, behind))
    ranked = any(t.xpos in {"JJS", "RBS"} for t in words[:1])
    return not ranked and any(t.lower in AMONG or (is_people(t.lower) and is_plural(t)) for t in run)


def is_those_of(phrases: Phrases, count: CountMention) -> bool:
    """ "16 lives, *those of* twelve soldiers and four clerks", "among them *those of* two women": whose they were."""
    words = phrases.parse.tokens
    opens = phrases.clauses.at(count.start - 3, words[count.start])
    led = [t.lower for t in words[max(0, count.start - 2) : count.start]] == ["those", "of"]
    return led and opens is not None and opens.lower in {",", ":", "(", "–", "—", "were", "are"}


def of_other_people(phrases: Phrases, count: CountMention, whole: Victims) -> bool:
    """ "Ten villagers died; he knew *some of the gunmen*": those of whom a number is one are not those told before."""
    of, the, noun = (phrases.clauses.at(count.end + i, phrases.parse.tokens[count.start]) for i in range(3))
    if of is None or the is None or noun is None or (of.lower, the.lower) != ("of", "the") or noun.lower in AMONG:
        return False
    kind = kind_of_noun(noun.lower)
    camps = (whole is Victims.MILITANT, kind is Victims.MILITANT)
    told = kind is not None and not {kind, whole} & {Victims.UNKNOWN, Victims.MIXED}
    return told and camps[0] is not camps[1]


def of_things(phrases: Phrases, start: int, tokens: Iterable[int]) -> bool:
    """ "Thirty cars were damaged, *six of them* burned": some of the things that were counted right before."""
    words = phrases.parse.tokens
    if not {"them", "which"} & {words[i].lower for i in tokens}:
        return False
    beside, comma = (phrases.clauses.at(start - i, words[start]) for i in (2, 1))
    if beside is not None and comma is not None and comma.text == "," and is_thing(beside.lower) and is_plural(beside):
        return True
    before = (c for c in phrases.clauses.starts.values() if c.start < start)
    last = max(before, key=lambda c: c.start, default=None)
    near = last is not None and words[last.start].sentence == words[start].sentence
    return near and last is not None and is_thing(words[phrases.clauses.counted_noun(last)].lower)


def were_among(phrases: Phrases, count: CountMention) -> bool:
    """ "Two small children *were among them*": some of those before, in a clause of their own."""
    noun = phrases.parse.tokens[phrases.clauses.counted_noun(count)]
    behind = [t.lower for t in phrases.parse.tokens[noun.index + 1 : phrases.parse.sentence_of(noun.index).end]]
    told = behind[:1] in (["were"], ["are"], ["was"]) and behind[1:3] in (["among", "them"], ["among", "these"])
    return told and phrases.clauses.human(noun)


def are_described(phrases: Phrases, count: CountMention, last: int) -> bool:
    """ "One of the airmen *shot down off the coast* was picked up": of people whom their own words tell apart from
    those of a sentence before, who end at a token.
    """
    if last >= phrases.parse.sentence_of(count.start).start:
        return False
    noun = phrases.clauses.phrase_behind(phrases.parse.tokens[count.end - 1], "of")
    told = () if noun is None else phrases.parse.deps(noun, "acl", "acl:relcl")
    return any(t.upos == "VERB" and t.lower not in words_of("fates") | words_of("taken") for t in told)


def have_a_clause(phrases: Phrases, count: CountMention) -> bool:
    """ "Four *students of whom* nothing was heard": "whom" stands for those counted, and for none before."""
    noun = phrases.clauses.counted_noun(count)
    behind = [t.lower for t in phrases.parse.tokens[noun + 1 : noun + 3]]
    return noun >= count.end and behind == ["of", "whom"]


def first_of(phrases: Phrases, noun: int) -> int:
    """The first of the people that a noun is listed behind: "*a man* and four boys"."""
    token = phrases.parse.tokens[noun]
    while token.deprel == "conj" and token.head is not None and phrases.parse.tokens[token.head].upos != "VERB":
        token = phrases.parse.tokens[token.head]
    return token.index


def includes_some(phrases: Phrases, token: Token) -> bool:
    """ "It includes 21 women", "the figure includes 170 children": a sum told before, and what is in it."""
    if token.upos != "VERB" or not is_form(token, INCLUDES):
        return False
    subject = phrases.clauses.subject(token)
    return subject is not None and subject.lower in _POINTING | words_of("amounts") | words_of("dead")


def who_is(phrases: Phrases, group: Group) -> Group:
    """ "*The mayor* was one of those killed": the one who is said to be one of them, in place of the number."""
    head = phrases.parse.tokens[group.head]
    subject = next((phrases.parse.tokens[i] for i in group.tokens if phrases.parse.tokens[i].deprel == "nsubj"), head)
    said = phrases.clauses.head(subject) if subject.deprel == "nsubj" else None
    one = phrases.parse.tokens[min(group.tokens)].lower == "one"
    if one and said is not None and said.index > max(group.tokens) and phrases.parse.deps(said.index, "cop"):
        # "*One of the dead was a colonel*": the words that say who the one was are his.
        one_more = [g for g in groups_of(phrases, phrases.canonical(said.index))[:1] if g.rule in SINGLE]
        return replace(group, tokens=tuple(sorted({*group.tokens, *(i for g in one_more for i in g.tokens)})))
    if group.count != Count.exactly(1) or head.lower != "one" or not phrases.parse.deps(head.index, "cop"):
        return group
    subjects = (t for t in phrases.parse.deps(head.index, "nsubj") if t.index < head.index and t.upos != "PRON")
    told = [g for t in subjects for g in groups_of(phrases, phrases.canonical(t.index)) if g.rule in SINGLE]
    if len(told) != 1:
        return group
    kind = group.victims if told[0].victims is Victims.UNKNOWN else told[0].victims
    tokens = tuple(sorted({*told[0].tokens, *group.tokens}))
    return replace(told[0], tokens=tokens, counted=group.counted, victims=kind)


def of_the_victims(phrases: Phrases, count: CountMention) -> Group | None:
    """ "*Two of the victims* worked for the railway": some of those told of, whatever is said of them."""
    last = phrases.parse.tokens[count.end - 1]
    # "Many of the victims had been shot": how they died, and no number of them.
    told = count.count.low > 0 and not is_vague(count.count)
    noun = phrases.clauses.phrase_behind(last, "of") if told and phrases.clauses.is_bare(count) else None
    if noun is None or phrases.parse.tokens[noun].lower != "victims" or not last.deprel.startswith("nsubj"):
        return None
    kind = kind_of(phrases, noun, phrases.own(noun))
    return Group(last.index, noun, tuple(range(count.start, noun + 1)), count.count, count.span, "victims", kind)


def on_each_side(phrases: Phrases, group: Group) -> Group:
    """ "*One man on each side* was killed": as many of the other side too."""
    last = max(group.tokens)
    behind = phrases.parse.tokens[last + 1 : phrases.parse.sentence_of(last).end]
    words = [phrases.parse.tokens[i].lower for i in group.tokens] + [t.lower for t in behind[:3]]
    told = any(words[i : i + 3] in _EACH_SIDE for i in range(len(words)))
    return replace(group, count=group.count.plus(group.count)) if told else group


_EACH_SIDE = (["on", "each", "side"], ["from", "each", "side"], ["of", "each", "side"])
