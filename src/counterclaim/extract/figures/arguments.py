"""To whom it happened: the tokens that stand for a trigger's victims, its loser and its agent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.victims import is_people, is_thing, person_at
from counterclaim.extract.mentions import CountMention
from counterclaim.model.parse import Parse, Token

RELATIVES = frozenset({"who", "that", "which", "whom"})
_BE = frozenset({"be", "been", "being", "is", "was", "were", "are", "'re", "'s", "get", "got", "am"})
_HOLDS = frozenset({"take", "hold", "seize", "capture", "have", "keep", "make", "free", "release", "be"})
_CLAIMS = frozenset({"claim", "cost", "take", "lose", "end"})
_SUFFERS = frozenset(
    [
        "suffer",
        "sustain",
        "take",
        "incur",
        "bear",
        "have",
        "report",
        "admit",
        "acknowledge",
        "confirm",
        "deny",
        "lose",
        "announce",
        "see",
        "count",
        "record",
    ]
)
_INFLICTS = frozenset(["inflict", "cause", "deal", "leave", "produce", "result", "claim", "bring", "lead"])
_WITH = frozenset({"with", "after", "without", "despite", "amid", "suffering"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads of the victims' phrases, and the tokens of who lost them and who did it."""

    victims: tuple[int, ...]
    rule: str
    loser: int | None = None
    agent: int | None = None


NOBODY = Arguments((), "none")


class Clauses:
    """Questions about the clauses of a parse that several frames ask; holds no state of its own but the counts."""

    def __init__(self, parse: Parse, counts: Sequence[CountMention]) -> None:
        self.parse = parse
        self.ends: Mapping[int, CountMention] = {c.end: c for c in counts}
        self.starts: Mapping[int, CountMention] = {c.start: c for c in counts}
        self.within: Mapping[int, CountMention] = {i: c for c in counts for i in range(c.start, c.end)}

    def head(self, token: Token) -> Token | None:
        return None if token.head is None else self.parse.tokens[token.head]

    def passive(self, token: Token) -> bool:
        """Whether a verb stands in the passive: by its children, else by a form of "be" close before it."""
        if token.lower.endswith("ing"):
            return any(t.lower == "being" for t in self.parse.deps(token.index, "aux"))
        if any(t.deprel.endswith(":pass") for t in self.parse.deps(token.index)):
            return True
        return any(t.lower in _BE for t in self.parse.deps(token.index, "aux", "cop"))

    def subject(self, token: Token, depth: int = 0) -> Token | None:
        """The subject of a clause, shared over coordination and raising, a relative one resolved."""
        own = self.parse.deps(token.index, "nsubj")
        if own:
            return self._antecedent(token, own[0])
        above = self.head(token)
        if above is None or depth > 4:
            return None
        if token.deprel.startswith("acl"):
            return above
        if token.deprel == "xcomp":
            objects = self.parse.deps(above.index, "obj")
            return objects[0] if objects else self.subject(above, depth + 1)
        if token.deprel in {"conj", "advcl", "aux", "ccomp", "parataxis"}:
            return self.subject(above, depth + 1)
        return None

    def _antecedent(self, token: Token, subject: Token) -> Token:
        if subject.lower not in RELATIVES:
            return subject
        at: Token | None = token
        while at is not None and not at.deprel.startswith("acl"):
            at = self.head(at) if at.deprel in {"conj", "xcomp", "cop"} else None
        above = self.head(at) if at else None
        return above or subject

    def objects(self, token: Token) -> tuple[Token, ...]:
        return tuple(
            t for t in self.parse.deps(token.index, "obj") if t.lower not in {"itself", "themselves"}
        )

    def case(self, token: Token) -> str:
        """The prepositions before a noun, joined by a blank."""
        return " ".join(t.lower for t in self.parse.deps(token.index, "case"))

    def under(self, token: Token, *cases: str) -> tuple[Token, ...]:
        """The nouns that hang below a token by one of these prepositions."""
        nouns = self.parse.deps(token.index, "nmod", "obl")
        return tuple(n for n in nouns if self.case(n) in cases)

    def counted_before(self, token: Token) -> int | None:
        """The last token of a number that stands right before a word ("five wounded"), or None."""
        return token.index - 1 if self._joined(token.index - 1, token) and token.index in self.ends else None

    def counted_after(self, token: Token) -> int | None:
        """The last token of a number that stands right after a word ("killing three"), or None."""
        following = self.starts.get(token.index + 1)
        if following is None or not self._joined(token.index + 1, token):
            return None
        return following.end - 1

    def _joined(self, index: int, token: Token) -> bool:
        return 0 <= index < len(self.parse.tokens) and self.parse.tokens[index].sentence == token.sentence


