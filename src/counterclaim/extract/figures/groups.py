"""A phrase of victims taken apart: each group with its count, its kind of people and its names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.figures import victims as people
from counterclaim.extract.figures.clauses import Clauses, is_form
from counterclaim.extract.mentions import ActorMention, CountMention
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token
from counterclaim.model.text import Span
from counterclaim.model.value import Count

_LISTED = frozenset({"conj"})
_HEAVY = frozenset(
    [
        "big",
        "heavy",
        "huge",
        "massive",
        "numerous",
        "many",
        "significant",
        "serious",
        "considerable",
        "large",
        "severe",
        "great",
    ]
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
_REFERENCES = frozenset({"enemy", "side", "others", "other", "victims", "victim", "casualties"} - {"casualties"})
ORDINALS = frozenset(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
_HARM = frozenset(
    [
        "casualties",
        "losses",
        "deaths",
        "fatalities",
        "injuries",
        "casualty",
        "loss",
        "life",
        "lives",
        "fatality",
    ]
)
_ONE = frozenset({"he", "she", "him", "her", "his", "someone", "somebody"})
_ANY = frozenset({"anyone", "anybody", "any"})
_KIN = frozenset("son daughter brother sister father mother wife husband cousin nephew uncle".split())
_OFFICES = frozenset("official officials officer officers politician spokesman recruiter cleric".split())
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”"})
_COUNTING = frozenset({"number", "amount", "total", "group", "member", "pair", "handful", "dozen", "count"})
SECTORS: Mapping[Sector, Victims] = {
    Sector.MILITARY: Victims.MILITARY,
    Sector.POLICE: Victims.POLICE,
    Sector.REBEL: Victims.MILITANT,
    Sector.MILITIA: Victims.MILITANT,
    Sector.CRIMINAL: Victims.MILITANT,
    Sector.MEDIA: Victims.CIVILIAN,
    Sector.MEDICAL: Victims.CIVILIAN,
    Sector.CIVILIAN: Victims.CIVILIAN,
    Sector.EDUCATION: Victims.CIVILIAN,
    Sector.NON_GOVERNMENTAL: Victims.CIVILIAN,
}


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind in a phrase: `head` stands for the phrase, `noun` names them ("five of its *troops*")."""

    head: int
    noun: int
    tokens: tuple[int, ...]
    count: Count
    counted: Span | None
    rule: str
    victims: Victims
    names: tuple[str, ...] = ()


