"""By how much another value must be likelier than the one that the rules gave a slot, for it to be taken."""

from __future__ import annotations

from counterclaim.extract.dates.attach import IN_ITS_CLAUSE, LATELY
from counterclaim.extract.figures.kinds import serve_no_more
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.settle.belonging import OF_THE_REGIME
from counterclaim.extract.settle.came_away import CAME_AWAY
from counterclaim.extract.settle.contrasts import ON_THE_SIDE
from counterclaim.extract.settle.counted_again import COUNTED_AGAIN
from counterclaim.extract.settle.draft import Draft, rule_of, words_for
from counterclaim.extract.settle.foes import HELD_BY_THE_FOE
from counterclaim.extract.settle.given_back import GIVEN_BACK
from counterclaim.extract.settle.history import RECENT
from counterclaim.extract.settle.lateness import PART_OF_A_MONTH
from counterclaim.extract.settle.losers import LEFT_WITH_THEM
from counterclaim.extract.settle.reviews import MONTH
from counterclaim.extract.settle.wholes import NAMED_SO
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View, told
from counterclaim.model.claim import UNKNOWN, Scope, Victims

OPEN = frozenset({UNKNOWN, UNTOLD})
LEAD_OPEN = 0.3
LEAD_SETTLED = {"victims": 0.3, "scope": 0.35, "side": 0.4, "party": 0.7}
"""The leads where the rules left a slot open, and where not."""
LEAD_TO_NARRATOR = 0.5
"""The lead of the outlet itself over another teller, but in a war of two states."""
LEAD_TOTAL = 0.4
"""The lead over a running total: taken for new losses it counts its dead twice. In a war of two states it stands."""
DOUBTFUL = frozenset(
    {
        "a perfect without a date: up to now",
        "a count of losses after a running total",
        "a count of losses without a date, in fighting of days",
        "told in one with a running total",
        "of the spell that the report sums up",
        "fighting as a whole took them",
        "people as they stand now",
    }
)
"""Rules whose running total is one in little more than half of fresh reports."""
LEAD_DOUBTFUL, LEAD_DOUBTFUL_OF_STATES = 0.2, 0.5
LEAD_OF_HISTORY = 0.7
"""The leads over a doubtful total, and the least by which a total is taken for history."""
DATED = frozenset({Scope.NEW, Scope.BACKGROUND})
"""What a figure may be that is told of days: no total is that, however old."""
STANDS = 1.0
"""Nothing leads by more."""
SURE = {
    "side": frozenset(
        {CAME_AWAY, COUNTED_AGAIN, GIVEN_BACK, HELD_BY_THE_FOE, LEFT_WITH_THEM, OF_THE_REGIME, ON_THE_SIDE}
    )
}
"""Rules that go by how a sentence is built, which the weights and the judge do not see."""
GUESSED = {
    "side": frozenset(
        {
            "country of the place",
            "country of the report's places",
            "claimant's own losses",
            "figure before it in the paragraph",
            "the state named most",
            "side of the figure that it is part of",
        }
    ),
    "scope": frozenset({"told over several days"}),
    "party": frozenset({"carried over", "outlet's own voice", "label"}),
}
"""Rules that go by what stands around a figure, where its words say nothing: where the judge is heard, they have no
lead.
"""
EASE = {"victims": 0.5, "scope": 0.4, "side": 0.75}
EASE_OF_STATES = {"scope": 0.6}
"""What is left of a lead where the judge is heard, by slot; in a war of two states. That over a claimant is kept whole
(the outlet itself has its own), and none is left where the rules left a slot open.
"""


def lead_over(view: View, draft: Draft, slot: str, rules: str, best: str) -> float:
    """The lead over the value `rules` of a slot that `best` needs."""
    if _is_lent_by_none_held(view, draft, slot, best):
        return STANDS
    is_heard = view.parse.sensed is not None
    lead = _lead(view, draft, slot, rules, best, is_heard)
    guessed = is_heard and rule_of(draft, slot) in GUESSED.get(slot, ())
    return 0.0 if guessed and lead < STANDS else lead


def _lead(view: View, draft: Draft, slot: str, rules: str, best: str, is_heard: bool) -> float:
    if (slot, rules) == ("scope", Scope.CUMULATIVE):
        lead = _over_a_total(view, draft)
        return max(lead, LEAD_OF_HISTORY) if best == Scope.BACKGROUND else lead
    if slot == "scope" and _is_dated(view, draft, rules):
        return STANDS
    if rule_of(draft, slot) in SURE.get(slot, ()):
        return STANDS
    if slot == "victims" and _are_known(view, draft, rules, best):
        return STANDS
    if rules in OPEN:
        return LEAD_OPEN if not is_heard or _speaks_for_nobody(draft, slot, rules) else 0.0
    if (slot, best) == ("party", NARRATOR) and not view.setting.between_states:
        return LEAD_TO_NARRATOR
    ease = EASE_OF_STATES if view.setting.between_states else EASE
    return LEAD_SETTLED[slot] * (ease.get(slot, 1.0) if is_heard else 1.0)


