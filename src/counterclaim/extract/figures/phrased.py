"""Fates told by a turn of phrase beside a number: "12,000 have fled", "sent ten to hell", "3 KIA"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from counterclaim.extract.figures.among import of_things
from counterclaim.extract.figures.clauses import NOBODY, is_form
from counterclaim.extract.figures.drafts import Draft, last_told, of_the_dead, told_before
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.hits import is_member
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.negated import is_negated
from counterclaim.extract.figures.numbers_untold import ANY, LEFT, is_person, uncounted
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied, is_guessed, is_unreal
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.surroundings import Surroundings
from counterclaim.extract.figures.victims import (
    is_people,
    is_thing,
    kind_of_noun,
)
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import rows
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_BE = (
    r"(?:(?:who|has|have|had|is|are|was|were|be|been|being|still|now|also|since|already|so|far|later|reportedly"
    r"|currently|then|recently|aboard|on board|believed|feared|thought|presumed|known|said|to) )*"
)
_OWN = "(?:their|his|her|our|its)"
_GATHERING = (
    r"(?:the )?(?:\w+ )?(?:streets?|squares?|stadiums?|avenues?|parks?|halls?|capital|cent(?:re|er)|parliament)"
)
_LIMB = "(?:" + "|".join(sorted(words_of("limbs") | words_of("bones"))) + ")"
_FIGHTERS = frozenset({Victims.MILITARY, Victims.MILITANT, Victims.POLICE})
_OPEN = frozenset({"VERB", "NOUN", "ADJ", "PROPN"})
_CROWD = 100


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A turn of phrase: what stands before the counted people and behind them, and what it says of whom.

    `negative`: the words themselves tell of what was not or will not be, such as a coming home.
    """

    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    status: Status
    who: str
    negative: bool


