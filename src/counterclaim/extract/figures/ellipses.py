"""Figures whose verb or noun is left out: "Baku 11 and Yerevan four", "Armenia announced two"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.kinds import SECTORS
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import UNTOLD, Side
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Token

_AFTER = frozenset(
    {
        ".",
        ",",
        ";",
        "and",
        "while",
        "but",
        ")",
        "–",
        "—",
        "in",
        "at",
        "near",
        "on",
        "since",
        "for",
        "from",
        "over",
        "each",
        "after",
        "did",
        "had",
        "were",
    }
)


def find_ellipses(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> tuple[Draft, ...]:
    """Bare numbers that an actor or a verb of saying carries, read like the figure before them."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        model = _model(phrases, [*drafts, *found], count)
        if model is not None and used.isdisjoint(range(count.start, count.end)) and _bare(phrases, count):
            if _is_put_right(phrases, model, count):
                found.append(replace(_draft(phrases, model, count, model.side), denied=True))
                continue
            side = _carrier(phrases, count)
            if side is not None:
                found.append(_draft(phrases, model, count, side))
    return tuple(found)


def _is_put_right(phrases: Phrases, model: Draft, count: CountMention) -> bool:
    """ "25 fell, not 40": a number that another of its sentence is set in place of."""
    words = phrases.parse.tokens
    before, parted = phrases.clauses.at(count.start - 1, words[count.start]), words[max(0, count.start - 2)]
    told = max(model.people) < count.start and words[max(model.people)].sentence == words[count.start].sentence
    return told and before is not None and before.lower == "not" and parted.lower in {",", "and", "–", "—"}


