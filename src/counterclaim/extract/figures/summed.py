"""Those who suffered it, told as a sum: "put its dead at 31", "brought to 18 the dead", "the wounded number 90"."""

from __future__ import annotations

from itertools import takewhile

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import are_people, is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Token

_LONG = 9
_OWNED = frozenset({"the", "'s", "’s"})
_NUMBERS = frozenset({"number", "total"})
_KINDS = frozenset({"civilian", "military", "police"})
_WHERE = frozenset({"ADJ", "NOUN", "PROPN", "ADP", "DET", "PRON", "SCONJ", "PART", "NUM", "CCONJ"})
PASSES = frozenset({"exceed", "surpass", "top", "pass"})
NEARS = frozenset({"near", "approach"})
_COMES_TO = PASSES | {"number"}
OF_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "ADP", "DET", "PRON"})
_PLACES = frozenset({"put", "place", "set", "give"})


def is_put_dead(phrases: Phrases, token: Token) -> bool:
    """ "Put its dead at 31", "bringing its dead to 31": those who suffered it, told as a sum."""
    before, behind = phrases.clauses.at(token.index - 1, token), phrases.clauses.at(token.index + 1, token)
    if before is not None and before.lower == "own":
        before = phrases.clauses.at(before.index - 1, token)
    owned = before is not None and (before.lower in _OWNED or before.lower in words_of("possessives"))
    kind = before is not None and (before.index in phrases.actors or before.lower in _KINDS)
    owned = owned or ((kind or (before is not None and before.lower in words_of("camps"))) and token.lower == "dead")
    while behind is not None and behind.upos == "ADV":
        behind = phrases.clauses.at(behind.index + 1, token)
    owned = owned or (token.lower == "dead" and before is not None and _opens_phrase(phrases, before))
    if owned and (_brought(phrases, token) or _put_at(phrases, token)):
        return True
    if _numbers_so(phrases, token):
        return True
    if behind is not None and is_form(behind, _NUMBERS) and before is not None and are_people(phrases.parse, before):
        return phrases.clauses.number_of(before) is None
    told = behind is not None and (behind.lower in {"at", "to", "as"} or is_form(behind, _COMES_TO))
    return owned and (told or _put_in_the(phrases, behind))


def _put_in_the(phrases: Phrases, lead: Token | None) -> bool:
    """ "Put the dead *in the thousands*"."""
    count = None if lead is None or lead.lower != "in" else phrases.clauses.starts.get(lead.index + 1)
    return count is not None and phrases.parse.tokens[count.start].lower == "the"


def _opens_phrase(phrases: Phrases, before: Token) -> bool:
    """ "Army puts *dead* at 195", "puts *separatist dead* at 30": the dead of a headline, without an article."""
    at: Token | None = before
    while at is not None and (at.upos == "ADJ" or is_people(at.lower)):
        at = phrases.clauses.at(at.index - 1, before)
    return at is not None and at.index not in phrases.clauses.within and is_form(at, _PLACES)


def _numbers_so(phrases: Phrases, token: Token) -> bool:
    """ "*The wounded* in December numbered 1,288", "the dead of the army number 90": how many they come to."""
    article = phrases.clauses.at(token.index - 1, token)
    if _is_now(phrases, token):
        return True
    run = phrases.parse.tokens[token.index + 1 : min(token.index + _LONG, phrases.parse.sentence_of(token.index).end)]
    last = next((t for t in run if is_form(t, _NUMBERS) and t.index + 1 in phrases.clauses.starts), None)
    if article is None or article.lower != "the" or last is None or phrases.clauses.at(last.index + 1, token) is None:
        return False
    return all(t.upos in OF_PHRASE for t in phrases.parse.tokens[token.index + 1 : last.index])


def _is_now(phrases: Phrases, token: Token) -> bool:
    """ "*The injured are now* 81": how many they have come to be."""
    led = [phrases.clauses.at(token.index + i, token) for i in (-1, 1, 2)]
    told = [None if t is None else t.lower for t in led] in (["the", "are", "now"], ["the", "were", "then"])
    count = phrases.clauses.starts.get(token.index + 3)
    return told and count is not None and phrases.clauses.is_bare(count)


def put_killed(phrases: Phrases, token: Token) -> Token | None:
    """ "Puts *the civilians* killed in a week at over 300": the people that a fate counts and a number is put at."""
    noun = phrases.clauses.head(token) if token.deprel == "acl" else None
    verb = phrases.clauses.head(noun) if noun is not None else None
    if noun is None or verb is None or not is_people(noun.lower) or not is_form(verb, _PLACES):
        return None
    definite = any(t.lower == "the" for t in phrases.parse.deps(noun.index, "det"))
    rest = phrases.parse.tokens[token.index + 1 : phrases.parse.sentence_of(token.index).end]
    phrase = list(takewhile(lambda t: t.lower != "at" and t.upos in _WHERE, rest))
    at = token.index + len(phrase) + 2
    put = len(phrase) < min(_LONG, len(rest)) and at in phrases.clauses.starts
    return noun if definite and put and phrases.clauses.number_of(noun) is None else None


def _put_at(phrases: Phrases, token: Token) -> bool:
    """ "Put its dead in the clashes on the border at 31", "brings the dead since May to 60": where or since when."""
    verb = phrases.clauses.head(token)
    raised = verb is not None and is_form(verb, words_of("sums_up"))
    if verb is None or verb.index > token.index or not (raised or is_form(verb, _PLACES)):
        return False
    lead = "to" if raised else "at"
    rest = phrases.parse.tokens[token.index + 1 : phrases.parse.sentence_of(token.index).end]
    phrase = list(takewhile(lambda t: t.lower != lead and (t.upos in _WHERE or t.text == "-"), rest))
    at = token.index + len(phrase) + 1
    return len(phrase) < _LONG and len(phrase) < len(rest) and at + 1 in phrases.clauses.starts


def _brought(phrases: Phrases, token: Token) -> bool:
    """ "Brought to 18 the civilian dead": a sum told behind its number."""
    mention = count_before(phrases, token)
    return mention is not None and phrases.parse.tokens[mention.start - 1].lower == "to"


def count_before(phrases: Phrases, noun: Token) -> CountMention | None:
    """The number of a sum told before it: "took to 19 the number of the dead"."""
    verb = phrases.clauses.head(noun)
    if verb is None or verb.index > noun.index or not is_form(verb, words_of("makers") | {"give", "report", "state"}):
        return None
    between = [c for c in phrases.clauses.starts.values() if verb.index < c.start and c.end <= noun.index]
    given = [c for c in between if [t.lower for t in phrases.parse.tokens[c.end : noun.index]] == ["as", "the"]]
    if given:
        return given[0]
    leads = {"to", "at"} if is_form(verb, _PLACES) else {"to"}
    return next((c for c in between if phrases.parse.tokens[c.start - 1].lower in leads), None)
