"""Whose a cleric is: his church's, by its name beside his office or by what the land's bishops mostly are."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import STATES
from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

CHURCHES = {row[0]: row[1] for row in rows("actors_churches.tsv")}
CLERICS = words_in("actors_words.toml", "christian")
PRELATES = words_in("actors_words.toml", "prelates")
LANDS = words_in("actors_words.toml", "catholic")
CATHOLIC = CHURCHES["catholic"]


def of_a_church(parse: Parse, draft: Draft, index: ActorIndex, land: str | None) -> Draft:
    """The draft as one of a church: of that named beside a cleric's office ("Anglican priests"), or of the Catholic one
    for a bishop of none, in a report that is set in a land where most are.
    """
    named = draft.name is not None and draft.name.kind not in STATES
    words = [parse.tokens[i] for i in range(draft.group.start, draft.end)]
    nouns = {t.lemma.lower() for t in words}
    if named or not nouns & CLERICS:
        return draft
    church = next((CHURCHES[t.lower] for t in words if t.lower in CHURCHES), None)
    if church is None and nouns & PRELATES and land in LANDS:
        church = CATHOLIC
    return replace(draft, name=_church(index, church), state=None) if church else draft


def _church(index: ActorIndex, church: str) -> ActorName:
    return index.called(church) or ActorName(NameKind.BODY, Actor(church, church, Sector.RELIGION), church)
