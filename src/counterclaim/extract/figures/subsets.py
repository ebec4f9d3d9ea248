"""Figures of some of those told of before: "two of the dead were officers", "among those killed were four nurses"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract.figures.drafts import Draft
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
ALONE = frozenset({"only", "just", "merely"})
"""With these a number stands against what another counted: "only three of the dead were its fighters"."""
SHARES = frozenset({"majority", "share"})


def with_wholes(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """Each draft of some of those told of before, or of a share of them, as a part of the nearest that may hold it."""
    found = list(drafts)
    for i, draft in enumerate(found):
        at = _whole(phrases, found, draft) if draft.part is None else None
        found[i] = draft if at is None else replace(draft, part=at, status=found[at].status)
    return found


def _whole(phrases: Phrases, drafts: Sequence[Draft], part: Draft) -> int | None:
    """The figure told last before what points back from a part, if it may hold it; a share may point far back."""
    share = part.group.rule in SHARES
    start = part.first if share else _pointer(phrases, part)
    if start is None:
        return None
    home, reach = phrases.parse.tokens[part.last].sentence, len(phrases.parse.sentences) if share else REACH
    told = [j for j, d in enumerate(drafts) if d.last < start]
    near = [j for j in told if home - phrases.parse.tokens[drafts[j].last].sentence <= reach]
    held = [j for j in near if _holds(drafts[j], part)]
    last = max(near, key=lambda j: drafts[j].last, default=None)
    if _of_them(phrases, part) and last not in held:
        return None
    return max(held, key=lambda j: (drafts[j].part is None, drafts[j].last), default=None)


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
    if _some_of_the_dead(phrases, draft) or _are_among(phrases, draft):
        return draft.first
    start = phrases.parse.sentence_of(draft.first).start
    return start if _stand_among(phrases, draft, start) else _including(phrases, draft)


def _some_of_the_dead(phrases: Phrases, draft: Draft) -> bool:
    """ "*Two of the dead* were officers", "*five of those* killed", "*one of whom* limped", "*of whom two* fell"."""
    number = phrases.parse.between(draft.group.counted) if draft.group.counted is not None else ()
    if not number:
        return False
    before, behind = phrases.parse.tokens[: number[0].index][-2:], _behind(phrases, number[-1])
    if any(t.lower in ALONE for t in (*before[-1:], *number)):
        return False
    led = [t.lower for t in before] in (["of", "whom"], ["of", "which"])
    return led or ([t.lower for t in behind[:1]] == ["of"] and _points(behind[1:]))


def _are_among(phrases: Phrases, draft: Draft) -> bool:
    """ "Two nurses were *among those killed*"."""
    behind = _behind(phrases, phrases.parse.tokens[draft.last])[:WIDE]
    beside = list(takewhile(lambda t: t.text not in {",", ";"}, behind))
    return any(t.lower in AMONG and _points(behind[i + 1 :]) for i, t in enumerate(beside))


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


def _points(words: Sequence[Token]) -> bool:
    """Whether words point at those told before by what became of them: "the dead", "those killed", "whom".

    "The dead of Goma" and "the day's dead" are told of here.
    """
    if not words or words[0].lower not in POINTING:
        return False
    if words[0].lower in {"whom", "them"}:
        return True
    named = list(takewhile(lambda t: t.upos != "AUX" and t.text not in {",", ";", "("}, words[1:WIDE]))
    at = next((i for i, t in enumerate(named) if fate_called(t.lower) is not None), None)
    if at is None:
        return False
    return not any(t.lower in words_of("spell") | {"day"} for t in named[:at]) and not _is_placed(named[at + 1 :])


def _is_placed(behind: Sequence[Token]) -> bool:
    return bool(behind) and behind[0].lower in PLACING
