"""Words of number that count nobody where they stand: "no longer", "nobody's business", "both … and"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.lexicon import table

OWNING = frozenset({"'s", "’s"})
"""What makes "nobody" own something, "nobody's business", or stands for "has": "nobody's been hurt"."""


def is_no_count(words: Sequence[str], at: int, end: int) -> bool:
    """Whether the words from one place to another, a number elsewhere, are none here."""
    phrase, after = " ".join(words[at:end]), words[end] if end < len(words) else ""
    if phrase == "no":
        # "No more losses were reported" counts; "no more than nine", "he is no more" do not.
        beyond = words[end + 1] if end + 1 < len(words) else ""
        if after == "more" and beyond.isalpha() and beyond not in {"than", "to", "of", "was", "is", "and", "or"}:
            return False
        return after in {",", "longer", "more", "matter", "doubt", "."}
    if phrase == "nobody" and after in OWNING:
        return " ".join(words[end + 1 : end + 2]) in table("numbers.toml")["idle"]["words"]
    if phrase in table("numbers.toml")["of"]["words"]:
        return after != "of" and after not in table("numbers.toml")["fates"]["words"]
    if phrase == "many":
        return at > 0 and words[at - 1] in {"how", "as", "so"}
    things = table("numbers.toml")["not_people"]["units"]
    return phrase == "both" and ("and" in words[end : end + 4] or after in things)
