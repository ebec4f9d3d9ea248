"""Whether a figure counts new losses, a running total, a part of another figure, or history."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import TOLD_BEFORE, Draft
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Precision, When

RECENT = timedelta(days=10)
"""News of a week is new; the days over it allow for a late report."""

SPELL = timedelta(days=2)
"""Losses told over more than two days are counted together."""

LASTS = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:straight |consecutive |successive )?day\b"
    r"|day (?:two|three|four|five|six|seven|eight|nine|ten|[2-9]) of\b"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|several|[2-9]) days of (?:heavy |fierce |bloody |intense )?"
    r"(?:fighting|clashes|violence|battles|shelling|bombardment|combat|war)\b)",
    re.IGNORECASE,
)
"""Words by which a report tells that its fighting has gone on for days."""

PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})
MODAL = frozenset({"would", "could", "may", "might", "should", "must"})
BEGIN = frozenset({"begin", "start", "erupt", "resume", "flare", "break", "last", "rage", "continue"})
UNTIL = frozenset({"by", "until", "till"})
EARLIER = frozenset({"previously", "earlier", "already"})
LOSING = frozenset({"lose", "suffer", "take"})
GROWING = (
    "so far", "since", "to date", "in total", "in all", "altogether", "already", "now", "combined", "total",
    "earlier", "previously", "until", "as of",
)  # fmt: skip
GROWS = frozenset({"bring", "take", "raise", "rise", "lift", "push", "climb", "increase", "grow", "reach", "mount"})
COARSE = frozenset({Precision.YEAR, Precision.YEARS})
INHERITED = frozenset({Scope.CUMULATIVE, Scope.BACKGROUND})


@dataclass(frozen=True, slots=True)
class Telling:
    """What the scope of a figure is read from: the parse, its times, and the day of the report."""

    parse: Parse
    times: Sequence[TimeMention]
    anchor: date | None

    @property
    def ongoing(self) -> bool:
        """Whether the report tells of fighting that has gone on for days."""
        return any(_over_days(t.when) and self._is_news(t.when) for t in self.times)

    @property
    def lasting(self) -> bool:
        """Whether it does, or counts the days of the fighting in words."""
        return self.ongoing or LASTS.search(self.parse.text) is not None

    def _is_news(self, when: When | None) -> bool:
        begun = when.first if when else None
        return bool(begun and self.anchor and begun >= self.anchor - 3 * RECENT)


def settle_scopes(
    parse: Parse, drafts: Sequence[Draft], times: Sequence[TimeMention], anchor: date | None
) -> tuple[Draft, ...]:
    """Every draft with its scope; a part of a running total or of history is of that scope itself."""
    telling = Telling(parse, times, anchor)
    settled: list[Draft] = []
    for draft in drafts:
        settled.append(_as_before(_scope(telling, draft), settled))
    settled = [_as_after(parse, draft, settled[n + 1 :]) for n, draft in enumerate(settled)]
    return tuple(_as_whole(draft, settled) for draft in settled)


def _as_before(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "It put its losses so far at 13 dead and 33 missing": one total, told in two."""
    last = before[-1] if before else None
    joined = last is not None and (last.sentence, last.party) == (draft.sentence, draft.party)
    if last and joined and draft.scope is Scope.NEW and last.scope is Scope.CUMULATIVE and draft.elided:
        return draft.with_scope(Scope.CUMULATIVE, "told in one with a running total")
    return draft


def _as_after(parse: Parse, draft: Draft, behind: Sequence[Draft]) -> Draft:
    """ "Three had died and five been wounded since Sunday": what stands behind both verbs is said of both."""
    joined = (d for d in behind if parse.tokens[d.mention.trigger].head == draft.mention.trigger)
    said = draft.sentence, draft.party
    totals = (d for d in joined if d.scope is Scope.CUMULATIVE and (d.sentence, d.party) == said)
    if draft.scope is Scope.NEW and _begun(draft.time) and any(_since(parse, d) for d in totals):
        return draft.with_scope(Scope.CUMULATIVE, "told in one with a running total")
    return draft


def _begun(time: TimeMention | None) -> bool:
    """Whether all that is told of a time is when it began."""
    when = time.when if time else None
    return when is not None and when.first is not None and when.last is None


def _since(parse: Parse, draft: Draft) -> bool:
    below = parse.subtree(draft.mention.trigger)
    return any(parse.tokens[i].lower == "since" for i in below)


