"""Who "he" is, where a figure counts one person by a pronoun: the one named before in the paragraph, if only one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.victims import kind_of_rank
from counterclaim.extract.mentions import PersonMention
from counterclaim.extract.reporting import reports
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Step, Victims
from counterclaim.model.parse import Parse
from counterclaim.spelling import same_name

ONE = frozenset({"he", "she", "him", "her"})


def with_names(parse: Parse, drafts: Sequence[Draft], people: Sequence[PersonMention]) -> tuple[Draft, ...]:
    """Drafts of one person told by a pronoun with his name, as fully as the report has told it, and by his rank."""
    return tuple(_named(parse, draft, people) for draft in drafts)


def _named(parse: Parse, draft: Draft, people: Sequence[PersonMention]) -> Draft:
    mention = draft.mention
    pronoun = parse.tokens[mention.head]
    if mention.names or mention.count.high != 1 or pronoun.lower not in ONE:
        return draft
    earlier = [p for p in people if p.end <= pronoun.index]
    here = [p for p in earlier if parse.sentence_of(p.start).stretch == draft.stretch]
    if not here or any(not same_name(p.name, here[0].name) for p in here) or _speaks(parse, here[-1]):
        return draft
    alike = [p for p in earlier if same_name(p.name, here[-1].name)]
    fullest = max(alike, key=lambda p: len(p.name.split()))
    ranks = [kind for p in alike if p.rank and (kind := kind_of_rank(p.rank.split()[-1]))]
    victims = ranks[-1] if ranks and draft.victims is Victims.UNKNOWN else draft.victims
    step = Step("names", "the one person named before in the paragraph", here[-1].span)
    return replace(draft, mention=replace(mention, names=(fullest.name,)), victims=victims, trace=(*draft.trace, step))


def _speaks(parse: Parse, person: PersonMention) -> bool:
    """Whether one is named only as the one who speaks: he tells of another."""
    return any(reports(parse, at) for at in range(person.start, person.end))
