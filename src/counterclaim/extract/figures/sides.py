"""Whose they were: the party, both sides, or the word whose owner is still to be resolved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import Arguments
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.partitives import whole_before
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides_before import before, gapped
from counterclaim.extract.figures.told_sides import UNTOLD, Side, has_people
from counterclaim.extract.figures.victims import is_people, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention
from counterclaim.lookup import NameKind
from counterclaim.model.actor import is_state
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Token

_SCENES = frozenset({"in", "by", "during", "after", "against", "near", "outside", "following", "amid", "under"})
_RANKS = frozenset({"side", "ranks", "troops", "forces", "soldiers", "men", "fighters"})
_PLACED = ("on", "among", "for", "from", "in", "amongst", "of")
_NOT = frozenset({"not", "n't", "n’t", "never"})
_COMING = frozenset({"come", "hail"})
_SHARES = frozenset({"them", "whom"})
"""Words of an apposition that tells of some: "three of them French"."""
OF_A_WAR = "of a war"
"""The rule by which a war's dead are of both sides."""


def side_of(phrases: Phrases, group: Group, arguments: Arguments, trigger: Token) -> Side:
    """Whose the people of a group were, by the nearest words that tell: their phrase, the loser, "on its side"."""
    above = phrases.clauses.head(trigger)
    anchors = (
        group.noun,
        group.head,
        trigger.index,
        *([above.index] if above and trigger.upos == "NOUN" else []),
    )
    tried = (
        in_phrase(phrases, group),
        _of_whole_before(phrases, group),
        before(phrases, group),
        gapped(phrases, group),
        _of_the_loss(phrases, group, trigger),
        _of_loser(phrases, arguments),
        _placed(phrases, anchors, group),
        _both_behind(phrases, group, trigger),
        _owned_behind(phrases, group, trigger),
        _origin(phrases, group),
        _apposed(phrases, group),
        _of_war(phrases, group, arguments, trigger),
    )
    return next((side for side in tried if side.told), UNTOLD)


def in_phrase(phrases: Phrases, group: Group) -> Side:
    """Nationality, possession or membership inside the phrase itself."""
    tokens = sorted({*group.tokens, *phrases.own(group.noun)})
    return (
        _both(phrases, tokens)
        or _party(phrases, _without_lands(phrases, _without_scenes(phrases, tokens, group), group), group)
        or _possessed(phrases, _owners(phrases, tokens, group))
        or UNTOLD
    )


def _of_whole_before(phrases: Phrases, group: Group) -> Side:
    """ "*Of our brothers*, five fell": whose those are of whom a bare number counts some."""
    whole = whole_before(phrases, group.head) if group.noun in phrases.clauses.within else None
    return UNTOLD if whole is None else in_phrase(phrases, replace(group, noun=whole, tokens=(whole,)))


def _without_scenes(phrases: Phrases, tokens: Sequence[int], group: Group) -> list[int]:
    """The tokens of a phrase without what befell it: "98 soldiers in a rebel attack" were no rebels."""
    nouns = [t for i in tokens for t in phrases.parse.deps(i, "nmod")]
    # "Deaths on the border of Chad and Sudan": a border is nobody's.
    borders = (t for t in nouns if t.lower in words_of("borders"))
    cased = [t for t in nouns if set(phrases.clauses.case(t).split()) & _SCENES]
    # "The toll of a Russian strike": of those that it struck.
    cased += [t for t in nouns if t.lemma in table("figures_targets.toml")["nouns"] and t not in cased]
    close = (mark for i in tokens for mark in phrases.parse.deps(i, "amod"))
    beside = (t for mark in close for t in phrases.parse.deps(mark.index, "obl"))
    scenes = (t for t in cased if t.index not in phrases.actors or t.lemma in table("figures_targets.toml")["nouns"])
    told = [set(phrases.parse.subtree(t.index)) for t in (*scenes, *beside, *borders)]
    held = {i for below in told if group.noun not in below for i in below}
    return [i for i in tokens if i not in held]


def _owners(phrases: Phrases, tokens: Sequence[int], group: Group) -> list[int]:
    """The tokens of a phrase without possessors of what is not its people ("a woman in their care")."""
    words = phrases.parse.tokens
    ours = {group.noun, group.head, None}
    return [i for i in tokens if words[i].deprel != "nmod:poss" or words[i].head in ours]


