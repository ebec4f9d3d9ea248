"""The casualty figures of a parse: triggers, their victims, how many, whose, and whether it happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from counterclaim.extract.figures.again import find_again
from counterclaim.extract.figures.agents import agent_of, means_of
from counterclaim.extract.figures.all_of_them import find_all_of_them
from counterclaim.extract.figures.among import on_each_side, who_is
from counterclaim.extract.figures.answers import find_answers
from counterclaim.extract.figures.apart import told_apart
from counterclaim.extract.figures.arguments import find_arguments
from counterclaim.extract.figures.beyond import is_beyond, only_called
from counterclaim.extract.figures.breakdowns import find_breakdowns
from counterclaim.extract.figures.calls import is_call_sign
from counterclaim.extract.figures.clauses import Arguments, Clauses
from counterclaim.extract.figures.company import company_of, is_led, is_one_of
from counterclaim.extract.figures.counted_wholes import with_counted_wholes
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.ellipses import find_ellipses
from counterclaim.extract.figures.gapped import find_gapped
from counterclaim.extract.figures.groups import Group, groups_of, is_single
from counterclaim.extract.figures.headings import find_headings
from counterclaim.extract.figures.hits import is_fatal, lived, of_both_fates, stands, weakened
from counterclaim.extract.figures.in_a_row import with_numbered
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.likewise import find_likewise
from counterclaim.extract.figures.lists import with_neighbours
from counterclaim.extract.figures.members import find_members
from counterclaim.extract.figures.mentions import mention_of
from counterclaim.extract.figures.names import with_single_names
from counterclaim.extract.figures.negated import is_negated, is_neither
from counterclaim.extract.figures.notes import find_notes
from counterclaim.extract.figures.numbers_untold import ANY
from counterclaim.extract.figures.one_fate import of_one_fate
from counterclaim.extract.figures.ordinary import without_ordinary
from counterclaim.extract.figures.others import without_others
from counterclaim.extract.figures.overlaps import without_repeats
from counterclaim.extract.figures.parts import find_parts
from counterclaim.extract.figures.phrased import find_phrased, outlived
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.plausible import UNNAMED, is_plausible
from counterclaim.extract.figures.questions import find_replies
from counterclaim.extract.figures.rates import is_rate
from counterclaim.extract.figures.reality import (
    is_averted,
    is_denied,
    is_guessed,
    is_habit,
    is_unreal,
)
from counterclaim.extract.figures.rolls import find_rolls
from counterclaim.extract.figures.sensed import with_sensed
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.subsets import with_wholes
from counterclaim.extract.figures.taken_up import find_taken_up
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.tolls import passed, toll_of
from counterclaim.extract.figures.triggers import Frame, Trigger, find_triggers
from counterclaim.extract.figures.uncounted import that_tell_numbers
from counterclaim.extract.figures.unharmed import find_unharmed
from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.figures.wholes import without_parts
from counterclaim.extract.figures.words import is_ordinal, words_of
from counterclaim.extract.mentions import ActorMention, CountMention, FigureMention
from counterclaim.extract.scouted import Floats, fates
from counterclaim.model.claim import BOTH, Status, Victims
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Count

_BARE_RULES = frozenset({"any", "bare plural", "article", "singular", "group"})
_DONE_TO = "patient: object"
"""How those are found whom the subject of a verb harmed."""
_BORNE = frozenset("have lose suffer mourn count bury".split())
_LOSING = frozenset("loss losses lost lose loses losing".split())


def find_figures(
    parse: Parse,
    counts: tuple[CountMention, ...],
    actors: tuple[ActorMention, ...],
    likely: Floats | None = None,
) -> tuple[FigureMention, ...]:
    """Every casualty figure that the words of a parse give, in text order.

    Hypothetical, threatened and prevented casualties are none. Counts follow the conventions of `docs/`.
    The side is a party, `both`, or None, with `owner` the token of a pronoun or noun whose party is to be found.
    """
    parse = with_single_names(parse)
    counts = tuple(c for c in counts if not is_call_sign(parse, c))
    phrases = Phrases(Clauses(parse, counts), actors)
    triggers = find_triggers(parse)
    drafts = _by_words(phrases, triggers, counts)
    drafts = with_sensed(phrases, drafts, triggers, fates(parse) if likely is None else likely)
    drafts = with_numbered(phrases, without_others(phrases, drafts), triggers)
    drafts = with_counted_wholes(phrases, drafts)
    ordered = _in_order(with_wholes(phrases, drafts))
    settled = [_scaled(phrases, ordered, _kind_settled(phrases, ordered, i), i) for i in range(len(ordered))]
    return without_ordinary(parse, _told_once([mention_of(parse, draft) for draft in settled]), actors)


def _by_words(phrases: Phrases, told: Sequence[Trigger], counts: tuple[CountMention, ...]) -> list[Draft]:
    """The figures that rules read by the words for a fate and by what stands beside figures read before."""
    triggers = [t for t in told if t.frame is not Frame.HIT]
    hits = [weak for t in told if (weak := weakened(t))]
    read = [draft for trigger in triggers for draft in _drafts(phrases, trigger, triggers)]
    drafts = with_neighbours(phrases, without_repeats(phrases, read), counts)
    drafts += find_rolls(phrases, drafts, triggers)
    drafts += find_breakdowns(phrases, drafts, counts)
    phrased = find_phrased(phrases, drafts, counts)
    drafts = [d for d in drafts if not outlived(phrases, d, phrased)] + phrased
    drafts += [lived(phrases, d) for hit in hits for d in _drafts(phrases, hit, hits) if stands(phrases, d, drafts)]
    headings = find_headings(phrases, triggers)
    drafts += find_ellipses(phrases, [*drafts, *headings], counts)
    drafts += find_gapped(phrases, drafts, counts)
    drafts += find_again(phrases, drafts, counts, triggers)
    drafts += find_all_of_them(phrases, drafts, triggers)
    drafts += find_taken_up(phrases, drafts, triggers)
    drafts += find_members(phrases, drafts)
    drafts += find_parts(phrases, drafts, counts)
    drafts += find_replies(phrases, drafts, counts, triggers)
    drafts += find_notes(phrases, drafts, counts, triggers)
    drafts += find_answers(phrases, [*drafts, *headings], counts, triggers)
    drafts += find_unharmed(phrases, drafts, counts)
    drafts += find_likewise(phrases, drafts)
    return drafts


def _told_once(mentions: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """ "Named two of its dead as A and B": the two are the named ones, and no figure beside them."""
    kept = [i for i, m in enumerate(mentions) if not any(_names_them(other, m) for other in mentions)]
    place = {old: new for new, old in enumerate(kept)}
    found = (mentions[i] for i in kept)
    return tuple(replace(m, part=place.get(m.part)) if m.part is not None else m for m in found)


def _names_them(named: FigureMention, bare: FigureMention) -> bool:
    """Whether a figure with names holds the words of one without, of one count and fate, told by another word."""
    alike = (named.count, named.status) == (bare.count, bare.status) and named.trigger != bare.trigger
    return bool(named.names and not bare.names) and alike and named.evidence.covers(bare.evidence)


def _drafts(phrases: Phrases, trigger: Trigger, triggers: Sequence[Trigger]) -> tuple[Draft, ...]:
    """The figures of one trigger."""
    token = phrases.parse.tokens[trigger.token]
    if is_unreal(phrases.clauses, token) or _none_before(phrases, token):
        return ()
    toll = toll_of(phrases, trigger, triggers)
    if toll or trigger.frame is Frame.TOLL:
        return toll
    arguments = find_arguments(phrases.clauses, trigger, triggers)
    groups = [g for g in _distinct(phrases, arguments.victims) if is_plausible(phrases, trigger, g)]
    if is_habit(phrases.clauses, token) or is_guessed(phrases.clauses, token):
        groups = [g for g in groups if g.rule not in _BARE_RULES]
    groups = [g for g in groups if not (_unharmed(phrases, token, g) or is_rate(phrases, g))]
    groups = [g for g in groups if not is_beyond(phrases, trigger, arguments, g, triggers)]
    groups = that_tell_numbers(phrases, groups)
    pointed = arguments.rule == "modifier" and not any(arguments.victims[0] in g.tokens for g in groups)
    pointed = pointed or (arguments.rule in {"modifier", "participle"} and only_called(trigger, groups))
    groups = [] if pointed else without_parts(phrases, _with_their_names(groups))
    groups = of_one_fate(phrases, trigger, groups, triggers)
    told_after = list(dropwhile(lambda g: not is_led(phrases, g, token), groups))
    groups = [g for g in groups if g not in told_after]
    company = told_after or (company_of(phrases, token, triggers) if arguments.victims else [])
    company = [g for g in company if not is_one_of(g, groups)]
    groups = [on_each_side(phrases, who_is(phrases, g)) for g in groups]
    told = [_draft(phrases, trigger, arguments, group) for group in groups]
    beside = [_draft(phrases, trigger, arguments, group) for group in company]
    return (*joined(told, told_apart(phrases, told)), *joined(beside, told_apart(phrases, beside)))


def _none_before(phrases: Phrases, token: Token) -> bool:
    """ "There were *no dead or wounded*": the second fate of one count of nobody."""
    words = phrases.parse.tokens[max(0, token.index - 3) : token.index]
    no, first, joiner = (t.lower for t in words) if len(words) == _NONE else ("", "", "")
    return no in {"no", "neither"} and first in words_of("fallen") | words_of("harm") and joiner in {"or", "nor"}


def _and_none_after(phrases: Phrases, token: Token) -> bool:
    """ "No *dead* or wounded", "neither *deaths* nor injuries": the first fate of one count of nobody."""
    joiner, second = (phrases.clauses.at(token.index + i, token) for i in (1, 2))
    fates = words_of("fallen") | words_of("harm")
    told = joiner is not None and joiner.lower in {"or", "nor"} and second is not None and second.lower in fates
    return told and token.lower in fates


_NONE = 3


def _unharmed(phrases: Phrases, token: Token, group: Group) -> bool:
    """ "The general, who was not hurt": one named of whom nobody had said that he was."""
    one = group.rule in {"name", "singular"} and phrases.parse.tokens[group.noun].lower not in words_of("fallen")
    hurt = words_of("slight") | words_of("called_wounded")
    return one and token.lower in hurt and is_negated(phrases.clauses, token)


def _with_their_names(groups: Sequence[Group]) -> list[Group]:
    """ "Two commanders, A and B, fell": as many names behind a number are the people it counts."""
    if not groups or groups[0].count.low < 2 or not groups[0].count.exact:
        return list(groups)
    whole, rest = groups[0], groups[1:]
    names = [g for g in rest if g.rule == "name"]
    if len(whole.names) + len(names) != whole.count.low or len(names) != len(rest):
        return list(groups)
    return [replace(whole, names=(*whole.names, *(n for g in names for n in g.names)))]


def _distinct(phrases: Phrases, heads: Sequence[int]) -> list[Group]:
    """The groups of several phrases, none twice."""
    found: list[Group] = []
    for group in (g for head in heads for g in groups_of(phrases, head)):
        if not any(set(group.tokens) & set(g.tokens) for g in found):
            found.append(group)
    return found


def _draft(phrases: Phrases, trigger: Trigger, arguments: Arguments, group: Group) -> Draft:
    token = phrases.parse.tokens[trigger.token]
    # "Twelve bodies were not identified": what was not done to the dead denies nobody's death.
    negated = is_negated(phrases.clauses, token) and (trigger.frame is not Frame.BODY or not group.counted)
    denied = is_denied(phrases.clauses, token)
    none = group.rule in _BARE_RULES or is_single(phrases, group) or is_neither(phrases.clauses, token)
    zero = is_averted(phrases.clauses, token) or (negated and none)
    count = Count.exactly(0) if zero else _denied_single(phrases, group) if denied else passed(phrases, group)
    lost = (token.lower, arguments.rule) in {("loss", "of whom"), ("losses", "headed")}
    status = Status.KILLED if lost else trigger.status
    held = trigger.frame is Frame.LOSE and phrases.parse.tokens[group.noun].lower in words_of("lost_to_captors")
    status = Status.CAPTURED if held else status
    status = Status.KILLED if is_fatal(phrases, token, status) else status
    slight = token.lower in words_of("slight") or _and_none_after(phrases, token)
    nobody = count == Count.exactly(0) and slight
    return Draft(
        trigger=token.index,
        status=Status.CASUALTIES if nobody or of_both_fates(phrases, arguments, group) else status,
        group=replace(group, count=count),
        rule=f"{trigger.frame}: {arguments.rule}",
        side=side_of(phrases, group, arguments, token),
        by=agent_of(phrases, arguments, token),
        means=means_of(phrases, arguments, token),
        extra=() if arguments.cue is None else (arguments.cue,),
        denied=denied or (negated and not zero and bool(count.low)),
    )


def _denied_single(phrases: Phrases, group: Group) -> Count:
    """The count of a denial, open from one where it denies any at all: "that a single man was hurt"."""
    return Count(1, None) if is_single(phrases, group) else group.count


def _scaled(phrases: Phrases, drafts: Sequence[Draft], draft: Draft, at: int) -> Draft:
    """ "Denied losses on that scale": the count of the figure pointed at, the nearest before of more than a few."""
    words = phrases.parse.tokens
    behind = [t.lower for t in words[draft.trigger + 1 : draft.trigger + 4]]
    if draft.group.counted or behind[:2] not in (
        ["on", "that"],
        ["on", "this"],
        ["of", "that"],
        ["on", "such"],
    ):
        return draft
    before = (d for d in reversed(drafts[:at]) if d.group.count.low > 1)
    scale = next(before, None)
    return draft if scale is None else replace(draft, group=replace(draft.group, count=scale.group.count))


def _by_fate(phrases: Phrases, draft: Draft) -> Victims | None:
    """Those abducted or held hostage are civilians; the uncounted losses of a state or an army are military."""
    trigger = phrases.parse.tokens[draft.trigger].lower
    owner = None if draft.side.owner is None else phrases.parse.tokens[draft.side.owner].lower
    own = draft.group.noun == draft.trigger or draft.rule.startswith("lose")
    speaks = owner in words_of("offices") | words_of("registrars")
    if owner and own and not speaks and draft.rule != "ellipsis" and (told := kind_of_noun(owner)):
        return told
    if trigger.startswith(("hostage", "abduct", "kidnap")):
        return Victims.CIVILIAN
    behind = [t.lower for t in phrases.parse.tokens[draft.trigger + 1 : draft.trigger + 3]]
    if trigger in {"prisoner", "prisoners"} and behind == ["of", "war"]:
        return Victims.MILITARY
    if trigger in _LOSING and phrases.parse.tokens[draft.group.noun].lower == "men":
        return Victims.MILITARY
    loses = trigger in {"losses", "casualties", "lost", "lose", "loses", "losing"}
    uncounted = draft.group.counted is None or draft.group.count.high in {0, None} or draft.rule.startswith("lose")
    borne = draft.side.party not in {None, BOTH} or draft.side.owner is not None
    word = phrases.parse.tokens[draft.group.noun]
    unnamed = word.index in phrases.clauses.within or word.upos == "PRON" or word.lower in words_of("neutral")
    bare = draft.group.noun == draft.trigger or (draft.rule.startswith("lose") and unnamed)
    return Victims.MILITARY if loses and uncounted and borne and bare else None


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """The figures in text order, the references of parts to their wholes carried over."""
    order = sorted(range(len(drafts)), key=lambda i: (drafts[i].first, drafts[i].trigger))
    place = {old: new for new, old in enumerate(order)}
    return [replace(drafts[i], part=None if (part := drafts[i].part) is None else place[part]) for i in order]


def _kind_settled(phrases: Phrases, drafts: Sequence[Draft], at: int) -> Draft:
    """A figure whose noun is left out, with the kind of people of the nearest one before it."""
    draft = drafts[at]
    if draft.group.victims is Victims.UNKNOWN and (told := _by_fate(phrases, draft)):
        return replace(draft, group=replace(draft.group, victims=told))
    elided = _is_elided(phrases, draft) or _is_ordinal(phrases, draft)
    if draft.group.victims is Victims.UNKNOWN:
        same = (d.group.victims for d in drafts if d is not draft and d.people & draft.people)
        told = next((kind for kind in same if kind is not Victims.UNKNOWN), None) or _of_hostages(
            phrases, drafts, draft
        )
        draft = replace(draft, group=replace(draft.group, victims=told)) if told else draft
    if draft.group.victims is not Victims.UNKNOWN or not elided:
        return draft
    return _of_those_before(phrases, drafts, at, draft)


def _of_those_before(phrases: Phrases, drafts: Sequence[Draft], at: int, draft: Draft) -> Draft:
    """A figure with the kind of people of the nearest before it, unless it is told of others than those."""
    words = phrases.parse.tokens
    noun, ordinal = words[draft.group.noun], _is_ordinal(phrases, draft)
    doer = phrases.clauses.subject(words[draft.trigger]) if draft.rule == _DONE_TO else None
    for before in reversed([d for d in drafts[:at] if not _holds_none(d)]):
        if (before.part is not None and draft.part is None) or (doer is not None and doer.index in before.people):
            continue
        here = words[before.trigger].sentence == noun.sentence
        if before.group.victims is Victims.UNKNOWN and here and not ordinal:
            return draft
        if here and _tallies(phrases, draft) and before.group.victims is Victims.CIVILIAN:
            return draft
        near = noun.sentence - words[before.trigger].sentence <= 1
        sided = draft.side == UNTOLD or before.side.party in {None, draft.side.party}
        ours = before.group.victims is not Victims.CIVILIAN and _is_our_own(phrases, draft)
        apart = ours or _of_several_kinds(phrases, drafts[:at], before)
        if not here and not ordinal and apart:
            return draft
        if near and sided and before.group.victims is not Victims.UNKNOWN:
            side = before.side if ordinal and not draft.side.told else draft.side
            return replace(draft, side=side, group=replace(draft.group, victims=before.group.victims))
    return draft


def _holds_none(draft: Draft) -> bool:
    """ "Was not holding any soldiers": that nobody is held tells nothing of who is hurt beside."""
    return draft.group.rule == ANY and draft.status is Status.CAPTURED and draft.group.count.high == 0


def _is_our_own(phrases: Phrases, draft: Draft) -> bool:
    """ "We killed 40 soldiers. We had six dead", "on its own side it gave seven dead": not of those told before."""
    home = phrases.parse.sentence_of(draft.trigger)
    words = phrases.parse.tokens[home.start : max(draft.trigger, draft.group.noun)]
    we = any(t.lower == "we" and phrases.parse.tokens[t.head or 0].lemma in _BORNE for t in words)
    pairs = {(a.lower, b.lower) for a, b in pairwise(words)}
    return we or any((owner, "side") in pairs for owner in ("own", "our", "their", "its"))


def _of_several_kinds(phrases: Phrases, drafts: Sequence[Draft], told: Draft) -> bool:
    """ "Eleven soldiers and a civilian died. Its wounded are ten": the last of two kinds does not tell who they are."""
    words = phrases.parse.tokens
    beside = (d for d in drafts if words[d.trigger].sentence == words[told.trigger].sentence and d.part is None)
    return len({d.group.victims for d in beside} - {Victims.UNKNOWN}) > 1


def _tallies(phrases: Phrases, draft: Draft) -> bool:
    """Whether a figure is a toll: "a civilian dies as the number of dead reaches 14" tells nothing of the others."""
    return phrases.parse.tokens[draft.group.noun].lower in {"number", "toll", "count", "tally", "total"}


def _of_hostages(phrases: Phrases, drafts: Sequence[Draft], draft: Draft) -> Victims | None:
    """Civilian, where the same people are told to have been held hostage."""
    held = (d for d in drafts if d is not draft and d.people & draft.people)
    return next((kind for d in held if (kind := _by_fate(phrases, d)) is Victims.CIVILIAN), None)


def _is_elided(phrases: Phrases, draft: Draft) -> bool:
    """Whether a figure leaves its people unnamed: a bare number, its own trigger's noun, "others", a toll."""
    noun = phrases.parse.tokens[draft.group.noun]
    if noun.lower in {"life", "lives"}:
        return False
    bare = noun.upos in UNNAMED or noun.index == draft.trigger or noun.index in phrases.clauses.within
    return bare or draft.rule == "toll" or noun.lower.startswith("other")


def _is_ordinal(phrases: Phrases, draft: Draft) -> bool:
    """ "A third man", "a fourth": one more of those told before."""
    return any(is_ordinal(phrases.parse.tokens[i].lower) for i in draft.people)
