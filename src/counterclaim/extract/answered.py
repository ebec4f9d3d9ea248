"""Claims that go against one another: each saying that answers another, and what it answers, made a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from counterclaim.extract.mentions import ActorMention, Answer, Saying
from counterclaim.extract.reporting import words_in
from counterclaim.extract.sayings import account
from counterclaim.extract.speakers.voices import Voices
from counterclaim.extract.statements import spans_of, target_of
from counterclaim.model.claim import SAID, UNKNOWN, Claim, Kind, Statement, Step, Victims
from counterclaim.model.parse import Parse, Token

ORDER = (Kind.FIGURE, Kind.EVENT, Kind.STATEMENT)
"""Of several claims over the words of one saying, which stands for it; of an act of speech the statement."""


DEAD = words_in("speakers_words.toml", "the_dead")
ANYBODY = (Victims.UNKNOWN, Victims.MIXED)


def with_answers(
    parse: Parse, claims: Sequence[Claim], answers: Sequence[Answer], actors: Sequence[ActorMention]
) -> tuple[Claim, ...]:
    """The claims, those that go against others naming them; a saying that was no claim becomes a statement."""
    told, voices = {claim.id: claim for claim in claims}, Voices(parse, actors)
    for answer in answers:
        both = (answer.saying, answer.answered)
        counts = _counts(claims, *both)
        one, other = counts or (_claim_of(parse, claims, s) or _statement(parse, s, voices) for s in both)
        if one.id != other.id:
            told.setdefault(other.id, other)
            told[one.id] = _answering(told.get(one.id, one), other)
    return tuple(told.values())


def _answering(claim: Claim, other: Claim) -> Claim:
    """A claim that goes against another, with the words that it answers in its trace."""
    if other.id in claim.answers:
        return claim
    step = Step("answers", "judged by the whole report", other.evidence[0])
    return replace(claim, answers=(*claim.answers, other.id), trace=(*claim.trace, step))


def _counts(claims: Sequence[Claim], saying: Saying, answered: Saying) -> tuple[Claim, Claim] | None:
    """The first counts of one fate, and of one side if told, in which two sayings part: of "two dead, nine hurt" and
    "four were hurt" the hurt.
    """
    if saying.acts or answered.acts:
        return None
    ones, others = _figures_in(claims, saying), _figures_in(claims, answered)
    return next((pair for pair in product(ones, others) if _counts_part(*pair)), None)


def _figures_in(claims: Sequence[Claim], saying: Saying) -> list[Claim]:
    """The figures that the words of a saying tell, in text order."""
    whose = account(saying.claimant)
    told = (c for c in claims if c.figure and c.stance in SAID and account(c.claimant) == whose)
    within = [c for c in told if all(any(s.overlaps(e) for s in saying.spans) for e in c.evidence)]
    return sorted(within, key=lambda c: (c.evidence[0].start, c.id))


def _counts_part(one: Claim, other: Claim) -> bool:
    a, b = one.figure, other.figure
    if a is None or b is None:
        return False
    sides = a.side == b.side or UNKNOWN in (a.side, b.side)
    people = a.victims is b.victims or not {a.victims, b.victims}.isdisjoint(ANYBODY)
    return a.status is b.status and sides and people and not a.count.meets(b.count)


def _claim_of(parse: Parse, claims: Sequence[Claim], saying: Saying) -> Claim | None:
    """The claim that holds the head of a saying, of the same account, before all one that is told in the same way; who
    the dead were is told by no count or deed in its words.
    """
    if _tells_who_died(parse, saying):
        return None
    head, whose = parse.tokens[saying.head].span, account(saying.claimant)
    held = [c for c in claims if account(c.claimant) == whose and any(e.covers(head) for e in c.evidence)]
    order = ORDER[::-1] if saying.acts else ORDER
    return min(held, key=lambda c: (c.stance is not saying.stance, order.index(c.kind), _length(c), c.id), default=None)


def _tells_who_died(parse: Parse, saying: Saying) -> bool:
    """Whether a saying is of who the dead were: "the victims were guerrillas who fell in combat"."""
    is_so = not saying.acts and any(True for _ in parse.deps(saying.head, "cop"))
    return is_so and any(_are_the_dead(parse, t) for t in parse.deps(saying.head, "nsubj", "nsubj:outer"))


def _are_the_dead(parse: Parse, subject: Token) -> bool:
    """ "The dead", "all of the victims"."""
    of = [subject, *parse.deps(subject.index, "nmod")] if subject.upos != "NUM" else []
    return any(t.lower in DEAD and any(d.lower == "the" for d in parse.deps(t.index, "det")) for t in of)


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.evidence)


def _statement(parse: Parse, saying: Saying, voices: Voices) -> Claim:
    said = saying.said
    rule, cue = (said.rule, said.cue) if said else ("no one else is named", None)
    about = " ".join(span.of(parse.text) for span in saying.spans)
    return Claim(
        report=parse.document.report.id,
        kind=Kind.STATEMENT,
        stance=saying.stance,
        claimant=saying.claimant,
        evidence=saying.spans,
        spans=spans_of(said) if said else (),
        chain=said.chain if said else (),
        statement=Statement(about, target_of(saying.tokens, voices, saying.claimant)),
        trace=(Step("claimant", rule, cue), Step("statement", "stands against another account", saying.spans[0])),
    )
