"""A phrase of victims taken apart: each group with its count, its kind of people and its names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.counting import counted
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.partitives import whole_before
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Name, Token
from counterclaim.model.text import Span
from counterclaim.model.value import Count

SINGLE = frozenset({"article", "name", "singular"})
"""The rules by which a phrase counts one person."""
MANY = 2
"""The least that a number before a people's name counts."""
_SENIORITY = frozenset({"senior", "junior", "first", "second"})


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind in a phrase: `head` stands for the phrase, `noun` names them ("five of its *troops*")."""

    head: int
    noun: int
    tokens: tuple[int, ...]
    count: Count
    counted: Span | None
    rule: str
    victims: Victims
    names: tuple[str, ...] = ()


def groups_of(phrases: Phrases, head: int) -> tuple[Group, ...]:
    """The groups of a phrase in text order, the coordinated each for itself; none where no count is told."""
    found: list[Group] = []
    start = phrases.whole(phrases.canonical(_inside(phrases, head)))
    things = people.names_thing(phrases.parse.tokens[phrases.noun(start)])
    for member in phrases.members(start):
        group = group_of(phrases, phrases.canonical(member))
        if things and group is not None and group.rule in {"name", "singular", "bare plural"}:
            continue
        if group is not None and not any(set(group.tokens) & set(g.tokens) for g in found):
            group = _inheriting(phrases, group, found)
            found[-1:] = _with_calling(found[-1], group) if found else [group]
    return tuple(_alike(phrases, [*(_of_band(phrases, g) for g in found), *_more_names(phrases, found)]))


def _with_calling(calling: Group, group: Group) -> list[Group]:
    """ "Photographer Rémi Ochlik", the tree in two: a calling and the name right behind it are one person."""
    called = calling.rule == "singular" and group.rule == "name" and max(calling.tokens) + 1 == min(group.tokens)
    if not called:
        return [calling, group]
    kind = calling.victims if group.victims is Victims.UNKNOWN else group.victims
    return [replace(group, tokens=(*calling.tokens, *group.tokens), victims=kind)]


def _inside(phrases: Phrases, head: int) -> int:
    """ "A column of 60 men", "a family of five": those who make up a body of people, where they are counted."""
    token = phrases.parse.tokens[head]
    if token.lower not in words_of("bands") or phrases.clauses.number_of(token) is not None:
        return head
    if "of" in (phrases.parse.tokens[i].lower for i in range(max(0, head - 3), head)):
        return head
    behind = phrases.clauses.phrase_behind(token, "of")
    counted = behind is not None and phrases.mention(behind) is not None
    return behind if counted and behind is not None else head


def _of_band(phrases: Phrases, group: Group) -> Group:
    """Those who make up a body of people are of its kind, and its words are theirs: "a Karen squad of five"."""
    words = phrases.parse.tokens
    band = min(group.tokens) - 2
    if band < 0 or words[band + 1].lower != "of" or words[band].lower not in words_of("bands"):
        return group
    tokens = {i for i in phrases.own(band) if i <= band}
    kind = kind_of(phrases, band, sorted(tokens)) if group.victims is Victims.UNKNOWN else group.victims
    return replace(group, tokens=tuple(sorted({*group.tokens, *tokens})), victims=kind)


def group_of(phrases: Phrases, head: int) -> Group | None:
    """The group that one head stands for, or None where it is no people or has no count."""
    noun = phrases.noun(head)
    thing = noun not in phrases.clauses.within and people.names_thing(phrases.parse.tokens[noun])
    told = None if thing else counted(phrases, head, noun)
    if told is None:
        return None
    count, rule = told
    tokens, mention = phrases.own(head), phrases.mention(head)
    if rule == "name" and (several := _of_a_people(phrases, head, tokens)) is not None:
        return several
    names = people.persons_in(phrases.parse, phrases.with_apposition(head, tokens))
    span = mention.span if mention else None
    kind = kind_of(phrases, noun, tokens)
    kind = _with_coordinated(phrases, noun, kind) if mention else kind
    whole = whole_before(phrases, head) if kind is Victims.UNKNOWN and noun in phrases.clauses.within else None
    kind = kind if whole is None else kind_of(phrases, whole, phrases.own(whole))
    tokens = _with_name(phrases, head, tokens) if rule == "singular" and names else tokens
    return Group(head, noun, _with_count(tokens, mention), count, span, rule, kind, names)


def _of_a_people(phrases: Phrases, head: int, tokens: tuple[int, ...]) -> Group | None:
    """ "*Thirteen Tzutujil Maya* died": what a number right before it counts is a people, and nobody's name."""
    number = phrases.clauses.within.get(min(tokens) - 1)
    if number is None or number.count.low < MANY or not number.count.exact:
        return None
    own = tuple(sorted({*range(number.start, number.end), *tokens}))
    return Group(head, head, own, number.count, number.span, number.rule, Victims.UNKNOWN)


