"""Those who do it to others, whom a turn of phrase takes for the ones it befell: "*another* wounded four people"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of


def without_doers(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those of the subject of a verb that tells what befell its object."""
    return without(drafts, [not _does_it(phrases, draft) for draft in drafts])


def _does_it(phrases: Phrases, draft: Draft) -> bool:
    """ "*Another strike* wounded six", "a later *one* hurt two": the subject of a verb with people for its object."""
    trigger = phrases.parse.tokens[draft.trigger]
    if not is_form(trigger, words_of("harming")) or phrases.clauses.passive(trigger) or trigger.index in draft.people:
        return False
    objects = (t for t in phrases.parse.deps(trigger.index, "obj") if t.index > trigger.index)
    subjects = (t.index for t in phrases.parse.deps(trigger.index, "nsubj") if t.deprel == "nsubj")
    heads = {phrases.canonical(draft.group.head), draft.group.head}
    return any(phrases.clauses.human(t) for t in objects) and any(i in heads or i in draft.people for i in subjects)