def _as_whole(draft: Draft, settled: Sequence[Draft]) -> Draft:
    whole = settled[draft.mention.part] if draft.mention.part is not None else None
    if draft.scope is Scope.PART and whole is not None and whole.scope in INHERITED:
        return draft.with_scope(whole.scope, "part of a running total or of history")
    return draft


def _scope(telling: Telling, draft: Draft) -> Draft:
    own = _told_beside(telling.parse, draft)
    if draft.mention.background:
        return draft.with_scope(Scope.BACKGROUND, "words of history")
    if _long_ago(draft, telling.anchor):
        return draft.with_scope(Scope.BACKGROUND, "dated well before the report")
    if draft.mention.cumulative and not _single(telling.parse, draft) and _runs_on(telling, draft):
        rule = TOLD_BEFORE if _told_before(telling.parse, draft) else "words of a running total"
        return draft.with_scope(Scope.CUMULATIVE, rule)
    if draft.mention.part is not None:
        return draft.with_scope(Scope.PART, "part of another figure")
    if _told_before(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, TOLD_BEFORE)
    if _over_days(_own(draft)) or _lasting(telling, draft):
        return draft.with_scope(Scope.CUMULATIVE, "told over several days")
    if _up_to(telling, draft):
        return draft.with_scope(Scope.CUMULATIVE, "told up to a day")
    if own is None and _so_far(telling, draft):
        return draft.with_scope(Scope.CUMULATIVE, "a perfect without a date: up to now")
    if _still(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, "people displaced, as they stand now")
    if own is None and telling.lasting and _as_they_stand(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, "a state without a date, in fighting of days")
    return draft.with_scope(Scope.NEW, "nothing says otherwise")


def _own(draft: Draft) -> When | None:
    return draft.time.when if draft.time else None


def _single(parse: Parse, draft: Draft) -> bool:
    """Whether one person is told by name or by an article ("a private died"): no total is that."""
    count = dict(draft.mention.spans).get("count")
    by_article = count is None or count.of(parse.text).lower() in ("a", "an")
    return draft.mention.count.high == 1 and by_article and parse.tokens[draft.mention.trigger].upos == "VERB"


def _runs_on(telling: Telling, draft: Draft) -> bool:
    """Whether a toll grows: the toll of one blast is as new as the blast, however it is put."""
    words = telling.parse.words(telling.parse.sentences[draft.sentence])
    text = f" {' '.join(w.lower for w in words)} "
    grows = any(w.lemma in GROWS for w in words) or any(f" {cue} " in text for cue in GROWING)
    return telling.ongoing or grows


def _told_beside(parse: Parse, draft: Draft) -> When | None:
    """The figure's own date if its clause tells it; one carried over, or of saying, tells nothing of scope."""
    if draft.time is None:
        return None
    told = next(iter(parse.between(draft.time.span)), None)
    trigger = parse.tokens[draft.mention.trigger]
    verbs = {trigger.index, *_setting_verbs(parse, trigger)}
    if trigger.upos != "VERB" and trigger.head is not None:
        verbs.add(trigger.head)
    above = {t.index for t in parse.ancestors(told.index)} if told else set()
    return _own(draft) if above & verbs else None


def _setting_verbs(parse: Parse, trigger: Token) -> Iterator[int]:
    """The clauses that a figure is set in: "fighting grew on Tuesday, with the army saying it has lost two"."""
    at = trigger
    while at.head is not None and at.deprel.partition(":")[0] in ("ccomp", "xcomp", "conj", "advcl"):
        if at.deprel.startswith("advcl"):
            yield at.head
        at = parse.tokens[at.head]


def _long_ago(draft: Draft, anchor: date | None) -> bool:
    """Whether the figure's own date ended long before the report, or is vague about years."""
    when = _own(draft)
    if when is None or anchor is None or when.last is None:
        return False
    if draft.mention.cumulative and when.last >= anchor - RECENT:
        return False
    begun_long_ago = when.first is not None and when.first < anchor - 30 * RECENT
    return when.last < anchor - RECENT or (when.precision in COARSE and begun_long_ago)


def _over_days(when: When | None) -> bool:
    days = when is not None and when.precision is Precision.DAYS
    return bool(days and when and when.first and when.last and when.last - when.first >= SPELL)