def find_phrased(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The figures of numbers that no trigger claims, by the words right before and behind the people counted."""
    hurt = {i for d in drafts if _is_of_the_hurt(phrases, d) for i in d.people}
    used = {i for d in drafts for i in d.people} - hurt
    found: list[Draft] = []
    for count in (*counts, *uncounted(phrases)):
        if (count.count.low < 1 and count.count.high == 0) or not used.isdisjoint(range(count.start, count.end)):
            continue
        around = Surroundings(phrases, count)
        asked = [p for p in _phrasings() if count.start not in hurt or p.status is not Status.WOUNDED]
        told = next((d for p in asked if (d := _told(around, p, used))), ())
        if _again(phrases, told, drafts) or _ill(phrases, told, drafts) or _is_of_others(phrases, told, drafts):
            continue
        found += [_put_right(phrases, count, d, drafts) for d in told]
        used |= {i for d in told for i in d.people}
    return found


def outlived(phrases: Phrases, draft: Draft, phrased: Sequence[Draft]) -> bool:
    """ "Six *of the wounded* would not see the dawn": the hurt of whom a turn of phrase tells what became of them."""
    return _is_of_the_hurt(phrases, draft) and any(d.people & draft.people for d in phrased)


def _is_of_the_hurt(phrases: Phrases, draft: Draft) -> bool:
    words = phrases.parse.tokens
    led = [t.lower for t in words[max(0, draft.trigger - 2) : draft.trigger]]
    noun = draft.trigger == draft.group.noun and led == ["of", "the"]
    told = draft.part is None and draft.group.counted is not None
    return draft.status is Status.WOUNDED and told and (noun or draft.rule.endswith("modifier"))


def _again(phrases: Phrases, told: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """ "Two died, and both are buried", "took 30 men; *some* are in chains": the same people of the same fate again."""
    word = phrases.parse.tokens[told[0].first].lower if len(told) == 1 else ""
    alone = word in {"some", "many"} and told[0].group.noun in phrases.clauses.within
    if not alone and word not in {"both", "all"}:
        return False
    return any(d.status is told[0].status and d.last < told[0].first for d in drafts)


def _is_of_others(phrases: Phrases, told: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """ "Forces searching for *a chief* detained nine men", "a man sought for the murder of *three policemen* was
    detained": people who only stand before a verb that is told of others.
    """
    verb = phrases.parse.tokens[told[0].trigger] if told else None
    between = phrases.parse.tokens[told[0].last + 1 : verb.index] if verb is not None else []
    if verb is None or verb.upos != "VERB" or told[0].last > verb.index or any(t.upos not in _LIGHT for t in between):
        return False
    among = phrases.clauses.case(phrases.parse.tokens[told[0].group.noun]) == "among"
    return not among and any(d.trigger == verb.index and d.status is told[0].status for d in drafts)


def _ill(phrases: Phrases, told: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """Whether one named who is in hospital may only be ill: nobody is told to have come to harm near by."""
    words = phrases.parse.tokens
    if not any(d.group.rule == "name" and words[d.trigger].lower in words_of("sickbeds") for d in told):
        return False
    at = words[told[0].trigger].sentence
    return not any(abs(words[d.trigger].sentence - at) <= _NEAR for d in drafts)


_NEAR = 2
_LIGHT = frozenset({"AUX", "ADV"})
"""What may stand between people and the verb of which they are taken for the subject."""


def _put_right(phrases: Phrases, count: CountMention, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A figure of a turn of phrase as the one before it has it: "four died there and *ten more in hospital*"."""
    words, cue = phrases.parse.tokens, phrases.parse.tokens[draft.trigger].lower
    if cue == "victims":
        return of_the_dead(draft, drafts)
    before = last_told(told_before(words, drafts, count.start))
    died = before is not None and is_form(words[before.trigger], frozenset({"die", "succumb", "perish"}))
    led = words[max(0, count.start - 1)].lower == "and" and phrases.clauses.is_bare(count)
    led = led and all(t.upos not in {"VERB", "AUX"} for t in words[count.end : draft.trigger])
    return replace(draft, status=Status.KILLED) if died and led and cue.startswith("hospital") else draft


def _mourns(phrases: Phrases, noun: int, cue: Token) -> bool:
    """Whether people only belong to the dead: "embraced three *relatives* of the dead"."""
    word = phrases.parse.tokens[noun]
    behind = phrases.parse.tokens[word.index + 1 : cue.index]
    of_them = "of" in [t.lower for t in behind] and all(t.upos in {"ADP", "DET", "ADJ", "NUM"} for t in behind)
    return of_them and is_form(word, words_of("bereaved"))


@cache
def _phrasings() -> tuple[Phrasing, ...]:
    return tuple(
        Phrasing(
            _compiled(f"(?:^|.* ){before}$", before),
            _compiled(rf"{behind}(?!\w)", behind),
            Status(status),
            who,
            negative="not" in more,
        )
        for before, behind, status, who, *more in rows("figures_phrases.tsv")
    )


def _compiled(pattern: str, cell: str) -> re.Pattern[str] | None:
    filled = pattern.replace("{be}", _BE).replace("{own}", _OWN).replace("{open}", _GATHERING).replace("{limb}", _LIMB)
    return None if cell == "-" else re.compile(filled)


def _told(around: Surroundings, phrasing: Phrasing, used: set[int]) -> tuple[Draft, ...]:
    """The figures of one number by one phrasing; none where it does not fit or did not happen."""
    phrases, count, cue = around.phrases, around.count, _cue(around, phrasing)
    if cue is None:
        return ()
    none = count.rule == ANY and phrasing.status is Status.CAPTURED and _is_of_none(phrases, count, cue)
    if not (phrasing.negative or none) and _not_so(phrases, cue):
        return ()
    head = phrases.canonical(count.end - 1)
    if phrasing.before is None and (_behind_preposition(phrases, head) or _is_before_its_noun(phrases, count, cue)):
        return ()
    if (count.rule, phrasing.status) in {("name", Status.DISPLACED), (LEFT, Status.KILLED)}:
        return ()
    groups = [g for g in _listed(phrases, head) if used.isdisjoint(g.tokens)]
    noun = phrases.clauses.counted_noun(count)
    told_of = noun in {count.end - 1, cue.index} or _is_noted(phrases, count)
    if not groups and not told_of and not _stripped(phrases, phrasing, noun, cue):
        return ()
    if (not groups and _of_counted_things(phrases, count)) or _mourns(phrases, noun, cue):
        return ()
    groups = [replace(g, count=count.count) if count.rule == LEFT and len(groups) == 1 else g for g in groups]
    if not groups or _is_noted(phrases, count) or cue.index in {i for g in groups for i in g.tokens}:
        groups = [_bare(phrases, count, cue)]
    denied = is_denied(phrases.clauses, cue)
    if count.rule == ANY and not (denied or none):
        return ()
    groups = [replace(g, count=Count.exactly(0)) if none else g for g in groups]
    told = [
        Draft(cue.index, phrasing.status, group, "phrase", side_of(phrases, group, NOBODY, cue), denied=denied)
        for group in (_of_kind(g, phrasing) for g in groups)
        if _fits(phrases, phrasing, group)
    ]
    return tuple(joined(told) if _as_one(phrases, told) else told)


def _of_counted_things(phrases: Phrases, count: CountMention) -> bool:
    """ "One of *the two cities* in rebel hands", "some of the 13 *carriers* that were seized": some of the things."""
    behind = phrases.clauses.phrase_behind(phrases.parse.tokens[count.end - 1], "of")
    return behind is not None and is_thing(phrases.parse.tokens[behind].lower)


def _behind_preposition(phrases: Phrases, head: int) -> bool:
    """Whether those counted only tell of others: "police from *two towns* killed", "troops of *two states* died"."""
    case, noun = phrases.clauses.case(phrases.parse.tokens[head]), phrases.parse.tokens[head]
    other = head not in phrases.clauses.within and not is_person(phrases, noun) and noun.lower not in words_of("camps")
    return case == "from" or (case in {"of", "in", "by"} and other)


def _is_before_its_noun(phrases: Phrases, count: CountMention, cue: Token) -> bool:
    """ "Five *buried* jugs", "three *buried* miners": a participle that only tells which are counted."""
    return cue.upos == "VERB" and cue.deprel == "amod" and cue.head == phrases.clauses.counted_noun(count) > cue.index


def _stripped(phrases: Phrases, phrasing: Phrasing, noun: int, cue: Token) -> bool:
    """Whether a noun that names no people stands for them right before their fate: "400 government dead"."""
    word = phrases.parse.tokens[noun].lower
    return phrasing.who == "any" and noun + 1 == cue.index and (word in words_of("camps") or noun in phrases.actors)


def _is_of_none(phrases: Phrases, count: CountMention, cue: Token) -> bool:
    """ "Was *not holding any* soldiers": what is not so of any of those taken in war, and is told as a fact; of
    suspects or of "any of the men" it tells nothing of a loss.
    """
    clauses = phrases.clauses
    if phrases.parse.tokens[clauses.counted_noun(count)].lower not in words_of("taken_in_war"):
        return False
    return is_negated(clauses, cue) and not (is_guessed(clauses, cue) or is_unreal(clauses, cue))


def _not_so(phrases: Phrases, cue: Token) -> bool:
    clauses = phrases.clauses
    return is_guessed(clauses, cue) or is_unreal(clauses, cue) or is_negated(clauses, cue)


def _listed(phrases: Phrases, head: int) -> tuple[Group, ...]:
    """The groups of a counted phrase and of those it is coordinated with."""
    token = phrases.parse.tokens[head]
    above = phrases.clauses.head(token)
    listed = above is not None and token.deprel == "conj"
    # "*Fourteen members* of the forces and three civilians": the list begins with those whom the tree hangs it below.
    above = phrases.parse.tokens[phrases.whole(above.index)] if listed and above is not None else above
    over = None if above is None or _counts(phrases, above) else phrases.clauses.head(above)
    above = over if over is not None and above is not None and above.deprel == "nmod" else above
    first = above.index if above is not None and listed and _counts(phrases, above) else head
    groups = groups_of(phrases, first)
    return tuple(g for g in groups if head in (g.head, g.noun) or is_people(phrases.parse.tokens[g.noun].lower))


def _as_one(phrases: Phrases, drafts: Sequence[Draft]) -> bool:
    """Whether people told beside each other are one figure: two groups with but an "and" between, or a single one."""
    if any(draft.group.counted is None for draft in drafts):
        return True
    words = phrases.parse.tokens
    return len(drafts) == 2 and [t.lower for t in words[drafts[0].last + 1 : drafts[1].first]] == ["and"]


def _counts(phrases: Phrases, token: Token) -> bool:
    """Whether a noun is counted, by a number or an article, or as one of someone's family."""
    article = any(t.lower in {"a", "an"} for t in phrases.parse.deps(token.index, "det"))
    family = token.lower in words_of("kin") and bool(phrases.parse.deps(token.index, "nmod:poss"))
    return phrases.mention(token.index) is not None or article or family


def _is_noted(phrases: Phrases, count: CountMention) -> bool:
    """Whether an "x" parts a number from those whom it counts, as in notes: "11 x ANP KIA"."""
    return any(t.text == "x" for t in phrases.parse.tokens[count.end : count.end + 1])


def _bare(phrases: Phrases, count: CountMention, cue: Token) -> Group:
    """Those of whom only a number tells, or in notes a force behind an "x"."""
    end, at = cue.index if _is_noted(phrases, count) else count.end, count.end - 1
    tokens = tuple(range(count.start, end))
    kind = kind_of(phrases, end - 1, tokens) if end > count.end + 1 else kind_of_noun(cue.lower) or Victims.UNKNOWN
    return Group(at, at, tokens, count.count, count.span, count.rule, kind)


def _of_kind(group: Group, phrasing: Phrasing) -> Group:
    """Soldiers, where a cue is only said of them and nothing tells who they are: "12 KIA", and not "3 x CIV KIA"."""
    soldiers = phrasing.who == "military" and group.victims is Victims.UNKNOWN
    return replace(group, victims=Victims.MILITARY) if soldiers else group


def _fits(phrases: Phrases, phrasing: Phrasing, group: Group) -> bool:
    """Whether those counted are such as the phrasing speaks of."""
    noun = phrases.parse.tokens[group.noun]
    if of_things(phrases, min(group.tokens), group.tokens):
        return False
    if phrasing.status is Status.WOUNDED and _heals(phrasing, noun):
        return False
    bare = noun.index in phrases.clauses.within or noun.upos == "PRON" or noun.lower in {"own", "ours", "theirs"}
    if phrasing.who in {"civil", "crowd"}:
        human = bare or is_people(noun.lower) or noun.index in phrases.actors
        enough = group.count.low >= _CROWD or (group.count.high or 0) >= _CROWD
        return human and group.victims not in _FIGHTERS and (phrasing.who == "civil" or enough)
    named = is_person(phrases, noun) or noun.index in phrases.actors or is_member(phrases, group)
    named = named or group.rule == "name" or noun.lower in words_of("fallen") | {"rest"}
    return phrasing.who != "people" or named or (bare and not _goes_on(phrases, group, phrasing))


def _heals(phrasing: Phrasing, noun: Token) -> bool:
    """ "One hospital treated 70", "has 20 doctors on its wards": who treats the hurt, and is not one of them."""
    wards = phrasing.before is not None and phrasing.behind is not None
    return noun.lower in words_of("sickbeds") or (wards and noun.lower in words_of("carers"))


def _goes_on(phrases: Phrases, group: Group, phrasing: Phrasing) -> bool:
    """Whether a word that may be what is counted stands behind a bare number: "holds one more round"."""
    behind = phrases.clauses.at(max(group.tokens) + 1, phrases.parse.tokens[group.head])
    return phrasing.behind is None and behind is not None and _counts_on(behind)


def _counts_on(token: Token) -> bool:
    return token.upos not in {"PUNCT", "ADP", "ADV", "CCONJ"} and token.lower not in words_of("today")


def _cue(around: Surroundings, phrasing: Phrasing) -> Token | None:
    """The word that tells the fate, where the phrasing fits around a number."""
    found = None
    if phrasing.before is not None:
        near, said = around.before
        match = phrasing.before.match(said)
        found = _word(near[-len(match.group().split()) :], last=True) if match else None
        if found is None:
            return None
    if phrasing.behind is None:
        return found
    for words, said in around.past_asides if phrasing.before is None else around.behind:
        match = phrasing.behind.match(said)
        if match:
            return found or _word(words[: len(match.group().split())])
    return None


def _word(tokens: Sequence[Token], last: bool = False) -> Token | None:
    """The word of a matched phrase that carries it: a verb, else its last open word."""
    verbs = [t for t in tokens if t.upos == "VERB"]
    opened = [t for t in tokens if t.upos in _OPEN]
    if last:
        headed = bool(opened) and (tokens[-1].text == ":" or tokens[-1].upos in {"ADP", "AUX", *_OPEN})
        return verbs[-1] if verbs else opened[-1] if headed else None
    return verbs[0] if verbs else opened[-1] if opened else tokens[0]
