"""Trees made to keep what Universal Dependencies ask of any tree, where the network's do not.

Heads count words from 1, 0 is the root; relations are those of the same words.
"""

from __future__ import annotations

from collections.abc import Sequence

Tree = tuple[list[int], tuple[str, ...]]

BEFORE = frozenset({"nmod:desc", "compound", "amod"})
"""Relations of a title or a kind to the name after it."""
ASIDE = frozenset({"obl", "obl:unmarked", "obl:tmod", "advmod"})
"""Relations of what tells when, where or how."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def repaired(heads: Sequence[int], relations: tuple[str, ...]) -> Tree:
    """The tree with conjuncts told as such, one subject a verb, nothing before a "that"; still one root, no cycle."""
    return _moved_out(*_shared_out(*_joined(heads, relations)))


def _joined(heads: Sequence[int], relations: tuple[str, ...]) -> Tree:
    """An apposition that an "and" leads in is a conjunct: only conjuncts are led in so.

    Either end is the name, not a title before it: "Brigadier A and Colonel B" joins A and B.
    """

    def name(word: int) -> int:
        before = word and relations[word - 1] in BEFORE and heads[word - 1] > word
        return heads[word - 1] if before else word

    led = {name(head) for head, relation in zip(heads, relations, strict=True) if relation == "cc"}
    found, told = list(heads), list(relations)
    for word, relation in enumerate(relations, 1):
        if relation == "appos" and word in led:
            told[word - 1], found[word - 1] = "conj", name(heads[word - 1])
    return found, tuple(told)


def _shared_out(heads: list[int], relations: tuple[str, ...]) -> Tree:
    """A verb has one subject: one that stands between it and a conjunct of it is the conjunct's.

    "Six were killed and three injured": three were injured.
    """
    found = list(heads)
    words = range(1, len(heads) + 1)
    for word in words:
        verb = heads[word - 1]
        if relations[word - 1] not in SUBJECTS or not 0 < verb < word:
            continue
        first = any(heads[w - 1] == verb and relations[w - 1] in SUBJECTS for w in range(1, verb))
        after = [w for w in words if w > word and heads[w - 1] == verb and relations[w - 1] == "conj"]
        if first and after and not _has_subject(found, relations, after[0]):
            found[word - 1] = after[0]
    return found, relations


def _moved_out(heads: list[int], relations: tuple[str, ...]) -> Tree:
    """Nothing of a clause of content stands before the "that" that opens it.

    "The army said on Sunday that it had lost ten": Sunday is when it was said.
    """
    opened = {
        head: word
        for word, (head, relation) in enumerate(zip(heads, relations, strict=True), 1)
        if relation == "mark" and head and relations[head - 1] == "ccomp" and heads[head - 1] < word < head
    }
    found = list(heads)
    for word, (head, relation) in enumerate(zip(heads, relations, strict=True), 1):
        if relation in ASIDE and word < opened.get(head, 0):
            found[word - 1] = heads[head - 1]
    return found, relations


def _has_subject(heads: Sequence[int], relations: tuple[str, ...], verb: int) -> bool:
    return any(head == verb and relation in SUBJECTS for head, relation in zip(heads, relations, strict=True))
