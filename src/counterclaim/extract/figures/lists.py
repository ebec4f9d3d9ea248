"""Members of a list that the tree tore off: "nine soldiers and one civilian wounded"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.among import is_among
from counterclaim.extract.figures.beyond import is_set_against
from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, group_of
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.models import of_them
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD, Side
from counterclaim.extract.figures.victims import is_nation, is_people, is_plural
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.value import Count

_BEFORE = frozenset(
    {
        "counted phrase before",
        "number before",
        "passive subject",
        "nearest counted phrase",
        "subject",
        "behind the noun",
    }
)


def with_neighbours(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The figures with the people beside theirs in a list, which no other trigger claims, taken in."""
    found = list(drafts)
    for count in (*counts, *reversed(counts)):
        if not _claimed(found) & set(range(count.start, count.end)):
            _take_in(phrases, found, _listed(phrases, count))
    for draft in drafts:
        if draft.rule.partition(": ")[2] in _BEFORE:
            _take_in(phrases, found, _single_before(phrases, found, draft))
            _take_in(phrases, found, _single_behind(phrases, found, draft))
            _take_in(phrases, found, _single_opening(phrases, found, draft))
    return found


def _claimed(drafts: Sequence[Draft]) -> set[int]:
    return {i for draft in drafts for i in draft.people}


def _take_in(phrases: Phrases, found: list[Draft], group: Group | None) -> None:
    """Adds a group to the figure that it stands beside, if there is one."""
    at = None if group is None else _beside(phrases, found, group)
    if group is not None and at is not None:
        found[at : at + 1] = _taken_in(phrases, found[at], group)


def _listed(phrases: Phrases, count: CountMention) -> Group | None:
    """The group that a number counts, if people and not the subject of a clause of its own."""
    gapped = _gapped(phrases, count)
    if gapped is not None:
        return gapped
    group = group_of(phrases, phrases.canonical(count.end - 1))
    noun = None if group is None else phrases.parse.tokens[group.noun]
    # "Pulled 11 bodies and 14 survivors from the ruins".
    if group is None or noun is None or not is_people(noun.lower) or noun.lower in words_of("unhurt"):
        return None
    apart = is_set_against(phrases, group) or _are_a_whole(phrases, group)
    if apart or is_among(phrases.parse.tokens[max(group.tokens) + 1 : max(group.tokens) + 3]):
        return None
    head = phrases.parse.tokens[group.head]
    verb = phrases.clauses.head(head)
    own_clause = head.deprel.startswith("nsubj") and verb is not None and verb.upos == "VERB"
    return None if own_clause else group


def _are_a_whole(phrases: Phrases, group: Group) -> bool:
    """ "*Of the two airmen*, one died": those of whom some are told of next."""
    words, first = phrases.parse.tokens, min(group.tokens)
    start = phrases.parse.sentence_of(first).start
    led = [t for t in words[max(start, first - 3) : first] if t.upos not in {"DET", "PRON"}]
    return bool(led) and led[-1].lower == "of" and (led[-1].index == start or words[led[-1].index - 1].lower == "out")


def _gapped(phrases: Phrases, count: CountMention) -> Group | None:
    """ "one Armenian and two Azerbaijani soldiers": a number and a nationality, the noun left to the next."""
    at = count.end
    behind = phrases.clauses.at(at + 1, phrases.parse.tokens[count.start])
    if at not in phrases.actors or not phrases.actors[at].adjective or behind is None or behind.lower != "and":
        return None
    noun = next((c for c in phrases.clauses.starts.values() if c.start == at + 2), None)
    group = None if noun is None else group_of(phrases, phrases.canonical(noun.end - 1))
    tokens = (*range(count.start, count.end), at)
    return group and replace(group, head=at, tokens=tokens, count=count.count, counted=count.span, rule=count.rule)


def _single_before(phrases: Phrases, found: Sequence[Draft], draft: Draft) -> Group | None:
    """ "an army major and four commandos": one person with an article before the "and" of a figure."""
    words, claimed = phrases.parse.tokens, _claimed(found)
    at = draft.first - 2
    if at < 1 or words[at + 1].lower != "and" or not is_people(words[at].lower) or at in claimed:
        return None
    start = at
    while start > 0 and words[start].upos in {"NOUN", "ADJ", "PROPN"}:
        start -= 1
    if words[start].lower not in {"a", "an"} or words[start].sentence != words[at].sentence:
        return None
    group = group_of(phrases, at)
    tokens = tuple(range(start, at + 1))
    return group and replace(group, tokens=tokens, count=Count.exactly(1), counted=None, rule="article")


def _single_behind(phrases: Phrases, found: Sequence[Draft], draft: Draft) -> Group | None:
    """ "11 soldiers, *civilian* killed in ambush": one person without an article before the fate of a headline."""
    words, at = phrases.parse.tokens, draft.trigger - 1
    between = words[draft.last + 1 : at]
    plain = between[:1] and between[0].text == "," and all(t.upos in {"NOUN", "PROPN", "ADJ"} for t in between[1:])
    if not plain or at in _claimed(found):
        return None
    return group_of(phrases, at) if is_people(words[at].lower) and not is_plural(words[at]) else None


