"""Upon what somebody spoke: what happened before he threatened, or asked others, to do something."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.parse import Parse, Token


def occasion(parse: Parse, clause: Token) -> Iterator[int]:
    """The words that tell upon what somebody said what would be, or asked for it: "would strike back, after two men
    were killed", "called on both to hold their fire after nine soldiers died".
    """
    wished = is_wished(parse, clause)
    if not wished and not any(t.xpos == "MD" for t in parse.deps(clause.index, "aux")):
        return
    for child in parse.deps(clause.index, "advcl"):
        words = parse.subtree(child.index)
        after = any(t.lower == "after" for t in parse.deps(child.index, "mark"))
        parted = wished or "," in (parse.tokens[words[0]].text, parse.tokens[words[0] - 1].text)
        if after and parted and child.index > clause.index and child.xpos in ("VBD", "VBN"):
            yield from words


def is_wished(parse: Parse, clause: Token) -> bool:
    """Whether a clause tells what somebody is to do, "to hold their fire", and not what he has done."""
    leads = {t.lower for t in parse.deps(clause.index, "mark")}
    return "to" in leads and not parse.deps(clause.index, "aux")
