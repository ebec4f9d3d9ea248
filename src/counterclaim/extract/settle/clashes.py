"""Whether people of no told kind died in fighting, so that they may be of either side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.figures.sides import OF_A_WAR
from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import FIGHTERS, OPEN, Draft, words_for
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Sector
from counterclaim.model.claim import BOTH, Scope, Victims
from counterclaim.model.parse import Parse, Token

CLASH = words_in(WORDS, "clash")
"""Nouns of deeds that two sides do to each other; an attack or a bombing is one side's."""

WARS = words_in(WORDS, "wars")
"""What lasts so long that its dead are not told of one day's fight."""

MUTUAL = words_in(WORDS, "mutual")
"""What marks a clash as one of two communities."""

CLASHING = words_in(WORDS, "clashing")
PEOPLE = frozenset({"people", "persons"})
"""Whom nobody calls so who tells of soldiers of his own."""
KILLING = words_in(WORDS, "killing_both")
LEAVING = words_in(WORDS, "leaving")
BY_FIGHTING = "killed by fighting of two states"
SETTING = frozenset({"in", "after", "during", "from", "of", "amid", "following", "over", "as", "since"})


def of_a_civil_war(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "The war has cost 70,000 lives", where rebels fight a state: the dead of a civil war are its country's.

    Those of a war of two states, or of a fight between two communities, are of both.
    """
    if draft.side != BOTH or not any(s.slot == "side" and s.rule == OF_A_WAR for s in draft.mention.trace):
        return draft
    war = parse.between(dict(draft.mention.spans)["side"])
    if draft.victims in FIGHTERS and not draft.elided:
        return replace(draft, side=None)
    if setting.theatre and any(_is_of_rivals(parse, t, setting) for t in war):
        return draft.with_side(setting.theatre, "of rivals within the country")
    past = draft.scope is Scope.BACKGROUND or any(t.lemma in WARS for t in war)
    if not past or setting.theatre is None or _of_communities(parse, draft.mention.trigger):
        return draft
    if setting.has_war_of_states and not any(_is_civil(parse, t) for t in war):
        return draft
    return draft.with_side(setting.theatre, "of a war within the country")


def _is_of_rivals(parse: Parse, clash: Token, setting: Setting) -> bool:
    """ "Fighting between rival militias", in a report of no two states: all of them are of one country."""
    rival = any(parse.tokens[i].lower == "rival" for i in parse.subtree(clash.index))
    return rival and not setting.between_states


def _is_civil(parse: Parse, war: Token) -> bool:
    """ "A civil war": fought within one country."""
    return any(t.lower in ("civil", "internal") for t in parse.deps(war.index, "amod", "compound"))


def _of_communities(parse: Parse, trigger: int) -> bool:
    told = (t for t in _circumstances(parse, trigger) if _between(parse, t))
    return any(not any(kind_of_noun(t.lower) in FIGHTERS for t in _having_it(parse, clash)) for clash in told)


def _having_it(parse: Parse, clash: Token) -> Iterator[Token]:
    """Those who have a clash: "between separatists and government forces"."""
    nouns = parse.deps(clash.index, "nmod")
    below = (t for t in nouns if any(c.lower == "between" for c in parse.deps(t.index, "case")))
    yield from (parse.tokens[i] for t in below for i in parse.subtree(t.index))


def of_both_that_clash(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Ninety people died in fighting between Kikuyus and Kalenjins": people killed in a clash are of both.

    A party that fights and tells of it tells of its own, and a killer named leaves the other side alone.
    """
    mention = draft.mention
    counts = draft.sector in (Sector.POLICE, Sector.MEDICAL)
    nobody_fights = not setting.between_states and not setting.groups
    fought = next(_when_they_fought(parse, mention.trigger), None)
    counts = counts or (nobody_fights and _of_communities(parse, mention.trigger))
    counts = counts or (fought is not None and any(t.lower in PEOPLE for t in words_for(parse, draft)))
    apart = (draft.party in setting.fighting and not counts) or mention.by is not None or mention.owner is not None
    if not apart and draft.victims is Victims.MILITARY and _killed_by_it(parse, mention.trigger, setting):
        return draft.with_side(BOTH, BY_FIGHTING)
    if apart or mention.count.low < 2 or draft.victims not in OPEN:
        return draft
    clash = next((t for t in _circumstances(parse, mention.trigger) if t.lemma in CLASH), fought)
    if clash is None or not (_between(parse, clash) or _two_fight(setting) or clash is fought):
        return draft
    if setting.theatre and _is_of_rivals(parse, clash, setting):
        return draft.with_side(setting.theatre, "of rivals within the country")
    past = clash.lemma in WARS and draft.scope is Scope.BACKGROUND and not _between(parse, clash)
    if past and setting.theatre and not setting.has_war_of_states:
        return draft
    return draft.with_side(BOTH, "killed in fighting of two sides", clash.span)


def _when_they_fought(parse: Parse, trigger: int) -> Iterator[Token]:
    """ "Sixty people died *when soldiers clashed with rebels*": the verb of two that fight, by whom others died."""
    for verb in parse.deps(trigger, "advcl"):
        doers = [t for t in parse.deps(verb.index, "nsubj") if kind_of_noun(t.lower) in FIGHTERS]
        foes = [t for t in parse.deps(verb.index, "obj", "obl") if kind_of_noun(t.lower) in FIGHTERS]
        if verb.lemma in CLASHING and doers and foes:
            yield verb


def _killed_by_it(parse: Parse, trigger: int, setting: Setting) -> bool:
    """ "The clashes have killed four soldiers", in a war of two states: told as what the clashes did."""
    doers = (t for verb in _verbs(parse, trigger) for t in parse.deps(verb, "nsubj") if t.deprel == "nsubj")
    return setting.between_states and any(t.lemma in KILLING for t in doers)


def _two_fight(setting: Setting) -> bool:
    """Whether the report names two that fight, or an armed group and the state that it may fight."""
    return len(setting.fighting) == 2 or bool(setting.groups and setting.state)


def _between(parse: Parse, clash: Token) -> bool:
    """Whether a clash is told with those who had it, or to be one between communities."""
    marks = parse.deps(clash.index, "amod", "compound")
    if any(t.lower in MUTUAL for t in marks):
        return True
    return any(True for _ in _having_it(parse, clash))


def _circumstances(parse: Parse, trigger: int) -> Iterator[Token]:
    """The nouns that tell in what people died, and those that these hang on ("days of fighting")."""
    stack = [t for t in parse.deps(trigger, "obl", "nmod") if _sets(parse, t)]
    stack += _told_of(parse, trigger)
    stack += [t for verb in _verbs(parse, trigger) for t in parse.deps(verb, "nsubj") if t.deprel == "nsubj"]
    while stack:
        token = stack.pop()
        yield token
        stack += [t for t in parse.deps(token.index, "nmod", "conj") if t.deprel == "conj" or _sets(parse, t)]


def _told_of(parse: Parse, trigger: int) -> list[Token]:
    """ "The war, in which 30,000 perished": what a clause behind it tells of."""
    verb = parse.tokens[trigger]
    within = any(t.lower == "which" and _sets(parse, t) for t in parse.deps(trigger, "obl"))
    return [parse.tokens[verb.head]] if within and verb.deprel == "acl:relcl" and verb.head is not None else []


def _verbs(parse: Parse, trigger: int) -> Iterator[int]:
    """The verbs whose subject may have caused it: "clashes killed ten", "fighting left ten people dead"."""
    yield trigger
    above = parse.tokens[trigger].head
    if above is not None and parse.tokens[above].lemma in LEAVING:
        yield above


def _sets(parse: Parse, token: Token) -> bool:
    """Whether a noun hangs on by a word for the circumstances of a deed."""
    return any(t.lower in SETTING for t in parse.deps(token.index, "case"))
