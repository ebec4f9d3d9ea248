"""Turns of an interview, a briefing or a hearing: "Q: How many?", "GEN. WARD: Two.", each its speaker's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import OUTLET, Cue, Speaker
from counterclaim.extract.speakers.voices import Voices
from counterclaim.lookup import NameKind
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse

LANDS = frozenset((NameKind.STATE, NameKind.DEMONYM, NameKind.SEAT))
STUDIO = words_in("speakers_words.toml", "studio")
ASKING = frozenset(("q", "question"))
ANSWERING = frozenset(("a", "answer", "reply"))
DASHES = frozenset(("–", "—", "-"))
LONGEST = 10
"""How many tokens the label of a turn may have."""
NAME = 4
"""How many tokens the name of a speaker may have that is not in capitals."""
FEWEST = 3
"""How many turns make a transcript; one of their labels comes again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The tokens of a turn: its label from `start`, its colon, and behind its last word."""

    start: int
    colon: int
    end: int


def find_turns(parse: Parse) -> tuple[Turn, ...]:
    """The turns of a transcript in order; none where a text only has a label or two."""
    opened = [(start, _mark(parse, start, end), end) for start, end in _paragraphs(parse)]
    often = Counter(parse.span(start, mark).of(parse.text) for start, mark, _ in opened if mark > start)
    found = [turn for start, mark, end in opened if (turn := _turn(parse, start, mark, end, often))]
    told = Counter(_kind(_label(parse, turn)) for turn in found)
    return tuple(found) if len(found) >= FEWEST and max(told.values()) > 1 else ()


def _kind(label: str) -> str:
    """What labels of one kind have in common: "QUESTION (RIA)" and "QUESTION", "MS. LEE" and "LEE"."""
    first = _plain(label.replace("(", " ").split()[0])
    return first if first in ASKING | STUDIO else _surname(label)


def turn_cues(parse: Parse, voices: Voices, turns: Sequence[Turn], guest: Speaker | None) -> Iterator[Cue]:
    """One cue for each turn, whose label is its cue; a surname that an earlier label ended with is the same one's."""
    before: dict[str, Speaker] = {}
    for turn in turns:
        speaker = _speaker(parse, voices, turn, turns[0].start, guest)
        surname = _surname(_label(parse, turn))
        speaker = speaker if speaker.known else before.get(surname, speaker)
        before.setdefault(surname, speaker)
        words = tuple(range(turn.colon + 1, turn.end))
        yield Cue(turn.colon, turn.start, turn.colon, speaker, Stance.ASSERTED, words, "label")


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    """The first token of each paragraph and that behind its last."""
    found: dict[int, tuple[int, int]] = {}
    for sentence in parse.sentences:
        if sentence.start < sentence.end:
            first = found.get(sentence.stretch, (sentence.start, 0))[0]
            found[sentence.stretch] = (first, sentence.end)
    yield from found.values()


def _mark(parse: Parse, start: int, end: int) -> int:
    """The first colon near the start of a paragraph, or the dash behind a lone letter, "A. – Two"; else the start."""
    near = parse.tokens[start : min(start + LONGEST, end - 1)]
    dash = next((t.index for t in near[1:3] if t.text in DASHES and _is_letter(parse, start, t.index)), None)
    return dash if dash is not None else next((t.index for t in near if t.text == ":"), start)


def _is_letter(parse: Parse, start: int, end: int) -> bool:
    return _plain(parse.span(start, end).of(parse.text)) in ASKING | ANSWERING


def _plain(label: str) -> str:
    return label.lower().rstrip(" .")


def _turn(parse: Parse, start: int, colon: int, end: int, often: Mapping[str, int]) -> Turn | None:
    """The turn that a paragraph is: a letter, a part, or a name in capitals or said again before its colon."""
    label = parse.span(start, colon).of(parse.text) if colon > start else ""
    parted = _plain(label) in ASKING | ANSWERING | STUDIO or (label != "" and _kind(label) in ASKING)
    capitals = label.isupper() and not any(c.isdigit() for c in label)
    again = often.get(label, 0) > 1 and colon - start <= NAME and all(w[0].isupper() for w in label.split())
    return Turn(start, colon, end) if parted or capitals or again else None


def _label(parse: Parse, turn: Turn) -> str:
    return parse.span(turn.start, turn.colon).of(parse.text)


def _speaker(parse: Parse, voices: Voices, turn: Turn, opening: int, guest: Speaker | None) -> Speaker:
    label = _label(parse, turn)
    if _asks(parse, label):
        return OUTLET
    if _plain(label) in ANSWERING:
        answering = guest or _introduced(voices, opening)
        return answering or Speaker(Claimant(label, None), parse.span(turn.start, turn.colon), known=False)
    person = _person(parse, voices, turn, opening)
    body = next((m for i in range(turn.start, turn.colon) if (m := voices.mention(i)) and m.actor.party), None)
    if person or (body and body.rule.startswith("name:") and body.rule != "name:body"):
        return voices.of((person or body).head)[0]  # type: ignore[union-attr]
    if voices.own is not OUTLET:
        return voices.of(body.head)[0] if body and voices.names(body, LANDS) else voices.own
    return Speaker(Claimant(label.title(), None), parse.span(turn.start, turn.colon), known=False)


def _person(parse: Parse, voices: Voices, turn: Turn, opening: int) -> ActorMention | None:
    """Whose surname a label ends with; in a party's own transcript one whom a table knows or who is told before it."""
    surname = _surname(_label(parse, turn)).upper()
    named = [m for m in voices.actors if m.speaker and m.speaker.upper().split()[-1] == surname and m.actor.party]
    if voices.own is not OUTLET:
        named = [m for m in named if m.rule == "name:leader" or m.end <= opening]
    return next(iter(named), None) or _spelt_out(parse, voices, surname)


def _asks(parse: Parse, label: str) -> bool:
    """Whether a label is one who asks for the outlet, "Q", "QUESTION (RIA)", "REPORTER 2", or the outlet's own name."""
    outlet = (parse.document.report.outlet or "").lower().split()
    words = label.lower().replace("(", " ").replace(".", " ").split()
    return words[:1] != [] and (words[0] in ASKING | STUDIO or (len(label) > 1 and set(words) <= set(outlet)))


def _surname(label: str) -> str:
    """The last word of a name in a label, what somebody is behind its comma left out: "ANA LIMA, SPOKESWOMAN"."""
    return (label.split(",")[0].split() or [label])[-1]


def _spelt_out(parse: Parse, voices: Voices, surname: str) -> ActorMention | None:
    """Who a surname in capitals is that an earlier label told in full: "ALI OMAR: … OMAR: …"."""
    full = (m for m in voices.actors if m.actor.party and m.rule == "name:leader" and m.end - m.start > 1)
    return next((m for m in full if parse.tokens[m.end - 1].text.upper() == surname), None)


def _introduced(voices: Voices, opening: int) -> Speaker | None:
    """The person of a party told of before the first turn, else whoever is named there."""
    told = [m for m in voices.actors if m.end <= opening and not m.adjective and m.actor.party]
    first = next((m for m in told if m.speaker), None) or next(iter(told), None)
    return next(iter(voices.of(first.head)), None) if first else None
