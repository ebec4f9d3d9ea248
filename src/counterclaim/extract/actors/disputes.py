"""Whose office denies what was just said: not his who said it, but the other side's."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.actors.anaphora import just_before
from counterclaim.extract.actors.drafts import IRREGULAR, Draft, Settled
from counterclaim.extract.actors.nearby import foe
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import Reporting, words_in
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

UNTRUE = words_in("speakers_words.toml", "denying")
NOT = frozenset(("not", "no", "never"))
NAMING = words_in("speakers_words.toml", "naming")
NEAR = 4
"""Within how many words behind it a verb of naming calls something untrue: "called this a fantasy"."""
PEERS = frozenset(table("actors_words.toml")["peers"])
"""Who holds the same office on the other side."""
ANSWERING = words_in("speakers_words.toml", "answering")
ASKED = frozenset(("asked", "pressed", "questioned", "quizzed", "challenged"))
FEW = 4
"""The words that a flat denial before its verb has at most: "Not so, insists the ministry"."""


def other_side(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """The state of an office that denies what the last speaker of its paragraph said: another than his, or whom his
    armed group fights.
    """
    verb = parse.tokens[parse.tokens[draft.group.head].head or 0]
    last = _last_heard(parse, draft, settled) if disputes(parse, verb, draft.group.head) else None
    last = last or answered(parse, draft, settled)
    if last is None:
        return None
    own = _same_before(parse, draft, settled)
    if own is not None and own != last.state:
        return own
    group = last.name.actor if last.name and last.name.actor.sector in IRREGULAR else None
    if group is not None:
        return foe(group.name) or group.country
    if last.state is None:
        return None
    together = {d.state for d, _, _ in settled if d.state and _speaks_with(parse, last, d)}
    others = (d.state for d, _, _ in reversed(settled) if d.state not in (None, last.state, *together))
    return next(others, None)


def _speaks_with(parse: Parse, last: Draft, other: Draft) -> bool:
    """Whether two say one thing together, and so are no two sides: "Paris and Washington voiced horror"."""
    head, first = parse.tokens[other.group.head], parse.tokens[last.group.head]
    near = abs(head.sentence - first.sentence) <= 1
    joined = parse.tokens[head.head] if head.deprel == "conj" and head.head is not None else None
    return near and joined is not None and joined.deprel.startswith("nsubj")


def answered(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    """At whom an office hits back, who spoke in the sentence before: "retorted", "countered"."""
    last = next((d for d, _, spoke in reversed(settled) if spoke), None)
    hits_back = responds(parse, draft) and not _is_asked(parse, draft)
    return last if hits_back and last and last.told and not last.modifies and just_before(parse, last, draft) else None


def responds(parse: Parse, draft: Draft) -> bool:
    """Whether somebody answers what was said or asked: "the commander replied", "Asked about it, the army said"."""
    verb = parse.tokens[parse.tokens[draft.group.head].head or 0]
    answers = verb.lemma.lower() in ANSWERING and reporting.reports(parse, draft.group.head)
    return answers or _is_asked(parse, draft)


def _is_asked(parse: Parse, draft: Draft) -> bool:
    """Whether a clause before somebody who speaks tells that he was asked: "pressed on losses, the army said"."""
    verb = parse.tokens[parse.tokens[draft.group.head].head or 0]
    before = (t for t in parse.deps(verb.index, "advcl") if t.index < draft.group.start)
    return reporting.reports(parse, draft.group.head) and any(t.lower in ASKED for t in before)


def peer(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """Whose "his counterpart" is: of the states told of last, that which is not the last speaker's."""
    if draft.role is None or draft.role.noun not in PEERS:
        return None
    last = _last_heard(parse, draft, settled)
    if last is None or last.state is None:
        return None
    return next((d.state for d, _, _ in reversed(settled) if d.state not in (None, last.state)), None)


def _same_before(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """The state of the office of that name that the paragraph told of before."""
    stretch = parse.sentence_of(draft.group.head).stretch
    same = (d for d, _, _ in reversed(settled) if d.noun == draft.noun and d.state and not d.modifies)
    return next((d.state for d in same if parse.sentence_of(d.group.head).stretch == stretch), None)


def _last_heard(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    stretch = parse.sentence_of(draft.group.head).stretch
    spoke = (d for d, _, spoke in reversed(settled) if spoke and not d.modifies and d.told)
    return next((d for d in spoke if parse.sentence_of(d.group.head).stretch == stretch), None)


def disputes(parse: Parse, verb: Token, subject: int) -> bool:
    """Whether somebody denies what was just said: "disputed this", "rejected the charge", "rules that out", "Not so,
    says"."""
    if subject > verb.index and reporting.verb(verb) and _flatly(parse, verb):
        return True
    if not reporting.reports(parse, subject):
        return False
    said = _said(parse, verb)
    if verb.lemma.lower() in NAMING and _is_called_false(parse, verb):
        return True
    just = any(t.lower in ("this", "that", "it") or _is_just_said(parse, t) for t in parse.deps(verb.index, "obj"))
    return said is not None and said.stance is Stance.DENIED and just


def _said(parse: Parse, verb: Token) -> Reporting | None:
    pair = reporting.phrase(parse, verb)
    return pair[0] if pair else reporting.verb(verb)


def _is_called_false(parse: Parse, verb: Token) -> bool:
    words = [parse.tokens[i] for i in parse.subtree(verb.index) if i > verb.index]
    return any({t.lower, t.lemma.lower()} & UNTRUE for t in words[:NEAR])


def _flatly(parse: Parse, verb: Token) -> bool:
    """Whether all that stands before an inverted verb of saying is "not so", "nonsense", "a lie"."""
    words = [t for t in parse.tokens[parse.sentence_of(verb.index).start : verb.index] if t.upos != "PUNCT"]
    parted = verb.index > 0 and parse.tokens[verb.index - 1].upos == "PUNCT"
    if not words or len(words) > FEW or not parted:
        return False
    return words[0].lower in NOT or any({t.lower, t.lemma.lower()} & UNTRUE for t in words)


def _is_just_said(parse: Parse, noun: Token) -> bool:
    """Whether a noun is "the charge", "that claim", with no more to tell which."""
    definite = any(t.lower in ("the", "this", "that") for t in parse.deps(noun.index, "det"))
    return definite and reporting.noun(noun) is not None and not parse.deps(noun.index, "nmod", "amod", "acl")
