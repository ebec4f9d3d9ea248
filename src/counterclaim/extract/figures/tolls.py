"""Tolls: a count that a word for the sum of the dead rises to, stands at or is brought to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.figures.clauses import NOBODY, is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.summed import NEARS, OF_PHRASE, PASSES, count_before, is_put_dead, put_killed
from counterclaim.extract.figures.told_sides import Side
from counterclaim.extract.figures.triggers import AWAY, Frame, Trigger
from counterclaim.extract.figures.victims import are_people, is_people, is_thing
from counterclaim.extract.figures.words import QUOTES, fate_called, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import BOTH, Status, Victims
from counterclaim.model.parse import Token
from counterclaim.model.value import Count


def toll_of(phrases: Phrases, trigger: Trigger, among: Sequence[Trigger]) -> tuple[Draft, ...]:
    """The figures of a toll or of summed losses; none where the trigger is no sum or no count follows."""
    token = phrases.parse.tokens[trigger.token]
    numbered = token.lower == "number" and token.index + 1 in phrases.clauses.starts
    if numbered or (token.lower == "number" and _told_by_another(phrases, token)):
        return ()
    noun = amount_over(phrases, token)
    if noun is token and _tells_its_own(phrases, token):
        return ()
    if noun is None or _of_things(phrases, noun) or not _casualties(phrases, noun, trigger, among):
        return ()
    mention = _count_after(phrases, noun, trigger)
    if mention is None or _has_its_own(phrases, trigger, mention) or _undergoes(phrases, mention, among):
        return ()
    status = _status(phrases, trigger, noun, among)
    fates = {t.token for t in among if status is Status.KILLED and t.status is Status.WOUNDED}
    groups = [g for g in _groups(phrases, noun, mention, trigger) if max(g.tokens) + 1 not in fates]
    if any(phrases.parse.tokens[g.noun].lower == "casualties" and g.noun != noun.index for g in groups):
        status = Status.CASUALTIES  # "its losses were 9,000 casualties"
    return tuple(_draft(phrases, trigger, noun, group, status) for group in groups)


def _has_its_own(phrases: Phrases, trigger: Trigger, mention: CountMention) -> bool:
    """ "The figures of five killed and *seven captured*": a fate with a bare number right before it is no sum's."""
    own = phrases.clauses.ends.get(trigger.token)
    return own is not None and own is not mention and mention.start < own.start


def _undergoes(phrases: Phrases, mention: CountMention, among: Sequence[Trigger]) -> bool:
    """ "By its figures 700 fell and *another 900 were hurt*": a fate with a number for its subject is no sum's."""
    number = phrases.parse.tokens[mention.end - 1]
    fates = {t.token for t in among if phrases.parse.tokens[t.token].upos == "VERB"}
    return number.deprel.startswith("nsubj") and number.head in fates


def _tells_its_own(phrases: Phrases, token: Token) -> bool:
    """ "*The deaths of nine men* were reported, six in Anbar": deaths that count those who died, and come to no sum."""
    behind = phrases.clauses.phrase_behind(token, "of") if token.lower in words_of("summed") else None
    return behind is not None and phrases.mention(behind) is not None


def _told_by_another(phrases: Phrases, number: Token) -> bool:
    """Whether a "number of" some people leaves their fate to another word: "the number of troops killed"."""
    of, *behind = (phrases.clauses.at(number.index + i, number) for i in (1, 2, 3))
    dead = any(t is not None and t.lower in {"martyrs", "victims"} for t in behind)
    return of is not None and of.lower == "of" and not dead


def amount_over(phrases: Phrases, token: Token) -> Token | None:
    """The word for the sum that a trigger is or stands under ("the number of troops killed"), or None."""
    verb = phrases.clauses.head(token)
    if token.lower in words_of("summed") and token.deprel == "nsubj" and verb and is_form(verb, words_of("makers")):
        return None
    summed = token.upos == "NOUN" or is_put_dead(phrases, token)
    lost = token.lower == "loss" and is_put_dead(phrases, token)
    if token.lower in words_of("amounts") or lost or (token.lower in words_of("summed") and summed):
        counted = token.index in phrases.clauses.within or phrases.clauses.number_of(token) is not None
        return None if counted else _count_over(phrases, token) or token
    at: Token | None = token
    for _ in range(3):
        at = phrases.clauses.head(at) if at else None
        if at is not None and at.lower in words_of("amounts") and at.index not in phrases.clauses.within:
            return at
    return put_killed(phrases, token) or _amount_before(phrases, token)