def _both(phrases: Phrases, tokens: Sequence[int]) -> Side | None:
    words = phrases.parse.tokens
    for at in tokens:
        pair = (words[at - 1].lower, words[at].lower) if at else ("", "")
        two = pair in {("both", "sides"), ("two", "sides"), ("each", "side"), ("either", "side"), ("neither", "side")}
        two = two or pair == ("all", "sides")
        two = two or (
            pair[0] in {"both", "two"} and pair[1] in {"countries", "nations", "neighbours", "neighbors", "armies"}
        )
        if two or words[at].lower in {"combined", "overall"}:
            return Side(BOTH, None, words[at].span, "both sides")
    return None


def _party(phrases: Phrases, tokens: Iterable[int], group: Group) -> Side | None:
    """The actor named in the phrase, nearest to its noun."""
    named = [(abs(i - group.noun), phrases.actors[i]) for i in tokens if i in phrases.actors]
    parties = [(far, a) for far, a in named if has_people(a) and _says_party(phrases, a)]
    if group.victims is not Victims.MILITANT and (home := _home(phrases, [a for _, a in parties])):
        return home
    if group.victims is Victims.MILITANT:
        parties = [(far, a) for far, a in parties if a.adjective or not _is_where(phrases, a)]
    if group.victims is not Victims.MILITANT:
        parties = [(far, a) for far, a in parties if not _is_carried(phrases, a)]
    if not parties:
        return None
    actor = min(parties, key=lambda pair: pair[0])[1]
    return Side(actor.actor.party, None, actor.span, "nationality" if actor.adjective else "membership")


def _home(phrases: Phrases, parties: Sequence[ActorMention]) -> Side | None:
    """The one state named, where people are told to be from it, whoever they serve: "nine UN peacekeepers from
    Bangladesh", not "Afghan refugees from Iran".
    """
    states = {a.head: a for a in parties if is_state(str(a.actor.party))}
    home = next(iter(states.values())) if len(states) == 1 else None
    if home is None or home.rule != f"name:{NameKind.STATE}":
        return None
    told = phrases.clauses.case(phrases.parse.tokens[home.head]) == "from"
    return Side(home.actor.party, None, home.span, "nationality") if told else None


def _origin(phrases: Phrases, group: Group) -> Side:
    """The state that people are said to be or to have come from: "twelve of the dead were from Burundi"."""
    words = phrases.parse.tokens
    subject = next((t for i in (group.noun, group.head) if (t := _counted(phrases, words[i])).deprel == "nsubj"), None)
    if subject is None or subject.head is None:
        return UNTOLD
    above = words[subject.head]
    if any(t.lower in _NOT for t in phrases.parse.deps(above.index, "advmod")):
        return UNTOLD
    came = phrases.parse.deps(above.index, "obl") if above.lemma.lower() in _COMING else ()
    return _home(phrases, [phrases.actors[t.index] for t in (above, *came) if t.index in phrases.actors]) or UNTOLD


def _counted(phrases: Phrases, token: Token) -> Token:
    """What a phrase hangs on that counts some of others: the "twelve" of "twelve of the dead", "of those killed"."""
    words = phrases.parse.tokens
    if token.deprel == "acl" and token.head is not None and words[token.head].lower == "those":
        token = words[token.head]
    above = words[token.head] if token.deprel == "nmod" and token.head is not None else None
    counts = above is not None and above.upos == "NUM" and phrases.clauses.case(token) == "of"
    return above if above is not None and counts else token


def _is_where(phrases: Phrases, actor: ActorMention) -> bool:
    """ "Twelve militants in Pakistan": whether a state is told only as the place of those who fight it."""
    words = phrases.parse.tokens[actor.start : actor.end]
    body = actor.rule == f"name:{NameKind.BODY}"
    state = actor.actor.party is not None and is_state(actor.actor.party) and not body
    nation = any(t.upos == "ADJ" and t.text[:1].isupper() for t in words)
    above = phrases.clauses.head(phrases.parse.tokens[actor.head])
    # "Fighters of *the Tripoli government*": whom a state's rulers have, and not where they are.
    rules = any(t is not None and t.lower in words_of("rulers") for t in (*words, above))
    return state and not nation and not rules


