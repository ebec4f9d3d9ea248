"""Gold against found: tags, trees, sentences and names as counts, then as shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from counterclaim.language.reading import Read
from training.conllu import Sentence

Row = dict[str, str | int]
Spans = set[tuple[int, int, str]]


@dataclass(slots=True)
class Syntax:
    """Right answers over words, and sentences found; every share is a percentage."""

    words: int = 0
    right: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    relations_right: Counter[str] = field(default_factory=Counter)
    sentences: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Sequence[Sentence], found: Sequence[Read]) -> None:
        """Count one run of text, cut into sentences as gold and as found over the same words."""
        self._add_sentences(_bounds(len(s.forms) for s in gold), _bounds(len(s.words) for s in found))
        told, said = list(_gold_rows(gold)), list(_found_rows(found))
        for want, have in zip(told, said, strict=True):
            self.words += 1
            for kind in ("upos", "xpos", "feats", "lemma"):
                self.right[kind] += want[kind] == have[kind]
            arc = want["head"] == have["head"]
            both = arc and want["relation"] == have["relation"]
            self.right["uas"] += arc
            self.right["las"] += both
            self.right["universal"] += arc and _universal(want["relation"]) == _universal(have["relation"])
            self.right["content"] += both and want["relation"] != "punct"
            self.relations[str(want["relation"])] += 1
            self.relations_right[str(want["relation"])] += both

    def shares(self) -> dict[str, float]:
        """UPOS, XPOS, features, lemma, UAS and LAS over all words, and the F1 of sentences.

        LAS counts subtypes of relations ("obl:agent"); by the rules of the CoNLL 2018 shared task (Zeman and others
        2018), by which UDPipe's figures are taken, it does not. LAS without marks leaves punctuation out.
        """
        kinds = ("upos", "xpos", "feats", "lemma", "uas", "las")
        found = {kind: 100 * self.right[kind] / max(1, self.words) for kind in kinds}
        found["las by CoNLL 2018"] = 100 * self.right["universal"] / max(1, self.words)
        found["las without marks"] = 100 * self.right["content"] / max(1, self.words - self.relations["punct"])
        return found | {"sentences": f1(self.sentences["both"], self.sentences["gold"], self.sentences["found"])}

    def by_relation(self, least: int = 50) -> dict[str, float]:
        """The LAS of each relation seen so often, most frequent first."""
        return {
            name: 100 * self.relations_right[name] / times
            for name, times in self.relations.most_common()
            if times >= least
        }

    def _add_sentences(self, gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> None:
        self.sentences.update(gold=len(gold), found=len(found), both=len(gold & found))


@dataclass(slots=True)
class Naming:
    """Names found against gold by kind."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Spans, found: Spans) -> None:
        """Count the names of one sentence."""
        for counter, spans in ((self.gold, gold), (self.found, found), (self.both, gold & found)):
            counter.update(kind for _, _, kind in spans)

    def shares(self) -> dict[str, float]:
        """F1 of all names and of each kind."""
        overall = f1(self.both.total(), self.gold.total(), self.found.total())
        return {"all": overall} | {
            kind: f1(self.both[kind], self.gold[kind], self.found[kind]) for kind in sorted(self.gold)
        }


def f1(both: int, gold: int, found: int) -> float:
    """Twice what is shared over what there is, as a percentage; 0 where there is nothing."""
    return 200 * both / (gold + found) if gold + found else 0.0


def spans(tags: Sequence[str]) -> Spans:
    """The names of BIO tags: first word, word after the last, kind."""
    out: Spans = set()
    start = 0
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            start = i
        if tag not in {"O", "?"} and (i + 1 == len(tags) or not tags[i + 1].startswith("I-")):
            out.add((start, i + 1, tag[2:]))
    return out


def _bounds(lengths: Iterable[int]) -> set[tuple[int, int]]:
    out, at = set(), 0
    for length in lengths:
        out.add((at, at + length))
        at += length
    return out


def _gold_rows(sentences: Sequence[Sentence]) -> Iterable[Row]:
    offset = 0
    for sentence in sentences:
        tree = sentence.tree
        assert tree is not None
        for i, head in enumerate(tree.heads):
            yield {
                "upos": tree.upos[i],
                "xpos": tree.xpos[i],
                "feats": tree.feats[i],
                "lemma": tree.lemmas[i],
                "head": head + offset if head else 0,
                "relation": tree.relations[i],
            }
        offset += len(tree.heads)


def _found_rows(sentences: Sequence[Read]) -> Iterable[Row]:
    offset = 0
    for read in sentences:
        for i, head in enumerate(read.heads):
            yield {
                "upos": read.upos[i],
                "xpos": read.xpos[i],
                "feats": read.feats[i],
                "lemma": read.lemmas[i],
                "head": head + offset if head else 0,
                "relation": read.relations[i],
            }
        offset += len(read.heads)


def _universal(relation: str | int) -> str:
    """A relation without its subtype."""
    return str(relation).partition(":")[0]
