"""What somebody who rejects an account tells in the sentences right behind: "denied it. Its men had left"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.carry import pluperfect
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.history import is_history
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Sentence, Token

OWN = "own version"
"""The rule of what is told in the stead of an account that its teller rejects."""
POINTING = words_in("speakers_words.toml", "pointing")
TAKING_UP = words_in("speakers_words.toml", "taking_up")
NONE = words_in("speakers_words.toml", "none")
FOLLOWING = 2
"""How many sentences behind a rejection may tell what was instead."""


def _takes_up(parse: Parse, words: Sequence[Token]) -> bool:
    """Whether words only point at what another told: "the report", "this"; "the army's report that" tells it too."""
    named = any(reporting.is_account(t) or t.lower in POINTING for t in words)
    return named and not any(t.upos == "VERB" and t.deprel.startswith(("ccomp", "acl", "advcl")) for t in words)


def gone_on_with(parse: Parse, cues: Sequence[Cue]) -> Iterator[Cue]:
    """One cue for each sentence in which who rejected an account right before goes on with his own."""
    taken = {parse.tokens[i].sentence for cue in cues for i in (cue.token, *cue.content[:1])}
    quoted = quoted_words(parse)
    for denial in (c for c in cues if c.stance is Stance.DENIED and _closes(parse, c, cues)):
        first = parse.tokens[denial.token].sentence
        for before, sentence in pairwise(parse.sentences[first : first + 1 + FOLLOWING]):
            words = range(sentence.start, sentence.end)
            apart = sentence.stretch != before.stretch or sentence.index in taken or not quoted.isdisjoint(words)
            if apart or not _tells_on(parse, sentence):
                break
            yield replace(denial, content=tuple(words), stance=Stance.ASSERTED, rule=OWN)


def _closes(parse: Parse, denial: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a sentence is no more than somebody's rejection of an account, and his version of it."""
    sentence = parse.sentence_of(denial.token)
    own = [c for c in cues if parse.tokens[c.token].sentence == sentence.index]
    alone = all(c.speaker == denial.speaker for c in own) and parse.tokens[denial.token].head is None
    said = [parse.tokens[i] for i in denial.content]
    return alone and denial.speaker.known and _takes_up(parse, said)


def _tells_on(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence in the pluperfect tells of what was just told of, or that it was not so; no history."""
    root = next((t for t in parse.words(sentence) if t.head is None), None)
    if root is None or not pluperfect(parse, root) or is_history(parse, sentence):
        return False
    subjects = [s for s in parse.deps(root.index, "nsubj", "nsubj:pass") if s.index < root.index]
    known = any(_is_known(parse, s) for s in subjects)
    return known or any(t.lower in NONE for t in parse.deps(root.index, "advmod"))


def _is_known(parse: Parse, subject: Token) -> bool:
    """Whether a subject is none, somebody told of before, or what is his: "it", "its guns", and not "the raid"."""
    return any(parse.tokens[i].lower in TAKING_UP | NONE for i in parse.subtree(subject.index))
