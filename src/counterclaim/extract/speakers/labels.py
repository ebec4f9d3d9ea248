"""Speakers told by a label: "Interior ministry: 14 dead", "A: We lost four", and headlines that end in "- police"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from counterclaim.extract import reporting
from counterclaim.extract.entries import is_loose, times
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import OUTLET, Cue, Speaker
from counterclaim.extract.speakers.topics import topics
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import GROUPS, Sector
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Sentence, Token

STUDIO = words_in("speakers_words.toml", "studio")
LONGEST, LONGEST_QUOTING = 14, 24
"""How many tokens a label may have, and how many before a quotation."""
OPENING = 12
INTERVIEWS = frozenset(("interview", "transcript", "q&a"))
"""Before a number such a crowd is whose losses they were: "Terrorists: two shot dead"."""
MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
ANSWERS = frozenset(("a", "answer", "reply"))
TELLING = words_in("speakers_words.toml", "telling")
OCCASIONS = frozenset(
    "asked quizzed questioned pressed speaking writing answering replying responding reacting".split()
)
OFFICES = ("role:body", "role:force", "name:body")
STOPS = frozenset((".", "!", "?", "”", '"'))
DOERS = frozenset(("by", "from"))
"""What opens an entry of a tally with one of these did it: "by rebels: 18"."""
HAILING = words_in("speakers_words.toml", "hailing")
HEARD = frozenset(("to", "tells", "told"))
"""Behind one of these a label names who is spoken to: "Petrov to CNN: …"."""
HEARD_OF = words_in("speakers_words.toml", "heard_of")
HEARD_BY = words_in("speakers_words.toml", "heard_by")
ASIDE = 6
"""Within how many words behind them an aside tells how people are heard."""
NAMED = 3
"""How many words the name of somebody unknown has at most behind a headline's last mark."""
QUOTES = frozenset(('"', "“", "„", "«"))
DASHES = frozenset(("-", "–", "—", ":"))


def label_cues(parse: Parse, voices: Voices, cues: Sequence[Cue] = ()) -> Iterator[Cue]:
    """One cue for each paragraph or headline that a label gives to somebody, in the order of the text.

    A bare state that opens a headline is its topic where one of `cues` or a label behind tells who says it.
    """
    said = {parse.tokens[c.token].sentence for c in cues if c.content and c.start < c.end}
    for sentences in _stretches(parse):
        labels = [(s, cut) for s in sentences if (cut := _label(parse, voices, s))]
        behind = tuple(_trailing(parse, voices, sentences))
        if len(sentences) == 1 and labels and _is_topic(voices, labels[0][1]):
            labels = [] if behind or sentences[0].index in said else labels
        for place, (_, (start, colon, speaker)) in enumerate(labels):
            last = labels[place + 1][0].start if place + 1 < len(labels) else sentences[-1].end
            last = min(last, _next_entry(parse, voices, sentences, colon, speaker))
            words = _words_of(parse, voices.quoted, colon + 1, last)
            yield Cue(colon, start, colon, speaker, Stance.ASSERTED, words, "label")
        yield from () if labels else behind


def _next_entry(parse: Parse, voices: Voices, sentences: Sequence[Sentence], colon: int, speaker: Speaker) -> int:
    """Where what a label gives to somebody ends within its paragraph: at the time of the next entry, or where another
    party is heard outside a quotation.
    """
    clocks, end = times(parse), sentences[-1].end
    for sentence in sentences:
        if sentence.start > colon and (sentence.start in clocks or _is_of_another(parse, voices, sentence, speaker)):
            return sentence.start
    return end


