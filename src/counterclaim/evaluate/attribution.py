"""Scores of attribution: who stands behind labelled words, and the cues and reach of labelled attributions.

Two layouts are read. A folder of the figures' layout (`gold.jsonl` beside `digest.jsonl` or `texts.jsonl`)
names a claimant for each quote of `claims` and `others`; scored is the share of quotes whose party is right.
A folder with `attribution.jsonl` holds, one report a line, offsets being of the text and half-open,

    {"id", "outlet", "text", "attributions": [{"cue": [0, 9], "content": [[11, 40]], "party", "stance"}]}

with `party` null where none can be named. Scored are precision, recall and F1 of cues (exact), and of those
found the share with the right party, with the right stance, and with exactly the labelled words as content.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.clean import clean
from counterclaim.evaluate.figures import NARRATOR, party_of
from counterclaim.evaluate.scores import Score
from counterclaim.extract.actors import find_actors
from counterclaim.extract.mentions import Attribution
from counterclaim.extract.speakers import claimant_of, find_attributions
from counterclaim.gazetteer import actors as actor_gazetteer
from counterclaim.language import load
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report, Span

OWN = "attribution.jsonl"
BOTH = "both sides"


@dataclass(frozen=True, slots=True)
class Heard:
    """A report's parse and attributions."""

    parse: Parse
    attributions: tuple[Attribution, ...]


def score(name: str, folder: Path) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    """The scores of one folder of either layout, and a line for each difference from the gold."""
    if (folder / OWN).exists():
        return _score_cues(name, list(_lines(folder / OWN)))
    return _score_quotes(name, folder)


def hear(row: Mapping[str, Any]) -> Heard:
    """The attributions of a report given as a JSON row with `text`, and `id` and `outlet` where known."""
    parse = load().parse(clean(Report(row["text"], str(row.get("id") or ""), outlet=row.get("outlet"))))
    known = actor_gazetteer.load()
    return Heard(parse, find_attributions(parse, find_actors(parse, known), known))


def parties_over(heard: Heard, span: Span) -> tuple[str | None, ...]:
    """The parties behind some words, that of most of them first; those whose cue they hold count too."""
    tokens = [t for t in heard.parse.tokens if t.span.overlaps(span) and t.upos != "PUNCT"]
    behind = Counter(_party(_claimant(heard, t.index)) for t in tokens)
    cued = [a for a in heard.attributions if span.overlaps(a.cue) and span.covers(a.cue)]
    return (*(party for party, _ in behind.most_common(1)), *(_party(a.claimant) for a in cued))


def _claimant(heard: Heard, token: int) -> Claimant | None:
    found = claimant_of(heard.attributions, token)
    return found.claimant if found else None


def _party(claimant: Claimant | None) -> str | None:
    return NARRATOR if claimant is None or claimant.narrator else claimant.party


def _score_quotes(name: str, folder: Path) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    texts = next(p for p in (folder / "digest.jsonl", folder / "texts.jsonl") if p.exists())
    reports = {row["id"]: row for row in _lines(texts)}
    right, errors = 0, []
    for row in _lines(folder / "gold.jsonl"):
        heard = hear(reports[row["id"]])
        for quote in (*row["claims"], *row.get("others", ())):
            told = quote["party"] if "party" in quote else party_of(quote["claimant"])
            found = parties_over(heard, Span(quote["start"], quote["start"] + len(quote["quote"])))
            if told is None or _agree(told, found):
                right += told is not None
            else:
                errors.append(f"{row['id']}: {quote['quote']!r} is {told}'s, not {found[:1] or None}'s")
    share = Score(name, "attributed_party", right / max(1, right + len(errors)), right + len(errors))
    return (share,), tuple(errors)


def _agree(told: str, found: Sequence[str | None]) -> bool:
    return len(set(found)) > 1 if told == BOTH else told in found


def _score_cues(name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    pairs: list[tuple[Heard, Mapping[str, Any], Attribution]] = []
    found_all, gold_all, errors = 0, 0, []
    for row in rows:
        heard = hear(row)
        found_all += len({a.cue for a in heard.attributions})
        gold_all += len(row["attributions"])
        for gold in row["attributions"]:
            answer = _answer(heard, gold)
            if answer is None:
                errors.append(f"{row.get('id')}: no attribution by {Span(*gold['cue']).of(row['text'])!r}")
            else:
                pairs.append((heard, gold, answer))
    precision, recall = len(pairs) / max(1, found_all), len(pairs) / max(1, gold_all)
    f1 = 2 * precision * recall / (precision + recall) if pairs else 0.0
    shares = ("party", _same_party), ("stance", _same_stance), ("content", _same_content)
    taken = [Score(name, "cue_precision", precision, found_all), Score(name, "cue_recall", recall, gold_all)]
    taken += [Score(name, "cue_f1", f1, gold_all)]
    taken += [
        Score(name, slot, sum(same(*p) for p in pairs) / max(1, len(pairs)), len(pairs))
        for slot, same in shares
    ]
    return tuple(taken), tuple(errors)


def _answer(heard: Heard, gold: Mapping[str, Any]) -> Attribution | None:
    """The attribution by a labelled cue, of the right party where several share the cue."""
    by_cue = [a for a in heard.attributions if a.cue == Span(*gold["cue"])]
    return max(by_cue, key=lambda a: a.claimant.party == gold["party"], default=None)


def _same_party(heard: Heard, gold: Mapping[str, Any], found: Attribution) -> bool:
    return bool(found.claimant.party == gold["party"])


def _same_stance(heard: Heard, gold: Mapping[str, Any], found: Attribution) -> bool:
    return bool(found.stance == gold["stance"])


def _same_content(heard: Heard, gold: Mapping[str, Any], found: Attribution) -> bool:
    """Whether an attribution holds exactly the labelled words, marks left out."""
    spans = [Span(*span) for span in gold["content"]]
    told = {t.index for t in heard.parse.tokens if any(s.covers(t.span) for s in spans) and t.upos != "PUNCT"}
    return told == {i for i in found.content if heard.parse.tokens[i].upos != "PUNCT"}


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
