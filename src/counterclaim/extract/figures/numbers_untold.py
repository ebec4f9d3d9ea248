"""People whom no number counts, as numbers: an article, a rank with a name, one of a family, those left, any."""

from __future__ import annotations

from counterclaim.extract.figures.counting import remainder
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_group, is_nation, is_people, is_plural, is_thing, kind_of_rank
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Name, Token
from counterclaim.model.value import Count

LEFT = "bare plural"
ANY = "any"


def uncounted(phrases: Phrases) -> list[CountMention]:
    """Every phrase of people that tells how many without a number, of each sort after the other."""
    return [*articles(phrases), *_kin(phrases), *_named(phrases), *_left(phrases), *_any(phrases)]


def articles(phrases: Phrases) -> list[CountMention]:
    """The articles of single people, as numbers: "a Fijian peacekeeper had his leg broken"."""
    words = phrases.parse.tokens
    heads = (phrases.clauses.head(t) if t.lower in {"a", "an"} and t.deprel == "det" else None for t in words)
    heads = (None if head is None else _beside_captive(phrases, head) for head in heads)
    pairs = ((t, head) for t, head in zip(words, heads, strict=True) if head is not None and t.index < head.index)
    people = ((t, head) for t, head in pairs if is_person(phrases, head) and not is_group(head.lower))
    single = ((t.index, head.index + 1) for t, head in people if not is_plural(head))
    return [CountMention(t, head, phrases.parse.tokens[t].span, Count.exactly(1), "article") for t, head in single]


def _beside_captive(phrases: Phrases, head: Token) -> Token:
    """ "Took *a soldier* prisoner": the person before a word for captives that the tree takes for one with it."""
    before = phrases.clauses.at(head.index - 1, head)
    if before is None or head.lower not in {"prisoner", "captive", "hostage"}:
        return head
    return before if before.upos == "NOUN" and is_people(before.lower) else head


def _kin(phrases: Phrases) -> list[CountMention]:
    """One of someone's family, as a number: "carried off her eldest son"."""
    words = phrases.parse.tokens
    family = (t for t in words if t.lower in words_of("kin") and phrases.clauses.number_of(t) is None)
    owned = ((min(phrases.own(t.index)), t.index + 1) for t in family if phrases.parse.deps(t.index, "nmod:poss"))
    return [CountMention(a, b, phrases.parse.span(a, b), Count.exactly(1), "article") for a, b in owned if a < b - 1]


def _left(phrases: Phrases) -> list[CountMention]:
    """Those left of people told before, as a number: "and *the rest* were in custody"."""
    left = (t for t in phrases.parse.tokens if t.lower in {"others", "rest"} and remainder(phrases, t))
    spans = ((min(own), max(own) + 1) for t in left if (own := phrases.own(t.index)))
    return [CountMention(a, b, phrases.parse.span(a, b), Count(2, None), LEFT) for a, b in spans]


def _any(phrases: Phrases) -> list[CountMention]:
    """Any of some people, as a number: "denied that *any airman* was held", "that *any of its men* were prisoners"."""
    words = phrases.parse.tokens
    heads = ((t, phrases.clauses.phrase_behind(t, "of") or t.head) for t in words if t.lower == "any")
    people = ((t.index, head + 1) for t, head in heads if head is not None and head > t.index)
    told = ((a, b) for a, b in people if is_person(phrases, words[b - 1]))
    return [CountMention(a, b, phrases.parse.span(a, b), Count(1, None), ANY) for a, b in told]


def _named(phrases: Phrases) -> list[CountMention]:
    """One person told by rank, trade or age, as a number: "Private Moss lost a leg", "Asha Rao, 22, is in hospital"."""
    people = (n for n in phrases.parse.names if n.label.startswith("PER") and _introduced(phrases, n))
    spans = ((_title(phrases, n), n.end) for n in people)
    return [CountMention(a, b, phrases.parse.span(a, b), Count.exactly(1), "name") for a, b in spans]


def _introduced(phrases: Phrases, name: Name) -> bool:
    """Whether a name comes with a rank or a trade before it or an age behind it, as those of victims do."""
    words, first = phrases.parse.tokens, phrases.parse.tokens[name.start]
    titles = [t.lower for t in words[_title(phrases, name) : name.start]]
    ranks = [*titles, first.lower] if name.end - name.start > 1 else titles
    comma, age = (phrases.clauses.at(name.end + i, first) for i in (0, 1))
    aged = comma is not None and comma.text == "," and age is not None and age.text.isdigit() and len(age.text) == _AGE
    trade = any(is_people(t) and not is_plural(words[name.start - 1]) for t in titles[-1:])
    return not words_of("heads") & {*ranks} and (aged or trade or any(kind_of_rank(t) for t in ranks))


def _title(phrases: Phrases, name: Name) -> int:
    """Where the words for what a named person is begin: "the poet Kofi Anarfi"."""
    words, at = phrases.parse.tokens, name.start
    first = phrases.parse.sentence_of(at).start
    while at > first and words[at - 1].upos in {"NOUN", "ADJ", "PROPN"}:
        at -= 1
    return at - 1 if first < at < name.start and words[at - 1].upos == "DET" else at


_AGE = 2


def is_person(phrases: Phrases, head: Token) -> bool:
    """Whether a noun names people, by its word or as one of a nation: "a Dane"."""
    nation = is_nation(phrases.parse, head.index)
    named = head.upos in {"NOUN", "PROPN"} or (head.upos == "ADJ" and head.deprel not in {"amod", "compound"})
    return (is_people(head.lower) and not is_thing(head.lower)) or (nation and named)