def _lasting(telling: Telling, draft: Draft) -> bool:
    """ "In three days", "in the fighting that began on Sunday": the trigger's own words tell a spell."""
    parse = telling.parse
    below = [parse.tokens[i] for i in parse.subtree(draft.mention.trigger)]
    begun = any(t.lemma in BEGIN and t.deprel.startswith("acl") for t in below)
    spells = (t.span for t in telling.times if t.type == "DURATION" and t.when is None)
    return begun or any(_governs(parse, draft.mention.trigger, span) for span in spells)


def _governs(parse: Parse, trigger: int, span: Span) -> bool:
    """Whether the words of a span hang on the trigger by "in", "over", "during" or "within"."""
    at = next(iter(parse.between(span)), None)
    if at is None or parse.tokens[trigger].sentence != at.sentence:
        return False
    hung = ("obl", "nmod")
    head = at if at.deprel in hung else next((t for t in parse.ancestors(at.index) if t.deprel in hung), None)
    cases = {t.lower for t in parse.deps(head.index, "case")} if head else set()
    return bool(head and head.head == trigger and cases & {"in", "over", "during", "within"})


def _told_before(parse: Parse, draft: Draft) -> bool:
    """ "The army previously reported five wounded", "five had earlier been listed as wounded"."""
    trigger = parse.tokens[draft.mention.trigger]
    verbs = {trigger.index} | ({draft.said.cue_token} if draft.said else set())
    if trigger.head is not None and parse.tokens[trigger.head].upos == "VERB":
        verbs.add(trigger.head)
    return any(t.lower in EARLIER for verb in verbs for t in parse.deps(verb, "advmod"))


def _up_to(telling: Telling, draft: Draft) -> bool:
    """ "By July 16 the army had reported 12 dead", "by the end of July 13"."""
    words = telling.parse.words(telling.parse.sentences[draft.sentence])
    dates = [t.span for t in telling.times if t.type == "DATE"]
    until = (w.head for w in words if w.lower in UNTIL and w.deprel in ("case", "mark") and w.head is not None)
    return any(span.covers(telling.parse.tokens[head].span) for head in until for span in dates)


def _so_far(telling: Telling, draft: Draft) -> bool:
    """ "Four soldiers have died", "it has confirmed four deaths": no day is told, so it is all up to now."""
    mention, parse = draft.mention, telling.parse
    if mention.names or mention.denied or mention.by is not None or _single(parse, draft):
        return False
    trigger = parse.tokens[mention.trigger]
    if any(step.rule == "patient: object" for step in mention.trace) and trigger.lemma not in LOSING:
        return False
    if trigger.upos == "ADJ":
        return any(t.lower in ("is", "are") for t in parse.deps(trigger.index, "cop"))
    if trigger.upos == "NOUN":
        above = next((t for t in parse.ancestors(trigger.index) if t.upos == "VERB"), None)
        return above is not None and _is_perfect(telling, above, draft)
    return _is_perfect(telling, trigger, draft)


def _as_they_stand(parse: Parse, draft: Draft) -> bool:
    """ "It speaks of nine dead and thirty missing": a state and no deed, told of people without names."""
    mention = draft.mention
    state = parse.tokens[mention.trigger].upos == "ADJ" and draft.role is Role.BODY
    return state and not mention.names and not mention.denied and not _single(parse, draft)


def _still(parse: Parse, draft: Draft) -> bool:
    """ "Nine thousand are camped at the border": the displaced are counted as they stand."""
    trigger = parse.tokens[draft.mention.trigger]
    verbs = (trigger, *(parse.tokens[h] for h in (trigger.head,) if h is not None))
    present = (t for verb in verbs for t in parse.deps(verb.index, "cop", "aux"))
    return draft.mention.status is Status.DISPLACED and any(t.lower in ("is", "are") for t in present)


def _is_perfect(telling: Telling, verb: Token, draft: Draft) -> bool:
    """Whether a verb is in the perfect; a participle after another shares its auxiliary.

    "Had" stands for "have" in reported speech, and tells a total only where fighting has gone on for days.
    """
    parse = telling.parse
    auxiliaries = {t.lower for t in parse.deps(verb.index, "aux")}
    if auxiliaries & MODAL:
        return False
    if auxiliaries & PERFECT:
        return "had" not in auxiliaries or (draft.said is not None and telling.ongoing)
    above = verb.head if verb.deprel == "conj" and not parse.deps(verb.index, "aux", "nsubj") else None
    shared = above is not None and parse.tokens[above].upos == "VERB"
    return shared and above is not None and _is_perfect(telling, parse.tokens[above], draft)
