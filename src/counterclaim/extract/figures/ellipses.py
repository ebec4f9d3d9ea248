"""Figures whose verb or noun is left out: "Baku 11 and Yerevan four", "Armenia announced two"."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.kinds import SECTORS, kind_of
from counterclaim.extract.figures.models import does, model_of, said_verb, sizes_others, those_of, whose
from counterclaim.extract.figures.moved import moved_from
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.told_sides import UNTOLD, Side
from counterclaim.extract.figures.victims import is_thing
from counterclaim.extract.figures.words import JOINERS, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Token

_AFTER = frozenset(
    {
        ".",
        ",",
        ";",
        "and",
        "while",
        "but",
        ")",
        "–",
        "—",
        "in",
        "at",
        "near",
        "on",
        "since",
        "for",
        "from",
        "over",
        "each",
        "after",
    }
)
_AUXILIARIES = frozenset({"did", "had", "were"})


def find_ellipses(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> tuple[Draft, ...]:
    """Bare numbers that an actor or a verb of saying carries, read like the figure before them."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        model = model_of(phrases, [*drafts, *found], count)
        told = used.isdisjoint(range(count.start, count.end)) and not _is_a_person(phrases, count)
        told = told and not _is_of_things(phrases, count) and not _is_of_others(phrases, count)
        if model is not None and told and _bare(phrases, count):
            if _has_moved(phrases, count):
                found.append(_draft(phrases, model, count, model.side))
                continue
            if _is_put_right(phrases, model, count):
                found.append(replace(_draft(phrases, model, count, model.side), denied=True))
                continue
            side = _carrier(phrases, model, count)
            if side is not None:
                found.append(_draft(phrases, model, count, side))
    return tuple(found)


def _is_of_things(phrases: Phrases, count: CountMention) -> bool:
    """ "*Shells: 170.* Townspeople: 5 killed.": an entry of notes that counts what is no people."""
    label, colon = (phrases.clauses.at(count.start - i, phrases.parse.tokens[count.start]) for i in (2, 1))
    return label is not None and colon is not None and colon.text == ":" and is_thing(label.lower)


def _is_a_person(phrases: Phrases, count: CountMention) -> bool:
    """ "Has named *no one*", "blamed *nobody*": who was not, and no number that somebody gives."""
    return phrases.parse.tokens[count.end - 1].lower in {"one", "nobody"} and count.count.high == 0


def _is_of_others(phrases: Phrases, count: CountMention) -> bool:
    verb = phrases.clauses.head(phrases.parse.tokens[count.end - 1])
    return verb is not None and sizes_others(phrases, verb)


def _is_put_right(phrases: Phrases, model: Draft, count: CountMention) -> bool:
    """ "25 fell, not 40": a number that another of its sentence is set in place of."""
    words = phrases.parse.tokens
    before, parted = phrases.clauses.at(count.start - 1, words[count.start]), words[max(0, count.start - 2)]
    told = model.last < count.start and words[model.last].sentence == words[count.start].sentence
    return told and before is not None and before.lower == "not" and parted.lower in {",", "and", "–", "—"}


def _bare(phrases: Phrases, count: CountMention) -> bool:
    sentence = phrases.parse.sentence_of(count.start)
    if count.end >= sentence.end:
        return True
    behind = phrases.parse.tokens[count.end]
    if does(phrases, count):
        return False
    moved = _compared(phrases, count) and (behind.upos == "VERB" or _of_other_days(phrases, count))
    if behind.lower in _AUXILIARIES:
        # "Two were sunk, one had landed": what became of them is told by a verb of their own.
        beyond = phrases.clauses.at(behind.index + 1, behind)
        return beyond is None or beyond.upos != "VERB"
    moved = moved or _dated(phrases, count) or (_has_moved(phrases, count) and _dated_before(phrases, count))
    return behind.lower in _AFTER or moved or _spoken_of(phrases, count) or _owner(phrases, count) is not None


def _dated_before(phrases: Phrases, count: CountMention) -> bool:
    """ "Up from *12 last night*": a bare number, or one with nothing but its day behind it."""
    behind = phrases.clauses.at(count.end, phrases.parse.tokens[count.start])
    dated = behind is not None and behind.lower in words_of("then") | words_of("today") | words_of("spell")
    return dated or phrases.clauses.is_bare(count)


def _has_moved(phrases: Phrases, count: CountMention) -> bool:
    return moved_from(phrases.parse.tokens, count.start) is not None


def _dated(phrases: Phrases, count: CountMention) -> bool:
    """ "It makes 258 *this year*.", "confirmed three *so far*": since when it counts, at the end of its clause."""
    first, last, end = (phrases.clauses.at(count.end + i, phrases.parse.tokens[count.start]) for i in range(3))
    if first is None or last is None or (end is not None and end.upos not in {"PUNCT", "CCONJ"}):
        return False
    return (first.lower, last.lower) == ("so", "far") or (first.lower == "this" and last.lower in words_of("seasons"))


