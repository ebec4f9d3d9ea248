"""Who came away with losses of his own: "the raiders fled, leaving two of their dead", "the invaders lost 300 men"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import HURT, SOLDIERS, Draft
from counterclaim.extract.settle.foes import OF_THE_ENEMY, enemy_of_the_teller
from counterclaim.extract.settle.losers import RETREATING, goes_behind, is_left_behind, subjects
from counterclaim.extract.settle.owners import ATTACKERS, ENEMY, WORDS
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import is_state
from counterclaim.model.claim import UNKNOWN, Status, Victims
from counterclaim.model.parse import Parse, Token

LEAVING = words_in(WORDS, "leaving_own")
DRAGGING = words_in(WORDS, "dragging")
HOSTILE = words_in(WORDS, "hostile")
OWNERS = frozenset({"its", "their", "his"})
THEM = frozenset({"they", "it", "he"})
AWAY = words_in(WORDS, "along_with_oneself")
ANOTHERS = words_in(WORDS, "anothers")
HARMING = words_of("harming") | {"shoot"}
LIFELESS = words_in(WORDS, "lifeless")
CAME_AWAY = "who came away with them"
"""The rule of a side that lost, left or took along its own, in so many words."""
LEFT_CAPTIVE = "held by the enemy who left them"
"""The rule of captives whom an enemy leaves."""
HANGS = ("obj", "nmod", "xcomp", "nummod", "obl", "conj", "dep", "acl", "nmod:poss", "advmod")


def of_who_came_away(parse: Parse, draft: Draft, at: Mapping[int, ActorMention], setting: Setting) -> Draft:
    """The enemy's, where those who left them, lost them or took them along are called so by the one who tells it; of
    the party named, where they are named.
    """
    if draft.party is not None and _is_of_others(parse, draft, setting):
        foe = next((t for t in _who_lost_his_own(parse, draft) if is_hostile(parse, t)), None)
        held = draft.mention.status is Status.CAPTURED
        return draft.with_side(draft.party, LEFT_CAPTIVE, foe.span) if foe and held else draft
    if draft.party is None or draft.mention.by == draft.party:
        return draft
    for token in chain.from_iterable(_stands_for(parse, t) for t in _who_lost_his_own(parse, draft)):
        if is_hostile(parse, token):
            enemy = _foe(draft, token, setting)
            return draft.with_side(enemy or UNKNOWN, CAME_AWAY if enemy else OF_THE_ENEMY, token.span)
        named = next((at[t.index].actor.party for t in _with_marks(parse, token) if t.index in at), None)
        if named not in (None, draft.party) and token.xpos in ("NNS", "NNPS"):
            return draft.with_side(str(named), CAME_AWAY, token.span)
    return draft


def _is_of_others(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """ "Left 14 of *its victims*", "the bodies of two men *they had killed*", of two *policemen*, as police say:
    those who are not of him who leaves or takes them.
    """
    below = _counted(parse, draft)
    killed = (t for t in below if t.deprel == "acl:relcl" and t.lemma in HARMING and not parse.deps(t.index, "obj"))
    if any(s.lower in THEM for t in killed for s in parse.deps(t.index, "nsubj")):
        return True
    if "lose" in {t.lemma for t in parse.ancestors(draft.mention.head)}:
        return False
    people = [t for t in below if t.index == draft.mention.head or t.deprel == "nmod"]
    if any(t.lemma in ANOTHERS for t in people):
        return True
    owned = any(t.lower in OWNERS and t.deprel == "nmod:poss" for t in below)
    return not owned and any(_serves_the_teller(draft, kind_of_noun(t.lower), setting) for t in people)


def _counted(parse: Parse, draft: Draft) -> list[Token]:
    """The people of a figure, the words by which they are called and what a clause tells of them."""
    return [parse.tokens[i] for i in sorted(parse.subtree(draft.mention.head))]


def _serves_the_teller(draft: Draft, kind: Victims | None, setting: Setting) -> bool:
    """Whether people of a kind are a state's that tells of them: police, and soldiers where it fights a band."""
    party = str(draft.party)
    foe = enemy_of_the_teller(draft, party, setting)
    return is_state(party) and (kind is Victims.POLICE or (kind is Victims.MILITARY and foe in setting.groups))


