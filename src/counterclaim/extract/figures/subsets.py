"""Figures of some of those told of before: "two of the dead were officers", "among those killed were four nurses"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from counterclaim.extract.figures.company import in_company
from counterclaim.extract.figures.drafts import Draft, last_told, told_before
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.scopes import summing_below
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token

REACH = 2
"""Sentences from a part back to its whole."""
FAR = 5
"""Sentences back to many dead or hurt that a word for them may point at."""
LISTED = 14
"""How many words of a list may stand before the "among them" that ends it."""

WIDE = 6
"""Words in which "of the 40 people killed" comes to the fate."""
AMONG = frozenset({"among", "amongst"})
POINTING = frozenset({"the", "those", "these", "them", "whom"})
INCLUDING = frozenset({"include", "comprise"})
PLACING = frozenset({"in", "of", "from", "at", "near"})
SHARES = frozenset({"majority", "share"})


def with_wholes(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """Each draft of some of those told of before, or of a share of them, as a part of the nearest that may hold it."""
    found = list(drafts)
    in_order = sorted(range(len(found)), key=lambda i: found[i].first)
    for i in in_order:
        at = _whole(phrases, found, found[i]) if found[i].part is None else None
        found[i] = found[i] if at is None else replace(found[i], part=at, status=found[at].status)
    for i in in_order:
        rest = _left_of(phrases, found, found[i])
        found[i] = replace(found[i], part=rest) if rest is not None else _beside_a_part(phrases, found, found[i])
    return found


def _beside_a_part(phrases: Phrases, drafts: Sequence[Draft], draft: Draft) -> Draft:
    """ "Five of the dead were herders and *two* were farmers": a part of what the one before "and" is a part of."""
    before = last_told(told_before(phrases.parse.tokens, drafts, draft.first))
    if draft.part is not None or before is None or before.part is None or before.status is not draft.status:
        return draft
    if _is_the_rest(phrases, drafts, before.part, draft):
        return replace(draft, part=before.part)
    joined = phrases.parse.tokens[draft.first - 1].lower == "and"
    of_the_dead = _some_of_the_dead(phrases, before) or _are_among(phrases, before)
    named = joined and draft.group.rule.startswith("predicate") and of_the_dead
    more = of_the_dead and _is_in_company(phrases, draft.first)
    more = more or (joined and _are_among(phrases, draft))
    more = more or (joined and before.rule == draft.rule and _is_in_company(phrases, before.first))
    return replace(draft, part=before.part) if (named or more) and _holds(drafts[before.part], draft) else draft


def _left_of(phrases: Phrases, drafts: Sequence[Draft], draft: Draft) -> int | None:
    """ "One of the 22 dead is an officer. *The other 21* were rebels": the whole that is made up by the rest of it."""
    around = phrases.parse.tokens[max(0, draft.first - 2) : draft.last + 1]
    if words_of("left_over").isdisjoint(t.lower for t in around):
        return None
    wholes = {d.part for d in drafts if d.part is not None and d.last < draft.first}
    return next((w for w in sorted(wholes, reverse=True) if _makes_up(drafts, w, draft)), None)


def _is_the_rest(phrases: Phrases, drafts: Sequence[Draft], whole: int, draft: Draft) -> bool:
    """ "Eight of them fell at the post; *five others* were shot", of 13: what makes a whole up with the parts told."""
    home = phrases.parse.tokens[draft.first].sentence
    told = [d for d in drafts if d.part == whole and d.last < draft.first]
    beside = all(phrases.parse.tokens[d.first].sentence == home for d in told)
    return beside and _makes_up(drafts, whole, draft) and _holds(drafts[whole], draft)


def _makes_up(drafts: Sequence[Draft], whole: int, draft: Draft) -> bool:
    """Whether a figure and the parts told before it come to their whole, all of one fate."""
    told = [d for d in drafts if d.part == whole and d.last < draft.first]
    exact = all(d.group.count.exact and d.status is drafts[whole].status for d in (drafts[whole], draft, *told))
    return exact and sum(d.group.count.low for d in (*told, draft)) == drafts[whole].group.count.low


def _whole(phrases: Phrases, drafts: Sequence[Draft], part: Draft) -> int | None:
    """The figure told last before what points back from a part, if it may hold it; a share may point far back."""
    if (counted := _of_the_counted(phrases, drafts, part)) is not None:
        return counted
    share = part.group.rule in SHARES
    start = part.first if share else _pointer(phrases, part)
    called = _called(phrases, part) if start is None else None
    start = part.first if called is not None else start
    if start is None:
        return None
    home, reach = phrases.parse.tokens[part.last].sentence, len(phrases.parse.sentences) if share else REACH
    told = [j for j, d in enumerate(drafts) if d.last < start]
    near = [j for j in told if home - phrases.parse.tokens[drafts[j].last].sentence <= reach]
    held = [j for j in near if _holds(drafts[j], part) and called in {None, _noun(phrases, drafts[j])}]
    if _of_them(phrases, part):
        held = [j for j in held if not _is_a_sum(phrases, drafts, j)]
        last = max((j for j in near if not _is_a_sum(phrases, drafts, j)), key=lambda j: drafts[j].last, default=None)
        if last not in held and (last is None or not _is_beside(phrases, drafts, held, drafts[last], part)):
            return None
    nearest = max(held, key=lambda j: (drafts[j].part is None, drafts[j].last), default=None)
    return _far(phrases, drafts, part, told, home) if nearest is None and called is None else nearest


def _is_beside(phrases: Phrases, drafts: Sequence[Draft], held: Sequence[int], last: Draft, part: Draft) -> bool:
    """ "41 civilians died and *182 were hurt*, 11 of them killed at sea": those of another fate beside the whole.

    Who "later died" was hurt first.
    """
    home = phrases.parse.tokens[part.trigger].sentence
    together = phrases.parse.tokens[last.trigger].sentence == home
    died = phrases.parse.tokens[part.trigger].lemma in words_of("dying")
    return together and not died and any(phrases.parse.tokens[drafts[j].trigger].sentence == home for j in held)


def _is_a_sum(phrases: Phrases, drafts: Sequence[Draft], at: int) -> bool:
    """ "Nine fell, *bringing the toll to 16*. Two of them ...": a sum that only stands behind what added to it."""
    over = (drafts[at].trigger, *(t.index for t in phrases.parse.ancestors(drafts[at].trigger)))
    adding = (i for d in drafts if d.last < drafts[at].first for i in (d.trigger, drafts[at].trigger))
    return any(t.index in over for i in adding for t in summing_below(phrases.parse, i))


def _far(phrases: Phrases, drafts: Sequence[Draft], part: Draft, told: Sequence[int], home: int) -> int | None:
    """The last whole told further back that may hold a part, if a word for the dead or the hurt points at it."""
    alike = [j for j in told if drafts[j].part is None and drafts[j].status in _fates(part)]
    held = [j for j in alike if home - phrases.parse.tokens[drafts[j].last].sentence <= FAR and _holds(drafts[j], part)]
    last = max(held, key=lambda j: drafts[j].last, default=None)
    if last is None or _of_them(phrases, part) or _pointer(phrases, part) is None:
        return None
    count, kind = drafts[last].group.count, drafts[last].group.victims
    of_a_kind = kind in {Victims.UNKNOWN, Victims.CIVILIAN, Victims.MIXED, part.group.victims}
    return last if of_a_kind and (count.high or count.low) > _FEW else None


def _fates(part: Draft) -> frozenset[Status]:
    """What the whole of a part may tell: of people called victims, the dead."""
    return frozenset({part.status, Status.KILLED} if part.status is Status.CASUALTIES else {part.status})


_FEW = 4
"""A whole told far back has more than so many."""


def _called(phrases: Phrases, part: Draft) -> str | None:
    """What those are called of whom a figure is some: "one of *the officers* lost a leg", after five were wounded."""
    number = phrases.parse.between(part.group.counted) if part.group.counted is not None else ()
    behind = _behind(phrases, number[-1])[:3] if number else []
    of_the = len(behind) == 3 and behind[0].lower == "of" and behind[1].lower in POINTING and behind[2].xpos == "NNS"
    return behind[2].lower if of_the else None


def _noun(phrases: Phrases, draft: Draft) -> str:
    return phrases.parse.tokens[draft.group.noun].lower


def _of_the_counted(phrases: Phrases, drafts: Sequence[Draft], part: Draft) -> int | None:
    """ "Four guards were *among the nine killed*": the figure right behind "among the"."""
    behind = [t.lower for t in phrases.parse.tokens[part.last + 1 : part.last + 1 + WIDE]]
    at = next((i for i, word in enumerate(behind[:-1]) if word in AMONG and behind[i + 1] in POINTING), None)
    if at is None:
        return None
    counted = part.last + at + 3
    return next((j for j, d in enumerate(drafts) if d is not part and counted in d.people and _holds(d, part)), None)


def _is_in_company(phrases: Phrases, first: int) -> bool:
    """ "Two officers were among the dead, *along with* a nurse": whether words of company lead a phrase in."""
    near = " ".join(t.lower for t in phrases.parse.tokens[max(0, first - 3) : first + 2])
    return any(f" {led} " in f" {near} " for led in in_company())


def _of_them(phrases: Phrases, draft: Draft) -> bool:
    """Whether it is "them" or "whom" that points, at whoever was told of last."""
    around = phrases.parse.tokens[max(0, draft.first - 1) : draft.last + 4]
    return bool({"them", "whom"} & {t.lower for t in around})


def _holds(whole: Draft, part: Draft) -> bool:
    high = whole.group.count.high
    enough = high is None or high >= part.group.count.low > 0
    fate = part.status is whole.status or (part.status is Status.CASUALTIES and whole.status is Status.KILLED)
    sides = {whole.side.party, part.side.party} - {None}
    camps = {whole.group.victims is Victims.MILITANT, part.group.victims is Victims.MILITANT}
    known = Victims.UNKNOWN not in {whole.group.victims, part.group.victims}
    return enough and fate and len(sides) < 2 and not (known and len(camps) == 2)


def _pointer(phrases: Phrases, draft: Draft) -> int | None:
    """The first token by which a figure is put as one of some of those told of before; None where it is not."""
    if _some_of_the_dead(phrases, draft) or _are_among(phrases, draft) or _led_by_among(phrases, draft):
        return draft.first
    start = phrases.parse.sentence_of(draft.first).start
    return start if _stand_among(phrases, draft, start) else _including(phrases, draft)


def _some_of_the_dead(phrases: Phrases, draft: Draft) -> bool:
    """ "*Two of the dead* were officers", "*five of those* killed", "*one of whom* limped", "*of whom two* fell"."""
    number = phrases.parse.between(draft.group.counted) if draft.group.counted is not None else ()
    if not number:
        return False
    before, behind = phrases.parse.tokens[: number[0].index][-2:], _behind(phrases, number[-1])
    # "Only three of the dead were its fighters" stands against what another counted.
    if any(t.lower in words_of("no_more_than") for t in (*before[-1:], *number)):
        return False
    led = [t.lower for t in before] in (["of", "whom"], ["of", "which"])
    return led or ([t.lower for t in behind[:1]] == ["of"] and (_points(behind[1:]) or _of_a_day(behind[1:])))


def _of_a_day(words: Sequence[Token]) -> bool:
    """ "Thirteen of *Thursday's deaths*": of those whom a day took."""
    dead = len(words) > 2 and fate_called(words[2].lower) is not None and not _is_placed(words[3:])
    return dead and words[0].upos == "PROPN" and words[1].lower in {"'s", "’s"}


def _are_among(phrases: Phrases, draft: Draft) -> bool:
    """ "Two nurses were *among those killed*", "A nurse, Ann Bell, was *among the dead*"."""
    whole_phrase = max(phrases.parse.subtree(draft.group.noun))
    for last in sorted({draft.last, whole_phrase}):
        behind = _behind(phrases, phrases.parse.tokens[last])
        beside = list(takewhile(lambda t: t.text not in {",", ";"}, behind[:WIDE]))
        if any(t.lower in AMONG and _points(behind[i + 1 :], draft) for i, t in enumerate(beside)):
            return True
    return _are_listed_among(phrases, draft)


def _are_listed_among(phrases: Phrases, draft: Draft) -> bool:
    """ "Nine people, *five sailors*, a cook and two guards *among them*": in a list that only ends in those words."""
    opens = phrases.clauses.at(draft.first - 1, phrases.parse.tokens[draft.first])
    behind = _behind(phrases, phrases.parse.tokens[draft.last])[:LISTED]
    run = [t.lower for t in takewhile(lambda t: t.upos not in {"VERB", "AUX"} and t.text != ";", behind)]
    ends = next((i for i, pair in enumerate(pairwise(run)) if pair == ("among", "them")), 0)
    return opens is not None and opens.text in {",", ":"} and "and" in run[:ends]


def _led_by_among(phrases: Phrases, draft: Draft) -> bool:
    """ "Raised to 17 the number killed, *among them* six hit by a mortar", "nine, *including* two officers, died"."""
    before = [t.lower for t in phrases.parse.tokens[max(0, draft.first - 2) : draft.first]]
    if before[-1:] == ["including"]:
        return True
    return len(before) == 2 and before[0] in AMONG and before[1] in {"them", "whom"}


def _stand_among(phrases: Phrases, draft: Draft, start: int) -> bool:
    """ "*Among the dead* were two nurses and a boy"."""
    opening = phrases.parse.tokens[start : min(start + WIDE, draft.first)]
    return bool(opening) and opening[0].lower in AMONG and _points(opening[1:])


def _including(phrases: Phrases, draft: Draft) -> int | None:
    """ "*The dead included* four policemen and a nurse": the token of those told of."""
    over = (phrases.parse.tokens[draft.group.noun], *phrases.parse.ancestors(draft.group.noun))
    verbs = (t for t in over if t.lemma in INCLUDING and t.index < draft.first)
    subjects = (s for verb in verbs for s in phrases.parse.deps(verb.index, "nsubj"))
    return next((s.index for s in subjects if fate_called(s.lower) is not None), None)


def _behind(phrases: Phrases, token: Token) -> list[Token]:
    return list(phrases.parse.tokens[token.index + 1 : phrases.parse.sentence_of(token.index).end])


def _points(words: Sequence[Token], draft: Draft | None = None) -> bool:
    """Whether words point at those told before by what became of them: "the dead", "those killed", "whom".

    "The dead of Goma" and "the day's dead" are told of here. Behind "those" any word may tell the fate by which the
    figure was read: "among those executed".
    """
    if not words or words[0].lower not in POINTING:
        return False
    if words[0].lower in {"whom", "them"} or _stand_alone(words):
        return True
    named = list(takewhile(lambda t: t.upos != "AUX" and t.text not in {",", ";", "("}, words[1:WIDE]))
    of_fate = draft if words[0].lower == "those" else None
    at = next((i for i, t in enumerate(named) if fate_called(t.lower) is not None or _tells(t, of_fate)), None)
    if at is None:
        return False
    return not any(t.lower in words_of("spell") | {"day"} for t in named[:at]) and not _is_placed(named[at + 1 :])


def _stand_alone(words: Sequence[Token]) -> bool:
    """ "Ten of *those* died", "of *these* were killed": those told of last, of whom the verb tells."""
    return words[0].lower in {"those", "these"} and len(words) > 1 and words[1].xpos in {"VBD", "VBP"}


def _tells(token: Token, draft: Draft | None) -> bool:
    """Whether a word tells the fate of a figure: what it was read by, or that they are held."""
    if draft is None:
        return False
    return token.index == draft.trigger or (draft.status is Status.CAPTURED and token.lower in words_of("taken"))


def _is_placed(behind: Sequence[Token]) -> bool:
    return bool(behind) and behind[0].lower in PLACING
