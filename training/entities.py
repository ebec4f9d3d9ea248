"""Name corpora as sentences with BIO tags: columns, re3d's offsets and GUM's entities."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.conllu import Paper, Sentence
from training.scoring import spans

KINDS = ("PER", "ORG", "LOC", "NORP", "DATE", "WEAPON", "VEHICLE")
TAGS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
CORE = frozenset({"PER", "ORG", "LOC"})

UNER = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
WIKIGOLD = {**UNER, "MISC": "?"}
CROSSNER = {
    "politician": "PER",
    "person": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "LOC",
    "country": "LOC",
}
RE3D = {
    "Person": "PER",
    "Organisation": "ORG",
    "Location": "LOC",
    "Nationality": "NORP",
    "Temporal": "DATE",
    "Weapon": "WEAPON",
    "MilitaryPlatform": "VEHICLE",
}
RE3D_PARTS = ("CENTCOM", "UK Government", "US State Department", "Wikipedia")
RE3D_HELD_OUT = "Australian Department of Foreign Affairs"
GUM = {"person": "PER", "organization": "ORG", "place": "LOC"}

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+?(?=n['’]t\b)|\w+|[^\w\s]")
_DETERMINER = re.compile(r"^(?:the|a|an|this|these|those|our|their|its|his|her)$", re.I)
_RANK = re.compile(
    r"^(?:Gen|Lt|Col|Maj|Sgt|Capt|Adm|Cmdr|Brig|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?$|"
    r"^(?:General|Lieutenant|Colonel|Major|Captain|Admiral|President|Minister|Secretary|Prime|Foreign|"
    r"Defence|Defense|Sir|Lord|Ambassador|Commander|Spokesman|Spokesperson|Vice|Deputy|"
    r"Senator|Governor|Professor|Doctor|Mayor|Judge|King|Queen|Prince|Princess|Pope|Chancellor|Bishop|"
    r"Spc|Pvt|Cpl|Advisor|Adviser|Envoy|Representative|Director|Chief|Special)$"
)
_TITLED = frozenset({"of", "for"})
_PRONOUNS = frozenset("i we you he she it they me us him her them who".split())
_PART_OF_NAME = frozenset({"of", "the", "and", "&", "for", "-"})
_JOINED = frozenset({"flat", "compound", "case", "amod", "nummod"})
_ENTITY = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


def columns(path: Path, word: int, tag: int, kinds: Mapping[str, str], separator: str | None) -> list[Sentence]:
    """The sentences of a file with one word a line, tags mapped to `kinds` and all others to O."""
    return [_tagged(rows, kinds) for rows in _rows(path, word, tag, separator)]


def re3d(folder: Path) -> list[Sentence]:
    """One part of re3d, a paragraph a sentence; mentions that are no names count as unknown."""
    mentions: dict[str, list[tuple[int, int, str]]] = {}
    for row in _json_lines(folder / "entities.json"):
        kind = RE3D.get(row["type"])
        if kind:
            mentions.setdefault(row["documentId"], []).extend(_mentions(row, kind))
    found: list[Sentence] = []
    for row in _json_lines(folder / "documents.json"):
        found += _paragraphs(row["text"], mentions.get(row["_id"], []))
    return found


def named(papers: Iterable[Paper]) -> list[Paper]:
    """GUM's documents with the entities of their MISC column as names, where a proper noun is the head."""
    return [[_with_names(sentence) for sentence in paper] for paper in papers]


def nationalities(sentence: Sentence, demonyms: frozenset[str]) -> Sentence:
    """The sentence with the words of a demonym list as NORP where its corpus leaves these out.

    A word inside a longer name stays in it; one that is a name by itself ("Iraqis" as a person) does not.
    """
    if sentence.names is None:
        return sentence
    tags = list(sentence.names)
    unnamed = frozenset() if "NORP" in sentence.annotated else frozenset({"O", "?"})
    for i, form in enumerate(sentence.forms):
        alone = tags[i] in unnamed or (tags[i].startswith("B-") and tags[i + 1 : i + 2] != ["I-" + tags[i][2:]])
        if alone and form[:1].isupper() and form.lower() in demonyms:
            tags[i] = "B-NORP"
    return replace(sentence, names=tuple(tags))


