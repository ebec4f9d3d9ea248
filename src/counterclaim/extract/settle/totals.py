"""Whether a figure is put as a count of what there is, and not as what one deed did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from counterclaim.extract.dates.clauses import listed, sums_up
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft, verb_over
from counterclaim.extract.settle.one_deed import in_a_deed
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

ADDED = words_in(WORDS, "added")
RECKON = words_in(WORDS, "reckoning")
"""Verbs that take a count of losses for their object, beside those of saying."""

CLIMBING = words_in(WORDS, "climbing")
STANDS = CLIMBING | {"stand"}
COUNTED = words_in(WORDS, "counted")
FIGHTING = words_in(WORDS, "fighting")
RAIDS = words_in(WORDS, "raids")
DEEDS = words_in(WORDS, "deeds")
SERIES = DEEDS | RAIDS | {"operation"}
INSTANT = words_in(WORDS, "instant")
"""What may come several at once."""

FEW = frozenset({"one", "two", "both", "1", "2"})
REGIONS = words_in(WORDS, "regions")
HOMES = words_in(WORDS, "homes")
ENGAGEMENTS = words_in(WORDS, "engagements")
"""What is over in a day, told in the singular."""

BRIEF = words_in(WORDS, "brief")
"""Fighting that may be over in days, however many it takes."""

HOURS = words_in(WORDS, "hours")
BLAMED = frozenset({"responsible", "culpable"})
HUNDREDS = 200
"""The least that "hundreds" may mean."""

THOUSANDS = 2000
"""The least that "thousands" may mean."""

BEYOND_ONE_DEED = 50
"""The least that "had" and a perfect without a day make a sum: fewer may have been lost in one deed."""

FOUND = words_in(WORDS, "found")
TAKEN = frozenset({"lose", "suffer"})
JOINED = frozenset({"conj", "nmod", "obl", "obj", "nsubj", "amod", "acl", "appos", "ccomp", "xcomp", "list", "dep"})


def counts_up(parse: Parse, draft: Draft) -> bool:
    """ "It speaks of nine dead", "21 civilians had died", "it lost four": the words tell of no one deed."""
    mention = draft.mention
    if mention.names or mention.denied or mention.means or mention.count.high == 1:
        return False
    trigger = parse.tokens[mention.trigger]
    if mention.status is Status.CAPTURED or added(parse, draft) or in_a_deed(parse, trigger):
        return False
    if trigger.upos != "VERB":
        return (trigger.upos == "ADJ" or _reckoned(parse, trigger)) and not of_one_place(parse, trigger)
    if trigger.lemma in TAKEN:
        return _party(parse, draft, trigger)
    if trigger.deprel.startswith("acl"):
        return _reckoned(parse, trigger)
    deed = any(step.rule == "patient: object" for step in mention.trace)
    return draft.said is not None and _had(parse, trigger, deed) and not of_one_place(parse, trigger)


def told_as_total(parse: Parse, draft: Draft, lasting: bool) -> bool:
    """ "That makes 76 dead", "the number stood at 25": the words sum up, or tell where a count stands."""
    words = parse.between(draft.mention.evidence)
    above = (*parse.ancestors(draft.mention.trigger), *parse.ancestors(draft.mention.head))
    for word in (*words, *above):
        subjects = {t.lower for t in parse.deps(word.index, "nsubj")}
        many = lasting or draft.mention.count.low >= BEYOND_ONE_DEED
        if many and word.lemma in words_of("sums_up") and subjects & {"that", "this", "which"}:
            return True
        if lasting and word.lemma in STANDS and subjects & COUNTED:
            return True
    return False


def of_a_war(parse: Parse, draft: Draft, lasting: bool) -> bool:
    """ "The war has killed thousands", "88 have died in the clashes", "16 died during the siege"."""
    verb = verb_over(parse, draft)
    if verb is None:
        return False
    hung = parse.deps(verb.index, "nsubj", "obl", "obl:agent")
    if any(_all_through(parse, t) for t in hung):
        return True
    auxiliaries = {t.lower for t in parse.deps(verb.index, "aux")}
    low = max(draft.mention.count.low, draft.mention.count.high or 0)
    if auxiliaries & {"has", "have"} or (lasting and "had" in auxiliaries):
        return any(_fights(parse, t, lasting, low) for t in hung)
    had = "had" in auxiliaries and low >= BEYOND_ONE_DEED
    return had and any(_fights(parse, t, lasting, BEYOND_ONE_DEED) for t in hung)


def _all_through(parse: Parse, token: Token) -> bool:
    """ "During the siege", "in the whole campaign"."""
    below = {t.lower for t in parse.deps(token.index, "case", "amod", "det")}
    whole = below & {"during", "throughout", "whole", "entire"}
    return token.lemma in FIGHTING and token.lower not in ENGAGEMENTS and bool(whole)


def _fights(parse: Parse, token: Token, lasting: bool, low: int) -> bool:
    """Whether a word is of fighting as a whole: the war, the raids, two weeks of bombing."""
    if any(t.lower in HOURS for t in parse.deps(token.index, "compound", "amod", "nmod:poss", "advmod")):
        return False
    one = token.lower in ENGAGEMENTS or (token.lemma in RAIDS and not token.lower.endswith("s"))
    beyond_a_day = lasting or low >= (HUNDREDS if one else BEYOND_ONE_DEED)
    if token.lemma in FIGHTING:
        return beyond_a_day or token.lemma not in BRIEF
    if token.lemma in ("week", "month", "year", "day") and token.deprel.startswith("nsubj"):
        return any(t.lemma in FIGHTING | RAIDS for t in parse.deps(token.index, "nmod"))
    return token.deprel.startswith("nsubj") and token.lemma in RAIDS and beyond_a_day


def of_several(parse: Parse, draft: Draft) -> bool:
    """ "Raids in Lakki Marwat, Karak and Khyber", "attacks in three provinces", "the eight strikes"."""
    verb = verb_over(parse, draft)
    hung = parse.deps(verb.index, "nsubj", "obl", "obl:agent") if verb is not None else []
    deeds = (t for t in hung if t.lemma in SERIES and t.xpos == "NNS")
    return any(_in_places(parse, deed) for deed in deeds)


def _in_places(parse: Parse, deed: Token) -> bool:
    """Whether deeds are set in three places or more, or are that many themselves."""
    for place in parse.deps(deed.index, "nmod"):
        if any(t.lower in ("in", "across") for t in parse.deps(place.index, "case")):
            names = [t for t in (place, *parse.deps(place.index, "compound")) if t.xpos in ("NNP", "NNPS")]
            joined = (sum(t.xpos == "NNP" for t in parse.deps(name.index, "conj")) for name in names)
            if any(many > 1 for many in joined) or (place.lemma in REGIONS and _many(parse, place)):
                return True
    return deed.lemma not in INSTANT and _many(parse, deed)


def _many(parse: Parse, noun: Token) -> bool:
    return any(t.lower not in FEW for t in parse.deps(noun.index, "nummod"))


def of_one_deed(parse: Parse, draft: Draft, dates: Sequence[Span]) -> bool:
    """ "The toll of Sunday's raid has risen": what is counted is one deed of one day."""
    words = parse.words(parse.sentences[draft.sentence])
    deeds = (w for w in words if w.lemma in DEEDS)
    owners = (t for deed in deeds for t in parse.deps(deed.index, "nmod:poss", "nmod", "compound"))
    return any(span.covers(owner.span) for owner in owners for span in dates)


def beside_a_deed(parse: Parse, draft: Draft) -> bool:
    """ "An attack in January killed 192": whether a figure's sentence tells of a deed, and not of several."""
    return any(t.lemma in DEEDS and t.xpos == "NN" for t in parse.words(parse.sentences[draft.sentence]))


