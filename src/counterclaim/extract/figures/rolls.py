"""Rolls of the dead: "named them as X and Y", "named X among the dead", "other victims included a nurse"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft, last_told
from counterclaim.extract.figures.groups import Group, group_of, groups_of
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import in_phrase
from counterclaim.extract.figures.told_sides import UNTOLD, Side
from counterclaim.extract.figures.triggers import Trigger
from counterclaim.extract.figures.victims import is_nation, is_people, is_plural, kind_of_rank, person_at
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.claim import BOTH, Status, Victims
from counterclaim.model.parse import Name, Token
from counterclaim.model.value import Count

_NAMES = frozenset({"name", "identify", "list"})
_BETWEEN = frozenset({"and", ",", ";", "as", "Maj", "Gen", "."})
_NEAR = 2
_REST = frozenset({"rest", "remainder"})


def find_rolls(phrases: Phrases, drafts: Sequence[Draft], triggers: Sequence[Trigger]) -> list[Draft]:
    """The figures of named dead that no trigger of their own tells of, each read like the deaths before it."""
    found: list[Draft] = []
    for token in phrases.parse.tokens:
        if token.upos == "VERB" and is_form(token, _NAMES):
            named = [] if _describes(phrases, token) else _named(phrases, [*drafts, *found], token)
            found += named or _listed(phrases, [*drafts, *found], token)
        elif (token.upos == "VERB" and is_form(token, frozenset({"include"}))) or _is_predicate(phrases, token):
            found += _included(phrases, drafts, token)
        elif token.text == ":":
            found += _behind_colon(phrases, [*drafts, *found], token, triggers)
    return found


def _behind_colon(phrases: Phrases, drafts: Sequence[Draft], colon: Token, triggers: Sequence[Trigger]) -> list[Draft]:
    """ "... listed others who died: Captain X; Majors Y and Z": the names behind a colon and a word of death."""
    near = [t for t in triggers if colon.index - 8 <= t.token < colon.index and t.status is Status.KILLED]
    cue = next((t for t in reversed(near) if phrases.parse.tokens[t.token].sentence == colon.sentence), None)
    names = [n for n in _run_of_names(phrases, colon) if not _tells(phrases, n)]
    claimed = {i for d in drafts for i in (*d.people, d.trigger)}
    if cue is None or cue.token in claimed or any(claimed & set(range(n.start, n.end)) for n in names):
        return []
    groups = _one_kind([_group(phrases, name) for name in names])
    return joined([Draft(cue.token, Status.KILLED, group, "roll behind a colon", UNTOLD) for group in groups])


def _tells(phrases: Phrases, name: Name) -> bool:
    """ "Other figures: five dead, *its spokesman X said*": who tells of the dead is none of them."""
    behind = phrases.clauses.at(name.end, phrases.parse.tokens[name.start])
    return behind is not None and is_form(behind, words_of("speaks"))


def _named(phrases: Phrases, drafts: Sequence[Draft], verb: Token) -> list[Draft]:
    """The people named behind a verb of naming, where the words before or beside it speak of the dead."""
    model = _model(phrases, drafts, verb)
    names = _run_of_names(phrases, verb)
    claimed = {i for d in drafts for i in d.people}
    if not names or any(not claimed.isdisjoint(range(n.start, n.end)) for n in names):
        return []
    among = _among_the_dead(phrases, verb, names[-1])
    told = _of_the_dead(phrases, verb, names[0]) or (
        model and (_of_them(phrases, verb, names[0]) or _unnamed(phrases, verb, names[0], model))
    )
    if not among and not told:
        return []
    groups = [_group(phrases, name) for name in names] + _others(phrases, names[-1])
    them = model if model and _of_them(phrases, verb, names[0]) and model.side.party != BOTH else None
    side = _owned(phrases, verb, names[0]) or (them.side if them else UNTOLD)
    status = _fate_between(phrases, verb, names[0])
    return joined([Draft(verb.index, status, group, "roll of names", side) for group in _one_kind(groups)])


def _fate_between(phrases: Phrases, verb: Token, first: Name) -> Status:
    """ "Named *the captured men* as A and B": what became of those named, of the dead unless it is told otherwise."""
    between = phrases.parse.tokens[verb.index + 1 : first.start]
    if any(t.lower in words_of("taken") for t in between):
        return Status.CAPTURED
    return next((fate for t in between if (fate := fate_called(t.lower))), Status.KILLED)


def _listed(phrases: Phrases, drafts: Sequence[Draft], verb: Token) -> list[Draft]:
    """ "Named as victims the owner, two clerks and a guard": people told by what they were, each a figure."""
    words = phrases.parse.tokens
    near = words[verb.index + 1 : min(verb.index + 5, phrases.parse.sentence_of(verb.index).end)]
    dead = next((t for t in near if t.lower in words_of("dead")), None)
    led = dead is not None and any(t.lower in {"as", "among"} for t in near if t.index < dead.index)
    claimed = {i for d in drafts for i in d.people}
    groups = _run_of_people(phrases, dead.index + 1) if dead is not None and led else []
    if dead is None or not groups or any(claimed & set(g.tokens) for g in groups):
        return []
    model = _model(phrases, drafts, verb)
    status = model.status if model else fate_called(dead.lower) or Status.KILLED
    told = [Draft(verb.index, status, group, "roll", in_phrase(phrases, group)) for group in groups]
    return joined(told, each=True)


def _run_of_people(phrases: Phrases, start: int) -> list[Group]:
    """The people, each with an article or a number, in a list that begins at a token."""
    words, at, run = phrases.parse.tokens, start, list[Group]()
    end = phrases.parse.sentence_of(start).end
    while at < end and words[at].upos not in {"VERB", "AUX"}:
        opens = words[at].lower in {"a", "an", "the"} or at in phrases.clauses.starts
        if opens and (at == start or words[at - 1].lower in {",", "and", ":"}):
            group = _person(phrases, at)
            run, at = ([*run, group], max(group.tokens)) if group else (run, at)
        at += 1
    return run if len(run) > 1 else []


def _person(phrases: Phrases, at: int) -> Group | None:
    """The people of the phrase that begins at an article or a number: "the owner", "two clerks"."""
    words = phrases.parse.tokens
    count = phrases.clauses.starts.get(at)
    above = words[at] if count is None else words[count.end - 1]
    noun = phrases.clauses.counted_noun(count) if count else (above.head if above.head is not None else at)
    if noun < at or not is_people(words[noun].lower) or (count is None and is_plural(words[noun])):
        return None
    tokens = tuple(range(at, noun + 1))
    told = count.count if count else Count.exactly(1)
    rule = count.rule if count else "article"
    kind = kind_of(phrases, noun, phrases.own(noun))
    return Group(noun, noun, tokens, told, count.span if count else None, rule, kind)


def _describes(phrases: Phrases, verb: Token) -> bool:
    """Whether a verb of naming only says what someone is called, or who the counted were: no roll of its own."""
    before = phrases.clauses.at(verb.index - 1, verb)
    called = verb.deprel.startswith("acl") and before is not None and before.upos == "NOUN"
    return called or phrases.clauses.passive(verb)


def _model(phrases: Phrases, drafts: Sequence[Draft], verb: Token) -> Draft | None:
    """The nearest deaths told before a verb, at most two sentences back."""
    words = phrases.parse.tokens
    before = [d for d in drafts if d.status is Status.KILLED and d.last < verb.index]
    near = [d for d in before if verb.sentence - words[d.trigger].sentence <= _NEAR]
    return last_told(near)


def _run_of_names(phrases: Phrases, verb: Token) -> list[Name]:
    """The list of names of people behind a verb, broken off where other words come between."""
    sentence = phrases.parse.sentence_of(verb.index)
    later = [n for n in phrases.parse.names if verb.index < n.start < sentence.end and _is_person(phrases, n)]
    run: list[Name] = []
    for name in sorted(later, key=lambda n: n.start):
        between = phrases.parse.tokens[(run[-1].end if run else name.start) : name.start]
        if any(t.lower not in _BETWEEN and t.upos not in {"NOUN", "PROPN", "ADJ", "PUNCT"} for t in between):
            break
        run.append(name)
    return run


def _is_person(phrases: Phrases, name: Name) -> bool:
    """Whether a name is one of a person, and no rank alone."""
    words = phrases.parse.tokens[name.start : name.end]
    return name.label.startswith("PER") and not all(kind_of_rank(t.lower.removesuffix("s")) for t in words)


def _among_the_dead(phrases: Phrases, verb: Token, last: Name) -> bool:
    behind = [t.lower for t in phrases.parse.tokens[last.end : last.end + 6] if t.sentence == verb.sentence]
    return "among" in behind and bool(words_of("dead") & set(behind))


def _of_them(phrases: Phrases, verb: Token, first: Name) -> bool:
    """Whether what is named is the dead of before: "named them as"."""
    between = [t.lower for t in phrases.parse.tokens[verb.index + 1 : first.start]]
    return "as" in between and bool(words_of("them") & set(between))


def _of_the_dead(phrases: Phrases, verb: Token, first: Name) -> bool:
    """ "named the dead as"."""
    between = {t.lower for t in phrases.parse.tokens[verb.index + 1 : first.start]}
    return "as" in between and bool(words_of("dead") & between)


def _unnamed(phrases: Phrases, verb: Token, first: Name, model: Draft) -> bool:
    """Whether names stand right behind a verb of naming, and the dead told before have none."""
    return not model.group.names and first.start - verb.index <= 4


def _group(phrases: Phrases, name: Name) -> Group:
    head = phrases.canonical(name.start)
    tokens = tuple(range(name.start, name.end))
    written = phrases.parse.span(name.start, name.end).of(phrases.parse.text)
    return Group(head, head, tokens, Count.exactly(1), None, "name", kind_of(phrases, head, tokens), (written,))


def _others(phrases: Phrases, last: Name) -> list[Group]:
    """ "along with five others", later in the sentence."""
    sentence = phrases.parse.sentence_of(last.start)
    counts = [c for c in phrases.clauses.starts.values() if last.end <= c.start < sentence.end and c.other]
    return [group for c in counts[:1] if (group := group_of(phrases, phrases.canonical(c.end - 1)))]


def _one_kind(groups: Sequence[Group]) -> list[Group]:
    """The groups with an untold kind taken from the one before."""
    found: list[Group] = []
    for group in groups:
        told = group.victims is not Victims.UNKNOWN or not found
        found.append(group if told else replace(group, victims=found[-1].victims))
    return found


def _owned(phrases: Phrases, verb: Token, first: Name) -> Side | None:
    """ "Named two of *its* dead as": whoever names them lost them, whatever was told before."""
    between = phrases.parse.tokens[verb.index + 1 : first.start]
    whose = next((t for t in between if t.lower in words_of("possessives") - {"own"}), None)
    return None if whose is None else Side(None, whose.index, whose.span, "possessive")


def _is_predicate(phrases: Phrases, noun: Token) -> bool:
    """Whether people are said to be the dead: "the dead were a priest and a miller", "are reported to be 10 Saudis"."""
    own = next(iter(phrases.parse.deps(noun.index, "nsubj")), None)
    subject = phrases.clauses.subject(noun) if own is None and noun.deprel == "xcomp" else own
    if subject is None or subject.index > noun.index or not phrases.parse.deps(noun.index, "cop"):
        return False
    pointing = subject.lower in {"they", "these"} and phrases.clauses.number_of(noun) is not None
    whole = phrases.mention(subject.index) is None and (_is_whole(phrases, subject) or pointing)
    nation = phrases.clauses.number_of(noun) is not None and is_nation(phrases.parse, noun.index)
    named = person_at(phrases.parse, noun.index) is not None
    return whole and (nation or named or (noun.upos == "NOUN" and is_people(noun.lower)))


def _is_whole(phrases: Phrases, subject: Token) -> bool:
    """Whether a subject stands for all of the dead: "the dead", "the *dead Americans*", "the *latest to die*"."""
    slain = {t.lower for t in phrases.parse.deps(subject.index, "amod")} & {"dead", "slain", "fallen"}
    named = is_plural(subject) and (is_people(subject.lower) or is_nation(phrases.parse, subject.index))
    to_die = phrases.parse.deps(subject.index, "acl", "advcl") if subject.lower in {"latest", "last"} else ()
    dying = any(is_form(t, frozenset({"die", "fall", "kill"})) for t in to_die)
    return dying or bool(slain and named) or subject.lower in words_of("dead") - {"toll", "casualties"} | _REST


def _included(phrases: Phrases, drafts: Sequence[Draft], verb: Token) -> list[Draft]:
    """ "Other victims included a nurse and two clerks": each as a figure, of the fate told before."""
    subject = phrases.clauses.subject(verb)
    model = _model(phrases, drafts, verb)
    made_up = _made_up(phrases, model, verb) if model and subject and subject.lower in {"they", "these"} else []
    if model and made_up:
        return [replace(model, trigger=verb.index, group=g, rule="roll", extra=()) for g in made_up]
    said = verb.upos != "VERB" and subject is not None and _is_whole(phrases, subject)
    if subject is None or not (said or subject.lower in words_of("dead") | (_REST if model else set())):
        return []
    if subject.lower in _REST and verb.upos == "VERB":
        return []
    status = model.status if model else fate_called(subject.lower) or Status.KILLED
    heads = [t.index for t in phrases.clauses.objects(verb)] or [verb.index]
    groups = [group for head in heads for group in groups_of(phrases, head) if group.rule != "bare plural"]
    told = [Draft(verb.index, status, group, "roll", in_phrase(phrases, group)) for group in groups]
    return joined(told, each=True)


def _made_up(phrases: Phrases, model: Draft, verb: Token) -> list[Group]:
    """ "38 died. *They are 16 men, 14 women and eight children*": who the dead were, where the numbers come to them."""
    told = bool(phrases.parse.deps(verb.index, "cop")) and verb.upos == "NOUN"
    groups = groups_of(phrases, verb.index) if told else ()
    come_to = len(groups) > 1 and sum(g.count.low for g in groups) == model.group.count.low
    return list(groups) if come_to else []
