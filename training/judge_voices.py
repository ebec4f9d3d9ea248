"""Labelled words that report, as the judge learns from them whom a claimant speaks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from counterclaim.clean import clean
from counterclaim.evaluate.matching import Compared
from counterclaim.extract.dates import find_anchor
from counterclaim.extract.mentions import Attribution, Mentions
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.weigh.asked import VOICE
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD
from counterclaim.extract.weigh.voices import Voices, asked_voice, is_asked
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report, Span
from counterclaim.reading import find_mentions
from training.marks import Marked, read_marked
from training.reports import canonical
from training.taught import Labelled, Taught, parts_of

_WORD = re.compile(r"[a-z]{4,}")


def read_voices(path: Path, language: Language, pieces: Pieces) -> Iterator[Taught]:
    """The reports of a file or of the files of a folder: `[[cue]]{party;stance}`, a claimant more behind a bar."""
    for marked in read_marked(path):
        yield _taught(marked, language, pieces)


def _taught(marked: Marked, language: Language, pieces: Pieces) -> Taught:
    parse = parse_of(marked, language)
    voices = voices_of(parse, find_mentions(parse, find_anchor(parse.text, parse.document.report.published)[0]))
    told = marked_voices(marked)
    asked = (a for a in voices.attributions if is_asked(a) and a.cue in told)
    return Taught(marked.head[0], parts_of(parse, pieces), tuple(labelled(voices, a, told[a.cue]) for a in asked))


def parse_of(marked: Marked, language: Language) -> Parse:
    """The parse of a marked report without its marks, whose head begins with its name, outlet and day."""
    name, outlet, day, *_ = marked.head
    return language.parse(clean(Report(marked.text, name, outlet=outlet or None, published=date.fromisoformat(day))))


def marked_voices(marked: Marked) -> dict[Span, frozenset[str]]:
    """By marked cue, the parties of its claimants; `UNTOLD` for one who speaks for nobody."""
    return {Span(mark.start, mark.end): frozenset(_parties(mark.fields)) for mark in marked.marks}


def _parties(fields: Sequence[str]) -> Iterator[str]:
    """The parties of a mark: `RUS;asserted` or, of two claimants, `FRA;asserted|DEU;asserted`."""
    for one in ";".join(fields).split("|"):
        yield canonical(one.partition(";")[0].strip()) or UNTOLD


def voices_of(parse: Parse, found: Mentions) -> Voices:
    """What is heard in a report as the rules read it."""
    return Voices(parse, found.attributions, found.actors, found.places)


def labelled(voices: Voices, heard: Attribution, parties: frozenset[str]) -> Labelled:
    """One word that reports, with those whom its claimants speak for among whom it may be."""
    both = parties | ({NARRATOR} if UNTOLD in parties else frozenset())
    return Labelled(asked_voice(voices, heard), {VOICE: both & frozenset(voices.options(heard))})


def voices_of_figures(
    voices: Voices, pairs: Sequence[tuple[Draft, Compared]], tellers: Mapping[Compared, str]
) -> Iterator[Labelled]:
    """The claimants of figures, where the label's claimant shares a word with the one that the rules heard."""
    told: dict[int, set[str]] = {}
    for draft, label in pairs:
        at = _place(voices, draft.said)
        if at is not None and _alike(voices.parse, voices.attributions[at], tellers.get(label, "")):
            told.setdefault(at, set()).add(label.party or UNTOLD)
    for at, parties in told.items():
        if len(parties) == 1 and NARRATOR not in parties:
            (party,) = parties
            yield labelled(voices, voices.attributions[at], frozenset(party.split("|")))


def _place(voices: Voices, said: Attribution | None) -> int | None:
    """Which of the voices tells a figure."""
    alike = (i for i, a in enumerate(voices.attributions) if said and (a.cue, a.claimant) == (said.cue, said.claimant))
    found = next(alike, None)
    return found if found is not None and is_asked(voices.attributions[found]) else None


def _alike(parse: Parse, said: Attribution, teller: str) -> bool:
    """Whether a claimant is called by a word that the label calls him by."""
    called = said.claimant.name if said.claimant_span is None else said.claimant_span.of(parse.text)
    own = set(_WORD.findall(f"{called} {said.claimant.name} {said.claimant.speaker or ''}".lower()))
    return bool(own & set(_WORD.findall(teller.lower())))
