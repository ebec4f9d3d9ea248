"""How many people a phrase stands for: by a number, an article, a name, a bare plural; or it does not say."""

from __future__ import annotations

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import is_ordinal, words_of
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_CAUSE = frozenset({"cause"})
_SINGLE = frozenset({"he", "she", "him", "her", "his", "someone", "somebody"})
_ANY = frozenset({"anyone", "anybody", "any"})


def counted(phrases: Phrases, head: int, noun: int) -> tuple[Count, str] | None:
    """How many a phrase counts and by which rule; None where it does not say (a bare reference)."""
    mention = phrases.mention(head)
    if _is_share(phrases, head) and (mention is None or mention.rule == "numeral"):
        return None
    if mention is not None:
        return mention.count, mention.rule
    if _one_of(phrases, head) or _one_more(phrases, head):
        return Count.exactly(1), "article"
    token = phrases.parse.tokens[noun]
    if any(phrases.parse.tokens[i].lower == "how" for i in range(max(0, noun - 3), noun)):
        return None
    if token.lower in _SINGLE:
        return Count.exactly(1), "pronoun"
    if token.lower == "any" and _are_things_before(phrases, token):
        return None
    if (some := _any(phrases, token)) is not None:
        return None if _is_hardly(phrases, some) else (Count(1, None), "any")
    if _number_of(phrases, noun):
        return None
    of_sum = _of_sum(phrases, noun)
    if token.lower in words_of("fallen") and not phrases.parse.deps(noun, "det") and not of_sum:
        return Count(1, None), "bare plural"
    if noun == head and remainder(phrases, token):
        return Count(2, None), "bare plural"
    if _compared(phrases, noun):
        return None
    if token.upos == "PRON" or token.lower in words_of("references") or not _is_people(phrases, token):
        return None
    above = phrases.clauses.head(token)
    if token.lower in words_of("harm") and above is not None and is_form(above, _CAUSE):
        return Count(1, None), "bare plural"
    return _uncounted(phrases, token)


def _is_share(phrases: Phrases, head: int) -> bool:
    """ "*A fifth* of the dead", "losses of up to 50 *percent*": how large a part, and no number of people."""
    token = phrases.parse.tokens[head]
    part = token.lower in words_of("fractions") and bool(phrases.clauses.under(token, "of"))
    own = (phrases.parse.tokens[i].lower for i in phrases.own(head))
    return part or any(word in words_of("percent") for word in own)


def remainder(phrases: Phrases, token: Token) -> bool:
    """ "Others", "*the others* were captured", "*the rest of the men* gave up": those left of people told before."""
    if token.lower not in {"others", "rest"} or phrases.parse.deps(token.index, "amod", "acl:relcl"):
        return False
    articles = [t.lower for t in phrases.parse.deps(token.index, "det")]
    whole, verb = phrases.parse.deps(token.index, "nmod"), phrases.clauses.head(token)
    if token.lower == "others" and not articles:
        return all(_has_others(phrases, t) for t in whole)
    # "The rest was lost": of things, as no plural verb tells of people.
    one = () if verb is None else phrases.parse.deps(verb.index, "aux", "aux:pass", "cop")
    things = token.lower == "rest" and any(t.lower in {"was", "is", "has"} for t in one)
    if whole:
        return articles == ["the"] and all(_has_others(phrases, t) for t in whole)
    told = phrases.parse.deps(token.index, "acl") or things or _of_things(phrases, token)
    return articles == ["the"] and not told


def _of_things(phrases: Phrases, token: Token) -> bool:
    """ "Nine trucks were burned, and *the rest* taken": left of a number of things that its sentence told of first."""
    sentence = phrases.parse.sentence_of(token.index)
    before = [c for c in phrases.clauses.starts.values() if sentence.start <= c.start < token.index]
    nouns = [phrases.parse.tokens[phrases.clauses.counted_noun(c)] for c in before]
    subject = next((t for t in reversed(nouns) if t.deprel.startswith("nsubj")), None)
    things = subject is not None and subject.upos == "NOUN" and not _has_others(phrases, subject)
    return subject is not None and things and not people.are_people(phrases.parse, subject)


def _are_things_before(phrases: Phrases, token: Token) -> bool:
    """ "Kyiv shot down five jets. Moscow denied losing *any*": of the things that were named last, and no people."""
    sentence = phrases.parse.sentence_of(token.index)
    before = phrases.parse.sentences[max(0, sentence.index - 1)]
    start = before.start if before.stretch == sentence.stretch else sentence.start
    nouns = (t for t in reversed(phrases.parse.tokens[start : token.index]) if t.upos == "NOUN")
    things_or_people = (
        people.is_thing(t.lower)
        for t in nouns
        if people.is_thing(t.lower) or people.are_people(phrases.parse, t) or t.lower in words_of("harm")
    )
    return next(things_or_people, False)


def _has_others(phrases: Phrases, whole: Token) -> bool:
    """Whether a noun stands for several people: "the rest of the *squad*", and no rest of a night."""
    band = people.is_group(whole.lower) or whole.lower in words_of("bands")
    return band or (people.is_plural(whole) and people.are_people(phrases.parse, whole))


def _compared(phrases: Phrases, noun: int) -> bool:
    """ "So many lives", "*more* casualties than any other arm": measured against others, and not counted."""
    words, end = phrases.parse.tokens, phrases.parse.sentence_of(noun).end
    near = [t.lower for t in words[max(0, noun - 3) : noun]]
    if any(pair in (["so", "many"], ["as", "many"]) for pair in (near[:2], near[1:])):
        return True
    behind = [t.lower for t in words[noun + 1 : min(end, noun + _FAR)]]
    more = any(t.lower in {"more", "fewer"} for t in phrases.parse.deps(noun, "amod"))
    return more and "than" in behind and noun + 2 + behind.index("than") not in phrases.clauses.starts


