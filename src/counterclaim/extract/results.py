"""What a deed led to behind a clause about those to whom it was done, which trees hang on that clause: "attacked
herders who were watering cattle, killing nine".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import words_in
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

HARMING = words_in("figures_words.toml", "harming")


def with_results(parse: Parse) -> Parse:
    """The parse with such a result told of by the verb of the deed."""
    return with_tokens(parse, (replace(parse.tokens[result], head=deed) for result, deed in _result(parse)))


def _result(parse: Parse) -> Iterator[tuple[int, int]]:
    """Each participle of harm behind a comma in a clause that tells no deed, and the verb of the deed above."""
    for token in parse.tokens:
        harms = token.xpos == "VBG" and token.deprel == "advcl" and token.lemma.lower() in HARMING
        if not harms or token.head is None or parse.tokens[token.index - 1].text != ",":
            continue
        clause = parse.tokens[token.head]
        deed = next((t for t in parse.ancestors(clause.index) if t.upos == "VERB"), None)
        if clause.deprel == "acl:relcl" and deed is not None and _strikes(deed) and not _strikes(clause):
            yield token.index, deed.index


def _strikes(verb: Token) -> bool:
    words = table("figures_targets.toml")
    return verb.lemma.lower() in {*words["strikes"], *words["launches"], *HARMING}
