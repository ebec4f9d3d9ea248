"""Which saying of one account goes against which of another, judged by the whole report.

The judge of figures (`judge.py`) is asked of every saying what it answers: every saying of somebody else near it, or
nothing. No rule has a say: what tells a denial is how it stands to what was said before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from counterclaim.extract import reporting
from counterclaim.extract.lexicon import table
from counterclaim.extract.mentions import ActorMention, Answer, Saying
from counterclaim.extract.reporting import words_in
from counterclaim.extract.sayings import TOP, account
from counterclaim.extract.speakers.colons import COLON
from counterclaim.extract.weigh import judge
from counterclaim.extract.weigh.asked import WORDS, Asked, Option, stand
from counterclaim.extract.weigh.both import denied_beside
from counterclaim.model.actor import is_state
from counterclaim.model.parse import Parse

ANSWER = "answer"
"""The slot of what a saying goes against, as the judge knows it."""
NOTHING = ""
"""What a saying answers that goes against nothing."""
APART = 8
"""How many sentences may lie between the two."""
LIKELY, BESIDE = 0.65, 0.7
"""How likely a saying must be to answer anything at all, and how likely what it answers beside the likeliest."""
EACH = 2
"""How many sayings of one account answer the same words at most."""
ASIDE = frozenset(("advcl", "acl", "acl:relcl", "csubj", "xcomp"))
"""How the head of a clause hangs that is told by the way."""
WORDS_LEAST = 3
"""The words of the shortest clause that goes against another."""
CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM", "ADV"))
LISTS = "answers_words.toml"
MEANT = 7
"""By how many of its words at most a saying is known as what another answers: its head, and others of content."""
STEM = 5
"""The letters by which two forms of a word are one."""


@dataclass(frozen=True)
class Sayings:
    """The sayings of a report, and who is named in it."""

    parse: Parse
    sayings: Sequence[Saying]
    actors: Sequence[ActorMention]

    @cached_property
    def named(self) -> Mapping[int, str]:
        """The party that each token names."""
        known = ((m, m.actor.party) for m in self.actors if m.actor.party)
        return {i: party for m, party in known for i in range(m.start, m.end)}

    @cached_property
    def stems(self) -> Sequence[frozenset[str]]:
        """The beginnings of the words that carry the content of each saying."""
        tokens = self.parse.tokens
        words = ([tokens[i] for i in s.tokens] for s in self.sayings)
        told = ([t.lower for t in own if t.upos in CONTENT and len(t.text) >= STEM - 1] for own in words)
        return [frozenset(word[:STEM] for word in own) for own in told]

    @cached_property
    def words(self) -> Sequence[frozenset[int]]:
        """The tokens of each saying."""
        return [frozenset(s.tokens) for s in self.sayings]

    @cached_property
    def parties(self) -> Sequence[frozenset[str]]:
        """The parties that each saying names."""
        return [frozenset(self.named[i] for i in s.tokens if i in self.named) for s in self.sayings]

    @cached_property
    def tells(self) -> Sequence[bool]:
        """Whether each saying tells something that another can go against."""
        return [s.acts or _tells(self.parse, s) for s in self.sayings]

    @cached_property
    def last_heard(self) -> Sequence[str | None]:
        """Whose saying stands last before each saying, the narrator's and its own left out."""
        return [self._heard_before(i) for i in range(len(self.sayings))]

    def others(self, i: int) -> Iterator[int]:
        """The sayings of others near the saying `i`, apart from it or quoted by what it does: "denied a report that the
        town fell". The police and the army of one state are two.
        """
        one, tokens = self.sayings[i], self.parse.tokens
        for j, other in enumerate(self.sayings):
            near = abs(tokens[other.head].sentence - tokens[one.head].sentence) <= APART
            near = near and self.tells[j] and one.claimant.name != other.claimant.name
            if near and not _is_told_together(one, other):
                shared = self.words[i] & self.words[j]
                if not shared or (one.acts and shared == self.words[j]):
                    yield j

    def _heard_before(self, i: int) -> str | None:
        mine = account(self.sayings[i].claimant)
        before = (account(s.claimant) for s in reversed(self.sayings[:i]))
        return next((whose for whose in before if whose and whose != mine), None)


def _tells(parse: Parse, saying: Saying) -> bool:
    """Whether a saying is more than a verb of saying whose words are told elsewhere: "he believed"."""
    return len(saying.tokens) >= WORDS_LEAST or reporting.verb(parse.tokens[saying.head]) is None


def _is_told_together(one: Saying, other: Saying) -> bool:
    """Whether two who say the same tell both: "the ministry and the army said"."""
    return one.said is not None and other.said is not None and one.said.cue == other.said.cue


def weigh_answers(parse: Parse, sayings: Sequence[Saying], actors: Sequence[ActorMention]) -> tuple[Answer, ...]:
    """What goes against what, in text order; nothing where no network read the words."""
    if parse.sensed is None:
        return ()
    told = Sayings(parse, sayings, actors)
    asked = {i: asked_answer(told, i) for i in range(len(sayings)) if may_answer(parse, sayings[i])}
    open_ = {i: one for i, one in asked.items() if len(one.options[ANSWER]) > 1}
    if not open_:
        return ()
    shares = judge.load().shares(parse.sensed(), list(open_.values()))
    likely = [(much, i, j) for i, share in zip(open_, shares, strict=True) for much, j in _likely(share[ANSWER])]
    chosen = set(_chosen(parse, sayings, likely))
    chosen |= {(i, k) for i, j in chosen for k in denied_beside(parse, sayings, i, j)}
    return tuple(Answer(sayings[i], sayings[j]) for i, j in sorted(chosen))