def beyond_a_day(draft: Draft) -> bool:
    """ "Its forces had killed 2,300 and wounded 4,200": thousands killed or hurt without a day are a sum."""
    harmed = draft.mention.status in (Status.KILLED, Status.WOUNDED, Status.CASUALTIES)
    return harmed and draft.mention.count.low >= THOUSANDS and draft.mention.by is not None


def is_since(parse: Parse, draft: Draft) -> bool:
    """Whether a figure counts from some day on: "at least 356 deaths in the east since May 7"."""
    behind = parse.tokens[draft.mention.trigger : parse.sentences[draft.sentence].end]
    return any(t.lower == "since" for t in takewhile(lambda t: t.upos != "PUNCT", behind))


def since_untold(parse: Parse, draft: Draft) -> bool:
    """ "Killed since the coup": a figure counts from what no day is told of, and which is not the fighting told of."""
    if draft.time is not None or not is_since(parse, draft):
        return False
    words = parse.words(parse.sentences[draft.sentence])
    heads = [parse.tokens[w.head] for w in words if w.lower == "since" and w.head is not None]
    return any(t.upos == "NOUN" and t.lemma not in FIGHTING | RAIDS | ENGAGEMENTS for t in heads)


def since_a_deed(parse: Parse, draft: Draft) -> bool:
    """ "Missing since the raid": one deed took them, and no days of fighting."""
    words = parse.words(parse.sentences[draft.sentence])
    heads = [parse.tokens[w.head] for w in words if w.lower == "since" and w.head is not None]
    return any(t.lemma in DEEDS | ENGAGEMENTS or (t.upos == "VERB" and not _of_fighting(parse, t)) for t in heads)