def settled(sentences: list[Sentence]) -> list[Sentence]:
    """The same, each name that is LOC more often than ORG as LOC throughout: a country that acts, or its team."""
    seen: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        seen.update((_said(sentence, span), span[2]) for span in spans(sentence.names or ()))
    return [_settle(sentence, seen) for sentence in sentences]


def _settle(sentence: Sentence, seen: Counter[tuple[str, str]]) -> Sentence:
    tags = list(sentence.names or ())
    for span in spans(tags):
        name = _said(sentence, span)
        if span[2] == "ORG" and seen[name, "LOC"] > seen[name, "ORG"]:
            tags[span[0] : span[1]] = ["B-LOC", *["I-LOC"] * (span[1] - span[0] - 1)]
    return sentence if sentence.names is None else replace(sentence, names=tuple(tags))


def _said(sentence: Sentence, span: tuple[int, int, str]) -> str:
    return " ".join(sentence.forms[span[0] : span[1]])


def _rows(path: Path, word: int, tag: int, separator: str | None) -> Iterator[list[tuple[str, str]]]:
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), ""]:
        cells = line.split(separator)
        if len(cells) > max(word, tag) and not line.startswith("# "):
            rows.append((cells[word], cells[tag]))
        elif not line.strip() and rows:
            yield rows
            rows = []


def _tagged(rows: list[tuple[str, str]], kinds: Mapping[str, str]) -> Sentence:
    forms: list[str] = []
    tags: list[str] = []
    before = "O"
    for form, tag in rows:
        kind = kinds.get(tag[2:], "O")
        inside = tag.startswith("I-") and tag[2:] == before
        for part in _hyphens(form):
            forms.append(part)
            tags.append(kind if kind in "O?" else f"{'I' if inside else 'B'}-{kind}")
            inside = True
        before = tag[2:]
    return Sentence(tuple(forms), names=tuple(tags), annotated=CORE)


def _hyphens(form: str) -> list[str]:
    """A hyphened word in the parts that the treebanks give it."""
    parts = re.split(r"(?<=[^\W\d_])(-)(?=[^\W\d_])", form)
    return parts if "://" not in form and "@" not in form else [form]


