"""How well who says what is heard in marked reports: `python -m training.voices_right FILE... [--second FOLDER]`.

Of each file, and of all, the precision, recall and F1 of words that report, the share of those found whose claimant
speaks for the right party, and the same of all that are marked. With `--second` the marks of a second coder (files of
the same name) are compared instead of what the tool hears. A claimant of several is right where one of them is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from counterclaim.extract.weigh.view import UNTOLD, speaks_for
from counterclaim.language import Language, load
from counterclaim.model.text import Span
from counterclaim.reading import hear
from training.judge_voices import marked_voices, parse_of
from training.marks import Marked, read_marked
from training.rightness import print_right

Voices = Mapping[Span, frozenset[str]]
"""By cue, the parties of its claimants; `UNTOLD` for one who speaks for nobody."""


def main() -> None:
    """Print what is right in each file and in all."""
    print_right(__doc__, lambda path, second: _of_second(second, path) if second else _of_tool(path), shown)


def _of_tool(path: Path) -> Counter[str]:
    language = load()
    return sum((right(marked_voices(m), heard_voices(m, language)) for m in read_marked(path)), Counter[str]())


def _of_second(second: Path, path: Path) -> Counter[str]:
    """Only the reports that the second coder has marked count."""
    other = {m.head[0]: marked_voices(m) for m in read_marked(second)}
    both = (m for m in read_marked(path) if m.head[0] in other)
    return sum((right(marked_voices(m), other[m.head[0]]) for m in both), Counter[str]())


def heard_voices(marked: Marked, language: Language) -> Voices:
    """What the tool hears in the report without its marks, a text's own voice left out."""
    found: dict[Span, frozenset[str]] = {}
    for heard in hear(parse_of(marked, language))[2]:
        if heard.cue.start < heard.cue.end:
            party = UNTOLD if heard.claimant.narrator else speaks_for(heard)
            found[heard.cue] = found.get(heard.cue, frozenset()) | {party}
    return found


def right(marked: Voices, heard: Voices) -> Counter[str]:
    """How many cues are marked, heard, both, and of the right party."""
    both = marked.keys() & heard.keys()
    same = sum(marked[cue] == heard[cue] or (len(marked[cue]) > 1 and bool(marked[cue] & heard[cue])) for cue in both)
    return Counter(marked=len(marked), heard=len(heard), both=len(both), right=same)


def shown(told: Counter[str]) -> str:
    """The counts as shares."""
    precision, recall = told["both"] / max(1, told["heard"]), told["both"] / max(1, told["marked"])
    f1 = 2 * told["both"] / max(1, told["heard"] + told["marked"])
    cued, of_all = told["right"] / max(1, told["both"]), told["right"] / max(1, told["marked"])
    cues = f"cues {precision:.3f}, {recall:.3f}, F1 {f1:.3f}"
    return f"{cues}; claimant right of those {cued:.3f}, of all {told['marked']} marked {of_all:.3f}"


if __name__ == "__main__":
    main()
