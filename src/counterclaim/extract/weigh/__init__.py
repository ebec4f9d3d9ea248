"""Weighs what the rules settled of a figure against what was learnt of labelled reports.

Each slot has options; each option has words that speak for it, the rule that chose it among them. Weights
learnt from labelled reports (`training/weigh.py`) say how likely each is: a log-linear model (Berger and others 1996).
Where a network has read the report, a judge of whole reports (`judge.py`) is heard beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.mentions import Attribution
from counterclaim.extract.settle.attacked import STRUCK_WITH_THEM
from counterclaim.extract.settle.brought_to import BROUGHT_TO
from counterclaim.extract.settle.clashes import BY_FIGHTING
from counterclaim.extract.settle.contrasts import HIS_OWN, OF_THEIR_OWN
from counterclaim.extract.settle.draft import OPEN, Draft, rule_of
from counterclaim.extract.settle.foes import OF_THE_ENEMY
from counterclaim.extract.settle.history import AS_A_MOTIVE
from counterclaim.extract.settle.labels import OF_NO_NAME
from counterclaim.extract.settle.neighbours import AS_ITS_WHOLE, OWN_EACH
from counterclaim.extract.settle.occasions import LOOKED_BACK
from counterclaim.extract.settle.owners import OF_THE_OWNER
from counterclaim.extract.settle.presumed import PART_OF_FIGHTERS
from counterclaim.extract.settle.reviews import REVIEWED
from counterclaim.extract.settle.rivals import OF_A_DEED
from counterclaim.extract.settle.running import OF_ONE_DAY
from counterclaim.extract.settle.scope import NONE_NEW
from counterclaim.extract.settle.victims import DISPLACED, OF_BOTH, WHOLE_WAR
from counterclaim.extract.speakers.credence import LEFT_TO_HIM
from counterclaim.extract.speakers.hearsay import HEARSAY
from counterclaim.extract.speakers.outlet import OWN_VOICE
from counterclaim.extract.speakers.segments import SOURCE
from counterclaim.extract.weigh import judge, kinds, party, side
from counterclaim.extract.weigh.again import told_again
from counterclaim.extract.weigh.days import of_its_days
from counterclaim.extract.weigh.leads import STANDS, are_called_civilians, lead_over
from counterclaim.extract.weigh.ties import asked_whole, side_kinds
from counterclaim.extract.weigh.together import weighed_together
from counterclaim.extract.weigh.view import NARRATOR, Options, View, nearest, speaks_for, told
from counterclaim.extract.weigh.voices import speaks_for_none
from counterclaim.extract.weigh.weights import Weights, load
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import BOTH, Claimant, Scope, Stance, Victims

OPTIONS = {
    "victims": kinds.victims_options,
    "scope": kinds.scope_options,
    "side": side.options,
    "party": party.options,
}
JUDGED = 0.6
"""How much the judge is heard beside the weights."""
FIRM = {
    "victims": frozenset({OF_BOTH, "sum of several kinds", "label"}),
    "side": frozenset({OF_THE_ENEMY, OF_THE_OWNER, OWN_EACH, HIS_OWN, OF_THEIR_OWN, BY_FIGHTING, STRUCK_WITH_THEM}),
}
"""Rules whose word stands in a war of two states: they tell a convention, or what the words say outright."""
STANDING = frozenset(
    {
        WHOLE_WAR,
        DISPLACED,
        PART_OF_FIGHTERS,
        LOOKED_BACK,
        AS_A_MOTIVE,
        REVIEWED,
        NONE_NEW,
        OF_A_DEED,
        BROUGHT_TO,
        OF_ONE_DAY,
        OF_NO_NAME,
        LEFT_TO_HIM,
    }
)
"""Rules whose word stands in any report."""
BELLIGERENT = GROUPS | {Sector.GOVERNMENT, Sector.MILITARY, Sector.POLICE, Sector.INTELLIGENCE}
"""Whose own texts never tell as an outlet does."""
EVEN = 1e-9
"""What is no lead."""
Offered = Mapping[str, Options]
"""The options of each slot of one figure."""


def weighed(view: View, weights: Weights | None = None) -> tuple[Draft, ...]:
    """The drafts of a report, each slot with the value that is likeliest once all is weighed."""
    offered = [{slot: options(view, i) for slot, options in OPTIONS.items()} for i in range(len(view.drafts))]
    shares = [_led(view, i, one) for i, one in enumerate(_shares(view, offered, weights or load()))]
    kinds_of_sides = [side_kinds(view, slots["side"]) for slots in offered]
    meant = weighed_together(shares, kinds_of_sides, told_again(view.drafts))
    drafts = [_weighed(view, i, one) for i, one in enumerate(meant)]
    drafts = [_as_its_whole(view, i, drafts) for i in range(len(drafts))]
    drafts = [_as_its_parts(i, drafts) for i in range(len(drafts))]
    for i in range(len(drafts)):
        drafts[i] = _of_its_wholes_kind(view, i, drafts)
    return tuple(_as_told_again(view, i, drafts) for i in range(len(drafts)))


def _as_told_again(view: View, i: int, drafts: Sequence[Draft]) -> Draft:
    """A total of two sides that was only weighed to be of one, where the same number is told again of both."""
    draft, many = drafts[i], drafts[i].mention.count.low
    if view.drafts[i].side != BOTH or draft.side == BOTH or draft.scope is not Scope.CUMULATIVE:
        return draft
    totals = (d for d in drafts if d.side == BOTH and d.scope is draft.scope)
    again = any(d.mention.count.low == many and d.mention.status is draft.mention.status for d in totals)
    return draft.with_side(BOTH, "the same total told again of both sides") if again else draft


def _as_its_whole(view: View, i: int, drafts: Sequence[Draft]) -> Draft:
    """A figure whose side was only weighed, on the side of the figure that it is a part of, if both are of one kind."""
    draft = drafts[i]
    whole = drafts[draft.mention.part] if draft.mention.part is not None else None
    apart = whole is None or whole.victims is not draft.victims or whole.side == draft.side
    one_of_both = whole is not None and whole.side == BOTH and draft.mention.count.high == 1
    if whole is None or apart or one_of_both or view.drafts[i].side == draft.side:
        return draft
    return draft.with_side(str(whole.side), AS_ITS_WHOLE)


def _of_its_wholes_kind(view: View, i: int, drafts: Sequence[Draft]) -> Draft:
    """Some of whose kind no rule told, as those whom they are of: "536 have died, 15 of them today"."""
    draft = drafts[i]
    whole = drafts[draft.mention.part] if draft.mention.part is not None else None
    untold = view.drafts[i].victims is Victims.UNKNOWN
    if whole is None or not untold or whole.victims in (Victims.MIXED, draft.victims):
        return draft
    return draft.with_victims(whole.victims, "kind of the figure that it is part of")


def _as_its_parts(i: int, drafts: Sequence[Draft]) -> Draft:
    """People of several kinds, or of none, whose parts make their number and are all of one: "nine, six men and three
    women".
    """
    draft, parts = drafts[i], [d for d in drafts if d.mention.part == i]
    kinds = {d.victims for d in parts}
    whole = len(parts) > 1 and sum(d.mention.count.low for d in parts) == draft.mention.count.low
    if draft.victims not in OPEN or len(kinds) > 1 or not whole or not all(d.mention.count.exact for d in parts):
        return draft
    return draft.with_victims(kinds.pop(), "all its parts are so")


def _shares(view: View, offered: Sequence[Offered], weights: Weights) -> list[dict[str, dict[str, float]]]:
    """How likely each option of each figure is by the weights, and by the judge where a network read the words."""
    weighed_ = [{slot: weights.shares(slot, options) for slot, options in slots.items()} for slots in offered]
    if view.parse.sensed is None or not offered:
        return weighed_
    judged = judge.load().shares(view.parse.sensed(), [asked_whole(view, i, slots) for i, slots in enumerate(offered)])
    pairs = zip(weighed_, judged, strict=True)
    return [other | {slot: _between(one[slot], other[slot]) for slot in one} for one, other in pairs]


def _between(weighed_: Mapping[str, float], judged: Mapping[str, float]) -> dict[str, float]:
    return {value: (1 - JUDGED) * share + JUDGED * judged[value] for value, share in weighed_.items()}


def likeliest(shares: Mapping[str, float]) -> str:
    """The value with the greatest share."""
    return max(shares, key=lambda value: (shares[value], value))


def _led(view: View, i: int, shares: Mapping[str, Mapping[str, float]]) -> dict[str, Mapping[str, float]]:
    """The shares of a figure with what the rules chose ahead in each slot."""
    draft = view.drafts[i]
    led = {
        **shares,
        "party": _without_states(view, draft, shares["party"]),
        "side": _but_own(draft, shares["side"]),
        "scope": of_its_days(view, draft, shares["scope"]),
    }
    for slot in OPTIONS:
        rules, best = told(view.drafts[i], slot), likeliest(led[slot])
        stands = _stands(view, view.drafts[i], slot)
        lead = STANDS if stands else lead_over(view, view.drafts[i], slot, rules, best)
        led[slot] = ahead(rules, led[slot], lead)
    return led


def _without_states(view: View, draft: Draft, shares: Mapping[str, float]) -> Mapping[str, float]:
    """Who may tell a figure that somebody tells in so many words who speaks for no state, "the opposition leader said
    the army killed nine": no state that he accuses of it; nor an outlet, where the text is an office's or a band's own.
    """
    said = draft.said
    if said is not None and said.rule == OWN_VOICE and said.claimant.sector in BELLIGERENT:
        return {value: 0.0 if value == NARRATOR else share for value, share in shares.items()}
    told_so = said is not None and said.rule.startswith("verb:") and draft.mention.trigger in said.content
    if said is None or not told_so or said.claimant.party is not None or not speaks_for_none(view.parse, said):
        return shares
    return {value: 0.0 if is_state(value) else share for value, share in shares.items()}


def _but_own(draft: Draft, shares: Mapping[str, float]) -> Mapping[str, float]:
    """Whose people may be that are called the enemy's: whoever's, but not those of the one who calls them so."""
    foes = rule_of(draft, "side") == OF_THE_ENEMY and draft.party != draft.side
    return {value: 0.0 if foes and value == draft.party else share for value, share in shares.items()}


def ahead(rules: str, shares: Mapping[str, float], lead: float) -> dict[str, float]:
    """The shares of a slot with a lead for what the rules chose: by so much must another value be likelier."""
    if lead >= STANDS:
        return {value: float(value == rules) for value in shares}
    return {**shares, rules: shares[rules] + lead}


def chosen(rules: str, shares: Mapping[str, float]) -> tuple[str, str]:
    """The value of a slot, that of the rules unless another is likelier, and why."""
    best = likeliest(shares)
    if shares[best] <= shares[rules] + EVEN:
        return rules, "rules"
    return best, f"weighed {shares[best]:.2f} against {shares[rules]:.2f} for {rules}"


def _weighed(view: View, i: int, shares: Mapping[str, Mapping[str, float]]) -> Draft:
    draft = view.drafts[i]
    for slot in OPTIONS:
        rules = told(view.drafts[i], slot)
        value, why = chosen(rules, shares[slot])
        if value != rules:
            draft = _with(view, draft, slot, value, why)
    return draft


def _stands(view: View, draft: Draft, slot: str) -> bool:
    """Whether the rule that chose a slot is one whose word stands."""
    rule = rule_of(draft, slot)
    firm = rule in FIRM.get(slot, ()) or (slot == "party" and _is_of_a_medium(draft))
    if slot == "party" and (_is_told_by_a_firm(draft) or _is_hearsay(draft) or _is_told_of_some(draft)):
        return True
    if slot == "victims" and are_called_civilians(view, draft):
        return True
    return rule in STANDING or (view.setting.between_states and firm)


def _is_told_by_a_firm(draft: Draft) -> bool:
    """Whether a figure stands in what a firm or a body of its own says in so many words, "the company said that six
    were missing", of which the judge has seen few.
    """
    said = draft.said
    if said is None or said.claimant.party is None or is_state(said.claimant.party):
        return False
    own = said.claimant.sector in (Sector.NON_GOVERNMENTAL, Sector.BUSINESS)
    return own and said.rule.startswith("verb:") and draft.mention.trigger in said.content


def _is_told_of_some(draft: Draft) -> bool:
    """Whether a source told beside some of those whom another counts has them, "two of them boys"."""
    said, figure = draft.said, draft.mention
    by_source = said is not None and said.rule == SOURCE and said.claimant.party is not None
    return by_source and said is not None and figure.head in said.content and figure.trigger not in said.content


def _is_hearsay(draft: Draft) -> bool:
    """Whether a figure is of a report that somebody only looks into, and so of nobody named."""
    return draft.said is not None and draft.said.rule.startswith(HEARSAY)


def _is_of_a_medium(draft: Draft) -> bool:
    """Whether a medium is heard to tell a figure: it speaks for itself, and for neither state."""
    said = draft.said
    if said is None or said.cue.start == said.cue.end:
        return False
    return said.claimant.narrator or (said.claimant.sector is Sector.MEDIA and said.claimant.party is not None)


def _with(view: View, draft: Draft, slot: str, value: str, rule: str) -> Draft:
    if slot == "victims":
        return draft.with_victims(Victims(value), rule)
    if slot == "scope":
        return draft.with_scope(Scope(value), rule)
    if slot == "side":
        return draft.with_side(value, rule)
    return replace(draft, said=_teller(view, draft, value, rule))


def _teller(view: View, draft: Draft, value: str, rule: str) -> Attribution | None:
    """The attribution of a figure to another claimant: as one named elsewhere, else as the mention nearest to it."""
    if value == NARRATOR:
        return None
    stance = Stance.ASSERTED if draft.said is None else draft.said.stance
    heard = _heard(view, draft, value)
    mention = nearest(view, draft, value)
    if heard is not None:
        return replace(heard, content=(draft.mention.trigger,), stance=stance, rule=rule)
    if mention is None:
        return draft.said and replace(draft.said, claimant=replace(draft.said.claimant, party=value), rule=rule)
    actor = mention.actor
    return Attribution(
        content=(draft.mention.trigger,),
        claimant=Claimant(actor.name, actor.party, actor.sector, mention.speaker),
        claimant_span=mention.span,
        cue=mention.span,
        cue_token=mention.head,
        stance=stance,
        rule=rule,
    )


def _heard(view: View, draft: Draft, value: str) -> Attribution | None:
    """The attribution to a party, or to nobody named, whose cue stands nearest."""
    heard = [a for a in view.attributions if speaks_for(a) == value]
    return min(heard, key=lambda a: abs(a.cue_token - draft.mention.trigger), default=None)