def _mentions(row: dict[str, Any], kind: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind; a town and its country are two places."""
    at = row["begin"]
    for part in row["value"].split(",") if kind == "LOC" else [row["value"]]:
        lead = len(part) - len(part.lstrip())
        yield at + lead, at + len(part), kind
        at += len(part) + 1


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def _paragraphs(text: str, mentions: list[tuple[int, int, str]]) -> Iterator[Sentence]:
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text)]
    tags = ["O"] * len(tokens)
    for start, end, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        _mark(text, tokens, tags, (start, end), kind)
    line: list[int] = []
    for i, (start, _) in enumerate(tokens):
        gap = text[tokens[i - 1][1] : start] if i else ""
        if line and ("\n" in gap or (len(line) > 60 and text[tokens[i - 1][0]] in ".!?")):
            yield _slice(text, tokens, tags, line)
            line = []
        line.append(i)
    if line:
        yield _slice(text, tokens, tags, line)


def _slice(text: str, tokens: list[tuple[int, int]], tags: list[str], line: list[int]) -> Sentence:
    forms = tuple(text[tokens[i][0] : tokens[i][1]] for i in line)
    return Sentence(forms, names=tuple(tags[i] for i in line), annotated=frozenset(RE3D.values()))


def _mark(text: str, tokens: list[tuple[int, int]], tags: list[str], span: tuple[int, int], kind: str) -> None:
    inside = [i for i, (start, end) in enumerate(tokens) if span[0] <= start and end <= span[1]]
    if not inside or any(tags[i] not in "O?" for i in inside):
        return
    words = {i: text[tokens[i][0] : tokens[i][1]] for i in inside}
    while inside and _DETERMINER.match(words[inside[0]]):
        inside = inside[1:]
    if kind == "PER":
        inside = inside[_before_person([words[i] for i in inside]) :]
    if kind in CORE and not _is_name([words[i] for i in inside]):
        inside = []
    for i in words:
        tags[i] = "?" if i not in inside else f"{'B' if i == inside[0] else 'I'}-{kind}"
    for i in words:
        tags[i] = "O" if tags[i] == "?" and inside else tags[i]


def _is_name(words: list[str]) -> bool:
    edges = words[:1] + words[-1:]
    return all(word[:1].isupper() for word in edges) and not (len(words) == 1 and words[0].lower() in _PRONOUNS)


def _before_person(words: list[str]) -> int:
    """How many words of a mention of a person go before the name: ranks; all where it is told by an office."""
    if _TITLED & set(words):
        return len(words)
    start = max((i + 1 for i, word in enumerate(words[:-1]) if _RANK.match(word)), default=0)
    while start < len(words) and (words[start] == "." or words[start][:1].islower()):
        start += 1
    return len(words) if start == len(words) - 1 and _RANK.match(words[start]) else start


def _with_names(sentence: Sentence) -> Sentence:
    if sentence.tree is None:
        return sentence
    tags = ["O"] * len(sentence.forms)
    for first, last, entity in sorted(_entities(sentence.misc), key=lambda e: e[0] - e[1]):
        fields = entity.split("-")
        kind = GUM.get(fields[1]) if len(fields) > 1 else None
        span = _name_span(sentence, first, last) if kind else None
        if span is None or any(tag not in "O?" for tag in tags[span[0] : span[1] + 1]):
            continue
        start = _gum_start(sentence, *span) if kind == "PER" else span[0]
        tags[span[0] : span[1] + 1] = ["O" if start <= span[1] else "?"] * (span[1] - span[0] + 1)
        tags[start : span[1] + 1] = [f"B-{kind}", *[f"I-{kind}"] * (span[1] - start)][: span[1] + 1 - start]
    return replace(sentence, names=tuple(tags), annotated=CORE)


def _entities(misc: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """GUM's bracketed entities: first word, last word, description."""
    opened: list[tuple[int, str]] = []
    found: list[tuple[int, int, str]] = []
    for i, cell in enumerate(misc):
        value = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
        for whole, opening, closing in _ENTITY.findall(value):
            if whole:
                found.append((i, i, whole))
            elif opening:
                opened.append((i, opening))
            else:
                match = [k for k, (_, name) in enumerate(opened) if name.split("-")[0] == closing.split("-")[0]]
                if match:
                    first, name = opened.pop(match[-1])
                    found.append((first, i, name))
    return found


def _name_span(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The run of name-like words about the entity's head, or None if that head is no proper noun."""
    tree = sentence.tree
    assert tree is not None
    heads = [i for i in range(first, last + 1) if not first <= tree.heads[i] - 1 <= last]
    if not heads or tree.upos[heads[0]] != "PROPN":
        return None

    def joins(i: int) -> bool:
        upper = sentence.forms[i][:1].isupper()
        relation = tree.relations[i].split(":")[0]
        return tree.upos[i] == "PROPN" or (upper and relation in _JOINED) or sentence.forms[i] in _PART_OF_NAME

    def names(i: int) -> bool:
        return tree.upos[i] == "PROPN" or sentence.forms[i][:1].isupper()

    start = end = heads[0]
    while start > first and joins(start - 1):
        start -= 1
    while end < last and joins(end + 1):
        end += 1
    while start < end and not names(start):
        start += 1
    while end > start and not names(end):
        end -= 1
    return start, end


def _gum_start(sentence: Sentence, first: int, last: int) -> int:
    """Where the name of a person starts; after `last` for an office or a people, which is no person's name."""
    assert sentence.tree is not None
    if sentence.tree.xpos[last] == "NNPS":
        return last + 1
    return first + _before_person(list(sentence.forms[first : last + 1]))
