"""Breakdowns: the list of numbers behind a figure that it is made up of: "14 died, nine in Kassala and five here"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, group_of
from counterclaim.extract.figures.numbers_untold import articles
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_nation, is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token

_LEADS = frozenset({",", ":", "–", "—", "(", "-"})
_NEXT = frozenset({",", "and", ";", ", and"})
_FAR = 14
_CLAUSAL = frozenset({"VERB", "AUX", "NUM"})


def find_breakdowns(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The parts that two or more numbers behind a figure give of it by place or people, none more than the whole."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    listed = sorted((*counts, *articles(phrases)), key=lambda c: c.start)
    for at, whole in enumerate(drafts):
        free = [c for c in listed if used.isdisjoint(range(c.start, c.end))]
        run = _run(phrases, whole, free, whole.end)
        run = run or _before_verb(phrases, whole, free)
        several = len(run) > 1 or _is_placed(phrases, run) or _is_apposed(phrases, whole, run)
        if several and sum(g.count.low for g in run) <= (whole.group.count.high or whole.group.count.low):
            found += [replace(whole, group=g, rule="breakdown", part=at, extra=()) for g in run]
            used |= {i for g in run for i in g.tokens}
    return found


def _run(phrases: Phrases, whole: Draft, counts: Sequence[CountMention], last: int) -> list[Group]:
    """The groups of the list behind a figure, each parted from the next by a comma or an "and"."""
    run: list[Group] = []
    for count in counts:
        if count.start < last or phrases.clauses.at(count.start, phrases.parse.tokens[whole.trigger]) is None:
            continue
        group = _member(phrases, count)
        leads = _NEXT if run else _LEADS
        before = phrases.parse.tokens[count.start - 1]
        # "A woman and *her four children*"
        owned = bool(run) and before.lower in words_of("possessives")
        parted = phrases.parse.tokens[before.index - owned].lower in leads
        if group is None or not parted or not _near(phrases, last, count):
            break
        run.append(group)
        last = max(group.tokens)
    return run


def _before_verb(phrases: Phrases, whole: Draft, counts: Sequence[CountMention]) -> list[Group]:
    """ "Twelve people, *seven women and five men*, died"; "two cooks, a Dane and a Swede, died" only says who."""
    run = _run(phrases, whole, counts, whole.last)
    alone = all(g.rule == "article" for g in run)
    return [] if alone and sum(g.count.low for g in run) == whole.group.count.low else run


def _is_placed(phrases: Phrases, run: Sequence[Group]) -> bool:
    """ "Twenty were hurt, *seven from one family*": a bare number alone that says where or whence, to the end."""
    mention = phrases.clauses.within.get(run[0].head) if run else None
    if mention is None or not phrases.clauses.is_bare(mention):
        return False
    after = phrases.clauses.at(mention.end, phrases.parse.tokens[mention.start])
    if after is None or after.lower == "of":
        return False
    behind = phrases.parse.tokens[mention.end : phrases.parse.sentence_of(run[0].head).end]
    clause = list(takewhile(lambda t: t.text not in {".", ";", ","}, behind))
    return run[0].count.low > 1 and all(t.upos not in _CLAUSAL or t.lower == "one" for t in clause)


def _is_apposed(phrases: Phrases, whole: Draft, run: Sequence[Group]) -> bool:
    """ "Eleven people, *six policemen*, were killed": those of one number between the commas behind a greater, which
    may hold them.
    """
    if not run or run[0].count.low >= whole.group.count.low or run[0].rule == "article":
        return False
    words, first, last = phrases.parse.tokens, min(run[0].tokens), max(run[0].tokens)
    behind = phrases.clauses.at(last + 1, words[last])
    between = first == whole.last + 2 and words[first - 1].text == "," and behind is not None and behind.text == ","
    return between and whole.group.victims in {Victims.UNKNOWN, run[0].victims}


def _near(phrases: Phrases, last: int, count: CountMention) -> bool:
    """Whether no clause of its own stands between the figure, or the member before, and a number."""
    between = phrases.parse.tokens[last + 1 : count.start]
    return len(between) <= _FAR and all(t.upos not in {"VERB", "AUX"} for t in between)


def _speaks(phrases: Phrases, noun: Token) -> bool:
    """ "Killed nine soldiers, *an official and a doctor* said": those who tell of it are none of them."""
    first = phrases.clauses.head(noun) if noun.deprel == "conj" else noun
    verb = phrases.clauses.head(first) if first is not None and first.deprel == "nsubj" else None
    return verb is not None and noun.index < verb.index and is_form(verb, words_of("says"))


def _member(phrases: Phrases, count: CountMention) -> Group | None:
    """The people that one number of the list counts; a bare number must say where."""
    last = phrases.parse.tokens[count.end - 1]
    noun = phrases.clauses.counted_noun(count)
    group = group_of(phrases, phrases.canonical(last.index))
    if group is None or _speaks(phrases, phrases.parse.tokens[noun if count.rule != "article" else last.index]):
        return None
    behind = phrases.clauses.at(count.end, last)
    if count.rule == "article":
        return group
    if noun == last.index and behind is not None and is_nation(phrases.parse, behind.index):
        return replace(group, head=behind.index, noun=behind.index, tokens=(*group.tokens, behind.index))
    if noun == last.index:
        return group if behind is not None and behind.lower in words_of("where") else None
    word = phrases.parse.tokens[noun]
    return group if is_people(word.lower) or word.upos == "PROPN" or word.text[:1].isupper() else None
