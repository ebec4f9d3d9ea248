"""Whose losses a figure counts by contrast: "on the other side four died", "our men held, and six of theirs fell"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.draft import FIGHTERS, SOLDIERS, Draft
from counterclaim.extract.settle.owners import ATTACKERS, ENEMY, FIRST_PERSON, WORDS, is_inflicting, is_losing
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.settle.victims import COMRADES
from counterclaim.model.claim import BOTH, UNKNOWN, Victims
from counterclaim.model.parse import Parse, Token

THEIRS = frozenset({"their", "theirs"})
OTHERS = THEIRS | {"they"}
CONCEDING = words_in(WORDS, "conceding")
OPPOSITE = frozenset({"other", "opposing", "opposite", "enemy"})
OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
LINES, FARTHER, BANKS = words_in(WORDS, "lines"), words_in(WORDS, "farther"), words_in(WORDS, "banks")
BEYOND = frozenset({"across", "beyond", "over"})
ON_THE_SIDE = "on the side that the sentence opens with"
PARTING = frozenset({";", "while", "but", "whereas", "against"})
HIS_OWN, OF_THEIR_OWN = "his own", "of their own"
AMONG = frozenset({"of", "in", "among", "amongst", "within"})
LOST = frozenset({"dead", "losses", "casualties", "wounded", "toll", "fallen"})
OWN_BEHIND = 5
"""Words behind a figure in which "of its own" stands."""
NEAR_START = 4
"""Words of a sentence that may say first on whose side: "on its own side"."""
NEAR = 2
"""Sentences back in which the losses stand that the other side's are set against."""