def _count_over(phrases: Phrases, token: Token) -> Token | None:
    """ "Raised its *count* of deaths above 550": the sum that those who died stand under, moved by a verb."""
    noun = phrases.clauses.head(token)
    verb = None if noun is None else phrases.clauses.head(noun)
    summed = token.lower in words_of("summed") and _of_count(noun)
    told = noun is not None and summed and phrases.clauses.number_of(noun) is None
    return noun if told and verb is not None and is_form(verb, words_of("makers")) else None


def _of_count(noun: Token | None) -> bool:
    """Whether those who died stand under a word for a count alone, which tells no sum of its own."""
    return noun is not None and noun.lower in {"count", "figure", "tally", "number"}


def _of_things(phrases: Phrases, noun: Token) -> bool:
    """Whether a sum is one of things: "the number of weapons seized"; "the toll of the raids" is one of the dead."""
    of_what = [t.lower for t in phrases.clauses.under(noun, "of")]
    people = noun.lower in {"toll", "tolls"} | words_of("summed")
    return not people and any(is_thing(t) or t in words_of("acts") for t in of_what)


def _amount_before(phrases: Phrases, token: Token) -> Token | None:
    """ "the number of troops killed", whatever the tree says: nothing but their phrase between the two."""
    at = token.index - 1
    while (word := phrases.clauses.at(at, token)) and (word.upos in OF_PHRASE or word.text in QUOTES):
        of = phrases.clauses.at(at + 1, token)
        if word.lower in words_of("amounts") and at not in phrases.clauses.within and of and of.lower == "of":
            return word
        at -= 1
    return None


def _casualties(phrases: Phrases, noun: Token, trigger: Trigger, among: Sequence[Trigger]) -> bool:
    """Whether a sum is one of people hurt: by its own word, else because such a word stands close by."""
    if trigger.frame is not Frame.TOLL or noun.lower in {"toll", "tolls"}:
        return True
    before = phrases.parse.tokens[noun.index - 1].lower if noun.index else ""
    if before in {"death", "casualty", "body", "fatality"}:
        return True
    if any(t.lower in {"martyrs", "victims"} for t in phrases.clauses.under(noun, "of")):
        return True
    near = (phrases.parse.tokens[t.token].sentence for t in among if t.frame is not Frame.TOLL)
    owned = bool(phrases.parse.deps(noun.index, "nmod:poss")) and not phrases.clauses.case(noun)
    known = _is_the_count(phrases, noun) or _is_brought(phrases, noun) or _is_put_right(phrases, noun)
    counted = noun.lower == "count" and known
    told = noun.lower != "count" or owned or counted
    return told and any(noun.sentence - 1 - counted <= s <= noun.sentence for s in near)


def _is_the_count(phrases: Phrases, noun: Token) -> bool:
    """ "*The* official *count* is 12": the count of what was told right before, and none of votes or of days."""
    below = phrases.parse.deps(noun.index, "compound", "nmod", "nmod:poss", "acl")
    articles = phrases.parse.deps(noun.index, "det")
    return not below and any(t.lower == "the" for t in articles) and noun.deprel.startswith("nsubj")


def _is_brought(phrases: Phrases, noun: Token) -> bool:
    """ "This brings *the count* to 42": what was told right before adds to it."""
    verb = phrases.clauses.head(noun)
    brought = verb is not None and noun.deprel == "obj" and is_form(verb, words_of("sums_up"))
    return brought and verb is not None and phrases.clauses.points_back(verb)


