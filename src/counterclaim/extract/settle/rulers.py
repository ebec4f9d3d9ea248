"""Whether an armed group tells of those who live where it rules, and not of those whom it fights."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import PEOPLE, Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse

SERVING = frozenset({Sector.POLICE, Sector.MEDICAL, Sector.JUDICIARY})
LOCALLY = ("Local authorities", "Ministry of Health", "Ministry of Internal Affairs", "Civil Protection")
GOVERNORS = words_in(WORDS, "governors")
AIRBORNE = words_in(WORDS, "airborne")


def of_those_ruled(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether a group's civil body counts people of no told kind, or the group those hurt from the air by others."""
    if draft.party not in setting.groups or draft.victims not in PEOPLE | {Victims.MIXED}:
        return False
    home = parse.sentences[draft.sentence]
    bombed = any(t.lower in AIRBORNE for t in parse.tokens[home.start : home.end])
    return told_by_those_who_serve(draft) or (bombed and draft.victims in PEOPLE and draft.mention.by != draft.party)


def told_by_those_who_serve(draft: Draft) -> bool:
    """Whether police, a hospital, a court or a town's authorities tell it, who count those among whom they serve."""
    said = draft.said.claimant if draft.said else None
    return said is not None and (said.sector in SERVING or said.name.startswith(LOCALLY))


def told_by_a_governor(parse: Parse, draft: Draft) -> bool:
    """Whether a governor or mayor tells it, who counts those of the place that he governs."""
    span = draft.said.claimant_span if draft.said else None
    return span is not None and any(t.lower in GOVERNORS for t in parse.between(span))
