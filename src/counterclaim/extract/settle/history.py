"""Whether a figure is history: the toll of a war as a whole, or of a deed told only to date another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, takewhile

from counterclaim.extract.dates.attach import EARLIER
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import Draft, verb_over
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.perfects import first_sentence
from counterclaim.extract.settle.running import tells_running
from counterclaim.extract.settle.totals import (
    BEYOND_ONE_DEED,
    BRIEF,
    DEEDS,
    ENGAGEMENTS,
    FIGHTING,
    RAIDS,
    clause_words,
)
from counterclaim.model.claim import Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

WARS = FIGHTING | words_in(WORDS, "lasting")
RENOWNED = words_in(WORDS, "renowned")
YEARS = frozenset({"year", "decade"})
SPELLS = re.compile(r"\b(?:year|decade)s?(?: ?- ?| )?(?:long|old)\b|\b(?:years|decades) of\b", re.IGNORECASE)
OLD = timedelta(days=730)
"""A total that runs for more than two years is that of a war as a whole."""

OF_DAYS = frozenset({"day", "days", "week", "weeks"})
"""By which a war is told to be no longer: "the twelve-day war"."""

WAR_TOLL = 1000
"""The least that people told to have died in "the war" make its toll, and not a day's."""

ANAPHORS = frozenset({"it", "them", "then", "since"})
"""Words for the war just told of, and for when it began."""

EARLY = re.compile(r"(?:earlier|early|at the (?:start|beginning) of) ", re.IGNORECASE)
APART = frozenset({"days", "week", "weeks", "fortnight", "month", "months", "year", "years"})
"""Spells by which one deed is told to have come after another."""

ONE_DEED = 100
"""The least that a month sums up by its words alone; one deed of it seldom takes as many."""

WAS = frozenset({"was", "were"})
DATE_WORDS = 7
"""Within how many words behind "since" a clause tells of that day: "since Easter Sunday in 2019, when"."""
IN_WHICH = frozenset({"when", "which", "where"})
RECENT = timedelta(days=10)
"""News of a week is new; the days over it allow for a late report."""

OF_A_WHOLE_WAR = "a war as a whole took them"
AN_EARLIER_DEED = "an earlier deed, told to date another"
AS_A_MOTIVE = "told as the motive of a deed"
ASIDE = frozenset({AN_EARLIER_DEED, AS_A_MOTIVE})
"""The rules of history that stands beside what its sentence tells: what follows goes on from the news."""

NOW = frozenset({"since", "this", "today", "yesterday", "tonight"})


def is_lately(own: When | None, anchor: date | None) -> bool:
    """Whether a day told beside a figure lies within days of the report: "to avenge the six *killed on Sunday*"."""
    return bool(own and own.last and anchor and own.last >= anchor - RECENT)


