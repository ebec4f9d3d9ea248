"""Words that go on with what somebody said before, without a cue of their own: "… also …", "had been …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import WEEKDAYS, words_in
from counterclaim.extract.speakers import sums
from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.history import is_history
from counterclaim.extract.speakers.others import OUTSIDE
from counterclaim.model.claim import SAID
from counterclaim.model.parse import Parse, Sentence, Token

ALSO = frozenset(("also", "too", "additionally", "further", "furthermore", "moreover", "likewise"))
ADDING = frozenset(("other", "others", "another", "further", "more"))
TOLD_OF = words_in("speakers_words.toml", "told_of")
REFUSING = words_in("speakers_words.toml", "refusing")
ELSEWHERE = words_in("speakers_words.toml", "elsewhere")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
QUOTES = frozenset(('"', "“", "”"))
SEVERAL = words_in("speakers_words.toml", "several")
SHARES = frozenset(("most", "some", "many", "several"))
PARTING = frozenset(("of", "among"))
OPENING = 4
"""Within how many tokens a sentence tells whom it counts some of."""
SHORT = 28
BEFALLING = frozenset(("occur", "happen"))
POINTING = frozenset(("the", "this", "these"))
DEEDS = words_in("speakers_words.toml", "deeds")
ROW = 2
"""How many sentences may follow up one that tells who speaks."""
CLOSING = 6
"""How many tokens a sentence may have from its verb of saying on: "said on Monday." """
PARTS = words_in("speakers_words.toml", "parts")
PLAIN = words_in("speakers_words.toml", "plain_telling")
OURS = words_in("speakers_words.toml", "fighting") | words_in("speakers_words.toml", "losing")
OPENERS = (("in", "addition"), ("besides",))
NTH = frozenset(("second", "third", "fourth", "fifth", "sixth"))


def carried_cues(parse: Parse, cues: Sequence[Cue], actors: Sequence[ActorMention]) -> Iterator[Cue]:
    """One cue for each sentence that goes on with the attributed sentence right before it, in one
    paragraph.
    """
    spoken = {parse.tokens[cue.token].sentence for cue in cues}
    own = {parse.tokens[m.head].sentence for m in actors if m.rule == "outlet" and reporting.reports(parse, m.head)}
    watched = {parse.tokens[m.head].sentence for m in actors if m.actor.sector in OUTSIDE and _acts(parse, m)}
    last: Cue | None = None
    yield from (cue for sentence in parse.sentences for cue in _clauses(parse, sentence, cues))
    for sentence in parse.sentences:
        acted = sentence.index in watched
        if sentence.index in own:
            last = None
        elif sentence.index in spoken:
            last = _main(parse, sentence, cues)
        elif last and last.stance in SAID and (
            _goes_on(parse, sentence, last)
            or _is_ours(parse, sentence, last)
            or _between(parse, sentence, last, cues)
            or (not acted and _follows_up(parse, sentence, last))
            or (not acted and _takes_apart(parse, sentence, last))
            or (not acted and _dwells(parse, sentence, last))
        ):
            words = set(range(sentence.start, sentence.end)) - sums.summing(parse, sentence.index)
            yield replace(last, content=tuple(sorted(words)), rule="carried over")
        else:
            last = None


def _main(parse: Parse, sentence: Sentence, cues: Sequence[Cue]) -> Cue | None:
    """The cue that the whole of a sentence hangs on: the one of most words, no quotation of a few."""
    own = [c for c in cues if parse.tokens[c.token].sentence == sentence.index and c.rule != "quotation"]
    longest = max(own, key=lambda c: (c.speaker.claimant.party is not None, len(c.content)), default=None)
    if longest is None:
        return None
    said = {i for c in own if c.speaker.claimant.party == longest.speaker.claimant.party for i in c.content}
    told = sentence.end - sentence.start - len(_named(parse, sentence, longest))
    return longest if len(said) * 2 >= told else None


def _named(parse: Parse, sentence: Sentence, cue: Cue) -> list[int]:
    """The tokens that tell who speaks, and what is told of him beside: "Colonel Oduya, who led the raid, said"."""
    spoken = parse.between(cue.speaker.span) if cue.speaker.span else ()
    heads = [t for t in spoken if t.sentence == sentence.index and t.head is not None]
    below = {i for t in heads for i in parse.subtree(t.index)}
    return [i for i in below if i not in cue.content and sentence.start <= i < sentence.end]


def _goes_on(parse: Parse, sentence: Sentence, last: Cue) -> bool:
    if parse.sentence_of(last.token).stretch != sentence.stretch:
        return False
    words = [t.lower for t in parse.words(sentence)]
    if any(tuple(words[: len(opener)]) == opener for opener in OPENERS):
        return True
    root = next((t for t in parse.words(sentence) if t.head is None), None)
    if root is None or _also(parse, root):
        return root is not None
    return (pluperfect(parse, root) and not is_history(parse, sentence)) or _adds(parse, sentence, root)


def _is_ours(parse: Parse, sentence: Sentence, last: Cue) -> bool:
    """Whether the speaker goes on without marks of a quotation: "Our own losses were 46 dead"."""
    words = parse.words(sentence)
    if parse.sentence_of(last.token).stretch != sentence.stretch or any(t.text in QUOTES for t in words):
        return False
    owned = (parse.tokens[t.head].lemma.lower() for t in words if t.lower == "our" and t.head is not None)
    return last.speaker.claimant.party is not None and any(noun in OURS for noun in owned)


def _clauses(parse: Parse, sentence: Sentence, cues: Sequence[Cue]) -> Iterator[Cue]:
    """One cue for each clause behind a semicolon that goes on with an attributed one: "six died, police said; nine
    were hurt".
    """
    said = {i for c in cues for i in c.content}
    last: Cue | None = None
    for words in _parts(parse, sentence):
        own = [c for c in cues if c.token in words]
        if own or set(words) & said:
            longest = max(own, key=lambda c: len(set(c.content) & set(words)), default=last)
            last = longest if longest and longest.stance in SAID and _fills(parse, longest, words) else None
        elif last and len(words) > 2 and not any(_impersonal(parse, i) for i in words):
            yield replace(last, content=tuple(words), rule="carried over")


def _fills(parse: Parse, cue: Cue, words: Sequence[int]) -> bool:
    """Whether what is said is most of some words, speaker and cue left out."""
    spoken = {t.index for t in parse.between(cue.speaker.span)} if cue.speaker.span else set()
    rest = [i for i in words if i not in spoken and i != cue.token and parse.tokens[i].upos != "PUNCT"]
    return len(set(cue.content) & set(rest)) * 2 >= len(rest)


def _impersonal(parse: Parse, index: int) -> bool:
    """Whether nobody is told to say something: "a fourth was later confirmed dead"."""
    return reporting.verb(parse.tokens[index]) is not None and bool(parse.deps(index, "aux:pass"))


def _parts(parse: Parse, sentence: Sentence) -> Iterator[range]:
    """The tokens of a sentence from one semicolon to the next."""
    stops = [t.index for t in parse.words(sentence) if t.text == ";"]
    yield from (range(a, b) for a, b in pairwise((sentence.start, *(i + 1 for i in stops), sentence.end)))


def _between(parse: Parse, sentence: Sentence, last: Cue, cues: Sequence[Cue]) -> bool:
    """Whether the same speaker goes on right after a sentence of the same paragraph."""
    if (
        sums.counts_up(parse, sentence.index)
        or sentence.index + 1 >= len(parse.sentences)
        or parse.sentences[sentence.index + 1].stretch != sentence.stretch
    ):
        return False
    if parse.sentence_of(last.token).stretch != sentence.stretch:
        return False
    root = next((t for t in parse.words(sentence) if t.head is None), None)
    if root and root.lemma.lower() in REFUSING:
        return False
    after = [c for c in cues if parse.tokens[c.token].sentence == sentence.index + 1]
    said = last.speaker.claimant
    same = [(c.speaker.claimant.name, c.speaker.claimant.party) == (said.name, said.party) for c in after]
    return bool(same) and all(same)


def _follows_up(parse: Parse, sentence: Sentence, last: Cue) -> bool:
    """Whether a short sentence in the past tells on what one that ends or begins with its teller told: "…, police
    said. Four gunmen fell."; no history and no sum.
    """
    before, said = parse.sentence_of(last.token), [i for i in last.content if i < last.token]
    closes = len(said) * 5 >= len(last.content) * 4 and before.end - last.token <= CLOSING
    party = last.speaker.claimant.party
    whole = bool(party) and (closes or _opens(parse, last))
    if not (whole and before.stretch == sentence.stretch and sentence.index - before.index <= ROW):
        return False
    words = parse.words(sentence)
    older = any(t.lower in ELSEWHERE - ADDING or YEAR.fullmatch(t.text) for t in words)
    if older or len(words) > SHORT or sums.counts_up(parse, sentence.index) or any(t.text in QUOTES for t in words):
        return False
    root = next((t for t in words if t.head is None), None)
    here = (not _moves(parse, sentence, before) and not _in_part(words)) or _is_next(words)
    return here and root is not None and _past(parse, root) and _counts_people(parse, root)


def _dwells(parse: Parse, sentence: Sentence, last: Cue) -> bool:
    """Whether a short sentence right behind one whose teller ends it tells more of that: "It happened in the old
    town", "All of them died in Poonch".
    """
    before, words = parse.sentence_of(last.token), parse.words(sentence)
    ends = before.end - last.token <= CLOSING and min(last.content, default=last.token) < last.token
    if not (ends and last.speaker.claimant.party and before.stretch == sentence.stretch):
        return False
    root = next((t for t in words if t.head is None), None)
    near = before.index + 1 == sentence.index and len(words) <= SHORT // 2
    if not near or root is None or not _past(parse, root) or any(t.text in QUOTES for t in words):
        return False
    first = [t.lower for t in words[:3]]
    again = _dates(parse, root) or first[:1] == ["it"]
    return again or first in (["all", "of", "them"], ["most", "of", "them"], ["both", "of", "them"])


def _dates(parse: Parse, root: Token) -> bool:
    """Whether a clause only tells when or where a deed told of before was: "The killings occurred on Friday"."""
    deeds = (t for t in parse.deps(root.index, "nsubj") if t.lower in DEEDS)
    known = any(d.lower in POINTING for t in deeds for d in parse.deps(t.index, "det"))
    placed = root.lower == "took" and any(t.lower == "place" for t in parse.deps(root.index, "obj", "compound:prt"))
    return known and (root.lemma.lower() in BEFALLING or placed)


def _takes_apart(parse: Parse, sentence: Sentence, last: Cue) -> bool:
    """Whether a sentence counts some of those just told of: "two of them were commandos", "149 of the deaths"; where
    it opens with them, also at the head of the next paragraph.
    """
    before, words = parse.sentences[sentence.index - 1], parse.words(sentence)
    if not last.speaker.claimant.party or any(t.text in QUOTES for t in words):
        return False
    if before.stretch != sentence.stretch:
        older = any(t.lower in ELSEWHERE or YEAR.fullmatch(t.text) for t in words)
        return sentence.stretch - before.stretch == 1 and not older and _opens_with_those(parse, words)
    numbers = [t for t in words if t.upos == "NUM" or t.lower in SHARES]
    return any(_is_of_those(parse, c) for t in numbers for c in parse.deps(t.index, "nmod")) or _opens_with_those(
        parse, words
    )


def _opens_with_those(parse: Parse, words: Sequence[Token]) -> bool:
    """Whether a sentence begins with some of those told of, or tells who is among them: "Of the dead, nine were …"."""
    told = next((t for t in words if _is_of_those(parse, t, PARTING)), None)
    if told is None and len(words) > 2 and words[0].lower == "the" and words[1].lemma.lower() in TOLD_OF:
        told = words[1] if words[1].deprel.startswith("nsubj") and words[2].upos in ("VERB", "AUX") else None
    if told is None or not any(t.upos == "NUM" or t.lower in ("a", "an") for t in words):
        return False
    root = next((t for t in words if t.head is None), None)
    before = parse.tokens[words[0].index : told.index]
    opens = len(before) <= OPENING and all(t.text != "," for t in before)
    return opens or (root is told and bool(parse.deps(told.index, "cop")))


def _is_of_those(parse: Parse, token: Token, parting: frozenset[str] = frozenset(("of",))) -> bool:
    """Whether a number is of people told of before: "of them", "of the dead"."""
    marks = {t.lower for t in parse.deps(token.index, "case", "det")}
    people = token.lower in ("them", "those", "these") or ("the" in marks and token.lemma.lower() in TOLD_OF)
    return bool(marks & parting) and people and not parse.deps(token.index, "nmod", "acl")


def _opens(parse: Parse, cue: Cue) -> bool:
    """Whether a sentence begins with its teller, who plainly says all of the rest: "Chad's army reported that"."""
    verb = parse.tokens[cue.token]
    return verb.head is None and verb.lemma.lower() in PLAIN and min(cue.content, default=0) > verb.index


def _moves(parse: Parse, sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence names a place that the one before it did not, and so tells of something else."""
    known = {t.text for t in parse.words(before)}
    places = (n for n in parse.names if n.label == "LOC" and sentence.start <= n.start < sentence.end)
    return any(parse.tokens[n.end - 1].text not in known for n in places)


