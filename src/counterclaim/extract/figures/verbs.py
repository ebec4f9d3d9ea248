"""Whose fate a verb or a participle tells: "were killed", "killing three", "five wounded", "it lost two"."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name

from counterclaim.extract.figures.among_those import among_those
from counterclaim.extract.figures.bereaved import are_kin, are_told_of, is_of_another
from counterclaim.extract.figures.by_fate_alone import by_fate_alone
from counterclaim.extract.figures.clauses import NOBODY, Arguments, Clauses, index_of, is_form, one
from counterclaim.extract.figures.victims import is_nation, is_people, is_thing, kind_of_mark, person_at
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_NOUNY = frozenset({"acl", "amod", "acl:relcl", "dep", "nmod"})
_BELOW = frozenset({"xcomp", "advcl", "obl", "ccomp", "obj", "dep"})
_CALENDAR = frozenset(day.lower() for day in (*day_name, *month_name, *month_abbr, "date", "day") if day)
_FIELDS = frozenset({"path", "spot", "scene", "field", "battlefield", "soil", "front", "road", "way", "line", "lines"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_AWAY = ("to", "from", "into", "by", "under", "below", "on", "over", "off", "back")


def patient(clauses: Clauses, token: Token) -> Arguments:
    """The victims of a verb of harm: its object, its passive subject, the noun it stands beside."""
    modified = _modified(clauses, token) or among_those(clauses, token) or by_fate_alone(clauses, token)
    modified = modified or _listed(clauses, token) or _with_next(clauses, token)
    if modified:
        return modified
    objects = () if clauses.passive(token) else _objects(clauses, token)
    if objects:
        victims = tuple(t.index for t in objects)
        return Arguments(victims, "object", agent=index_of(clauses.subject(token)))
    counted = _counted(clauses, token)
    if counted:
        return counted
    if clauses.passive(token):
        return _passive(clauses, token)
    return _participle(clauses, token) or NOBODY


def _with_next(clauses: Clauses, token: Token) -> Arguments | None:
    """ "Kidnapped and later freed six teachers": the object that a verb shares with the one joined to it."""
    active = not any(t.lower in _BE for t in clauses.parse.deps(token.index, "aux"))
    active = active and not clauses.parse.deps(token.index, "obj")
    joined = clauses.parse.deps(token.index, "conj")
    verb = next((t for t in joined if t.upos == "VERB" and t.index > token.index), None)
    if token.upos != "VERB" or not active or verb is None or clauses.passive(verb) or clauses.subject(token) is None:
        return None
    between = clauses.parse.tokens[token.index + 1 : verb.index]
    objects = [t for t in clauses.objects(verb) if t.index > verb.index and clauses.human(t)]
    near = bool(between) and all(t.upos in {"CCONJ", "ADV"} for t in between)
    found = tuple(t.index for t in objects)
    return Arguments(found, "object", agent=index_of(clauses.subject(token))) if found and near else None


def _listed(clauses: Clauses, token: Token) -> Arguments | None:
    """One of a list of numbers with their fates: "45 killed, 6 taken prisoner"."""
    before, behind = clauses.counted_before(token), clauses.at(token.index + 1, token)
    listed = before == token.index - 1 and behind is not None and behind.text in {",", ";", "/"}
    return Arguments((before,), "number before", agent=None) if listed and before is not None else None


def _objects(clauses: Clauses, token: Token) -> tuple[Token, ...]:
    """The objects of an active verb: those that are people, else the first; one taken for a subject too."""
    called = clauses.called(token.index + 1, token)
    if called is not None:
        return (clauses.parse.tokens[called],)
    meant = _each_other(clauses, token) or _meant(clauses, token) or _before_next(clauses, token)
    if meant is not None:
        return (meant,)
    found = clauses.objects(token)
    people = tuple(t for t in found if clauses.human(t))
    if found:
        return people or found[:1]
    late = [t for t in clauses.parse.deps(token.index, "nsubj") if t.index > token.index and clauses.human(t)]
    return tuple(late)


def _each_other(clauses: Clauses, token: Token) -> Token | None:
    """ "Two gunmen shot *each other* dead": those who do it are those who suffer it, where it is told how many."""
    first, second = (clauses.at(token.index + i, token) for i in (1, 2))
    told = first is not None and second is not None and (first.lower, second.lower) in _RECIPROCAL
    subject = clauses.subject(token) if told else None
    return subject if subject is not None and clauses.human(subject) and _is_told(clauses, subject) else None


_RECIPROCAL = {("each", "other"), ("one", "another")}


def _meant(clauses: Clauses, token: Token) -> Token | None:
    """ "Dragged six herders out and shot them": the people counted as the object of a verb joined to this one."""
    behind, above = clauses.at(token.index + 1, token), clauses.head(token)
    if behind is None or behind.lower not in {"them", "him", "her"} or above is None or token.deprel != "conj":
        return None
    before = (t for t in clauses.objects(above) if t.index < token.index and clauses.human(t))
    several = behind.lower == "them"
    return next((t for t in before if _is_told(clauses, t) and _many(clauses, t) is several), None)


def _before_next(clauses: Clauses, token: Token) -> Token | None:
    """ "Killed *42*, 19 Iranians among them": a bare number right behind, which counts nothing that the next does."""
    first = clauses.starts.get(token.index + 1)
    comma = None if first is None else clauses.at(first.end, token)
    apart = comma is not None and comma.text == "," and first is not None and first.end + 1 in clauses.starts
    whole = first is not None and first.count.low > clauses.starts[first.end + 1].count.low if apart else False
    return clauses.parse.tokens[first.end - 1] if whole and first is not None else None


def _is_told(clauses: Clauses, noun: Token) -> bool:
    """Whether it is told how many: a number, an article or a name."""
    articles = any(t.lower in {"a", "an"} for t in clauses.parse.deps(noun.index, "det"))
    return articles or _count(clauses, noun) is not None or person_at(clauses.parse, noun.index) is not None


def _count(clauses: Clauses, noun: Token) -> CountMention | None:
    return clauses.within.get(noun.index) or clauses.number_of(noun)


def _many(clauses: Clauses, noun: Token) -> bool:
    """Whether a noun stands for more than one: its number says so, or it is coordinated."""
    count = _count(clauses, noun)
    more = count is not None and count.count != Count.exactly(1)
    return more or bool(clauses.parse.deps(noun.index, "conj"))


def _modified(clauses: Clauses, token: Token) -> Arguments | None:
    """A participle before the noun that it tells of: "the wounded soldiers"."""
    above = clauses.head(token)
    if token.deprel != "amod" or above is None or above.index < token.index:
        return None
    between = clauses.parse.tokens[token.index + 1 : above.index]
    if any(t.upos in {"ADP", "CCONJ", "DET", "NUM", "VERB"} and t.deprel != "amod" for t in between):
        return None
    # "The *decapitated* bodies of three men": the bodies tell of the dead, and how many.
    return NOBODY if above.lower in words_of("bodies") else Arguments((above.index,), "modifier")


def _counted(clauses: Clauses, token: Token) -> Arguments | None:
    """A number beside the trigger, whatever the tree says: "five wounded", "nine men wounded", "killing three"."""
    before = clauses.counted_before(token)
    if before is not None and not token.lower.endswith("ing"):
        return Arguments((_first_of(clauses, before),), "number before", agent=clauses.agent(token))
    phrase = None if clauses.passive(token) else clauses.counted_phrase_before(token)
    if phrase is not None and not token.lower.endswith("ing"):
        first = _first_of(clauses, phrase, token)
        return Arguments((first,), "counted phrase before", agent=clauses.agent(token))
    after = None if clauses.passive(token) else clauses.counted_after(token)
    if after is None:
        return None
    return Arguments((after,), "number after", agent=index_of(clauses.subject(token)))


def _first_of(clauses: Clauses, index: int, trigger: Token | None = None) -> int:
    """ "*Two rebels* and three others were killed", "left *two Turks* and a Kurd dead": the first of a list."""
    last = clauses.parse.tokens[index]
    first = clauses.head(last) if last.deprel == "conj" else None
    left = first is not None and trigger is not None and first.deprel == "obj" and trigger.deprel == "xcomp"
    listed = first is not None and (left or first.deprel.startswith("nsubj")) and clauses.human(first)
    return first.index if first is not None and listed else index


def _passive(clauses: Clauses, token: Token) -> Arguments:
    subjects = clauses.subjects(token)
    if subjects:
        return Arguments(tuple(t.index for t in subjects), "passive subject", agent=clauses.agent(token))
    nearest = clauses.nearest_counted(token)
    return NOBODY if nearest is None else Arguments((nearest,), "nearest counted phrase")


def _participle(clauses: Clauses, token: Token) -> Arguments | None:
    """ "two soldiers killed", "reported seven killed", "were listed as wounded", "killed and wounded"."""
    above = clauses.head(token)
    if above is None:
        return _headline(clauses, token)
    if token.deprel == "conj":
        return _coordinated(clauses, token, above)
    if token.lower.endswith("ing"):
        return None
    agent = clauses.agent(token)
    if above.lower == "aged" and above.deprel.startswith("acl") and above.head is not None:
        return Arguments((above.head,), "participle", agent=agent)
    if token.deprel in _NOUNY and above.upos != "VERB":
        others = are_kin(clauses, token, above) or are_told_of(clauses, above)
        return None if others else Arguments((above.index,), "participle", agent=agent)
    if token.deprel in _BELOW:
        return _complement(clauses, token, above, agent)
    subject = clauses.parse.deps(token.index, "nsubj")
    return one(subject[0], "subject", agent=agent) if subject and not clauses.objects(token) else None


def _headline(clauses: Clauses, token: Token) -> Arguments | None:
    """A headline's participle: "Peacekeeper killed in Mali"."""
    subject = clauses.subject(token)
    beside = subject is not None and (subject.index == token.index - 1 or _count(clauses, subject) is not None)
    bare = subject is not None and beside and clauses.human(subject) and not clauses.objects(token)
    return one(subject, "subject of a headline", agent=clauses.agent(token)) if bare else None


