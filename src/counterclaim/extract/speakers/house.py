"""Who, in a text that a party puts out itself, is of its own house: "the operations room", "the Office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.private import is_placed, is_unknown
from counterclaim.model.actor import GROUPS, is_state
from counterclaim.model.claim import NARRATOR
from counterclaim.model.parse import Parse

if TYPE_CHECKING:
    from counterclaim.extract.speakers.voices import Voices

OWN_MEDIA = words_in("actors_words.toml", "outlets") | words_in("actors_words.toml", "stations")
MEDIUM = "name:media"
HOUSE = words_in("speakers_words.toml", "house")
UNITS = words_in("actors_words.toml", "units") | words_in("speakers_words.toml", "joint") | {"deputy", "sector"}
SERVING = frozenset(("commander", "headquarters", "hq"))
BANDS = (words_in("speakers_words.toml", "unnamed_bands") - {"network"}) | {"party"}
JOINT = words_in("speakers_words.toml", "joint")
TELLING = ("nmod", "nmod:poss", "amod", "compound", "appos", "flat")
"""What tells more of whom a word means."""


def is_ours(voices: Voices, head: int, mention: ActorMention | None) -> bool:
    """Whether, where the outlet is a party, somebody is its own: "the operations room", "the Observatory"."""
    parse, own = voices.parse, voices.own.claimant
    token = parse.tokens[head]
    titled = token.upos == "PROPN" or (token.text[0].isupper() and _is_bare(parse, head))
    outlet = parse.document.report.outlet or "" if titled else ""
    called = token.lower in f"{own.name} {outlet}".lower().split() and token.xpos != "NNS"
    ours = token.lemma.lower() in HOUSE or called or _is_our_mission(voices, head)
    if own is not NARRATOR and head not in voices.quoted and _is_of_the_party(voices, head, mention):
        return True
    if own is NARRATOR or not ours or head in voices.quoted:
        return False
    if called and token.text[0].isupper() and _is_bare(parse, head):
        return True
    named = mention is not None and mention.rule == "name:body"
    known = mention and voices.index and voices.index.called(mention.actor.name)
    if _is_anothers(voices, head) or is_placed(parse, head) or (named and (known or not called)):
        return False
    a_group = token.lemma.lower() in HOUSE and (own.sector in GROUPS or _is_our_officer(voices, head))
    guessed = mention is not None and a_group and not voices.names(mention)
    return (guessed or is_unknown(mention) or _is_our_mission(voices, head)) and not parse.deps(head, "nmod:poss")


def is_the_outlet(voices: Voices, head: int, mention: ActorMention | None) -> bool:
    """Whether words name the report's own outlet, which speaks for no party: "AP reporters counted", "Aysor writes"."""
    if mention is not None and (mention.rule == MEDIUM or _is_its_own(voices, mention)):
        return mention.rule != MEDIUM or _is_named_so(voices, mention)
    unknown = mention is None or mention.actor.party in (None, mention.actor.name)
    named = voices.parse.tokens[head].upos == "PROPN" and unknown
    called = " ".join(voices.parse.tokens[i].text for i in voices.phrase(head))
    return named and voices.own.claimant is NARRATOR and _plain(called) == _plain(_names(voices.parse)[0])


def _names(parse: Parse) -> list[str]:
    """What the outlet is called, and whose story it carries: "The Daily (AFP)"."""
    return (parse.document.report.outlet or "").rstrip(")").split(" (")


def _is_named_so(voices: Voices, mention: ActorMention) -> bool:
    """Whether a medium that is named is the outlet."""
    names, index = _names(voices.parse), voices.index
    known = [m[1].actor for name in names if index and name.strip() and (m := index.match(name.split(), 0))]
    return mention.actor in known or _plain(mention.actor.name) == _plain(names[0])


def _is_its_own(voices: Voices, mention: ActorMention) -> bool:
    """Whether words are of what the outlet has counted itself, "the radio's own count", and no other medium has just
    been heard.
    """
    parse = voices.parse
    words = [t.lower for t in parse.tokens[mention.start : mention.end]]
    untold = mention.rule == "role:media" and mention.actor.party is None
    the = mention.start > 0 and parse.tokens[mention.start - 1].lower == "the"
    if not (untold and the and "own" in words and words[0] in OWN_MEDIA):
        return False
    here = parse.sentence_of(mention.head).stretch
    media = (m for m in voices.actors if m.rule == MEDIUM and m.end <= mention.start)
    return all(_is_named_so(voices, m) for m in media if parse.sentence_of(m.head).stretch == here)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def is_our_object(voices: Voices, noun: int) -> bool:
    """Whether words are the object of what the outlet itself, a party, does: "The Mission reiterates its call"."""
    token = voices.parse.tokens[noun]
    verb = token.head if token.head is not None and token.deprel.startswith("obj") else None
    subjects = voices.parse.deps(verb, "nsubj") if verb is not None else ()
    return any(is_ours(voices, s.index, voices.mention(s.index)) for s in subjects)


def _is_our_officer(voices: Voices, head: int) -> bool:
    """Whether, in a report of a force of many states, an officer is one of its own: "Brigade commander reports"."""
    token, party = voices.parse.tokens[head], voices.own.claimant.party
    kin = (t.lemma.lower() for t in voices.parse.deps(head, "compound", "amod", "nmod"))
    serves = token.lemma.lower() in SERVING and all(word in UNITS for word in kin)
    return serves and party is not None and not is_state(party)


def _is_anothers(voices: Voices, head: int) -> bool:
    """Whether a word before it tells that "the staff" is of some other house: "hospital staff"."""
    kin = (t for t in voices.parse.deps(head, "compound", "amod") if t.upos == "NOUN")
    return any((m := voices.by_token.get(t.index)) is not None and m.rule == "role:crowd" for t in kin)


def _is_of_the_party(voices: Voices, head: int, mention: ActorMention | None) -> bool:
    """Whether somebody is "the party's" or "the movement's" where the outlet is an armed group, and no other party or
    group was just told of.
    """
    parse, own = voices.parse, voices.own.claimant
    owners = [t for t in parse.deps(head, "nmod:poss") if t.lemma.lower() in BANDS and _is_bare(parse, t.index)]
    if own.sector not in GROUPS or not owners or (mention is not None and mention.rule.startswith("name")):
        return False
    start = parse.sentences[max(0, parse.tokens[head].sentence - 1)].start
    before = parse.tokens[start : owners[0].index]
    others = (m for m in voices.actors if start <= m.head < owners[0].index and m.rule.startswith("name"))
    named = any(n.label == "ORG" and start <= n.start < owners[0].index for n in parse.names)
    named = named or any(t.lemma.lower() in BANDS for t in before)
    return not named and all(m.actor.party == own.party for m in others)


def _is_bare(parse: Parse, head: int) -> bool:
    """Whether a word is no more than "the" and itself: "The Office regrets"."""
    return not parse.deps(head, *TELLING) and head > 0 and parse.tokens[head - 1].lower == "the"


def _is_our_mission(voices: Voices, head: int) -> bool:
    """Whether "the mission" or "the command" is the outlet, a body of many states or of people, itself."""
    party, sector = voices.own.claimant.party, voices.own.claimant.sector
    joint = party is not None and not is_state(party) and sector not in GROUPS
    word, before = voices.parse.tokens[head].lower, voices.parse.tokens[head - 1].lower if head else ""
    return joint and (_is_bare(voices.parse, head) or (before == "the" and word == "mission")) and word in JOINT
