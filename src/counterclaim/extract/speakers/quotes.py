"""Whom quotations are taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.quotations import Quotation, find_quotations
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.model.claim import SAID, Stance
from counterclaim.model.parse import Parse

SCARE = 3
"""Quotations of fewer words are the narrator's or the claimant's own quotation marks, not somebody's
words.
"""


def quote_cues(parse: Parse, cues: Sequence[Cue], guest: Speaker | None = None) -> Iterator[Cue]:
    """One cue for each quotation that somebody is named for, over all of its words.

    `guest` is who answers in an interview: the quotations that nobody is named for are his.
    """
    last: Cue | None = None
    for quotation in find_quotations(parse):
        words = tuple(range(quotation.start, quotation.end))
        if len(words) < SCARE and not (last and _next(parse, quotation, last)):
            continue
        near = _nearest(parse, quotation, cues)
        cue = last if quotation.carried else near or _said(parse, quotation, cues) or _before(parse, quotation, last)
        if cue is None and guest:
            cue = Cue(quotation.start, quotation.start, quotation.start, guest, Stance.ASSERTED, words, "quotation")
        if cue:
            last = cue
            # who denied it before the quotation says in it what is so
            stance = cue.stance if cue is near or cue.stance is not Stance.DENIED else Stance.ASSERTED
            yield replace(cue, content=words, stance=stance, rule="quotation")


def _nearest(parse: Parse, quotation: Quotation, cues: Sequence[Cue]) -> Cue | None:
    """The cue outside a quotation whose sentence meets it, the nearest first; those ahead of a colon
    count.
    """
    first = parse.tokens[quotation.start].sentence
    last = parse.tokens[quotation.end - 1].sentence
    near = [
        (distance, cue)
        for cue in cues
        if not quotation.start <= cue.token < quotation.end
        and not _passed_on(parse, cue, cues)
        and (distance := _distance(parse, quotation, cue, first, last)) is not None
    ]
    return min(near, key=lambda pair: (pair[0], -len(pair[1].content)))[1] if near else None


def _passed_on(parse: Parse, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether somebody only quotes one "as saying" something, who is told of by a cue of his own."""
    saying = (c for c in cues if c.token in cue.content and parse.tokens[c.token].lower == "saying")
    return cue.rule == "verb:quote" and any(parse.tokens[c.token - 1].lower == "as" for c in saying)


def _distance(parse: Parse, quotation: Quotation, cue: Cue, first: int, last: int) -> int | None:
    sentence = parse.tokens[cue.token].sentence
    if cue.rule.startswith(("noun", "by its", "according")):
        return None
    inside = first <= sentence <= last and (cue.token < quotation.start or _open(parse, quotation))
    colon = sentence == first - 1 and ":" in (t.text for t in parse.tokens[quotation.start - 3 : quotation.start])
    closing = sentence == last + 1 and parse.sentences[sentence].stretch == parse.sentences[last].stretch
    right_after = closing and cue.token - quotation.end <= 8 and _goes_on(parse, quotation, sentence)
    if not (inside or colon or right_after):
        return None
    return quotation.start - cue.token if cue.token < quotation.start else cue.token - quotation.end + 1


def _goes_on(parse: Parse, quotation: Quotation, sentence: int) -> bool:
    """Whether a sentence that the parser began behind a quotation is the clause that reports it: "…!" he said."""
    return parse.tokens[quotation.end].sentence == sentence and _open(parse, quotation)


def _open(parse: Parse, quotation: Quotation) -> bool:
    """Whether no new sentence begins right behind a quotation."""
    behind = next((t for t in parse.tokens[quotation.end :] if t.upos != "PUNCT"), None)
    closed = parse.tokens[quotation.end - 1].text == "."
    return behind is None or not closed or behind.text[:1].islower()


def _before(parse: Parse, quotation: Quotation, last: Cue | None) -> Cue | None:
    """The last one quoted, where a quotation of whole sentences names nobody and stands close behind."""
    if last is None or (quotation.end - quotation.start < 6 and not _next(parse, quotation, last)):
        return None
    near = parse.sentence_of(quotation.start).stretch - parse.sentence_of(last.token).stretch
    return last if 0 <= near <= 1 else None


def _next(parse: Parse, quotation: Quotation, last: Cue) -> bool:
    """Whether a quotation is the sentence right behind the one who was quoted, in one paragraph."""
    said, here = parse.sentence_of(last.token), parse.sentence_of(quotation.start)
    return said.stretch == here.stretch and here.index == said.index + 1 and quotation.start - here.start <= 1


def _said(parse: Parse, quotation: Quotation, cues: Sequence[Cue]) -> Cue | None:
    """The one who speaks in the sentence right before a quotation that is a sentence and names nobody."""
    here = parse.sentence_of(quotation.start)
    before = [c for c in cues if parse.tokens[c.token].sentence == here.index - 1 and c.rule.startswith("verb:")]
    plain = [c for c in before if c.stance in SAID or c.stance is Stance.DENIED]
    same = plain and parse.sentence_of(plain[-1].token).stretch == here.stretch
    one = len({c.speaker.claimant.party or c.speaker.claimant.name for c in before}) == 1
    return plain[-1] if same and one and quotation.start - here.start <= 1 else None
