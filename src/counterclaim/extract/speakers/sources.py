"""Sources told without a reporting verb: "according to X", "by its count", "the ministry's claim that", "X's
report of".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach, sums
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.hearsay import HEARSAY, heard_of
from counterclaim.extract.speakers.owned import DONE, what_it_did
from counterclaim.extract.speakers.segments import segment_before
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

COUNTS = words_in("speakers_words.toml", "counting")
FIGURES = words_in("speakers_words.toml", "figures")
SUMS = words_in("speakers_words.toml", "sums")
EXCUSING = words_in("speakers_words.toml", "excusing")
COMING = words_in("speakers_words.toml", "coming")
WORDS = frozenset(("word",))
COMMENT = words_in("speakers_words.toml", "comment")
IMPERSONAL = frozenset(("information", "datum", "data", "record", "calculation", "evidence", "schedule", "plan"))
TELLING = words_in("speakers_words.toml", "telling")
WITHDRAWING = words_in("speakers_words.toml", "withdrawing")
TOLL_WORDS = frozenset(("toll", "total"))
DATED = frozenset(("date", "day", "week", "month", "year", "night", "morning", "yesterday", "today"))
"""What a bulletin is of that is not what it tells: "of the same date"."""
OFFICIAL = ("name:body", "role:body", "role:head", "role:official", "role:ngo", "person")
TIMES = frozenset(("when", "after", "as", "while", "before"))
TAKING = frozenset(("take", "walk", "row"))
PLACED = frozenset(("post", "list"))
"""Nouns that with "of" or "for" mean something else than words: "a post of the army"."""
OWNING = ("nmod:poss", "compound", "amod")
ON = frozenset(("about", "on"))
BY = frozenset(("by", "from", "of"))
"""What stands before whose statement it is."""
TOLD_BY = frozenset(("of", "about", "on", "for"))


def source_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """The cues that are no verbs, in the order of the text."""
    for token in parse.tokens:
        if token.lower == "according":
            yield from _according(parse, voices, token)
        elif token.lower == "per" and token.deprel == "case":
            yield from _preposed(parse, voices, token, token.index + 1)
        elif token.lower in COUNTS | FIGURES:
            yield from _by_count(parse, voices, token)
        stance = reporting.noun(token) or (Stance.ASSERTED if _is_outer(token) else None)
        if token.lemma.lower() in TOLL_WORDS:
            yield from _toll(parse, voices, token)
        elif token.lemma.lower() in SUMS and not _held(parse, token):
            yield from _own_list(parse, voices, token)
        if stance:
            yield from _nominal(parse, voices, token, Stance.DENIED if _taken_back(parse, token) else stance)


def _according(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    following = token.index + 1
    behind = [t.lower for t in parse.tokens[following : following + 2]]
    if behind[:1] == ["to"] and behind != ["to", "which"]:
        yield from _preposed(parse, voices, token, following + 1)


def _preposed(parse: Parse, voices: Voices, token: Token, start: int) -> Iterator[Cue]:
    """The cue of a preposition whose object begins at token `start`."""
    head = _object(parse, voices, start)
    if head is None:
        return
    phrase = {token.index, *range(token.index, start), *_phrase(parse, head, start)}
    left_out = phrase | sums.summing(parse, token.sentence) | reach.insertions(parse, token.sentence)
    around = _first_of_joined(parse, _governing(parse, head, token, phrase), token)
    content = reach.clause_around(parse, around, left_out)
    if not content:
        sentence = parse.sentence_of(head)
        content = tuple(i for i in range(sentence.start, sentence.end) if i not in phrase)
    content = segment_before(parse, token.index) or reach.behind_and(parse, token.index, content)
    done = _what_it_did(parse, content)
    for speaker in voices.of(head):
        rule = DONE if done else "according to"
        yield Cue(token.index, token.index, start, speaker, Stance.ASSERTED, done or content, rule)


def _what_it_did(parse: Parse, content: Sequence[int]) -> tuple[int, ...]:
    """What a deed did, which alone another source tells where somebody claims it: "claimed a raid that killed nine,
    according to the police".
    """
    return next((done for i in content if (done := what_it_did(parse, parse.tokens[i]))), ())


def _governing(parse: Parse, head: int, token: Token, phrase: set[int]) -> int:
    """The word whose clause a source speaks for: where a comma parts it from a clause of time, that around this."""
    before = parse.tokens[token.index - 1] if token.index else None
    closes = all(t.upos == "PUNCT" for t in parse.tokens[max(phrase) + 1 : parse.sentence_of(head).end])
    above = next((t for t in parse.ancestors(head) if t.deprel.startswith("advcl")), None)
    timed = above is not None and any(t.lower in TIMES for t in parse.deps(above.index, "advmod", "mark"))
    parted = before is not None and before.text == ","
    if parted and closes and timed and above is not None and above.head is not None:
        return above.head
    return _outside(parse, head) if parted else head


def _first_of_joined(parse: Parse, word: int, token: Token) -> int:
    """The word whose clause a source behind a comma speaks for: where an "and" without a comma joins that to another
    clause, the first of them: "nine died and ten were hurt, according to the army".
    """
    above = (parse.tokens[word], *parse.ancestors(word))
    clause = next((t for t in above if t.upos == "VERB" or parse.deps(t.index, "cop", "aux:pass")), None)
    if clause is None or clause.deprel != "conj" or clause.head is None or parse.tokens[token.index - 1].text != ",":
        return word
    joint = next((t for t in parse.deps(clause.index, "cc") if t.lower == "and"), None)
    bare = joint is not None and parse.tokens[joint.index - 1].text != ","
    return clause.index if bare and parse.deps(clause.index, "nsubj") else word


def _outside(parse: Parse, head: int) -> int:
    """What a close relative clause hangs on, or the word itself: "women who bore arms, according to the army"."""
    for above in parse.ancestors(head):
        if above.deprel == "acl:relcl" and above.head is not None:
            first = parse.subtree(above.index)[0]
            return head if parse.tokens[first - 1].text == "," or parse.tokens[first].text == "," else above.head
        if above.deprel.partition(":")[0] in ("ccomp", "conj", "parataxis", "advcl", "root"):
            return head
    return head


def _object(parse: Parse, voices: Voices, start: int) -> int | None:
    """The head of the noun phrase that begins at `start`: that of the actor there, else as the tree has
    it.
    """
    sentence = parse.sentence_of(start)
    cue = range(start - 2, start)
    marked = (
        t.index for t in parse.words(sentence) if t.index >= start and any(c.index in cue for c in parse.deps(t.index))
    )
    head = next(marked, None)
    for at in range(start, min(start + 4, sentence.end)):
        mention = voices.mention(at)
        if mention and _is_past(parse, head, mention.head):
            break
        if mention:
            return _owned(voices, at) or mention.head
    if head is None or parse.tokens[head].lemma.lower() in IMPERSONAL:
        return None
    return head if parse.tokens[head].upos in ("NOUN", "PROPN", "PRON") else None


def _owned(voices: Voices, at: int) -> int | None:
    """Whom a pronoun that owns somebody stands before: "according to his family", "to its spokesman"."""
    token = voices.parse.tokens[at]
    own = token.head if token.upos == "PRON" and token.deprel == "nmod:poss" else None
    mention = voices.mention(own) if own is not None else None
    return own if mention and (mention.actor.party or mention.rule == "role:crowd") else None


def _is_past(parse: Parse, head: int | None, mention: int) -> bool:
    """Whether an actor stands behind the report that a source is: "according to the statement 14 soldiers fell"."""
    told = head is not None and reporting.noun(parse.tokens[head]) is not None
    return told and head is not None and head < mention and mention not in parse.subtree(head)


def _phrase(parse: Parse, head: int, start: int) -> list[int]:
    """The tokens of a source from `start` to the end of its tree, that of what it owns too: "according to its own
    bulletin".
    """
    token = parse.tokens[head]
    while token.deprel in OWNING and token.head is not None and token.head > token.index:
        token = parse.tokens[token.head]
    return [i for i in parse.subtree(token.index) if i >= start]


def _by_count(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    """ "By its count", "in the words of a doctor": the owner stands behind the clause."""
    marks = _marks(voices, token)
    owners = parse.deps(token.index, "nmod:poss") or [t for t in parse.deps(token.index, "nmod") if _of(parse, t)]
    owners = [] if token.lower in FIGURES else owners
    above = parse.tokens[token.head] if token.head is not None else None
    said = reporting.verb(above) if above is not None and parse.deps(above.index, "nsubj") else None
    spoken = said is not None and said.strength == "strong"
    tellers = voices.of(owners[0].index) if owners else _whose_figures(voices, token)
    if not tellers or not marks & {"by", "in", "on"} or (spoken and token.lemma.lower() not in WORDS):
        return
    own = parse.subtree(token.index)
    around = _first_of_joined(parse, token.index, parse.tokens[own[0]])
    content = reach.behind_and(parse, own[0], reach.clause_around(parse, around, own))
    for speaker in tellers:
        yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, "by its count")


def _whose_figures(voices: Voices, token: Token) -> tuple[Speaker, ...]:
    """Whose count a word before it tells: "by UN estimates", "by official figures"."""
    beside = (token, *voices.parse.deps(token.index, "compound", "amod"))
    whose = any((m := voices.by_token.get(t.index)) and m.actor.party for t in beside)
    marks = _marks(voices, token) & ({"by", "in"} if token.lower in COUNTS else {"by"})
    return voices.owner(token.index) if whose and marks else ()


def _marks(voices: Voices, token: Token) -> set[str]:
    return {t.lower for t in voices.parse.deps(token.index, "case")}


def _of(parse: Parse, token: Token) -> bool:
    return "of" in (t.lower for t in parse.deps(token.index, "case"))


def _nominal(parse: Parse, voices: Voices, token: Token, stance: Stance) -> Iterator[Cue]:
    """ "The ministry's claim that …", "an Armenian claim of …": the owner stands behind what the noun
    holds.
    """
    content = _held(parse, token)
    if not content or _asks_for_comment(parse, token):
        return
    words, lemma = tuple(i for i in content if i != token.index), token.lemma.lower()
    owners = voices.owner(token.index)
    for speaker in owners:
        yield Cue(token.index, token.index, token.index + 1, speaker, stance, words, f"noun:{lemma}")
    for speaker in heard_of(parse, token.index) if not owners else ():
        yield Cue(token.index, token.index, token.index + 1, speaker, stance, words, f"{HEARSAY}:{lemma}")


def _asks_for_comment(parse: Parse, token: Token) -> bool:
    """Whether somebody is only asked to say something, "did not return calls for comment", "seeking comment"; "a call
    for a tough response" is one.
    """
    sought = [c for clause in parse.deps(token.index, "acl") for c in parse.deps(clause.index, "obj")]
    bare = (t for t in (*parse.deps(token.index, "nmod"), *sought) if not parse.deps(t.index, "det", "amod"))
    return any(t.lemma.lower() in COMMENT for t in bare)


def _toll(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    """What an office's toll comes to, "the ministry's toll stood at 40"; that of a land is whose dead they are."""
    content = _summed(parse, token)
    whose = [*parse.deps(token.index, "nmod:poss"), *(t for t in parse.deps(token.index, "nmod") if _of(parse, t))]
    told = (t for t in whose if (m := voices.mention(t.index)) and m.actor.party and m.rule.startswith(OFFICIAL))
    for owner in told if content else ():
        for speaker in voices.of(owner.index):
            yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, "noun:toll")


