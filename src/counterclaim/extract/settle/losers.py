"""The words for those whom a figure's own clause tells to have borne it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import FIGHTERS, HURT, ORGANISATIONS, Draft, words_for
from counterclaim.extract.settle.owners import ATTACKERS, ENEMY, WORDS
from counterclaim.extract.speakers.elisions import ELIDED
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Parse, Token

RETREATING = words_in(WORDS, "retreating")
LEAVING_WITH = words_in(WORDS, "leaving_with")
LEFT_WITH_THEM = "left with its dead"
"""The rule of a side of whom something is told to have left with its dead."""
SUMMING = words_in(WORDS, "climbing") | words_in(WORDS, "topping")
ASSAULTS = words_in(WORDS, "assaults")
PARTING = words_in(WORDS, "parting") | words_in(WORDS, "hiding")
LOSSES = frozenset({"losses", "casualties"})
SUMS = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "number"})
FIELD = words_in(WORDS, "field")
"""Where those lie whom one left dead, and did not kill."""
SIDES = frozenset({"side", "camp", "party"})
NEIGHBOURS = frozenset({"neighbour", "neighbor"})
PARTIES = words_in(WORDS, "parties_to")
PUTTING_AT = words_in(WORDS, "putting_at")
NOT_LOST = frozenset({"hostages", "hostage", "captives", "exiles", "dissidents", "opponents", "rivals", "critics"})
"""Whom one has killed, and has not lost: "had four exiles killed abroad"."""
BARE = ("ccomp", "advcl")
"""How a participle without a subject hangs on a verb."""
TOGETHER = frozenset({"both", "two"})


def losers(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """Those who bore a loss.

    The subject of losing or leaving ("the enemy left ten bodies"), of having men killed and of being driven back with
    losses, the agent of a passive of losing ("lost by the other camp"), and those for whom the losses were ("with
    casualties for the attackers").
    """
    trigger = parse.tokens[draft.mention.trigger]
    over = (trigger, *_heads(parse, trigger), *_counted(parse, draft))
    verbs = [t for t in over if t.lemma in PARTING and not _carries(parse, t)]
    verbs += _had(parse, draft)
    borne = [(t, verb) for verb in verbs if _bears(parse, verb, trigger) for t in subjects(parse, verb)]
    active = [t for t, verb in borne if t.deprel != "nsubj:pass" or t.head != verb.index]
    told = (*_announced(parse, draft), *_summed_up(parse, draft), *_foes_that_left(parse, trigger))
    told = (*told, *_put_at(parse, draft))
    return (*active, *_for_whom(parse, trigger), *told, *_driven_back(parse, trigger))


def of_the_loser(parse: Parse, draft: Draft, at: Mapping[int, ActorMention], between_states: bool) -> Draft:
    """ "Peru was hiding dozens of casualties", "Armenian forces have had 170 killed", whoever tells it: the subject's.

    "The two armies together have two dozen dead" and, between two states, "the parties lost 17" are both sides'.
    """
    if draft.mention.owner is not None or draft.mention.by is not None or _lacks_its_verb(draft):
        return draft
    left = _left_with(parse, draft, at)
    if left is not None:
        return draft.with_side(str(left.actor.party), LEFT_WITH_THEM, left.span)
    for token in losers(parse, draft):
        if _are_both(parse, token, between_states):
            return draft.with_side(BOTH, "lost by both", token.span)
        near = (token, *parse.deps(token.index, "amod", "compound", "nmod:poss"))
        named = (at[t.index].actor for t in near if t.index in at)
        party = next((a.party for a in named if a.party and a.sector not in ORGANISATIONS), None)
        if party and token.upos != "PRON":
            return draft.with_side(party, "lost by those named", token.span)
    return draft


def _lacks_its_verb(draft: Draft) -> bool:
    """ "Delhi admits nine losses *and Islamabad six*": the verb is told of another."""
    return draft.said is not None and draft.said.rule == ELIDED


def _are_both(parse: Parse, token: Token, between_states: bool) -> bool:
    """ "The two armies", "both countries", "the parties": those that fight, taken together."""
    marks = {t.lower for t in parse.deps(token.index, "amod", "nummod", "det", "compound")}
    told = bool(marks & TOGETHER) or (between_states and token.lower in ("parties", "sides") and marks == {"the"})
    return token.lower in PARTIES and token.lower.endswith("s") and told


def _carries(parse: Parse, verb: Token) -> bool:
    """ "Took dozens of casualties *to its clinics*", "admitted casualties to hospital": those of others."""
    below = [c for t in (verb, *parse.deps(verb.index, "obj")) for c in parse.deps(t.index, "obl", "nmod")]
    return verb.lemma in ("take", "admit") and any(cases(parse, c) & {"to", "into"} for c in below)


def _had(parse: Parse, draft: Draft) -> Iterator[Token]:
    """ "They have had 170 men killed": the verb whose object they are, and what befell them its complement."""
    trigger, head = parse.tokens[draft.mention.trigger], parse.tokens[draft.mention.head]
    fighters = draft.victims in FIGHTERS or (draft.victims is Victims.UNKNOWN and head.lower not in NOT_LOST)
    if fighters and head.deprel == "obj" and head.head is not None and trigger.head in (head.head, head.index):
        verb = parse.tokens[head.head]
        # "Have had ten men killed", and "have ten dead", whose last word the tree takes for what they have.
        fell = trigger.deprel in ("xcomp", "acl") or (trigger.deprel == "obj" and trigger.upos == "ADJ")
        yield from [verb] if verb.lemma == "have" and fell else []


def _announced(parse: Parse, draft: Draft) -> Iterator[Token]:
    """ "Losses of the occupiers over the day: 74 dead": whose losses the words before a colon announce."""
    before = parse.tokens[parse.sentence_of(draft.mention.head).start : draft.mention.head]
    colon = next((t.index for t in before if t.text == ":"), None)
    lost = (t for t in before if colon is not None and t.index < colon and t.lower in LOSSES)
    yield from (owner for t in lost for owner in parse.deps(t.index, "nmod"))


def _summed_up(parse: Parse, draft: Draft) -> Iterator[Token]:
    """ "The other side's losses exceed 150 men killed": whose losses are the subject of the verb that sums them up."""
    over = (parse.tokens[draft.mention.head], *parse.ancestors(draft.mention.head))
    verb = next((t for t in over if t.upos == "VERB" and t.index != draft.mention.trigger), None)
    lost = [t for t in parse.deps(verb.index, "nsubj") if t.lower in LOSSES] if verb and verb.lemma in SUMMING else []
    yield from (owner for t in lost for owner in parse.deps(t.index, "nmod:poss", "nmod"))


def _put_at(parse: Parse, draft: Draft) -> Iterator[Token]:
    """ "Put *Armenia's army* at 2,300 dead": whom somebody says to have lost so many."""
    ends = (parse.tokens[at] for at in dict.fromkeys((draft.mention.trigger, draft.mention.head)))
    put = (t for t in ends if t.deprel == "obl" and "at" in cases(parse, t) and t.head is not None)
    verbs = (parse.tokens[t.head] for t in put if t.head is not None)
    objects = (t for verb in verbs if verb.lemma in PUTTING_AT for t in parse.deps(verb.index, "obj"))
    yield from (t for t in objects if kind_of_noun(t.lower) in FIGHTERS or t.lower in PARTIES or t.upos == "PROPN")


def _left_with(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> ActorMention | None:
    """ "The clashes left *Mali* with nine dead and *Niger* with four": whom something left with its dead."""
    counted = parse.deps(draft.mention.head, "nummod", "advmod", "nmod")
    start = min(draft.mention.head, *(t.index for t in (*words_for(parse, draft), *counted)), draft.mention.head)
    before = parse.tokens[parse.sentence_of(draft.mention.head).start : start][-2:]
    if len(before) < 2 or before[1].lower != "with" or before[0].index not in at:
        return None
    if draft.mention.status not in HURT:
        return None
    over = (t for t in parse.ancestors(before[0].index) if t.upos == "VERB")
    left = before[0].deprel in ("obj", "conj") and any(t.lemma in LEAVING_WITH for t in over)
    return at[before[0].index] if left and at[before[0].index].actor.party else None


def _foes_that_left(parse: Parse, trigger: Token) -> Iterator[Token]:
    """ "The enemy left twenty dead", however the dead hang on the verb."""
    above = parse.tokens[trigger.head] if trigger.head is not None else trigger
    verb = above if above.upos == "VERB" or above.head is None else parse.tokens[above.head]
    if verb.lemma == "leave" and trigger.lower in ("dead", "wounded", "killed"):
        yield from (t for t in subjects(parse, verb) if t.deprel == "nsubj" and t.lower in ENEMY - ATTACKERS)


def _driven_back(parse: Parse, trigger: Token) -> Iterator[Token]:
    """ "The intruders were driven back with 36 dead", "withdrew with heavy losses": who came away with them."""
    verb = parse.tokens[trigger.head] if trigger.head is not None else trigger
    went = verb.lemma in RETREATING or (verb.lemma == "leave" and _leaves_the_field(parse, verb))
    if trigger.deprel == "obl" and went and any(t.lower == "with" for t in parse.deps(trigger.index, "case", "mark")):
        yield from parse.deps(verb.index, "nsubj", "nsubj:pass")


def _leaves_the_field(parse: Parse, verb: Token) -> bool:
    """ "Left the field with six dead"."""
    return any(t.lower in FIELD for t in parse.deps(verb.index, "obj"))


def was_repulsed(parse: Parse, trigger: Token) -> bool:
    """ "The assault was repulsed with heavy losses": those of whoever attacked, and not of the one who tells it."""
    return any(t.lemma.lower() in ASSAULTS and t.deprel == "nsubj:pass" for t in _driven_back(parse, trigger))


def subjects(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """The subjects of a verb, its own or those of the one it is coordinated with or hangs on without a subject: "they
    fled, *leaving* ten bodies", "refused to go on after *losing* 40 men", "*having lost* six".
    """
    own = parse.deps(verb.index, "nsubj", "obl:agent")
    bare = verb.deprel in ("conj", "xcomp") or (verb.deprel in BARE and _is_participle(parse, verb))
    if own or not bare or verb.head is None:
        return own
    # "The rebels forced *the army* to abandon 20 dead": whom one brings to do it does it.
    brought = parse.deps(verb.head, "obj") if verb.deprel == "xcomp" else ()
    return brought or subjects(parse, parse.tokens[verb.head])


def _is_participle(parse: Parse, verb: Token) -> bool:
    """ "Losing", "having lost": a verb whose subject is that of the clause over it."""
    return verb.lower.endswith("ing") or any(t.lower == "having" for t in parse.deps(verb.index, "aux"))


def _for_whom(parse: Parse, trigger: Token) -> Iterator[Token]:
    """ "Casualties for the attackers": hung on the noun, or said right after it."""
    yield from (t for t in parse.deps(trigger.index, "nmod") if cases(parse, t) & {"for", "among"})
    after = parse.tokens[trigger.index + 1 : trigger.index + 4]
    if after and after[0].lower in ("for", "among"):
        yield from (t for t in after[1:] if t.upos == "NOUN")


def _heads(parse: Parse, trigger: Token) -> Iterator[Token]:
    """The verb that a noun of loss hangs on, by itself or as what is counted: "hid dozens of casualties"."""
    if (trigger.upos == "NOUN" or is_left_behind(parse, trigger)) and trigger.head is not None:
        above = parse.tokens[trigger.head]
        summed = trigger.deprel == "nmod" and above.lower in SUMS and above.head is not None
        yield parse.tokens[above.head] if summed and above.head is not None else above


def _counted(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The verb whose object the people are: "the enemy had lost 500", "the occupiers lost up to 60 men killed"."""
    head = parse.tokens[draft.mention.head]
    verb = parse.tokens[head.head] if head.deprel == "obj" and head.head is not None else None
    if verb is not None and (head.upos == "NUM" or verb.lemma == "lose"):
        yield verb


def is_left_behind(parse: Parse, trigger: Token) -> bool:
    """ "Left 62 dead on the field", "left behind 62 dead": the dead are the object, and not what others were made."""
    if trigger.lower not in ("dead", "wounded") or trigger.head is None:
        return False
    after = parse.tokens[trigger.head + 1 : trigger.head + 2]
    behind = any(t.lower == "behind" for t in after) or goes_behind(parse, parse.tokens[trigger.head])
    return trigger.deprel == "obj" or behind or _on_the_field(parse, trigger)


def _on_the_field(parse: Parse, trigger: Token) -> bool:
    """ "Left fifteen dead on the ground"."""
    after = [t.lower for t in parse.tokens[trigger.index + 1 : trigger.index + 4]]
    return after[:1] == ["on"] and not FIELD.isdisjoint(after)


def goes_behind(parse: Parse, verb: Token) -> bool:
    """ "They left 40 dead behind": the word that goes with the verb, wherever it stands."""
    return any(t.lower == "behind" for t in parse.deps(verb.index, "compound:prt", "advmod"))


def _bears(parse: Parse, verb: Token, trigger: Token) -> bool:
    """Whether who does this bears the loss: who leaves bodies does, who leaves others dead does not."""
    return verb.lemma != "leave" or trigger.upos == "NOUN" or is_left_behind(parse, trigger)


def is_other_side(parse: Parse, token: Token) -> bool:
    """ "The other camp", "the opposing side"; "the neighbour", of two states that fight each other."""
    marks = {t.lower for t in parse.deps(token.index, "amod")}
    if token.lower in NEIGHBOURS:
        return not marks and any(t.lower in ("the", "its") for t in parse.deps(token.index, "det", "nmod:poss"))
    return token.lower in SIDES and bool(marks & {"other", "opposing", "opposite", "foreign"})