def _single_opening(phrases: Phrases, found: Sequence[Draft], draft: Draft) -> Group | None:
    """ "*Soldier*, two rebels killed in Imphal": one person without an article at the head of a headline."""
    words, at = phrases.parse.tokens, draft.first - 2
    if at < 0 or words[at + 1].text != "," or at in _claimed(found) or not _opens_headline(phrases, at):
        return None
    return group_of(phrases, at) if is_people(words[at].lower) and not is_plural(words[at]) else None


def _opens_headline(phrases: Phrases, at: int) -> bool:
    """Whether nothing but a noun and what marks it stands before a comma in the first line, which no stop ends."""
    words, sentence = phrases.parse.tokens, phrases.parse.sentence_of(at)
    plain = all(t.upos in {"NOUN", "PROPN", "ADJ"} for t in words[sentence.start : at + 1])
    return sentence.start == 0 and words[sentence.end - 1].upos != "PUNCT" and plain


def _beside(phrases: Phrases, drafts: Sequence[Draft], group: Group) -> int | None:
    """The figure that only "and" or a comma parts from a group, on either side."""
    words = phrases.parse.tokens
    start, end = min(group.tokens), max(group.tokens)
    for at, draft in enumerate(drafts):
        first, last = draft.first, draft.last
        listed = draft.rule.partition(": ")[2] in _BEFORE
        opening = [t.lower for t in words[first + 1 : last + 1]]
        of_whom = opening[:1] == ["of"] and bool({"whom", "them", "which"} & set(opening[1:2]))
        before = listed and not of_whom and first == end + 2 and words[end + 1].lower in {"and", ","}
        before = before and not (_parted(phrases, start, end) or _is_anothers(phrases, draft, group))
        before = before and not _stands_alone(phrases, draft)
        joined_on = words[start - 1].lower == "and" or _in_headline(phrases, draft, group)
        behind = last == start - 2 and joined_on and draft.rule != "toll"
        if (before or behind) and words[start].sentence == words[first].sentence:
            return at
    return None


def _stands_alone(phrases: Phrases, draft: Draft) -> bool:
    """ "33 civilians and *62 hurt*": a bare number of the hurt or held, beside people who are counted as dead."""
    token = phrases.parse.tokens[draft.trigger]
    bare = draft.group.noun in phrases.clauses.within or draft.group.noun == token.index
    beside = bare and token.index in phrases.clauses.ends and draft.status is not Status.KILLED
    return beside and not phrases.parse.deps(token.index, "aux", "aux:pass", "cop")


def _is_anothers(phrases: Phrases, draft: Draft, group: Group) -> bool:
    """ "Shot *three men* dead and a fourth was caught": people whom a verb before them does something else to."""
    head, subject = phrases.parse.tokens[group.head], phrases.parse.tokens[draft.group.head]
    object_ = head.deprel == "obj" and head.head is not None and head.head < head.index
    return object_ and subject.deprel == "nsubj:pass" and subject.head == draft.trigger


def _in_headline(phrases: Phrases, draft: Draft, group: Group) -> bool:
    """ "Bomb kills three Russians, two police in Bria": a headline's comma before people of another kind or land."""
    words, start = phrases.parse.tokens, min(group.tokens)
    sentence = phrases.parse.sentence_of(start)
    headline = sentence.start == 0 and words[sentence.end - 1].upos != "PUNCT"
    first, second = draft.group.victims, group.victims
    # "Raid kills nine Russians, three children": some of those before, as people or a nation they may be.
    plain = first is Victims.UNKNOWN and _is_anyone(phrases, draft.group.noun)
    whole = second in {Victims.UNKNOWN, first} or (plain and second is Victims.CIVILIAN)
    return headline and words[start - 1].text == "," and draft.group.counted is not None and not whole


def _is_anyone(phrases: Phrases, noun: int) -> bool:
    """Whether a noun tells no more of people than their nation, as "men" does and "security men" does not."""
    if phrases.parse.tokens[noun].lower in words_of("neutral"):
        return not phrases.parse.deps(noun, "compound")
    return is_nation(phrases.parse, noun)


def _parted(phrases: Phrases, start: int, end: int) -> bool:
    """ "90 people, *nine of them* in danger": people told of with some of them apart, whom no list goes on with."""
    return any(c for c in phrases.clauses.starts.values() if start < c.start <= end and of_them(phrases, c))


def _taken_in(phrases: Phrases, draft: Draft, group: Group) -> list[Draft]:
    side = _nationality(phrases, group) or side_of(phrases, group, NOBODY, phrases.parse.tokens[draft.trigger])
    apart = draft.side.rule == "membership" and group.victims not in {Victims.UNKNOWN, draft.group.victims}
    other = replace(draft, group=group, side=side if side.told else UNTOLD if apart else draft.side)
    told = sorted([draft, other], key=lambda d: d.first)
    parted = group.rule == "singular" and group.victims is not draft.group.victims
    return told if parted or _in_headline(phrases, draft, group) else joined(told)


def _nationality(phrases: Phrases, group: Group) -> Side | None:
    actor = phrases.actors.get(group.head)
    if actor is None or not actor.adjective or not actor.actor.party:
        return None
    return Side(actor.actor.party, None, actor.span, "nationality")
