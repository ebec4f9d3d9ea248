"""Clauses that leave their reporting verb out: "Azerbaijan announced seven deaths and Armenia two"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from counterclaim.extract import reporting
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.parse import Parse, Token

ELIDED = "elided verb"
"""The rule of a claimant whose verb is that of the clause before."""
PLACING, WITHIN = frozenset(("of", "in", "from")), frozenset(("DET", "ADJ", "NOUN", "PROPN"))
LONGEST = 6
"""The words of the place that somebody is told with."""
WITH = "with"
"""What joins a clause behind a comma alone: in "its toll in the clash with China", China tells nothing."""
REMAINING = words_in("speakers_words.toml", "remaining")
SELVES = frozenset(("it", "they", "he", "she"))
ASIDE = 14
"""The words of the aside that somebody is told with before a count."""
JOINTS = frozenset(("and", "while", "but", WITH, ",", ";"))


def elided_cues(parse: Parse, voices: Voices, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues with those of elided verbs added and their words taken from the cue before."""
    found: list[Cue] = []
    for cue in cues:
        rest = tuple(_elided(parse, voices, cue)) if cue.rule.startswith("verb") else ()
        taken = {i for other in rest for i in (*other.content, *_claimant_tokens(parse, other))}
        found += [replace(cue, content=tuple(i for i in cue.content if i not in taken)), *rest]
    return tuple(found)


def _elided(parse: Parse, voices: Voices, cue: Cue) -> Iterator[Cue]:
    sentence = parse.sentence_of(cue.token)
    for token in parse.tokens[cue.token + 1 : sentence.end - 1]:
        mention = voices.mention(token.index)
        if mention is None or mention.start != token.index or not _joined(parse, mention.start):
            continue
        if token.upos == "NUM":  # Those counted: "lists 142 Britons, 33 Italians and 20 Poles".
            continue
        if _tells_of_speaker(parse, parse.tokens[mention.head], cue) or token.lower in REMAINING:
            continue
        behind = _behind(parse, mention.end, sentence.end)
        behind = _behind_aside(parse, behind, sentence.end) or behind
        following = parse.tokens[behind] if behind < sentence.end else None
        aged = mention.speaker is not None and following is not None and following.text == ","
        opens = following is not None and not aged and reporting.opens_a_count(parse, following.index)
        if following is None or not opens or _verb_between(parse, cue.token, token.index):
            continue
        end = _end(parse, following, sentence.end)
        for speaker in voices.of(mention.head)[:1]:
            words = tuple(range(behind, end))
            yield replace(cue, speaker=speaker, content=words, rule=ELIDED)


def _tells_of_speaker(parse: Parse, noun: Token, cue: Cue) -> bool:
    """Whether a noun says who the speaker is: "said Maryam Ali, a mother of three"."""
    span = cue.speaker.span
    if noun.deprel != "appos" or noun.head is None or span is None:
        return False
    return span.overlaps(parse.tokens[noun.head].span)


def _joined(parse: Parse, start: int) -> bool:
    at = start - 1
    while at > 0 and parse.tokens[at].upos == "DET":
        at -= 1
    parted = parse.tokens[at].lower != WITH or parse.tokens[at - 1].text == ","
    return parse.tokens[at].lower in JOINTS and parted


def _behind(parse: Parse, at: int, end: int) -> int:
    """Behind the place that somebody is told with: "the Armenians *of Karabakh* two", "officers *in town* two"."""
    if at >= end or parse.tokens[at].lower not in PLACING:
        return at
    rest = takewhile(lambda t: t.upos in WITHIN or t.text == "-", parse.tokens[at + 1 : min(at + LONGEST, end)])
    return at + 1 + len(list(rest))


def _behind_aside(parse: Parse, at: int, end: int) -> int | None:
    """Behind an aside that tells when or by what account: "Juba, *after a week of silence,* four"; or None."""
    opens = parse.tokens[at : at + 2]
    if [t.text for t in opens[:1]] != [","] or opens[-1].upos not in ("ADP", "SCONJ"):
        return None
    inside = list(takewhile(lambda t: t.text != ",", parse.tokens[at + 1 : min(at + ASIDE, end)]))
    close = at + 1 + len(inside)
    plain = all(t.upos not in ("VERB", "AUX", "PUNCT") for t in inside)
    return close + 1 if plain and close + 1 < end and parse.tokens[close].text == "," else None


def _verb_between(parse: Parse, cue: int, token: int) -> bool:
    """Whether another finite verb stands between, which the clause may then elide instead; none of what the speaker
    tells of himself, "says it lost nine", which both leave out.
    """
    finite = (t for t in parse.tokens[cue + 1 : token] if t.upos == "VERB" and t.xpos in ("VBD", "VBZ", "VBP"))
    return any(not _of_the_speaker(parse, t, cue) for t in finite)


def _of_the_speaker(parse: Parse, verb: Token, cue: int) -> bool:
    """Whether a clause right behind a verb of saying is of "it" or "they" who speak."""
    own = any(t.lower in SELVES and t.index == verb.index - 1 for t in parse.deps(verb.index, "nsubj"))
    return own and verb.deprel == "ccomp" and verb.head == cue


def _end(parse: Parse, first: Token, end: int) -> int:
    """Where an elided clause ends: at a mark or a conjunction."""
    for token in parse.tokens[first.index + 1 + (first.text == ",") : end]:
        if token.text in (",", ";", ".", ":") or token.lower == "while":
            return token.index
    return end


def _claimant_tokens(parse: Parse, cue: Cue) -> list[int]:
    """The tokens of the claimant, with the word that joins them to the clause before."""
    span = cue.speaker.span
    tokens = [t.index for t in parse.between(span)] if span else []
    joint = tokens[0] - 1 if tokens and parse.tokens[tokens[0] - 1].lower in JOINTS else None
    return tokens if joint is None else [joint, *tokens]
