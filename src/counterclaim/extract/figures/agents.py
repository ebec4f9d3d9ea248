"""Who killed, and with what, where the words around a trigger say so."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import Arguments
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.lexicon import rows
from counterclaim.extract.motives import motive_over
from counterclaim.model.parse import Token

_WHERE = frozenset({"in", "at", "on", "near", "outside", "inside", "against", "into", "across", "around", "between"})
"""What leads to where it happened, or to those who did it to each other."""
_TAKES = frozenset({"take", "seize", "capture"})
_RECKONED = frozenset({"count", "account", "estimate", "reckoning", "tally", "figure", "standard"})
"""What one tells by, and kills nobody: "by its count"."""
_BY_MEANS = ("by", "in", "from", "with", "during", "under", "of")


def agent_of(phrases: Phrases, arguments: Arguments, trigger: Token) -> str | None:
    """The party of the killer: the subject of an active trigger, or the one behind "by" or behind the means."""
    motive = motive_over(phrases.parse, trigger.index)
    avenging = motive is not None and arguments.agent not in phrases.parse.subtree(motive.index)
    agent = arguments.agent if arguments.agent is not None else _taker(phrases, trigger)
    heads = [None if avenging else agent, *(t.index for t in phrases.clauses.under(trigger, *_BY_MEANS[:3]))]
    for head in heads:
        if head is None or phrases.parse.tokens[head].lemma in _RECKONED or _is_his_own(phrases, head):
            continue
        actors = (phrases.actors.get(i) for i in _without_places(phrases, head))
        party = next((a.actor.party for a in actors if a and a.actor.party), None) or _attacker(phrases, head)
        direct = head == agent or _means(phrases.parse.tokens[head].lower) is not None
        if party and direct:
            return party
    return None


def _is_his_own(phrases: Phrases, head: int) -> bool:
    """ "Hit by *its own* artillery": no enemy's."""
    return any(t.lower == "own" for t in phrases.parse.deps(head, "amod"))


def _attacker(phrases: Phrases, head: int) -> str | None:
    """ "Raids *by the rebels* cost 40 lives": who made the attack that killed."""
    below = (t for t in phrases.parse.deps(head, "nmod") if phrases.clauses.case(t) == "by")
    actors = (phrases.actors.get(i) for t in below for i in phrases.own(t.index))
    return next((a.actor.party for a in actors if a and a.actor.party), None)


def _taker(phrases: Phrases, trigger: Token) -> int | None:
    """ "Iraqi troops *took* 40 prisoners": who took those that the noun alone tells to be held."""
    verb = phrases.parse.tokens[trigger.head] if trigger.head is not None else trigger
    if trigger.upos != "NOUN" or trigger.deprel != "obj" or verb.lemma not in _TAKES:
        return None
    return next((t.index for t in phrases.parse.deps(verb.index, "nsubj") if t.deprel == "nsubj"), None)


def _without_places(phrases: Phrases, head: int) -> list[int]:
    """The words of a phrase but those that tell where: "a bomb in southern Turkey" is not Turkey's."""
    where = (t for i in phrases.own(head) for t in phrases.parse.deps(i, "nmod"))
    placed = {i for t in where if phrases.clauses.case(t) in _WHERE for i in phrases.parse.subtree(t.index)}
    return [i for i in phrases.own(head) if i not in placed]


def means_of(phrases: Phrases, arguments: Arguments, trigger: Token) -> str | None:
    """The means, in plain words: the agent itself ("shelling killed three") or what stands behind "in" or "by"."""
    below = [t.index for t in phrases.clauses.under(trigger, *_BY_MEANS)]
    heads = [i for i in (arguments.agent, *below) if i is not None]
    return next((found for found in (_means(phrases.parse.tokens[i].lower) for i in heads) if found), None)


def _means(word: str) -> str | None:
    return next((row[1] for row in rows("figures_means.txt") if row[0] == word), None)
