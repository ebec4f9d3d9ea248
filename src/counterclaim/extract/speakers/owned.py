"""What a deed that somebody owns to, or is said to be behind, had done, which all know and nobody tells."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

OWNING = frozenset(("claim",))
RESPONSIBLE = frozenset(("responsible", "responsibility", "accountable"))
CREDIT = frozenset(("responsibility", "credit"))
DEEDS = words_in("speakers_words.toml", "deeds")
DONE = "according to: what a deed did"
"""The rule by which a source tells what a deed did that somebody else claims."""
RELATIVES = frozenset(("which", "that", "where", "whom"))


def is_of_deed(parse: Parse, token: int) -> bool:
    """Whether a word tells of what an attack did, in a relative clause, that the sentence tells whose it was: "it
    claimed a raid in which four died", "they were behind the bombings that killed nine".
    """
    for above in (parse.tokens[token], *parse.ancestors(token)):
        if above.deprel == "acl:relcl" and _is_relative(parse, above) and above.head is not None:
            noun = parse.tokens[above.head]
            if any(_is_owned(parse, t) for t in (noun, *_those_above(parse, noun))):
                return True
    return False


def what_it_did(parse: Parse, verb: Token) -> tuple[int, ...]:
    """What is told in a clause of a deed that a verb claims, of which a source speaks behind a comma: "claimed a raid
    *that killed nine*, according to the army".
    """
    others = source_behind(parse, verb)
    heads = [t for t in parse.deps(verb.index, "obj") if others and is_claimed(verb, t, barely=False)]
    below = (parse.tokens[i] for h in heads for i in parse.subtree(h.index) if i not in others)
    clauses = (t for t in below if t.deprel.startswith("acl") and t.upos == "VERB")
    return tuple(sorted({i for t in clauses for i in parse.subtree(t.index)} - others))


def is_claimed(verb: Token, noun: Token, barely: bool) -> bool:
    """Whether a verb claims a deed, or `barely` responsibility for one."""
    return verb.lemma.lower() in OWNING and noun.lemma.lower() in (CREDIT if barely else CREDIT | DEEDS)


def source_behind(parse: Parse, verb: Token) -> frozenset[int]:
    """The tokens of the source that a comma sets off behind a verb: ", according to two doctors"."""
    end = parse.sentence_of(verb.index).end
    behind = (t.index for t in parse.tokens[verb.index + 1 : end] if t.lower == "according")
    at = next((i for i in behind if parse.tokens[i - 1].text == ","), None)
    return frozenset(range(at - 1, end)) if at is not None else frozenset()


def _is_relative(parse: Parse, clause: Token) -> bool:
    """Whether a clause is a relative one, and tells not itself who says so: "in which it said that four died"."""
    words = [parse.tokens[i] for i in parse.subtree(clause.index)]
    told = any(reporting.verb(t) and parse.deps(t.index, "nsubj") for t in words)
    return not told and any(t.lower in RELATIVES for t in words[:3])


def _those_above(parse: Parse, noun: Token) -> list[Token]:
    """The nouns that a noun hangs on, as of the place of a deed: "an attack on a road in which"."""
    found = []
    while noun.deprel.startswith(("nmod", "conj", "appos", "obl")) and noun.head is not None:
        noun = parse.tokens[noun.head]
        found.append(noun)
    return found


def _is_owned(parse: Parse, noun: Token) -> bool:
    """Whether a deed is claimed, or somebody is behind it or responsible for it."""
    if noun.lemma.lower() not in DEEDS or noun.head is None:
        return False
    marks = {t.lower for t in parse.deps(noun.index, "case")}
    above = parse.tokens[noun.head]
    claimed = noun.deprel == "obj" and above.lemma.lower() in OWNING
    behind = "behind" in marks
    charged = "for" in marks and (
        above.lemma.lower() in RESPONSIBLE
        or any(t.lemma.lower() in RESPONSIBLE for t in parse.deps(above.index, "obj", "xcomp"))
    )
    return claimed or behind or charged