def _is_of_another(parse: Parse, voices: Voices, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether another party than a speaker plainly says what a sentence tells: "Hamas says that four died"."""
    root = next((t for t in parse.words(sentence) if t.head is None), None)
    said = reporting.verb(root) if root is not None and root.index not in voices.quoted else None
    if root is None or said is None or said.strength != "strong" or not parse.deps(root.index, "ccomp"):
        return False
    heard = (voices.mention(t.index) for t in parse.deps(root.index, "nsubj"))
    own = speaker.claimant.party
    return any(m is not None and m.rule != "pronoun" and m.actor.party not in (None, own) for m in heard)


def _words_of(parse: Parse, quoted: frozenset[int], start: int, end: int) -> tuple[int, ...]:
    """What a label gives to somebody: where it opens a quotation, that and those behind it, else all up to the end."""
    if parse.tokens[start].text not in QUOTES:
        return tuple(range(start, end))
    return tuple(i for i in range(start, end) if i in quoted)


def topic_words(parse: Parse, voices: Voices) -> frozenset[int]:
    """The tokens of the states and places that headlines open with, which nobody says."""
    alone = (sentences[0] for sentences in _stretches(parse) if len(sentences) == 1)
    found = (cut for s in alone if (cut := _label(parse, voices, s)) and _is_topic(voices, cut))
    return frozenset(i for start, colon, _ in found for i in range(start, colon + 1)) | topics(parse, voices)


def _label(parse: Parse, voices: Voices, sentence: Sentence) -> tuple[int, int, Speaker] | None:
    """Where the label of a sentence begins, its colon, and whom it names; or None."""
    start = max(_behind_clock(parse, sentence), _behind(parse, sentence, topics(parse, voices)))
    if parse.tokens[start].lower in DOERS | HAILING:
        return None
    colon = _label_end(parse, voices, sentence, start)
    speakers = _labelled(parse, voices, start, colon) if colon is not None else ()
    return (start, colon, speakers[0]) if colon is not None and speakers else None


def _stretches(parse: Parse) -> Iterator[list[Sentence]]:
    """The sentences of each stretch, those without any left out."""
    found: dict[int, list[Sentence]] = {}
    for sentence in parse.sentences:
        if sentence.start < sentence.end:
            found.setdefault(sentence.stretch, []).append(sentence)
    yield from found.values()


def _behind(parse: Parse, sentence: Sentence, words: frozenset[int]) -> int:
    """The first token of a sentence behind some that it opens with."""
    told = [i for i in words if sentence.start <= i < sentence.end]
    return min(max(told, default=sentence.start - 1) + 1, sentence.end - 1)


def _behind_clock(parse: Parse, first: Sentence) -> int:
    """The first token behind the time, day or number that an entry opens with: "10:45 – ", "– 9 Oct., ", "6. "."""
    timed = _behind(parse, first, times(parse))
    if timed > first.start:
        return timed
    at = _behind_number(parse, first, _behind_marks(parse, first, first.start))
    day = parse.tokens[at : at + 2]
    if len(day) == 2 and day[0].text.isdigit() and day[1].lower[:3] in MONTHS:
        return _behind_marks(parse, first, at + 2)
    return at


def _behind_number(parse: Parse, first: Sentence, at: int) -> int:
    """The first token behind the number of an item of a list: "6. ", "3) "."""
    token = parse.tokens[at]
    number = token.text.rstrip(".)")
    behind = parse.tokens[at + 1].text if at + 1 < first.end else ""
    listed = number.isdigit() and (number != token.text or behind in (".", ")"))
    return _behind_marks(parse, first, at + 1) if listed else at


def _behind_marks(parse: Parse, first: Sentence, at: int) -> int:
    while at < first.end - 1 and parse.tokens[at].upos in ("PUNCT", "SYM"):
        at += 1
    return at


def _label_end(parse: Parse, voices: Voices, first: Sentence, start: int) -> int | None:
    """The colon that ends a label at the beginning of a sentence, or the dash behind a bare office; or None."""
    office = voices.mention(start)
    dash = office.end if office and office.start == start and office.rule.startswith(OFFICES) else first.end
    if dash < first.end - 1 and parse.tokens[dash].text in DASHES and is_loose(parse, dash):
        return dash
    quoting = _quoting_colon(parse, first, start)
    for token in parse.tokens[start : min(quoting + 1 if quoting else start + LONGEST, first.end - 1)]:
        if token.text == ":" and token.index > start:
            return token.index
        if (
            (token.upos in ("VERB", "AUX") and not _may_stand_in(parse, token, start, quoting))
            or (token.text.isdigit() and parse.tokens[token.index + 1].text != ":")
            or (token.upos == "PUNCT" and token.text not in (",", "-", "."))
        ):
            return None
    return None


def _quoting_colon(parse: Parse, first: Sentence, start: int) -> int | None:
    """The colon before a quotation that a long label may end at."""
    words = parse.tokens[start + 1 : min(start + LONGEST_QUOTING + 1, first.end - 1)]
    return next((t.index for t in words if t.text == ":" and parse.tokens[t.index + 1].text in QUOTES), None)


def _may_stand_in(parse: Parse, token: Token, start: int, quoting: int | None) -> bool:
    """Whether a verb may stand in a label: it is a noun, tells of the occasion, or before a quotation of how the words
    were passed on: "a statement carried by the BBC: “…”".
    """
    passed = token.xpos == "VBN" and parse.tokens[token.index + 1].upos == "ADP" and not parse.deps(token.index, "aux")
    return (passed and quoting is not None) or _asked(parse, token, start) or _is_told(parse, token)


def _is_told(parse: Parse, token: Token) -> bool:
    """Whether a word before a colon that may be a verb is a noun for what somebody tells: "Rebel claim: …"."""
    return token.lemma.lower() in TELLING and parse.tokens[token.index + 1].text == ":"


def _asked(parse: Parse, token: Token, start: int) -> bool:
    """Whether a verb behind a name and a comma only tells of the occasion: "Peskov, asked about the raid: "…" "."""
    return token.lower in OCCASIONS and token.index > start + 1 and parse.tokens[token.index - 1].text == ","


def _labelled(parse: Parse, voices: Voices, start: int, colon: int) -> tuple[Speaker, ...]:
    heard = next((i for i in range(start + 1, colon) if parse.tokens[i].lower in HEARD), colon)
    told = (m for i in range(start, heard) if (m := voices.mention(i)))
    known = next((m for m in told if _speaks(m) or _is_one_quoted(parse, m, start, colon) or _is_sent(parse, m)), None)
    if known and _is_of_two_lands(parse, voices, start, colon):
        return ()
    if known:
        shouted = parse.span(start, colon).of(parse.text).isupper()
        if shouted and known.rule in ("name:seat", "name:state"):
            return ()
        unsaid = _counts(parse, known, start, colon) or (
            (shouted or voices.own is not OUTLET) and _is_unheard_of(voices, known, shouted)
        )
        return () if unsaid else voices.of(known.head)
    if parse.tokens[colon - 1].lemma.lower() in TELLING:
        inside = parse.span(start, colon)
        return tuple(s for s in voices.owner(colon - 1) if s.span and inside.covers(s.span))[:1]
    label = parse.span(start, colon).of(parse.text)
    if parse.tokens[start].lower in ANSWERS and colon == start + 1:
        answering = guest(parse, voices) or _first_named(voices, start)
        return (answering,) if answering else ()
    return _shouted(voices, label) if label.isupper() else ()


def _is_of_two_lands(parse: Parse, voices: Voices, start: int, colon: int) -> bool:
    """Whether a title's label is two lands, which it tells of: "Iran and Israel: day six"."""
    title = parse.sentence_of(start).stretch == parse.sentences[0].stretch
    words = [i for i in range(start, colon) if parse.tokens[i].upos != "PUNCT"]
    tied = any(parse.tokens[i].lower in ("and", "v", "vs", "versus") for i in words)
    named = (i for i in words if parse.tokens[i].upos not in ("CCONJ", "DET", "ADP"))
    return title and tied and all((m := voices.mention(i)) and m.rule == "name:state" for i in named)


def _is_one_quoted(parse: Parse, mention: ActorMention, start: int, colon: int) -> bool:
    """Whether somebody of no party speaks in quotation marks behind the colon: "A father in Gaza: “He was nine.”"."""
    opens = parse.tokens[start].lower in ("a", "an", "one", "another") and mention.start == start + 1
    return opens and mention.rule == "role:crowd" and parse.tokens[colon + 1].text in QUOTES


def _is_sent(parse: Parse, mention: ActorMention) -> bool:
    """Whether an aside behind people without an office tells how they are heard: "Jihadists, by voice message: …"."""
    behind = parse.tokens[mention.end : mention.end + ASIDE]
    aside = [t.lower for t in takewhile(lambda t: t.text != ":", behind)]
    return mention.rule == "role:crowd" and aside[:1] == [","] and not HEARD_BY.isdisjoint(aside)


def _is_topic(voices: Voices, label: tuple[int, int, Speaker]) -> bool:
    """Whether a label is a bare state, which a headline may tell of as well as quote: "Peru: five dead - police"."""
    start, colon, _ = label
    mention = voices.mention(start)
    return mention is not None and mention.rule == "name:state" and mention.end == colon


def _is_unheard_of(voices: Voices, mention: ActorMention, shouted: bool) -> bool:
    """Whether a name is in no table: in a party's own text it labels a sector of the front, "Ash Pass axis:", and in
    a tabloid's capitals it is a headline's, "KIM'S SECRET:".
    """
    known = voices.index is not None and voices.index.called(mention.actor.name) is None
    return known and (mention.rule == "name:body" or (shouted and mention.rule == "person"))


def _counts(parse: Parse, mention: ActorMention, start: int, colon: int) -> bool:
    """ "THA: 8 WIA", "Niger: at least 16 dead": a bare state before a number is whose losses they were, and says
    nothing.
    """
    bare = all(
        parse.tokens[i].upos in ("DET", "PUNCT") for i in (*range(start, mention.start), *range(mention.end, colon))
    )
    behind = parse.tokens[colon + 1 : colon + 4]
    number = next((t for t in behind if t.upos not in ("ADV", "ADP", "ADJ")), None)
    return mention.rule == "name:state" and bare and number is not None and number.upos == "NUM"


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


def _trailing(parse: Parse, voices: Voices, sentences: Sequence[Sentence]) -> Iterator[Cue]:
    """ "Ten killed in blast - police": what stands before the last dash or colon of a headline is theirs, also where
    the parser has begun a new sentence behind the dash.
    """
    start, end = sentences[0].start, sentences[-1].end
    words = parse.tokens[start:end]
    mark = _last_mark(parse, words)
    if words[-1].text in STOPS or mark is None or end - mark > LONGEST:
        return
    parted = any(parse.tokens[s.end - 1].text in STOPS or s.end < mark for s in sentences[:-1])
    teller = None if parted else _teller_behind(parse, voices, mark, end)
    if teller:
        content = tuple(range(_behind_topic(parse, voices, sentences[0], mark), mark))
        yield Cue(mark, mark, mark + 1, teller, Stance.ASSERTED, content, "label behind")


def _teller_behind(parse: Parse, voices: Voices, mark: int, end: int) -> Speaker | None:
    """Who stands alone behind the last mark of a headline: an actor, a person of no party, somebody with what tells
    where he is, "survivor of the raid".
    """
    mention = voices.mention(mark + 1) or voices.mention(min(mark + 2, end - 1))
    heard = mention is not None and parse.tokens[mention.head].lemma.lower() in HEARD_OF
    if mention and (_speaks(mention) or heard) and mention.start > mark:
        last = max(parse.subtree(mention.head))
        whole = mention.end >= end or (last == end - 1 and parse.tokens[mention.head].upos == "NOUN")
        bare = not any(t.upos in ("VERB", "AUX") for t in parse.tokens[mark:end])
        return next(iter(voices.of(mention.head)), None) if whole and bare else None
    words = parse.tokens[mark + 1 : end]
    placed = any(n.label != "PER" and n.start < end and mark < n.start for n in parse.names)
    if mention is None and not placed and len(words) <= NAMED and all(t.upos == "PROPN" for t in words):
        span = parse.span(mark + 1, end)
        return Speaker(Claimant(span.of(parse.text), None), span, known=False)
    return None


def _behind_topic(parse: Parse, voices: Voices, sentence: Sentence, mark: int) -> int:
    """Where the words of a headline begin that opens with its topic, "Sudan: …"."""
    colon = _label_end(parse, voices, sentence, sentence.start)
    return colon + 1 if colon is not None and colon < mark else sentence.start


def _last_mark(parse: Parse, words: Sequence[Token]) -> int | None:
    """The last colon or dash between blanks."""
    marks = [t.index for t in words[1:-1] if t.text == ":" or (t.text in DASHES and is_loose(parse, t.index))]
    return marks[-1] if marks else None
