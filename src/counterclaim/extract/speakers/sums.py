"""Sentences and clauses that sum up what was told, which is the narrator's own arithmetic."""

from __future__ import annotations

from counterclaim.extract.reporting import TOLLS, words_in
from counterclaim.model.parse import Parse

SUMMING = frozenset(("bring", "take", "lift", "raise", "push"))
REACHING = words_in("speakers_words.toml", "reaching")


def counts_up(parse: Parse, sentence: int) -> bool:
    """Whether a sentence tells what a toll comes to, which is the narrator's sum as a rule."""
    words = parse.words(parse.sentences[sentence])
    nouns = {t.lemma.lower() for t in words if t.upos in ("NOUN", "PROPN")}
    verbs = tuple(SUMMING | REACHING)
    return bool(nouns & TOLLS) and any(t.upos == "VERB" and t.lower.startswith(verbs) for t in words)


def summing(parse: Parse, sentence: int) -> set[int]:
    """The clauses that sum up what was told, "…, bringing the total to 14": the narrator's own arithmetic."""
    found: set[int] = set()
    for token in parse.words(parse.sentences[sentence]):
        if token.lemma.lower() in SUMMING and token.deprel.startswith(("advcl", "acl", "parataxis")):
            first = parse.subtree(token.index)[0]
            objects = {
                parse.tokens[i].lemma.lower() for t in parse.deps(token.index, "obj") for i in parse.subtree(t.index)
            }
            apart = first > 0 and "," in (parse.tokens[first - 1].text, parse.tokens[first].text)
            if apart and objects & TOLLS:
                found.update(parse.subtree(token.index))
    return found
