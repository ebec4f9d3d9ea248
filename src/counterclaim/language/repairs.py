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
BESIDE = ("conj", "parataxis")
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


PARTICIPLES = ("VBN", "VBD", "JJ")
NOMINALS = ("NN", "CD", "DT", "PRP")


def repaired(heads: Sequence[int], relations: tuple[str, ...], xpos: Sequence[str] = ()) -> Tree:
    """The tree with conjuncts told as such, one subject a verb, nothing before a "that"; still one root, no cycle.

    With the words' tags, a number joined to a verb ("ten were killed and four wounded") is told by its own verb, and a
    name behind a title hangs on it.
    """
    found, told = _listed(*_joined(heads, relations))
    if xpos:
        found, told = _titled(*_gapped(*_suffered(*_counted(found, told, xpos), xpos), xpos), xpos)
    return _moved_out(*_shared_out(found, told))


def _listed(heads: list[int], relations: tuple[str, ...]) -> Tree:
    """An apposition joined to more, with no comma to close it, is one of a list: "a man, a boy and two girls died"."""
    found, told = list(heads), list(relations)
    for word, relation in enumerate(relations, 1):
        first = heads[word - 1]
        if relation != "appos" or not 0 < first < word:
            continue
        end = max(_below(heads, word))
        joined = [w for w, head in enumerate(heads, 1) if head == word and relations[w - 1] == "conj" and w > word]
        last = end if joined else _goes_on(heads, relations, first, end)
        if last and not (_closed(relations, end) or _closed(relations, last)) and heads[first - 1] > last:
            found[word - 1], told[word - 1] = first, "conj"
            for w in joined:
                found[w - 1] = first
    return found, tuple(told)


def _goes_on(heads: Sequence[int], relations: tuple[str, ...], first: int, end: int) -> int:
    """Where that ends which is joined to a word right behind another: "a man, a boy" and "and two girls"; 0 if none."""
    joined = (_below(heads, w) for w, head in enumerate(heads, 1) if head == first and relations[w - 1] == "conj")
    return next((max(below) for below in joined if min(below) == end + 1), 0)


def _closed(relations: Sequence[str], end: int) -> bool:
    """Whether a comma stands behind a word or is the last that hangs on it, or nothing comes after."""
    return end >= len(relations) or "punct" in relations[end - 1 : end + 1]


def _counted(heads: list[int], relations: tuple[str, ...], xpos: Sequence[str]) -> Tree:
    """A participle right behind counted people is theirs, and so is the "of" before: "reports of four men killed"."""
    found, told = list(heads), list(relations)
    for word in range(3, len(heads) + 1):
        noun = word - 1
        counted = relations[noun - 2] == "nummod" and heads[noun - 2] == noun and xpos[noun - 1] == "NNS"
        told_of = relations[word - 1] == "acl" and xpos[word - 1] in PARTICIPLES[:2] and heads[word - 1] < noun
        if not counted or not told_of or noun in _below(found, word):
            continue
        found[word - 1] = noun
        for before in range(1, noun):
            if heads[before - 1] == word and relations[before - 1] == "mark" and xpos[before - 1] == "IN":
                found[before - 1], told[before - 1] = noun, "case"
    return found, tuple(told)


def _suffered(heads: list[int], relations: tuple[str, ...], xpos: Sequence[str]) -> Tree:
    """ "It announced six soldiers killed": what stands before a participle told so is its subject, and no object."""
    told = list(relations)
    for word, relation in enumerate(relations, 1):
        verb = heads[word - 1]
        if relation == "obj" and word < verb and xpos[verb - 1] == "VBN" and relations[verb - 1] == "ccomp":
            told[word - 1] = relation if _has_subject(heads, relations, verb) else "nsubj:pass"
    return heads, tuple(told)


def _gapped(heads: list[int], relations: tuple[str, ...], xpos: Sequence[str]) -> Tree:
    """A noun that an "and" joins to a participle, with a participle of its own behind it, is what that one is of."""
    found, told = list(heads), list(relations)
    for cc, relation in enumerate(relations, 1):
        noun = heads[cc - 1]
        if relation != "cc" or noun < cc or not xpos[noun - 1].startswith(NOMINALS):
            continue
        verb = _verb_before(heads, xpos, noun)
        own = [w for w in sorted(_below(heads, noun)) if _hangs(heads, relations, w, noun)]
        if verb and own and xpos[own[-1] - 1] in PARTICIPLES:
            last = own[-1]
            found[last - 1], told[last - 1] = verb, "conj"
            found[noun - 1], told[noun - 1] = last, "nsubj:pass"
            found[cc - 1] = last
    return found, tuple(told)


def _titled(heads: list[int], relations: tuple[str, ...], xpos: Sequence[str]) -> Tree:
    """A name right behind a title that is a subject, or one joined to another, is his who has it: "reporter A and
    cameraman B died".
    """
    found, told = list(heads), list(relations)
    for name in range(2, len(heads) + 1):
        title, above = name - 1, found[name - 1]
        joined = told[title - 1] == "conj"
        held = joined or (told[title - 1] in SUBJECTS and found[title - 1] == above)
        tags = xpos[title - 1] == "NN" and xpos[name - 1] == "NNP" and told[name - 1] in SUBJECTS | {"appos"}
        if not (held and tags) or above in _below(found, title) or title in _below(found, name):
            continue
        found[name - 1], told[name - 1] = title, "flat"
        if joined:
            found[title - 1] = _titled_one(found, told, found[title - 1])
    return found, tuple(told)


def _titled_one(heads: Sequence[int], relations: Sequence[str], word: int) -> int:
    """The word that somebody hangs on the tree by, whose title or name is given."""
    while word and heads[word - 1] and (relations[word - 1] == "flat" or relations[word - 1] in BEFORE):
        word = heads[word - 1]
    return word


def _verb_before(heads: Sequence[int], xpos: Sequence[str], noun: int) -> int:
    """The participle that a noun behind it hangs on, or that lies between the noun and its own subject; 0 if none."""
    above = heads[noun - 1]
    over = heads[above - 1] if above else 0
    verb = above if over < above or above > noun or xpos[above - 1] in PARTICIPLES[:2] else over
    return verb if 0 < verb < noun and xpos[verb - 1] in PARTICIPLES[:2] else 0


def _hangs(heads: Sequence[int], relations: Sequence[str], word: int, noun: int) -> bool:
    """Whether a word hangs as a participle may on a noun or on one joined to it."""
    above = heads[word - 1]
    joined = above == noun or (above > noun and relations[above - 1] == "conj" and heads[above - 1] == noun)
    return word > noun and joined and relations[word - 1] in ("acl", "orphan")


def _below(heads: Sequence[int], word: int) -> set[int]:
    """A word and all words below it."""
    found, more = {word}, [word]
    while more:
        at = more.pop()
        below = [w for w, head in enumerate(heads, 1) if head == at]
        found.update(below)
        more += below
    return found


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
    """A verb has one subject: one that stands between it and a conjunct of it, or a clause beside it, is that one's.

    "Six were killed and three injured": three were injured. "It began late; they named two": they named.
    """
    found = list(heads)
    words = range(1, len(heads) + 1)
    for word in words:
        verb = heads[word - 1]
        if relations[word - 1] not in SUBJECTS or not 0 < verb < word:
            continue
        first = any(heads[w - 1] == verb and relations[w - 1] in SUBJECTS for w in range(1, verb))
        after = [w for w in words if w > word and heads[w - 1] == verb and relations[w - 1] in BESIDE]
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