def _without_lands(phrases: Phrases, tokens: Sequence[int], group: Group) -> list[int]:
    """The tokens of a phrase without the land that soldiers are told to be in: "nine soldiers in southern Lebanon"."""
    named = {i: phrases.actors[i] for i in tokens if i in phrases.actors and group.victims is Victims.MILITARY}
    lands = (a for a in named.values() if a.rule == f"name:{NameKind.STATE}")
    held = {a.head for a in lands if "in" in phrases.clauses.case(phrases.parse.tokens[a.head]).split()}
    return [i for i in tokens if i not in named or named[i].head not in held]


def _is_carried(phrases: Phrases, actor: ActorMention) -> bool:
    """Whether "25 officers" are a group's only because it was told of before, as those who speak for it are."""
    group = actor.rule == f"name:{NameKind.GROUP}" and not is_state(str(actor.actor.party))
    soldiers = kind_of_noun(phrases.parse.tokens[actor.head].lower) in (Victims.MILITARY, Victims.POLICE)
    return group and soldiers and not _is_named(phrases, actor)


def _is_named(phrases: Phrases, actor: ActorMention) -> bool:
    # "Nine soldiers", at the start of a sentence, are not named.
    words = (t for t in phrases.parse.tokens[actor.start : actor.end] if t.upos not in {"NUM", "DET", "ADV"})
    return any(t.text[:1].isupper() for t in words)


def _says_party(phrases: Phrases, actor: ActorMention) -> bool:
    """Whether the words of a mention name its party, and it is not only guessed from what was said before."""
    told = actor.rule == "pronoun" or actor.rule.startswith("name:")
    return told or _is_named(phrases, actor)


def _possessed(phrases: Phrases, tokens: Iterable[int]) -> Side | None:
    words = phrases.parse.tokens
    for at in tokens:
        if words[at].lower in words_of("possessives") and words[at].lower != "own" and not _of_life(phrases, at):
            return Side(None, at, words[at].span, "possessive")
        if words[at].lower in words_of("enemy"):
            return Side(None, at, words[at].span, "enemy")
    return None


def _of_life(phrases: Phrases, at: int) -> bool:
    """ "It cost 56 villagers their lives": the lives of those who lost them."""
    head = phrases.parse.tokens[at].head
    return head is not None and phrases.parse.tokens[head].lemma == "life"


def _of_the_loss(phrases: Phrases, group: Group, trigger: Token) -> Side:
    """ "Azerbaijani losses of 250 men": whose the losses are called that count them."""
    if trigger.lower not in words_of("losses") or trigger.index in group.tokens:
        return UNTOLD
    marks = [t.index for t in phrases.parse.deps(trigger.index, "amod", "compound", "nmod:poss")]
    return _party(phrases, marks, group) or UNTOLD


def _of_loser(phrases: Phrases, arguments: Arguments) -> Side:
    if arguments.loser is None:
        return UNTOLD
    token = phrases.parse.tokens[arguments.loser]
    if token.lower in words_of("borders"):
        return UNTOLD
    tokens = phrases.own(token.index)
    # "The enemy's army lost nine": whoever the enemy is, it is not the army told of before.
    foe = next((t for t in phrases.parse.deps(token.index, "nmod:poss") if t.lower in words_of("enemy")), None)
    if foe is not None:
        return Side(None, foe.index, foe.span, "enemy")
    found = _both(phrases, tokens) or _loser_party(phrases, tokens, token)
    if found:
        return found
    named = token.upos == "PRON" or token.lower in words_of("losers") or is_people(token.lower)
    return Side(None, token.index, token.span, "loser") if named else UNTOLD


def _loser_party(phrases: Phrases, tokens: Sequence[int], token: Token) -> Side | None:
    parties = [phrases.actors[i] for i in tokens if i in phrases.actors and has_people(phrases.actors[i])]
    if not parties:
        return None
    nearest = min(parties, key=lambda a: abs(a.head - token.index))
    return Side(nearest.actor.party, None, nearest.span, "loser")


