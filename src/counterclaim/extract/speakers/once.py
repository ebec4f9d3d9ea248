"""Who held an office or a rank once and speaks for it no more: "a retired colonel", "Obote, in exile"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.extract.formerly import tells_of_old
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.actor import GROUPS
from counterclaim.model.parse import Parse, Token

ENLISTED = words_in("speakers_words.toml", "enlisted")
RETIRED = words_in("speakers_words.toml", "retired")
BANISHED = words_in("speakers_words.toml", "banished")
SERVING = frozenset((Kind.HEAD, Kind.RANK, Kind.OFFICIAL, Kind.VOICE))
HOLDING = frozenset((Kind.HEAD, Kind.OFFICIAL))
FIGHTING = words_in("actors_words.toml", "fighting")
POSTS = frozenset(f"role:{kind}" for kind in SERVING)
LEADER = "name:leader"
SOLDIER, RANK = "role:force", f"role:{Kind.RANK}"
GONE = words_in("speakers_words.toml", "gone")
CAPTIVE = words_in("speakers_words.toml", "captive")
BODIES = ("name:group", "name:body", "role:force")
OPENING, CLOSING = frozenset((",", "(", "–", "—")), frozenset((",", ")", "–", "—"))
AGAIN = frozenset(("now", "today", "currently", "current"))
"""What stands in the aside that tells of another office: "ex-president Medvedev, now at the security council"."""
ARTICLES = frozenset(("a", "an", "the"))
FROM = frozenset(("in", "from"))
LONGEST = 12
"""The words of the longest aside that is read."""


def served_once(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody is told of by an office or a rank of old, or as banished: "a former Taliban commander", "an
    ex-minister", "Colonel (ret.) Faisal", "Thaksin, in exile".
    """
    start = mention.start
    owner = max((t.index for t in parse.tokens[start : mention.head] if t.deprel == "case"), default=start - 1)
    words = [t.lower for t in (*parse.tokens[owner + 1 : mention.end], *parse.deps(mention.head, "amod"))]
    old = any(tells_of_old(w) for w in words if w != mention.actor.name.lower())
    gone = _is_of_a_state(mention) and not GONE.isdisjoint(words)
    once = _is_of_old(parse, mention) or old or gone or _is_a_captive(mention, words)
    again = any(t.lower in AGAIN for t in aside(parse, mention.end - 1))
    return once and not again and _is_posted(parse, mention)


def _is_of_a_state(mention: ActorMention) -> bool:
    return mention.actor.sector not in GROUPS and mention.actor.party == mention.actor.country


def _is_a_captive(mention: ActorMention, words: Sequence[str]) -> bool:
    """Whether a soldier has fought for the last time, and speaks for himself: "a captured lieutenant"."""
    return mention.rule in (SOLDIER, RANK) and not CAPTIVE.isdisjoint(words)


def _is_of_old(parse: Parse, mention: ActorMention) -> bool:
    """Whether the aside behind a mention tells that its time is over: ", retired,", "(ret.)"; of one of a state, ", in
    exile,"; and behind a name alone which office he held: "Thaksin, a former minister,", not "the governor, a former
    minister,", nor "Kagame, a former rebel leader,".
    """
    words = aside(parse, mention.end - 1)
    told = [t.lower for t in words if t.upos != "PUNCT"]
    if not RETIRED.isdisjoint(told[-1:]):
        return True
    own = (role_of((t.lower,)) for t in parse.tokens[mention.start : mention.end])
    if any(role is not None and role.kind in SERVING for role in own):
        return False
    banished = told[:1] != [] and told[0] in FROM and not BANISHED.isdisjoint(told[1:2])
    offices = (role for t in words if (role := role_of((t.lower,))) and role.kind in HOLDING)
    was = any(map(tells_of_old, told[:1])) and FIGHTING.isdisjoint(told) and next(offices, None) is not None
    return was or (banished and _is_of_a_state(mention))


def aside(parse: Parse, last: int) -> Sequence[Token]:
    """The words behind another between commas, brackets or dashes, without their article; none where none close."""
    behind = parse.tokens[last + 1 : min(parse.sentence_of(last).end, last + LONGEST)]
    if not behind or behind[0].text not in OPENING:
        return ()
    end = next((i for i, t in enumerate(behind[1:], start=1) if t.text in CLOSING), None)
    words = behind[1:end] if end is not None else []
    return words[1:] if words and words[0].lower in ARTICLES else words


def _is_posted(parse: Parse, mention: ActorMention) -> bool:
    """Whether somebody is told of by an office or a rank: also of a body or a force, "a former CIA director"."""
    soldier = mention.rule == SOLDIER and parse.tokens[mention.head].lower in ENLISTED
    words = parse.tokens[mention.start : mention.end] if mention.rule in BODIES else ()
    roles = (role_of((t.lemma.lower(),)) for t in words)
    return soldier or mention.rule in (*POSTS, LEADER) or any(r is not None and r.kind in SERVING for r in roles)