def find_arguments(clauses: Clauses, trigger: Trigger) -> Arguments:
    """Who the victims of a trigger are, by its frame; no victims where the words do not tell."""
    found = _FRAMES[trigger.frame](clauses, clauses.parse.tokens[trigger.token])
    return found


def _patient(clauses: Clauses, token: Token) -> Arguments:
    modified = _modified(clauses, token)
    if modified:
        return modified
    objects = clauses.objects(token)
    if objects and not clauses.passive(token):
        return Arguments((objects[0].index,), "object", agent=_index(clauses.subject(token)))
    before = clauses.counted_before(token)
    if before is not None and not clauses.parse.deps(token.index, "nsubj"):
        return Arguments((before,), "number before")
    if clauses.passive(token):
        return _one(clauses.subject(token), "passive subject", agent=_by(clauses, token))
    return _participle(clauses, token) or _after(clauses, token) or NOBODY


def _modified(clauses: Clauses, token: Token) -> Arguments | None:
    """ "the wounded soldiers": a participle before the noun that it tells of."""
    above = clauses.head(token)
    if token.deprel != "amod" or above is None or above.index < token.index:
        return None
    return Arguments((above.index,), "modifier")


def _participle(clauses: Clauses, token: Token) -> Arguments | None:
    """ "two soldiers killed", "reported seven killed", "were listed as wounded", "killed and wounded"."""
    above = clauses.head(token)
    if above is None or token.lower.endswith("ing"):
        return _shared_object(clauses, token, above)
    agent = _by(clauses, token)
    if token.deprel in {"acl", "amod", "acl:relcl", "dep"} and above.upos != "VERB":
        return Arguments((above.index,), "participle", agent=agent)
    if token.deprel == "conj":
        return _coordinated(clauses, token, above)
    if token.deprel in {"xcomp", "advcl", "obl", "ccomp", "obj", "dep"}:
        return _complement(clauses, token, above, agent)
    subject = clauses.parse.deps(token.index, "nsubj")
    return _one(subject[0], "subject", agent=agent) if subject and not clauses.objects(token) else None


def _coordinated(clauses: Clauses, token: Token, above: Token) -> Arguments | None:
    """What a second verb shares with the first: an object, a passive subject, the noun it stands behind."""
    own = clauses.parse.deps(token.index, "nsubj")
    if own:
        return _one(own[0], "own subject")
    shared = clauses.objects(above)
    if shared and not clauses.passive(above):
        return Arguments((shared[0].index,), "shared object", agent=_index(clauses.subject(above)))
    if clauses.passive(above):
        return _one(clauses.subject(above), "shared subject", agent=_by(clauses, token))
    if above.deprel in {"acl", "amod", "acl:relcl"} and above.head is not None:
        return Arguments((above.head,), "shared noun")
    return None


def _shared_object(clauses: Clauses, token: Token, above: Token | None) -> Arguments | None:
    if above is None or token.deprel != "conj" or not clauses.objects(above):
        return _after(clauses, token)
    return Arguments(
        (clauses.objects(above)[0].index,), "shared object", agent=_index(clauses.subject(above))
    )


def _complement(clauses: Clauses, token: Token, above: Token, agent: int | None) -> Arguments | None:
    """ "left seven dead", "reported five wounded", "were listed as killed"."""
    own = clauses.parse.deps(token.index, "nsubj")
    if own:
        return _one(own[0], "subject of the complement", agent=agent)
    objects = [t for t in clauses.objects(above) if t.index != token.index]
    if objects:
        return Arguments((objects[0].index,), "object of the complement", agent=agent)
    if clauses.passive(above):
        return _one(clauses.subject(above), "subject of the complement", agent=agent)
    return None


def _after(clauses: Clauses, token: Token) -> Arguments | None:
    """ "killing three": a number right after, whatever the tree says."""
    after = clauses.counted_after(token)
    return (
        None if after is None else Arguments((after,), "number after", agent=_index(clauses.subject(token)))
    )


