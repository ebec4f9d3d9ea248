"""The counted people whom a fate is told of, where only some of them are spoken of: "two of *the 39 killed*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Token

_POINTING = frozenset({"the", "those", "these"})
_WITHIN = frozenset({"acl", "amod", "acl:relcl"})


def with_counted_wholes(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures with the whole in place of those of it who are mourned or looked for, and beside those of whom
    something is said: "*two of the 39 killed* were girls"; of "none of the 39 killed" all are dead.
    """
    found = list(drafts)
    for at, draft in enumerate(drafts):
        count = _whole_of(phrases, draft) if draft.part is None else None
        if count is None or any(d.group.counted == count.span for d in drafts):
            continue
        whole = _of_all(phrases, draft, count)
        if _is_spoken_of(phrases, draft) and draft.group.count.high != 0:
            found[at] = replace(draft, part=len(found))
            found.append(whole)
        else:
            found[at] = whole
    return without(found, [not _is_of_nobody(phrases, draft) for draft in found])


def _is_of_nobody(phrases: Phrases, draft: Draft) -> bool:
    """ "*None of the men killed* was armed" tells what the dead were, and not that there are none."""
    fate, noun = _fate(phrases, draft), phrases.parse.tokens[draft.group.noun]
    which = fate.head == noun.index and fate.deprel.startswith("acl") and noun.deprel == "nmod"
    return which and draft.group.count.high == 0


def _fate(phrases: Phrases, draft: Draft) -> Token:
    """The word for the fate; the verb of "shot dead"."""
    told = phrases.parse.tokens[draft.trigger]
    return phrases.clauses.head(told) or told if told.deprel == "xcomp" else told


def _whole_of(phrases: Phrases, draft: Draft) -> CountMention | None:
    """The number behind "of" or "of the" of those whose fate a figure tells by a word of theirs."""
    words = phrases.parse.tokens
    counts = (phrases.clauses.within.get(i) for i in draft.group.tokens)
    # "*A nun was one of the nine killed*": her words hold the number as well.
    own = next((c for c in counts if c is not None and c.span == draft.group.counted), None)
    if own is None or own.end + 1 >= len(words):
        return None
    led = [t.lower for t in words[own.end : own.end + 2]]
    count = phrases.clauses.starts.get(own.end + 2) or phrases.clauses.starts.get(own.end + 1)
    pointed = count is not None and (led[1] in _POINTING or count.start == own.end + 1)
    if count is None or led[0] != "of" or not pointed or not _tells(phrases, draft, count):
        return None
    return count if count.count.low >= draft.group.count.low else None


def _tells(phrases: Phrases, draft: Draft, count: CountMention) -> bool:
    """Whether the word for the fate belongs to the noun that the whole is counted by, or is that noun."""
    noun, trigger = phrases.clauses.counted_noun(count), _fate(phrases, draft)
    # "Two of the seven *fell*" tells nothing of the other five.
    if any(t.index in draft.people for t in phrases.parse.deps(trigger.index, "nsubj")):
        return False
    return trigger.index in {noun, count.end} or (trigger.head == noun and trigger.deprel in _WITHIN)


def _is_spoken_of(phrases: Phrases, draft: Draft) -> bool:
    """Whether a clause tells more of the figure's people."""
    heads = (draft.first, draft.group.head, draft.group.noun)
    return any(phrases.parse.tokens[i].deprel.startswith("nsubj") for i in heads)


def _of_all(phrases: Phrases, draft: Draft, count: CountMention) -> Draft:
    noun = phrases.clauses.counted_noun(count)
    tokens = tuple(range(count.start, max(noun + 1, count.end)))
    kind = kind_of(phrases, noun, tokens)
    group = replace(draft.group, head=noun, noun=noun, tokens=tokens, count=count.count, counted=count.span)
    return replace(draft, group=replace(group, rule=count.rule, victims=kind))