def _own_list(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    """What stands on somebody's own list, told behind a colon or beside it: "Asmara's own list has not moved: five
    dead", "has never changed its own figure, one killed".
    """
    if _is_held_on(parse, token):
        yield from _listed(parse, voices, token)
        return
    own = any(t.lower == "own" for t in parse.deps(token.index, "amod"))
    beside = [i for t in parse.deps(token.index, "appos") if t.index > token.index for i in parse.subtree(t.index)]
    content = (_behind_colon(parse, token) or tuple(beside)) if own else ()
    for owner in parse.deps(token.index, "nmod:poss") if any(parse.tokens[i].upos == "NUM" for i in content) else ():
        for speaker in voices.of(owner.index) if voices.mention(owner.index) else ():
            rule = f"noun:{token.lemma.lower()}"
            yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, rule)


def _is_held_on(parse: Parse, token: Token) -> bool:
    """Whether somebody has something on his list: "the ministry had by noon 47 dead on its list"."""
    verb = parse.tokens[token.head] if token.head is not None else None
    its = any(t.upos == "PRON" for t in parse.deps(token.index, "nmod:poss"))
    on = "on" in (t.lower for t in parse.deps(token.index, "case"))
    return verb is not None and verb.lemma.lower() == "have" and its and on and token.deprel == "obl"