def _theme(clauses: Clauses, token: Token) -> Arguments:
    modified = _modified(clauses, token)
    if modified and token.lower.endswith(("ing", "ed", "en")):
        return NOBODY if token.lower == "dying" else modified
    before = clauses.counted_before(token)
    return (
        _one(clauses.subject(token), "subject") if before is None else Arguments((before,), "number before")
    )


def _fall(clauses: Clauses, token: Token) -> Arguments:
    """ "fell": only of people, and to no place."""
    subject = clauses.subject(token)
    if token.upos != "VERB" or subject is None:
        return NOBODY
    human = (
        is_people(subject.lower) or person_at(clauses.parse, subject.index) or subject.index in clauses.within
    )
    counted = not is_thing(subject.lower)
    away = clauses.under(token, "to", "from", "into", "by", "under", "below", "on", "over", "off", "back")
    return Arguments((subject.index,), "subject") if human and counted and not away else NOBODY


def _lose(clauses: Clauses, token: Token) -> Arguments:
    objects = clauses.objects(token)
    if objects and not clauses.passive(token):
        return Arguments((objects[0].index,), "lost", loser=_index(clauses.subject(token)))
    if clauses.passive(token):
        return _one(clauses.subject(token), "passive subject")
    participle = _participle(clauses, token)
    after = clauses.counted_after(token)
    if after is not None:
        return Arguments((after,), "number after", loser=_index(clauses.subject(token)))
    return participle or NOBODY


def _state(clauses: Clauses, token: Token) -> Arguments:
    """ "are dead", "left seven dead", "four dead", "the dead soldiers"."""
    modified = _modified(clauses, token)
    if modified:
        return modified
    before = clauses.counted_before(token)
    if before is not None:
        return Arguments((before,), "number before")
    above = clauses.head(token)
    if token.deprel in {"acl", "amod", "acl:relcl"} and above is not None:
        return Arguments((above.index,), "behind the noun")
    own = clauses.parse.deps(token.index, "nsubj")
    if own:
        return _one(clauses.subject(token), "subject")
    if above is not None and token.deprel in {"xcomp", "advcl", "obl", "ccomp", "dep"}:
        return _complement(clauses, token, above, None) or NOBODY
    return _coordinated(clauses, token, above) or NOBODY if above and token.deprel == "conj" else NOBODY


def _noun(clauses: Clauses, token: Token) -> Arguments:
    """ "15 deaths", "the death of a colonel", "Nabil's murder", "suffered casualties", "with losses"."""
    victims = _whose(clauses, token)
    agent = _by(clauses, token)
    if _number_of(clauses, token):
        return Arguments((token.index,), "counted noun", loser=_bearer(clauses, token), agent=agent)
    if victims is not None:
        return Arguments((victims,), "of whom", agent=agent)
    owned = [t for t in clauses.parse.deps(token.index, "nmod:poss") if _human(clauses, t)]
    if owned and not _is_losses(token):
        return Arguments((owned[0].index,), "possessor", agent=agent)
    bearer = _bearer(clauses, token)
    borne = bearer is not None or _inflicted(clauses, token)
    return Arguments((token.index,), "uncounted noun", loser=bearer, agent=agent) if borne else NOBODY


def _is_losses(token: Token) -> bool:
    return token.lower in {"loss", "losses", "casualties", "casualty", "fatalities", "deaths", "injuries"}


def _whose(clauses: Clauses, token: Token) -> int | None:
    people = (t for t in clauses.under(token, "of", "among", "to") if _human(clauses, t))
    return next((t.index for t in people), None)


def _human(clauses: Clauses, token: Token) -> bool:
    if is_thing(token.lower):
        return False
    known = is_people(token.lower) or person_at(clauses.parse, token.index) is not None
    return known or token.index in clauses.within or token.lower in {"his", "her", "him"}


def _number_of(clauses: Clauses, token: Token) -> CountMention | None:
    """The number that counts a noun: right before it, or with modifiers between."""
    at = token.index - 1
    start = clauses.parse.sentence_of(token.index).start
    while (
        at >= start and at not in clauses.within and clauses.parse.tokens[at].upos in {"ADJ", "NOUN", "PROPN"}
    ):
        at -= 1
    return clauses.within.get(at) if at >= start else None