def _coordinated(clauses: Clauses, token: Token, above: Token) -> Arguments | None:
    """What a second verb shares with the first: an object, a passive subject, the noun it stands behind."""
    own = clauses.parse.deps(token.index, "nsubj")
    if own:
        return one(own[-1], "own subject")
    shared = clauses.objects(above)
    over = clauses.head(above)
    bare = above.xpos == "VBN" and not clauses.parse.deps(above.index, "aux", "aux:pass", "nsubj", "nsubj:pass")
    given = bare and over is not None and clauses.passive(over)
    if given and over is not None and shared and _count(clauses, shared[0]) is None:
        # "Was hit, *given* first aid and held".
        return one(clauses.subject(over), "shared subject", agent=clauses.agent(token))
    if shared and not clauses.passive(above):
        return Arguments((shared[0].index,), "shared object", agent=index_of(clauses.subject(above)))
    if clauses.passive(above):
        near = clauses.subject(_nearest_told(clauses, token, above))
        return one(near, "shared subject", agent=clauses.agent(token))
    if above.deprel in _NOUNY and above.head is not None:
        return Arguments((above.head,), "shared noun")
    return _passive(clauses, token) if clauses.passive(token) and clauses.subject(token) is not None else None


def _nearest_told(clauses: Clauses, token: Token, above: Token) -> Token:
    """The verb whose subject a further one shares: the last before it that has one, "two died and one was shot *and
    held*", though the tree hangs it below the first.
    """
    told = clauses.parse.deps(above.index, "conj")
    near = (t for t in reversed(told) if t.index < token.index and clauses.parse.deps(t.index, "nsubj:pass"))
    return next(near, above)


