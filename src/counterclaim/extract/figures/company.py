"""Those told of in the company of the victims: "along with five others", "with eight of his guards"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.groups import SINGLE, Group, groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import Trigger
from counterclaim.extract.figures.victims import are_people, is_group, is_people
from counterclaim.extract.figures.words import in_order, words_of
from counterclaim.model.parse import Token


def is_led(phrases: Phrases, group: Group, trigger: Token) -> bool:
    """Whether a group is told apart, behind the trigger: "were killed, as well as four other soldiers"."""
    first = min(group.tokens)
    return first > trigger.index and _leads_in(phrases.parse.tokens, first)


def company_of(phrases: Phrases, token: Token, triggers: Sequence[Trigger]) -> list[Group]:
    """ "along with five others": people who shared the fate of the victims."""
    groups = _along(phrases, token) or _killed_with(phrases, token)
    return [g for g in groups if not _of_a_later_fate(phrases, token, g, triggers)]


def _of_a_later_fate(phrases: Phrases, token: Token, group: Group, triggers: Sequence[Trigger]) -> bool:
    """ "Two were killed and a judge was seized *along with 12 guards*": company of a verb of harm behind this one."""
    verbs = (t for t in phrases.parse.ancestors(group.head) if t.upos == "VERB")
    verb = next(verbs, token)
    return token.index < verb.index < group.head and any(t.token == verb.index for t in triggers)


def _along(phrases: Phrases, token: Token) -> list[Group]:
    """Those led by "along with", "as well as" and their like, wherever they stand."""
    found = _counted_company(phrases, token) or _single_company(phrases, token)
    if found:
        return found
    for noun in phrases.parse.deps(token.index, "obl", "nmod"):
        start = min(phrases.own(noun.index))
        case = " ".join(t.lower for t in phrases.parse.tokens[max(0, start - 1) : start + 2])
        if noun.lower in words_of("fallen"):
            continue
        others = any(t.lower in ("other", "others") for t in phrases.parse.deps(noun.index, "amod"))
        others = others and (noun.index in phrases.clauses.within or are_people(phrases.parse, noun))
        if others or any(with_ in case for with_ in in_company()):
            found += [g for g in groups_of(phrases, noun.index) if not _own_crew(phrases, g)]
    return found


def _killed_with(phrases: Phrases, trigger: Token) -> list[Group]:
    """ "Was killed *with eight of his guards*": those told by their number or as someone's own, and did not do it."""
    verb = trigger.upos == "VERB" and (phrases.clauses.passive(trigger) or trigger.lower in {"died", "perished"})
    beside = phrases.clauses.at(trigger.index + 1, trigger)
    if not verb or beside is None or beside.lower != "with":
        return []
    nouns = (t for t in phrases.parse.deps(trigger.index, "obl") if phrases.clauses.case(t) == "with")
    told = [t for t in nouns if beside.index <= min(phrases.own(t.index)) <= beside.index + 1]
    return [g for t in told for g in groups_of(phrases, t.index) if _is_like(phrases, g)]


def _is_like(phrases: Phrases, group: Group) -> bool:
    """ "Eight of his guards", "his wife", "12 others": people of the one who died, or like him."""
    noun = phrases.parse.tokens[group.noun]
    owned = any(phrases.parse.tokens[i].lower in words_of("possessives") for i in group.tokens)
    beside = (noun, *phrases.parse.deps(noun.index, "amod"))
    others = any(t.lower in {"other", "others"} for t in beside)
    return (owned and are_people(phrases.parse, noun)) or others


def is_one_of(other: Group, groups: Sequence[Group]) -> bool:
    """Whether one in the company of others is told already, or may be counted: "seven troops with a general"."""
    counted = other.rule in SINGLE and any(g.victims is other.victims and g.count != other.count for g in groups)
    return counted or any(set(other.tokens) & set(g.tokens) for g in groups)


def _counted_company(phrases: Phrases, token: Token) -> list[Group]:
    """ "along with five others", wherever the tree hangs it, in the rest of the sentence."""
    words = phrases.parse.tokens
    later = [c for c in phrases.clauses.starts.values() if c.start > token.index and phrases.clauses.at(c.start, token)]
    led = [c for c in later if _leads_in(words, c.start)]
    led = [c for c in led if (fate := phrases.clauses.at(c.end, token)) is None or fate.lower not in words_of("fates")]
    return [g for c in led[:1] for g in groups_of(phrases, phrases.canonical(c.end - 1))]


def _single_company(phrases: Phrases, token: Token) -> list[Group]:
    """ "..., as well as *a journalist*": one person who is no subject of a clause of his own."""
    words, end = phrases.parse.tokens, phrases.parse.sentence_of(token.index).end
    leads = (t.index for t in words[token.index + 1 : end - 3] if (t.lower, words[t.index + 1].lower) in _ALONG)
    start = next((at + 2 for at in leads if words[at + 2].lower in {"a", "an"}), None)
    noun = None if start is None else phrases.clauses.head(words[start])
    if noun is None or not is_people(noun.lower) or is_group(noun.lower) or noun.deprel.startswith("nsubj"):
        return []
    between = words[token.index + 1 : start]
    if any(t.upos == "VERB" for t in between):
        return []
    groups = groups_of(phrases, phrases.canonical(noun.index))
    return list(groups) if any(start in g.tokens for g in groups) else []


def _leads_in(words: Sequence[Token], at: int) -> bool:
    """Whether the two words before a place tell of company: "as *well as* four others", "*, plus* two of his men"."""
    return tuple(t.lower for t in words[max(0, at - 2) : at]) in _ALONG


_ALONG = {("addition", "to"), ("along", "with"), ("together", "with"), ("well", "as"), (",", "plus")}


def _own_crew(phrases: Phrases, group: Group) -> bool:
    return phrases.parse.tokens[group.noun].lower in {"crew", "crews"}


def in_company() -> tuple[str, ...]:
    """The words that lead in who shared a fate: "along with", "as well as"."""
    return tuple(words.replace("_", " ") for words in in_order("in_company"))
