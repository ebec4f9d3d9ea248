"""Which tokens tell of an event: the cues of the lexicon matched against the tree around each word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from counterclaim.extract.anonymity import keeps_name_back
from counterclaim.extract.events.bases import bases, is_one_of
from counterclaim.extract.events.falling import fallen_to
from counterclaim.extract.events.holds import own_hold
from counterclaim.extract.events.lexicon import Cue, Need, cues, grammar, words_of
from counterclaim.extract.events.tree import (
    agents,
    antecedent,
    case_of,
    cases_of,
    counted,
    governed,
    joined,
    names_place,
    nominal,
    passive,
    subjects,
)
from counterclaim.extract.figures.victims import is_people, person_at
from counterclaim.model.parse import Parse, Token

MODIFIERS = ("amod", "compound", "flat", "nmod", "appos")
OTHER_CLAUSES = ("nsubj", "advcl", "ccomp", "parataxis", "punct", "acl:relcl", "mark")
ASIDE = ("at", "by")
"""What opens a phrase of where it is done, or of who does it, and never of what it is done to."""
ELSEWHERE = ("to", "from", "by")
"""What opens a phrase behind a noun that says nothing of what that is: "lost civilians *to rockets*"."""
WHEN = ("on", "in", "at", "for", "by", "from")
"""What opens a phrase of when it is done."""
NOTHING = "NONE"
"""The section of the cues for idioms that tell no event."""
FULL, HALF = 2, 1
"""How well a need is met: by a word's own head, or by what modifies it."""


def cue_at(parse: Parse, token: Token) -> Cue | None:
    """The cue that a token carries, the most demanding one that the tree bears out best, or None."""
    found = _best_cue(parse, token)
    return found if found and found.type != NOTHING else None


def tells_nothing(parse: Parse, token: Token) -> bool:
    """Whether a token stands in an idiom that is listed as one that tells no event."""
    found = _best_cue(parse, token)
    return found is not None and found.type == NOTHING


def _best_cue(parse: Parse, token: Token) -> Cue | None:
    part = _part(parse, token)
    if part is None:
        return None
    for lemma in bases(token):
        found = [(fit, cue) for cue in cues(part).get(lemma, ()) if (fit := _fit(parse, token, cue))]
        if found:
            return max(found, key=lambda pair: pair[0])[1]
    return None


def themes(parse: Parse, verb: Token) -> list[Token]:
    """What a verb acts upon: its objects, the subject of a passive, the noun that a participle stands on."""
    found = list(parse.deps(verb.index, "obj", "iobj"))
    if passive(parse, verb):
        found += [t for t in parse.deps(verb.index, "nsubj") if t.deprel == "nsubj:pass"]
        found += governed(parse, verb)
    found = [_as_called(parse, antecedent(parse, verb, t)) for t in found]
    return [other for token in found for other in joined(parse, token)]


def _as_called(parse: Parse, token: Token) -> Token:
    """What a "what" stands for that someone calls something: "launched *what it called an operation*"."""
    calling = (c for c in parse.deps(token.index, "acl:relcl") if is_one_of(c, grammar("calling")))
    named = (t for c in calling for t in parse.deps(c.index, "xcomp", "obj", "obl") if t.upos == "NOUN")
    return next(named, token) if token.lower == "what" else token


def _part(parse: Parse, token: Token) -> str | None:
    if token.deprel in ("amod", "compound", "flat", "goeswith", "aux", "aux:pass", "cop"):
        return None
    if nominal(parse, token):
        dated = token.upos == "PROPN" and token.deprel.startswith(("obl", "nmod"))
        return None if dated else "nouns"
    return "verbs" if token.upos in ("VERB", "AUX") else None


def _fit(parse: Parse, token: Token, cue: Cue) -> tuple[int, int, int] | None:
    """How well a cue fits: by how much it asks for, how squarely that is met, how much of it are words."""
    met = 0
    for need in cue.needs:
        how_well = _met(parse, token, need)
        if not how_well:
            return None
        met += how_well
    return (sum(need.asks for need in cue.needs), met, -sum(need.open for need in cue.needs))


def _met(parse: Parse, token: Token, need: Need) -> int:
    shape = next((ask for word, ask in SHAPES.items() if word in need.words), None)
    if shape is not None:
        return FULL if shape(parse, token) else 0
    if need.place == "subj":
        return _best(parse, _doing(parse, token), need)
    if need.place:
        return _best(parse, _phrases(parse, token, need.place.split("|")), need)
    if need.particle:
        return FULL if _particle(parse, token, need.words) else 0
    if nominal(parse, token):
        return _beside(parse, token, need)
    if need.open:
        return _best(parse, themes(parse, token), need)
    return _word_near(parse, token, need)


