"""Which words a reporting verb reports: its complement, not its subject, its time, nor the next clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.coordinated import coordinated, goes_on
from counterclaim.extract.speakers.occasions import is_wished, occasion
from counterclaim.extract.speakers.undergone import goes_on_above
from counterclaim.model.parse import Parse, Token

BARE = ("nsubj", "aux", "cop", "punct", "cc", "mark", "expl", "discourse", "vocative", "obl:tmod")
CORE = ("ccomp", "xcomp", "obj", "parataxis")
FRAMING = words_in("speakers_words.toml", "framing")
CONCEDING = frozenset(("although", "though"))
THAT_WITHIN = 12
"""How many tokens behind its verb a "that" may begin what is reported."""
GIVING = frozenset(("give", "put", "list", "name", "report"))
PRESENT = frozenset(("VBZ", "VBP"))
PARTING = frozenset((",", "and", "but", "while"))
RELATIVES = frozenset(("whom", "which", "who", "where"))
JOINING = frozenset(("and", "but", "or", "while"))
RECIPIENTS = frozenset(("tell", "inform", "notify", "remind", "assure", "ask"))


def complement(parse: Parse, verb: Token, subject: int | None = None) -> tuple[int, ...]:
    """The tokens that a reporting verb's complement takes, in order; empty where it has none."""
    below = [c for c in parse.deps(verb.index) if c.index != subject]
    held = [c for c in below if _reported(parse, verb, c) or _strayed(verb, c, subject)]
    clauses = [c for c in held if c.deprel == "ccomp"]
    held = [c for c in held if not (clauses and _aside(parse, verb, c, clauses[0]))]
    words = {i for child in held for i in parse.subtree(child.index)} - set(coordinated(parse, verb))
    words -= {i for clause in clauses for c in parse.deps(clause.index, "conj", "advcl")
              if escapes(parse, c) or _speaks_itself(parse, c) or _adds(parse, c) or _concedes(parse, verb, c)
              for i in parse.subtree(c.index)}  # fmt: skip
    words |= set(that_clause(parse, verb))
    if verb.lemma.lower() in RECIPIENTS:
        words -= {i for c in parse.deps(verb.index, "nsubj:pass") for i in parse.subtree(c.index)}
    wishes = [c for c in held if c.deprel in ("xcomp", "advcl") and is_wished(parse, c)]
    return tuple(sorted(words - {i for clause in (*clauses, *wishes) for i in occasion(parse, clause)}))


def escapes(parse: Parse, token: Token) -> bool:
    """Whether a reporting verb hung on a reported one goes on with the report: "denied it had fired and accused"."""
    if token.head is None or not reporting.verb(token) or parse.deps(token.index, "nsubj", "aux"):
        return False
    above = parse.tokens[token.head]
    outer = parse.tokens[above.head] if above.head is not None else None
    if outer is None or not reporting.verb(outer):
        return False
    shifted = any(t.lower == "had" for t in parse.deps(above.index, "aux"))
    past = above.xpos == "VBD" or any(t.xpos == "VBD" for t in parse.deps(above.index, "aux", "cop"))
    wished = above.xpos in ("VB", "VBN") and any(t.lower == "be" for t in parse.deps(above.index, "aux", "cop"))
    modal = any(t.xpos == "MD" for t in parse.deps(above.index, "aux"))
    finite = token.xpos == outer.xpos and token.xpos in ("VBZ", "VBD")
    return (
        (shifted and token.xpos in ("VBD", "VBN"))
        or (past and token.xpos == outer.xpos and outer.xpos in PRESENT)
        or (above.xpos == "VBZ" and token.xpos == outer.xpos == "VBP")
        or (wished and not modal and finite)
        or goes_on_above(parse, token, above, outer)
    )