def _is_dated(view: View, draft: Draft, rules: str) -> bool:
    """Whether words tell that a figure is new or history: a total that it adds to, days long ago."""
    added = rules == Scope.NEW and _is_added(view, draft)
    return added or (rules in DATED and _is_of_days_long_ago(view, draft))


def _are_known(view: View, draft: Draft, rules: str, best: str) -> bool:
    """Whether words tell of what kind people are none, or are no more."""
    if rules == Victims.CIVILIAN and (_served_once(view, draft) or are_called_civilians(view, draft)):
        return True
    apart = best == Victims.MIXED and _is_listed_apart(view, draft)
    return apart or (best == Victims.MILITARY and _are_unarmed(view, draft))


def _is_lent_by_none_held(view: View, draft: Draft, slot: str, best: str) -> bool:
    """Whether a kind or side is told only of those of whom none is held: "was not holding any soldiers when shells
    killed nine".
    """
    if slot not in {"victims", "side"} or not draft.elided or draft.holds_none:
        return False
    lenders = [d for d in view.drafts if d is not draft and told(d, slot) == best]
    return bool(lenders) and all(d.holds_none for d in lenders)


def _over_a_total(view: View, draft: Draft) -> float:
    if draft.mention.cumulative and _adds_up(view, draft):
        return STANDS
    doubtful, of_states = rule_of(draft, "scope") in DOUBTFUL, view.setting.between_states
    if of_states:
        return LEAD_DOUBTFUL_OF_STATES if doubtful else STANDS
    return LEAD_DOUBTFUL if doubtful else LEAD_TOTAL


def _are_unarmed(view: View, draft: Draft) -> bool:
    """Whether people counted by themselves are called women or children, who are seldom soldiers."""
    nouns = {t.lower for t in words_for(view.parse, draft) if t.upos == "NOUN"}
    return draft.mention.part is None and bool(nouns) and nouns <= words_of("unarmed")


def _served_once(view: View, draft: Draft) -> bool:
    """Whether those counted are told of by what they were: "a retired soldier"."""
    return any(serve_no_more(view.parse, t.index) for t in words_for(view.parse, draft))


def are_called_civilians(view: View, draft: Draft) -> bool:
    """Whether the dead themselves, and not only those who count them, are called so: "90 civilian deaths"."""
    cue = dict(draft.mention.spans).get("cue")
    nouns = [t for t in view.parse.between(cue) if t.upos == "NOUN"] if cue is not None else []
    return any(a.lower in NAMED_SO for t in nouns for a in view.parse.deps(t.index, "amod", "compound"))


def _is_listed_apart(view: View, draft: Draft) -> bool:
    """Whether those of another kind beside them have a count of their own: "11 soldiers and one civilian died"."""
    beside = (d for d in view.drafts if d is not draft and d.mention.trigger == draft.mention.trigger)
    told = draft.victims not in (Victims.MIXED, Victims.UNKNOWN)
    return told and any(d.mention.part is None and d.victims is not draft.victims for d in beside)


def _adds_up(view: View, draft: Draft) -> bool:
    """Whether a sentence counts fewer of a fate before it tells a total: "one more died, bringing its dead to 13"."""
    return any(_adds_to(other, draft) for other in view.drafts)


def _is_added(view: View, draft: Draft) -> bool:
    """Whether a total that a figure adds to is told after it in its sentence."""
    return any(other.mention.cumulative and _adds_to(draft, other) for other in view.drafts)


def _is_of_days_long_ago(view: View, draft: Draft) -> bool:
    """Whether a figure is told of days well before the report: rules know whether that comes late, or is history."""
    told = draft.time
    when = told.when if told is not None and IN_ITS_CLAUSE in told.rule else None
    if when is None or when.first is None or when.last is None or view.anchor is None:
        return False
    spell = when.last - when.first
    return (spell <= PART_OF_A_MONTH and view.anchor - when.last > RECENT) or (
        spell <= MONTH and view.anchor - when.last > LATELY
    )


def _adds_to(one: Draft, total: Draft) -> bool:
    """Whether one figure stands before a larger one of its fate in a sentence, and is no total and no part itself."""
    few, all_ = one.mention, total.mention
    alike = one.sentence == total.sentence and few.status is all_.status and few.head < all_.head
    total_itself = few.cumulative and one.scope is not Scope.NEW
    return alike and few.part is None and not total_itself and 0 < few.count.low < all_.count.low


def _speaks_for_nobody(draft: Draft, slot: str, rules: str) -> bool:
    """Whether somebody is heard who speaks for nobody named: he is taken for another's only by a lead."""
    return (slot, rules) == ("party", UNTOLD) and draft.said is not None and draft.said.claimant_span is not None