class Phrases:
    """Reads groups of people off noun phrases, with the actors and counts of a parse at hand."""

    def __init__(self, clauses: Clauses, actors: Sequence[ActorMention]) -> None:
        self.clauses = clauses
        self.parse = clauses.parse
        # A pronoun is left to whoever knows the claimant: "it has lost two" is said of the one who speaks.
        named = (a for a in actors if a.rule != "pronoun")
        self.actors: Mapping[int, ActorMention] = {i: a for a in named for i in range(a.start, a.end)}

    def groups(self, head: int) -> tuple[Group, ...]:
        """The groups of a phrase in text order, the coordinated each for itself; none where no count is told."""
        found: list[Group] = []
        for member in self.members(self.whole(self.canonical(head))):
            group = self.group(self.canonical(member))
            if group is not None and not any(set(group.tokens) & set(g.tokens) for g in found):
                found.append(_inheriting(group, found))
        return tuple(self._alike([*found, *self._more_names(found)]))

    def _more_names(self, groups: Sequence[Group]) -> list[Group]:
        """The names that go on a list of names, each behind a comma, an "and" or a rank, where the tree lost them."""
        if len(groups) < 2 or any(group.rule != "name" for group in groups):
            return []
        used = {i for group in groups for i in group.tokens}
        first, sentence = min(used), self.parse.sentence_of(min(used))
        found = []
        for name in self.parse.names:
            free = (
                first < name.start < sentence.end
                and name.label.startswith("PER")
                and used.isdisjoint(range(name.start, name.end))
            )
            if free and self._goes_on(name.start):
                group = self.group(self.canonical(name.start))
                found += [group] if group is not None else []
        return found

    def _goes_on(self, start: int) -> bool:
        """Whether the words before a name carry on a list: ", and senior lieutenant"."""
        words = self.parse.tokens
        at = start - 1
        while people.kind_of_rank(words[at].lower) or words[at].lower in {
            "senior",
            "junior",
            "first",
            "second",
        }:
            at -= 1
        return at < start - 1 and words[at].lower in {"and", ",", ";"}

    def _alike(self, groups: Sequence[Group]) -> list[Group]:
        """ "Karimov and two other militants": the one before "other" is of the kind of those after it."""
        found = list(groups)
        for i in range(len(found) - 1):
            mention = self.mention(found[i + 1].head)
            likened = mention is not None and (mention.other or mention.added)
            if likened and found[i].rule in {"name", "singular", "article"}:
                found[i] = replace(found[i], victims=found[i + 1].victims)
        return found

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
        if above is not None and token.deprel.startswith("nmod") and "of" in self.clauses.case(token).split():
            if above.index in self.clauses.within:
                return above.index
        start = min(self.own(head))
        words = self.parse.tokens
        at = start - 1 if words[start].lower != "of" else start
        if at > 0 and words[at].lower == "of" and words[at].sentence == token.sentence:
            before = at - 2 if words[at - 1].text in _QUOTES else at - 1
            return before if before in self.clauses.within else head
        return head

    def members(self, head: int) -> tuple[int, ...]:
        """A phrase's head and the heads coordinated with it, clauses left out."""
        found = [head]
        beside = [t for i in self.own(head) for t in self.parse.deps(i, "conj") if t.index > head]
        beside += self._listed_appositions(head, beside)
        for child in sorted(beside, key=lambda t: t.index):
            if self._another(head, child):
                found.extend(self.members(child.index))
        return tuple(dict.fromkeys(found))

    def _listed_appositions(self, head: int, beside: Sequence[Token]) -> list[Token]:
        """Phrases that the tree took for appositions in a list that goes on: "a sailor, a miner and two clerks"."""
        if not beside or people.person_at(self.parse, head) is not None:
            return []
        last = max(t.index for t in beside)
        between = [t for t in self.parse.deps(head, "appos") if head < t.index < last]
        return [t for t in between if self.mention(t.index) or self.parse.deps(t.index, "det")]

    def _another(self, head: int, child: Token) -> bool:
        """Whether a coordinated word is a phrase of its own: no clause, and not a second title of one man."""
        if child.upos not in _NOMINAL or self.parse.deps(child.index, "nsubj", "cop"):
            return False
        start = min(self.own(child.index))
        if start and self.parse.tokens[start - 1].lower in {"including", "namely", "especially"}:
            return False
        behind = self.clauses.at(max(self.own(child.index)) + 1, child)
        if behind is not None and behind.lower == "included":
            return False
        own = self.mention(child.index) or self.parse.deps(child.index, "det", "nummod", "amod", "nmod:poss")
        unnamed = people.person_at(self.parse, self.canonical(child.index)) is None
        if people.person_at(self.parse, head) is not None and unnamed:
            return bool(own) or people.is_plural(child)
        shared = self.mention(head) is not None and people.is_plural(child) and head not in self.clauses.within
        return bool(own) or not shared

    def group(self, head: int) -> Group | None:
        """The group that one head stands for, or None where it is no people or has no count."""
        noun = self._noun(head)
        if people.is_thing(self.parse.tokens[noun].lower):
            return None
        tokens = self.own(head)
        counted = self.counted(head, noun)
        mention = self.mention(head)
        if counted is None:
            return None
        count, rule = counted
        names = people.persons_in(self.parse, self._with_apposition(head, tokens))
        kind = self.kind(noun, tokens)
        span = mention.span if mention else None
        return Group(head, noun, self._with_count(tokens, mention), count, span, rule, kind, names)

    def _with_count(self, tokens: tuple[int, ...], mention: CountMention | None) -> tuple[int, ...]:
        return tokens if mention is None else tuple(sorted({*tokens, *range(mention.start, mention.end)}))

    def _noun(self, head: int) -> int:
        """The noun that says who is counted: below "of" where the head only counts."""
        counting = head in self.clauses.within or self.parse.tokens[head].lemma in _COUNTING
        below = self.clauses.under(self.parse.tokens[head], "of", "among", "from") if counting else ()
        if below or not counting:
            return below[0].index if below else head
        return self._behind_of(head) or head

    def _behind_of(self, head: int) -> int | None:
        """The noun behind a number and "of", whatever the tree says: "hundreds of Armenian troops"."""
        at = head + 1
        words = self.parse.tokens
        while at < len(words) and words[at].text in _QUOTES:
            at += 1
        if at + 1 >= len(words) or words[at].lower != "of" or words[at].sentence != words[head].sentence:
            return None
        run = []
        while at + 1 < len(words) and words[at + 1].upos in {
            "DET",
            "PRON",
            "ADJ",
            "NOUN",
            "PROPN",
            "NUM",
            "PART",
        }:
            run, at = [*run, at + 1], at + 1
        return next((i for i in reversed(run) if words[i].upos in {"NOUN", "PROPN"}), None)

    def own(self, head: int) -> tuple[int, ...]:
        """The tokens of a phrase without those coordinated, clauses and appositions."""
        found, stack = [], [head]
        while stack:
            at = stack.pop()
            found.append(at)
            below = [t for t in self.parse.deps(at) if _inside(t) and (t.deprel != "flat" or t.index > at)]
            stack += [t.index for t in below if not self._part(t)]
        return tuple(sorted(found))

    def _part(self, token: Token) -> bool:
        """Whether a phrase below a noun is a part of it and not a modifier: "including six soldiers"."""
        return "including" in self.clauses.case(token) or "among" in self.clauses.case(token)

    def _with_apposition(self, head: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
        beside = [self.members(t.index) for t in self.parse.deps(head, "appos", "flat", "list", "parataxis")]
        return tuple(sorted({*tokens, *(i for group in beside for m in group for i in self.own(m))}))

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
        if at in self.clauses.within or token.head == head:
            return token.deprel not in {"nsubj", "case", "cc", "punct", "mark"} or token.lower in {
                "-",
                "'",
                '"',
                "‘",
                "“",
            }
        return (
            token.upos in {"ADJ", "NOUN", "PROPN"}
            or (token.deprel in {"case", "conj", "cc"} and (token.head is not None and at < token.head < head))
            or token.lower in {"-", "'", "’s", "'s", "‘", "’", "“", "”", '"'}
        )

    def counted(self, head: int, noun: int) -> tuple[Count, str] | None:
        """How many a phrase counts and by which rule; None where it does not say (a bare reference)."""
        mention = self.mention(head)
        if mention is not None:
            return mention.count, mention.rule
        token = self.parse.tokens[noun]
        if any(self.parse.tokens[i].lower == "how" for i in range(max(0, noun - 3), noun)):
            return None
        if token.lower in _ONE:
            return Count.exactly(1), "pronoun"
        if token.lower in _ANY or any(t.lower == "any" for t in self.parse.deps(noun, "det")):
            return Count(1, None), "any"
        if token.upos == "PRON" or token.lower in _REFERENCES or not self._is_people(token):
            return None
        above = self.clauses.head(token)
        if token.lower in _HARM and above is not None and is_form(above, frozenset({"cause"})):
            return Count(1, None), "bare plural"
        return self._uncounted(token)

    def _is_people(self, token: Token) -> bool:
        """Whether a noun that no number counts names people, by its word, its name or its actor."""
        actor = self.actors.get(token.index)
        if people.is_people(token.lower):
            return True
        if actor is not None and token.index == actor.head:
            return people.is_plural(token) or actor.speaker is not None
        if people.person_at(self.parse, token.index) is not None:
            return True
        return token.upos == "PROPN" or token.lower in _HARM or token.lower in ORDINALS

    def _uncounted(self, token: Token) -> tuple[Count, str] | None:
        """The count that a noun without a number gives: an article, a name, a bare plural."""
        determiners = {t.lower for t in self.parse.deps(token.index, "det")}
        modifiers = {t.lower for t in self.parse.deps(token.index, "amod")}
        owned = bool(self.parse.deps(token.index, "nmod:poss"))
        if people.is_group(token.lower) and not people.person_at(self.parse, token.index):
            return Count(1, None), "group"
        if people.is_plural(token) and not people.person_at(self.parse, token.index):
            if determiners & {"the", "these", "those", "all"} or (owned and not modifiers & _HEAVY):
                return None
            return Count(2 if modifiers & _HEAVY else 1, None), "bare plural"
        if determiners & {"a", "an"}:
            return Count.exactly(1), "article"
        return Count.exactly(1), "name" if people.person_at(self.parse, token.index) else "singular"

    def kind(self, noun: int, tokens: Sequence[int]) -> Victims:
        """What kind of people a noun and its phrase tell of."""
        words = [self.parse.tokens[i].lower for i in tokens if i != noun]
        own = people.kind_of_noun(self.parse.tokens[noun].lower)
        if own is None and {"year", "old"} <= set(words):
            own = Victims.CIVILIAN
        marks = [mark for mark in map(people.kind_of_mark, words) if mark]
        if Victims.POLICE in marks and own in {None, Victims.MILITARY}:
            return Victims.POLICE
        by_actor = self._by_actor(noun, tokens)
        if own is not None:
            role = by_actor is Victims.MILITANT and self.parse.tokens[noun].lower in _OFFICES
            return Victims.MILITANT if role else own
        if Victims.MILITANT in {*marks, by_actor}:
            return Victims.MILITANT
        return self._by_name(noun, tokens) or (marks[0] if marks else None) or by_actor

    def _by_name(self, noun: int, tokens: Sequence[int]) -> Victims | None:
        """The kind that a rank before a name or an apposition behind it tells."""
        name = people.person_at(self.parse, noun)
        start = name.start if name else noun
        first = self.parse.sentence_of(noun).start
        near = {*tokens, *range(max(first, start - 2), noun)}
        titles = [self.parse.tokens[i].lower for i in sorted(near) if i <= max(noun, start)]
        told = next((kind for kind in map(people.kind_of_rank, titles) if kind), None)
        title = self.parse.tokens[start - 1].lower if name and start > first else ""
        told = told or people.kind_of_noun(title)
        beside = (self._of_apposition(t) for t in self.parse.deps(noun, "appos"))
        return told or next((kind for kind in beside if kind), None)

    def _of_apposition(self, token: Token) -> Victims | None:
        """The kind that an apposition tells; whose son or brother a man was tells none."""
        own = None if token.lower in _KIN else people.kind_of_noun(token.lower)
        return own or self._of_body(token)

    def _of_body(self, token: Token) -> Victims | None:
        kind = self._by_actor(token.index, self.own(token.index))
        return None if kind is Victims.UNKNOWN else kind

    def _by_actor(self, noun: int, tokens: Sequence[int]) -> Victims:
        """The kind that the body or group in the phrase tells ("a member of the Coast Guard")."""
        for index in tokens:
            actor = self.actors.get(index)
            kind = SECTORS.get(actor.actor.sector) if actor and actor.actor.sector else None
            if kind and not (index == noun and people.person_at(self.parse, noun)):
                return kind
        return Victims.UNKNOWN


def _inside(token: Token) -> bool:
    relation = token.deprel.partition(":")[0]
    return relation not in {
        "conj",
        "cc",
        "acl",
        "appos",
        "punct",
        "parataxis",
        "advcl",
        "nsubj",
        "cop",
        "aux",
        "list",
    }


def _inheriting(group: Group, before: Sequence[Group]) -> Group:
    """The group with the kind of the one before it where its own noun does not tell ("and five others")."""
    if group.victims is Victims.UNKNOWN and before and (group.rule != "name" or before[-1].rule == "name"):
        return replace(group, victims=before[-1].victims)
    return group
