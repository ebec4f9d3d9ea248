"""Figures of some of those told of before: "two of the dead were officers", "among those killed were four nurses"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.figures.drafts import Draft, last_told, told_before
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token

REACH = 2
"""Sentences from a part back to its whole."""
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
    for i, draft in enumerate(found):
        at = _whole(phrases, found, draft) if draft.part is None else None
        found[i] = draft if at is None else replace(draft, part=at, status=found[at].status)
    return [draft if draft.part is not None else _beside_a_part(phrases, found, draft) for draft in found]


def _beside_a_part(phrases: Phrases, drafts: Sequence[Draft], draft: Draft) -> Draft:
    """ "Five of the dead were herders and *two* were farmers": a part of what the one before "and" is a part of."""
    before = last_told(told_before(phrases.parse.tokens, drafts, draft.first))
    if before is None or before.part is None or before.status is not draft.status:
        return draft
    if _is_the_rest(phrases, drafts, before.part, draft):
        return replace(draft, part=before.part)
    joined = phrases.parse.tokens[draft.first - 1].lower == "and" and draft.group.rule.startswith("predicate")
    named = joined and _some_of_the_dead(phrases, before)
    return replace(draft, part=before.part) if named and _holds(drafts[before.part], draft) else draft


def _is_the_rest(phrases: Phrases, drafts: Sequence[Draft], whole: int, draft: Draft) -> bool:
    """ "Eight of them fell at the post; *five others* were shot", of 13: what makes a whole up with the parts told."""
    home = phrases.parse.tokens[draft.first].sentence
    told = [d for d in drafts if d.part == whole and d.last < draft.first]
    beside = all(phrases.parse.tokens[d.first].sentence == home for d in told)
    exact = all(d.group.count.exact for d in (drafts[whole], draft, *told))
    makes_up = sum(d.group.count.low for d in told) + draft.group.count.low == drafts[whole].group.count.low
    return beside and exact and makes_up and _holds(drafts[whole], draft)


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
    last = max(near, key=lambda j: drafts[j].last, default=None)
    if _of_them(phrases, part) and last not in held:
        return None
    return max(held, key=lambda j: (drafts[j].part is None, drafts[j].last), default=None)


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
    return False


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
