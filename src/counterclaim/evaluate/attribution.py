"""Scores of attribution: who stands behind labelled words, and the cues and reach of labelled attributions.

Two layouts are read. A folder of the figures' layout (`gold.jsonl` beside `digest.jsonl` or `texts.jsonl`)
names a claimant for each quote of `claims` and `others`; scored is the share of quotes whose party is right.
A folder with `attribution.jsonl` holds, one report a line, offsets being of the text and half-open,

    {"id", "outlet", "split", "text", "attributions": [{"cue": [0, 9], "content": [[11, 40]], "party", "stance"}]}

with `party` null where none can be named. Scored, half by half, are precision, recall and F1 of cues (exact);
of all labelled the share found with the right party, with the right stance, with exactly the labelled words as
content, and with those and the right party. What one party says by one cue counts as one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim import reading
from counterclaim.clean import clean
from counterclaim.evaluate import coders
from counterclaim.evaluate.figures import NARRATOR, party_of
from counterclaim.evaluate.scores import UNREAD, Score
from counterclaim.extract.mentions import Attribution
from counterclaim.extract.speakers import claimant_of
from counterclaim.language import Language, load
from counterclaim.model.claim import Claimant
from counterclaim.model.parse import Parse
from counterclaim.model.text import Report, Span

OWN = "attribution.jsonl"
BOTH = "both sides"
SLOTS = ("party", "stance", "content", "all")


@dataclass(frozen=True, slots=True)
class Heard:
    """A report's parse and attributions."""

    parse: Parse
    attributions: tuple[Attribution, ...]


def score(name: str, folder: Path) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    """The scores of one folder of either layout, and a line for each difference from what is not held."""
    if not (folder / OWN).exists():
        return _score_quotes(name, folder)
    rows = list(_lines(folder / OWN))
    taken: list[Score] = []
    errors: list[str] = []
    for split in dict.fromkeys(row["split"] for row in rows):
        part = [row for row in rows if row["split"] == split]
        scores, wrong = _score_cues(f"{name}-{split}", part)
        taken += [*scores, *coders.attributions_of(f"{name}-{split}", folder, part)]
        errors += wrong if split not in UNREAD else ()
    return tuple(taken), tuple(errors)


def hear(row: Mapping[str, Any], language: Language | None = None) -> Heard:
    """The attributions of a report given as a JSON row with `text`, and `id` and `outlet` where known.

    It is parsed by the shipped pipeline where none is given.
    """
    parse = (language or load()).parse(clean(Report(row["text"], str(row.get("id") or ""), outlet=row.get("outlet"))))
    *_, attributions = reading.hear(parse)
    return Heard(parse, attributions)


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
    right, total = 0, 0
    errors: list[str] = []
    for row in _lines(folder / "gold.jsonl"):
        heard = hear(reports[row["id"]])
        for quote in (*row["claims"], *row.get("others", ())):
            told = quote["party"] if "party" in quote else party_of(quote["claimant"])
            found = parties_over(heard, Span(quote["start"], quote["start"] + len(quote["quote"])))
            is_right = told is None or _agree(told, found)
            right += told is not None and is_right
            total += told is not None
            if not is_right and row.get("split") not in UNREAD:
                errors.append(f"{row['id']}: {quote['quote']!r} is {told}'s, not {found[:1] or None}'s")
    share = Score(name, "attributed_party", right / max(1, total), total)
    return (share,), tuple(errors)


def _agree(told: str, found: Sequence[str | None]) -> bool:
    return len(set(found)) > 1 if told == BOTH else told in found


def _score_cues(name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    found_all, gold_all, found = 0, 0, 0
    right: Counter[str] = Counter()
    errors: list[str] = []
    for row in rows:
        heard = hear(row)
        found_all += len({(a.cue, a.claimant.party) for a in heard.attributions})
        gold_all += len(row["attributions"])
        for gold in row["attributions"]:
            answer = _answer(heard, gold)
            same = _same(heard, gold, answer)
            found += bool(answer)
            right.update(slot for slot, is_same in same.items() if is_same)
            wrong = [slot for slot, is_same in same.items() if not is_same]
            if wrong:
                errors.append(_difference(row, gold, heard, answer, wrong))
        errors += _unlabelled(row, heard)
    precision, recall = found / max(1, found_all), found / max(1, gold_all)
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    taken = [Score(name, "cue_precision", precision, found_all), Score(name, "cue_recall", recall, gold_all)]
    taken += [Score(name, "cue_f1", f1, gold_all)]
    taken += [Score(name, slot, right[slot] / max(1, gold_all), gold_all) for slot in SLOTS]
    return tuple(taken), tuple(errors)


def _answer(heard: Heard, gold: Mapping[str, Any]) -> tuple[Attribution, ...]:
    """The attributions by a labelled cue, of the right party where several share the cue."""
    by_cue = [a for a in heard.attributions if a.cue == Span(*gold["cue"])]
    right = [a for a in by_cue if a.claimant.party == gold["party"]]
    return tuple(right or (a for a in by_cue if a.claimant.party == by_cue[0].claimant.party))


def _same(heard: Heard, gold: Mapping[str, Any], found: Sequence[Attribution]) -> Mapping[str, bool]:
    party = any(a.claimant.party == gold["party"] for a in found)
    content = bool(found) and _tokens(heard, gold) == _content(heard, found)
    stance = any(a.stance == gold["stance"] for a in found)
    return {"party": party, "stance": stance, "content": content, "all": party and content}


def _tokens(heard: Heard, gold: Mapping[str, Any]) -> set[int]:
    """The labelled words, marks left out."""
    spans = [Span(*span) for span in gold["content"]]
    return {t.index for t in heard.parse.tokens if any(s.covers(t.span) for s in spans) and t.upos != "PUNCT"}


def _content(heard: Heard, found: Sequence[Attribution]) -> set[int]:
    return {i for a in found for i in a.content if heard.parse.tokens[i].upos != "PUNCT"}


def _difference(
    row: Mapping[str, Any], gold: Mapping[str, Any], heard: Heard, found: Sequence[Attribution], wrong: Sequence[str]
) -> str:
    told = f"{row['id']}: {Span(*gold['cue']).of(row['text'])!r}"
    if not found:
        return f"{told}: no attribution by it"
    words = " ".join(heard.parse.tokens[i].text for i in sorted(_content(heard, found)))
    gold_words = " + ".join(Span(*span).of(row["text"]) for span in gold["content"])
    parties = f"{gold['party']}, not {found[0].claimant.party} ({found[0].claimant.name})"
    shown = {"party": parties, "stance": f"{gold['stance']}, not {found[0].stance}"}
    shown["content"] = f"{gold_words!r}, not {words!r}"
    return f"{told} [{found[0].rule}]: " + "; ".join(shown[slot] for slot in wrong if slot in shown)


def _unlabelled(row: Mapping[str, Any], heard: Heard) -> Iterator[str]:
    known = {Span(*gold["cue"]) for gold in row["attributions"]}
    for found in heard.attributions:
        if found.cue not in known:
            words = " ".join(heard.parse.tokens[i].text for i in found.content)
            cue = f"{found.cue.of(row['text'])!r} [{found.rule}]"
            yield f"{row['id']}: not labelled: {cue} {found.claimant.name}: {words!r}"


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