def of_the_hostile_struck(draft: Draft, attacked: Attacked, setting: Setting) -> Draft:
    """ "A sabotage group was surrounded, and eight died": the enemy's, where those struck before are called so."""
    told = draft.mention.owner is not None or draft.party is None or not (draft.elided or draft.victims in SOLDIERS)
    if told or draft.mention.status not in HURT | {Status.CAPTURED}:
        return draft
    before = (a for a in attacked.attacks if a.cue.sentence == draft.sentence and a.cue.index < draft.mention.trigger)
    struck = (t for a in before for t in a.struck if t.deprel.startswith(("obj", "nsubj")))
    foe = next((t for t in struck if is_hostile(attacked.parse, t)), None)
    return draft.with_side(_foe(draft, foe, setting) or UNKNOWN, OF_THE_ENEMY, foe.span) if foe else draft


def _foe(draft: Draft, called: Token, setting: Setting) -> str | None:
    """The enemy of the one who tells; those who attacked, unless called men, are of one that the report names."""
    enemy = enemy_of_the_teller(draft, str(draft.party), setting)
    named = not draft.elided or enemy in (*setting.fighting, *setting.others, *setting.groups)
    return enemy if named or called.lower not in ATTACKERS else None


def is_hostile(parse: Parse, token: Token) -> bool:
    """ "The intruders", "an enemy company", "the invading army": those whom who tells of them fights."""
    marks = parse.deps(token.index, "amod", "compound")
    return token.lower in ENEMY | ATTACKERS or any(t.lower in HOSTILE for t in marks)


def _who_lost_his_own(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The subjects of the verbs over a figure by which one loses, leaves or takes along those of his own."""
    below = parse.subtree(draft.mention.head)
    owned = any(parse.tokens[i].lower in OWNERS and parse.tokens[i].deprel == "nmod:poss" for i in below)
    for end in dict.fromkeys((draft.mention.trigger, draft.mention.head)):
        link, verb = _verb_over(parse, parse.tokens[end])
        if verb is not None and not _is_gapped(draft, verb) and _tells_its_own(parse, draft, link, verb, owned):
            yield from (t for t in subjects(parse, verb) if t.deprel != "obl:agent")


def _is_gapped(draft: Draft, verb: Token) -> bool:
    """ "Moscow lost 31 men; *Peking speaks of none*": whether another tells of them who stands behind the verb."""
    cue = draft.said.cue_token if draft.said is not None else verb.index
    return verb.index < cue < draft.mention.head


def _verb_over(parse: Parse, token: Token) -> tuple[Token, Token | None]:
    """The nearest verb over a token, itself or reached through what it is counted in, and what hangs on it there."""
    link = token
    while token.upos not in ("VERB", "AUX"):
        if token.head is None or token.deprel not in HANGS:
            return link, None
        link, token = token, parse.tokens[token.head]
    return link, token


def _tells_its_own(parse: Parse, draft: Draft, link: Token, verb: Token, owned: bool) -> bool:
    """Whether what a verb takes are its subject's own, and not others whom he left dead."""
    if verb.lemma in RETREATING:
        return link.deprel == "obl" and (link.lower == "cost" or "with" in cases(parse, link))
    if verb.lemma == "leave":
        trigger = parse.tokens[draft.mention.trigger]
        bodies = trigger.lemma in LIFELESS and trigger.deprel == "obj"
        return owned or bodies or goes_behind(parse, verb) or is_left_behind(parse, trigger)
    gone = any(t.lower in AWAY for t in parse.deps(verb.index, "compound:prt", "advmod"))
    gone = gone or any(t.lower == "them" and cases(parse, t) & {"with"} for t in parse.deps(verb.index, "obl"))
    return verb.lemma in LEAVING or (verb.lemma in DRAGGING and (owned or gone))


def _stands_for(parse: Parse, token: Token) -> Iterator[Token]:
    """A subject; for "they", the last one of many told of in the sentence before."""
    home = parse.sentence_of(token.index)
    if token.lower not in THEM:
        yield token
    elif home.index and token.lower == "they":
        before = parse.sentences[home.index - 1]
        acted = [t for t in parse.tokens[before.start : before.end] if t.deprel.startswith("nsubj")]
        yield from [t for t in acted if t.xpos in ("NNS", "NNPS")][-1:]


def _with_marks(parse: Parse, token: Token) -> tuple[Token, ...]:
    """A noun and the words that mark it as a nation's."""
    return (token, *parse.deps(token.index, "amod", "compound", "nmod:poss"))