def _bearer(clauses: Clauses, token: Token) -> int | None:
    """Who bore casualties: the subject who suffers, the one on whom they are inflicted, the one driven back."""
    above = clauses.head(token)
    side = clauses.under(token, "for", "among", "on", "of")
    if side:
        return side[0].index
    if above is None:
        return None
    if token.deprel in {"obj", "nsubj:pass"} and above.lemma in _SUFFERS and token.deprel == "obj":
        return _index(clauses.subject(above))
    if token.deprel == "obj" and above.lemma in _INFLICTS:
        return next((t.index for t in clauses.under(above, "on", "upon", "to", "among", "for")), None)
    if token.deprel in {"obl", "nmod", "advcl"} and clauses.case(token) in _WITH:
        objects = clauses.objects(above)
        return objects[0].index if objects and not clauses.passive(above) else _index(clauses.subject(above))
    return None


def _inflicted(clauses: Clauses, token: Token) -> bool:
    above = clauses.head(token)
    if above is not None and token.deprel == "conj":
        return above.lower in {"deaths", "injuries", "casualties", "losses"} and _inflicted(clauses, above)
    return above is not None and token.deprel == "obj" and above.lemma in _INFLICTS | _SUFFERS


def _body(clauses: Clauses, token: Token) -> Arguments:
    people = _whose(clauses, token)
    if people is not None:
        return Arguments((people,), "bodies of")
    found = token.lower in {"bodies", "corpses"} and _number_of(clauses, token) is not None
    return Arguments((token.index,), "counted bodies") if found else NOBODY


def _lives(clauses: Clauses, token: Token) -> Arguments:
    """ "claimed the lives of 20", "cost 30 lives", "lost their lives"."""
    above = clauses.head(token)
    loss = above is not None and above.lower == "loss" and clauses.case(token) == "of"
    if above is None or not (loss or above.lemma in _CLAIMS):
        return NOBODY
    people = _whose(clauses, token)
    if people is not None:
        return Arguments((people,), "lives of")
    if above.lemma == "lose" and clauses.parse.deps(token.index, "nmod:poss"):
        return _one(clauses.subject(above), "lost their lives")
    return Arguments((token.index,), "lives")


def _custody(clauses: Clauses, token: Token) -> Arguments:
    """ "took 14 prisoners", "taken hostage", "are holding seven nationals hostage"."""
    above = clauses.head(token)
    if above is None or above.lemma not in _HOLDS:
        return NOBODY
    if token.deprel in {"obj", "nsubj:pass"} and _number_of(clauses, token):
        return Arguments((token.index,), "counted captives", agent=_index(clauses.subject(above)))
    held = [t for t in clauses.objects(above) if t.index != token.index]
    if held:
        return Arguments((held[0].index,), "held", agent=_index(clauses.subject(above)))
    if above.deprel.startswith("acl") and not above.lower.endswith("ing") and above.head is not None:
        return Arguments((above.head,), "held", agent=_by(clauses, above))
    passive = clauses.passive(above)
    return _one(clauses.subject(above), "held", agent=_by(clauses, above)) if passive else NOBODY


def _crew(clauses: Clauses, token: Token) -> Arguments:
    """ "destroyed a gun along with its crew"."""
    before = clauses.parse.tokens[max(0, token.index - 3) : token.index]
    with_it = any(t.lower == "with" for t in before) and any(
        t.lower in {"its", "their", "the"} for t in before
    )
    sentence = clauses.parse.words(clauses.parse.sentence_of(token.index))
    ruined = any(t.lemma in _RUINS and t.index < token.index for t in sentence)
    return Arguments((token.index,), "with its crew") if with_it and ruined else NOBODY


_RUINS = frozenset(
    {"destroy", "wipe", "annihilate", "eliminate", "neutralize", "neutralise", "obliterate", "liquidate"}
)


def _toll(clauses: Clauses, token: Token) -> Arguments:
    return NOBODY


def _by(clauses: Clauses, token: Token) -> int | None:
    return next((t.index for t in clauses.under(token, "by")), None)


def _one(token: Token | None, rule: str, agent: int | None = None) -> Arguments:
    return NOBODY if token is None else Arguments((token.index,), rule, agent=agent)


def _index(token: Token | None) -> int | None:
    return None if token is None else token.index


_FRAMES: dict[Frame, Callable[[Clauses, Token], Arguments]] = {
    Frame.PATIENT: _patient,
    Frame.THEME: _theme,
    Frame.FALL: _fall,
    Frame.LOSE: _lose,
    Frame.STATE: _state,
    Frame.NOUN: _noun,
    Frame.BODY: _body,
    Frame.LIVES: _lives,
    Frame.CUSTODY: _custody,
    Frame.CREW: _crew,
    Frame.TOLL: _toll,
}
