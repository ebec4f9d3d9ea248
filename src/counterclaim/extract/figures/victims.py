"""Who is meant by a noun: whether people at all, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from counterclaim.extract.lexicon import table
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Name, Parse, Token

_KINDS = (Victims.MILITARY, Victims.POLICE, Victims.MILITANT, Victims.CIVILIAN)
_CIVILIAN_ENDINGS = ("journalist", "worker", "teacher", "driver", "farmer", "passer-by", "goer")
_HUMAN_ENDINGS = tuple("man men woman women ist ists eer eers ian ians er ers or ors".split())


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("figures_victims.toml")[kind])


@cache
def _section(section: str, kind: str) -> frozenset[str]:
    return frozenset(table("figures_victims.toml")[section][kind])


def kind_of_noun(word: str) -> Victims | None:
    """What kind of people a noun names by itself, None if it does not tell."""
    forms = _forms(word)
    told = next((kind for kind in _KINDS if not forms.isdisjoint(_words(kind))), None)
    return told or (Victims.CIVILIAN if word.removesuffix("s").endswith(_CIVILIAN_ENDINGS) else None)


def _forms(word: str) -> frozenset[str]:
    """A word and what may be its singular."""
    return frozenset({word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"})


def kind_of_mark(word: str) -> Victims | None:
    """What kind of people a modifier tells of ("military deaths"), None if none."""
    return next((kind for kind in _KINDS if word in _section("marks", kind)), None)


def kind_of_guard(word: str) -> Victims | None:
    """Whose guards a modifier tells of ("prison guards"), None if it does not."""
    return next((kind for kind in _KINDS if word in _section("guards", kind)), None)


def kind_of_officer(word: str) -> Victims | None:
    """What officers of an office are ("a tax officer"), None if the office tells of an army or of nothing."""
    return next((kind for kind in _KINDS if word in _section("officers", kind)), None)


def kind_of_rank(word: str) -> Victims | None:
    """Military or police if the word is a rank, else None."""
    ranks = (Victims.MILITARY, Victims.POLICE)
    return next((kind for kind in ranks if word in _section("ranks", kind)), None)


_MODEL = re.compile(r"\d+[a-z]?s")


def is_thing(word: str) -> bool:
    """Whether a noun names what is killed, lost or captured and is no person; "MiG-*21s*" by its number."""
    return _MODEL.fullmatch(word) is not None or not _forms(word).isdisjoint(_section("things", "nouns"))


def is_formation(token: Token) -> bool:
    """Whether a word for arms is the name of those who bear them: "members of the Kenya *Rifles*"."""
    return token.upos == "PROPN" and token.text[:1].isupper() and token.lower in _words("formations")


def names_thing(token: Token) -> bool:
    """Whether a word names a thing where it stands."""
    return is_thing(token.lower) and not is_formation(token)


def is_group(word: str) -> bool:
    """Whether a singular noun stands for an untold number of people ("crew", "family")."""
    return word in _words("open")


def is_called_people(word: str) -> bool:
    """Whether a noun names people by what it means, and not only by its ending."""
    known = kind_of_noun(word) is not None or kind_of_rank(word) is not None
    return known or not _forms(word).isdisjoint(_words("people"))


def is_people(word: str) -> bool:
    """Whether a noun names people."""
    return is_called_people(word) or (len(word) > 4 and word.endswith(_HUMAN_ENDINGS) and not is_thing(word))


def are_people(parse: Parse, token: Token) -> bool:
    """Whether a noun names people by itself, or by the word before it ("blue helmets")."""
    before = parse.tokens[token.index - 1].lower if token.index else ""
    marks = table("figures_victims.toml")["compounds"]
    return is_people(token.lower) or any(before in marks[form] for form in _forms(token.lower) & marks.keys())


def is_nation(parse: Parse, index: int) -> bool:
    """Whether a noun names people by their nation: "10 *Saudis*", "1,000 *Chinese*"."""
    return any(n.label == "NORP" and n.start <= index < n.end for n in parse.names)


def is_plural(token: Token) -> bool:
    """Whether a noun is plural, by its tag, else by its form."""
    if token.xpos:
        return token.xpos in {"NNS", "NNPS"} or token.lower in _words("plural")
    changed = token.lower != token.lemma.lower() and token.lower.endswith(("s", "men", "women", "ren"))
    return token.lower in _words("plural") or changed


def person_at(parse: Parse, index: int) -> Name | None:
    """The name of a person that covers a token, or None."""
    return next((n for n in parse.names if n.start <= index < n.end and n.label.startswith("PER")), None)


def persons_in(parse: Parse, indices: Iterable[int]) -> tuple[str, ...]:
    """The names of people that lie among some tokens, as the text writes them, in text order."""
    inside = set(indices)
    found = (n for n in parse.names if n.label.startswith("PER") and inside.issuperset(range(n.start, n.end)))
    return tuple(dict.fromkeys(parse.span(n.start, n.end).of(parse.text) for n in found))
