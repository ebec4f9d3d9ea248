"""The verbs and nouns of reporting: which there are, with what stance, and whether a word in a tree is
one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import rows, table
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Sentence, Token

IRREGULAR = {
    "swore": "swear", "sworn": "swear", "spoke": "speak", "spat": "spit", "wept": "weep", "shot": "shoot",
    "lent": "lend", "laid": "lay", "threw": "throw", "thrown": "throw", "drew": "draw", "drawn": "draw", "sang": "sing",
    "stood": "stand", "foretold": "foretell", "foresaw": "foresee", "spelt": "spell", "meant": "mean", "knew": "know",
    "bit": "bite", "tore": "tear", "took": "take", "taken": "take", "made": "make", "gave": "give",
}  # fmt: skip
HOLDING = frozenset(("hold",))
"""What one does to people and places, and says only with a clause, "holds that", or of whom it holds responsible."""
WEEKDAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
"""What no phrase governs: in "let five go on Wednesday", nobody lets on."""
SHORT = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")
"""A stem that would double its last letter before an ending: "raped" is of "rape", not of "rap"."""
PARTICLES = frozenset(("ADP", "ADV", "ADJ", "PART", "VERB", "PRON"))
BELOW = (("obj", "nmod"), ("xcomp", "advmod"))
"""Where a second word hangs on a first: "made light of", "pleaded not guilty"."""
TOLD = "*"
"""The second word that stands for any noun for what somebody tells."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """A reporting word: its stance, and how much of a speaker it asks for (`strong`, `weak`, `clause`, `manner`)."""

    lemma: str
    stance: Stance
    strength: str


def verb(token: Token) -> Reporting | None:
    """The reporting verb that a token is, or None."""
    if token.upos not in ("VERB", "AUX"):
        return None
    return _verbs().get(token.lemma.lower()) or verb_of(token.lower)


def denies(token: Token) -> bool:
    """Whether a token is a verb of denying."""
    said = verb(token)
    return said is not None and said.stance is Stance.DENIED


def blames(token: Token) -> bool:
    """Whether a token is a verb of accusing."""
    said = verb(token)
    return said is not None and said.stance is Stance.BLAMED


def verb_of(form: str) -> Reporting | None:
    """The reporting verb that a word in an inflected form would be, or None."""
    return next((found for stem in bare(form) if (found := _verbs().get(stem))), None)


def phrase(parse: Parse, token: Token) -> tuple[Reporting, frozenset[int]] | None:
    """What a verb reports with a word that hangs on it, "shrugged off", "pin it on", and its particle; or None."""
    firsts = _firsts() if token.upos == "VERB" else {}
    known = (firsts.get(form) for form in (token.lemma.lower(), *bare(token.lower)))
    seconds = next((found for found in known if found), {})
    for second in _seconds(parse, token) if seconds else ():
        key = next((k for k in _keys(parse, second) if k in seconds), None)
        if key:
            taken = second.upos in PARTICLES and second.lower not in GOVERNING and key != TOLD
            return seconds[key], frozenset((second.index,)) if taken else frozenset()
    return None


def _seconds(parse: Parse, token: Token) -> Iterator[Token]:
    """The words that may make a phrase with a verb: those behind it that hang on it, a particle right behind it, what
    it pleads "not" to be, and the subject of a passive: "the count was questioned".
    """
    below = ((o, to) for at, to in BELOW for o in parse.deps(token.index, at))
    further = [c for o, to in below for c in parse.deps(o.index, to)]
    for child in (*further, *parse.deps(token.index)):
        governs = child.deprel.startswith(("obl", "nmod", "obj")) and child.text not in WEEKDAYS
        cases = parse.deps(child.index, "case") if governs else ()
        passive = child.deprel == "nsubj:pass" and noun(child) is not None
        words = (child, *cases) if child not in further or not cases else cases
        yield from (t for t in words if t.index > token.index or (passive and t is child))
    yield from (t for t in parse.tokens[token.index + 1 : token.index + 2] if t.lower in AWAY)


def _keys(parse: Parse, second: Token) -> tuple[str, ...]:
    """What a second word may be told as: itself, or `*` for what somebody has told, none "with" which he does it."""
    along = any(t.lower == "with" for t in parse.deps(second.index, "case"))
    return (second.lower, *((TOLD,) if is_account(second) and not along else ()))


def is_account(token: Token) -> bool:
    """Whether a word is a noun for what somebody tells or counts: "the claim", "their toll"."""
    return noun(token) is not None or token.lemma.lower() in TOLLS


def noun(token: Token) -> Stance | None:
    """The stance of the reporting noun that a token is, or None."""
    if token.upos not in ("NOUN", "PROPN"):
        return None
    return _nouns().get(token.lemma.lower()) or _nouns().get(token.lower)


def reports(parse: Parse, subject: int) -> bool:
    """Whether a token is the subject of a reporting verb."""
    token = parse.tokens[subject]
    speaks = token.deprel.startswith(("nsubj", "obl:agent"))
    said = _said(parse, parse.tokens[token.head]) if speaks and token.head is not None else None
    holds = said is not None and said.lemma in HOLDING and bool(parse.deps(token.head or 0, "obj"))
    blames = holds and any(t.lemma.lower() in LIABLE for t in parse.deps(token.head or 0, "xcomp"))
    return said is not None and (blames or not holds)


def _said(parse: Parse, word: Token) -> Reporting | None:
    """What a verb reports, alone or with a second word: "pinned the blame on"; not in what manner: "shot back"."""
    alone = verb(word)
    pair = phrase(parse, word) if alone is None else None
    return alone or (pair[0] if pair and pair[0].strength != "manner" else None)


def on_occasion(parse: Parse, token: Token) -> bool:
    """Whether a verb tells what one takes pains, or goes so far as, to say."""
    above = parse.tokens[token.head] if token.head is not None else None
    to = any(t.lower == "to" for t in parse.deps(token.index, "mark"))
    if above is None or token.xpos != "VB" or not to:
        return False
    return above.lemma.lower() in OCCASIONS and all(t.lower != "no" for t in parse.deps(above.index, "det"))


def is_undecided(parse: Parse, token: Token) -> bool:
    """Whether a verb is one of two that somebody does neither of: "neither confirmed nor denied", "declined to confirm
    or deny"; what follows "but" he does.
    """
    if any(t.lower == "but" for t in parse.deps(token.index, "cc")):
        return False
    first = parse.tokens[token.head] if token.deprel == "conj" and token.head is not None else token
    both = (first, *parse.deps(first.index, "conj"))
    if len(both) == 1:
        return False
    above = parse.tokens[first.head] if first.head is not None and first.deprel == "xcomp" else None
    declined = above is not None and above.lemma.lower() in DECLINING
    return declined or any(t.lower == "nor" for verb in both for t in parse.deps(verb.index, "cc"))


def is_source(parse: Parse, start: int) -> bool:
    """Whether what begins at a token is the source that something is told by: "according to two officers"."""
    words = [t.lower for t in parse.tokens[max(0, start - 3) : start] if t.upos != "DET"]
    return words[-2:] == ["according", "to"]


def comes_in(parse: Parse, noun: int) -> bool:
    """Whether words only come in from somewhere: "from New York comes word that"."""
    token = parse.tokens[noun]
    above = parse.tokens[token.head] if token.head is not None and token.deprel == "nsubj" else None
    return above is not None and above.lemma.lower() == "come"


def telling_statement(parse: Parse, sentence: Sentence) -> int | None:
    """The last word of a sentence that stands for a statement and tells something: "…, the communiqué said"."""
    nouns = (t for t in parse.words(sentence) if t.lemma.lower() in STATEMENTS or noun(t))
    told = (t.index for t in nouns if reports(parse, t.index))
    return max(told, default=None)


def words_in(name: str, key: str) -> frozenset[str]:
    """A word class of a data file, told there as words with blanks between."""
    return frozenset(str(table(name)[key]).split())


COUNTING = 6
"""Words behind somebody that tell whether a count follows."""
BEFORE_COUNTS = frozenset({"of", "to", "at", ","})
BOUND = 5
"""The words of the longest phrase that says how exact a number is."""
DOZENS = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "none"})
STATEMENTS = words_in("actors_words.toml", "statements")
DECLINING = words_in("speakers_words.toml", "declining")
OCCASIONS = words_in("speakers_words.toml", "occasions")
LIABLE = words_in("speakers_words.toml", "liable")
TOLLS = words_in("speakers_words.toml", "tolls")
ACCOUNTS = words_in("speakers_words.toml", "counting") | words_in("speakers_words.toml", "figures")
"""What somebody counts or tells numbers in: "the tally", "the figures"."""
GOVERNING = words_in("speakers_words.toml", "governing")
"""Second words that open what is said, and are part of it."""
AWAY = words_in("speakers_words.toml", "away")
"""Particles that a tree may hang on what follows: "owned up to 14 dead"."""


@cache
def _verbs() -> dict[str, Reporting]:
    return {
        lemma: Reporting(lemma, Stance(stance), strength) for lemma, stance, strength in rows("reporting_verbs.tsv")
    }


@cache
def _firsts() -> dict[str, dict[str, Reporting]]:
    """The verbs of two words: by the first, what each second makes of it."""
    found: dict[str, dict[str, Reporting]] = {}
    for lemma, reported in _verbs().items():
        first, _, second = lemma.partition(" ")
        if second:
            found.setdefault(first, {})[second] = reported
    return found


@cache
def _nouns() -> dict[str, Stance]:
    return {lemma: Stance(stance) for lemma, stance in rows("reporting_nouns.tsv")}


def bare(form: str) -> tuple[str, ...]:
    """What a form may be without its regular ending, for a lemma that the network got wrong."""
    if form in IRREGULAR:
        return (IRREGULAR[form],)
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            mute_e = ending in ("ing", "ed") and SHORT.fullmatch(stem)
            return (stem + "e",) if mute_e else (stem, stem + "e", stem + "y", stem[:-1])
    return ()


def opens_a_count(parse: Parse, at: int) -> bool:
    """Whether what stands behind somebody is a count alone: "Armenia *two*", "Yerevan *of four*", "Baku, *eleven*",
    "the Azerbaijanis *more than 70*", "Armenia *those of two soldiers*".
    """
    words = parse.tokens[at : parse.sentence_of(at).end][:COUNTING] if at < len(parse.tokens) else ()
    if [t.lower for t in words[:2]] in (["those", "of"], ["that", "of"]):
        return True
    led = bool(words) and words[0].lower in BEFORE_COUNTS and not bound(parse, at)
    lead = led + bound(parse, at + led)
    behind = words[lead] if lead < len(words) else None
    return behind is not None and (behind.upos == "NUM" or (lead > 0 and behind.lower in DOZENS))


def bound(parse: Parse, at: int) -> int:
    """How many words from `at` on say how exact the number behind them is: two of "more than 70", else none."""
    words = [t.lower for t in parse.tokens[at : at + BOUND]]
    known = table("numbers.toml")["before"]
    return next((end for end in range(len(words), 0, -1) if " ".join(words[:end]) in known), 0)
