"""Questions about a tree that event extraction asks: subjects, agents, cases, what a participle stands on."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.model.parse import Parse, Token

SCENES = ("in", "at", "near", "inside", "outside", "around", "across")
"""What opens a phrase of where something is or is done."""
TARGETS = frozenset({"on", "upon", "against", "at", "into", "near", "outside", "inside"})
"""What opens a phrase of what a deed is aimed at or happens beside."""
EARLIER = frozenset({"after", "before", "since", "amid", "following", "despite"})
"""What opens the phrase of another deed: "struck back *after* a car bombing"."""


def case_of(parse: Parse, token: Token) -> str | None:
    """The preposition or mark that opens a phrase, in lower case; of several, the first."""
    return next((t.lower for t in parse.deps(token.index, "case", "mark")), None)


def cases_of(parse: Parse, token: Token) -> tuple[str, ...]:
    """All words that open a phrase ("out of"), in lower case."""
    return tuple(t.lower for t in parse.deps(token.index, "case", "mark", "fixed"))


def nominal(parse: Parse, token: Token) -> bool:
    """Whether a word is a noun, or a gerund that stands as one ("fighting between …")."""
    if token.upos in ("NOUN", "PROPN"):
        return True
    if token.xpos != "VBG" or parse.deps(token.index, "nsubj", "obj", "aux", "xcomp", "ccomp", "mark"):
        return False
    placed = token.deprel.startswith(("nsubj", "csubj", "obj", "obl", "nmod"))
    return placed or bool(parse.deps(token.index, "det", "amod", "nmod"))


def joined(parse: Parse, token: Token) -> list[Token]:
    """A token and what is coordinated with it, in order."""
    found = [token]
    for other in parse.deps(token.index, "conj", "flat"):
        if other.deprel == "conj" or parse.deps(other.index, "cc"):
            found += joined(parse, other)
    return found


def subjects(parse: Parse, token: Token) -> list[Token]:
    """The subject of a clause as the tree has it; relative pronouns give way to their noun."""
    found = [t for t in parse.deps(token.index, "nsubj") if not trails(parse, token, t)]
    if not found and token.deprel == "acl:relcl" and token.head is not None:
        return []
    return [antecedent(parse, token, t) for t in found]


def trails(parse: Parse, verb: Token, noun: Token) -> bool:
    """Whether what the tree takes for a subject parts the object before it: "wounded 12, *most* of them in Kherson"."""
    before = parse.tokens[noun.index - 1].text if noun.index else ""
    return before == "," and any(verb.index < t.index < noun.index for t in parse.deps(verb.index, "obj"))


def antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    """What a relative pronoun stands for; the noun before it where the tree took the clause for no relative."""
    if subject.lower not in grammar("relative") or verb.head is None:
        return subject
    if verb.deprel.startswith("acl"):
        return parse.tokens[verb.head]
    before = parse.tokens[subject.index - 1] if subject.index else subject
    return before if before.upos in ("NOUN", "PROPN") else subject


def passive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in the passive, or is a past participle that stands on a noun."""
    if any(t.deprel in ("nsubj:pass", "aux:pass") for t in parse.deps(verb.index)):
        return True
    if verb.xpos == "VBN" and verb.deprel in ("xcomp", "advcl", "ccomp") and not parse.deps(verb.index, "aux", "obj"):
        return True
    if verb.deprel == "conj" and verb.head is not None and not parse.deps(verb.index, "nsubj", "obj"):
        head = parse.tokens[verb.head]
        return verb.xpos == head.xpos == "VBN" and passive(parse, head)
    return verb.deprel == "acl" and (verb.xpos == "VBN" or "VerbForm=Part|Voice=Pass" in verb.feats)


def governed(parse: Parse, verb: Token) -> list[Token]:
    """The noun that a passive participle tells of ("troops killed by …", "reported a tank destroyed")."""
    if verb.head is None or parse.deps(verb.index, "nsubj", "aux"):
        return []
    if verb.deprel == "acl":
        return [parse.tokens[verb.head]]
    return list(parse.deps(verb.head, "obj", "nsubj:pass")) if verb.deprel in ("xcomp", "advcl") else []


def counted(parse: Parse, noun: Token) -> list[Token]:
    """A noun, or what stands behind the "of" of one that only counts: "hundreds of *diplomats*"."""
    counts = noun.upos == "NUM" or is_one_of(noun, grammar("measures"))
    return [t for t in parse.deps(noun.index, "nmod", "obl") if counts and case_of(parse, t) == "of"] or [noun]


def points(parse: Parse, noun: Token) -> bool:
    """Whether a noun points at what was told: "*the* raid", "*both* attacks"."""
    return any(t.lower in grammar("pointing") for t in parse.deps(noun.index, "det"))


def agents(parse: Parse, verb: Token) -> list[Token]:
    """The phrases with "by" that name who acts in a passive."""
    after = (t for t in parse.deps(verb.index, "obl", "nmod") if t.index > verb.index)
    return [t for t in after if case_of(parse, t) == "by"]


def negated(parse: Parse, token: Token) -> bool:
    """Whether a word stands under a negation of its own: not, never, no one, nor."""
    for child in parse.deps(token.index, "advmod", "det", "aux", "cc", "neg", "nsubj", "obj"):
        if child.deprel.partition(":")[0] in ("advmod", "det", "cc", "neg") and child.lower in grammar("negations"):
            return True
        if child.deprel in ("nsubj", "nsubj:pass", "obj") and _no(parse, child):
            return True
    return False


def answering(parse: Parse, token: Token) -> bool:
    """Whether a noun says that a deed answers another: "in retaliation for a strike", "in response to a raid"."""
    to = (t for t in parse.deps(token.index, "nmod") if case_of(parse, t) in ("for", "to"))
    return token.lemma.lower() in grammar("answering") and any(nominal(parse, t) for t in to)


def names_place(parse: Parse, token: Token) -> bool:
    """Whether a word is of the name of a place."""
    return any(n.label == "LOC" and n.start <= token.index < n.end for n in parse.names)


def asks(parse: Parse, clause: Token) -> bool:
    """Whether a clause is a question told: "asked *why the army had left*", "did not say *who was behind it*"."""
    opening = parse.deps(clause.index, "nsubj", "nsubj:pass", "advmod", "obj", "obl", "mark")
    return any(t.lower in grammar("asking") and t.index < clause.index for t in opening)


def by_nobody(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what nobody does: "no group has said so"."""
    return any(_no(parse, t) for t in parse.deps(verb.index, "nsubj"))


def _no(parse: Parse, noun: Token) -> bool:
    if noun.lower in ("nobody", "none"):
        return True
    return any(t.lower in ("no", "neither") for t in parse.deps(noun.index, "det", "advmod"))