def _listed(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    """What somebody has on his list, and what an "and" behind it joins to that."""
    verb = token.head or 0
    held = {i for t in parse.deps(verb, "obj") for i in parse.subtree(t.index)}
    held |= {i for t in parse.deps(token.index, "conj") for i in parse.subtree(t.index)}
    content = tuple(sorted(held - {token.index}))
    subjects = [t.index for t in parse.deps(verb, "nsubj") if voices.mention(t.index)]
    for speaker in voices.of(subjects[-1]) if subjects and content else ():
        rule = f"noun:{token.lemma.lower()}"
        yield Cue(token.index, token.index, token.index + 1, speaker, Stance.ASSERTED, content, rule)


def _spelt_out(parse: Parse, start: int, end: int) -> tuple[int, ...]:
    """What a noun before a colon holds, up to a clause that tells whose words it is in, ", as the mayor put it"."""
    clauses = (t for t in parse.tokens[start:end] if t.lower == "as" and t.head is not None)
    last = next((t.index for t in clauses if reach.is_as_clause(parse, parse.tokens[t.head or 0])), end)
    return tuple(range(start, last))


def _taken_back(parse: Parse, token: Token) -> bool:
    """Whether what was told is told no more: "withdrew its claim of", "its figure of … was taken back"."""
    verb = parse.tokens[token.head] if token.head is not None else None
    if verb is None or token.deprel not in ("obj", "nsubj:pass"):
        return False
    back = any(t.lower == "back" for t in parse.deps(verb.index, "advmod", "compound"))
    forms = {verb.lemma.lower(), *reporting.bare(verb.lower)}
    return bool(forms & WITHDRAWING) or (back and bool(forms & TAKING))


def _is_outer(token: Token) -> bool:
    """Whether what somebody tells is spelt out behind an "is": "Moscow's line was that nobody had died"."""
    return token.deprel == "nsubj:outer" and token.lemma.lower() in TELLING


def _held(parse: Parse, token: Token) -> tuple[int, ...]:
    words: set[int] = set()
    if _is_outer(token) and token.head is not None:
        that = next((t.index for t in parse.deps(token.head, "mark") if t.lower == "that"), None)
        return tuple(i for i in parse.subtree(token.head) if that is not None and i >= that)
    for child in parse.deps(token.index, "acl", "ccomp", "nmod", "advcl"):
        marks = {t.lower for t in parse.deps(child.index, "case", "mark")}
        taken = frozenset[str]() if token.lemma.lower() in EXCUSING else TOLD_BY
        of = child.deprel.startswith("nmod") and bool(marks & (ON if token.lemma.lower() in PLACED else taken))
        that = "that" in (t.lower for t in parse.deps(child.index, "mark"))
        past = child.deprel == "acl" and child.xpos == "VBN" and not parse.deps(child.index, "mark", "aux")
        excused = token.lemma.lower() in EXCUSING and "to" in marks
        clause = not child.deprel.startswith("nmod") and not (past or excused) and (child.deprel != "acl:relcl" or that)
        within = child.deprel == "acl:relcl" and _in_which(parse, token)
        of = of and child.lemma.lower() not in DATED
        if child.index > token.index and (of or clause or within):
            start = _which(parse, token) or token.index + 2
            words.update(i for i in parse.subtree(child.index) if not within or i > start)
    colon = _colon_behind(parse, token)
    if not words and colon is not None:
        denied = token.head is not None and reporting.denies(parse.tokens[token.head])
        end = parse.sentence_of(token.index).end
        return _spelt_out(parse, colon + 1, end) if _opens(parse, token) and not denied else ()
    return tuple(sorted(words)) or _summed(parse, token) or _behind_colon(parse, token) or _met(parse, token)


def _met(parse: Parse, token: Token) -> tuple[int, ...]:
    """The account that a denial meets: "the claim drew a denial from Kigali"."""
    if reporting.noun(token) is not Stance.DENIED or token.head is None or token.deprel not in ("obj", "obl"):
        return ()
    told = (t for t in parse.deps(token.head, "nsubj", "nsubj:pass") if reporting.is_account(t))
    return tuple(i for t in told for i in parse.subtree(t.index))


def _colon_behind(parse: Parse, token: Token) -> int | None:
    """The colon right behind a noun, or behind whose it is and where: "relayed a statement by the mayor of Gori: …"."""
    behind = parse.tokens[token.index + 1 : parse.sentence_of(token.index).end]
    colon = next((t.index for t in behind if t.text == ":"), None)
    between = parse.tokens[token.index + 1 : colon] if colon is not None else ()
    by = not between or between[0].lower in BY
    plain = all(t.upos not in ("VERB", "AUX", "PUNCT", "SCONJ") for t in between)
    return colon if by and plain else None


def _in_which(parse: Parse, token: Token) -> bool:
    """Whether "in which" stands behind a noun: "a statement in which the rebels were said to have lost four", "the
    version, put about in Lima, according to which".
    """
    behind = [t.lower for t in parse.tokens[token.index + 1 : token.index + 3]]
    return behind in (["in", "which"], ["by", "which"]) or _which(parse, token) is not None


def _which(parse: Parse, token: Token) -> int | None:
    """The "which" of a clause that opens with "according to which" and hangs on a noun."""
    for clause in parse.deps(token.index, "acl:relcl"):
        first = parse.subtree(clause.index)[0]
        words = [t for t in parse.tokens[first : clause.index] if t.upos != "PUNCT"]
        if [t.lower for t in words[:3]] == ["according", "to", "which"]:
            return words[2].index
    return None


def _opens(parse: Parse, token: Token) -> bool:
    """Whether a noun before a colon is what one comes out with, or comes in: "from Lima came another version: …"."""
    with_it = token.deprel == "obl" and any(t.lower in ("with", "in") for t in parse.deps(token.index, "case"))
    return token.deprel == "obj" or with_it or reporting.comes_in(parse, token.index)


def _summed(parse: Parse, token: Token) -> tuple[int, ...]:
    """What somebody's count comes to: "the police tally is 98", "its estimate stands at 412"."""
    head = parse.tokens[token.head] if token.head is not None else None
    tells = head is not None and head.lemma.lower() == "have" and token.lemma.lower() in TELLING
    if head is None or token.deprel != "nsubj" or not (tells or token.lemma.lower() in SUMS):
        return ()
    below = [t for t in parse.deps(head.index, "obj", "obl", "xcomp") if t.index > head.index]
    comes = head.lemma.lower() in COMING
    words = {i for t in below for i in parse.subtree(t.index)} if comes else set[int]()
    if parse.deps(head.index, "cop") and (head.upos == "NUM" or parse.deps(head.index, "nummod")):
        others = (t for t in parse.deps(head.index, "conj") if parse.deps(t.index, "nsubj", "cop") or t.upos == "VERB")
        apart = (*parse.deps(head.index, "nsubj", "cop", "parataxis"), *others)
        gone = {i for t in apart for i in parse.subtree(t.index)}
        words = {i for i in parse.subtree(head.index) if i not in gone}
    told = any(parse.tokens[i].upos == "NUM" for i in words)
    return tuple(sorted(i for i in words if i > token.index)) if told else ()


def _behind_colon(parse: Parse, token: Token) -> tuple[int, ...]:
    """What an account that a sentence is of holds, behind its colon: "their version could hardly differ more: …"."""
    sentence = parse.sentence_of(token.index)
    behind = parse.tokens[token.index + 1 : sentence.end]
    colon = next((t.index for t in behind if t.text == ":"), None)
    if colon is None or token.deprel != "nsubj" or token.lemma.lower() not in TELLING | SUMS:
        return ()
    between = parse.tokens[token.index + 1 : colon]
    spoken = any(reporting.verb(t) or t.text == ";" for t in between)
    return () if spoken else _spelt_out(parse, colon + 1, sentence.end)