def _speaks_itself(parse: Parse, clause: Token) -> bool:
    """Whether a clause behind a comma has a reporting verb and a subject of its own: ", and Chad pleaded for"."""
    first = parse.subtree(clause.index)[0]
    parted = "," in (parse.tokens[first].text, parse.tokens[first - 1].text)
    named = any(t.upos in ("NOUN", "PROPN") for t in parse.deps(clause.index, "nsubj"))
    return parted and named and reporting.verb(clause) is not None


def _aside(parse: Parse, verb: Token, child: Token, clause: Token) -> bool:
    """Whether an adjunct tells of the saying, not of what is said: "said on Sunday that", "…, he said on Sunday"."""
    if not child.deprel.startswith("obl"):
        return False
    return clause.index < verb.index < child.index or verb.index < child.index < parse.subtree(clause.index)[0]


def holds(parse: Parse, verb: Token) -> bool:
    """Whether a verb has a complement of its own, not only a time or a place."""
    told = verb.lemma.lower() in RECIPIENTS
    core = [c for c in parse.deps(verb.index, *CORE) if not (told and c.deprel in ("obj", "iobj"))]
    core += [c for c in parse.deps(verb.index, "obl") if is_about(parse, c)]
    return any(_reported(parse, verb, c) for c in core)


def is_about(parse: Parse, child: Token) -> bool:
    """Whether words behind "of" or "about" tell what is spoken of."""
    return any(t.lower in ("of", "about") for t in parse.deps(child.index, "case"))


def insertions(parse: Parse, sentence: int) -> set[int]:
    """The tokens of inverted reporting clauses between commas: ", says the agency,"."""
    found: set[int] = set()
    words = parse.words(parse.sentences[sentence])
    for before, token in pairwise(words):
        if before.text == "," and reporting.verb(token) and token.xpos != "VBG":
            rest = [t.index for t in words if t.index > token.index]
            close = next((i for i in rest if parse.tokens[i].upos == "PUNCT"), None)
            if close is not None and close - token.index <= 6 and parse.tokens[close].text == ",":
                found.update(range(token.index, close + 1))
    return found


def host(parse: Parse, verb: Token, marks: tuple[str, ...] = (";",)) -> tuple[int, ...]:
    """The tokens of the clause that a reporting clause hangs on, its own left out, up to semicolons or other marks."""
    if verb.head is None:
        return ()
    own = set(parse.subtree(verb.index))
    return tuple(i for i in within(parse, verb.index, parse.subtree(verb.head), marks) if i not in own)


def is_as_clause(parse: Parse, verb: Token) -> bool:
    """Whether a reporting verb stands in a clause of "as" that holds nothing of what is said: "as he put it", "as the
    army reported on Monday", "as told by neighbours".
    """
    marks = {t.lower for t in parse.deps(verb.index, "mark", "advmod")}
    if not verb.deprel.startswith("advcl") or "as" not in marks or verb.head is None:
        return False
    told = verb.lemma.lower() in RECIPIENTS
    held = [c for c in parse.deps(verb.index, *CORE) if not (told and c.deprel in ("obj", "iobj"))]
    empty = all(c.deprel == "obj" and c.lower in ("it", "this", "that") for c in held)
    said = reporting.verb(verb)
    puts = bool(held) and verb.lemma.lower() in ("put", "see", "describe")
    saying = said is not None and (said.strength == "strong" or puts)
    return empty and saying and not any(is_about(parse, c) for c in parse.deps(verb.index, "obl"))


def of_as_clause(parse: Parse, verb: Token) -> tuple[int, ...]:
    """What a clause of "as" says: the clause it hangs on; where a colon parts them, what stands before it."""
    held = host(parse, verb, (";", ":"))
    if held:
        return held
    mark = next(t.index for t in parse.deps(verb.index, "mark", "advmod") if t.lower == "as")
    return within(parse, mark, range(parse.sentence_of(mark).start, mark), (";", ":"))


