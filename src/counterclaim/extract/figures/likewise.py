"""People of whom a sentence tells that it befell them too: "So was a nurse", "Ann Bell was one of the victims"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import SINGLE, Group, groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Sentence

TOO = frozenset({"was", "were", "had", "have", "has", "did"})
FATES = frozenset({Status.KILLED, Status.WOUNDED, Status.MISSING, Status.CAPTURED})
ONE_OF = (("one", "of", "the", "victims"), ("among", "the", "victims"))


def find_likewise(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures of people whom no other tells, of the fate of those in the sentence before, or of victims."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for sentence in phrases.parse.sentences:
        for draft in (*_so_were(phrases, sentence, drafts), *_of_the_victims(phrases, sentence)):
            if used.isdisjoint(draft.group.tokens):
                found.append(draft)
    return found


def _so_were(phrases: Phrases, sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "Two men were killed. *So were* 31 soldiers": of the last fate told in the sentence before."""
    words = phrases.parse.words(sentence)
    opens = [t.lower for t in words[:2]]
    if opens[:1] != ["so"] or len(opens) < 2 or opens[1] not in TOO:
        return
    before = [d for d in drafts if phrases.parse.tokens[d.trigger].sentence == sentence.index - 1]
    last = max(before, key=lambda d: d.trigger, default=None)
    if last is None or last.status not in FATES or last.denied or not last.group.count.low:
        return
    for group in _groups_behind(phrases, words[1].index + 1, sentence.end):
        yield _draft(phrases, group, words[1].index, last.status, "so were they")


def _groups_behind(phrases: Phrases, start: int, end: int) -> tuple[Group, ...]:
    """The groups of the first phrase of people behind a word."""
    for at in range(start, end):
        if groups := groups_of(phrases, phrases.canonical(at)):
            return tuple(g for g in groups if min(g.tokens) >= start)
    return ()


def _of_the_victims(phrases: Phrases, sentence: Sentence) -> Iterator[Draft]:
    """ "Ann Bell, a nurse, was one of the victims", "was among the victims": one who is named was killed."""
    words = phrases.parse.words(sentence)
    lower = [t.lower for t in words]
    for at, word in enumerate(words[:-1]):
        said = any(tuple(lower[at + 1 : at + 1 + len(of)]) == of for of in ONE_OF)
        subject = _subject_before(phrases, sentence.start, word.index) if said and word.lower in TOO else None
        if subject is not None:
            yield _draft(phrases, subject, word.index, Status.KILLED, "one of the victims")


def _subject_before(phrases: Phrases, start: int, verb: int) -> Group | None:
    """The one person whom the subject of a predicate right behind a verb names."""
    below = (phrases.parse.tokens[i] for i in range(start, verb))
    heads = [t for t in below if t.deprel.startswith("nsubj") and t.head is not None and t.head > verb]
    groups = groups_of(phrases, phrases.canonical(heads[-1].index)) if heads else ()
    return groups[0] if len(groups) == 1 and groups[0].rule in SINGLE else None


def _draft(phrases: Phrases, group: Group, trigger: int, status: Status, rule: str) -> Draft:
    side = side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
    return Draft(trigger, status, group, rule, side)