def _count_after(phrases: Phrases, noun: Token, trigger: Trigger) -> CountMention | None:
    """The number that the sum has come to: after "to" or "at" first, else the next one; none without a verb of sums."""
    sentence = phrases.parse.sentence_of(noun.index)
    words = phrases.parse.tokens
    later = [c for c in phrases.clauses.starts.values() if noun.index < c.start < sentence.end]
    later = [c for c in sorted(later, key=lambda c: c.start) if not _broken(phrases, max(noun.index, trigger.token), c)]
    later = [c for c in later if not _counts_other(phrases, c)]
    before = count_before(phrases, noun)
    if before is not None:
        return before
    moved = [c for c in later if _moved(phrases, noun, c)]
    reached = [
        c for c in moved if words[c.start - (2 if words[c.start - 1].text in QUOTES else 1)].lower in {"to", "at"}
    ]
    return next(iter(reached or moved), None)


def _counts_other(phrases: Phrases, count: CountMention) -> bool:
    """ "The losses came in at least three *engagements*": a number of what is no people and no loss."""
    token = phrases.parse.tokens[phrases.clauses.counted_noun(count)]
    behind = phrases.clauses.phrase_behind(phrases.parse.tokens[count.end - 1], "of")
    token = phrases.parse.tokens[behind] if behind is not None and token.index < count.end else token
    if phrases.parse.tokens[count.start - 1].lower == "by":
        return True
    timed = phrases.parse.tokens[min(count.end, token.index)].lower in words_of("spell") | words_of("today")
    told = timed or token.index in phrases.clauses.within or token.upos != "NOUN" or are_people(phrases.parse, token)
    lost = words_of("harm") | words_of("summed") | words_of("fates") | words_of("bodies") | words_of("today")
    return not (told or token.lower in lost or token.index in phrases.actors)


def _broken(phrases: Phrases, start: int, count: CountMention) -> bool:
    """Whether another clause begins between the sum and a number."""
    between = phrases.parse.tokens[start + 1 : count.start]
    headed = phrases.parse.tokens[start].lower in _TOLLS and [t.text for t in between[:1]] == [":"]
    reached = phrases.parse.tokens[count.start - 1].lower in {"to", "at"}
    if not reached and any(t.text == "," and behind.lower in _CAUSES for t, behind in pairwise(between)):
        return True
    if any(_says_more(phrases, t, phrases.parse.tokens[start]) for t in between):
        return True
    return any(
        (t.text in {";", ":"} and not headed) or t.lower in {"while", "but", "whereas", "because"} for t in between
    )


def _says_more(phrases: Phrases, verb: Token, noun: Token) -> bool:
    """ "Denied heavy losses and *said* that 40 died": a second thing that is said, after the sum."""
    second = verb.upos == "VERB" and verb.deprel == "conj" and verb.head == noun.head
    return second and bool(phrases.parse.deps(verb.index, "ccomp"))


_CAUSES = frozenset({"as", "since", "after", "when", "if", "though", "although"})
_TOLLS = frozenset({"toll", "tolls", "tally", "count"})


def _moved(phrases: Phrases, noun: Token, count: CountMention) -> bool:
    words = phrases.parse.tokens
    start = count.start - (words[count.start - 1].text in QUOTES)
    between = words[noun.index + 1 : start]
    if any(is_form(t, words_of("moves")) and t.upos in {"VERB", "AUX"} for t in between):
        return True
    nearest = words[start - (2 if words[start - 1].lower in {"to", "at"} else 1)]
    if is_form(nearest, words_of("moves")) and noun.index < nearest.index:
        return True
    last = words[start - 1].lower
    if last in {"total", "totals", "totalled", "totaled"} and noun.index < start - 1:
        return True
    closed = words[min(count.end, len(words) - 1)].text == ")"
    if last == "(" and closed and noun.lower in _TOLLS:
        return True
    if all(t.lower in words_of("headed") for t in between) and noun.lower in _TOLLS:
        return True
    if last == "as" and _is_given(phrases, noun) and not any(t.text == "," for t in between):
        return True
    if last == "at" and noun.index == start - 2 and noun.lower in words_of("summed"):
        return True
    if last in {"of", "at"} and noun.index == start - 2 and noun.lower in words_of("amounts"):
        return True
    above = _mover(phrases, noun)
    first = words[count.start].lower
    last = first if first in {"over", "above", "past", "beyond"} and noun.index < count.start else last
    brought = above is not None and is_form(above, words_of("moves")) and above.index < noun.index
    return (brought and last in {"to", "at", "past", "beyond", "above", "over"}) or (
        brought and last == "in" and words[count.start].lower == "the"
    )


