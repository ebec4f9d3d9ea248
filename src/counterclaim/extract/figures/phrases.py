"""Phrases of people in a parse: where one begins, what coordinates with it, which number and noun are its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.clauses import Clauses
from counterclaim.extract.figures.moved import moved_from
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import ActorMention, CountMention
from counterclaim.model.parse import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
_RUN = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_OUTSIDE = frozenset({"conj", "cc", "acl", "appos", "punct", "parataxis", "advcl", "nsubj", "cop", "aux", "list"})
_MANY = frozenset({"many", "several", "few", "other", "more"})
_MARKS = frozenset({"-", "'", '"', "‘", "’", "“", "”", "'s", "’s"})


class Phrases:
    """Noun phrases of a parse, with the actors and counts of it at hand."""

    def __init__(self, clauses: Clauses, actors: Sequence[ActorMention]) -> None:
        self.clauses = clauses
        self.parse = clauses.parse
        # A pronoun is left to whoever knows the claimant: "it has lost two" is said of the one who speaks.
        # Of two mentions of one word that which names a party counts: the land of "an American aid worker".
        named = sorted((a for a in actors if a.rule != "pronoun"), key=lambda a: a.actor.party is not None)
        self.actors: Mapping[int, ActorMention] = {i: a for a in named for i in range(a.start, a.end)}

    def canonical(self, index: int) -> int:
        """The token that stands for a phrase: the noun for its number, the name for a rank before it."""
        mention = self.clauses.within.get(index)
        if mention is not None:
            return self.clauses.counted_noun(mention)
        name = people.person_at(self.parse, index)
        name = name or (people.person_at(self.parse, index + 1) if people.kind_of_rank(self._bare(index)) else None)
        if name is None:
            return index
        inside = range(name.start, name.end)
        return next((i for i in inside if self.parse.tokens[i].head not in inside), name.start)

    def _bare(self, index: int) -> str:
        """A word without its plural, in small letters."""
        return self.parse.tokens[index].lower.removesuffix("s") if index + 1 < len(self.parse.tokens) else ""

    def whole(self, head: int) -> int:
        """The head of the phrase that counts a noun: "five" of "five of its troops"."""
        token, above = self.parse.tokens[head], self.clauses.head(self.parse.tokens[head])
        of = token.deprel.startswith("nmod") and "of" in self.clauses.case(token).split()
        if above is not None and of and above.index in self.clauses.within:
            return above.index
        start = min(self.own(head))
        words = self.parse.tokens
        at = start - 1 if words[start].lower != "of" else start
        if at > 0 and words[at].lower == "of" and words[at].sentence == token.sentence:
            before = at - 2 if words[at - 1].text in QUOTES else at - 1
            return before if before in self.clauses.within else head
        return head

    def members(self, head: int) -> tuple[int, ...]:
        """A phrase's head and the heads coordinated with it, clauses left out."""
        found = [head]
        beside = [t for i in self.own(head) for t in self.parse.deps(i, "conj") if t.index > head]
        beside = [t for t in beside if not self._modifies_too(head, t)]
        beside += self._listed_appositions(head, beside)
        for child in sorted(beside, key=lambda t: t.index):
            if self._another(head, child):
                found.extend(self.members(child.index))
        return tuple(dict.fromkeys(found))

    def _modifies_too(self, head: int, child: Token) -> bool:
        """ "Ten men of the *Alfa and Vympel* units": the second of two modifiers of a noun behind both."""
        first = self.clauses.head(child)
        noun = None if first is None or first.index == head else self.clauses.head(first)
        own = self.parse.deps(child.index, "det", "nummod")
        return noun is not None and child.index < noun.index and not own and child.index not in self.clauses.within

    def _listed_appositions(self, head: int, beside: Sequence[Token]) -> list[Token]:
        """Phrases that the tree took for appositions in a list that goes on: "a sailor, a miner and two clerks"."""
        if not beside or any(self._ends_among(t) for t in beside):
            return []
        last = max(t.index for t in beside)
        between = [t for t in self.parse.deps(head, "appos") if head < t.index < last]
        if people.person_at(self.parse, head) is not None:
            return [t for t in between if people.person_at(self.parse, t.index) is not None]
        return [t for t in between if self.mention(t.index) or self.parse.deps(t.index, "det")]

    def _another(self, head: int, child: Token) -> bool:
        """Whether a coordinated word is a phrase of its own: no clause, and not a second title of one man."""
        if (
            child.upos not in _NOMINAL
            or child.lower in words_of("harm")
            or self._is_a_fate(child)
            or self.parse.deps(child.index, "nsubj", "cop")
        ):
            return False
        if self._of_next_clause(head, child) or self._set_against(head, child):
            return False
        start = min(self.own(child.index))
        if moved_from(self.parse.tokens, start):
            return False
        before = [t.lower for t in self.parse.tokens[max(0, start - 2) : start]]
        if before[-1:] in (["including"], ["namely"], ["especially"]) or before[:1] == ["among"]:
            return False
        counted = self.clauses.within.get(child.index)
        last = max(self.own(child.index)) if counted is None else self.clauses.counted_noun(counted)
        behind = self.clauses.at(last + 1, child)
        if behind is not None and (behind.lower == "included" or self._told_among(behind)):
            return False
        if any(self._ends_among(t) for t in self.parse.deps(child.index, "conj")):
            return False
        own = self.mention(child.index) or self.parse.deps(child.index, "det", "nummod", "amod", "nmod:poss")
        if self._one_man(head, child) and not self.parse.deps(child.index, "det", "nummod", "nmod:poss"):
            return False
        unnamed = people.person_at(self.parse, self.canonical(child.index)) is None
        unnamed = unnamed and not self._is_named(child.index, "flat")
        if people.person_at(self.parse, head) is not None and unnamed:
            return bool(own) or people.is_plural(child)
        # "Dozens of soldiers, policemen and farmers" are dozens.
        below = head not in self.clauses.within or child.head != head
        shared = self.mention(head) is not None and people.is_plural(child) and below
        # "Ten soldiers and loyal fighters" are ten; "four soldiers and as many rebels" are not.
        only_described = not (self.mention(child.index) or self.parse.deps(child.index, "det", "nummod", "nmod:poss"))
        only_described = only_described and not any(t.lower in _MANY for t in self.parse.deps(child.index, "amod"))
        return not shared or (bool(own) and not only_described)

    def _is_a_fate(self, word: Token) -> bool:
        """ "250 men dead *or wounded*": what became of those before, and no more people."""
        own = self.parse.deps(word.index, "det", "nummod", "nmod:poss")
        bare = not own and word.index - 1 not in self.clauses.within
        return bare and word.lower in words_of("fallen") and word.upos == "ADJ"

    def _told_among(self, word: Token) -> bool:
        """ "Nine soldiers, *the major among them*, and six guards": one of those before, and no more of the list."""
        behind = self.clauses.at(word.index + 1, word)
        return word.lower == "among" and behind is not None and behind.lower in {"them", "these", "those", "whom"}

    def _ends_among(self, word: Token) -> bool:
        """ "Seven men, *a general and a colonel among them*": those listed are some of those before."""
        behind = self.clauses.at(max(self.own(word.index)) + 1, word)
        return behind is not None and self._told_among(behind)

    def _of_next_clause(self, head: int, child: Token) -> bool:
        """Whether a coordinated phrase is the subject of what follows: "25 fell and 60 or so had been wounded"."""
        verbs = [t for t in self.parse.tokens[head + 1 : child.index] if t.upos == "VERB"]
        behind = self.clauses.at(max(self.own(child.index)) + 1, child)
        return bool(verbs) and behind is not None and behind.upos == "AUX"

    def _set_against(self, head: int, child: Token) -> bool:
        """ "No fatalities *but three people* with wounds": what there was, against what there was not."""
        none = any(t.lower == "no" for t in self.parse.deps(head, "det"))
        return none and any(t.lower == "but" for t in self.parse.deps(child.index, "cc", "case"))

    def _one_man(self, head: int, child: Token) -> bool:
        """Whether an article before the first noun counts for both: "a husband and father"; each of two with a name
        behind is one: "reporter A and cameraman B".
        """
        article = any(t.lower in {"a", "an"} for t in self.parse.deps(head, "det"))
        bare = not self.parse.deps(head, "det", "nummod", "nmod:poss") and not people.person_at(self.parse, head)
        bare = bare and not self._is_named(head, "flat")
        titled = bare and self._is_named(child.index)
        return (article or titled) and child.upos == "NOUN" and not people.is_plural(child)

    def _is_named(self, head: int, *relations: str) -> bool:
        """Whether the name of a person hangs on a noun."""
        return any(people.person_at(self.parse, t.index) for t in self.parse.deps(head, *relations))

    def own(self, head: int) -> tuple[int, ...]:
        """The tokens of a phrase without those coordinated, clauses and appositions."""
        found, stack = [], [head]
        while stack:
            at = stack.pop()
            found.append(at)
            below = [t for t in self.parse.deps(at) if _inside(t) and (t.deprel != "flat" or t.index > at)]
            stack += [t.index for t in below if not (self.is_part(t) or self._aside(t, head))]
        return tuple(sorted(found))

    def is_part(self, token: Token) -> bool:
        """Whether a phrase below a noun is a part of it and not a modifier: "including six soldiers"."""
        return "including" in self.clauses.case(token) or "among" in self.clauses.case(token)

    def _aside(self, token: Token, head: int) -> bool:
        """Whether a phrase behind a noun is set off by a comma: "16 people, a general among them"."""
        first, words = min(self.parse.subtree(token.index)), self.parse.tokens
        led = tuple(t.lower for t in words[first : first + 2]) in {(",", "along"), (",", "together"), (",", "with")}
        # "Lost five soldiers, with 17 wounded": a number without a preposition of its own is one of others.
        other = token.upos == "NUM" and token.deprel == "nmod" and not self.clauses.case(token)
        off = led or other or words[first - 1].text == "," or moved_from(words, token.index) is not None
        return head < first and token.upos != "PUNCT" and off

    def with_apposition(self, head: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
        beside = [self.members(t.index) for t in self.parse.deps(head, "appos", "flat", "list", "parataxis")]
        return tuple(sorted({*tokens, *(i for group in beside for m in group for i in self.own(m))}))

    def noun(self, head: int) -> int:
        """The noun that says who is counted: below "of" where the head only counts."""
        if self.parse.tokens[head].lower in {"bodies", "corpses"}:
            whose = (t.index for t in self.clauses.under(self.parse.tokens[head], "of") if self.clauses.human(t))
            return next(whose, head)
        counting = head in self.clauses.within or self.parse.tokens[head].lemma in words_of("counting")
        below = self.clauses.under(self.parse.tokens[head], "of", "among", "from") if counting else ()
        if below and self.parse.tokens[head].lemma == "member" and not self._names_people(below[0]):
            return head
        if below or not counting:
            return self._numbered(below[0].index, head) if below else head
        return self._numbered(self._behind_of(head) or head, head)

    def _names_people(self, token: Token) -> bool:
        """Whether a noun is of people or a body of them: "members of the *family*", not "of the *list*"."""
        return self.clauses.human(token) or token.index in self.actors or people.is_group(token.lower)

    def _numbered(self, noun: int, head: int) -> int:
        """ "Five of its *number*": a noun that names nobody, so that the number stands for the people itself."""
        return head if self.parse.tokens[noun].lower in {"number", "ranks"} else noun

    def _behind_of(self, head: int) -> int | None:
        """The noun behind a number and "of", whatever the tree says: "hundreds of Armenian troops"."""
        at = head + 1
        words = self.parse.tokens
        while at < len(words) and words[at].text in QUOTES:
            at += 1
        if at + 1 >= len(words) or words[at].lower != "of" or words[at].sentence != words[head].sentence:
            return None
        run: list[int] = []
        while at + 1 < len(words) and words[at + 1].upos in _RUN:
            run, at = [*run, at + 1], at + 1
        return next((i for i in reversed(run) if words[i].upos in {"NOUN", "PROPN"}), None)

    def mention(self, head: int) -> CountMention | None:
        """The number of a phrase: at the head, or left of it over modifiers only."""
        within = self.clauses.within
        if head in within:
            return within[head]
        start = self.parse.sentence_of(head).start
        at = head - 1
        while at >= start and at > head - 8 and self._modifies(at, head):
            if at in within:
                return within[at]
            at -= 1
        return None

    def _modifies(self, at: int, head: int) -> bool:
        """Whether a token before a noun belongs to its phrase."""
        token = self.parse.tokens[at]
        if at in self.clauses.within and token.text == ",":
            return True
        graded = token.upos == "ADV" and token.head == at + 1 and self.parse.tokens[at + 1].head == head
        if at in self.clauses.within or token.head == head or graded:
            apart = token.deprel in {"nsubj", "case", "cc", "punct", "mark", "cop", "aux"}
            return not apart or token.lower in _MARKS or token.lower == "or" or token.text.isdigit()
        degree = token.upos == "ADV" and self.parse.tokens[at + 1].upos == "ADJ"
        degree = degree or (at + 1 == head and self.clauses.does_so(token))
        return (
            token.upos in {"ADJ", "NOUN", "PROPN"}
            or degree
            or (token.deprel in {"case", "conj", "cc"} and (token.head is not None and at < token.head < head))
            or token.lower in _MARKS
        )


def _inside(token: Token) -> bool:
    """Whether a token below a noun belongs to its phrase."""
    return token.deprel.partition(":")[0] not in _OUTSIDE
