"""People who were counted before and are taken up by a pronoun or with an article where their fate is told: "stopped
three men. *The men were arrested*", "four gunmen fled; *they* were killed".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.figures.all_of_them import FATES, not_so
from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.triggers import Trigger
from counterclaim.extract.figures.victims import are_people, is_group, is_plural
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

POINTING = frozenset({"the", "these", "those"})
TELLING = frozenset({"amod", "nummod", "nmod", "acl", "acl:relcl", "compound", "nmod:poss", "conj", "appos"})
"""What tells which people are meant by a noun, who then need not be those counted before."""
HURT = words_of("called_wounded")
ENDS = frozenset({Status.KILLED, Status.CAPTURED})
"""What may yet befall the wounded; that they are taken away is no further fate."""
MOST = 30
"""More than so many are hardly told of by "they" when it befell all of them."""


def find_taken_up(phrases: Phrases, drafts: Sequence[Draft], triggers: Sequence[Trigger]) -> list[Draft]:
    """The figures of people whose number stands in the clause or sentence before that of their fate, or a little
    farther where the same noun stands again; none that is told of that fate already.
    """
    found: list[Draft] = []
    for trigger in (t for t in triggers if t.frame in FATES and not not_so(phrases, t)):
        verb = phrases.parse.tokens[trigger.token]
        subject = _subject(phrases, verb, [*drafts, *found])
        count = None if subject is None else _number_of(phrases, subject, trigger, drafts)
        denied = is_denied(phrases.clauses, verb)
        almost = any(t.lower in words_of("almost") for t in phrases.parse.deps(verb.index, "advmod"))
        if subject is None or count is None or denied or almost or _is_told(phrases, trigger, count, [*drafts, *found]):
            continue
        found.append(_draft(phrases, trigger, subject, count))
    return found


def _subject(phrases: Phrases, verb: Token, drafts: Sequence[Draft]) -> Token | None:
    """The pronoun or the plural with an article that a verb of harm is said of, where no figure is read yet."""
    # "The herders were found *dead*".
    over = phrases.clauses.head(verb) if verb.upos == "ADJ" and verb.deprel == "xcomp" else verb
    one = phrases.clauses.subject(over) if over is not None else None
    if one is None or one.index > verb.index or any(d.trigger == verb.index or one.index in d.people for d in drafts):
        return None
    meant = one.lower in {"they", "other"} or _points_back(phrases, one) or _are_the_hurt(phrases, one)
    return one if meant else None


def _points_back(phrases: Phrases, noun: Token) -> bool:
    """ "*The men* were arrested", "*the wounded gunmen*": a plural of people with an article and nothing else but what
    befell them.
    """
    below = phrases.parse.deps(noun.index)
    pointed = any(t.deprel == "det" and t.lower in POINTING for t in below)
    people = noun.upos == "NOUN" and is_plural(noun) and are_people(phrases.parse, noun)
    return people and pointed and all(t.deprel not in TELLING or t == _hurt(phrases, noun) for t in below)


def _hurt(phrases: Phrases, noun: Token) -> Token | None:
    """The word for what befell those whom a noun takes up: "the *wounded* gunmen"."""
    before = phrases.parse.deps(noun.index, "amod")
    return before[0] if len(before) == 1 and before[0].lower in HURT else None


def _are_the_hurt(phrases: Phrases, word: Token) -> bool:
    """ "*The wounded* were shot": people told by what befell them alone."""
    below = phrases.parse.deps(word.index)
    return word.lower in HURT and len(below) == 1 and below[0].lower in POINTING


def _number_of(phrases: Phrases, subject: Token, trigger: Trigger, drafts: Sequence[Draft]) -> CountMention | None:
    """The number of the people that a word takes up."""
    if subject.lower == "other":
        return _second_of_two(phrases, subject)
    if subject.lower in HURT or _hurt(phrases, subject) is not None:
        return _number_of_the_hurt(phrases, subject, drafts) if trigger.status in ENDS else None
    told = list(_counted_before(phrases, subject, 1 if subject.upos == "PRON" else 2))
    if subject.upos != "PRON":
        alike = (c for c, noun in told if noun.lemma.lower() == subject.lemma.lower())
        count = next(alike, None)
    else:
        count = told[0][0] if len(told) == 1 and _alone(phrases, told[0][1], subject) else None
    exact = count is not None and count.count.exact and 1 < count.count.low <= MOST
    return count if exact else None


def _number_of_the_hurt(phrases: Phrases, subject: Token, drafts: Sequence[Draft]) -> CountMention | None:
    """The number of the only wounded that a paragraph has told of up to a word."""
    start = phrases.parse.sentence_of(subject.index)
    told = [d for d in drafts if d.status is Status.WOUNDED and d.last < subject.index]
    near = [d for d in told if phrases.parse.sentence_of(d.last).stretch == start.stretch]
    counts = (c for c in phrases.clauses.starts.values() if len(near) == 1 and c.span == near[0].group.counted)
    return next(counts, None)


def _second_of_two(phrases: Phrases, subject: Token) -> CountMention | None:
    """ "Police shot *one* of two bombers. *The other* was held": one as well, of those told of last."""
    alone = [t.lower for t in phrases.parse.deps(subject.index)] == ["the"]
    told = list(_counted_before(phrases, subject, 1))[:2] if alone else []
    return next((count for count, _ in told if count.count == Count.exactly(1)), None)


def _counted_before(phrases: Phrases, subject: Token, back: int) -> Iterator[tuple[CountMention, Token]]:
    """The numbers of people before a word, in its paragraph and so many sentences back, the nearest first."""
    home = phrases.parse.sentence_of(subject.index)
    first = phrases.parse.sentences[max(0, home.index - back)]
    start = first.start if first.stretch == home.stretch else home.start
    near = [c for c in phrases.clauses.starts.values() if start <= c.start and c.end <= subject.index]
    for count in sorted(near, key=lambda c: -c.start):
        noun = phrases.parse.tokens[phrases.clauses.counted_noun(count)]
        if noun.index not in range(count.start, count.end) and are_people(phrases.parse, noun):
            yield count, noun


def _alone(phrases: Phrases, counted: Token, subject: Token) -> bool:
    """Whether "they" can be no others: what is told of last is of those counted, and no more people stand between."""
    between = phrases.parse.tokens[counted.index + 1 : subject.index]
    others = any(t.upos in {"NOUN", "PROPN"} and _are_several(phrases, t) for t in between)
    return not others and counted.deprel in {"nsubj", "nsubj:pass", "obj", "root"}


def _are_several(phrases: Phrases, noun: Token) -> bool:
    """Whether a noun may be "they" as well: a plural of people, or a band of them."""
    band = is_group(noun.lower) or noun.lower in words_of("bands")
    return band or (is_plural(noun) and are_people(phrases.parse, noun))


def _is_told(phrases: Phrases, trigger: Trigger, count: CountMention, drafts: Sequence[Draft]) -> bool:
    """Whether a fate is told of the people of a number already."""
    number = set(range(count.start, count.end))
    return any(d.status is trigger.status and (d.people & number or d.group.counted == count.span) for d in drafts)


def _draft(phrases: Phrases, trigger: Trigger, subject: Token, count: CountMention) -> Draft:
    verb, noun = phrases.parse.tokens[trigger.token], phrases.clauses.counted_noun(count)
    tokens = tuple(phrases.own(subject.index))
    kind = kind_of(phrases, noun, phrases.own(noun))
    group = Group(subject.index, subject.index, tokens, count.count, count.span, count.rule, kind)
    return Draft(verb.index, trigger.status, group, "taken up", side_of(phrases, group, NOBODY, verb))