def _mover(phrases: Phrases, noun: Token) -> Token | None:
    """The verb above a sum; of a second one too: "brought the dead to 14 *and the wounded* to 30"."""
    above = phrases.clauses.head(noun)
    listed = noun.deprel == "conj" and noun.lower in words_of("summed")
    while listed and above is not None and above.upos in {"NUM", "NOUN"}:
        above = phrases.clauses.head(above)
    return above


def _is_given(phrases: Phrases, noun: Token) -> bool:
    """Whether a sum is one that is told as some number: "the figure as 9", "*gives* its dead as 40"."""
    above = [t for t in list(phrases.parse.ancestors(noun.index))[:2] if t.index < noun.index]
    return noun.lower in words_of("amounts") or any(is_form(t, words_of("says")) for t in above)


def _groups(phrases: Phrases, noun: Token, mention: CountMention, trigger: Trigger) -> tuple[Group, ...]:
    """The groups that the sum comes to: nouns behind the number where there are any, else the number itself."""
    count = _exceeded(phrases, noun, mention)
    told = _people_behind(phrases, mention)
    if told:
        return tuple(replace(g, count=count) if g.counted == mention.span else g for g in told)
    tokens = tuple(
        sorted({*range(mention.start, mention.end), *phrases.own(noun.index)} - _other_side(phrases, mention, noun))
    )
    kind = kind_of(phrases, noun.index, tokens)
    if kind is Victims.UNKNOWN and _is_whole(phrases, noun):
        kind = Victims.MIXED
    below = [t.index for t in phrases.parse.deps(noun.index, "nmod") if not phrases.is_part(t)]
    below += [noun.index - 1] if noun.index and is_people(phrases.parse.tokens[noun.index - 1].lower) else []
    kind = next((k for k in (kind_of(phrases, i, phrases.own(i)) for i in below) if k is not Victims.UNKNOWN), kind)
    return (Group(mention.end - 1, noun.index, tokens, count, mention.span, f"toll {mention.rule}", kind),)


def _exceeded(phrases: Phrases, noun: Token, mention: CountMention) -> Count:
    """The number of a sum, one more to open where the sum passed it, and no more where it comes near it."""
    between = phrases.parse.tokens[noun.index + 1 : mention.start]
    passed = any(is_form(t, PASSES) for t in between) or any(t.lower in {"past", "beyond"} for t in between[-1:])
    if mention.count.exact and any(is_form(t, NEARS) and t.upos == "VERB" for t in between[-1:]):
        return Count(0, mention.count.low)
    return _beyond(mention.count) if passed else mention.count


def passed(phrases: Phrases, group: Group) -> Count:
    """ "Its casualties *exceeded 150 men* killed": the count of people, one more to open behind a verb of passing."""
    at = phrases.clauses.within.get(min(group.tokens))
    before = None if at is None else phrases.clauses.at(at.start - 1, phrases.parse.tokens[at.start])
    past = before is not None and before.upos == "VERB" and is_form(before, PASSES)
    return _beyond(group.count) if past else group.count


def _beyond(count: Count) -> Count:
    """One more than an exact number, and open; a number that is open or a range already stays as it is."""
    return Count(count.low + 1, None) if count.exact else count


def _other_side(phrases: Phrases, mention: CountMention, noun: Token) -> set[int]:
    """Tokens of the sum's phrase that stand behind the number."""
    return {i for i in phrases.own(noun.index) if i >= mention.end}


