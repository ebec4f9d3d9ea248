"""What is told over a hearer's head, put so or so, or taken up by a word: "told anyone who would listen that"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach
from counterclaim.model.parse import Parse, Token

OPENERS = frozenset((":", '"', "“", "«"))
PUTTING = 7
"""Within how many words behind "put it" what is said begins."""
ANSWERED = 10
"""Within how many words behind "answered" its colon stands."""
ANSWERING = words_in("speakers_words.toml", "answering") | {"answer", "rejoin"}
TALKING = frozenset(("speak", "talk"))
BEFORE_HEARERS = frozenset(("to", "with", "for", "by", "before"))
ASKING = frozenset(("ask",))
FATES = words_in("figures_words.toml", "fates")
TAKING_UP = frozenset(("something", "which", "thing", "charge", "claim", "accusation", "allegation", "fact"))


def told_whom(parse: Parse, token: Token) -> tuple[int, ...]:
    """What is told behind a hearer of whom a clause tells more: "told anyone who would listen that", "put it to a boy
    that"; or is told of to him.
    """
    if of := told_of(parse, token):
        return tuple(sorted({i for t in of for i in parse.subtree(t.index)}))
    lemma, below = token.lemma.lower(), parse.subtree(token.index)
    hears = lemma in reach.RECIPIENTS and any(
        parse.deps(t.index, "acl:relcl") for t in parse.deps(token.index, "obj", "iobj")
    )
    behind = parse.tokens[token.index + 1 : token.index + 3]
    puts = lemma == "put" and [t.lower for t in behind] == ["it", "to"]
    that = next((i for i in below if i > token.index and parse.tokens[i].lower == "that"), None)
    if not (hears or puts) or that is None or not (puts or parse.tokens[that].deprel == "mark"):
        return ()
    return tuple(i for i in below if i >= that and parse.tokens[i].text != ".")


def told_of(parse: Parse, token: Token) -> list[Token]:
    """What somebody tells others of, or speaks of, where the tree hangs it on those others, or on the time or place:
    "told party leaders of at least 40 dead", "spoke on air of nine killed".
    """
    lemma = token.lemma.lower()
    heard = parse.deps(token.index, "iobj", "obj") if lemma in reach.RECIPIENTS - ASKING else ()
    when = (c for c in parse.deps(token.index, "obl") if lemma in TALKING and not _is_hearer(parse, c))
    near = () if parse.deps(token.index, "ccomp", "xcomp", "parataxis") else (*heard, *when)
    below = (c for t in near if t.index > token.index for c in parse.deps(t.index, "nmod"))
    return [c for c in below if reach.is_about(parse, c) and _counts(parse, c)]


def _is_hearer(parse: Parse, child: Token) -> bool:
    return any(t.lower in BEFORE_HEARERS for t in parse.deps(child.index, "case"))


def _counts(parse: Parse, child: Token) -> bool:
    """Whether words have a number, and a fate or a participle: "of nine men killed", "of ten dead"."""
    words = [parse.tokens[i] for i in parse.subtree(child.index)]
    return any(t.upos == "NUM" for t in words) and any(t.xpos == "VBN" or t.lower in FATES for t in words)


def puts_it(parse: Parse, token: Token) -> bool:
    """Whether somebody puts it so or so, whoever he is: "a widow put it bluntly: nobody came"."""
    behind = parse.tokens[token.index + 1 : min(token.index + PUTTING, parse.sentence_of(token.index).end)]
    it = any(t.lower == "it" for t in behind[:1])
    to = any(t.lower == "to" for t in behind[1:2]) and bool(told_whom(parse, token))
    return token.lemma.lower() == "put" and it and (to or any(t.text in OPENERS for t in behind))


def taken_up(parse: Parse, token: Token) -> Token | None:
    """The word that takes up a whole clause, of which a verb says something: "it was hit, something Kyiv disputes"."""
    first = parse.subtree(token.index)[0]
    named = parse.tokens[token.head] if token.head is not None and token.deprel == "acl:relcl" else None
    above = named or parse.tokens[max(0, first - 1)]
    opens = parse.subtree(above.index)[0] if named is not None else above.index
    apart = opens > 0 and "," in (parse.tokens[opens].text, parse.tokens[opens - 1].text)
    held = parse.deps(token.index, "obj", "ccomp", "xcomp", "mark")
    return above if apart and above.lower in TAKING_UP and not held else None


def answered(parse: Parse, token: Token) -> tuple[int, ...]:
    """What somebody answers behind a colon, from wherever: "answered from a balcony: not one step back"."""
    end = parse.sentence_of(token.index).end
    behind = parse.tokens[token.index + 1 : min(token.index + ANSWERED, end)]
    colon = next((t.index for t in behind if t.text == ":"), None)
    if colon is None or token.lemma.lower() not in ANSWERING or parse.deps(token.index, "obj"):
        return ()
    plain = all(t.upos not in ("VERB", "AUX") and t.text != ";" for t in parse.tokens[token.index + 1 : colon])
    return tuple(t.index for t in parse.tokens[colon + 1 : end] if t.text != ".") if plain else ()
