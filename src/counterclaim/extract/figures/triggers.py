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
    HIT = "hit"
    HELD = "held"


AWAY = frozenset({Status.CAPTURED, Status.MISSING})
"""The fates of people who are gone and, as far as is told, not hurt."""


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
    entry = _entry(parse, token)
    before, behind = neighbour(parse, token, -1), neighbour(parse, token, 1)
    if entry is None or (_idiom(before, token.lower, behind) and not _bounded(parse, token)):
        return None
    if _names_a_body(parse, token):
        return None
    return Trigger(token.index, *entry)


def _names_a_body(parse: Parse, token: Token) -> bool:
    """ "The International Commission on Missing Persons": whether a word is part of what a body is called."""
    around = parse.tokens[max(0, token.index - 2) : token.index + 2]
    led = len(around) == 4 and around[1].lower in {"on", "of", "for"}
    return led and all(t.text[:1].isupper() for t in (around[0], *around[2:]))


def _entry(parse: Parse, token: Token) -> tuple[Status, Frame] | None:
    """What the lexicon says of a word in its place: as a noun, as a verb, or with the word behind it."""
    verbal, nominal = _lexicon()
    word = token.lower
    if word in _openers() and (phrase := f"{word}_{neighbour(parse, token, 1)}") in verbal:
        return verbal[phrase]
    if token.upos == "VERB" and not _sentenced(token) and _to_death(parse, token):
        return Status.KILLED, Frame.PATIENT
    if word in nominal and _is_noun(parse, token):
        return nominal[word]
    if word in verbal and not _is_thing_of(token):
        return verbal[word]
    return nominal.get(word) if token.upos not in {"VERB", "AUX"} else None


_SENTENCED = frozenset({"sentence", "condemn", "bleed", "freeze", "starve", "scare", "bore", "worry", "work", "lead"})


def _sentenced(token: Token) -> bool:
    """Whether a verb with "to death" tells of no death: "sentenced to death", "scared to death"."""
    return token.lemma in _SENTENCED or token.lower in _SENTENCES


_SENTENCES = frozenset({"sentenced", "sentencing", "sentences", "condemned", "condemning", "condemns"})


def _to_death(parse: Parse, token: Token) -> bool:
    """ "Beaten to death", "hacked or burnt to death": a verb with the end that it came to right behind it."""
    end = parse.sentence_of(token.index).end
    behind = [t.lower for t in parse.tokens[token.index + 1 : min(end, token.index + 5)]]
    return behind[:2] == ["to", "death"] or (behind[:1] in (["or"], ["and"]) and behind[2:4] == ["to", "death"])


def _bounded(parse: Parse, token: Token) -> bool:
    """ "Shot *at least* 19 of them": the word behind belongs to the bound of a number."""
    end = parse.sentence_of(token.index).end
    return [t.lower for t in parse.tokens[token.index + 1 : min(end, token.index + 3)]] in _BOUNDS


_BOUNDS = (["at", "least"], ["at", "most"])


@cache
def _openers() -> frozenset[str]:
    """The first words of the lexicon's phrases of two words."""
    return frozenset(form.partition("_")[0] for form in _lexicon()[0] if "_" in form)


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
    """Whether a word beside a trigger makes it say nothing of a casualty."""
    behind, ahead = _idioms()
    return f"{word} {after}" in behind or f"{before} {word}" in ahead


@cache
def _idioms() -> tuple[frozenset[str], frozenset[str]]:
    idioms = table("figures_victims.toml")["idioms"]
    return frozenset(idioms["after"]), frozenset(idioms["before"])


@cache
def _lexicon() -> tuple[dict[str, tuple[Status, Frame]], dict[str, tuple[Status, Frame]]]:
    """Forms of verbs and adjectives, and forms of nouns, with status and frame."""
    verbal: dict[str, tuple[Status, Frame]] = {}
    nominal: dict[str, tuple[Status, Frame]] = {}
    for forms, frame, status in rows("figures_triggers.tsv"):
        kind = Frame(frame)
        verbs = kind in {Frame.PATIENT, Frame.THEME, Frame.FALL, Frame.LOSE, Frame.STATE, Frame.HIT}
        for form in forms.split():
            (verbal if verbs else nominal)[form] = (Status(status), kind)
    return verbal, nominal