def _people_behind(phrases: Phrases, mention: CountMention) -> tuple[Group, ...]:
    noun = phrases.clauses.counted_noun(mention)
    return () if noun in phrases.clauses.within else groups_of(phrases, noun)


def _is_whole(phrases: Phrases, noun: Token) -> bool:
    return (
        any(phrases.parse.tokens[i].lower in words_of("whole") for i in phrases.own(noun.index))
        and noun.lower != "total"
    )


def _only_fate(phrases: Phrases, noun: Token, among: Sequence[Trigger]) -> Status | None:
    """ "It had 20 wounded. Later it put the *figure* at 12": what became of those alone who were told of before."""
    words = phrases.parse.tokens
    near = [t for t in among if t.token < noun.index and noun.sentence - words[t.token].sentence <= 1]
    told = {t.status for t in near if t.frame is not Frame.TOLL}
    return told.pop() if len(told) == 1 and not _of(phrases, noun) else None


def _of(phrases: Phrases, noun: Token) -> bool:
    return bool(phrases.parse.deps(noun.index, "nmod", "acl", "compound"))


def _status(phrases: Phrases, trigger: Trigger, noun: Token, among: Sequence[Trigger]) -> Status:
    """Summed losses are deaths; summed casualties are deaths where they carry on a clause of deaths."""
    if _is_put_right(phrases, noun) and (wounded := _wounded_before(phrases, noun, among)):
        return wounded
    if _is_fused(phrases, noun):
        return Status.CASUALTIES
    alone = _only_fate(phrases, noun, among) if noun.lower in {"figure", "number", "total"} else None
    if alone is Status.WOUNDED or (alone in AWAY and noun.lower != "total"):
        return alone
    if trigger.status is not Status.CASUALTIES:
        return trigger.status
    if noun.lower in {"loss", "losses"}:
        return Status.KILLED
    words = phrases.parse.tokens
    before = [t for t in among if words[t.token].sentence == noun.sentence and t.token < noun.index]
    told = {t.status for t in before if t.frame is not Frame.TOLL}
    return Status.KILLED if told == {Status.KILLED} else Status.CASUALTIES


def _is_fused(phrases: Phrases, noun: Token) -> bool:
    """ "The number *killed or wounded*", "the number *put out of action*": dead and hurt in one."""
    end = phrases.parse.sentence_of(noun.index).end
    behind = [t.lower for t in phrases.parse.tokens[noun.index + 1 : min(end, noun.index + FUSED)]]
    fates = zip(map(fate_called, behind), map(fate_called, behind[2:]), strict=False)
    return noun.lower == "number" and ((Status.KILLED, Status.WOUNDED) in fates or "out of action" in " ".join(behind))


FUSED = 8
"""Within how many words of a number it is told what became of those it counts."""


def _wounded_before(phrases: Phrases, noun: Token, among: Sequence[Trigger]) -> Status | None:
    words = phrases.parse.tokens
    before = [t for t in among if words[t.token].sentence == noun.sentence and t.token < noun.index]
    told = {t.status for t in before if t.frame is not Frame.TOLL or words[t.token].lower in {"toll", "tolls"}}
    return Status.WOUNDED if told == {Status.WOUNDED} else None


def _is_put_right(phrases: Phrases, noun: Token) -> bool:
    """ "Put the wounded at 31, lowering *an earlier toll* of 40": a toll of those that the other counts."""
    marks = phrases.parse.deps(noun.index, "amod", "compound")
    return any(t.lower in words_of("at_first") for t in marks) and not any(t.lower == "death" for t in marks)


def _draft(phrases: Phrases, trigger: Trigger, noun: Token, group: Group, status: Status) -> Draft:
    side = side_of(phrases, group, NOBODY, noun)
    if not side.told:
        side = side_of(phrases, replace(group, noun=noun.index, tokens=phrases.own(noun.index)), NOBODY, noun)
    if not side.told and _is_whole(phrases, noun):
        side = Side(BOTH, None, noun.span, "the whole")
    return Draft(trigger.token, status, group, "toll", side, cumulative=True, extra=(noun.index,))
