"""Statements: what somebody denies, blames, warns of, condemns, calls for, supports or offers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.anonymity import keeps_name_back
from counterclaim.extract.mentions import ActorMention, Attribution, StatementMention
from counterclaim.extract.speakers.subjects import find_subject, is_none
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import Sector
from counterclaim.model.claim import SAID, Claimant, Stance, Statement, Step
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span
from counterclaim.rejections import is_rejection

DENYING = reporting.words_in("speakers_words.toml", "denying")
DEEDS = reporting.words_in("speakers_words.toml", "deeds")
CLAIMING = "verb:claim"
REFUTING = "verb:be "
REFUSING = "verb:not "
NAMED_FALSE = " false"
POINTING = frozenset(("the", "this", "that", "both", "these", "those"))
REJECTION = 4
"""How many words say no more than that something is untrue."""
LYING = frozenset(("VB", "VBP", "VBZ"))
"""The forms in which somebody lies: "know how they lie"."""
RECIPROCAL = re.compile(r"(?:each other|one another|the other(?: side| party)?(?= of| for|$))\b")
LIGHT = frozenset(
    ("voice", "express", "give", "offer", "make", "issue", "show", "reiterate", "pledge", "renew", "repeat")
)


def find_statements(
    parse: Parse, attributions: Sequence[Attribution], actors: Sequence[ActorMention]
) -> tuple[StatementMention, ...]:
    """One statement for each claimant of a denial, accusation, warning, condemnation, call, support or offer, or of a
    deed that he owns up to.

    The evidence runs from the cue over its words; `target` is the party spoken of or to, where one is named.
    """
    voices = Voices(parse, actors)
    spoken = [a for a in attributions if a.stance not in SAID and a.rule.startswith("verb")]
    spoken = [a for a in spoken if not (_within_denial(a, spoken) or _keeps_name_back(parse, a))]
    spoken += [a for a in attributions if _is_denied(a, spoken)]
    refuted = {a.cue_token for a in attributions if a.stance is Stance.DENIED and a.rule.startswith(REFUTING)}
    rejected = (a for a in attributions if _rejects(parse, a) and refuted.isdisjoint(a.content))
    spoken += [replace(a, stance=Stance.DENIED) for a in rejected]
    spoken += [a for a in attributions if _owns_up(parse, a)]
    light = tuple(_light(parse, voices))
    lent = {(s.cue_token, s.stance) for s in light}
    spoken = [a for a in spoken if (a.cue_token, a.stance) not in lent]
    found = [_named_by_the_other(_statement(parse, a, voices), a, spoken) for a in spoken]
    return tuple(sorted((*found, *light), key=lambda s: (s.evidence, s.claimant.name)))


def _keeps_name_back(parse: Parse, attribution: Attribution) -> bool:
    """Whether who calls for something only calls for his name to be kept back."""
    return attribution.stance is Stance.CALLED_FOR and keeps_name_back(parse, parse.tokens[attribution.cue_token])


def _within_denial(attribution: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether a claimant only tells what he denies of himself: "denies backing them" backs nobody."""
    denials = (a for a in spoken if a.stance is Stance.DENIED and a.claimant == attribution.claimant)
    return any(attribution.cue_token in a.content for a in denials)


def _named_by_the_other(
    statement: StatementMention, attribution: Attribution, spoken: Sequence[Attribution]
) -> StatementMention:
    """The statement of one of two who "blamed each other", its target the other."""
    if not RECIPROCAL.match(statement.statement.about.casefold()):
        return statement
    others = {a.claimant.party for a in spoken if a.cue_token == attribution.cue_token} - {attribution.claimant.party}
    target = others.pop() if len(others) == 1 else None
    return replace(statement, statement=replace(statement.statement, target=target))


