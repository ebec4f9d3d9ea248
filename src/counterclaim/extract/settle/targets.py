"""Who the victims were by what was struck: those in a market were civilians, those in a barracks soldiers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.figures.victims import kind_of_mark, kind_of_noun
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import near
from counterclaim.extract.settle.attacks import ONTO, Attack, attack_words, cases, target_words
from counterclaim.extract.settle.draft import HURT, Draft
from counterclaim.extract.settle.losers import losers
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

WITHIN = frozenset({"in", "at", "on", "inside", "outside", "aboard"})
STRUCK = frozenset({"of what was struck", "murdered", "at a protest", "civilians among them", "hurt with those before"})
ARMY = words_in(WORDS, "army")
KINDS = (Victims.POLICE, Victims.MILITARY, Victims.CIVILIAN)


def by_target(parse: Parse, draft: Draft, attacks: Sequence[Attack]) -> Draft:
    """The draft with the kind of people that were struck, where it tells of none and says not whose they were.

    "People" in a market are civilians; only those left unnamed in a barracks are soldiers.
    """
    if _are_policemen(parse, draft, attacks):
        return draft.with_victims(Victims.POLICE, "officers where police were struck")
    if draft.victims is not Victims.UNKNOWN or not _hurt(parse, draft):
        return draft
    if parse.tokens[draft.mention.trigger].lemma in attack_words("murders"):
        return draft.with_victims(Victims.CIVILIAN, "murdered")
    for kind in _kinds(parse, draft, attacks):
        if kind is Victims.CIVILIAN or draft.elided:
            return draft.with_victims(kind, "of what was struck")
    return draft.with_victims(Victims.CIVILIAN, "at a protest") if _of_a_crowd(parse, draft) else draft


def hurt_with_them(parse: Parse, draft: Draft, before: Sequence[Draft]) -> Draft:
    """People told right after those struck in a market were there too; a man in a list with two women is no fighter."""
    listed = [d for d in before if d.mention.trigger == draft.mention.trigger and d.victims is Victims.CIVILIAN]
    if draft.victims is Victims.UNKNOWN and listed and not draft.mention.names:
        return draft.with_victims(Victims.CIVILIAN, "in one list with civilians")
    near = [d for d in before if draft.sentence - d.sentence <= 1 and d.stretch == draft.stretch]
    struck = bool(near) and near[-1].victims is Victims.CIVILIAN and near[-1].trace[-1:] != ()
    if draft.victims is Victims.UNKNOWN and struck and near[-1].trace[-1].rule in STRUCK and _hurt(parse, draft):
        return draft.with_victims(Victims.CIVILIAN, "hurt with those before")
    return draft


def _of_a_crowd(parse: Parse, draft: Draft) -> bool:
    """Whether a crowd is told of in the sentence or the one before it: those who march are civilians."""
    told = (t for t in _around(parse, draft) if t.lemma.lower() in attack_words("crowds") and t.text != "March")
    return any(not parse.deps(t.index, "nmod:poss") for t in told)


def _around(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The words of a figure's sentence and of the one before it."""
    first = parse.sentences[max(0, draft.sentence - 1)]
    return parse.tokens[first.start : parse.sentences[draft.sentence].end]


def _are_policemen(parse: Parse, draft: Draft, attacks: Sequence[Attack]) -> bool:
    """ "Officers" of no named party, hurt where something of the police was struck."""
    noun = dict(draft.mention.spans).get("victims")
    called = noun is not None and {t.lower for t in parse.between(noun)} <= words_of("ranked_alike")
    if not called or draft.victims is not Victims.MILITARY or draft.mention.owner is not None:
        return False
    if parse.deps(draft.mention.head, "compound"):
        return False
    words = {t.lower for t in _around(parse, draft)}
    beside = "police" in words and not words & ARMY
    return beside or Victims.POLICE in _kinds(parse, draft, attacks)[:1]


def _hurt(parse: Parse, draft: Draft) -> bool:
    """Whether people of no named party were hurt or held there; none, or a party's losses, were not."""
    mention = draft.mention
    told = mention.owner is not None or mention.names or losers(parse, draft)
    lost = parse.tokens[mention.trigger].lower in words_of("losses")
    return not told and not lost and mention.count.high != 0 and mention.status in HURT


def _kinds(parse: Parse, draft: Draft, attacks: Sequence[Attack]) -> list[Victims]:
    """The kinds of people in what was struck, the nearest attack first, behind where the victims were hurt."""
    where = [t for t in parse.deps(draft.mention.trigger, "obl") if cases(parse, t) & ONTO]
    where += [t for t in parse.deps(draft.mention.head, "nmod") if cases(parse, t) & WITHIN]
    joined = (t for verb in parse.deps(draft.mention.trigger, "conj") for t in parse.deps(verb.index, "obl"))
    where += [t for t in joined if cases(parse, t) & WITHIN]
    if _were_at_peace(parse, parse.tokens[draft.mention.head]):
        return [Victims.CIVILIAN]
    told = near(parse, draft, attacks)
    if any(attack.cue.lemma in attack_words("slaughters") for attack in told[:1]):
        return [Victims.CIVILIAN]
    if draft.mention.background:
        told = [attack for attack in told if attack.cue.sentence == draft.sentence]
    struck = [*where, *(t for attack in told for t in attack.struck)]
    return [kind for token in struck if (kind := kind_of_target(parse, token))]


def kind_of_target(parse: Parse, head: Token) -> Victims | None:
    """The kind of people that a thing struck stands for: by its marks first ("army camp"), then by itself."""
    beside = parse.deps(head.index, "compound", "amod", "nmod")
    words = (*(t for near in beside for t in parse.deps(near.index, "amod")), *beside, head)
    if _were_at_peace(parse, head):
        return Victims.CIVILIAN
    borne = [kind for t in _borne(parse, head) if (kind := _kind_of_people(t))]
    if borne:
        return borne[0]
    told = (_kind_of_place(t) or kind_of_mark(t.lower) or _kind_of_people(t) for t in words)
    kinds = {kind for kind in told if kind}
    return next((kind for kind in KINDS if kind in kinds), None)


def _borne(parse: Parse, head: Token) -> Iterator[Token]:
    """ "A bus carrying soldiers", "a lorry full of troops", "a base for refugees": whom what was struck is for."""
    for verb in parse.deps(head.index, "acl", "acl:relcl"):
        yield from parse.deps(verb.index, "obj") if verb.lemma in attack_words("carries") else ()
    for full in parse.deps(head.index, "amod"):
        yield from parse.deps(full.index, "obl") if full.lower in ("full", "packed", "loaded", "crammed") else ()
    yield from (t for t in parse.deps(head.index, "nmod") if "for" in cases(parse, t))


def _were_at_peace(parse: Parse, people: Token) -> bool:
    """ "People working in their fields", "men who were praying"."""
    doing = parse.deps(people.index, "acl", "acl:relcl")
    return any(t.lemma in attack_words("peaceful") and not parse.deps(t.index, "nsubj:pass") for t in doing)


def _kind_of_place(token: Token) -> Victims | None:
    return next((kind for kind in KINDS if token.lemma.lower() in target_words(kind)), None)


def _kind_of_people(token: Token) -> Victims | None:
    kind = kind_of_noun(token.lower) if token.upos == "NOUN" else None
    return None if kind is Victims.MILITANT else kind
