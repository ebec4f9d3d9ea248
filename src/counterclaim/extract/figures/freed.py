"""Those who were held and are let go, brought out or get away, which tells of no capture: "freed 12 hostages"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token

_BEFORE = frozenset({"amod", "compound"})


def without_freed(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those of captives, called so by what they were before, of whom one learns that they are free.

    "Three drivers *held the whole night* were freed" tells of their being held; "since May" too.
    """
    captured = [d.status is Status.CAPTURED for d in drafts]
    told = (_are_freed(phrases, d) or _let_go(phrases, d) for d in drafts)
    return without(drafts, [not (held and free) for held, free in zip(captured, told, strict=True)])


def _let_go(phrases: Phrases, draft: Draft) -> bool:
    """ "*Forty were set free*", "nine *let go*": where that alone tells of them."""
    trigger = phrases.parse.tokens[draft.trigger]
    behind = phrases.clauses.at(trigger.index + 1, trigger)
    return draft.rule == "sensed" and behind is not None and (trigger.lower, behind.lower) in _FREE


_FREE = {("set", "free"), ("let", "go"), ("let", "off"), ("walked", "free"), ("got", "away"), ("went", "home")}


def _are_freed(phrases: Phrases, draft: Draft) -> bool:
    noun, head = (phrases.parse.tokens[phrases.canonical(i)] for i in (draft.group.noun, draft.group.head))
    called = (noun, *phrases.parse.deps(noun.index, *_BEFORE))
    captive = any(fate_called(t.lower) is Status.CAPTURED or t.lower in words_of("taken") for t in called)
    verb = phrases.clauses.head(head)
    return captive and verb is not None and (_frees(head, verb) or _gets_away(phrases, head, verb))


def _frees(head: Token, verb: Token) -> bool:
    """Whether a verb sets free what hangs on it as its object, or as its subject in the passive."""
    return head.deprel in {"obj", "nsubj:pass"} and is_form(verb, words_of("frees"))


def _gets_away(phrases: Phrases, head: Token, verb: Token) -> bool:
    away = is_form(verb, words_of("gets_away")) and not phrases.clauses.passive(verb)
    return away and head.deprel.startswith("nsubj")