def _doing(parse: Parse, verb: Token) -> list[Token]:
    """Who does what a verb tells: of a passive those behind its "by", "jets were hit *by bullets*"."""
    if passive(parse, verb) and not governed(parse, verb):
        return agents(parse, verb)
    return subjects(parse, verb) or _lent(parse, verb)


def _lent(parse: Parse, verb: Token) -> list[Token]:
    """The subject that a verb has of the word beside or above it: "*troops* came and crossed", "tried to cross"."""
    above = parse.tokens[verb.head] if verb.deprel in ("conj", "xcomp") and verb.head is not None else None
    if above is None or above.upos != "VERB" or passive(parse, verb):
        return _standing_on(parse, verb)
    asked = verb.deprel == "xcomp" and parse.deps(above.index, "obj", "iobj")
    return [] if asked else subjects(parse, above)


def _standing_on(parse: Parse, verb: Token) -> list[Token]:
    """The noun right before an active participle, whatever the tree hangs that on: "hit a *school* sheltering six"."""
    if verb.xpos != "VBG" or verb.deprel not in ("acl", "advcl") or not verb.index or passive(parse, verb):
        return []
    before = parse.tokens[verb.index - 1]
    return [before] if nominal(parse, before) else []


def _beside(parse: Parse, noun: Token, need: Need) -> int:
    """Whether a word stands with a noun as its modifier ("hunger strike"), or behind its "of"."""
    below = parse.deps(noun.index, "compound", "amod", "nmod:poss", "flat")
    behind = [t for t in parse.deps(noun.index, "nmod") if case_of(parse, t) == "of"]
    return FULL if any(is_one_of(t, need.words) for t in (*below, *behind)) else 0


def _best(parse: Parse, nouns: Iterator[Token] | list[Token], need: Need) -> int:
    return max((_noun_meets(parse, noun, need) for noun in nouns), default=0)


def _someone_to(parse: Parse, token: Token) -> bool:
    """Whether the clause below has a subject of its own ("wants them to leave")."""
    below = parse.deps(token.index, "xcomp", "ccomp")
    meant = [t for t in below if t.deprel == "xcomp" or (t.xpos == "VB" and not parse.deps(t.index, "aux"))]
    return any(subjects(parse, clause) or themes(parse, token) for clause in meant)


def _participle(parse: Parse, token: Token) -> bool:
    """Whether a passive participle says what those are like on whom it stands, and nobody did it: "*armed* men"."""
    standing = token.xpos == "VBN" and token.deprel in ("acl", "advcl") and not parse.deps(token.index, "aux", "nsubj")
    return standing and not parse.deps(token.index, "obl:agent") and not agents(parse, token)


def _clause(parse: Parse, token: Token) -> bool:
    return bool(parse.deps(token.index, "xcomp", "ccomp"))


def _named_place(parse: Parse, token: Token) -> bool:
    """Whether it is done to a place that is named: "took Goma", "marched into Goma", "the capture of Goma"."""
    onto = ("of",) if nominal(parse, token) else ("into", "onto")
    below = (t for t in parse.deps(token.index, "obl", "nmod") if case_of(parse, t) in onto)
    tops = [*(themes(parse, token) or subjects(parse, token)), *below]
    middle = [t for top in tops if is_one_of(top, grammar("middles")) for t in parse.deps(top.index, "nmod")]
    return any(names_place(parse, t) for t in (*tops, *middle))


def _place_behind(*openings: str) -> Callable[[Parse, Token], bool]:
    """Whether a phrase with one of these prepositions tells a place, by its name or its kind: "out *of the town*"."""

    def behind(parse: Parse, token: Token) -> bool:
        told = _phrases(parse, token, openings)
        return any(names_place(parse, t) or is_one_of(t, words_of("territory")) for t in told)

    return behind


def _persons_behind(*openings: str) -> Callable[[Parse, Token], bool]:
    """Whether a phrase with one of these prepositions tells of people: "made off *with 30 girls*"."""
    return lambda parse, token: any(_is_person(parse, t) for t in _phrases(parse, token, openings))


