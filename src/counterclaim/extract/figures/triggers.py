"""What became of people: the words of a parse that say so, each with its status and the frame it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from counterclaim.extract.lexicon import rows, table
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token


class Frame(StrEnum):
    """How a trigger takes its victims."""

    PATIENT = "patient"
    THEME = "theme"
    FALL = "fall"
    LOSE = "lose"
    STATE = "state"
    NOUN = "noun"
    BODY = "body"
    TOLL = "toll"
    LIVES = "lives"
    CUSTODY = "custody"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says what became of people: its token, its status and its frame."""

    token: int
    status: Status
    frame: Frame


def find_triggers(parse: Parse) -> tuple[Trigger, ...]:
    """The casualty words of a parse in text order, idioms left out; one trigger a token."""
    found = (_trigger(parse, token) for token in parse.tokens)
    return tuple(trigger for trigger in found if trigger)


def _trigger(parse: Parse, token: Token) -> Trigger | None:
    before, after = neighbour(parse, token, -1), neighbour(parse, token, 1)
    if _idiom(before, token.lower, after):
        return None
    verbal, nominal = _lexicon()
    phrase = f"{token.lower}_{after}"
    entry = verbal.get(phrase)
    entry = entry or (nominal.get(token.lower) if _is_noun(parse, token) else None)
    entry = entry or (None if _is_thing_of(token) else verbal.get(token.lower))
    entry = entry or (nominal.get(token.lower) if token.upos not in {"VERB", "AUX"} else None)
    return Trigger(token.index, *entry) if entry else None


def neighbour(parse: Parse, token: Token, step: int) -> str:
    """The lower-case word before or after a token in its sentence, empty at the ends."""
    sentence = parse.sentence_of(token.index)
    at = token.index + step
    return parse.tokens[at].lower if sentence.start <= at < sentence.end else ""


def _is_noun(parse: Parse, token: Token) -> bool:
    """Whether the word is a noun in the tree, for words that are verb and noun ("killing", "capture")."""
    if token.upos not in {"NOUN", "PROPN"}:
        return False
    if not token.lower.endswith("ing"):
        return True
    return bool(parse.deps(token.index, "det", "nmod", "nmod:poss", "amod")) or token.lower.endswith("s")


def _is_thing_of(token: Token) -> bool:
    """Whether a form of a verb is a noun here and no participle: "a wound", "the fall of the city"."""
    participle = token.lower.endswith(("ed", "en", "ing")) or token.lower in {
        "hurt",
        "dead",
        "slain",
        "lost",
        "missing",
    }
    return token.upos in {"NOUN", "PROPN"} and not participle


def _idiom(before: str, word: str, after: str) -> bool:
    idioms = table("figures_victims.toml")["idioms"]
    return f"{word} {after}" in idioms["after"] or f"{before} {word}" in idioms["before"]


@cache
def _lexicon() -> tuple[dict[str, tuple[Status, Frame]], dict[str, tuple[Status, Frame]]]:
    """Forms of verbs and adjectives, and forms of nouns, with status and frame."""
    verbal: dict[str, tuple[Status, Frame]] = {}
    nominal: dict[str, tuple[Status, Frame]] = {}
    for forms, frame, status in rows("figures_triggers.tsv"):
        kind = Frame(frame)
        verbs = kind in {Frame.PATIENT, Frame.THEME, Frame.FALL, Frame.LOSE, Frame.STATE}
        for form in forms.split():
            (verbal if verbs else nominal)[form] = (Status(status), kind)
    return verbal, nominal
