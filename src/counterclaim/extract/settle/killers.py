"""Who killed or holds the people of a figure, where the claimant tells it of himself: "it said it had killed nine"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import FIGHTERS, HURT, ORGANISATIONS, SOLDIERS, Draft
from counterclaim.extract.settle.owners import ENEMY, WORDS
from counterclaim.model.actor import GROUPS, Sector
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse, Token

SPEAKERS = frozenset({"we", "i", "it", "they"})
FIRST = frozenset({"we", "i"})
BEARING = words_in(WORDS, "unharming")
"""Verbs whose object the subject did no harm."""
SAYING = words_in(WORDS, "boasting")
BELOW = frozenset({"xcomp", "ccomp", "advcl"})
QUOTES = frozenset({'"', "“", "”", "‘", "'", "«"})
ARMS = words_in(WORDS, "arms")
FLYING = words_in(WORDS, "flying")
RECEIVING = words_in(WORDS, "receiving")
UNDOING = words_in(WORDS, "undoing")
"""Verbs of a kill that one tells of foes alone."""
OWN = frozenset({"its", "our", "his", "their"})
STRIKING = GROUPS | {Sector.MILITARY, Sector.POLICE, Sector.GOVERNMENT}
GIVEN_UP = frozenset({"surrender", "surrendered", "prisoner", "prisoners"})


def with_killers(
    parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention] = ()
) -> tuple[Draft, ...]:
    """The drafts, the killer or captor filled in where the words make the claimant that, or the one told of before."""
    at = {m.head: m.actor.party for m in actors if m.actor.party and m.actor.sector not in ORGANISATIONS}
    return tuple(_by_claimant(parse, _by_its_arm(parse, draft, at), drafts) for draft in drafts)


def _by_its_arm(parse: Parse, draft: Draft, at: Mapping[int, str]) -> Draft:
    """ "Libya denied it. *Its jets* killed two traders, Chad said": who the sentence before was about did it, where who
    tells of it is named behind, or nobody is.
    """
    mention, trigger = draft.mention, parse.tokens[draft.mention.trigger]
    ahead = draft.said is not None and draft.said.cue_token < trigger.index
    subject = _subject(parse, trigger) if mention.head in _objects(parse, trigger) else None
    if ahead or mention.by or subject is None or subject.lemma.lower() not in ARMS or subject.deprel != "nsubj":
        return draft
    its = any(t.lower == "its" for t in parse.deps(subject.index, "nmod:poss"))
    home = parse.sentence_of(trigger.index).index
    if not its or not home or trigger.lemma in BEARING:
        return draft
    before = parse.sentences[home - 1]
    acted = (t for t in parse.tokens[before.start : before.end] if t.deprel == "nsubj")
    party = next((at[t.index] for t in acted if t.index in at), None)
    return replace(draft, mention=replace(mention, by=party)) if party else draft


def _by_claimant(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    mention = draft.mention
    if draft.party is None or mention.by is not None or mention.owner is not None:
        return draft
    trigger = parse.tokens[mention.trigger]
    given_up = _is_given_up(parse, draft, trigger) and not _is_one_of_losses(draft, drafts)
    done = _does_harm(parse, draft, trigger) or _is_harmed_by_its_own(parse, draft, trigger)
    if done or given_up or _are_undone(parse, draft, trigger):
        return replace(draft, mention=replace(mention, by=draft.party))
    return draft


def _are_undone(parse: Parse, draft: Draft, trigger: Token) -> bool:
    """ "Nine soldiers were *neutralised*", told by a state or an armed group: nobody says so of fighters of his own."""
    fighters = draft.victims in FIGHTERS or (draft.victims is Victims.UNKNOWN and draft.elided)
    undone = draft.sector in STRIKING and fighters and trigger.lemma in UNDOING
    return undone and not (draft.elided and _tells_of_its_own(parse, trigger))


def _tells_of_its_own(parse: Parse, trigger: Token) -> bool:
    """ "*Our soldiers* were ambushed and nine were annihilated": fighters of the one who speaks, told of before."""
    before = parse.tokens[parse.sentence_of(trigger.index).start : trigger.index]
    owned = (parse.tokens[t.head] for t in before if t.lower in OWN and t.deprel == "nmod:poss" and t.head is not None)
    return any(kind_of_noun(noun.lower) in FIGHTERS for noun in owned)


def _does_harm(parse: Parse, draft: Draft, trigger: Token) -> bool:
    """Whether the people are the object of a verb of harm whose subject is the one who speaks."""
    if trigger.upos != "VERB" or trigger.lemma in BEARING:
        return False
    if draft.mention.head not in _objects(parse, trigger):
        return False
    subject = _subject(parse, trigger)
    if subject is None:
        return _is_said_of_oneself(parse, trigger)
    if subject.deprel == "nsubj:pass":
        return False
    words = FIRST if _quoted(parse, draft, subject) else SPEAKERS
    return (subject.upos == "PRON" and subject.lower in words) or _is_an_arm(parse, draft, subject)


def _is_harmed_by_its_own(parse: Parse, draft: Draft, trigger: Token) -> bool:
    """ "Denied that anyone had been hurt *by its artillery*": those who suffer it, by what the one who speaks has; whom
    "its own" guns hit are his.
    """
    above = parse.tokens[trigger.head] if trigger.deprel == "conj" and trigger.head is not None else trigger
    agents = (t for verb in (trigger, above) for t in parse.deps(verb.index, "obl:agent", "obl"))
    armed = (t for t in agents if t.lemma.lower() in ARMS or kind_of_noun(t.lower) in SOLDIERS)
    armed = (t for t in armed if all(a.lower != "own" for a in parse.deps(t.index, "amod")))
    its = (mark for t in armed if "by" in cases(parse, t) for mark in parse.deps(t.index, "nmod:poss"))
    suffered = above.upos == "VERB" and above.lemma not in BEARING and draft.sector in STRIKING
    return suffered and any(t.lower in ("its", "our") and not _quoted(parse, draft, t) for t in its)


def is_killed_by(parse: Parse, draft: Draft, other: Draft) -> bool:
    """ "*Two attackers* killed nine before they were shot": whether those of another figure did it to these."""
    trigger = parse.tokens[draft.mention.trigger]
    subject = _subject(parse, trigger) if draft.mention.head in _objects(parse, trigger) else None
    return subject is not None and subject.deprel == "nsubj" and subject.index == other.mention.head


def _objects(parse: Parse, verb: Token) -> frozenset[int]:
    """The words of the objects of a verb."""
    return frozenset(i for t in parse.deps(verb.index, "obj") for i in parse.subtree(t.index))


def _is_an_arm(parse: Parse, draft: Draft, subject: Token) -> bool:
    """ "Its gunners", "an aircraft", "troops": what a state or an armed group strikes with, of nobody else named."""
    if draft.sector not in STRIKING or subject.lemma.lower() not in ARMS:
        return False
    marks = [t for i in parse.subtree(subject.index) if (t := parse.tokens[i]).index < subject.index]
    if parse.deps(subject.index, "acl") or (subject.lemma.lower() in FLYING and not any(t.lower in OWN for t in marks)):
        return False
    named = any(t.upos == "PROPN" or (t.upos == "ADJ" and t.text[:1].isupper()) for t in marks)
    theirs = any(t.lower == "their" or t.lower in ENEMY for t in marks)
    return not named and not (theirs and _quoted(parse, draft, subject))


def _subject(parse: Parse, verb: Token) -> Token | None:
    """The subject of a verb, its own or of the one it is coordinated with."""
    own = parse.deps(verb.index, "nsubj")
    if own or verb.head is None or not _shares(parse, verb):
        return own[0] if own else None
    return _subject(parse, parse.tokens[verb.head])


def _shares(parse: Parse, verb: Token) -> bool:
    """Whether a verb has the subject of the one above it: "fired and killed", "overran a post, killing ten"."""
    above = parse.tokens[verb.head] if verb.head is not None else None
    gerund = verb.deprel == "advcl" and verb.text.endswith("ing")
    return verb.deprel == "conj" or (gerund and above is not None and above.lemma not in SAYING)


def _is_said_of_oneself(parse: Parse, verb: Token) -> bool:
    """ "Claimed to have killed nine", "boasted of killing nine": a clause without a subject below one of saying."""
    above = parse.tokens[verb.head] if verb.head is not None else None
    return above is not None and above.upos == "VERB" and above.lemma in SAYING and verb.deprel in BELOW


def _quoted(parse: Parse, draft: Draft, subject: Token) -> bool:
    """Whether a subject stands in quotation marks: there "they" are others."""
    start = parse.sentence_of(subject.index).start
    marks = sum(t.text in QUOTES for t in parse.tokens[start : subject.index])
    told_behind = draft.said is not None and draft.said.cue_token > subject.index
    return marks % 2 == 1 or told_behind


def _is_one_of_losses(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Nine soldiers were killed, *four were taken prisoner* and two are missing": told between losses that nobody
    is told to have inflicted; soldiers called so need only stand behind such.
    """
    here = [d for d in drafts if d.sentence == draft.sentence and d.party == draft.party and d is not draft]
    lost = [d for d in here if d.mention.status in HURT and d.mention.by is None]
    before = any(d.mention.head < draft.mention.head and d.victims in SOLDIERS and not d.elided for d in lost)
    behind = any(d.mention.head > draft.mention.head and d.elided for d in lost)
    return before and (behind if draft.elided else draft.victims in SOLDIERS)


def _is_given_up(parse: Parse, draft: Draft, trigger: Token) -> bool:
    """Whether the claimant tells of prisoners as his: "fourteen surrendered", "two captured airmen"."""
    if draft.mention.status is not Status.CAPTURED:
        return False
    return trigger.lower in GIVEN_UP or (trigger.deprel == "amod" and not got_back(parse, draft))


def got_back(parse: Parse, draft: Draft) -> bool:
    """ "*Received* 90 captured soldiers in an exchange": whether one is told to have the captives back."""
    over = (t for t in parse.ancestors(draft.mention.head) if t.lemma in RECEIVING and t.upos == "VERB")
    return any(draft.mention.head in _objects(parse, verb) for verb in over)
