"""Speakers told by a label: "Interior ministry: 14 dead", "A: We lost four", and headlines that end in "- police"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import CLOCK, Cue, Speaker
from counterclaim.extract.speakers.voices import OUTLET, Voices
from counterclaim.model.actor import GROUPS, Sector
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Sentence, Token

STUDIO = words_in("speakers_words.toml", "studio")
LONGEST = 10
"""How many tokens a label may have."""
OPENING = 12
INTERVIEWS = frozenset(("interview", "transcript", "q&a"))
"""Before a number such a crowd is whose losses they were: "Terrorists: two shot dead"."""
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
ANSWERS = frozenset(("a", "answer", "reply"))
DASHES = frozenset(("-", "–", "—", ":"))


def label_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """One cue for each paragraph or headline that a label gives to somebody, in the order of the text."""
    for sentences in _stretches(parse):
        labels = [(s, cut) for s in sentences if (cut := _label(parse, voices, s))]
        for place, (_, (start, colon, speaker)) in enumerate(labels):
            last = labels[place + 1][0].start if place + 1 < len(labels) else sentences[-1].end
            yield Cue(colon, start, colon, speaker, Stance.ASSERTED, tuple(range(colon + 1, last)), "label")
        if not labels and len(sentences) == 1:
            yield from _trailing(parse, voices, sentences[0])


def _label(parse: Parse, voices: Voices, sentence: Sentence) -> tuple[int, int, Speaker] | None:
    """Where the label of a sentence begins, its colon, and whom it names; or None."""
    start = _behind_clock(parse, sentence)
    colon = _label_end(parse, sentence, start)
    speakers = _labelled(parse, voices, start, colon) if colon is not None else ()
    return (start, colon, speakers[0]) if colon is not None and speakers else None


def _stretches(parse: Parse) -> Iterator[list[Sentence]]:
    """The sentences of each stretch, those without any left out."""
    found: dict[int, list[Sentence]] = {}
    for sentence in parse.sentences:
        if sentence.start < sentence.end:
            found.setdefault(sentence.stretch, []).append(sentence)
    yield from found.values()


def _behind_clock(parse: Parse, first: Sentence) -> int:
    """The first token behind the time or day that an entry opens with: "10:45 – ", "16:20 | ", "– 9 Oct., "."""
    at = _behind_marks(parse, first, first.start)
    if CLOCK.match(parse.tokens[at].text):
        return _behind_marks(parse, first, at + 1)
    day = parse.tokens[at : at + 2]
    if len(day) == 2 and day[0].text.isdigit() and day[1].lower[:3] in MONTHS:
        return _behind_marks(parse, first, at + 2)
    return at


def _behind_marks(parse: Parse, first: Sentence, at: int) -> int:
    while at < first.end - 1 and parse.tokens[at].upos in ("PUNCT", "SYM"):
        at += 1
    return at


def _label_end(parse: Parse, first: Sentence, start: int) -> int | None:
    """The colon that ends a label at the beginning of a sentence, or None."""
    for token in parse.tokens[start : min(start + LONGEST, first.end - 1)]:
        if token.text == ":" and token.index > start:
            return token.index
        if (
            token.upos in ("VERB", "AUX")
            or (token.text.isdigit() and parse.tokens[token.index + 1].text != ":")
            or (token.upos == "PUNCT" and token.text not in (",", "-", "."))
        ):
            return None
    return None


def _labelled(parse: Parse, voices: Voices, start: int, colon: int) -> tuple[Speaker, ...]:
    known = next((m for i in range(start, colon) if (m := voices.mention(i)) and _speaks(m)), None)
    if known:
        unsaid = _counts(parse, known, colon) or (voices.own is not OUTLET and _is_unheard_of(voices, known))
        return () if unsaid else voices.of(known.head)
    label = parse.span(start, colon).of(parse.text)
    if label.isupper():
        return _shouted(voices, label)
    if parse.tokens[start].lower in ANSWERS and colon == start + 1:
        answering = guest(parse, voices) or _first_named(voices, start)
        return (answering,) if answering else ()
    return ()


def _is_unheard_of(voices: Voices, mention: ActorMention) -> bool:
    """Whether a name is in no table: in a party's own text it labels a sector of the front, "Ash Pass axis:"."""
    return mention.rule == "name:body" and voices.index is not None and voices.index.called(mention.actor.name) is None


def _counts(parse: Parse, mention: ActorMention, colon: int) -> bool:
    """ "THA: 8 WIA": a bare state before a number is whose losses they were, and says nothing."""
    return mention.rule == "name:state" and parse.tokens[colon + 1].upos == "NUM"


def _first_named(voices: Voices, end: int) -> Speaker | None:
    first = next((m for m in voices.actors if m.speaker and m.end <= end), None)
    return next(iter(voices.of(first.head)), None) if first else None


def _shouted(voices: Voices, label: str) -> tuple[Speaker, ...]:
    """Who a label in capitals is, in a transcript: somebody whose surname it is, else a voice of the outlet's."""
    known = (m for m in voices.actors if m.speaker and m.speaker.upper().endswith(label))
    person = next((m for m in known if m.actor.party), None)
    return voices.of(person.head) if person else (OUTLET,) if label.lower() in STUDIO else ()


def guest(parse: Parse, voices: Voices) -> Speaker | None:
    """Who answers, where the first words of a report say that it is an interview or a transcript."""
    opening = parse.tokens[: parse.sentences[0].end] if parse.sentences else ()
    if not any(t.lower in INTERVIEWS for t in opening[:OPENING]):
        return None
    told = [m for m in voices.actors if m.start < len(opening) and not m.adjective]
    named = next((m for m in told if m.speaker), None) or next((m for m in told if m.actor.party), None)
    return next(iter(voices.of(named.head)), None) if named else None


def _speaks(mention: ActorMention) -> bool:
    if mention.actor.sector is Sector.CIVILIAN or mention.rule == "role:side":
        return False
    if mention.rule == "role:crowd" and mention.actor.party is None and mention.actor.sector in GROUPS:
        return False
    return mention.speaker is not None or mention.rule.startswith(
        ("role:", "name:body", "name:group", "name:seat", "name:state", "name:media", "name:leader")
    )


def _trailing(parse: Parse, voices: Voices, sentence: Sentence) -> Iterator[Cue]:
    """ "Ten killed in blast - police": what stands before the last dash or colon of a headline is theirs."""
    words = parse.words(sentence)
    if words[-1].text in (".", "!", "?", "”", '"'):
        return
    mark = _last_mark(words)
    if mark is None or sentence.end - mark > LONGEST:
        return
    mention = voices.mention(mark + 1) or voices.mention(min(mark + 2, sentence.end - 1))
    if mention and _speaks(mention) and mention.end >= sentence.end and mention.start > mark:
        for speaker in voices.of(mention.head)[:1]:
            content = tuple(range(sentence.start, mark))
            yield Cue(mark, mark, mark + 1, speaker, Stance.ASSERTED, content, "label behind")


def _last_mark(words: Sequence[Token]) -> int | None:
    marks = [t.index for t in words[1:-1] if t.text in DASHES]
    return marks[-1] if marks else None