def _complement(clauses: Clauses, token: Token, above: Token, agent: int | None) -> Arguments | None:
    """ "left seven dead", "reported five wounded", "were listed as killed"."""
    own = [t for t in clauses.parse.deps(token.index, "nsubj") if t.index < token.index]
    objects = [t for t in clauses.objects(above) if t.index != token.index]
    if own:
        listed = objects if clauses.parse.deps(own[0].index, "cc") else []
        heads = (*(t.index for t in listed), own[-1].index)
        return Arguments(heads, "subject of the complement", agent=agent)
    if objects:
        return Arguments((objects[0].index,), "object of the complement", agent=agent)
    stripped = clauses.counted_phrase_before(above)
    stripped = clauses.counted_before(above) if stripped is None else stripped
    if stripped is not None:
        return Arguments((stripped,), "subject of a headline", agent=agent)
    between = [t for t in clauses.parse.deps(above.index, "nsubj") if above.index < t.index < token.index]
    if between or clauses.passive(above):
        found = between[-1] if between else clauses.subject(above)
        return one(found, "subject of the complement", agent=agent)
    return None


def theme(clauses: Clauses, token: Token) -> Arguments:
    """The victims of a verb whose subject suffers: "died", "went missing", "surrendered"."""
    inverted = among_those(clauses, token) if _said_of_those(clauses, token) else None
    if inverted is not None:
        return inverted
    modified = _modified(clauses, token)
    if modified:
        return NOBODY if token.lower == "dying" else modified
    if clauses.does_so(token):
        return NOBODY
    before = clauses.counted_before(token)
    if before is not None:
        return Arguments((_first_of(clauses, before),), "number before")
    # "Having drowned the square in blood": he did that, and it has not befallen him.
    does = token.lemma in words_of("befalling_or_done") and bool(clauses.objects(token))
    subjects = () if does else clauses.subjects(token)
    return Arguments(tuple(t.index for t in subjects), "subject") if subjects else NOBODY