def _with_name(phrases: Phrases, head: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "Killed *the rebel leader General Mane*": one person with the name that stands right behind."""
    whole = phrases.with_apposition(head, tokens)
    parted = any(phrases.parse.tokens[i].upos == "PUNCT" for i in range(min(whole), max(whole)))
    return tokens if parted or min(whole) < min(tokens) else tuple(range(min(whole), max(whole) + 1))


def _with_coordinated(phrases: Phrases, noun: int, kind: Victims) -> Victims:
    """ "63 soldiers and policemen": one number over nouns of two kinds counts both; "servicemen and women" are one.

    What stands behind a further number is not counted by the first: "nine soldiers, two policemen and civilians".
    """
    joined = takewhile(lambda t: not _is_counted_apart(phrases, t), phrases.parse.deps(noun, "conj"))
    beside = [t for t in joined if t.upos == "NOUN"]
    kinds = {_kind_beside(phrases, t) for t in beside if not phrases.parse.deps(t.index, "det")} - {None, kind}
    women = {t.lower for t in phrases.parse.deps(noun, "conj")} <= words_of("sexes") and kind is not Victims.CIVILIAN
    return Victims.MIXED if kinds and kind is not Victims.UNKNOWN and not women else kind


def _is_counted_apart(phrases: Phrases, noun: Token) -> bool:
    """Whether people have a number of their own: "ten policemen, *two of them women*, and *six civilians*"."""
    heads = (noun, *phrases.parse.deps(noun.index, "nsubj"))
    return any(phrases.mention(t.index) is not None for t in heads)


def _kind_beside(phrases: Phrases, noun: Token) -> Victims | None:
    """The kind of a noun coordinated, by what marks it: "soldiers and police officers"."""
    own = people.kind_of_noun(noun.lower)
    marks = {people.kind_of_mark(t.lower) for t in phrases.parse.deps(noun.index, "compound", "amod")}
    return Victims.POLICE if own is Victims.MILITARY and Victims.POLICE in marks else own


def _with_count(tokens: tuple[int, ...], mention: CountMention | None) -> tuple[int, ...]:
    """The tokens of a phrase from its number on; what stands before a number belongs to another of the list."""
    if mention is None:
        return tokens
    return tuple(sorted({*(i for i in tokens if i >= mention.start), *range(mention.start, mention.end)}))


def _more_names(phrases: Phrases, groups: Sequence[Group]) -> list[Group]:
    """The names that go on a list of names, each behind a comma, an "and" and a rank, where the tree lost them."""
    if len(groups) < 2 or any(group.rule != "name" for group in groups):
        return []
    used = {i for group in groups for i in group.tokens}
    end = phrases.parse.sentence_of(min(used)).end
    later = (n for n in phrases.parse.names if min(used) < n.start < end and n.label.startswith("PER"))
    free = (n for n in later if used.isdisjoint(range(n.start, n.end)) and _goes_on(phrases, n))
    found = (group_of(phrases, phrases.canonical(name.start)) for name in free)
    return [group for group in found if group is not None]


def _goes_on(phrases: Phrases, name: Name) -> bool:
    """Whether the words before a name carry on a list: ", and senior lieutenant"."""
    words = phrases.parse.tokens
    at = name.start - 1
    while people.kind_of_rank(words[at].lower) or words[at].lower in _SENIORITY:
        at -= 1
    return at < name.start - 1 and words[at].lower in {"and", ",", ";"}


def _alike(phrases: Phrases, groups: Sequence[Group]) -> list[Group]:
    """ "Karimov and two other militants": the one before "other" is of the kind of those after it."""
    found = list(groups)
    for i in range(len(found) - 1):
        mention = phrases.mention(found[i + 1].head)
        likened = mention is not None and (mention.other or mention.added)
        if likened and found[i].rule in {"name", "singular", "article"}:
            found[i] = replace(found[i], victims=found[i + 1].victims)
    return found


def _inheriting(phrases: Phrases, group: Group, before: Sequence[Group]) -> Group:
    """The group with the kind of the one before it where its own noun does not tell ("and five others")."""
    if group.victims is not Victims.UNKNOWN or not before:
        return group
    listed = group.rule == before[-1].rule == "name"
    word = phrases.parse.tokens[group.noun].lower
    likened = words_of("neutral") | words_of("fellows") | words_of("seconds")
    neutral = word in likened or group.noun in phrases.clauses.within
    # "An attacker and several guards": those whom one kind fights are named beside it.
    neutral = neutral and not (before[-1].victims is Victims.MILITANT and word in {"guard", "guards", "people"})
    return replace(group, victims=before[-1].victims) if listed or neutral else group


def is_single(phrases: Phrases, group: Group) -> bool:
    """Whether a group is "a single" one, of whom a negation leaves nobody."""
    return group.count == Count.exactly(1) and any(phrases.parse.tokens[i].lower == "single" for i in group.tokens)