def _owner(phrases: Phrases, count: CountMention) -> Token | None:
    """ "Admits only five of *his* own", "two among *its* own": whose a bare number is, told right behind it."""
    case, owner = (phrases.clauses.at(count.end + i, phrases.parse.tokens[count.start]) for i in (0, 1))
    if case is None or owner is None or case.lower not in {"of", "among", "from"}:
        return None
    if owner.lower not in words_of("possessives"):
        return None
    whole = phrases.clauses.head(owner)
    things = whole is not None and is_thing(whole.lower)
    subject = phrases.parse.tokens[count.end - 1].deprel.startswith("nsubj")
    led = phrases.clauses.at(count.start - 1, owner)
    told = led is not None and led.lower != "that" and bool(count.count.low)
    return owner if told and not things and not subject else None


def _spoken_of(phrases: Phrases, count: CountMention) -> bool:
    """ "The 39 that he had announced", "the 2,000 claimed in Moscow": a number that was told by someone before."""
    words = phrases.parse.tokens
    if words[count.start].lower != "the":
        return False
    rest = words[count.end : min(count.end + _FAR, phrases.parse.sentence_of(count.start).end)]
    verb = next((t for t in rest if t.upos not in {"PRON", "AUX", "SCONJ", "ADV"}), None)
    return verb is not None and verb.upos == "VERB" and is_form(verb, words_of("says"))


def _carrier(phrases: Phrases, model: Draft, count: CountMention) -> Side | None:
    """Whose a bare number is: the actor before it, or the subject of the verb of saying before it."""
    words = phrases.parse.tokens
    before = words[count.start - 1] if count.start else None
    if before is None or before.sentence != words[count.start].sentence:
        return None
    owner = phrases.clauses.at(count.start - 2, before) if before.lower == "at" else before
    possessor = whose(phrases, count)
    owner = possessor or owner
    if (those := those_of(phrases, count)) is not None:
        return _subject_side(phrases, those)
    actor = None if owner is None else _actor_side(phrases, owner)
    if actor is not None:
        return actor
    if possessor is not None:
        return _subject_side(phrases, possessor)
    if _compared(phrases, count) or _spoken_of(phrases, count):
        return UNTOLD
    owner = _owner(phrases, count)
    if owner is not None and (said_verb(phrases, count) is not None or before.lower in {"and", "but", "only"}):
        return Side(None, owner.index, owner.span, "loser")
    if (gap := _gap_subject(phrases, count)) is not None:
        return _subject_side(phrases, gap)
    if (gap := _other_subject(phrases, count)) is not None:
        lost = model.rule.startswith("lose") and phrases.clauses.human(gap)
        return _subject_side(phrases, gap) if lost else UNTOLD
    if _also_tells(phrases, model, count):
        return UNTOLD
    if before.lower == "from" or words[min(count.end, len(words) - 1)].lower in {"from", "each"}:
        return _behind(phrases, count)
    if before.text == ":" or before.lower in {"then", "later"} or (count.added and before.lower in {"and", ","}):
        return UNTOLD
    verb = said_verb(phrases, count)
    if verb is None:
        return None
    subject = phrases.clauses.subject(verb)
    return (_subject_side(phrases, subject) if subject else None) or UNTOLD


def _gap_subject(phrases: Phrases, count: CountMention) -> Token | None:
    """ "It lost ten, and the *opposition* in Homs forty": the people before a number that a clause left its verb to."""
    words = phrases.parse.tokens
    run = list(takewhile(lambda t: t.upos in _NOMINAL, reversed(words[max(0, count.start - _FAR) : count.start])))
    run = [t for t in reversed(run) if t.sentence == words[count.start].sentence]
    parted = phrases.clauses.at(count.start - len(run) - 1, words[count.start]) if run else None
    if parted is None or parted.lower not in JOINERS or run[0].upos == "ADP" or run[-1].upos != "PROPN":
        return None
    behind = phrases.clauses.at(count.end, words[count.start])
    if _is_place(phrases, run) and (behind is None or behind.upos == "PUNCT"):
        return run[-1]
    placed = next((i for i, t in enumerate(run) if t.upos == "ADP"), len(run))
    nouns = [t for t in run[:placed] if t.upos in {"NOUN", "PROPN"}]
    told = [t for t in nouns[-1:] if placed < len(run) and (phrases.clauses.human(t) or _is_body(phrases, t))]
    return told[0] if told else None


def _other_subject(phrases: Phrases, count: CountMention) -> Token | None:
    """ "The army lost 14 men, *the police six*", "the first shell killed ten, *the second four*": of a new subject."""
    words = phrases.parse.tokens
    named, article, joiner = (phrases.clauses.at(count.start - i, words[count.start]) for i in (1, 2, 3))
    if named is None or article is None or joiner is None or article.lower != "the" or joiner.lower not in JOINERS:
        return None
    behind = phrases.clauses.at(count.end, named)
    ended = behind is None or behind.upos == "PUNCT"
    camp = _is_body(phrases, named) or phrases.clauses.human(named) or named.lower in words_of("ordinals")
    return named if camp and ended else None