def _said_of_those(clauses: Clauses, token: Token) -> bool:
    """ "Among *those who died* was a nurse": whether a verb says only what befell those of whom one is."""
    before = [t.lower for t in clauses.parse.tokens[max(0, token.index - 2) : token.index]]
    return before == ["those", "who"]


def fall(clauses: Clauses, token: Token) -> Arguments:
    """The victims of "fell": only people, and to no place."""
    modified = _modified(clauses, token) if token.lower == "fallen" else None
    if modified is not None and _named_so(clauses, clauses.parse.tokens[modified.victims[0]]):
        return NOBODY
    if modified is not None and clauses.human(clauses.parse.tokens[modified.victims[0]]):
        return modified
    before = clauses.counted_before(token) if token.lower == "fallen" else None
    if before is not None:
        return Arguments((before,), "number before")
    subjects = clauses.subjects(token)
    behind = (noun for noun in clauses.under(token, *_AWAY) if noun.index > token.index)
    away = [noun for noun in behind if noun.lower not in _CALENDAR | _FIELDS and not _is_where(clauses, noun)]
    if token.upos != "VERB" or not subjects or away or _fell_otherwise(clauses, token):
        return NOBODY
    nearest = subjects[-1]
    nation = is_nation(clauses.parse, nearest.index) and clauses.number_of(nearest) is not None
    named = nation or is_people(nearest.lower) or person_at(clauses.parse, nearest.index) is not None
    human = (named or nearest.index in clauses.within) and not is_thing(nearest.lower) and not _flew(clauses, nearest)
    return Arguments(tuple(t.index for t in subjects), "subject") if human else NOBODY


def _is_where(clauses: Clauses, noun: Token) -> bool:
    """ "Fell *on the ridge*", "*by the gate*": where one falls; "fell by half" tells how much."""
    by = clauses.case(noun) == "by" and noun.index not in clauses.within and _count(clauses, noun) is None
    share = noun.lower in words_of("fractions") | words_of("percent")
    return (by and not share) or (clauses.case(noun) == "on" and noun.lower in words_of("grounds"))


def _fell_otherwise(clauses: Clauses, token: Token) -> bool:
    """ "Fell asleep", "fell silent": what one may fall and live."""
    behind = clauses.at(token.index + 1, token)
    return behind is not None and behind.lower in words_of("fallen_otherwise")


