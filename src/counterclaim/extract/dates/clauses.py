"""Questions to the tree around a date: its clause, and whether it dates a saying or a beginning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.dates.lexicon import data
from counterclaim.extract.figures.comparisons import held_against, ranks
from counterclaim.extract.figures.scopes import than_any
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision

CLAUSE = ("ccomp", "parataxis", "acl", "advcl", "csubj")
"""Relations that open a clause of its own below a word."""

OTHER_TIME = frozenset({"before", "after", "until", "till"})
"""Words that put a clause or an event at another time than what it hangs from."""

SUFFERING = ("obj", "nsubj:pass", "nsubj")
FIGHTS = frozenset({"fighting", "clash", "battle", "skirmish", "shelling", "violence", "combat"})
"""Deeds in which people are lost: who is dead after them was lost in them."""

WARS = words_in("settle_words.toml", "fighting") | words_in("settle_words.toml", "lasting")
"""What people die in over months or years, called by its years: "the 2006 war"."""

DYING = frozenset({"die", "succumb"})
HARM = frozenset({"wound", "injury", "wounds", "injuries"})

ONSET = frozenset({"start", "beginning", "outbreak", "onset"})
"""Nouns that tell when something began."""

TEXTS = frozenset({"statement", "report", "communique", "communiqué", "bulletin", "briefing", "update"})
"""What is told in words on its day."""

COUNTS = words_in("settle_words.toml", "counted")
"""What is given out as a number on its day: "figures *released* today"."""

DEEDS = frozenset({"claim", "release"})
"""Words of saying that are deeds without content: a blast claims lives, and captives are released."""

OWNING_UP = words_in("settle_words.toml", "conceding") | {"confirm"}
LOSS = words_in("settle_words.toml", "losses_owned_up_to")
"""What somebody owns up to who was told of it before."""

SUMS_UP = words_in("figures_words.toml", "sums_up")
SUM_AT = frozenset({"to", "at"})
"""What leads in the number that a sum is brought to."""
NAMING = frozenset({"compound", "nummod", "amod"})
"""Relations of a date to the noun behind it that it is part of the name of."""
COARSE = frozenset({Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.YEARS})

REACH = 12
"""How many words before a date may hold the superlative that it bounds."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A date and the token that stands for it in the tree."""

    mention: TimeMention
    token: Token


def clause(parse: Parse, index: int) -> Iterator[int]:
    """A token and what hangs from it without opening another clause."""
    yield index
    for child in parse.children[index]:
        if not opens(parse.tokens[child]):
            yield from clause(parse, child)


def opens(token: Token) -> bool:
    """Whether a token begins a clause of its own."""
    verbal = token.deprel == "conj" and token.upos in {"VERB", "AUX"}
    return verbal or token.deprel.partition(":")[0] in CLAUSE


def path(parse: Parse, start: Token, token: Token) -> Iterator[Token]:
    """From a word up to where its branch meets the token's, that word left out."""
    around = {token.index, *(above.index for above in parse.ancestors(token.index))}
    for at in (start, *parse.ancestors(start.index)):
        if at.index in around:
            return
        yield at


