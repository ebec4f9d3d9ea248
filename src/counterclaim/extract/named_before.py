"""Those called by a name of several words right before their noun, which trees take for the name: "killed an *Islamic
Movement of Uzbekistan leader*".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Name, Parse, Token

OF_THE_PHRASE = ("conj", "acl", "acl:relcl", "appos", "case", "det", "punct")
"""What hangs on a name and is told of the noun behind it."""


def with_named_before(parse: Parse) -> Parse:
    """The parse with such a noun as the head of its phrase, and the name as what it is called by."""
    return with_tokens(parse, (token for name in parse.names for token in _turned(parse, name)))


def _turned(parse: Parse, name: Name) -> Iterator[Token]:
    """The words of a phrase as they belong: "an" before a name of several words is the article of its noun."""
    inside = range(name.start, name.end)
    noun = parse.tokens[name.end] if name.end < len(parse.tokens) else None
    head = next((parse.tokens[i] for i in inside if parse.tokens[i].head not in inside), None)
    if noun is None or head is None or len(inside) < 2 or noun.upos != "NOUN" or noun.head not in inside:
        return
    article = parse.tokens[name.start - 1] if name.start else None
    led = article is not None and (article.lower in {"a", "an"} or article.head == noun.index)
    if not led or noun.deprel == "conj" or parse.deps(noun.index, "case", "cop"):
        return
    yield replace(noun, head=head.head, deprel=head.deprel)
    yield replace(head, head=noun.index, deprel="compound")
    told = (t for t in parse.deps(head.index, *OF_THE_PHRASE) if t.index not in range(name.start, name.end + 1))
    yield from (replace(t, head=noun.index) for t in told)