def _flew(clauses: Clauses, number: Token) -> bool:
    """ "Two rockets were fired. *One* fell near a school": a bare number of what was fired just before."""
    if number.index not in clauses.within or clauses.parse.deps(number.index, "nmod"):
        return False
    start = clauses.parse.sentences[max(0, number.sentence - 1)].start
    near = [t for t in clauses.parse.tokens[start : number.index] if t.upos in {"NOUN", "PROPN"}]
    fired = [t.index for t in near if is_form(t, words_of("missiles"))]
    return bool(fired) and not any(is_people(t.lower) and t.index > fired[-1] for t in near)


def lose(clauses: Clauses, token: Token) -> Arguments:
    """The victims of "lost", and who lost them."""
    if _by_score(clauses, token):
        return NOBODY
    objects = clauses.objects(token)
    loser = index_of(clauses.subject(token))
    if clauses.passive(token):
        return _passive(clauses, token)
    if objects and (objects[0].lower in words_of("unlost") or _bare_name(clauses, objects[0])):
        return NOBODY
    if objects:
        return Arguments((objects[0].index,), "lost", loser=loser)
    after = clauses.counted_after(token)
    if after is not None:
        return Arguments((after,), "number after", loser=loser)
    return _participle(clauses, token) or NOBODY


def _named_so(clauses: Clauses, noun: Token) -> bool:
    """Whether people are only called by a noun: "called them fallen heroes"."""
    verb = clauses.head(noun)
    return verb is not None and is_form(verb, _CALLS)


_CALLS = frozenset({"call", "hail", "honour", "honor", "describe", "mourn"})


def _by_score(clauses: Clauses, token: Token) -> bool:
    """Whether a match was lost: "lost 2-1 to the visitors"."""
    behind = [t for i in range(1, 5) if (t := clauses.at(token.index + i, token)) is not None]
    score = re.match(r"\d ?[-–] ?\d ", " ".join(t.text for t in behind) + " ")
    after = behind[score.group().strip().count(" ") + 1 :] if score else []
    return score is not None and (not after or after[0].upos not in {"NOUN", "ADJ", "PROPN"})


def _bare_name(clauses: Clauses, noun: Token) -> bool:
    """Whether what was lost is told by one word of a name alone, as a town is: "lost Badme"."""
    beside = (t for t in clauses.parse.deps(noun.index) if t.upos in {"NOUN", "PROPN", "DET", "NUM", "ADJ", "PRON"})
    return noun.upos == "PROPN" and noun.index not in clauses.within and not any(beside)


def state(clauses: Clauses, token: Token) -> Arguments:
    """Those who are so: "are dead", "left seven dead", "four dead", "the dead soldiers"; none "left for dead"."""
    if clauses.case(token) == "for" and token.lower == "dead":
        return NOBODY
    modified = _modified(clauses, token) or by_fate_alone(clauses, token)
    if modified:
        return modified
    before = clauses.counted_before(token)
    phrase = clauses.counted_phrase_before(token) if before is None else before
    if phrase is not None:
        return Arguments((_first_of(clauses, phrase, token),), "number before")
    kinds = (kind_of_mark(t.lower) for t in clauses.parse.deps(token.index, "amod"))
    if clauses.number_of(token) is not None and any(kinds):
        return Arguments((token.index,), "number before")  # "eleven military dead"
    above = clauses.head(token)
    if clauses.case(token) in {"in", "besides", "beside"}:
        return NOBODY
    if token.deprel in _NOUNY and above is not None and above.upos != "VERB" and not is_of_another(clauses, token):
        # "A lower figure for Wednesday's dead": the sum is spoken of, and is none of them.
        others = are_kin(clauses, token, above) or above.lower in words_of("amounts")
        return NOBODY if others else Arguments((above.index,), "behind the noun")
    if clauses.parse.deps(token.index, "nsubj"):
        return one(clauses.subject(token), "subject")
    if above is not None and token.deprel in _BELOW:
        return _complement(clauses, token, above, None) or NOBODY
    return _coordinated(clauses, token, above) or NOBODY if above and token.deprel == "conj" else NOBODY