def _model(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """The nearest figure before a number in its sentence, or in the clause that its sentence goes on with."""
    sentence = phrases.parse.tokens[count.start].sentence
    words = phrases.parse.tokens
    near = [d for d in drafts if words[max(d.people)].sentence == sentence and max(d.people) < count.start]
    later = [d for d in drafts if words[min(d.people)].sentence == sentence and min(d.people) > count.start]
    before = max(near, key=lambda d: max(d.people), default=None)
    if before is None and [t.lower for t in words[max(0, count.start - 2) : count.start]] == ["it", "at"]:
        return _model_above(phrases, drafts, count)
    return before or min(later, key=lambda d: min(d.people), default=None) or _model_above(phrases, drafts, count)


def _model_above(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """The last figure of the sentence before, or the one before that, for a number that is all that someone said."""
    words = phrases.parse.tokens
    sentence = words[count.start].sentence
    told = [d for d in drafts if sentence - 2 <= words[max(d.people)].sentence < sentence and d.group.count.low]
    model = max(told, key=lambda d: max(d.people), default=None)
    if model is None or _said_verb(phrases, count) is None or _crossed(phrases, drafts, model, count):
        return None
    return model


def _crossed(phrases: Phrases, drafts: Sequence[Draft], model: Draft, count: CountMention) -> bool:
    """Whether a number of something else stands between a figure and one that would carry it on."""
    claimed = {i for d in drafts for i in d.people}
    between = (c for c in phrases.clauses.starts.values() if max(model.people) < c.start < count.start)
    apart = (c for c in between if not _of_them(phrases, c))
    return any(c.count.low > 1 and claimed.isdisjoint(range(c.start, c.end)) for c in apart)


def _of_them(phrases: Phrases, count: CountMention) -> bool:
    """Whether a number only tells a part of those before: "seven of them"."""
    behind = [t.lower for t in phrases.parse.tokens[count.end : count.end + 2]]
    return behind in (["of", "them"], ["of", "whom"])


def _said_verb(phrases: Phrases, count: CountMention) -> Token | None:
    """The verb of saying right before a number: "confirms 37", "spoke of 60", "put it at 40"."""
    words = phrases.parse.tokens
    before = phrases.clauses.at(count.start - 1, words[count.start])
    if before is not None and before.lower in {"of", "at"}:
        before = phrases.clauses.at(before.index - 1, before)
    if before is not None and before.lower in {"it", "them", "that"}:
        before = phrases.clauses.at(before.index - 1, before)
    if before is not None and before.lower in words_of("amounts"):
        before = _over_amount(phrases, before)
    made = before is not None and before.lower in {"makes", "making", "was", "is"} and _pointing(phrases, before)
    return before if before is not None and (made or before.lemma in words_of("says")) else None


def _over_amount(phrases: Phrases, amount: Token) -> Token | None:
    """The verb before "a figure" of "gave a figure of 50"."""
    article = phrases.clauses.at(amount.index - 1, amount)
    told = article is not None and article.lower in {"a", "the", "its", "their"}
    return phrases.clauses.at(amount.index - 2, amount) if told else None


def _pointing(phrases: Phrases, verb: Token) -> bool:
    """ "That makes 18": a sum of what was told before."""
    before = phrases.clauses.at(verb.index - 1, verb)
    if verb.lower in {"was", "is"}:
        return before is not None and before.lower in {"it", "that"}
    return before is not None and before.lower in {"that", "this", "which", "it", ","}


def _bare(phrases: Phrases, count: CountMention) -> bool:
    sentence = phrases.parse.sentence_of(count.start)
    if count.end >= sentence.end:
        return True
    return phrases.parse.tokens[count.end].lower in _AFTER


def _carrier(phrases: Phrases, count: CountMention) -> Side | None:
    """Whose a bare number is: the actor before it, or the subject of the verb of saying before it."""
    words = phrases.parse.tokens
    before = words[count.start - 1] if count.start else None
    if before is None or before.sentence != words[count.start].sentence:
        return None
    owner = phrases.clauses.at(count.start - 2, before) if before.lower == "at" else before
    actor = None if owner is None else _actor_side(phrases, owner)
    if actor is not None:
        return actor
    if before.lower == "from" or words[min(count.end, len(words) - 1)].lower in {"from", "each"}:
        return _behind(phrases, count)
    if before.text == ":" or before.lower in {"then", "later"} or (count.added and before.lower in {"and", ","}):
        return UNTOLD
    verb = _said_verb(phrases, count)
    if verb is None:
        return None
    subject = phrases.clauses.subject(verb)
    return (_subject_side(phrases, subject) if subject else None) or UNTOLD


def _actor_side(phrases: Phrases, token: Token) -> Side | None:
    at = token.index - 1 if token.lower in {"side", "forces"} else token.index
    actor = phrases.actors.get(at)
    if actor is None or not actor.actor.party or actor.speaker or (actor.adjective and at == token.index):
        return None
    if actor.end > token.index + 1 or actor.actor.sector is Sector.MEDIA:
        return None
    return Side(actor.actor.party, None, actor.span, "actor before")


def _subject_side(phrases: Phrases, subject: Token) -> Side | None:
    actors = (phrases.actors.get(i) for i in phrases.own(subject.index))
    party = next((a for a in actors if a and a.actor.party), None)
    if party is None:
        return Side(None, subject.index, subject.span, "loser")
    return Side(party.actor.party, None, party.span, "loser")


def _behind(phrases: Phrases, count: CountMention) -> Side | None:
    """ "seventeen from the Armed Forces": the body behind the number."""
    at = _behind_at(phrases, count)
    actor = None if at is None else phrases.actors[at]
    return None if actor is None else Side(actor.actor.party, None, actor.span, "membership")


def _behind_at(phrases: Phrases, count: CountMention) -> int | None:
    """The first token of the actor behind a number and "from" or "of"."""
    words = phrases.parse.tokens
    near = range(count.end, min(count.end + 5, len(words)))
    if not any(words[at].lower in {"from", "of"} for at in near):
        return None
    return next((at for at in near if at in phrases.actors and phrases.actors[at].actor.party), None)


def _draft(phrases: Phrases, model: Draft, count: CountMention, side: Side) -> Draft:
    tokens = tuple(range(count.start, count.end))
    behind = phrases.actors.get(_behind_at(phrases, count) or -1)
    kind = SECTORS.get(behind.actor.sector) if behind and behind.actor.sector else None
    group = Group(
        count.end - 1,
        model.group.noun,
        tokens,
        count.count,
        count.span,
        f"ellipsis {count.rule}",
        kind or model.group.victims,
    )
    return replace(model, group=group, side=side, rule="ellipsis", by=None, part=None, extra=())