def _acts(parse: Parse, mention: ActorMention) -> bool:
    return parse.tokens[mention.head].deprel.startswith("nsubj")


def _past(parse: Parse, root: Token) -> bool:
    """Whether a clause is in the simple past: "fell", "were killed"."""
    helping = parse.deps(root.index, "aux", "cop")
    return reporting.verb(root) is None and (
        root.xpos == "VBD" if not helping else helping[0].lower in ("was", "were")
    )


def _in_part(words: Sequence[Token]) -> bool:
    """Whether a sentence opens in another part of the land: "In the west of the country, militants killed eight"."""
    first = [t.lower for t in words[:3]]
    return first[:2] == ["in", "the"] and first[2] in PARTS


def _is_next(words: Sequence[Token]) -> bool:
    """Whether a sentence begins with the next of a row told of: "A third killed four", "Another lorry blew up"."""
    first = [t.lower for t in words[:2]]
    return first[:1] == ["another"] or (first[:1] == ["a"] and first[1] in NTH)


def _counts_people(parse: Parse, root: Token) -> bool:
    """Whether the subject or object of a clause, or of one that it is joined with, is numbered: "seven of those fell",
    "police fired back and killed all five", "the dead were two guards".
    """
    verbs = (root, *parse.deps(root.index, "conj"))
    nouns = [t for verb in verbs for t in parse.deps(verb.index, "nsubj", "obj")]
    told = any(t.lemma.lower() in TOLD_OF for t in parse.deps(root.index, "nsubj"))
    nouns += [root] if told and parse.deps(root.index, "cop") else []
    below = [parse.tokens[i] for t in nouns for i in parse.subtree(t.index)]
    return any(t.upos == "NUM" or t.lower in SEVERAL for t in below)


def _also(parse: Parse, root: Token) -> bool:
    return any(t.lower in ALSO for t in parse.deps(root.index, "advmod"))


def _adds(parse: Parse, sentence: Sentence, root: Token) -> bool:
    """Whether a sentence counts on from those just told of: "twenty others", "a further 16"."""
    for subject in parse.deps(root.index, "nsubj"):
        below = [parse.tokens[i] for i in parse.subtree(subject.index) if i < root.index]
        counts = any(t.upos == "NUM" for t in below)
        exceeds = any(t.lower == "than" for t in below)
        if counts and not exceeds and any(t.lower in ADDING for t in below):
            return True
    return False


def pluperfect(parse: Parse, root: Token) -> bool:
    """ "Had been killed": reported speech without its verb of saying keeps the tense of the report; what had been
    "on Sunday" is the history of what is told.
    """
    first = parse.sentence_of(root.index).start
    dated = parse.tokens[first].lower == "on" and any(t.text in WEEKDAYS for t in parse.tokens[first + 1 : first + 2])
    return not dated and any(t.lower == "had" for t in parse.deps(root.index, "aux"))
