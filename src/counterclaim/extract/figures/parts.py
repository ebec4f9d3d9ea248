"""Parts of a figure: those "among them", "of them" and "including", and the list behind "namely" or a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from counterclaim.extract.figures.among import (
    AMONG,
    THEM,
    are_described,
    first_of,
    have_a_clause,
    includes_some,
    is_among,
    is_those_of,
    of_other_people,
    of_the_victims,
    were_among,
)
from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, last_told, of_the_dead, told_before
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.hits import is_fatal
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.models import of_them
from counterclaim.extract.figures.nationals import is_of_a_nation, of_its_nation
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.unrelated import of_other_things
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import JOINERS, fate_called, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token

_LISTED = 9
_MANY = 24
_LEADS = frozenset({":", "namely", "including", "comprising", "–", "—", "(", "includes", "included", "i.e."})


def find_parts(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> tuple[Draft, ...]:
    """Parts that tell a kind of people their whole does not; a lesser one ("a general among them") adds nothing."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        if used.isdisjoint(range(count.start, count.end)):
            found.extend(_parts(phrases, [*drafts, *found], count, used))
            used |= {i for d in found for i in d.people}
    return tuple(found)


def _parts(phrases: Phrases, drafts: Sequence[Draft], count: CountMention, used: set[int]) -> list[Draft]:
    predicate = _predicate(phrases, count) or of_the_victims(phrases, count)
    before = _goes_on(phrases, drafts, count)
    whole = _whole(phrases, drafts, count) if before is None else before
    if predicate and (fate := _fate(phrases, count) or _fate_of_the_others(phrases, drafts, count)):
        said = Draft(predicate.noun, fate, predicate, "predicate of the victims")
        return [of_the_dead(said, drafts) if predicate.rule == "victims" else said]
    if whole is None or of_other_people(phrases, count, drafts[whole].group.victims):
        return []
    if are_described(phrases, count, drafts[whole].last) or _of_others_right_before(phrases, drafts, count):
        return []
    # "Ninety people, most of them soldiers": what most of them were tells no number.
    if of_other_things(phrases, count) or count.rule == "majority":
        return []
    if were_among(phrases, count):
        return _listed_among(phrases, drafts, whole, count)
    head = _head(phrases, count)
    told = [predicate] if predicate else _free(phrases, head, used) or _free(phrases, count.end - 1, used)
    told = [_counted_by(g, count) if g.counted is None else g for g in told[:1]] + told[1:]
    more = [g for g in told[1:] if g.rule not in {"bare plural", "group"} and not _is_of_another(phrases, g)]
    told = [_behind_them(phrases, count, g) for g in told[:1]] + more
    plain = _is_plain(phrases, count, drafts[whole].status)
    plain = plain or _of_them_people(phrases, count) or _is_one_a(phrases, count)
    nation = is_of_a_nation(phrases, told)
    listed = len([g for g in (*told[:1], *more) if g.counted]) > 1
    untold = drafts[whole].group.victims is Victims.UNKNOWN and _is_counted_noun(phrases, told)
    plain = plain or nation or listed or untold
    model = of_its_nation(phrases, drafts[whole], told)
    fatal = is_fatal(phrases, phrases.parse.tokens[count.end - 1], model.status)
    model = replace(model, status=Status.KILLED) if fatal else model
    return [_part(model, whole, g) for g in told if _refines(g, drafts[whole].group, plain)]