def _placed(phrases: Phrases, anchors: Iterable[int], group: Group) -> Side:
    """ "on the Armenian side", "among its troops", "from both sides", below the phrase or its verb.

    "The lives of six soldiers of the army and of six rebels": militants are not of the army beside them.
    """
    for anchor in anchors:
        for noun in phrases.clauses.under(phrases.parse.tokens[anchor], *_PLACED):
            tokens = phrases.own(noun.index)
            both = _both(phrases, tokens) or _among_a_people(phrases, noun, group)
            if both:
                return both
            if noun.lower in {"side", "ranks", "troops", "forces", "soldiers", "army", "military"}:
                found = _named_or_owned(phrases, _without_lands(phrases, tokens, group))
                state = found is not None and found.party is not None and is_state(found.party)
                if found and not (state and noun.lower != "side" and group.victims is Victims.MILITANT):
                    return found
    return UNTOLD


def _among_a_people(phrases: Phrases, noun: Token, group: Group) -> Side | None:
    """ "240 dead *among the Sudanese*": all those of a side, called by its name alone, with no other number between."""
    actor = phrases.actors.get(noun.index)
    between = phrases.parse.tokens[group.noun + 1 : noun.index]
    if not between or any(t.upos == "NUM" for t in between):
        return None
    alone = actor is not None and actor.head == noun.index and has_people(actor)
    if actor is None or not alone or phrases.clauses.case(noun) not in {"among", "amongst"}:
        return None
    return Side(actor.actor.party, None, actor.span, "on the side of")


def _named_or_owned(phrases: Phrases, tokens: Sequence[int]) -> Side | None:
    parties = [phrases.actors[i] for i in tokens if i in phrases.actors and has_people(phrases.actors[i])]
    if parties:
        return Side(parties[0].actor.party, None, parties[0].span, "on the side of")
    return _possessed(phrases, tokens)


def _apposed(phrases: Phrases, group: Group) -> Side:
    """The actor in an apposition: "Asif Karimov, a soldier of the Azerbaijani army"."""
    for beside in phrases.parse.deps(group.noun, "appos"):
        between = phrases.parse.tokens[group.noun : beside.index]
        parted = any(t.text == ";" for t in between)
        if parted or any(phrases.parse.tokens[i].lower in _SHARES for i in phrases.parse.subtree(beside.index)):
            continue
        found = _named_or_owned(phrases, phrases.own(beside.index))
        if found and found.party:
            return found
    return UNTOLD


def _both_behind(phrases: Phrases, group: Group, trigger: Token) -> Side:
    """ "on both sides", close behind the people and the trigger, wherever the tree hangs it."""
    end = max(*group.tokens, trigger.index)
    near = [i for i in range(end + 1, end + 7) if phrases.clauses.at(i, trigger)]
    return _both(phrases, near) or UNTOLD


def _owned_behind(phrases: Phrases, group: Group, trigger: Token) -> Side:
    """ "70 dead on their side", "52 dead in its own ranks", close behind, wherever the tree hangs it."""
    end = max(*group.tokens, trigger.index)
    near = [t for i in range(end + 1, end + 9) if (t := phrases.clauses.at(i, trigger))]
    for at, token in enumerate(near[1:], 1):
        led = near[at - 1].lower in ("on", "in", "among", "within", "from")
        behind = [t.lower for t in near[at + 1 : at + 3] if t.lower != "own"]
        if led and token.lower in words_of("possessives") and behind[:1] and behind[0] in _RANKS:
            return Side(None, token.index, token.span, "on the side of")
    return UNTOLD


def _of_war(phrases: Phrases, group: Group, arguments: Arguments, trigger: Token) -> Side:
    """People of no told kind whom a war or a clash killed are of both its sides."""
    elided = group.noun in phrases.clauses.within
    if group.victims is not Victims.UNKNOWN or elided or trigger.lower in {"prisoner", "prisoners"}:
        return UNTOLD
    under = phrases.clauses.under(trigger, "in", "during", "from", "of", "by")
    heads = [*(t.index for t in under), *([arguments.agent] if arguments.agent is not None else [])]
    words = [phrases.parse.tokens[i] for head in heads for i in phrases.own(head)]
    war = next((t for t in words if t.lower in words_of("wars")), None)
    return UNTOLD if war is None else Side(BOTH, None, war.span, OF_A_WAR)
