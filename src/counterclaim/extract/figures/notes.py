"""Numbers noted down beside a word for those they count: "Enemy: 14. Own: nil.", "In Hama, seven.", "(+200)"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft, last_told
from counterclaim.extract.figures.groups import Group, group_of
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.models import dead_first
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.triggers import Trigger
from counterclaim.extract.figures.victims import is_people, is_plural, is_thing
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Sentence, Token

_MARKS = frozenset({":", "-", "‒", "–", "—", "="})
_LABELS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON", "ADP"})
_LONGEST = 5
_BACK = 2
_CLOSED = frozenset({".", ",", ";", "!", ")", "(", "–", "—", "‒", *QUOTES})
_PLACES = frozenset({"LOC", "GPE", "FAC"})


@dataclass(frozen=True, slots=True)
class _Label:
    """The words that say who is noted, their head, and whether a mark parts them from the number."""

    tokens: tuple[int, ...]
    head: Token
    marked: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """What the notes are read by: the phrases, the figures told so far, and the words for sums of losses."""

    phrases: Phrases
    drafts: Sequence[Draft]
    sums: Sequence[tuple[Token, Status]]


def find_notes(
    phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention], triggers: Sequence[Trigger]
) -> list[Draft]:
    """The figures of numbers that stand beside a word for people or a place, where losses are being told."""
    told = {t.token for t in triggers}
    sums = _sums(phrases, triggers)
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        if used.isdisjoint(range(count.start, count.end)):
            read = _Read(phrases, [*drafts, *found], sums)
            draft = _noted(read, count, told) or _placed(read, count) or _listed(read, count) or _risen(read, count)
            found += [] if draft is None else [draft]
            used |= set() if draft is None else set(draft.people)
    return found


def _sums(phrases: Phrases, triggers: Sequence[Trigger]) -> list[tuple[Token, Status]]:
    """The words that head notes: those for sums of losses, and a fate before a colon: "Killed: officers 28"."""
    words = phrases.parse.tokens
    heads = {t.token: t.status for t in triggers if words[t.token].lower in words_of("fates")}
    colons = {i: s for i, s in heads.items() if (b := phrases.clauses.at(i + 1, words[i])) and b.text == ":"}
    return [(t, colons.get(t.index, Status.KILLED)) for t in words if _is_sum(phrases, t) or t.index in colons]


def _is_sum(phrases: Phrases, token: Token) -> bool:
    """Whether a word sums up losses at the head of notes: one for those lost only where nothing is told of them."""
    if token.lower not in words_of("scores"):
        return False
    lost = token.lower in words_of("losses") | {"victims", "fallen", "martyrs", "count"}
    return not lost or not any(t.deprel.startswith("nsubj") for t in phrases.parse.words(_sentence(phrases, token)))


def _sentence(phrases: Phrases, token: Token) -> Sentence:
    return phrases.parse.sentence_of(token.index)


def _noted(read: _Read, count: CountMention, told: set[int]) -> Draft | None:
    """ "Enemy: 847", "terrorists 384, martyrs 33": a number beside the word for a camp or a kind of people."""
    label = _label(read.phrases, count)
    fated = label is not None and told & set(label.tokens) and label.head.lower not in words_of("noted")
    if label is None or fated or not _closes(read.phrases, count.end, count):
        return None
    camp = label.head.lower in words_of("camps") or label.head.index in read.phrases.actors
    if not label.marked and not is_plural(label.head) and not camp:
        return None
    near = _model(read, count, label.tokens[0])
    if near is None:
        return None
    goes_on = label.marked or count.count.high == 0 or near.rule == "note" or _in_sentence(read, near, count)
    return _draft(read.phrases, near, count, label) if goes_on else None


def _in_sentence(read: _Read, near: Draft, count: CountMention) -> bool:
    """Whether a sum heads the sentence of a number: "the balance after ten days: terrorists 384"."""
    words = read.phrases.parse.tokens
    sums = {t.index for t, _ in read.sums}
    return near.trigger in sums and words[near.trigger].sentence == words[count.start].sentence


def _label(phrases: Phrases, count: CountMention) -> _Label | None:
    """The word for people before a number, over a colon or a dash or nothing."""
    words, at = phrases.parse.tokens, count.start - 1
    marked = at > 0 and words[at].text in _MARKS
    at -= marked
    run: list[int] = []
    while at >= 0 and words[at].upos in _LABELS and at not in phrases.clauses.within and len(run) <= _LONGEST:
        run.insert(0, at)
        at -= 1
    opens = at < 0 or words[at].upos == "PUNCT" or words[at].lower == "and"
    heads = [words[i] for i in run if words[i].upos != "ADP"]
    if not run or not opens or len(run) > _LONGEST or not _of_people(phrases, heads[-1:]):
        return None
    return None if are_unhurt(words[i] for i in run) else _Label(tuple(run), heads[-1], marked)


def are_unhurt(label: Iterable[Token]) -> bool:
    """Whether what labels a number counts those who live, or things: "Rescued: 12", "Staff on shift: 9"."""
    camps = words_of("camps") | words_of("noted")
    return any(t.lower in words_of("unhurt") or (is_thing(t.lower) and t.lower not in camps) for t in label)


def _of_people(phrases: Phrases, heads: Sequence[Token]) -> bool:
    """Whether the last word of a label is one for people or for one side of a war."""
    camps = words_of("camps") | words_of("noted") | words_of("enemy")
    return any(t.lower in camps or is_people(t.lower) or t.index in phrases.actors for t in heads)


def _closes(phrases: Phrases, at: int, count: CountMention) -> bool:
    behind = phrases.clauses.at(at, phrases.parse.tokens[count.start])
    return behind is None or behind.text in _CLOSED


def _model(read: _Read, count: CountMention, start: int) -> Draft | None:
    """What a noted number tells the fate of: the figure, or the sum of losses, that was told right before it."""
    words = read.phrases.parse.tokens
    since = words[count.start].sentence - _BACK
    before = [d for d in read.drafts if d.last < start and words[d.last].sentence >= since]
    told = [d for d in before if d.status is not Status.DISPLACED]
    model = dead_first(read.phrases, told, last_told(told))
    if model is not None and model.status is Status.WOUNDED and words[model.last].sentence < since + _BACK:
        model = _dead(read, start) or model
    summed = [(t.index, status) for t, status in read.sums if t.index < start and t.sentence >= since]
    if summed and (model is None or summed[-1][0] > model.last):
        at, status = summed[-1]
        return Draft(at, status, Group(at, at, (at,), count.count, None, "", Victims.UNKNOWN), "")
    return model


def _dead(read: _Read, start: int) -> Draft | None:
    """The dead told last before a note: lists of places and camps go on with them, and not with the wounded beside."""
    since = read.phrases.parse.tokens[start].sentence - 2 * _BACK
    dead = [d for d in read.drafts if d.status is Status.KILLED and d.last < start and d.group.count.high != 0]
    near = [d for d in dead if read.phrases.parse.tokens[d.last].sentence >= since]
    return last_told(near)


def _draft(phrases: Phrases, model: Draft, count: CountMention, label: _Label) -> Draft:
    tokens = tuple(range(count.start, count.end))
    kind = kind_of(phrases, label.head.index, label.tokens)
    whole = Group(count.end - 1, label.head.index, (*label.tokens, *tokens), count.count, count.span, "note", kind)
    side = side_of(phrases, whole, NOBODY, label.head)
    return Draft(model.trigger, model.status, replace(whole, tokens=tokens), "note", side if side.told else UNTOLD)


def _placed(read: _Read, count: CountMention) -> Draft | None:
    """ "In Hama, seven.", "Doctors: 30 villagers.": a number behind a place or teller, in a sentence without a verb."""
    words = read.phrases.parse.tokens
    sentence = read.phrases.parse.sentence_of(count.start)
    model = _model(read, count, sentence.start)
    if count.count.low < 1 or model is None or not _is_place(read.phrases, sentence.start, count.start):
        return None
    group = group_of(read.phrases, read.phrases.canonical(count.end - 1))
    noun = None if group is None else words[group.noun]
    if group is None or noun is None or group.counted != count.span:
        return None
    bare = noun.index in read.phrases.clauses.within
    end = count.end if bare else noun.index + 1
    verbs = any(t.upos in {"VERB", "AUX"} for t in words[sentence.start : end + 1])
    verbs = verbs or any(t.head is None and t.upos == "VERB" for t in words[end : sentence.end])
    if verbs or not (bare or is_people(noun.lower)) or not _closes(read.phrases, end, count):
        return None
    side = side_of(read.phrases, group, NOBODY, noun)
    told = side if side.told else model.side if bare else UNTOLD
    kind = model.group.victims if bare else group.victims
    return replace(_plain(model), group=replace(group, victims=kind), side=told, rule="note")


def _listed(read: _Read, count: CountMention) -> Draft | None:
    """ "Aleppo 17, Idlib 9.", "Friday evening: 110.", "this year 922": bare numbers listed by place or day."""
    words, at = read.phrases.parse.tokens, count.start - 1
    marked = at > 0 and words[at].text in _MARKS
    at -= marked
    named = _in_places(read.phrases)
    run = at
    while run >= 0 and (run in named or words[run].upos == "PROPN" or words[run].lower in words_of("days")):
        run -= 1
    headed = _is_headed(read, count, marked)
    opens = headed or run < 0 or words[run].text in _CLOSED or words[run].lower == "and"
    bare = read.phrases.clauses.is_bare(count)
    led = headed or 0 < at - run <= _BACK + 1
    if not led or not opens or not bare or not _closes(read.phrases, count.end, count):
        return None
    model = _model(read, count, run + 1)
    summed = words[at].lower == "total"
    beside = model is not None and (marked or summed or model.rule == "note" or _near(words, model, run))
    if model is None or count.count.low < 1 or not beside or model.status is Status.DISPLACED:
        return None
    tokens = tuple(range(count.start, count.end))
    noun = model.group.noun if model.group.rule else count.end - 1
    group = Group(count.end - 1, noun, tokens, count.count, count.span, "note", model.group.victims)
    return replace(_plain(model), group=group, rule="note")


def _is_headed(read: _Read, count: CountMention, marked: bool) -> bool:
    """ "Victims documented today: 38": a bare number behind a sum and a colon."""
    words = read.phrases.parse.tokens
    near = [t for t, _ in read.sums if count.start - _LONGEST - 2 < t.index < count.start and t.lower != "count"]
    return marked and any(t.sentence == words[count.start].sentence for t in near)


def _near(words: Sequence[Token], model: Draft, start: int) -> bool:
    """Whether a list goes on right behind the number of its whole: "victims today: 38. Aleppo 17, ..."."""
    return start - model.last <= 1 or words[start].text == ":"


def _is_place(phrases: Phrases, start: int, end: int) -> bool:
    """Whether only the name of a place or teller stands before a number: "in Hama", "Gao:", "at Kidal market,"."""
    words = phrases.parse.tokens[start:end]
    named = _in_places(phrases)
    if len(words) > 1 and words[-1].text == ":":
        tells = any(t.lower in words_of("tellers") or t.index in phrases.actors for t in words)
        tells = tells and all(t.lower == "of" for t in words if t.upos == "ADP")
        named |= {t.index for t in words if t.upos == "PROPN" or (tells and t.upos in _LABELS)}
    rest = [t for t in words if t.index not in named and t.upos not in {"ADP", "PUNCT", "CCONJ"}]
    return any(t.index in named for t in words) and len(words) <= _LONGEST and not rest


def _in_places(phrases: Phrases) -> set[int]:
    """The words of names of places."""
    return {i for n in phrases.parse.names if n.label in _PLACES for i in range(n.start, n.end)}


def _plain(model: Draft) -> Draft:
    return replace(model, by=None, part=None, extra=(), denied=False, cumulative=False)


def _risen(read: _Read, count: CountMention) -> Draft | None:
    """ "44,700 (+200)": by how much a sum has grown since it was told last."""
    words = read.phrases.parse.tokens
    near = [t.text for t in words[max(0, count.start - 2) : count.end + 1]]
    if near[:2] != ["(", "+"] or near[-1] != ")":
        return None
    whole = next((d for d in read.drafts if d.last == count.start - 3), None)
    if whole is None or whole.status is Status.DISPLACED:
        return None
    tokens = tuple(range(count.start, count.end))
    group = replace(whole.group, head=count.end - 1, tokens=tokens, count=count.count, counted=count.span, rule="note")
    return replace(_plain(whole), group=group, rule="note")
