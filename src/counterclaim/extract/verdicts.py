"""What is said of a claim right behind it, which trees take for the main clause, "India says it killed nine, an
assertion Islamabad rejects", or for a part of the claim, "called claims that a tank was lost *a falsehood*".
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

ARTICLES = frozenset(("a", "an"))
BESIDE = frozenset(("obj", "xcomp", "obl:unmarked"))
CALLING = reporting.words_in("events_grammar.toml", "calling")
UNTRUE = reporting.words_in("speakers_words.toml", "denying")


def with_verdicts(parse: Parse) -> Parse:
    """The parse with the saying of such a sentence at its head, and the verdict below the noun that takes it up."""
    told: dict[int, Token] = {}
    for verdict in parse.tokens:
        found = _claim(parse, verdict) if verdict.head is None and reporting.denies(verdict) else None
        if found is not None:
            noun, saying = found
            told[saying.index] = replace(saying, head=None, deprel="root")
            told[noun.index] = replace(noun, head=saying.index, deprel="parataxis")
            told[verdict.index] = replace(verdict, head=noun.index, deprel="acl:relcl")
        elif (calling := _calling(parse, verdict)) is not None:
            told[verdict.index] = replace(verdict, head=calling.index, deprel="xcomp")
    return with_tokens(parse, told.values())


def _claim(parse: Parse, verdict: Token) -> tuple[Token, Token] | None:
    """The noun by which a denial takes up a saying that stands whole before a comma, and the verb of that."""
    said = (t for t in parse.deps(verdict.index, "ccomp", "parataxis") if t.index < verdict.index)
    saying = next((t for t in said if reporting.verb(t) and parse.deps(t.index, "nsubj")), None)
    subject = next((t for t in parse.deps(verdict.index, "nsubj") if t.index < verdict.index), None)
    if saying is None or subject is None:
        return None
    first = parse.subtree(subject.index)[0]
    words = [parse.tokens[i] for i in (first - 3, first - 2, first - 1) if i > saying.index]
    taken = len(words) == len("an,") and words[0].text == "," and words[1].lower in ARTICLES
    return (words[2], saying) if taken and reporting.is_account(words[2]) else None


def _calling(parse: Parse, verdict: Token) -> Token | None:
    """The verb that calls a claim untrue, where the tree gives the verdict to the verb of the claim, which has all that
    it can have.
    """
    if verdict.deprel not in BESIDE or verdict.lower not in UNTRUE or verdict.head is None:
        return None
    verb = parse.tokens[verdict.head]
    full = any(t.index < verdict.index for t in parse.deps(verb.index, "obj", "aux:pass"))
    account = parse.tokens[verb.head] if full and verb.head is not None else None
    if account is None or account.head is None or not reporting.is_account(account):
        return None
    calling = parse.tokens[account.head]
    return calling if account.deprel == "obj" and calling.lemma.lower() in CALLING else None