def _also_tells(phrases: Phrases, model: Draft, count: CountMention) -> bool:
    """ "The mayor told of nine dead, and *the governor's office of* thirteen": another who tells, the verb left out."""
    words = phrases.parse.tokens
    of, first = words[count.start - 1], phrases.clauses.at(model.first - 1, words[count.start])
    if of.lower not in {"of", "at"} or first is None or first.lower != of.lower or model.first > count.start:
        return False
    run = list(takewhile(lambda t: t.upos in _NOMINAL, reversed(words[max(0, of.index - _FAR) : of.index])))
    parted = phrases.clauses.at(of.index - len(run) - 1, of) if run else None
    verbs = (t for t in words[phrases.parse.sentence_of(of.index).start : model.first] if t.upos == "VERB")
    said = any(is_form(t, words_of("says")) for t in verbs)
    return said and parted is not None and parted.lower in JOINERS


def _is_place(phrases: Phrases, run: Sequence[Token]) -> bool:
    """ "Sonitpur counted 37 dead and *Kokrajhar* 25.": a place alone before its number."""
    names = (n for n in phrases.parse.names if n.label in {"LOC", "GPE"})
    return any((n.start, n.end) == (run[0].index, run[-1].index + 1) for n in names)


def _is_body(phrases: Phrases, token: Token) -> bool:
    return token.index in phrases.actors or token.lower in words_of("camps")


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART"})
_FAR = 8


def _compared(phrases: Phrases, count: CountMention) -> bool:
    """ "Up from 49", "down from nine": the count that one told now has moved from."""
    words = phrases.parse.tokens
    before = [t.lower for t in words[max(0, count.start - 2) : count.start]]
    moved = _has_moved(phrases, count)
    set_off = before[-1:] in (["after"], ["against"], ["than"]) or before in (["compared", "with"], ["compared", "to"])
    return moved or (set_off and _of_other_days(phrases, count))


def _of_other_days(phrases: Phrases, count: CountMention) -> bool:
    """ "After 50 *the week before*", "against nine *last month*", "than the 40 *of 2011*": the count of other days."""
    behind = [t.lower for t in phrases.parse.tokens[count.end : count.end + 3]]
    day = behind[1] if behind[:1] in (["of"], ["in"]) and behind[1:2] else ""
    if _YEAR.fullmatch(day) or day in _MONTHS:
        return True
    return (behind[:1] == ["the"] and behind[2:] in (["before"], ["earlier"], ["previous"])) or (
        behind[:1] in (["last"], ["the"]) and bool({"week", "month", "year", "day"} & set(behind))
    )


_YEAR = re.compile(r"(19|20)\d\d")
_MONTHS = frozenset(name.lower() for name in month_name[1:]) | {"last"}


def _actor_side(phrases: Phrases, token: Token) -> Side | None:
    at = token.index - 1 if token.lower in {"side", "forces"} else token.index
    actor = phrases.actors.get(at)
    if actor is None or not actor.actor.party or actor.speaker or (actor.adjective and at == token.index):
        return None
    if actor.end > token.index + 1 or actor.actor.sector is Sector.MEDIA:
        return None
    return Side(actor.actor.party, None, actor.span, "actor before")


def _subject_side(phrases: Phrases, subject: Token) -> Side | None:
    actors = (phrases.actors.get(i) for i in phrases.own(subject.index))
    party = next((a for a in actors if a and a.actor.party), None)
    if party is None:
        return Side(None, subject.index, subject.span, "loser")
    return Side(party.actor.party, None, party.span, "loser")


def _behind(phrases: Phrases, count: CountMention) -> Side | None:
    """ "seventeen from the Armed Forces": the body behind the number."""
    at = _behind_at(phrases, count)
    actor = None if at is None else phrases.actors[at]
    return None if actor is None else Side(actor.actor.party, None, actor.span, "membership")


def _behind_at(phrases: Phrases, count: CountMention) -> int | None:
    """The first token of the actor behind a number and "from" or "of"."""
    words = phrases.parse.tokens
    near = range(count.end, min(count.end + 5, len(words)))
    if not any(words[at].lower in {"from", "of"} for at in near):
        return None
    return next((at for at in near if at in phrases.actors and phrases.actors[at].actor.party), None)


def _draft(phrases: Phrases, model: Draft, count: CountMention, side: Side) -> Draft:
    tokens = tuple(range(count.start, count.end))
    behind = phrases.actors.get(_behind_at(phrases, count) or -1)
    kind = SECTORS.get(behind.actor.sector) if behind and behind.actor.sector else None
    if (those := those_of(phrases, count)) is not None:
        kind = kind_of(phrases, those.index, phrases.own(those.index))
    group = Group(
        count.end - 1,
        model.group.noun,
        tokens,
        count.count,
        count.span,
        f"ellipsis {count.rule}",
        kind or model.group.victims,
    )
    return replace(model, group=group, side=side, rule="ellipsis", by=None, part=None, extra=())
