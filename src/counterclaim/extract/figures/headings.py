"""The fates that head a passage: "Injuries. Chad gives 39, Sudan four."."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Sentence
from counterclaim.model.value import Count

_LONGEST = 3
_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "DET"})
_FRAMES = frozenset({Frame.NOUN, Frame.STATE, Frame.PATIENT, Frame.CUSTODY})


def find_headings(phrases: Phrases, triggers: Sequence[Trigger]) -> list[Draft]:
    """A figure of nobody for each sentence that is only a word for a fate: bare numbers behind it are read like it."""
    found = []
    for trigger in triggers:
        if trigger.frame in _FRAMES and is_heading(phrases, phrases.parse.sentence_of(trigger.token)):
            at = trigger.token
            group = Group(at, at, (at,), Count(1, None), None, "heading", Victims.UNKNOWN)
            found.append(Draft(at, trigger.status, group, "heading"))
    return found


def is_heading(phrases: Phrases, sentence: Sentence) -> bool:
    """ "Injuries.", "Killed and wounded:", "The wounded": a sentence of a few words without a verb of its own."""
    words = [t for t in phrases.parse.words(sentence) if t.upos not in {"PUNCT", "CCONJ"}]
    told = 0 < len(words) <= _LONGEST and all(t.upos in _WORDS for t in words)
    return told and not any(t.deprel.startswith("nsubj") for t in words)
