"""Who finds, takes in or treats the people of a figure, and so tells of them: "medics of the UN treated 40 wounded"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import Clauses
from counterclaim.extract.figures.negated import is_negated
from counterclaim.extract.figures.reality import is_unreal
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention, Attribution, FigureMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant, Layer, Stance
from counterclaim.model.parse import Parse, Token

FINDING = words_in("speakers_words.toml", "finding")
TAKING = dict(verb.split() for verb in table("speakers_words.toml")["taking"])
"""Verbs that find or receive people with their particle."""
NOBODYS = frozenset((Sector.CIVILIAN, Sector.MEDIA, Sector.MIGRANT))


def finder_of(parse: Parse, figure: FigureMention, actors: Sequence[ActorMention]) -> Attribution | None:
    """The actor of a party whom a figure's people are the object of, by a verb of finding or treating."""
    verb = _finding(parse, parse.tokens[figure.head])
    if verb is None or _did_not(parse, verb):
        return None
    subjects = [t.index for t in parse.deps(verb.index, "nsubj") if not t.deprel.startswith("nsubj:pass")]
    found = next((m for m in actors if m.head in subjects and _tells(m)), None)
    if found is None:
        return None
    span = parse.span(verb.index, verb.index + 1)
    claimant = Claimant(found.actor.name, found.actor.party, found.actor.sector, found.speaker)
    chain = (Layer(claimant.name, claimant.party, verb.text, span),)
    rule = f"found by {verb.lemma.lower()}"
    return Attribution((figure.head,), claimant, found.span, span, verb.index, Stance.ASSERTED, rule, chain)


def _finding(parse: Parse, head: Token) -> Token | None:
    """The verb that a noun, or one that it is counted in, is the object of, where it finds or treats people."""
    while head.deprel.startswith(("nmod", "nummod", "conj")) and head.head is not None:
        head = parse.tokens[head.head]
    verb = parse.tokens[head.head] if head.deprel == "obj" and head.head is not None else None
    if verb is None or verb.upos != "VERB" or any(t.lower == "to" for t in parse.deps(verb.index, "mark")):
        return None
    particle = TAKING.get(verb.lemma.lower())
    beside = {t.lower for t in parse.deps(verb.index, "compound:prt", "advmod", "compound")}
    return verb if verb.lemma.lower() in FINDING or (particle is not None and particle in beside) else None


def _did_not(parse: Parse, verb: Token) -> bool:
    """Whether nobody is said to have done it: "did not treat", "may have found"."""
    clauses = Clauses(parse, ())
    return is_negated(clauses, verb) or is_unreal(clauses, verb)


def _tells(mention: ActorMention) -> bool:
    return bool(mention.actor.party) and mention.actor.sector not in NOBODYS and mention.rule != "outlet"