def on_the_other_side(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """ "On the other side four were killed": of the enemy of those whose losses were told right before."""
    side = _other_side(parse, draft)
    if draft.mention.owner is not None or (side is not None and _speaks_there(parse, draft, side)):
        return draft
    if side is None:
        behind = _behind(parse, draft)
        foe = _opposed(draft.party, draft, setting) if behind and draft.party in setting.fighting else None
        return draft.with_side(foe, "on the other side", behind.span) if behind and foe else draft
    before = [d for d in others if d.mention.head < side.index and draft.sentence - d.sentence <= NEAR]
    told = [d.side for d in before if d.side not in (None, BOTH, UNKNOWN)]
    other = _opposed(str(told[-1]), draft, setting) if told else None
    anyone = other in setting.groups and draft.victims not in FIGHTERS
    return draft.with_side(other, "on the other side", side.span) if other and not anyone else draft


def theirs(parse: Parse, draft: Draft, setting: Setting, quoted: frozenset[int]) -> Draft:
    """ "Our men held, and six of their cadres fell": who says "we" of his own says "they" of the enemy.

    In words that are quoted, "their soldiers" and "they lost many" tell of others than the one who speaks.
    """
    owner = draft.mention.owner
    if owner is None or draft.victims is Victims.CIVILIAN:
        return draft
    home, word = parse.sentence_of(owner), parse.tokens[owner].lower
    ours = word in THEIRS and any(t.lower in FIRST_PERSON for t in parse.tokens[home.start : owner])
    ours = ours or (owner in quoted and word in OTHERS and draft.party in (*setting.fighting, *setting.groups))
    kin = any(t.lower in COMRADES for t in parse.between(draft.mention.evidence))
    if not ours or kin or draft.party is None:
        return draft
    enemy = _opposed(draft.party, draft, setting)
    return draft.with_side(enemy or UNKNOWN, "theirs, not ours", parse.tokens[owner].span)


def claimed(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Troops met the LTTE and claimed four killed", "caused them heavy losses", "claims several dead soldiers": the
    enemy lost those.
    """
    claims = any(verb.lemma == "claim" or _done_to_them(parse, verb) for verb in _governing(parse, draft))
    fights = draft.party in (*setting.fighting, *setting.groups)
    lives = parse.tokens[draft.mention.trigger].lemma in ("life", "claim")
    called = draft.elided or (draft.victims in SOLDIERS and draft.mention.side is None and not is_losing(parse, draft))
    nobodys = called and draft.mention.owner is None and draft.mention.count.high != 0
    if lives or not (claims and fights and nobodys):
        return draft
    enemy = setting.enemy_of(draft.party) or setting.state_against(draft.party)
    return draft.with_side(enemy, "claimed of the enemy") if enemy and enemy != draft.party else draft


def _governing(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The verb that takes a count as its object, or what the count is joined to."""
    for at in (draft.mention.trigger, draft.mention.head):
        token = parse.tokens[at]
        if token.deprel == "conj" and token.head is not None:
            token = parse.tokens[token.head]
        if token.deprel in ("obj", "xcomp") and token.head is not None:
            yield parse.tokens[token.head]


def _done_to_them(parse: Parse, verb: Token) -> bool:
    """Whether harm is done to "them", who are not those that do it."""
    return is_inflicting(verb) and any(t.lower == "them" for t in parse.deps(verb.index, "iobj"))


def they_the_foe(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "The attackers were driven back. They suffered heavy losses": the enemy of the one who tells it."""
    owner = None if draft.mention.owner is None else parse.tokens[draft.mention.owner]
    if owner is None or owner.lower not in ("they", "it") or draft.party is None:
        return draft
    home = parse.sentence_of(owner.index)
    start = parse.sentences[home.index - 1].start if home.index else home.start
    acted = [t for t in parse.tokens[start : owner.index] if t.deprel.startswith("nsubj") and t.upos != "PRON"]
    tellers = draft.said.content if draft.said else ()
    told = [t for t in acted if t.sentence != home.index or t.index in tellers]
    foe = told[-1] if told and told[-1].lower in ENEMY | ATTACKERS else None
    enemy = _opposed(draft.party, draft, setting) if foe else None
    return draft.with_side(enemy, "they, the attackers", foe.span) if foe and enemy else draft


def across_the_line(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Seven soldiers were killed *across the line*", "six died *on the far bank*", told by one of two states that
    fight: the other's.
    """
    fights = setting.between_states and draft.party in setting.fighting
    if not fights or draft.mention.owner is not None or draft.mention.side is not None:
        return draft
    below = (t for at in (draft.mention.trigger, draft.mention.head) for t in parse.deps(at, "obl", "nmod"))
    there = next((t for t in below if _lies_beyond(parse, t)), None)
    foe = _opposed(str(draft.party), draft, setting) if there else None
    return draft.with_side(foe, "across the line", there.span) if there and foe else draft


def _lies_beyond(parse: Parse, noun: Token) -> bool:
    """ "Across the border", "on the opposite bank": where those are whom one faces."""
    led = {t.lower for t in parse.deps(noun.index, "case")}
    far = any(t.lower in FARTHER for t in parse.deps(noun.index, "amod"))
    return (noun.lower in LINES and bool(led & BEYOND)) or (noun.lower in BANKS and far and "on" in led)


def on_its_own_side(parse: Parse, draft: Draft) -> Draft:
    """ "On its own side it gave seven dead", told first and wherever the tree hangs it: those of the one who tells."""
    home = parse.sentence_of(draft.mention.head)
    start = parse.tokens[home.start : draft.mention.head][:NEAR_START]
    words = [t.lower for t in start]
    own = words[:1] == ["on"] and words[1:2] and words[1] in OWNERS and "side" in words[2:]
    apart = draft.mention.owner is not None or draft.mention.by is not None or draft.party is None
    if not own or apart or not draft.elided:
        return draft
    return draft.with_side(str(draft.party), "on its own side", start[1].span)


def on_the_side_named(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """ "On the Thai side a villager died, and *a private was hurt*": whose side the sentence opens with is that of all
    whom it tells of.
    """
    home = parse.sentence_of(draft.mention.head)
    start = parse.tokens[home.start : draft.mention.head][:NEAR_START]
    side = next((t for t in start[2:] if t.lower == "side"), None)
    if side is None or start[0].lower != "on" or draft.mention.owner is not None:
        return draft
    between = parse.tokens[side.index : draft.mention.head]
    named = next((attacked.at[t.index] for t in start[1:] if t.index in attacked.at), None)
    if named is None or named.actor.party is None or any(t.lower in PARTING for t in between):
        return draft
    return draft.with_side(named.actor.party, ON_THE_SIDE, side.span)


def of_their_own(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """ "For the loss of 63 of their own", "65 dead in its own ranks": those of whoever did the deed, or tells it.

    "Set the enemy's losses at 26 and his own at four": those of who tells it.
    """
    if draft.mention.owner is not None and parse.tokens[draft.mention.owner].lower in ENEMY:
        return draft
    own = next((word for i in (draft.mention.head, draft.mention.trigger) if (word := _own_behind(parse, i))), None)
    before = None if own or not draft.elided else _own_before(parse, draft)
    if before and draft.party:
        return draft.with_side(draft.party, HIS_OWN, before.span)
    if own is None:
        return draft
    # "India lost nine, and Pakistan 23 of its own": an elided count has its doer over its number.
    gapped = draft.mention.head not in parse.subtree(draft.mention.trigger)
    at = draft.mention.head if gapped else draft.mention.trigger
    over = (parse.tokens[at], *parse.ancestors(at))
    told = next((t for t in over if t.lemma in CONCEDING or parse.deps(t.index, "nsubj")), None)
    doers = parse.deps(told.index, "nsubj") if told else ()
    his = gapped and any(t.upos == "PRON" for t in doers)
    party = draft.party if his else next((m.actor.party for m in attacked.actors_of(doers)), draft.party)
    # "Nine dead in his own ranks": of who says so, and not of who is told to have died.
    teller = draft.party if parse.tokens[own.index - 2].lower != "of" else None
    side = teller or party
    return draft.with_side(side, OF_THEIR_OWN, own.span) if side else draft


def _own_behind(parse: Parse, at: int) -> Token | None:
    """The word of "of its own", "in its own ranks" that stands close behind a word."""
    after = parse.tokens[at + 1 :][:OWN_BEHIND]
    triples = zip(after, after[1:], after[2:], strict=False)
    return next((c for a, b, c in triples if a.lower in AMONG and c.lower == "own" and b.lower in OWNERS), None)


def _own_before(parse: Parse, draft: Draft) -> Token | None:
    """The "own" of "its own at four", of which a number is told right behind, or behind another number."""
    home = parse.sentence_of(draft.mention.head).start
    before = list(parse.tokens[home : draft.mention.head])
    while before and (before[-1].upos in ("NUM", "ADP", "ADV") or before[-1].lower in ("and", "dead", "killed")):
        before.pop()
    if len(before) > 1 and before[-1].lower == "own" and before[-2].lower in OWNERS:
        return before[-1]
    # "Its own dead, it said, were 87": the sentence opens with whose they are, and tells no number before.
    opens = [t.lower for t in parse.tokens[home : home + 3]]
    told = opens[:1] != [] and opens[0] in OWNERS and opens[1:2] == ["own"] and opens[-1] in LOST
    numbers = any(t.upos == "NUM" for t in parse.tokens[home : draft.mention.head])
    return parse.tokens[home + 1] if told and not numbers else None


def _other_side(parse: Parse, draft: Draft) -> Token | None:
    """The noun of "on the other side" before a figure in its sentence; "of the river" is no party."""
    home = parse.sentence_of(draft.mention.head)
    for token in reversed(parse.tokens[home.start : draft.mention.head]):
        marks = {t.lower for t in parse.deps(token.index, "amod", "case", "compound", "nmod:poss")}
        if token.lower == "side" and marks & OPPOSITE and marks & {"on", "from"}:
            return None if any(t.deprel == "nmod" for t in parse.deps(token.index, "nmod")) else token
    return None


def _speaks_there(parse: Parse, draft: Draft, side: Token) -> bool:
    """Whether it is the teller whom the words place there: "on the other side, the army said that four had died"."""
    span = draft.said.claimant_span if draft.said is not None else None
    told = parse.between(span) if span is not None else ()
    return any(side.index < t.index < draft.mention.head and t.sentence == side.sentence for t in told[:1])


def _behind(parse: Parse, draft: Draft) -> Token | None:
    """The noun of "four were killed on the other side", behind a figure in its sentence and before any mark."""
    for token in parse.tokens[draft.mention.head : parse.sentence_of(draft.mention.head).end]:
        marks = {t.lower for t in parse.deps(token.index, "amod", "case", "compound")}
        if token.text in (",", ";", ":"):
            return None
        if token.lower == "side" and marks & OPPOSITE and marks & {"on", "from"}:
            return token
    return None


def _opposed(side: str, draft: Draft, setting: Setting) -> str | None:
    """Whom one that lost fights: fighters of a group, where it is a state and those are no soldiers."""
    if side in setting.groups:
        return setting.enemy_of(side) or setting.state_against(side)
    enemy = setting.enemy_of(side)
    if draft.victims is Victims.MILITANT:
        return enemy if enemy in setting.groups else next(iter(setting.groups), None)
    if enemy is None and draft.party != side and draft.party in setting.others:
        return draft.party
    return enemy
