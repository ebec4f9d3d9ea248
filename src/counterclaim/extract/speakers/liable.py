"""What a plain "said" does by the clause that it reports: "said Moscow was responsible for the blast" blames, "said it
had nothing to do with it" denies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention, Attribution
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.subjects import is_none
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Token

LIABLE = words_in("speakers_words.toml", "liable")
PARTS = words_in("speakers_words.toml", "parts_in_a_deed")
BEARING = frozenset(("bear", "have", "carry", "share"))
PLAYING = BEARING | {"play", "take"}
PLAINLY = ("strong", "clause", "survey")
"""How verbs are told that say or conclude something, and no more."""
NOT = frozenset(("not", "n't", "n’t", "never", "no", "nothing", "neither"))


def with_stances(
    parse: Parse, attributions: Sequence[Attribution], actors: Sequence[ActorMention]
) -> tuple[Attribution, ...]:
    """The attributions of a parse, those of a plain verb of saying with the stance that their clause tells."""
    voices = Voices(parse, actors)
    return tuple(replace(a, stance=_by_clause(parse, voices, a)) for a in attributions)


def _by_clause(parse: Parse, voices: Voices, told: Attribution) -> Stance:
    token = parse.tokens[told.cue_token]
    said = reporting.verb(token) if told.rule.startswith("verb:") and told.stance is Stance.ASSERTED else None
    clause = _clause(parse, token) if said is not None and said.strength in PLAINLY else None
    if clause is None or any(t.xpos == "MD" for t in parse.deps(clause.index, "aux")):
        return told.stance
    nobody = any(is_none(parse, t) for t in parse.deps(clause.index, "nsubj"))
    negated = nobody or any(t.lower in NOT for t in parse.deps(clause.index, "advmod"))
    if _has_no_part(parse, clause, negated):
        return Stance.DENIED
    if _is_to_blame(parse, clause):
        if negated:
            return Stance.DENIED
        return Stance.BLAMED if _is_another(parse, voices, clause, told.claimant) else told.stance
    return told.stance


def _clause(parse: Parse, token: Token) -> Token | None:
    """The head of the one clause that a verb reports, or that it is put behind."""
    behind = next(iter(parse.deps(token.index, "ccomp")), None)
    above = parse.tokens[token.head] if token.head is not None and token.deprel.startswith("parataxis") else None
    return behind or (above if above is not None and above.index < token.index else None)


def _has_no_part(parse: Parse, clause: Token, negated: bool) -> bool:
    """Whether a clause tells that somebody "was not involved", "had nothing to do with", "played no part in" a deed."""
    if clause.lower == "involved":
        return negated
    taken = [t for t in parse.deps(clause.index, "obj") if clause.lemma.lower() in PLAYING]
    nothing = any(t.lower == "nothing" and _is_to_do(parse, clause, t) for t in taken)
    none = (any(d.lower in NOT for d in parse.deps(t.index, "det", "advmod")) for t in taken if t.lemma in PARTS)
    return nothing or any(none) or (negated and any(t.lemma in PARTS for t in taken))


def _is_to_do(parse: Parse, clause: Token, nothing: Token) -> bool:
    """Whether somebody has nothing "to do with" something."""
    below = (*parse.deps(nothing.index, "acl"), *parse.deps(clause.index, "xcomp", "advcl"))
    return any(t.lemma.lower() == "do" for t in below)


def _is_to_blame(parse: Parse, clause: Token) -> bool:
    """Whether a clause says who did a deed: "was responsible", "was to blame", "was behind it", "was the work of"."""
    is_ = bool(parse.deps(clause.index, "cop"))
    behind = is_ and any(t.lower == "behind" for t in parse.deps(clause.index, "case"))
    work = is_ and clause.lower in ("work", "doing") and bool(parse.deps(clause.index, "nmod"))
    blame = clause.lemma.lower() == "blame" and parse.tokens[clause.index - 1].lower == "to"
    bears = clause.lemma.lower() in BEARING and any(t.lemma.lower() in LIABLE for t in parse.deps(clause.index, "obj"))
    return (is_ and clause.lemma.lower() in LIABLE) or behind or work or blame or bears


def _is_another(parse: Parse, voices: Voices, clause: Token, claimant: Claimant) -> bool:
    """Whether whoever did it is named, and is not of the speaker's own party, nor of his kind where neither has one."""
    work = clause.lower in ("work", "doing")
    done_by = parse.deps(clause.index, "nmod" if work else "nsubj")
    doer = next((t for t in done_by if t.upos != "PRON"), None)
    mention = voices.mention(doer.index) if doer is not None else None
    if doer is None or mention is None:
        return doer is not None
    if mention.actor.party or claimant.party:
        return mention.actor.party != claimant.party
    return mention.actor.sector is not claimant.sector


def is_by_clause(parse: Parse, cue: int, stance: Stance) -> bool:
    """Whether a cue that blames does so by its clause alone, which takes for granted how many died."""
    said = reporting.verb(parse.tokens[cue])
    return stance is Stance.BLAMED and said is not None and said.stance is Stance.ASSERTED