def _of_others_right_before(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> bool:
    """ "Held 90 men and named three suspects, *two of whom* fled": of counted people of whom no figure tells."""
    words = phrases.parse.tokens
    behind = [t.lower for t in words[count.end : count.end + 2]]
    at = count.start - 2
    if behind != ["of", "whom"] or at < 1 or words[at + 1].text != ",":
        return False
    claimed = {i for d in drafts for i in d.people}
    before = next((c for c in phrases.clauses.starts.values() if phrases.clauses.counted_noun(c) == at >= c.end), None)
    return before is not None and claimed.isdisjoint(range(before.start, at + 1))


def _is_of_another(phrases: Phrases, group: Group) -> bool:
    """ "Two cooks and ten guards, *three of them* ...": whether one of a list is a part of the one before it."""
    count = phrases.clauses.within.get(group.head)
    return count is not None and of_them(phrases, count)


def _free(phrases: Phrases, head: int, used: set[int]) -> list[Group]:
    """The groups of a phrase of whom no figure tells yet."""
    return [g for g in groups_of(phrases, head) if used.isdisjoint(g.tokens)]


def _counted_by(group: Group, count: CountMention) -> Group:
    """ "Around half of them *members of armed groups*": those named behind a number, with its words."""
    tokens = tuple(sorted({*group.tokens, *range(count.start, count.end)}))
    return replace(group, tokens=tokens, count=count.count, counted=count.span)


def _listed_among(phrases: Phrases, drafts: Sequence[Draft], whole: int, count: CountMention) -> list[Draft]:
    """ "A man and four boys were among them": those of a list, of one kind one figure."""
    groups = groups_of(phrases, first_of(phrases, phrases.clauses.counted_noun(count)))
    used = {i for d in drafts for i in d.people}
    told = [_part(drafts[whole], whole, g) for g in groups if used.isdisjoint(g.tokens)]
    return joined([d for d in told if _refines(d.group, drafts[whole].group, plain=True)])


def _is_one_a(phrases: Phrases, count: CountMention) -> bool:
    """ "Six rebels, *one a woman*", "nine of them police and *one a soldier*": what one of those before was."""
    words = phrases.parse.tokens
    before, behind = (phrases.clauses.at(i, words[count.start]) for i in (count.start - 1, count.end))
    if before is None or behind is None or words[count.start].lower != "one" or behind.lower not in {"a", "an"}:
        return False
    noun = phrases.parse.tokens[_head(phrases, count)]
    return before.lower in {",", "and", "–", "—"} and noun.index > behind.index and is_people(noun.lower)


def _of_them_people(phrases: Phrases, count: CountMention) -> bool:
    """ "Four of them locals": a noun behind "of them" that says who a part were, whatever it calls them."""
    words = phrases.parse.tokens[count.end : min(phrases.parse.sentence_of(count.start).end, count.end + 6)]
    told = takewhile(lambda t: t.upos in _TELLING, words[2:])
    led = phrases.parse.tokens[count.start - 1].lower in {"from", "of", "to", "by", "with", "for"}
    named = any(t.upos in {"NOUN", "PROPN"} for t in told)
    return of_them(phrases, count) and named and not led and count.count.low > 0


_TELLING = frozenset({"AUX", "DET", "ADJ", "NUM", "ADV", "NOUN", "PROPN"})


def _is_counted_noun(phrases: Phrases, groups: Sequence[Group]) -> bool:
    """Whether a part names the people that its number counts: "two brothers among them"."""
    nouns = [(g, phrases.parse.tokens[g.noun]) for g in groups[:1] if g.counted is not None and g.count.low]
    told = (t for _, t in nouns if t.upos == "NOUN" and is_people(t.lower))
    return any(t.lower not in words_of("neutral") or phrases.parse.deps(t.index, "compound", "amod") for t in told)


def _behind_them(phrases: Phrases, count: CountMention, group: Group) -> Group:
    """ "five of them schoolgirls": the part with the kind of the noun behind "of them", where its own tells none."""
    behind = phrases.parse.tokens[count.end : min(phrases.parse.sentence_of(count.start).end, count.end + 4)]
    if group.victims is not Victims.UNKNOWN or not of_them(phrases, count):
        return group
    kinds = (kind_of(phrases, t.index, phrases.own(t.index)) for t in behind[2:] if t.upos in {"NOUN", "PROPN"})
    return replace(group, victims=next((k for k in kinds if k is not Victims.UNKNOWN), group.victims))


def _is_plain(phrases: Phrases, count: CountMention, status: Status) -> bool:
    """Whether a part is told by degree, time or place and not by kind: "three of them seriously"."""
    many = count.rule == "vague" and count.count.low >= _MANY
    if count.count.low < 1 or (count.count.high != count.count.low and count.rule != "share" and not many):
        return False
    words = [t.lower for t in phrases.parse.tokens[count.end : phrases.parse.sentence_of(count.start).end]]
    if words[:1] and words[0] in words_of("degrees"):
        return status is Status.WOUNDED
    behind = phrases.clauses.at(count.end + 2, phrases.parse.tokens[count.start])
    asked = (_belongs, _rest, _whose_too, _opens, _placed)
    if any(holds(phrases, count) for holds in asked):
        return True
    of_them = words[:1] == ["of"] and words[1:2] and words[1] in THEM
    if _led_by_whom(phrases, count) or phrases.parse.tokens[count.start - 1].lower == "including":
        behind, of_them = phrases.clauses.at(count.end, phrases.parse.tokens[count.start]), True
    if behind is None or not of_them:
        return False
    if _described(phrases, count, behind):
        return True
    opens = count.start == phrases.parse.sentence_of(count.start).start
    acted = opens and behind.upos in {"AUX", "VERB"} and behind.lemma not in words_of("speaks")
    told = behind.upos in {"ADV", "ADP"} or behind.lower in words_of("spell") | words_of("degrees")
    told = told or _unnamed(words[2:6]) or _OF_A_DAY.match(" ".join(words)) is not None
    told = told or acted
    return told or is_form(behind, words_of("belongs"))


_OF_A_DAY = re.compile(r"(?:\w+ ){0,2}(?:over|in|during|within) the (?:past|last|previous) (?:day|24 hours|night|week)")


def _described(phrases: Phrases, count: CountMention, behind: Token) -> bool:
    """ "49 of them, *whose state is grave*, were flown out", "nine of them *hanging* from a bridge": how they were."""
    before, after = (phrases.clauses.at(i, behind) for i in (count.start - 1, behind.index + 1))
    relative = behind.text == "," and after is not None and after.lower in {"whose", "who"}
    found = before is not None and before.text == "," and behind.upos == "VERB" and behind.lower.endswith("ing")
    return relative or found


def _led_by_whom(phrases: Phrases, count: CountMention) -> bool:
    """ "Of whom 17 on the other side": a bare number right behind the whole that it is of."""
    before = [t.lower for t in phrases.parse.tokens[max(0, count.start - 2) : count.start]]
    return before in (["of", "whom"], ["of", "which"])


def _opens(phrases: Phrases, count: CountMention) -> bool:
    """Whether a bare number stands behind the whole that opens its sentence: "of these, 37 were laid to the army"."""
    sentence = phrases.parse.sentence_of(count.start)
    opening = [t.lower for t in phrases.parse.tokens[sentence.start : sentence.start + 3]]
    return phrases.clauses.is_bare(count) and opening[:1] == ["of"] and bool(AMONG & set(opening))


def _goes_on(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> int | None:
    """ "Of whom 27 were women and 19 minors": the whole of the part that ends right before an "and"."""
    words = phrases.parse.tokens
    if count.start < 2 or words[count.start - 1].lower != "and":
        return None
    found = next((d.part for d in drafts if d.part is not None and d.last == count.start - 2), None)
    told = _belongs(phrases, count) or _predicate(phrases, count) or _whose_too(phrases, count)
    if found is not None or not told:
        return found
    last = last_told(d for d in told_before(words, drafts, count.start) if d.part is not None)
    return None if last is None else last.part


def _placed(phrases: Phrases, count: CountMention) -> bool:
    """ "50 were killed, *including 16 in Aleppo*", "20 were hurt, *seven from one family*": a bare number of some."""
    words = phrases.parse.tokens
    before, behind = (phrases.clauses.at(i, words[count.start]) for i in (count.start - 1, count.end))
    if before is None or behind is None or not phrases.clauses.is_bare(count):
        return False
    family = before.text == "," and behind.lower in {"from", "of"} and _one_family(words[count.end + 1 : count.end + 4])
    return family or (before.lower == "including" and behind.lower in {"in", "at", "from", "near", "on"})


def _one_family(words: Sequence[Token]) -> bool:
    low = [t.lower for t in words]
    return "family" in low and bool({"one", "same", "single"} & set(low))


def _belongs(phrases: Phrases, count: CountMention) -> bool:
    """Whether a verb behind a bare number says whose they were: "fifteen belonged to his troops"."""
    behind = phrases.clauses.at(count.end, phrases.parse.tokens[count.start])
    return behind is not None and is_form(behind, words_of("belongs"))


def _whose_too(phrases: Phrases, count: CountMention) -> bool:
    """ "85 belonged to the army and *16 to the police*": a bare number whose verb is left out."""
    words = phrases.parse.tokens
    behind = phrases.clauses.at(count.end, words[count.start])
    before = words[max(0, count.start - _LISTED) : count.start]
    verbs = [t for t in before if is_form(t, words_of("belongs")) and t.upos == "VERB"]
    case = phrases.clauses.at(verbs[-1].index + 1, words[count.start]) if verbs else None
    return behind is not None and case is not None and behind.lower == case.lower and behind.upos == "ADP"


def _whole(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> int | None:
    """The nearest figure before a number that leads to it by "among them", "namely" or a colon."""
    words = phrases.parse.tokens
    sentence = phrases.parse.sentence_of(count.start)
    near = words[max(sentence.start, count.start - 4) : count.start]
    end = min(sentence.end, count.end + _LISTED)
    # "Four wards, and *ten of them* ...": words that point back for another number.
    others = (c for c in phrases.clauses.starts.values() if count.end <= c.start < end and of_them(phrases, c))
    end = min([end, *(c.start for c in others)])
    behind = _up_to_verb(words[count.end : end])
    # "*Of the ten* held all came home": those of whom some are told next, and no part of any.
    opening = words[sentence.start].lower == "of" and count.start > sentence.start + 2
    graded = any(t.lower in words_of("degrees") for t in behind[:1])
    if [t.lower for t in near[-2:]] == ["all", "but"]:
        return None
    told = opening or graded or _said_alone(phrases, count) or _rest(phrases, count)
    told = told or _placed(phrases, count) or _owned(phrases, count) or _is_one_a(phrases, count)
    told = told or is_those_of(phrases, count) or were_among(phrases, count)
    among = told or is_among(near) or (is_among(behind) and not have_a_clause(phrases, count))
    led = any(t.lower in _LEADS for t in near)
    if not (among or led):
        return None
    reach = sentence.index - (1 if among or any(includes_some(phrases, t) for t in near) else 0)
    before = [
        i
        for i, d in enumerate(drafts)
        if d.last < count.start
        and words[d.last].sentence >= reach
        and (d.rule == "part" or words[d.trigger].sentence >= reach)
        and (d.group.count.high is None or d.group.count.high >= count.count.low)
    ]
    return max(before, key=lambda i: drafts[i].last, default=None)


def _up_to_verb(words: Sequence[Token]) -> Sequence[Token]:
    """The words behind a number as far as a verb or five of them, all where one more number follows."""
    far = len(words) if _and_another(words) else 5
    return words[: next((i for i, t in enumerate(words) if t.upos in {"VERB", "AUX"}), far)]


def _said_alone(phrases: Phrases, count: CountMention) -> bool:
    """ "Twelve died. Five were children.": a number that opens its clause and tells nothing but a kind of people."""
    before = phrases.clauses.at(count.start - 1, phrases.parse.tokens[count.start])
    opens = before is None or before.lower in {"that", "and", ";", ":"}
    said = _predicate(phrases, count) if opens else None
    return said is not None and said.victims is not Victims.UNKNOWN


def _owned(phrases: Phrases, count: CountMention) -> bool:
    """ "101 died; 85 belonged to the army": a bare number that opens its clause, and whose they were."""
    before, behind = (phrases.clauses.at(i, phrases.parse.tokens[count.start]) for i in (count.start - 1, count.end))
    opens = before is None or before.text in {";", ":", ","} or before.lower in {"that", "and"}
    return opens and behind is not None and is_form(behind, frozenset({"belong", "hail"}))


def _rest(phrases: Phrases, count: CountMention) -> bool:
    """ "The other six belonged to the guard", "the remaining three have yet to be named": those left of the told."""
    words = phrases.parse.tokens
    behind = [t.lower for t in words[count.end : min(phrases.parse.sentence_of(count.start).end, count.end + 4)]]
    return count.other and phrases.clauses.is_bare(count) and (_belongs(phrases, count) or _unnamed(behind))


def _unnamed(behind: Sequence[str]) -> bool:
    """ "Have yet to be identified", "are still unknown": who some of the dead were is not known."""
    return bool({"yet", "identified", "named", "unidentified", "unknown"} & set(behind))


def _and_another(words: Sequence[Token]) -> bool:
    """Whether an "and" with one more number follows: "79 officers and five reporters among them"."""
    return any(a.lower in {"and", ","} and b.upos == "NUM" for a, b in pairwise(words))


def _predicate(phrases: Phrases, count: CountMention) -> Group | None:
    """ "Six were soldiers", "several of the victims were students": the number with the kind that it is said to be."""
    number = phrases.parse.tokens[count.end - 1]
    said = phrases.clauses.head(number)
    if said is not None and is_form(said, _HELD) and phrases.clauses.passive(said):
        said = next(iter(phrases.parse.deps(said.index, "xcomp", "ccomp")), said)
    if said is None or not number.deprel.startswith("nsubj") or not phrases.parse.deps(said.index, "cop"):
        return None
    kind = kind_of(phrases, said.index, phrases.own(said.index))
    tokens = (*range(count.start, count.end), said.index)
    return Group(number.index, said.index, tokens, count.count, count.span, f"predicate {count.rule}", kind)


_HELD = frozenset({"say", "believe", "think", "report", "suspect", "know"})


def _fate_of_the_others(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Status | None:
    """ "Twelve of the dead were soldiers *and two were civilians*": the fate of those told of right before."""
    words = phrases.parse.tokens
    beside = (d for d in told_before(words, drafts, count.start) if _said_of(phrases, d))
    parted = words[count.start - 1].lower in JOINERS
    return next((d.status for d in beside), None) if parted else None


def _said_of(phrases: Phrases, draft: Draft) -> bool:
    """Whether a figure is of some of the dead or hurt, of whom the clause only says who they were."""
    number = phrases.parse.tokens[draft.group.head]
    said = phrases.clauses.head(number)
    of_them = bool(phrases.clauses.under(number, "of", "among"))
    return of_them and said is not None and number.deprel == "nsubj" and bool(phrases.parse.deps(said.index, "cop"))


def _fate(phrases: Phrases, count: CountMention) -> Status | None:
    """The fate of "several of the victims", None where the noun behind "of" tells none."""
    noun = phrases.clauses.phrase_behind(phrases.parse.tokens[count.end - 1], "of", "among")
    return None if noun is None else fate_called(phrases.parse.tokens[noun].lower)


def _head(phrases: Phrases, count: CountMention) -> int:
    """The noun that a number counts, or the number itself."""
    last = phrases.parse.tokens[count.end - 1]
    above = phrases.clauses.head(last)
    behind = above is not None and above.index >= count.end and above.upos in {"NOUN", "PROPN"}
    if above is None or not behind or _is_placed(phrases, count, above):
        return last.index
    return above.index


def _is_placed(phrases: Phrases, count: CountMention, noun: Token) -> bool:
    """Whether a noun behind a number only says where they were: "four of them *in a house*"."""
    return any(t.index >= count.end and t.lower != "of" for t in phrases.parse.deps(noun.index, "case"))


def _refines(part: Group, whole: Group, plain: bool) -> bool:
    """Whether a part says a kind that its whole does not, or is told without one, and can be a part of it."""
    told = plain or (part.victims is not Victims.UNKNOWN and part.victims is not whole.victims)
    told = told or (part.victims is whole.victims is Victims.CIVILIAN and part.counted is not None)
    fits = whole.count.high is None or part.count.low <= whole.count.high
    return told and fits


def _part(whole: Draft, index: int, group: Group) -> Draft:
    return replace(whole, group=group, rule="part", part=index, extra=())