def _is_denied(quoted: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether a denial quotes whose claim it denies: "rejected the Armenian claim of a lost tank"."""
    denials = (a for a in spoken if a.stance is Stance.DENIED and a.claimant != quoted.claimant)
    told = quoted.rule.startswith(("noun", "verb")) and quoted.stance in SAID
    return told and any(min(a.content) <= quoted.cue_token <= max(a.content) for a in denials)


def _rejects(parse: Parse, attribution: Attribution) -> bool:
    """Whether all that somebody says is that it is untrue: "A lie," said the colonel; not that somebody lies."""
    if attribution.stance not in SAID or not attribution.rule.startswith("verb"):
        return False
    words = [parse.tokens[i] for i in attribution.content if parse.tokens[i].upos != "PUNCT"]
    untrue = 0 < len(words) <= REJECTION and words[-1].lower in DENYING and words[-1].xpos not in LYING
    return untrue or is_rejection(" ".join(t.lower for t in words).removeprefix("that "))


def _owns_up(parse: Parse, attribution: Attribution) -> bool:
    """Whether somebody confirms or claims a deed told of before: "acknowledged the attack", "has claimed the raid"."""
    claimed = attribution.stance is Stance.CONFIRMED or attribution.rule == CLAIMING
    deeds = [t for t in parse.deps(attribution.cue_token, "obj") if t.lemma.lower() in DEEDS]
    told = any(d.lower in POINTING for t in deeds for d in parse.deps(t.index, "det"))
    return claimed and attribution.rule.startswith("verb") and told


def _statement(parse: Parse, attribution: Attribution, voices: Voices) -> StatementMention:
    after = [i for i in attribution.content if i > attribution.cue_token]
    words = after or list(attribution.content)
    told = (attribution.cue_token, *_not(parse, attribution), *words, *_named(parse, attribution))
    first, last = min(told), max(told)
    evidence = parse.span(first, _untailed(parse, first, last) + 1)
    about = parse.span(min(words), _untailed(parse, min(words), max(words)) + 1).of(parse.text)
    target = target_of(words, voices, attribution.claimant)
    return StatementMention(
        cue_token=attribution.cue_token,
        evidence=evidence,
        stance=attribution.stance,
        claimant=attribution.claimant,
        statement=Statement(about, target),
        spans=spans_of(attribution),
        trace=(
            Step("claimant", attribution.rule, attribution.claimant_span),
            Step("stance", attribution.rule, attribution.cue),
        ),
        chain=attribution.chain,
    )


def _not(parse: Parse, attribution: Attribution) -> tuple[int, ...]:
    """The words by which a verb of agreeing is denied: "*did not* accept the figure"."""
    refuses = attribution.stance is Stance.DENIED and attribution.rule.startswith(REFUSING)
    return tuple(t.index for t in parse.between(attribution.cue)) if refuses else ()


def _named(parse: Parse, attribution: Attribution) -> tuple[int, ...]:
    """The words by which somebody calls something false that stands before: "a claim that Kyiv called a lie"."""
    if not attribution.rule.endswith(NAMED_FALSE) or max(attribution.content) > attribution.cue_token:
        return ()
    below = parse.deps(attribution.cue_token, "xcomp", "obl", "obj", "ccomp")
    named = (i for child in below if child.index > attribution.cue_token for i in parse.subtree(child.index))
    return tuple(i for i in named if {parse.tokens[i].lower, parse.tokens[i].lemma.lower()} & DENYING)


def spans_of(attribution: Attribution) -> tuple[tuple[str, Span], ...]:
    """The words of the cue and of the claimant, where there are any."""
    spans = (("cue", attribution.cue), ("claimant", attribution.claimant_span))
    return tuple((slot, span) for slot, span in spans if span is not None and span.start < span.end)


def _untailed(parse: Parse, first: int, last: int) -> int:
    """The last token of a stretch that is no mark; its first where all are."""
    while last > first and parse.tokens[last].upos == "PUNCT":
        last -= 1
    return last


def target_of(words: Sequence[int], voices: Voices, claimant: Claimant) -> str | None:
    """The party of the first actor in the words that is not the claimant's own, nor a medium."""
    for index in words:
        mention = voices.by_token.get(index)
        media = mention is not None and mention.actor.sector is Sector.MEDIA
        if mention and not media and mention.actor.party and mention.actor.party != claimant.party:
            return mention.actor.party
    return None


def _light(parse: Parse, voices: Voices) -> Iterator[StatementMention]:
    """ "Voiced strong support", "issued a warning": a verb that lends itself to a noun with a stance."""
    for token in parse.tokens:
        if token.upos != "VERB" or not LIGHT & {token.lemma.lower(), *reporting.bare(token.lower)}:
            continue
        for child in parse.deps(token.index, "obj"):
            stance = None if is_none(parse, child) else reporting.noun(child)
            if stance and stance not in SAID:
                yield from _lent(parse, voices, token, child, stance)


def _lent(parse: Parse, voices: Voices, verb: Token, noun: Token, stance: Stance) -> Iterator[StatementMention]:
    subject = find_subject(parse, verb)
    words = [i for i in parse.subtree(noun.index) if i >= noun.index]
    below = [i for child in parse.deps(verb.index, "obl") for i in parse.subtree(child.index) if i > verb.index]
    reached = sorted({*words, *below})
    for speaker in voices.of(subject) if subject is not None else ():
        evidence = parse.span(verb.index, _untailed(parse, verb.index, reached[-1]) + 1)
        target = target_of(reached, voices, speaker.claimant)
        about = parse.span(reached[0], _untailed(parse, reached[0], reached[-1]) + 1).of(parse.text)
        spans = (("cue", parse.span(verb.index, noun.index + 1)),)
        step = Step("stance", f"light:{verb.lemma.lower()} {noun.lemma.lower()}", spans[0][1])
        yield StatementMention(verb.index, evidence, stance, speaker.claimant, Statement(about, target), spans, (step,))