def of_a_whole_war(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    """ "The decade-long insurgency has killed 30,000", "two million died in the civil war", "since 2003"."""
    if _since_long_ago(parse, draft, times, anchor):
        return True
    if _in_it(parse, draft, times, anchor):
        return True
    return any(_whole(parse, war, draft) for war in _hung(parse, draft))


def of_years_until_now(draft: Draft, anchor: date | None) -> bool:
    """ "Political violence has killed 35,000 in the past ten years": losses of years up to the report."""
    when = draft.own_time.when if draft.own_time else None
    many = draft.mention.count.low >= BEYOND_ONE_DEED and draft.mention.status is not Status.DISPLACED
    if anchor is None or when is None or when.first is None or not many:
        return False
    return when.first < anchor - OLD and (when.last is None or when.last >= anchor - RECENT)


def _since_long_ago(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    begun = [t.span for t in times if anchor and t.when and t.when.first and t.when.first < anchor - OLD]
    sentence = parse.words(parse.sentences[draft.sentence])
    over = {draft.mention.trigger, *(t.index for t in parse.ancestors(draft.mention.trigger))}
    for since in (w for w in sentence if w.lower == "since" and w.head is not None):
        at = parse.tokens[since.head or 0]
        below = [parse.tokens[i].span for i in parse.subtree(at.index)]
        if _tops_all_since(parse, sentence, since):
            continue
        if at.head in over | clause_words(parse, draft.mention.trigger):
            return any(span.covers(word) for span in begun for word in below)
    return False


def _tops_all_since(parse: Parse, sentence: Sequence[Token], since: Token) -> bool:
    """ "The *first* raid since 2012 killed nine", "the *worst* since then": a deed measured against those before it."""
    before = (t for t in sentence if t.index < since.index)
    return any(t.lower in ("first", "worst") or _is_superlative(parse, t) for t in before)


def _in_it(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    """ "The war began in 2003. Since then 300,000 have died in it": the dead of the war told of before."""
    stands = {t.lower for t in parse.deps(draft.mention.trigger, "obl", "advmod")}
    before = draft.sentence - 1
    if (draft.mention.count.low or 0) < WAR_TOLL or not stands & ANAPHORS or before < 0:
        return False
    if parse.sentences[before].stretch != draft.stretch:
        return False
    words = parse.words(parse.sentences[before])
    war = any(t.lemma in WARS - BRIEF for t in words)
    told = parse.span(parse.sentences[before].start, parse.sentences[before].end)
    days = [t.when.first for t in times if t.when and t.when.first and told.overlaps(t.span)]
    recent = any(anchor is not None and day > anchor - OLD for day in days)
    return war and not recent


def _hung(parse: Parse, draft: Draft) -> Iterator[Token]:
    """The subjects and circumstances of the verb of a figure, and what a clause or a noun of it stands beside."""
    for index in sorted(clause_words(parse, draft.mention.trigger)):
        yield from parse.deps(index, "nsubj", "obl", "obl:agent", "nmod")
        token = parse.tokens[index]
        if token.deprel == "acl:relcl" and token.head is not None:
            yield parse.tokens[token.head]
            # "The worst raid of the war, in which thousands have died": what has been going on is no raid.
            lasts = any(t.lower in ("have", "has") for t in parse.deps(index, "aux"))
            yield from parse.deps(token.head, "nmod") if lasts else ()


def _whole(parse: Parse, noun: Token, draft: Draft) -> bool:
    """Whether a noun is of a war of years, or of "the war" with more dead than a day of it takes."""
    below = [parse.tokens[i] for i in parse.subtree(noun.index)]
    of_years = noun.lemma in YEARS and any(t.lemma in WARS for t in below)
    if _is_named(parse, noun) and draft.mention.count.low >= BEYOND_ONE_DEED and draft.own_time is None:
        return True
    if noun.lemma not in WARS and not of_years:
        return False
    near = below if of_years else [t for t in below if t.head == noun.index or t is noun]
    if SPELLS.search(parse.text[min(t.span.start for t in near) : max(t.span.end for t in near)]):
        return True
    if {t.text for t in below} & OF_DAYS:
        return False
    count = draft.mention.count
    large = (count.low or count.high or 0) >= WAR_TOLL
    return noun.lemma == "war" and large and draft.own_time is None and not {t.lower for t in below} & NOW


def _is_named(parse: Parse, noun: Token) -> bool:
    """ "In the Gulf War", "during the First World War": a war with a name of its own is seldom that of the news."""
    of_it = parse.deps(noun.index, "compound", "amod", "case")
    return noun.text == "War" and any(t.text[:1].isupper() and t.upos in ("PROPN", "ADJ") for t in of_it)


def of_an_earlier_deed(parse: Parse, draft: Draft, anchor: date | None) -> bool:
    """ "The raid came three days after a blast killed 30", "an ambush a week earlier, in which ten died"; "the worst
    clash since 2016, when scores were killed".
    """
    trigger = parse.tokens[draft.mention.trigger]
    above = (trigger, *parse.ancestors(trigger.index))
    told = _earlier(parse, trigger) or _since_when(parse, trigger) or _by_an_earlier(parse, draft, anchor)
    told = told or any(_of_a_war_before(parse, at) or _known_for(parse, at) for at in above)
    return told or any(_after(parse, at) for at in above)


def _of_a_war_before(parse: Parse, clause: Token) -> bool:
    """ "They hold it *since a war in which* 20,000 perished": what a clause tells of a war that all else came after."""
    war = parse.tokens[clause.head] if clause.deprel == "acl:relcl" and clause.head is not None else None
    if war is None or war.lemma not in WARS - BRIEF:
        return False
    below = {t.lower for t in parse.deps(war.index, "case", "det")}
    return bool(below & {"since", "before"}) and bool(below & {"a", "an"})


def _by_an_earlier(parse: Parse, draft: Draft, anchor: date | None) -> bool:
    """ "Farmers *wounded in an earlier raid*", "*the previous attack* left nine dead": by what an earlier deed did; not
    where its clause tells it to be of these days, "the previous attack *on Monday*".
    """
    trigger = parse.tokens[draft.mention.trigger]
    verb = next((t for t in (trigger, *parse.ancestors(trigger.index)) if t.upos == "VERB"), trigger)
    hung = parse.deps(verb.index, "nsubj", "obl", "obl:agent", "nmod")
    hung = (*hung, *parse.tokens[verb.head : verb.head + 1]) if verb.deprel == "acl:relcl" and verb.head else hung
    day = draft.own_time
    if day and is_lately(day.when, anchor) and any(day.span.covers(w.span) for w in _under(parse, verb)):
        return False
    deeds = (t for t in hung if verb.deprel == "acl" or t.lemma in DEEDS | RAIDS | ENGAGEMENTS)
    return any(m.lower in EARLIER for deed in deeds for m in parse.deps(deed.index, "amod", "advmod"))


def _under(parse: Parse, verb: Token) -> Iterator[Token]:
    """The words of the clause of a verb."""
    yield from (parse.tokens[i] for i in parse.subtree(verb.index))


def _known_for(parse: Parse, at: Token) -> bool:
    """ "A band *known for a raid* in which 90 died", "*remembered for* the shelling that killed 40"."""
    leads = not cases(parse, at).isdisjoint({"for", "as"})
    return leads and at.head is not None and parse.tokens[at.head].lemma in RENOWNED


def _since_when(parse: Parse, trigger: Token) -> bool:
    """Whether a clause tells of the day since which nothing was as grave: "the worst day since March, when"."""
    when = next((t.index for t in parse.deps(trigger.index, "advmod") if t.lower == "when"), None)
    before = parse.tokens[parse.sentence_of(trigger.index).start : when] if when is not None else ()
    since = next((n for n, t in enumerate(reversed(before)) if t.lower == "since"), DATE_WORDS)
    return since < DATE_WORDS and any(_is_superlative(parse, t) for t in before[: len(before) - since])


def _is_superlative(parse: Parse, token: Token) -> bool:
    """Whether a word tells of the worst: "the deadliest", "the most serious"; not "most people", "at least ten"."""
    if token.lower in ("most", "least", "best"):
        return token.lower == "most" and parse.tokens[token.index + 1].upos == "ADJ"
    return token.xpos == "JJS"


def of_a_past_month(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    """ "In February four were killed in a gunfight", "earlier this month gunmen killed two": not what is reported.

    Where the report tells of that month as a whole, by its headline or its lead, the figure is a sum of it.
    """
    told = draft.time
    when = told.when if told else None
    if told is None or anchor is None or when is None or when.precision is not Precision.MONTH or when.last is None:
        return False
    over = when.last < anchor or EARLY.match(told.span.of(parse.text)) is not None
    lead = first_sentence(parse)
    if not over or lead is None or draft.sentence <= lead or _is_sum(parse, draft):
        return False
    opening = parse.span(0, parse.sentences[lead].end)
    return not any(t.when and t.when.first == when.first and opening.overlaps(t.span) for t in times)


def _is_sum(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is too large for one deed, or its verb is not told as one deed's: "had been killed"."""
    verb = verb_over(parse, draft)
    if verb is None or tells_running(parse, draft, lasting=False) or draft.mention.count.low >= ONE_DEED:
        return True
    passive = {t.lower for t in parse.deps(verb.index, "aux", "aux:pass")}
    return verb.xpos != "VBD" and not (passive and passive <= WAS)


def of_a_dated_deed(parse: Parse, draft: Draft, times: Sequence[TimeMention], anchor: date | None) -> bool:
    """ "A raid in December, in which five were hurt", "the worst since March, when rebels killed 40"."""
    long_ago = [t.span for t in times if anchor and t.when and t.when.last and t.when.last < anchor - RECENT]
    trigger = parse.tokens[draft.mention.trigger]
    clauses = [t for t in (trigger, *parse.ancestors(trigger.index)) if t.deprel.startswith(("acl:relcl", "advcl"))]
    dates = (word for clause in clauses for word in _told_of(parse, clause))
    return any(span.overlaps(word.span) for word in dates for span in long_ago)


def _told_of(parse: Parse, clause: Token) -> Iterator[Token]:
    """The words that a clause of "when" or "in which" tells of: what stands before it, and the noun it hangs on."""
    words = (parse.tokens[i] for i in sorted(parse.subtree(clause.index)))
    opens = next(t for t in words if t.upos != "PUNCT")
    if opens.lower == "when" and opens.index > 1:
        yield parse.tokens[opens.index - (2 if parse.tokens[opens.index - 1].text == "," else 1)]
    if clause.deprel != "acl:relcl" or clause.head is None:
        return
    which = parse.tokens[opens.index + 1 : opens.index + 2] if opens.upos == "ADP" else (opens,)
    if any(t.lower in IN_WHICH for t in which):
        nouns = takewhile(lambda t: t.deprel == "nmod", (parse.tokens[clause.head], *parse.ancestors(clause.head)))
        top = min((t.head for t in nouns if t.head is not None), default=clause.head)
        yield from (parse.tokens[i] for i in parse.subtree(top) if i < opens.index)


def _after(parse: Parse, at: Token) -> bool:
    """Whether a clause or a noun hangs on by "after", with days or weeks before it."""
    marks = parse.deps(at.index, "mark", "case")
    after = next((t for t in marks if t.lower == "after"), None)
    return after is not None and after.index > 0 and parse.tokens[after.index - 1].lower in APART


def _earlier(parse: Parse, trigger: Token) -> bool:
    """Whether a clause stands beside a deed that came days or weeks "earlier" or "before"."""
    clause = next((t for t in (trigger, *parse.ancestors(trigger.index)) if t.deprel == "acl:relcl"), None)
    if clause is None or clause.head is None:
        return False
    between = parse.tokens[clause.head + 1 : min(parse.subtree(clause.index), default=clause.index)]
    return any(a.lower in APART and b.lower in ("earlier", "before") for a, b in pairwise(between))
