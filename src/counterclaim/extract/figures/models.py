"""The figure that a bare number goes on with, and the verb of saying that carries the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, last_told, told_before
from counterclaim.extract.figures.headings import is_heading
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_people, is_plural
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token

_LEADS = frozenset({"of", "at", "to"})
_AFTERWARDS = frozenset({"then", "later", "afterwards", "afterward"})
_POINTED = frozenset({"it", "them", "that", "this"})
_MARKS = frozenset({"'s", "’s", "'", "’"})


def model_of(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """The nearest figure before a number in its sentence, or in the clause that its sentence goes on with."""
    sentence = phrases.parse.tokens[count.start].sentence
    words = phrases.parse.tokens
    near = told_before(words, drafts, count.start)
    later = [d for d in drafts if words[d.first].sentence == sentence and d.first > count.start]
    before = dead_first(phrases, near, last_told(near))
    if before is None and any(t.lower == "at" for t in words[max(0, count.start - 1) : count.start]):
        return _above(phrases, drafts, count)
    behind = min(later, key=lambda d: d.first, default=None)
    return before or _beside_hurt(phrases, behind, count) or _above(phrases, drafts, count)


def _beside_hurt(phrases: Phrases, model: Draft | None, count: CountMention) -> Draft | None:
    """ "Moscow says 48, and 163 wounded": a bare number that the wounded stand beside is one of the dead."""
    if model is None or model.status is not Status.WOUNDED:
        return model
    between = phrases.parse.tokens[count.end : model.first]
    joining = {",", "and", "with", "plus", "of", "its", "own", "their"}
    listed = all(t.lower in joining or (is_people(t.lower) and is_plural(t)) for t in between)
    return replace(model, status=Status.KILLED) if listed else model


def _above(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """The last figure of the sentence before, or the one before that, for a number that is all that someone said."""
    words = phrases.parse.tokens
    sentence = words[count.start].sentence
    told = [d for d in drafts if sentence - 2 <= words[d.last].sentence < sentence and _some(d)]
    model = dead_first(phrases, told, last_told(told))
    if model is None or said_verb(phrases, count) is None or _crossed(phrases, drafts, model, count):
        return None
    if any(is_heading(phrases, s) for s in phrases.parse.sentences[words[model.last].sentence + 1 : sentence]):
        return None
    return model


def _some(draft: Draft) -> bool:
    """Whether a figure is of anyone at all: "up to 40" is, "none" is not."""
    return draft.group.count.high != 0


def _crossed(phrases: Phrases, drafts: Sequence[Draft], model: Draft, count: CountMention) -> bool:
    """Whether a number of something else stands between a figure and one that would carry it on."""
    claimed = {i for d in drafts for i in d.people}
    between = (c for c in phrases.clauses.starts.values() if model.last < c.start < count.start)
    apart = (c for c in between if not of_them(phrases, c))
    return any(c.count.low > 1 and claimed.isdisjoint(range(c.start, c.end)) for c in apart)


def of_them(phrases: Phrases, count: CountMention) -> bool:
    """Whether a number only tells a part of those before: "seven of them", "of whom seven"."""
    tokens = phrases.parse.tokens
    sides = (tokens[count.end : count.end + 2], tokens[max(0, count.start - 2) : count.start])
    return any([t.lower for t in side] in (["of", "them"], ["of", "whom"]) for side in sides)


def sizes_others(phrases: Phrases, verb: Token) -> bool:
    """ "The attackers, *put* at about 30, withdrew": how many others there were, and not how many of the dead."""
    noun = phrases.clauses.head(verb) if verb.deprel == "acl" else None
    return noun is not None and phrases.clauses.human(noun) and noun.lower not in words_of("dead")


def said_verb(phrases: Phrases, count: CountMention) -> Token | None:
    """The verb of saying right before a number: "confirms 37", "spoke of 60", "put the enemy's at 9"."""
    words = phrases.parse.tokens
    before = phrases.clauses.at(count.start - 1, words[count.start])
    if before is not None and before.text in QUOTES:
        before = phrases.clauses.at(before.index - 1, before)
    if before is not None and before.lower in _LEADS:
        verb = phrases.clauses.at(before.index - 1, before)
        # "The envoy spoke to two ministers": those who are spoken to are not counted.
        before = None if before.lower == "to" and verb is not None and is_form(verb, words_of("hearing")) else verb
    if before is not None and before.lower in _AFTERWARDS:
        return _verb_before(phrases, before)
    if before is not None and before.lower in _POINTED:
        before = phrases.clauses.at(before.index - 1, before)
        if before is not None and before.lower in {"had", "has", "have"}:
            return before  # "the radio had them at thirteen"
    elif (owner := whose(phrases, count)) is not None:
        before = phrases.clauses.at(min(phrases.own(owner.index)) - 1, owner)
    if before is not None and before.text in {",", ":"} and _named_amount(phrases, before):
        before = phrases.clauses.at(before.index - 1, before)
    if before is not None and before.lower in words_of("amounts"):
        before = _over_amount(phrases, before)
        if before is not None and is_form(before, frozenset({"have"})):
            return before
    made = before is not None and before.lower in {"makes", "making", "was", "is"} and _pointing(phrases, before)
    if before is None or is_inverted(phrases, before) or sizes_others(phrases, before):
        return None
    made = made or _has_heard(phrases, before, count) or _is_put_right(phrases, before, count)
    return before if made or is_form(before, words_of("says")) else None


def _is_put_right(phrases: Phrases, word: Token, count: CountMention) -> bool:
    """ "*Not 64* but four men died": a number that another is set against."""
    behind = phrases.clauses.at(count.end, word)
    return word.lower == "not" and behind is not None and behind.lower == "but"


def _has_heard(phrases: Phrases, verb: Token, count: CountMention) -> bool:
    """ "By nightfall the mayor *had 43*.": a number that one whose office it is to tell it had come to."""
    subject = phrases.clauses.subject(verb) if verb.lower in {"has", "have", "had"} else None
    behind = phrases.clauses.at(count.end, verb)
    ends = behind is None or behind.text in {".", ",", ";"}
    return subject is not None and verb.upos == "VERB" and ends and subject.lower in words_of("registrars")


def does(phrases: Phrases, count: CountMention) -> bool:
    """ "*Another* in Mansour left six dead", "it is *one more* in a row": what does harm, and none who suffered it."""
    words, number = phrases.parse.tokens, phrases.parse.tokens[count.end - 1]
    verb = phrases.clauses.head(number) if number.deprel.startswith("nsubj") else None
    acts = verb is not None and verb.upos == "VERB" and verb.index > count.end and bool(phrases.clauses.objects(verb))
    return count.added and (acts or words[max(0, count.start - 1)].lower in {"is", "was"})


def is_inverted(phrases: Phrases, verb: Token) -> bool:
    """ "Ten died, *said another* in the town": those behind the verb are who tells of it."""
    led = phrases.clauses.at(verb.index - 1, verb)
    return verb.lower in {"said", "says"} and led is not None and (led.text == "," or led.text in QUOTES)


def _verb_before(phrases: Phrases, token: Token) -> Token | None:
    """The verb that goes on behind "and afterwards": "spoke of 50 and afterwards of 300"."""
    start = phrases.parse.sentence_of(token.index).start
    before = reversed(phrases.parse.tokens[start : token.index])
    return next((t for t in before if t.upos == "VERB" and is_form(t, words_of("says"))), None)


def whose(phrases: Phrases, count: CountMention) -> Token | None:
    """The noun before a possessive that stands for what is counted: "put the *enemy*'s at 93"."""
    at, mark = (phrases.clauses.at(count.start - i, phrases.parse.tokens[count.start]) for i in (1, 2))
    if at is None or mark is None or at.lower != "at" or mark.lower not in _MARKS:
        return None
    return phrases.clauses.at(mark.index - 1, mark)


def those_of(phrases: Phrases, count: CountMention) -> Token | None:
    """ "Its own losses at 41 and *those of the rebels* at 140": the noun of the people whose the next number is."""
    at = phrases.clauses.at(count.start - 1, phrases.parse.tokens[count.start])
    if at is None or at.lower not in {"at", "to"}:
        return None
    run = [t for t in phrases.parse.tokens[max(0, at.index - _WHOSE) : at.index] if t.sentence == at.sentence]
    start = next((i for i, t in reversed(list(enumerate(run))) if t.lower == "those"), None)
    phrase = [] if start is None else run[start + 1 :]
    if not phrase or phrase[0].lower not in {"of", "among", "on"} or any(t.upos in {"VERB", "AUX"} for t in phrase):
        return None
    return next((t for t in reversed(phrase) if t.upos in {"NOUN", "PROPN"}), None)


_WHOSE = 7


def _over_amount(phrases: Phrases, amount: Token) -> Token | None:
    """The verb before "a figure" of "gave a figure of 50"."""
    at = amount.index - 1
    while (word := phrases.clauses.at(at, amount)) and word.upos == "ADJ":
        at -= 1
    told = word is not None and word.lower in {"a", "the", "its", "their"}
    bare = word is not None and amount.lower == "figures" and is_form(word, frozenset({"have", "give"}))
    return phrases.clauses.at(at - 1, amount) if told else word if bare else None


def _named_amount(phrases: Phrases, mark: Token) -> bool:
    """ "Gave the same *figure, 46*": an amount that is named behind a comma."""
    amount = phrases.clauses.at(mark.index - 1, mark)
    return amount is not None and amount.lower in {"figure", "number", "toll", "count", "total", "tally", "figures"}


def _pointing(phrases: Phrases, verb: Token) -> bool:
    """ "That makes 18": a sum of what was told before."""
    before = phrases.clauses.at(verb.index - 1, verb)
    if verb.lower in {"was", "is"}:
        return before is not None and before.lower in {"it", "that"}
    return before is not None and before.lower in {"that", "this", "which", "it", ","}


def dead_first(phrases: Phrases, drafts: Sequence[Draft], model: Draft | None) -> Draft | None:
    """The figure that a bare number goes on with: the dead, where the nearest only tells the wounded beside them."""
    if model is None or model.status is not Status.WOUNDED:
        return model
    sentence = phrases.parse.tokens[model.last].sentence
    near = [d for d in drafts if d.status is Status.KILLED and d.group.count.low]
    near = [d for d in near if phrases.parse.tokens[d.last].sentence == sentence and d.trigger < model.trigger]
    return last_told(near) or model