_FAR = 10


def _of_sum(phrases: Phrases, noun: int) -> bool:
    """ "The toll of dead", "a lower *figure for* Wednesday's *dead*": those of whom a sum is told, and no sum."""
    case, above = phrases.clauses.case(phrases.parse.tokens[noun]), phrases.clauses.head(phrases.parse.tokens[noun])
    under = above is not None and above.lower in words_of("amounts") and case in {"of", "for"}
    near = [t.lower for t in phrases.parse.tokens[max(0, noun - 2) : noun]]
    return under or near in (["number", "of"], ["toll", "of"])


def _number_of(phrases: Phrases, noun: int) -> bool:
    """ "The growing number of civilians": a sum is spoken of, and not told."""
    words, start = phrases.parse.tokens, min(phrases.own(noun))
    if words[start].lower == "of":
        start += 1
    before = words[start - 2] if start > 1 else None
    if before is None or words[start - 1].lower != "of" or before.lower not in {"number", "numbers"}:
        return False
    return any(t.lower == "the" for t in phrases.parse.deps(before.index, "det"))


def _any(phrases: Phrases, token: Token) -> Token | None:
    """The word by which any are counted: "anyone", "*any* of them", "*any* soldiers"."""
    told = (token, *phrases.parse.deps(token.index, "det"))
    return next((t for t in told if t.lower == "any" or (t is token and t.lower in _ANY)), None)


def _is_hardly(phrases: Phrases, word: Token) -> bool:
    """ "*Hardly* any injuries": next to none, and no count."""
    before = phrases.clauses.at(word.index - 1, word)
    return before is not None and before.lower in words_of("next_to_none")


def _one_of(phrases: Phrases, head: int) -> bool:
    """ "A member of the movement", "a 14-year-old": one, by an article before what is no noun for people."""
    articles = (t.lower in {"a", "an"} for t in phrases.parse.deps(head, "det"))
    words = phrases.parse.tokens
    if words[head].lower in {"body", "corpse"}:
        return any(t.lower in words_of("ordinals") for t in phrases.parse.deps(head, "amod"))
    aged = words[head].lower == "old" and "year" in (t.lower for t in words[max(0, head - 2) : head])
    return (words[head].lower == "member" or aged) and any(articles)


def _one_more(phrases: Phrases, head: int) -> bool:
    """ "*A 14th victim* died": one on top of those told before, by whatever word they are pointed at."""
    row = any(is_ordinal(t.lower) for t in phrases.parse.deps(head, "amod"))
    named = phrases.parse.tokens[head].lower == "victim"
    return named and row and any(t.lower in {"a", "an", "another"} for t in phrases.parse.deps(head, "det"))


def _is_people(phrases: Phrases, token: Token) -> bool:
    """Whether a noun that no number counts names people, by its word, its name or its actor."""
    actor = phrases.actors.get(token.index)
    if people.are_people(phrases.parse, token):
        return True
    if actor is not None and token.index == actor.head:
        return people.is_plural(token) or actor.speaker is not None
    if people.person_at(phrases.parse, token.index) is not None:
        return True
    placed = any(n.start <= token.index < n.end and n.label == "LOC" for n in phrases.parse.names)
    told = token.lower in words_of("harm") or token.lower in words_of("ordinals")
    return told or (token.upos == "PROPN" and not placed)


def _identified(phrases: Phrases, token: Token) -> bool:
    """ "The dead rebel was identified as a commander": here one learns who fell."""
    above = phrases.clauses.head(token)
    return above is not None and is_form(above, frozenset({"identify", "name"}))


def _uncounted(phrases: Phrases, token: Token) -> tuple[Count, str] | None:
    """The count that a noun without a number gives: an article, a name, a bare plural."""
    determiners = {t.lower for t in phrases.parse.deps(token.index, "det")}
    modifiers = {t.lower for t in phrases.parse.deps(token.index, "amod")}
    owned = bool(phrases.parse.deps(token.index, "nmod:poss"))
    named = people.person_at(phrases.parse, token.index) is not None
    heavy = bool(modifiers & words_of("heavy"))
    if people.is_group(token.lower) and not named:
        return Count(1, None), "group"
    if token.lower in words_of("pairs") and not named:
        return Count.exactly(2), "pair"
    if token.lower == "life" and not determiners & {"a", "an"}:
        return Count(1, None), "bare plural"
    if people.is_plural(token) and not named and not determiners & {"a", "an"}:
        above = phrases.clauses.head(token)
        told = above is not None and above.lower in words_of("heavy") | words_of("few")
        told = told and token.lower in words_of("losses")
        if token.lower == "parents" and owned:
            return Count.exactly(2), "pair"
        if determiners & {"the", "these", "those", "all"} or (owned and not heavy and not told):
            return None
        return Count(2 if heavy else 1, None), "bare plural"
    if determiners & {"a", "an"}:
        return Count.exactly(1), "article"
    # "The dead man had worked in a mill": one who was told of before.
    if not named and determiners & {"the", "this", "that"} and modifiers & (words_of("fallen") | {"slain", "deceased"}):
        return (Count.exactly(1), "singular") if _identified(phrases, token) else None
    return Count.exactly(1), "name" if named else "singular"
