"""Runs of words that may be names of places: told by capitals and joints, parted by the network's names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterclaim.extract.places.words import place_words
from counterclaim.model.parse import Name, Parse, Token

FUNCTION = frozenset({"DET", "ADP", "SCONJ", "CCONJ", "PRON", "AUX", "PART"})
QUOTES = "‘’'ʻʼ`“"
PLACE = "LOC"
TOWARDS = frozenset({"for", "to", "from", "towards"})
STEPS = 3
"""How many words above a name may tell of leaving."""
Knows = Callable[[str], bool]


def runs(parse: Parse, knows: Knows) -> Iterator[tuple[int, int]]:
    """Runs of name-like words, as token ranges; the network's names of people and bodies are part of none.

    `knows` tells whether the gazetteer has a name: one that the network found ("Jammu and Kashmir") stays.
    """
    kept = (name for name in parse.names if not _misread(parse, name))
    label = {at: name for name in kept for at in range(name.start, name.end)}
    for sentence in parse.sentences:
        at = sentence.start
        while at < sentence.end:
            end = _whole_name(parse, at, label, knows) or _run_end(parse, at, sentence.end, label)
            if end > at:
                yield at, end
            at = max(end, at + 1)


def namelike(token: Token) -> bool:
    """Whether a word is written as names are and is none that never names a place."""
    words, bare = place_words(), token.text.lstrip(QUOTES)
    kept = token.upos not in FUNCTION and bare.lower().rstrip(".") not in words.never
    return kept and bare[:1].isupper()


def word(parse: Parse, at: int, like: int) -> str:
    """The lower-case word at a place in the sentence of token `like`, or "" beyond its ends."""
    sentence = parse.sentence_of(like)
    return parse.tokens[at].lower if sentence.start <= at < sentence.end else ""


def struck(parse: Parse, start: int, end: int, verbs: frozenset[str]) -> bool:
    """Whether a name, or the one it is joined to by "and", is what one of these verbs is done to."""
    verb = _verb(parse, start, end, ("obj", "nsubj:pass"))
    return verb is not None and (verb.lemma.lower() in verbs or verb.lower in verbs)


def suffers(parse: Parse, start: int, end: int) -> bool:
    """Whether a name is the subject of what places do: "saw its worst violence", "came under fire"."""
    words = place_words()
    verb = _verb(parse, start, end, ("nsubj",))
    if verb is None:
        return False
    under = any(
        case.lower == "under" for noun in parse.deps(verb.index, "obl") for case in parse.deps(noun.index, "case")
    )
    return verb.lemma.lower() in words.verbs or verb.lower in words.verbs or under


def _verb(parse: Parse, start: int, end: int, relations: tuple[str, ...]) -> Token | None:
    """The word above a name that stands to it in one of these relations, past "and"."""
    at = next((t for t in parse.tokens[start:end] if t.head is not None and not start <= t.head < end), None)
    while at is not None and at.deprel == "conj" and at.head is not None:
        at = parse.tokens[at.head]
    if at is None or at.head is None or at.deprel not in relations:
        return None
    return parse.tokens[at.head]


def _misread(parse: Parse, name: Name) -> bool:
    """Whether a name that the network took for a person or a body stands where only places do."""
    if name.label == PLACE:
        return False
    ahead, words = word(parse, name.start - 1, name.start), place_words()
    done = struck(parse, name.start, name.end, words.bombed) or suffers(parse, name.start, name.end)
    return done or ahead in words.inside_states or (ahead in TOWARDS and _leaves(parse, name))


def _leaves(parse: Parse, name: Name) -> bool:
    """Whether people are told to leave for what is named, or from it: "left their homes for Goma"."""
    above = [t for t in parse.ancestors(name.start) if t.upos in ("VERB", "NOUN")][:STEPS]
    return any(t.lemma.lower() in place_words().leaving for t in above)


def _whole_name(parse: Parse, at: int, label: dict[int, Name], knows: Knows) -> int:
    """Where a name of a place with small words in it ends, if the gazetteer has it; else 0."""
    own = label.get(at)
    if own is None or own.label != PLACE or own.start != at or own.end - at < 3:
        return 0
    return own.end if knows(parse.span(at, own.end).of(parse.text)) else 0


def _run_end(parse: Parse, at: int, last: int, label: dict[int, Name]) -> int:
    """Where the run that begins at a token ends; the token itself where none begins."""
    own = label.get(at)
    if (own and own.label != PLACE) or not namelike(parse.tokens[at]):
        return at
    opens = at == 0 or parse.tokens[at - 1].sentence != parse.tokens[at].sentence
    if opens and own is None and parse.tokens[at].upos == "NOUN":
        return at
    end = at + 1
    while end < last and (namelike(parse.tokens[end]) or _joined(parse, end, last)):
        after = label.get(end)
        if after != own and after and (own or after.label != PLACE):
            break
        own, end = after or own, end + 1
    return end


def _joined(parse: Parse, at: int, last: int) -> bool:
    """Whether a joint ("-e", "wa", "al-") stands at a token, with a name-like word soon after it.

    Joints that are English words as well ("at", "as") join only before a hyphen.
    """
    words, ahead, tokens = place_words(), at, parse.tokens
    while ahead < last and ahead < at + 4 and tokens[ahead].lower in words.joints:
        if tokens[ahead].upos in FUNCTION and tokens[ahead].text.isalpha() and not _hyphen(parse, ahead + 1, last):
            return False
        ahead += 1
    return at < ahead < last and namelike(tokens[ahead])


def _hyphen(parse: Parse, at: int, last: int) -> bool:
    return at < last and parse.tokens[at].text == "-"
