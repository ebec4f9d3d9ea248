"""Numbers whose teller comes behind them: "Nine people died. The figures were given by the governor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import TOLLS, words_in
from counterclaim.extract.speakers.cues import OUTLET, Cue
from counterclaim.extract.speakers.voices import ISSUING, Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Sentence, Token

COMING = frozenset(("come", "stem", "originate"))
HANDING = ISSUING | words_in("speakers_words.toml", "handing")
POINTING = frozenset(("the", "this", "that", "these", "those", "both", "all"))
TELLERS = frozenset(("by", "from"))
TOLD = TOLLS | words_in("speakers_words.toml", "given")
FAR = 12
"""How many tokens behind its verb the teller of a number may stand."""


def behind_cues(parse: Parse, voices: Voices, cues: Sequence[Cue]) -> Iterator[Cue]:
    """One cue for each sentence that tells whose the numbers of the sentence before it are, where no cue does."""
    spoken = {i for c in cues for i in c.content} | {c.token for c in cues}
    for token in parse.tokens:
        before = _before(parse, token)
        teller = _teller(parse, voices, token) if before and _is_told(parse, token) else None
        if before is None or teller is None or spoken & set(range(before.start, before.end)):
            continue
        for speaker in voices.of(teller.head)[:1]:
            if speaker is not OUTLET:
                subject = [i for t in parse.deps(token.index, "nsubj") for i in parse.subtree(t.index)]
                words = (*range(before.start, before.end), *subject)
                yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, words, "told behind")


def _is_told(parse: Parse, verb: Token) -> bool:
    """Whether a verb is "the figures were given", "this toll comes from"."""
    numbers = (t for t in parse.deps(verb.index, "nsubj") if t.lemma.lower() in TOLD and t.upos == "NOUN")
    definite = any(c.lower in POINTING for t in numbers for c in parse.deps(t.index, "det", "amod"))
    lemma = verb.lemma.lower()
    passive = verb.xpos == "VBN" and bool(parse.deps(verb.index, "aux:pass"))
    return definite and (lemma in COMING or (passive and lemma in HANDING))


def _teller(parse: Parse, voices: Voices, verb: Token) -> ActorMention | None:
    """Who stands behind the first "by" or "from" that follows a verb."""
    end = min(parse.sentence_of(verb.index).end, verb.index + FAR)
    by = next((t.index for t in parse.tokens[verb.index + 1 : end] if t.lower in TELLERS), None)
    near = range(by + 1, min(by + 3, end)) if by is not None else ()
    return next((m for i in near if (m := voices.mention(i))), None)


def _before(parse: Parse, token: Token) -> Sentence | None:
    """The sentence before that of a token, in its paragraph or the one before."""
    here = parse.sentence_of(token.index)
    before = parse.sentences[here.index - 1] if here.index else None
    return before if before and here.stretch - before.stretch <= 1 and before.start < before.end else None
