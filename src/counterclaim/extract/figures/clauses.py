"""Questions about the clauses of a parse that several frames ask, each with a way round a tree gone wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract import reporting
from counterclaim.extract.figures.victims import (
    are_people,
    is_formation,
    is_nation,
    is_people,
    names_thing,
    person_at,
)
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Parse, Token

_RELATIVES = frozenset({"who", "that", "which", "whom"})
_BE = frozenset({"be", "been", "being", "is", "was", "were", "are", "'re", "get", "got", "am"})
_SELVES = frozenset({"itself", "themselves", "himself", "herself"})
_OPENS = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "-"})
_CALLS = frozenset({"call", "term", "dub", "describe", "brand"})
_MARKS = frozenset({'"', "“", "”"})
_QUOTED = 6
_CALLED = 9
_WITHIN = 5
_CLIMBS = frozenset({"conj", "advcl", "aux"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads of the victims' phrases, and the tokens of who lost them and who did it."""

    victims: tuple[int, ...]
    rule: str
    loser: int | None = None
    agent: int | None = None
    cue: int | None = None
    """A verb that tells the fate with the trigger ("*destroyed* with its crew")."""


NOBODY = Arguments((), "none")


class Clauses:
    """A parse with its numbers by place, and what its clauses say of who did what to whom."""

    def __init__(self, parse: Parse, counts: Sequence[CountMention]) -> None:
        self.parse = parse
        self.ends: Mapping[int, CountMention] = {c.end: c for c in counts}
        self.starts: Mapping[int, CountMention] = {c.start: c for c in counts}
        self.within: Mapping[int, CountMention] = {i: c for c in counts for i in range(c.start, c.end)}

    def head(self, token: Token) -> Token | None:
        return None if token.head is None else self.parse.tokens[token.head]

    def at(self, index: int, beside: Token) -> Token | None:
        """The token at an index if it lies in the same sentence as another, else None."""
        sentence = self.parse.sentence_of(beside.index)
        return self.parse.tokens[index] if sentence.start <= index < sentence.end else None

    def passive(self, token: Token) -> bool:
        """Whether a verb stands in the passive."""
        if token.lower.endswith("ing"):
            return any(t.lower == "being" for t in self.parse.deps(token.index, "aux"))
        if any(t.lower in _BE for t in self.parse.deps(token.index, "aux", "cop")):
            return True
        marked = any(t.deprel.endswith(":pass") for t in self.parse.deps(token.index))
        return marked and not self.parse.deps(token.index, "obj")

    def subjects(self, token: Token) -> tuple[Token, ...]:
        """The subjects of a clause: the nearest one, and people listed before it that the tree left uncoordinated."""
        nearest = self.subject(token)
        if nearest is None:
            return ()
        own = [t for t in self.parse.deps(token.index, "nsubj") if t.index < nearest.index and self.human(t)]
        return (*(t for t in own if self._lists(t, nearest)), nearest)

    def _lists(self, first: Token, second: Token) -> bool:
        """Whether nothing but phrases of nouns stands between two subjects."""
        between = self.parse.tokens[first.index : second.index]
        return any(t.text == "," for t in between) and all(t.upos not in {"VERB", "AUX"} for t in between)

    def subject(self, token: Token, depth: int = 0) -> Token | None:
        """The subject of a clause, shared over coordination and raising, a relative one resolved."""
        own = [t for t in self.parse.deps(token.index, "nsubj") if not self._trailing(t, token)]
        if own:
            return self._antecedent(token, own[-1])
        counted = self._before_auxiliaries(token)
        if counted is not None:
            return counted
        above = self.head(token)
        if above is None or depth > 4:
            return None
        between = [t for t in self.parse.deps(above.index, "nsubj") if above.index < t.index < token.index]
        if between and token.deprel in {"conj", "xcomp", "ccomp", "advcl"}:
            return between[-1]
        if token.deprel.startswith("acl"):
            return above
        if token.deprel == "xcomp" or (token.deprel == "advcl" and reporting.blames(above)):
            # Of what one is accused one did: "accused India of shelling a village, killing seven".
            objects = self.parse.deps(above.index, "obj")
            return objects[0] if objects else self.subject(above, depth + 1)
        return self.subject(above, depth + 1) if token.deprel in _CLIMBS else None

    def _before_auxiliaries(self, token: Token) -> Token | None:
        """A counted noun of people right before a verb's auxiliaries, wherever the tree hangs it."""
        at = token.index - 1
        while (before := self.at(at, token)) and before.upos in {"AUX", "ADV"}:
            at -= 1
        noun = self.at(at, token)
        if noun is None or at == token.index - 1 or not is_people(noun.lower) or self.number_of(noun) is None:
            return None
        return noun

    def _trailing(self, subject: Token, verb: Token) -> bool:
        """Whether a "subject" is a phrase of its own: behind its participle and a comma, or set aside as included."""
        if subject.index < verb.index:
            behind = self.at(subject.index + 1, subject)
            return behind is not None and behind.lower == "included" and behind.index != verb.index
        return any(t.text in {",", ";"} for t in self.parse.tokens[verb.index : subject.index])

    def _antecedent(self, token: Token, subject: Token) -> Token:
        if subject.lower not in _RELATIVES:
            return subject
        at: Token | None = token
        while at is not None and not at.deprel.startswith("acl"):
            at = self.head(at) if at.deprel in {"conj", "xcomp", "cop"} else None
        above = self.head(at) if at else None
        return self._said_of(above) if above else subject

    def _said_of(self, noun: Token) -> Token:
        """ "*Three of the seven* were students who had been shot": those numbered of whom a noun says who they are."""
        subjects = self.parse.deps(noun.index, "nsubj") if self.parse.deps(noun.index, "cop") else ()
        return next((t for t in subjects if t.index in self.within), noun)

    def objects(self, token: Token) -> tuple[Token, ...]:
        """The objects of a verb; one that the tree left unmarked too, where a number follows the verb."""
        marked = self.parse.deps(token.index, "obj")
        beside = (b for t in marked if t.lower in _SELVES for b in self.parse.deps(t.index, "conj"))
        found = (*(t for t in marked if t.lower not in _SELVES), *beside)
        unmarked = (*self.parse.deps(token.index, "obl:unmarked"), *filter(self._only_bounded, self._obliques(token)))
        loose = (t for t in unmarked if token.index < t.index and self.human(t))
        return found or tuple(loose)

    def _obliques(self, token: Token) -> tuple[Token, ...]:
        return self.parse.deps(token.index, "obl")

    def _only_bounded(self, token: Token) -> bool:
        """ "Shot dead *between six and nine soldiers*": what the tree takes for a preposition belongs to the number."""
        cases = tuple(self._cases(token))
        return bool(cases) and all(t.index in self.within for t in cases)

    def points_back(self, verb: Token) -> bool:
        """Whether its subject points at what was told before: "*this* would make", "*which* brings the count"."""
        return any(t.lower in {"this", "that", "which", "it"} for t in self.parse.deps(verb.index, "nsubj"))

    def case(self, token: Token) -> str:
        """The prepositions before a noun, joined by a blank."""
        return " ".join(t.lower for t in self._cases(token))

    def _cases(self, token: Token) -> Iterator[Token]:
        yield from self.parse.deps(token.index, "case")

    def under(self, token: Token, *cases: str) -> tuple[Token, ...]:
        """The nouns that hang below a token by one of these prepositions."""
        nouns = self.parse.deps(token.index, "nmod", "obl")
        return tuple(n for n in nouns if any(c.lower in cases for c in self._cases(n)))

    def human(self, token: Token) -> bool:
        """Whether a noun stands for people: by its word, a person's name, or a number that counts no thing."""
        if names_thing(token):
            return False
        if is_formation(token) or are_people(self.parse, token) or person_at(self.parse, token.index) is not None:
            return True
        counted = any(t.index in self.within for t in self.parse.deps(token.index, "nummod"))
        return token.index in self.within or counted or token.lower in {"his", "her", "him"}

    def counted_before(self, token: Token) -> int | None:
        """The last token of a number before a word, over auxiliaries only ("five wounded", "20 were killed")."""
        at = token.index - 1
        as_ = self.at(at, token)
        at -= as_ is not None and as_.lower == "as" and at in self.ends and at - 1 in self.within  # "two *as* missing"
        while (before := self.at(at, token)) and before.upos == "AUX" and at + 1 not in self.ends:
            at -= 1
        found = self.ends.get(at + 1) if self.at(at, token) else None
        if found is None or self._within_others(found):
            return None
        return at if (share := self._share(found)) is None else share

    def _share(self, count: CountMention) -> int | None:
        """The last token of the number of some of those counted: "*80* of the 140 dead", "*three* out of 30 held"."""
        of, out = (self.at(count.start - i, self.parse.tokens[count.start]) for i in (1, 2))
        if of is None or of.lower != "of":
            return None
        before = self.ends.get(of.index)
        if before is None and out is not None and out.lower == "out":
            before = next((c for c in self.ends.values() if self.counted_noun(c) == out.index - 1), None)
        return None if before is None else before.end - 1

    def _within_others(self, count: CountMention) -> bool:
        """Whether a number is of those of whom others are told: "three of the family of *six*"."""
        words = [t.lower for t in self.parse.tokens[max(0, count.start - _WITHIN) : count.start]]
        return words[-1:] == ["of"] and "of" in words[:-1]

    def counted_after(self, token: Token) -> int | None:
        """The noun, or the last token of a number without one, right after a word ("killing three", "killed 2 men")."""
        following = self.starts.get(token.index + 1)
        if following is None or self.at(token.index + 1, token) is None:
            return None
        noun, behind = self.counted_noun(following), self.at(following.end, token)
        # "Of the 30 killed 12 were women": a number with a verb of its own.
        return None if noun == following.end - 1 and behind is not None and behind.upos == "AUX" else noun

    def counted_noun(self, count: CountMention) -> int:
        """The noun that a number counts: the last of the run of nouns behind it; else the number's last token."""
        last = self.parse.tokens[count.end - 1]
        at, found = count.end, last.index
        while (token := self.at(at, last)) and at not in self.starts:
            if token.lower in words_of("today"):
                break
            if not (_in_run(token) or self._graded(token) or self.does_so(token)):
                behind = self._past_modifier(at, count)
                if behind is None:
                    break
                at = behind
                continue
            if token.upos == "ADJ" and token.head is not None and token.head < at:
                break
            found = at if token.upos in {"NOUN", "PROPN"} or is_people(token.lower) else found
            at += 1
        return found

    def is_bare(self, count: CountMention) -> bool:
        """Whether a number stands without a noun that it counts."""
        return self.counted_noun(count) == count.end - 1

    def _past_modifier(self, at: int, count: CountMention) -> int | None:
        """Where a phrase goes on behind what binds or quotes its modifiers: "50 foreign-made guns", 16 "armed" men."""
        last = self.parse.tokens[count.end - 1]
        near = [t for i in range(at, at + _QUOTED) if (t := self.at(i, last)) is not None]
        if count.end < at and near[0].text == "-":
            return at + 1 if len(near) > 1 and _in_run(near[1]) else None
        if near[0].text not in _MARKS:
            return None
        end = next((i for i, t in enumerate(near[1:], 1) if t.text in _MARKS), None)
        if end is None or end == 1 or any(t.upos not in {"ADJ", "ADV"} for t in near[1:end]):
            return None
        noun = near[end + 1] if end + 1 < len(near) else None
        return at + end + 1 if noun is not None and _in_run(noun) else None

    def counted_phrase_before(self, token: Token) -> int | None:
        """The noun of a counted phrase of people that ends right before a participle: "nine men wounded"."""
        before, after = self.at(token.index - 1, token), self.at(token.index + 1, token)
        if before is None or before.index in self.within:
            return None
        if not is_people(before.lower) and not is_nation(self.parse, before.index):
            return None
        if after is not None and after.upos in _OPENS and not self._describes(after, before, token):
            return None
        return before.index if self.number_of(before) else None

    def _describes(self, after: Token, noun: Token, participle: Token) -> bool:
        """Whether the word behind a participle begins no object of it: "troops reported dead"."""
        return after.head == noun.index or after.index == participle.head or after.upos == "ADJ"

    def number_of(self, token: Token) -> CountMention | None:
        """The number that counts a noun: right before it, or with modifiers between."""
        at = token.index - 1
        while (before := self.at(at, token)) and at not in self.within:
            modifies = _in_run(before) or self.does_so(before)
            joins = before.text in _QUOTES or self._graded(before) or self._joins_marks(before)
            if not (modifies or joins):
                return None
            at -= 1
        return self.within.get(at) if self.at(at, token) else None

    def _graded(self, token: Token) -> bool:
        """ "17 *badly* injured people", "*fully* armed men": how what stands before a noun is meant."""
        behind = self.at(token.index + 1, token)
        return token.upos == "ADV" and behind is not None and behind.upos in {"ADJ", "VERB"} and behind.deprel == "amod"

    def _joins_marks(self, token: Token) -> bool:
        """ "No Turkish *or* allied casualties": what joins two marks of one noun."""
        beside = [self.at(token.index + i, token) for i in (-1, 1)]
        marks = all(t is not None and t.upos in {"ADJ", "PROPN"} for t in beside)
        return token.lower == "or" and marks and beside[0] is not None and beside[0].deprel != "conj"

    def does_so(self, token: Token) -> bool:
        """ "Seven *surrendering* Armenians": what those do whom a number counts, right between the two."""
        behind = self.at(token.index + 1, token)
        beside = token.index - 1 in self.within and behind is not None and behind.upos in {"NOUN", "PROPN"}
        people = beside and behind is not None and (is_people(behind.lower) or is_nation(self.parse, behind.index))
        return token.xpos == "VBG" and token.deprel not in {"case", "mark"} and people

    def share_of(self, token: Token) -> CountMention | None:
        """The number of some of those that a noun tells of: "eleven of those deaths", "57 of the bodies"."""
        at = token.index - 1
        if (before := self.at(at, token)) and before.upos in {"DET", "PRON"}:
            at -= 1
        of = self.at(at, token)
        return self.ends.get(at) if of is not None and of.lower == "of" else None

    def phrase_behind(self, token: Token, *cases: str) -> int | None:
        """The head of the phrase that a preposition right behind a word leads, whatever the tree says."""
        case = self.at(token.index + 1, token)
        if case is None or case.lower not in cases:
            return None
        at = case.index + 1
        while (word := self.at(at, token)) and (word.text in _QUOTES or word.upos in {"DET", "PRON"}):
            at += 1
        if at in self.within:
            return self.counted_noun(self.within[at])
        found = None
        while (word := self.at(at, token)) and word.upos in {"ADJ", "NOUN", "PROPN", "PART"}:
            found, at = (at if word.upos in {"NOUN", "PROPN"} else found), at + 1
        return found

    def called(self, index: int, beside: Token) -> int | None:
        """The people behind "what they said were": counted there, and named by what another took them for."""
        what = self.at(index, beside)
        if what is None or what.lower != "what":
            return None
        near = (self.starts[i] for i in range(index + 2, index + _CALLED) if i in self.starts and self.at(i, beside))
        count = next(near, None)
        last = None if count is None else self.parse.tokens[count.start - 1]
        told = last is not None and (last.lower in _BE or last.lower == "as" or is_form(last, _CALLS))
        return self.counted_noun(count) if count is not None and told else None

    def nearest_counted(self, token: Token) -> int | None:
        """The noun of the nearest number before a word in its sentence, if people."""
        before = [c for c in self.ends.values() if c.end <= token.index and self.at(c.start, token)]
        before = [c for c in before if not self._set_aside(c)]
        nouns = [self.counted_noun(c) for c in sorted(before, key=lambda c: -c.end)]
        return next((i for i in nouns if i < token.index and self.human(self.parse.tokens[i])), None)

    def _set_aside(self, count: CountMention) -> bool:
        """ "18, *many of them* civilians, were killed": some of those counted before, between commas."""
        beside = [self.at(i, self.parse.tokens[count.start]) for i in (count.start - 1, count.end, count.end + 1)]
        return [t.lower for t in beside if t is not None] in ([",", "of", "them"], [",", "of", "whom"])

    def agent(self, token: Token) -> int | None:
        """The token of who did it, behind "by"."""
        return next((t.index for t in self.under(token, "by")), None)


def _in_run(token: Token) -> bool:
    """Whether a word may stand between a number and its noun."""
    return token.upos in {"ADJ", "NOUN", "PROPN"} or (token.upos == "VERB" and token.deprel == "amod")


def is_form(token: Token, lemmas: frozenset[str]) -> bool:
    """Whether a word is a form of one of these lemmas, or written as one."""
    return bool({token.lemma.lower(), token.lower} & lemmas)


def one(token: Token | None, rule: str, agent: int | None = None) -> Arguments:
    """The arguments of a trigger with a single victims' phrase, or with none."""
    return NOBODY if token is None else Arguments((token.index,), rule, agent=agent)


def index_of(token: Token | None) -> int | None:
    return None if token is None else token.index