def _of_fighting(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells that fighting broke out or that a side did something: no deed on the missing."""
    subjects = parse.deps(verb.index, "nsubj", "nsubj:pass")
    return any(t.lemma in FIGHTING | RAIDS for t in subjects)


def after_since(parse: Parse, draft: Draft) -> bool:
    """ "The toll may rise, since several are missing": the figure tells why, and not since when."""
    trigger = parse.tokens[draft.mention.trigger]
    above = (trigger, *parse.ancestors(trigger.index))
    return any(t.lower == "since" for at in above for t in parse.deps(at.index, "mark"))


def held_to_account(parse: Parse, draft: Draft) -> bool:
    """ "He was responsible for the deaths of hundreds": what someone did over the years, by no number."""
    count = draft.mention.count
    blamed = any(t.lemma in BLAMED for t in parse.ancestors(draft.mention.trigger))
    return blamed and count.low >= HUNDREDS and count.high is None


def unearthed(parse: Parse, draft: Draft) -> bool:
    """ "A grave with 31 bodies has been found": one find, not a count that someone keeps."""
    verbs = (t for t in parse.ancestors(draft.mention.trigger) if t.lemma in FOUND)
    return any(parse.deps(verb.index, "nsubj:pass") for verb in verbs)


def reckons(parse: Parse, draft: Draft) -> bool:
    """Whether the verb over a noun of loss keeps count: "it has registered 3,000 deaths"."""
    trigger = parse.tokens[draft.mention.trigger]
    verb = next((t for t in parse.ancestors(trigger.index) if t.upos == "VERB"), None)
    return trigger.upos == "NOUN" and verb is not None and verb.lemma in RECKON


def clause_words(parse: Parse, trigger: int) -> frozenset[int]:
    """A trigger, what it is joined to, and the words above it as far as the verb of its clause."""
    found = {trigger, *(t.index for t in parse.deps(trigger, "conj"))}
    at = parse.tokens[trigger]
    for above in parse.ancestors(trigger):
        if at.deprel.partition(":")[0] not in JOINED or at.deprel == "acl:relcl":
            break
        found.add(above.index)
        found |= {t.index for t in parse.deps(above.index, "conj") if t.upos != "VERB"}
        at = above
        if above.upos == "VERB":
            break
    return frozenset(found)


def sums_below(parse: Parse, draft: Draft) -> bool:
    """ "Nine have died since Monday, bringing to 73 those killed": however long it took, they come on top of others."""
    over = clause_words(parse, draft.mention.trigger)
    return any(sums_up(parse, t) for index in over for t in parse.deps(index, "advcl"))


def added(parse: Parse, draft: Draft) -> bool:
    """Whether a figure adds to others: "nine more soldiers", but not "more than nine"."""
    words = parse.between(draft.mention.evidence)
    than = {t.index - 1 for t in words if t.lower == "than"}
    return any(t.lower in ADDED and t.index not in than for t in words)


def _reckoned(parse: Parse, trigger: Token) -> bool:
    """Whether what governs a noun of loss says or counts it: "estimates enemy deaths at 90"."""
    verb = next((t for t in parse.ancestors(trigger.index) if t.upos == "VERB"), None)
    return verb is None or verb.lemma in RECKON or verb.lemma in listed("dates_saying.txt")


def of_one_place(parse: Parse, trigger: Token) -> bool:
    """Whether a noun of loss or its verb is of one place: "four deaths in Mora", "14 bodies there"."""
    above = list(parse.ancestors(trigger.index))
    verb = next((n for n, t in enumerate(above) if t.upos == "VERB"), -1)
    over = (trigger, *above[: verb + 1])
    placed = (t for at in over for t in parse.deps(at.index, "nmod", "obl", "advmod"))
    return any(t.lower in ("there", "here") or _in_one(parse, t) for t in placed)


def _in_one(parse: Parse, token: Token) -> bool:
    """Whether a word is of one place, by its name or pointed at: "in Mora", "from that one district"."""
    told = {t.lower for t in parse.deps(token.index, "case", "det")}
    named = token.upos == "PROPN" and bool(told & {"in", "at", "near"})
    return named or (token.lemma in REGIONS | HOMES and token.xpos == "NN" and bool(told & {"that", "this"}))


def _party(parse: Parse, draft: Draft, verb: Token) -> bool:
    """Whether a loser tells its losses, of no one place or hour."""
    return draft.said is not None and not list(_where(parse, verb))


def _where(parse: Parse, verb: Token) -> Iterator[Token]:
    return (t for t in parse.deps(verb.index, "obl") if t.deprel != "obl:agent")


def _had(parse: Parse, trigger: Token, deed: bool) -> bool:
    """ "He said that 21 civilians had died", "it has killed 7,000"; one deed may be told by "had destroyed a gun"."""
    perfect = ("have", "has") if deed else ("had", "have", "has")
    return any(t.lower in perfect for t in parse.deps(trigger.index, "aux"))
