"""A word of a name for the whole: "the Front" for the National Resistance Front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.parse import Parse, Token

ENDINGS = words_in("actors_words.toml", "endings")
NAMED = (NameKind.GROUP, NameKind.BODY)
LANDS = (NameKind.STATE, NameKind.DEMONYM, NameKind.SEAT)
FAR = 6
"""Within how many sentences a last word is that of a name."""
PLACING = frozenset(("to", "at", "along", "on", "from", "in", "behind"))


def with_last_words(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, "the Front" read as the last name of a group or body before it that ends so; no role is left there."""
    fresh = list(_last_words(parse, hits))
    kept = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*kept, *fresh), key=lambda h: h.start))


def _last_words(parse: Parse, hits: Sequence[Hit]) -> Iterator[Hit]:
    named = [h for h in hits if h.name and h.name.kind in NAMED]
    held = {i for h in hits if h.name for i in range(h.start, h.end)}
    lands = {i for h in hits if h.name and h.name.kind in LANDS for i in range(h.start, h.end)}
    for token in parse.tokens:
        if token.lower not in ENDINGS or token.index in held:
            continue
        if _stands_alone(parse, token) and (name := _ending_so(parse, named, token)):
            yield Hit(token.index, token.index + 1, name=name)
        elif token.index - 1 not in lands and (name := _shortened(parse, named, token)):
            yield Hit(token.index - 1, token.index + 1, name=name)


def _shortened(parse: Parse, named: Sequence[Hit], token: Token) -> ActorName | None:
    """The group that two words of its name call: "the Moro front" for the Moro Islamic Liberation Front."""
    before = [t.text for t in parse.tokens[max(0, token.index - 2) : token.index]]
    if len(before) < 2 or before[0].lower() != "the" or not before[1][0].isupper():
        return None
    told = (h for h in reversed(named) if h.end <= token.index and h.name and h.name.kind is NameKind.GROUP)
    near = (h for h in told if token.sentence - parse.tokens[h.start].sentence <= FAR)
    spelt = ((h, [t.text for t in parse.tokens[h.start : h.end]]) for h in near)
    return next((h.name for h, words in spelt if words[-1].lower() == token.lower and before[1] in words[:-2]), None)


def _stands_alone(parse: Parse, token: Token) -> bool:
    """Whether a word with a capital is no more than "the" and itself."""
    before = parse.tokens[token.index - 1].lower if token.index else ""
    case = {t.lower for t in parse.deps(token.index, "case")}
    behind = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else None
    longer = behind is not None and (behind.lower in ("of", "for") or behind.text[:1].isupper())
    titled = token.text[0].isupper() and not token.text.isupper() and token.deprel != "compound"
    return before == "the" and titled and not longer and not case & PLACING


def _ending_so(parse: Parse, named: Sequence[Hit], token: Token) -> ActorName | None:
    """The name told last before a word that ends with it, as it is written or in full ("MILF"), or holds it before "of"
    or "for".
    """
    before = (h for h in reversed(named) if h.end <= token.index)
    near = (h for h in before if token.sentence - parse.tokens[h.start].sentence <= FAR)
    return next((h.name for h in near if h.name and token.lower in _ends(parse, h, h.name)), None)


def _ends(parse: Parse, hit: Hit, name: ActorName) -> Iterator[str]:
    written = [t.lower for t in parse.tokens[hit.start : hit.end]]
    whole = name.actor.name.lower().split() if name.kind is NameKind.GROUP else []
    for words in (written, whole):
        yield from words[-1:] if len(words) > 1 else ()
        yield from (word for word, behind in pairwise(words) if behind in ("of", "for"))
