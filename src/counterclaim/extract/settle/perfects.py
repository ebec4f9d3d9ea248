"""Whether a verb in the perfect, or in the present, counts losses up to now."""

from __future__ import annotations

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.one_deed import in_a_deed
from counterclaim.extract.settle.totals import BEYOND_ONE_DEED, of_one_place, reckons, unearthed
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role

PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})
MODAL = frozenset({"would", "could", "may", "might", "should", "must"})
CONTINUES = frozenset({"continue", "claim", "say"})
LOSING = frozenset({"lose", "suffer", "take"})


def so_far(parse: Parse, draft: Draft, lasting: bool) -> bool:
    """ "Four soldiers have died", "it has confirmed four deaths": no day is told, so it is all up to now."""
    mention = draft.mention
    if mention.names or mention.denied or mention.by is not None or mention.count.high == 1:
        return False
    untold = mention.status is Status.KILLED and "count" not in dict(mention.spans)
    if untold or unearthed(parse, draft) or not (lasting or reckons(parse, draft) or _later(parse, draft)):
        return False
    trigger = parse.tokens[mention.trigger]
    if any(step.rule == "patient: object" for step in mention.trace) and trigger.lemma not in LOSING:
        return False
    if in_a_deed(parse, trigger):
        return False
    if trigger.upos == "ADJ":
        return any(t.lower in ("is", "are") for t in parse.deps(trigger.index, "cop"))
    if mention.status is Status.CAPTURED and any(t.lower == "had" for t in parse.deps(trigger.index, "aux")):
        return False
    if _here(parse, trigger) or _on_a_day(parse, trigger):
        return False
    if trigger.upos == "NOUN":
        above = next((t for t in parse.ancestors(trigger.index) if t.upos == "VERB"), None)
        return above is not None and _is_perfect(parse, above, draft, lasting)
    return _is_perfect(parse, trigger, draft, lasting)


def _here(parse: Parse, verb: Token) -> bool:
    """ "It had lost three men on Mount Zuc", "14 had been killed there": told back, of one place."""
    return any(t.lower == "had" for t in parse.deps(verb.index, "aux")) and of_one_place(parse, verb)


def _on_a_day(parse: Parse, verb: Token) -> bool:
    """ "Seven had been killed *in a third day* of fighting": told of one day, whatever it is called."""
    days = (t for t in parse.deps(verb.index, "obl", "obl:tmod") if t.lemma.lower() == "day")
    return any("NumType=Ord" in a.feats for day in days for a in parse.deps(day.index, "amod"))


def _later(parse: Parse, draft: Draft) -> bool:
    """Whether a verb tells more than one loss after the lead: the news itself is told in the perfect first."""
    verb = parse.tokens[draft.mention.trigger].upos == "VERB"
    if draft.mention.status is Status.DISPLACED:
        return True
    return verb and draft.sentence != first_sentence(parse) and draft.mention.count.low >= BEYOND_ONE_DEED


def still(parse: Parse, draft: Draft) -> bool:
    """ "Nine thousand are camped at the border", "it holds 19": people are counted as they stand."""
    trigger = parse.tokens[draft.mention.trigger]
    if draft.mention.status is Status.CAPTURED and trigger.lemma == "hold" and _stands(parse, trigger):
        return True
    if draft.mention.status is Status.CAPTURED and any(t.lower == "still" for t in parse.deps(trigger.index, "advmod")):
        return True
    verbs = (trigger, *(parse.tokens[h] for h in (trigger.head,) if h is not None))
    present = (t for verb in verbs for t in parse.deps(verb.index, "cop", "aux"))
    return draft.mention.status is Status.DISPLACED and any(t.lower in ("is", "are") for t in present)


def _stands(parse: Parse, verb: Token) -> bool:
    """Whether someone holds people now: "it holds 30", "it is holding 30", "it continues to hold 30"."""
    above = parse.tokens[verb.head] if verb.head is not None else None
    auxiliaries = {t.lower for t in parse.deps(verb.index, "aux", "aux:pass")}
    if verb.xpos in ("VBP", "VBZ") or auxiliaries & {"is", "are"}:
        return True
    return verb.xpos == "VB" and above is not None and above.xpos in ("VBP", "VBZ") and above.lemma in CONTINUES


def _is_perfect(parse: Parse, verb: Token, draft: Draft, lasting: bool) -> bool:
    """Whether a verb is in the perfect; a participle after another shares its auxiliary.

    "Had" stands for "have" in reported speech, and tells a total only where fighting has gone on for days.
    """
    auxiliaries = {t.lower for t in parse.deps(verb.index, "aux")}
    if auxiliaries & MODAL:
        return False
    if auxiliaries & PERFECT:
        return "had" not in auxiliaries or (draft.said is not None and lasting)
    above = verb.head if verb.deprel == "conj" and not parse.deps(verb.index, "aux", "nsubj") else None
    shared = above is not None and parse.tokens[above].upos == "VERB"
    return shared and above is not None and _is_perfect(parse, parse.tokens[above], draft, lasting)


def perfect(parse: Parse, verb: Token) -> bool:
    """Whether a verb has an auxiliary of the perfect."""
    return any(t.lower in PERFECT for t in parse.deps(verb.index, "aux"))


def first_sentence(parse: Parse) -> int | None:
    """The first sentence of the story."""
    return next((s.index for s in parse.sentences if s.role is Role.BODY), None)