def that_clause(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The words from a "that" close behind a reporting verb to the end of its clause, whatever the tree says."""
    sentence = parse.sentence_of(verb.index)
    reach = parse.tokens[verb.index + 1 : min(verb.index + THAT_WITHIN, sentence.end)]
    start = None
    for token in reach:
        if token.upos in ("VERB", "AUX") or token.text in (";", ":"):
            break
        hidden = parse.tokens[token.index - 1].lower == "anonymity"
        if token.lower == "that" and (token.deprel == "mark" or hidden):
            start = token.index
            break
    if start is None:
        return ()
    words = within(parse, start, range(start, sentence.end), (";", "."))
    last = _next_speech(parse, start, sentence.end)
    behind = (t for t in parse.words(sentence) if t.index > start)
    apart = (t for t in behind if escapes(parse, t) or _adds(parse, t) or _concedes(parse, verb, t))
    gone = {i for t in apart for i in parse.subtree(t.index)}
    gone.update(i for i in coordinated(parse, verb) if i > start)
    return tuple(i for i in words if i < last and i not in gone)


def _next_speech(parse: Parse, start: int, end: int) -> int:
    """Where the next clause with a speaker of its own begins, behind a comma: ", while Mali said"."""
    for token in parse.tokens[start:end]:
        if reporting.verb(token) and token.deprel.startswith(("conj", "advcl", "parataxis")):
            first = parse.subtree(token.index)[0]
            marks = {parse.tokens[first - 1].lower, parse.tokens[first].lower}
            if first > start and parse.deps(token.index, "nsubj") and marks & PARTING:
                return first
    return end


def inserted(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The tokens of the clause that a reporting clause is put into or behind: "two died, the ministry
    said".
    """
    if verb.head is None:
        return ()
    if _put_in(parse, verb) and _precedes(parse, verb) and not holds(parse, verb):
        own = set(parse.subtree(verb.index))
        own |= {i for c in parse.deps(verb.head, "conj", "advcl") if _speaks_itself(parse, c) and c.index > verb.index
                for i in parse.subtree(c.index)}  # fmt: skip
        words = tuple(i for i in within(parse, verb.index, parse.subtree(verb.head), (";",)) if i not in own)
        return words if any(parse.tokens[i].upos != "PUNCT" for i in words) else ()
    return ()


def _put_in(parse: Parse, verb: Token) -> bool:
    """Whether a clause hangs on another without a word that joins them, ", the army announced", as trees tell it."""
    bare = not parse.deps(verb.index, "mark", "advmod", "cc")
    return verb.deprel.startswith("parataxis") or (
        verb.deprel == "advcl" and bare and verb.xpos != "VBG" and bool(parse.deps(verb.index, "nsubj"))
    )


def antecedent(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The noun phrase that a relative clause hangs on, the clause left out."""
    if verb.head is None:
        return ()
    own = set(parse.subtree(verb.index))
    return tuple(i for i in parse.subtree(verb.head) if i not in own and parse.tokens[i].upos != "PUNCT")


def between_commas(parse: Parse, start: int, end: int) -> tuple[int, ...]:
    """The words around "…, she said, …": those from one semicolon to the next, the inserted clause left out.

    The clause takes the tokens `start` to before `end`. Empty where no comma stands on both sides. Behind an "and" it
    tells of what follows: "nine died and, the mayor says, ten were hurt".
    """
    sentence = parse.sentence_of(start)
    after = end
    if start <= sentence.start + 1 or parse.tokens[start - 1].text != "," or after >= sentence.end:
        return ()
    if parse.tokens[after].text != ",":
        return ()
    joined = parse.tokens[start - 2].lower in JOINING
    first = _relative(parse, sentence.start, start - 2)
    around = [*(() if joined else range(first, start - 1)), *range(after + 1, sentence.end)]
    colon = max((t.index for t in parse.words(sentence) if t.text == ":" and t.index < start), default=-1)
    return tuple(i for i in within(parse, start, around, (";",)) if i > colon)


def _relative(parse: Parse, start: int, last: int) -> int:
    """Where the words that an aside tells begin: at the comma of a relative clause that it stands right at the head of,
    "two died, one of whom, officers said, drowned", else at token `start`.
    """
    if parse.tokens[last].lower not in RELATIVES:
        return start
    return next((i + 1 for i in range(last, start, -1) if parse.tokens[i].text == ","), start)


def behind_and(parse: Parse, start: int, words: Sequence[int]) -> tuple[int, ...]:
    """The words that an aside from token `start` on tells, behind an "and" what follows alone: "twelve died and, by its
    count, seven".
    """
    before = [t.lower for t in parse.tokens[max(0, start - 2) : start]]
    joined = before[1:] == [","] and before[0] in JOINING
    return tuple(i for i in words if i > start or not joined)


def within(parse: Parse, cue: int, words: Iterable[int], marks: tuple[str, ...]) -> tuple[int, ...]:
    """The words on the same side of each such mark as the cue."""
    sentence = parse.sentence_of(cue)
    stops = [t.index for t in parse.words(sentence) if t.text in marks]
    first = max((i for i in stops if i < cue), default=sentence.start - 1)
    last = min((i for i in stops if i > cue), default=sentence.end)
    return tuple(i for i in words if first < i < last)


def before_comma(parse: Parse, start: int) -> tuple[int, ...]:
    """The tokens of a sentence before a comma or closing quote that ends right before token `start`."""
    sentence = parse.sentence_of(start)
    if start - sentence.start <= 1 and sentence.index:
        return _broken_off(parse, sentence.index)
    at = start - 1
    while at > sentence.start and parse.tokens[at].lower in ("the", "a", "an"):
        at -= 1
    if at <= sentence.start or parse.tokens[at].text not in (",", "”", '"', "’", ";"):
        return ()
    return tuple(range(sentence.start, at))


def _broken_off(parse: Parse, sentence: int) -> tuple[int, ...]:
    """The sentence before, where it ends in a comma: its parting from "…, the ministry said" was wrong."""
    before = parse.sentences[sentence - 1]
    same = before.stretch == parse.sentences[sentence].stretch
    if not same or before.end <= before.start + 1 or parse.tokens[before.end - 1].text not in (",", '"', "”"):
        return ()
    if parse.tokens[before.end - 2].text == "." and parse.tokens[before.end - 1].text != ",":
        return ()
    return tuple(range(before.start, before.end - 1))


def clause_around(parse: Parse, index: int, left_out: Iterable[int]) -> tuple[int, ...]:
    """The clause that an adjunct at `index` belongs to, up to semicolons and clauses with a source of their
    own.
    """
    gone = set(left_out)
    top = _clause_head(parse, index)
    for child in parse.deps(top.index, "conj", "parataxis", "advcl") if top else ():
        if reporting.verb(child) and parse.deps(child.index, "nsubj"):
            gone.update(parse.subtree(child.index))
    sentence = parse.sentence_of(index)
    words = parse.subtree(top.index) if top else range(sentence.start, sentence.end)
    return tuple(i for i in within(parse, index, words, (";",)) if i not in gone)


def _clause_head(parse: Parse, index: int) -> Token | None:
    for above in parse.ancestors(index):
        root = above.deprel.partition(":")[0] in ("root", "ccomp", "parataxis", "conj", "advcl", "acl")
        clausal = above.upos in ("VERB", "AUX") or parse.deps(above.index, "nsubj", "cop")
        if above.head is None or (root and clausal):
            return above
    return None


def _reported(parse: Parse, verb: Token, child: Token) -> bool:
    relation = child.deprel
    if relation in BARE or relation.partition(":")[0] in BARE:
        return False
    if relation.startswith("conj"):
        return goes_on(parse, verb, child)
    if elided_after_semicolon(parse, child):
        return False
    if relation.startswith("parataxis"):
        if any(reporting.verb(c) and parse.deps(c.index, "nsubj") for c in parse.deps(child.index, "parataxis")):
            return False
        return _after_colon(parse, child) or not parse.deps(child.index, "nsubj")
    if relation.startswith("advcl"):
        framing = _framing(parse, child) and not _given_as(parse, verb, child)
        return not (framing or _adds(parse, child)) and child.index > verb.index
    if relation.startswith("advmod"):
        return child.lower in ("otherwise", "differently", "so") and child.index > verb.index
    if relation in ("obj", "iobj") and verb.lemma.lower() in RECIPIENTS:
        return relation == "obj" and not parse.deps(verb.index, "ccomp", "xcomp")
    return not (relation.startswith("obl") and child.index < verb.index)


def elided_after_semicolon(parse: Parse, verb: Token) -> bool:
    """Whether a verb of saying begins a clause behind a semicolon and leaves its subject, which is that of the verb of
    saying above it, untold: "informed the mission of a clash; claims 60 dead".
    """
    opens = verb.index > 0 and parse.tokens[verb.index - 1].text == ";" and verb.xpos in ("VBZ", "VBD")
    above = parse.tokens[verb.head] if opens and verb.head is not None else None
    said = above is not None and reporting.verb(above) is not None and reporting.verb(verb) is not None
    return said and above is not None and above.index < verb.index and not parse.deps(verb.index, "nsubj")


def _strayed(verb: Token, child: Token, subject: int | None) -> bool:
    """Whether a second subject, behind the verb, is one of its complement that the tree has hung too high; who "was
    told" something is none.
    """
    if child.deprel == "nsubj:pass" and verb.lemma.lower() in RECIPIENTS:
        return False
    if child.deprel == "nsubj:pass":
        return subject is not None
    return subject is not None and child.deprel == "nsubj" and subject < verb.index < child.index


def _framing(parse: Parse, clause: Token) -> bool:
    marks = {t.lower for t in parse.deps(clause.index, "mark", "advmod")}
    return bool(marks & FRAMING) or bool(parse.deps(clause.index, "nsubj") and reporting.verb(clause))


def _given_as(parse: Parse, verb: Token, clause: Token) -> bool:
    """Whether a clause of "as" is what somebody gives a number as: "gave its losses as nine killed and one taken"."""
    marks = {t.lower for t in parse.deps(clause.index, "mark", "advmod")}
    bare = clause.xpos == "VBN" and not parse.deps(clause.index, "aux", "aux:pass")
    return verb.lemma.lower() in GIVING and marks == {"as"} and bare and bool(parse.deps(verb.index, "obj"))


def _adds(parse: Parse, clause: Token) -> bool:
    """Whether a clause behind a comma says something more: "disputed that, saying its men were there"."""
    manner = parse.tokens[clause.index - 1]
    first = manner.index if manner.deprel == "advmod" and manner.head == clause.index else clause.index
    behind = clause.deprel == "advcl" and clause.xpos == "VBG" and parse.tokens[first - 1].text == ","
    said = reporting.verb(clause) if behind else None
    return said is not None and said.strength in ("strong", "weak")


def _concedes(parse: Parse, verb: Token, clause: Token) -> bool:
    """Whether a report holds a clause against what somebody denies: "denied it had men there, although Kyiv showed"."""
    marks = {t.lower for t in parse.deps(clause.index, "mark")}
    conceded = clause.deprel.startswith("advcl") and bool(marks & CONCEDING)
    return conceded and reporting.denies(verb) and clause.index > verb.index


def _after_colon(parse: Parse, child: Token) -> bool:
    first = parse.subtree(child.index)[0]
    before = [t.text for t in parse.tokens[max(0, first - 2) : first + 1]]
    return ":" in before


def _precedes(parse: Parse, verb: Token) -> bool:
    """Whether some of the host clause stands before the inserted one, or a colon does not part them."""
    return verb.head is not None and verb.head < verb.index