def _is_person(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of people, or the name of one, and of no ship."""
    if person_at(parse, noun.index) is not None:
        return True
    several = noun.xpos == "NNPS" and bool(parse.deps(noun.index, "nummod"))  # "captured 21 *Eritreans*"
    return (several or is_people(noun.lower)) and not is_one_of(noun, words_of("equipment"))


def _forecast(parse: Parse, token: Token) -> bool:
    """Whether the clause below says what will or may be."""
    return any(own_hold(parse, t) in ("future", "may", "must") for t in parse.deps(token.index, "ccomp"))


SHAPES: dict[str, Callable[[Parse, Token], bool]] = {
    "none": lambda parse, token: not themes(parse, token),
    "something": lambda parse, token: bool(themes(parse, token)),
    "somebody": lambda parse, token: any(t.upos == "PROPN" or is_people(t.lower) for t in themes(parse, token)),
    "persons": lambda parse, token: any(_is_person(parse, t) for n in themes(parse, token) for t in counted(parse, n)),
    "named-place": _named_place,
    "onto-place": _place_behind("on", "against", "across"),
    "from-place": _place_behind("from", "of", "off"),
    "into-place": _place_behind("into", "to"),
    "of-place": _place_behind("of", "over"),
    "with-persons": _persons_behind("with"),
    "of-persons": _persons_behind("of", "with", "carrying"),
    "a-name": lambda parse, token: any(t.upos == "PROPN" or t.lower == "it" for t in themes(parse, token)),
    "a-number": lambda parse, token: any(t.upos == "NUM" for t in themes(parse, token)),
    "named": lambda parse, token: any(t.upos == "PROPN" for t in subjects(parse, token)),
    "to-somebody": lambda parse, token: bool(fallen_to(parse, token)),
    "clause": _clause,
    "someone-to": _someone_to,
    "forecast": _forecast,
    "unnamed": keeps_name_back,
    "participle": _participle,
}
"""Words of a cue that ask for no word but for a shape, as the head of `events_verbs.tsv` tells them."""


def _phrases(parse: Parse, token: Token, prepositions: Collection[str]) -> Iterator[Token]:
    """The heads of the phrases below a token, or below what it acts upon, that open with these words."""
    acted_on = themes(parse, token)
    laden = [t for top in acted_on for t in parse.deps(top.index, "acl") if is_one_of(t, grammar("laden"))]
    for top in (token, *acted_on, *laden):
        for child in parse.deps(top.index, "obl", "nmod", "advcl", "acl", "obj", "nsubj:pass"):
            opened = not set(prepositions).isdisjoint(cases_of(parse, child))
            split = top is token and not child.deprel.startswith(("obl", "advcl"))
            if opened or (split and _particle(parse, token, prepositions)):
                yield child


def _particle(parse: Parse, token: Token, words: Collection[str]) -> bool:
    """Whether one of these words stands with a verb as its particle."""
    beside = parse.deps(token.index, "compound:prt", "advmod")
    after = parse.tokens[token.index + 1 : token.index + 2]
    if passive(parse, token):  # "were taken *over the river*"
        after = tuple(t for t in after if (t.deprel, t.lower) != ("case", "over"))
    return any(t.lower in words for t in (*beside, *after))


def _noun_meets(parse: Parse, noun: Token, need: Need) -> int:
    found = [_phrase_meets(parse, token, need) for token in joined(parse, noun)]
    return max(found)


def _phrase_meets(parse: Parse, noun: Token, need: Need) -> int:
    """A noun meets a need itself; the modifiers of a noun, or what it measures, may meet it in its place."""
    if noun.upos == "PROPN" and noun.lower in grammar("months"):
        return 0
    if need.open and is_one_of(noun, grammar("undoing")) and not is_one_of(noun, need.words):
        return 0
    if is_one_of(noun, need.words):
        return FULL
    if any(is_one_of(t, need.words) for t in counted(parse, noun)):
        return FULL
    if need.words >= words_of("territory") and is_people(noun.lower):  # "a *district* collector"
        return 0
    below = [t for t in parse.deps(noun.index, *MODIFIERS) if case_of(parse, t) not in ELSEWHERE]
    return HALF if any(is_one_of(t, need.words) for t in below if need.open or t.deprel != "nmod") else 0


def _opens_day(parse: Parse, word: Token) -> bool:
    return word.deprel == "case" and word.head is not None and _is_day(parse, parse.tokens[word.head])


def _is_day(parse: Parse, noun: Token) -> bool:
    """Whether a phrase tells when something was, and nothing of what: "arrived *on Monday*"."""
    return case_of(parse, noun) in WHEN and is_one_of(noun, grammar("days") | grammar("spells"))


def _word_near(parse: Parse, token: Token, need: Need) -> int:
    """Whether a bare word hangs on the token, stands right behind it, or opens one of its phrases."""
    after = parse.tokens[token.index + 1 : token.index + 2]
    met = FULL if any(t.lower in need.words and t.deprel != "det" and not _opens_day(parse, t) for t in after) else 0
    if token.deprel == "acl" and token.xpos == "VBN":  # "a report *released* on Monday"
        met = max(met, _best(parse, governed(parse, token), need))
    for child in parse.deps(token.index):
        if met == FULL:
            break
        if child.deprel in OTHER_CLAUSES:
            continue
        beside = child.deprel.startswith("obl")
        opened = case_of(parse, child) in need.words and not _is_day(parse, child)
        if opened or (is_one_of(child, need.words) and not beside):
            met = FULL
        elif child.deprel in ("obj", "nsubj:pass", "xcomp", "iobj"):
            met = max(met, _noun_meets(parse, child, need))
        elif beside and case_of(parse, child) not in ASIDE and _noun_meets(parse, child, need):
            met = max(met, HALF)
    return met
