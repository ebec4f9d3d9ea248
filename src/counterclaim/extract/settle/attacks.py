"""Whose losses a figure counts where the report tells who attacked whom, or who was left with losses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

ATTACK = frozenset(
    {"attack", "storm", "raid", "ambush", "assault", "bomb", "shell", "overrun", "invade", "besiege", "target"}
)
ATTACKERS = frozenset({"attackers", "assailants", "raiders", "attacker", "assailant", "raider"})
BEARING = frozenset({"leave", "lose", "suffer", "take", "sustain", "incur", "abandon", "concede", "admit", "confess"})
SIDES = frozenset({"side", "camp", "party"})
OWN = ("amod", "compound", "nmod", "appos", "conj", "flat")

Actors = Mapping[int, ActorMention]


def losers(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The words for those whom a figure's own clause tells to have borne it.

    The subject of losing or leaving ("the enemy left ten bodies"), the agent of a passive of losing ("lost by
    the other camp"), and those for whom the losses were ("with casualties for the attackers").
    """
    trigger = parse.tokens[draft.mention.trigger]
    verbs = [t for t in (trigger, *_heads(parse, trigger)) if t.lemma in BEARING]
    borne = [t for verb in verbs if _bears(verb, trigger) for t in parse.deps(verb.index, "nsubj", "obl:agent")]
    active = [t for t in borne if t.deprel != "nsubj:pass"]
    return (*active, *_for_whom(parse, trigger))


def _for_whom(parse: Parse, trigger: Token) -> Iterator[Token]:
    """ "Casualties for the attackers": hung on the noun, or said right after it."""
    yield from (t for t in parse.deps(trigger.index, "nmod") if _case(parse, t) & {"for", "among"})
    after = parse.tokens[trigger.index + 1 : trigger.index + 4]
    if after and after[0].lower in ("for", "among"):
        yield from (t for t in after[1:] if t.upos == "NOUN")


def _heads(parse: Parse, trigger: Token) -> Iterator[Token]:
    """The verb that a noun of loss hangs on."""
    if trigger.upos == "NOUN" and trigger.head is not None:
        yield parse.tokens[trigger.head]


def _bears(verb: Token, trigger: Token) -> bool:
    """Whether who does this bears the loss: who leaves bodies does, who leaves others dead does not."""
    return verb.lemma != "leave" or trigger.upos == "NOUN"


def _case(parse: Parse, token: Token) -> set[str]:
    return {t.lower for t in parse.deps(token.index, "case")}


def is_other_side(parse: Parse, token: Token) -> bool:
    """ "The other camp", "the opposing side"."""
    marks = {t.lower for t in parse.deps(token.index, "amod")}
    return token.lower in SIDES and bool(marks & {"other", "opposing", "opposite"})


def of_the_attackers(parse: Parse, draft: Draft, at: Actors) -> Draft:
    """ "Nine of the attackers were killed": those whom the report last told to have attacked."""
    people = parse.between(draft.mention.evidence)
    words = [t for t in (*people, *losers(parse, draft)) if t.lower in ATTACKERS]
    if not words:
        return draft
    attackers = _party_before(parse, draft, at, ("nsubj", "obl:agent"), since=0)
    return draft.with_side(attackers, "who attacked", words[0].span) if attackers else draft


def of_the_attacked(parse: Parse, draft: Draft, at: Actors) -> Draft:
    """ "They raided a Chadian base. Six soldiers died": fighters are of those attacked the sentence before."""
    sentence = parse.sentences[draft.sentence]
    before = parse.sentences[draft.sentence - 1] if draft.sentence else sentence
    if draft.victims not in (Victims.MILITARY, Victims.POLICE) or before.stretch != sentence.stretch:
        return _of_the_people_attacked(parse, draft, at)
    attacked = _party_before(parse, draft, at, ("obj", "nsubj:pass"), since=before.start)
    return draft.with_side(attacked, "who was attacked before") if attacked else draft


def _of_the_people_attacked(parse: Parse, draft: Draft, at: Actors) -> Draft:
    """ "Ten villagers died when Nuer men raided a camp of Dinka herders": of the people raided there and then."""
    inside = (parse.tokens[i] for i in parse.subtree(draft.mention.trigger))
    verbs = [t for t in inside if t.lemma in ATTACK and t.upos == "VERB" and t.deprel.startswith("advcl")]
    peoples = {head: m for head, m in at.items() if m.actor.sector is Sector.ETHNIC}
    heads = [t for verb in verbs for t in _in_role(parse, verb, ("obj",))]
    whose = [*heads, *(t for head in heads for t in parse.deps(head.index, "nmod"))]
    attacked = list(_parties(parse, whose, peoples))
    return draft.with_side(attacked[0], "who was attacked") if attacked else draft


def _party_before(parse: Parse, draft: Draft, at: Actors, roles: Sequence[str], since: int) -> str | None:
    """The party that stands in a role of the last attack told before a figure."""
    verbs = (t for t in parse.tokens[since : draft.mention.trigger] if t.lemma in ATTACK and t.upos == "VERB")
    parties = [p for verb in verbs for p in _parties(parse, _in_role(parse, verb, roles), at)]
    return parties[-1] if parties else None


def _in_role(parse: Parse, verb: Token, roles: Sequence[str]) -> tuple[Token, ...]:
    """The words in a role of a verb; the subject of a passive is no attacker."""
    found = parse.deps(verb.index, *roles)
    return tuple(t for t in found if "nsubj:pass" in roles or t.deprel != "nsubj:pass")


def _parties(parse: Parse, heads: Iterable[Token], at: Actors) -> Iterator[str]:
    """The parties that a noun phrase names, at its head or as what marks it."""
    for head in heads:
        for token in (head, *parse.deps(head.index, *OWN)):
            party = at[token.index].actor.party if token.index in at else None
            if party:
                yield party
                break
