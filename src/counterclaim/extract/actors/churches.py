"""Of which church a bishop is who speaks: by its name, or by what the land's bishops mostly are."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import STATES
from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import is_source, reports, words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

CHURCHES = {row[0]: row[1] for row in rows("actors_churches.tsv")}
PRELATES = words_in("actors_words.toml", "prelates")
OTHERS = words_in("actors_words.toml", "other_faiths")
LANDS = words_in("actors_words.toml", "catholic")
CATHOLIC = CHURCHES["catholic"]
CARDINAL = "cardinal"
BESIDE = 2
"""The words before an office that may tell of a second church: "Anglican and Catholic bishops"."""


def of_a_church(parse: Parse, draft: Draft, index: ActorIndex, land: str | None) -> Draft:
    """The draft of a bishop who says something as one of his church: of the only one named beside his office ("Anglican
    bishops"), else of the Catholic one in a report that tells of no other faith, and names that one or is set in a
    mostly Catholic land; so is a cardinal anywhere.
    """
    named = draft.name is not None and draft.name.kind not in STATES
    if named or not _is_prelate(draft) or not _speaks(parse, draft):
        return draft
    first = max(parse.sentence_of(draft.group.start).start, draft.group.start - BESIDE)
    words = [parse.tokens[i].lower for i in range(first, draft.end)]
    told = [word for word in words if word in CHURCHES or word in OTHERS]
    anywhere = {t.lower for t in parse.tokens} & (CHURCHES.keys() | OTHERS)
    alone = anywhere <= {"catholic"} and (bool(anywhere) or land in LANDS or draft.noun.endswith(CARDINAL))
    church = CHURCHES.get(told[0]) if len(told) == 1 else CATHOLIC if alone and not told else None
    return replace(draft, name=_church(index, church)) if church else draft


def _is_prelate(draft: Draft) -> bool:
    return draft.role is not None and draft.role.noun in PRELATES


def _speaks(parse: Parse, draft: Draft) -> bool:
    """Whether somebody says something: those who are only told of, dead or held, are their land's."""
    return reports(parse, draft.group.head) or is_source(parse, draft.group.start)


def _church(index: ActorIndex, church: str) -> ActorName:
    return index.called(church) or ActorName(NameKind.BODY, Actor(church, church, Sector.RELIGION), church)