def begins(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date tells since when: "since it fell on Monday", "the fighting that began on Monday"."""
    for at in path(parse, placed.token, token):
        led = at is not placed.token or _tells_when(parse, at)
        if led and "since" in introduced(parse, at):
            return True
        if _of_beginning(parse, at) and at.deprel.partition(":")[0] == "acl":
            return True
    return False


def _tells_when(parse: Parse, date: Token) -> bool:
    """Whether a clause behind a date tells what was then: "since 2016, *when the truce broke down*"."""
    behind = [t for t in parse.tokens[date.index + 1 : date.index + 3] if t.upos != "PUNCT"]
    return bool(behind) and behind[0].lower == "when"


def apart(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date stands in a clause or phrase that tells of something else than the token does."""
    for at in path(parse, placed.token, token):
        led = at is not placed.token and not OTHER_TIME.isdisjoint(introduced(parse, at))
        other = led and not (at.lemma in FIGHTS and "after" in introduced(parse, at))
        aside = at.deprel.endswith(":relcl") and at.lemma not in listed("dates_lasting.txt")
        if other or aside or at.lower == "born" or sums_up(parse, at):
            return True
        if _opens_anew(parse, placed, at):
            return True
    if _befell(parse, placed, token) or _comes_later(parse, placed, token):
        return True
    return _of_what_is_added(parse, placed, token) or _tells_which(parse, placed, token)


def _opens_anew(parse: Parse, placed: Placed, verb: Token) -> bool:
    """Whether a date opens a clause with a subject of its own beside another: "…, and *in May* rebels shot nine"."""
    beside = verb.deprel == "conj" and verb.upos == "VERB" and placed.token.head == verb.index
    subject = next(iter(parse.deps(verb.index, "nsubj")), None)
    return beside and subject is not None and placed.token.index < subject.index


def _comes_later(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date is of what followed so much later: "12 were abducted, and *freed three days later*"."""
    joined = any(at.deprel == "conj" and at.upos == "VERB" for at in path(parse, placed.token, token))
    return joined and token.index < placed.token.index and told_later(parse, placed)


def told_later(parse: Parse, placed: Placed) -> bool:
    """Whether a day is told by how long it is after another: "three days later"."""
    words = parse.between(placed.mention.span)
    return len(words) > 1 and words[-1].lower in ("later", "afterwards")


def comes_behind(parse: Parse, placed: Placed) -> bool:
    """Whether a day is of what only came behind a deed: "they were *freed three days later*", "one *died of wounds on
    Monday*", "rescuers were *digging on Monday*".
    """
    verb = next((t for t in parse.ancestors(placed.token.index) if t.upos == "VERB"), None)
    if verb is None:
        return False
    freed = told_later(parse, placed) and verb.lemma in listed("dates_undoing.txt")
    return freed or _dies_of_wounds(parse, verb) or goes_on(parse, verb)


def _dies_of_wounds(parse: Parse, verb: Token) -> bool:
    """Whether somebody died of what had been done to him before."""
    return verb.lemma in DYING and any(t.lemma in HARM for t in parse.deps(verb.index, "obl", "nmod"))


def goes_on(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what was going on, and nothing broke in on it: "were patrolling", not "when"."""
    was = any(t.lower in ("was", "were") for t in parse.deps(verb.index, "aux"))
    led = (m.lower for c in parse.deps(verb.index, "advcl", "conj") for m in parse.deps(c.index, "mark", "advmod"))
    return verb.xpos == "VBG" and was and "when" not in led


def _befell(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date is of what was done with those whom something befell before: "in May Chad freed men *captured* at
    sea".
    """
    if placed.token.index > token.index:
        return False
    for at in path(parse, token, placed.token):
        over = parse.tokens[at.head] if at.head is not None else at
        if at.deprel == "acl" and at.xpos == "VBN" and is_people(over.lower) and over.deprel in SUFFERING:
            verb = parse.tokens[over.head] if over.head is not None else over
            return verb.lemma in listed("dates_undoing.txt")
    return False


def sums_up(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells what sum another brings about: "…, *bringing* its dead this month *to 11*"."""
    if verb.upos != "VERB" or not verb.deprel.startswith("advcl") or verb.lemma not in SUMS_UP:
        return False
    below = (parse.tokens[i] for i in parse.subtree(verb.index) if i > verb.index)
    return any(t.upos == "NUM" and introduced(parse, t) & SUM_AT for t in below)


def in_a_sum(parse: Parse, token: Token) -> bool:
    """Whether a word stands in such a clause."""
    return any(sums_up(parse, at) for at in (token, *parse.ancestors(token.index)))


def _of_what_is_added(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date tells since when those were lost who are added to the sum that the token tells of."""
    since = "since" in introduced(parse, placed.token)
    return since and in_a_sum(parse, token) and not in_a_sum(parse, placed.token)


def _tells_which(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a year or month only tells which thing or people are meant: "signatories of the 2016 peace accord"."""
    at, when = placed.token, placed.mention.when
    if at.deprel.partition(":")[0] not in NAMING or at.head is None or when is None or when.precision not in COARSE:
        return False
    noun = parse.tokens[at.head]
    over = parse.tokens[noun.head] if noun.head is not None else noun
    if noun.index < at.index or noun.index not in {t.index for t in path(parse, at, token)}:
        return False
    deed = noun.lemma in table("figures_targets.toml")["nouns"] or noun.lemma in FIGHTS | WARS
    return not deed or (noun.deprel == "nmod" and is_people(over.lower))


def compares(parse: Parse, placed: Placed) -> bool:
    """Whether a date only bounds a comparison: "the worst fighting since 2016", "the deadliest attack this year", "more
    than in any raid since the war began in May".
    """
    if held_against(parse, placed.token):
        return True
    since = _since(parse, placed.token)
    at = placed.token if since is None else since
    before = parse.tokens[max(parse.sentence_of(at.index).start, at.index - REACH) : at.index]
    if since is None:
        if placed.mention.span.of(parse.text).lower().startswith("this ") and ranks(parse, placed.token):
            return True
        if placed.mention.when is None or placed.mention.when.precision not in COARSE:
            return False
        verb = max((n for n, t in enumerate(before, 1) if t.upos in ("VERB", "PUNCT")), default=0)
        return any(t.xpos == "JJS" and _tops(parse, t) for t in before[verb:])
    return than_any(before) or any(_tops(parse, word) for word in before)


def _since(parse: Parse, token: Token) -> Token | None:
    """The "since" that leads in a date, or the clause that it is of: "since the war *began* in May"."""
    for at in (token, *parse.ancestors(token.index)):
        led = next((t for t in parse.deps(at.index, "mark", "case") if t.lower == "since"), None)
        if led is not None or at.upos in ("VERB", "AUX"):
            return led
    return None


def _tops(parse: Parse, word: Token) -> bool:
    """Whether a word is of the highest degree, and does not only bound a number: "at least 34"."""
    if word.lower in {"least", "most"} and word.index and parse.tokens[word.index - 1].lower == "at":
        return False
    return word.xpos in {"JJS", "RBS"} or word.lower in {"first", "most", "worst"}


def introduced(parse: Parse, token: Token) -> set[str]:
    """The prepositions and conjunctions that lead a word in."""
    return {word.lower for word in parse.deps(token.index, "mark", "case")}


def dates_saying(parse: Parse, placed: Placed) -> bool:
    """Whether a date hangs from a word of saying that has what was said below it."""
    for above in parse.ancestors(placed.token.index):
        if above.lemma in listed("dates_saying.txt"):
            if above.deprel.startswith("acl") and parse.tokens[above.head or 0].lemma in TEXTS | COUNTS:
                return True
            content = bool(parse.deps(above.index, "ccomp", "parataxis", "xcomp")) or above.deprel == "parataxis"
            return content or _owns_up(parse, above, placed.token.index)
        if above.upos == "VERB" or parse.deps(above.index, "cop"):
            return False
    return False


def _owns_up(parse: Parse, verb: Token, date: int) -> bool:
    """Whether somebody owns up to a loss on the day told before it: "on Monday confirmed *the death of one*"."""
    return verb.lemma in OWNING_UP and any(t.lemma in LOSS and t.index > date for t in parse.deps(verb.index, "obj"))


def dates_telling(parse: Parse, placed: Placed) -> bool:
    """Whether a date is of words alone: "a statement issued on Monday", "he voiced concern on Monday"."""
    for above in parse.ancestors(placed.token.index):
        issued = above.deprel.startswith("acl") and parse.tokens[above.head or 0].lemma in TEXTS
        if issued or above.lemma in TEXTS:
            return True
        if above.upos == "VERB":
            main = above.deprel in ("root", "conj", "parataxis")
            content = parse.deps(above.index, "ccomp", "xcomp", "parataxis")
            word = main and not {above.lemma, f"{above.lemma}e"}.isdisjoint(listed("dates_saying.txt") - DEEDS)
            return bool(word or (content and dates_saying(parse, placed)))
    return False


def said_above(parse: Parse, placed: Placed, token: Token) -> bool:
    """Whether a date hangs from the word of saying that the token hangs from as well."""
    around = {above.index for above in parse.ancestors(token.index)}
    met = next((a for a in parse.ancestors(placed.token.index) if a.index in around), None)
    return met is not None and met.lemma in listed("dates_saying.txt")


def dates_beginning(parse: Parse, placed: Placed) -> bool:
    """Whether a date hangs from a word of beginning: "skirmishes began on Sunday", "since their start on Sunday"."""
    if any(t.upos == "NOUN" and t.lemma in ONSET for t in parse.ancestors(placed.token.index)):
        return True
    verb = next((a for a in parse.ancestors(placed.token.index) if a.upos == "VERB"), None)
    return verb is not None and _of_beginning(parse, verb)


def _of_beginning(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells that something began: "broke out", not "broke his arm"; "opened", not "opened fire"."""
    if verb.lemma == "break":
        return any(t.lower == "out" for t in parse.deps(verb.index, "compound:prt", "advmod"))
    if verb.lemma == "open" and any(t.lower == "fire" for t in parse.deps(verb.index, "obj")):
        return False
    return verb.lemma in listed("dates_beginning.txt")


@cache
def listed(name: str) -> frozenset[str]:
    """The lemmas of a word list, comments left out."""
    lines = data(name).splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
