"""Who the people of a figure are where no noun tells their kind: by what they are called and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.extract.settle.draft import FIGHTERS, Draft, words_for
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import BOTH, Claimant, Victims
from counterclaim.model.parse import Parse, Token

NATION = "called by their nation, which fights"
"""The rule of those told by their nation alone, who in a title may be anybody."""
PART_OF_FIGHTERS = "part of fighters"
TOWN_HALLS = ("Local authorities", "Ministry of Health", "Ministry of Emergenc", "Ombudsman")
"""How bodies of the state that count whoever died are named."""
SECURITY = "security forces"


def reviled(parse: Parse, draft: Draft) -> Draft:
    """ "Invaders", "apostates", in the mouth of an armed group, are soldiers of those it fights."""
    called = {t.lower for t in words_for(parse, draft)} & words_of("reviled")
    if called and draft.sector in GROUPS and draft.mention.owner is None:
        return draft.with_victims(Victims.MILITARY, "an armed group's word for its enemy")
    return draft


def of_the_police(parse: Parse, draft: Draft) -> Draft:
    """ "We have lost three of our men", says the chief of police; officers of whom the police tell are its own."""
    if draft.sector is not Sector.POLICE or draft.victims is not Victims.MILITARY:
        return draft
    words = {t.lower for t in words_for(parse, draft)}
    if words & words_of("constables") or (draft.mention.owner is not None and not words & words_of("troops")):
        return draft.with_victims(Victims.POLICE, "officers, told by the police")
    return draft


def part_of_fighters(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Six soldiers, two of them women": a word for sex, age or birth leaves a part of the kind of its whole."""
    part = draft.mention.part
    whole = others[part].victims if part is not None else Victims.UNKNOWN
    nouns = {t.lower for t in words_for(parse, draft) if t.upos == "NOUN"}
    told = words_of("sexes") | words_of("natives")
    if draft.victims is Victims.CIVILIAN and whole in FIGHTERS and nouns and nouns <= told:
        return draft.with_victims(whole, PART_OF_FIGHTERS)
    if draft.victims is Victims.MILITARY and whole in (Victims.POLICE, Victims.MILITANT):
        return draft.with_victims(whole, "a rank among police or militants")
    return draft


def presumed(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """The draft, people of no told kind taken for fighters where they are called so; "people" alone stay unknown."""
    if draft.victims is not Victims.UNKNOWN or draft.mention.count.high == 0 or draft.side == BOTH:
        return draft
    if _are_a_nation(parse, draft) and draft.side in setting.fighting and setting.is_state(str(draft.side)):
        return draft.with_victims(Victims.MILITARY, NATION)
    if _are_a_nation(parse, draft) and draft.side is not None and not is_state(draft.side):
        return draft.with_victims(Victims.CIVILIAN, "called by their people")
    if draft.side in setting.fighting and setting.between_states and _are_a_nations_dead(parse, draft):
        return draft.with_victims(Victims.MILITARY, "the dead of a nation, which fights another")
    if _in_action(parse, draft):
        return draft.with_victims(Victims.MILITARY, "lost in action")
    return draft


def of_security(parse: Parse, draft: Draft) -> Draft:
    """ "Four members of the security forces", "nine security men": soldiers or police, they may be both."""
    if draft.victims not in (Victims.MILITARY, Victims.UNKNOWN) or draft.mention.count.high == 1:
        return draft
    nouns = [t for t in words_for(parse, draft) if t.upos == "NOUN" and t.lemma.lower() in words_of("servants")]
    below = (t for noun in nouns for t in parse.deps(noun.index, "compound", "amod", "nmod"))
    marks = (m for t in below for m in (t, *parse.deps(t.index, "compound", "amod")))
    if any(t.lemma.lower() == "security" for t in marks) or _bore_as_security(parse, draft):
        return draft.with_victims(Victims.MIXED, SECURITY)
    return draft


def _bore_as_security(parse: Parse, draft: Draft) -> bool:
    """ "The security forces had 30 dead"."""
    home = parse.sentences[draft.sentence]
    here = parse.tokens[home.start : home.end]
    forces = (t for t in here if t.deprel == "nsubj" and t.lemma.lower() in words_of("servants"))
    bore = any(step.rule == "who bore it" for step in draft.trace)
    return bore and any(t.lemma.lower() == "security" for f in forces for t in parse.deps(f.index, "compound", "amod"))


def is_town_hall(said: Claimant) -> bool:
    """Whether a claimant is a civil body of a state or a region."""
    return said.name.startswith(TOWN_HALLS)


def _are_a_nation(parse: Parse, draft: Draft) -> bool:
    """ "Thirty Kenyans": the word for the people is the one that tells the side."""
    side = dict(draft.mention.spans).get("side")
    nouns = words_for(parse, draft)
    return side is not None and bool(nouns) and nouns[-1].text[0].isupper() and side.covers(nouns[-1].span)


def _are_a_nations_dead(parse: Parse, draft: Draft) -> bool:
    """ "220 British dead", "the Argentine wounded": those lost by the nation that marks them."""
    told = (parse.tokens[i] for i in {draft.mention.trigger, draft.mention.head})
    lost = (t for t in told if fate_called(t.lower) or t.lower in words_of("losses"))
    marks = {t.index for fallen in lost for t in (*parse.deps(fallen.index, "amod"), *_before(parse, fallen))}
    return any(n.label == "NORP" and n.start in marks for n in parse.names)


def _before(parse: Parse, token: Token) -> tuple[Token, ...]:
    """The word right before a token, wherever the tree hangs it."""
    return parse.tokens[token.index - 1 : token.index] if token.index else ()


def _in_action(parse: Parse, draft: Draft) -> bool:
    """ "Seven killed in action", "three dead in combat": nobody but a fighter falls so."""
    words = parse.tokens[draft.mention.trigger + 1 : draft.mention.trigger + 3]
    return [t.lower for t in words] in (["in", "action"], ["in", "combat"])