def may_answer(parse: Parse, saying: Saying) -> bool:
    """Whether a saying may go against another: an act of speech, a clause of the narrator's that stands by itself, or
    one of somebody's that is no scrap, or that counts.
    """
    if saying.acts:
        return True
    head, long = parse.tokens[saying.head], len(saying.tokens) >= WORDS_LEAST
    if saying.said is None:
        return long and (head.deprel in TOP or head.deprel == "advcl")
    if saying.said.rule == COLON:
        return False
    counts = any(parse.tokens[i].upos == "NUM" for i in saying.tokens)
    outermost = head.head is None or head.head not in saying.said.content
    return counts or (long and (outermost or head.deprel not in ASIDE))


def _likely(shares: Mapping[str, float]) -> Iterator[tuple[float, int]]:
    """What is answered, by number and how likely: the likeliest, and others that are not much less so."""
    if 1 - shares[NOTHING] < LIKELY:
        return
    most = max(share for value, share in shares.items() if value != NOTHING)
    yield from ((share, int(v)) for v, share in shares.items() if v != NOTHING and share >= BESIDE * most)


def _chosen(
    parse: Parse, sayings: Sequence[Saying], likely: Iterable[tuple[float, int, int]]
) -> Iterator[tuple[int, int]]:
    """The likeliest answers, denials first: of one saying by several tellers to one only, few of one account to the
    same words, and of the clauses of one sentence one.
    """
    taken: Counter[tuple[str, int]] = Counter()
    answered: set[tuple[object, ...]] = set()
    for _, i, j in sorted(likely, key=lambda one: (not sayings[one[1]].acts, -one[0], *one[1:])):
        saying, words = sayings[i], sayings[j].head
        whose = account(saying.claimant)
        same = {(i, words)} | (set() if saying.acts else {(whose, words, parse.tokens[saying.head].sentence)})
        if answered.isdisjoint(same) and taken[whose, words] < EACH:
            answered |= same
            taken[whose, words] += 1
            yield i, j


def asked_answer(told: Sayings, i: int) -> Asked:
    """What the judge is asked of the saying `i`."""
    saying = told.sayings[i]
    options = {NOTHING: Option("nothing", False, ())}
    options |= {str(j): _option(told, i, j) for j in told.others(i)}
    return Asked(
        trigger=saying.head,
        head=saying.said.cue_token if saying.said is not None else saying.head,
        words=saying.tokens[:WORDS],
        known=tuple(_known(told, saying)),
        options={ANSWER: options},
    )


def _known(told: Sayings, saying: Saying) -> Iterator[str]:
    tokens = told.parse.tokens
    yield "a saying"
    yield f"saying {_manner(saying)}"
    yield f"saying of {_kind(saying)}"
    if saying.said is not None and saying.said.cue.start < saying.said.cue.end:
        yield f"saying by {tokens[saying.said.cue_token].lemma.lower()}"
    yield f"saying: {tokens[saying.head].lemma.lower()}"
    own = {tokens[i].lower for i in saying.tokens}
    around = {t.lower for t in told.parse.words(told.parse.sentence_of(saying.head))}
    yield from (f"saying is {name}" for name, words in _word_lists() if own & words)
    yield from (f"saying near {name}" for name, words in _word_lists() if around & words)


@cache
def _word_lists() -> tuple[tuple[str, frozenset[str]], ...]:
    """The lists of words by which a saying may be told to go against another, by name."""
    return tuple((name, words_in(LISTS, name)) for name in sorted(table(LISTS)))


def _manner(saying: Saying) -> str:
    """How a saying is told: as an act of speech, as what an act is about, or in the narrator's voice."""
    if saying.said is None:
        return "told"
    return f"{'does' if saying.acts else 'says'} {saying.stance}"


def _kind(saying: Saying) -> str:
    if saying.claimant.narrator:
        return "narrator"
    party = saying.claimant.party
    return "none" if party is None else "state" if is_state(party) else "party"


def _option(told: Sayings, i: int, j: int) -> Option:
    """The saying `j` as what `i` may answer: how it is told, whom it names, how many words the two share."""
    one, other = told.sayings[i], told.sayings[j]
    shared = min(2, len(told.stems[i] & told.stems[j]))
    aimed = " at him" if one.claimant.party in told.parties[j] else ""
    taken = " taken up" if other.claimant.party in told.parties[i] else ""
    last = " last" if account(other.claimant) == told.last_heard[i] else ""
    akin = " akin" if account(other.claimant) == account(one.claimant) else ""
    tokens = told.parse.tokens
    words = (other.head, *(i for i in other.tokens if i != other.head and tokens[i].upos in CONTENT))
    at = tuple((i, stand(told.parse, tokens[one.head], tokens[i])) for i in words[:MEANT])
    return Option(f"{_manner(other)}{akin}{aimed}{taken}{last}, {shared} shared", False, at)
